// Does a map hold together? Runs the rules.
#pragma once

#include "check/rule.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

/// All rules, by code.
std::span<const Rule* const> all_rules();

/// Every code that reading, resolving, the rules and merging can report, by id.
std::vector<const Code*> all_codes();

/// The code with an id or a name, ASCII case aside; nullptr if there is none.
const Code* find_code(std::string_view id_or_name);

/// What is wrong with naming a rule that there is not, or an error, where findings are left out; and what to
/// do about it.
std::pair<Message, Message> no_such_rule(std::string_view name);
std::pair<Message, Message> error_is_kept(const Code& code);

/// The same for a rule that there once was; nothing for another name. To leave it out breaks nothing.
std::optional<std::pair<Message, Message>> retired_rule(std::string_view name);

/// Is told how long each rule took, once it has run.
using Timed = std::function<void(const Rule&, std::chrono::nanoseconds)>;

/// What the rules find in a map: those whose codes `diagnostics` wants. Each is linear in the map, on
/// average, unless it says otherwise. Where `diagnostics` has an error already that leaves a gap, rules
/// that speak of what is missing are not run, which is noted there. The map's own allowances hold. No clock
/// is read where nobody wants to know.
void check(const ArgumentMap& map, Diagnostics& diagnostics, const Timed& timed = nullptr);

}  // namespace argmap
