// What does the picture itself say, in English or Chinese?
#pragma once

#include "diagram/diagram.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// The legend's words for a sign. Chinese for languages that begin with "zh", English for all others.
std::string_view legend_words(LegendSign sign, std::string_view language);

/// The same for the sides, `pro` and `con`, in a map with so many main claims.
std::string_view side_words(LegendSign sign, std::size_t mains, std::string_view language);

/// Whether an entry of a legend begins a second row: what is shown over a map comes below what the map says.
bool begins_second_row(const std::vector<LegendEntry>& legend, const LegendEntry& entry);

/// "supports", as a word before what is supported.
std::string_view verb(ArrowKind kind, std::string_view language);

/// Which sheet of a poster this is: "row 1 of 2, column 3 of 4". Rows and columns count from 1.
std::string sheet_words(int row, int rows, int column, int columns, std::string_view language);

/// "with 12+13", before a verb, of the premises that are linked with one.
std::string together_words(const std::string& others, std::string_view language);

/// "step 14→17", after a verb.
std::string step_words(const std::string& step, std::string_view language);

LegendSign legend_sign(Fate fate);

/// "✓".
std::string_view sign(Fate fate);

LegendSign legend_sign(Revision revision);

/// "+", "–" or "~".
std::string_view sign(Revision revision);

/// "+ new": in a box, or before the text of a claim.
std::string badge_words(Revision revision, std::string_view language);

/// "+ new relation".
std::string relation_badge_words(Revision revision, std::string_view language);

/// "before: “the old text”" and "what changed: weight, topic", a line each; "" where nothing differs.
std::string earlier_words(const std::string& text, const std::vector<std::string>& keys,
                          std::string_view language);

/// "23 claims, 12 reasons, 5 objections", of a topic; what there is none of is left out.
std::string topic_words(std::uint32_t claims, const Balance& gives, std::string_view language);

/// "5 for, 2 against “a short title”"; without a title what is for or against the box itself. What there is
/// none of is left out; "" where there is nothing.
std::string balance_words(const Balance& balance, const std::string& title, std::string_view language);

/// "Without a topic".
std::string_view no_topic_words(std::string_view language);

/// "strength".
std::string_view strength_name(std::string_view language);

/// Two decimals, "0.66"; "<.01" and ">.99" next to 0 and 1, which formats have to escape.
std::string strength_words(double strength);

/// "in focus; new; stands; strength 0.66, base score 0.50"; "" where there is nothing to say.
std::string marks_sentence(const Marks& marks, std::string_view language);

/// "+3 reasons, +1 objection not shown", with spaces at which no line breaks beside the numbers; "" where
/// nothing is hidden.
std::string hidden_words(const Hidden& hidden, std::string_view language);

/// Premises by name, quoted: all of them, or some and how many there are in all.
struct NamedPremises {
    std::vector<std::string> names;
    std::size_t count = 0;
};

/// "3 reasons, 1 objection"; "" where there is nothing.
std::string count_words(const Hidden& counts, std::string_view language);

/// "page 4: 3 reasons".
std::string on_page_words(std::size_t page, const std::string& what, std::string_view language);

/// "pages 4–6: 17 claims, 2 branches more", of what a branch has on its pages.
std::string branch_words(std::size_t first_page, std::size_t last_page, std::size_t claims, std::size_t more,
                         std::string_view language);

/// "Claims by themselves", that no relation names.
std::string claims_alone_words(std::string_view language);

/// "Overview", of a picture on several pages.
std::string overview_name(std::string_view language);

/// "page 3 of 12".
std::string page_words(std::size_t page, std::size_t pages, std::string_view language);

/// "The picture is on the next page."
std::string picture_on_next_page(std::string_view language);

/// What a relation says: "“a” supports “b”", "“a” and “b” support “c”", "“a”, “b” and 2 more
/// support “c”". The target comes quoted, or as `inference` gives it.
std::string relation_sentence(ArrowKind kind, const NamedPremises& premises, std::string_view target,
                              std::string_view language);

/// What a question about a relation is called: "a" is the first, "z" the 26th, then "aa".
std::string question_letters(std::uint32_t question);

/// "[a ?] ", before what is said of a relation that a reader is asked about.
std::string question_words(std::uint32_t question);

/// "relation a: how does “x” bear on “y”?". The target as in `relation_sentence`.
std::string question_sentence(std::uint32_t question, const NamedPremises& premises, std::string_view target,
                              std::string_view language);

/// A relation as the aim of another: "the step from “a” and “b” to “c”".
std::string inference(const NamedPremises& premises, std::string_view target, std::string_view language);

}  // namespace argmap
