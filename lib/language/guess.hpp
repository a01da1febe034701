// Which language are some texts in, where nobody says so?
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace argmap {

/// Listens to texts one after the other and says which language they seem to be in: by their script, or for
/// Latin letters by the commonest words of eight languages. A guess is made only where three quarters of what
/// was recognised speak for it; it is right for nearly every sentence of five words, and for any ten.
class LanguageGuess {
  public:
    /// Linear in the text, up to what is enough for all together; what comes later is not looked at.
    void add(std::string_view text);

    /// "en", "zh": a tag as maps have it; "" where nothing can be told, or where the texts are in several.
    std::string_view tag() const;

    /// Whether more texts would be looked at.
    bool wants_more() const { return bytes_ < enough; }

  private:
    static constexpr std::size_t enough = 100'000;  // bytes
    static constexpr std::size_t most_languages = 16;

    std::size_t bytes_ = 0;
    std::size_t words_ = 0;  // of Latin letters
    std::array<std::size_t, most_languages> heard_{};
};

}  // namespace argmap
