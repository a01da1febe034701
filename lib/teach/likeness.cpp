#include "teach/likeness.hpp"

#include "language/language.hpp"
#include "text/seeded_hash.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <boost/unordered/unordered_flat_map.hpp>

namespace argmap {

namespace {

constexpr double stop_word = 0.4;
constexpr std::u32string_view particles = U"的了是在和与就也都很而及着或把被";

bool is_han_or_kana(char32_t c) {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x3040 && c <= 0x30FF) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_in_word(char32_t c) {
    const bool is_digit = c >= U'0' && c <= U'9';
    return is_digit || (is_letter(c) && !is_han_or_kana(c));
}

/// One kind of features of all texts.
class Vocabulary {
  public:
    std::uint32_t number(const std::string& word) {
        return numbers_.emplace(word, static_cast<std::uint32_t>(numbers_.size())).first->second;
    }

    std::size_t size() const { return numbers_.size(); }

  private:
    boost::unordered_flat_map<std::string, std::uint32_t, SeededHash> numbers_;
};

/// Each word once, with its largest weight.
void sort_out(WeighedWords& words) {
    std::sort(words.begin(), words.end(), [](const WeighedWord& one, const WeighedWord& other) {
        return one.word != other.word ? one.word < other.word : one.weight > other.weight;
    });
    words.erase(
        std::unique(words.begin(), words.end(),
                    [](const WeighedWord& one, const WeighedWord& other) { return one.word == other.word; }),
        words.end());
}

/// The words and pieces of a text.
class Reading {
  public:
    Reading(const Language* language, Vocabulary& words, Vocabulary& pieces)
        : language_(language), words_(words), pieces_(pieces) {}

    std::pair<WeighedWords, WeighedWords> read(std::string_view text) {
        const std::string plain = folded(text);
        std::string word;
        char32_t last = 0;  // the character of Han before, if it is next to this one
        for (std::string_view rest = plain; !rest.empty();) {
            const Character character = first_character(rest);
            const char32_t c = character.code_point;
            const bool joins = c == U'\'' || c == U'’';
            if (is_in_word(c) || (joins && !word.empty())) {
                word += joins ? std::string("'") : std::string(rest.substr(0, character.size));
            } else {
                end_word(word);
                if (is_han_or_kana(c))
                    add_character(c, last);
            }
            last = is_han_or_kana(c) ? c : 0;
            rest.remove_prefix(character.size);
        }
        end_word(word);
        sort_out(found_words_);
        sort_out(found_pieces_);
        return {std::exchange(found_words_, {}), std::exchange(found_pieces_, {})};
    }

  private:
    void end_word(std::string& word) {
        while (word.ends_with('\''))
            word.pop_back();
        if (word.ends_with("'s"))
            word.resize(word.size() - 2);
        if (!word.empty())
            add_word(word);
        word.clear();
    }

    void add_word(const std::string& word) {
        std::string stem = word;
        if (language_ != nullptr && language_->content != nullptr)
            stem = language_->content(word).term;
        const bool is_stop = stem.empty();
        const double weight = is_stop ? stop_word : 1;
        if (is_stop)
            stem = word;
        found_words_.push_back({words_.number(stem), weight});
        add_pieces(" " + stem + " ", weight);
    }

    /// Of three letters.
    void add_pieces(std::string_view padded, double weight) {
        std::size_t sizes[3] = {};  // of the last letters
        std::size_t seen = 0, end = 0;
        while (end < padded.size()) {
            const std::size_t size = first_character(padded.substr(end)).size;
            sizes[seen % 3] = size;
            ++seen;
            end += size;
            const std::size_t length = sizes[0] + sizes[1] + sizes[2];
            if (seen >= 3)
                found_pieces_.push_back(
                    {pieces_.number(std::string(padded.substr(end - length, length))), weight});
        }
    }

