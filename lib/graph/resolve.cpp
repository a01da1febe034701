#include "graph/resolve.hpp"

#include "diagnostics/codes.hpp"
#include "diagnostics/edits.hpp"
#include "graph/argument_map_data.hpp"
#include "graph/build_graph.hpp"
#include "graph/undeclared.hpp"
#include "text/closest.hpp"
#include "text/seeded_hash.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <boost/unordered/unordered_flat_set.hpp>

namespace argmap {

namespace {

/// How many entries before an id is needed its place in the index is fetched: far enough that it has come.
constexpr std::size_t looks_ahead = 8;

class Resolver {
  public:
    Resolver(Document document, Diagnostics& diagnostics)
        : data_(std::make_unique<ArgumentMapData>()), diagnostics_(diagnostics) {
        data_->document = std::move(document);
    }

    std::unique_ptr<const ArgumentMapData> resolve() {
        index_topics_and_sources();
        index_speakers();
        index_claims();
        index_relations();
        resolve_claims();
        resolve_relations();
        resolve_main();
        find_languages();
        data_->graph.graph = build_graph(*data_);
        return std::move(data_);
    }

  private:
    void index_topics_and_sources();
    void index_speakers();
    std::size_t count_ids() const;
    void index_claims();
    void index_relations();
    void resolve_claims();
    void resolve_relations();
    void resolve_main();
    void find_main_claims();
    void find_languages();

    // Relations while it is open which of them can be kept. A draft is numbered like its entry.
    struct Draft {
        std::uint32_t first_premise = 0;
        std::uint32_t premise_count = 0;
        Target target = ClaimId{0};
        bool good = false;
    };
    Draft draft(const RelationEntry& entry, std::vector<ClaimId>& premises);
    bool is_contradictory(const RelationEntry& entry, const Draft& draft, std::span<const ClaimId> premises);
    void drop_what_is_aimed_at_nothing(std::vector<Draft>& drafts);
    void keep(const std::vector<Draft>& drafts, const std::vector<ClaimId>& premises);
    void list_incidences();

    std::optional<Named> look_up(Word id);
    bool is_left_out(std::string_view id);
    void will_look_up(const RelationEntry& entry) const;
    void report_unknown(const Code& code, Word written, Message message,
                        std::span<const std::string_view> names, Message otherwise);
    std::span<const std::string_view> all_ids();
    void report_undeclared();

    void report(const Code& code, Offset at, Message message, std::vector<Message> help = {},
                std::vector<Label> notes = {}) {
        diagnostics_.add({.code = &code,
                          .primary = {token(at), std::move(message)},
                          .notes = std::move(notes),
                          .help = std::move(help)});
    }
    Span token(Offset at) const { return data_->document.place(at); }

