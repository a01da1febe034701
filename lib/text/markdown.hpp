// How does text become Markdown in which none of it is markup?
#pragma once

#include <string>
#include <string_view>

namespace argmap {

/// A text on one line, as `plain_line` makes it, with everything escaped that Markdown (CommonMark, GitHub's)
/// would take for markup inside a line or a table's cell. A web address in it may still be made a link.
/// Linear.
std::string markdown_text(std::string_view text);

/// A name as code where it can be, for inside code nothing can be escaped; otherwise as text. Linear.
std::string markdown_code(std::string_view name);

}  // namespace argmap
