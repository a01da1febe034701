// Prints a large map such as a community might write over years, the same one for the same numbers on every
// machine: `make_map --claims 1000000 --relations 1500000 --seed 1 > million.json`.
//
// Claim 0 is what the map is about. Each further claim bears on one before it, so the map hangs together and
// most of it has no cycles; what relations are left lead from anywhere to anywhere nearer the main claim.
// One relation in ten has linked premises, one in twenty-five is aimed at another relation, a few are
// contraries and rephrases, and one in a hundred thousand leads the wrong way, as happens.
#include "exercise/chance.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using argmap::Chance;

constexpr std::array<std::string_view, 24> subjects{
    "A town council",       "The harbour board",     "Every village school", "The night train",
    "A shared garden",      "The river authority",   "A tall lighthouse",    "The public library",
    "A patient translator", "The weather service",   "An honest ledger",     "The bicycle workshop",
    "A careful survey",     "The mountain railway",  "Any good cookbook",    "The local newspaper",
    "A bridge of stone",    "The evening market",    "Each new apprentice",  "The museum of clocks",
    "A winter festival",    "The botanical society", "An old sea chart",     "The committee on tides"};
constexpr std::array<std::string_view, 16> verbs{
    "should pay for",     "cannot do without", "has long neglected", "would gladly repair",
    "rarely agrees with", "must report on",    "depends on",         "makes room for",
    "ought to measure",   "quietly improves",  "is no match for",    "could well replace",
    "takes time from",    "gives weight to",   "never forgets",      "draws people to"};
constexpr std::array<std::string_view, 24> objects{"the paths along the shore",
                                                   "a fair price for bread",
                                                   "the oldest mill in the valley",
                                                   "clean water",
                                                   "lessons in the open air",
                                                   "the names of its founders",
                                                   "a second opinion",
                                                   "quiet streets",
                                                   "the winter timetable",
                                                   "rain that falls in May",
                                                   "the rules of the house",
                                                   "honest labels",
                                                   "a longer summer break",
                                                   "the cost of new roofs",
                                                   "what visitors remember",
                                                   "salt and timber",
                                                   "the patience of readers",
                                                   "a garden for bees",
                                                   "letters from abroad",
                                                   "late buses",
                                                   "the view from the tower",
                                                   "small workshops",
                                                   "records that anyone may read",
                                                   "good shoes"};
constexpr std::array<std::string_view, 10> links{"because", "although", "so that",  "wherever", "as long as",
                                                 "even if", "unless",   "whenever", "while",    "since"};
constexpr std::array<std::string_view, 12> clauses{
    "nobody asks for it",      "it rains for a week",    "the figures are published",
    "people still meet there", "prices go on rising",    "the old plans are kept",
    "someone keeps watch",     "children learn from it", "the bridge stays open",
    "everyone has been heard", "the harvest is late",    "two thirds are in favour"};
constexpr std::array<std::string_view, 8> subjects_zh{"镇议会", "港务局", "乡村学校", "夜行列车",
                                                      "图书馆", "气象台", "钟表馆",   "山间铁路"};
constexpr std::array<std::string_view, 8> verbs_zh{"应当出资改善", "离不开", "长期忽视", "乐于修缮",
                                                   "必须公布",     "取决于", "足以取代", "从未忘记"};
constexpr std::array<std::string_view, 8> objects_zh{"沿岸的小路",   "公道的面包价", "清洁的饮水",
                                                     "冬季的时刻表", "安静的街道",   "来信与账目",
                                                     "雨季的记录",   "孩子们的课业"};
constexpr std::array<std::string_view, 4> tags{"cost", "history", "survey", "open question"};

constexpr std::uint64_t topics = 400;
constexpr std::uint64_t speakers = 5000;
constexpr std::uint64_t sources = 3000;

struct Size {
    std::uint64_t claims = 1000;
    std::uint64_t relations = 1500;
    std::uint64_t seed = 1;
};

/// Every eighth relation or so has an id, told from its number alone, so that others can be aimed at it.
bool has_id(std::uint64_t relation) {
    return Chance(relation).once_in(8);
}

