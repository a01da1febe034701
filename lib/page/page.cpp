#include "page/page.hpp"

#include "page/masked.hpp"
#include "text/xml.hpp"

namespace argmap {

namespace {

std::string source(const PageFile& file) {
    return "'sha256-" + base64_of_hex(file.sha256) + "'";
}

/// https://www.w3.org/TR/CSP3/
std::string policy(const HtmlPage& page) {
    std::string policy = "default-src 'none'; style-src " + source(page_files::style);
    if (page.script != nullptr)
        policy += "; script-src " + source(*page.script);
    return policy + "; img-src data:; base-uri 'none'; form-action 'none'";
}

std::string head(const HtmlPage& page) {
    std::string head =
        "<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"";
    head += policy(page);
    head +=
        "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n<title>";
    head += as_html(page.title);
    head += "</title>\n<style>";
    head += page_files::style.text;
    return head + "</style>\n</head>\n";
}

}  // namespace

std::string as_html(std::string_view text) {
    return as_xml(text);
}

std::string html(const HtmlPage& page) {
    std::string html = "<!DOCTYPE html>\n<html";
    if (!page.language.empty())
        html += " lang=\"" + as_html(page.language) + "\"";
    html += ">\n" + head(page) + "<body>\n";
    html += page.body;
    if (!page.data.empty())
        ((html += "<script type=\"text/plain\" id=\"data\">") += page.data) += "</script>\n";
    if (page.script != nullptr)
        ((html += "<script>") += page.script->text) += "</script>\n";
    return html + "</body>\n</html>\n";
}

}  // namespace argmap
