// Can fixes spoil a map? For libFuzzer: what could be read reads again, has no more errors than before, and
// has nothing left that the next run would fix; the difference is told for every text.
#include "check/check.hpp"
#include "fix/fix.hpp"
#include "format/format.hpp"
#include "fuzzing.hpp"
#include "graph/resolve.hpp"

#include <limits>
#include <optional>
#include <utility>

namespace {

using namespace argmap;
using fuzzing::require;

/// More than any number where the text cannot be read as a map at all: then most errors are not seen.
std::size_t errors_in(const std::string& text) {
    Diagnostics diagnostics;
    std::optional<Document> document = read(SourceFile("map.json", text), diagnostics);
    if (!document)
        return std::numeric_limits<std::size_t>::max();
    resolve(*std::move(document), diagnostics);
    return diagnostics.count(Severity::error);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(fuzzing::text_of(data, size));
    const Levels levels(Profile::strict);
    for (const Fixes fixes : {Fixes::safe, Fixes::all}) {
        const Fixed fixed = fix(SourceFile("map.json", text), levels, fixes);
        require(errors_in(fixed.text) <= errors_in(text), "fixing adds an error", text);
        require((fixed.count() == 0) == (fixed.text == text), "what was made is not what is told", text);
        require(unified_diff(text, fixed.text, "map.json").empty() == (fixed.text == text),
                "a wrong difference", text);
    }
    return 0;
}
