// A JSON value and where its parts stand: what readers of formats look at.
#pragma once

#include "message/message.hpp"
#include "text/word.hpp"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace argmap {

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

/// "an object", "a string" ...: for messages.
std::string_view with_article(JsonKind kind);

/// A value together with all inside it, laid out one after another: a container is followed by its members.
struct JsonNode {
    JsonKind kind = JsonKind::null;
    bool boolean = false;
    bool integer = false;    ///< a number written without fraction and exponent
    std::uint32_t size = 1;  ///< nodes of the value, itself included
    Offset at = 0;           ///< where its token begins
    Word key;                ///< of an object's member
    double number = 0;
    std::string_view text;
};

/// A view of one value; valid as long as the nodes are.
class JsonValue {
  public:
    explicit JsonValue(const JsonNode* node) : node_(node) {}

    JsonKind kind() const { return node_->kind; }
    Offset at() const { return node_->at; }
    Word key() const { return node_->key; }
    bool boolean() const { return node_->boolean; }
    double number() const { return node_->number; }
    bool is_integer() const { return node_->integer; }
    Word string() const { return {node_->text, node_->at}; }

    /// The members of an object or the items of an array, in order; none of any other kind.
    class iterator {
      public:
        using value_type = JsonValue;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::input_iterator_tag;
        using pointer = const JsonValue*;
        using reference = JsonValue;

        explicit iterator(const JsonNode* node) : node_(node) {}
        JsonValue operator*() const { return JsonValue(node_); }
        iterator& operator++() {
            node_ += node_->size;
            return *this;
        }
        friend bool operator==(iterator, iterator) = default;

      private:
        const JsonNode* node_;
    };
    iterator begin() const { return iterator(node_ + 1); }
    iterator end() const { return iterator(node_ + node_->size); }

  private:
    const JsonNode* node_;
};

/// "`title` is a list, but a string belongs here": of a value that is not what is `wanted`.
Message not_wanted(JsonValue value, std::string_view wanted);

}  // namespace argmap
