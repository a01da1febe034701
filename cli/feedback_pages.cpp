#include "cli/feedback_pages.hpp"

#include "cli/files.hpp"
#include "cli/progress.hpp"
#include "handout/feedback_index.hpp"
#include "handout/feedback_page.hpp"
#include "handout/feedback_picture.hpp"
#include "render/renderer.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <ostream>
#include <set>
#include <string_view>

namespace argmap::cli {

namespace {

/// Characters that some system does not allow in the name of a file.
bool may_stand_in_a_name(char c) {
    constexpr std::string_view refused = "/\\:*?\"<>|\x7f";
    return static_cast<unsigned char>(c) >= ' ' && refused.find(c) == std::string_view::npos;
}

/// A part of the name of a file that hides nothing; "" where nothing is left of it.
std::string tame(std::string name) {
    constexpr std::size_t longest = 90;  // two of these, a number and an ending have to fit into 255 bytes
    name.erase(0, std::min(name.find_first_not_of('.'), name.size()));
    std::replace_if(
        name.begin(), name.end(), [](char c) { return !may_stand_in_a_name(c); }, '_');
    return std::string(first_bytes(name, longest));
}

std::string own_name(const std::string& map) {
    const std::string name = map == "-" ? "" : tame(std::filesystem::path(map).stem().string());
    return name.empty() ? "map" : name;
}

std::string with_folder(const std::string& map, const std::string& name) {
    const std::string folder = tame(std::filesystem::path(map).parent_path().filename().string());
    return folder.empty() ? name : folder + "-" + name;
}

/// Some systems keep files apart by more than capitals.
std::string without_capitals(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(), lower);
    return name;
}

/// The name, or with the first number that makes it another than all before.
std::string first_free(const std::string& name, std::set<std::string>& taken) {
    std::string free = name;
    for (std::size_t number = 2; !taken.insert(without_capitals(free)).second; ++number)
        free = name + "-" + std::to_string(number);
    return free;
}

/// What was drawn, or "".
std::string picture_of(const GradedMap& graded, const GradeTelling& telling, Rendered& drawn) {
    if (graded.student->claim_count() == 0)
        return {};
    drawn = renderers::svg.render(feedback_picture(graded, numbered_slips(graded), telling), {});
    return drawn.error ? std::string() : std::move(drawn.bytes);
}

std::string page_of(const MapWithFindings& map, const GradeTelling& telling, Rendered& drawn) {
    if (map.graded->student == nullptr)
        return ungraded_page(*map.graded, map.findings, telling);
    return feedback_page(*map.graded, picture_of(*map.graded, telling, drawn), telling);
}

void write_index(const std::string& folder, std::span<const std::string> names,
                 std::span<const MapWithFindings> maps, const GradeTelling& telling) {
    std::vector<const GradedMap*> graded;
    for (const MapWithFindings& map : maps)
        graded.push_back(map.graded);
    write_file((std::filesystem::path(folder) / feedback_index_name).string(),
               feedback_index(graded, names, telling));
}

}  // namespace

std::vector<std::string> feedback_page_names(std::span<const std::string> maps) {
    std::map<std::string, std::size_t> counts;
    for (const std::string& map : maps)
        ++counts[without_capitals(own_name(map))];
    std::vector<std::string> names;
    std::set<std::string> taken{"index"};
    for (const std::string& map : maps) {
        const std::string name = own_name(map);
        const bool is_only = counts[without_capitals(name)] == 1;
        names.push_back(first_free(is_only ? name : with_folder(map, name), taken) + ".html");
    }
    return names;
}

std::vector<std::string> numbered_page_names(std::size_t maps) {
    std::vector<std::string> names;
    for (std::size_t number = 1; number <= maps; ++number)
        names.push_back("map-" + std::to_string(number) + ".html");
    return names;
}

Status write_feedback_pages(const std::string& folder, std::span<const std::string> names,
                            std::span<const MapWithFindings> maps, const GradeTelling& telling, Io& io) {
    Progress progress(io.exact_err(), io.terminal_err);
    std::set<std::string> told;  // each note once
    Status status = Status::fine;
    for (std::size_t i = 0; i < maps.size(); ++i) {
        progress.show("writing pages: " + with_thousands(i) + " of " + with_thousands(maps.size()));
        Rendered drawn;
        const std::string page = page_of(maps[i], telling, drawn);
        if (drawn.error || !drawn.notes.empty())
            progress.hide();
        for (const std::string& note : drawn.notes)
            if (told.insert(note).second)
                io.err << "note: " << note << '\n';
        if (drawn.error) {
            io.err << "argmap: " << in_backticks(names[i]) << " has no picture: " << drawn.error->message
                   << '\n';
            status = Status::could_not_run;
        }
        write_file((std::filesystem::path(folder) / names[i]).string(), page);
    }
    write_index(folder, names, maps, telling);
    return status;
}

}  // namespace argmap::cli
