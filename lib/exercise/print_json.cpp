#include "exercise/print.hpp"
#include "text/json.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace argmap {

namespace {

/// Members and items come in the order in which they are added; each list and object is on a line of its own.
class Writing {
  public:
    std::string run(std::span<const Exercise> exercises) {
        begin('{');
        key("exercises");
        begin('[');
        for (const Exercise& exercise : exercises)
            add(exercise);
        end(']');
        end('}');
        return std::move(out_) + "\n";
    }

  private:
    // ---- JSON. ----

    void begin(char bracket) {
        item();
        out_ += bracket;
        ++depth_;
        is_first_ = true;
    }

    void end(char bracket) {
        --depth_;
        if (!is_first_)
            new_line();
        out_ += bracket;
        is_first_ = false;
    }

    void new_line() { out_.append("\n").append(2 * depth_, ' '); }

    /// What comes before an item of a list, or before a key; a value after its key needs nothing.
    void item() {
        if (!has_key_ && depth_ > 0) {
            out_ += is_first_ ? "" : ",";
            new_line();
        }
        has_key_ = false;
        is_first_ = false;
    }

    void key(std::string_view name) {
        item();
        append_json_string(out_, name);
        out_ += ": ";
        has_key_ = true;
    }

    void text(std::string_view value) {
        item();
        append_json_string(out_, value);
    }

    void number(std::uint64_t value) {
        item();
        out_ += std::to_string(value);
    }

    void text(std::string_view name, std::string_view value) {
        key(name);
        text(value);
    }

    void number(std::string_view name, std::uint64_t value) {
        key(name);
        number(value);
    }

    void truth(std::string_view name) {
        key(name);
        item();
        out_ += "true";
    }

    /// With two digits after the point.
    void share(std::string_view name, double value) {
        key(name);
        item();
        const auto hundredths = static_cast<std::uint64_t>(std::llround(value * 100));
        out_ += std::to_string(hundredths / 100) + "." + std::to_string(hundredths % 100 / 10) +
                std::to_string(hundredths % 10);
    }

    // ---- Exercises. ----

    void add(const Exercise& exercise) {
        begin('{');
        text("kind", exercise.kind);
        text("title", exercise.title);
        text("trains", exercise.trains);
        text("task", exercise.task);
        if (!exercise.map_title.empty())
            text("map", exercise.map_title);
        if (!exercise.language.empty())
            text("language", exercise.language);
        number("seed", exercise.seed);
        number("level", static_cast<std::uint64_t>(exercise.difficulty.level()));
        number("asked_level", static_cast<std::uint64_t>(exercise.asked_level));
        add(exercise.difficulty);
        if (exercise.figure)
            add(*exercise.figure);
        key("questions");
        begin('[');
        for (const Question& question : exercise.questions)
            add(question);
        end(']');
        end('}');
    }

    void add(const Difficulty& difficulty) {
        key("difficulty");
        begin('{');
        number("claims", difficulty.claims);
        number("depth", difficulty.depth);
        number("undercuts", difficulty.undercuts);
        number("linked", difficulty.linked);
        number("answers", difficulty.answers);
        number("wrong", difficulty.wrong);
        share("closeness", difficulty.closeness);
        share("effort", difficulty.effort);
        share("points", difficulty.points());
        end('}');
    }

    // ---- Pictures. ----

    void add(const Figure& figure) {
        key("picture");
        begin('{');
        if (figure.asked)
            add("asked", *figure.asked, figure.unsaid);
        add("solved", *figure.solved, {});
        end('}');
    }

    void add(std::string_view name, const ArgumentMap& map, const std::vector<RelationId>& unsaid) {
        key(name);
        begin('{');
        key("boxes");
        begin('[');
        for (const ClaimId claim : map.claims())
            text(map.text(claim));
        end(']');
        key("relations");
        begin('[');
        for (const RelationId relation : map.relations())
            add(map, relation, unsaid);
        end(']');
        end('}');
    }

    void add(const ArgumentMap& map, RelationId relation, const std::vector<RelationId>& unsaid) {
        begin('{');
        if (const auto asked = std::find(unsaid.begin(), unsaid.end(), relation); asked == unsaid.end())
            text("type", argmap::name(map.type(relation)));
        else
            number("question", static_cast<std::uint64_t>(asked - unsaid.begin()) + 1);
        key("from");
        begin('[');
        for (const ClaimId premise : map.premises(relation))
            number(index(premise) + 1);
        end(']');
        const Target target = map.target(relation);
        if (target.is_claim())
            number("to_box", index(target.claim()) + 1);
        else
            number("to_relation", index(target.relation()) + 1);
        end('}');
    }

    // ---- Questions. ----

    void add(const Question& question) {
        begin('{');
        text("form", name(question.form));
        text("text", question.text);
        key("choices");
        begin('[');
        for (const Choice& choice : question.choices)
            add(choice);
        end(']');
        if (!question.gaps.empty())
            add_gaps(question);
        if (question.is_reusable)
            truth("reusable");
        if (!question.order.empty()) {
            key("order");
            begin('[');
            for (const std::size_t place : question.order)
                number(place + 1);
            end(']');
        }
        key("hints");
        begin('[');
        for (const std::string& hint : question.hints)
            text(hint);
        end(']');
        text("explanation", question.explanation);
        end('}');
    }

    void add(const Choice& choice) {
        begin('{');
        text("text", choice.text);
        if (choice.is_right)
            truth("right");
        if (!choice.feedback.empty())
            text("feedback", choice.feedback);
        end('}');
    }

    void add_gaps(const Question& question) {
        key("gaps");
        begin('[');
        for (const Gap& gap : question.gaps) {
            begin('{');
            text("name", gap.name);
            number("answer", gap.answer + 1);
            if (!gap.feedback.empty())
                text("feedback", gap.feedback);
            end('}');
        }
        end(']');
    }

    std::string out_;
    std::size_t depth_ = 0;
    bool is_first_ = true;
    bool has_key_ = false;
};

}  // namespace

std::string exercises_json(std::span<const Exercise> exercises) {
    return Writing().run(exercises);
}

}  // namespace argmap
