#include "cli/maps.hpp"

#include "cli/files.hpp"
#include "diagnostics/print.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "text/closest.hpp"

#include <ostream>

namespace argmap::cli {

std::optional<ArgumentMap> load_map(const std::string& path, Io& io) {
    const SourceFile source = read_source(path, io);
    Diagnostics diagnostics;
    std::optional<ArgumentMap> map;
    if (auto document = read_map(source, diagnostics))
        map = resolve(std::move(*document), diagnostics);
    diagnostics.sort();
    io.err << findings_for_people(source, diagnostics, io.colour_err ? Colour::ansi : Colour::none);
    if (diagnostics.left_out_parts())
        return std::nullopt;
    return map;
}

std::string did_you_mean(std::string_view wanted, std::span<const std::string_view> names) {
    const auto meant = closest(wanted, names);
    return meant ? "; did you mean " + in_backticks(*meant) + "?" : "";
}

}  // namespace argmap::cli
