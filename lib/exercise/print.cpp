#include "exercise/print.hpp"

#include "exercise/words.hpp"
#include "text/unicode.hpp"

#include <utility>

namespace argmap {

namespace {

class Telling {
  public:
    Telling(const ShownExercise& shown, bool with_key, std::size_t width)
        : shown_(shown),
          exercise_(*shown.exercise),
          tongue_(tongue_of(exercise_.language)),
          with_key_(with_key),
          width_(width) {}

    std::string run() {
        add_line(0, exercise_.title);
        if (!exercise_.map_title.empty())
            add_line(0, exercise_.map_title);
        add_line(0, level_words(exercise_));
        out_ += '\n';
        add_line(0, exercise_.trains);
        add_line(0, exercise_.task);
        const bool has_both = exercise_.figure && exercise_.figure->key_needs_both;
        if (!with_key_ || has_both)
            add_picture(shown_.asked, has_both && with_key_ ? "As asked" : "");
        if (with_key_)
            add_picture(shown_.solved, has_both ? "Solved" : "");
        for (std::size_t i = 0; i < exercise_.questions.size(); ++i)
            tell(exercise_.questions[i], i + 1);
        return std::move(out_);
    }

  private:
    std::string in_tongue(const Message& message) const { return message.in(tongue_); }

    void add_line(std::size_t indent, const std::string& text) {
        for (const std::string& line : wrap(text, width_ - indent))
            out_.append(indent, ' ').append(line).append("\n");
    }

    void add_picture(const std::string& picture, std::string_view caption) {
        if (picture.empty())
            return;
        out_ += '\n';
        if (!caption.empty())
            add_line(0, in_tongue(say("{0}:", Message(caption))));
        out_ += picture;
    }

    void tell(const Question& question, std::size_t number) {
        out_ += '\n';
        add_line(0, exercise_.questions.size() > 1 ? std::to_string(number) + ". " + question.text
                                                   : question.text);
        for (std::size_t i = 0; i < question.choices.size(); ++i)
            add_line(2, choice_letter(i) + ". " + question.choices[i].text);
        for (const Gap& gap : question.gaps)
            add_line(2, in_tongue(say("{0}: {1}", gap.name, "____")));
        if (with_key_)
            tell_key(question);
    }

    void tell_key(const Question& question) {
        out_ += '\n';
        add_line(2, in_tongue(say("Answer: {0}", key_words(question, tongue_))));
        for (std::size_t i = 0; i < question.choices.size(); ++i)
            if (const std::string& feedback = question.choices[i].feedback; !feedback.empty())
                add_line(4, choice_letter(i) + ". " + feedback);
        for (const Gap& gap : question.gaps)
            if (!gap.feedback.empty())
                add_line(4, in_tongue(say("{0}: {1}", gap.name, gap.feedback)));
        if (!question.explanation.empty())
            add_line(2, question.explanation);
        for (std::size_t i = 0; i < question.hints.size(); ++i)
            add_line(2, in_tongue(say("Hint {0}: {1}", i + 1, question.hints[i])));
    }

    const ShownExercise& shown_;
    const Exercise& exercise_;
    Tongue tongue_;
    bool with_key_;
    std::size_t width_;
    std::string out_;
};

}  // namespace

std::string level_words(const Exercise& exercise) {
    const Difficulty& hard = exercise.difficulty;
    std::vector<Message> parts{say("{0|claim}", hard.claims)};
    if (hard.depth > 0)
        parts.push_back(say(", {0|step} deep", hard.depth));
    // What is asked for is not given away.
    const bool shows_steps = exercise.figure && exercise.figure->asked;
    if (hard.undercuts > 0 && shows_steps && exercise.figure->unsaid.empty())
        parts.push_back(say(", {0|objection to a step|objections to steps}", hard.undercuts));
    if (hard.linked > 0 && shows_steps)
        parts.push_back(say(", {0|step with linked premises|steps with linked premises}", hard.linked));
    parts.push_back(say(", {0|answer} to find", hard.answers));
    if (hard.wrong > 0)
        parts.push_back(say(" among {0|wrong one}", hard.wrong));
    const auto level = static_cast<std::size_t>(hard.level());
    const auto asked = static_cast<std::size_t>(exercise.asked_level);
    const Message heading = level == asked ? say("Level {0} of 5", level)
                                           : say("Level {0} of 5 ({1} was asked for)", level, asked);
    return say("{0}: {1}", heading, joined(std::move(parts))).in(tongue_of(exercise.language));
}

std::string key_words(const Question& question, Tongue tongue) {
    const bool is_chinese = tongue == Tongue::chinese;
    const std::string comma = is_chinese ? "、" : ", ", semicolon = is_chinese ? "；" : "; ";
    std::string words;
    const auto add = [&](const std::string& word, const std::string& between) {
        words += (words.empty() ? "" : between) + word;
    };
    for (std::size_t i = 0; i < question.choices.size(); ++i)
        if (question.choices[i].is_right)
            add(choice_letter(i), comma);
    for (const Gap& gap : question.gaps)
        add(say("{0}: {1}", gap.name, choice_letter(gap.answer)).in(tongue), semicolon);
    for (const std::size_t place : question.order)
        add(choice_letter(place), comma);
    return words;
}

std::string exercise_text(const ShownExercise& shown, bool with_key, std::size_t width) {
    return Telling(shown, with_key, width).run();
}

}  // namespace argmap
