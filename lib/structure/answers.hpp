// Which attacks are answered, and which does nobody answer?
#pragma once

#include "graph/argument_map.hpp"
#include "graph/facts.hpp"

#include <optional>
#include <vector>

namespace argmap {

struct Attack {
    RelationId relation;
    bool answered = false;
    std::optional<RelationId> answer = {};  ///< the first attack that answers it, where it is answered
};

/// Every attack, undercut and contrary in file order, and whether it is answered: whether some other attack,
/// undercut or contrary is aimed at the relation itself, at one of its premises, or at all that is said for
/// one of its premises (it has supports, and each is undercut or has a premise attacked). A contrary attacks
/// both of its claims: it is answered too where its target is met in one of these ways, and it answers the
/// attacks that come from either. Where several attacks answer one, the first is told: of those aimed at the
/// relation, then of those at a premise, a contrary's target last, then of those at what is said for it; each
/// in file order. Linear.
std::vector<Attack> attacks(const ArgumentMap& map);

/// The claim that an answered attack is first answered from: the first premise of the answer, or of a
/// contrary the claim that is not a premise of the attack.
ClaimId answering_claim(const ArgumentMap& map, const Attack& attack);

/// Who makes that answer: the speaker of its first premise that has one, or of that claim of a contrary.
std::optional<SpeakerId> answering_speaker(const ArgumentMap& map, const Attack& attack);

/// Whether each relation is an attack that is dropped: an attack or undercut that no other attack bears on,
/// however far behind its premises, so that it and all that is said for it stand without a reply. A contrary
/// is none, for its two claims reply to each other. Linear.
std::vector<bool> dropped_attacks(Facts& facts);

}  // namespace argmap