class MapMaker {
  public:
    explicit MapMaker(Size size) : size_(size), chance_(size.seed) {}

    void print() {
        head();
        out_ += "  \"claims\": [";
        for (std::uint64_t i = 0; i < size_.claims; ++i)
            line(i, [&] { claim(i); });
        out_ += "\n  ],\n  \"relations\": [";
        for (std::uint64_t i = 0; i < size_.relations; ++i)
            line(i, [&] { relation(i); });
        out_ += "\n  ]\n}\n";
        flush();
    }

  private:
    template <class Write>
    void line(std::uint64_t number, Write write) {
        out_ += number == 0 ? "\n    {" : ",\n    {";
        write();
        out_ += '}';
        if (out_.size() > (std::size_t{1} << 20U))
            flush();
    }

    void flush() {
        if (std::fwrite(out_.data(), 1, out_.size(), stdout) != out_.size())
            std::exit(2);
        out_.clear();
    }

    void name(char kind, std::uint64_t number) { ((out_ += '"') += kind) += std::to_string(number) += '"'; }

    /// A table of things with nothing but a title in English and Chinese.
    template <class Write>
    void table(std::string_view key, char kind, std::uint64_t count, Write write) {
        (out_ += "  \"") += key;
        out_ += "\": {";
        for (std::uint64_t i = 0; i < count; ++i) {
            out_ += i == 0 ? "\n    " : ",\n    ";
            name(kind, i);
            out_ += ": {";
            write(i);
            out_ += '}';
        }
        out_ += "\n  },\n";
    }

    void head() {
        out_ +=
            "{\n  \"title\": \"A large map for measuring\",\n  \"language\": \"en\",\n  \"main\": \"c0\",\n";
        table("speakers", 's', speakers,
              [&](std::uint64_t i) { out_ += "\"name\": \"Speaker " + std::to_string(i) + "\""; });
        table("sources", 'd', sources, [&](std::uint64_t i) {
            out_ += "\"title\": \"Minutes of meeting " + std::to_string(i) + "\", \"date\": \"2021\"";
        });
        table("topics", 't', topics, [&](std::uint64_t i) {
            out_ += "\"title\": {\"en\": \"Topic " + std::to_string(i) + "\", \"zh\": \"话题" +
                    std::to_string(i) + "\"}";
        });
    }

    void english() {
        (out_ += '"') += chance_.one_of(subjects);
        (out_ += ' ') += chance_.one_of(verbs);
        (out_ += ' ') += chance_.one_of(objects);
        (out_ += ' ') += chance_.one_of(links);
        (out_ += ' ') += chance_.one_of(clauses);
        out_ += '"';
    }

    void chinese() {
        (out_ += '"') += chance_.one_of(subjects_zh);
        out_ += chance_.one_of(verbs_zh);
        (out_ += chance_.one_of(objects_zh)) += '"';
    }

    void citation() {
        if (chance_.once_in(4)) {
            out_ += ", \"source\": ";
            return name('d', chance_.below(sources));
        }
        out_ += ", \"source\": {\"in\": ";
        name('d', chance_.below(sources));
        out_ += ", \"at\": \"p. " + std::to_string(1 + chance_.below(300)) + "\"}";
    }

    /// From 0.05 to 1 in steps of 0.05.
    void weight() {
        const std::uint64_t twentieths = 1 + chance_.below(20);
        out_ += ", \"weight\": ";
        if (twentieths == 20)
            out_ += '1';
        else
            (out_ += "0.") += twentieths % 2 == 0 ? std::to_string(twentieths / 2)
                              : twentieths == 1   ? "05"
                                                  : std::to_string(twentieths * 5);
    }

