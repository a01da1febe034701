#include "text/cut_at_word.hpp"

#include "text/unicode.hpp"

namespace argmap {

std::string cut_at_word(std::string_view text, std::size_t columns) {
    if (width(text) <= columns)
        return std::string(text);
    std::string kept;
    std::size_t used = 0;
    for (const TextPiece& piece : pieces(text)) {
        used += width(piece.gap) + width(piece.word);
        if (used + 1 > columns)
            break;
        kept += piece.gap + piece.word;
    }
    return kept.empty() ? shorten(text, columns) : kept + "…";
}

}  // namespace argmap
