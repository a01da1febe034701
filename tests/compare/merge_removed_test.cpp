// What if one side removes what the other does anything else with?
#include "compare/edits.hpp"
#include "compare/merged.hpp"
#include "test.hpp"

#include <string>
#include <utility>
#include <vector>

namespace argmap {

using test::canonical;
using test::merged;
using test::Merged;

namespace {

using Replacements = std::vector<std::pair<std::string, std::string>>;

const std::string base = R"({"main": "a",
"speakers": {"p": {"name": "P"}, "q": {"name": "Q"}},
"sources": {"s": {"title": "S"}},
"topics": {"t": {"title": "T"}},
"claims": [
{"id": "a", "text": "Ah", "speaker": "q"},
{"id": "b", "text": "Be"},
{"id": "c", "text": "See"}],
"relations": [
{"id": "r", "type": "support", "from": "b", "to": "a"},
{"type": "support", "from": "c", "to": "a"}]})";

std::string changed(std::string map, const Replacements& replacements) {
    for (const auto& [before, after] : replacements) {
        const std::size_t at = map.find(before);
        REQUIRE(at != std::string::npos);
        map.replace(at, before.size(), after);
    }
    return map;
}

/// What is wrong, without places and help.
std::vector<std::string> errors(const std::string& conflicts) {
    std::vector<std::string> errors;
    constexpr std::string_view mark = "error[";
    for (std::size_t at = conflicts.find(mark); at != std::string::npos; at = conflicts.find(mark, at + 1))
        errors.push_back(conflicts.substr(at + mark.size(), conflicts.find('\n', at) - at - mark.size()));
    return errors;
}

const Replacements without_claim{
    {"\n{\"id\": \"b\", \"text\": \"Be\"},", ""},
    {"\n{\"id\": \"r\", \"type\": \"support\", \"from\": \"b\", \"to\": \"a\"},", ""}};
const Replacements without_relation{
    {"\n{\"id\": \"r\", \"type\": \"support\", \"from\": \"b\", \"to\": \"a\"},", ""}};
const Replacements without_nameless_relation{
    {",\n{\"type\": \"support\", \"from\": \"c\", \"to\": \"a\"}", ""}};
const Replacements without_topic{{"\n\"topics\": {\"t\": {\"title\": \"T\"}},", ""}};
const Replacements without_source{{"\n\"sources\": {\"s\": {\"title\": \"S\"}},", ""}};
const Replacements without_speaker{{"\"p\": {\"name\": \"P\"}, ", ""}};

struct Case {
    std::string what;
    Replacements removal;
    Replacements change;
};

const std::vector<Case> cases{
    {"claim, another id",
     without_claim,
     {{"\"b\", \"text\"", "\"bee\", \"text\""}, {"\"from\": \"b\"", "\"from\": \"bee\""}}},
    {"claim, another text", without_claim, {{"Be", "Being"}}},
    {"claim, another text and id",
     without_claim,
     {{"\"b\", \"text\": \"Be\"", "\"bee\", \"text\": \"be\""}, {"\"from\": \"b\"", "\"from\": \"bee\""}}},
    {"claim, a topic", without_claim, {{"\"Be\"", "\"Be\", \"topic\": \"t\""}}},
    {"claim, a speaker", without_claim, {{"\"Be\"", "\"Be\", \"speaker\": \"p\""}}},
    {"claim, a translation", without_claim, {{"\"Be\"", "{\"en\": \"Be\", \"de\": \"Sein\"}"}}},
    {"claim, a relation from it", without_claim, {{"\"from\": \"c\"", "\"from\": [\"c\", \"b\"]"}}},
    {"claim, a new relation to it",
     without_claim,
     {{"\"relations\": [", "\"relations\": [\n{\"type\": \"attack\", \"from\": \"c\", \"to\": \"b\"},"}}},
    {"claim, main", without_claim, {{"\"main\": \"a\"", "\"main\": [\"a\", \"b\"]"}}},
    {"relation, another id", without_relation, {{"\"r\"", "\"are\""}}},
    {"relation, no id", without_relation, {{"\"id\": \"r\", ", ""}}},
    {"relation, an id",
     without_nameless_relation,
     {{"{\"type\": \"support\", \"from\": \"c\"", "{\"id\": \"u\", \"type\": \"support\", \"from\": \"c\""}}},
    {"relation, another type", without_relation, {{"support", "attack"}}},
    {"relation, another target", without_relation, {{"\"to\": \"a\"", "\"to\": \"c\""}}},
    {"relation, a relation to it",
     without_relation,
     {{"\"from\": \"c\", \"to\": \"a\"", "\"from\": \"c\", \"to\": \"r\""}}},
    {"topic, another id", without_topic, {{"\"t\": {", "\"tea\": {"}}},
    {"topic, another title", without_topic, {{"\"T\"", "\"Tea\""}}},
    {"topic, a claim in it", without_topic, {{"\"See\"", "\"See\", \"topic\": \"t\""}}},
    {"topic, a new claim in it",
     without_topic,
     {{"\"claims\": [", "\"claims\": [\n{\"id\": \"n\", \"text\": \"New\", \"topic\": \"t\"},"}}},
    {"topic, a topic in it", without_topic, {{"\"T\"}", "\"T\", \"topics\": {\"u\": {\"title\": \"U\"}}}"}}},
    {"source, another id", without_source, {{"\"s\": {", "\"es\": {"}}},
    {"source, another title", without_source, {{"\"S\"", "\"Es\""}}},
    {"source, a citation", without_source, {{"\"See\"", "\"See\", \"source\": \"s\""}}},
    {"speaker, another id", without_speaker, {{"\"p\": {", "\"pea\": {"}}},
    {"speaker, another name", without_speaker, {{"\"P\"", "\"Pea\""}}},
    {"speaker, a claim", without_speaker, {{"\"See\"", "\"See\", \"speaker\": \"p\""}}},
};

}  // namespace

