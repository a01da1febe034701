// The test framework, whichever version there is.
#pragma once

// An exception ends the test case and not only the assertion, for which each would need a handler of its own.
#define CATCH_CONFIG_FAST_COMPILE

#if ARGMAP_CATCH_VERSION >= 3
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
