#include "render/svg.hpp"

#include "diagram/captions.hpp"
#include "diagram/names.hpp"
#include "render/arguments.hpp"
#include "render/graphviz.hpp"
#include "text/seeded_hash.hpp"
#include "text/xml.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

namespace argmap {

namespace {

/// Titles of everything in a diagram, by the id it has in the SVG.
class Titles {
  public:
    explicit Titles(const Diagram& diagram) {
        const Captions captions(diagram);
        for (std::uint32_t i = 0; i < diagram.boxes.size(); ++i) {
            const std::string name = box_name(diagram.boxes[i]);
            titles_[name] = captions.box(i);
            if (const std::string url = safe_url(diagram.boxes[i].url); !url.empty())
                links_[name] = url;
        }
        for (const Cluster& cluster : diagram.clusters)
            titles_[cluster_name(cluster)] = cluster.title;
        std::size_t premise = 0;
        for (const Arrow& arrow : diagram.arrows) {
            const DrawnRelation& relation = diagram.relations[arrow.relation];
            premise = arrow.part == ArrowPart::premise ? premise + 1 : 0;
            if (arrow.part == ArrowPart::premise)
                titles_[premise_name(relation, premise)] = captions.premise(arrow.relation, premise);
            else
                titles_[relation_name(relation)] = captions.relation(arrow.relation);
        }
        for (const Junction& junction : diagram.junctions)
            titles_[junction_name(diagram.relations[junction.relation])] =
                captions.relation(junction.relation);
    }

    const std::string* title(const std::string& id) const { return find(titles_, id); }
    const std::string* link(const std::string& id) const { return find(links_, id); }

  private:
    using ById = std::unordered_map<std::string, std::string, SeededHash>;

    static const std::string* find(const ById& strings, const std::string& id) {
        const auto found = strings.find(id);
        return found == strings.end() ? nullptr : &found->second;
    }

    ById titles_;
    ById links_;
};

/// Graphviz writes "-" in attributes as "&#45;", and much else likewise.
std::string without_entities(std::string_view text) {
    constexpr std::pair<std::string_view, char> entities[] = {
        {"&#45;", '-'}, {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
    std::string plain;
    while (!text.empty()) {
        std::size_t size = 1;
        char character = text[0];
        for (const auto& [entity, meaning] : entities) {
            if (text.starts_with(entity)) {
                size = entity.size();
                character = meaning;
                break;
            }
        }
        plain += character;
        text.remove_prefix(size);
    }
    return plain;
}

/// What an attribute says, written as `name="value"` in a tag; "" if it is not there.
std::string attribute(std::string_view tag, std::string_view name) {
    const std::string start = std::string(name) + "=\"";
    const std::size_t at = tag.find(start);
    if (at == std::string_view::npos)
        return {};
    const std::size_t begin = at + start.size();
    return without_entities(tag.substr(begin, tag.find('"', begin) - begin));
}

void replace_all(std::string& text, std::string_view old, std::string_view replacement) {
    for (std::size_t at = text.find(old); at != std::string::npos; at = text.find(old, at))
        text.replace(at, old.size(), replacement);
}

/// Rewrites Graphviz' SVG line by line: it writes one tag a line, the root element on two.
class Polisher {
  public:
    explicit Polisher(const Diagram& diagram) : diagram_(diagram), titles_(diagram) {}

    std::string polish(std::string_view svg) {
        out_.reserve(svg.size() + svg.size() / 4);
        out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        svg.remove_prefix(std::min(svg.find("<svg"), svg.size()));
        write_root(svg);
        while (!svg.empty()) {
            const std::size_t end = std::min(svg.find('\n'), svg.size());
            write(svg.substr(0, end));
            svg.remove_prefix(std::min(end + 1, svg.size()));
        }
        return std::move(out_);
    }

  private:
    void write_root(std::string_view& svg) {
        const std::size_t end = std::min(svg.find('>'), svg.size());
        std::string root(svg.substr(0, end));
        replace_all(root, "\n ", " ");
        out_ += root;
        svg.remove_prefix(std::min(end + 2, svg.size()));
        // Not role="img": that would hide the titles and links of claims from screen readers.
        out_ += " role=\"graphics-document document\" aria-labelledby=\"map-title\"";
        if (!diagram_.language.empty()) {
            out_ += " xml:lang=\"";
            append_xml(out_, diagram_.language);
            out_ += '"';
        }
        out_ += ">\n<title id=\"map-title\">";
        append_xml(out_, title_of(diagram_));
        out_ += "</title>\n<desc>";
        append_xml(out_, description_of(diagram_));
        out_ += "</desc>\n";
    }

    void write(std::string_view line) {
        if (line.starts_with("<!--"))
            return;
        if (line.starts_with("<g id=\"a_"))
            return write_link();
        if (line.starts_with("<title>"))
            return write_title();
        if (line.starts_with("<g id="))
            id_ = attribute(line, "id");
        std::string text(line);
        replace_all(text, "=\"transparent\"", "=\"none\"");
        out_ += text;
        out_ += '\n';
    }

    /// The title of what `id_` names.
    void write_title() {
        const std::string* text = titles_.title(id_);
        if (text == nullptr)
            return;
        out_ += "<title>";
        append_xml(out_, *text);
        out_ += "</title>\n";
    }

    /// Graphviz writes the address as it is, and the label's first tag as a title.
    void write_link() {
        const std::string* url = titles_.link(id_);
        out_ += "<g><a xlink:href=\"";
        append_xml(out_, url == nullptr ? std::string_view("#") : std::string_view(*url));
        out_ += "\">\n";
    }

    const Diagram& diagram_;
    Titles titles_;
    std::string out_;
    std::string id_;
};

Rendered render_svg(const Diagram& diagram, const RenderLimits& limits) {
    if (diagram.layout == LayoutKind::argument)
        return render_arguments(diagram, PictureFormat::svg, limits);
    Rendered rendered = render_with_graphviz(diagram, GraphvizFormat::svg, limits);
    if (!rendered.error)
        rendered.bytes = polish_svg(rendered.bytes, diagram);
    return rendered;
}

}  // namespace

std::string polish_svg(std::string_view svg, const Diagram& diagram) {
    return Polisher(diagram).polish(svg);
}

const Renderer renderers::svg = {.name = "svg",
                                 .summary = "a drawing for browsers, with links and titles",
                                 .binary = false,
                                 .render = render_svg};

}  // namespace argmap
