#include "framework/list.hpp"

#include "framework/encoding.hpp"
#include "framework/ideal.hpp"
#include "framework/range.hpp"
#include "framework/stable.hpp"

#include <memory>
#include <utility>
#include <vector>

namespace argmap {

namespace {

std::vector<bool> membership(const Framework& framework, const Extension& set) {
    std::vector<bool> is_member(framework.argument_count());
    for (const ArgumentId member : set)
        is_member[index(member)] = true;
    return is_member;
}

/// That something is in that a set has not.
std::vector<int> something_else(const Encoding& encoding, const Extension& set) {
    const std::vector<bool> is_member = membership(encoding.framework(), set);
    std::vector<int> clause;
    for (std::uint32_t a = 0; a < is_member.size(); ++a)
        if (!is_member[a])
            clause.push_back(encoding.in(ArgumentId{a}));
    return clause;
}

/// Each complete set differs from each other in a member.
std::optional<Extension> next_complete(Encoding& encoding, Watch&) {
    if (!encoding.solve())
        return std::nullopt;
    Extension set = encoding.found();
    std::vector<int> clause = something_else(encoding, set);
    for (const ArgumentId member : set)
        clause.push_back(-encoding.in(member));
    encoding.sat().add(clause);
    return set;
}

/// No stable set contains another.
std::optional<Extension> next_stable(Encoding& encoding, Watch&) {
    if (!encoding.solve())
        return std::nullopt;
    Extension set = encoding.found();
    encoding.sat().add(something_else(encoding, set));
    return set;
}

/// Enlarges a set to a maximal one. A maximal admissible set can be joined to each admissible one that it
/// does not attack, so every other maximal one has something that it attacks.
std::optional<Extension> next_preferred(Encoding& encoding, Watch& watch) {
    if (!encoding.solve())
        return std::nullopt;
    const Framework& framework = encoding.framework();
    Extension set = encoding.found();
    std::vector<bool> attacked;
    while (true) {
        const std::vector<bool> is_member = membership(framework, set);
        attacked.assign(framework.argument_count(), false);
        std::vector<int> assumptions;
        for (const ArgumentId member : set) {
            watch.step(1 + framework.targets(member).size());
            assumptions.push_back(encoding.in(member));
            for (const ArgumentId target : framework.targets(member))
                attacked[index(target)] = true;
        }
        const int more = encoding.sat().new_variable();
        std::vector<int> clause{-more};
        for (std::uint32_t a = 0; a < attacked.size(); ++a)
            if (!is_member[a] && !attacked[a])
                clause.push_back(encoding.in(ArgumentId{a}));
        encoding.sat().add(clause);
        assumptions.push_back(more);
        const bool grows = encoding.solve(assumptions);
        if (grows)
            set = encoding.found();
        encoding.sat().add({-more});
        if (!grows)
            break;
    }
    std::vector<int> clause;
    for (std::uint32_t a = 0; a < attacked.size(); ++a)
        if (attacked[a])
            clause.push_back(encoding.in(ArgumentId{a}));
    encoding.sat().add(clause);
    return set;
}

std::optional<Extension> next_naive(Encoding& encoding, Watch& watch) {
    if (!encoding.solve())
        return std::nullopt;
    Extension set = naive_around(encoding.framework(), encoding.found(), watch);
    encoding.sat().add(something_else(encoding, set));
    return set;
}

Lister by_search(const Framework& framework, Sets sets, Watch& watch,
                 std::optional<Extension> (*next)(Encoding&, Watch&)) {
    return [encoding = std::make_shared<Encoding>(framework, sets, watch), &watch, next] {
        return next(*encoding, watch);
    };
}

Lister by_range(const Framework& framework, Semantics semantics, Watch& watch) {
    // Where there are stable extensions they are all that have the largest range.
    if (stable_extension(framework, std::nullopt, watch))
        return by_search(framework, Sets::stable, watch, next_stable);
    const Sets sets = semantics == Semantics::stage ? Sets::conflict_free : Sets::admissible;
    return [search = std::make_shared<RangeSearch>(framework, sets, watch)] { return search->next(); };
}

Lister only(Extension extension) {
    return
        [left = std::optional(std::move(extension))]() mutable { return std::exchange(left, std::nullopt); };
}

}  // namespace

Lister lister(const Framework& framework, Semantics semantics, Watch& watch) {
    switch (semantics) {
        case Semantics::complete:
            return by_search(framework, Sets::complete, watch, next_complete);
        case Semantics::grounded:
            return only(completed(framework, {}, watch));
        case Semantics::preferred:
            return by_search(framework, Sets::admissible, watch, next_preferred);
        case Semantics::stable:
            return by_search(framework, Sets::stable, watch, next_stable);
        case Semantics::semi_stable:
        case Semantics::stage:
            return by_range(framework, semantics, watch);
        case Semantics::ideal:
            return only(ideal_extension(framework, watch));
        case Semantics::naive:
            return by_search(framework, Sets::conflict_free, watch, next_naive);
    }
    return [] { return std::optional<Extension>(); };
}

bool splits_at_grounded(Semantics semantics) {
    switch (semantics) {
        case Semantics::complete:
        case Semantics::grounded:
        case Semantics::preferred:
        case Semantics::stable:
        case Semantics::semi_stable:
        case Semantics::ideal:
            return true;
        case Semantics::stage:
        case Semantics::naive:
            return false;
    }
    return false;
}

}  // namespace argmap
