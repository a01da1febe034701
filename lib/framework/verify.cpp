#include "framework/verify.hpp"

#include <vector>

namespace argmap {

namespace {

/// How each argument stands to a set.
struct Standings {
    std::vector<bool> is_member;
    std::vector<bool> is_attacked;  // by a member
};

Standings standings(const Framework& framework, std::span<const ArgumentId> set) {
    Standings all{.is_member = std::vector<bool>(framework.argument_count()),
                  .is_attacked = std::vector<bool>(framework.argument_count())};
    for (const ArgumentId member : set) {
        all.is_member[index(member)] = true;
        for (const ArgumentId target : framework.targets(member))
            all.is_attacked[index(target)] = true;
    }
    return all;
}

std::string at(const Framework& framework, ArgumentId argument, const char* what) {
    return "argument " + framework.name(argument) + " " + what;
}

std::string trouble_with_order(const Framework& framework, std::span<const ArgumentId> set) {
    for (std::size_t m = 0; m < set.size(); ++m) {
        if (index(set[m]) >= framework.argument_count())
            return "a member does not exist";
        if (m > 0 && set[m - 1] >= set[m])
            return at(framework, set[m], "is out of order");
    }
    return "";
}

std::string conflict(const Framework& framework, std::span<const ArgumentId> set, const Standings& all) {
    for (const ArgumentId member : set)
        if (all.is_attacked[index(member)])
            return at(framework, member, "is attacked by another member");
    return "";
}

std::string lack_of_defence(const Framework& framework, std::span<const ArgumentId> set,
                            const Standings& all) {
    for (const ArgumentId member : set)
        for (const ArgumentId attacker : framework.attackers(member))
            if (!all.is_attacked[index(attacker)])
                return at(framework, member, "is not defended");
    return "";
}

/// An argument that is no member although its attackers satisfy a condition.
template <class Condition>
std::string missing(const Framework& framework, const Standings& all, const char* what,
                    Condition is_met_by_attackers) {
    for (std::uint32_t a = 0; a < framework.argument_count(); ++a)
        if (!all.is_member[a] && is_met_by_attackers(ArgumentId{a}))
            return at(framework, ArgumentId{a}, what);
    return "";
}

std::string missing_defended(const Framework& framework, const Standings& all) {
    return missing(framework, all, "is defended and no member", [&](ArgumentId argument) {
        for (const ArgumentId attacker : framework.attackers(argument))
            if (!all.is_attacked[index(attacker)])
                return false;
        return true;
    });
}

std::string missing_unattacked(const Framework& framework, const Standings& all) {
    return missing(framework, all, "is neither a member nor attacked by one",
                   [&](ArgumentId argument) { return !all.is_attacked[index(argument)]; });
}

std::string missing_without_conflict(const Framework& framework, const Standings& all) {
    return missing(framework, all, "could be added", [&](ArgumentId argument) {
        if (all.is_attacked[index(argument)] || framework.attacks_itself(argument))
            return false;
        for (const ArgumentId target : framework.targets(argument))
            if (all.is_member[index(target)])
                return false;
        return true;
    });
}

std::string first_trouble(std::string first, std::string second) {
    return first.empty() ? second : first;
}

}  // namespace

std::string trouble_with(const Framework& framework, Semantics semantics,
                         std::span<const ArgumentId> extension) {
    if (std::string trouble = trouble_with_order(framework, extension); !trouble.empty())
        return trouble;
    const Standings all = standings(framework, extension);
    if (std::string trouble = conflict(framework, extension, all); !trouble.empty())
        return trouble;
    switch (semantics) {
        case Semantics::complete:
        case Semantics::grounded:
        case Semantics::preferred:
        case Semantics::semi_stable:
        case Semantics::ideal:
            return first_trouble(lack_of_defence(framework, extension, all),
                                 missing_defended(framework, all));
        case Semantics::stable:
            return missing_unattacked(framework, all);
        case Semantics::stage:
        case Semantics::naive:
            return missing_without_conflict(framework, all);
    }
    return "";
}

std::string trouble_with_admissible(const Framework& framework, std::span<const ArgumentId> set) {
    if (std::string trouble = trouble_with_order(framework, set); !trouble.empty())
        return trouble;
    const Standings all = standings(framework, set);
    return first_trouble(conflict(framework, set, all), lack_of_defence(framework, set, all));
}

void insist(const std::string& trouble) {
    if (!trouble.empty())
        throw InternalError("a wrong extension was found: " + trouble);
}

}  // namespace argmap
