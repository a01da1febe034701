#include "diagram/draw.hpp"

#include "diagram/first_words.hpp"
#include "diagram/hidden.hpp"
#include "diagram/legend.hpp"
#include "diagram/words.hpp"
#include "structure/ends.hpp"
#include "structure/sides.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

namespace {

constexpr std::size_t few_claims = 12;              // up to here the picture grows upwards
constexpr std::size_t evenly_wrapped_up_to = 2000;  // claims: it takes several tries a text
constexpr std::size_t inner_topics_up_to = 40;      // claims: more frames than that hide the arrows
constexpr std::size_t title_columns = 60;
constexpr std::size_t topic_columns = 48;
constexpr std::size_t most_bytes_a_column = 8;
constexpr std::uint32_t none = Box::no_cluster;

/// Lines of nearly the same length: as narrow as the number of lines allows that the full width needs.
std::vector<std::string> wrap_evenly(std::string_view text, std::size_t columns) {
    std::vector<std::string> best = wrap(text, columns);
    std::size_t too_narrow = columns / 2;
    std::size_t enough = columns;
    while (best.size() > 1 && too_narrow + 1 < enough) {
        const std::size_t middle = (too_narrow + enough) / 2;
        std::vector<std::string> lines = wrap(text, middle);
        if (lines.size() <= best.size()) {
            best = std::move(lines);
            enough = middle;
        } else {
            too_narrow = middle;
        }
    }
    return best;
}

/// Builds a Diagram step by step; each step needs those before it.
class Drawing {
  public:
    Drawing(const ArgumentMap& map, const Selection& selection, const DrawOptions& options,
            const Overlay& overlay)
        : map_(map),
          selection_(selection),
          options_(options),
          overlay_(overlay),
          asks_(overlay.has_questions()) {
        if (options.language == "all")
            languages_.assign(map.languages().begin(), map.languages().end());
        else
            languages_ = {options.language.empty() ? map.language() : std::string_view(options.language)};
        if (languages_.empty())
            languages_ = {map.language()};
    }

    Diagram draw() {
        diagram_.theme = options_.theme;
        diagram_.language = languages_.front();
        number_boxes();
        choose_layout();
        choose_columns();
        choose_tones();
        add_clusters();
        add_boxes();
        note_what_is_hidden();
        add_junctions();
        add_arrows();
        find_news();
        add_title();
        if (options_.legend)
            add_legend();
        return std::move(diagram_);
    }

  private:
    void number_boxes() {
        box_of_.assign(map_.claim_count(), none);
        std::uint32_t count = 0;
        for (const ClaimId claim : map_.claims()) {
            if (selection_.has(claim))
                box_of_[index(claim)] = count++;
        }
        diagram_.boxes.reserve(count);
        box_count_ = count;
    }

    void choose_layout() {
        diagram_.layout =
            options_.layout.value_or(box_count_ > few_for_dot ? LayoutKind::argument : LayoutKind::dot);
        diagram_.ratio = options_.ratio;
        diagram_.columns = options_.columns;
        const bool sideways = diagram_.layout == LayoutKind::dot && box_count_ > few_claims;
        const Direction usual = sideways ? Direction::left_to_right : Direction::bottom_to_top;
        diagram_.direction = options_.direction.value_or(usual);
    }

    /// Maps of 130 claims are as high as wide with 38 columns, and twice as high with 22.
    void choose_columns() {
        const bool sideways =
            diagram_.direction == Direction::left_to_right || diagram_.direction == Direction::right_to_left;
        columns_ = options_.columns;
        if (columns_ == 0)
            columns_ = !sideways || box_count_ <= 40 ? 22 : box_count_ <= 80 ? 30 : 38;
    }

