#include "format/type_words.hpp"

#include "text/ascii.hpp"

#include <algorithm>
#include <string>

namespace argmap {

namespace {

struct TypeWord {
    std::string_view word;  // with small letters, as far as they are ASCII
    RelationType type;
};

constexpr RelationType support = RelationType::support;
constexpr RelationType attack = RelationType::attack;
constexpr RelationType contrary = RelationType::contrary;
constexpr RelationType rephrase = RelationType::rephrase;

constexpr TypeWord type_words[] = {
    {"pro", support},
    {"for", support},
    {"reason", support},
    {"con", attack},
    {"contra", attack},
    {"against", attack},
    {"objection", attack},
    {"object", attack},
    {"objects", attack},
    {"rebuttal", attack},
    {"rebut", attack},
    {"rebuts", attack},
    {"refutation", attack},
    {"refute", attack},
    {"refutes", attack},
    {"undercut", attack},
    {"undercuts", attack},
    {"counterargument", attack},
    {"counter-argument", attack},
    {"contradiction", contrary},
    {"contradictory", contrary},
    {"paraphrase", rephrase},
    {"restatement", rephrase},
    {"支持", support},
    {"支撑", support},
    {"攻击", attack},
    {"反对", attack},
    {"反驳", attack},
    {"矛盾", contrary},
    {"对立", contrary},
    {"改述", rephrase},
    {"重述", rephrase},
    {"unterstützt", support},
    {"unterstützung", support},
    {"unterstützen", support},
    {"stützt", support},
    {"grund", support},
    {"angriff", attack},
    {"einwand", attack},
    {"widerspruch", contrary},
    {"gegensatz", contrary},
    {"umformulierung", rephrase},
};

}  // namespace

std::optional<RelationType> type_in_other_words(std::string_view written) {
    std::string small(written);
    std::transform(small.begin(), small.end(), small.begin(), lower);
    const auto* const found = std::find_if(std::begin(type_words), std::end(type_words),
                                           [&](const TypeWord& one) { return one.word == small; });
    return found == std::end(type_words) ? std::nullopt : std::optional(found->type);
}

}  // namespace argmap
