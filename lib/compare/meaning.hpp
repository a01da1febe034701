// Do two versions of a map say the same under a key?
#pragma once

#include "compare/alignment.hpp"
#include "document/fields.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// A text in one language: "" is that of a map that does not say which.
struct Piece {
    std::string_view language;
    Word text;
};

/// A text by language, in the order written. A plain string is in the map's own language.
std::vector<Piece> pieces(const Document& document, std::span<const LocalText> texts);

/// Whether a text is written as a plain string.
bool is_plain(std::span<const LocalText> texts);

/// What an item of a list is, as a key: equal where the items mean the same. Views its document.
struct ItemKey {
    std::uint32_t number = 0;  ///< of what is named, where its id does not say it in every version
    std::string_view name;     ///< else its id
    std::string_view text;     ///< a tag, a place in a source, the reason for a rule
    std::uint32_t first_character = 0;
    std::uint32_t end_character = 0;

    friend bool operator==(const ItemKey&, const ItemKey&) = default;
    friend std::size_t hash_value(const ItemKey& key);
};

/// Compares values of aligned versions, whose documents it views.
class Meaning {
  public:
    Meaning(std::span<const Document* const> versions, const Alignment& alignment)
        : versions_(versions.begin(), versions.end()), alignment_(alignment) {}

    /// Whether values of two versions say the same. Ids are the same if they name the same thing; texts if
    /// they are in each language, however that is written; tags and allowed rules are sets, while premises
    /// and citations have an order.
    bool same(std::size_t version, const Value& value, std::size_t other_version, const Value& other,
              Names names) const;

    /// The parts of a list, in order.
    std::vector<ItemKey> items(std::size_t version, const Value& value, Names names) const;

    const Document& document(std::size_t version) const { return *versions_[version]; }
    const Alignment& alignment() const { return alignment_; }

  private:
    std::vector<const Document*> versions_;
    const Alignment& alignment_;
};

/// Whether two values are written the same, to the letter.
bool is_identical(const Value& value, const Value& other);

}  // namespace argmap
