#include "diagram/overview.hpp"

#include "diagram/words.hpp"
#include "document/builder.hpp"
#include "text/seeded_hash.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <boost/unordered/unordered_flat_set.hpp>

namespace argmap {

namespace {

constexpr std::uint32_t none = 0xFFFF'FFFF;

/// What becomes one box.
struct Part {
    Word id;
    std::string title;  ///< in the language of the notes
    bool is_main = false;
    std::uint32_t claims = 0;
    Balance gives = {};  ///< the reasons and objections that its claims are
    Balance gets = {};   ///< those aimed at it
};

class Overviewing {
  public:
    Overviewing(const ArgumentMap& map, std::string_view language)
        : map_(map), language_(language.empty() || language == "all" ? map.language() : language) {}

    Overview run() {
        builder_.set_language(copied(map_.document().language));
        builder_.set_title(copied(map_.document().title));
        add_main_claims();
        add_topics();
        add_the_rest();
        count_relations();
        add_relations();
        std::vector<std::vector<std::string>> notes = all_notes();
        Document document = builder_.take();
        document.has_main = true;  // a topic is none, though nothing else may be
        return {std::move(document), {.notes = std::move(notes)}};
    }

  private:
    Word copied(Word word) { return word.present() ? builder_.word(word.text()) : Word(); }

    Run<LocalText> copied(Run<LocalText> run) {
        std::vector<LocalText> texts;
        for (const LocalText& text : map_.document()[run])
            texts.push_back({.language = copied(text.language), .text = copied(text.text)});
        return builder_.run(std::span<const LocalText>(texts));
    }

    /// The place of the new part.
    std::uint32_t add_part(std::string id, Run<LocalText> texts, std::string_view title, bool is_main) {
        while (!ids_.insert(id).second)
            id += "-topic";
        const Word word = builder_.word(id);
        builder_.add(ClaimEntry{.id = word, .texts = texts});
        parts_.push_back({.id = word, .title = std::string(title), .is_main = is_main});
        return static_cast<std::uint32_t>(parts_.size() - 1);
    }

    void add_main_claims() {
        part_of_.assign(map_.claim_count(), none);
        std::vector<Word> ids;
        for (const ClaimId claim : map_.main_claims()) {
            part_of_[index(claim)] = add_part(std::string(map_.id(claim)), copied(map_[claim].texts),
                                              map_.text(claim, language_), true);
            ids.push_back(parts_.back().id);
        }
        builder_.set_main(builder_.run(std::span<const Word>(ids)));
    }

    /// A topic comes after the one it is part of.
    std::vector<std::uint32_t> outermost_topics() const {
        std::vector<std::uint32_t> outermost;
        for (const TopicId topic : map_.topics()) {
            const auto parent = map_.parent(topic);
            outermost.push_back(parent ? outermost[index(*parent)] : index(topic));
        }
        return outermost;
    }

    void add_topics() {
        const std::vector<std::uint32_t> outermost = outermost_topics();
        std::vector<bool> is_used(map_.topic_count(), false);
        for (const ClaimId claim : map_.claims())
            if (const auto topic = map_.topic(claim); topic && part_of_[index(claim)] == none)
                is_used[outermost[index(*topic)]] = true;
        std::vector<std::uint32_t> part_of_topic(map_.topic_count(), none);
        for (const TopicId topic : map_.topics())
            if (is_used[index(topic)])
                part_of_topic[index(topic)] = add_topic(topic);
        for (const ClaimId claim : map_.claims())
            if (const auto topic = map_.topic(claim); topic && part_of_[index(claim)] == none)
                part_of_[index(claim)] = part_of_topic[outermost[index(*topic)]];
    }

    std::uint32_t add_topic(TopicId topic) {
        const TopicEntry& entry = map_[topic];
        const Run<LocalText> texts =
            entry.title.empty() ? builder_.text(builder_.word(entry.id.text())) : copied(entry.title);
        return add_part(std::string(entry.id.text()), texts, map_.title(topic, language_), false);
    }

    void add_the_rest() {
        if (std::find(part_of_.begin(), part_of_.end(), none) == part_of_.end())
            return;
        const std::string_view words = no_topic_words(language_);
        const std::uint32_t rest = add_part("no-topic", builder_.text(builder_.word(words)), words, false);
        std::replace(part_of_.begin(), part_of_.end(), none, rest);
    }

    static void count(RelationType type, Balance& balance) {
        if (type == RelationType::support)
            ++balance.reasons;
        else if (type != RelationType::rephrase)
            ++balance.objections;
    }

    std::uint32_t part_of(Target target) const {
        const ClaimId claim = target.is_claim() ? target.claim() : map_.premises(target.relation()).front();
        return part_of_[index(claim)];
    }

    void count_relations() {
        for (const std::uint32_t part : part_of_)
            ++parts_[part].claims;
        for (const RelationId relation : map_.relations()) {
            const std::uint32_t to = part_of(map_.target(relation));
            std::vector<std::uint32_t> from;
            for (const ClaimId premise : map_.premises(relation))
                from.push_back(part_of_[index(premise)]);
            std::sort(from.begin(), from.end());
            from.erase(std::unique(from.begin(), from.end()), from.end());
            count(map_.type(relation), parts_[to].gets);
            for (const std::uint32_t part : from) {
                count(map_.type(relation), parts_[part].gives);
                if (part != to)
                    count(map_.type(relation), bearings_[{part, to}]);
            }
        }
    }

    void add_relations() {
        for (const auto& [ends, balance] : bearings_) {
            const auto add = [&, from = ends.first, to = ends.second](RelationType type) {
                builder_.add(RelationEntry{
                    .type = type, .from = builder_.run({parts_[from].id}), .to = parts_[to].id});
            };
            if (balance.reasons > 0)
                add(RelationType::support);
            if (balance.objections > 0)
                add(RelationType::attack);
        }
    }

    std::vector<std::vector<std::string>> all_notes() const {
        constexpr std::size_t short_title = 30;  // columns
        std::vector<std::vector<std::string>> notes(parts_.size());
        const auto note = [&](std::size_t part, std::string words) {
            if (!words.empty())
                notes[part].push_back(std::move(words));
        };
        for (std::size_t i = 0; i < parts_.size(); ++i)
            note(i, parts_[i].is_main ? balance_words(parts_[i].gets, "", language_)
                                      : topic_words(parts_[i].claims, parts_[i].gives, language_));
        for (const auto& [ends, balance] : bearings_)
            note(ends.first,
                 balance_words(balance, shorten(plain_line(parts_[ends.second].title), short_title),
                               language_));
        return notes;
    }

    const ArgumentMap& map_;
    std::string_view language_;
    DocumentBuilder builder_;
    boost::unordered_flat_set<std::string, SeededHash> ids_;
    std::vector<Part> parts_;
    std::vector<std::uint32_t> part_of_;                                   // by claim
    std::map<std::pair<std::uint32_t, std::uint32_t>, Balance> bearings_;  // by ends
};

}  // namespace

Overview overview(const ArgumentMap& map, std::string_view language) {
    return Overviewing(map, language).run();
}

}  // namespace argmap