    void claim(std::uint64_t number) {
        out_ += "\"id\": ";
        name('c', number);
        out_ += ", \"text\": ";
        if (chance_.once_in(10)) {
            out_ += "{\"en\": ";
            english();
            out_ += ", \"zh\": ";
            chinese();
            out_ += '}';
        } else {
            english();
        }
        if (chance_.once_in(3)) {
            out_ += ", \"speaker\": ";
            name('s', chance_.below(speakers));
        }
        out_ += ", \"topic\": ";
        name('t', number * topics / size_.claims);
        if (chance_.once_in(3))
            citation();
        if (chance_.once_in(50))
            weight();
        if (chance_.once_in(40))
            out_ += ", \"assumed\": true";
        if (chance_.once_in(40)) {
            (out_ += ", \"tags\": [\"") += chance_.one_of(tags);
            out_ += "\"]";
        }
    }

    /// A claim nearer the main one: often one that has few relations yet, sometimes any.
    std::uint64_t nearer(std::uint64_t claim) {
        return chance_.once_in(4) ? chance_.below(claim) : claim / 3 + chance_.below(claim / 20 + 1);
    }

    void relation(std::uint64_t number) {
        if (has_id(number)) {
            out_ += "\"id\": ";
            name('r', number);
            out_ += ", ";
        }
        const bool first_of_claim = number + 1 < size_.claims;
        const std::uint64_t from = first_of_claim ? number + 1 : 1 + chance_.below(size_.claims - 1);
        const std::uint64_t to = std::min(nearer(from), from - 1);
        if (!first_of_claim && chance_.once_in(100)) {
            ends(chance_.once_in(2) ? "contrary" : "rephrase", from, to);
        } else if (chance_.once_in(25) && aimed_at_relation(number, from)) {
            // Done.
        } else if (chance_.once_in(100'000)) {
            ends("support", to, from);
        } else {
            out_ += chance_.below(10) < 7 ? "\"type\": \"support\", \"from\": "
                                          : "\"type\": \"attack\", \"from\": ";
            premises(from, to);
            out_ += ", \"to\": ";
            name('c', to);
        }
        if (chance_.once_in(50))
            weight();
    }

    void ends(std::string_view type, std::uint64_t from, std::uint64_t to) {
        (out_ += "\"type\": \"") += type;
        out_ += "\", \"from\": ";
        name('c', from);
        out_ += ", \"to\": ";
        name('c', to);
    }

    void premises(std::uint64_t from, std::uint64_t to) {
        const std::uint64_t second = from + 1 + chance_.below(20);
        if (second >= size_.claims || second == to || !chance_.once_in(10))
            return name('c', from);
        out_ += '[';
        name('c', from);
        out_ += ", ";
        name('c', second);
        out_ += ']';
    }

    /// An undercut or a warrant of some relation before this one, if one with an id is near.
    bool aimed_at_relation(std::uint64_t number, std::uint64_t from) {
        if (number < 100)
            return false;
        std::uint64_t target = chance_.below(number);
        while (target > 0 && !has_id(target))
            --target;
        if (!has_id(target))
            return false;
        out_ +=
            chance_.below(5) < 4 ? "\"type\": \"attack\", \"from\": " : "\"type\": \"support\", \"from\": ";
        name('c', from);
        out_ += ", \"to\": ";
        name('r', target);
        return true;
    }

    Size size_;
    Chance chance_;
    std::string out_;
};

bool read_arguments(int count, char** arguments, Size& size) {
    for (int i = 1; i < count; i += 2) {
        const std::string_view name = arguments[i];
        std::uint64_t* const value = name == "--claims"      ? &size.claims
                                     : name == "--relations" ? &size.relations
                                     : name == "--seed"      ? &size.seed
                                                             : nullptr;
        if (value == nullptr || i + 1 == count)
            return false;
        *value = std::strtoull(arguments[i + 1], nullptr, 10);
    }
    return size.claims >= 2 && size.claims <= 10'000'000 && size.relations <= 20'000'000;
}

}  // namespace

int main(int count, char** arguments) {
    Size size;
    if (!read_arguments(count, arguments, size)) {
        std::fputs("usage: make_map [--claims N] [--relations M] [--seed S] > map.json\n", stderr);
        return 2;
    }
    MapMaker(size).print();
}
