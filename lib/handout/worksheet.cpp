#include "handout/worksheet.hpp"

#include "exercise/print.hpp"
#include "exercise/words.hpp"
#include "handout/pictures.hpp"
#include "message/message.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace argmap {

namespace {

class Printing {
  public:
    explicit Printing(Sheet sheet) : is_key_(sheet == Sheet::key) {}

    Leaflet run(std::span<const Exercise> exercises) {
        leaflet_.language = exercises.front().language;
        leaflet_.title = heading(exercises.front());
        if (exercises.size() > 1)
            leaflet_.title =
                exercises.front().map_title.empty() ? leaflet_.title : exercises.front().map_title;
        for (const Exercise& exercise : exercises)
            add(exercise);
        return std::move(leaflet_);
    }

  private:
    std::string in_tongue(const Message& message) const { return message.in(tongue_); }

    LeafletPart& add(LeafletPart part) { return leaflet_.parts.emplace_back(std::move(part)); }

    std::string heading(const Exercise& exercise) const {
        return is_key_ ? say("{0}: answers", exercise.title).in(tongue_of(exercise.language))
                       : exercise.title;
    }

    void add(const Exercise& exercise) {
        tongue_ = tongue_of(exercise.language);
        const bool is_first = leaflet_.parts.empty();
        if (!is_first)
            add({.kind = LeafletKind::new_page});
        add({.kind = LeafletKind::title, .text = heading(exercise)});
        if (!exercise.map_title.empty())
            add({.kind = LeafletKind::paragraph, .text = exercise.map_title, .keeps_with_next = true});
        add({.kind = LeafletKind::note,
             .text =
                 in_tongue(say("{0}. Exercise {1}.", level_words(exercise), std::to_string(exercise.seed)))});
        if (is_first && !is_key_)
            add({.kind = LeafletKind::answer_line, .text = in_tongue("Name:")});
        add({.kind = LeafletKind::paragraph, .text = exercise.task});
        const bool has_both = exercise.figure && exercise.figure->key_needs_both;
        if (!is_key_ || has_both)
            add_picture(asked_picture(exercise, Look::print), has_both && is_key_ ? "As asked" : "");
        if (is_key_)
            add_picture(solved_picture(exercise, Look::print), has_both ? "Solved" : "");
        for (std::size_t i = 0; i < exercise.questions.size(); ++i)
            add(exercise.questions[i], i + 1);
    }

    void add_picture(std::optional<Diagram> picture, std::string_view caption) {
        if (!picture)
            return;
        add({.kind = LeafletKind::picture,
             .text = in_tongue(Message(caption)),
             .keeps_with_next = true,
             .picture = leaflet_.pictures.size()});
        leaflet_.pictures.push_back(std::move(*picture));
    }

    /// All of a question stays together, and the first with the picture above it.
    void add(const Question& question, std::size_t number) {
        const std::size_t first = leaflet_.parts.size();
        add({.kind = LeafletKind::item, .text = question.text, .label = std::to_string(number) + "."});
        switch (question.form) {
            case QuestionForm::one:
            case QuestionForm::several:
                add_boxes(question);
                break;
            case QuestionForm::match:
                add_choices(question);
                add_gaps(question);
                break;
            case QuestionForm::order:
                add_choices(question);
                add_order(question);
                break;
        }
        for (std::size_t i = first; i + 1 < leaflet_.parts.size(); ++i)
            leaflet_.parts[i].keeps_with_next = true;
        if (is_key_ && !question.explanation.empty())
            add({.kind = LeafletKind::paragraph, .text = question.explanation, .level = 1});
    }

    void add_boxes(const Question& question) {
        const LeafletKind kind =
            question.form == QuestionForm::one ? LeafletKind::round_choice : LeafletKind::choice;
        for (const Choice& choice : question.choices) {
            add({.kind = kind, .text = choice.text, .level = 1, .ticked = is_key_ && choice.is_right});
            add_why(choice.feedback, 2);
        }
    }

    void add_choices(const Question& question) {
        for (std::size_t i = 0; i < question.choices.size(); ++i)
            add({.kind = LeafletKind::item,
                 .text = question.choices[i].text,
                 .label = choice_letter(i),
                 .level = 1});
    }

    void add_gaps(const Question& question) {
        for (const Gap& gap : question.gaps) {
            const std::string name = in_tongue(say("{0}:", gap.name));
            if (is_key_)
                add({.kind = LeafletKind::item,
                     .text = in_tongue(say("{0}: {1}", gap.name, choice_letter(gap.answer))),
                     .level = 1});
            else
                add({.kind = LeafletKind::answer_line, .text = name, .level = 1});
            add_why(gap.feedback, 2);
        }
    }

    void add_order(const Question& question) {
        if (is_key_)
            add({.kind = LeafletKind::item,
                 .text = in_tongue(say("Answer: {0}", key_words(question, tongue_))),
                 .level = 1});
        else
            add({.kind = LeafletKind::answer_line, .text = in_tongue("The letters in order:"), .level = 1});
    }

    void add_why(const std::string& feedback, std::uint32_t level) {
        if (is_key_ && !feedback.empty())
            add({.kind = LeafletKind::note, .text = feedback, .level = level});
    }

    bool is_key_;
    Tongue tongue_ = Tongue::english;
    Leaflet leaflet_;
};

}  // namespace

Leaflet worksheet(std::span<const Exercise> exercises, Sheet sheet) {
    return Printing(sheet).run(exercises);
}

}  // namespace argmap
