// How does a picture stand inside a page, beside others?
#pragma once

#include <string>
#include <string_view>

namespace argmap {

/// An SVG file as an element of a page: without what stands before it, and with a prefix before each id and
/// each reference to one (`aria-labelledby`, links and paints that begin with `#`), so that those of several
/// pictures do not meet. Nothing where there is no SVG in it. What else is in there stays, since it is our
/// own renderer's. Linear.
std::string inline_svg(std::string_view svg, std::string_view prefix);

}  // namespace argmap
