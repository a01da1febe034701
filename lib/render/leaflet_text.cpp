#include "render/leaflet_text.hpp"

#include "render/fonts.hpp"
#include "text/unicode.hpp"

#include <cmath>

namespace argmap {

namespace {

/// A dozen or two of lines. Pango counts widths in whole numbers that a text of a megabyte would overflow,
/// and breaks a word without end in a time that grows with its square.
constexpr std::size_t most_bytes_at_once = 2'000;

double in_points(int pango_units) {
    return static_cast<double>(pango_units) / PANGO_SCALE;
}

struct ReleaseIterator {
    void operator()(PangoLayoutIter* iterator) const { pango_layout_iter_free(iterator); }
};
using LineIterator = std::unique_ptr<PangoLayoutIter, ReleaseIterator>;

/// A hyphen where a word is broken would be taken for one of its own.
void add_no_hyphens(PangoLayout* layout) {
    PangoAttrList* const attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
}

std::vector<SetLine> lines_of(const std::shared_ptr<PangoLayout>& layout) {
    std::vector<SetLine> lines;
    const LineIterator at(pango_layout_get_iter(layout.get()));
    do {
        PangoRectangle extents{};
        pango_layout_iter_get_line_extents(at.get(), nullptr, &extents);
        lines.push_back({layout, pango_layout_iter_get_line_readonly(at.get()), in_points(extents.x),
                         in_points(extents.width)});
    } while (pango_layout_iter_next_line(at.get()) != FALSE);
    return lines;
}

}  // namespace

bool begins_at_right(std::string_view text) {
    while (!text.empty()) {
        const Character character = first_character(text);
        if (is_letter(character.code_point))
            return runs_to_the_left(character.code_point);
        text.remove_prefix(character.size);
    }
    return false;
}

LeafletText::LeafletText(std::string_view language) : families_(font_families_for(language)) {
    for (std::size_t i = 0; i < contexts_.size(); ++i) {
        contexts_[i] = exact_context();
        pango_context_set_base_dir(contexts_[i].get(), i == 1 ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
        if (!language.empty())
            pango_context_set_language(contexts_[i].get(),
                                       pango_language_from_string(plain_line(language).c_str()));
    }
}

std::vector<SetLine> LeafletText::set(std::string_view text, double width, LeafletFont font,
                                      LeafletAlignment aligned, std::size_t most_lines) const {
    std::vector<SetLine> lines;
    for (bool is_last = false; !is_last && lines.size() <= most_lines;) {
        const std::size_t end = text.find('\n');
        is_last = end == std::string_view::npos;
        std::string_view paragraph = text.substr(0, end);
        if (paragraph.ends_with('\r'))
            paragraph.remove_suffix(1);
        add_lines(plain_line(paragraph), width, font, aligned, most_lines, lines);
        text.remove_prefix(is_last ? text.size() : end + 1);
    }
    return lines;
}

/// Goes on where the last line began of what was laid out at once.
void LeafletText::add_lines(std::string_view paragraph, double width, LeafletFont font,
                            LeafletAlignment aligned, std::size_t most_lines,
                            std::vector<SetLine>& lines) const {
    const bool from_right = begins_at_right(paragraph);
    for (bool is_last = false; !is_last && lines.size() <= most_lines;) {
        const std::string_view now = first_bytes(paragraph, most_bytes_at_once);
        const std::shared_ptr<PangoLayout> layout = laid_out(now, from_right, font);
        pango_layout_set_width(layout.get(), static_cast<int>(std::floor(width * PANGO_SCALE)));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_alignment(layout.get(), aligned == LeafletAlignment::at_middle ? PANGO_ALIGN_CENTER
                                                 : from_right                           ? PANGO_ALIGN_RIGHT
                                                                                        : PANGO_ALIGN_LEFT);
        std::vector<SetLine> found = lines_of(layout);
        is_last = now.size() == paragraph.size();
        std::size_t taken = now.size();
        if (!is_last && found.size() > 1) {
            taken = static_cast<std::size_t>(found.back().line->start_index);
            found.pop_back();
        }
        lines.insert(lines.end(), found.begin(), found.end());
        paragraph.remove_prefix(taken);
    }
}

SetLine LeafletText::on_one_line(std::string_view text, double width, LeafletFont font,
                                 bool from_right) const {
    const std::string line = plain_line(first_bytes(text, most_bytes_at_once));
    const std::shared_ptr<PangoLayout> layout = laid_out(line, from_right, font);
    pango_layout_set_width(layout.get(), static_cast<int>(std::floor(width * PANGO_SCALE)));
    pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    return lines_of(layout).front();
}

double LeafletText::width(std::string_view text, LeafletFont font) const {
    const std::string line = plain_line(first_bytes(text, most_bytes_at_once));
    return lines_of(laid_out(line, begins_at_right(line), font)).front().width;
}

std::shared_ptr<PangoLayout> LeafletText::laid_out(std::string_view text, bool from_right,
                                                   LeafletFont font) const {
    std::shared_ptr<PangoLayout> layout(pango_layout_new(contexts_[from_right ? 1 : 0].get()),
                                        ReleaseObject());
    PangoFontDescription* const wanted = pango_font_description_new();
    pango_font_description_set_family(wanted, families_.c_str());
    pango_font_description_set_absolute_size(wanted, font.size * PANGO_SCALE);
    pango_font_description_set_weight(wanted, font.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), wanted);
    pango_font_description_free(wanted);
    pango_layout_set_auto_dir(layout.get(), FALSE);
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    add_no_hyphens(layout.get());
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return layout;
}

}  // namespace argmap
