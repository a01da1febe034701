#include "report/analysis.hpp"
#include "report/sections.hpp"
#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

TEST_CASE("the overview tells how dense a map is, where it has pairs of claims") {
    const auto told = [](const std::string& json) {
        const ArgumentMap map = test::map_of(json);
        return test::told(test::section(analyses::overview, map));
    };
    CHECK(
        told(R"({"claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}],
                   "relations": [{"type": "support", "from": "b", "to": "a"}]})") ==
        std::vector<std::string>{"3 claims.", "1 relation: 1 support.",
                                 "0.333 relations for each claim; of all ordered pairs of claims 16.7 % are "
                                 "joined directly."});
    CHECK(told(R"({"claims": [{"id": "a", "text": "A"}], "relations": []})") ==
          std::vector<std::string>{"1 claim.", "No relations."});
}

}  // namespace argmap
