// Texts that have broken drawing programs before.
#pragma once

#include <string>
#include <vector>

namespace argmap {

inline std::vector<std::string> hostile_texts() {
    using namespace std::string_literals;
    return {
        "",
        "\"quoted\" 'single'",
        "back\\slash \\N \\G \\E \\T \\L \\n \\l \\\\",
        "ends in a backslash\\",
        "<b>bold</b> </TD></TR></TABLE>> ]; <script>alert(1)</script>",
        "]]> <![CDATA[ <!-- --> &amp; &nbsp; &#65; &lt;",
        "one\ntwo\r\nthree\ttab\v\f",
        "nul\0nul \x01\x1F\x7F"s,
        "bidi \u202E override \u2066 isolate \u200B zero \uFEFF mark \u2028 line",
        "malformed \xFF\xC0\xAF\xED\xA0\x80 \xF4\x90\x80\x80",
        "not a character \uFFFE \uFFFF",
        "%s %n {a|b} $HOME `id` ; rm",
        std::string(100'000, 'x'),
        std::string(20'000, '&'),
        "marks " +
            [] {
                std::string marks;
                for (int i = 0; i < 30'000; ++i)
                    marks += "\u0301";
                return marks;
            }(),
        "汉字 한글 かな 👩‍👩‍👧 ثلاثة",
    };
}

}  // namespace argmap