    /// A cluster for each topic that has a selected claim in it or in a topic of its own.
    void add_clusters() {
        const std::vector<bool> used = used_topics();
        const bool only_outermost =
            diagram_.layout == LayoutKind::dot && box_count_ > inner_topics_up_to && outermost(used) > 1;
        cluster_of_.assign(map_.topic_count(), none);
        for (const TopicId topic : map_.topics()) {
            if (!used[index(topic)])
                continue;
            const auto parent = map_.parent(topic);
            const std::uint32_t around = parent ? cluster_of_[index(*parent)] : none;
            if (parent && only_outermost) {
                cluster_of_[index(topic)] = around;
                continue;
            }
            cluster_of_[index(topic)] = static_cast<std::uint32_t>(diagram_.clusters.size());
            diagram_.clusters.push_back({.id = std::string(map_[topic].id.text()),
                                         .title = in_all_languages(topic),
                                         .lines = {},
                                         .parent = around});
            wrap_title(diagram_.clusters.back());
        }
    }

    std::vector<bool> used_topics() const {
        std::vector<bool> used(map_.topic_count());
        for (const ClaimId claim : map_.claims()) {
            if (const auto topic = map_.topic(claim); topic && selection_.has(claim))
                used[index(*topic)] = true;
        }
        // A topic comes after the one it is part of.
        for (std::size_t i = map_.topic_count(); i-- > 0;) {
            const auto parent = map_.parent(TopicId{static_cast<std::uint32_t>(i)});
            if (used[i] && parent)
                used[index(*parent)] = true;
        }
        return used;
    }

    std::size_t outermost(const std::vector<bool>& used) const {
        std::size_t count = 0;
        for (const TopicId topic : map_.topics())
            count += used[index(topic)] && !map_.parent(topic) ? 1U : 0U;
        return count;
    }

    std::string in_all_languages(TopicId topic) const {
        std::vector<std::string_view> titles;
        std::string text;
        for (const std::string_view language : languages_) {
            const std::string_view title = map_.title(topic, language);
            if (std::find(titles.begin(), titles.end(), title) != titles.end())
                continue;
            text += titles.empty() ? "" : " · ";
            text += title;
            titles.push_back(title);
        }
        return plain_line(text);
    }

    static void wrap_title(Cluster& cluster) {
        // What is cut anyway need not be wrapped.
        const std::string_view start =
            first_bytes(cluster.title, topic_columns * most_lines_of_topic * most_bytes_a_column);
        cluster.lines = wrap_evenly(start, topic_columns);
        cluster.cut = start.size() < cluster.title.size() || cluster.lines.size() > most_lines_of_topic;
        if (!cluster.cut)
            return;
        cluster.lines = wrap(start, topic_columns);
        cluster.lines.resize(std::min(cluster.lines.size(), most_lines_of_topic));
        cluster.lines.back() = shorten(cluster.lines.back() + "…", topic_columns);
    }

    void add_boxes() {
        for (const ClaimId claim : map_.claims()) {
            if (selection_.has(claim))
                add_box(claim);
        }
        for (const ClaimId claim : map_.claims()) {
            if (!selection_.has(claim))
                continue;
            add_text(claim);
            if (options_.blank)
                blank(box(claim));
        }
    }

    void add_box(ClaimId claim) {
        const ClaimEntry& entry = map_[claim];
        Box& box = diagram_.boxes.emplace_back();
        box.id = entry.id.text();
        box.number = index(claim) + 1;
        box.implicit = entry.implicit;
        box.assumed = entry.assumed;
        box.tone = tones_[index(claim)];
        box.marks = shown(overlay_[claim]);
        if (!options_.blank)
            box.earlier = earlier_words(overlay_.earlier(claim));
        if (!overlay_.notes.empty())
            box.notes = overlay_.notes[index(claim)];
        if (const auto topic = map_.topic(claim))
            box.cluster = cluster_of_[index(*topic)];
        if (const auto speaker = map_.speaker(claim))
            add_speaker(*speaker, box);
        if (!entry.citations.empty())
            add_citations(claim, box);
    }

