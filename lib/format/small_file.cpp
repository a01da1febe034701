#include "format/small_file.hpp"

#include "diagnostics/codes.hpp"
#include "format/json_events.hpp"
#include "text/closest.hpp"
#include "text/json.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <deque>
#include <string>
#include <utility>
#include <vector>

namespace argmap {

namespace {

/// Which keys an object has had so far.
class KeysSeen {
  public:
    KeysSeen(const Message& what, std::span<const KeyReader> keys, ValueReading& reading)
        : what_(what), keys_(keys), reading_(reading) {}

    /// Nothing for a key that is not to be read.
    const KeyReader* find(Word key) {
        const auto known = std::find_if(keys_.begin(), keys_.end(),
                                        [&](const KeyReader& one) { return one.key == key.text(); });
        if (known == keys_.end()) {
            tell_unknown(key);
            return nullptr;
        }
        return reading_.is_new(key, seen_) ? &*known : nullptr;
    }

  private:
    void tell_unknown(Word key) {
        std::vector<std::string_view> names;
        for (const KeyReader& one : keys_)
            names.push_back(one.key);
        const auto meant = closest(key.text(), names);
        reading_.report(codes::unknown_key, key.at(),
                        {"{0} has no key {1}", {std::vector{what_}, in_backticks(key.text())}},
                        meant ? Message("did you mean {0}?", {in_backticks(*meant)})
                              : Message("its keys are {0}", {series_in_backticks(names, 10)}));
    }

    const Message& what_;
    std::span<const KeyReader> keys_;
    ValueReading& reading_;
    std::vector<Word> seen_;
};

class SmallFileReader : public JsonConsumer {
  public:
    SmallFileReader(const Message& what, std::string_view example, std::span<const KeyReader> keys,
                    ValueReading& reading)
        : what_(what), example_(example), keys_(keys), reading_(reading), seen_(what, keys, reading) {}

    bool begin(JsonKind kind, Offset at) override {
        if (kind == JsonKind::object)
            return true;
        reading_.report(codes::wrong_type, at,
                        {"{0} is an object, and this is {1}",
                         {std::vector{what_}, std::vector{Message(with_article(kind))}}},
                        {"write {0}, for example", {in_backticks(example_)}});
        return false;
    }

    Wanted member(Word key) override {
        reader_ = seen_.find(key);
        return reader_ == nullptr ? Wanted::nothing : Wanted::whole;
    }

    void value(Word, JsonValue value) override {
        if (reader_->read)
            reader_->read(value);
    }

    void item(Word, JsonValue) override {}

  private:
    const Message& what_;
    std::string_view example_;
    std::span<const KeyReader> keys_;
    ValueReading& reading_;
    KeysSeen seen_;
    const KeyReader* reader_ = nullptr;
};

}  // namespace

bool ValueReading::expect(JsonKind kind, JsonValue value, Message help) {
    if (value.kind() == kind)
        return true;
    report(codes::wrong_type, value.at(), not_wanted(value, with_article(kind)), std::move(help));
    return false;
}

std::optional<double> ValueReading::number_from_0(JsonValue value) {
    if (!expect(JsonKind::number, value, "write a number of 0 or more"))
        return std::nullopt;
    constexpr double most = 1e6;
    if (value.number() >= 0 && value.number() <= most)
        return value.number();
    report(codes::out_of_range, value.at(),
           value.number() < 0 ? "this is less than 0" : "this is more than a million",
           "write a number of 0 or more");
    return std::nullopt;
}

bool ValueReading::is_new(Word key, std::vector<Word>& seen) {
    const auto same = [&](Word other) { return other.text() == key.text(); };
    if (std::none_of(seen.begin(), seen.end(), same)) {
        seen.push_back(key);
        return true;
    }
    report(codes::repeated_key, key.at(),
           say("the key {0} stands here a second time", in_backticks(key.text())), "keep one of them");
    return false;
}

void ValueReading::report(const Code& code, Offset at, Message message, Message help) {
    diagnostics_.add({.code = &code,
                      .primary = {json_token(source_.text(), at), std::move(message)},
                      .notes = {},
                      .help = {std::move(help)}});
}

void read_members(JsonValue object, const Message& what, std::span<const KeyReader> keys,
                  ValueReading& reading) {
    KeysSeen seen(what, keys, reading);
    for (const JsonValue member : object)
        if (const KeyReader* const known = seen.find(member.key()); known != nullptr && known->read)
            known->read(member);
}

void read_small_file(const SourceFile& source, const Message& what, std::string_view example,
                     std::span<const KeyReader> keys, Diagnostics& diagnostics) {
    ValueReading reading(source, diagnostics);
    SmallFileReader reader(what, example, keys, reading);
    std::deque<std::string> decoded;
    parse_json(source, decoded, reader, diagnostics);
}

}  // namespace argmap
