#include "render/svg.hpp"

#include "render/dot.hpp"
#include "render/graphviz.hpp"
#include "render/words.hpp"
#include "text/seeded_hash.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"
#include "text/xml.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

namespace argmap {

namespace {

constexpr std::size_t short_text = 60;  // columns of a claim inside a sentence about a relation

/// Titles of everything in a diagram, by the id it has in the SVG.
class Titles {
  public:
    explicit Titles(const Diagram& diagram) : diagram_(diagram) {
        for (const Box& box : diagram.boxes) {
            titles_[box_name(box)] = with_marks(box.text, box.marks);
            if (!box.details.empty())
                titles_[box_name(box)] += "\n" + box.details;
            if (const std::string url = safe_url(box.url); !url.empty())
                links_[box_name(box)] = url;
        }
        for (const Cluster& cluster : diagram.clusters)
            titles_[cluster_name(cluster)] = cluster.title;
        name_claims();
        find_ends();
        std::size_t premise = 0;
        for (const Arrow& arrow : diagram.arrows) {
            const DrawnRelation& relation = diagram.relations[arrow.relation];
            premise = arrow.part == ArrowPart::premise ? premise + 1 : 0;
            std::string title = sentence(arrow.relation, premise);
            if (arrow.part == ArrowPart::premise)
                titles_[premise_name(relation, premise)] = std::move(title);
            else
                titles_[relation_name(relation)] = std::move(title);
        }
        for (const Junction& junction : diagram.junctions)
            titles_[junction_name(diagram.relations[junction.relation])] = sentence(junction.relation, 0);
    }

    const std::string* title(const std::string& id) const { return find(titles_, id); }
    const std::string* link(const std::string& id) const { return find(links_, id); }

  private:
    using ById = std::unordered_map<std::string, std::string, SeededHash>;

    static const std::string* find(const ById& strings, const std::string& id) {
        const auto found = strings.find(id);
        return found == strings.end() ? nullptr : &found->second;
    }

    std::string with_marks(std::string title, const Marks& marks) const {
        const std::string said = marks_sentence(marks, diagram_.language);
        return said.empty() ? std::move(title) : std::move(title) + "\n" + said;
    }

    /// Where each relation comes from and goes to.
    struct Ends {
        std::vector<std::uint32_t> premises;  // boxes
        std::uint32_t to = 0;
    };

    void find_ends() {
        ends_.resize(diagram_.relations.size());
        for (const Arrow& arrow : diagram_.arrows) {
            Ends& ends = ends_[arrow.relation];
            if (arrow.part != ArrowPart::conclusion)
                ends.premises.push_back(arrow.from);
            if (arrow.part != ArrowPart::premise)
                ends.to = arrow.to;
        }
    }

    /// Once for each claim: its text may be long, and many relations may speak of it.
    void name_claims() {
        claims_.reserve(diagram_.boxes.size());
        for (const Box& box : diagram_.boxes)
            claims_.push_back("“" + shorten(plain_line(box.text), short_text) + "”");
    }

    /// The first few, for a premise's own arrow that one before them if it would be left out: the arrows of a
    /// relation are as many as its premises, and each naming all would make the file grow with their square.
    NamedPremises named(const std::vector<std::uint32_t>& boxes, std::size_t own) const {
        constexpr std::size_t most = 5;
        NamedPremises premises{.names = {}, .count = boxes.size()};
        const std::size_t shown = boxes.size() > most ? most - 1 : boxes.size();
        if (own > shown)
            premises.names.push_back(claims_[boxes[own - 1]]);
        for (std::size_t i = 0; premises.names.size() < shown; ++i)
            premises.names.push_back(claims_[boxes[i]]);
        return premises;
    }

    std::string target(std::uint32_t to) const {
        if (to < diagram_.boxes.size())
            return claims_[to];
        const Junction& junction = diagram_.junctions[to - diagram_.boxes.size()];
        const Ends& aim = ends_[junction.relation];
        // The aim of an aim is named by its premises alone, or the sentence has no end.
        const std::string conclusion = aim.to < diagram_.boxes.size() ? claims_[aim.to] : std::string("…");
        return inference(named(aim.premises, 0), conclusion, diagram_.language);
    }

    /// As the arrow of a premise says it, numbered from 1; 0 for all others.
    std::string sentence(std::uint32_t relation, std::size_t premise) const {
        const Ends& ends = ends_[relation];
        const DrawnRelation& drawn = diagram_.relations[relation];
        return with_marks(
            relation_sentence(drawn.kind, named(ends.premises, premise), target(ends.to), diagram_.language),
            drawn.marks);
    }

    const Diagram& diagram_;
    std::vector<std::string> claims_;  // quoted, by box
    std::vector<Ends> ends_;
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
        append_xml(out_, title());
        out_ += "</title>\n<desc>";
        append_xml(out_, counted(diagram_.boxes.size(), "claim") + ", " +
                             counted(diagram_.relations.size(), "relation"));
        out_ += "</desc>\n";
    }

    std::string title() const {
        std::string text;
        for (const std::string& line : diagram_.title) {
            text += text.empty() ? "" : " ";
            text += line;
        }
        return text.empty() ? "argument map" : text;
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
