#include "exercise/roles.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace argmap {

namespace {

using Colour = std::uint32_t;
using Colours = std::vector<Colour>;

/// What a vertex looks like from where it stands: its own colour first, then those around it.
using Look = std::vector<Colour>;

/// Numbers for looks, in order of their first appearance.
Colours told_apart(const std::vector<Look>& looks) {
    std::map<Look, Colour> numbers;
    Colours colours;
    for (const Look& look : looks)
        colours.push_back(numbers.emplace(look, static_cast<Colour>(numbers.size())).first->second);
    return colours;
}

/// Claims come first, then relations.
class Refining {
  public:
    Refining(const Excerpt& excerpt, const std::vector<bool>& is_blank)
        : excerpt_(excerpt), claims_(static_cast<Colour>(excerpt.claims.size())) {
        std::vector<Look> looks;
        std::map<std::string_view, Colour> first_with;
        for (const ClaimId claim : excerpt.claim_ids()) {
            const auto text = first_with.emplace(excerpt.text(claim), index(claim)).first;
            looks.push_back(is_blank[index(claim)] ? Look{claims_} : Look{text->second});
        }
        for (const ExcerptRelation& relation : excerpt.relations)
            looks.push_back({claims_ + 1 + static_cast<Colour>(relation.type)});
        colours_ = told_apart(looks);
    }

    Colours run() {
        for (Colour before = 0, now = count(); before != now; before = std::exchange(now, count()))
            colours_ = told_apart(looks());
        colours_.resize(claims_);
        return std::move(colours_);
    }

  private:
    Colour count() const { return *std::max_element(colours_.begin(), colours_.end()) + 1; }

    Colour vertex(Target target) const {
        return target.is_claim() ? index(target.claim()) : claims_ + index(target.relation());
    }

    /// The colours around each vertex, sorted: of its premises and its target, and of what it is in.
    std::vector<Look> looks() const {
        enum Way : Colour { premise, target, is_premise, is_target };
        std::vector<std::vector<std::pair<Way, Colour>>> around(colours_.size());
        for (Colour i = 0; i < excerpt_.relations.size(); ++i) {
            const ExcerptRelation& relation = excerpt_.relations[i];
            const Colour own = claims_ + i, aim = vertex(relation.target);
            const bool both_ways = is_mutual(relation.type);
            around[own].push_back({both_ways ? premise : target, colours_[aim]});
            around[aim].push_back({both_ways ? is_premise : is_target, colours_[own]});
            for (const ClaimId claim : relation.premises) {
                around[own].push_back({premise, colours_[index(claim)]});
                around[index(claim)].push_back({is_premise, colours_[own]});
            }
        }
        std::vector<Look> looks;
        for (std::size_t i = 0; i < around.size(); ++i) {
            std::sort(around[i].begin(), around[i].end());
            Look look{colours_[i]};
            for (const auto& [way, colour] : around[i]) {
                look.push_back(way);
                look.push_back(colour);
            }
            looks.push_back(std::move(look));
        }
        return looks;
    }

    const Excerpt& excerpt_;
    Colour claims_;
    Colours colours_;
};

}  // namespace

std::vector<std::uint32_t> roles(const Excerpt& excerpt, const std::vector<bool>& is_blank) {
    return Refining(excerpt, is_blank).run();
}

}  // namespace argmap