    /// What may be shown: what has become of claims would answer how relations bear.
    Marks shown(Marks marks) const {
        if (asks_) {
            marks.fate.reset();
            marks.strength.reset();
            marks.base.reset();
        }
        return marks;
    }

    std::string earlier_words(const Earlier& earlier) const {
        return argmap::earlier_words(earlier.text, earlier.keys, diagram_.language);
    }

    void add_speaker(SpeakerId speaker, Box& box) {
        constexpr std::size_t most_columns = 80;
        box.details = map_.name(speaker, languages_.front());
        if (options_.speakers && !is_blank(box.details))
            box.notes.push_back("— " + shorten(plain_line(box.details), most_columns));
    }

    void add_citations(ClaimId claim, Box& box) {
        for (const ResolvedCitation& citation : map_.citations(claim)) {
            if (!box.details.empty())
                box.details += '\n';
            box.details += map_.title(citation.source, languages_.front());
            if (citation.entry->locator.present()) {
                box.details += ", ";
                box.details += citation.entry->locator.text();
            }
            const std::string_view url = map_[citation.source].url.text();
            const bool allowed =
                url.starts_with("https://") || url.starts_with("http://") || url.starts_with("mailto:");
            if (box.url.empty() && allowed)
                box.url = url;
        }
    }

    /// Of the whole map, so that a claim looks the same in every part of it. Where there is no main claim,
    /// the ends of the lines of argument take its place. Relations that are gone do not count. Where readers
    /// are to say how relations bear, no claim has a side.
    void choose_tones() {
        if (asks_) {
            tones_.assign(map_.claim_count(), Tone::neutral);
            for (const ClaimId main : map_.main_claims())
                tones_[index(main)] = Tone::thesis;
            return;
        }
        Facts facts(map_);
        std::vector<ClaimId> ends;
        if (map_.main_claims().empty())
            ends = roots(map_);
        const std::span<const ClaimId> mains = ends.empty() ? map_.main_claims() : std::span(ends);
        std::vector<bool> gone;
        for (const Marks& marks : overlay_.relations)
            gone.push_back(marks.revision == Revision::removed);
        for (const Side side : sides(facts, mains, gone))
            tones_.push_back(side == Side::pro ? Tone::pro : side == Side::con ? Tone::con : Tone::neutral);
        for (const ClaimId main : mains)
            tones_[index(main)] = ends.empty() ? Tone::thesis : Tone::neutral;
    }

    /// The thesis has larger letters and may be wider.
    void add_text(ClaimId claim) {
        Box& target = box(claim);
        const std::size_t columns =
            std::max<std::size_t>(2, columns_ + (target.tone == Tone::thesis ? 4 : 0));
        std::vector<std::string_view> texts;
        for (const std::string_view language : languages_) {
            const std::string_view text = map_.text(claim, language);
            if (std::find(texts.begin(), texts.end(), text) == texts.end())
                texts.push_back(text);
        }
        for (const std::string_view whole : texts) {
            if (!target.text.empty())
                target.text += '\n';
            target.text += whole;
            const std::string text =
                options_.words ? first_words(whole, *options_.words) : std::string(whole);
            if (options_.words)
                target.shown += (target.shown.empty() ? "" : "\n") + text;
            // What is cut anyway need not be wrapped.
            const std::string_view start =
                std::string_view(text).substr(0, columns * most_lines * most_bytes_a_column);
            target.cut |= start.size() < text.size();
            std::vector<std::string> lines =
                box_count_ <= evenly_wrapped_up_to ? wrap_evenly(start, columns) : wrap(start, columns);
            if (target.lines.empty())
                target.lines = std::move(lines);
            else
                target.lines.insert(target.lines.end(), lines.begin(), lines.end());
        }
        target.cut |= target.lines.size() > most_lines;
        if (target.cut) {
            target.lines.resize(std::min(target.lines.size(), most_lines));
            target.lines.back() = "…";
        }
    }

