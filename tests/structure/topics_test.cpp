#include "structure/topics.hpp"

#include "small_maps.hpp"
#include "test.hpp"

#include <algorithm>
#include <set>

namespace argmap {

namespace {

/// The topic of each claim; `none` for none.
constexpr std::size_t none = 99;
using TopicOf = std::vector<std::size_t>;

std::string json_with_topics(const test::SmallMap& small, const TopicOf& topic_of, std::size_t topics) {
    std::string json = small.json();
    for (std::size_t c = small.claims; c-- > 0;)
        if (topic_of[c] != none) {
            const std::string id = R"({"id": "c)" + std::to_string(c) + '"';
            json.insert(json.find(id) + id.size(), R"(, "topic": "t)" + std::to_string(topic_of[c]) + '"');
        }
    std::string list;
    for (std::size_t t = 0; t < topics; ++t)
        list += (t > 0 ? ", " : "") + ("\"t" + std::to_string(t)) + R"(": {"title": "T"})";
    return R"({"topics": {)" + list + "}, " + json.substr(1);
}

std::size_t end_of(const test::SmallMap& small, const test::SmallRelation& relation) {
    return relation.to_relation ? end_of(small, small.relations[relation.to]) : relation.to;
}

/// By trying each topic and each pair with each relation.
Topics plain_topics(const test::SmallMap& small, const TopicOf& topic_of, std::size_t topics) {
    Topics found;
    found.claims_without = static_cast<std::size_t>(std::count(topic_of.begin(), topic_of.end(), none));
    using Ways = std::set<std::pair<std::size_t, std::size_t>>;  // from a topic to another one
    std::vector<Ways> ways;
    for (const test::SmallRelation& relation : small.relations) {
        const bool mutual =
            relation.type == RelationType::contrary || relation.type == RelationType::rephrase;
        Ways of_this;
        for (const std::size_t premise : relation.from) {
            of_this.emplace(topic_of[premise], topic_of[end_of(small, relation)]);
            if (mutual)
                of_this.emplace(topic_of[end_of(small, relation)], topic_of[premise]);
        }
        ways.push_back(of_this);
        std::set<std::size_t> all;
        for (const auto& [from, to] : of_this)
            all.insert({from, to});
        const bool has_none = all.erase(none) > 0;
        found.crossing += all.size() > 1 ? 1U : 0U;
        found.joining_none += all.size() == 1 && has_none ? 1U : 0U;
    }
    for (std::size_t t = 0; t < topics; ++t) {
        TopicPart part{.topic = TopicId{static_cast<std::uint32_t>(t)}};
        part.claims = static_cast<std::size_t>(std::count(topic_of.begin(), topic_of.end(), t));
        for (const Ways& of_one : ways) {
            const auto any = [&](auto is_it) { return std::any_of(of_one.begin(), of_one.end(), is_it); };
            part.inside += of_one == Ways{{t, t}} ? 1U : 0U;
            part.leaving += any([&](auto way) { return way.first == t && way.second != t; }) ? 1U : 0U;
            part.entering += any([&](auto way) { return way.second == t && way.first != t; }) ? 1U : 0U;
        }
        found.parts.push_back(part);
    }
    for (std::size_t one = 0; one < topics; ++one)
        for (std::size_t other = one + 1; other < topics; ++other) {
            TopicPair pair{.one = TopicId{static_cast<std::uint32_t>(one)},
                           .other = TopicId{static_cast<std::uint32_t>(other)}};
            for (std::size_t r = 0; r < ways.size(); ++r) {
                if (!ways[r].contains({one, other}) && !ways[r].contains({other, one}))
                    continue;
                const RelationType type = small.relations[r].type;
                ++pair.relations;
                pair.attacks += type == RelationType::attack || type == RelationType::contrary ? 1U : 0U;
            }
            if (pair.relations > 0)
                found.pairs.push_back(pair);
        }
    std::stable_sort(
        found.pairs.begin(), found.pairs.end(),
        [](const TopicPair& one, const TopicPair& other) { return one.relations > other.relations; });
    return found;
}

void check_topics(const test::SmallMap& small, const TopicOf& topic_of, std::size_t count) {
    const std::string json = json_with_topics(small, topic_of, count);
    if (topics(test::map_of(json)) != plain_topics(small, topic_of, count))
        FAIL(json);
}

}  // namespace

TEST_CASE("topics agree with their definition on every small map, whatever topics its claims name") {
    test::for_every_small_map(2, 2, [](const test::SmallMap& small) {
        for (const TopicOf& topic_of : {TopicOf{0, 0}, TopicOf{0, 1}, TopicOf{1, 0}, TopicOf{none, 0},
                                        TopicOf{1, none}, TopicOf{none, none}})
            check_topics(small, topic_of, 2);
    });
    test::for_every_small_map(3, 2, [](const test::SmallMap& small) {
        for (const TopicOf& topic_of : {TopicOf{0, 1, 2}, TopicOf{none, 0, 1}, TopicOf{1, 0, 1}})
            check_topics(small, topic_of, 3);
    });
}

TEST_CASE("topics agree with their definition on random maps") {
    std::mt19937 random(24);
    for (std::size_t i = 0; i < 500; ++i) {
        const test::SmallMap small = test::random_map(random, 3 + i % 10, i % 25);
        TopicOf topic_of;
        for (std::size_t c = 0; c < small.claims; ++c)
            topic_of.push_back(random() % 4 == 0 ? none : random() % 4);
        check_topics(small, topic_of, 4);
    }
}

}  // namespace argmap
