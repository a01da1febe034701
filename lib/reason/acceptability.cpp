#include "reason/acceptability.hpp"

#include "framework/components.hpp"
#include "framework/part.hpp"
#include "framework/within.hpp"
#include "reason/map_framework.hpp"
#include "reason/ties.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace argmap {

namespace {

constexpr std::string_view too_many_attacks = "its cycles of support are too large for that";

/// What is so in any case need not be searched for. Stage semantics knows no such case, and what follows from
/// consequences only the framework tells.
std::vector<Standing> known_beforehand(const Ties& ties, Semantics semantics, const Reading& reading) {
    if (semantics == Semantics::stage || reading.support == SupportReading::deductive)
        return {};
    return grounded_standings(ties);
}

/// Throws BoundMet where there would be too much of it.
MapFramework made_framework(const Ties& ties, const std::vector<Standing>& known, Watch& watch) {
    auto made = framework_of(ties, known, watch);
    if (!made)
        throw BoundMet{std::string(too_many_attacks)};
    return std::move(*made);
}

MapFramework made_framework(const ArgumentMap& map, Semantics semantics, const Reading& reading,
                            Watch& watch) {
    const Ties ties = ties_of(map, reading);
    return made_framework(ties, known_beforehand(ties, semantics, reading), watch);
}

/// Whether only what attacks an argument, and what attacks that, and so on, decides in which extensions it is
/// (directionality: Baroni and Giacomin 2007).
bool is_directional(Semantics semantics) {
    return semantics == Semantics::complete || semantics == Semantics::grounded ||
           semantics == Semantics::preferred || semantics == Semantics::ideal;
}

/// Asks parts of a framework, each for itself, in how many extensions arguments of some claims are.
class Inquiry {
  public:
    Inquiry(MapFramework made, Semantics semantics, std::span<const ClaimId> asked, Watch& watch)
        : made_(std::move(made)),
          semantics_(semantics),
          asked_(asked),
          watch_(watch),
          outcomes_(made_.framework.argument_count()) {
        is_asked_.assign(outcomes_.size(), false);
        is_unanswered_.assign(outcomes_.size(), false);
        is_deciding_.assign(outcomes_.size(), false);
        for (const ClaimId asked_claim : asked) {
            const MapFramework::ClaimArguments& claim = made_.claims[index(asked_claim)];
            if (claim.known == Standing::undecided)
                is_asked_[index(claim.in)] = is_asked_[index(claim.out)] = true;
        }
    }

    Acceptability run() {
        std::vector<ArgumentId> all(outcomes_.size());
        for (std::uint32_t a = 0; a < all.size(); ++a)
            all[a] = ArgumentId{a};
        const Groups groups = FrameworkComponents(made_.framework, watch_).weak(all);
        Cutter cutter(made_.framework, watch_);
        for (std::size_t group = 0; group < groups.size() && has_labelling_; ++group)
            ask(groups[group], cutter);
        return answer();
    }

  private:
    /// Of each argument of a part whether extensions were seen with it, and without it.
    struct Seen {
        std::vector<bool> with;
        std::vector<bool> without;

        explicit Seen(std::size_t arguments) : with(arguments, false), without(arguments, false) {}

        void note(const Extension& extension) {
            auto member = extension.begin();
            for (std::uint32_t a = 0; a < with.size(); ++a) {
                const bool is_in = member != extension.end() && index(*member) == a;
                member += is_in ? 1 : 0;
                (is_in ? with : without)[a] = true;
            }
        }

        Share share(std::size_t argument) const {
            if (!with[argument])
                return Share::none;
            return without[argument] ? Share::some : Share::all;
        }
    };

    void ask(std::span<const ArgumentId> group, Cutter& cutter) {
        const bool is_any_asked =
            std::any_of(group.begin(), group.end(), [&](ArgumentId one) { return is_asked_[index(one)]; });
        if (is_any_asked)
            ask(is_directional(semantics_) ? cutter.cut(what_decides(group)) : cutter.cut(group));
        else if (semantics_ == Semantics::stable)
            note_existence(some_extension(cutter.cut(group).framework, semantics_, watch_.bounds()));
    }

    /// Of a group what is asked for, and all that attacks it, or attacks what attacks it, and so on.
    std::vector<ArgumentId> what_decides(std::span<const ArgumentId> group) {
        std::vector<ArgumentId> found;
        const auto take = [&](ArgumentId one) {
            if (!is_deciding_[index(one)])
                found.push_back(one);
            is_deciding_[index(one)] = true;
        };
        for (const ArgumentId one : group)
            if (is_asked_[index(one)])
                take(one);
        for (std::size_t next = 0; next < found.size(); ++next) {
            const auto attackers = made_.framework.attackers(found[next]);
            watch_.step(attackers.size());
            std::for_each(attackers.begin(), attackers.end(), take);
        }
        std::sort(found.begin(), found.end());
        return found;
    }

