// What may a picture show of a claim or relation besides what the map says of it?
#pragma once

#include <cstdint>
#include <optional>

namespace argmap {

/// What has become of a claim or relation.
enum class Fate : std::uint8_t { stands, fallen, undecided };

/// What a later version of a map did to a claim or relation.
enum class Revision : std::uint8_t { added, removed, changed };

/// How many claims that are not in a picture bear on a claim in it, or are borne on by it, one step away.
struct Hidden {
    std::uint32_t reasons = 0;
    std::uint32_t objections = 0;
    std::uint32_t rewordings = 0;  ///< they say the same
    std::uint32_t conclusions = 0;
    std::uint32_t unsaid = 0;  ///< they bear on it, and a reader is to say how

    friend bool operator==(const Hidden&, const Hidden&) = default;
};

/// How many relations speak for something, and how many against it.
struct Balance {
    std::uint32_t reasons = 0;
    std::uint32_t objections = 0;

    friend bool operator==(const Balance&, const Balance&) = default;
};

/// Nothing is shown of what is not set.
struct Marks {
    std::optional<Fate> fate = {};
    std::optional<double> strength = {};  ///< in [0,1]
    std::optional<double> base = {};      ///< the strength by itself, in [0,1]; shown with the strength
    bool dimmed = false;                  ///< not what the picture is about
    std::optional<Revision> revision = {};
    bool in_focus = false;  ///< the claim that the picture was asked about
    /// Of a relation: how it bears is left for a reader to say, who is asked by this number, from 0.
    std::optional<std::uint32_t> question = {};
    /// Of a relation: by which number it is spoken of beside the picture. It stands on the line in pictures
    /// that `dot` lays out, and nowhere else.
    std::optional<std::uint32_t> number = {};

    friend bool operator==(const Marks&, const Marks&) = default;
};

}  // namespace argmap
