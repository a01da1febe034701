// What is around whatever stands in a page?
#pragma once

#include "page/files.hpp"

#include <string>
#include <string_view>

namespace argmap {

/// One HTML file that needs nothing else: no request leaves it, and nothing in it runs but the one script.
/// What is allowed is said by hashes, so that a `style` attribute, or a script in a text, does nothing even
/// where somebody forgot to escape it.
struct HtmlPage {
    std::string_view title;            ///< plain
    std::string_view language;         ///< a BCP 47 tag; may be empty
    std::string_view body;             ///< HTML
    const PageFile* script = nullptr;  ///< runs at the end of the body
    std::string_view data = {};        ///< for the script, in base64: the text of the element `data`
};

/// The whole file, the style sheet of all pages in it.
std::string html(const HtmlPage& page);

/// An author's text as HTML: what hides or reorders text, and each malformed byte becomes U+FFFD.
std::string as_html(std::string_view text);

}  // namespace argmap
