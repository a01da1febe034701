// How is JSON written from its beginning to its end, with commas, line breaks and indentation where they
// belong?
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// Where the lines are in one object or array.
struct JsonLayout {
    bool item_lines = false;    ///< whether each member or item begins a line
    bool closing_line = false;  ///< whether the closing bracket does, where there is something in it
    std::size_t indent = 0;     ///< by how many spaces its lines are further right than those around it
};

/// How much space is between what is written.
enum class JsonSpace : std::uint8_t {
    laid_out,  ///< lines as the layouts have them, and a space after a colon, and after a comma within a line
    one_line,  ///< the same without the line breaks and their indentation
    none,
};

struct JsonOptions {
    JsonSpace space = JsonSpace::laid_out;
    std::size_t indent = 0;      ///< spaces before all lines but the first
    std::string_view open = {};  ///< the brackets of a text that was begun elsewhere, as "{[", which are open
                                 ///< yet, on one line, each with something in it; to be ended here
};

/// Writes one value, and all that is in it, at the end of a string. It puts the separators; what is written
/// when has to be JSON: in an object a key and a value in turn, brackets that belong together, and all of
/// them ended in the end. What is not is an assert; that a key stands in an object twice is not looked for.
/// Each call is linear in what it appends, and the memory beside the string goes by the depth alone.
class JsonWriter {
  public:
    /// `{"a": 1, "b": 2}`
    static constexpr JsonLayout one_line = {};
    /// Each member or item on a line, two spaces further right, then the closing bracket on one; `[]` where
    /// there is nothing.
    static constexpr JsonLayout lines = {.item_lines = true, .closing_line = true, .indent = 2};
    /// The same, but the closing bracket follows what is last.
    static constexpr JsonLayout lines_closed_at_last = {.item_lines = true, .indent = 2};

    explicit JsonWriter(std::string& out, const JsonOptions& options = {});
    ~JsonWriter();
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    void begin_object(JsonLayout layout = one_line) { begin('{', layout); }
    void end_object() { end('}'); }
    void begin_array(JsonLayout layout = one_line) { begin('[', layout); }
    void end_array() { end(']'); }

    void key(std::string_view name);

    void value(std::string_view text);
    void value(std::nullptr_t);
    template <std::same_as<bool> Truth>
    void value(Truth truth) {
        begin_value() += truth ? "true" : "false";
    }
    template <std::integral Number>
    requires(!std::same_as<Number, bool> && !std::same_as<Number, char>) void value(Number number) {
        if constexpr (std::signed_integral<Number>)
            whole(std::int64_t{number});
        else
            whole(std::uint64_t{number});
    }
    /// In as many digits as tell it from all others; `null` where it is not finite, which JSON cannot say.
    void value(std::same_as<double> auto number) { real(number); }

    /// Begins a value that the caller writes at the end of the string: one that is JSON already, or a number
    /// in a form of its own.
    std::string& begin_value();

    /// What comes next, which is no closing bracket, begins a line whatever the layout is.
    void new_line() { begins_line_ = true; }

    /// A key with its value.
    template <class Value>
    void member(std::string_view name, const Value& of_key) {
        key(name);
        value(of_key);
    }

    /// An object, with the members that a function writes.
    template <class Write>
    void object(JsonLayout layout, const Write& write_members) {
        begin_object(layout);
        write_members();
        end_object();
    }
    template <class Write>
    void object(const Write& write_members) {
        object(one_line, write_members);
    }

    /// An array, with a value that a function writes for each item.
    template <class Items, class Write>
    void array(JsonLayout layout, const Items& items, const Write& write_item) {
        begin_array(layout);
        for (const auto& item : items)
            write_item(item);
        end_array();
    }
    template <class Items, class Write>
    void array(const Items& items, const Write& write_item) {
        array(one_line, items, write_item);
    }

  private:
    /// An object or array that is not ended yet.
    struct Open {
        char bracket;
        JsonLayout layout;
        std::size_t indent;  ///< of its lines, from the left margin
        bool is_empty = true;
    };

    void begin(char bracket, JsonLayout layout);
    void end(char bracket);
    /// Writes what is between a member or item and what is before it.
    void separate();
    void break_line(std::size_t indent);
    /// Of the lines around what is written next.
    std::size_t indent_here() const { return open_.empty() ? indent_ : open_.back().indent; }
    void whole(std::int64_t number);
    void whole(std::uint64_t number);
    void real(double number);

    std::string& out_;
    const JsonSpace space_;
    const std::size_t indent_;
    std::vector<Open> open_;
    bool begins_line_ = false;  ///< whether new_line() was asked for
    bool has_key_ = false;      ///< whether a value has to come, for a key
    bool is_begun_ = false;     ///< whether the outermost value is there
};

}  // namespace argmap
