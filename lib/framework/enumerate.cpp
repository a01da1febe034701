#include "framework/components.hpp"
#include "framework/grounded.hpp"
#include "framework/list.hpp"
#include "framework/part.hpp"
#include "framework/solve.hpp"
#include "framework/verify.hpp"
#include "framework/within.hpp"

#include <algorithm>
#include <deque>

namespace argmap {

namespace {

/// What a framework comes apart into: what is in every extension, and parts that know nothing of each other.
struct Split {
    Extension always;
    std::vector<Part> parts;
};

Split split(const Framework& framework, Semantics semantics, Watch& watch) {
    Split result;
    std::vector<ArgumentId> open;
    if (splits_at_grounded(semantics)) {
        const Acceptance acceptance(framework, watch);
        result.always = acceptance.all(ArgumentLabel::in);
        open = acceptance.all(ArgumentLabel::undecided);
    } else {
        for (std::uint32_t a = 0; a < framework.argument_count(); ++a)
            open.push_back(ArgumentId{a});
    }
    if (semantics == Semantics::grounded)
        return result;
    Cutter cutter(framework, watch);
    const Groups groups = FrameworkComponents(framework, watch).weak(open);
    for (std::size_t group = 0; group < groups.size(); ++group)
        result.parts.push_back(cutter.cut(groups[group]));
    return result;
}

/// The extensions of one part as a wheel that turns: those it has shown are kept for the next turn.
class Wheel {
  public:
    Wheel(const Part& part, Semantics semantics, Watch& watch)
        : part_(&part), lister_(lister(part.framework, semantics, watch)) {}

    /// Shows the next extension; false where there are no more.
    bool advance() {
        if (!all_known_) {
            if (auto found = lister_()) {
                known_.push_back(in_whole(*part_, *found));
                ++position_;
                return true;
            }
            all_known_ = true;
        }
        return ++position_ < known_.size();
    }

    /// From the first one again, which there is.
    void start_again() { position_ = 0; }

    /// What it has shown before is never shown again.
    void forget() { known_.clear(), position_ = static_cast<std::size_t>(-1); }

    const Extension& shown() const { return known_[position_]; }

  private:
    const Part* part_;
    Lister lister_;
    std::vector<Extension> known_;
    std::size_t position_ = static_cast<std::size_t>(-1);
    bool all_known_ = false;
};

Extension together(const Extension& always, const std::deque<Wheel>& wheels) {
    Extension all = always;
    for (const Wheel& wheel : wheels)
        all.insert(all.end(), wheel.shown().begin(), wheel.shown().end());
    std::sort(all.begin(), all.end());
    return all;
}

/// Turns the first wheel, and the next one each time one has gone round. The last one turns once only, so it
/// need not remember.
bool turn(std::deque<Wheel>& wheels) {
    for (Wheel& wheel : wheels) {
        const bool is_last = &wheel == &wheels.back();
        if (is_last)
            wheel.forget();
        if (wheel.advance())
            return true;
        if (!is_last)
            wheel.start_again();
    }
    return false;
}

/// A number of any size, as digits in base 10^9, the lowest first.
class BigNumber {
  public:
    void multiply(std::uint64_t factor) {
        Wide carry = 0;
        for (std::uint32_t& digit : digits_) {
            carry += static_cast<Wide>(digit) * factor;
            digit = static_cast<std::uint32_t>(carry % base);
            carry /= base;
        }
        for (; carry != 0; carry /= base)
            digits_.push_back(static_cast<std::uint32_t>(carry % base));
    }

    std::string text() const {
        std::string all = std::to_string(digits_.back());
        for (std::size_t at = digits_.size() - 1; at-- > 0;) {
            const std::string part = std::to_string(digits_[at]);
            all.append(9 - part.size(), '0').append(part);
        }
        const std::size_t first = all.find_first_not_of('0');
        return first == std::string::npos ? "0" : all.substr(first);
    }

  private:
    __extension__ using Wide = unsigned __int128;

    static constexpr std::uint32_t base = 1'000'000'000;

    std::vector<std::uint32_t> digits_{1};
};

}  // namespace

Enumeration enumerate(const Framework& framework, Semantics semantics, const Bounds& bounds,
                      const std::function<bool(std::span<const ArgumentId>)>& use) {
    Enumeration result;
    const auto list = [&](Watch& watch) {
        const Split whole = split(framework, semantics, watch);
        std::deque<Wheel> wheels;
        for (const Part& part : whole.parts)
            if (!wheels.emplace_back(part, semantics, watch).advance()) {
                result.complete = true;
                return;
            }
        do {
            watch.look();
            const Extension extension = together(whole.always, wheels);
            insist(trouble_with(framework, semantics, extension));
            const bool goes_on = use(extension);
            ++result.found;
            if (!goes_on) {
                result.reason = "it was ended";
                return;
            }
        } while (turn(wheels));
        result.complete = true;
    };
    if (auto reason = within(bounds, list))
        result.reason = std::move(*reason);
    return result;
}

Count count(const Framework& framework, Semantics semantics, const Bounds& bounds) {
    Count result;
    BigNumber number;
    const auto multiply = [&](Watch& watch) {
        const Split whole = split(framework, semantics, watch);
        for (const Part& part : whole.parts) {
            std::uint64_t found = 0;
            const Lister next = lister(part.framework, semantics, watch);
            for (auto extension = next(); extension; extension = next()) {
                insist(trouble_with(part.framework, semantics, *extension));
                ++found;
            }
            number.multiply(found);
            if (found == 0)
                break;
        }
        result = {.number = number.text(), .exact = true, .reason = {}};
    };
    if (auto reason = within(bounds, multiply))
        result.reason = std::move(*reason);
    return result;
}

}  // namespace argmap