    /// Nothing in the picture says what is to be filled in.
    static void blank(Box& box) {
        box.blank = true;
        box.shown = box.shown_text();
        box.text = "…";
    }

    void note_what_is_hidden() {
        if (box_count_ == map_.claim_count())
            return;
        const std::vector<Hidden> hidden =
            hidden_around(map_, selection_, asks_ ? HiddenBearing::unsaid : HiddenBearing::told);
        for (const ClaimId claim : map_.claims()) {
            if (!selection_.has(claim))
                continue;
            if (std::string words = hidden_words(hidden[index(claim)], diagram_.language); !words.empty())
                box(claim).notes.push_back(std::move(words));
        }
    }

    bool needs_junction(RelationId relation) const {
        const auto aimed = map_.relations_to(relation);
        return map_.is_linked(relation) ||
               std::any_of(aimed.begin(), aimed.end(), [&](RelationId r) { return selection_.has(r); });
    }

    void add_junctions() {
        junction_of_.assign(map_.relation_count(), none);
        for (const RelationId relation : map_.relations()) {
            if (!selection_.has(relation))
                continue;
            const auto number = static_cast<std::uint32_t>(diagram_.relations.size());
            diagram_.relations.push_back(overlay_[relation].question ? asked(relation) : said(relation));
            if (!needs_junction(relation))
                continue;
            junction_of_[index(relation)] =
                static_cast<std::uint32_t>(diagram_.boxes.size() + diagram_.junctions.size());
            diagram_.junctions.push_back({.relation = number,
                                          .cluster = junction_cluster(relation),
                                          .linked = map_.is_linked(relation)});
        }
    }

    DrawnRelation said(RelationId relation) const {
        return {.id = std::string(map_.id(relation)),
                .number = index(relation) + 1,
                .kind = arrow_kind(map_, relation),
                .marks = shown(overlay_[relation]),
                .earlier = earlier_words(overlay_.earlier(relation))};
    }

    /// Ids that people choose often say what a relation is.
    DrawnRelation asked(RelationId relation) const {
        const Marks marks = overlay_[relation];
        return {.number = index(relation) + 1,
                .kind = ArrowKind::unsaid,
                .marks = {.dimmed = marks.dimmed, .question = marks.question}};
    }

    /// Where all premises are. If they are apart, where one of them is together with the claim aimed at, or
    /// else the nearest cluster around all of them.
    std::uint32_t junction_cluster(RelationId relation) {
        const auto premises = map_.premises(relation);
        const auto is_in = [&](std::uint32_t cluster) {
            return [this, cluster](ClaimId claim) { return box(claim).cluster == cluster; };
        };
        const std::uint32_t first = box(premises.front()).cluster;
        if (std::all_of(premises.begin(), premises.end(), is_in(first)))
            return first;
        const Target target = map_.target(relation);
        const std::uint32_t aim = target.is_claim() ? box(target.claim()).cluster : none;
        if (std::any_of(premises.begin(), premises.end(), is_in(aim)))
            return aim;
        std::uint32_t around = first;
        for (const ClaimId premise : premises)
            around = cluster_around(around, box(premise).cluster);
        return around;
    }

    /// The nearest cluster that holds two others. A few levels up are enough for people; more would make this
    /// slow for topics nested by the thousand.
    std::uint32_t cluster_around(std::uint32_t one, std::uint32_t other) const {
        constexpr int levels = 8;
        for (int i = 0; i < levels && one != none; ++i, one = diagram_.clusters[one].parent) {
            std::uint32_t holder = other;
            for (int k = 0; k < levels && holder != none; ++k, holder = diagram_.clusters[holder].parent) {
                if (holder == one)
                    return one;
            }
        }
        return none;
    }

