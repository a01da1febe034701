#include "document/copy.hpp"

#include "document/builder.hpp"
#include "files.hpp"
#include "format/format.hpp"
#include "test.hpp"

#include <optional>
#include <string>
#include <utility>

namespace argmap {

namespace {

std::optional<Document> read_map(std::string text) {
    Diagnostics diagnostics;
    return read(SourceFile("map.json", std::move(text)), diagnostics);
}

}  // namespace

TEST_CASE("a copy of a document says the same when the document is gone") {
    std::size_t copied = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(test::project / "maps")) {
        if (entry.path().extension() != ".json")
            continue;
        std::optional<Document> document = read_map(test::contents(entry.path()));
        if (!document)
            continue;
        INFO(entry.path());
        const std::string written = write_map(*document);
        const Document copied_document = copy(*document);
        document.reset();
        CHECK(write_map(copied_document) == written);
        ++copied;
    }
    CHECK(copied > 20);
}

TEST_CASE("what a copy says stands where it stood") {
    const Document document = *read_map(R"({"claims": [{"id": "\u0061b", "text": "A"}]})");
    const Document copied = copy(document);
    CHECK(copied.claims[0].id.text() == "ab");
    CHECK(copied.place(copied.claims[0].id.at()) == document.place(document.claims[0].id.at()));
    CHECK(copied.extent(copied.claims[0].at) == document.extent(document.claims[0].at));
}

TEST_CASE("a document made by code can be copied") {
    DocumentBuilder builder(SourceFile("a.txt", "rain: It rains"));
    builder.add(SpeakerEntry{.id = builder.word("ann"), .name = builder.text(builder.word("Ann"))});
    builder.add(ClaimEntry{.id = builder.word("rain", {0, 4}),
                           .at = builder.extent({0, 14}),
                           .texts = builder.text(builder.word("It rains", {6, 14})),
                           .speaker = builder.word("ann")});
    std::optional<Document> document = builder.take();
    const std::string written = write_map(*document);
    const Document copied = copy(*document);
    document.reset();
    CHECK(write_map(copied) == written);
    CHECK(copied.place(copied.claims[0].id.at()) == Span{0, 4});
    CHECK(copied.extent(copied.claims[0].at) == Span{0, 14});
}

}  // namespace argmap
