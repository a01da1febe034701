// What the functions about Chinese find, and where they must be silent.
#include "sentences.hpp"

namespace argmap {

using test::finds;
using test::is_silent;

namespace {
const Language& chinese = languages::chinese;
}  // namespace

TEST_CASE("a Chinese text that ends by asking is a question") {
    finds(chinese.question, {{"应该取消作业吗？", "？"},
                             {"应该取消作业吗", "吗"},
                             {"作業應該取消嗎。", "嗎"},
                             {"AI安全吗?", "?"},
                             {"“AI安全吗？”", "？"},
                             {"（谁来付钱？）", "？"},
                             {"为什么要取消作业呢", "呢"},
                             {"谁来付钱呢。", "呢"},
                             {"作业太多了，对不对", "对不对"},
                             {"人类很危险，是不是", "是不是"},
                             {"这样做好不好", "好不好"},
                             {"我们真的需要这个，對不對", "對不對"},
                             {"真的？！", "？"}});
}

TEST_CASE("a Chinese text that only mentions a question is none") {
    is_silent(chinese.question, {"苏格拉底会死",
                                 "AI是否安全尚不清楚",
                                 "时间还早着呢",
                                 "他们还在睡觉呢",
                                 "图灵问：“机器能思考吗？”",
                                 "“为什么”是个好问题",
                                 "没人知道AI会不会失控",
                                 "关键在于制度好不好",
                                 "成败取决于大家愿不愿意",
                                 "问题是法律行不行",
                                 "无论好不好",
                                 "谁也说不清对不对",
                                 "能不能成功是个未知数",
                                 "会不会失控很难预料",
                                 "什么时候做作业，通常是家长安排的",
                                 "怎样对齐远比人聪明的AI，至今没有答案",
                                 "如何治理AI，还拿不出成套的方案",
                                 "究竟会怎样失控，很难预先说准",
                                 "是不是好人不重要",
                                 "他写了《机器能思考吗？》",
                                 "他写了《机器能思考吗》",
                                 "问号（？）表示疑问",
                                 "谁出钱谁说了算",
                                 "哪里有压迫哪里就有反抗",
                                 "呢",
                                 "是不是？的说法过时了",
                                 "为何如此无人知晓",
                                 "他关心结果对不对",
                                 "AI在各种要紧本领上都可能强过人",
                                 "”",
                                 "学生讨论题目对不对"});
}

TEST_CASE("a Chinese text that asks for something is a request") {
    finds(chinese.request, {{"让我们一起取消作业", "让我们"},
                            {"让我们记住代价", "让我们"},
                            {"讓我們共同努力", "讓我們"},
                            {"让我们走吧", "让我们"},
                            {"请大家考虑孩子", "请大家"},
                            {"请不要相信机器", "请不要"},
                            {"请注意代价", "请注意"},
                            {"别让机器决定", "别让"},
                            {"别忘了孩子", "别忘"},
                            {"不要相信机器", "不要"},
                            {"不要以为AI是安全的", "不要"},
                            {"千万不要放弃", "千万不要"},
                            {"务必取消作业", "务必"},
                            {"试想没有汽车的城市", "试想"},
                            {"想象一下没有汽车的城市", "想象一下"}});
}

TEST_CASE("a Chinese text that begins with a like word asks for nothing") {
    is_silent(chinese.request, {"请求被拒绝",
                                "请愿书有一万人签名",
                                "请假的人很多",
                                "请客吃饭很贵",
                                "请人代写作业是作弊",
                                "请看护照顾老人很贵",
                                "请先生教书很贵",
                                "让我们担心的是失控",
                                "让我们失望的政策很多",
                                "让我们感到意外的结果出现了",
                                "让强大的AI始终对齐，是尚未解开的难题",
                                "让孩子多睡有好处",
                                "别人的看法不重要",
                                "别墅很贵",
                                "别的国家没有这样的法律",
                                "别国的经验有用",
                                "别处的房租更低",
                                "别具一格的设计受欢迎",
                                "不要求完美",
                                "不要紧的小事很多",
                                "不要命的人最可怕",
                                "不要钱的东西最贵",
                                "不要浪费是美德",
                                "不要说孩子，大人也不懂",
                                "禁止吸烟是必要的",
                                "试验很成功",
                                "设想很好，做起来难",
                                "假设成立",
                                "考虑周全的人少",
                                "想象力比知识重要",
                                "务实的人更成功",
                                "切实可行的办法很少",
                                "停止浪费是当务之急",
                                "请"});
}

TEST_CASE("a Chinese text with a reason and its conclusion holds an inference") {
    finds(chinese.inference, {{"孩子累了，所以作业应当取消", "所以"},
                              {"因为孩子累了，所以作业应当取消", "所以"},
                              {"AI很危险，因此必须监管", "因此"},
                              {"AI很危险，因而必须监管", "因而"},
                              {"AI很危险。因此必须监管", "因此"},
                              {"既然AI很危险，就应监管", "既然"},
                              {"监管无效，可见法律有漏洞", "可见"},
                              {"因為孩子累了，所以作業應當取消", "所以"}});
}

TEST_CASE("Chinese words of inference that infer nothing in the text are passed over") {
    is_silent(chinese.inference,
              {"因为孩子累了，作业应当取消", "作业应当取消，因为孩子累了", "由于AI很危险，监管不可少",
               "系统自我复制，从而失控", "下雨了，所以比赛取消了", "由此可见法律有漏洞",
               "人之所以为人在于理性", "他知其所以然", "无所以为", "价格不会因此上涨", "人们没有因此放弃",
               "可见光有七种颜色", "能见度很低", "星星清晰可见", "《因为爱情》是一首歌",
               "“因为”和“所以”常常连用", "因特网改变了世界", "结果可见附录", "从而立之年到不惑之年只有十年"});
}

TEST_CASE("a Chinese text with a word for because gives a reason or a cause") {
    finds(chinese.because, {{"因为孩子累了，作业应当取消", "因为"},
                            {"作业应当取消，因为孩子累了", "因为"},
                            {"由于AI很危险，监管不可少", "由于"},
                            {"由於AI很危險，監管不可少", "由於"}});
    is_silent(chinese.because,
              {"他迟到是因为下雨", "贫穷不是因为懒惰", "并非因为懒惰才贫穷", "只因为别人抽烟就抽烟的人很多",
               "正因为难才值得做", "死亡多由于疾病", "事故主要由于超速", "由于疾病的死亡很多", "“因为”是连词",
               "AI之所以危险，是因为它聪明", "因果关系很难证明", "他因病去世", "由于贫穷",
               "她没有因为贫穷而放弃", "原因为何尚不清楚的病很少"});
}

TEST_CASE("two Chinese clauses joined into one text are compound") {
    finds(chinese.compound, {{"AI很危险；法律应当监管它", "；"},
                             {"空气很差；水质更差一些", "；"},
                             {"AI很强大，而且人类无法控制它", "而且"},
                             {"作业太多，而且老师没有时间批改", "而且"},
                             {"税收很高，并且政府还会加税", "并且"},
                             {"AI發展很快，並且人類無法控制它", "並且"},
                             {"价格在上涨，且多数家庭已无积蓄", "且"},
                             {"法律应当更严；警察应当更多", "；"}});
}

TEST_CASE("Chinese words and phrases that are joined make no second clause") {
    is_silent(chinese.compound, {"AI很强大，而且很危险",
                                 "AI很强大，而且会学习",
                                 "AI很强大，而且越来越便宜",
                                 "作业不仅多，而且难",
                                 "作业太多，而且没有用处",
                                 "税收很高，并且将继续上涨",
                                 "面包和黄油很便宜",
                                 "公交车和救护车会通行得更快",
                                 "降低风险还须有治理、监管和国际条约",
                                 "AI在各种要紧本领上都可能强过人",
                                 "有智能或会自我复制的系统能壮大、能攫取力量",
                                 "声明不应写明对策，也不应写明灭绝的途径",
                                 "蒸汽机灭不了人类，AI却能",
                                 "蒸汽机没有智能，比较好驾驭",
                                 "如果税收低，而且政府很弱，道路就会坏",
                                 "只要天气好；而且有风",
                                 "盐；胡椒；糖",
                                 "他说“AI很危险；人类应当小心”",
                                 "而且",
                                 "；",
                                 "；很好的很好的很好的",
                                 "智力超过人、竞争无度、直接作用于世界，都使失控更易发生",
                                 "若有智慧、能协调、又走运，AI是否接管由人自己定",
                                 "AI的走向应加引导，不可听之任之",
                                 "化蝶之喻有诗意，却不尽准确",
                                 "学生应当多睡，而且要多运动",
                                 "法律简短，而且清楚",
                                 "这座桥又老又窄，而且不安全",
                                 "房租高，且仍在上涨",
                                 "他聪明，而且从不迟到",
                                 "老师批改作业，并且给出评语"});
}

TEST_CASE("a Chinese text that begins with a pronoun for something outside it is vague") {
    finds(chinese.vague_opening, {{"这是严重的问题", "这"},
                                  {"这会增加成本", "这"},
                                  {"這會增加成本", "這"},
                                  {"这不公平", "这"},
                                  {"这意味着失业", "这"},
                                  {"这样做会增加成本", "这"},
                                  {"那是错误的", "那"},
                                  {"它很危险", "它"},
                                  {"它们需要监管", "它"},
                                  {"他们想要更多的钱", "他们"},
                                  {"她们不同意", "她们"},
                                  {"此举会增加成本", "此"},
                                  {"此事关系重大", "此"},
                                  {"其后果不堪设想", "其"}});
}

TEST_CASE("a Chinese text that begins with a pronoun for something inside it is not vague") {
    is_silent(chinese.vague_opening, {"这个国家很富有",
                                      "这些法律很老",
                                      "这种论证很弱",
                                      "这位老师很好",
                                      "这里的房租很高",
                                      "这次会议很重要",
                                      "这座桥很老",
                                      "这只猫很老",
                                      "这对夫妻很老",
                                      "这会儿下雨了",
                                      "这不同的人有不同的看法",
                                      "那个国家很富有",
                                      "那些人反对",
                                      "那么多人反对",
                                      "那年夏天很热",
                                      "那不勒斯是意大利的城市",
                                      "那就算了",
                                      "此外还有别的办法",
                                      "此时下雨了",
                                      "此前没有先例",
                                      "此案已经结案",
                                      "此类工具很危险",
                                      "其他国家没有这样的法律",
                                      "其它办法更好",
                                      "其实作业没有用",
                                      "其中一半是孩子",
                                      "其次是成本",
                                      "其余的人反对",
                                      "他们说爱情是盲目的",
                                      "他的老师很好",
                                      "她的老师很好",
                                      "人类应当小心",
                                      "AI很危险"});
}

TEST_CASE("a Chinese text that leaves two choices says either or") {
    finds(chinese.either_or, {{"要么禁止AI，要么灭亡", "要么禁止AI，要么"},
                              {"要麼禁止AI，要麼滅亡", "要麼禁止AI，要麼"},
                              {"人不是朋友就是敌人", "不是朋友就是"},
                              {"人不是朋友，就是敌人", "不是朋友，就是"},
                              {"系统不是安全便是危险", "不是安全便是"}});
}

TEST_CASE("Chinese choices without either or are passed over") {
    is_silent(chinese.either_or, {"汽车或自行车都可以",
                                  "AI不是问题，人性和制度才是",
                                  "这不是我的错就是了",
                                  "AI不是人，它的主人就是人",
                                  "桥不是新的",
                                  "就是他不是我",
                                  "要么这样也行",
                                  "问题就是作业太多",
                                  "他说“要么全有，要么全无”",
                                  "非此即彼的思维有害",
                                  "非黑即白的看法有害",
                                  "不是",
                                  "不是就是",
                                  "或者下雨，或者刮风都不要紧",
                                  "是否下雨都不要紧",
                                  "作业不是目的，而是手段",
                                  "他不是老师",
                                  "人或多或少都会犯错",
                                  "早晚会下雨",
                                  "左右都是墙",
                                  "多少钱都不够",
                                  "生死是大事",
                                  "对错很难分",
                                  "还是自行车好",
                                  "自行车还是汽车都可以",
                                  "无论下雨还是刮风都上班",
                                  "两者都不好",
                                  "不是所有的人都反对，多数人只是担心，这就是现状",
                                  "AI不是目的；效率就是目的",
                                  "要求很高，要么"});
}

TEST_CASE("a Chinese text is negated where it denies something as a whole") {
    struct Denial {
        std::string_view denied;
        std::string_view said;
    };
    for (const auto& [denied, said] : std::initializer_list<Denial>{{"AI不危险", "AI危险"},
                                                                    {"AI不是危险的", "AI是危险的"},
                                                                    {"AI并非危险的", "AI是危险的"},
                                                                    {"AI不会灭绝人类", "AI会灭绝人类"},
                                                                    {"AI不能被控制", "AI能被控制"},
                                                                    {"AI無法被控制", "AI能被控制"},
                                                                    {"没有证据", "有证据。"},
                                                                    {"AI没有导致失业", "AI导致了失业"},
                                                                    {"人类从不犯错", "人类犯错"},
                                                                    {"AI不是人类的敌人", "AI是人类的敌人"},
                                                                    {"技术尚未成熟", "技术成熟了"},
                                                                    {"多数人不支持监管", "多数人支持监管"}}) {
        INFO(denied);
        CHECK(chinese.core(denied).words == chinese.core(said).words);
        CHECK(chinese.core(denied).negated);
        CHECK_FALSE(chinese.core(said).negated);
    }
}

TEST_CASE("a Chinese text without any negation in it is the same as without what was denied") {
    using Two = std::pair<std::string_view, std::string_view>;
    for (const auto& [denied, said] :
         std::initializer_list<Two>{{"学生不应该完成老师布置的作业", "学生应该完成老师布置的作业"},
                                    {"政府不会提高富人的税", "政府会提高富人的税"},
                                    {"小学不该取消每天的家庭作业", "小学应当取消每天的家庭作业"},
                                    {"天天练习不能让阅读学得更牢", "天天练习能让阅读学得更牢"},
                                    {"每天的练习不能在课堂上完成", "每天的练习可以在课堂上完成"},
                                    {"作业对有人辅导的孩子并不更有利", "作业对有人辅导的孩子更有利"},
                                    {"即使还早，也不必尽快着手应对风险", "即使还早，也必须尽快着手应对风险"},
                                    {"AI对齐没有悬而未决的问题", "AI对齐还有许多悬而未决的问题"},
                                    {"没有学过的人会害怕", "学过的人会害怕"}}) {
        INFO(denied);
        CHECK(chinese.undenied(denied).words == chinese.undenied(said).words);
        CHECK(chinese.undenied(denied).negated != chinese.undenied(said).negated);
    }
}

TEST_CASE("a Chinese text without any negation says whether it was denied an odd number of times") {
    for (const std::string_view text : {"", "不", "学生不得不完成作业", "他能不能来是个问题",
                                        "作业不仅多，也难", "许多家庭争吵不断", "税不同，生意也不同"}) {
        INFO(text);
        CHECK(chinese.undenied(text).negated == (text == "不"));
    }
}

TEST_CASE("a Chinese text is not negated where only a part of it is, or what may be true as well") {
    for (const std::string_view text : {"AI危险",
                                        "不吸烟的人会长寿",
                                        "没处停车的顾客会去别处购物",
                                        "有人不支持监管",
                                        "有些人不支持监管",
                                        "许多人不支持监管",
                                        "AI可能不安全",
                                        "也许AI不安全",
                                        "如果AI不安全就应监管",
                                        "若AI不安全就应监管",
                                        "因为AI不安全应当监管",
                                        "AI不仅是工具",
                                        "AI不断进步",
                                        "不少人支持监管",
                                        "不同意见很多",
                                        "未来很美好",
                                        "胜利未必属于强者",
                                        "AI是不是安全很重要",
                                        "AI能不能安全很重要",
                                        "AI会不会失控很难说",
                                        "不努力，就会失败",
                                        "人们认为AI不安全",
                                        "专家说AI不安全",
                                        "多数人相信AI不安全",
                                        "AI不会不出错",
                                        "政府没收了财产",
                                        "财富不过是数字",
                                        "不管下不下雨都上班",
                                        "贫穷不一定是坏事",
                                        "即使AI不安全也有用",
                                        "",
                                        "不少"}) {
        INFO(text);
        CHECK_FALSE(chinese.core(text).negated);
    }
}

}  // namespace argmap
