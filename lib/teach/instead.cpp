#include "teach/instead.hpp"

#include "teach/feedback.hpp"

#include <algorithm>

namespace argmap {

namespace {

/// Slips that may be one for several relations of the reference, of which they name the first.
bool may_be_of_several(SlipKind kind) {
    switch (kind) {
        case SlipKind::wrong_parent:
        case SlipKind::to_conclusion:
        case SlipKind::step_as_premise:
        case SlipKind::step_as_conclusion:
        case SlipKind::premise_as_step:
        case SlipKind::conclusion_as_step:
        case SlipKind::cycle:
        case SlipKind::wrong_polarity:
        case SlipKind::separate_as_linked:
            return true;
        default:
            return false;
    }
}

InsteadKind drawn_as(RelationType type) {
    switch (type) {
        case RelationType::support:
            return InsteadKind::as_support;
        case RelationType::attack:
            return InsteadKind::as_attack;
        case RelationType::contrary:
            return InsteadKind::as_contrary;
        case RelationType::rephrase:
            return InsteadKind::as_rephrase;
    }
    return InsteadKind::something_else;
}

class Looking {
  public:
    Looking(const Grading& grading, const ArgumentMap& student, const ArgumentMap& reference)
        : grading_(grading),
          student_(student),
          reference_(reference),
          is_missing_(reference.claim_count(), false),
          found_(reference.relation_count()) {
        for (const Slip& slip : grading.slips)
            if (slip.kind == SlipKind::missing_claim)
                for (const ClaimId claim : slip.reference)
                    is_missing_[index(claim)] = true;
    }

    std::vector<std::optional<Instead>> run() {
        for (const RelationId relation : reference_.relations())
            if (lacks_claims(relation))
                found_[index(relation)] = Instead{InsteadKind::without_claim};
        for (const Slip& slip : grading_.slips)
            if (slip.model && !is_defensible(slip.kind))
                look_at(slip);
        return std::move(found_);
    }

  private:
    bool lacks_premises(RelationId relation) const {
        const auto premises = reference_.premises(relation);
        return std::any_of(premises.begin(), premises.end(),
                           [&](ClaimId premise) { return is_missing_[index(premise)]; });
    }

    /// Also where one is missing of the step that it is aimed at.
    bool lacks_claims(RelationId relation) const {
        const auto lacks_target = [&](RelationId one) {
            const Target target = reference_.target(one);
            return target.is_claim() && is_missing_[index(target.claim())];
        };
        const Target target = reference_.target(relation);
        return lacks_premises(relation) || lacks_target(relation) ||
               (target.is_relation() &&
                (lacks_premises(target.relation()) || lacks_target(target.relation())));
    }

    void look_at(const Slip& slip) {
        note(slip, *slip.model);
        if (!may_be_of_several(slip.kind))
            return;
        for (const ClaimId premise : slip.reference)
            for (const RelationId relation : reference_.relations_from(premise))
                if (reference_.type(*slip.model) == reference_.type(relation) &&
                    reference_.target(*slip.model) == reference_.target(relation))
                    note(slip, relation);
    }

    void note(const Slip& slip, RelationId relation) {
        std::optional<Instead>& first = found_[index(relation)];
        const Instead instead = of(slip, relation);
        if (!first || instead.kind < first->kind)
            first = instead;
    }

    Instead of(const Slip& slip, RelationId relation) const {
        switch (slip.kind) {
            case SlipKind::missing_relation:
                return {InsteadKind::left_out};
            case SlipKind::wrong_direction:
                return {InsteadKind::turned_round};
            case SlipKind::linked_as_separate:
                return {InsteadKind::apart};
            case SlipKind::separate_as_linked:
                return {InsteadKind::linked};
            case SlipKind::wrong_polarity:
            case SlipKind::contrary_as_attack:
            case SlipKind::attack_as_contrary:
                return {slip.relation ? drawn_as(student_.type(*slip.relation))
                                      : InsteadKind::something_else};
            default:
                return slip.relation ? aimed(student_.target(*slip.relation), relation)
                                     : Instead{InsteadKind::something_else};
        }
    }

    /// Where the student aimed it, in claims of the reference as far as it has them.
    Instead aimed(Target target, RelationId relation) const {
        if (!target.is_claim())
            return {InsteadKind::at_step};
        const Target wanted = reference_.target(relation);
        bool is_known = false;
        for (const Counterpart& pair : grading_.counterparts) {
            if (pair.student != target.claim())
                continue;
            if (!wanted.is_claim() || wanted.claim() != pair.reference)
                return {InsteadKind::at_claim, pair.reference};
            is_known = true;
        }
        return {is_known ? InsteadKind::something_else : InsteadKind::at_own_claim};
    }

    const Grading& grading_;
    const ArgumentMap& student_;
    const ArgumentMap& reference_;
    std::vector<bool> is_missing_;  // claims of the reference
    std::vector<std::optional<Instead>> found_;
};

std::string_view pattern_of(InsteadKind kind) {
    switch (kind) {
        case InsteadKind::without_claim:
            return "{0} left out a claim of it";
        case InsteadKind::left_out:
            return "{0} left it out";
        case InsteadKind::turned_round:
            return "{0} drew it the wrong way round";
        case InsteadKind::at_claim:
            return "{0} aimed it at {1} instead";
        case InsteadKind::at_own_claim:
            return "{0} aimed it at a claim that the text does not make";
        case InsteadKind::at_step:
            return "{0} aimed it at another step instead";
        case InsteadKind::as_support:
            return "{0} drew it as a support";
        case InsteadKind::as_attack:
            return "{0} drew it as an attack";
        case InsteadKind::as_contrary:
            return "{0} drew it as a contradiction";
        case InsteadKind::as_rephrase:
            return "{0} drew it as the same in other words";
        case InsteadKind::apart:
            return "{0} drew its premises separately";
        case InsteadKind::linked:
            return "{0} linked it with other premises";
        case InsteadKind::something_else:
            return "{0} drew something else";
    }
    return {};
}

}  // namespace

std::vector<std::optional<Instead>> drawn_instead(const Grading& grading, const ArgumentMap& student,
                                                  const ArgumentMap& reference) {
    return Looking(grading, student, reference).run();
}

Message told_instead(const Instead& instead, std::size_t students, const ArgumentMap& reference,
                     std::string_view language) {
    std::vector<Message::Gap> gaps{students};
    if (instead.aim)
        gaps.emplace_back(quoted_claim(reference, *instead.aim, language));
    return {pattern_of(instead.kind), std::move(gaps)};
}

}  // namespace argmap
