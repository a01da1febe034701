#include "analyze/workings.hpp"

namespace argmap {

const OwnLines& Workings::own_lines() {
    if (!own_lines_)
        own_lines_ = std::make_unique<const OwnLines>(map_);
    return *own_lines_;
}

const std::vector<Side>& Workings::sides(ClaimId main) {
    if (sides_.empty() || main_ != main) {
        sides_ = argmap::sides(map_, main);
        main_ = main;
    }
    return sides_;
}

}  // namespace argmap
