// Reads a theme; schemas/theme.schema.json says the same to editors.
#include "theme/theme_file.hpp"

#include "diagnostics/codes.hpp"
#include "diagram/contrast.hpp"
#include "format/json_events.hpp"
#include "format/small_file.hpp"
#include "text/closest.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace argmap {

namespace {

constexpr std::string_view format_name = "argmap-theme";
constexpr std::string_view keys[] = {"$schema", "format", "base", "colours"};

/// A colour that the file names, and where. `shade` is set of one in a shade.
struct WantedColour {
    std::string name;
    Offset at = 0;
    ThemeColour Theme::*part = nullptr;
    Shade Theme::*shade = nullptr;
    ThemeColour Shade::*part_of_shade = nullptr;
    ThemeColour colour = "#000000";
};

template <class Of, class Part>
const NamedPart<Of, Part>* part_named(std::string_view name, std::span<const NamedPart<Of, Part>> parts) {
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const auto& part) { return part.name == name; });
    return found == parts.end() ? nullptr : &*found;
}

std::vector<std::string_view> names_of_colours() {
    std::vector<std::string_view> names;
    for (const auto& part : theme_colours())
        names.push_back(part.name);
    for (const auto& part : theme_shades())
        names.push_back(part.name);
    return names;
}

std::vector<std::string_view> names_in_shade() {
    std::vector<std::string_view> names;
    for (const auto& part : shade_colours())
        names.push_back(part.name);
    return names;
}

/// "#AABBCC" of "#abc", as style sheets shorten it, and of "AABBCC"; nothing of anything else.
std::optional<ThemeColour> colour_meant(std::string_view text) {
    if (text.starts_with('#'))
        text.remove_prefix(1);
    std::string whole = "#";
    for (const char c : text.substr(0, 7))
        whole.append(text.size() == 3 ? 2 : 1, c);
    return ThemeColour::read(whole);
}

