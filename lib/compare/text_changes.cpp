#include "compare/text_changes.hpp"

#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace argmap {

namespace {

/// Most words of each text that are compared with all of the other: no more than a few milliseconds' work.
constexpr std::size_t most_words = 1000;

enum class Kind { space, letter, single };

Kind kind(char32_t c) {
    if (is_space(c))
        return Kind::space;
    const bool digit = c >= '0' && c <= '9';
    return digit || (is_letter(c) && width(c) < 2) ? Kind::letter : Kind::single;
}

/// The kind of what a text is in the middle of before a byte: that of the last character that combines with
/// nothing.
std::optional<Kind> kind_before(std::string_view text, std::size_t at) {
    while (at > 0) {
        std::size_t begin = at - 1;
        while (begin > 0 && continues_a_character(text[begin]))
            --begin;
        const Character character = first_character(text.substr(begin));
        if (width(character.code_point) > 0)
            return kind(character.code_point);
        at = begin;
    }
    return std::nullopt;
}

/// Reads the words, spaces and single characters that a text is made of, one after the other.
class WordReader {
  public:
    explicit WordReader(std::string_view text) : text_(text) {}

    bool at_end() const { return begin_ == text_.size(); }
    std::size_t place() const { return begin_; }

    /// The word that comes next, without going past it.
    std::string_view peek() const {
        std::size_t end = begin_;
        std::optional<Kind> last;
        while (end < text_.size()) {
            const Character character = first_character(text_.substr(end));
            const bool combines = width(character.code_point) == 0;  // whatever stands before it
            const Kind here = kind(character.code_point);
            if (last && !combines && (here != *last || here == Kind::single))
                break;
            if (!last)
                last = here;
            end += character.size;
        }
        return text_.substr(begin_, end - begin_);
    }

    void skip(std::string_view word) { begin_ += word.size(); }

  private:
    std::string_view text_;
    std::size_t begin_ = 0;
};

using Words = std::vector<std::string_view>;

/// The words of a text, or nothing where there are more than so many.
std::optional<Words> words_of(std::string_view text, std::size_t most) {
    Words words;
    for (WordReader reader(text); !reader.at_end(); reader.skip(words.back())) {
        if (words.size() == most)
            return std::nullopt;
        words.push_back(reader.peek());
    }
    return words;
}

/// How many bytes two texts have in common at their begin, in whole words.
std::size_t common_begin(std::string_view one, std::string_view other) {
    WordReader reader(one), other_reader(other);
    while (!reader.at_end() && !other_reader.at_end()) {
        const std::string_view word = reader.peek();
        if (word != other_reader.peek())
            break;
        reader.skip(word);
        other_reader.skip(word);
    }
    return reader.place();
}

/// Whether a word begins at a byte of a text that begins with one.
bool word_begins(std::string_view text, std::size_t at) {
    const Character character = first_character(text.substr(at));
    const std::optional<Kind> before = kind_before(text, at);
    const Kind here = kind(character.code_point);
    return !before || (width(character.code_point) > 0 && (here != *before || here == Kind::single));
}

/// How many bytes two texts have in common at their end, in whole words.
std::size_t common_end(std::string_view one, std::string_view other) {
    std::size_t size = 0;
    const std::size_t most = std::min(one.size(), other.size());
    while (size < most && one[one.size() - size - 1] == other[other.size() - size - 1])
        ++size;
    for (; size > 0; --size) {
        const std::size_t at = one.size() - size;
        const bool inside = continues_a_character(one[at]);
        if (!inside && word_begins(one, at) && word_begins(other, other.size() - size))
            break;
    }
    return size;
}

/// So many bytes that were kept, removed or added.
struct Part {
    Change change = Change::kept;
    std::size_t size = 0;
};

/// Kept and changed bytes, where it is still open how well that reads.
class Draft {
  public:
    void add(Change change, std::size_t size) {
        if (size == 0)
            return;
        if (change == Change::kept) {
            flush();
            if (parts_.empty() || parts_.back().change != Change::kept)
                parts_.push_back({Change::kept, 0});
            parts_.back().size += size;
        } else {
            (change == Change::removed ? removed_ : added_) += size;
        }
    }

    std::vector<Part> finish() && {
        flush();
        return std::move(parts_);
    }

