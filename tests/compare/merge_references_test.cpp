#include "compare/merged.hpp"
#include "test.hpp"

#include <string>

namespace argmap {

using test::merged;
using test::Merged;

TEST_CASE("speakers that one side declares and the other only names are a conflict, one way or the other") {
    const std::string base = R"({"claims": [{"id": "a", "text": "Ah"}]})";
    const std::string declares =
        R"({"speakers": {"p": {"name": "P"}}, "claims": [{"id": "a", "text": "Ah", "speaker": "p"}]})";
    const std::string names =
        R"({"claims": [{"id": "a", "text": "Ah"}, {"id": "b", "text": "Be", "speaker": "Ms Q"}]})";
    const Merged ours_declares = merged(base, declares, names);
    CHECK("\n" + ours_declares.conflicts == R"(
theirs:1:77: error[AM502]: ours does not declare the speaker `Ms Q`, which the claim `b` names here
    {"claims": [{"id": "a", "text": "Ah"}, {"id": "b", "text": "Be", "speaker": "Ms Q"}]}
                                                                                ^~~~~~
  help: name another here, or add it again
)");
    CHECK(ours_declares.map == R"({
  "speakers": {
    "p": {"name": "P"}
  },
  "claims": [
    {"id": "a", "text": "Ah", "speaker": "p"},
    {"id": "b", "text": "Be"}
  ],
  "relations": []
}
)");
    const Merged ours_names = merged(base, names, declares);
    CHECK("\n" + ours_names.conflicts == R"(
ours:1:77: error[AM502]: theirs declares its speakers, but not `Ms Q`; `speakers` is left out
    {"claims": [{"id": "a", "text": "Ah"}, {"id": "b", "text": "Be", "speaker": "Ms Q"}]}
                                                                                ^~~~~~
  help: declare every speaker under `speakers`
)");
    CHECK(ours_names.map == R"({
  "claims": [
    {"id": "a", "text": "Ah", "speaker": "p"},
    {"id": "b", "text": "Be", "speaker": "Ms Q"}
  ],
  "relations": []
}
)");
}

}  // namespace argmap
