#include "diagram/first_words.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <vector>

namespace argmap {

namespace {

// A word is a few bytes; what is absurdly longer is cut inside.
constexpr std::size_t most_bytes_a_word = 200;

bool is_wide(std::string_view word) {
    return width(first_character(word).code_point) > 1;
}

/// In half words. What hangs together with the piece before it belongs to the same word.
std::size_t cost(const TextPiece& piece, const TextPiece* before) {
    if (is_wide(piece.word))
        return 1;
    const bool same_word =
        before != nullptr && piece.gap.empty() && !piece.begins_line && !is_wide(before->word);
    return same_word ? 0 : 2;
}

/// Commas and the like look odd before "…".
void trim_end(std::string& text) {
    constexpr std::string_view marks[] = {",", ";", ":", ".", "–", "—", "，", "；", "：", "。", "、"};
    const auto ends_in = [&](std::string_view mark) { return text.ends_with(mark); };
    for (auto mark = std::begin(marks);
         (mark = std::find_if(std::begin(marks), std::end(marks), ends_in)) != std::end(marks);)
        text.resize(text.size() - mark->size());
}

}  // namespace

std::string first_words(std::string_view text, std::size_t words) {
    const std::string_view start = first_bytes(text, words * most_bytes_a_word);
    bool cut = start.size() < text.size();
    std::string kept;
    std::size_t spent = 0;
    const TextPiece* before = nullptr;
    const std::vector<TextPiece> all = pieces(start);
    for (const TextPiece& piece : all) {
        spent += cost(piece, before);
        if (spent > 2 * words) {
            cut = true;
            break;
        }
        if (before != nullptr)
            kept += piece.begins_line ? "\n" : piece.gap;
        kept += piece.word;
        before = &piece;
    }
    if (!cut)
        return std::string(text);
    trim_end(kept);
    return kept + "…";
}

}  // namespace argmap
