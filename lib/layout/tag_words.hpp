// What does a tag say of a relation that is not drawn as a line?
#pragma once

#include "diagram/diagram.hpp"
#include "diagram/links.hpp"

#include <cstdint>
#include <string>

namespace argmap {

/// The words of a diagram, which must live longer.
class TagWords {
  public:
    TagWords(const Diagram& diagram, const Links& links) : diagram_(diagram), links_(links) {}

    std::string number(std::uint32_t box) const { return std::to_string(diagram_.boxes[box].number); }

    /// The premises of a relation by number: "12+13"; at most four of them.
    std::string premises(std::uint32_t relation) const { return premises(relation, nothing_left_out); }

    /// "[a ?] ", of a relation that a reader is asked about; "" of all others.
    std::string question(std::uint32_t relation) const;

    /// The claim to which the step leads that a relation is aimed at, or which is its target itself.
    std::uint32_t final_box(std::uint32_t relation) const;

    /// What a premise says of its relation, with the whole text of the claim that it is aimed at: "supports
    /// 64: Seeds travel", "with 12 undercuts step 14→17", "[a ?] bears on 64: Seeds travel".
    std::string says(std::uint32_t relation, std::uint32_t premise) const;

  private:
    static constexpr std::uint32_t nothing_left_out = 0xFFFF'FFFF;

    std::string premises(std::uint32_t relation, std::uint32_t without) const;
    std::string step(std::uint32_t relation) const;

    const Diagram& diagram_;
    const Links& links_;
};

}  // namespace argmap
