// How are parts of a JSON text taken out, put in and replaced, so that it stays JSON and keeps its layout?
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace argmap {

/// Takes out an item of a list or a member of an object, from its first byte to its last, with the comma that
/// belongs to it and, where it has lines of its own, with these lines. Costs what the white space around it
/// does.
Edit take_out(const SourceFile& source, Span item);

/// Adds members to the object whose opening brace stands at `brace`, after those it has and laid out as these
/// are. Each is written as it is to stand there. Linear in the object.
Edit add_members(const SourceFile& source, Offset brace, std::span<const std::string> members);

/// Adds a key with an object of such members before the key of a map that stands at `before`.
Edit add_object(const SourceFile& source, Offset before, std::string_view key,
                std::span<const std::string> members);

/// `"close-centre": {"title": "Close centre"}`: how an entry of a table is declared, named by its id until
/// somebody finds a better name. `name_key` is the key of that name.
std::string declaration(std::string_view id, std::string_view name_key);

/// Code to show in a sentence: in backticks, on one line, cut where it is very long.
std::string shown_code(std::string_view code);

/// Writes another string instead of one, which `place` holds with its quotes.
Edit write_instead(Span place, std::string_view text);

/// A member of an object: where its key and its value begin.
struct Member {
    Offset key;
    Offset value;
};

/// The first member with a key of the object whose opening brace stands at `brace`. Linear in the object.
std::optional<Member> find_member(const SourceFile& source, Offset brace, std::string_view key);

/// "write `meant`": for a word out of few, where one that was written is no such word but near to it.
Fix respell(Span place, std::string_view meant, bool safe);

}  // namespace argmap
