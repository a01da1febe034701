// argmap exercise: what can students be asked about a map?
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/maps.hpp"
#include "cli/reports.hpp"
#include "exercise/make_set.hpp"
#include "handout/handout.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace argmap::cli {

namespace {

constexpr std::string_view all_kinds = "all";

std::vector<std::string_view> kind_choices() {
    std::vector<std::string_view> names;
    for (const ExerciseKind* kind : all_exercise_kinds())
        names.push_back(kind->name);
    names.push_back(all_kinds);
    return names;
}

std::vector<std::string_view> handout_names() {
    std::vector<std::string_view> names;
    for (const Handout* handout : all_handouts())
        names.push_back(handout->name);
    return names;
}

std::string endings_of_handouts() {
    std::vector<std::string> endings;
    for (const Handout* handout : all_handouts())
        endings.push_back("." + std::string(handout->ending));
    return list_with_or(endings);
}

class ExerciseCommand : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.positional("MAP", file_, "The map; - is standard input");
        arguments.choice("--kind", kind_,
                         "What is practised; `all` is a set of every kind that the map has material for, "
                         "from level 1 up to --level. Without it they are listed",
                         kind_choices());
        arguments.option("--set", "PLAN", plan_file_, "Exercises as a plan has them; - is standard input");
        arguments.option("--seed", "N", seed_, "Another number makes another exercise; otherwise 1", 0,
                         1'000'000'000);
        arguments.option("--level", "LEVEL", level_, "How hard it shall be, from 1 to 5; otherwise 2", 1, 5);
        arguments.option("-o,--output", "FILE", output_,
                         "Where to; its ending says as what: " + endings_of_handouts());
        arguments.choice("--format", format_,
                         "As what, whatever the ending; text on standard output where nothing is said",
                         handout_names());
        arguments.flag("--key", with_key_, "Of text and pdf: the answers, and what is said about each");
        arguments.option("--language", "LANGUAGE", language_,
                         "Of the texts, as in the map, otherwise the map's own; zh asks in Chinese");
        arguments.example("argmap exercise map.json",
                          "says which kinds of exercises the map has material for");
        arguments.example(
            "argmap exercise map.json --kind signs --level 1 -o signs.html",
            "makes a page on which students tell supports from attacks, with hints and answers");
        arguments.example("argmap exercise map.json --kind fill-blanks --seed 7 -o sheet.pdf",
                          "makes a worksheet to print; with `--key -o key.pdf` its answers");
        arguments.example("argmap exercise map.json --kind all --level 4 -o lesson.html",
                          "makes a set of all kinds, the hardest at the end");
        arguments.example("argmap exercise map.json --kind all -o questions.xml",
                          "makes the same for Moodle's question bank");
    }

    Status run(Io& io) override {
        if (!kind_.empty() && !plan_file_.empty())
            throw Trouble("--kind makes one exercise and --set those of a plan; leave out one of both");
        if (file_ == "-" && plan_file_ == "-")
            throw Trouble("only one of the map and the plan can be read from standard input");
        const std::optional<ArgumentMap> map =
            load_map(file_, "no exercise was made", tongue_of(language_), io);
        if (!map)
            return Status::found;
        WantedLanguage(language_).check(*map, false);
        if (map->claim_count() > most_claims)
            throw Trouble("exercises are made from maps of at most " + with_thousands(most_claims) +
                          " claims");
        if (kind_.empty() && plan_file_.empty())
            return list_kinds(*map, io);
        const std::optional<ExercisePlan> plan = wanted_plan(*map, io);
        if (!plan)
            return Status::could_not_run;
        const ExerciseSet set = make_set(*map, *plan, wish());
        tell_missing(set, *map, io);
        if (set.exercises.empty())
            return Status::found;
        tell_language(*map, io);
        hand_out(set.exercises, plan->title, io);
        return set.lacking.empty() ? Status::fine : Status::found;
    }

  private:
    static constexpr std::size_t most_claims = 100'000;

    ExerciseWish wish() const {
        return {.seed = seed_, .level = static_cast<int>(level_), .language = language_};
    }

    Tongue tongue(const ArgumentMap& map) const {
        return tongue_of(language_.empty() ? map.language() : std::string_view(language_));
    }

    // ---- Which kinds there are. ----

    Status list_kinds(const ArgumentMap& map, Io& io) const {
        if (with_key_ || !output_.empty() || !format_.empty())
            throw Trouble("say what is to be practised with --kind, or with --set PLAN");
        const std::vector<const ExerciseKind*> fitting = fitting_kinds(map, wish());
        for (const ExerciseKind* kind : all_exercise_kinds()) {
            const bool fits = std::find(fitting.begin(), fitting.end(), kind) != fitting.end();
            io.out << kind->name << '\n';
            tell(Message(kind->trains), map, io);
            if (!fits)
                tell(say("This map lacks what it needs: {0}.", Message(kind->needs)), map, io);
        }
        return Status::fine;
    }

