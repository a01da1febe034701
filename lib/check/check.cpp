#include "check/check.hpp"

#include "check/allowances.hpp"
#include "diagnostics/codes.hpp"
#include "text/ascii.hpp"

#include <algorithm>

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
    for (const auto& group : {codes::merging_codes(), codes::framework_codes()})
        codes.insert(codes.end(), group.begin(), group.end());
    return codes;
}

const Code* find_code(std::string_view id_or_name) {
    for (const Code* code : all_codes())
        if (same_but_for_case(code->id, id_or_name) || same_but_for_case(code->name, id_or_name))
            return code;
    return nullptr;
}

namespace {

/// Whether what was left out may have said how claims hang together. Of each code some findings are kept.
bool has_gap(const Diagnostics& diagnostics) {
    const auto found = diagnostics.all();
    return diagnostics.left_out_parts() && std::any_of(found.begin(), found.end(), [](const Diagnostic& one) {
               return one.code->severity == Severity::error && one.code->leaves_gap;
           });
}

}  // namespace

void check(const ArgumentMap& map, Diagnostics& diagnostics, const Timed& timed) {
    const bool whole_map = !has_gap(diagnostics);
    diagnostics.allow(allowances_of(map));
    Facts facts(map);
    for (const bool last : {false, true}) {
        for (const Rule* rule : all_rules()) {
            if (rule->runs_last != last || !diagnostics.wants(rule->code))
                continue;
            if (rule->needs_whole_map && !whole_map) {
                diagnostics.add(NotLookedFor{&rule->code, Silence::parts_left_out});
                continue;
            }
            const auto begin =
                timed ? std::chrono::steady_clock::now() : std::chrono::steady_clock::time_point();
            rule->check(facts, diagnostics);
            if (timed)
                timed(*rule, std::chrono::steady_clock::now() - begin);
        }
    }
}

}  // namespace argmap
