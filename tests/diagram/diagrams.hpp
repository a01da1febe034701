// Small maps for the tests of drawing, and pictures told in words.
#pragma once

#include "diagram/diagram.hpp"
#include "diagram/draw.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "graph/selection.hpp"

#include <stdexcept>
#include <string>
#include <utility>

namespace argmap {

inline ArgumentMap map_of(std::string json) {
    Diagnostics diagnostics;
    auto document = read(SourceFile("map.json", std::move(json)), diagnostics);
    if (!document)
        throw std::runtime_error("not a map");
    ArgumentMap map = resolve(std::move(*document), diagnostics);
    if (!diagnostics.empty())
        throw std::runtime_error(diagnostics.all().front().primary.message.in(Tongue::english));
    return map;
}

/// The claims and relations of a map as its JSON says them, without the braces around.
inline Diagram drawn(const std::string& content, const DrawOptions& options = {},
                     const Overlay& overlay = {}) {
    const ArgumentMap map = map_of("{" + content + "}");
    return draw(map, whole(map), options, overlay);
}

/// A claim as a box, for diagrams made by hand.
inline Box box(std::string id, std::string text) {
    Box box;
    box.id = std::move(id);
    box.text = text;
    box.lines = {std::move(text)};
    return box;
}

inline std::string told(Tone tone) {
    switch (tone) {
        case Tone::neutral:
            return "neutral";
        case Tone::pro:
            return "pro";
        case Tone::con:
            return "con";
        case Tone::thesis:
            return "thesis";
    }
    return "";
}

inline std::string told(ArrowKind kind) {
    switch (kind) {
        case ArrowKind::support:
            return "support";
        case ArrowKind::attack:
            return "attack";
        case ArrowKind::undercut:
            return "undercut";
        case ArrowKind::contrary:
            return "contrary";
        case ArrowKind::rephrase:
            return "rephrase";
        case ArrowKind::unsaid:
            return "unsaid";
    }
    return "";
}

/// A line for each thing in a picture: its title, clusters, boxes, junctions, arrows and legend.
inline std::string told(const Diagram& diagram) {
    std::string text;
    for (const std::string& line : diagram.title)
        text += "title: " + line + "\n";
    const auto in = [&](std::uint32_t cluster) {
        return cluster == Box::no_cluster ? std::string() : " in " + diagram.clusters[cluster].id;
    };
    for (const Cluster& cluster : diagram.clusters)
        text += "topic " + cluster.id + in(cluster.parent) + ": " + cluster.title + "\n";
    for (const Box& box : diagram.boxes) {
        text += told(box.tone) + (box.implicit ? " implicit" : "") + (box.assumed ? " assumed" : "") +
                " box " + box.id + in(box.cluster) + ":";
        for (const std::string& line : box.lines)
            text += " [" + line + "]";
        for (const std::string& note : box.notes)
            text += " /" + note + "/";
        if (!box.details.empty())
            text += " (" + box.details + ")";
        text += (box.url.empty() ? "" : " -> " + box.url) + "\n";
    }
    const auto relation = [&](std::uint32_t number) {
        const DrawnRelation& drawn = diagram.relations[number];
        return drawn.id.empty() ? "#" + std::to_string(drawn.number) : drawn.id;
    };
    const auto end = [&](std::uint32_t place) {
        return place < diagram.boxes.size()
                   ? diagram.boxes[place].id
                   : "(" + relation(diagram.junctions[place - diagram.boxes.size()].relation) + ")";
    };
    for (const Junction& junction : diagram.junctions)
        text += (junction.linked ? "linked (" : "point (") + relation(junction.relation) + ")" +
                in(junction.cluster) + "\n";
    for (const Arrow& arrow : diagram.arrows)
        text += told(diagram.relations[arrow.relation].kind) + " " + end(arrow.from) + " -> " +
                end(arrow.to) + "\n";
    for (const LegendEntry& entry : diagram.legend)
        text += "legend: " + entry.text + "\n";
    return text;
}

}  // namespace argmap
