#include "framework/preferred.hpp"

#include "framework/components.hpp"
#include "framework/encoding.hpp"
#include "framework/grounded.hpp"
#include "framework/maximizer.hpp"

#include <algorithm>
#include <iterator>

namespace argmap {

namespace {

std::vector<ArgumentId> all_arguments(const Framework& framework) {
    std::vector<ArgumentId> all(framework.argument_count());
    for (std::uint32_t a = 0; a < all.size(); ++a)
        all[a] = ArgumentId{a};
    return all;
}

/// Where an argument of the whole is in a part that has it.
ArgumentId in_part(const Part& part, ArgumentId argument) {
    const auto found = std::lower_bound(part.originals.begin(), part.originals.end(), argument);
    return ArgumentId{static_cast<std::uint32_t>(found - part.originals.begin())};
}

}  // namespace

Extension preferred_around(const Framework& framework, std::span<const ArgumentId> admissible, Watch& watch) {
    Acceptance acceptance(framework, watch);
    acceptance.accept(admissible);
    Maximizer(framework, acceptance, acceptance.all(ArgumentLabel::undecided), watch).run();
    return acceptance.all(ArgumentLabel::in);
}

Cone cone_of(const Framework& framework, ArgumentId argument, Watch& watch) {
    const std::vector<ArgumentId> all = all_arguments(framework);
    const Part above =
        Cutter(framework, watch).cut(FrameworkComponents(framework, watch).ancestors(argument, all));
    const ArgumentId there = in_part(above, argument);
    const Acceptance acceptance(above.framework, watch);
    Cone cone{.label = acceptance[there],
              .accepted = in_whole(above, acceptance.all(ArgumentLabel::in)),
              .part = {},
              .argument = {}};
    if (cone.label != ArgumentLabel::undecided)
        return cone;
    const std::vector<ArgumentId> rest = acceptance.all(ArgumentLabel::undecided);
    cone.part = Cutter(above.framework, watch)
                    .cut(FrameworkComponents(above.framework, watch).ancestors(there, rest));
    cone.argument = in_part(cone.part, there);
    cone.part.originals = in_whole(above, cone.part.originals);
    return cone;
}

Extension in_whole(const Cone& cone, std::span<const ArgumentId> members) {
    const Extension chosen = in_whole(cone.part, members);
    Extension all;
    std::merge(chosen.begin(), chosen.end(), cone.accepted.begin(), cone.accepted.end(),
               std::back_inserter(all));
    return all;
}

std::optional<Extension> admissible_with(const Framework& framework, ArgumentId argument, Watch& watch) {
    const Cone cone = cone_of(framework, argument, watch);
    if (cone.label == ArgumentLabel::in)
        return cone.accepted;
    if (cone.label == ArgumentLabel::out || framework.attacks_itself(argument))
        return std::nullopt;
    Encoding encoding(cone.part.framework, Sets::admissible, watch);
    encoding.sat().add({encoding.in(cone.argument)});
    if (!encoding.solve())
        return std::nullopt;
    return in_whole(cone, encoding.found());
}

}  // namespace argmap
