#include "handout/feedback_picture.hpp"

#include "diagram/draw.hpp"
#include "diagram/names.hpp"
#include "graph/selection.hpp"
#include "teach/feedback.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace argmap {

namespace {

/// There is room for one on a line; all are told in the boxes.
void add_number(Marks& relation, std::size_t number) {
    if (!relation.number)
        relation.number = static_cast<std::uint32_t>(number);
}

Overlay marked(const GradedMap& graded, std::span<const NumberedSlip> slips, const GradeTelling& telling) {
    const Tongue tongue = tongue_of(language_for(graded, telling));
    Overlay overlay;
    overlay.claims.resize(graded.student->claim_count());
    overlay.notes.resize(graded.student->claim_count());
    overlay.relations.resize(graded.student->relation_count());
    for (const NumberedSlip& one : slips) {
        const std::string number = std::to_string(one.number);
        const Message name = title_of(one.slip->kind, one.slip->reference.size());
        if (one.slip->relation)
            add_number(overlay.relations[index(*one.slip->relation)], one.number);
        for (const ClaimId claim : one.seen_at) {
            overlay.claims[index(claim)].in_focus = true;
            overlay.notes[index(claim)].push_back(
                telling.hints > 1 ? say("{0} · {1}", number, name).in(tongue) : number);
        }
    }
    return overlay;
}

/// Ids are what links lead to, so that boxes and topics have their numbers instead. Titles of topics are not
/// what is graded, and may name somebody.
void take_names_out(Diagram& diagram, Tongue tongue) {
    for (Box& box : diagram.boxes) {
        box.id = std::to_string(box.number);
        box.details.clear();
        box.url.clear();
    }
    for (DrawnRelation& relation : diagram.relations)
        relation.id.clear();
    for (std::size_t i = 0; i < diagram.clusters.size(); ++i) {
        Cluster& topic = diagram.clusters[i];
        topic.id = std::to_string(i + 1);
        topic.title = say("topic {0}", topic.id).in(tongue);
        topic.lines = {topic.title};
        topic.cut = false;
    }
}

}  // namespace

Diagram feedback_picture(const GradedMap& graded, std::span<const NumberedSlip> slips,
                         const GradeTelling& telling) {
    const ArgumentMap& map = *graded.student;
    const std::string_view language = language_for(graded, telling);
    Diagram diagram =
        draw(map, whole(map), {.language = std::string(language), .direction = Direction::bottom_to_top},
             marked(graded, slips, telling));
    diagram.title.clear();
    if (graded.number > 0)
        take_names_out(diagram, tongue_of(language));
    for (LegendEntry& entry : diagram.legend)
        if (entry.sign == LegendSign::focus)
            entry.text = Message("look here again").in(tongue_of(language));
    return diagram;
}

std::string name_in_feedback_picture(const GradedMap& graded, ClaimId claim) {
    const std::string number = std::to_string(index(claim) + 1);
    return box_name({.id = graded.number > 0 ? number : std::string(graded.student->id(claim))});
}

}  // namespace argmap
