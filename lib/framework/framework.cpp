#include "framework/framework.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <utility>

namespace argmap {

namespace {

/// Two lists that say for each argument what lies between begins[a] and begins[a + 1].
struct Lists {
    std::vector<std::uint32_t> begins;
    std::vector<ArgumentId> members;
};

/// Begins for lists of known sizes, which `sizes` holds at the index after their own.
std::vector<std::uint32_t> begins_from(std::vector<std::uint32_t> sizes) {
    for (std::size_t at = 1; at < sizes.size(); ++at)
        sizes[at] += sizes[at - 1];
    return sizes;
}

/// A counting sort of the attacks by who attacks; in each list targets keep their order.
Lists by_attacker(std::size_t arguments, std::span<const Framework::Attack> attacks) {
    std::vector<std::uint32_t> sizes(arguments + 1);
    for (const Framework::Attack attack : attacks) {
        assert(index(attack.from) < arguments && index(attack.to) < arguments);
        ++sizes[index(attack.from) + 1];
    }
    Lists lists{.begins = begins_from(std::move(sizes)), .members = std::vector<ArgumentId>(attacks.size())};
    std::vector<std::uint32_t> next(lists.begins.begin(), lists.begins.end() - 1);
    for (const Framework::Attack attack : attacks)
        lists.members[next[index(attack.from)]++] = attack.to;
    return lists;
}

/// The same pairs the other way round. Each list comes out ascending, so that equal ones are neighbours and
/// only the first of them is taken over.
Lists turned(const Lists& lists) {
    const std::size_t arguments = lists.begins.size() - 1;
    constexpr std::uint32_t none = 0xFFFF'FFFF;
    std::vector<std::uint32_t> last(arguments, none);
    std::vector<std::uint32_t> sizes(arguments + 1);
    const auto for_each_pair = [&](auto use) {
        for (std::uint32_t from = 0; from < arguments; ++from) {
            for (std::uint32_t at = lists.begins[from]; at < lists.begins[from + 1]; ++at) {
                const std::uint32_t to = index(lists.members[at]);
                if (std::exchange(last[to], from) != from)
                    use(from, to);
            }
        }
    };
    for_each_pair([&](std::uint32_t, std::uint32_t to) { ++sizes[to + 1]; });
    Lists other{.begins = begins_from(std::move(sizes)), .members = {}};
    other.members.resize(other.begins.back());
    std::vector<std::uint32_t> next(other.begins.begin(), other.begins.end() - 1);
    std::fill(last.begin(), last.end(), none);
    for_each_pair(
        [&](std::uint32_t from, std::uint32_t to) { other.members[next[to]++] = ArgumentId{from}; });
    return other;
}

ArgumentNames joined(const std::vector<std::string>& names) {
    ArgumentNames all;
    for (const std::string& name : names)
        all.add(name);
    return all;
}

}  // namespace

void ArgumentNames::add(std::string_view name) {
    text_ += name;
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
}

std::string_view ArgumentNames::operator[](std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(text_).substr(begin, ends_[index] - begin);
}

Framework::Framework(std::size_t arguments, std::span<const Attack> attacks) {
    Lists attackers = turned(by_attacker(arguments, attacks));
    Lists targets = turned(attackers);
    attacker_begins_ = std::move(attackers.begins);
    attackers_ = std::move(attackers.members);
    target_begins_ = std::move(targets.begins);
    targets_ = std::move(targets.members);
    attacks_itself_.resize(arguments);
    for (const Attack attack : attacks)
        if (attack.from == attack.to)
            attacks_itself_[index(attack.from)] = true;
}

Framework::Framework(ArgumentNames names, std::span<const Attack> attacks)
    : Framework(names.size(), attacks) {
    names_ = std::move(names);
}

Framework::Framework(const std::vector<std::string>& names, std::span<const Attack> attacks)
    : Framework(joined(names), attacks) {}

bool Framework::attacks(ArgumentId from, ArgumentId to) const {
    const auto out = targets(from);
    const auto in = attackers(to);
    return out.size() < in.size() ? std::binary_search(out.begin(), out.end(), to)
                                  : std::binary_search(in.begin(), in.end(), from);
}

std::string Framework::name(ArgumentId argument) const {
    return names_.size() == 0 ? std::to_string(index(argument) + 1) : std::string(names_[index(argument)]);
}

std::optional<ArgumentId> Framework::find(std::string_view name) const {
    if (names_.size() != 0) {
        for (std::uint32_t at = 0; at < names_.size(); ++at)
            if (names_[at] == name)
                return ArgumentId{at};
        return std::nullopt;
    }
    const auto number = find_number(name, argument_count());
    return number ? std::optional(ArgumentId{*number - 1}) : std::nullopt;
}

std::optional<std::uint32_t> find_number(std::string_view name, std::size_t most) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool is_plain = error == std::errc() && end == name.data() + name.size() && name[0] != '0';
    return is_plain && number <= most ? std::optional(number) : std::nullopt;
}

}  // namespace argmap