  private:
    void flush() {
        if (removed_ > 0)
            parts_.push_back({Change::removed, removed_});
        if (added_ > 0)
            parts_.push_back({Change::added, added_});
        removed_ = added_ = 0;
    }

    std::vector<Part> parts_;
    std::size_t removed_ = 0;
    std::size_t added_ = 0;
};

/// A longest common subsequence by the usual table (Wagner and Fischer 1974), from its end so that the walk
/// runs forwards.
void compare(const Words& before, const Words& after, Draft& draft) {
    const std::size_t columns = after.size() + 1;
    std::vector<std::uint32_t> common((before.size() + 1) * columns, 0);
    for (std::size_t i = before.size(); i-- > 0;)
        for (std::size_t j = after.size(); j-- > 0;)
            common[i * columns + j] =
                before[i] == after[j] ? common[(i + 1) * columns + j + 1] + 1
                                      : std::max(common[(i + 1) * columns + j], common[i * columns + j + 1]);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() && j < after.size()) {
        if (before[i] == after[j]) {
            draft.add(Change::kept, before[i++].size());
            ++j;
        } else if (common[(i + 1) * columns + j] >= common[i * columns + j + 1]) {
            draft.add(Change::removed, before[i++].size());
        } else {
            draft.add(Change::added, after[j++].size());
        }
    }
    while (i < before.size())
        draft.add(Change::removed, before[i++].size());
    while (j < after.size())
        draft.add(Change::added, after[j++].size());
}

/// What lies between the first difference and the last.
void compare_middle(std::string_view before, std::string_view after, Draft& draft) {
    const std::optional<Words> old_words = words_of(before, most_words);
    const std::optional<Words> new_words = words_of(after, most_words);
    if (old_words && new_words)
        return compare(*old_words, *new_words, draft);
    draft.add(Change::removed, before.size());
    draft.add(Change::added, after.size());
}

std::vector<Stretch> stretches(const std::vector<Part>& parts, std::string_view before,
                               std::string_view after) {
    std::vector<Stretch> found;
    for (const auto& [change, size] : parts) {
        found.push_back({change, (change == Change::added ? after : before).substr(0, size)});
        before.remove_prefix(change == Change::added ? 0 : size);
        after.remove_prefix(change == Change::removed ? 0 : size);
    }
    return found;
}

bool has_words(std::string_view text) {
    while (!text.empty()) {
        const Character character = first_character(text);
        if (kind(character.code_point) == Kind::letter || is_letter(character.code_point))
            return true;
        text.remove_prefix(character.size);
    }
    return false;
}

/// Whether keeping a stretch between two changes would make them harder to read.
bool is_too_short(std::string_view kept) {
    return !has_words(kept) || width(kept) <= 3;
}

std::vector<Part> readable(const std::vector<Part>& parts, std::string_view before) {
    Draft draft;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto [change, size] = parts[i];
        const bool inside = i > 0 && i + 1 < parts.size();
        if (change == Change::kept && inside && is_too_short(before.substr(0, size))) {
            draft.add(Change::removed, size);
            draft.add(Change::added, size);
        } else {
            draft.add(change, size);
        }
        before.remove_prefix(change == Change::added ? 0 : size);
    }
    return std::move(draft).finish();
}

std::size_t kept_columns(const std::vector<Stretch>& stretches) {
    std::size_t columns = 0;
    for (const Stretch& stretch : stretches)
        if (stretch.change == Change::kept)
            columns += width(stretch.text);
    return columns;
}

}  // namespace

std::vector<Stretch> text_changes(std::string_view before, std::string_view after) {
    const std::size_t begin = common_begin(before, after);
    const std::size_t end = common_end(before.substr(begin), after.substr(begin));
    Draft draft;
    draft.add(Change::kept, begin);
    compare_middle(before.substr(begin, before.size() - begin - end),
                   after.substr(begin, after.size() - begin - end), draft);
    draft.add(Change::kept, end);

    std::vector<Stretch> changes = stretches(readable(std::move(draft).finish(), before), before, after);
    constexpr std::size_t least_kept = 4;  // one column in so many
    if (kept_columns(changes) * least_kept >= std::min(width(before), width(after)))
        return changes;
    Draft replaced;
    replaced.add(Change::removed, before.size());
    replaced.add(Change::added, after.size());
    return stretches(std::move(replaced).finish(), before, after);
}

}  // namespace argmap
