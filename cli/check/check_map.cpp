#include "cli/check/check_map.hpp"

#include "check/check.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"

#include <utility>

namespace argmap::cli {

Checked check_map(const SourceFile& source, Levels levels, const Tell& tell, bool timed) {
    Checked checked;
    Timing& timing = checked.timing;
    const Timed note_rule = [&](const Rule& rule, Timing::Duration duration) {
        timing.rules[rule.code.id] = {&rule.code, duration};
    };
    Diagnostics diagnostics(std::move(levels));
    std::size_t claims = 0, relations = 0;
    Stopwatch watch;
    if (auto document = read(source, diagnostics)) {
        timing.reading = watch.lap();
        const ArgumentMap map = resolve(std::move(*document), diagnostics);
        timing.resolving = watch.lap();
        argmap::check(map, diagnostics, timed ? note_rule : nullptr);
        claims = map.claim_count();
        relations = map.relation_count();
        watch.lap();
    } else {
        timing.reading = watch.lap();
    }
    diagnostics.sort();
    checked.told = tell(source, diagnostics);
    checked.totals = totals_of(source, diagnostics, claims, relations);
    timing.telling = watch.lap();
    return checked;
}

}  // namespace argmap::cli
