#include "page/exercise_data.hpp"

#include "page/inline_svg.hpp"
#include "text/json.hpp"
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

void append_text(std::string& json, std::string_view name, std::string_view text) {
    append_json_string(json, name);
    json += ':';
    append_json_string(json, shown(text));
}

template <class Items, class Append>
void append_list(std::string& json, const Items& items, const Append& append) {
    json += '[';
    bool is_first = true;
    for (const auto& item : items) {
        if (!is_first)
            json += ',';
        is_first = false;
        append(item);
    }
    json += ']';
}

void append_choice(std::string& json, const Choice& choice) {
    json += '{';
    append_text(json, "text", choice.text);
    json += choice.is_right ? ",\"right\":true," : ",\"right\":false,";
    append_text(json, "feedback", choice.feedback);
    json += '}';
}

void append_gap(std::string& json, const Gap& gap) {
    json += '{';
    append_text(json, "name", gap.name);
    json += ",\"answer\":" + std::to_string(gap.answer) + ",";
    append_text(json, "feedback", gap.feedback);
    json += '}';
}

void append_question(std::string& json, const Question& question) {
    json += '{';
    append_text(json, "form", name(question.form));
    json += ',';
    append_text(json, "text", question.text);
    json += ",\"choices\":";
    append_list(json, question.choices, [&](const Choice& choice) { append_choice(json, choice); });
    json += ",\"gaps\":";
    append_list(json, question.gaps, [&](const Gap& gap) { append_gap(json, gap); });
    json += question.is_reusable ? ",\"reusable\":true" : ",\"reusable\":false";
    json += ",\"order\":";
    append_list(json, question.order, [&](std::size_t place) { json += std::to_string(place); });
    json += ",\"hints\":";
    append_list(json, question.hints,
                [&](const std::string& hint) { append_json_string(json, shown(hint)); });
    json += ',';
    append_text(json, "explanation", question.explanation);
    json += '}';
}

void append_exercise(std::string& json, const ExerciseOnPage& one, std::size_t number) {
    json += "{\"solved\":";
    append_json_string(json, inline_svg(one.solved_svg, "solved-" + std::to_string(number) + "-"));
    json += ",\"questions\":";
    append_list(json, one.exercise->questions,
                [&](const Question& question) { append_question(json, question); });
    json += '}';
}

void append_words(std::string& json, Tongue tongue) {
    bool is_first = true;
    const auto append = [&](std::string_view name, std::string_view english) {
        json += is_first ? "" : ",";
        is_first = false;
        append_text(json, name, translated(english, tongue));
    };
    json += '{';
#define WORD(name, english) append(#name, english);
#include "page/words.def"
#undef WORD
    json += '}';
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
    std::string content;
    std::size_t number = 0;
    append_list(content, exercises,
                [&](const ExerciseOnPage& one) { append_exercise(content, one, ++number); });
    std::string json = "{\"key\":\"" + std::to_string(hash(content)) + "\",\"words\":";
    append_words(json, tongue);
    return json + ",\"exercises\":" + content + "}";
}

}  // namespace argmap
