// What does a support mean for whether claims stand?
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace argmap {

/// How supports of claims are read. Supports of relations are warrants in all readings but `none`.
/// docs/semantics.md explains each.
enum class SupportReading : std::uint8_t {
#define SUPPORT_READING(name, source, meaning) name,
#include "reason/support_readings.def"
#undef SUPPORT_READING
};

/// "grounds".
std::string_view name(SupportReading reading);

/// Who published it.
std::string_view source(SupportReading reading);

/// What it says, in half a sentence: "one support is enough, ...".
std::string_view meaning(SupportReading reading);

/// In the order of support_readings.def, the default first.
std::span<const SupportReading> all_support_readings();

std::optional<SupportReading> find_support_reading(std::string_view name);

/// How a map is read before it is asked what stands.
struct Reading {
    SupportReading support = SupportReading::grounds;
    bool merge_rephrases = false;  ///< claims that rephrase each other count as one claim

    friend bool operator==(const Reading&, const Reading&) = default;
};

}  // namespace argmap
