#include "render/tikz_canvas.hpp"

#include "render/tenths.hpp"
#include "text/unicode.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace argmap {

namespace {

/// A question mark on its head: LuaTeX takes U+FFFD, which says so elsewhere, for malformed bytes.
constexpr std::string_view replacement = "\\textquestiondown{}";

/// TeX makes other signs of some that stand side by side.
bool is_ligature_sign(char32_t c) {
    return c == '-' || c == '\'' || c == ',' || c == '!' || c == '?';
}

std::string_view escape_of(char32_t c) {
    switch (c) {
        case '\\':
            return "\\textbackslash{}";
        case '{':
            return "\\{";
        case '}':
            return "\\}";
        case '$':
            return "\\$";
        case '&':
            return "\\&";
        case '#':
            return "\\#";
        case '%':
            return "\\%";
        case '_':
            return "\\_";
        case '^':
            return "\\textasciicircum{}";
        case '~':
            return "\\textasciitilde{}";
        case '<':
            return "\\textless{}";
        case '>':
            return "\\textgreater{}";
        case '|':
            return "\\textbar{}";
        case '"':
            return "\\textquotedbl{}";
        case '`':
            return "\\textasciigrave{}";
        default:
            return "";
    }
}

bool is_cjk(char32_t c) {
    const std::optional<Script> script = script_of(c);
    return script == Script::han || script == Script::kana || script == Script::hangul;
}

/// Pixels as big points.
void append_points(std::string& out, double pixels) {
    append_tenths(out, pixels * 0.75);
    out += "bp";
}

std::string_view style_name(TextStyle style) {
    constexpr std::string_view names[] = {"claim", "thesis", "note", "topic", "tag", "title", "legend"};
    return names[static_cast<std::size_t>(style)];
}

constexpr TextStyle text_styles[] = {TextStyle::claim, TextStyle::thesis, TextStyle::note,  TextStyle::topic,
                                     TextStyle::tag,   TextStyle::title,  TextStyle::legend};

void append_styles(std::string& out) {
    out +=
        "\\tikzset{\n  long dashes/.style={dash pattern=on 3.7bp off 2.2bp},\n"
        "  dots/.style={dash pattern=on 1.1bp off 1.9bp},\n";
    for (const TextStyle style : text_styles) {
        const TextSize size = text_size(style);
        out += "  ";
        out += style_name(style);
        out += " text/.style={inner sep=0, font=\\fontsize{";
        append_points(out, size.size);
        out += "}{";
        append_points(out, size.leading);
        out += size.bold ? "}\\selectfont\\bfseries},\n" : "}\\selectfont},\n";
    }
    out += "}\n";
}

}  // namespace

TikzCanvas::TikzCanvas(double width, double height, std::string_view background) {
    begin_path(background, {});
    point({0, 0});
    body_ += " rectangle ";
    point({width, height});
    body_ += ";\n";
}

std::string TikzCanvas::finish() && {
    std::string tex =
        "% For lualatex or xelatex, or pdflatex where all letters and signs are Latin.\n"
        "\\documentclass[tikz]{standalone}\n\\usepackage{iftex}\n"
        "\\ifPDFTeX\n  \\usepackage[T1]{fontenc}\n  \\usepackage{lmodern}\n\\else\n"
        "  \\usepackage{fontspec}\n"
        "  \\IfFontExistsTF{DejaVu Sans}{\\setsansfont{DejaVu Sans}}{}\n\\fi\n";
    if (has_cjk_)
        tex += "\\usepackage[scheme=plain]{ctex}\n";
    tex += "\\renewcommand{\\familydefault}{\\sfdefault}\n";
    for (const std::string& colour : colours_)
        tex += "\\definecolor{c" + colour + "}{HTML}{" + colour + "}\n";
    append_styles(tex);
    tex += "\\begin{document}\n\\begin{tikzpicture}[x=0.75bp, y=-0.75bp]\n";
    tex += body_;
    tex += "\\end{tikzpicture}\n\\end{document}\n";
    return tex;
}

