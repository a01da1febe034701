#include "exercise/excerpt.hpp"

#include "diagnostics/diagnostics.hpp"
#include "document/builder.hpp"
#include "graph/resolve.hpp"

#include <algorithm>
#include <cassert>
#include <deque>
#include <span>
#include <utility>

namespace argmap {

namespace {

/// Takes whole relations, nearest to the root first.
class Growing {
  public:
    Growing(const ArgumentMap& map, std::size_t most_claims)
        : map_(map),
          most_claims_(most_claims),
          has_claim_(map.claim_count(), false),
          has_relation_(map.relation_count(), false) {}

    void run(ClaimId root) {
        take(root);
        while (!waiting_.empty()) {
            const Target next = waiting_.front();
            waiting_.pop_front();
            for (const RelationId relation : relations_to(next))
                take_if_it_fits(relation);
        }
    }

    const std::vector<bool>& claims() const { return has_claim_; }
    const std::vector<bool>& relations() const { return has_relation_; }

  private:
    std::span<const RelationId> relations_to(Target target) const {
        return target.is_claim() ? map_.relations_to(target.claim()) : map_.relations_to(target.relation());
    }

    void take(ClaimId claim) {
        if (has_claim_[index(claim)])
            return;
        has_claim_[index(claim)] = true;
        ++count_;
        waiting_.push_back(claim);
    }

    void take_if_it_fits(RelationId relation) {
        if (map_.type(relation) == RelationType::rephrase)
            return;
        const auto premises = map_.premises(relation);
        const auto more = static_cast<std::size_t>(std::count_if(
            premises.begin(), premises.end(), [&](ClaimId claim) { return !has_claim_[index(claim)]; }));
        if (count_ + more > most_claims_)
            return;
        has_relation_[index(relation)] = true;
        for (const ClaimId premise : premises)
            take(premise);
        waiting_.push_back(relation);
    }

    const ArgumentMap& map_;
    std::size_t most_claims_;
    std::size_t count_ = 0;
    std::vector<bool> has_claim_;
    std::vector<bool> has_relation_;
    std::deque<Target> waiting_;
};

/// The new numbers of what is kept, in order.
template <class Id>
std::vector<Id> renumbered(const std::vector<bool>& kept) {
    std::vector<Id> numbers(kept.size());
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (kept[i])
            numbers[i] = Id{next++};
    return numbers;
}

class Making {
  public:
    explicit Making(const Excerpt& excerpt) : excerpt_(excerpt) {}

    ArgumentMap run() {
        if (!excerpt_.language.empty())
            builder_.set_language(builder_.word(excerpt_.language));
        if (!excerpt_.title.empty())
            builder_.set_title(text(excerpt_.title));
        builder_.set_main(builder_.run({id(excerpt_.main)}));
        for (const ClaimId claim : excerpt_.claim_ids())
            builder_.add(ClaimEntry{.id = id(claim),
                                    .assumed = excerpt_.claims[index(claim)].assumed,
                                    .texts = text(excerpt_.text(claim))});
        for (const RelationId relation : excerpt_.relation_ids())
            add(relation);
        Diagnostics diagnostics;
        ArgumentMap map = resolve(builder_.take(), diagnostics);
        assert(!diagnostics.left_out_parts());
        return map;
    }

  private:
    Run<LocalText> text(std::string_view text) { return builder_.text(builder_.word(text)); }
    Word id(ClaimId claim) { return builder_.word("c" + box_number(claim)); }
    Word id(RelationId relation) { return builder_.word("r" + std::to_string(index(relation) + 1)); }

    void add(RelationId number) {
        const ExcerptRelation& relation = excerpt_[number];
        std::vector<Word> premises;
        for (const ClaimId premise : relation.premises)
            premises.push_back(id(premise));
        builder_.add(RelationEntry{
            .id = id(number),
            .type = relation.type,
            .from = builder_.run(std::span<const Word>(premises)),
            .to = relation.target.is_claim() ? id(relation.target.claim()) : id(relation.target.relation()),
            .scheme = relation.scheme.empty() ? Word() : builder_.word(relation.scheme)});
    }

    const Excerpt& excerpt_;
    DocumentBuilder builder_;
};

}  // namespace

Excerpt excerpt_below(const ArgumentMap& map, ClaimId root, std::size_t most_claims,
                      std::string_view language) {
    Growing growing(map, most_claims);
    growing.run(root);
    const std::vector<ClaimId> claims = renumbered<ClaimId>(growing.claims());
    const std::vector<RelationId> relations = renumbered<RelationId>(growing.relations());
    Excerpt excerpt{.title = std::string(map.title(language)),
                    .language = std::string(language.empty() ? map.language() : language),
                    .main = claims[index(root)]};
    for (const ClaimId claim : map.claims())
        if (growing.claims()[index(claim)])
            excerpt.claims.push_back({.text = std::string(map.text(claim, language)),
                                      .assumed = map[claim].assumed,
                                      .origin = claim});
    for (const RelationId relation : map.relations()) {
        if (!growing.relations()[index(relation)])
            continue;
        const Target target = map.target(relation);
        ExcerptRelation taken{.type = map.type(relation),
                              .target = target.is_claim() ? Target(claims[index(target.claim())])
                                                          : Target(relations[index(target.relation())]),
                              .scheme = std::string(map[relation].scheme.text())};
        for (const ClaimId premise : map.premises(relation))
            taken.premises.push_back(claims[index(premise)]);
        excerpt.relations.push_back(std::move(taken));
    }
    return excerpt;
}

ArgumentMap map_of(const Excerpt& excerpt) {
    return Making(excerpt).run();
}

std::string box_number(ClaimId claim) {
    return std::to_string(index(claim) + 1);
}

Excerpt numbered(Excerpt excerpt) {
    for (const ClaimId claim : excerpt.claim_ids())
        excerpt.claims[index(claim)].text = box_number(claim) + ". " + excerpt.text(claim);
    return excerpt;
}

}  // namespace argmap
