// Do the maps that come with argmap keep the discipline that docs/how-to/map-an-interview.md asks for?
#include "check/check.hpp"
#include "diagnostics/print.hpp"
#include "document/document.hpp"
#include "files.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "test.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

using nlohmann::json;

/// Whole maps to look at and to learn from; those of maps/rules show one finding each.
std::vector<std::filesystem::path> maps_to_read() {
    std::vector<std::filesystem::path> maps = test::map_files();
    std::erase_if(
        maps, [](const std::filesystem::path& path) { return path.parent_path() != test::project / "maps"; });
    return maps;
}

json interview() {
    return json::parse(test::contents(test::project / "maps/krueger-2023.json"));
}

std::string strict_findings(const std::filesystem::path& path) {
    const SourceFile source(path.filename().string(), test::contents(path));
    Diagnostics diagnostics{Levels(Profile::strict)};
    if (std::optional<Document> document = read(source, diagnostics))
        check(resolve(*std::move(document), diagnostics), diagnostics);
    diagnostics.sort();
    return findings_for_people(source, diagnostics);
}

/// The ids of entries, or their ends where they have none, of which something is not so.
template <typename IsSo>
std::vector<std::string> those_not(const json& entries, IsSo is_so) {
    std::vector<std::string> found;
    for (const json& entry : entries)
        if (!is_so(entry))
            found.push_back(entry.contains("id") ? entry["id"].get<std::string>() : entry.dump());
    return found;
}

/// How many allowances an entry or map gives, and whether each has a reason.
struct Allowances {
    std::size_t given = 0;
    bool all_with_reason = true;
};

void count_allowances(const json& entry, Allowances& allowances) {
    if (!entry.contains("allow"))
        return;
    const json& allowed = entry["allow"];
    allowances.given += allowed.size();
    allowances.all_with_reason = allowances.all_with_reason && allowed.is_object();
}

const std::vector<std::string> none;

}  // namespace

TEST_CASE("the most demanding profile finds nothing in the maps that come with argmap") {
    REQUIRE(maps_to_read().size() >= 4);
    for (const std::filesystem::path& path : maps_to_read()) {
        INFO(path.filename().string());
        CHECK(strict_findings(path) == "");
    }
}

TEST_CASE("every claim of every map that comes with argmap says what becomes of it, in English and Chinese") {
    for (const std::filesystem::path& path : maps_to_read()) {
        INFO(path.filename().string());
        const json map = json::parse(test::contents(path));
        CHECK(those_not(map["claims"], [](const json& claim) { return claim.contains("verdict"); }) == none);
        CHECK(those_not(map["claims"], [](const json& claim) {
                  return claim["text"].contains("en") && claim["text"].contains("zh");
              }) == none);
    }
}

TEST_CASE("every claim of the interview map says where it stands") {
    CHECK(those_not(interview()["claims"], [](const json& claim) {
              const json& source = claim.value("source", json());
              const auto has_place = [](const json& citation) { return citation.contains("at"); };
              return source.is_array() ? std::all_of(source.begin(), source.end(), has_place)
                                       : source.is_object() && has_place(source);
          }) == none);
}

TEST_CASE("less than a quarter of the interview map's relations were supplied by its makers") {
    const json relations = interview()["relations"];
    const auto implicit = std::count_if(relations.begin(), relations.end(), [](const json& relation) {
        return relation.value("implicit", false);
    });
    CHECK(static_cast<std::size_t>(implicit) * 4 < relations.size());
}

TEST_CASE("the interview map allows at most three findings, each with a reason") {
    const json map = interview();
    Allowances allowances;
    count_allowances(map, allowances);
    for (const char* entries : {"claims", "relations"})
        for (const json& entry : map[entries])
            count_allowances(entry, allowances);
    CHECK(allowances.given <= 3);
    CHECK(allowances.all_with_reason);
}

}  // namespace argmap
