// The test framework, whichever version there is.
#pragma once

#if ARGMAP_CATCH_VERSION >= 3
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
