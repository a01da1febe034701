// English: what makes two texts with nearly the same words say different things.
#include "language/english_parts.hpp"
#include "language/marks.hpp"

#include <vector>

namespace argmap::english {

namespace {

/// What is possible is not what is so, and what was is not what will be.
constexpr WordSet possibility({"can", "could", "may", "maybe", "might", "perhaps", "possibly"});
constexpr WordSet duty({"must", "ought", "should", "shall"});
constexpr WordSet future({"will", "shall", "won't"});
constexpr WordSet past({"was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"});

/// Words around which the order of two things matters: "heat causes drought", "bread before cake".
constexpr WordSet directions({"if", "than", "cause", "causes", "caused", "lead", "leads", "before", "after"});

template <std::size_t N>
bool has(const Sentence& words, const WordSet<N>& set) {
    return any_from(words, 0, [&](const SentenceWord& word) { return set.contains(word.text); });
}

std::vector<std::string_view> sorted(const Sentence& words) {
    std::vector<std::string_view> all;
    for (std::size_t i = 0; i < words.size(); ++i)
        all.push_back(words[i].text);
    std::sort(all.begin(), all.end());
    return all;
}

/// Whether two texts have the same words in another order, with one of them whose sides are not alike.
bool are_turned_round(const Sentence& one, const Sentence& other) {
    return has(one, directions) && sorted(one) == sorted(other);
}

/// Whether one has a word more than the other that is joined to one that both have: "buses and trams".
bool has_one_more(const Sentence& more, const Sentence& less) {
    const std::vector<std::string_view> known = sorted(less);
    const auto is_new = [&](std::string_view word) {
        return !word.empty() && !std::binary_search(known.begin(), known.end(), word) &&
               !is_finite_verb(word) && !is_subordinator(word);
    };
    for (std::size_t i = 1; i + 1 < more.size(); ++i) {
        const std::string_view joint = more[i].text;
        if ((joint == "and" || joint == "or") && !std::binary_search(known.begin(), known.end(), joint) &&
            (is_new(more[i - 1].text) != is_new(more[i + 1].text)))
            return true;
    }
    return false;
}

bool has_address(std::string_view text) {
    return text.find("://") != std::string_view::npos || text.find("www.") != std::string_view::npos;
}

/// "does or doesn't", "is or is not": a text about the question itself.
bool leaves_open(const Sentence& words) {
    for (std::size_t i = 1; i + 1 < words.size(); ++i)
        if (words[i].text == "or" &&
            (words[i + 1].text.ends_with("n't") || words[i + 2].text == "not" || words[i + 1].text == "not"))
            return true;
    return false;
}

}  // namespace

bool differ(std::string_view one, std::string_view other) {
    if (has_address(one) || has_address(other) || question(one) || question(other))
        return true;
    const Sentence first(one);
    const Sentence second(other);
    return has(first, possibility) != has(second, possibility) || has(first, duty) != has(second, duty) ||
           (has(first, future) && has(second, past)) || (has(first, past) && has(second, future)) ||
           leaves_open(first) || leaves_open(second) || are_turned_round(first, second) ||
           has_one_more(first, second) || has_one_more(second, first);
}

}  // namespace argmap::english
