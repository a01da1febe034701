#include "page/base64.hpp"

#include <algorithm>
#include <cstddef>

namespace argmap {

namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

unsigned value_of_digit(char digit) {
    return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

}  // namespace

std::string base64(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const unsigned three =
            byte_at(bytes, at) << 16U | byte_at(bytes, at + 1) << 8U | byte_at(bytes, at + 2);
        const std::size_t count = std::min<std::size_t>(bytes.size() - at, 3);
        for (std::size_t i = 0; i < 4; ++i)
            text += i <= count ? letters[three >> (18U - 6U * i) & 63U] : '=';
    }
    return text;
}

std::string base64_of_hex(std::string_view digits) {
    std::string bytes;
    for (std::size_t at = 0; at + 1 < digits.size(); at += 2)
        bytes += static_cast<char>(value_of_digit(digits[at]) << 4U | value_of_digit(digits[at + 1]));
    return base64(bytes);
}

std::string masked_base64(std::string_view bytes) {
    std::string masked(bytes);
    for (std::size_t i = 0; i < masked.size(); ++i)
        masked[i] = static_cast<char>(byte_at(bytes, i) ^ ((i * 167 + 89) & 0xFFU));
    return base64(masked);
}

}  // namespace argmap
