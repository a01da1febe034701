#include "diagram/words.hpp"

#include "message/message.hpp"
#include "text/wording.hpp"

#include <charconv>
#include <iterator>

namespace argmap {

namespace {

bool is_chinese(std::string_view language) {
    return tongue_of(language) == Tongue::chinese;
}

/// What stands between the premises and the target, and after it.
struct Sentence {
    std::string_view between;
    std::string_view end;
};

Sentence english(ArrowKind kind, std::size_t premises) {
    const bool one = premises == 1;
    switch (kind) {
        case ArrowKind::support:
            return {one ? " supports " : " support ", ""};
        case ArrowKind::attack:
            return {one ? " attacks " : " attack ", ""};
        case ArrowKind::undercut:
            return {one ? " undercuts " : " undercut ", ""};
        case ArrowKind::contrary:
            return {one ? " contradicts " : " contradict ", ""};
        case ArrowKind::rephrase:
            return {one ? " says the same as " : " say the same as ", ""};
        case ArrowKind::unsaid:
            return {one ? " bears on " : " bear on ", ""};
    }
    return {};
}

Sentence chinese(ArrowKind kind) {
    switch (kind) {
        case ArrowKind::support:
            return {"支持", ""};
        case ArrowKind::attack:
            return {"攻击", ""};
        case ArrowKind::undercut:
            return {"底切", ""};
        case ArrowKind::contrary:
            return {"与", "相互对立"};
        case ArrowKind::rephrase:
            return {"与", "是同一个意思"};
        case ArrowKind::unsaid:
            return {"关系到", ""};
    }
    return {};
}

std::string_view english(LegendSign sign) {
    switch (sign) {
        case LegendSign::support:
            return "supports";
        case LegendSign::attack:
            return "attacks";
        case LegendSign::undercut:
            return "undercuts the inference";
        case LegendSign::contrary:
            return "contradict each other";
        case LegendSign::rephrase:
            return "say the same";
        case LegendSign::unsaid:
            return "supports or attacks?";
        case LegendSign::linked:
            return "premises that work together";
        case LegendSign::pro:
            return "for the main claim";
        case LegendSign::con:
            return "against the main claim";
        case LegendSign::implicit:
            return "unstated";
        case LegendSign::assumed:
            return "taken for granted";
        case LegendSign::stands:
            return "stands";
        case LegendSign::fallen:
            return "has fallen";
        case LegendSign::undecided:
            return "undecided";
        case LegendSign::idle:
            return "does not count";
        case LegendSign::strength:
            return "strength; the notch: base score";
        case LegendSign::added:
            return "new";
        case LegendSign::removed:
            return "gone";
        case LegendSign::changed:
            return "changed";
        case LegendSign::focus:
            return "in focus";
    }
    return {};
}

std::string_view chinese(LegendSign sign) {
    switch (sign) {
        case LegendSign::support:
            return "支持";
        case LegendSign::attack:
            return "攻击";
        case LegendSign::undercut:
            return "攻击推理步骤";
        case LegendSign::contrary:
            return "相互对立";
        case LegendSign::rephrase:
            return "同一个意思";
        case LegendSign::unsaid:
            return "支持还是攻击？";
        case LegendSign::linked:
            return "联合前提";
        case LegendSign::pro:
            return "支持中心主张";
        case LegendSign::con:
            return "反对中心主张";
        case LegendSign::implicit:
            return "未明说";
        case LegendSign::assumed:
            return "视为当然";
        case LegendSign::stands:
            return "成立";
        case LegendSign::fallen:
            return "不成立";
        case LegendSign::undecided:
            return "悬而未决";
        case LegendSign::idle:
            return "不起作用";
        case LegendSign::strength:
            return "强度，刻痕为基础分";
        case LegendSign::added:
            return "新增";
        case LegendSign::removed:
            return "已删去";
        case LegendSign::changed:
            return "有改动";
        case LegendSign::focus:
            return "所问的主张";
    }
    return {};
}

/// "a", "a and b", "a, b and c", "a, b and 7 more"; "甲", "甲和乙", "甲、乙和丙", "甲、乙等 9 个前提".
std::string joined(const NamedPremises& premises, std::string_view language) {
    const bool chinese = is_chinese(language);
    const std::size_t named = premises.names.size();
    const bool more = named < premises.count;
    std::string text;
    for (std::size_t i = 0; i < named; ++i) {
        const bool last = i + 1 == named && !more;
        if (i > 0)
            text += chinese ? (last ? "和" : "、") : (last ? " and " : ", ");
        text += premises.names[i];
    }
    if (!more)
        return text;
    return chinese ? text + "等 " + with_thousands(premises.count) + " 个前提"
                   : text + " and " + with_thousands(premises.count - named) + " more";
}

}  // namespace

bool begins_second_row(const std::vector<LegendEntry>& legend, const LegendEntry& entry) {
    const auto is_mark = [](const LegendEntry& one) { return one.sign >= LegendSign::stands; };
    return is_mark(entry) && &entry != &legend.front() && !is_mark(*(&entry - 1));
}

std::string_view verb(ArrowKind kind, std::string_view language) {
    if (is_chinese(language)) {
        switch (kind) {
            case ArrowKind::contrary:
                return "对立于";
            case ArrowKind::rephrase:
                return "同于";
            default:
                return chinese(kind).between;
        }
    }
    std::string_view word = english(kind, 1).between;
    word.remove_prefix(1);
    word.remove_suffix(1);
    return word;
}

std::string together_words(const std::string& others, std::string_view language) {
    return is_chinese(language) ? "与 " + others + " 一起" : "with " + others;
}

std::string step_words(const std::string& step, std::string_view language) {
    return is_chinese(language) ? step + " 这一步" : "step " + step;
}

std::string sheet_words(int row, int rows, int column, int columns, std::string_view language) {
    const std::string of_rows = std::to_string(rows), of_columns = std::to_string(columns);
    if (is_chinese(language))
        return "第 " + std::to_string(row) + " 行（共 " + of_rows + " 行），第 " + std::to_string(column) +
               " 列（共 " + of_columns + " 列）";
    return "row " + std::to_string(row) + " of " + of_rows + ", column " + std::to_string(column) + " of " +
           of_columns;
}

LegendSign legend_sign(Fate fate) {
    switch (fate) {
        case Fate::stands:
            return LegendSign::stands;
        case Fate::fallen:
            return LegendSign::fallen;
        case Fate::undecided:
            return LegendSign::undecided;
    }
    return LegendSign::stands;
}

std::string_view legend_words(LegendSign sign, std::string_view language) {
    return is_chinese(language) ? chinese(sign) : english(sign);
}

std::string_view side_words(LegendSign sign, std::size_t mains, std::string_view language) {
    const bool pro = sign == LegendSign::pro;
    if (mains == 0 && is_chinese(language))
        return pro ? "支持结论" : "反对结论";
    if (mains == 0)
        return pro ? "for a conclusion" : "against a conclusion";
    if (mains > 1 && !is_chinese(language))
        return pro ? "for a main claim" : "against a main claim";
    return legend_words(sign, language);
}

std::string_view sign(Fate fate) {
    switch (fate) {
        case Fate::stands:
            return "✓";
        case Fate::fallen:
            return "✗";
        case Fate::undecided:
            return "?";
    }
    return {};
}

LegendSign legend_sign(Revision revision) {
    switch (revision) {
        case Revision::added:
            return LegendSign::added;
        case Revision::removed:
            return LegendSign::removed;
        case Revision::changed:
            return LegendSign::changed;
    }
    return LegendSign::added;
}

std::string_view sign(Revision revision) {
    switch (revision) {
        case Revision::added:
            return "+";
        case Revision::removed:
            return "–";
        case Revision::changed:
            return "~";
    }
    return {};
}

std::string badge_words(Revision revision, std::string_view language) {
    return std::string(sign(revision)) + " " + std::string(legend_words(legend_sign(revision), language));
}

std::string relation_badge_words(Revision revision, std::string_view language) {
    const std::string before = std::string(sign(revision)) + " ";
    const std::string words(legend_words(legend_sign(revision), language));
    if (is_chinese(language))
        return before + "关系" + words;
    return revision == Revision::added ? before + words + " relation" : before + "relation " + words;
}

std::string earlier_words(const std::string& text, const std::vector<std::string>& keys,
                          std::string_view language) {
    const bool chinese = is_chinese(language);
    std::string words;
    if (!text.empty())
        words += (chinese ? "之前：“" : "before: “") + text + "”";
    for (const std::string& key : keys) {
        if (&key == &keys.front())
            words.append(text.empty() ? "" : "\n").append(chinese ? "改动之处：" : "what changed: ");
        else
            words += chinese ? "、" : ", ";
        words += key;
    }
    return words;
}

namespace {

/// How many there are of some things; what there is none of is left out.
class Counting {
  public:
    explicit Counting(std::string_view language) : is_chinese_(is_chinese(language)) {}

