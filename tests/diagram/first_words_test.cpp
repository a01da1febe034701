#include "diagram/first_words.hpp"

#include "test.hpp"

#include <string>

namespace argmap {

TEST_CASE("a text is cut after some words") {
    CHECK(first_words("The street is wet", 4) == "The street is wet");
    CHECK(first_words("The street is wet", 3) == "The street is…");
    CHECK(first_words("The  street,\nwhich is wet", 2) == "The  street…");
    CHECK(first_words("A long-term goal/aim counts", 2) == "A long-term…");
    CHECK(first_words("", 1) == "");
}

TEST_CASE("two Chinese characters are a word, and punctuation is none") {
    CHECK(first_words("系统越开放、越自主，就越可能失控", 4) == "系统越开放、越自主…");
    CHECK(first_words("系统越开放", 3) == "系统越开放");
    CHECK(first_words("目前的AI系统是语言模型", 3) == "目前的AI系…");
}

TEST_CASE("a word of a million letters is cut") {
    CHECK(first_words(std::string(1'000'000, 'x'), 1) == std::string(200, 'x') + "…");
}

}  // namespace argmap
