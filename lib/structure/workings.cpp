#include "structure/workings.hpp"

#include "structure/bearing.hpp"

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

const std::vector<Side>& Workings::sides_of_all() {
    const auto mains = map_.main_claims();
    if (mains.size() == 1)
        return sides(mains[0]);
    if (sides_of_all_.empty())
        sides_of_all_ = argmap::sides(map_, bearing(), mains);
    return sides_of_all_;
}

}  // namespace argmap
