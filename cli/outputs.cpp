#include "cli/outputs.hpp"

#include "cli/command.hpp"
#include "cli/maps.hpp"
#include "diagram/cut_notes.hpp"
#include "text/wording.hpp"

#include <ostream>

namespace argmap::cli {

std::vector<std::string_view> output_names() {
    std::vector<std::string_view> names;
    for (const Renderer* renderer : all_renderers())
        names.push_back(renderer->name);
    return names;
}

std::string known_outputs() {
    const std::vector<std::string_view> names = output_names();
    return list_in_backticks(names, names.size());
}

std::string endings_of_outputs() {
    std::vector<std::string> endings;
    for (const Renderer* renderer : all_renderers())
        endings.push_back("." + std::string(renderer->ending));
    return list_with_or(endings);
}

const Renderer& renderer_for(std::string_view file) {
    const std::size_t slash = file.rfind('/');
    const std::size_t dot = file.rfind('.');
    if (dot == std::string_view::npos || (slash != std::string_view::npos && dot < slash))
        throw Trouble(in_backticks(file) + " has no ending that says as what to draw; there are " +
                      known_outputs());
    const std::string_view ending = file.substr(dot + 1);
    const Renderer* const renderer = find_renderer_by_ending(ending);
    if (renderer == nullptr)
        throw Trouble("cannot draw as " + in_backticks(ending) + "; there are " + known_outputs() +
                      did_you_mean(ending, output_names()));
    return *renderer;
}

void tell_notes(const Rendered& rendered, const Diagram& diagram, Io& io) {
    for (const std::string& note : rendered.notes)
        io.err << "note: " << note << '\n';
    // Our own layout breaks the lines itself, and tells.
    if (diagram.layout == LayoutKind::dot)
        for (const std::string& note : notes_on_cut(diagram))
            io.err << "note: " << note << '\n';
}

}  // namespace argmap::cli