TEST_CASE("whatever one side does with something that the other removes is told, and stays if it is ours") {
    std::string told = "\n";
    for (const auto& [what, removal, change] : cases) {
        const std::string removed = changed(base, removal);
        const std::string kept = changed(base, change);
        told += what + "\n";
        for (const std::string& error : errors(merged(base, removed, kept).conflicts))
            told += "  " + error + "\n";
        const Merged stays = merged(base, kept, removed);
        for (const std::string& error : errors(stays.conflicts))
            told += "  " + error + "\n";
        CHECK(stays.map == canonical(kept));
    }
    CHECK(told == R"(
claim, another id
  AM502]: the claim `bee` was changed in theirs and removed in ours
  AM502]: the claim `bee` was changed in ours and removed in theirs
claim, another text
  AM502]: the claim `b` was changed in theirs and removed in ours
  AM502]: the claim `b` was changed in ours and removed in theirs
claim, another text and id
  AM502]: the claim `bee` was changed in theirs and removed in ours
  AM502]: the claim `bee` was changed in ours and removed in theirs
claim, a topic
  AM502]: the claim `b` was changed in theirs and removed in ours
  AM502]: the claim `b` was changed in ours and removed in theirs
claim, a speaker
  AM502]: the claim `b` was changed in theirs and removed in ours
  AM502]: the claim `b` was changed in ours and removed in theirs
claim, a translation
  AM502]: the claim `b` was changed in theirs and removed in ours
  AM502]: the claim `b` was changed in ours and removed in theirs
claim, a relation from it
  AM502]: ours removed the claim `b`, which the support from `c` to `a` names here
  AM502]: theirs removed the claim `b`, which the support from `c` and `b` to `a` needs here; it stays
claim, a new relation to it
  AM502]: ours removed the claim `b`; the attack from `c` to `b` is left out
  AM502]: theirs removed the claim `b`, which the attack from `c` to `b` needs here; it stays
claim, main
  AM502]: ours removed the claim `b`, which the map names as main here
  AM502]: theirs removed the claim `b`, which the map needs here; it stays
relation, another id
  AM502]: the relation `are` was changed in theirs and removed in ours
  AM502]: the relation `are` was changed in ours and removed in theirs
relation, no id
  AM502]: the support from `b` to `a` was changed in theirs and removed in ours
  AM502]: the support from `b` to `a` was changed in ours and removed in theirs
relation, an id
  AM502]: the relation `u` was changed in theirs and removed in ours
  AM502]: the relation `u` was changed in ours and removed in theirs
relation, another type
  AM502]: the relation `r` was changed in theirs and removed in ours
  AM502]: the relation `r` was changed in ours and removed in theirs
relation, another target
  AM502]: the relation `r` was changed in theirs and removed in ours
  AM502]: the relation `r` was changed in ours and removed in theirs
relation, a relation to it
  AM502]: ours removed the relation `r`, which the support from `c` to `a` names here
  AM502]: theirs removed the relation `r`, which the support from `c` to `r` needs here; it stays
topic, another id
  AM502]: the topic `tea` was changed in theirs and removed in ours
  AM502]: the topic `tea` was changed in ours and removed in theirs
topic, another title
  AM502]: the topic `t` was changed in theirs and removed in ours
  AM502]: the topic `t` was changed in ours and removed in theirs
topic, a claim in it
  AM502]: ours removed the topic `t`, which the claim `c` names here
  AM502]: theirs removed the topic `t`, which the claim `c` needs here; it stays
topic, a new claim in it
  AM502]: ours removed the topic `t`, which the claim `n` names here
  AM502]: theirs removed the topic `t`, which the claim `n` needs here; it stays
topic, a topic in it
  AM502]: ours removed the topic `t`, which the topic `u` names here
  AM502]: theirs removed the topic `t`, which the topic `u` needs here; it stays
source, another id
  AM502]: the source `es` was changed in theirs and removed in ours
  AM502]: the source `es` was changed in ours and removed in theirs
source, another title
  AM502]: the source `s` was changed in theirs and removed in ours
  AM502]: the source `s` was changed in ours and removed in theirs
source, a citation
  AM502]: ours removed the source `s`, which the claim `c` names here
  AM502]: theirs removed the source `s`, which the claim `c` needs here; it stays
speaker, another id
  AM502]: the speaker `pea` was changed in theirs and removed in ours
  AM502]: the speaker `pea` was changed in ours and removed in theirs
speaker, another name
  AM502]: the speaker `p` was changed in theirs and removed in ours
  AM502]: the speaker `p` was changed in ours and removed in theirs
speaker, a claim
  AM502]: ours removed the speaker `p`, which the claim `c` names here
  AM502]: theirs removed the speaker `p`, which the claim `c` needs here; it stays
)");
}

}  // namespace argmap
