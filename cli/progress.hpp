// How far is it? One line on a terminal, while something takes long, that leaves nothing behind.
#pragma once

#include <chrono>
#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

namespace argmap::cli {

/// Shows nothing in the first second, and a new line at most ten times in a second after it. While there is
/// one of these, Ctrl-C takes the line away before it ends the program. At most one at a time.
class Progress {
  public:
    using Time = std::chrono::steady_clock::time_point;

    /// `terminal` says whether `err` is one; otherwise nothing is shown, ever.
    Progress(std::ostream& err, bool terminal, Time now = std::chrono::steady_clock::now());
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    /// Whether `show` would show something.
    bool is_due(Time now = std::chrono::steady_clock::now()) const;

    /// Shows a line, cut to the terminal's width, instead of the earlier one. What else is written to the
    /// terminal must have come there before.
    void show(std::string_view line, Time now = std::chrono::steady_clock::now());

    /// Takes the line away, before something else is written to the terminal.
    void hide();

  private:
    std::ostream& err_;
    bool terminal_;
    Time next_;
    std::size_t shown_ = 0;  // columns
};

}  // namespace argmap::cli
