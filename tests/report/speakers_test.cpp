#include "structure/speakers.hpp"

#include "report/analysis.hpp"
#include "report/print.hpp"
#include "report/sections.hpp"
#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

namespace {

std::string told(const ArgumentMap& map) {
    const Analysis* const only[] = {&analyses::speakers};
    return report_text(analyze(map, only, {}), {});
}

}  // namespace

TEST_CASE("speakers are told with what they say and suffer") {
    // Ann grants a reason, and Ben turns it against her together with one of his own.
    const ArgumentMap map = test::map_of(R"({"title": "T", "language": "en", "main": "go",
      "speakers": {"ben": {"name": "Ben"}, "ann": {"name": {"en": "Ann"}}, "cat": {"name": "Cat"}},
      "claims": [
        {"id": "go", "text": "G", "speaker": "ann"}, {"id": "late", "text": "L", "speaker": "ann"},
        {"id": "tired", "text": "T", "speaker": "ben"}, {"id": "own-doubt", "text": "O", "speaker": "ann"},
        {"id": "coffee", "text": "C", "speaker": "ann"}, {"id": "nobody", "text": "N"}],
      "relations": [
        {"type": "attack", "from": ["late", "tired"], "to": "go"},
        {"type": "attack", "from": "own-doubt", "to": "late"},
        {"type": "attack", "from": "coffee", "to": "tired"},
        {"type": "contrary", "from": "nobody", "to": "coffee"}]})");
    CHECK(speaker_parts(map) ==
          std::vector<SpeakerPart>{
              {.speaker = SpeakerId{0}, .claims = 1, .attacked = 1, .answered = 1, .attacks = 1},
              {.speaker = SpeakerId{1}, .claims = 4, .attacked = 2, .answered = 1, .attacks = 4},
              {.speaker = SpeakerId{2}}});
    CHECK(told(map) ==
          "T\n=\n"
          "\n"
          "Speakers\n"
          "  2 speakers make 5 of 6 claims.\n"
          "  Most attacks are made by Ann: 4 of 4.\n"
          "  speaker  claims  attacked  answered  conceded  standing\n"
          "  Ben           1         1         1         0         1\n"
          "  Ann           4         2         1         1         3\n"
          "  Cat           0         0         0         0         0\n");
}

TEST_CASE("speakers who make equally many attacks are not told apart") {
    const ArgumentMap map = test::map_of(R"({"title": "T",
      "claims": [{"id": "a", "text": "A", "speaker": "Ann"}, {"id": "b", "text": "B", "speaker": "Ben"}],
      "relations": [{"type": "contrary", "from": "a", "to": "b"}]})");
    const Analysis* const only[] = {&analyses::speakers};
    CHECK(test::told(analyze(map, only, {}).sections[0]) ==
          std::vector<std::string>{"2 speakers make all 2 claims.",
                                   "Nobody makes more attacks than Ann: 1 of 1."});
}

TEST_CASE("where no claim has a speaker, nothing is told of speakers") {
    const ArgumentMap map = test::map_of(
        R"({"title": "T", "speakers": {"ann": {"name": "Ann"}}, "claims": [{"id": "a", "text": "A"}], "relations": []})");
    CHECK(told(map) == "T\n=\n");
    CHECK(speaker_parts(map) == std::vector<SpeakerPart>{{.speaker = SpeakerId{0}}});
}

}  // namespace argmap
