// How is a length written?
#pragma once

#include <string>

namespace argmap {

/// A number to a tenth, with no more digits than it needs: "12.5", "-3". What is beyond 64 bits is not told.
void append_tenths(std::string& out, double value);

}  // namespace argmap
