#include "schemes/schemes.hpp"

#include "message/message.hpp"
#include "text/ascii.hpp"
#include "text/closest.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace argmap {

namespace {

constexpr Doubt premise = Doubt::premise;
constexpr Doubt assumption = Doubt::assumption;
constexpr Doubt exception = Doubt::exception;

constexpr CriticalQuestion expert_opinion[] = {
    {premise, "Does the expert really know this subject well?", "此人真是行家吗？"},
    {premise, "Does the claim belong to the field in which they are an expert?",
     "这一主张属于其专长的领域吗？"},
    {premise, "Did the expert say just that?", "行家的原话真是如此吗？"},
    {assumption, "Does what the expert says rest on evidence?", "行家的说法有证据支撑吗？"},
    {exception, "Do other experts see it differently?", "别的行家看法不同吗？"},
    {exception, "Does the expert have a bias or a stake in it?", "行家有偏向或牵涉利益吗？"},
};
constexpr CriticalQuestion position_to_know[] = {
    {premise, "Was this person placed so that they could know?", "此人真有条件知情吗？"},
    {premise, "Did they really say so?", "此人真这么说过吗？"},
    {exception, "Is there reason to doubt their honesty?", "有理由怀疑此人不诚实吗？"},
};
constexpr CriticalQuestion witness_testimony[] = {
    {assumption, "Does the account agree with itself?", "证词前后一致吗？"},
    {exception, "Does it disagree with facts that are known?", "证词与已知事实相抵触吗？"},
    {exception, "Do other witnesses tell it differently?", "别的证人说法不同吗？"},
    {exception, "Is the witness biased?", "证人有偏向吗？"},
    {exception, "Is what is told hard to believe?", "所述之事难以置信吗？"},
};
constexpr CriticalQuestion credible_source[] = {
    {exception, "Does the source lean to one side?", "这一来源偏向某一方吗？"},
    {exception, "Has it been caught being dishonest?", "这一来源有过不实的前科吗？"},
    {exception, "Do other credible sources contradict it?", "别的可信来源说法相反吗？"},
};
constexpr CriticalQuestion popular_opinion[] = {
    {premise, "Do most people really think so?", "大多数人真这么看吗？"},
    {assumption, "Is there a reason why most people should be right about this?",
     "凭什么认为大多数人在这事上是对的？"},
};
constexpr CriticalQuestion popular_practice[] = {
    {premise, "Do most people really do so?", "大多数人真这么做吗？"},
    {assumption, "Is it right because it is usual?", "通行的做法就是对的吗？"},
};
constexpr CriticalQuestion example[] = {
    {premise, "Is what is said of the example true?", "关于这个例子的说法属实吗？"},
    {assumption, "Is the example typical?", "这个例子有代表性吗？"},
    {exception, "Are there examples of the opposite?", "有没有相反的例子？"},
};
constexpr CriticalQuestion analogy[] = {
    {premise, "Are the two cases alike in the respect that matters?", "两者在要紧之处真的相似吗？"},
    {exception, "Is there a difference between them that matters?", "两者有没有要紧的差别？"},
    {exception, "Is there a closer case that points the other way?", "有没有更相近而结论相反的情形？"},
};
constexpr CriticalQuestion precedent[] = {
    {exception, "Is the earlier case different in a way that matters?", "先例与本案有要紧的不同吗？"},
    {exception, "Is there a reason not to apply its rule here?", "先例的规则有不适用于此的理由吗？"},
};
constexpr CriticalQuestion classification[] = {
    {premise, "Is it really a thing of this kind?", "它真属于这一类吗？"},
    {assumption, "Does everything of this kind have the property?", "凡属这一类的都有此性质吗？"},
    {exception, "Is this one an exception?", "它会不会是例外？"},
};
constexpr CriticalQuestion composition[] = {
    {assumption, "Does what holds of the parts hold of the whole?", "部分如此，整体就如此吗？"},
};
constexpr CriticalQuestion division[] = {
    {assumption, "Does what holds of the whole hold of each part?", "整体如此，各部分就如此吗？"},
};
constexpr CriticalQuestion practical_reasoning[] = {
    {assumption, "Is the goal worth pursuing?", "这一目标值得追求吗？"},
    {assumption, "Can it be done?", "这一做法行得通吗？"},
    {exception, "Is there a better way to the goal?", "有没有更好的办法达到目标？"},
    {exception, "Does it have side effects that are worse?", "会不会带来更坏的副作用？"},
    {exception, "Does it stand in the way of another goal?", "与别的目标冲突吗？"},
};
constexpr CriticalQuestion positive_consequences[] = {
    {premise, "How likely are these consequences?", "这些后果有多大可能出现？"},
    {premise, "How good are they?", "这些后果究竟有多好？"},
    {exception, "What does it cost on the other side?", "另一面要付出什么代价？"},
};
constexpr CriticalQuestion negative_consequences[] = {
    {premise, "How likely are these consequences?", "这些后果有多大可能出现？"},
    {premise, "How bad are they?", "这些后果究竟有多坏？"},
    {exception, "Does a benefit make up for them?", "有没有足以抵偿的好处？"},
    {exception, "Can they be avoided?", "这些后果能避免吗？"},
};
constexpr CriticalQuestion slippery_slope[] = {
    {premise, "Is each step likely to lead to the next?", "每一步都很可能引出下一步吗？"},
    {premise, "Is the end really so bad?", "最后的结局真有那么坏吗？"},
    {exception, "Can one stop on the way?", "中途停得住吗？"},
};
constexpr CriticalQuestion cause_to_effect[] = {
    {premise, "How strong is the link between cause and effect?", "因与果的联系有多强？"},
    {premise, "Did the cause occur, or will it?", "这一原因真的出现或将会出现吗？"},
    {exception, "Does something else interfere?", "有没有别的因素从中干扰？"},
};
constexpr CriticalQuestion correlation_to_cause[] = {
    {premise, "Do the two really go together?", "两者真的相关吗？"},
    {assumption, "Is there a way in which the one could bring about the other?",
     "前者能以什么方式引起后者？"},
    {exception, "Do both have a common cause?", "两者有没有共同的原因？"},
    {exception, "Is it the other way round?", "会不会因果倒置？"},
    {exception, "Is it chance?", "会不会只是巧合？"},
};
constexpr CriticalQuestion sign[] = {
    {premise, "How reliable a sign is it?", "这一迹象有多可靠？"},
    {exception, "Is there another explanation of it?", "这一迹象有没有别的解释？"},
};
constexpr CriticalQuestion abduction[] = {
    {premise, "Is what is to be explained really so?", "要解释的事属实吗？"},
    {assumption, "Would the hypothesis explain it?", "这一假说真能解释它吗？"},
    {exception, "Is there another explanation that is as good?", "有没有同样好的别种解释？"},
    {exception, "Is it too early to settle on one?", "现在下定论是否过早？"},
};
constexpr CriticalQuestion evidence_to_hypothesis[] = {
    {premise, "Was the result really observed?", "这一结果真的观察到了吗？"},
    {exception, "Could something other than the hypothesis have brought it about?",
     "会不会是假说以外的原因造成的？"},
};
constexpr CriticalQuestion ignorance[] = {
    {premise, "Has anybody looked well enough?", "查找得够仔细吗？"},
    {assumption, "If it were so, would we know?", "假如真是如此，我们会知道吗？"},
};
constexpr CriticalQuestion established_rule[] = {
    {premise, "Is the rule in force?", "这一规则有效吗？"},
    {premise, "Is this a case of the rule?", "本例归这一规则管吗？"},
    {exception, "Is this an exception to it?", "本例是不是例外？"},
    {exception, "Does another rule say otherwise?", "有没有与之冲突的规则？"},
};
constexpr CriticalQuestion values[] = {
    {premise, "Is that a value here?", "这在此处算得上一种价值吗？"},
    {exception, "Does another value weigh more?", "有没有更重的价值？"},
};
constexpr CriticalQuestion ethotic[] = {
    {premise, "Is what is said about the person true?", "关于此人的说法属实吗？"},
    {assumption, "Does the person's character matter to the claim?", "此人的品格与主张有关吗？"},
    {exception, "Do the person's arguments stand without them?", "撇开此人，其论证仍然成立吗？"},
};
constexpr CriticalQuestion bias[] = {
    {premise, "Is there evidence of the bias?", "偏向有证据吗？"},
    {assumption, "Does a bias matter to this question?", "偏向对这个问题要紧吗？"},
};
constexpr CriticalQuestion circumstantial[] = {
    {premise, "Do the person's words and deeds really clash?", "此人的言行真的矛盾吗？"},
    {assumption, "Does that matter to the claim?", "这与主张有关吗？"},
    {exception, "Is there an explanation for it?", "这种矛盾能得到解释吗？"},
};
constexpr CriticalQuestion sunk_cost[] = {
    {assumption, "Can the goal still be reached?", "目标还达得到吗？"},
    {exception, "Can what was spent be recovered?", "已付出的能收回吗？"},
    {exception, "Is there a better use for what is still to be spent?", "余下的投入有没有更好的用处？"},
};
constexpr CriticalQuestion alternatives[] = {
    {premise, "Are these all the possibilities?", "所列的可能已经齐全吗？"},
    {premise, "Do they exclude each other?", "这些可能互相排斥吗？"},
    {exception, "Is there a third one?", "有没有第三种可能？"},
};
constexpr CriticalQuestion commitment[] = {
    {premise, "Did the person really commit themselves to it?", "此人真的承诺或承认过吗？"},
    {assumption, "Does the one follow from the other?", "由此真能推出彼吗？"},
    {exception, "Have they taken it back?", "此人后来收回了吗？"},
};

constexpr Scheme all[] = {
    {"expert-opinion", "专家意见", "Somebody who is an expert in a field says so", expert_opinion},
    {"position-to-know", "知情者之言", "Somebody who is placed to know says so", position_to_know},
    {"witness-testimony", "证人证词", "Somebody says that they saw or heard it", witness_testimony},
    {"credible-source", "可信来源", "A source that can be believed on the subject says so", credible_source},
    {"popular-opinion", "众人之见", "Most people think so", popular_opinion},
    {"popular-practice", "通行做法", "Most people do so, so it is all right to do", popular_practice},
    {"example", "举例", "It is so in this case, so it is so in general", example},
    {"analogy", "类比", "It is so in a similar case, so it is so in this one", analogy},
    {"precedent", "先例", "An earlier case was decided by a rule, so this one is too", precedent},
    {"classification", "归类", "It is a thing of this kind, and they have that property", classification},
    {"composition", "由部分到整体", "The parts have a property, so the whole has it", composition},
    {"division", "由整体到部分", "The whole has a property, so its parts have it", division},
    {"practical-reasoning", "实践推理",
     "There is a goal, and doing this brings it about, so it should be done", practical_reasoning},
    {"positive-consequences", "好的后果", "It would have good consequences, so it should be done",
     positive_consequences},
    {"negative-consequences", "坏的后果", "It would have bad consequences, so it should not be done",
     negative_consequences},
    {"slippery-slope", "滑坡",
     "One step leads to the next and in the end to something bad, so the first should "
     "not be taken",
     slippery_slope},
    {"cause-to-effect", "由因及果", "The cause is there, so the effect will come", cause_to_effect},
    {"correlation-to-cause", "由相关到因果", "The two go together, so the one brings about the other",
     correlation_to_cause},
    {"sign", "迹象", "Here is a sign of it, so it is there", sign},
    {"abduction", "溯因", "It is the best explanation of what is known, so it is so", abduction},
    {"evidence-to-hypothesis", "由证据到假说", "What the hypothesis predicts was observed, so it is true",
     evidence_to_hypothesis},
    {"ignorance", "诉诸未知", "It is not known to be so, so it is not so", ignorance},
    {"established-rule", "既定规则", "A rule says so, and this is a case of it", established_rule},
    {"values", "价值", "Something that people value speaks for it", values},
    {"ethotic", "人品", "A good person says so, so it is to be believed, or a bad one, so it is not",
     ethotic},
    {"bias", "偏向", "Somebody has an interest in it, so what they say counts for less", bias},
    {"circumstantial", "言行不一", "Somebody does not act on what they say, so it counts for less",
     circumstantial},
    {"sunk-cost", "沉没成本", "Too much was spent on it to stop now", sunk_cost},
    {"alternatives", "排除法", "It is this or that, and that is ruled out", alternatives},
    {"commitment", "承诺", "Somebody has accepted one thing, so they have to accept the other", commitment},
};

/// Other names under which people know a scheme, sorted by name.
constexpr std::pair<std::string_view, std::string_view> other_names[] = {
    {"ad-hominem", "ethotic"},
    {"best-explanation", "abduction"},
    {"cause-effect", "cause-to-effect"},
    {"circumstantial-ad-hominem", "circumstantial"},
    {"danger-appeal", "negative-consequences"},
    {"dilemma", "alternatives"},
    {"direct-ad-hominem", "ethotic"},
    {"fear-appeal", "negative-consequences"},
    {"full-slippery-slope", "slippery-slope"},
    {"generic-ad-hominem", "ethotic"},
    {"inference-to-best-explanation", "abduction"},
    {"inference-to-the-best-explanation", "abduction"},
    {"inconsistency", "circumstantial"},
    {"inconsistent-commitment", "circumstantial"},
    {"pragmatic-inconsistency", "circumstantial"},
    {"precedent-slippery-slope", "slippery-slope"},
    {"two-person-practical-reasoning", "practical-reasoning"},
    {"vague-verbal-classification", "classification"},
    {"verbal-classification", "classification"},
    {"verbal-slippery-slope", "slippery-slope"},
    {"waste", "sunk-cost"},
    {"witness", "witness-testimony"},
};

}  // namespace

