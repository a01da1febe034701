#include "cli/rules/explain.hpp"

#include "check/check.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <vector>

namespace argmap::cli {

namespace {

struct Group {
    char hundred;  ///< as in the id
    std::string_view heading;
    std::string_view about;
};

constexpr Group groups[] = {
    {'1', "Reading", "Is the file one that can hold a map, and does each entry have the right shape?"},
    {'2', "What the map is", "Does everything exist that is named, and is it one map?"},
    {'3', "How it argues", "Do the reasons give what they promise?"},
    {'4', "How it reads", "Will readers understand it?"},
    {'5', "Merging", "Do two versions of a map agree? Only `argmap merge` reports these."},
    {'6', "Frameworks", "Is the file an abstract framework? Only `argmap solve` reports these."},
};

std::vector<const Code*> codes_of(const Group& group) {
    std::vector<const Code*> codes = all_codes();
    std::erase_if(codes, [&](const Code* code) { return code->id[2] != group.hundred; });
    return codes;
}

std::string padded(std::string_view text, std::size_t columns) {
    return std::string(text) + std::string(columns - std::min(columns, text.size()), ' ');
}

std::size_t longest_name() {
    std::size_t longest = 0;
    for (const Code* code : all_codes())
        longest = std::max(longest, code->name.size());
    return longest;
}

/// "A claim is in no relation."
std::string as_sentence(std::string_view summary) {
    return capitalised(summary) + ".";
}

struct Section {
    std::string_view title;
    std::string_view text;
};

/// What there is to say beyond the summary and the example.
std::vector<Section> sections(const Code& code) {
    std::vector<Section> sections{{"Why it matters", code.why},
                                  {"How to mend it", code.mend},
                                  {"When to leave it", code.leave},
                                  {"Where it comes from", code.source}};
    std::erase_if(sections, [](const Section& section) { return section.text.empty(); });
    return sections;
}

void append_indented(std::string& to, std::string_view text, std::size_t columns) {
    constexpr std::string_view indent = "  ";
    for (const std::string& line : wrap(text, columns - indent.size()))
        to.append(indent).append(line).append("\n");
}

void append_markdown(std::string& page, const Code& code) {
    page.append("### ").append(code.id).append(" ").append(code.name).append("\n\n");
    page.append("*")
        .append(name(code.severity))
        .append(":* ")
        .append(as_sentence(code.summary))
        .append("\n\n");
    if (!code.example.empty())
        page.append("```json\n").append(code.example).append("\n```\n\n");
    for (const Section& section : sections(code))
        page.append("**").append(section.title).append(".** ").append(section.text).append("\n\n");
}

}  // namespace

std::string list_of_codes() {
    const std::size_t name_columns = longest_name();
    constexpr std::size_t severity_columns = std::string_view("warning").size();
    std::string list;
    for (const Group& group : groups) {
        const std::vector<const Code*> codes = codes_of(group);
        if (codes.empty())
            continue;
        list.append(list.empty() ? "" : "\n").append(group.heading).append("\n");
        for (const Code* code : codes)
            list.append("  ")
                .append(code->id)
                .append("  ")
                .append(padded(code->name, name_columns))
                .append("  ")
                .append(padded(name(code->severity), severity_columns))
                .append("  ")
                .append(code->summary)
                .append("\n");
    }
    return list;
}

std::string explanation(const Code& code) {
    constexpr std::size_t columns = 80;
    std::string text;
    text.append(code.id).append(" ").append(code.name).append(" (").append(name(code.severity)).append(")\n");
    append_indented(text, as_sentence(code.summary), columns);
    if (!code.example.empty()) {
        text += "\nFor example\n";
        for (std::string_view rest = code.example; !rest.empty();) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            text.append("  ").append(rest.substr(0, end)).append("\n");
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    for (const Section& section : sections(code)) {
        text.append("\n").append(section.title).append("\n");
        append_indented(text, section.text, columns);
    }
    return text;
}

std::string codes_as_markdown() {
    std::string page =
        "# Everything that can be found\n\n"
        "Findings of `argmap check`, by code. An **error** means that the map does not say what its author "
        "means, and part of it had to be left out. A **warning** means that something is very likely a slip. "
        "A **hint** is worth a look. Codes never change their meaning.\n\n"
        "`argmap rules AM301` or `argmap rules circular-support` explains one in the terminal, and "
        "[maps/rules](../maps/rules/) has a bad map and a good one for nearly every code. This page is what "
        "`argmap rules --format markdown` prints.\n\n";
    for (const Group& group : groups) {
        const std::vector<const Code*> codes = codes_of(group);
        if (codes.empty())
            continue;
        page.append("## ").append(group.heading).append("\n\n").append(group.about).append("\n\n");
        page += "| Code | | Finds |\n|---|---|---|\n";
        for (const Code* code : codes) {
            std::string anchor = std::string(code->id) + "-" + std::string(code->name);
            anchor[0] = 'a';
            anchor[1] = 'm';
            page.append("| [").append(code->id).append(" ").append(code->name).append("](#").append(anchor);
            page.append(") | ")
                .append(name(code->severity))
                .append(" | ")
                .append(code->summary)
                .append(" |\n");
        }
        page += "\n";
        for (const Code* code : codes)
            append_markdown(page, *code);
    }
    page.pop_back();  // the empty line after the last section
    return page;
}

}  // namespace argmap::cli
