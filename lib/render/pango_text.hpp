// How wide is text in the fonts that draw it? Only for a child that draws: fonts hold for the rest of the
// process.
#pragma once

#include "layout/measure.hpp"
#include "text/seeded_hash.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include <pango/pangocairo.h>

namespace argmap {

struct ReleaseObject {
    void operator()(void* object) const { g_object_unref(object); }
};
using TextContext = std::unique_ptr<PangoContext, ReleaseObject>;

/// In which the letters of a font keep their widths at every scale.
TextContext exact_context();

/// A text in one line, ready to be measured or drawn with Pango. The letters of a font keep their widths at
/// every scale.
class PangoText {
  public:
    PangoText();

    /// The layout holds until the next call.
    PangoLayout* laid_out(std::string_view text, TextStyle style);

  private:
    TextContext context_;
    std::unique_ptr<PangoLayout, ReleaseObject> layout_;
};

/// Remembers the words that it has measured.
class PangoMeasure : public Measure {
  public:
    double width(std::string_view text, TextStyle style) override;

  private:
    PangoText text_;
    std::unordered_map<std::string, double, SeededHash> known_[7];  ///< by style
};

}  // namespace argmap
