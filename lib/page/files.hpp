// Which files travel inside the program for its pages?
#pragma once

#include <string_view>

namespace argmap {

/// A style sheet or a script as it stands in a page.
struct PageFile {
    std::string_view text;
    std::string_view sha256;  ///< of the text, in 64 hexadecimal digits, by which the page allows it
};

namespace page_files {

extern const PageFile style;            ///< lib/page/page.css
extern const PageFile exercise_script;  ///< lib/page/exercise.js

}  // namespace page_files

}  // namespace argmap
