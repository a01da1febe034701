#include "check/allowances.hpp"

#include "check/check.hpp"
#include "diagnostics/edits.hpp"

namespace argmap {

std::vector<Allowed> allowances_of(const ArgumentMap& map) {
    const Document& document = map.document();
    std::vector<Allowed> allowed;
    if (document.allowances.empty())
        return allowed;
    const auto collect = [&](Run<Allowance> run, Offset owner) {
        if (run.empty())
            return;
        const bool is_whole_map = owner == document.at;
        const Span scope = is_whole_map ? Span{0, static_cast<Offset>(document.source.text().size())}
                           : document.written == Written::as_json ? whole_value(document.source, owner)
                                                                  : document.place(owner);
        for (const Allowance& allowance : document[run]) {
            const Code* const code = find_code(allowance.rule.text());
            if (code != nullptr && code->severity != Severity::error)
                allowed.push_back({code, scope, document.place(allowance.rule.at())});
        }
    };
    collect(document.allowed, document.at);
    for (const ClaimEntry& claim : document.claims)
        collect(claim.allowed, claim.at);
    for (const RelationEntry& relation : document.relations)
        collect(relation.allowed, relation.at);
    return allowed;
}

}  // namespace argmap
