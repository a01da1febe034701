#include "language/terms.hpp"

#include "language/first_of_each.hpp"
#include "language/script.hpp"
#include "language/words.hpp"
#include "text/seeded_hash.hpp"
#include "text/unicode.hpp"

#include <algorithm>

#include <boost/unordered/unordered_flat_map.hpp>

namespace argmap {

namespace {

/// Han characters that serve grammar. Few, for most such characters are parts of other words too.
constexpr char32_t stop_characters[] =
    U"的了是在和与與也就都而及或这這那它他她们們我你之其吗嗎呢吧啊把被很着著得";

/// Han characters that deny or count, so that texts that differ in them say different things.
constexpr std::u32string_view turning_characters =
    U"不没沒无無未非莫勿否更最多少只仅僅全均若半两兩零一二三四五六七八九十百千万萬亿億前后後内外上下";

bool is_one_of(char32_t c, std::u32string_view characters) {
    return characters.find(c) != std::u32string_view::npos;
}

/// What a word or pair of characters comes to.
struct Meaning {
    Term term = 0;
    bool has_term = false;
    std::uint32_t turn = 0;
};

/// A number for a word or character of which sums tell sets of them apart.
std::uint32_t spread(std::uint64_t number) {
    return static_cast<std::uint32_t>(mixed(number)) | 1U;
}

/// A hash of a word that is the same in each run: what is found where a search meets its bound depends on it.
std::uint64_t fixed_hash(std::string_view word) {
    std::uint64_t hash = word.size();
    for (const char byte : word)
        hash = mixed(hash ^ static_cast<unsigned char>(byte));
    return hash;
}

/// Whether folding leaves a character alone, or changes only what stands between words.
bool is_folded(char32_t c) {
    return c < 0x80 || (c >= 0x2010 && c <= 0x201F) || c == 0x2026 || (c >= 0x3000 && c <= 0x303F) ||
           (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20);
}

bool is_folded(std::string_view text) {
    if (is_ascii(text))
        return true;
    while (!text.empty()) {
        const Character character = first_character(text);
        if (!is_folded(character.code_point))
            return false;
        text.remove_prefix(character.size);
    }
    return true;
}

}  // namespace

/// Reads texts one after the other into a TermSets.
class TermReader {
  public:
    TermSets read(std::span<const TaggedText> texts) && {
        sets_.ends_.reserve(texts.size() + 1);
        sets_.turns_.reserve(texts.size());
        sets_.terms_.reserve(texts.size() * 8);
        for (const TaggedText& text : texts)
            add(text);
        return std::move(sets_);
    }

  private:
    struct Vocabulary {
        const Language* language = nullptr;
        boost::unordered_flat_map<std::string_view, Meaning, SeededHash> words;
        boost::unordered_flat_map<std::string_view, Term, SeededHash> terms;
        boost::unordered_flat_map<std::uint64_t, Meaning, SeededHash>
            characters;  // pairs; a lone one with 0 before it
    };

    void add(const TaggedText& text) {
        begin_ = sets_.terms_.size();
        turn_ = 0;
        if (Vocabulary* const vocabulary = vocabulary_of(text.language)) {
            if (is_folded(text.text))
                read(text.text, *vocabulary);
            else
                read(folded(text.text), *vocabulary);
        }
        const auto first = sets_.terms_.begin() + static_cast<std::ptrdiff_t>(begin_);
        std::sort(first, sets_.terms_.end());
        sets_.terms_.erase(std::unique(first, sets_.terms_.end()), sets_.terms_.end());
        sets_.ends_.push_back(sets_.terms_.size());
        sets_.turns_.push_back(turn_);
    }

    /// Texts of one language mostly follow each other, or take turns with another.
    Vocabulary* vocabulary_of(std::string_view tag) {
        const auto known = tags_.find(tag);
        if (known != tags_.end())
            return known->second;
        const Language* const language = language_for(tag);
        Vocabulary* vocabulary = nullptr;
        for (Vocabulary& one : vocabularies_)
            if (one.language == language)
                vocabulary = &one;
        if (language != nullptr && language->content != nullptr && vocabulary == nullptr) {
            vocabulary = &vocabularies_.emplace_back();
            vocabulary->language = language;
        }
        tags_.emplace(tag, vocabulary);
        return vocabulary;
    }

