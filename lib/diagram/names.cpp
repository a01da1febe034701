#include "diagram/names.hpp"

#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace argmap {

namespace {

void append_hex(std::string& text, char mark, char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    text += mark;
    text += digits[value >> 4U];
    text += digits[value & 15U];
}

void append_id(std::string& name, std::string_view id) {
    while (!id.empty()) {
        const Character character = first_character(id);
        const char32_t c = character.code_point;
        const bool seen = c >= 0x80 && character.size > 1 && !is_space(c) && !is_control(c) &&
                          !is_invisible(c) && (c & 0xFFFEU) != 0xFFFE;
        if (is_ascii_word(id[0]) || id[0] == '-' || id[0] == '_' || seen) {
            name += id.substr(0, character.size);
        } else {
            for (const char byte : id.substr(0, character.size))
                append_hex(name, '.', byte);
        }
        id.remove_prefix(character.size);
    }
}

std::string named(std::string_view kind, std::string_view id) {
    std::string name(kind);
    append_id(name, id);
    return name;
}

}  // namespace

std::string whole_title(const Diagram& diagram) {
    std::string title;
    for (const std::string& line : diagram.title)
        title.append(title.empty() ? "" : " ").append(line);
    return title;
}

std::string box_name(const Box& box) {
    return named("claim-", box.id);
}

std::string relation_name(const DrawnRelation& relation) {
    return relation.id.empty() ? "relation." + std::to_string(relation.number)
                               : named("relation-", relation.id);
}

std::string junction_name(const DrawnRelation& relation) {
    return relation_name(relation) + ".point";
}

std::string premise_name(const DrawnRelation& relation, std::size_t premise) {
    return relation_name(relation) + ".premise." + std::to_string(premise);
}

std::string cluster_name(const Cluster& cluster) {
    return named("topic-", cluster.id);
}

std::string page_name(std::size_t page) {
    return "page-" + std::to_string(page);
}

bool leads_to_page(std::string_view link) {
    return link.starts_with("#page-");
}

std::string safe_url(std::string_view url) {
    if (!url.starts_with("https://") && !url.starts_with("http://") && !url.starts_with("mailto:"))
        return {};
    std::string safe;
    for (const char byte : url) {
        const bool reserved = std::string_view("-._~:/?#@!$&()*+,;=%").find(byte) != std::string_view::npos;
        if (is_ascii_word(byte) || reserved)
            safe += byte;
        else
            append_hex(safe, '%', byte);
    }
    return safe;
}

}  // namespace argmap
