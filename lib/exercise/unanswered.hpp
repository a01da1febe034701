// The flaw of leaving one objection unanswered where every other one is answered.
#pragma once

#include "exercise/kind.hpp"

#include <optional>

namespace argmap {

/// Takes the answer to one objection away and asks for that objection. Of the excerpt only a part is shown in
/// which every objection falls to an answer of its own, and each claim bears on one thing; nothing where
/// there are not two such objections. Claims times relations of the excerpt for each objection.
std::optional<Draft> make_unanswered_objection(const Ground& ground, Chance& chance);

}  // namespace argmap
