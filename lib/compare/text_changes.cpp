#include "compare/text_changes.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <cstdint>

namespace argmap {

namespace {

/// Most pairs of words that are compared: no more than a few milliseconds' work for one text.
constexpr std::size_t most_pairs = 1'000'000;

enum class Kind { space, letter, single };

Kind kind(char32_t c) {
    if (is_space(c))
        return Kind::space;
    const bool digit = c >= '0' && c <= '9';
    return digit || (is_letter(c) && width(c) < 2) ? Kind::letter : Kind::single;
}

/// The words, spaces and single characters that a text is made of.
std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    Kind last = Kind::single;
    for (Character character; !text.empty(); text.remove_prefix(character.size)) {
        character = first_character(text);
        const Kind here = kind(character.code_point);
        const bool combines = width(character.code_point) == 0;  // whatever stands before it
        if (!words.empty() && (combines || (here == last && here != Kind::single))) {
            words.back() = {words.back().data(), words.back().size() + character.size};
        } else {
            words.push_back(text.substr(0, character.size));
            last = here;
        }
    }
    return words;
}

using Words = std::vector<std::string_view>;

/// Kept and changed words, where it is still open how well that reads.
class Draft {
  public:
    void add(Change change, std::string_view text) {
        if (text.empty())
            return;
        if (change == Change::kept) {
            flush();
            if (stretches_.empty() || stretches_.back().change != Change::kept)
                stretches_.push_back({Change::kept, {}});
            stretches_.back().text += text;
        } else {
            (change == Change::removed ? removed_ : added_) += text;
        }
    }

    std::vector<Stretch> finish() && {
        flush();
        return std::move(stretches_);
    }

  private:
    void flush() {
        if (!removed_.empty())
            stretches_.push_back({Change::removed, std::move(removed_)});
        if (!added_.empty())
            stretches_.push_back({Change::added, std::move(added_)});
        removed_.clear();
        added_.clear();
    }

    std::vector<Stretch> stretches_;
    std::string removed_;
    std::string added_;
};

/// A longest common subsequence by the usual table (Wagner and Fischer 1974), from its end so that the walk
/// runs forwards.
std::vector<Stretch> stretches(const Words& before, const Words& after) {
    const std::size_t columns = after.size() + 1;
    std::vector<std::uint32_t> common((before.size() + 1) * columns, 0);
    for (std::size_t i = before.size(); i-- > 0;)
        for (std::size_t j = after.size(); j-- > 0;)
            common[i * columns + j] =
                before[i] == after[j] ? common[(i + 1) * columns + j + 1] + 1
                                      : std::max(common[(i + 1) * columns + j], common[i * columns + j + 1]);
    Draft draft;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() && j < after.size()) {
        if (before[i] == after[j]) {
            draft.add(Change::kept, before[i++]);
            ++j;
        } else if (common[(i + 1) * columns + j] >= common[i * columns + j + 1]) {
            draft.add(Change::removed, before[i++]);
        } else {
            draft.add(Change::added, after[j++]);
        }
    }
    while (i < before.size())
        draft.add(Change::removed, before[i++]);
    while (j < after.size())
        draft.add(Change::added, after[j++]);
    return std::move(draft).finish();
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

std::vector<Stretch> readable(const std::vector<Stretch>& stretches) {
    Draft draft;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const Stretch& stretch = stretches[i];
        const bool inside = i > 0 && i + 1 < stretches.size();
        if (stretch.change == Change::kept && inside && is_too_short(stretch.text)) {
            draft.add(Change::removed, stretch.text);
            draft.add(Change::added, stretch.text);
        } else {
            draft.add(stretch.change, stretch.text);
        }
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
    const auto replaced = [&] {
        Draft draft;
        draft.add(Change::removed, before);
        draft.add(Change::added, after);
        return std::move(draft).finish();
    };
    Words old_words = words_of(before);
    Words new_words = words_of(after);
    Draft draft;
    std::size_t same = 0;
    while (same < old_words.size() && same < new_words.size() && old_words[same] == new_words[same])
        draft.add(Change::kept, old_words[same++]);
    old_words.erase(old_words.begin(), old_words.begin() + static_cast<std::ptrdiff_t>(same));
    new_words.erase(new_words.begin(), new_words.begin() + static_cast<std::ptrdiff_t>(same));
    Words end;
    while (!old_words.empty() && !new_words.empty() && old_words.back() == new_words.back()) {
        end.push_back(old_words.back());
        old_words.pop_back();
        new_words.pop_back();
    }
    if (old_words.size() * new_words.size() <= most_pairs) {
        for (const Stretch& stretch : stretches(old_words, new_words))
            draft.add(stretch.change, stretch.text);
    } else {
        for (const std::string_view word : old_words)
            draft.add(Change::removed, word);
        for (const std::string_view word : new_words)
            draft.add(Change::added, word);
    }
    for (auto word = end.rbegin(); word != end.rend(); ++word)
        draft.add(Change::kept, *word);

    std::vector<Stretch> changes = readable(std::move(draft).finish());
    constexpr std::size_t least_kept = 4;  // one column in so many
    return kept_columns(changes) * least_kept < std::min(width(before), width(after)) ? replaced() : changes;
}

}  // namespace argmap
