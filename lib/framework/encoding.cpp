#include "framework/encoding.hpp"

namespace argmap {

namespace {

template <class Use>
void for_each_argument(const Framework& framework, Watch& watch, Use use) {
    for (std::uint32_t a = 0; a < framework.argument_count(); ++a) {
        watch.step(1 + framework.attackers(ArgumentId{a}).size());
        use(ArgumentId{a});
    }
}

}  // namespace

Encoding::Encoding(const Framework& framework, Sets sets, Watch& watch)
    : framework_(&framework), watch_(&watch), sat_(watch.bounds()) {
    if (framework.argument_count() == 0)
        return;
    first_in_ = sat_.new_variables(framework.argument_count());
    switch (sets) {
        case Sets::conflict_free:
            add_conflicts();
            return;
        case Sets::stable:
            add_conflicts();
            add_range_of_all();
            return;
        case Sets::admissible:
            add_out_labels();
            add_defence();
            return;
        case Sets::complete:
            add_out_labels();
            add_defence();
            add_what_is_defended();
            return;
    }
}

void Encoding::add_conflicts() {
    for_each_argument(*framework_, *watch_, [&](ArgumentId argument) {
        for (const ArgumentId attacker : framework_->attackers(argument)) {
            // Of two that attack each other one clause is enough.
            const bool is_said = attacker > argument && framework_->attacks(argument, attacker);
            if (attacker == argument)
                sat_.add({-in(argument)});
            else if (!is_said)
                sat_.add({-in(argument), -in(attacker)});
        }
    });
}

void Encoding::add_out_labels() {
    first_out_ = sat_.new_variables(framework_->argument_count());
    for_each_argument(*framework_, *watch_, [&](ArgumentId argument) {
        clause_.assign(1, -out(argument));
        for (const ArgumentId attacker : framework_->attackers(argument)) {
            clause_.push_back(in(attacker));
            sat_.add({-in(attacker), out(argument)});
        }
        sat_.add(clause_);
        sat_.add({-in(argument), -out(argument)});
    });
}

/// What attacks a member is attacked. Of two that attack each other `add_out_labels` has said it.
void Encoding::add_defence() {
    for_each_argument(*framework_, *watch_, [&](ArgumentId argument) {
        for (const ArgumentId attacker : framework_->attackers(argument))
            if (attacker != argument && !framework_->attacks(argument, attacker))
                sat_.add({-in(argument), out(attacker)});
    });
}

void Encoding::add_what_is_defended() {
    for_each_argument(*framework_, *watch_, [&](ArgumentId argument) {
        clause_.assign(1, in(argument));
        for (const ArgumentId attacker : framework_->attackers(argument))
            clause_.push_back(-out(attacker));
        sat_.add(clause_);
    });
}

void Encoding::add_range_of_all() {
    for_each_argument(*framework_, *watch_, [&](ArgumentId argument) {
        clause_.assign(1, in(argument));
        for (const ArgumentId attacker : framework_->attackers(argument))
            if (attacker != argument)
                clause_.push_back(in(attacker));
        sat_.add(clause_);
    });
}

void Encoding::add_range() {
    if (framework_->argument_count() == 0)
        return;
    first_reached_ = sat_.new_variables(framework_->argument_count());
    for_each_argument(*framework_, *watch_, [&](ArgumentId argument) {
        clause_.assign({-reached(argument), in(argument)});
        if (first_out_ != 0)
            clause_.push_back(out(argument));
        else
            for (const ArgumentId attacker : framework_->attackers(argument))
                if (attacker != argument)
                    clause_.push_back(in(attacker));
        sat_.add(clause_);
    });
}

Extension Encoding::found() const {
    Extension members;
    for_each_argument(*framework_, *watch_, [&](ArgumentId argument) {
        if (sat_.value(in(argument)))
            members.push_back(argument);
    });
    return members;
}

}  // namespace argmap
