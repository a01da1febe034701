#include "cli/reasoning.hpp"

#include "cli/long_work.hpp"
#include "reason/acceptability.hpp"
#include "text/wording.hpp"

#include <ostream>
#include <utility>

namespace argmap::cli {

std::vector<std::string_view> semantics_names() {
    std::vector<std::string_view> names{name(Semantics::grounded)};
    for (const Semantics semantics : all_semantics())
        if (semantics != Semantics::naive && semantics != Semantics::grounded)
            names.push_back(name(semantics));
    return names;
}

Semantics semantics_named(std::string_view wanted) {
    for (const Semantics semantics : all_semantics())
        if (name(semantics) == wanted)
            return semantics;
    return Semantics::grounded;
}

Labelling labelling_by(std::string_view name, const ArgumentMap& map, Io& io) {
    const Semantics semantics = semantics_named(name);
    if (semantics == Semantics::grounded)
        return grounded(map);
    Acceptability found;
    do_long_work("looking for labellings", io,
                 [&] { found = acceptability_of(map, semantics, {}, within_seconds(60)); });
    if (!found.has_labelling)
        io.err << "note: there is no " << name << " labelling, so that nothing is decided by it\n";
    if (!found.unanswered.empty())
        io.err << "note: what becomes of " << counted(found.unanswered.size(), "claim")
               << " was not found out: " << found.reason << '\n';
    std::vector<Standing> claims;
    for (const Outcome outcome : found.claims)
        claims.push_back(standing(outcome));
    return with_relations(map, std::move(claims));
}

std::vector<std::string_view> support_names() {
    std::vector<std::string_view> names;
    for (const SupportReading reading : all_support_readings())
        names.push_back(name(reading));
    return names;
}

SupportReading support_named(std::string_view name) {
    return find_support_reading(name).value();
}

std::vector<std::string_view> strength_names() {
    std::vector<std::string_view> names;
    for (const StrengthSemantics* semantics : all_strength_semantics())
        names.push_back(semantics->id);
    return names;
}

Strengths strengths_by(std::string_view name, const ArgumentMap& map) {
    return answered(strengths_of(map, {.semantics = find_strength_semantics(name)}));
}

}  // namespace argmap::cli
