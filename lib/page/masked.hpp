// How does a page hold what is not to be read by accident?
#pragma once

#include <string>
#include <string_view>

namespace argmap {

/// The base64 of bytes that are written in hexadecimal digits, an even number of them, small letters.
std::string base64_of_hex(std::string_view digits);

/// The same of bytes under a fixed mask that `exercise.js` takes off again: no secret, but what is in there
/// is not read by accident.
std::string masked_base64(std::string_view bytes);

}  // namespace argmap
