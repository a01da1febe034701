// Chinese: questions, requests, vague openings and "either ... or". Both simplified and traditional
// characters.
#include "language/chinese.hpp"

#include "language/chinese_text.hpp"
#include "language/marks.hpp"
#include "language/words.hpp"
#include "text/ascii.hpp"

namespace argmap {

const Language languages::chinese{
    .tag = "zh",
    .name = "Chinese",
    .unit = "character",
    .fewest = 4,
    .most = 80,
    .question = chinese::question,
    .request = chinese::request,
    .inference = chinese::inference,
    .because = chinese::because,
    .leading_connective = chinese::leading_connective,
    .compound = chinese::compound,
    .vague_opening = chinese::vague_opening,
    .either_or = chinese::either_or,
    .only_way = chinese::only_way,
    .core = chinese::core,
    .undenied = chinese::undenied,
    .differ = chinese::differ,
    .content = chinese::content,
};

namespace chinese {

namespace {

/// Particles that ask at the end of a text.
constexpr std::string_view certain_particles[] = {"吗", "嗎"};
constexpr std::size_t particle_size = 3;  // bytes

/// Words that make "呢" at the end of a text a question; without them it may be a statement.
constexpr std::string_view question_words[] = {"什么", "什麼", "怎么", "怎麼", "怎样", "怎樣", "如何", "为何",
                                               "為何", "谁",   "誰",   "哪",   "是否", "还是", "還是", "岂"};

/// A-not-A at the end of a text.
constexpr std::string_view choices[] = {"是不是", "对不对", "對不對",   "好不好",   "行不行",   "能不能",
                                        "会不会", "會不會", "可不可以", "该不该",   "該不該",   "要不要",
                                        "有没有", "有沒有", "应不应该", "應不應該", "值不值得", "愿不愿意"};

/// What makes such a choice a part of a statement: "nobody knows ...", "it depends on ...".
constexpr std::string_view embedding[] = {
    "知道", "知曉", "取决", "取決",   "在于",   "在於",   "无论",   "無論", "不管", "不论",
    "不論", "看",   "问题", "問題",   "关键",   "關鍵",   "决定",   "決定", "讨论", "討論",
    "争论", "爭論", "判断", "判斷",   "分不清", "说不清", "說不清", "关心", "關心", "在乎",
    "考虑", "考慮", "衡量", "关系到", "關係到", "清楚",   "确定",   "確定"};

constexpr std::string_view politely[] = {
    "请关",   "請關",   "请打开", "請打開", "请保持", "請保持",   "请使用",   "請使用", "请遵守",
    "請遵守", "请珍惜", "請珍惜", "请节约", "請節約", "请减少",   "請減少",   "请把",   "請把",
    "请将",   "請將",   "请给",   "請給",   "请让",   "請讓",     "请放",     "請放",   "请你",
    "請你",   "请您",   "請您",   "请大家", "請大家", "请各位",   "請各位",   "请勿",   "請勿",
    "请不要", "請不要", "请务必", "請務必", "请记住", "請記住",   "请注意",   "請注意", "请考虑",
    "請考慮", "请想",   "請想",   "请允许", "請允許", "请相信",   "請相信",   "请停止", "請停止",
    "请支持", "請支持", "请尊重", "請尊重", "请别",   "請別",     "请看看",   "請看看", "务必",
    "務必",   "切勿",   "切莫",   "试想",   "試想",   "想象一下", "想像一下", "想一想"};

constexpr std::string_view do_not[] = {
    "别再",   "別再",   "别让",   "別讓",   "别忘", "別忘", "别相信", "別相信", "别以为",   "別以為",
    "别指望", "別指望", "别担心", "別擔心", "别怕", "別怕", "别把",   "別把",   "别用",     "別用",
    "别给",   "別給",   "别去",   "別去",   "别急", "別急", "千万别", "千萬別", "千万不要", "千萬不要"};

constexpr std::string_view not_do_not[] = {"求", "紧", "緊", "命", "脸", "臉", "说", "說", "钱", "錢", "是"};
constexpr std::string_view thinking[] = {"以为", "以為", "相信", "认为", "認為", "觉得",
                                         "覺得", "忘记", "忘記", "说",   "說"};

constexpr std::string_view let_us[] = {"让我们", "讓我們", "让咱们", "讓咱們"};
constexpr std::string_view together[] = {"一起",     "一同", "共同", "来",   "來",   "先",   "再",   "从",
                                         "從",       "不要", "别",   "別",   "都",   "努力", "携手", "攜手",
                                         "行动",     "行動", "记住", "記住", "停止", "回到", "想想", "想一想",
                                         "拭目以待", "开始", "開始", "为",   "為",   "把",   "向"};

}  // namespace

std::optional<Span> question(std::string_view text) {
    if (const std::optional<Span> mark = final_question_mark(text))
        return mark;
    const std::string_view rest = without_stop(text);
    if (quotes(rest))
        return std::nullopt;
    if (ends_with_one_of(rest, certain_particles))
        return place_in(text, rest.substr(rest.size() - particle_size));
    if (rest.ends_with("呢"))
        return holds_one_of(rest, question_words) && !holds_one_of(rest, embedding)
                   ? std::optional(place_in(text, rest.substr(rest.size() - particle_size)))
                   : std::nullopt;
    for (const std::string_view choice : choices) {
        if (!rest.ends_with(choice) || rest.size() == choice.size())
            continue;
        const std::string_view last = rest.substr(rest.size() - choice.size());
        const std::string_view before = rest.substr(0, rest.size() - choice.size());
        const bool after_comma = before.ends_with("，") || before.ends_with(",");
        if (after_comma || !holds_one_of(before, embedding))
            return place_in(text, last);
    }
    return std::nullopt;
}

std::optional<Span> request(std::string_view text) {
    const std::string_view rest = without_stop(text);
    for (const std::string_view words : politely)
        if (rest.starts_with(words) && rest.size() > words.size())
            return place_in(text, rest.substr(0, words.size()));
    for (const std::string_view words : do_not)
        if (rest.starts_with(words) && rest.find("的是") == std::string_view::npos)
            return place_in(text, rest.substr(0, words.size()));
    if (rest.starts_with("不要")) {
        const std::string_view after = rest.substr(std::string_view("不要").size());
        const bool statement =
            starts_with_one_of(after, not_do_not) || after.empty() ||
            (after.find("是") != std::string_view::npos && !starts_with_one_of(after, thinking));
        return statement ? std::nullopt
                         : std::optional(place_in(text, rest.substr(0, rest.size() - after.size())));
    }
    for (const std::string_view words : let_us) {
        if (!rest.starts_with(words))
            continue;
        const std::string_view after = rest.substr(words.size());
        const bool urges = starts_with_one_of(after, together) || after.ends_with("吧");
        if (urges && after.find("的是") == std::string_view::npos)
            return place_in(text, rest.substr(0, words.size()));
    }
    return std::nullopt;
}

namespace {

/// What may follow "this" and "that" when they stand alone; before a measure word or noun they say which.
constexpr std::string_view verbs[] = {"是",   "会",   "會",   "不",   "将",   "將",   "意味", "使",   "让",
                                      "讓",   "也",   "说明", "說明", "表明", "证明", "證明", "可能", "可以",
                                      "能",   "应",   "應",   "必",   "并",   "並",   "违",   "違",   "太",
                                      "导致", "導致", "等于", "等於", "无",   "無",   "很",   "只会", "只會",
                                      "只能", "样做", "樣做", "么做", "麼做"};
constexpr std::string_view no_verbs[] = {"会儿",   "會兒", "样做的", "樣做的", "很多", "不同",
                                         "不勒斯", "不过", "不過",   "能量",   "无产"};

/// "This" alone or "this matter"; "this country" and "at this time" say which.
constexpr std::string_view matters[] = {"举", "舉", "事", "话", "話", "乃",
                                        "为", "為", "是", "言", "说", "說"};
constexpr std::string_view no_matters[] = {"是非", "事件"};

/// "They say" means people; 其他, 其实 and others are words of their own.
constexpr std::string_view say[] = {"说", "說"};
constexpr std::string_view ends_of_words[] = {"他", "它", "余", "餘", "实", "實",  "中", "次",
                                              "间", "間", "一", "二", "三", "乐",  "樂", "人",
                                              "外", "貌", "先", "所", "味", "它们"};

struct Opening {
    std::string_view words;
    std::span<const std::string_view> next;  ///< only before one of these, if there are any
    std::span<const std::string_view> not_next;
};

constexpr Opening openings[] = {{"这", verbs, no_verbs},     {"這", verbs, no_verbs}, {"那", verbs, no_verbs},
                                {"此", matters, no_matters}, {"它", {}, {}},          {"他们", {}, say},
                                {"他們", {}, say},           {"她们", {}, say},       {"她們", {}, say},
                                {"其", {}, ends_of_words}};

}  // namespace

std::optional<Span> vague_opening(std::string_view text) {
    const std::string_view rest = without_stop(text);
    for (const Opening& opening : openings) {
        if (!rest.starts_with(opening.words))
            continue;
        const std::string_view after = rest.substr(opening.words.size());
        const bool wanted = opening.next.empty() || starts_with_one_of(after, opening.next);
        if (wanted && !starts_with_one_of(after, opening.not_next))
            return place_in(text, rest.substr(0, opening.words.size()));
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Span> either_or(std::string_view text) {
    struct Choice {
        std::string_view either;
        std::string_view second;
        bool near;  ///< no comma between them but right before the second
    };
    static constexpr Choice choices_of_two[] = {{"要么", "要么", false},
                                                {"要麼", "要麼", false},
                                                {"要嘛", "要嘛", false},
                                                {"不是", "就是", true},
                                                {"不是", "便是", true}};
    for (const Choice& choice : choices_of_two) {
        const std::size_t begin = text.find(choice.either);
        if (begin == std::string_view::npos)
            continue;
        const std::size_t after = begin + choice.either.size();
        const std::size_t second = text.find(choice.second, after);
        if (second == std::string_view::npos || quotes(text))
            continue;
        std::string_view between = text.substr(after, second - after);
        if (choice.near) {
            if (between.ends_with("，"))
                between.remove_suffix(std::string_view("，").size());
            const std::string_view rest = text.substr(second + choice.second.size());
            if (between.empty() || between.size() > 36 || clause(between).size() < between.size() ||
                rest.empty() || rest.starts_with("了"))
                continue;
        }
        const auto end = static_cast<Offset>(second + choice.second.size());
        return Span{static_cast<Offset>(begin), end};
    }
    return std::nullopt;
}

std::optional<Span> only_way(std::string_view text) {
    static constexpr std::string_view signs[] = {
        "唯一的办法",   "唯一的辦法",   "唯一办法",     "唯一辦法",     "唯一的出路", "唯一出路",
        "唯一的选择",   "唯一的選擇",   "唯一选择",     "唯一選擇",     "唯一的途径", "唯一的途徑",
        "唯一途径",     "唯一途徑",     "别无选择",     "別無選擇",     "别无他法",   "別無他法",
        "没有别的办法", "沒有別的辦法", "没有其他办法", "沒有其他辦法", "只有一条路", "只有一條路"};
    static constexpr std::string_view not_claimed[] = {"不是", "并非", "並非", "不一定", "未必",
                                                       "如果", "若",   "是否", "以为",   "以為",
                                                       "认为", "認為", "说",   "說"};
    for (const std::string_view sign : signs) {
        const std::size_t at = text.find(sign);
        if (at == std::string_view::npos || quotes(text) || question(text) ||
            holds_one_of(text.substr(0, at), not_claimed))
            continue;
        return place_in(text, text.substr(at, sign.size()));
    }
    return std::nullopt;
}

namespace {

/// What is possible or should be is not what is so.
constexpr std::string_view possibility[] = {"可能", "也许", "也許", "或许", "或許", "大概"};
constexpr std::string_view duty[] = {"应当", "應當", "应该", "應該", "必须", "必須"};
constexpr std::string_view conditions[] = {"如果", "若", "只要", "只有", "除非"};

/// Bytes that two texts share from the beginning, in whole characters.
std::size_t shared_beginning(std::string_view one, std::string_view other) {
    std::size_t at = 0;
    while (at < std::min(one.size(), other.size()) && one[at] == other[at])
        ++at;
    while (at > 0 && at < one.size() && (static_cast<unsigned char>(one[at]) & 0xC0U) == 0x80U)
        --at;
    return at;
}

/// Bytes that two texts share at the end. Three characters more or fewer do not matter, so bytes will do.
std::size_t shared_end(std::string_view one, std::string_view other) {
    std::size_t size = 0;
    while (size < std::min(one.size(), other.size()) &&
           one[one.size() - 1 - size] == other[other.size() - 1 - size])
        ++size;
    return size;
}

/// Whether a word of one stands where another has another word, and all else is the same.
bool swap_one_word(std::string_view one, std::string_view other) {
    constexpr std::size_t longest_word = 9;  // bytes
    const std::size_t begin = shared_beginning(one, other);
    one.remove_prefix(begin);
    other.remove_prefix(begin);
    const std::size_t end = shared_end(one, other);
    const std::size_t rest = one.size() - end;
    const std::size_t other_rest = other.size() - end;
    return rest > 0 && other_rest > 0 && rest <= longest_word && other_rest <= longest_word;
}

}  // namespace

bool differ(std::string_view one, std::string_view other) {
    const auto in_one_only = [&](Characters signs) {
        return holds_one_of(one, signs) != holds_one_of(other, signs);
    };
    return question(one) || question(other) || in_one_only(possibility) || in_one_only(duty) ||
           in_one_only(conditions) || swap_one_word(without_stop(one), without_stop(other));
}

Content content(std::string_view word) {
    const bool number = std::any_of(word.begin(), word.end(), is_digit);
    return {.term = std::string(word), .turns = number};
}

}  // namespace chinese

}  // namespace argmap
