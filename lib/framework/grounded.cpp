#include "framework/grounded.hpp"

#include <cassert>

namespace argmap {

Acceptance::Acceptance(const Framework& framework, Watch& watch)
    : framework_(&framework),
      watch_(&watch),
      labels_(framework.argument_count(), ArgumentLabel::undecided),
      open_attackers_(framework.argument_count()) {
    for (std::uint32_t a = 0; a < labels_.size(); ++a) {
        watch.step();
        open_attackers_[a] = static_cast<std::uint32_t>(framework.attackers(ArgumentId{a}).size());
        if (open_attackers_[a] == 0)
            put_in(ArgumentId{a});
    }
    propagate();
}

void Acceptance::accept(std::span<const ArgumentId> arguments) {
    for (const ArgumentId argument : arguments)
        if (labels_[index(argument)] == ArgumentLabel::undecided)
            put_in(argument);
    propagate();
}

void Acceptance::put_in(ArgumentId argument) {
    assert(labels_[index(argument)] == ArgumentLabel::undecided);
    labels_[index(argument)] = ArgumentLabel::in;
    accepted_.push_back(argument);
}

void Acceptance::put_out(ArgumentId argument) {
    labels_[index(argument)] = ArgumentLabel::out;
    watch_->step(framework_->targets(argument).size());
    for (const ArgumentId target : framework_->targets(argument))
        if (--open_attackers_[index(target)] == 0 && labels_[index(target)] == ArgumentLabel::undecided)
            put_in(target);
}

void Acceptance::propagate() {
    while (!accepted_.empty()) {
        const ArgumentId argument = accepted_.back();
        accepted_.pop_back();
        watch_->step(framework_->targets(argument).size());
        for (const ArgumentId target : framework_->targets(argument))
            if (labels_[index(target)] == ArgumentLabel::undecided)
                put_out(target);
    }
}

std::vector<ArgumentId> Acceptance::all(ArgumentLabel label) const {
    std::vector<ArgumentId> found;
    for (std::uint32_t a = 0; a < labels_.size(); ++a)
        if (labels_[a] == label)
            found.push_back(ArgumentId{a});
    return found;
}

Extension completed(const Framework& framework, std::span<const ArgumentId> admissible, Watch& watch) {
    Acceptance acceptance(framework, watch);
    acceptance.accept(admissible);
    return acceptance.all(ArgumentLabel::in);
}

}  // namespace argmap
