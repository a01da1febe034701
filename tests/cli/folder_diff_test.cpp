#include "cli/folder_diff.hpp"

#include "cli/folder.hpp"
#include "schema.hpp"
#include "test.hpp"

#include <sstream>
#include <string>

namespace argmap::cli {

TEST_CASE("what differs between two folders is valid JSON after its schema") {
    const test::TemporaryFolder folder;
    for (const char* name : {"old/same.json", "new/same.json", "old/gone.json", "new/inner/came.json"})
        folder.put(name, R"({"claims": [{"id": "a", "text": "A"}]})");
    folder.put("old/nothing.json", R"({"claims": []})");
    folder.put("old/changed.json", R"({"title": "{\n}", "claims": [{"id": "a", "text": "A"}]})");
    folder.put("new/changed.json", R"({"title": "]\n[", "claims": []})");
    std::istringstream in;
    std::ostringstream out, err;
    Io io{.in = in, .out = out, .err = err};
    test::Schema schema("diff.schema.json");
    const FolderDiff changes = diff_folders(folder / "old", folder / "new/", io);
    std::string told;
    for (const MapDiff& map : changes.maps)
        told += map.name + "\n";
    CHECK(told == "changed.json\ngone.json\ninner/came.json\nnothing.json\n");
    CHECK(changes.same == 1);
    CHECK_FALSE(changes.had_trouble);
    CHECK(schema.accepts(std::string_view(folder_diff_json(changes))));
    CHECK(
        schema.accepts(std::string_view(folder_diff_json(diff_folders(folder / "old", folder / "old", io)))));
    CHECK(err.str() == "");
}

}  // namespace argmap::cli
