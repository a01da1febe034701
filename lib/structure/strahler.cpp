#include "structure/strahler.hpp"

namespace argmap {

namespace {

constexpr std::uint32_t none = 0xFFFF'FFFF;

/// Of some children those with the largest number. Two are enough to know that there are several.
struct Largest {
    std::uint32_t number = 0;
    std::uint32_t one = none;  ///< a group
    std::uint32_t other = none;

    void add(std::uint32_t child_number, std::uint32_t child) {
        if (child == none || child_number < number)
            return;
        if (child_number > number)
            *this = {.number = child_number, .one = child, .other = none};
        else if (one != child)
            other = child;
    }

    void add(const Largest& children) {
        add(children.number, children.one);
        add(children.number, children.other);
    }

    std::uint32_t of_parent() const { return one == none ? 1 : number + (other == none ? 0U : 1U); }
};

std::vector<bool> groups_with_claims(const ArgumentMap& map, const Condensed& condensed) {
    std::vector<bool> has_claim(condensed.group_count, false);
    for (const ClaimId claim : map.claims())
        has_claim[condensed.group_of[vertex(claim)]] = true;
    return has_claim;
}

}  // namespace

std::vector<std::uint32_t> strahler_numbers(const ArgumentMap& map, const ArgumentGraph& bearing,
                                            const Condensed& condensed) {
    const std::vector<bool> has_claim = groups_with_claims(map, condensed);
    // What is led to has the lower group, so that children are ready before their parents. A junction is no
    // child: it hands on those that it leads to.
    std::vector<Largest> children(condensed.group_count);
    for (const std::uint32_t from : condensed.by_group) {
        const std::uint32_t parent = condensed.group_of[from];
        for (auto [edge, end] = out_edges(from, bearing); edge != end; ++edge) {
            const std::uint32_t child = condensed.group_of[target(*edge, bearing)];
            if (child == parent)
                continue;
            if (has_claim[child])
                children[parent].add(children[child].of_parent(), child);
            else
                children[parent].add(children[child]);
        }
    }
    std::vector<std::uint32_t> numbers;
    numbers.reserve(map.claim_count());
    for (const ClaimId claim : map.claims())
        numbers.push_back(children[condensed.group_of[vertex(claim)]].of_parent());
    return numbers;
}

}  // namespace argmap
