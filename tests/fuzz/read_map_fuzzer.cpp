// Can any bytes make the reader fail? For libFuzzer: reads them as a map, writes and resolves what was read.
#include "diagnostics/diagnostics.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

namespace {

using namespace argmap;

void require(bool holds, const char* what, const std::string& written) {
    if (holds)
        return;
    std::fprintf(stderr, "%s:\n%s\n", what, written.c_str());
    std::abort();
}

/// A map without errors is written so that reading it again says nothing, and writes the same bytes.
void check_writing(const Document& document) {
    const std::string written = write_map(document);
    Diagnostics diagnostics;
    const std::optional<Document> again = read(SourceFile("written.json", written), diagnostics);
    require(again.has_value(), "what was written cannot be read", written);
    require(diagnostics.empty(), "there are findings in what was written", written);
    require(write_map(*again) == written, "writing it again changes this", written);
}

void check_places(const Diagnostics& diagnostics, std::size_t size) {
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        const Span span = diagnostic.primary.span;
        require(span.begin <= span.end && span.end <= size, "a place outside the file",
                diagnostic.primary.message.in(Tongue::english));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const SourceFile source("fuzz.json", std::string(reinterpret_cast<const char*>(data), size));
    Diagnostics diagnostics;
    std::optional<Document> document = read(source, diagnostics);
    if (document) {
        if (diagnostics.count(Severity::error) == 0)
            check_writing(*document);
        resolve(*std::move(document), diagnostics);
    }
    check_places(diagnostics, size);
    return 0;
}
