// Which entries of several versions of a map are the same one?
#pragma once

#include "document/document.hpp"
#include "document/fields.hpp"
#include "text/seeded_hash.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

namespace argmap {

/// One thing in up to three versions of a map: the number of its entry in each.
struct Aligned {
    static constexpr std::uint32_t none = 0xFFFF'FFFF;
    std::array<std::uint32_t, 3> entry{none, none, none};

    bool is_in(std::size_t version) const { return entry[version] != none; }
};

/// Entries by what they are, in the order of the first version that has them.
struct Alignment {
    std::vector<Aligned> speakers;
    std::vector<Aligned> sources;
    std::vector<Aligned> topics;
    std::vector<Aligned> claims;
    std::vector<Aligned> relations;

    /// A number for what an id names in a version: ids name the same thing where their numbers are equal,
    /// even where it has another id in another version. What its version does not have is what others have by
    /// that id. Speakers, sources and topics are numbered by their
    /// place in the lists above, claims too, relations from the number of claims on, and what no version has
    /// from `unknown` on.
    std::uint32_t number(std::size_t version, Names names, std::string_view id) const;
    static constexpr std::uint32_t unknown = 0x8000'0000;

    /// Whether an id of these names means the same in every version, so that ids can be compared as they
    /// stand.
    bool is_literal(Names names) const { return literal[static_cast<std::size_t>(names)]; }

    using Numbers = boost::unordered_flat_map<std::string_view, std::uint32_t, SeededHash>;
    std::array<std::array<Numbers, 5>, 3> numbers;  ///< by version and names
    mutable std::array<Numbers, 5> unknown_numbers;
    std::array<bool, 5> literal{};
};

/// Aligns two or three versions; the documents must outlive the answer, which views their ids. The first is
/// the one that the others were made from.
///
/// Equal text beats an equal id: an id whose text went to another id was given to something else, as where a
/// tool numbers claims anew. So entries are the same as one in the first version if they have its id and its
/// text (white space and the case of letters aside), then if they have its text, then if they have its id.
/// Relations with ids are the same if they have the same type, premises and target, then if they have the
/// same id; of the rest, if they have the same type, premises and target, or premises and target, or type and
/// premises, or type and target and one premise in common. Of several that fit the first is taken. Additions
/// in the second and third version are the same only if they have the same id (and claims the same text as
/// well) or are relations that are equal and not both named. Linear on average.
Alignment align(std::span<const Document* const> versions);

/// The text without differences that do not make another claim of it: `folded`, and with one space for all
/// white space between words.
std::string normalised(std::string_view text);

}  // namespace argmap
