#include "render/pango_text.hpp"

#include "render/fonts.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace argmap {

TextContext exact_context() {
    PangoFontMap* const fonts = pango_cairo_font_map_new();
    PangoContext* const context = pango_font_map_create_context(fonts);
    g_object_unref(fonts);  // the context keeps it
    cairo_font_options_t* const options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context, 96);
    pango_context_set_round_glyph_positions(context, FALSE);
    return TextContext(context);
}

PangoText::PangoText() : context_(exact_context()), layout_(pango_layout_new(context_.get())) {
    pango_layout_set_single_paragraph_mode(layout_.get(), TRUE);
}

PangoLayout* PangoText::laid_out(std::string_view text, TextStyle style) {
    const TextSize size = text_size(style);
    PangoFontDescription* const font = pango_font_description_new();
    pango_font_description_set_family(font, std::string(font_families).c_str());
    pango_font_description_set_absolute_size(font, size.size * PANGO_SCALE);
    pango_font_description_set_weight(font, size.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout_.get(), font);
    pango_font_description_free(font);
    const std::string line = plain_line(text);
    pango_layout_set_text(layout_.get(), line.data(), static_cast<int>(line.size()));
    return layout_.get();
}

double PangoMeasure::width(std::string_view text, TextStyle style) {
    constexpr std::size_t most_known = 200'000;
    constexpr std::size_t longest_known = 64;
    auto& known = known_[static_cast<std::size_t>(style)];
    std::string word(text);
    if (const auto found = known.find(word); found != known.end())
        return found->second;
    PangoRectangle extents{};
    pango_layout_get_extents(text_.laid_out(text, style), nullptr, &extents);
    const double wide = static_cast<double>(extents.width) / PANGO_SCALE;
    if (known.size() >= most_known)
        known.clear();
    if (word.size() <= longest_known)
        known.emplace(std::move(word), wide);
    return wide;
}

}  // namespace argmap
