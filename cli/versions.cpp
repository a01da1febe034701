#include "cli/versions.hpp"

#include "cli/left_unanswered.hpp"
#include "cli/maps.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"

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
    std::optional<Document> document = read(source, diagnostics);
    if (document && !diagnostics.left_out_parts())
        return document;
    tell_findings(source, diagnostics, io);
    return std::nullopt;
}

Comparison::Comparison(Document before, Document after)
    : before_(resolve(std::move(before), left_out_)),
      after_(resolve(std::move(after), left_out_)),
      changes_(diff(before_.document(), after_.document())) {
    if (!changes_.empty() && !left_out_.left_out_parts())
        changes_.left_unanswered = left_unanswered(before_, after_);
}

const std::string& Comparison::name() const {
    const SourceFile& after = after_.document().source;
    return after.text().empty() ? before_.document().source.name() : after.name();
}

}  // namespace argmap::cli
