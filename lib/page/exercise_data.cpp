#include "page/exercise_data.hpp"

#include "page/inline_svg.hpp"
#include "text/json_writer.hpp"
#include "text/unicode.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace argmap {

namespace {

/// An author's text as it is shown everywhere in the page: nothing in it hides or reorders what is around it.
std::string shown(std::string_view text) {
    std::string out;
    for (Character character; !text.empty(); text.remove_prefix(character.size)) {
        character = first_character(text);
        const char32_t c = character.code_point;
        if (c != '\n' && c != '\t' && (is_control(c) || is_invisible(c)))
            out += "\xEF\xBF\xBD";
        else
            out += text.substr(0, character.size);
    }
    return out;
}

void add_text(JsonWriter& json, std::string_view name, std::string_view text) {
    json.member(name, shown(text));
}

template <class Items, class Add>
void add_list(JsonWriter& json, std::string_view name, const Items& items, const Add& add) {
    json.key(name);
    json.array(items, add);
}

void add_choice(JsonWriter& json, const Choice& choice) {
    json.begin_object();
    add_text(json, "text", choice.text);
    json.member("right", choice.is_right);
    add_text(json, "feedback", choice.feedback);
    json.end_object();
}

void add_gap(JsonWriter& json, const Gap& gap) {
    json.begin_object();
    add_text(json, "name", gap.name);
    json.member("answer", gap.answer);
    add_text(json, "feedback", gap.feedback);
    json.end_object();
}

void add_question(JsonWriter& json, const Question& question) {
    json.begin_object();
    add_text(json, "form", name(question.form));
    add_text(json, "text", question.text);
    add_list(json, "choices", question.choices, [&](const Choice& choice) { add_choice(json, choice); });
    add_list(json, "gaps", question.gaps, [&](const Gap& gap) { add_gap(json, gap); });
    json.member("reusable", question.is_reusable);
    add_list(json, "order", question.order, [&](std::size_t place) { json.value(place); });
    add_list(json, "hints", question.hints, [&](const std::string& hint) { json.value(shown(hint)); });
    add_text(json, "explanation", question.explanation);
    json.end_object();
}

void add_exercise(JsonWriter& json, const ExerciseOnPage& one, std::size_t number) {
    json.begin_object();
    json.member("solved", inline_svg(one.solved_svg, "solved-" + std::to_string(number) + "-"));
    add_list(json, "questions", one.exercise->questions,
             [&](const Question& question) { add_question(json, question); });
    json.end_object();
}

std::string exercise_list(std::span<const ExerciseOnPage> exercises) {
    std::string list;
    JsonWriter json(list, {.space = JsonSpace::none});
    std::size_t number = 0;
    json.array(exercises, [&](const ExerciseOnPage& one) { add_exercise(json, one, ++number); });
    return list;
}

void add_words(JsonWriter& json, Tongue tongue) {
    json.key("words");
    json.begin_object();
#define WORD(name, english) add_text(json, #name, translated(english, tongue));
#include "page/words.def"
#undef WORD
    json.end_object();
}

/// FNV-1a (Fowler, Noll and Vo), 64 bits: the same on every machine.
std::uint64_t hash(std::string_view text) {
    std::uint64_t value = 0xCBF2'9CE4'8422'2325;
    for (const char c : text)
        value = (value ^ static_cast<unsigned char>(c)) * 0x0000'0100'0000'01B3;
    return value;
}

}  // namespace

std::string exercise_data(std::span<const ExerciseOnPage> exercises, Tongue tongue) {
    const std::string list = exercise_list(exercises);
    std::string data;
    JsonWriter json(data, {.space = JsonSpace::none});
    json.begin_object();
    json.member("key", std::to_string(hash(list)));
    add_words(json, tongue);
    json.key("exercises");
    json.begin_value() += list;
    json.end_object();
    return data;
}

}  // namespace argmap
