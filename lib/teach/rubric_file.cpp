#include "teach/rubric_file.hpp"

#include "format/small_file.hpp"

#include <cstddef>
#include <vector>

namespace argmap {

namespace {

/// Reads a number of points into a place.
std::function<void(JsonValue)> points_into(double& points, ValueReading& reading) {
    return [&points, &reading](JsonValue value) {
        if (const auto number = reading.number_from_0(value))
            points = *number;
    };
}

}  // namespace

Rubric read_rubric(const SourceFile& source, Diagnostics& diagnostics) {
    Rubric rubric;
    ValueReading reading(source, diagnostics);
    std::vector<KeyReader> costs;
    for (std::size_t kind = 0; kind < slip_kinds; ++kind)
        costs.push_back({name(static_cast<SlipKind>(kind)), points_into(rubric.costs[kind], reading)});
    const std::vector<KeyReader> keys{
        {"$schema"},
        {"claim", points_into(rubric.claim, reading)},
        {"premise", points_into(rubric.premise, reading)},
        {"main", points_into(rubric.main, reading)},
        {"costs",
         [&](JsonValue value) {
             if (reading.expect(JsonKind::object, value, "write `{\"wrong-parent\": 1}`, for example"))
                 read_members(value, "`costs`", costs, reading);
         }},
    };
    read_small_file(source, "a rubric", "{\"claim\": 1, \"costs\": {\"shortcut\": 0.5}}", keys, diagnostics);
    return rubric;
}

}  // namespace argmap
