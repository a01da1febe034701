// Is a review in Chinese told in Chinese throughout?
#include "files.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "language/script.hpp"
#include "report/about_claim.hpp"
#include "report/analysis.hpp"
#include "report/print.hpp"
#include "report/shown.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <optional>
#include <regex>
#include <string>

namespace argmap {

namespace {

const ReportOptions in_chinese{.language = "zh"};

void check_chinese(std::string_view english) {
    INFO(english);
    CHECK((english.empty() || has_script(translated(english, Tongue::chinese), Script::han)));
}

/// Two English words one after the other, ids in backticks aside.
bool has_english(const std::string& sentence) {
    static const std::regex code("`[^`]*`");
    static const std::regex english("[a-z]{2,} [a-z]{2,}");
    return std::regex_search(std::regex_replace(sentence, code, ""), english);
}

void check_words(const Table& table) {
    for (const Cell& cell : table.cells)
        if (const auto* word = std::get_if<OwnWord>(&cell))
            check_chinese(word->english);
}

void check_names(const Section& section) {
    check_chinese(section.title);
    check_chinese(section.definition);
    for (const Table& table : section.tables) {
        check_chinese(table.title);
        for (const Column& column : table.columns)
            check_chinese(column.title);
        check_words(table);
    }
}

void check_sentences(const Section& section) {
    for (const Message& sentence : section.sentences) {
        const std::string told = sentence.in(Tongue::chinese);
        INFO(told);
        CHECK(has_script(told, Script::han));
        CHECK_FALSE(has_english(told));
    }
}

}  // namespace

TEST_CASE("a review in Chinese leaves nothing in English") {
    for (const std::filesystem::path& path : test::map_files()) {
        const SourceFile source(path.filename().string(), test::contents(path));
        Diagnostics diagnostics;
        std::optional<Document> document = read(source, diagnostics);
        if (!document)
            continue;
        INFO(path);
        const ArgumentMap map = resolve(*std::move(document), diagnostics);
        for (const Section& section : analyze(map, all_analyses(), in_chinese).sections) {
            check_names(section);
            check_sentences(section);
        }
    }
}

TEST_CASE("what is said of one claim is Chinese where that is asked for") {
    const SourceFile source("homework.json", test::contents(test::project / "maps/homework.json"));
    Diagnostics diagnostics;
    const ArgumentMap map = resolve(*read(source, diagnostics), diagnostics);
    for (const ClaimId claim : map.claims()) {
        const Report report = about_claim(map, claim, in_chinese);
        check_names(report.sections[0]);
        check_sentences(report.sections[0]);
    }
}

TEST_CASE("programs get the words of tables in English, sentences in the language asked for") {
    const ArgumentMap map = test::map_of(R"({"title": "T", "main": "a", "language": "en",
      "claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}],
      "relations": [{"type": "attack", "from": "b", "to": "a"}]})");
    const Analysis* const only[] = {&analyses::answers};
    const Report report = analyze(map, only, in_chinese);
    const std::string json = report_json(report, in_chinese);
    CHECK(json.find(R"("side": "con", "kind": "attack")") != std::string::npos);
    CHECK(json.find("唯一一条攻击未获回应") != std::string::npos);
    CHECK(table_csv(map, report.sections[0].tables[0], in_chinese).find("con,attack,") != std::string::npos);
    CHECK(report_text(report, in_chinese).find("反对  攻击") != std::string::npos);
    CHECK(report_markdown(report, in_chinese).find("| 反对 | 攻击 |") != std::string::npos);
}

TEST_CASE("lines of Chinese end between characters, but not inside an id or before a comma") {
    const auto wrapped = [](std::string_view text, Tongue tongue) {
        std::string out = "\n";
        append_wrapped(out, text, {"  ", "    "}, 24, tongue);
        return out;
    };
    CHECK(wrapped("其中 10 个主张背后的论证线也没有受到攻击", Tongue::chinese) == R"(
  其中 10 个主张背后的论
    证线也没有受到攻击
)");
    CHECK(wrapped("反对的是 `fixed-hour-a`，别无其他", Tongue::chinese) == R"(
  反对的是
    `fixed-hour-a`，别无
    其他
)");
    CHECK(wrapped("叶：fresh、time-of-day、shop-round", Tongue::chinese) == R"(
  叶：fresh、
    time-of-day、
    shop-round
)");
    CHECK(wrapped("in English “一二三四五六七八”", Tongue::english) == R"(
  in English
    “一二三四五六七八”
)");
}

}  // namespace argmap
