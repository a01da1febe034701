// How is the short review of a map said in a language?
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace argmap {

/// What `brief` says, in one language. Names of claims and relations come in as they are to be shown.
struct BriefWords {
    using Number = std::string (*)(std::size_t number);
    using About = std::string (*)(const std::string& name);

    std::string_view colon;

    std::string_view claims, for_it, against_it, hinges_on, unanswered, in_circles, next;  ///< labels

    std::string_view nothing_claimed;
    Number no_main_claim;      ///< of so many claims
    Number several_claimed;    ///< so many main claims
    Number and_more;           ///< after the items of a list
    std::string_view no_side;  ///< nothing is said for or against it
    std::string (*side)(std::size_t reasons, std::size_t claims);
    std::string (*hinge)(const std::string& claim, std::size_t behind);
    /// So many attacks of all are unanswered, so many of these in favour of so many main claims.
    std::string (*attacks)(std::size_t unanswered, std::size_t all, std::size_t in_favour, std::size_t mains);
    Number circles;  ///< so many groups of claims

    std::string (*claim)(const std::string& text, const std::string& name);  ///< a text and its id
    std::string (*against)(const std::string& claim, std::size_t more_premises, const std::string& target);
    std::string (*step)(const std::string& from, const std::string& to);
    std::string (*ids)(std::span<const std::string_view> ids,
                       std::size_t most);  ///< a list of at most so many

    // What to do next.
    std::string_view write_first_claim, name_main_claim, break_circle, find_objection, nothing_stands_out;
    About answer, doubt;
};

/// In the language of a BCP 47 tag: Chinese, or else English.
const BriefWords& brief_words(std::string_view language);

}  // namespace argmap
