#include "check/allowances.hpp"

#include "check/check.hpp"
#include "diagnostics/edits.hpp"
#include "text/json.hpp"

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

namespace {

/// A name in a list, or a key with its reason in an object.
Span with_reason(const SourceFile& source, Span name) {
    const std::string_view text = source.text();
    const std::size_t colon = text.find_first_not_of(" \t\r\n", name.end);
    if (colon == std::string_view::npos || text[colon] != ':')
        return name;
    const std::size_t reason = text.find_first_not_of(" \t\r\n", colon + 1);
    return {name.begin, json_token(text, static_cast<Offset>(reason)).end};
}

}  // namespace

std::optional<Fix> removal_of_allowance(const Document& document, Span name) {
    if (!document.can_be_edited())
        return std::nullopt;
    const Edit removal = take_out(document.source, with_reason(document.source, name));
    return Fix{.about = "remove it", .edits = {removal}};
}

}  // namespace argmap
