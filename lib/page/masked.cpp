#include "page/masked.hpp"

#include "text/base64.hpp"

#include <cstddef>

namespace argmap {

namespace {

unsigned value_of_digit(char digit) {
    return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

}  // namespace

std::string base64_of_hex(std::string_view digits) {
    std::string bytes;
    for (std::size_t at = 0; at + 1 < digits.size(); at += 2)
        bytes += static_cast<char>(value_of_digit(digits[at]) << 4U | value_of_digit(digits[at + 1]));
    return base64(bytes);
}

std::string masked_base64(std::string_view bytes) {
    std::string masked(bytes);
    for (std::size_t i = 0; i < masked.size(); ++i)
        masked[i] = static_cast<char>(static_cast<unsigned char>(bytes[i]) ^ ((i * 167 + 89) & 0xFFU));
    return base64(masked);
}

}  // namespace argmap
