// As what can exercises be handed out?
#pragma once

#include "exercise/exercise.hpp"
#include "render/paper.hpp"
#include "render/renderer.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace argmap {

struct HandoutOptions {
    bool with_key = false;   ///< for those who correct; of an output that has no key it means nothing
    std::string title = {};  ///< of several exercises; "" goes by the first
    std::size_t width = 80;  ///< columns of a line of text
    PageSize paper = {595.28, 841.89};
    RenderLimits limits = {};  ///< of each picture
};

/// One output: a constant in handout.cpp and a line in handouts.def.
struct Handout {
    std::string_view name;    ///< "moodle"
    std::string_view ending;  ///< what a file's name ends in, without the dot
    std::string_view summary;
    bool binary = false;
    bool has_key = false;  ///< whether the answers can be had apart
    /// Of one exercise or more, in order; pictures are drawn in children (render/child.hpp).
    Rendered (*write)(std::span<const Exercise> exercises, const HandoutOptions& options);
};

/// All of them, in the order of help texts.
std::span<const Handout* const> all_handouts();

/// Nothing where there is no such output.
const Handout* find_handout(std::string_view name);

/// By what the name of a file ends in.
const Handout* find_handout_by_ending(std::string_view ending);

namespace handouts {
#define HANDOUT(name) extern const Handout name;
#include "handout/handouts.def"
#undef HANDOUT
}  // namespace handouts

}  // namespace argmap
