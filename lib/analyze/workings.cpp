#include "analyze/workings.hpp"

#include "analyze/bearing.hpp"

namespace argmap {

Bearing& Workings::bearing() {
    if (!bearing_)
        bearing_ = std::make_shared<Bearing>(map_);
    return *bearing_;
}

const OwnLines& Workings::own_lines() {
    if (!own_lines_)
        own_lines_ = std::make_unique<const OwnLines>(map_, bearing());
    return *own_lines_;
}

const std::vector<Side>& Workings::sides(ClaimId main) {
    if (sides_.empty() || main_ != main) {
        sides_ = argmap::sides(map_, bearing(), main);
        main_ = main;
    }
    return sides_;
}

}  // namespace argmap
