// Reads argmap.json; schemas/project.schema.json says the same to editors.
#include "project/project_file.hpp"

#include "check/check.hpp"
#include "diagnostics/codes.hpp"
#include "format/json_events.hpp"
#include "format/small_file.hpp"
#include "text/closest.hpp"

#include <algorithm>
#include <deque>
#include <span>
#include <utility>

namespace argmap {

namespace {

class ProjectReader : public JsonConsumer {
  public:
    ProjectReader(const SourceFile& source, Project& project, Diagnostics& diagnostics)
        : reading_(source, diagnostics), project_(project) {}

    bool begin(JsonKind kind, Offset at) override;
    Wanted member(Word key) override;
    void value(Word key, JsonValue value) override;
    void item(Word, JsonValue) override {}

    void read_profile(JsonValue value);
    void read_select(JsonValue value);
    void read_ignore(JsonValue value);
    void read_severities(JsonValue value);
    void read_exclude(JsonValue value);

  private:
    void read_codes(JsonValue list, std::vector<const Code*>& codes, bool leaves_out);
    bool tell_retired(Word rule);
    bool expect(JsonKind kind, JsonValue value);
    void unknown_choice(JsonValue value, std::string_view what, std::span<const std::string_view> names);

    ValueReading reading_;
    Project& project_;
    std::vector<Word> keys_;
};

struct ProjectField {
    std::string_view key;
    void (ProjectReader::*read)(JsonValue);
};

constexpr ProjectField fields[] = {
    {"$schema", nullptr},
    {"profile", &ProjectReader::read_profile},
    {"select", &ProjectReader::read_select},
    {"ignore", &ProjectReader::read_ignore},
    {"severity", &ProjectReader::read_severities},
    {"exclude", &ProjectReader::read_exclude},
};

const ProjectField* find_field(std::string_view key) {
    const auto* const found = std::find_if(std::begin(fields), std::end(fields),
                                           [&](const ProjectField& field) { return field.key == key; });
    return found == std::end(fields) ? nullptr : found;
}

/// Whether a word names a rule that there once was.
bool ProjectReader::tell_retired(Word rule) {
    auto retired = retired_rule(rule.text());
    if (retired)
        reading_.report(rules::retired_rule.code, rule.at(), std::move(retired->first),
                        std::move(retired->second));
    return retired.has_value();
}

bool ProjectReader::expect(JsonKind kind, JsonValue value) {
    return reading_.expect(kind, value, "`argmap check --help` says what there is to choose");
}

bool ProjectReader::begin(JsonKind kind, Offset at) {
    if (kind == JsonKind::object)
        return true;
    reading_.report(codes::wrong_type, at,
                    say("a project file is an object, and this is {0}", Message(with_article(kind))),
                    "write `{\"profile\": \"core\"}`, for example");
    return false;
}

JsonConsumer::Wanted ProjectReader::member(Word key) {
    if (find_field(key.text()) == nullptr) {
        std::vector<std::string_view> known;
        for (const ProjectField& field : fields)
            known.push_back(field.key);
        const auto meant = closest(key.text(), known);
        reading_.report(codes::unknown_key, key.at(),
                        say("a project file has no key {0}", in_backticks(key.text())),
                        meant ? say("did you mean {0}?", in_backticks(*meant))
                              : say("its keys are {0}", series_in_backticks(known, known.size())));
        return Wanted::nothing;
    }
    return reading_.is_new(key, keys_) ? Wanted::whole : Wanted::nothing;
}

void ProjectReader::value(Word key, JsonValue value) {
    if (const auto read = find_field(key.text())->read; read != nullptr)
        (this->*read)(value);
    else
        expect(JsonKind::string, value);
}

void ProjectReader::unknown_choice(JsonValue value, std::string_view what,
                                   std::span<const std::string_view> names) {
    const std::string_view written = value.string().text();
    const auto meant = closest(written, names);
    reading_.report(codes::unknown_setting, value.at(),
                    say("there is no {0} {1}", Message(what), in_backticks(written)),
                    meant ? say("did you mean {0}?", in_backticks(*meant))
                          : say("there are {0}", series_in_backticks(names, names.size())));
}

void ProjectReader::read_profile(JsonValue value) {
    if (!expect(JsonKind::string, value))
        return;
    project_.settings.profile = find_profile(value.string().text());
    if (project_.settings.profile)
        return;
    std::vector<std::string_view> names;
    for (const Profile profile : all_profiles)
        names.push_back(name(profile));
    unknown_choice(value, "profile", names);
}

void ProjectReader::read_codes(JsonValue list, std::vector<const Code*>& codes, bool leaves_out) {
    if (!expect(JsonKind::array, list))
        return;
    for (const JsonValue item : list) {
        if (!expect(JsonKind::string, item))
            continue;
        const std::vector<const Code*> selected = selected_by(item.string().text());
        codes.insert(codes.end(), selected.begin(), selected.end());
        std::pair<Message, Message> wrong;
        if (leaves_out && selected.empty() && tell_retired(item.string()))
            continue;
        if (selected.empty())
            wrong = no_such_rule(item.string().text());
        else if (leaves_out && selected.size() == 1 && selected[0]->severity == Severity::error)
            wrong = error_is_kept(*selected[0]);
        if (!wrong.first.empty())
            reading_.report(rules::unknown_rule.code, item.at(), std::move(wrong.first),
                            std::move(wrong.second));
    }
}

void ProjectReader::read_select(JsonValue value) {
    read_codes(value, project_.settings.select, false);
}

void ProjectReader::read_ignore(JsonValue value) {
    read_codes(value, project_.settings.ignore, true);
}

void ProjectReader::read_severities(JsonValue value) {
    if (!expect(JsonKind::object, value))
        return;
    for (const JsonValue member : value) {
        const Word rule = member.key();
        const std::vector<const Code*> selected = selected_by(rule.text());
        if (selected.empty() && !tell_retired(rule)) {
            auto [message, help] = no_such_rule(rule.text());
            reading_.report(rules::unknown_rule.code, rule.at(), std::move(message), std::move(help));
        }
        if (!expect(JsonKind::string, member))
            continue;
        const auto severity = find_severity(member.string().text());
        if (!severity) {
            constexpr std::string_view names[] = {"error", "warning", "hint", "off"};
            unknown_choice(member, "severity", names);
            continue;
        }
        for (const Code* code : selected)
            project_.settings.severities.emplace_back(code, *severity);
    }
}

void ProjectReader::read_exclude(JsonValue value) {
    if (!expect(JsonKind::array, value))
        return;
    for (const JsonValue item : value)
        if (expect(JsonKind::string, item))
            project_.exclude.emplace_back(item.string().text());
}

}  // namespace

Project read_project(const SourceFile& source, Diagnostics& diagnostics) {
    Project project;
    std::deque<std::string> decoded;
    ProjectReader reader(source, project, diagnostics);
    parse_json(source, decoded, reader, diagnostics);
    return project;
}

bool matches(std::string_view path, std::string_view pattern) {
    if (pattern.find('/') == std::string_view::npos)
        path.remove_prefix(std::min(path.rfind('/') + 1, path.size()));
    // fits[i]: whether the pattern so far fits the first i bytes of the path.
    std::vector<bool> fits(path.size() + 1);
    fits[0] = true;
    while (!pattern.empty()) {
        std::vector<bool> next(path.size() + 1);
        if (pattern.starts_with("**")) {
            pattern.remove_prefix(pattern.starts_with("**/") ? 3 : 2);
            const bool whole_folders = !pattern.empty();
            bool open = false;
            for (std::size_t i = 0; i <= path.size(); ++i) {
                open |= fits[i];
                next[i] = fits[i] || (open && (!whole_folders || path[i - 1] == '/'));
            }
        } else if (pattern[0] == '*') {
            pattern.remove_prefix(1);
            for (std::size_t i = 0; i <= path.size(); ++i)
                next[i] = fits[i] || (i > 0 && next[i - 1] && path[i - 1] != '/');
        } else {
            const char c = pattern[0];
            pattern.remove_prefix(1);
            for (std::size_t i = 1; i <= path.size(); ++i)
                next[i] = fits[i - 1] && (c == '?' ? path[i - 1] != '/' : path[i - 1] == c);
        }
        fits = std::move(next);
    }
    return fits[path.size()];
}

}  // namespace argmap