    void ask(const Part& part) {
        if (semantics_ == Semantics::stage)
            return look_at_each(part);
        Seen seen(part.originals.size());
        const bool is_all = look_at_first(part, seen);
        if (!has_labelling_)
            return;
        for (std::uint32_t a = 0; a < part.originals.size(); ++a) {
            const ArgumentId original = part.originals[a];
            if (!is_asked_[index(original)])
                continue;
            if (!is_all)
                ask(part, ArgumentId{a}, seen);
            outcomes_[index(original)].in = seen.share(a);
        }
    }

    /// Where a part has few extensions, to list them is quicker than to ask about each argument. Whether
    /// these are all.
    bool look_at_first(const Part& part, Seen& seen) {
        constexpr std::size_t most_listed = 64;
        std::size_t listed = 0;
        const Enumeration looked = enumerate(part.framework, semantics_, watch_.bounds(),
                                             [&](std::span<const ArgumentId> extension) {
                                                 seen.note(Extension(extension.begin(), extension.end()));
                                                 return ++listed < most_listed;
                                             });
        note_existence({.answer = looked.found > 0  ? Answer::yes
                                  : looked.complete ? Answer::no
                                                    : Answer::unknown,
                        .reason = looked.reason});
        return looked.complete;
    }

    /// Where a part has no extension, or it is not known of it, this is so of all.
    void note_existence(const Decision& decision) {
        if (decision.answer == Answer::no)
            has_labelling_ = false;
        if (decision.answer != Answer::unknown || semantics_ != Semantics::stable)
            return;
        is_existence_known_ = false;
        reason_ = decision.reason;
    }

    void ask(const Part& part, ArgumentId argument, Seen& seen) {
        const std::size_t at = index(argument);
        if (!seen.with[at])
            note(credulous(part.framework, semantics_, argument, watch_.bounds()), part, at, seen);
        if (seen.with[at] && !seen.without[at])
            note(skeptical(part.framework, semantics_, argument, watch_.bounds()), part, at, seen);
    }

    void note(const Decision& decision, const Part& part, std::size_t at, Seen& seen) {
        if (decision.witness)
            seen.note(*decision.witness);
        if (decision.answer == Answer::unknown)
            leave_unanswered(part.originals[at], decision.reason);
    }

    void leave_unanswered(ArgumentId argument, const std::string& reason) {
        is_unanswered_[index(argument)] = true;
        reason_ = reason;
    }

    void give_up(const Part& part, const std::string& reason) {
        for (const ArgumentId argument : part.originals)
            leave_unanswered(argument, reason);
    }

    /// A stage extension leaves arguments that it does not attack and that are not in it, though nothing
    /// defends them from it: only the extension itself says what is out.
    void look_at_each(const Part& part) {
        const std::size_t arguments = part.originals.size();
        Seen in(arguments);
        Seen out(arguments);
        const Enumeration looked = enumerate(part.framework, semantics_, watch_.bounds(),
                                             [&](std::span<const ArgumentId> extension) {
                                                 in.note(Extension(extension.begin(), extension.end()));
                                                 out.note(attacked_by(part.framework, extension));
                                                 return true;
                                             });
        if (!looked.complete)
            return give_up(part, looked.reason);
        for (std::size_t a = 0; a < arguments; ++a)
            outcomes_[index(part.originals[a])] = {.in = in.share(a), .out = out.share(a)};
    }

    static Extension attacked_by(const Framework& framework, std::span<const ArgumentId> extension) {
        Extension attacked;
        for (const ArgumentId member : extension)
            attacked.insert(attacked.end(), framework.targets(member).begin(),
                            framework.targets(member).end());
        std::sort(attacked.begin(), attacked.end());
        attacked.erase(std::unique(attacked.begin(), attacked.end()), attacked.end());
        return attacked;
    }

    Acceptability answer() const {
        Acceptability found{.claims = std::vector<Outcome>(made_.claims.size()),
                            .has_labelling = has_labelling_,
                            .reason = reason_};
        if (!has_labelling_)
            return found;
        for (const ClaimId asked : asked_) {
            const MapFramework::ClaimArguments& claim = made_.claims[index(asked)];
            if (claim.known != Standing::undecided)
                found.claims[index(asked)] = outcome_of(claim.known);
            else if (is_answered(claim))
                found.claims[index(asked)] = outcome(claim);
            else
                found.unanswered.push_back(asked);
        }
        return found;
    }

    bool is_answered(const MapFramework::ClaimArguments& claim) const {
        return is_existence_known_ && !is_unanswered_[index(claim.in)] && !is_unanswered_[index(claim.out)];
    }

    Outcome outcome(const MapFramework::ClaimArguments& claim) const {
        if (semantics_ == Semantics::stage)
            return outcomes_[index(claim.in)];
        return {.in = outcomes_[index(claim.in)].in, .out = outcomes_[index(claim.out)].in};
    }

