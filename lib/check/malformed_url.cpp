// AM218: an address that leads nowhere.
#include "check/rule.hpp"
#include "check/text_place.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::malformed_url{
    {
        .id = "AM218",
        .name = "malformed-url",
        .severity = Severity::warning,
        .summary = "the `url` of a source is no absolute address",
        .example = R"("survey": {"title": "What readers want", "url": "www.example.org/survey"})",
        .why =
            "Whoever wants to look the source up is led nowhere: without `https://` an address is taken for "
            "a file beside the map, and white space ends it. A `javascript:` or `data:` address leads "
            "nowhere but "
            "to itself, and in a page that links to it it may run as a program.",
        .mend =
            "Copy the whole address from where you read the source: `https://...`. A DOI becomes one with "
            "`https://doi.org/` before it. Where in the source something stands belongs in the citation, "
            "under `at`.",
        .leave = "The source is a file that is handed on together with the map.",
        .source = "RFC 3986 (what an absolute address consists of)",
    },
    check,
};

namespace {

/// What is wrong with an address: which part of it, and how it reads once it is mended, if that is clear.
struct Problem {
    std::string_view what;  ///< of the source, and with `detail` if that is needed
    Span part;
    Message help;
    std::optional<Fix> fix = {};
    std::string detail = {};
};

constexpr std::string_view web = "https://";

Span whole(std::string_view url) {
    return {0, static_cast<Offset>(url.size())};
}

/// The scheme that an address begins with, without its colon; "" if it has none (RFC 3986, 3.1). A host and
/// its port look the same; no scheme in use has a stop in it and a digit after it.
std::string_view scheme_of(std::string_view url) {
    const std::size_t colon = url.find(':');
    if (colon == std::string_view::npos || !is_ascii_letter(url[0]))
        return "";
    const std::string_view scheme = url.substr(0, colon);
    const auto fits = [](char c) {
        return is_ascii_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
    };
    const bool has_port = colon + 1 < url.size() && is_digit(url[colon + 1]);
    if (!std::all_of(scheme.begin(), scheme.end(), fits) ||
        (has_port && (scheme.find('.') != std::string_view::npos || scheme == "localhost")))
        return "";
    return scheme;
}

/// "10.1000/182": what a DOI looks like (ISO 26324).
bool is_doi(std::string_view url) {
    const std::size_t slash = url.find('/');
    return url.starts_with("10.") && slash != std::string_view::npos && slash >= 7 &&
           slash + 1 < url.size() &&
           std::all_of(url.begin() + 3, url.begin() + static_cast<std::ptrdiff_t>(slash),
                       [](char c) { return is_digit(c) || c == '.'; });
}

/// Whether it begins with the name of a host: "www.example.org/survey", "example.org".
bool begins_with_host(std::string_view url) {
    const std::string_view host = url.substr(0, url.find_first_of("/:?#"));
    const std::size_t stop = host.rfind('.');
    if (stop == std::string_view::npos || stop == 0 || stop + 3 > host.size())
        return false;
    const std::string_view last = host.substr(stop + 1);
    constexpr std::string_view files[] = {"pdf", "html", "htm", "txt", "doc", "docx", "md", "epub"};
    return std::all_of(last.begin(), last.end(), is_ascii_letter) &&
           (host.starts_with("www.") || host.size() < url.size() ||
            std::find(std::begin(files), std::end(files), last) == std::end(files));
}

Fix insert(std::string_view what, bool safe) {
    return {.about = say("write {0} before it", in_backticks(what)),
            .safe = safe,
            .edits = {{{0, 0}, std::string(what)}}};
}

Problem without_scheme(std::string_view url) {
    Problem problem{"the address of {0} has no scheme such as `https:`", whole(url),
                    "write the whole address: `https://...`"};
    if (is_doi(url)) {
        problem.help = "write `https://doi.org/` before a DOI";
        problem.fix = insert("https://doi.org/", true);
    } else if (begins_with_host(url)) {
        problem.help = "write `https://` before it";
        problem.fix = insert(web, false);
    }
    return problem;
}

std::optional<Span> first_unfit_character(std::string_view url) {
    for (std::size_t at = 0; at < url.size();) {
        const Character character = first_character(url.substr(at));
        const char32_t c = character.code_point;
        if (is_space(c) || c == '<' || c == '>' || c == '"' || c == '\\')
            return Span{static_cast<Offset>(at), static_cast<Offset>(at + character.size)};
        at += character.size;
    }
    return std::nullopt;
}

/// White space before or after an address can be cut; inside it may stand for anything.
Problem with_unfit_character(std::string_view url, Span unfit) {
    const std::string_view character = url.substr(unfit.begin, unfit.end - unfit.begin);
    const bool space = is_space(first_character(character).code_point);
    if (space)
        return {"the address of {0} has white space in it", unfit,
                "an address ends where white space begins; inside it a space is written `%20`"};
    return {.what = "the address of {0} has {1} in it, which belongs to none",
            .part = unfit,
            .help = "write only the address itself",
            .detail = in_backticks(character)};
}

/// What stands between the two slashes after the scheme and the path, without a name of a user.
std::string_view host_of(std::string_view after_slashes) {
    std::string_view host = after_slashes.substr(0, after_slashes.find_first_of("/?#"));
    if (const std::size_t at = host.rfind('@'); at != std::string_view::npos)
        host.remove_prefix(at + 1);
    return host.starts_with('[') ? host : host.substr(0, host.find(':'));
}

std::optional<Problem> problem_of(std::string_view url) {
    if (const auto unfit = first_unfit_character(url))
        return with_unfit_character(url, *unfit);
    const std::string_view scheme = scheme_of(url);
    if (scheme.empty())
        return without_scheme(url);
    const std::string_view rest = url.substr(scheme.size() + 1);
    if (rest.empty())
        return Problem{"the address of {0} ends after its scheme", whole(url), "write the whole address"};
    const std::string lower = folded(scheme);
    if (lower == "javascript" || lower == "data" || lower == "vbscript")
        return Problem{.what = "the address of {0} leads to no source: a {1} address holds what it opens",
                       .part = {0, static_cast<Offset>(scheme.size() + 1)},
                       .help = "write where the source can be read: `https://...`",
                       .detail = in_backticks(lower + ":")};
    if (lower != "http" && lower != "https" && lower != "ftp")
        return std::nullopt;
    if (!rest.starts_with("//"))
        return Problem{.what = "the address of {0} lacks the two slashes after {1}",
                       .part = {0, static_cast<Offset>(scheme.size() + 1)},
                       .help = say("write {0}", in_backticks(lower + "://...")),
                       .detail = in_backticks(url.substr(0, scheme.size() + 1))};
    const std::string host = folded(host_of(rest.substr(2)));
    if (host.empty())
        return Problem{"the address of {0} names no host", whole(url), "write the whole address"};
    if (host == "http" || host == "https")
        return Problem{"the address of {0} begins twice",
                       {0, static_cast<Offset>(scheme.size() + 3)},
                       "write the scheme once",
                       Fix{.about = "remove the first scheme",
                           .safe = true,
                           .edits = {{{0, static_cast<Offset>(scheme.size() + 3)}, ""}}}};
    return std::nullopt;
}

Diagnostic finding(const ArgumentMap& map, SourceId source, Problem problem) {
    const Document& document = map.document();
    const SourceEntry& entry = map[source];
    if (problem.fix)
        for (Edit& edit : problem.fix->edits)
            edit.span = place_in_text(document, entry.url, edit.span);
    return {.primary = {place_in_text(document, entry.url, problem.part),
                        say(problem.what, in_backticks(entry.id.text()), std::move(problem.detail))},
            .notes = {},
            .help = {std::move(problem.help)},
            .fix = std::move(problem.fix)};
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    for (const SourceId source : map.sources()) {
        const Word url = map[source].url;
        if (!url.present())
            continue;
        std::optional<Problem> problem = problem_of(url.text());
        if (problem)
            diagnostics.add(rules::malformed_url.code,
                            [&] { return finding(map, source, *std::move(problem)); });
    }
}

}  // namespace

}  // namespace argmap
