#include "render/renderer.hpp"

#include <algorithm>
#include <array>

namespace argmap {

namespace {

constexpr std::array listed = {
#define RENDERER(name) &renderers::name,
#include "render/renderers.def"
#undef RENDERER
};

}  // namespace

std::span<const Renderer* const> all_renderers() {
    return listed;
}

const Renderer* find_renderer(std::string_view name) {
    const auto is_it = [&](const Renderer* renderer) { return renderer->name == name; };
    const auto found = std::find_if(listed.begin(), listed.end(), is_it);
    return found == listed.end() ? nullptr : *found;
}

}  // namespace argmap
