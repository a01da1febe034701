#include "text/base64.hpp"

#include <cstddef>
#include <cstdint>

namespace argmap {

namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Up to three bytes, in the high ones of 24 bits.
std::uint32_t joined(std::string_view bytes) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 3; ++i)
        bits = bits << 8U | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
    return bits;
}

}  // namespace

void append_base64(std::string& out, std::string_view bytes) {
    out.reserve(out.size() + (bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::string_view group = bytes.substr(at, 3);
        const std::uint32_t bits = joined(group);
        for (std::size_t i = 0; i < 4; ++i)
            out += i <= group.size() ? letters[bits >> (18U - 6U * i) & 0x3FU] : '=';
    }
}

std::string base64(std::string_view bytes) {
    std::string text;
    append_base64(text, bytes);
    return text;
}

}  // namespace argmap
