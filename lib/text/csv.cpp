#include "text/csv.hpp"

namespace argmap {

namespace {

bool looks_like_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
}

bool looks_like_command(std::string_view text) {
    return text.starts_with("::");
}

}  // namespace

void append_csv_cell(std::string& out, std::string_view cell) {
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += cell;
        return;
    }
    out += '"';
    for (std::size_t i = 0; i < cell.size(); ++i) {
        out += cell[i] == '"' ? std::string("\"\"") : std::string(1, cell[i]);
        if (cell[i] == '\n' && looks_like_command(cell.substr(i + 1)))
            out += '\'';
    }
    out += '"';
}

void append_csv_text(std::string& out, std::string_view text) {
    append_csv_cell(out, looks_like_formula(text) || looks_like_command(text) ? "'" + std::string(text)
                                                                              : std::string(text));
}

}  // namespace argmap
