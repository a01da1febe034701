#include "render/tenths.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace argmap {

void append_tenths(std::string& out, double value) {
    std::array<char, 32> digits;
    const auto tenths = static_cast<long long>(std::llround(value * 10));
    char* end = digits.data();
    if (tenths < 0)
        *end++ = '-';
    const unsigned long long size =
        tenths < 0 ? 0ULL - static_cast<unsigned long long>(tenths) : static_cast<unsigned long long>(tenths);
    end = std::to_chars(end, digits.data() + digits.size(), size / 10).ptr;
    if (size % 10 != 0) {
        *end++ = '.';
        *end++ = static_cast<char>('0' + size % 10);
    }
    out.append(digits.data(), end);
}

}  // namespace argmap
