// The section of one analysis, for tests.
#pragma once

#include "report/analysis.hpp"

namespace argmap::test {

inline Section section(const Analysis& analysis, const ArgumentMap& map) {
    const Analysis* const only = &analysis;
    return analyze(map, {&only, 1}, {}).sections[0];
}

}  // namespace argmap::test
