// How do two versions of a map become one that has all of both, for a picture of what changed?
#pragma once

#include "compare/diff.hpp"
#include "document/document.hpp"

#include <cstdint>
#include <vector>

namespace argmap {

/// Where a claim or relation of a joint map comes from.
struct JointEntry {
    static constexpr std::uint32_t none = Aligned::none;
    std::uint32_t before = none;  ///< its number in the old version; none if it was added
    std::uint32_t after = none;   ///< its number in the new one; none if it was removed
    std::uint32_t change = none;  ///< of one in both that says something else: its place in `changed` of the
                                  ///< differences of its kind

    friend bool operator==(const JointEntry&, const JointEntry&) = default;
};

/// All of two versions. The document holds its own words; the differences view the two versions.
struct JointMap {
    Document document;
    std::vector<JointEntry> claims;     ///< as the document's
    std::vector<JointEntry> relations;  ///< likewise
    Diff changes;
};

/// The new version, with what only the old one has: claims, relations, topics, speakers and sources, each
/// after what it followed there. What is in both, as `align` says, comes once, as the new version has it; so
/// does what the map says of itself. Only a relation that leads elsewhere now, or is of another type, comes
/// twice: as it is, added, and right after that as it was, removed.
///
/// Ids are those of the new version. What only the old one has keeps its id, with "-before" after it where
/// the new one calls something else so, and names what it named there under the ids that this has now. A
/// speaker who is a name alone in one version is declared, under that name, where the other declares
/// speakers. A text in no language is given that of the old map where the new map is in another one. Both
/// versions must be such that `resolve` leaves nothing out; then it leaves nothing out of the joint map
/// either. Linear on average but for what `diff` takes.
JointMap join(const Document& before, const Document& after);

}  // namespace argmap
