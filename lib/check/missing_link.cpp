// AM312: two supports that only together speak of all that their conclusion does.
#include "check/rule.hpp"
#include "check/shared.hpp"
#include "check/steps.hpp"
#include "check/told.hpp"
#include "language/script.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

namespace {

void check(const ArgumentMap& map, Diagnostics& diagnostics);

}  // namespace

const Rule rules::missing_link{
    .code =
        {
            .id = "AM312",
            .name = "missing-link",
            .severity = Severity::hint,
            .profiles = method_only,
            .summary = "two separate supports mention only together all that their conclusion speaks of",
            .example = R"({"id": "whales-mammals", "text": "Whales are mammals"},
{"id": "mammals-breathe", "text": "Mammals breathe air"},
{"id": "whales-breathe", "text": "Whales breathe air"},
{"type": "support", "from": "whales-mammals", "to": "whales-breathe"},
{"type": "support", "from": "mammals-breathe", "to": "whales-breathe"})",
            .why =
                "Each of the two leaves out something that the conclusion speaks of, and the other has it; "
                "besides, they share a term that the conclusion drops. That is how the premises of one "
                "argument fit together. Apart, each looks like a reason of its own, and an attack on one "
                "seems to leave the other standing.",
            .mend = "Link them: one relation with both in `from`.",
            .leave = "Each does speak for the conclusion without the other.",
            .source = "the rabbit rule of Rationale's tutorials, and Carneades on linked premises",
        },
    .check = check,
};

namespace {

/// Of each claim so many supports by a single premise are compared with each other, the first ones.
constexpr std::size_t most_compared = 8;

/// Judges in one language what texts speak of.
class Judge {
  public:
    Judge(const ClaimTerms& terms, std::size_t language) : terms_(terms), language_(language) {}

    /// Whether two premises share a term that the conclusion drops, and mention together all of its terms,
    /// but neither of them alone.
    bool complete_each_other(ClaimId one, ClaimId other, ClaimId conclusion) const {
        const std::span<const Term> wanted = terms_.terms(language_, conclusion);
        const std::array premises = {terms_.terms(language_, one), terms_.terms(language_, other)};
        if (wanted.empty() || shared_terms(premises[0], premises[1]) == 0)
            return false;  // as nearly always, and cheap to tell
        const std::vector<Term> dropped = terms_not_in(premises[0], std::span(&wanted, 1));
        return shared_terms(dropped, premises[1]) > 0 && mention_all(wanted, premises) &&
               !mention_all(wanted, std::span(premises).first(1)) &&
               !mention_all(wanted, std::span(premises).last(1));
    }

  private:
    bool mention_all(std::span<const Term> wanted, std::span<const std::span<const Term>> premises) const {
        const std::vector<Term> missing = terms_not_in(wanted, premises);
        const std::vector<Term> mentioned = terms_not_in(wanted, std::array{std::span<const Term>(missing)});
        return std::all_of(missing.begin(), missing.end(),
                           [&](Term term) { return is_seam(term, mentioned); });
    }

    /// Whether a term is two Han characters that stand together only because one word ends and the next
    /// begins there: it goes with a pair before it and one after it that are both mentioned.
    bool is_seam(Term term, const std::vector<Term>& mentioned) const {
        const auto pair = characters(term);
        const auto any_mentioned = [&](const auto& fits) {
            return std::any_of(mentioned.begin(), mentioned.end(),
                               [&](Term other) { return fits(characters(other)); });
        };
        return !pair.second.empty() &&
               any_mentioned([&](const auto& before) { return before.second == pair.first; }) &&
               any_mentioned([&](const auto& after) { return after.first == pair.second; });
    }

    /// The two Han characters of a term; empty where it is something else.
    std::pair<std::string_view, std::string_view> characters(Term term) const {
        const std::string_view name = terms_.name(term);
        const Character first = first_character(name);
        if (!is_ideograph(first.code_point) || first.size == name.size())
            return {};
        return {name.substr(0, first.size), name.substr(first.size)};
    }

    const ClaimTerms& terms_;
    std::size_t language_;
};

/// Whether two premises complete each other in one of the languages.
bool complete_each_other(ClaimId one, ClaimId other, ClaimId conclusion, const ClaimTerms& terms) {
    for (std::size_t language = 0; language < terms.language_count(); ++language)
        if (Judge(terms, language).complete_each_other(one, other, conclusion))
            return true;
    return false;
}

class Search {
  public:
    Search(const ArgumentMap& map, Diagnostics& diagnostics)
        : map_(map), diagnostics_(diagnostics), is_candidate_(map.relation_count(), false) {
        // In file order, which costs a fraction of looking at the relations of each claim.
        for (const RelationId relation : map.relations())
            is_candidate_[index(relation)] = is_bare_support(map, relation) && !map.is_linked(relation);
    }

    void check_all() {
        for (const ClaimId claim : map_.claims())
            if (map_.relations_to(claim).size() > 1)
                check_supports_of(claim);
    }

  private:
    void check_supports_of(ClaimId conclusion) {
        supports_.clear();
        for (const RelationId relation : map_.relations_to(conclusion))
            if (is_candidate_[index(relation)] && supports_.size() < most_compared)
                supports_.push_back(relation);
        if (supports_.size() < 2)
            return;
        if (!terms_)
            terms_ = claim_terms(map_);
        for (std::size_t i = 0; i < supports_.size(); ++i)
            for (std::size_t j = i + 1; j < supports_.size(); ++j)
                if (complete_each_other(map_.premises(supports_[i])[0], map_.premises(supports_[j])[0],
                                        conclusion, *terms_))
                    return report(supports_[i], supports_[j], conclusion);
    }

    void report(RelationId one, RelationId other, ClaimId conclusion) {
        diagnostics_.add(
            {.code = &rules::missing_link.code,
             .primary = {place(map_, one), told::premises(map_, one) + " and " + told::premises(map_, other) +
                                               " support " + in_backticks(map_.id(conclusion)) +
                                               " apart, but mention only together what it speaks of"},
             .notes = {{place(map_, other), "the other support"}},
             .help = {"link the two premises in one relation"}});
    }

    const ArgumentMap& map_;
    Diagnostics& diagnostics_;
    std::vector<bool> is_candidate_;  // of each relation: a support by a single premise
    std::shared_ptr<const ClaimTerms> terms_;
    std::vector<RelationId> supports_;
};

void check(const ArgumentMap& map, Diagnostics& diagnostics) {
    Search(map, diagnostics).check_all();
}

}  // namespace

}  // namespace argmap
