// Are the labels right that docs/semantics.md shows?
#include "files.hpp"
#include "reason/labelling.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

/// A block of the page that is marked as JSON, and the labels in the table after it, by id.
struct Example {
    std::string json;
    std::map<std::string, std::string> labels;
};

/// The cells of a row "| `id` | label | why |"; empty for any other line.
std::vector<std::string> label_row(const std::string& line) {
    if (!line.starts_with("| `"))
        return {};
    const std::size_t end = line.find("` | ");
    const std::size_t label = end + 4;
    return {line.substr(3, end - 3), line.substr(label, line.find(" |", label) - label)};
}

std::vector<Example> examples() {
    std::vector<Example> examples;
    std::istringstream page(test::contents(test::project / "docs/semantics.md"));
    bool is_of_labels = false;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("| | "))
            is_of_labels = line == "| | label | why |";
        if (line.starts_with("#"))
            is_of_labels = false;
        if (line == "```json") {
            examples.emplace_back();
            while (std::getline(page, line) && line != "```")
                examples.back().json += line + '\n';
        } else if (const auto row = label_row(line); is_of_labels && !row.empty()) {
            examples.back().labels[row[0]] = row[1];
        }
    }
    return examples;
}

/// The map with the claims and relations in it that a list of entries adds.
std::string with(const std::string& whole, const std::string& entries) {
    nlohmann::ordered_json map = nlohmann::ordered_json::parse(whole);
    map["main"] = "open-sundays";  // with more claims it no longer goes without saying
    for (const auto& entry : nlohmann::ordered_json::parse("[" + entries + "]"))
        map[entry.contains("text") ? "claims" : "relations"].push_back(entry);
    return map.dump();
}

std::map<std::string, std::string> labels(const std::string& json) {
    const ArgumentMap map = test::map_of(json);
    const Labelling labelling = grounded(map);
    std::map<std::string, std::string> labels;
    for (const ClaimId claim : map.claims())
        labels[std::string(map.id(claim))] = name(labelling[claim]);
    for (const RelationId relation : map.relations())
        if (!map.id(relation).empty())
            labels[std::string(map.id(relation))] = name(labelling[relation]);
    return labels;
}

}  // namespace

TEST_CASE("the page about the semantics labels all of its example right") {
    const Example whole = examples().front();
    CHECK(labels(whole.json) == whole.labels);
}

TEST_CASE("the page about the semantics labels right what it adds to its example") {
    const std::vector<Example> all = examples();
    REQUIRE(all.size() == 5);
    const std::map<std::string, std::string> before = labels(all[0].json);
    for (std::size_t i = 1; i < all.size(); ++i) {
        const std::map<std::string, std::string> after = labels(with(all[0].json, all[i].json));
        CHECK(all[i].labels.size() >= 2);
        for (const auto& [id, label] : all[i].labels)
            CHECK(id + " " + after.at(id) == id + " " + label);
        for (const auto& [id, label] : before)
            CHECK(id + " " + after.at(id) == id + " " + label);
    }
}

TEST_CASE("a claim of the page's example that falls with its support stands if it is assumed") {
    nlohmann::ordered_json map = nlohmann::ordered_json::parse(examples().front().json);
    map["claims"][2]["assumed"] = true;
    CHECK(labels(map.dump()).at("can-open") == "in");
}

}  // namespace argmap
