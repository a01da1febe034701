// Prints a debate such as people collect: a main claim, a few topics with its reasons and objections, and
// theirs below them; the same one for the same numbers on every machine: `make_debate --claims 500 --seed 1`.
//
// Every second branch of the main claim is a topic. A new claim bears on one of the last two dozen or on any
// before it, which makes branches of very different depth. One relation in six has linked premises, one in
// twenty-five is aimed at another, two in five attack, and one claim in fourteen bears on a second one,
// mostly near it.
#include "exercise/chance.hpp"

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using argmap::Chance;

constexpr std::array<std::string_view, 12> subjects{
    "the town",  "a good school", "every tenant", "the harbour", "a night bus",  "the market",
    "a library", "the clinic",    "any farmer",   "the council", "a new bridge", "the forest"};
constexpr std::array<std::string_view, 10> verbs{"needs",   "harms",  "protects", "pays for", "changes",
                                                 "ignores", "limits", "improves", "weakens",  "explains"};
constexpr std::array<std::string_view, 10> objects{
    "the price of bread", "clean water", "quiet streets",     "the oldest mill", "late trains",
    "small workshops",    "honest work", "the view of hills", "public trust",    "winter heating"};
constexpr std::array<std::string_view, 5> links{" because ", " although ", " where ", " unless ", " while "};

struct Claim {
    std::uint64_t topic = 0;  // 0 is none
};

std::string sentence(Chance& chance) {
    std::string text;
    for (std::uint64_t i = 0, parts = 1 + chance.below(3); i < parts; ++i) {
        if (i > 0)
            text += chance.one_of(links);
        text.append(chance.one_of(subjects)).append(" ");
        text.append(chance.one_of(verbs)).append(" ").append(chance.one_of(objects));
    }
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

class Debate {
  public:
    Debate(std::uint64_t claims, std::uint64_t seed) : chance_(seed), count_(claims) {}

    void print() {
        add_claim(0);
        while (claims_.size() < count_) {
            const std::uint64_t target = chance_.below(claims_.size() / 20 + 12) == 0 ? 0 : earlier();
            add_reason(target);
        }
        std::printf(
            "{\n  \"title\": \"A debate of %zu claims\",\n  \"language\": \"en\",\n  \"main\": \"c0\",\n",
            claims_.size());
        std::printf("  \"topics\": {");
        for (std::uint64_t topic = 1; topic <= topics_; ++topic)
            std::printf("%s\n    \"t%llu\": {\"title\": \"Topic %llu\"}", topic == 1 ? "" : ",",
                        static_cast<unsigned long long>(topic), static_cast<unsigned long long>(topic));
        std::printf("\n  },\n  \"claims\": [\n%s\n  ],\n  \"relations\": [\n%s\n  ]\n}\n",
                    claim_lines_.c_str(), relation_lines_.c_str());
    }

  private:
    std::uint64_t earlier() {
        const std::uint64_t count = claims_.size();
        const std::uint64_t near = count < 24 ? count : 24;
        return chance_.below(3) == 0 ? chance_.below(count) : count - 1 - chance_.below(near);
    }

    std::uint64_t add_claim(std::uint64_t topic) {
        const std::uint64_t number = claims_.size();
        claims_.push_back({topic});
        claim_lines_ += number == 0 ? "" : ",\n";
        claim_lines_ +=
            "    {\"id\": \"c" + std::to_string(number) + "\", \"text\": \"" + sentence(chance_) + "\"";
        if (topic > 0)
            claim_lines_ += ", \"topic\": \"t" + std::to_string(topic) + "\"";
        claim_lines_ += "}";
        return number;
    }

    void add_reason(std::uint64_t target) {
        std::uint64_t topic = claims_[target].topic;
        if (target == 0 && chance_.below(2) == 0)
            topic = ++topics_;
        std::string from = "\"c" + std::to_string(add_claim(topic)) + "\"";
        if (chance_.once_in(6) && claims_.size() < count_)
            from = "[" + from + ", \"c" + std::to_string(add_claim(topic)) + "\"]";
        const bool undercuts = relations_ > 8 && chance_.once_in(25);
        relate(chance_.below(5) < 2, from,
               undercuts ? "r" + std::to_string(relations_ - 1 - chance_.below(8))
                         : "c" + std::to_string(target));
        const std::uint64_t second = earlier();
        if (chance_.once_in(14) && second != target && second + 2 < claims_.size())
            relate(chance_.below(5) < 2, "\"c" + std::to_string(claims_.size() - 1) + "\"",
                   "c" + std::to_string(second));
    }

    void relate(bool attacks, const std::string& from, const std::string& to) {
        relation_lines_ += relations_ == 0 ? "" : ",\n";
        relation_lines_ += "    {\"id\": \"r" + std::to_string(relations_) + "\", \"type\": \"" +
                           (attacks ? "attack" : "support") + "\", \"from\": " + from + ", \"to\": \"" + to +
                           "\"}";
        ++relations_;
    }

    Chance chance_;
    std::uint64_t count_;
    std::vector<Claim> claims_;
    std::uint64_t topics_ = 0, relations_ = 0;
    std::string claim_lines_, relation_lines_;
};

}  // namespace

int main(int count, char** arguments) {
    std::uint64_t claims = 100, seed = 1;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string_view name = arguments[i];
        const std::uint64_t value = std::strtoull(arguments[i + 1], nullptr, 10);
        if (name == "--claims" && value > 0)
            claims = value;
        else if (name == "--seed")
            seed = value;
        else
            return std::fprintf(stderr, "usage: make_debate [--claims N] [--seed N]\n"), 2;
    }
    Debate(claims, seed).print();
    return 0;
}
