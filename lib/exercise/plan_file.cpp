#include "exercise/plan_file.hpp"

#include "diagnostics/codes.hpp"
#include "format/small_file.hpp"
#include "text/closest.hpp"
#include "text/wording.hpp"

#include <cmath>
#include <utility>

namespace argmap {

namespace {

class PlanReading {
  public:
    PlanReading(const SourceFile& source, Diagnostics& diagnostics)
        : source_(source), diagnostics_(diagnostics), reading_(source, diagnostics) {}

    ExercisePlan run() {
        const std::vector<KeyReader> keys{
            {"$schema"},
            {"title",
             [this](JsonValue value) {
                 if (reading_.expect(JsonKind::string, value, "write the title in quotes"))
                     plan_.title = value.string().text();
             }},
            {"exercises", [this](JsonValue value) { read_exercises(value); }},
        };
        read_small_file(source_, "a plan", R"({"exercises": [{"kind": "main-claim", "level": 1}]})", keys,
                        diagnostics_);
        return std::move(plan_);
    }

  private:
    void read_exercises(JsonValue value) {
        if (!reading_.expect(JsonKind::array, value, "write a list of exercises"))
            return;
        for (const JsonValue item : value)
            if (reading_.expect(JsonKind::object, item,
                                "write `{\"kind\": \"signs\", \"level\": 2}`, for example"))
                read_exercise(item);
    }

    void read_exercise(JsonValue item) {
        PlannedExercises planned{.at = item.at()};
        bool has_kind = false;
        const std::vector<KeyReader> keys{
            {"kind",
             [&](JsonValue value) {
                 planned.kind = kind_named(value);
                 has_kind = true;
             }},
            {"level",
             [&](JsonValue value) {
                 planned.level = static_cast<int>(whole_number(value, 1, 5).value_or(1));
             }},
            {"count",
             [&](JsonValue value) { planned.count = whole_number(value, 1, most_planned).value_or(1); }},
            {"seed", [&](JsonValue value) { planned.seed = whole_number(value, 0, 1'000'000'000); }},
        };
        read_members(item, "an exercise of a plan", keys, reading_);
        if (!has_kind)
            reading_.report(codes::missing_key, item.at(), "an exercise has a kind",
                            say("name one under `kind`: {0}", known_kinds()));
        if (planned.kind != nullptr && is_within_bounds(planned))
            plan_.exercises.push_back(planned);
    }

    bool is_within_bounds(const PlannedExercises& planned) {
        count_ += planned.count;
        if (count_ <= most_planned)
            return true;
        if (!was_too_many_)
            reading_.report(codes::out_of_range, planned.at,
                            say("a set has at most {0|exercise}", most_planned), "make two sets of it");
        was_too_many_ = true;
        return false;
    }

    static std::vector<std::string_view> kind_names() {
        std::vector<std::string_view> names;
        for (const ExerciseKind* kind : all_exercise_kinds())
            names.push_back(kind->name);
        return names;
    }

    static Series known_kinds() { return series_in_backticks(kind_names(), 20); }

    const ExerciseKind* kind_named(JsonValue value) {
        if (!reading_.expect(JsonKind::string, value, say("name one of {0}", known_kinds())))
            return nullptr;
        const std::string_view wanted = value.string().text();
        const ExerciseKind* const kind = find_exercise_kind(wanted);
        if (kind == nullptr) {
            const std::vector<std::string_view> names = kind_names();
            const auto meant = closest(wanted, names);
            reading_.report(codes::unknown_setting, value.at(),
                            say("there is no kind {0} of exercises", in_backticks(wanted)),
                            meant ? say("did you mean {0}?", in_backticks(*meant))
                                  : say("name one of {0}", known_kinds()));
        }
        return kind;
    }

    std::optional<std::uint64_t> whole_number(JsonValue value, std::uint64_t least, std::uint64_t most) {
        const Message help =
            say("write a whole number from {0} to {1}", std::size_t{least}, std::size_t{most});
        if (!reading_.expect(JsonKind::number, value, help))
            return std::nullopt;
        if (std::floor(value.number()) == value.number() && value.number() >= static_cast<double>(least) &&
            value.number() <= static_cast<double>(most))
            return static_cast<std::uint64_t>(value.number());
        reading_.report(codes::out_of_range, value.at(), "this number is not one that can stand here", help);
        return std::nullopt;
    }

    const SourceFile& source_;
    Diagnostics& diagnostics_;
    ValueReading reading_;
    ExercisePlan plan_;
    std::size_t count_ = 0;
    bool was_too_many_ = false;
};

}  // namespace

ExercisePlan read_plan(const SourceFile& source, Diagnostics& diagnostics) {
    return PlanReading(source, diagnostics).run();
}

ExercisePlan climbing_plan(const std::vector<const ExerciseKind*>& kinds, int level) {
    ExercisePlan plan;
    const int last = static_cast<int>(kinds.size()) - 1;
    for (int i = 0; i <= last; ++i)
        plan.exercises.push_back({.kind = kinds[static_cast<std::size_t>(i)],
                                  .level = last == 0 ? level : 1 + i * (level - 1) / last});
    return plan;
}

}  // namespace argmap
