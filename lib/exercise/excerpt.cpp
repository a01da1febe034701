#include "exercise/excerpt.hpp"

#include "diagnostics/diagnostics.hpp"
#include "document/builder.hpp"
#include "graph/resolve.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cassert>
#include <span>
#include <utility>

namespace argmap {

namespace {

/// Takes whole relations, one after the other.
class Growing {
  public:
    Growing(const ArgumentMap& map, std::size_t most_claims, std::string_view language, Chance& chance)
        : map_(map),
          most_claims_(most_claims),
          language_(language),
          chance_(chance),
          has_claim_(map.claim_count(), false),
          has_relation_(map.relation_count(), false) {}

    void run(ClaimId root) {
        take(root, 0);
        while (!waiting_.empty() && count_ < most_claims_)
            take_if_it_fits(next());
    }

    const std::vector<bool>& claims() const { return has_claim_; }
    const std::vector<bool>& relations() const { return has_relation_; }

  private:
    /// A relation whose target is taken.
    struct Waiting {
        RelationId relation;
        std::size_t depth = 0;   ///< of its premises
        std::size_t before = 0;  ///< how many of the same target come before it
    };

    /// Of two that are picked the one that is not the fourth or a later one at its target, or the deeper one:
    /// else large maps would give nothing but a claim and a long row of reasons.
    Waiting next() {
        const std::size_t one = chance_.below(waiting_.size()), other = chance_.below(waiting_.size());
        const auto rank = [&](std::size_t place) {
            return std::pair(waiting_[place].before < 3, waiting_[place].depth);
        };
        const std::size_t chosen = rank(one) < rank(other) ? other : one;
        std::swap(waiting_[chosen], waiting_.back());
        const Waiting next = waiting_.back();
        waiting_.pop_back();
        return next;
    }

    void take(ClaimId claim, std::size_t depth) {
        if (has_claim_[index(claim)])
            return;
        has_claim_[index(claim)] = true;
        ++count_;
        wait_for(map_.relations_to(claim), depth + 1);
    }

    void wait_for(std::span<const RelationId> relations, std::size_t depth) {
        std::vector<RelationId> shuffled(relations.begin(), relations.end());
        chance_.shuffle(shuffled);
        for (std::size_t i = 0; i < shuffled.size(); ++i)
            if (map_.type(shuffled[i]) != RelationType::rephrase)
                waiting_.push_back({.relation = shuffled[i], .depth = depth, .before = i});
    }

    void take_if_it_fits(const Waiting& waiting) {
        const auto premises = map_.premises(waiting.relation);
        if (std::any_of(premises.begin(), premises.end(), [&](ClaimId claim) { return says_nothing(claim); }))
            return;
        const auto more = static_cast<std::size_t>(std::count_if(
            premises.begin(), premises.end(), [&](ClaimId claim) { return !has_claim_[index(claim)]; }));
        if (count_ + more > most_claims_)
            return;
        has_relation_[index(waiting.relation)] = true;
        for (const ClaimId premise : premises)
            take(premise, waiting.depth);
        wait_for(map_.relations_to(waiting.relation), waiting.depth + 1);
    }

    bool says_nothing(ClaimId claim) const { return is_blank(map_.text(claim, language_)); }

    const ArgumentMap& map_;
    std::size_t most_claims_;
    std::string_view language_;
    Chance& chance_;
    std::size_t count_ = 0;
    std::vector<bool> has_claim_;
    std::vector<bool> has_relation_;
    std::vector<Waiting> waiting_;
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

/// Which relations that are not cut have all their ends among some claims and each other.
std::vector<bool> whole_relations(const Excerpt& excerpt, const std::vector<bool>& has_claim,
                                  const std::vector<RelationId>& cut) {
    std::vector<bool> is_whole(excerpt.relations.size(), true);
    for (const RelationId relation : cut)
        is_whole[index(relation)] = false;
    const auto is_left = [&](const ExcerptRelation& relation) {
        return std::all_of(relation.premises.begin(), relation.premises.end(),
                           [&](ClaimId claim) { return has_claim[index(claim)]; }) &&
               (relation.target.is_claim() ? has_claim[index(relation.target.claim())]
                                           : is_whole[index(relation.target.relation())]);
    };
    for (bool changes = true; changes;) {
        changes = false;
        for (const RelationId relation : excerpt.relation_ids())
            if (is_whole[index(relation)] && !is_left(excerpt[relation])) {
                is_whole[index(relation)] = false;
                changes = true;
            }
    }
    return is_whole;
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
                      std::string_view language, Chance& chance) {
    Growing growing(map, most_claims, language, chance);
    growing.run(root);
    const std::vector<ClaimId> claims = renumbered<ClaimId>(growing.claims());
    const std::vector<RelationId> relations = renumbered<RelationId>(growing.relations());
    Excerpt excerpt{.title = std::string(map.title(language)),
                    .language = std::string(language.empty() ? map.language() : language),
                    .main = claims[index(root)]};
    for (const ClaimId claim : map.claims())
        if (growing.claims()[index(claim)])
            excerpt.claims.push_back({.text = plain_line(map.text(claim, language)),
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

Excerpt part_of(const Excerpt& excerpt, const std::vector<ClaimId>& claims,
                const std::vector<RelationId>& cut) {
    std::vector<bool> has_claim(excerpt.claims.size(), false);
    std::vector<ClaimId> numbers(excerpt.claims.size());
    Excerpt part{.title = excerpt.title, .language = excerpt.language};
    for (const ClaimId claim : claims) {
        has_claim[index(claim)] = true;
        numbers[index(claim)] = ClaimId{static_cast<std::uint32_t>(part.claims.size())};
        part.claims.push_back(excerpt.claims[index(claim)]);
    }
    assert(has_claim[index(excerpt.main)]);
    part.main = numbers[index(excerpt.main)];
    const std::vector<bool> has_relation = whole_relations(excerpt, has_claim, cut);
    const std::vector<RelationId> relations = renumbered<RelationId>(has_relation);
    for (const RelationId relation : excerpt.relation_ids()) {
        if (!has_relation[index(relation)])
            continue;
        ExcerptRelation taken = excerpt[relation];
        for (ClaimId& premise : taken.premises)
            premise = numbers[index(premise)];
        taken.target = taken.target.is_claim() ? Target(numbers[index(taken.target.claim())])
                                               : Target(relations[index(taken.target.relation())]);
        part.relations.push_back(std::move(taken));
    }
    return part;
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

void blank(Excerpt& numbered, ClaimId claim) {
    numbered.claims[index(claim)].text = box_number(claim) + ". ____________";
}

}  // namespace argmap
