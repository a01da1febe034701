#include "exercise/print.hpp"
#include "text/json_writer.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace argmap {

namespace {

/// Each list and object is on lines of its own, and so is all that is in it.
class Writing {
  public:
    std::string run(std::span<const Exercise> exercises) {
        object([&] { list("exercises", exercises, [&](const Exercise& exercise) { add(exercise); }); });
        return std::move(out_) + "\n";
    }

  private:
    // ---- JSON. ----

    template <class Write>
    void object(const Write& write_members) {
        json_.object(JsonWriter::lines, write_members);
    }

    template <class Items, class Write>
    void list(std::string_view name, const Items& items, const Write& write_item) {
        json_.key(name);
        json_.array(JsonWriter::lines, items, write_item);
    }

    void text_if_any(std::string_view name, std::string_view value) {
        if (!value.empty())
            json_.member(name, value);
    }

    void truth_if(std::string_view name, bool is_true) {
        if (is_true)
            json_.member(name, true);
    }

    /// With two digits after the point.
    void share(std::string_view name, double value) {
        json_.key(name);
        const auto hundredths = static_cast<std::uint64_t>(std::llround(value * 100));
        json_.begin_value() += std::to_string(hundredths / 100) + "." +
                               std::to_string(hundredths % 100 / 10) + std::to_string(hundredths % 10);
    }

    // ---- Exercises. ----

    void add(const Exercise& exercise) {
        object([&] {
            json_.member("kind", exercise.kind);
            json_.member("title", exercise.title);
            json_.member("trains", exercise.trains);
            json_.member("task", exercise.task);
            text_if_any("map", exercise.map_title);
            text_if_any("language", exercise.language);
            json_.member("seed", exercise.seed);
            json_.member("level", exercise.difficulty.level());
            json_.member("asked_level", exercise.asked_level);
            add(exercise.difficulty);
            if (exercise.figure)
                add(*exercise.figure);
            list("questions", exercise.questions, [&](const Question& question) { add(question); });
        });
    }

    void add(const Difficulty& difficulty) {
        json_.key("difficulty");
        object([&] {
            json_.member("claims", difficulty.claims);
            json_.member("depth", difficulty.depth);
            json_.member("undercuts", difficulty.undercuts);
            json_.member("linked", difficulty.linked);
            json_.member("answers", difficulty.answers);
            json_.member("wrong", difficulty.wrong);
            share("closeness", difficulty.closeness);
            share("effort", difficulty.effort);
            share("points", difficulty.points());
        });
    }

    // ---- Pictures. ----

    void add(const Figure& figure) {
        json_.key("picture");
        object([&] {
            if (figure.asked)
                add("asked", *figure.asked, figure.unsaid);
            add("solved", *figure.solved, {});
        });
    }

    void add(std::string_view name, const ArgumentMap& map, const std::vector<RelationId>& unsaid) {
        json_.key(name);
        object([&] {
            list("boxes", map.claims(), [&](ClaimId claim) { json_.value(map.text(claim)); });
            list("relations", map.relations(), [&](RelationId relation) { add(map, relation, unsaid); });
        });
    }

    void add(const ArgumentMap& map, RelationId relation, const std::vector<RelationId>& unsaid) {
        object([&] {
            if (const auto asked = std::find(unsaid.begin(), unsaid.end(), relation); asked == unsaid.end())
                json_.member("type", argmap::name(map.type(relation)));
            else
                json_.member("question", asked - unsaid.begin() + 1);
            list("from", map.premises(relation), [&](ClaimId premise) { json_.value(index(premise) + 1); });
            const Target target = map.target(relation);
            if (target.is_claim())
                json_.member("to_box", index(target.claim()) + 1);
            else
                json_.member("to_relation", index(target.relation()) + 1);
        });
    }

    // ---- Questions. ----

    void add(const Question& question) {
        object([&] {
            json_.member("form", name(question.form));
            json_.member("text", question.text);
            list("choices", question.choices, [&](const Choice& choice) { add(choice); });
            if (!question.gaps.empty())
                list("gaps", question.gaps, [&](const Gap& gap) { add(gap); });
            truth_if("reusable", question.is_reusable);
            if (!question.order.empty())
                list("order", question.order, [&](std::size_t place) { json_.value(place + 1); });
            list("hints", question.hints, [&](const std::string& hint) { json_.value(hint); });
            json_.member("explanation", question.explanation);
        });
    }

    void add(const Choice& choice) {
        object([&] {
            json_.member("text", choice.text);
            truth_if("right", choice.is_right);
            text_if_any("feedback", choice.feedback);
        });
    }

    void add(const Gap& gap) {
        object([&] {
            json_.member("name", gap.name);
            json_.member("answer", gap.answer + 1);
            text_if_any("feedback", gap.feedback);
        });
    }

    std::string out_;
    JsonWriter json_{out_};
};

}  // namespace

std::string exercises_json(std::span<const Exercise> exercises) {
    return Writing().run(exercises);
}

}  // namespace argmap
