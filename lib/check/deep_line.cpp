// AM415: a line of reasoning that is hard to follow to its end.
#include "check/naming.hpp"
#include "check/rule.hpp"
#include "structure/depth.hpp"

namespace argmap {

namespace {

constexpr std::uint32_t deepest = 6;

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::deep_line{
    {
        .id = "AM415",
        .name = "deep-line",
        .severity = Severity::hint,
        .profiles = teaching_only,
        .summary = "a line of reasoning leads to a main claim in more than six steps",
        .why = "Each step can be doubted, so what stands far down hardly bears on the main claim any more, "
               "and who reads there has forgotten what it was for. Often a step was put in that only says "
               "the one before it again.",
        .mend = "Leave out steps that add nothing, and aim what bears on the main claim directly at it. "
                "A long part that stands on its own can be a map of its own.",
        .leave = "The matter needs the steps, as a proof or a long dialogue does.",
        .source = "no study says where to draw the line; the deepest lines on Kialo have 24 steps",
    },
    check,
};

namespace {

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const Depths depths = argmap::depths(facts);
    if (depths.deepest.empty())
        return;
    const ClaimId end = depths.deepest.back().claim;
    const ClaimId main = depths.deepest.front().claim;
    const std::uint32_t depth = depths.of[index(end)];
    if (depth <= deepest)
        return;
    diagnostics.add(
        {.code = &rules::deep_line.code,
         .primary = {place(map, end), say("the longest line of reasoning takes {0|step} from {1} to {2}",
                                          depth, naming::claim(map, end), naming::claim(map, main))},
         .notes = {{place(map, main), "where it leads"}},
         .help = {"leave out steps that add nothing; `argmap analyze` shows the whole line"}});
}

}  // namespace

}  // namespace argmap