    void read(std::string_view text, Vocabulary& vocabulary) {
        while (!text.empty()) {
            while (!text.empty() && last_ == 0 && is_ascii_word(text[0])) {
                word_ += lower(text[0]);
                text.remove_prefix(1);
            }
            if (text.empty())
                break;
            if (text[0] == ' ') {
                end_word(vocabulary);
                end_run(vocabulary);
                text.remove_prefix(1);
                continue;
            }
            const Character character = first_character(text);
            const char32_t c = character.code_point;
            const std::string_view bytes = text.substr(0, character.size);
            text.remove_prefix(character.size);
            if (c < 0x80 ? is_ascii_letter(static_cast<char>(c)) || (c >= '0' && c <= '9') : is_letter(c)) {
                if (c >= 0x2E80 && is_ideograph(c)) {
                    end_word(vocabulary);
                    add_ideograph(c, vocabulary);
                    continue;
                }
                end_run(vocabulary);
                if (bytes.size() == 1)
                    word_ += lower(bytes[0]);
                else
                    word_ += bytes;
            } else if ((c == '\'' || c == U'’') && !word_.empty()) {
                word_ += '\'';
            } else {
                end_word(vocabulary);
                end_run(vocabulary);
            }
        }
        end_word(vocabulary);
        end_run(vocabulary);
    }

    void end_word(Vocabulary& vocabulary) {
        while (word_.ends_with('\''))
            word_.pop_back();
        if (!word_.empty())
            add(meaning_of(word_, vocabulary));
        word_.clear();
    }

    void add_ideograph(char32_t c, Vocabulary& vocabulary) {
        if (is_one_of(c, turning_characters))
            turn_ += spread(c);
        if (is_one_of(c, stop_characters))
            return end_run(vocabulary);
        if (last_ != 0) {
            add(meaning_of(last_, c, vocabulary));
            alone_ = false;
        } else {
            alone_ = true;
        }
        last_ = c;
    }

    void end_run(Vocabulary& vocabulary) {
        if (last_ != 0 && alone_)
            add(meaning_of(0, last_, vocabulary));
        last_ = 0;
    }

    void add(const Meaning& meaning) {
        turn_ += meaning.turn;
        if (meaning.has_term)
            sets_.terms_.push_back(meaning.term);
    }

    const Meaning& meaning_of(std::string_view word, Vocabulary& vocabulary) {
        const auto known = vocabulary.words.find(word);
        if (known != vocabulary.words.end())
            return known->second;
        const Content content = vocabulary.language->content(word);
        Meaning meaning;
        if (!content.term.empty()) {
            meaning.term = term(content.term, vocabulary);
            meaning.has_term = true;
        }
        if (content.turns)
            meaning.turn = spread(fixed_hash(word));
        return vocabulary.words.emplace(words_.emplace_back(word), meaning).first->second;
    }

    const Meaning& meaning_of(char32_t first, char32_t second, Vocabulary& vocabulary) {
        const std::uint64_t pair = (std::uint64_t{first} << 32U) | second;
        const auto known = vocabulary.characters.find(pair);
        if (known != vocabulary.characters.end())
            return known->second;
        std::string name;
        for (const char32_t c : {first, second})
            if (c != 0)
                name += in_utf8(c);
        const Meaning meaning{.term = term(name, vocabulary), .has_term = true, .turn = 0};
        return vocabulary.characters.emplace(pair, meaning).first->second;
    }

    Term term(std::string_view name, Vocabulary& vocabulary) {
        const auto known = vocabulary.terms.find(name);
        if (known != vocabulary.terms.end())
            return known->second;
        const auto number = static_cast<Term>(sets_.names_.size());
        vocabulary.terms.emplace(sets_.names_.emplace_back(name), number);
        return number;
    }

    TermSets sets_;
    std::deque<Vocabulary> vocabularies_;
    boost::unordered_flat_map<std::string_view, Vocabulary*, SeededHash> tags_;
    std::deque<std::string> words_;  // as written, in lower case; the keys of the tables of words
    std::string word_;
    char32_t last_ = 0;   // the Han character before, in the same run
    bool alone_ = false;  // whether it is the first of its run
    std::size_t begin_ = 0;
    std::uint32_t turn_ = 0;
};

TermSets content_terms(std::span<const TaggedText> texts) {
    return TermReader().read(texts);
}

std::size_t shared_terms(std::span<const Term> one, std::span<const Term> other) {
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < one.size() && j < other.size();) {
        shared += one[i] == other[j] ? 1U : 0U;
        const bool forward = one[i] <= other[j];
        j += other[j] <= one[i] ? 1U : 0U;
        i += forward ? 1U : 0U;
    }
    return shared;
}

}  // namespace argmap
