#include "check/reading.hpp"
#include "test.hpp"

namespace argmap {

namespace {

std::string map_with(const std::string& url) {
    return R"({"sources": {"a": {"title": "A", "url": ")" + url +
           R"("}}, "claims": [{"id": "c", "text": "C", "source": "a"}], "main": "c"})";
}

std::size_t found(const std::string& url) {
    return test::times_found("malformed-url", map_with(url));
}

test::Told told(const std::string& url) {
    return test::told_by("malformed-url", map_with(url));
}

std::string mended(const std::string& url, bool safe) {
    const test::Mended mended = test::mended("malformed-url", map_with(url));
    CHECK(mended.safe == safe);
    const std::size_t begin = mended.text.find("\"url\": \"") + 8;
    return mended.text.substr(begin, mended.text.find('"', begin) - begin);
}

}  // namespace

TEST_CASE("absolute addresses are not malformed") {
    for (const char* url :
         {"https://example.org", "http://example.org/a?b=c#d", "HTTPS://EXAMPLE.ORG/", "ftp://example.org/x",
          "https://doi.org/10.1000/182", "doi:10.1000/182", "urn:isbn:9780141187761", "file:///home/me/a.pdf",
          "mailto:someone@example.org", "https://user@example.org:8080/x", "http://[2001:db8::1]/",
          "http://localhost:3000/", "https://例子.中国/报告", "https://example.org/a%20b_(c)",
          "info:hdl/2027/uc1", "z39.50s://example.org/x", "https://example.org/https://other.org/x"})
        CHECK(std::string(url) + std::to_string(found(url)) == std::string(url) + "0");
}

TEST_CASE("an address needs a scheme") {
    CHECK(told("papers/krueger.pdf") ==
          test::Told{"papers/krueger.pdf", "the address of `a` has no scheme such as `https:`"});
    CHECK(told("see the library") == test::Told{" ", "the address of `a` has white space in it"});
    CHECK(found("example.org:8080/x") == 1);
    CHECK(found("//example.org/x") == 1);
    CHECK(found("krueger.pdf") == 1);
}

TEST_CASE("an address with a host or a DOI can be completed") {
    CHECK(mended("www.example.org/survey", false) == "https://www.example.org/survey");
    CHECK(mended("example.org", false) == "https://example.org");
    CHECK(mended("10.1000/182", true) == "https://doi.org/10.1000/182");
    CHECK(mended("https://http://example.org/x", true) == "http://example.org/x");
}

TEST_CASE("an address of the web needs two slashes and a host") {
    CHECK(told("https:/example.org") ==
          test::Told{"https:", "the address of `a` lacks the two slashes after `https:`"});
    CHECK(told("http://") == test::Told{"http://", "the address of `a` names no host"});
    CHECK(told("http:///x") == test::Told{"http:///x", "the address of `a` names no host"});
    CHECK(told("https:") == test::Told{"https:", "the address of `a` ends after its scheme"});
}

TEST_CASE("an address that holds a program or the data itself leads to no source") {
    CHECK(told("javascript:alert(1)") ==
          test::Told{"javascript:",
                     "the address of `a` leads to no source: a `javascript:` address holds what it opens"});
    CHECK(
        told("DATA:text/html,x") ==
        test::Told{"DATA:", "the address of `a` leads to no source: a `data:` address holds what it opens"});
    CHECK(found("vbscript:x") == 1);
}

TEST_CASE("white space, brackets and quotation marks are in no address") {
    CHECK(told("https://example.org/a b") == test::Told{" ", "the address of `a` has white space in it"});
    CHECK(told("<https://example.org>") ==
          test::Told{"<", "the address of `a` has `<` in it, which belongs to none"});
    CHECK(told(R"(https://example.org/\"a\")").place == R"(\")");
    CHECK(told("https://example.org/　").place == "　");
}

TEST_CASE("a malformed address can be allowed in the map") {
    std::string map = map_with("www.example.org");
    CHECK(test::times_found("malformed-url", map.insert(1, R"("allow": ["malformed-url"], )")) == 0);
}

}  // namespace argmap
