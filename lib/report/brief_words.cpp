#include "report/brief_words.hpp"

#include "report/words.hpp"
#include "text/language_tag.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>

namespace argmap {

namespace {

using words::many;

constexpr BriefWords english{
    .colon = ": ",
    .claims = "It claims",
    .for_it = "For it",
    .against_it = "Against it",
    .hinges_on = "It hinges on",
    .unanswered = "Unanswered",
    .in_circles = "In circles",
    .next = "Next",
    .nothing_claimed = "nothing yet",
    .no_main_claim =
        [](std::size_t claims) {
            return claims == 1 ? std::string("nothing says that its one claim is what it is about")
                               : "nothing says which of its " + many(claims, "claim") + " it is about";
        },
    .several_claimed = [](std::size_t mains) { return with_thousands(mains) + " things"; },
    .and_more = [](std::size_t rest) { return "and " + with_thousands(rest) + " more"; },
    .no_side = "nothing",
    .side =
        [](std::size_t reasons, std::size_t claims) {
            return many(reasons, "direct reason") + ", " + many(claims, "claim") + " along whole lines";
        },
    .hinge =
        [](const std::string& claim, std::size_t behind) {
            return claim + ": " + many(behind, "claim") +
                   std::string(words::verb(behind, " bears", " bear")) + " on it only by way of this";
        },
    .attacks =
        [](std::size_t unanswered, std::size_t all, std::size_t in_favour, std::size_t mains) {
            const std::string whose = mains == 1 ? " in its favour" : " in their favour";
            const std::string sides = in_favour == 0            ? ""
                                      : unanswered == 1         ? "," + whose
                                      : in_favour == unanswered ? ", all" + whose
                                                                : ", " + with_thousands(in_favour) + whose;
            return (unanswered == 0 ? "none" : with_thousands(unanswered)) + " of " + many(all, "attack") +
                   sides;
        },
    .circles =
        [](std::size_t groups) {
            return many(groups, "group") + " of claims that end up supporting themselves";
        },
    .claim = [](const std::string& text, const std::string& name) { return "“" + text + "” (" + name + ")"; },
    .against =
        [](const std::string& claim, std::size_t more_premises, const std::string& target) {
            const std::string more = more_premises == 0 ? "" : " and " + many(more_premises, "more premise");
            return claim + more + ", against " + target;
        },
    .step = [](const std::string& from,
               const std::string& to) { return "the step from " + from + " to " + to; },
    .ids = list_in_backticks,
    .write_first_claim = "write down what it is about, as the first claim",
    .name_main_claim = "name what it is about under the key `main`",
    .break_circle = "break the circle: drop one of its supports, or ground a claim of it in something else",
    .find_objection = "look for the best objection: there is none yet",
    .nothing_stands_out = "nothing stands out; `argmap check` looks at each claim",
    .answer = [](const std::string& name) { return "answer " + name + ", or take back what it attacks"; },
    .doubt = [](const std::string& name) { return "see whether " + name + " can be doubted"; },
};

constexpr BriefWords chinese{
    .colon = "：",
    .claims = "主张",
    .for_it = "支持",
    .against_it = "反对",
    .hinges_on = "关键",
    .unanswered = "未获回应",
    .in_circles = "循环论证",
    .next = "下一步",
    .nothing_claimed = "尚无论断",
    .no_main_claim =
        [](std::size_t claims) {
            return claims == 1 ? std::string("没有写明唯一的论断就是主论断")
                               : with_thousands(claims) + "个论断中，没有写明哪一个是主论断";
        },
    .several_claimed = [](std::size_t mains) { return with_thousands(mains) + "个主论断"; },
    .and_more = [](std::size_t rest) { return "另有" + with_thousands(rest) + "个"; },
    .no_side = "无",
    .side =
        [](std::size_t reasons, std::size_t claims) {
            return with_thousands(reasons) + "个直接理由，沿各条论证线共" + with_thousands(claims) + "个论断";
        },
    .hinge =
        [](const std::string& claim, std::size_t behind) {
            return claim + "：有" + with_thousands(behind) + "个论断只能经由它起作用";
        },
    .attacks =
        [](std::size_t unanswered, std::size_t all, std::size_t in_favour, std::size_t mains) {
            const std::string whose = mains == 1 ? "对它有利" : "对它们有利";
            const std::string sides = in_favour == 0    ? ""
                                      : unanswered == 1 ? "，" + whose
                                      : in_favour == unanswered
                                          ? "，都" + whose
                                          : "，其中" + with_thousands(in_favour) + "条" + whose;
            return unanswered == 0
                       ? with_thousands(all) + "条反对都有回应"
                       : with_thousands(all) + "条反对中有" + with_thousands(unanswered) + "条" + sides;
        },
    .circles = [](std::size_t groups) { return with_thousands(groups) + "组论断最终支持了自己"; },
    .claim = [](const std::string& text,
                const std::string& name) { return "“" + text + "”（" + name + "）"; },
    .against =
        [](const std::string& claim, std::size_t more_premises, const std::string& target) {
            const std::string more =
                more_premises == 0 ? "" : "以及另外" + with_thousands(more_premises) + "个前提";
            return claim + more + "，反对" + target;
        },
    .step = [](const std::string& from, const std::string& to) { return "从" + from + "到" + to + "的推论"; },
    .ids =
        [](std::span<const std::string_view> ids, std::size_t most) {
            std::string list;
            for (const std::string_view id : ids.first(std::min(most, ids.size())))
                list += (list.empty() ? "" : "、") + in_backticks(id);
            return ids.size() <= most ? list : list + "等" + with_thousands(ids.size()) + "个";
        },
    .write_first_claim = "先把要论证什么写成第一个论断",
    .name_main_claim = "在 `main` 下写明主论断",
    .break_circle = "打破循环：去掉其中一条支持，或为其中一个论断另找依据",
    .find_objection = "找出最有力的反对意见：目前一个也没有",
    .nothing_stands_out = "没有特别突出的问题；`argmap check` 会检查每个论断",
    .answer = [](const std::string& name) { return "回应 " + name + "，或撤回被它反对的论断"; },
    .doubt = [](const std::string& name) { return "想一想 " + name + " 是否站得住脚"; },
};

}  // namespace

const BriefWords& brief_words(std::string_view language) {
    return is_chinese_tag(language) ? chinese : english;
}

}  // namespace argmap
