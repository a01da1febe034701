// What does the picture itself say, in English or Chinese?
#pragma once

#include "render/diagram.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// The legend's words for a sign. Chinese for languages that begin with "zh", English for all others.
std::string_view legend_words(LegendSign sign, std::string_view language);

/// What a relation says: "“a” supports “b”", "“a” and “b” support “c”". Premises and target come quoted, or
/// the target as `inference` gives it.
std::string relation_sentence(ArrowKind kind, const std::vector<std::string>& premises,
                              std::string_view target, std::string_view language);

/// A relation as the aim of another: "the step from “a” and “b” to “c”".
std::string inference(const std::vector<std::string>& premises, std::string_view target,
                      std::string_view language);

}  // namespace argmap
