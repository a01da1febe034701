// What is said of each thing in a picture: under the pointer, and to those who hear it?
#pragma once

#include "diagram/links.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace argmap {

struct NamedPremises;

/// The captions of a diagram, which must live longer. Each is put together when it is asked for.
class Captions {
  public:
    explicit Captions(const Diagram& diagram);

    /// The whole text, who says so and where, and what has become of the claim.
    std::string box(std::uint32_t box) const;

    /// A sentence with both ends: "“a” supports “b”", or the question how one bears on the other.
    std::string relation(std::uint32_t relation) const { return sentence(relation, 0); }

    /// The same as the arrow of one of its linked premises says it, numbered from 1.
    std::string premise(std::uint32_t relation, std::size_t premise) const {
        return sentence(relation, premise);
    }

  private:
    std::string with_marks(std::string caption, const Marks& marks, const std::string& earlier) const;
    NamedPremises named(std::span<const std::uint32_t> boxes, std::size_t own) const;
    std::string target(const Link& link) const;
    std::string sentence(std::uint32_t relation, std::size_t premise) const;

    const Diagram& diagram_;
    Links links_;
    std::vector<std::string> claims_;  ///< quoted, by box
};

}  // namespace argmap
