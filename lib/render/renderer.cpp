#include "render/renderer.hpp"

#include "text/listed.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace argmap {

namespace {

constexpr std::array listed = {
#define RENDERER(name) &renderers::name,
#include "render/renderers.def"
#undef RENDERER
};

}  // namespace

Rendered no_picture(RenderError error) {
    return {.bytes = {}, .notes = {}, .error = std::move(error)};
}

std::span<const Renderer* const> all_renderers() {
    return listed;
}

const Renderer* find_renderer(std::string_view name) {
    return find_listed(listed, &Renderer::name, name);
}

const Renderer* find_renderer_by_ending(std::string_view ending) {
    const Renderer* const found = find_listed(listed, &Renderer::ending, ending);
    return found != nullptr ? found : find_renderer(ending);
}

}  // namespace argmap
