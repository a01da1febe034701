#include "diagnostics/codes.hpp"
#include "framework/read_formats.hpp"

namespace argmap {

namespace {

/// A line for each argument: its name, and perhaps a label, which is passed over. Up to the line `#`.
void read_arguments(FrameworkText& text, NamedFramework& framework) {
    for (; !text.at_end(); text.skip_line()) {
        if (text.line_ends())
            continue;
        const std::string_view name = text.word();
        if (name == "#") {
            text.skip_line();
            return;
        }
        framework.declare(name);
    }
}

/// A line for each attack: who attacks, whom, and perhaps a label.
void read_attacks(FrameworkText& text, NamedFramework& framework) {
    while (!text.at_end()) {
        if (text.line_ends()) {
            text.skip_line();
            continue;
        }
        const std::string_view from = text.word();
        if (text.line_ends()) {
            text.refuse_line(codes::malformed_line, "this line is not an attack",
                             "write the names of two arguments, the one that attacks first: `a b`");
            continue;
        }
        framework.attack(from, text.word());
        text.skip_line();
    }
}

}  // namespace

std::optional<WholeFramework> read_tgf(const SourceFile& source, Watch& watch, Diagnostics& diagnostics) {
    FrameworkText text(source, watch, diagnostics);
    NamedFramework framework(text);
    read_arguments(text, framework);
    read_attacks(text, framework);
    return framework.finish();
}

}  // namespace argmap