    std::unique_ptr<ArgumentMapData> data_;
    Diagnostics& diagnostics_;
    std::vector<std::string_view> topic_names_;
    std::vector<std::string_view> source_names_;
    std::vector<std::string_view> speaker_names_;
    Undeclared undeclared_topics_, undeclared_sources_, undeclared_speakers_;
    std::vector<std::string_view> all_ids_;
    std::optional<boost::unordered_flat_set<std::string_view, SeededHash>> left_out_;  // once it is needed
    SearchBudget budget_;  // for names that may have been meant
};

void Resolver::index_topics_and_sources() {
    const Document& document = data_->document;
    for (std::uint32_t i = 0; i < document.topics.size(); ++i) {
        const Word id = document.topics[i].id;
        topic_names_.push_back(id.text());
        const auto [first, is_new] = data_->topics_by_id.try_emplace(id.text(), i);
        const bool is_inside_another = document.topics[first->second].parent != document.topics[i].parent;
        if (!is_new && (is_inside_another || !document.can_be_edited()))  // else a repeated key of JSON
            report(codes::duplicate_id, id.at(), say("there is already a topic {0}", in_backticks(id.text())),
                   {"rename one of them"},
                   {{token(document.topics[first->second].id.at()), "the first one"}});
    }
    for (std::uint32_t i = 0; i < document.sources.size(); ++i) {
        const Word id = document.sources[i].id;
        const auto [first, is_new] = data_->sources_by_id.try_emplace(id.text(), i);
        if (!is_new && !document.can_be_edited())
            report(codes::duplicate_id, id.at(),
                   say("there is already a source {0}", in_backticks(id.text())), {"rename one of them"},
                   {{token(document.sources[first->second].id.at()), "the first one"}});
        source_names_.push_back(document.sources[i].id.text());
    }
}

void Resolver::index_speakers() {
    const Document& document = data_->document;
    std::map<std::string_view, Word> first_of;  // JSON has each once, as a key
    for (std::uint32_t i = 0; i < document.speakers.size(); ++i) {
        const Word id = document.speakers[i].id;
        if (!document.can_be_edited())
            if (const auto [first, is_new] = first_of.try_emplace(id.text(), id); !is_new)
                report(codes::duplicate_id, id.at(),
                       say("there is already a speaker {0}", in_backticks(id.text())), {"rename one of them"},
                       {{token(first->second.at()), "the first one"}});
        data_->speakers.push_back(id.text());
        data_->speaker_entry.push_back(i);
    }
    speaker_names_ = data_->speakers;
}

std::size_t Resolver::count_ids() const {
    const auto& relations = data_->document.relations;
    const auto with_id = std::count_if(relations.begin(), relations.end(),
                                       [](const RelationEntry& relation) { return relation.id.present(); });
    return data_->document.claims.size() + static_cast<std::size_t>(with_id);
}

void Resolver::index_claims() {
    const auto& claims = data_->document.claims;
    data_->by_id = IdIndex(count_ids());
    data_->claim_entries.reserve(claims.size());
    for (std::uint32_t entry = 0; entry < claims.size(); ++entry) {
        if (entry + looks_ahead < claims.size())
            data_->by_id.will_look_up(claims[entry + looks_ahead].id.text());
        const Word id = claims[entry].id;
        const Named mine{static_cast<std::uint32_t>(data_->claim_entries.size()), true};
        const Named first = data_->by_id.get_or_add(id.text(), mine);
        if (first == mine)
            data_->claim_entries.push_back(entry);
        else
            report(codes::duplicate_id, id.at(), say("there is already a claim {0}", in_backticks(id.text())),
                   {"rename one of them"},
                   {{token(claims[data_->claim_entries[first.index]].id.at()), "the first one"}});
    }
}

void Resolver::index_relations() {
    // Until it is settled which relations stay, a relation is known by its entry.
    auto& relations = data_->document.relations;
    for (std::uint32_t entry = 0; entry < relations.size(); ++entry) {
        const Word id = relations[entry].id;
        if (!id.present())
            continue;
        const Named mine{entry, false};
        const Named named = data_->by_id.get_or_add(id.text(), mine);
        if (named == mine)
            continue;
        const Offset at = named.is_claim ? data_->document.claims[data_->claim_entries[named.index]].id.at()
                                         : relations[named.index].id.at();
        report(codes::duplicate_id, id.at(),
               say(named.is_claim ? "there is already a claim {0}" : "there is already a relation {0}",
                   in_backticks(id.text())),
               {"claims and relations share their ids: rename one of them"}, {{token(at), "the first one"}});
    }
}

void Resolver::report_undeclared() {
    const Document& document = data_->document;
    undeclared_topics_.report(document, {&codes::unknown_topic, "topic", "title"}, topic_names_, budget_,
                              diagnostics_);
    undeclared_speakers_.report(document, {&codes::unknown_speaker, "speaker", "name"}, speaker_names_,
                                budget_, diagnostics_);
    undeclared_sources_.report(document, {&codes::unknown_source, "source", "title"}, source_names_, budget_,
                               diagnostics_);
}

void Resolver::resolve_claims() {
    const std::size_t count = data_->claim_entries.size();
    data_->claim_topic.assign(count, no_index);
    data_->claim_speaker.assign(count, no_index);
    boost::unordered_flat_map<std::string_view, std::uint32_t, SeededHash> speakers;
    for (std::uint32_t i = 0; i < data_->speakers.size(); ++i)
        speakers.try_emplace(data_->speakers[i], i);

    for (std::size_t claim = 0; claim < count; ++claim) {
        const ClaimEntry& entry = data_->document.claims[data_->claim_entries[claim]];
        if (entry.topic.present()) {
            const auto topic = data_->topics_by_id.find(entry.topic.text());
            if (topic != data_->topics_by_id.end())
                data_->claim_topic[claim] = topic->second;
            else
                undeclared_topics_.add(entry.topic);
        }
        if (entry.speaker.present()) {
            const auto next = static_cast<std::uint32_t>(data_->speakers.size());
            const auto [speaker, is_new] = speakers.try_emplace(entry.speaker.text(), next);
            if (is_new) {
                data_->speakers.push_back(entry.speaker.text());
                data_->speaker_entry.push_back(no_index);
            }
            data_->claim_speaker[claim] = speaker->second;
            if (data_->document.has_speakers && data_->speaker_entry[speaker->second] == no_index)
                undeclared_speakers_.add(entry.speaker);
        }
        for (const Citation& citation : data_->document[entry.citations])
            if (!data_->sources_by_id.contains(citation.source.text()))
                undeclared_sources_.add(citation.source);
    }
    for (const RelationEntry& relation : data_->document.relations)
        for (const Citation& citation : data_->document[relation.citations])
            if (!data_->sources_by_id.contains(citation.source.text()))
                undeclared_sources_.add(citation.source);
    report_undeclared();
}

std::span<const std::string_view> Resolver::all_ids() {
    if (all_ids_.empty()) {
        for (const std::uint32_t entry : data_->claim_entries)
            all_ids_.push_back(data_->document.claims[entry].id.text());
        for (const RelationEntry& relation : data_->document.relations)
            if (relation.id.present())
                all_ids_.push_back(relation.id.text());
        for (const Word id : data_->document.left_out)
            all_ids_.push_back(id.text());
    }
    return all_ids_;
}

/// Whether this is the id of a relation that is not in the map because of an error of its own. What refers to
/// it is right, and goes with it.
bool Resolver::is_left_out(std::string_view id) {
    if (!left_out_) {
        left_out_.emplace();
        for (const Word word : data_->document.left_out)
            left_out_->insert(word.text());
        for (const RelationEntry& relation : data_->document.relations)
            if (relation.id.present())
                left_out_->insert(relation.id.text());
    }
    return left_out_->contains(id);
}

void Resolver::report_unknown(const Code& code, Word written, Message message,
                              std::span<const std::string_view> names, Message otherwise) {
    const bool searched = !budget_.met;
    const auto nearest = searched ? closest(written.text(), names, budget_) : std::nullopt;
    std::vector<Message> help{nearest ? say("did you mean {0}?", in_backticks(*nearest))
                                      : std::move(otherwise)};
    if (searched && budget_.met)
        help.emplace_back(
            "from here on it is not said which name may have been meant: there are too many to compare");
    const Span place = token(written.at());
    diagnostics_.add(
        {.code = &code,
         .primary = {place, std::move(message)},
         .notes = {},
         .help = std::move(help),
         .fix = nearest ? std::optional(respell(place, *nearest, /*safe=*/false)) : std::nullopt});
}

std::optional<Named> Resolver::look_up(Word id) {
    if (const std::optional<Named> found = data_->by_id.find(id.text()))
        return found;
    if (is_left_out(id.text()))
        return std::nullopt;
    if (diagnostics_.keeps(codes::unknown_id))
        report_unknown(codes::unknown_id, id,
                       say("no claim or relation has the id {0}", in_backticks(id.text())), all_ids(),
                       "add a claim with this id, or name another one here");
    else
        report(codes::unknown_id, id.at(), {});
    return std::nullopt;
}

void Resolver::will_look_up(const RelationEntry& entry) const {
    for (const Word premise : data_->document[entry.from])
        data_->by_id.will_look_up(premise.text());
    data_->by_id.will_look_up(entry.to.text());
}

Resolver::Draft Resolver::draft(const RelationEntry& entry, std::vector<ClaimId>& premises) {
    Draft draft{.first_premise = static_cast<std::uint32_t>(premises.size()), .good = true};
    for (const Word word : data_->document[entry.from]) {
        const std::optional<Named> named = look_up(word);
        if (!named) {
            draft.good = false;
        } else if (!named->is_claim) {
            report(codes::unknown_id, word.at(),
                   say("{0} is a relation, and only a claim can be a premise", in_backticks(word.text())),
                   {"name the claims that it comes from"});
            draft.good = false;
        } else {
            premises.push_back(ClaimId{named->index});
        }
    }
    draft.premise_count = static_cast<std::uint32_t>(premises.size()) - draft.first_premise;
    const std::optional<Named> target = look_up(entry.to);
    if (!target)
        draft.good = false;
    else if (target->is_claim)
        draft.target = ClaimId{target->index};
    else
        draft.target = RelationId{target->index};
    if (draft.good)
        draft.good = !is_contradictory(entry, draft, std::span(premises).subspan(draft.first_premise));
    if (!draft.good) {
        premises.resize(draft.first_premise);
        draft.premise_count = 0;
    }
    return draft;
}

bool Resolver::is_contradictory(const RelationEntry& entry, const Draft& draft,
                                std::span<const ClaimId> premises) {
    if (draft.target.is_claim() &&
        std::find(premises.begin(), premises.end(), draft.target.claim()) != premises.end()) {
        report(codes::self_relation, entry.to.at(),
               say("{0} is both a premise and the target of this relation", in_backticks(entry.to.text())),
               {"name another claim as `from` or as `to`"});
        return true;
    }
    const bool mutual = is_mutual(entry.type);
    if (mutual && (draft.target.is_relation() || premises.size() > 1)) {
        report(codes::not_two_claims, draft.target.is_relation() ? entry.to.at() : entry.type_at,
               say(draft.target.is_relation() ? "a {0} joins two claims, and {1} is a relation"
                                              : "a {0} joins two claims, and this one has several premises",
                   Message(name(entry.type)), in_backticks(entry.to.text())),
               {entry.type == RelationType::contrary ? "use `attack`, or name two claims"
                                                     : "use `support`, or name two claims"});
        return true;
    }
    return false;
}

void Resolver::resolve_relations() {
    std::vector<Draft> drafts;
    std::vector<ClaimId> premises;
    drafts.reserve(data_->document.relations.size());
    premises.reserve(data_->document.relations.size());
    const auto& relations = data_->document.relations;
    for (std::size_t i = 0; i < relations.size(); ++i) {
        if (i + looks_ahead < relations.size())
            will_look_up(relations[i + looks_ahead]);
        drafts.push_back(draft(relations[i], premises));
    }
    drop_what_is_aimed_at_nothing(drafts);
    keep(drafts, premises);
    list_incidences();
}

void Resolver::drop_what_is_aimed_at_nothing(std::vector<Draft>& drafts) {
    // Each relation has one target, so the relations aimed at relations form paths that end at a claim, at a
    // relation that is dropped, or in a cycle. Each path is walked once.
    enum class State : std::uint8_t { unseen, on_path, done };
    std::vector<State> states(drafts.size(), State::unseen);
    std::vector<std::uint32_t> path;
    for (std::uint32_t start = 0; start < drafts.size(); ++start) {
        if (drafts[start].target.is_claim())
            continue;
        path.clear();
        std::uint32_t at = start;
        while (states[at] == State::unseen && drafts[at].good && drafts[at].target.is_relation()) {
            states[at] = State::on_path;
            path.push_back(at);
            at = index(drafts[at].target.relation());
        }
        bool good = drafts[at].good;
        if (states[at] == State::on_path) {
            good = false;
            const auto cycle_begin = std::find(path.begin(), path.end(), at);
            std::vector<std::string_view> names;
            for (auto relation = cycle_begin; relation != path.end(); ++relation)
                names.push_back(data_->document.relations[*relation].id.text());
            const Word to = data_->document.relations[at].to;
            report(codes::relation_circle, to.at(),
                   names.size() == 1 ? say("the relation {0} is aimed at itself", in_backticks(names[0]))
                                     : say("the relations {0} are aimed at each other in a cycle",
                                           series_in_backticks(names)),
                   {"aim one of them at a claim"});
        }
        for (const std::uint32_t relation : path) {
            drafts[relation].good = good;
            states[relation] = State::done;
        }
    }
}

void Resolver::keep(const std::vector<Draft>& drafts, const std::vector<ClaimId>& premises) {
    std::vector<std::uint32_t> number(drafts.size(), no_index);
    std::uint32_t kept = 0;
    for (std::uint32_t entry = 0; entry < drafts.size(); ++entry)
        if (drafts[entry].good)
            number[entry] = kept++;

    data_->relation_entries.reserve(kept);
    data_->types.reserve(kept);
    data_->targets.reserve(kept);
    data_->premises.begins.reserve(kept + 1);
    data_->premises.values.reserve(premises.size());
    for (std::uint32_t entry = 0; entry < drafts.size(); ++entry) {
        if (number[entry] == no_index)
            continue;
        const Draft& draft = drafts[entry];
        data_->relation_entries.push_back(entry);
        data_->types.push_back(data_->document.relations[entry].type);
        data_->targets.push_back(draft.target.is_claim()
                                     ? draft.target
                                     : Target(RelationId{number[index(draft.target.relation())]}));
        const auto begin = premises.begin() + draft.first_premise;
        data_->premises.values.insert(data_->premises.values.end(), begin, begin + draft.premise_count);
        data_->premises.begins.push_back(static_cast<std::uint32_t>(data_->premises.values.size()));
    }
    if (kept == drafts.size())
        return;  // every relation has the number of its entry already
    data_->by_id.renumber_relations(number);
}

/// Lists of relations under the numbers that `each_end` names for a relation. A counting sort: linear, and
/// stable, so each list keeps file order.
template <class EachEnd>
Lists<RelationId> group_relations(std::size_t relations, std::size_t lists, EachEnd each_end) {
    Lists<RelationId> grouped;
    grouped.begins.assign(lists + 1, 0);
    for (std::uint32_t r = 0; r < relations; ++r)
        each_end(RelationId{r}, [&](std::uint32_t list) { ++grouped.begins[list + 1]; });
    for (std::size_t i = 1; i <= lists; ++i)
        grouped.begins[i] += grouped.begins[i - 1];
    grouped.values.resize(grouped.begins[lists]);
    std::vector<std::uint32_t> next(grouped.begins.begin(), grouped.begins.end() - 1);
    for (std::uint32_t r = 0; r < relations; ++r)
        each_end(RelationId{r}, [&](std::uint32_t list) { grouped.values[next[list]++] = RelationId{r}; });
    return grouped;
}

void Resolver::list_incidences() {
    const std::size_t claims = data_->claim_entries.size();
    const std::size_t relations = data_->relation_entries.size();
    data_->from_claim = group_relations(relations, claims, [&](RelationId relation, auto into) {
        for (const ClaimId premise : data_->premises[index(relation)])
            into(index(premise));
    });
    data_->to_claim = group_relations(relations, claims, [&](RelationId relation, auto into) {
        if (const Target target = data_->targets[index(relation)]; target.is_claim())
            into(index(target.claim()));
    });
    data_->to_relation = group_relations(relations, relations, [&](RelationId relation, auto into) {
        if (const Target target = data_->targets[index(relation)]; target.is_relation())
            into(index(target.relation()));
    });
}

void Resolver::find_main_claims() {
    if (data_->document.has_main) {
        for (const Word word : data_->document[data_->document.main]) {
            const std::optional<Named> named = look_up(word);
            if (named && named->is_claim)
                data_->main_claims.push_back(ClaimId{named->index});
            else if (named)
                report(
                    codes::unknown_id, word.at(),
                    say("{0} is a relation, and only a claim can be the main one", in_backticks(word.text())),
                    {"name the claim that the map is about"});
        }
        return;
    }
    const auto is_mutual = [&](RelationId relation) {
        return argmap::is_mutual(data_->types[index(relation)]);
    };
    for (std::uint32_t claim = 0; claim < data_->claim_entries.size(); ++claim) {
        const auto from = data_->from_claim[claim];
        const auto to = data_->to_claim[claim];
        if (std::all_of(to.begin(), to.end(), is_mutual) || !std::all_of(from.begin(), from.end(), is_mutual))
            continue;
        data_->main_claims.push_back(ClaimId{claim});
        if (data_->main_claims.size() > 1)
            break;
    }
    if (data_->main_claims.size() > 1)
        data_->main_claims.clear();
}

void Resolver::resolve_main() {
    find_main_claims();
    data_->is_main.resize(data_->claim_entries.size());
    for (const ClaimId claim : data_->main_claims)
        data_->is_main[index(claim)] = true;
}

void Resolver::find_languages() {
    const Document& document = data_->document;
    boost::unordered_flat_map<std::string_view, bool, SeededHash> seen;
    const auto add = [&](std::string_view language) {
        if (!language.empty() && seen.try_emplace(language, true).second)
            data_->languages.push_back(language);
    };
    add(document.language.text());
    for (const std::uint32_t entry : data_->claim_entries)
        for (const LocalText& text : document[document.claims[entry].texts])
            if (text.language.present())
                add(text.language.text());
}

}  // namespace

ArgumentMap resolve(Document document, Diagnostics& diagnostics) {
    if (!document.can_be_edited())
        diagnostics.refuse_fixes();
    return ArgumentMap(Resolver(std::move(document), diagnostics).resolve());
}

}  // namespace argmap
