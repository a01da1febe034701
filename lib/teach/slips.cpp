#include "teach/slips.hpp"

namespace argmap {

std::string_view name(SlipKind kind) {
    constexpr std::string_view names[slip_kinds] = {
        "missing-claim",      "extra-claim",        "extra-objection",
        "split-claim",        "merged-claims",      "wrong-parent",
        "to-conclusion",      "wrong-direction",    "wrong-polarity",
        "linked-as-separate", "separate-as-linked", "step-as-premise",
        "step-as-conclusion", "premise-as-step",    "conclusion-as-step",
        "contrary-as-attack", "attack-as-contrary", "cycle",
        "wrong-main",         "missing-relation",   "extra-relation",
        "shortcut",           "unclear-claim",      "negated-claim",
        "repeated-claim"};
    return names[static_cast<std::size_t>(kind)];
}

}  // namespace argmap