    void tell(const Message& message, const ArgumentMap& map, Io& io) const {
        for (const std::string& line : wrap(message.in(tongue(map)), 74))
            io.out << "    " << line << '\n';
    }

    // ---- Which exercises are wanted. ----

    std::optional<ExercisePlan> wanted_plan(const ArgumentMap& map, Io& io) const {
        if (!plan_file_.empty())
            return read_plan_file(io);
        if (kind_ == all_kinds)
            return climbing_plan(fitting_kinds(map, wish()), wish().level);
        ExercisePlan plan;
        plan.exercises.push_back({.kind = find_exercise_kind(kind_), .level = wish().level});
        return plan;
    }

    std::optional<ExercisePlan> read_plan_file(Io& io) const {
        const SourceFile source = read_source(plan_file_, io);
        Diagnostics diagnostics;
        ExercisePlan plan = read_plan(source, diagnostics);
        if (!all_of_it_counts(source, diagnostics, "no exercise was made", tongue_of(language_), io))
            return std::nullopt;
        if (plan.exercises.empty())
            throw Trouble("the plan " + in_backticks(source.name()) + " has no exercises");
        return plan;
    }

    /// What the map has no material for, with what it has material for.
    void tell_missing(const ExerciseSet& set, const ArgumentMap& map, Io& io) const {
        for (const ExerciseKind* kind : set.lacking)
            io.err << "argmap: "
                   << say("the map has no material for {0}: it lacks {1}", in_backticks(kind->name),
                          Message(kind->needs))
                          .in(tongue(map))
                   << '\n';
        if (!set.lacking.empty())
            tell_fitting(map, io);
        for (const ExerciseKind* kind : set.scarce)
            io.err << "note: "
                   << say("the map has no more different exercises of the kind {0}", in_backticks(kind->name))
                          .in(tongue(map))
                   << '\n';
    }

    void tell_fitting(const ArgumentMap& map, Io& io) const {
        std::vector<std::string_view> names;
        for (const ExerciseKind* kind : fitting_kinds(map, wish()))
            names.push_back(kind->name);
        io.err << "note: "
               << (names.empty()
                       ? Message("it has material for no kind: it needs a claim on which others bear")
                       : say("it has material for {0}", series_in_backticks(names, 20)))
                      .in(tongue(map))
               << '\n';
    }

    /// There are two languages to ask in.
    void tell_language(const ArgumentMap& map, Io& io) const {
        const std::string_view language = language_.empty() ? map.language() : std::string_view(language_);
        if (!language.empty() && tongue(map) == Tongue::english && !is_variety_of(language, "en"))
            io.err << "note: the claims are in `" << language
                   << "`, and the questions are asked in English: there are English and Chinese ones\n";
    }

    // ---- What becomes of them. ----

    bool is_to_screen() const { return output_.empty() || output_ == "-"; }

    const Handout& wanted_handout() const {
        if (!format_.empty())
            return *find_handout(format_);
        if (is_to_screen())
            return handouts::text;
        std::string ending = std::filesystem::path(output_).extension().string();
        if (!ending.empty())
            ending.erase(0, 1);
        if (const Handout* handout = find_handout_by_ending(ending))
            return *handout;
        throw Trouble("name a file that ends in " + endings_of_handouts() + ", or say as what with --format");
    }

    void hand_out(const std::vector<Exercise>& exercises, const std::string& title, Io& io) const {
        const Handout& handout = wanted_handout();
        if (with_key_ && !handout.has_key)
            throw Trouble("--key is for text and pdf: " + std::string(handout.name) +
                          " has the answers in it");
        if (is_to_screen() && handout.binary && io.terminal_out)
            throw Trouble("a " + std::string(handout.name) + " is not for a terminal; name a file with -o");
        refuse_to_overwrite("-o", output_, std::array{file_, plan_file_});
        const Rendered written =
            handout.write(exercises, {.with_key = with_key_, .title = title, .width = width(io)});
        if (written.error)
            throw Trouble(written.error->message);
        for (const std::string& note : written.notes)
            io.err << "note: " << note << '\n';
        if (!is_to_screen())
            write_file(output_, written.bytes);
        else
            (&handout == &handouts::text ? io.out : io.exact_out()) << written.bytes;
    }

    static std::size_t width(const Io& io) {
        constexpr std::size_t usual = 80, most = 100;
        return io.columns_out == 0 ? usual : std::clamp<std::size_t>(io.columns_out, 40, most);
    }

    std::string file_;
    std::string kind_;
    std::string plan_file_;
    std::size_t seed_ = 1;
    std::size_t level_ = 2;
    std::string output_;
    std::string format_;
    bool with_key_ = false;
    std::string language_;
};

}  // namespace

std::unique_ptr<Command> make_exercise_command() {
    return std::make_unique<ExerciseCommand>();
}

}  // namespace argmap::cli
