#include "check/reading.hpp"
#include "test.hpp"

namespace argmap {

namespace {

std::string map_with(const std::string& date) {
    return R"({"sources": {"a": {"title": "A", "date": ")" + date +
           R"("}}, "claims": [{"id": "c", "text": "C", "source": "a"}], "main": "c"})";
}

std::size_t found(const std::string& date) {
    return test::times_found("malformed-date", map_with(date));
}

}  // namespace

TEST_CASE("dates are years, months, days and ranges of them") {
    for (const char* date :
         {"2023", "0042", "2023-05", "2023-05-14", "2024-02-29", "2000-02-29", "2019/2021", "2019-2021",
          "2019–2021", "2019 – 2021", "2023-05/2023-06", "2023-05-14/2023-05-14", "2023/2023-05-14",
          "about 380 BC", "399 BCE", "14 CE", "about 1920", "before 2001-09", "384 BC – 322 BC"})
        CHECK(std::string(date) + std::to_string(found(date)) == std::string(date) + "0");
}

TEST_CASE("other dates are malformed") {
    for (const char* date : {"14 May 2023", "05/06/2023", "2023-5-14", "2023-05-14T12:00", "23", "May 2023",
                             "2023年5月", "２０２３", "2023-", "2023-05-", "-2023", "last week", "2023/", "/",
                             "about", "BC", "380BC", "2023-05-144", "99999999999 BC"})
        CHECK(std::string(date) + std::to_string(found(date)) == std::string(date) + "1");
}

TEST_CASE("a day or month that no calendar has is malformed") {
    CHECK(test::told_by("malformed-date", map_with("2023-02-29")) ==
          test::Told{"\"2023-02-29\"", "`2023-02-29` is a day that no calendar has"});
    for (const char* date : {"1900-02-29", "2023-04-31", "2023-13-01", "2023-00-01", "2023-01-00"})
        CHECK(test::told_by("malformed-date", map_with(date)).message ==
              "`" + std::string(date) + "` is a day that no calendar has");
    CHECK(found("2023-13") == 1);
}

TEST_CASE("a range ends after it begins") {
    for (const char* date :
         {"2021/2019", "2021-2019", "2023-06/2023-05", "2023-05-14/2023-05-13", "322 BC – 384 BC"})
        CHECK(test::told_by("malformed-date", map_with(date)).message ==
              "`" + std::string(date) + "` ends before it begins");
}

}  // namespace argmap
