#include "diagnostics/codes.hpp"
#include "framework/read_formats.hpp"

namespace argmap {

namespace {

/// Goes past white space, line breaks and comments.
void skip_to_content(FrameworkText& text) {
    for (text.skip_blanks_and_line_breaks(); !text.at_end() && text.peek() == '%';
         text.skip_blanks_and_line_breaks())
        text.skip_line();
}

/// A name within parentheses, and what follows it; nothing where it is empty or something else follows.
std::string_view name_before(FrameworkText& text, char end) {
    text.skip_blanks();
    const std::string_view name = text.word("(),.%");
    text.skip_blanks();
    return text.skip(end) ? name : std::string_view();
}

bool ends(FrameworkText& text) {
    text.skip_blanks();
    return text.skip('.');
}

/// `arg(a).`
bool read_argument(FrameworkText& text, NamedFramework& framework) {
    if (!text.skip("arg("))
        return false;
    const std::string_view name = name_before(text, ')');
    if (name.empty() || !ends(text))
        return false;
    framework.declare(name);
    return true;
}

/// `att(a,b).`
bool read_attack(FrameworkText& text, NamedFramework& framework) {
    if (!text.skip("att("))
        return false;
    const std::string_view from = name_before(text, ',');
    const std::string_view to = from.empty() ? from : name_before(text, ')');
    if (to.empty() || !ends(text))
        return false;
    framework.attack(from, to);
    return true;
}

}  // namespace

std::optional<WholeFramework> read_apx(const SourceFile& source, Watch& watch, Diagnostics& diagnostics) {
    FrameworkText text(source, watch, diagnostics);
    NamedFramework framework(text);
    for (skip_to_content(text); !text.at_end(); skip_to_content(text))
        if (!read_argument(text, framework) && !read_attack(text, framework))
            text.refuse_line(codes::malformed_line, "this line is neither an argument nor an attack",
                             "write `arg(a).` for an argument and `att(a,b).` where `a` attacks `b`");
    return framework.finish();
}

}  // namespace argmap
