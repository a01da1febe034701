// Who attacks whom? An abstract argumentation framework: arguments without an inside, and attacks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// Arguments are numbered from 0 in file order.
enum class ArgumentId : std::uint32_t {};

constexpr std::uint32_t index(ArgumentId argument) {
    return static_cast<std::uint32_t>(argument);
}

/// The names of arguments, one after another in one text. Empty where arguments are called by their numbers,
/// from "1".
class ArgumentNames {
  public:
    /// At most 2^32 - 1 bytes altogether.
    void add(std::string_view name);
    std::size_t size() const { return ends_.size(); }
    std::string_view operator[](std::size_t index) const;

  private:
    std::string text_;
    std::vector<std::uint32_t> ends_;
};

/// A directed graph of attacks that never changes (Dung 1995). Attackers and targets lie in two compressed
/// lists, 8 bytes for each attack and 8 for each argument.
class Framework {
  public:
    struct Attack {
        ArgumentId from;
        ArgumentId to;

        friend bool operator==(const Attack&, const Attack&) = default;
    };

    /// At most 2^32 - 2 arguments and attacks. What attacks name must be there; an attack named twice counts
    /// once. Linear.
    explicit Framework(std::size_t arguments, std::span<const Attack> attacks = {});
    Framework() : Framework(0) {}

    /// As many arguments as names; names differ.
    Framework(ArgumentNames names, std::span<const Attack> attacks);
    Framework(const std::vector<std::string>& names, std::span<const Attack> attacks);

    std::size_t argument_count() const { return attacker_begins_.size() - 1; }

    /// Without those named twice.
    std::size_t attack_count() const { return attackers_.size(); }

    /// Each once, ascending.
    std::span<const ArgumentId> attackers(ArgumentId argument) const {
        return slice(attackers_, attacker_begins_, index(argument));
    }
    std::span<const ArgumentId> targets(ArgumentId argument) const {
        return slice(targets_, target_begins_, index(argument));
    }

    bool attacks_itself(ArgumentId argument) const { return attacks_itself_[index(argument)]; }

    /// Logarithmic in the fewer of one's targets and the other's attackers.
    bool attacks(ArgumentId from, ArgumentId to) const;

    /// "1", "2", ... where there are no names.
    std::string name(ArgumentId argument) const;

    /// The argument of that name. Linear where there are names: to be asked a few times only.
    std::optional<ArgumentId> find(std::string_view name) const;

  private:
    using Begins = std::vector<std::uint32_t>;

    static std::span<const ArgumentId> slice(const std::vector<ArgumentId>& list, const Begins& begins,
                                             std::size_t at) {
        return std::span(list).subspan(begins[at], begins[at + 1] - begins[at]);
    }

    Begins attacker_begins_;
    std::vector<ArgumentId> attackers_;
    Begins target_begins_;
    std::vector<ArgumentId> targets_;
    std::vector<bool> attacks_itself_;
    ArgumentNames names_;
};

/// A number from 1 to `most` as it is printed: no sign, no zero before it.
std::optional<std::uint32_t> find_number(std::string_view name, std::size_t most);

}  // namespace argmap
