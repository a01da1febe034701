#include "document/rows.hpp"

#include "test.hpp"

#include <numeric>
#include <vector>

namespace argmap {

TEST_CASE("rows hold what was added, in order, over many blocks") {
    Rows<int> rows;
    CHECK(rows.empty());
    CHECK(rows.begin() == rows.end());
    std::vector<int> expected(5000);
    std::iota(expected.begin(), expected.end(), 0);
    for (const int value : expected)
        rows.push_back(value);
    CHECK(rows.size() == 5000);
    CHECK(std::vector<int>(rows.begin(), rows.end()) == expected);
    CHECK(rows[1023] == 1023);
    CHECK(rows[1024] == 1024);
}

TEST_CASE("growing moves nothing") {
    Rows<int> rows;
    rows.push_back(1);
    const int* const first = &rows[0];
    for (int i = 0; i < 10'000; ++i)
        rows.push_back(i);
    CHECK(&rows[0] == first);
    CHECK(*first == 1);
}

}  // namespace argmap
