#include "compare/text_changes.hpp"

#include "memory.hpp"
#include "mutate.hpp"
#include "test.hpp"

#include <algorithm>

namespace argmap {

namespace {

/// "one [-two-]{+three+} four"
std::string told(std::string_view before, std::string_view after) {
    std::string out;
    for (const Stretch& stretch : text_changes(before, after))
        out += stretch.change == Change::kept      ? std::string(stretch.text)
               : stretch.change == Change::removed ? "[-" + std::string(stretch.text) + "-]"
                                                   : "{+" + std::string(stretch.text) + "+}";
    return out;
}

std::string without(const std::vector<Stretch>& stretches, Change change) {
    std::string text;
    for (const Stretch& stretch : stretches)
        if (stretch.change != change)
            text += stretch.text;
    return text;
}

}  // namespace

TEST_CASE("a changed text is told by its words") {
    CHECK(told("One more day of opening costs money", "One more evening of opening costs money") ==
          "One more [-day-]{+evening+} of opening costs money");
    CHECK(told("The sea is calm", "The sea is often calm") == "The sea is {+often +}calm");
    CHECK(told("The sea is often calm", "The sea is calm") == "The sea is [-often -]calm");
    CHECK(told("The sea is calm", "The sea is calm.") == "The sea is calm{+.+}");
    CHECK(told("same", "same") == "same");
    CHECK(told("", "new") == "{+new+}");
    CHECK(told("old", "") == "[-old-]");
    CHECK(text_changes("", "").empty());
}

TEST_CASE("where words have no spaces between them, characters are told") {
    CHECK(told("图书馆星期天应当开门", "图书馆星期六应当开门") == "图书馆星期[-天-]{+六+}应当开门");
    CHECK(told("眼下处理还太早", "处理还太早") == "[-眼下-]处理还太早");
}

TEST_CASE("an accent stays with its letter") {
    CHECK(told("le the\u0301 est froid", "le the est froid") == "le [-the\u0301-]{+the+} est froid");
}

TEST_CASE("what is kept only by chance is told as changed") {
    CHECK(told("now x a y after all", "now z a w after all") == "now [-x a y-]{+z a w+} after all");
    CHECK(told("Dogs bark, and cats do not", "Nothing is certain, said the vet") ==
          "[-Dogs bark, and cats do not-]{+Nothing is certain, said the vet+}");
}

TEST_CASE("kept and removed stretches make up the old text, kept and added ones the new") {
    test::Chance chance(5);
    constexpr std::string_view pieces[] = {"a",      "bb", "ccc",  " ", " ", ", ", "苏",  "格",
                                           "\u0301", "\n", "🙂", ".", "é", "1x", "\xff"};
    for (std::size_t i = 0; i < test::cases(20000); ++i) {
        std::string before;
        std::string after;
        for (std::size_t n = chance.below(12); n > 0; --n)
            before += chance.one_of(pieces);
        after = before;
        if (chance.once_in(3))
            after.clear();
        for (std::size_t n = chance.below(6); n > 0; --n)
            after += chance.one_of(pieces);
        INFO(before << " / " << after);
        const std::vector<Stretch> stretches = text_changes(before, after);
        CHECK(without(stretches, Change::added) == before);
        CHECK(without(stretches, Change::removed) == after);
        for (std::size_t s = 0; s < stretches.size(); ++s) {
            CHECK(!stretches[s].text.empty());
            if (s > 0)
                CHECK(stretches[s - 1].change != stretches[s].change);
            if (s > 0 && stretches[s].change == Change::removed)
                CHECK(stretches[s - 1].change == Change::kept);
        }
    }
}

TEST_CASE("long texts that differ everywhere are told at once") {
    std::string before = "start ";
    std::string after = "start ";
    for (std::size_t i = 0; i < 200'000; ++i) {
        before += "x" + std::to_string(i) + " ";
        after += "y" + std::to_string(i) + " ";
    }
    const std::vector<Stretch> stretches = text_changes(before, after);
    CHECK(without(stretches, Change::added) == before);
    CHECK(without(stretches, Change::removed) == after);
}

TEST_CASE("comparing long texts needs little memory beside them") {
    const auto bytes = [](std::size_t words) {
        std::string before, after, other;
        for (std::size_t i = 0; i < words; ++i) {
            before += "word ";
            after += i % 10 == 0 ? "sword " : "word ";
            other += "thing ";
        }
        return test::memory_of([&] {
                   CHECK(text_changes(before, after).size() == 2);
                   CHECK(text_changes(before, other).size() == 2);
               }).bytes /
               before.size();
    };
    CHECK(bytes(200'000) < 1);
}

}  // namespace argmap
