#include "compare/alignment.hpp"

#include "text/seeded_hash.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace argmap {

namespace {

constexpr std::uint32_t none = Aligned::none;

/// Entries that wait for their counterparts, by a hash of a key; the first that came is the first taken. The
/// keys themselves would need more memory than the map, so that whoever takes one says whether it is the
/// same.
class Waiting {
  public:
    explicit Waiting(std::size_t entries) : taken_(entries, false), hashes_(entries, 0) {}

    void add(std::string_view key, std::uint32_t entry) {
        const auto place = static_cast<std::uint32_t>(links_.size());
        links_.push_back({entry, none});
        hashes_[entry] = hash(key);
        const auto [queue, is_new] = queues_.try_emplace(hashes_[entry], Queue{place, place});
        if (!is_new) {
            links_[queue->second.last].next = place;
            queue->second.last = place;
        }
    }

    void take(std::uint32_t entry) { taken_[entry] = true; }

    /// Whether something waits under a key, or may.
    bool may_have(std::string_view key) const { return queues_.contains(hash(key)); }

    /// Takes one that waits under a key, if it does.
    template <class KeyOf>
    bool take_this(std::uint32_t entry, std::string_view key, KeyOf key_of) {
        if (taken_[entry] || hashes_[entry] != hash(key) || key_of(entry) != key)
            return false;
        take(entry);
        return true;
    }

    /// The first of a key that was not taken yet, which is taken now. `key_of` gives the key of an entry.
    template <class KeyOf>
    std::optional<std::uint32_t> take_first(std::string_view key, KeyOf key_of) {
        const auto queue = queues_.find(hash(key));
        if (queue == queues_.end())
            return std::nullopt;
        std::uint32_t& first = queue->second.first;
        while (first != none && taken_[links_[first].entry])
            first = links_[first].next;
        for (std::uint32_t place = first; place != none; place = links_[place].next) {
            const std::uint32_t entry = links_[place].entry;
            if (taken_[entry] || key_of(entry) != key)
                continue;
            take(entry);
            return entry;
        }
        return std::nullopt;
    }

  private:
    static std::size_t hash(std::string_view key) { return SeededHash()(key); }

    struct Link {
        std::uint32_t entry;
        std::uint32_t next;
    };
    struct Queue {
        std::uint32_t first;
        std::uint32_t last;
    };
    boost::unordered_flat_map<std::size_t, Queue> queues_;
    std::vector<Link> links_;
    std::vector<bool> taken_;
    std::vector<std::size_t> hashes_;  // of each that waits, 0 of the others
};

Run<LocalText> text_of(const ClaimEntry& claim) {
    return claim.texts;
}
Run<LocalText> text_of(const SpeakerEntry& speaker) {
    return speaker.name;
}
template <class Entry>
Run<LocalText> text_of(const Entry& entry) {
    return entry.title;
}

/// What an entry says, in the language that comes first.
template <class Entry>
std::string_view first_text(const Document& document, const Entry& entry) {
    const auto texts = document[text_of(entry)];
    return texts.empty() ? std::string_view() : texts[0].text.text();
}

/// When two texts count as the same: letter for letter, or white space and the case of letters aside.
enum class Likeness { exact, normalised };

class Aligner {
  public:
    explicit Aligner(std::span<const Document* const> versions) : versions_(versions) {}

    Alignment run() && {
        align_named(
            result_.speakers, Names::speakers, [](const Document& d) -> auto& { return d.speakers; });
        align_named(
            result_.sources, Names::sources, [](const Document& d) -> auto& { return d.sources; });
        align_named(
            result_.topics, Names::topics, [](const Document& d) -> auto& { return d.topics; });
        align_named(
            result_.claims, Names::statements, [](const Document& d) -> auto& { return d.claims; });
        align_relations();
        find_literal_names();
        return std::move(result_);
    }

  private:
    using Numbers = Alignment::Numbers;

    Numbers& numbers(std::size_t version, Names names) {
        return result_.numbers[version][static_cast<std::size_t>(names)];
    }

    template <class Entries>
    void align_named(std::vector<Aligned>& aligned, Names names, Entries entries_of);
    template <class Entries>
    void align_by_text(std::vector<Aligned>& aligned, std::size_t version, const Numbers& by_id,
                       Likeness likeness, Entries entries_of, std::vector<bool>& found);

    void find_literal_names();
    template <class Entries>
    bool keep_their_ids(const std::vector<Aligned>& aligned, Entries entries_of) const;

