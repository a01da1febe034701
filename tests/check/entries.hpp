// A map in words (check/findings.hpp) with more said about some of its entries.
#pragma once

#include "check/findings.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap::test {

/// With more keys at the end of the claim or relation with an id: `"assumed": true`.
inline std::string with(std::string json, std::string_view id, std::string_view keys) {
    const std::size_t entry = json.find("{\"id\": \"" + std::string(id) + "\"");
    REQUIRE(entry != std::string::npos);
    return json.insert(json.find('}', entry), ", " + std::string(keys));
}

inline std::string with(const MapInWords& map, std::string_view id, std::string_view keys) {
    return with(map.json(), id, keys);
}

/// In a language, with other texts for the claims with some ids.
inline std::string saying(const MapInWords& map, std::string_view language,
                          const std::vector<std::pair<std::string_view, std::string_view>>& texts) {
    std::string json = map.json();
    for (const auto& [id, text] : texts) {
        const std::string before = "{\"id\": \"" + std::string(id) + "\", \"text\": \"";
        const std::size_t begin = json.find(before) + before.size();
        REQUIRE(begin >= before.size());
        json.replace(begin, json.find('"', begin) - begin, text);
    }
    return json.insert(2, "  \"language\": \"" + std::string(language) + "\",\n");
}

/// The first lines of what was found: places, severities, codes and messages, without what explains them.
inline std::string messages_in(std::string json, Levels levels) {
    const SourceFile source("map.json", std::move(json));
    std::string messages = "\n";
    const Diagnostics diagnostics = diagnose(source, std::move(levels));
    for (const Diagnostic& found : diagnostics.all())
        messages += std::string(found.code->id) + " " +
                    std::to_string(source.position(found.primary.span.begin).line) + ": " +
                    found.primary.message.in(Tongue::english) + "\n";
    return messages;
}

inline std::string messages_of(std::string_view rule, std::string json) {
    return messages_in(std::move(json), core_and({rule}));
}

inline std::string messages_of(std::string_view rule, const MapInWords& map) {
    return messages_of(rule, map.json());
}

}  // namespace argmap::test
