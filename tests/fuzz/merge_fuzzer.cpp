// Does merging keep its laws? For libFuzzer: an input is three maps with a line `----` between them.
#include "compare/diff.hpp"
#include "compare/merge.hpp"
#include "format/format.hpp"
#include "fuzzing.hpp"
#include "graph/resolve.hpp"

#include <optional>

namespace {

using namespace argmap;
using fuzzing::require;

std::optional<Document> read(const std::string& text, Diagnostics& diagnostics) {
    return read(SourceFile("map.json", text), diagnostics);
}

/// A map that can be read and resolved without an error.
std::optional<Document> sound(const std::string& text) {
    Diagnostics diagnostics;
    std::optional<Document> document = read(text, diagnostics);
    if (!document || diagnostics.count(Severity::error) > 0)
        return std::nullopt;
    resolve(*std::move(document), diagnostics);
    if (diagnostics.count(Severity::error) > 0)
        return std::nullopt;
    return read(text, diagnostics);
}

std::string merged(const Document& base, const Document& ours, const Document& theirs,
                   std::size_t& conflicts) {
    Diagnostics found;
    std::string map = write_map(merge(base, ours, theirs, found));
    conflicts = found.all().size();
    require(sound(map).has_value(), "what was merged has errors", map);
    return map;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::vector<std::string> parts = fuzzing::parts_of(fuzzing::text_of(data, size), 3);
    const std::optional<Document> base = sound(parts[0]), ours = sound(parts[1]), theirs = sound(parts[2]);
    if (!base || !ours || !theirs)
        return 0;
    std::size_t conflicts = 0, other_conflicts = 0;
    require(merged(*base, *ours, *ours, conflicts) == write_map(*ours), "the same change twice is another",
            parts[1]);
    require(conflicts == 0, "the same change twice is a conflict", parts[1]);
    require(merged(*base, *ours, *base, conflicts) == write_map(*ours), "no change changes something",
            parts[1]);
    require(conflicts == 0, "no change is a conflict", parts[1]);
    merged(*base, *ours, *theirs, conflicts);
    merged(*base, *theirs, *ours, other_conflicts);
    require((conflicts == 0) == (other_conflicts == 0), "the order of the sides makes a conflict", parts[2]);
    return 0;
}
