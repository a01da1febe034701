#include "text/json_writer.hpp"

#include "text/json.hpp"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <exception>
#include <utility>

namespace argmap {

namespace {

template <class Number>
void append_number(std::string& out, Number number) {
    std::array<char, 32> digits;
    out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

}  // namespace

JsonWriter::JsonWriter(std::string& out, const JsonOptions& options)
    : out_(out), space_(options.space), indent_(options.indent), is_begun_(!options.open.empty()) {
    for (const char bracket : options.open) {
        assert(bracket == '{' || bracket == '[');
        open_.push_back(
            {.bracket = bracket, .layout = one_line, .indent = options.indent, .is_empty = false});
    }
}

JsonWriter::~JsonWriter() {
    assert((is_begun_ && open_.empty()) || std::uncaught_exceptions() > 0);
}

void JsonWriter::begin(char bracket, JsonLayout layout) {
    begin_value() += bracket;
    open_.push_back({.bracket = bracket, .layout = layout, .indent = indent_here() + layout.indent});
}

void JsonWriter::end(char bracket) {
    assert(!open_.empty() && !has_key_ && !begins_line_);
    assert((open_.back().bracket == '{') == (bracket == '}'));
    const bool breaks = open_.back().layout.closing_line && !open_.back().is_empty;
    open_.pop_back();
    if (breaks)
        break_line(indent_here());
    out_ += bracket;
}

void JsonWriter::key(std::string_view name) {
    assert(!open_.empty() && open_.back().bracket == '{' && !has_key_);
    separate();
    append_json_string(out_, name);
    out_ += ':';
    has_key_ = true;
}

std::string& JsonWriter::begin_value() {
    if (std::exchange(has_key_, false)) {
        if (std::exchange(begins_line_, false))
            break_line(indent_here());
        else if (space_ != JsonSpace::none)
            out_ += ' ';
    } else if (!open_.empty()) {
        assert(open_.back().bracket == '[');
        separate();
    } else {
        assert(!is_begun_);
        is_begun_ = true;
    }
    return out_;
}

void JsonWriter::separate() {
    Open& around = open_.back();
    const bool is_first = std::exchange(around.is_empty, false);
    if (!is_first)
        out_ += ',';
    if (std::exchange(begins_line_, false) || around.layout.item_lines)
        break_line(around.indent);
    else if (!is_first && space_ != JsonSpace::none)
        out_ += ' ';
}

void JsonWriter::break_line(std::size_t indent) {
    if (space_ == JsonSpace::laid_out)
        out_.append("\n").append(indent, ' ');
}

void JsonWriter::value(std::string_view text) {
    append_json_string(begin_value(), text);
}

void JsonWriter::value(std::nullptr_t) {
    begin_value() += "null";
}

void JsonWriter::whole(std::int64_t number) {
    append_number(begin_value(), number);
}

void JsonWriter::whole(std::uint64_t number) {
    append_number(begin_value(), number);
}

void JsonWriter::real(double number) {
    if (std::isfinite(number))
        append_number(begin_value(), number);
    else
        value(nullptr);
}

}  // namespace argmap
