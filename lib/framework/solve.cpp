#include "framework/solve.hpp"

#include "framework/grounded.hpp"
#include "framework/ideal.hpp"
#include "framework/preferred.hpp"
#include "framework/range.hpp"
#include "framework/skeptical.hpp"
#include "framework/stable.hpp"
#include "framework/verify.hpp"
#include "framework/within.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace argmap {

namespace {

struct About {
    std::string_view name;
    std::string_view code;
    std::string_view words;
};

constexpr About table[] = {
#define SEMANTICS(name, code, words) {#name, code, words},
#include "framework/semantics.def"
#undef SEMANTICS
};

const About& about(Semantics semantics) {
    return table[static_cast<std::size_t>(semantics)];
}

bool has(const Extension& extension, ArgumentId argument) {
    return std::binary_search(extension.begin(), extension.end(), argument);
}

/// Some extension, one as demanded where something is demanded. Nothing where there is none.
std::optional<Extension> any_extension(const Framework& framework, Semantics semantics, Watch& watch) {
    switch (semantics) {
        case Semantics::complete:
        case Semantics::grounded:
            return completed(framework, {}, watch);
        case Semantics::preferred:
            return preferred_around(framework, {}, watch);
        case Semantics::stable:
            return stable_extension(framework, std::nullopt, watch);
        case Semantics::semi_stable:
        case Semantics::stage:
            return range_extension(framework, semantics, std::nullopt, watch);
        case Semantics::ideal:
            return ideal_extension(framework, watch);
        case Semantics::naive:
            return naive_around(framework, {}, watch);
    }
    return {};
}

Decision found(std::optional<Extension> extension, Answer with, Answer without) {
    if (!extension)
        return {.answer = without};
    return {.answer = with, .witness = std::move(extension)};
}

/// Of semantics with a single extension.
Decision membership(Extension extension, ArgumentId argument, Answer with_witness) {
    const Answer answer = has(extension, argument) ? Answer::yes : Answer::no;
    if (answer != with_witness)
        return {.answer = answer};
    return {.answer = answer, .witness = std::move(extension)};
}

Decision naive_with(const Framework& framework, ArgumentId argument, Watch& watch) {
    if (framework.attacks_itself(argument))
        return {.answer = Answer::no};
    return {.answer = Answer::yes, .witness = naive_around(framework, {argument}, watch)};
}

/// Something without conflict that excludes the argument is all that it takes.
Decision naive_without(const Framework& framework, ArgumentId argument, Watch& watch) {
    if (framework.attacks_itself(argument))
        return {.answer = Answer::no, .witness = naive_around(framework, {}, watch)};
    for (const auto& neighbours : {framework.attackers(argument), framework.targets(argument)})
        for (const ArgumentId neighbour : neighbours)
            if (!framework.attacks_itself(neighbour))
                return {.answer = Answer::no, .witness = naive_around(framework, {neighbour}, watch)};
    return {.answer = Answer::yes};
}

Decision decide_credulous(const Framework& framework, Semantics semantics, ArgumentId argument,
                          Witness witness, Watch& watch) {
    const Demand demand{.argument = argument, .is_in = true};
    switch (semantics) {
        case Semantics::complete:
        case Semantics::preferred: {
            auto admissible = admissible_with(framework, argument, watch);
            if (admissible && witness == Witness::extension)
                admissible = semantics == Semantics::complete
                                 ? completed(framework, *admissible, watch)
                                 : preferred_around(framework, *admissible, watch);
            return found(std::move(admissible), Answer::yes, Answer::no);
        }
        case Semantics::grounded:
            return membership(completed(framework, {}, watch), argument, Answer::yes);
        case Semantics::stable:
            return found(stable_extension(framework, demand, watch), Answer::yes, Answer::no);
        case Semantics::semi_stable:
        case Semantics::stage:
            return found(range_extension(framework, semantics, demand, watch), Answer::yes, Answer::no);
        case Semantics::ideal:
            return membership(ideal_extension(framework, watch), argument, Answer::yes);
        case Semantics::naive:
            return naive_with(framework, argument, watch);
    }
    return {};
}

Decision decide_skeptical(const Framework& framework, Semantics semantics, ArgumentId argument,
                          Witness witness, Watch& watch) {
    const Demand demand{.argument = argument, .is_in = false};
    switch (semantics) {
        case Semantics::complete:
        case Semantics::grounded:
            return membership(completed(framework, {}, watch), argument, Answer::no);
        case Semantics::preferred:
            return skeptical_preferred(framework, argument, witness, watch);
        case Semantics::stable:
            return found(stable_extension(framework, demand, watch), Answer::no, Answer::yes);
        case Semantics::semi_stable:
        case Semantics::stage:
            return found(range_extension(framework, semantics, demand, watch), Answer::no, Answer::yes);
        case Semantics::ideal:
            return membership(ideal_extension(framework, watch), argument, Answer::no);
        case Semantics::naive:
            return naive_without(framework, argument, watch);
    }
    return {};
}

/// By definition.
void insist_on_witness(const Framework& framework, Semantics semantics, Witness witness,
                       const Extension& set) {
    const bool may_be_admissible =
        witness == Witness::admissible && semantics != Semantics::stage && semantics != Semantics::naive;
    insist(may_be_admissible ? trouble_with_admissible(framework, set)
                             : trouble_with(framework, semantics, set));
}

/// Decides, and looks at the witness before anybody sees it.
template <class Decide>
Decision decided(const Framework& framework, Semantics semantics, Witness witness, const Bounds& bounds,
                 const Decide& decide) {
    Decision decision;
    const auto search = [&](Watch& watch) {
        decision = decide(watch);
        if (decision.witness)
            insist_on_witness(framework, semantics, witness, *decision.witness);
    };
    if (auto reason = within(bounds, search))
        return {.answer = Answer::unknown, .reason = std::move(*reason)};
    return decision;
}

void insist_on(const Decision& decision, ArgumentId argument, bool is_in) {
    if (decision.witness && has(*decision.witness, argument) != is_in)
        insist("the witness is not as demanded");
}

}  // namespace

std::string_view code(Semantics semantics) {
    return about(semantics).code;
}

std::string_view name(Semantics semantics) {
    return about(semantics).words;
}

std::span<const Semantics> all_semantics() {
    static constexpr Semantics all[] = {
#define SEMANTICS(name, code, words) Semantics::name,
#include "framework/semantics.def"
#undef SEMANTICS
    };
    return all;
}

std::optional<Semantics> find_semantics(std::string_view wanted) {
    for (const Semantics semantics : all_semantics())
        if (code(semantics) == wanted)
            return semantics;
    return std::nullopt;
}

Decision credulous(const Framework& framework, Semantics semantics, ArgumentId argument, const Bounds& bounds,
                   Witness witness) {
    Decision decision = decided(framework, semantics, witness, bounds, [&](Watch& watch) {
        return decide_credulous(framework, semantics, argument, witness, watch);
    });
    insist_on(decision, argument, true);
    return decision;
}

Decision skeptical(const Framework& framework, Semantics semantics, ArgumentId argument, const Bounds& bounds,
                   Witness witness) {
    Decision decision = decided(framework, semantics, witness, bounds, [&](Watch& watch) {
        return decide_skeptical(framework, semantics, argument, witness, watch);
    });
    insist_on(decision, argument, false);
    return decision;
}

Decision some_extension(const Framework& framework, Semantics semantics, const Bounds& bounds) {
    return decided(framework, semantics, Witness::extension, bounds, [&](Watch& watch) {
        return found(any_extension(framework, semantics, watch), Answer::yes, Answer::no);
    });
}

}  // namespace argmap
