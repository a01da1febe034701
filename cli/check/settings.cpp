#include "cli/check/settings.hpp"

#include "check/check.hpp"
#include "cli/command.hpp"
#include "cli/maps.hpp"

#include <algorithm>

namespace argmap::cli {

namespace {

constexpr std::string_view severity_words[] = {"error", "warning", "hint", "off"};

[[noreturn]] void refuse(const std::pair<Message, Message>& wrong) {
    throw Trouble(say("{0}; {1}", wrong.first, wrong.second).in(Tongue::english));
}

/// The codes that a word means; there is at least one.
std::vector<const Code*> codes(const std::string& word) {
    std::vector<const Code*> codes = selected_by(word);
    if (codes.empty())
        refuse(no_such_rule(word));
    return codes;
}

/// Errors are found whatever is said; a word that means one of them alone hopes for something else.
void refuse_error(const std::vector<const Code*>& codes) {
    if (codes.size() == 1 && codes[0]->severity == Severity::error)
        refuse(error_is_kept(*codes[0]));
}

std::optional<Severity> severity(const std::string& word) {
    if (const auto severity = find_severity(word))
        return *severity;
    throw Trouble("there is no severity " + in_backticks(word) + "; there are " +
                  list_in_backticks(severity_words) + did_you_mean(word, severity_words));
}

}  // namespace

void SettingsArguments::describe(Arguments& arguments) {
    std::vector<std::string_view> profiles;
    for (const Profile profile : all_profiles)
        profiles.push_back(name(profile));
    arguments.choice("--profile", profile_, "How much to look for; core where nothing else is said",
                     profiles);
    arguments.options(
        "--select", "CODES", select_,
        "Look for these only, with commas between them: AM301, circular-support, or AM3 for all "
        "that begin so; errors are told anyway");
    arguments.options("--ignore", "CODES", ignore_, "Do not look for these");
    arguments.options("--severity", "CODE=SEVERITY", severities_,
                      "How to tell one: as error, warning or hint, or off");
}

Settings SettingsArguments::settings() const {
    Settings settings{.profile = find_profile(profile_), .select = {}, .ignore = {}, .severities = {}};
    for (const std::string& word : select_)
        for (const Code* code : codes(word))
            settings.select.push_back(code);
    for (const std::string& word : ignore_) {
        if (retired_rule(word))
            continue;
        refuse_error(codes(word));
        for (const Code* code : codes(word))
            settings.ignore.push_back(code);
    }
    for (const std::string& word : severities_) {
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos)
            throw Trouble(in_backticks(word) + " says no severity; write it like `AM301=hint`");
        const std::string rule = word.substr(0, equals);
        const std::optional<Severity> wanted = severity(word.substr(equals + 1));
        if (retired_rule(rule))
            continue;
        const std::vector<const Code*> meant = codes(rule);
        if (wanted != Severity::error)
            refuse_error(meant);
        for (const Code* code : meant)
            settings.severities.emplace_back(code, wanted);
    }
    return settings;
}

std::vector<std::string> SettingsArguments::notices(Tongue tongue) const {
    std::vector<std::string> notices;
    const auto add = [&](const std::string& option, std::string_view rule) {
        const auto retired = retired_rule(rule);
        if (!retired)
            return;
        const std::string notice =
            say("{0}; {1} from `{2}`", retired->first, retired->second, option).in(tongue);
        if (std::find(notices.begin(), notices.end(), notice) == notices.end())
            notices.push_back(notice);
    };
    for (const std::string& word : ignore_)
        add("--ignore", word);
    for (const std::string& word : severities_)
        add("--severity", std::string_view(word).substr(0, word.find('=')));
    return notices;
}

}  // namespace argmap::cli