/// With one digit after the point, cut off, so that what is too little never looks as if it were enough.
std::string in_tenths(double ratio) {
    const auto tenths = static_cast<int>(std::floor(ratio * 10));
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

class ThemeReader : public JsonConsumer {
  public:
    ThemeReader(const SourceFile& source, Diagnostics& diagnostics) : reading_(source, diagnostics) {}

    bool begin(JsonKind kind, Offset at) override;
    Wanted member(Word key) override;
    void value(Word key, JsonValue value) override;
    void item(Word, JsonValue) override {}

    /// What was read, to be called at the end: the base may stand after the colours.
    Theme theme() const;
    void check_contrasts(const Theme& theme);

  private:
    void read_format(JsonValue value);
    void read_base(JsonValue value);
    void read_colours(JsonValue value);
    void read_shade(const NamedPart<Theme, Shade>& shade, JsonValue value);
    std::optional<ThemeColour> read_colour(JsonValue value);

    void unknown_key(Word key, Message message, const std::vector<std::string_view>& known);
    void tell_contrast(const ColourPair& pair);
    const WantedColour* wanted(std::string_view name) const;

    ValueReading reading_;
    std::vector<Word> keys_;
    Look base_ = Look::light;
    std::vector<WantedColour> colours_;
};

void ThemeReader::unknown_key(Word key, Message message, const std::vector<std::string_view>& known) {
    const auto meant = closest(key.text(), known);
    reading_.report(codes::unknown_key, key.at(), std::move(message),
                    meant ? say("did you mean {0}?", in_backticks(*meant))
                          : say("there are {0}", series_in_backticks(known, known.size())));
}

bool ThemeReader::begin(JsonKind kind, Offset at) {
    if (kind == JsonKind::object)
        return true;
    reading_.report(codes::wrong_type, at,
                    say("a theme is an object, and this is {0}", Message(with_article(kind))),
                    "write `{\"colours\": {\"background\": \"#FFF8E7\"}}`, for example");
    return false;
}

JsonConsumer::Wanted ThemeReader::member(Word key) {
    if (std::find(std::begin(keys), std::end(keys), key.text()) == std::end(keys)) {
        unknown_key(key, say("a theme has no key {0}", in_backticks(key.text())),
                    {std::begin(keys), std::end(keys)});
        return Wanted::nothing;
    }
    return reading_.is_new(key, keys_) ? Wanted::whole : Wanted::nothing;
}

void ThemeReader::value(Word key, JsonValue value) {
    if (key.text() == "colours")
        read_colours(value);
    else if (key.text() == "base")
        read_base(value);
    else if (key.text() == "format")
        read_format(value);
    else
        reading_.expect(JsonKind::string, value, "write where the schema is, or leave the key out");
}

void ThemeReader::read_format(JsonValue value) {
    const Message help = say("write {0}, or leave the key out", in_backticks(format_name));
    if (reading_.expect(JsonKind::string, value, help) && value.string().text() != format_name)
        reading_.report(codes::unknown_setting, value.at(),
                        say("the format of a theme is {0}, and this is {1}", in_backticks(format_name),
                            in_backticks(value.string().text())),
                        help);
}

void ThemeReader::read_base(JsonValue value) {
    std::vector<std::string_view> names;
    for (const Look look : all_looks)
        names.push_back(name(look));
    if (!reading_.expect(JsonKind::string, value, say("there are {0}", series_in_backticks(names))))
        return;
    const std::string_view written = value.string().text();
    const auto known = std::find(names.begin(), names.end(), written);
    if (known != names.end()) {
        base_ = all_looks[known - names.begin()];
        return;
    }
    const auto meant = closest(written, names);
    reading_.report(codes::unknown_setting, value.at(),
                    say("there is no {0} {1}", "theme", in_backticks(written)),
                    meant ? say("did you mean {0}?", in_backticks(*meant))
                          : say("there are {0}", series_in_backticks(names)));
}

void ThemeReader::read_colours(JsonValue value) {
    if (!reading_.expect(JsonKind::object, value, "write `{\"background\": \"#FFF8E7\"}`, for example"))
        return;
    std::vector<Word> seen;
    for (const JsonValue member : value) {
        const Word key = member.key();
        const auto* const plain = part_named(key.text(), theme_colours());
        const auto* const shade = part_named(key.text(), theme_shades());
        if (plain == nullptr && shade == nullptr) {
            unknown_key(key, say("a theme has no colour {0}", in_backticks(key.text())), names_of_colours());
        } else if (!reading_.is_new(key, seen)) {
            continue;
        } else if (shade != nullptr) {
            read_shade(*shade, member);
        } else if (const auto colour = read_colour(member)) {
            colours_.push_back({.name = std::string(plain->name),
                                .at = member.at(),
                                .part = plain->part,
                                .colour = *colour});
        }
    }
}

void ThemeReader::read_shade(const NamedPart<Theme, Shade>& shade, JsonValue value) {
    if (!reading_.expect(
            JsonKind::object, value,
            "write `{\"line\": \"#007A5A\", \"fill\": \"#EAF6F1\", \"full\": \"#C6E8DA\"}`, for example"))
        return;
    std::vector<Word> seen;
    for (const JsonValue member : value) {
        const Word key = member.key();
        const auto* const part = part_named(key.text(), shade_colours());
        if (part == nullptr) {
            unknown_key(
                key, say("the colours {0} have no {1}", in_backticks(shade.name), in_backticks(key.text())),
                names_in_shade());
        } else if (!reading_.is_new(key, seen)) {
            continue;
        } else if (const auto colour = read_colour(member)) {
            colours_.push_back({.name = std::string(shade.name) + "." + std::string(part->name),
                                .at = member.at(),
                                .shade = shade.part,
                                .part_of_shade = part->part,
                                .colour = *colour});
        }
    }
}

std::optional<ThemeColour> ThemeReader::read_colour(JsonValue value) {
    const Message help =
        "write it as `#RRGGBB`: two digits from 0 to 9 and A to F each for red, green and blue";
    if (!reading_.expect(JsonKind::string, value, help))
        return std::nullopt;
    const std::string_view written = value.string().text();
    const std::optional<ThemeColour> colour = ThemeColour::read(written);
    if (!colour) {
        const auto meant = colour_meant(written);
        reading_.report(codes::malformed_colour, value.at(), say("{0} is no colour", in_backticks(written)),
                        meant ? say("did you mean {0}?", in_backticks(*meant)) : help);
    }
    return colour;
}

Theme ThemeReader::theme() const {
    Theme theme = theme_of(base_);
    for (const WantedColour& wanted : colours_) {
        if (wanted.part != nullptr)
            theme.*wanted.part = wanted.colour;
        else
            theme.*wanted.shade.*wanted.part_of_shade = wanted.colour;
    }
    return theme;
}

const WantedColour* ThemeReader::wanted(std::string_view name) const {
    const auto found = std::find_if(colours_.begin(), colours_.end(),
                                    [&](const WantedColour& colour) { return colour.name == name; });
    return found == colours_.end() ? nullptr : &*found;
}

/// Of each colour that is painted the worst: where it can be told from that, it mostly can from the others.
void ThemeReader::check_contrasts(const Theme& theme) {
    std::vector<ColourPair> worst;
    for (ColourPair& pair : colour_pairs(theme)) {
        if (pair.is_enough())
            continue;
        const auto known = std::find_if(worst.begin(), worst.end(), [&](const ColourPair& other) {
            return other.what == pair.what && other.front.name == pair.front.name;
        });
        if (known == worst.end())
            worst.push_back(std::move(pair));
        else if (pair.ratio < known->ratio)
            *known = std::move(pair);
    }
    for (const ColourPair& pair : worst)
        tell_contrast(pair);
}

/// At the colour in the file that is painted, or else at that of the ground. Those of a built-in theme have
/// enough contrast to each other.
void ThemeReader::tell_contrast(const ColourPair& pair) {
    const WantedColour* const front = wanted(pair.front.name);
    const WantedColour* const ground = wanted(pair.ground.name);
    if (front == nullptr && ground == nullptr)
        return;
    const bool is_text = pair.what == Painted::text;
    const auto told = [](const NamedColour& colour) {
        return in_backticks(colour.name) + " (" + std::string(std::string_view(colour.colour)) + ")";
    };
    reading_.report(
        codes::low_contrast, (front != nullptr ? front : ground)->at,
        say(is_text ? "letters in {0} on {1} have a contrast of {2} to 1, less than 4.5 (WCAG 2.2, 1.4.3)"
                    : "lines in {0} on {1} have a contrast of {2} to 1, less than 3 (WCAG 2.2, 1.4.11)",
            told(pair.front), told(pair.ground), in_tenths(pair.ratio)),
        "make the darker one darker or the brighter one brighter");
}

}  // namespace

Theme read_theme(const SourceFile& source, Diagnostics& diagnostics) {
    std::deque<std::string> decoded;
    ThemeReader reader(source, diagnostics);
    parse_json(source, decoded, reader, diagnostics);
    const Theme theme = reader.theme();
    reader.check_contrasts(theme);
    return theme;
}

}  // namespace argmap
