// Who says how much, and how do their claims fare with the others?
#pragma once

#include "graph/argument_map.hpp"

#include <cstddef>
#include <vector>

namespace argmap {

struct SpeakerPart {
    SpeakerId speaker;
    std::size_t claims = 0;    ///< that they make
    std::size_t attacked = 0;  ///< of these, by others
    std::size_t answered = 0;  ///< of the attacked, those whose every attack by others is answered
    std::size_t attacks = 0;   ///< attacks, undercuts and contraries that they make

    std::size_t unattacked() const { return claims - attacked; }

    /// Claims with an attack by others that nobody answers.
    std::size_t conceded() const { return attacked - answered; }

    /// Claims that no other attacks, or with every attack by others answered.
    std::size_t standing() const { return claims - conceded(); }

    friend bool operator==(const SpeakerPart&, const SpeakerPart&) = default;
};

/// Every speaker, in file order, those who make no claim too. An attack is made by the speakers of its
/// premises, a contrary by those of both its claims, each against the claim of the other. It is one by others
/// than a speaker where someone else makes it or nobody named does; whether it is answered, `attacks` says.
/// Linear.
std::vector<SpeakerPart> speaker_parts(const ArgumentMap& map);

}  // namespace argmap
