#include "text/seeded_hash.hpp"

#include "test.hpp"

#include <set>
#include <string>

namespace argmap {

TEST_CASE("a seeded hash tells texts and numbers apart, and is one within a run") {
    const SeededHash hash;
    std::set<std::size_t> seen;
    std::string text;
    for (int size = 0; size < 300; ++size, text += 'a') {
        CHECK(hash(text) == hash(std::string(text)));
        seen.insert(hash(text));
    }
    for (std::uint64_t number = 0; number < 300; ++number)
        seen.insert(hash(number << 32U));
    CHECK(seen.size() == 600);
}

}  // namespace argmap
