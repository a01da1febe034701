#include "reason/reading.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace argmap {

namespace {

struct About {
    std::string_view name;
    std::string_view source;
    std::string_view meaning;
};

constexpr About table[] = {
#define SUPPORT_READING(name, source, meaning) {#name, source, meaning},
#include "reason/support_readings.def"
#undef SUPPORT_READING
};

constexpr std::array all{
#define SUPPORT_READING(name, source, meaning) SupportReading::name,
#include "reason/support_readings.def"
#undef SUPPORT_READING
};

const About& about(SupportReading reading) {
    return table[static_cast<std::size_t>(reading)];
}

}  // namespace

std::string_view name(SupportReading reading) {
    return about(reading).name;
}

std::string_view source(SupportReading reading) {
    return about(reading).source;
}

std::string_view meaning(SupportReading reading) {
    return about(reading).meaning;
}

std::span<const SupportReading> all_support_readings() {
    return all;
}

std::optional<SupportReading> find_support_reading(std::string_view name) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](SupportReading reading) { return about(reading).name == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

}  // namespace argmap
