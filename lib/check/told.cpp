#include "check/told.hpp"

#include "check/rule.hpp"
#include "language/words.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <vector>

namespace argmap::told {

namespace {

bool is_letter_of_word(char c) {
    return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
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

std::string claims(const ArgumentMap& map, std::span<const ClaimId> claims) {
    constexpr std::size_t most_named = 5;
    const bool all = claims.size() <= most_named;
    const std::size_t named = all ? claims.size() : most_named - 1;
    std::string list;
    for (std::size_t i = 0; i < named; ++i)
        list += (i == 0 ? "" : all && i + 1 == named ? " and " : ", ") + claim(map, claims[i]);
    return all ? list : list + " and " + with_thousands(claims.size() - named) + " more";
}

std::vector<Label> others(const ArgumentMap& map, std::span<const ClaimId> claims) {
    std::vector<Label> notes;
    for (std::size_t i = 1; i < std::min(claims.size(), Diagnostics::most_notes); ++i)
        notes.push_back({place(map, claims[i]), claim(map, claims[i]) + ", too"});
    return notes;
}

std::string premises(const ArgumentMap& map, RelationId relation) {
    return claims(map, map.premises(relation));
}

std::string relation(const ArgumentMap& map, RelationId relation) {
    const RelationEntry& entry = map[relation];
    if (entry.id.present())
        return in_backticks(entry.id.text());
    return "the " + std::string(name(map.type(relation))) + " of " + in_backticks(entry.to.text()) + " by " +
           premises(map, relation);
}

std::string circle(std::span<const std::string_view> names, std::string_view verb, std::string_view noun) {
    constexpr std::size_t most_named = 8;
    std::string sentence = in_backticks(names[0]);
    for (std::size_t i = 1; i <= names.size(); ++i) {
        if (i == most_named && names.size() > most_named)
            return sentence + ", and so on through " +
                   counted(names.size() - i, "more " + std::string(noun)) + " back to " +
                   in_backticks(names[0]);
        sentence.append(i == 1 ? " " : ", which ").append(verb).append(" ");
        sentence += in_backticks(names[i % names.size()]);
    }
    return sentence;
}

}  // namespace argmap::told
