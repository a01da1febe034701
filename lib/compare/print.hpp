// How is a difference told to a person, and to a program?
#pragma once

#include "compare/diff.hpp"
#include "diagnostics/print.hpp"

#include <string>
#include <string_view>

namespace argmap {

class JsonWriter;

/// What changed, to read on a terminal: how much in one line, then each entry with its old and new values. In
/// a changed text the words that went and came are marked, by colour or as [-went-]{+came+}, and long
/// stretches that stayed are cut. No text of a map can disturb a terminal. One line where nothing changed.
/// Linear in what changed.
std::string diff_text(const Diff& diff, Colour colour = Colour::none);

/// The same as Markdown (GitHub's): words that went and came stand in `<del>` and `<ins>`. No text of a map
/// can become markup, though a web address in one may be made a link. Where the map has a name,
/// that is the heading.
std::string diff_markdown(const Diff& diff, std::string_view name = {});

/// The same for programs, as JSON after schemas/diff.schema.json: complete, and values as they stand in a
/// map.
std::string diff_json(const Diff& diff);

/// The same as one value of a larger text.
void add_diff(JsonWriter& json, const Diff& diff);

}  // namespace argmap
