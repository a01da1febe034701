// AM417: names that readers take for the same.
#include "check/rule.hpp"
#include "check/wording.hpp"
#include "text/ascii.hpp"
#include "text/seeded_hash.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::same_label{
    {
        .id = "AM417",
        .name = "same-label",
        .severity = Severity::hint,
        .profiles = teaching_and_strict,
        .summary = "two ids, or two names or titles, differ at most in case, hyphens and white space",
        .example = R"({"id": "Cats", "text": "Cats sleep most of the day"},
{"id": "cats", "text": "Cats make good company"})",
        .why =
            "Ids are told apart by every letter, so `Cats` and `cats` are two claims, and sooner or later a "
            "relation leads to the wrong one. Two speakers, sources or topics with one name look like one "
            "in every list and legend.",
        .mend = "Rename one of them, or, if both are the same, keep one.",
        .leave = "They are really called the same, and a `note` says who is who.",
        .source = "argdown-feedback (no duplicate labels)",
    },
    check,
};

namespace {

/// Whether a character at a place parts two numbers: `q1-2` is not `q12`.
bool parts_numbers(std::string_view text, std::size_t at) {
    return at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]);
}

/// Writes a label without what readers hardly see.
void reduce(std::string_view label, std::string& out) {
    const std::string with_folded_letters = is_ascii(label) ? std::string() : folded(label);
    if (!with_folded_letters.empty())
        label = with_folded_letters;
    out.clear();
    for (std::size_t at = 0; at < label.size(); ++at) {
        const char c = label[at];
        const bool gap = c == '-' || c == '_' || c == ' ' || c == '\t' || c == '\n';
        if (gap && parts_numbers(label, at))
            out += '-';
        else if (!gap)
            out += lower(c);
    }
}

/// A name of one thing, and what tells it apart from others that are called the same: its language, the topic
/// around it, the author of a source.
struct Label {
    Word label;
    Word id;  ///< of what is called so
    std::string apart = {};
};

struct Hashed {
    std::size_t hash;
    std::uint32_t label;  ///< its number

    friend auto operator<=>(const Hashed&, const Hashed&) = default;
};

/// Two labels that are alike: the first one like it, and a later one.
struct Pair {
    std::uint32_t first;
    std::uint32_t later;
};

/// Each label that is like one before it, with the first such. In order of the later ones. They are sorted by
/// a hash instead of kept in a table, which for a million ids would be in no cache. Linear but for the sort.
template <class WriteKey>
std::vector<Pair> alike(std::size_t count, WriteKey write_key) {
    std::vector<Hashed> hashed;
    hashed.reserve(count);
    std::string key;
    for (std::uint32_t i = 0; i < count; ++i) {
        write_key(i, key);
        hashed.push_back({SeededHash()(key), i});
    }
    std::sort(hashed.begin(), hashed.end());
    std::vector<Pair> pairs;
    std::string other_key;
    for (std::size_t i = 1, first = 0; i < hashed.size(); ++i) {
        if (hashed[i].hash != hashed[first].hash) {
            first = i;
            continue;
        }
        write_key(hashed[first].label, key);
        write_key(hashed[i].label, other_key);
        if (key == other_key)
            pairs.push_back({hashed[first].label, hashed[i].label});
    }
    std::sort(pairs.begin(), pairs.end(),
              [](const Pair& one, const Pair& other) { return one.later < other.later; });
    return pairs;
}

void look_at_ids(const ArgumentMap& map, Diagnostics& diagnostics) {
    const auto key_of = [&](std::uint32_t claim, std::string& key) { reduce(map.id(ClaimId{claim}), key); };
    for (const auto& [first, later] : alike(map.claim_count(), key_of)) {
        const ClaimId one{first};
        const ClaimId two{later};
        diagnostics.add(rules::same_label.code, [&]() -> Diagnostic {
            return {.primary = {place(map, two), say("the ids {0} and {1} are hardly told apart",
                                                     in_backticks(map.id(one)), in_backticks(map.id(two)))},
                    .notes = {{place(map, one), "the other one"}},
                    .help = {"give one of them another id, here and wherever it is named"}};
        });
    }
}

/// `message` has gaps for the two ids and the name.
void look_at_names(const ArgumentMap& map, std::string_view message, const std::vector<Label>& labels,
                   Diagnostics& diagnostics) {
    const auto key_of = [&](std::uint32_t label, std::string& key) {
        reduce(labels[label].label.text(), key);
        (key += '\n') += labels[label].apart;
    };
    std::string_view last_told;  // what is called the same in two languages is told once
    for (const auto& [first, later] : alike(labels.size(), key_of)) {
        const Label& one = labels[first];
        const Label& two = labels[later];
        if (one.id.text() == two.id.text() || last_told == two.id.text())
            continue;
        last_told = two.id.text();
        diagnostics.add(rules::same_label.code, [&]() -> Diagnostic {
            return {.primary = {token(map, two.label.at()),
                                say(message, in_backticks(one.id.text()), in_backticks(two.id.text()),
                                    in_backticks(two.label.text()))},
                    .notes = {{token(map, one.label.at()), "the other one"}},
                    .help = {"say in their names what tells them apart, or keep only one of them"}};
        });
    }
}

void add_labels(Facts& facts, Word id, Run<LocalText> texts, const std::string& apart,
                std::vector<Label>& labels) {
    const TextLanguages languages(facts);
    for (const LocalText& text : facts.map().document()[texts])
        labels.push_back({text.text, id, std::string(languages.of(text)) + "\n" + apart});
}

/// Different works may have the same title; then something else about them differs.
std::string about(const SourceEntry& source) {
    std::string about;
    for (const Word word : {source.author, source.publisher, source.date})
        about.append(word.text()).append("\n");
    return about.size() > 3 ? about : std::string(source.url.text());
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    look_at_ids(map, diagnostics);
    const Document& document = map.document();
    std::vector<Label> speakers, sources, topics;
    for (const SpeakerEntry& speaker : document.speakers)
        add_labels(facts, speaker.id, speaker.name, "", speakers);
    for (const SourceEntry& source : document.sources)
        add_labels(facts, source.id, source.title, about(source), sources);
    for (const TopicEntry& topic : document.topics)
        add_labels(facts, topic.id, topic.title, std::to_string(topic.parent), topics);
    look_at_names(map, "the speakers {0} and {1} are called the same: {2}", speakers, diagnostics);
    look_at_names(map, "the sources {0} and {1} are called the same: {2}", sources, diagnostics);
    look_at_names(map, "the topics {0} and {1} are called the same: {2}", topics, diagnostics);
}

}  // namespace

}  // namespace argmap
