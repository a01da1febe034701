#include "framework/stable.hpp"

#include "framework/components.hpp"
#include "framework/encoding.hpp"
#include "framework/part.hpp"
#include "framework/small.hpp"

#include <algorithm>

namespace argmap {

namespace {

/// Whether a component can be made stable; those of a handful by looking at each set.
class StableSearch {
  public:
    StableSearch(const Framework& framework, std::optional<Demand> demand, Watch& watch)
        : framework_(framework), demand_(demand), watch_(watch), cutter_(framework, watch) {}

    std::optional<Extension> in(std::span<const ArgumentId> members) {
        return members.size() <= SmallFramework::most ? in_small(members) : in_large(members);
    }

    bool has_demand(std::span<const ArgumentId> members) const {
        return demand_ && std::binary_search(members.begin(), members.end(), demand_->argument);
    }

  private:
    std::optional<Extension> in_small(std::span<const ArgumentId> members) {
        const SmallFramework small = small_framework(framework_, members);
        Bits must_be_in = 0;
        Bits may_be_in = small.all();
        if (has_demand(members)) {
            const Bits demanded = bit(number(members));
            (demand_->is_in ? must_be_in : may_be_in) ^= demanded;
        }
        std::optional<Bits> found;
        for_each_conflict_free(small, may_be_in, [&](Bits set, Bits targets, Bits) {
            watch_.step();
            if (!found && (set | targets) == small.all() && (must_be_in & ~set) == 0)
                found = set;
        });
        if (!found)
            return std::nullopt;
        Extension extension;
        for (std::size_t m = 0; m < members.size(); ++m)
            if ((*found & bit(m)) != 0)
                extension.push_back(members[m]);
        return extension;
    }

    std::optional<Extension> in_large(std::span<const ArgumentId> members) {
        const Part part = cutter_.cut(members);
        std::optional<Demand> demand;
        if (has_demand(members))
            demand = Demand{.argument = ArgumentId{static_cast<std::uint32_t>(number(members))},
                            .is_in = demand_->is_in};
        const auto found = stable_extension_by_search(part.framework, demand, watch_);
        if (!found)
            return std::nullopt;
        return in_whole(part, *found);
    }

    std::size_t number(std::span<const ArgumentId> members) const {
        return static_cast<std::size_t>(std::lower_bound(members.begin(), members.end(), demand_->argument) -
                                        members.begin());
    }

    const Framework& framework_;
    std::optional<Demand> demand_;
    Watch& watch_;
    Cutter cutter_;
};

/// The numbers of groups, those of small ones first.
std::vector<std::size_t> cheapest_first(const Groups& groups) {
    std::vector<std::size_t> order(groups.size());
    for (std::size_t g = 0; g < order.size(); ++g)
        order[g] = g;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return groups[one].size() < groups[other].size();
    });
    return order;
}

}  // namespace

std::optional<Extension> stable_extension_by_search(const Framework& framework, std::optional<Demand> demand,
                                                    Watch& watch) {
    Encoding encoding(framework, Sets::stable, watch);
    if (demand) {
        const int literal = encoding.in(demand->argument);
        encoding.sat().add({demand->is_in ? literal : -literal});
    }
    if (!encoding.solve())
        return std::nullopt;
    return encoding.found();
}

std::optional<Extension> stable_extension(const Framework& framework, std::optional<Demand> demand,
                                          Watch& watch) {
    const Acceptance acceptance(framework, watch);
    if (demand && acceptance[demand->argument] != ArgumentLabel::undecided &&
        (acceptance[demand->argument] == ArgumentLabel::in) != demand->is_in)
        return std::nullopt;
    Extension extension = acceptance.all(ArgumentLabel::in);
    const Groups groups =
        FrameworkComponents(framework, watch).weak(acceptance.all(ArgumentLabel::undecided));
    StableSearch search(framework, demand, watch);
    for (const std::size_t group : cheapest_first(groups)) {
        const auto found = search.in(groups[group]);
        if (!found)
            return std::nullopt;
        extension.insert(extension.end(), found->begin(), found->end());
    }
    std::sort(extension.begin(), extension.end());
    return extension;
}

}  // namespace argmap
