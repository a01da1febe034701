// In what shape does an analysis tell what it found? Facts, sentences and tables, for every printer alike.
#pragma once

#include "graph/argument_map.hpp"
#include "message/message.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace argmap {

/// One of argmap's own words, "undercut": English for programs, translated for people. A constant.
struct OwnWord {
    std::string_view english;

    friend bool operator==(OwnWord one, OwnWord other) = default;
};

/// One value of a table: nothing, a number of things, a real number, a word, a text of the map, a claim, a
/// relation or several claims in an order that matters. A text is whatever the author wrote, and lives in the
/// map.
using Cell = std::variant<std::monostate, std::size_t, double, OwnWord, std::string_view, ClaimId, RelationId,
                          std::vector<ClaimId>>;

/// Whether people see it, or only programs, who read every table in full.
enum class Shown : std::uint8_t { to_all, to_programs };

struct Column {
    std::string_view id;     ///< its stable name in JSON, "by_way_of"
    std::string_view title;  ///< its heading, lower case
    Shown shown = Shown::to_all;
};

/// How people see a table: as lines under a heading, or, where there is one column of claims, as a
/// sentence-like list of their ids.
enum class TableLayout : std::uint8_t { lines, list };

/// Rows in the order in which to read them, always complete; printers for people cut them.
struct Table {
    std::string_view id;     ///< its stable name in JSON
    std::string_view title;  ///< what the rows are, as the start of a sentence
    std::vector<Column> columns;
    TableLayout layout = TableLayout::lines;
    Shown shown = Shown::to_all;
    std::size_t at_least = 0;      ///< rows that people see unless they ask for fewer than is usual
    bool is_whole = false;         ///< whether whoever made it left out what people are not to see
    bool has_heading = false;      ///< even where no column has numbers
    std::vector<Cell> cells = {};  ///< row after row

    std::size_t row_count() const { return cells.size() / columns.size(); }
    std::span<const Cell> row(std::size_t index) const {
        return std::span(cells).subspan(index * columns.size(), columns.size());
    }

    /// As many values as there are columns.
    template <class... Values>
    void add(Values&&... values) {
        (cells.emplace_back(std::forward<Values>(values)), ...);
    }
};

/// One number or word by its name, for programs; people are told in sentences.
struct Fact {
    std::string_view id;  ///< its stable name in JSON
    Cell value;
};

/// What one analysis has to say about one map, which must outlive it. Titles, headings and the definition are
/// English here; printers translate them.
struct Section {
    std::string_view id;
    std::string_view title;
    std::string_view definition;  ///< what the words in it mean
    std::vector<Fact> facts = {};
    std::vector<Message> sentences = {};
    std::vector<Table> tables = {};
    std::vector<Message> remarks = {};  ///< on rows of the tables; people read them after these
};

struct Report {
    const ArgumentMap* map;
    std::vector<Section> sections;
};

/// What a reader of a report wants to see of it.
struct ReportOptions {
    std::string_view language = {};  ///< of the texts, the map's own if empty; and of what is said
    std::size_t top = 5;             ///< at most so many rows of a table are shown to people; 1 or more
    std::size_t width = 80;          ///< columns of a line; 40 or more
};

}  // namespace argmap
