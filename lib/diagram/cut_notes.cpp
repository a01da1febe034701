#include "diagram/cut_notes.hpp"

#include "diagram/draw.hpp"
#include "text/wording.hpp"

namespace argmap {

namespace {

std::string note(const std::vector<std::string_view>& ids, std::string_view one, std::string_view several,
                 std::string_view noun, std::size_t lines) {
    const std::string first = in_backticks(ids.front());
    return "the " +
           (ids.size() == 1
                ? std::string(one) + first + " is"
                : std::string(several) + counted(ids.size(), noun) + ", first " + first + ", are") +
           " cut after " + std::to_string(lines) + " lines";
}

template <class Parts>
std::vector<std::string_view> ids_of_cut(const Parts& parts) {
    std::vector<std::string_view> ids;
    for (const auto& part : parts)
        if (part.cut)
            ids.push_back(part.id);
    return ids;
}

}  // namespace

std::vector<std::string> notes_on_cut(const std::vector<std::string_view>& claims,
                                      const std::vector<std::string_view>& topics) {
    std::vector<std::string> notes;
    if (!claims.empty())
        notes.push_back(note(claims, "text of ", "texts of ", "claim", most_lines) +
                        "; `argmap render` makes boxes wider with a larger --wrap");
    if (!topics.empty())
        notes.push_back(note(topics, "title of the topic ", "titles of ", "topic", most_lines_of_topic));
    return notes;
}

std::vector<std::string> notes_on_cut(const Diagram& diagram) {
    return notes_on_cut(ids_of_cut(diagram.boxes), ids_of_cut(diagram.clusters));
}

}  // namespace argmap
