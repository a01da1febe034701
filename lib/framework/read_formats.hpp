// What the readers of frameworks have in common.
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "framework/bounds.hpp"
#include "framework/whole.hpp"
#include "text/source_file.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// More arguments are refused: a slip in one number must not use up the memory.
inline constexpr std::size_t most_arguments = 100'000'000;

std::optional<WholeFramework> read_i23(const SourceFile& source, Watch& watch, Diagnostics& diagnostics);
std::optional<WholeFramework> read_apx(const SourceFile& source, Watch& watch, Diagnostics& diagnostics);
std::optional<WholeFramework> read_tgf(const SourceFile& source, Watch& watch, Diagnostics& diagnostics);

/// White space within a line.
constexpr bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r';
}

/// Goes through a text from left to right and remembers whether something was wrong.
class FrameworkText {
  public:
    FrameworkText(const SourceFile& source, Watch& watch, Diagnostics& diagnostics);

    bool at_end() const { return at_ == text_.size(); }
    char peek() const { return text_[at_]; }  ///< only if not at_end()
    void skip() { ++at_; }
    bool skip(char byte);
    bool skip(std::string_view bytes);
    void skip_blanks();
    void skip_blanks_and_line_breaks();
    void skip_line();

    /// Whether a line, or the text, ends here but for blanks.
    bool line_ends();

    /// Everything up to a blank, a line break or one of some bytes; may be empty.
    std::string_view word(std::string_view until = "");

    std::size_t at() const { return at_; }
    std::size_t place(std::string_view part) const {
        return static_cast<std::size_t>(part.data() - text_.data());
    }

    /// A finding about the line here from its first word on. Goes on after that line.
    void refuse_line(const Code& code, std::string message, std::string help);

    /// A finding about a part of the text.
    void refuse(const Code& code, std::string_view part, std::string message, std::string help = {});

    bool refused() const { return refused_; }
    Watch& watch() const { return *watch_; }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
    Watch* watch_;
    Diagnostics* diagnostics_;
    bool refused_ = false;
};

/// Arguments by name, and attacks that may name arguments before they are declared.
class NamedFramework {
  public:
    explicit NamedFramework(FrameworkText& text);
    ~NamedFramework();
    NamedFramework(const NamedFramework&) = delete;
    NamedFramework& operator=(const NamedFramework&) = delete;

    /// The names are views of the text.
    void declare(std::string_view name);
    void attack(std::string_view from, std::string_view to);

    /// Everything that was declared. Nothing where something was refused.
    std::optional<WholeFramework> finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace argmap