std::string_view name(Doubt doubt) {
    switch (doubt) {
        case Doubt::premise:
            return "premise";
        case Doubt::assumption:
            return "assumption";
        case Doubt::exception:
            return "exception";
    }
    return "";
}

std::span<const Scheme> schemes() {
    return all;
}

namespace {

struct Name {
    std::string_view name;
    const Scheme* scheme;
};

const Scheme* scheme_of_id(std::string_view id) {
    return std::find_if(std::begin(all), std::end(all),
                        [&](const Scheme& scheme) { return scheme.id == id; });
}

/// Ids and other names, sorted.
const std::vector<Name>& names() {
    static const std::vector<Name> sorted = [] {
        std::vector<Name> made;
        for (const Scheme& scheme : all)
            made.push_back({scheme.id, &scheme});
        for (const auto& [other, id] : other_names)
            made.push_back({other, scheme_of_id(id)});
        std::sort(made.begin(), made.end(),
                  [](const Name& one, const Name& other) { return one.name < other.name; });
        return made;
    }();
    return sorted;
}

/// What books and corpora write around the name of a scheme: "Argument from Expert Opinion", "CauseToEffect
/// Scheme".
constexpr std::string_view before_names[] = {"argumentfrom", "argumentby", "argumentto",
                                             "argument",     "appealto",   "from"};
constexpr std::string_view after_names[] = {"argument", "scheme", "inference"};

/// In small letters, without hyphens, underscores and spaces, without what is written around it, and without
/// an s at the end.
std::string bare(std::string_view name) {
    std::string letters;
    for (const char c : name)
        if (c != '-' && c != '_' && c != ' ')
            letters += lower(c);
    const auto cut = [&](std::string_view part, std::size_t at) {
        if (letters.size() > part.size() + 2)
            letters.erase(at, part.size());
    };
    for (const std::string_view before : before_names)
        if (letters.starts_with(before))
            cut(before, 0);
    for (const std::string_view after : after_names)
        if (letters.ends_with(after))
            cut(after, letters.size() - after.size());
    if (letters.ends_with('s'))
        letters.pop_back();
    return letters;
}

}  // namespace

