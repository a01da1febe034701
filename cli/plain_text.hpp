// What may reach a terminal or a log?
#pragma once

#include "diagnostics/print.hpp"

#include <streambuf>
#include <string>
#include <string_view>

namespace argmap::cli {

/// A stream buffer that passes text on to another one, with U+FFFD in the place of everything that could
/// disturb whoever shows it: control characters besides line breaks and tabs, bidirectional controls, bytes
/// that are not UTF-8. Colours (`ESC [ ... m`) pass where they are allowed. All text of all commands goes
/// through one. Whoever writes a format escapes such characters in the way of that format; this is the net
/// under all of them.
class PlainText : public std::streambuf {
  public:
    /// `to` must live longer.
    explicit PlainText(std::streambuf& to, Colour colour) : to_(to), colour_(colour) {}

    /// Ends a character of which only the first bytes came. False where that cannot be written.
    bool finish();

  protected:
    std::streamsize xsputn(const char* bytes, std::streamsize count) override;
    int_type overflow(int_type byte) override;
    int sync() override;

  private:
    bool put(std::string_view text);
    bool pass_on(std::string_view bytes);

    std::streambuf& to_;
    Colour colour_;
    std::string begun_;  // the first bytes of something that may become harmless
};

}  // namespace argmap::cli
