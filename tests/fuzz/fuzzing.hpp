// What fuzz targets share: a requirement that ends the program, and their input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::fuzzing {

/// Ends the program where something does not hold, with what it is about.
inline void require(bool holds, const char* what, std::string_view about) {
    if (holds)
        return;
    std::fprintf(stderr, "%s:\n%.*s\n", what, static_cast<int>(about.size()), about.data());
    std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// An input in parts, with a line `----` between them; the last one takes the rest.
inline std::vector<std::string> parts_of(std::string_view input, std::size_t count) {
    constexpr std::string_view between = "\n----\n";
    std::vector<std::string> parts;
    while (parts.size() + 1 < count) {
        const std::size_t end = input.find(between);
        parts.emplace_back(input.substr(0, end));
        input.remove_prefix(end == std::string_view::npos ? input.size() : end + between.size());
    }
    parts.emplace_back(input);
    return parts;
}

}  // namespace argmap::fuzzing
