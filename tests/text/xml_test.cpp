#include "text/xml.hpp"

#include "test.hpp"

namespace argmap {

TEST_CASE("text in XML cannot end what it stands in") {
    CHECK(as_xml("a < b & \"c\" > d") == "a &lt; b &amp; &quot;c&quot; &gt; d");
    CHECK(as_xml("]]>") == "]]&gt;");
    CHECK(as_xml("不 😀") == "不 😀");
    CHECK(as_xml("") == "");
}

TEST_CASE("white space in XML stays, as it is or by its number") {
    CHECK(as_xml("one\n\ttwo") == "one&#10;&#9;two");
    CHECK(as_xml("one\n\ttwo", XmlSpace::as_it_is) == "one\n\ttwo");
}

TEST_CASE("what XML does not allow, or hides or reorders text, becomes a sign for it") {
    constexpr const char* sign = "\xEF\xBF\xBD";
    for (const char* bad : {"\x01", "\x7F", "\xFF", "\u202E", "\uFFFE", "\uFFFF", "\r"})
        CHECK(as_xml(bad) == sign);
    CHECK(as_xml("\xC3") == sign);
}

}  // namespace argmap
