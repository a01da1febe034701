// argmap exercise: what can students be asked about a map?
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/maps.hpp"
#include "cli/reports.hpp"
#include "diagram/draw.hpp"
#include "exercise/make.hpp"
#include "exercise/print.hpp"
#include "render/text.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace argmap::cli {

namespace {

std::vector<std::string_view> kind_names() {
    std::vector<std::string_view> names;
    for (const ExerciseKind* kind : all_exercise_kinds())
        names.push_back(kind->name);
    return names;
}

class ExerciseCommand : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.positional("MAP", file_, "The map; - is standard input");
        arguments.choice("--kind", kind_, "What is practised; without it the kinds are listed", kind_names());
        arguments.option("--seed", "N", seed_, "Another number makes another exercise; otherwise 1", 0,
                         1'000'000'000);
        arguments.option("--level", "LEVEL", level_, "How hard, from 1 to 5; otherwise 2", 1, 5);
        arguments.flag("--key", with_key_, "With the answers and what is said about each");
        arguments.option("--language", "LANGUAGE", language_,
                         "Of the texts, as in the map, otherwise the map's own; zh asks in Chinese");
    }

    Status run(Io& io) override {
        const std::optional<ArgumentMap> map =
            load_map(file_, "no exercise was made", tongue_of(language_), io);
        if (!map)
            return Status::could_not_run;
        WantedLanguage(language_).check(*map, false);
        const ExerciseKind& kind = *find_exercise_kind(kind_);
        const std::optional<Exercise> exercise = make_exercise(*map, kind, wish());
        if (!exercise)
            throw Trouble("no material");
        io.out << exercise_text(shown(*exercise), with_key_, 80);
        return Status::fine;
    }

  private:
    ExerciseWish wish() const {
        return {.seed = seed_, .level = static_cast<int>(level_), .language = language_};
    }

    ShownExercise shown(const Exercise& exercise) const {
        ShownExercise shown{.exercise = &exercise};
        if (exercise.figure && exercise.figure->asked)
            shown.asked = to_text(draw(*exercise.figure->asked, whole(*exercise.figure->asked),
                                       {.language = exercise.language}));
        if (exercise.figure)
            shown.solved = to_text(draw(*exercise.figure->solved, whole(*exercise.figure->solved),
                                        {.language = exercise.language}));
        return shown;
    }

    std::string file_;
    std::string kind_;
    std::size_t seed_ = 1;
    std::size_t level_ = 2;
    bool with_key_ = false;
    std::string language_;
};

}  // namespace

std::unique_ptr<Command> make_exercise_command() {
    return std::make_unique<ExerciseCommand>();
}

}  // namespace argmap::cli
