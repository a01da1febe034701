#include "check/told.hpp"

#include <vector>

namespace argmap::told {

std::string claims(const ArgumentMap& map, std::span<const ClaimId> claims) {
    std::vector<std::string_view> names;
    names.reserve(claims.size());
    for (const ClaimId claim : claims)
        names.push_back(map.id(claim));
    return list_in_backticks(names);
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