    void add_arrows() {
        std::uint32_t number = 0;
        for (const RelationId relation : map_.relations()) {
            if (!selection_.has(relation))
                continue;
            const Target target = map_.target(relation);
            const std::uint32_t to =
                target.is_claim() ? box_of_[index(target.claim())] : junction_of_[index(target.relation())];
            const std::uint32_t junction = junction_of_[index(relation)];
            for (const ClaimId premise : map_.premises(relation)) {
                const std::uint32_t from = box_of_[index(premise)];
                if (junction == none)
                    diagram_.arrows.push_back({from, to, number, ArrowPart::whole});
                else
                    diagram_.arrows.push_back({from, junction, number, ArrowPart::premise});
            }
            if (junction != none)
                diagram_.arrows.push_back({junction, to, number, ArrowPart::conclusion});
            ++number;
        }
    }

    /// Whether a relation's revision has to be told: with a new claim its relations are new, and with one
    /// that is gone they are gone.
    void find_news() {
        for (DrawnRelation& relation : diagram_.relations)
            relation.is_news = relation.marks.revision.has_value();
        for (const Arrow& arrow : diagram_.arrows) {
            DrawnRelation& relation = diagram_.relations[arrow.relation];
            for (const std::uint32_t end : {arrow.from, arrow.to})
                if (relation.marks.revision != Revision::changed && end < diagram_.boxes.size() &&
                    diagram_.boxes[end].marks.revision == relation.marks.revision)
                    relation.is_news = false;
        }
    }

    void add_title() {
        std::vector<std::string_view> titles;
        for (const std::string_view language : languages_) {
            const std::string_view title = map_.title(language);
            if (is_blank(title) || std::find(titles.begin(), titles.end(), title) != titles.end())
                continue;
            titles.push_back(title);
            for (std::string& line :
                 wrap_evenly(shorten(plain_line(title), 4 * title_columns), title_columns))
                diagram_.title.push_back(std::move(line));
        }
    }

    void add_legend() {
        for (const LegendSign sign : signs_in(diagram_))
            diagram_.legend.push_back({sign, legend_text(sign)});
    }

    std::string_view words_for(LegendSign sign, std::string_view language) const {
        const bool is_side = sign == LegendSign::pro || sign == LegendSign::con;
        return is_side ? side_words(sign, map_.main_claims().size(), language) : legend_words(sign, language);
    }

    std::string legend_text(LegendSign sign) const {
        std::vector<std::string_view> said;
        std::string text;
        for (const std::string_view language : languages_) {
            const std::string_view words = words_for(sign, language);
            if (std::find(said.begin(), said.end(), words) != said.end())
                continue;
            text += said.empty() ? "" : " · ";
            text += words;
            said.push_back(words);
        }
        return text;
    }

    Box& box(ClaimId claim) { return diagram_.boxes[box_of_[index(claim)]]; }

    const ArgumentMap& map_;
    const Selection& selection_;
    const DrawOptions& options_;
    const Overlay& overlay_;
    bool asks_;  // how relations bear
    std::vector<std::string_view> languages_;
    std::size_t box_count_ = 0;
    std::size_t columns_ = 0;
    std::vector<Tone> tones_;                 // by claim
    std::vector<std::uint32_t> box_of_;       // by claim
    std::vector<std::uint32_t> cluster_of_;   // by topic
    std::vector<std::uint32_t> junction_of_;  // by relation, numbered as arrows do
    Diagram diagram_;
};

}  // namespace

ArrowKind arrow_kind(const ArgumentMap& map, RelationId relation) {
    if (map.is_undercut(relation))
        return ArrowKind::undercut;
    switch (map.type(relation)) {
        case RelationType::support:
            return ArrowKind::support;
        case RelationType::attack:
            return ArrowKind::attack;
        case RelationType::contrary:
            return ArrowKind::contrary;
        case RelationType::rephrase:
            return ArrowKind::rephrase;
    }
    return ArrowKind::support;
}

Diagram draw(const ArgumentMap& map, const Selection& selection, const DrawOptions& options,
             const Overlay& overlay) {
    return Drawing(map, selection, options, overlay).draw();
}

}  // namespace argmap