    const MapFramework made_;
    Semantics semantics_;
    std::span<const ClaimId> asked_;
    Watch& watch_;
    std::vector<Outcome> outcomes_;  // of each argument
    std::vector<bool> is_asked_;
    std::vector<bool> is_unanswered_;
    std::vector<bool> is_deciding_;  // found already to bear on what is asked
    bool has_labelling_ = true;
    bool is_existence_known_ = true;  // of a labelling, in all parts that were looked at
    std::string reason_;
};

/// A plain labelling needs no solver.
bool is_plainly_grounded(Semantics semantics, const Reading& reading) {
    return semantics == Semantics::grounded && reading.support != SupportReading::deductive;
}

/// What is so in any case, and of all others that it was not found out.
Acceptability only_known(const Ties& ties, const std::vector<Standing>& known, std::span<const ClaimId> asked,
                         std::string reason) {
    Acceptability found{.claims = std::vector<Outcome>(ties.claims.size()), .reason = std::move(reason)};
    for (const ClaimId claim : asked) {
        const Standing label = known.empty() ? Standing::undecided : known[ties.claims[index(claim)]];
        found.claims[index(claim)] = outcome_of(label);
        if (label == Standing::undecided)
            found.unanswered.push_back(claim);
    }
    return found;
}

/// What an extension says of each claim.
std::vector<Standing> labels(const MapFramework& made, std::span<const ArgumentId> extension) {
    std::vector<Standing> labels;
    labels.reserve(made.claims.size());
    const auto is_in = [&](ArgumentId argument) {
        return std::binary_search(extension.begin(), extension.end(), argument);
    };
    for (const MapFramework::ClaimArguments& claim : made.claims) {
        if (claim.known != Standing::undecided) {
            labels.push_back(claim.known);
            continue;
        }
        const auto attackers = made.framework.attackers(claim.in);
        labels.push_back(is_in(claim.in)                                          ? Standing::in
                         : std::any_of(attackers.begin(), attackers.end(), is_in) ? Standing::out
                                                                                  : Standing::undecided);
    }
    return labels;
}

}  // namespace

Acceptability acceptability_of(const ArgumentMap& map, Semantics semantics, const Reading& reading,
                               const Bounds& bounds) {
    const auto claims = map.claims();
    return acceptability_of(map, semantics, reading, bounds,
                            std::vector<ClaimId>(claims.begin(), claims.end()));
}

Acceptability acceptability_of(const ArgumentMap& map, Semantics semantics, const Reading& reading,
                               const Bounds& bounds, std::span<const ClaimId> asked) {
    if (is_plainly_grounded(semantics, reading)) {
        const Ties ties = ties_of(map, reading);
        return {.claims = outcomes_of(labelling_of(map, ties, grounded_standings(ties)))};
    }
    const Ties ties = ties_of(map, reading);
    const std::vector<Standing> known = known_beforehand(ties, semantics, reading);
    Acceptability found;
    const auto search = [&](Watch& watch) {
        found = Inquiry(made_framework(ties, known, watch), semantics, asked, watch).run();
    };
    if (auto reason = within(bounds, search))
        return only_known(ties, known, asked, std::move(*reason));
    return found;
}

Enumeration for_each_labelling(const ArgumentMap& map, Semantics semantics, const Reading& reading,
                               const Bounds& bounds,
                               const std::function<bool(const std::vector<Standing>&)>& use) {
    Enumeration found;
    const auto search = [&](Watch& watch) {
        const MapFramework made = made_framework(map, semantics, reading, watch);
        std::set<std::vector<Standing>> seen;  // stage extensions may differ between the claims alone
        std::uint64_t used = 0;
        found = enumerate(made.framework, semantics, bounds, [&](std::span<const ArgumentId> extension) {
            std::vector<Standing> labelling = labels(made, extension);
            if (semantics == Semantics::stage && !seen.insert(labelling).second)
                return true;
            ++used;
            return use(labelling);
        });
        found.found = used;
    };
    if (auto reason = within(bounds, search))
        found = {.complete = false, .found = found.found, .reason = std::move(*reason)};
    return found;
}

Count count_labellings(const ArgumentMap& map, Semantics semantics, const Reading& reading,
                       const Bounds& bounds) {
    if (semantics == Semantics::stage) {
        const Enumeration each = for_each_labelling(map, semantics, reading, bounds,
                                                    [](const std::vector<Standing>&) { return true; });
        return {.number = std::to_string(each.found), .exact = each.complete, .reason = each.reason};
    }
    Count counted;
    const auto search = [&](Watch& watch) {
        counted = count(made_framework(map, semantics, reading, watch).framework, semantics, bounds);
    };
    if (auto reason = within(bounds, search))
        return {.reason = std::move(*reason)};
    return counted;
}

}  // namespace argmap
