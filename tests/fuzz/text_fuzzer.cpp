// Can any bytes make a function on texts fail? For libFuzzer: calls each of them, and requires what it
// promises.
#include "fuzzing.hpp"
#include "language/language.hpp"
#include "language/similar.hpp"
#include "text/characters.hpp"
#include "text/json.hpp"
#include "text/markdown.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <nlohmann/json.hpp>

namespace {

using namespace argmap;
using fuzzing::require;
using test::without_spaces;

void check_wrapping(std::string_view text) {
    for (const std::size_t columns : {2U, 20U}) {
        std::string all;
        for (const std::string& line : wrap(text, columns))
            all += line;
        require(!is_utf8(text) || without_spaces(all) == without_spaces(text), "wrapping loses something",
                text);
        require(is_utf8(all), "a wrapped line is not UTF-8", text);
    }
    require(width(shorten(text, 5)) <= 5, "a shortened text is too long", text);
}

void check_escapes(std::string_view text) {
    const std::string line = plain_line(text);
    require(is_utf8(line) && plain_line(line) == line, "a plain line is not plain", text);
    const std::string once = folded(text);
    require(folded(once) == once, "folding twice is not folding once", text);
    const auto read = nlohmann::json::parse(json_string(text)).get<std::string>();
    require(!is_utf8(text) || read == text, "a JSON string reads back as another text", text);
    require(markdown_text(text).find('<') == std::string::npos, "there is HTML in Markdown", text);
}

void check_sentences(std::string_view text) {
    for (const Language* const language : all_languages()) {
        if (language->core == nullptr)
            continue;
        const std::string core = language->core(text).words;
        require(core.size() <= 4 * text.size() + 16, "a core is larger than its text", text);
    }
    require(is_utf8(normal_form(text)), "a normal form is not UTF-8", text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzzing::text_of(data, size);
    check_wrapping(text);
    check_escapes(text);
    if (is_utf8(text))
        check_sentences(text);
    return 0;
}
