#include "layout/page_overview.hpp"

#include "diagram/first_words.hpp"
#include "diagram/legend.hpp"
#include "diagram/words.hpp"
#include "layout/argument.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace argmap {

namespace {

class Overview {
  public:
    Overview(const Diagram& diagram, const std::vector<PageBranch>& branches)
        : diagram_(diagram), branches_(branches) {}

    /// Shows branches down to a level.
    Diagram draw(std::uint32_t deepest) const {
        Diagram overview;
        overview.title = diagram_.title;
        overview.language = diagram_.language;
        overview.layout = LayoutKind::argument;
        overview.direction = diagram_.direction;
        overview.theme = diagram_.theme;
        std::vector<std::uint32_t> box_of(branches_.size(), Box::no_cluster);
        std::vector<std::uint32_t> more(branches_.size(), 0);
        std::vector<std::uint32_t> shown_by(branches_.size());
        for (std::uint32_t i = 0; i < branches_.size(); ++i) {
            const PageBranch& branch = branches_[i];
            shown_by[i] = branch.level <= deepest ? i : shown_by[branch.parent];
            if (shown_by[i] != i)
                ++more[shown_by[i]];
        }
        for (std::uint32_t i = 0; i < branches_.size(); ++i) {
            if (shown_by[i] != i || is_alone(branches_[i]))
                continue;
            box_of[i] = static_cast<std::uint32_t>(overview.boxes.size());
            overview.boxes.push_back(box_for(branches_[i], more[i]));
            if (branches_[i].by != nothing)
                add_relation(box_of[i], box_of[branches_[i].parent], diagram_.relations[branches_[i].by],
                             overview);
        }
        add_claims_alone(overview);
        overview.legend = legend_of_part(diagram_, overview);
        return overview;
    }

    std::uint32_t deepest() const {
        std::uint32_t level = 0;
        for (const PageBranch& branch : branches_)
            level = std::max(level, branch.level);
        return level;
    }

  private:
    bool is_alone(const PageBranch& branch) const {
        return branch.claims == 1 && branch.by == nothing && diagram_.boxes[branch.root].tone != Tone::thesis;
    }

    Box box_for(const PageBranch& branch, std::uint32_t more) const {
        constexpr std::size_t words = 10;
        Box box = diagram_.boxes[branch.root];
        box.cluster = Box::no_cluster;
        box.shown = first_words(box.shown_text(), words);
        box.notes.clear();
        box.url.clear();
        box.is_named = true;
        box.references = {reference(branch.first_page, branch.last_page, branch.claims, more)};
        return box;
    }

    PageReference reference(std::uint32_t first, std::uint32_t last, std::uint32_t claims,
                            std::uint32_t more) const {
        return {.kind = {},
                .incoming = false,
                .words = branch_words(first, last, claims, more, diagram_.language),
                .page = first};
    }

    static void add_relation(std::uint32_t from, std::uint32_t to, const DrawnRelation& like,
                             Diagram& overview) {
        const auto number = static_cast<std::uint32_t>(overview.relations.size());
        overview.relations.push_back(
            {.number = number + 1, .kind = like.kind, .marks = {.question = like.marks.question}});
        overview.arrows.push_back({from, to, number, ArrowPart::whole});
    }

    void add_claims_alone(Diagram& overview) const {
        std::uint32_t count = 0, first = 0, last = 0;
        for (const PageBranch& branch : branches_) {
            if (!is_alone(branch))
                continue;
            first = count++ == 0 ? branch.first_page : first;
            last = branch.last_page;
        }
        if (count == 0)
            return;
        Box& box = overview.boxes.emplace_back();
        box.text = claims_alone_words(diagram_.language);
        box.lines = {box.text};
        box.references = {reference(first, last, count, 0)};
    }

    const Diagram& diagram_;
    const std::vector<PageBranch>& branches_;
};

}  // namespace

PicturePage overview_page(const Diagram& diagram, const std::vector<PageBranch>& branches,
                          const PageRoom& room, Measure& measure) {
    constexpr std::uint32_t most_levels = 5;
    const Overview overview(diagram, branches);
    for (std::uint32_t level = std::min(most_levels, overview.deepest());; --level) {
        PicturePage page{.diagram = overview.draw(level), .layout = {}};
        page.layout = lay_out_arguments(page.diagram, room.width / room.height, measure);
        if (has_room(room, page.layout) || level <= 1)
            return page;
    }
}

}  // namespace argmap