/// A comment: kinds are words of ours, and an id has no character that ends a line.
void TikzCanvas::begin(const Thing& thing) {
    body_ += "% ";
    body_ += thing.kinds;
    if (!thing.id.empty())
        body_.append(": ").append(thing.id);
    body_ += '\n';
}

void TikzCanvas::rectangle(const Rect& rect, double radius, std::string_view fill, const Pen& pen) {
    begin_path(fill, pen, radius);
    point({rect.x, rect.y});
    body_ += " rectangle ";
    point({rect.right(), rect.bottom()});
    body_ += ";\n";
}

void TikzCanvas::line(std::span<const Point> corners, const Pen& pen) {
    begin_path("", pen);
    for (const Point& corner : corners) {
        body_ += &corner == corners.data() ? "" : " -- ";
        point(corner);
    }
    body_ += ";\n";
}

void TikzCanvas::curve(std::span<const Point> points, const Pen& pen) {
    constexpr std::array<std::string_view, 3> between = {" .. ", " .. controls ", " and "};
    begin_path("", pen);
    for (std::size_t i = 0; i < points.size(); ++i) {
        body_ += i == 0 ? std::string_view() : between[i % 3];
        point(points[i]);
    }
    body_ += ";\n";
}

void TikzCanvas::polygon(std::span<const Point> corners, std::string_view fill, const Pen& pen) {
    begin_path(fill, pen);
    for (const Point& corner : corners) {
        point(corner);
        body_ += " -- ";
    }
    body_ += "cycle;\n";
}

void TikzCanvas::text(Point at, Anchor anchor, std::string_view text, TextStyle style,
                      std::string_view colour) {
    for (std::string_view rest = text; !rest.empty() && !has_cjk_;
         rest.remove_prefix(first_character(rest).size))
        has_cjk_ = is_cjk(first_character(rest).code_point);
    body_ += "\\node[";
    body_ += style_name(style);
    body_ += anchor == Anchor::middle ? " text, anchor=base, text=" : " text, anchor=base west, text=";
    body_ += colour_name(colour);
    body_ += "] at ";
    point(at);
    body_ += " {";
    body_ += latex_text(text);
    body_ += "};\n";
}

std::string TikzCanvas::colour_name(std::string_view colour) {
    const std::string digits(colour.substr(1));
    colours_.insert(digits);
    return "c" + digits;
}

void TikzCanvas::begin_path(std::string_view fill, const Pen& pen, double radius) {
    body_ += "\\path[";
    if (!fill.empty())
        body_ += "fill=" + colour_name(fill);
    if (!pen.colour.empty()) {
        body_ += fill.empty() ? "draw=" : ", draw=";
        body_ += colour_name(pen.colour);
        body_ += ", line width=";
        append_points(body_, pen.width);
        if (pen.dashes != Dashes::none)
            body_ += pen.dashes == Dashes::dots ? ", dots" : ", long dashes";
    }
    if (radius > 0) {
        body_ += ", rounded corners=";
        append_points(body_, radius);
    }
    body_ += "] ";
}

void TikzCanvas::point(Point at) {
    body_ += '(';
    append_tenths(body_, at.x);
    body_ += ", ";
    append_tenths(body_, at.y);
    body_ += ')';
}

std::string latex_text(std::string_view line) {
    std::string out;
    char32_t before = 0;
    while (!line.empty()) {
        const Character character = first_character(line);
        const char32_t c = character.code_point;
        if (is_ligature_sign(c) && c == before)
            out += "{\\kern0pt}";  // LuaTeX sees through empty braces
        if (const std::string_view escape = escape_of(c); !escape.empty())
            out += escape;
        else if (c == 0xFFFD || is_control(c) || is_invisible(c) || (c & 0xFFFEU) == 0xFFFE)
            out += replacement;
        else
            out += line.substr(0, character.size);
        before = c;
        line.remove_prefix(character.size);
    }
    return out;
}

}  // namespace argmap
