// The section of one analysis and what it says, for tests.
#pragma once

#include "report/analysis.hpp"

#include <string>
#include <vector>

namespace argmap::test {

inline Section section(const Analysis& analysis, const ArgumentMap& map) {
    const Analysis* const only = &analysis;
    return analyze(map, {&only, 1}, {}).sections[0];
}

/// The sentences in English.
inline std::vector<std::string> told(const Section& section) {
    std::vector<std::string> sentences;
    for (const Message& sentence : section.sentences)
        sentences.push_back(sentence.in(Tongue::english));
    return sentences;
}

}  // namespace argmap::test
