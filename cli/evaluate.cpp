// argmap evaluate: which claims stand, and how strongly?
#include "check/rule.hpp"
#include "cli/long_work.hpp"
#include "cli/maps.hpp"
#include "cli/reasoning.hpp"
#include "cli/reports.hpp"
#include "diagnostics/diagnostics.hpp"
#include "framework/solve.hpp"
#include "reason/acceptability.hpp"
#include "report/evaluation.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace argmap::cli {

namespace {

/// How many labels a list of labellings may hold.
constexpr std::size_t most_labels = 20'000'000;

std::optional<Standing> standing_named(std::string_view name) {
    if (name.empty())
        return std::nullopt;
    return name == "in" ? Standing::in : name == "out" ? Standing::out : Standing::undecided;
}

class Evaluate : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.positionals(
            "FILE", files_,
            "Maps, folders of them, or patterns such as 'maps/**/*.json'; - is standard input");
        arguments.choice("--format", format_, "How to tell what was found; ndjson is a line for each map",
                         {"text", "markdown", "csv", "json", "ndjson"});
        arguments.choice("--semantics", semantics_, "Which labellings count", semantics_names());
        arguments.choice("--mode", mode_,
                         "Where labellings differ: only what holds in each (skeptical) or what holds in some "
                         "(credulous); or the labellings themselves, or how many there are",
                         {"skeptical", "credulous", "list", "count"});
        arguments.choice("--support", support_, "What a support means", support_names());
        arguments.choice("--rephrase", rephrase_,
                         "Whether claims that rephrase each other count as one (merge)", {"keep", "merge"});
        std::vector<std::string_view> strengths = strength_names();
        strengths.emplace_back("none");
        arguments.choice("--strength", strength_, "By which formula strengths are computed", strengths);
        arguments.options("--claim", "ID", wanted_,
                          "Only this claim: only it is searched for, told and judged");
        arguments.choice("--only", only_, "Only claims with this label", {"in", "out", "undecided"});
        arguments.option("--timeout", "SECONDS", seconds_, "How long to search at most for a map", 1,
                         1'000'000'000);
        arguments.flag(
            "--verdicts", verdicts_,
            "End with status 1 where a declared verdict is not what the arguments come to, unless the "
            "claim allows `verdict-conflict`");
        arguments.option("--expect", "FILE", expect_,
                         "A map whose verdicts are expected of the claims of the same ids, instead of those "
                         "that the map declares; ends with status 1 where one is not what comes out");
        arguments.option("--language", "LANGUAGE", language_,
                         "Of the claims' texts, as in the map, otherwise the map's own; zh tells all in "
                         "Chinese");
        arguments.option("--top", "N", top_,
                         "At most so many lines of a table, all with 0; JSON and CSV always have all", 0,
                         1'000'000'000);
        arguments.example("argmap evaluate map.json",
                          "says of each claim whether it stands, and how strongly");
        arguments.example("argmap evaluate map.json --only undecided", "what the map leaves open");
        arguments.example("argmap evaluate map.json --semantics preferred",
                          "what stands however the open questions are decided");
        arguments.example("argmap evaluate map.json --semantics stable --mode list",
                          "each way to decide all of them");
        arguments.example("argmap evaluate map.json --strength quadratic-energy --format csv",
                          "strengths by another formula, for a spreadsheet");
        arguments.example("argmap evaluate maps --verdicts",
                          "whether all maps of a folder come to the verdicts that they declare");
        arguments.example("argmap evaluate maps --format ndjson", "a line of JSON for each map");
    }

    Status run(Io& io) override {
        refuse_what_does_not_go_together();
        Projects projects(io);
        const AskedMaps asked = asked_maps(files_, projects);
        several_ = asked.several;
        if (several_ && !wanted_.empty())
            throw Trouble("--claim is about one map; name one file");
        if (!expect_.empty()) {
            expected_ = load_map(expect_, "nothing was evaluated", tongue_of(language_), io);
            if (!expected_)
                return Status::could_not_run;
        }
        WantedLanguage language(language_);
        ReportWriter writer({.format = format_, .several = several_, .options = options()}, io);
        const Status status =
            tell_each(asked, io, [&](const std::string& path) { return tell(path, language, writer, io); });
        writer.finish();
        language.check_that_some_had_it();
        return status;
    }

  private:
    void refuse_what_does_not_go_together() const {
        const bool is_of_labellings = mode_ == "list" || mode_ == "count";
        for (const auto& [is_given, option] :
             {std::pair(!wanted_.empty(), "--claim"), std::pair(!only_.empty(), "--only"),
              std::pair(!expect_.empty(), "--expect"), std::pair(verdicts_, "--verdicts")})
            if (is_of_labellings && is_given)
                throw Trouble("--mode " + mode_ + " is about whole labellings; it and " + option +
                              " do not go together; leave out one of them");
        if (mode_ == "count" && format_ == "csv")
            throw Trouble("--mode count has no table; there are `text`, `markdown`, `json` and `ndjson`");
    }

    Status tell(const std::string& path, WantedLanguage& language, ReportWriter& writer, Io& io) const {
        std::optional<ArgumentMap> map = load_map(path, "nothing was evaluated", tongue_of(language_), io);
        if (!map)
            return Status::found;
        language.check(*map, several_);
        auto told = std::make_unique<ReportedMap>(
            ReportedMap{.name = map->document().source.name(), .map = std::move(*map), .report = {}});
        Status status = Status::fine;
        do_long_work("looking for labellings", io, [&] { status = report_on(*told); });
        writer.add(std::move(told));
        return status;
    }

    Status report_on(ReportedMap& told) const {
        if (mode_ == "list") {
            const LabellingList list = list_of(told.map);
            told.report = labellings_report(told.map, list);
            return list.reason.empty() ? Status::fine : Status::found;
        }
        if (mode_ == "count") {
            const Count count = count_labellings(told.map, semantics(), reading(), bounds());
            told.report = count_report(told.map, semantics(), count);
            return count.exact ? Status::fine : Status::found;
        }
        return evaluate(told);
    }

    Status evaluate(ReportedMap& told) const {
        const Evaluation evaluation = evaluation_of(told.map);
        told.report = evaluation_report(told.map, evaluation, rows());
        const bool gave_up = !evaluation.acceptability.unanswered.empty();
        return gave_up || (is_judged() && has_unexcused(told.map, misjudged(told.map, evaluation)))
                   ? Status::found
                   : Status::fine;
    }

    bool is_judged() const { return verdicts_ || expected_; }

    /// Whether one of these claims has a verdict that the map does not expressly allow to differ.
    static bool has_unexcused(const ArgumentMap& map, const std::vector<ClaimId>& misjudged) {
        return std::any_of(misjudged.begin(), misjudged.end(), [&](ClaimId claim) {
            const auto allowed = map.document()[map[claim].allowed];
            return std::none_of(allowed.begin(), allowed.end(), [](const Allowance& allowance) {
                const std::string_view rule = allowance.rule.text();
                return rule == rules::verdict_conflict.code.name || rule == rules::verdict_conflict.code.id;
            });
        });
    }

    Semantics semantics() const { return semantics_named(semantics_); }
    Reading reading() const {
        return {.support = support_named(support_), .merge_rephrases = rephrase_ == "merge"};
    }
    Bounds bounds() const { return within_seconds(static_cast<double>(seconds_)); }

    bool is_asked(std::string_view id) const {
        return wanted_.empty() || std::find(wanted_.begin(), wanted_.end(), id) != wanted_.end();
    }

    /// What the verdicts of the other map say of the claims of the same ids, as far as these are asked for.
    std::vector<Verdict> expected_verdicts(const ArgumentMap& map) const {
        std::vector<Verdict> verdicts(map.claim_count(), Verdict::none);
        for (const ClaimId claim : expected_->claims()) {
            const Verdict verdict = (*expected_)[claim].verdict;
            if (verdict == Verdict::none || !is_asked(expected_->id(claim)))
                continue;
            const auto same = map.find_claim(expected_->id(claim));
            if (!same)
                throw Trouble("no claim has the id " + in_backticks(expected_->id(claim)) + ", of which " +
                              in_backticks(expect_) + " expects a verdict");
            verdicts[index(*same)] = verdict;
        }
        return verdicts;
    }

    LabellingList list_of(const ArgumentMap& map) const {
        LabellingList list{.semantics = semantics(), .labellings = {}};
        std::size_t left = most_labels;
        const Enumeration each = for_each_labelling(map, semantics(), reading(), bounds(),
                                                    [&](const std::vector<Standing>& labels) {
                                                        list.labellings.push_back(labels);
                                                        left -= std::min(left, labels.size());
                                                        return left > 0;
                                                    });
        if (!each.complete)
            list.reason = left == 0 ? "no more are listed, --mode count counts them" : each.reason;
        return list;
    }

    Evaluation evaluation_of(const ArgumentMap& map) const {
        Evaluation evaluation{.semantics = semantics(),
                              .reading = reading(),
                              .acceptability = {},
                              .verdicts = expected_ ? expected_verdicts(map) : declared_verdicts(map),
                              .is_judged = is_judged(),
                              .asked = asked_claims(map)};
        evaluation.acceptability =
            evaluation.asked ? acceptability_of(map, semantics(), reading(), bounds(), *evaluation.asked)
                             : acceptability_of(map, semantics(), reading(), bounds());
        if (strength_ == "none")
            return evaluation;
        evaluation.strength = find_strength_semantics(strength_);
        evaluation.strengths = strengths_by(strength_, map);
        return evaluation;
    }

    /// Those of --claim in file order, each once; nothing where all are wanted.
    std::optional<std::vector<ClaimId>> asked_claims(const ArgumentMap& map) const {
        if (wanted_.empty())
            return std::nullopt;
        std::vector<ClaimId> asked;
        for (const std::string& id : wanted_)
            asked.push_back(claim_named(map, id));
        std::sort(asked.begin(), asked.end());
        asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
        return asked;
    }

    EvaluationRows rows() const {
        return {.mode = mode_ == "credulous"   ? LabelMode::credulous
                        : mode_ == "skeptical" ? LabelMode::skeptical
                                               : LabelMode::each,
                .label = standing_named(only_)};
    }

    ReportOptions options() const { return {.language = language_, .top = rows_of(top_)}; }

    std::vector<std::string> files_;
    std::string format_ = "text";
    std::string strength_{all_strength_semantics().front()->id};
    std::string semantics_{name(Semantics::grounded)};
    std::string mode_;
    std::string support_{name(SupportReading::grounds)};
    std::string rephrase_ = "keep";
    std::size_t seconds_ = 60;
    std::vector<std::string> wanted_;
    std::string only_;
    std::string expect_;
    std::optional<ArgumentMap> expected_;
    std::string language_;
    std::size_t top_ = 50;
    bool verdicts_ = false;
    bool several_ = false;
};

}  // namespace

std::unique_ptr<Command> make_evaluate_command() {
    return std::make_unique<Evaluate>();
}

}  // namespace argmap::cli
