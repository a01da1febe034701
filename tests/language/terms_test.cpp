#include "language/terms.hpp"

#include "test.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace argmap {

namespace {

/// The terms of one text, in the order of the alphabet.
std::vector<std::string> terms_of(std::string_view text, std::string_view language) {
    const TaggedText tagged{text, language};
    const TermSets sets = content_terms({&tagged, 1});
    std::vector<std::string> names;
    for (const Term term : sets[0])
        names.emplace_back(sets.name(term));
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::uint32_t> turns_of(const std::vector<TaggedText>& texts) {
    const TermSets sets = content_terms(texts);
    std::vector<std::uint32_t> turns;
    for (std::size_t i = 0; i < texts.size(); ++i)
        turns.push_back(sets.turn(i));
    return turns;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the terms of an English text are the stems of its words of content, each once") {
    CHECK(terms_of("The children of a child play with the children's toys", "en") ==
          Names{"child", "children", "plai", "toi"});
    CHECK(terms_of("Hard-to-control AI isn’t cheap; AI costs", "en-GB") ==
          Names{"ai", "cheap", "control", "cost", "hard"});
    CHECK(terms_of("Ｆｕｌｌ ＷＩＤＴＨ and ﬁsh", "en") == Names{"fish", "full", "width"});
    CHECK(terms_of("CAFÉ café", "en") == Names{"café"});
    CHECK(terms_of("It is what it is.", "en").empty());
    CHECK(terms_of("'' - ' a'", "en").empty());
    CHECK(terms_of("", "en").empty());
    CHECK(terms_of("\xFF\xFE", "en").empty());
}

TEST_CASE("the terms of a Chinese text are pairs of characters and words of other scripts") {
    CHECK(terms_of("苏格拉底", "zh") == Names{"拉底", "格拉", "苏格"});
    CHECK(terms_of("AI的发展和GPT-4", "zh") == Names{"4", "ai", "gpt", "发展"});
    CHECK(terms_of("人的命", "zh") == Names{"人", "命"});
    CHECK(terms_of("ＡＩ很强", "zh-Hant") == Names{"ai", "强"});
    CHECK(terms_of("的了吗", "zh").empty());
    CHECK(terms_of("The 汉字 system", "en") == Names{"system", "汉字"});
}

TEST_CASE("texts in a language that is not known have no terms, and languages share none") {
    CHECK(terms_of("Sokrates ist sterblich", "de").empty());
    const std::vector<TaggedText> texts{
        {"AI", "en"}, {"AI", "zh"}, {"AI", "de"}, {"ai", "en-US"}, {"AIs", "en"}};
    const TermSets sets = content_terms(texts);
    REQUIRE(sets.size() == 5);
    CHECK(sets.term_count() == 2);
    CHECK(sets[0].size() == 1);
    CHECK(sets[0][0] != sets[1][0]);
    CHECK(sets[2].empty());
    CHECK(sets[0][0] == sets[3][0]);
    CHECK(sets[0][0] == sets[4][0]);
}

TEST_CASE("words that turn what a text says are told apart by a number") {
    const auto turns = turns_of({{"AI is dangerous", "en"},
                                 {"AI is not dangerous", "en"},
                                 {"Not AI is the dangerous", "en"},
                                 {"AI isn't dangerous", "en"},
                                 {"5 AIs are dangerous", "en"},
                                 {"6 AIs are dangerous", "en"},
                                 {"AI很危险", "zh"},
                                 {"AI不危险", "zh"},
                                 {"不危险AI", "zh"}});
    CHECK(turns[0] == 0);
    CHECK(turns[1] != 0);
    CHECK(turns[1] == turns[2]);
    CHECK(turns[3] != 0);
    CHECK(turns[4] != turns[5]);
    CHECK(turns[6] == 0);
    CHECK(turns[7] != 0);
    CHECK(turns[7] == turns[8]);
}

TEST_CASE("shared terms are counted") {
    const std::vector<Term> one{1, 3, 5, 9}, other{2, 3, 4, 5, 6}, none;
    CHECK(shared_terms(one, other) == 2);
    CHECK(shared_terms(other, one) == 2);
    CHECK(shared_terms(one, one) == 4);
    CHECK(shared_terms(one, none) == 0);
}

}  // namespace argmap
