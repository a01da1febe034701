// Which claim or relation has an id? Only graph/ includes this.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

namespace argmap {

/// A claim or relation in the space of ids that both share.
struct Named {
    std::uint32_t index = 0;
    bool is_claim = false;

    friend bool operator==(const Named&, const Named&) = default;
};

/// An id as a key, which views the id's text. Short ids are copied into the key: to compare them by their
/// text would be a look at some far place in the file for each.
class IdKey {
  public:
    IdKey() = default;
    explicit IdKey(std::string_view id) : size_(static_cast<std::uint32_t>(id.size())) {
        const char* const text = id.data();
        if (is_inside())
            id.copy(inside_, most_inside);  // which takes no text at all, too
        else
            std::memcpy(inside_, &text, sizeof text);
    }

    std::uint64_t hash() const;

    friend bool operator==(const IdKey& one, const IdKey& other) {
        if (one.size_ != other.size_)
            return false;
        return one.is_inside() ? std::memcmp(one.inside_, other.inside_, most_inside) == 0
                               : std::memcmp(one.text(), other.text(), one.size_) == 0;
    }

  private:
    static constexpr std::size_t most_inside = 12;

    bool is_inside() const { return size_ <= most_inside; }
    const char* text() const {
        const char* text = nullptr;
        std::memcpy(&text, inside_, sizeof text);
        return text;
    }

    std::uint32_t size_ = 0;
    char inside_[most_inside] = {};  ///< a short id, or where the text of a longer one stands
};

/// A hash table from ids to what has them, with open addressing. Three million ids are looked up when a map
/// of a million claims is resolved, each in a place that no cache holds, so that waiting for memory would
/// take longer than everything else. Hence `will_look_up`, which standard tables do not have.
class IdIndex {
  public:
    IdIndex() : IdIndex(0) {}

    /// Empty, with room for so many ids. There must never be more.
    explicit IdIndex(std::size_t most);

    /// What has the id already or, where nothing has, gets it now.
    Named get_or_add(std::string_view id, Named named);

    std::optional<Named> find(std::string_view id) const;

    /// To be called some looks ahead: fetches what `find` and `get_or_add` will need.
    void will_look_up(std::string_view id) const;

    /// Gives each relation a new number, or takes its id away where the new number is `no_number`.
    static constexpr std::uint32_t no_number = 0xFFFF'FFFF;
    void renumber_relations(const std::vector<std::uint32_t>& numbers);

  private:
    struct Slot {
        IdKey key;
        std::uint32_t index = no_number;
        bool is_claim = false;
        bool used = false;
    };

    std::size_t slot_of(const IdKey& key) const;

    std::vector<Slot> slots_;
};

}  // namespace argmap
