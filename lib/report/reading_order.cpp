#include "structure/reading_order.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <iterator>

namespace argmap {

namespace {

Table order_table(const ReadingOrder& order) {
    Table table{.id = "order",
                .title = "It reads in this order",
                .columns = {{"early", "early", Shown::to_programs}, {"claim", "claim"}}};
    for (const ClaimId claim : order.claims)
        table.add(OwnWord{name(order.early[index(claim)])}, claim);
    return table;
}

std::vector<ClaimId> early_claims(const ReadingOrder& order, const std::vector<ClaimId>& claims,
                                  Early early) {
    std::vector<ClaimId> found;
    std::copy_if(claims.begin(), claims.end(), std::back_inserter(found),
                 [&](ClaimId claim) { return order.early[index(claim)] == early; });
    return found;
}

Table cycles_table(const ReadingOrder& order) {
    Table table{.id = "cycles",
                .title = "In a cycle",
                .columns = {{"claims", "claims"}},
                .shown = Shown::to_programs};
    for (const std::vector<ClaimId>& cycle : order.cycles)
        table.add(cycle);
    return table;
}

/// "`b` is read before what it attacks, which waits for it in a cycle."
void tell_objections(const ArgumentMap& map, const ReadingOrder& order, std::size_t most, Section& section) {
    const std::vector<ClaimId> early = early_claims(order, order.claims, Early::objection);
    if (!early.empty())
        section.sentences.push_back(
            say(early.size() == 1 ? "{0} is read before what it attacks, which waits for it in a cycle."
                                  : "{0} are read before what they attack, which waits for them in a cycle.",
                words::names(map, early, std::max<std::size_t>(most, 2))));
}

/// "`a`, `b` and `c` wait for each other in a cycle; `a` is read before what it rests on."
Message told_cycle(const ArgumentMap& map, const std::vector<ClaimId>& cycle,
                   const std::vector<ClaimId>& early, std::size_t most) {
    return say(
        "{0}; {1}.",
        say(cycle.size() == 1 ? "{0} waits for itself in a cycle" : "{0} wait for each other in a cycle",
            words::names(map, cycle, most)),
        say(early.size() == 1 ? "{0} is read before what it rests on"
                              : "{0} are read before what they rest on",
            words::names(map, early, most)));
}

void tell_cycles(const ArgumentMap& map, const ReadingOrder& order, std::size_t most, Section& section) {
    std::size_t told = 0;
    std::size_t left = 0;
    for (const std::vector<ClaimId>& cycle : order.cycles) {
        const std::vector<ClaimId> early = early_claims(order, cycle, Early::conclusion);
        if (early.empty())
            continue;
        if (told == most) {
            ++left;
            continue;
        }
        ++told;
        section.sentences.push_back(told_cycle(map, cycle, early, std::max<std::size_t>(most, 2)));
    }
    if (left > 0)
        section.sentences.push_back(say("So it is in {0|more cycle}.", left));
}

Section report_reading_order(Facts& facts, const ReportOptions& options) {
    const ArgumentMap& map = facts.map();
    Section section = section_of(analyses::reading_order);
    const ReadingOrder order = reading_order(map);
    const bool is_file_order = std::is_sorted(order.claims.begin(), order.claims.end());
    section.facts = {{"cycles", order.cycles.size()}, {"file_order", OwnWord{is_file_order ? "yes" : "no"}}};
    if (is_file_order && map.relation_count() > 0)
        section.sentences.emplace_back(
            order.cycles.empty()
                ? "The file is in a good reading order: nothing comes before what it rests on."
                : "The file is in a good reading order, apart from cycles.");
    tell_cycles(map, order, options.top, section);
    tell_objections(map, order, options.top, section);
    section.tables = {order_table(order), cycles_table(order)};
    if (is_file_order)
        section.tables[0].shown = Shown::to_programs;
    return section;
}

}  // namespace

const Analysis analyses::reading_order = {
    .id = "reading-order",
    .title = "An order to read it in",
    .definition =
        "Premises come before what they support, objections after what they attack; of the claims that "
        "could come next, the first in the file does. Where claims wait for each other in a cycle, "
        "objections give way to premises, and the first in the file comes without waiting.",
    .cost = "near-linear",
    .report = report_reading_order,
};

}  // namespace argmap
