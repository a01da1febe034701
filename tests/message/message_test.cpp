#include "message/message.hpp"

#include "test.hpp"

#include <set>
#include <string>

namespace argmap {

namespace {

std::string english(const Message& message) {
    return message.in(Tongue::english);
}

std::string chinese(const Message& message) {
    return message.in(Tongue::chinese);
}

/// The gaps of a pattern, each once: "{0" and "{1" of "{1} of {0|claim}".
std::set<std::string> gaps_of(std::string_view pattern) {
    std::set<std::string> gaps;
    for (std::size_t at = pattern.find('{'); at != std::string_view::npos; at = pattern.find('{', at + 1))
        if (at + 1 < pattern.size() && pattern[at + 1] >= '0' && pattern[at + 1] <= '9')
            gaps.emplace(pattern.substr(at, 2));
    return gaps;
}

}  // namespace

TEST_CASE("a message puts what stands in its gaps into its English") {
    CHECK(english(say("no gaps")) == "no gaps");
    CHECK(english(say("{0} supports {1}", "`a`", std::string("`b`"))) == "`a` supports `b`");
    CHECK(english(say("{1} before {0}", "one", "two")) == "two before one");
    CHECK(english(say("of {0}", say("the support of {0}", "`a`"))) == "of the support of `a`");
    CHECK(english(joined({"a ", say("{0}", 2U), " b"})) == "a 2 b");
    CHECK(say("{0}", "x") == "x");
}

TEST_CASE("numbers come with their noun in the right form") {
    CHECK(english(say("{0|claim}", 1U)) == "1 claim");
    CHECK(english(say("{0|claim}", 0U)) == "0 claims");
    CHECK(english(say("{0|claim}", 12'345U)) == "12 345 claims");
    CHECK(english(say("{0|leaf|leaves} {0?stands|stand}", 1U)) == "1 leaf stands");
    CHECK(english(say("{0|leaf|leaves} {0?stands|stand}", 2U)) == "2 leaves stand");
    CHECK(english(say("{0}", 9'000U)) == "9000");
}

TEST_CASE("braces that are no gaps, and gaps that nothing stands in, stay as they are") {
    CHECK(english(say("write {\"id\": \"{0}\"}", "a")) == "write {\"id\": \"a\"}");
    CHECK(english(say("{1} {0", "a")) == "{1} {0");
    CHECK(english(Message("{0}")) == "{0}");
    CHECK(english(say("{0}", "{0}")) == "{0}");
}

TEST_CASE("a series is told as each language does") {
    const Series two{.names = {"`a`", "`b`"}};
    const Series some{.names = {"`a`", "`b`"}, .more = 7};
    CHECK(english(say("{0}", two)) == "`a` and `b`");
    CHECK(chinese(say("{0}", two)) == "`a` 和 `b`");
    CHECK(english(say("{0}", some)) == "`a`, `b` and 7 more");
    CHECK(chinese(say("{0}", some)) == "`a`、`b` 等 9 个");
    CHECK(chinese(say("{0} is in no relation", some)) == "`a`、`b` 等 9 个不在任何关系之中");
    CHECK(chinese(say("{0} is in no relation", two)) == "`a` 和 `b` 不在任何关系之中");
    CHECK(english(say("{0}", Series{.names = {}, .more = 3})) == "3");
    CHECK(english(say("{0}", Series{})) == "");
}

TEST_CASE("a message is told in Chinese where there is a translation, else in English") {
    CHECK(chinese("error") == "错误");
    CHECK(chinese("never said by argmap") == "never said by argmap");
    CHECK(translated("warning", Tongue::chinese) == "警告");
    CHECK(translated("warning", Tongue::english) == "warning");
    CHECK(tongue_of("zh") == Tongue::chinese);
    CHECK(tongue_of("ZH-hant") == Tongue::chinese);
    CHECK(tongue_of("zha") == Tongue::english);
    CHECK(tongue_of("") == Tongue::english);
}

TEST_CASE("each message is translated once, and its translation has the same gaps") {
    std::set<std::string_view> seen;
    for (const auto& [pattern, translation] : chinese_translations()) {
        INFO(pattern);
        CHECK(seen.insert(pattern).second);
        CHECK(gaps_of(translation) == gaps_of(pattern));
        CHECK_FALSE(translation.empty());
    }
}

TEST_CASE("a tag is of a language or of a variety of it, and not of what merely begins alike") {
    CHECK(is_variety_of("en", "en"));
    CHECK(is_variety_of("EN-gb", "en"));
    CHECK_FALSE(is_variety_of("es", "en"));
    CHECK_FALSE(is_variety_of("enm", "en"));
    CHECK_FALSE(is_variety_of("", "en"));
}

}  // namespace argmap
