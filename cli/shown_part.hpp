// Which part of a map does a picture show?
#pragma once

#include "cli/arguments.hpp"
#include "graph/argument_map.hpp"
#include "graph/selection.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::cli {

/// The options that pick claims, and what they pick. With several of them a claim must be in each of their
/// parts.
class ShownPart {
  public:
    void describe(Arguments& arguments);

    /// Throws `Trouble` where something is named that does not exist, and where no claim is left.
    Selection select(const ArgumentMap& map) const;

    /// The claim in focus; nothing where there is none.
    std::optional<ClaimId> focus(const ArgumentMap& map) const { return map.find_claim(focus_); }

    /// Why there is little to see, where a claim in focus stands alone; "" otherwise.
    std::string note(const ArgumentMap& map) const;

  private:
    /// What one option picks.
    struct Part {
        std::string option;  ///< as it was typed: "--topic cost"
        Selection claims;
    };

    std::vector<Part> parts(const ArgumentMap& map) const;
    Selection of_topic(const ArgumentMap& map) const;
    Selection of_speakers(const ArgumentMap& map) const;
    Selection of_tags(const ArgumentMap& map) const;
    Selection near_focus(const ArgumentMap& map) const;
    Selection on_path(const ArgumentMap& map) const;
    Selection from_the_top(const ArgumentMap& map) const;

    std::string topic_;
    std::vector<std::string> speakers_;
    std::vector<std::string> tags_;
    std::string focus_;
    bool up_ = false;
    bool down_ = false;
    std::optional<std::size_t> depth_;
    std::string path_;
    std::optional<std::size_t> collapse_;
};

/// Where `--collapse` begins: the main claims; where there is none, those that support and attack nothing.
std::vector<ClaimId> claims_at_the_top(const ArgumentMap& map);

}  // namespace argmap::cli