    void align_relations();
    void align_named_relations_by_key(std::size_t version, std::vector<bool>& found);
    bool align_named_relations_once(std::size_t version, std::vector<bool>& found);
    bool says_the_same(std::size_t version, const RelationEntry& relation, const RelationEntry& before) const;
    void align_relations_by_id(std::size_t earlier, std::size_t version, std::vector<bool>& found);
    void align_relations_by_key(std::size_t version, std::vector<bool>& found);
    void align_additions(std::size_t first, std::size_t version, std::vector<bool>& found);
    void number_relations(std::size_t version);
    void add_relation(std::size_t version, std::uint32_t entry);

    /// What a relation says, or a part of it, as a key.
    struct Parts {
        bool type = true;
        bool from = true;
        bool to = true;
    };
    std::string key(std::size_t version, const RelationEntry& relation, Parts parts) const;
    std::vector<std::uint32_t> premises(std::size_t version, const RelationEntry& relation) const;

    std::span<const Document* const> versions_;
    Alignment result_;
};

template <class Entries>
void Aligner::align_named(std::vector<Aligned>& aligned, Names names, Entries entries_of) {
    Numbers in_first;  // by id
    Numbers added;     // what the second version has besides
    for (std::size_t version = 0; version < versions_.size(); ++version) {
        const auto& entries = entries_of(*versions_[version]);
        Numbers& here = numbers(version, names);
        here.reserve(entries.size());
        std::vector<bool> found(entries.size(), false);
        const auto is_taken = [&](std::uint32_t number) { return aligned[number].is_in(version); };
        const auto align_by_id = [&](const Numbers& by_id, auto may_be_same) {
            for (std::uint32_t entry = 0; entry < entries.size(); ++entry) {
                const auto same = found[entry] ? by_id.end() : by_id.find(entries[entry].id.text());
                if (same == by_id.end() || is_taken(same->second) || !may_be_same(same->second, entry))
                    continue;
                aligned[same->second].entry[version] = entry;
                found[entry] = true;
            }
        };
        const auto text_in = [&](std::size_t other, std::uint32_t number) {
            return first_text(*versions_[other], entries_of(*versions_[other])[aligned[number].entry[other]]);
        };
        const auto text_here = [&](std::uint32_t entry) {
            return first_text(*versions_[version], entries[entry]);
        };
        if (version > 0) {
            align_by_id(in_first, [&](std::uint32_t number, std::uint32_t entry) {
                return text_in(0, number) == text_here(entry);
            });
            for (const Likeness likeness : {Likeness::exact, Likeness::normalised})
                align_by_text(aligned, version, in_first, likeness, entries_of, found);
            align_by_id(in_first, [](std::uint32_t, std::uint32_t) { return true; });
        }
        // Only then what the second version added: its id may be a new one of something in the first. Ids of
        // claims are often mere numbers, so that two new ones are the same only if their texts are.
        if (version > 1)
            align_by_id(added, [&](std::uint32_t number, std::uint32_t entry) {
                return names != Names::statements ||
                       normalised(text_in(1, number)) == normalised(text_here(entry));
            });
        for (std::uint32_t entry = 0; entry < entries.size(); ++entry) {
            if (found[entry])
                continue;
            const auto number = static_cast<std::uint32_t>(aligned.size());
            aligned.push_back({});
            aligned.back().entry[version] = entry;
            (version == 0 ? in_first : added).try_emplace(entries[entry].id.text(), number);
        }
        for (std::uint32_t number = 0; number < aligned.size(); ++number)
            if (is_taken(number))
                here.try_emplace(entries[aligned[number].entry[version]].id.text(), number);
    }
}

/// Of the rest, entries with the text of one in the first version, of one with the same id if there is one.
template <class Entries>
void Aligner::align_by_text(std::vector<Aligned>& aligned, std::size_t version, const Numbers& by_id,
                            Likeness likeness, Entries entries_of, std::vector<bool>& found) {
    const Document& before = *versions_[0];
    const Document& after = *versions_[version];
    const auto& entries = entries_of(after);
    if (std::find(found.begin(), found.end(), false) == found.end())
        return;
    const auto like = [&](std::string_view text) {
        return likeness == Likeness::exact ? std::string(text) : normalised(text);
    };
    const auto text_before = [&](std::uint32_t number) {
        return like(first_text(before, entries_of(before)[aligned[number].entry[0]]));
    };
    Waiting waiting(aligned.size());
    for (std::uint32_t number = 0; number < aligned.size(); ++number)
        if (aligned[number].is_in(0) && !aligned[number].is_in(version))
            if (const std::string text = text_before(number); !text.empty())
                waiting.add(text, number);
    const auto join = [&](std::uint32_t number, std::uint32_t entry) {
        aligned[number].entry[version] = entry;
        found[entry] = true;
    };
    std::vector<std::uint32_t> rest;  // entries whose ids do not help
    for (std::uint32_t entry = 0; entry < entries.size(); ++entry) {
        if (found[entry])
            continue;
        const std::string text = like(first_text(after, entries[entry]));
        const auto same_id = by_id.find(entries[entry].id.text());
        if (same_id != by_id.end() && waiting.take_this(same_id->second, text, text_before))
            join(same_id->second, entry);
        else if (waiting.may_have(text))
            rest.push_back(entry);
    }
    for (const std::uint32_t entry : rest)
        if (const auto number = waiting.take_first(like(first_text(after, entries[entry])), text_before))
            join(*number, entry);
}

std::vector<std::uint32_t> Aligner::premises(std::size_t version, const RelationEntry& relation) const {
    std::vector<std::uint32_t> premises;
    for (const Word premise : (*versions_[version])[relation.from])
        premises.push_back(result_.number(version, Names::statements, premise.text()));
    std::sort(premises.begin(), premises.end());
    return premises;
}

void append_number(std::string& key, std::uint32_t number) {
    for (unsigned shift = 0; shift < 32; shift += 8)
        key += static_cast<char>((number >> shift) & 0xFFU);
}

std::string Aligner::key(std::size_t version, const RelationEntry& relation, Parts parts) const {
    // Nine bytes where there is one premise, which strings hold without memory of their own.
    std::string key(1, parts.type ? static_cast<char>(relation.type) : '*');
    if (parts.to)
        append_number(key, result_.number(version, Names::statements, relation.to.text()));
    if (parts.from)
        for (const std::uint32_t premise : premises(version, relation))
            append_number(key, premise);
    return key;
}

void Aligner::add_relation(std::size_t version, std::uint32_t entry) {
    result_.relations.push_back({});
    result_.relations.back().entry[version] = entry;
}

/// Makes the ids of relations known, so that relations aimed at them can be compared.
void Aligner::number_relations(std::size_t version) {
    const auto first = static_cast<std::uint32_t>(result_.claims.size());
    Numbers& here = numbers(version, Names::statements);
    for (std::uint32_t number = 0; number < result_.relations.size(); ++number) {
        if (!result_.relations[number].is_in(version))
            continue;
        const Word id = versions_[version]->relations[result_.relations[number].entry[version]].id;
        if (id.present())
            here.try_emplace(id.text(), first + number);
    }
}

/// Relations that say the same, whatever ids they have, first those that keep theirs. What a relation says
/// includes what it is aimed at, so that those aimed at relations come after these. More than a few such
/// steps are left to the ids.
void Aligner::align_named_relations_by_key(std::size_t version, std::vector<bool>& found) {
    constexpr int most_steps = 4;
    for (int step = 0; step < most_steps && align_named_relations_once(version, found); ++step)
        number_relations(version);
}

/// Whether a relation says what one of the first version says.
bool Aligner::says_the_same(std::size_t version, const RelationEntry& relation,
                            const RelationEntry& before) const {
    const auto same = [&](Word id, Word id_before) {
        return result_.number(version, Names::statements, id.text()) ==
               result_.number(0, Names::statements, id_before.text());
    };
    if (relation.type != before.type || relation.from.count != before.from.count ||
        !same(relation.to, before.to))
        return false;
    if (relation.from.count == 1)
        return same((*versions_[version])[relation.from][0], (*versions_[0])[before.from][0]);
    return premises(version, relation) == premises(0, before);
}

/// Whether there were any that can be aligned now.
bool Aligner::align_named_relations_once(std::size_t version, std::vector<bool>& found) {
    const auto& before = versions_[0]->relations;
    const auto& after = versions_[version]->relations;
    const Numbers& known = numbers(version, Names::statements);
    Numbers by_id;
    for (std::uint32_t number = 0; number < before.size(); ++number)
        if (before[number].id.present() && !result_.relations[number].is_in(version))
            by_id.try_emplace(before[number].id.text(), number);
    bool any = false;
    const auto join = [&](std::uint32_t number, std::uint32_t entry) {
        result_.relations[number].entry[version] = entry;
        found[entry] = any = true;
    };
    std::vector<std::uint32_t> rest;
    for (std::uint32_t entry = 0; entry < after.size(); ++entry) {
        if (found[entry] || !after[entry].id.present() || !known.contains(after[entry].to.text()))
            continue;
        const auto same_id = by_id.find(after[entry].id.text());
        if (same_id != by_id.end() && !result_.relations[same_id->second].is_in(version) &&
            says_the_same(version, after[entry], before[same_id->second]))
            join(same_id->second, entry);
        else
            rest.push_back(entry);
    }
    if (rest.empty())
        return any;
    Waiting waiting(before.size());
    for (std::uint32_t number = 0; number < before.size(); ++number)
        if (before[number].id.present() && !result_.relations[number].is_in(version))
            waiting.add(key(0, before[number], {}), number);
    for (const std::uint32_t entry : rest)
        if (const auto number = waiting.take_first(
                key(version, after[entry], {}),
                [&](std::uint32_t waiting_one) { return key(0, before[waiting_one], {}); }))
            join(*number, entry);
    return any;
}

/// By the ids of what an earlier version was the first to have.
void Aligner::align_relations_by_id(std::size_t earlier, std::size_t version, std::vector<bool>& found) {
    const auto& relations = versions_[version]->relations;
    Numbers by_id;
    for (std::uint32_t number = 0; number < result_.relations.size(); ++number) {
        const Aligned& aligned = result_.relations[number];
        if (!aligned.is_in(earlier) || (earlier > 0 && aligned.is_in(0)))
            continue;
        if (const Word id = versions_[earlier]->relations[aligned.entry[earlier]].id; id.present())
            by_id.try_emplace(id.text(), number);
    }
    for (std::uint32_t entry = 0; entry < relations.size(); ++entry) {
        const auto same = !found[entry] && relations[entry].id.present()
                              ? by_id.find(relations[entry].id.text())
                              : by_id.end();
        if (same == by_id.end() || result_.relations[same->second].is_in(version))
            continue;
        result_.relations[same->second].entry[version] = entry;
        found[entry] = true;
    }
}

void Aligner::align_relations_by_key(std::size_t version, std::vector<bool>& found) {
    const auto& before = versions_[0]->relations;
    const auto& after = versions_[version]->relations;
    Waiting waiting(before.size());
    const auto for_each_waiting = [&](auto use) {
        for (std::uint32_t number = 0; number < before.size(); ++number)
            if (!result_.relations[number].is_in(version))
                use(number, before[number]);
    };
    const auto join = [&](std::optional<std::uint32_t> number, std::uint32_t entry) -> bool {
        if (!number)
            return false;
        result_.relations[*number].entry[version] = entry;
        return found[entry] = true;
    };
    for (const Parts parts : {Parts{}, Parts{.type = false, .from = true, .to = true},
                              Parts{.type = true, .from = true, .to = false}}) {
        if (std::find(found.begin(), found.end(), false) == found.end())
            return;
        waiting = Waiting(before.size());
        for_each_waiting([&](std::uint32_t number, const RelationEntry& relation) {
            waiting.add(key(0, relation, parts), number);
        });
        for (std::uint32_t entry = 0; entry < after.size(); ++entry)
            if (!found[entry])
                join(waiting.take_first(key(version, after[entry], parts),
                                        [&](std::uint32_t number) { return key(0, before[number], parts); }),
                     entry);
    }

    const auto with_premise = [](std::string start, std::uint32_t premise) {
        append_number(start, premise);
        return start;
    };
    constexpr Parts without_premises{.type = true, .from = false, .to = true};
    const auto key_with = [&](std::uint32_t number, std::uint32_t premise) {
        const std::vector<std::uint32_t> all = premises(0, before[number]);
        return std::binary_search(all.begin(), all.end(), premise)
                   ? with_premise(key(0, before[number], without_premises), premise)
                   : std::string();
    };
    waiting = Waiting(before.size());
    for_each_waiting([&](std::uint32_t number, const RelationEntry& relation) {
        const std::string start = key(0, relation, without_premises);
        for (const std::uint32_t premise : premises(0, relation))
            waiting.add(with_premise(start, premise), number);
    });
    for (std::uint32_t entry = 0; entry < after.size(); ++entry) {
        if (found[entry])
            continue;
        const std::string start = key(version, after[entry], without_premises);
        for (const std::uint32_t premise : premises(version, after[entry]))
            if (join(waiting.take_first(with_premise(start, premise),
                                        [&](std::uint32_t number) { return key_with(number, premise); }),
                     entry))
                break;
    }
}

/// Relations that two versions added, if they are equal and not both of them have an id.
void Aligner::align_additions(std::size_t first, std::size_t version, std::vector<bool>& found) {
    const auto& after = versions_[version]->relations;
    Waiting waiting(result_.relations.size());
    for (auto number = static_cast<std::uint32_t>(first); number < result_.relations.size(); ++number) {
        const Aligned& aligned = result_.relations[number];
        if (!aligned.is_in(version))
            waiting.add(key(1, versions_[1]->relations[aligned.entry[1]], {}), number);
    }
    for (std::uint32_t entry = 0; entry < after.size(); ++entry) {
        if (found[entry])
            continue;
        const auto number = waiting.take_first(key(version, after[entry], {}), [&](std::uint32_t added) {
            return key(1, versions_[1]->relations[result_.relations[added].entry[1]], {});
        });
        if (!number)
            continue;
        const bool both_named = after[entry].id.present() &&
                                versions_[1]->relations[result_.relations[*number].entry[1]].id.present();
        if (both_named)
            continue;
        result_.relations[*number].entry[version] = entry;
        found[entry] = true;
    }
}

void Aligner::align_relations() {
    for (std::uint32_t entry = 0; entry < versions_[0]->relations.size(); ++entry)
        add_relation(0, entry);
    number_relations(0);
    const std::size_t in_first = result_.relations.size();
    for (std::size_t version = 1; version < versions_.size(); ++version) {
        std::vector<bool> found(versions_[version]->relations.size(), false);
        align_named_relations_by_key(version, found);
        align_relations_by_id(0, version, found);
        number_relations(version);
        align_relations_by_key(version, found);
        number_relations(version);
        // Only then what an earlier version added: its id may be a new one of something in the first.
        if (version == 2) {
            align_relations_by_id(1, version, found);
            number_relations(version);
            align_additions(in_first, version, found);
        }
        for (std::uint32_t entry = 0; entry < found.size(); ++entry)
            if (!found[entry])
                add_relation(version, entry);
        number_relations(version);
    }
}

template <class Entries>
bool Aligner::keep_their_ids(const std::vector<Aligned>& aligned, Entries entries_of) const {
    return std::all_of(aligned.begin(), aligned.end(), [&](const Aligned& one) {
        std::optional<std::string_view> id;
        for (std::size_t version = 0; version < versions_.size(); ++version) {
            if (!one.is_in(version))
                continue;
            const std::string_view here = entries_of(*versions_[version])[one.entry[version]].id.text();
            if (id && *id != here)
                return false;
            id = here;
        }
        return true;
    });
}

void Aligner::find_literal_names() {
    const auto set = [&](Names names, bool literal) {
        result_.literal[static_cast<std::size_t>(names)] = literal;
    };
    const auto claims = [](const Document& d) -> auto& {
        return d.claims;
    };
    const auto relations = [](const Document& d) -> auto& {
        return d.relations;
    };
    // An id may be a claim's in one version and a relation's in another.
    const auto names_a_claim = [&](const RelationEntry& relation) {
        return relation.id.present() &&
               result_.number(0, Names::statements, relation.id.text()) < result_.claims.size();
    };
    const bool apart = std::none_of(versions_.begin(), versions_.end(), [&](const Document* version) {
        return std::any_of(version->relations.begin(), version->relations.end(), names_a_claim);
    });
    set(Names::speakers, keep_their_ids(
                             result_.speakers, [](const Document& d) -> auto& { return d.speakers; }));
    set(Names::sources, keep_their_ids(
                            result_.sources, [](const Document& d) -> auto& { return d.sources; }));
    set(Names::topics, keep_their_ids(
                           result_.topics, [](const Document& d) -> auto& { return d.topics; }));
    set(Names::statements,
        apart && keep_their_ids(result_.claims, claims) && keep_their_ids(result_.relations, relations));
}

}  // namespace

std::string normalised(std::string_view text) {
    const std::string folded_text = folded(text);
    std::string_view rest = folded_text;
    std::string out;
    for (Character character; !rest.empty(); rest.remove_prefix(character.size)) {
        character = first_character(rest);
        if (!is_space(character.code_point))
            out += rest.substr(0, character.size);
        else if (!out.empty() && !out.ends_with(' '))
            out += ' ';
    }
    if (out.ends_with(' '))
        out.pop_back();
    return out;
}

std::uint32_t Alignment::number(std::size_t version, Names names, std::string_view id) const {
    const auto which = static_cast<std::size_t>(names);
    // What a version does not declare may be declared in another: a speaker by a plain name.
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const Numbers& here = numbers[(version + i) % numbers.size()][which];
        if (const auto known = here.find(id); known != here.end())
            return known->second;
    }
    const auto next = unknown + static_cast<std::uint32_t>(unknown_numbers[which].size());
    return unknown_numbers[which].try_emplace(id, next).first->second;
}

Alignment align(std::span<const Document* const> versions) {
    return Aligner(versions).run();
}

}  // namespace argmap