    void add_character(char32_t c, char32_t before) {
        const bool is_particle = particles.find(c) != std::u32string_view::npos;
        const std::string alone = in_utf8(c);
        found_words_.push_back({words_.number(alone), is_particle ? 0.15 : 0.6});
        found_pieces_.push_back({pieces_.number(alone), is_particle ? 0.2 : 1.0});
        if (before == 0)
            return;
        const bool has_particle = is_particle || particles.find(before) != std::u32string_view::npos;
        found_words_.push_back({words_.number(in_utf8(before) + alone), has_particle ? 0.3 : 0.6});
    }

    const Language* language_;
    Vocabulary& words_;
    Vocabulary& pieces_;
    WeighedWords found_words_, found_pieces_;
};

/// What many texts say weighs less.
void weigh(std::size_t words, std::vector<WeighedWords>& rows, std::vector<WeighedWords>& columns) {
    constexpr double least = 0.15;
    std::vector<double> having(words, 0);
    for (const std::vector<WeighedWords>* texts : {&rows, &columns})
        for (const WeighedWords& text : *texts)
            for (const WeighedWord& word : text)
                ++having[word.word];
    const auto all = static_cast<double>(rows.size() + columns.size());
    for (std::vector<WeighedWords>* texts : {&rows, &columns})
        for (WeighedWords& text : *texts)
            for (WeighedWord& word : text)
                word.weight *= std::max(least, std::log((all + 1) / (having[word.word] + 0.5)));
}

double like(const WeighedWords& one, double weight_of_one, const WeighedWords& other,
            double weight_of_other) {
    constexpr double by_both = 0.85, by_shorter = 0.15, short_beside = 0.3;
    if (weight_of_one <= 0 || weight_of_other <= 0)
        return 0;
    const double shared = shared_weight(one, other);
    const double least = std::min(weight_of_one, weight_of_other);
    const double most = std::max(weight_of_one, weight_of_other);
    const double trusted = std::min(1.0, least / (short_beside * most));
    return by_both * 2 * shared / (weight_of_one + weight_of_other) + by_shorter * trusted * shared / least;
}

std::vector<double> weights(const std::vector<WeighedWords>& texts) {
    std::vector<double> weights;
    for (const WeighedWords& text : texts)
        weights.push_back(weight(text));
    return weights;
}

}  // namespace

double weight(const WeighedWords& words) {
    double sum = 0;
    for (const WeighedWord& word : words)
        sum += word.weight;
    return sum;
}

double shared_weight(const WeighedWords& words, const WeighedWords& others) {
    double shared = 0;
    auto other = others.begin();
    for (const WeighedWord& word : words) {
        while (other != others.end() && other->word < word.word)
            ++other;
        if (other != others.end() && other->word == word.word)
            shared += std::min(word.weight, other->weight);
    }
    return shared;
}

Likeness::Likeness(std::span<const std::string_view> rows, std::span<const std::string_view> columns,
                   std::string_view language)
    : grid_(rows.size(), columns.size()) {
    constexpr double of_words = 0.75, of_pieces = 0.25;
    Vocabulary words, pieces;
    Reading reading(language_for(language), words, pieces);
    std::vector<WeighedWords> row_pieces, column_pieces;
    const auto read = [&](std::span<const std::string_view> texts, std::vector<WeighedWords>& of_texts,
                          std::vector<WeighedWords>& pieces_of_texts) {
        for (const std::string_view text : texts) {
            auto [found, found_pieces] = reading.read(text);
            of_texts.push_back(std::move(found));
            pieces_of_texts.push_back(std::move(found_pieces));
        }
    };
    read(rows, row_words_, row_pieces);
    read(columns, column_words_, column_pieces);
    weigh(words.size(), row_words_, column_words_);
    weigh(pieces.size(), row_pieces, column_pieces);
    const std::vector<double> of_row = weights(row_words_), of_column = weights(column_words_),
                              of_row_pieces = weights(row_pieces), of_column_pieces = weights(column_pieces);
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t k = 0; k < columns.size(); ++k)
            grid_(i, k) =
                of_words * like(row_words_[i], of_row[i], column_words_[k], of_column[k]) +
                of_pieces * like(row_pieces[i], of_row_pieces[i], column_pieces[k], of_column_pieces[k]);
}

}  // namespace argmap
