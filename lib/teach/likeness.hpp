// How like each other are the claims of two maps in what they say?
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace argmap {

/// Numbers in rows and columns, all 0 at first.
class Grid {
  public:
    Grid() = default;
    Grid(std::size_t rows, std::size_t columns)
        : rows_(rows), columns_(columns), cells_(rows * columns, 0.0) {}

    std::size_t rows() const { return rows_; }
    std::size_t columns() const { return columns_; }
    double& operator()(std::size_t row, std::size_t column) { return cells_[row * columns_ + column]; }
    double operator()(std::size_t row, std::size_t column) const { return cells_[row * columns_ + column]; }

  private:
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::vector<double> cells_;
};

/// A word, or a piece of one, by number, and how much it says.
struct WeighedWord {
    std::uint32_t word = 0;
    double weight = 0;
};

/// The words of texts, each once, in rising order of their numbers. Rarer ones weigh more.
using WeighedWords = std::vector<WeighedWord>;

/// Texts of two maps beside each other.
///
/// Three quarters are words: stems, in Chinese characters and pairs of them; one quarter pieces of three
/// letters, which still agree where a word is misspelt or formed otherwise. Either is mostly the share of
/// weight that two texts have in common (Dice), and a little the share of the shorter one. A word weighs
/// ln((N+1)/(d+0.5)) where d of all N texts have it; one that any text may hold weighs two fifths.
class Likeness {
  public:
    /// `language` is a tag of BCP 47. Takes as many steps as the texts have words and pieces, and for each
    /// pair as many as both have.
    Likeness(std::span<const std::string_view> rows, std::span<const std::string_view> columns,
             std::string_view language);

    /// In [0,1].
    double operator()(std::size_t row, std::size_t column) const { return grid_(row, column); }

    const WeighedWords& row_words(std::size_t row) const { return row_words_[row]; }
    const WeighedWords& column_words(std::size_t column) const { return column_words_[column]; }

  private:
    Grid grid_;
    std::vector<WeighedWords> row_words_, column_words_;
};

/// The weight that words have in all, and what of it others have too.
double weight(const WeighedWords& words);
double shared_weight(const WeighedWords& words, const WeighedWords& others);

}  // namespace argmap
