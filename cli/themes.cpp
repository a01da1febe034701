#include "cli/themes.hpp"

#include "cli/files.hpp"
#include "cli/maps.hpp"
#include "text/wording.hpp"
#include "theme/theme_file.hpp"

#include <ostream>
#include <string_view>
#include <vector>

namespace argmap::cli {

namespace {

bool is_file(std::string_view name) {
    return name.ends_with(".json") || name.find('/') != std::string_view::npos;
}

const Theme& built_in_theme(std::string_view wanted) {
    std::vector<std::string_view> names;
    for (const Look look : all_looks) {
        if (name(look) == wanted)
            return theme_of(look);
        names.push_back(name(look));
    }
    throw Trouble("--theme: there is no theme " + in_backticks(wanted) + "; there are " +
                  list_in_backticks(names) + ", and files that end in .json" + did_you_mean(wanted, names));
}

}  // namespace

std::optional<Theme> load_theme(const std::string& name, const std::string& undone, Io& io) {
    if (!is_file(name))
        return built_in_theme(name);
    const SourceFile source = read_source(name, io);
    Diagnostics diagnostics;
    const Theme theme = read_theme(source, diagnostics);
    tell_findings(source, diagnostics, io);
    if (!diagnostics.left_out_parts())
        return theme;
    io.err << "argmap: " << undone << ", because colours would be missing: mend the theme first\n";
    return std::nullopt;
}

}  // namespace argmap::cli
