#include "reason/outcome.hpp"

namespace argmap {

std::string_view name(Share share) {
    switch (share) {
        case Share::none:
            return "none";
        case Share::some:
            return "some";
        case Share::all:
            return "all";
    }
    return "";
}

Outcome outcome_of(Standing standing) {
    switch (standing) {
        case Standing::in:
            return {.in = Share::all, .out = Share::none};
        case Standing::out:
            return {.in = Share::none, .out = Share::all};
        case Standing::undecided:
            break;
    }
    return {};
}

Standing standing_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::accepted:
            return Standing::in;
        case Verdict::rejected:
            return Standing::out;
        case Verdict::none:
        case Verdict::undecided:
            break;
    }
    return Standing::undecided;
}

std::vector<Outcome> outcomes_of(const Labelling& labelling) {
    std::vector<Outcome> outcomes;
    outcomes.reserve(labelling.claims.size());
    for (const Standing standing : labelling.claims)
        outcomes.push_back(outcome_of(standing));
    return outcomes;
}

Standing standing(Outcome outcome) {
    if (outcome.in == Share::all)
        return Standing::in;
    return outcome.out == Share::all ? Standing::out : Standing::undecided;
}

std::string_view name(Outcome outcome) {
    if (outcome.in == Share::some)
        return outcome.out == Share::some ? "in or out" : "in or undecided";
    if (outcome.out == Share::some)
        return "out or undecided";
    return name(standing(outcome));
}

}  // namespace argmap