const Scheme* find_scheme(std::string_view id) {
    const auto found =
        std::lower_bound(names().begin(), names().end(), id,
                         [](const Name& name, std::string_view wanted) { return name.name < wanted; });
    return found != names().end() && found->name == id ? found->scheme : nullptr;
}

namespace {

/// The scheme with a name in Chinese, before which "诉诸" may stand and after which "论证"; nullptr if there
/// is none.
const Scheme* scheme_in_chinese(std::string_view name) {
    constexpr std::string_view before = "诉诸", after = "论证";
    std::string_view rest = name;
    if (rest.ends_with(after))
        rest.remove_suffix(after.size());
    for (const std::string_view wanted :
         {rest, rest.starts_with(before) ? rest.substr(before.size()) : std::string_view()}) {
        const auto* const found = std::find_if(
            std::begin(all), std::end(all), [&](const Scheme& scheme) { return scheme.chinese == wanted; });
        if (found != std::end(all))
            return found;
    }
    return nullptr;
}

/// The names without what people write differently, in the order of `names()`.
std::span<const std::string_view> bare_names() {
    static const std::vector<std::string> bare_ones = [] {
        std::vector<std::string> bares;
        for (const Name& name : names())
            bares.push_back(bare(name.name));
        return bares;
    }();
    static const std::vector<std::string_view> views(bare_ones.begin(), bare_ones.end());
    return views;
}

}  // namespace

