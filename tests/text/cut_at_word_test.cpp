#include "text/cut_at_word.hpp"

#include "test.hpp"

namespace argmap {

TEST_CASE("a text that is cut at a word has no half words, unless it has to") {
    CHECK(cut_at_word("two words", 9) == "two words");
    CHECK(cut_at_word("two words", 8) == "two…");
    CHECK(cut_at_word("two words", 4) == "two…");
    CHECK(cut_at_word("two words", 3) == "tw…");
    CHECK(cut_at_word("a lengthier word", 11) == "a…");
    CHECK(cut_at_word("", 1).empty());
    CHECK(cut_at_word("市中心很安静", 7) == "市中心…");
    CHECK(cut_at_word("bad \xff\xff bytes", 6) == "bad…");
}

}  // namespace argmap
