// Maps whose texts are what a test is about, and what one rule finds in them.
#pragma once

#include "check/findings.hpp"
#include "diagnostics/edits.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::test {

/// The id of a claim by its number: "ca", "cb", ..., "cz", "cba".
inline std::string id_of(std::size_t number) {
    std::string letters;
    do {
        letters.insert(letters.begin(), static_cast<char>('a' + number % 26));
        number /= 26;
    } while (number > 0);
    return "c" + letters;
}

/// A map in which each text, in JSON as it is written, is that of a claim `ca`, `cb`, ...; all but the first
/// support the first. In `language` unless that is empty.
inline std::string map_of(const std::vector<std::string>& texts, const std::string& language = "en",
                          const std::string& allow = "") {
    std::string claims;
    std::string relations;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string id = id_of(i);
        claims += (i > 0 ? ",\n" : "\n") + ("    {\"id\": \"" + id + "\", \"text\": " + texts[i]) +
                  (allow.empty() ? "" : ", \"allow\": [\"" + allow + "\"]") + "}";
        if (i > 0)
            relations += (i > 1 ? ",\n" : "\n") +
                         ("    {\"type\": \"support\", \"from\": \"" + id + "\", \"to\": \"ca\"}");
    }
    return "{\n" + (language.empty() ? "" : "  \"language\": \"" + language + "\",\n") + "  \"claims\": [" +
           claims + "\n  ],\n  \"relations\": [" + relations + "\n  ]\n}\n";
}

inline std::string quoted(const std::string& text) {
    return "\"" + text + "\"";
}

/// How often one rule finds something in a text; other rules are not run.
inline std::size_t times_found(std::string_view rule, std::string text) {
    Levels levels(Profile::corpus);
    const Code* const code = find_code(rule);
    REQUIRE(code != nullptr);
    levels.set(*code, code->severity);
    return diagnose(SourceFile("map.json", std::move(text)), levels).all().size();
}

/// The one finding of a rule in a text: what it says, and the bytes of the file at its place.
struct Told {
    std::string place;
    std::string message;

    friend bool operator==(const Told&, const Told&) = default;
};

inline Told told_by(std::string_view rule, const std::string& text) {
    Levels levels(Profile::corpus);
    levels.set(*find_code(rule), find_code(rule)->severity);
    const SourceFile source("map.json", text);
    const Diagnostics found = diagnose(source, levels);
    REQUIRE(found.all().size() == 1);
    const Label& primary = found.all()[0].primary;
    return {std::string(source.text().substr(primary.span.begin, primary.span.end - primary.span.begin)),
            primary.message.in(Tongue::english)};
}

inline std::ostream& operator<<(std::ostream& out, const Told& told) {
    return out << "[" << told.place << "] " << told.message;
}

/// The text with the edits of the first fix that a rule offers, whether it is safe or not.
struct Mended {
    std::string text;
    bool safe = false;
};

inline Mended mended(std::string_view rule, const std::string& text) {
    Levels levels(Profile::corpus);
    levels.set(*find_code(rule), find_code(rule)->severity);
    const Diagnostics found = diagnose(SourceFile("map.json", text), levels);
    REQUIRE(!found.all().empty());
    REQUIRE(found.all()[0].fix.has_value());
    std::vector<Edit> edits = found.all()[0].fix->edits;
    std::sort(edits.begin(), edits.end(),
              [](const Edit& one, const Edit& other) { return one.span.begin > other.span.begin; });
    Mended mended{text, found.all()[0].fix->safe};
    for (const Edit& edit : edits)
        mended.text.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.replacement);
    return mended;
}

}  // namespace argmap::test
