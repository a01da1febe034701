// What does argmap know about a language? How its sentences show that they are no plain claim.
#pragma once

#include "text/source_file.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace argmap {

/// A text without its negation: two texts with equal words, one of them negated, deny each other.
struct Core {
    std::string words;     ///< normalised; only good for comparing with other cores of the language
    bool negated = false;  ///< whether it was negated, an odd number of times
};

/// What a word adds to what a text is about.
struct Content {
    std::string term;    ///< its stem; "" for a word that any text may hold
    bool turns = false;  ///< whether it can turn what a text says: negations, quantities, numbers
};

/// A word at the beginning of a text that hangs it on another one: "therefore", "because".
struct Connective {
    Span place;              ///< the word, with "and" or "but" before it
    bool concludes = false;  ///< whether the text is a conclusion; else it is a reason
    bool can_go = false;     ///< whether what follows is a sentence without it
};

/// One language: a constant in the file that knows it, and a line in languages.def.
///
/// Its functions look for signs in the words alone, without grammar, and are silent where a sign may mean
/// something else: what they find is right far more often than they find what is there. A place is in bytes
/// from the beginning of the text that was given, and names what a reader would underline. Each is linear in
/// the text and takes any bytes, UTF-8 or not. A function that a language does not have is null: nothing is
/// known there about its sign.
struct Language {
    std::string_view tag;   ///< "en": the primary subtag that a map says; "" for languages not known
    std::string_view name;  ///< "English"
    std::string_view unit;  ///< "word": what `length` counts, as `counted` in text/wording.hpp takes it

    /// Shorter texts can hardly be a sentence, longer ones are hard to take in.
    std::size_t fewest = 0;
    std::size_t most = 0;

    /// The mark or particle that makes the whole text a question. One that is reported ("whether ...") or
    /// stands in a quotation does not.
    std::optional<Span> (*question)(std::string_view text);

    /// The words at the beginning that ask for something to be done or considered.
    std::optional<Span> (*request)(std::string_view text);

    /// The word between, or before, a reason and a conclusion that both stand in the text: "A, therefore B".
    std::optional<Span> (*inference)(std::string_view text);

    /// "because" with what it explains. That may be a step of reasoning, or a cause that is all one claim.
    std::optional<Span> (*because)(std::string_view text);

    /// The word that hangs the whole text on another.
    std::optional<Connective> (*leading_connective)(std::string_view text);

    /// What joins two clauses of which each could be a claim, or the stop between two sentences.
    std::optional<Span> (*compound)(std::string_view text);

    /// A pronoun at the beginning of which the text does not say what it stands for.
    std::optional<Span> (*vague_opening)(std::string_view text);

    /// "either ... or" between two things that may happen: from the first of these words to the last.
    std::optional<Span> (*either_or)(std::string_view text);

    /// "the only way", "there is no other way".
    std::optional<Span> (*only_way)(std::string_view text);

    /// What is denied, where the text as a whole denies something; else the text itself.
    Core (*core)(std::string_view text);

    /// The text without any negation in it, whatever that denies, nor what goes or comes with one: "many",
    /// where "no" may stand for it. Only good for texts of which it is known that they are to say the same.
    Core (*undenied)(std::string_view text);

    /// Whether two texts with nearly the same words say different things all the same: what may be and what
    /// must be, what is and what was, "A if B" and "B if A".
    bool (*differ)(std::string_view one, std::string_view other);

    /// What a word in lower case, without hyphens, adds to what a text is about. See language/terms.hpp.
    Content (*content)(std::string_view word);
};

/// All of them, in the order of languages.def.
std::span<const Language* const> all_languages();

/// The language of a BCP 47 tag by its first subtag: "en-GB" is English; "zh-Hant", "cmn" and "yue" are
/// Chinese. Nothing for those that argmap does not know: rules of wording are silent there.
const Language* language_for(std::string_view tag);

/// The language of a tag where argmap knows it; else what holds in every language: question marks and
/// lengths, which are counted in characters where a text is in a script that sets no spaces between words.
/// Linear in the text for such.
const Language& language_or_any(std::string_view tag, std::string_view text);

/// How many words a text has. A word is a run of letters, digits, hyphens and apostrophes, or a single Han
/// character or kana. What Chinese counts as characters is the same number. An address of the web is one
/// word.
std::size_t length(std::string_view text);

namespace languages {
#define LANGUAGE(name) extern const Language name;
#include "language/languages.def"
#undef LANGUAGE
}  // namespace languages

/// The languages of some texts in turn; mostly a text is in the language of the one before it.
class LanguageFinder {
  public:
    /// What `language_for` says.
    const Language* of(std::string_view tag) {
        if (tag != last_tag_ || last_ == nullptr) {
            last_tag_ = tag;
            last_ = language_for(tag);
        }
        return last_;
    }

  private:
    std::string_view last_tag_;
    const Language* last_ = nullptr;
};

}  // namespace argmap
