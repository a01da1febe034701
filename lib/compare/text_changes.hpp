// Which words of a text changed?
#pragma once

#include <string_view>
#include <vector>

namespace argmap {

enum class Change { kept, removed, added };

/// A stretch of one text or of both, which it views; one that was kept is viewed where it stood before.
struct Stretch {
    Change change = Change::kept;
    std::string_view text;

    friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// How the new text comes from the old one, by words and, where words have no spaces between them (Chinese,
/// Japanese), by characters: kept and removed stretches make up the old text, kept and added ones the new.
/// Where a place has both, the removed stretch comes first. As much as possible is kept (a longest common
/// subsequence), but nothing that would only make it harder to read: a short word between two changes, or
/// scattered words of texts that have little in common. No two stretches in a row are of one kind, and none
/// is empty. Linear in the texts; where they differ in more than about a thousand words between the first
/// difference and the last, all that lies between these is replaced. Needs little memory beside the texts.
std::vector<Stretch> text_changes(std::string_view before, std::string_view after);

}  // namespace argmap
