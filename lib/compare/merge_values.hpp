// Two sides changed what stands under a key: what does it become?
#pragma once

#include "compare/meaning.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace argmap {

/// The versions that are merged, in the order of their alignment.
enum Version : std::size_t { base, ours, theirs };

/// Whose value a merged entry has.
enum class Pick : std::uint8_t {
    ours,
    theirs,
    combined,  ///< a list or text made of both
    conflict,  ///< both changed it differently, or theirs cannot be had: it has ours, which was told
    neither,   ///< it is left out
};

/// What stands under one key in three versions.
struct ThreeValues {
    Value base;
    Value ours;
    Value theirs;
    Names names = Names::nothing;
};

/// Whose value to take: that of the side that changed it, to the letter where that matters to nobody else.
Pick pick(const Meaning& meaning, const ThreeValues& values);

/// An item of a merged list: where it stands.
struct MergedItem {
    Version version = ours;
    std::size_t place = 0;
};

/// What a list becomes of which each side removed or added items: it has what neither removed, in the order
/// of `merged_order`.
std::vector<MergedItem> merged_items(const Meaning& meaning, const ThreeValues& values);

/// A text becomes what each language's text becomes. Where both sides changed one language, ours stays and
/// the language is among the conflicts.
struct MergedText {
    std::vector<LocalText> texts;
    std::vector<std::string_view> conflicts;
};

/// Nothing where the languages of the sides do not fit together. `language` is that of the merged map, for
/// plain strings.
std::optional<MergedText> merged_text(const Meaning& meaning, const ThreeValues& values,
                                      std::string_view language);

}  // namespace argmap
