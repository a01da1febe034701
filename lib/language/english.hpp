// What do the functions about English share? Only the files of English include this.
#pragma once

#include "language/language.hpp"
#include "language/words.hpp"

namespace argmap::english {

/// Forms of "be", "have", "do" and the modal verbs, and a few other verbs that are hardly ever nouns, as they
/// stand after a subject in the present or past: a clause has one.
bool is_finite_verb(std::string_view word);

/// The forms of "be", "have" and "do" and the modal verbs alone.
bool is_auxiliary(std::string_view word);

/// Words that open a clause inside another: "that", "which", "if", "because".
bool is_subordinator(std::string_view word);

/// Adverbs that may stand between a subject and its verb: "also", "never", "really".
bool is_adverb(std::string_view word);

std::optional<Span> question(std::string_view text);
std::optional<Span> request(std::string_view text);
std::optional<Span> vague_opening(std::string_view text);
std::optional<Span> either_or(std::string_view text);
std::optional<Span> inference(std::string_view text);
std::optional<Span> because(std::string_view text);
std::optional<Connective> leading_connective(std::string_view text);
std::optional<Span> compound(std::string_view text);
std::optional<Span> only_way(std::string_view text);
bool differ(std::string_view one, std::string_view other);
Core core(std::string_view text);
Core undenied(std::string_view text);
Content content(std::string_view word);

/// The stem of a word of lower-case letters by the algorithm of M. F. Porter, "An algorithm for suffix
/// stripping" (Program 14, 1980), as libstemmer has it. Words of one or two letters or more than a thousand,
/// and such with other bytes, stay as they are.
std::string stem(std::string_view word);

}  // namespace argmap::english
