#include "language/similar.hpp"

#include "test.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace argmap {

namespace {

using Texts = std::vector<TaggedText>;
using Groups = std::vector<std::vector<std::size_t>>;
using Pairs = std::vector<TextPair>;

TextPairs similar(const Texts& texts, const SearchBounds& bounds = {}) {
    return similar_texts(texts, content_terms(texts), bounds);
}

constexpr SearchBounds no_bounds{
    .pairs = 1'000'000'000, .steps_per_text = 1'000'000'000, .steps = 1'000'000'000};

/// The definition: each text with each before it.
Pairs similar_by_definition(const Texts& texts) {
    const TermSets terms = content_terms(texts);
    const auto set = [&](std::size_t text) { return std::set<Term>(terms[text].begin(), terms[text].end()); };
    const auto same_terms = [&](std::size_t one, std::size_t other) {
        return terms.turn(one) == terms.turn(other) && set(one) == set(other);
    };
    const auto is_first = [&](std::size_t text) {
        for (std::size_t i = 0; i < text; ++i)
            if (same_terms(i, text))
                return false;
        return true;
    };
    Pairs pairs;
    for (std::size_t second = 0; second < texts.size(); ++second) {
        for (std::size_t first = 0; first < second; ++first) {
            const auto one = set(first), other = set(second);
            std::set<Term> all = one, shared;
            all.insert(other.begin(), other.end());
            std::set_intersection(one.begin(), one.end(), other.begin(), other.end(),
                                  std::inserter(shared, shared.end()));
            const bool both_first = is_first(first) && is_first(second);
            if (std::min(one.size(), other.size()) < 4 || terms.turn(first) != terms.turn(second) ||
                !is_first(first))
                continue;
            if (same_terms(first, second) ? normal_form(texts[first].text) != normal_form(texts[second].text)
                                          : both_first && std::max(one.size(), other.size()) <= 100 &&
                                                10 * shared.size() >= 8 * all.size())
                pairs.push_back({first, second});
        }
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

/// Texts of words from a small vocabulary, so that many are alike; some copies with a word changed.
std::vector<std::string> random_texts(std::mt19937& random, std::size_t count, std::size_t vocabulary,
                                      std::size_t longest) {
    const auto word = [&] { return "w" + std::string(1 + random() % vocabulary, 'q') + " "; };
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < count; ++i) {
        std::string text;
        if (i > 0 && random() % 2 == 0) {
            text = texts[random() % i];
            if (random() % 3 != 0)
                text += word();
            if (random() % 3 == 0)
                text.erase(0, text.find(' ') + 1);
            if (random() % 8 == 0)
                text += "not ";
        } else {
            for (std::size_t words = random() % longest; words > 0; --words)
                text += word();
        }
        texts.push_back(text);
    }
    return texts;
}

}  // namespace

TEST_CASE("a normal form is what a text says without regard to case, width and punctuation") {
    for (const auto& [text, form] : std::vector<std::pair<std::string, std::string>>{
             {"Socrates is mortal.", "socrates is mortal"},
             {"  SOCRATES,  is \"mortal\"!", "socrates is mortal"},
             {"Ｓｏｃｒａｔｅｓ is mortal", "socrates is mortal"},
             {"Well-being", "well being"},
             {"Don't", "dont"},
             {"Don’t", "dont"},
             {"Straße", "strasse"},
             {"ﬁne", "fine"},
             {"1.5 or 1,000 or -5 or 3-5 or 7.", "1.5 or 1,000 or -5 or 3 5 or 7"},
             {"50% of C++ & C#", "50% of c++ & c#"},
             {"x < y", "x < y"},
             {"AI 会灭绝人类。", "ai会灭绝人类"},
             {"“苏格拉底”，会死！", "苏格拉底会死"},
             {"苏格 拉底", "苏格拉底"},
             {"café.", "café"},
             {"a\xC2\xAD"
              "b",
              "ab"},
             {"", ""},
             {"...!?", ""},
             {"\xFFx", "\xEF\xBF\xBDx"}}) {
        INFO(text);
        CHECK(normal_form(text) == form);
        CHECK(normal_form(form) == form);
    }
}

TEST_CASE("equal texts are grouped in order") {
    CHECK(equal_texts(Texts{}).empty());
    CHECK(equal_texts(Texts{{"A b.", "en"},
                            {"c", "en"},
                            {"a B", "en"},
                            {"C!", "en"},
                            {"a b", "de"},
                            {"a-b", "en"},
                            {"d", "en"}}) == Groups{{0, 2, 5}, {1, 3}});
    CHECK(equal_texts(Texts{{"...", "en"}, {"!", "en"}, {"", "en"}, {"", "en"}}).empty());
    CHECK(equal_texts(Texts{{"Ja", "de"}, {"JA!", "de"}, {"苏格拉底。", "zh"}, {"苏格拉底", "zh"}}) ==
          Groups{{0, 1}, {2, 3}});
}

TEST_CASE("texts that share nearly all their terms are similar") {
    const Texts texts{{"Daily practice makes reading and arithmetic stick", "en"},
                      {"Bread is cheap", "en"},
                      {"With daily practice, reading and arithmetic stick", "en"},
                      {"Daily practice makes reading and arithmetic stick!", "en"},
                      {"Daily practice does not make reading and arithmetic stick", "en"},
                      {"Daily practice makes reading and writing stick", "en"},
                      {"家庭作业对家里有人辅导的孩子更有利", "zh"},
                      {"家庭作业对家里有人辅导的孩子们更有利", "zh"},
                      {"家庭作业对家里没人辅导的孩子更有利", "zh"},
                      {"Le pain et le beurre ne sont pas chers", "fr"},
                      {"Le pain et le beurre ne sont pas chers du tout", "fr"}};
    const TextPairs found = similar(texts);
    CHECK(found.complete);
    CHECK(found.pairs == Pairs{{0, 2}, {6, 7}});
    CHECK(found.pairs == similar_by_definition(texts));
}

TEST_CASE("similar texts are found as by comparing each with each") {
    std::mt19937 random(1);
    std::size_t pairs = 0;
    for (int round = 0; round < 50; ++round) {
        const auto strings = random_texts(random, 60, 4 + random() % 30, 6 + random() % 30);
        Texts texts;
        for (const std::string& text : strings)
            texts.push_back({text, random() % 10 == 0 ? "zh" : "en"});
        const TextPairs found = similar(texts, no_bounds);
        const Pairs wanted = similar_by_definition(texts);
        REQUIRE(found.complete);
        if (found.pairs != wanted) {
            INFO("round " << round);
            CHECK(found.pairs == wanted);
        }
        pairs += wanted.size();
    }
    CHECK(pairs > 500);
}

TEST_CASE("a search that meets a bound says so, and what it found is right") {
    std::mt19937 random(2);
    const auto strings = random_texts(random, 400, 8, 12);
    const Texts texts = [&] {
        Texts all;
        for (const std::string& text : strings)
            all.push_back({text, "en"});
        return all;
    }();
    const Pairs all = similar(texts, no_bounds).pairs;
    REQUIRE(all.size() > 100);
    for (const SearchBounds& bounds : {SearchBounds{.pairs = 20, .steps_per_text = 1000, .steps = 64},
                                       SearchBounds{.pairs = 10'000, .steps_per_text = 2, .steps = 64}}) {
        const TextPairs found = similar(texts, bounds);
        CHECK_FALSE(found.complete);
        CHECK(found.pairs.size() < all.size());
        CHECK(found.pairs.size() <= bounds.pairs);
        CHECK(std::includes(all.begin(), all.end(), found.pairs.begin(), found.pairs.end()));
    }
}

TEST_CASE("texts of very many terms are similar only to those with the same") {
    std::string longest;
    for (int i = 0; i < 101; ++i)
        longest += "w" + std::string(static_cast<std::size_t>(i), 'q') + " ";
    const std::string longer = longest + "bread";
    const std::string other = "the " + longest;
    const TextPairs found = similar({{longest, "en"}, {longer, "en"}, {other, "en"}});
    CHECK(found.complete);
    CHECK(found.pairs == Pairs{{0, 2}});
}

TEST_CASE("texts that differ in a negation are paired with the first that denies them") {
    const Texts texts{{"AI is dangerous", "en"},
                      {"AI is not dangerous", "en"},
                      {"Bread is cheap", "en"},
                      {"AI isn't dangerous.", "en"},
                      {"AI IS dangerous", "en"},
                      {"AI不危险", "zh"},
                      {"AI危险", "zh"},
                      {"AI is not dangerous", "de"},
                      {"Bread is never cheap", "en-GB"},
                      {"", "en"},
                      {"not", "en"}};
    CHECK(negation_pairs(texts) == Pairs{{0, 1}, {0, 3}, {1, 4}, {5, 6}, {2, 8}});
    CHECK(negation_pairs(Texts{}).empty());
}

}  // namespace argmap
