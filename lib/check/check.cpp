#include "check/check.hpp"

#include "diagnostics/codes.hpp"

namespace argmap {

std::span<const Rule* const> all_rules() {
    static constexpr const Rule* all[] = {
#define RULE(name) &rules::name,
#include "check/rules.def"
#undef RULE
    };
    return all;
}

std::vector<const Code*> all_codes() {
    std::vector<const Code*> codes;
    for (const auto& group : {codes::reading_codes(), codes::resolving_codes()})
        codes.insert(codes.end(), group.begin(), group.end());
    for (const Rule* rule : all_rules())
        codes.push_back(&rule->code);
    return codes;
}

void check(const ArgumentMap& map, Diagnostics& diagnostics) {
    const bool whole_map = diagnostics.count(Severity::error) == 0;
    for (const Rule* rule : all_rules())
        if (whole_map || !rule->needs_whole_map)
            rule->check(map, diagnostics);
}

}  // namespace argmap
