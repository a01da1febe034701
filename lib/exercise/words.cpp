#include "exercise/words.hpp"

#include "diagram/words.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <cstdint>
#include <utility>

namespace argmap {

namespace {

std::string name_of(const Excerpt& excerpt, ClaimId claim, Naming naming, Tongue tongue) {
    return naming == Naming::numbers ? box_words(claim, tongue) : quoted(excerpt.text(claim));
}

Series names_of(const Excerpt& excerpt, const std::vector<ClaimId>& claims, Naming naming, Tongue tongue) {
    Series series;
    for (const ClaimId claim : claims)
        series.names.push_back(name_of(excerpt, claim, naming, tongue));
    return series;
}

/// The step of a relation that is itself aimed at one leads on to where that one does.
ClaimId conclusion_of(const Excerpt& excerpt, RelationId relation) {
    Target target = excerpt[relation].target;
    while (target.is_relation())
        target = excerpt[target.relation()].target;
    return target.claim();
}

std::string_view pattern_of(RelationType type, bool is_linked) {
    switch (type) {
        case RelationType::support:
            return is_linked ? "{0} together support {1}" : "{0} supports {1}";
        case RelationType::attack:
            return is_linked ? "{0} together attack {1}" : "{0} attacks {1}";
        case RelationType::contrary:
            return is_linked ? "{0} together contradict {1}" : "{0} contradicts {1}";
        case RelationType::rephrase:
            return is_linked ? "{0} together say what {1} says" : "{0} says what {1} says";
    }
    return {};
}

}  // namespace

std::string box_words(ClaimId claim, Tongue tongue) {
    return say("box {0}", box_number(claim)).in(tongue);
}

std::string quoted(const std::string& text) {
    constexpr std::size_t columns = 300;
    return "“" + shorten(text, columns) + "”";
}

std::string step_words(const Excerpt& excerpt, RelationId relation, Naming naming, Tongue tongue) {
    return say("the step from {0} to {1}", names_of(excerpt, excerpt[relation].premises, naming, tongue),
               name_of(excerpt, conclusion_of(excerpt, relation), naming, tongue))
        .in(tongue);
}

std::string relation_words(const Excerpt& excerpt, RelationId number, Naming naming, Tongue tongue) {
    const ExcerptRelation& relation = excerpt[number];
    const std::string aim = relation.target.is_claim()
                                ? name_of(excerpt, relation.target.claim(), naming, tongue)
                                : step_words(excerpt, relation.target.relation(), naming, tongue);
    return say(pattern_of(relation.type, relation.premises.size() > 1),
               names_of(excerpt, relation.premises, naming, tongue), aim)
        .in(tongue);
}

std::string sentence(const std::string& words, Tongue tongue) {
    return say("{0}.", capitalised(words)).in(tongue);
}

std::string one_after_the_other(const std::string& first, const std::string& second, Tongue tongue) {
    return first + (first.empty() || second.empty() || tongue == Tongue::chinese ? "" : " ") + second;
}

std::string choice_letter(std::size_t number) {
    std::string letters = question_letters(static_cast<std::uint32_t>(number));
    for (char& one : letters)
        one = upper(one);
    return letters;
}

}  // namespace argmap