    void add(std::uint32_t count, std::string_view one, std::string_view several, std::string_view chinese) {
        if (count == 0)
            return;
        text_ += text_.empty() ? "" : is_chinese_ ? "、" : ", ";
        text_ += with_thousands(count);
        if (is_chinese_)
            text_.append(" 个").append(chinese);
        else
            text_.append(" ").append(count == 1 ? one : several);
    }

    const std::string& text() const { return text_; }

  private:
    bool is_chinese_;
    std::string text_;
};

}  // namespace

std::string topic_words(std::uint32_t claims, const Balance& gives, std::string_view language) {
    Counting counting(language);
    counting.add(claims, "claim", "claims", "主张");
    counting.add(gives.reasons, "reason", "reasons", "理由");
    counting.add(gives.objections, "objection", "objections", "反驳");
    return counting.text();
}

std::string balance_words(const Balance& balance, const std::string& title, std::string_view language) {
    Counting counting(language);
    counting.add(balance.reasons, "for", "for", "支持");
    counting.add(balance.objections, "against", "against", "反对");
    if (title.empty() || counting.text().empty())
        return counting.text();
    return is_chinese(language) ? "对“" + title + "”：" + counting.text()
                                : counting.text() + " “" + title + "”";
}

std::string_view no_topic_words(std::string_view language) {
    return is_chinese(language) ? "未归入主题" : "Without a topic";
}

std::string_view strength_name(std::string_view language) {
    return is_chinese(language) ? "强度" : "strength";
}

std::string strength_words(double strength) {
    constexpr double noise = 1e-12;  // what sums and products lose on the way
    char digits[8];
    const auto end =
        std::to_chars(std::begin(digits), std::end(digits), strength, std::chars_format::fixed, 2).ptr;
    const std::string_view rounded(std::begin(digits), end);
    if (rounded == "0.00" && strength > noise)
        return "<.01";
    if (rounded == "1.00" && strength < 1 - noise)
        return ">.99";
    return std::string(rounded);
}

std::string marks_sentence(const Marks& marks, std::string_view language) {
    const bool chinese = is_chinese(language);
    std::string text;
    const auto begin_part = [&] { text += text.empty() ? "" : chinese ? "；" : "; "; };
    if (marks.in_focus)
        text += legend_words(LegendSign::focus, language);
    if (marks.revision) {
        begin_part();
        text += legend_words(legend_sign(*marks.revision), language);
    }
    if (marks.fate) {
        begin_part();
        text += legend_words(legend_sign(*marks.fate), language);
    }
    if (!marks.strength)
        return text;
    begin_part();
    text.append(strength_name(language)).append(" ").append(strength_words(*marks.strength));
    if (marks.base)
        text += (chinese ? "，基础分 " : ", base score ") + strength_words(*marks.base);
    return text;
}

namespace {

/// "+3 reasons, +1 objection" with a sign before each number, or none.
std::string counts_with(std::string_view sign, const Hidden& counts, std::string_view language) {
    const std::string no_break_space = "\u00A0";  // a count at the end of a line would look lost
    const bool chinese = is_chinese(language);
    std::string text;
    const auto add = [&](std::uint32_t count, std::string_view one, std::string_view several,
                         std::string_view chinese_noun) {
        if (count == 0)
            return;
        if (!text.empty())
            text += chinese ? "、" : ", ";
        const std::string number = with_thousands(count) + no_break_space;
        if (chinese)
            text.append(number).append("个").append(chinese_noun);
        else
            text.append(sign).append(number).append(count == 1 ? one : several);
    };
    add(counts.reasons, "reason", "reasons", "理由");
    add(counts.objections, "objection", "objections", "反驳");
    add(counts.rewordings, "rewording", "rewordings", "同义主张");
    add(counts.unsaid, "reason or objection", "reasons or objections", "理由或反驳");
    add(counts.conclusions, "conclusion", "conclusions", "结论");
    return text;
}

}  // namespace

std::string hidden_words(const Hidden& hidden, std::string_view language) {
    const std::string text = counts_with("+", hidden, language);
    if (text.empty())
        return text;
    return is_chinese(language) ? "未显示：" + text : text + " not\u00A0shown";
}

std::string count_words(const Hidden& counts, std::string_view language) {
    return counts_with("", counts, language);
}

std::string on_page_words(std::size_t page, const std::string& what, std::string_view language) {
    return is_chinese(language) ? "第 " + std::to_string(page) + " 页：" + what
                                : "page " + std::to_string(page) + ": " + what;
}

std::string branch_words(std::size_t first_page, std::size_t last_page, std::size_t claims, std::size_t more,
                         std::string_view language) {
    const bool chinese = is_chinese(language), several = first_page != last_page;
    const std::string pages = std::to_string(first_page) + (several ? "–" + std::to_string(last_page) : "");
    if (chinese)
        return "第 " + pages + " 页：" + with_thousands(claims) + " 个主张" +
               (more > 0 ? "，另有 " + with_thousands(more) + " 个分支" : "");
    return (several ? "pages " : "page ") + pages + ": " + counted(claims, "claim") +
           (more > 0 ? ", " + with_thousands(more) + (more == 1 ? " branch more" : " branches more") : "");
}

std::string claims_alone_words(std::string_view language) {
    return is_chinese(language) ? "与其他主张无关的主张" : "Claims by themselves";
}

std::string overview_name(std::string_view language) {
    return is_chinese(language) ? "总览" : "Overview";
}

std::string page_words(std::size_t page, std::size_t pages, std::string_view language) {
    return is_chinese(language) ? "第 " + std::to_string(page) + " 页（共 " + std::to_string(pages) + " 页）"
                                : "page " + std::to_string(page) + " of " + std::to_string(pages);
}

std::string picture_on_next_page(std::string_view language) {
    return is_chinese(language) ? "图见下一页。" : "The picture is on the next page.";
}

std::string relation_sentence(ArrowKind kind, const NamedPremises& premises, std::string_view target,
                              std::string_view language) {
    const Sentence sentence = is_chinese(language) ? chinese(kind) : english(kind, premises.count);
    std::string text = joined(premises, language);
    text += sentence.between;
    text += target;
    text += sentence.end;
    return text;
}

std::string question_letters(std::uint32_t question) {
    constexpr std::uint32_t letters = 26;
    std::string text;
    for (std::uint64_t left = std::uint64_t{question} + 1; left > 0; left = (left - 1) / letters)
        text.insert(text.begin(), static_cast<char>('a' + (left - 1) % letters));
    return text;
}

std::string question_words(std::uint32_t question) {
    return "[" + question_letters(question) + " ?] ";
}

std::string question_sentence(std::uint32_t question, const NamedPremises& premises, std::string_view target,
                              std::string_view language) {
    const std::string letters = question_letters(question), named = joined(premises, language);
    if (is_chinese(language))
        return ("关系 " + letters + "：" + named + "支持还是攻击").append(target) + "？";
    return ("relation " + letters + ": " + (premises.count == 1 ? "how does " : "how do ") + named +
            " bear on ")
               .append(target) +
           "?";
}

std::string inference(const NamedPremises& premises, std::string_view target, std::string_view language) {
    std::string text(is_chinese(language) ? "从" : "the step from ");
    text += joined(premises, language);
    text += is_chinese(language) ? "到" : " to ";
    text += target;
    if (is_chinese(language))
        text += "的推理步骤";
    return text;
}

}  // namespace argmap
