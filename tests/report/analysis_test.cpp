#include "report/analysis.hpp"

#include "report/print.hpp"
#include "report/sections.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <set>

namespace argmap {

namespace {

std::string text_of(const ArgumentMap& map) {
    return report_text(analyze(map, all_analyses(), {}), {});
}

}  // namespace

TEST_CASE("every analysis has an id of its own, a title, a definition and a cost") {
    std::set<std::string_view> ids;
    for (const Analysis* analysis : all_analyses()) {
        CHECK(ids.insert(analysis->id).second);
        CHECK(find_analysis(analysis->id) == analysis);
        CHECK_FALSE(analysis->title.empty());
        CHECK_FALSE(analysis->cost.empty());
        CHECK(analysis->definition.ends_with("."));
    }
    CHECK(find_analysis("no-such-analysis") == nullptr);
}

TEST_CASE("sections carry the ids of their analyses, and tables are rectangular") {
    const ArgumentMap map = test::map_of(R"({"claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}],
                                             "relations": [{"type": "attack", "from": "b", "to": "a"}]})");
    for (const Analysis* analysis : all_analyses()) {
        const Section section = test::section(*analysis, map);
        CHECK(section.id == analysis->id);
        for (const Table& table : section.tables)
            CHECK(table.cells.size() % table.columns.size() == 0);
    }
}

TEST_CASE("every small map can be analyzed and told") {
    test::for_every_small_map(2, 2, [](const test::SmallMap& small) {
        const ArgumentMap map = small.map();
        const Report report = analyze(map, all_analyses(), {});
        if (report_text(report, {}).empty() || report_json(report, {}).empty())
            FAIL(small.json());
    });
}

TEST_CASE("long chains and cycles of claims and of relations overflow no stack") {
    constexpr std::size_t claims = 60'000;
    test::SmallMap chain{.claims = claims, .relations = {}};
    for (std::size_t c = 1; c < claims; ++c)
        chain.relations.push_back({RelationType::support, {c}, c - 1, false});
    CHECK_FALSE(text_of(chain.map()).empty());

    chain.relations.push_back({RelationType::attack, {0}, claims - 1, false});
    chain.relations.push_back({RelationType::support, {0}, claims - 1, false});
    CHECK_FALSE(text_of(chain.map()).empty());

    test::SmallMap undercuts{.claims = claims, .relations = {{RelationType::support, {1}, 0, false}}};
    for (std::size_t c = 2; c < claims; ++c)
        undercuts.relations.push_back(
            {c % 2 == 0 ? RelationType::attack : RelationType::support, {c}, c - 2, true});
    CHECK_FALSE(text_of(undercuts.map()).empty());
}

}  // namespace argmap
