// What is found in a small map?
#pragma once

#include "check/check.hpp"
#include "diagnostics/print.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "test.hpp"

#include <cctype>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap::test {

/// The levels of the core profile, with some rules switched on by name as they are by themselves.
inline Levels core_and(const std::vector<std::string_view>& rules) {
    Levels levels;
    for (const std::string_view rule : rules) {
        const Code* const code = find_code(rule);
        REQUIRE(code != nullptr);
        levels.set(*code, code->severity);
    }
    return levels;
}

/// Whatever reading, resolving and the rules find in a text, in order.
inline Diagnostics diagnose(const SourceFile& source, Levels levels = Levels()) {
    Diagnostics diagnostics(std::move(levels));
    if (std::optional<Document> document = read(source, diagnostics))
        check(resolve(*std::move(document), diagnostics), diagnostics);
    diagnostics.sort();
    return diagnostics;
}

/// The same as a person reads it, on lines of its own, without what was not looked for; "\n" where nothing is
/// found.
inline std::string findings_in(std::string text, Levels levels = Levels()) {
    const SourceFile source("map.json", std::move(text));
    std::string told = "\n" + findings_for_people(source, diagnose(source, std::move(levels)));
    if (const std::size_t silent = told.find("map.json: not looked for, "); silent != std::string::npos)
        told.erase(silent);
    return told;
}

/// What one rule finds in a text, with the core profile besides.
inline std::string findings_of(std::string_view rule, std::string text) {
    return findings_in(std::move(text), core_and({rule}));
}

/// A map to be written down in a test.
struct MapInWords {
    std::string_view claims;                  ///< their ids: "a b c"
    std::vector<std::string_view> relations;  ///< "a, b support c", "r: a attacks b", "d attacks r"
    std::string_view main;                    ///< the main claim, where it is declared

    std::string json() const {
        std::string text = "{\n";
        if (!main.empty())
            text.append("  \"main\": \"").append(main).append("\",\n");
        text += "  \"claims\": [\n";
        std::istringstream ids{std::string(claims)};
        std::string list;
        for (std::string id; ids >> id;)
            list += (list.empty() ? "    " : ",\n    ") + ("{\"id\": \"" + id + "\", \"text\": \"") +
                    static_cast<char>(std::toupper(static_cast<unsigned char>(id[0]))) + id.substr(1) + "\"}";
        text += list + "\n  ],\n  \"relations\": [\n";
        list.clear();
        for (const std::string_view relation : relations)
            list += (list.empty() ? "    " : ",\n    ") + json(relation);
        return text + list + "\n  ]\n}\n";
    }

  private:
    static std::string json(std::string_view relation) {
        std::string id, from, type, to;
        std::size_t premises = 0;
        std::istringstream words{std::string(relation)};
        for (std::string word; words >> word;) {
            const char last = word.back();
            const std::string name = last == ':' || last == ',' ? word.substr(0, word.size() - 1) : word;
            if (last == ':') {
                id = "\"id\": \"" + name + "\", ";
            } else if (!type.empty()) {
                to = name;
            } else if (is_type(name)) {
                type = name.back() == 's' ? name.substr(0, name.size() - 1) : name;
            } else {
                from += (premises++ > 0 ? ", \"" : "\"") + name + "\"";
            }
        }
        return "{" + id + "\"type\": \"" + type +
               "\", \"from\": " + (premises > 1 ? "[" + from + "]" : from) + ", \"to\": \"" + to + "\"}";
    }

    static bool is_type(std::string_view word) {
        return word.starts_with("support") || word.starts_with("attack") || word == "contrary" ||
               word == "rephrase";
    }
};

inline std::string findings(const MapInWords& map) {
    return findings_in(map.json());
}

inline std::string findings_of(std::string_view rule, const MapInWords& map) {
    return findings_of(rule, map.json());
}

/// How often something of a code is found.
inline std::size_t times_found(const Diagnostics& diagnostics, const Code& code) {
    std::size_t times = 0;
    for (const Diagnostic& diagnostic : diagnostics.all())
        times += diagnostic.code->id == code.id ? 1U : 0U;
    return times;
}

inline std::size_t times_found(const ArgumentMap& map, const Rule& rule) {
    Diagnostics diagnostics(core_and({rule.code.name}));
    Facts facts(map);
    rule.check(facts, diagnostics);
    return times_found(diagnostics, rule.code);
}

constexpr const char* nothing = "\n";

}  // namespace argmap::test
