#include "cli/versions.hpp"

#include "diagnostics/print.hpp"
#include "format/format.hpp"

#include <ostream>
#include <utility>

namespace argmap::cli {

std::optional<Document> read_version(SourceFile source, Io& io) {
    if (source.text().empty()) {
        Document nothing;
        nothing.source = std::move(source);
        return nothing;
    }
    Diagnostics diagnostics;
    std::optional<Document> document = read_map(source, diagnostics);
    if (document && !diagnostics.left_out_parts())
        return document;
    diagnostics.sort();
    io.err << findings_for_people(source, diagnostics, io.colour_err ? Colour::ansi : Colour::none);
    return std::nullopt;
}

}  // namespace argmap::cli
