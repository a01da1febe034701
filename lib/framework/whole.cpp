#include "framework/whole.hpp"

#include <algorithm>
#include <utility>

namespace argmap {

namespace {

std::vector<std::uint32_t> numbers_in(std::span<const Framework::Attack> attacks, Watch& watch) {
    std::vector<std::uint32_t> numbers;
    for (const Framework::Attack attack : attacks) {
        watch.step();
        numbers.push_back(index(attack.from) + 1);
        numbers.push_back(index(attack.to) + 1);
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

ArgumentId numbered_anew(std::span<const std::uint32_t> numbers, ArgumentId argument) {
    const auto found = std::lower_bound(numbers.begin(), numbers.end(), index(argument) + 1);
    return ArgumentId{static_cast<std::uint32_t>(found - numbers.begin())};
}

/// A list that grows within bounds.
class Names {
  public:
    Names(char separator, Watch& watch) : separator_(separator), watch_(watch) {}

    void add(std::string_view name) {
        watch_.step();
        if (!text_.empty())
            text_ += separator_;
        text_ += name;
    }

    /// Those from one number up to, not including, another.
    void add_numbers(std::size_t begin, std::size_t end) {
        for (std::size_t number = begin; number < end; ++number)
            add(std::to_string(number));
    }

    std::string take() { return std::move(text_); }

  private:
    char separator_;
    Watch& watch_;
    std::string text_;
};

}  // namespace

WholeFramework whole_framework(std::size_t count, std::span<const Framework::Attack> attacks,
                               std::size_t bytes_of_file, Watch& watch) {
    watch.look();
    if (count <= bytes_of_file)
        return {.framework = Framework(count, attacks), .count = count};
    WholeFramework whole{.numbers = numbers_in(attacks, watch), .count = count};
    std::vector<Framework::Attack> anew;
    for (const Framework::Attack attack : attacks) {
        watch.step();
        anew.push_back({.from = numbered_anew(whole.numbers, attack.from),
                        .to = numbered_anew(whole.numbers, attack.to)});
    }
    whole.framework = Framework(whole.numbers.size(), anew);
    return whole;
}

std::string name(const WholeFramework& whole, ArgumentId argument) {
    return whole.has_others() ? std::to_string(whole.numbers[index(argument)])
                              : whole.framework.name(argument);
}

std::variant<ArgumentId, Apart, Nowhere> find(const WholeFramework& whole, std::string_view name) {
    if (!whole.has_others()) {
        if (const auto found = whole.framework.find(name))
            return *found;
        return Nowhere();
    }
    const auto number = find_number(name, whole.count);
    if (!number)
        return Nowhere();
    const auto found = std::lower_bound(whole.numbers.begin(), whole.numbers.end(), *number);
    if (found == whole.numbers.end() || *found != *number)
        return Apart();
    return ArgumentId{static_cast<std::uint32_t>(found - whole.numbers.begin())};
}

std::string names(const WholeFramework& whole, std::span<const ArgumentId> arguments, char separator,
                  Watch& watch) {
    Names list(separator, watch);
    if (!whole.has_others()) {
        for (const ArgumentId argument : arguments)
            list.add(name(whole, argument));
        return list.take();
    }
    auto member = arguments.begin();
    std::size_t next = 1;
    for (std::uint32_t at = 0; at < whole.numbers.size(); ++at) {
        const std::size_t number = whole.numbers[at];
        list.add_numbers(next, number);
        next = number + 1;
        if (member != arguments.end() && *member == ArgumentId{at}) {
            list.add(std::to_string(number));
            ++member;
        }
    }
    list.add_numbers(next, whole.count + 1);
    return list.take();
}

}  // namespace argmap
