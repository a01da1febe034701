#include "check/allowances.hpp"

#include "check/check.hpp"

namespace argmap {

std::vector<Allowed> allowances_of(const ArgumentMap& map) {
    const Document& document = map.document();
    std::vector<Allowed> allowed;
    if (document.allowances.empty())
        return allowed;
    const auto collect = [&](Run<Allowance> run, Span scope) {
        for (const Allowance& allowance : document[run]) {
            const Code* const code = find_code(allowance.rule.text());
            if (code != nullptr && code->severity != Severity::error)
                allowed.push_back({code, scope, document.place(allowance.rule.at())});
        }
    };
    // What stands nowhere is taken to stand after the text, and belongs to the map as well.
    collect(document.allowed, {0, static_cast<Offset>(document.source.text().size() + 1)});
    for (const ClaimEntry& claim : document.claims)
        if (!claim.allowed.empty())
            collect(claim.allowed, document.extent(claim.at));
    for (const RelationEntry& relation : document.relations)
        if (!relation.allowed.empty())
            collect(relation.allowed, document.extent(relation.at));
    return allowed;
}

}  // namespace argmap