std::optional<std::string_view> nearest_scheme(std::string_view wanted, SearchBudget& budget) {
    constexpr std::size_t most_letters = 100;  // longer than any name with all its slips
    if (wanted.size() > most_letters)
        return std::nullopt;
    if (const Scheme* const scheme = scheme_in_chinese(wanted))
        return scheme->id;
    const std::string letters = bare(wanted);
    const std::span<const std::string_view> known = bare_names();
    const std::optional<std::string_view> near = closest(letters, known, budget);
    if (!near)
        return std::nullopt;
    const std::size_t size = std::max(letters.size(), near->size());
    const std::size_t slips = size >= 12 ? 2 : size >= 6 ? 1 : 0;
    if (edit_distance(letters, *near, slips) > slips)
        return std::nullopt;
    const auto place = std::find(known.begin(), known.end(), *near) - known.begin();
    return names()[static_cast<std::size_t>(place)].name;
}

std::string schemes_as_markdown() {
    std::string page =
        "# Schemes of argument\n\n"
        "A relation can name the pattern by which it argues: `\"scheme\": \"expert-opinion\"`. For the "
        "schemes "
        "on this page argmap knows the critical questions, those that somebody who doubts such an argument "
        "would ask; `argmap check --profile teaching` shows them where none was taken up (AM316). Any other "
        "name may be used too.\n\n"
        "A question about a **premise** is taken up by what supports or attacks the premise, or by its "
        "`source`. A question about an **assumption** is one about what the step leaves unstated: it is "
        "taken "
        "up by a warrant (a support of the relation) or an undercut (an attack on it). One about an "
        "**exception** is taken up by an undercut.\n\n"
        "The schemes are those of D. Walton, C. Reed and F. Macagno, *Argumentation Schemes* (Cambridge "
        "University Press, 2008), in our own words; the three kinds of questions are those of Carneades.\n";
    for (const Scheme& scheme : all) {
        page.append("\n## ").append(scheme.id).append("\n\n");
        page.append(scheme.pattern).append(". (").append(scheme.chinese).append(")\n\n");
        page += "| About | Question | 问题 |\n|---|---|---|\n";
        for (const CriticalQuestion& question : scheme.questions)
            page.append("| ")
                .append(name(question.doubt))
                .append(" | ")
                .append(question.english)
                .append(" | ")
                .append(question.chinese)
                .append(" |\n");
    }
    page += "\n## Other names\n\n| Name | Scheme |\n|---|---|\n";
    for (const auto& [other, id] : other_names)
        page.append("| `").append(other).append("` | `").append(id).append("` |\n");
    return page;
}

}  // namespace argmap
