// What is worth knowing where a picture has no room for a whole text?
#pragma once

#include "diagram/diagram.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// "the text of `a` is cut after 40 lines", or that those of several are, by the ids of their claims; and the
/// same of titles by the ids of topics. A sentence each, without a full stop; none where nothing is cut.
std::vector<std::string> notes_on_cut(const std::vector<std::string_view>& claims,
                                      const std::vector<std::string_view>& topics);

/// Of what the diagram says is cut.
std::vector<std::string> notes_on_cut(const Diagram& diagram);

}  // namespace argmap
