#include "check/naming.hpp"

#include "check/rule.hpp"
#include "language/words.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <vector>

namespace argmap::naming {

namespace {

bool is_letter_of_word(char c) {
    return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// What programs and people in a hurry call claims.
constexpr WordSet names_of_anything({"adu", "arg", "argument", "claim", "claims", "edu", "inode", "item",
                                     "node", "premise", "prop", "proposition", "statement", "text"});

/// Whether a part of an id between hyphens and the like is a word. In a hash, letters stand between digits.
bool is_word(std::string_view part) {
    const auto first_digit = std::find_if(part.begin(), part.end(), is_digit);
    if (std::any_of(first_digit, part.end(), is_letter_of_word))
        return false;
    std::string letters(part.begin(), first_digit);
    std::transform(letters.begin(), letters.end(), letters.begin(), lower);
    return letters.size() >= 3 && !names_of_anything.contains(letters);
}

/// Whether an id was made by counting or hashing: it has digits, and no word. Linear.
bool says_nothing(std::string_view id) {
    if (std::none_of(id.begin(), id.end(), is_digit))
        return false;
    while (!id.empty()) {
        const auto end =
            std::find_if(id.begin(), id.end(), [](char c) { return !is_letter_of_word(c) && !is_digit(c); });
        const auto size = static_cast<std::size_t>(end - id.begin());
        if (is_word(id.substr(0, size)))
            return false;
        id.remove_prefix(std::min(id.size(), size + 1));
    }
    return true;
}

}  // namespace

std::string claim(const ArgumentMap& map, ClaimId claim) {
    constexpr std::size_t most_columns = 40;
    const std::string id = in_backticks(map.id(claim));
    const std::string text = says_nothing(map.id(claim)) ? plain_line(map.text(claim)) : "";
    return text.empty() ? id : id + " (" + shorten(text, most_columns) + ")";
}

Series claims(const ArgumentMap& map, std::span<const ClaimId> claims) {
    constexpr std::size_t most_named = 5;
    const std::size_t named = claims.size() <= most_named ? claims.size() : most_named - 1;
    Series series{.names = {}, .more = claims.size() - named};
    for (const ClaimId each : claims.first(named))
        series.names.push_back(claim(map, each));
    return series;
}

std::vector<Label> others(const ArgumentMap& map, std::span<const ClaimId> claims) {
    std::vector<Label> notes;
    for (std::size_t i = 1; i < std::min(claims.size(), Diagnostics::most_notes); ++i)
        notes.push_back({place(map, claims[i]), say("{0}, too", claim(map, claims[i]))});
    return notes;
}

Series premises(const ArgumentMap& map, RelationId relation) {
    return claims(map, map.premises(relation));
}

namespace {

/// With the target and the premises of a relation of a type.
std::string_view pattern_of(RelationType type) {
    switch (type) {
        case RelationType::support:
            return "the support of {0} by {1}";
        case RelationType::attack:
            return "the attack of {0} by {1}";
        case RelationType::contrary:
            return "the contrary of {0} by {1}";
        case RelationType::rephrase:
            return "the rephrase of {0} by {1}";
    }
    return "";
}

/// How a cycle is told: a step, a further one, and how many claims the rest leads through.
struct CycleWords {
    std::string_view first, next, rest;
};

Message cycle(std::span<const std::string_view> names, const CycleWords& words) {
    constexpr std::size_t most_named = 8;
    std::vector<Message> steps{say(words.first, in_backticks(names[0]), in_backticks(names[1]))};
    for (std::size_t i = 2; i <= names.size(); ++i) {
        if (i == most_named && names.size() > most_named) {
            steps.push_back(say(words.rest, names.size() - i, in_backticks(names[0])));
            break;
        }
        steps.push_back(say(words.next, in_backticks(names[i % names.size()])));
    }
    return joined(std::move(steps));
}

}  // namespace

Message relation(const ArgumentMap& map, RelationId relation) {
    const RelationEntry& entry = map[relation];
    if (entry.id.present())
        return in_backticks(entry.id.text());
    return say(pattern_of(map.type(relation)), in_backticks(entry.to.text()), premises(map, relation));
}

Message cycle_of_attacks(std::span<const std::string_view> names) {
    return cycle(
        names, {"{0} attacks {1}", ", which attacks {0}", ", and so on through {0|more member} back to {1}"});
}

Message cycle_of_supports(std::span<const std::string_view> names) {
    return cycle(names, {"{0} supports {1}", ", which supports {0}",
                         ", and so on through {0|more claim} back to {1}"});
}

}  // namespace argmap::naming
