#include "render/fonts.hpp"

#include "diagram/words.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"
#include "text/xml.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

#include <fontconfig/fontconfig.h>
#include <harfbuzz/hb-subset.h>
#include <sys/mman.h>
#include <unistd.h>

namespace argmap {

namespace {

/// Calls a library's own function where others call `delete`.
template <auto release>
struct Release {
    template <typename T>
    void operator()(T* object) const {
        release(object);
    }
};

using Pattern = std::unique_ptr<FcPattern, Release<FcPatternDestroy>>;
using Fonts = std::unique_ptr<FcFontSet, Release<FcFontSetSortDestroy>>;
using Blob = std::unique_ptr<hb_blob_t, Release<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Release<hb_face_destroy>>;
using Wish = std::unique_ptr<hb_subset_input_t, Release<hb_subset_input_destroy>>;

const FcChar8* for_fontconfig(const std::string& text) {
    return reinterpret_cast<const FcChar8*>(text.c_str());
}

/// Joiners and variation selectors say how their neighbours look, and no font needs to have them.
bool is_seen(char32_t c) {
    const bool joiner = c == 0x200C || c == 0x200D;
    const bool selector = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    return !is_space(c) && !is_control(c) && !is_invisible(c) && !joiner && !selector &&
           (c & 0xFFFEU) != 0xFFFE;
}

void add_seen(std::u32string& characters, std::string_view text) {
    while (!text.empty()) {
        const Character character = first_character(text);
        if (is_seen(character.code_point))
            characters += character.code_point;
        text.remove_prefix(character.size);
    }
}

/// All fonts that have a character which none before them has, in the order in which they are asked.
Fonts fonts_in_order(FcConfig* config, int weight) {
    const Pattern wanted(FcPatternCreate());
    for (std::string_view rest = font_families; !rest.empty();) {
        const std::string family(rest.substr(0, rest.find(',')));
        FcPatternAddString(wanted.get(), FC_FAMILY, for_fontconfig(family));
        rest.remove_prefix(std::min(rest.size(), family.size() + 1));
    }
    FcPatternAddInteger(wanted.get(), FC_WEIGHT, weight);
    FcConfigSubstitute(config, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultMatch;
    return Fonts(FcFontSort(config, wanted.get(), FcTrue, nullptr, &result));
}

bool has(FcPattern* font, char32_t character) {
    FcCharSet* characters = nullptr;
    return FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) == FcResultMatch &&
           FcCharSetHasChar(characters, character) != FcFalse;
}

/// A font in a file that may hold several.
struct FontPlace {
    std::string file;
    unsigned int index = 0;

    friend auto operator<=>(const FontPlace&, const FontPlace&) = default;
};

std::string text_of(FcPattern* font, const char* property) {
    FcChar8* text = nullptr;
    const bool found = FcPatternGetString(font, property, 0, &text) == FcResultMatch;
    return found ? reinterpret_cast<const char*>(text) : "";
}

FontPlace place_of(FcPattern* font) {
    int index = 0;
    FcPatternGetInteger(font, FC_INDEX, 0, &index);
    return {text_of(font, FC_FILE), static_cast<unsigned int>(index) & 0xFFFFU};  // above it: which variation
}

/// The fonts with PostScript outlines that draw some of the characters.
std::vector<FontPlace> postscript_fonts(FcConfig* config, const std::u32string& characters) {
    std::vector<FontPlace> places;
    for (const int weight : {FC_WEIGHT_REGULAR, FC_WEIGHT_BOLD}) {
        const Fonts fonts = fonts_in_order(config, weight);
        std::vector<bool> used(fonts ? static_cast<std::size_t>(fonts->nfont) : 0);
        for (const char32_t character : characters) {
            std::size_t i = 0;
            while (i < used.size() && !has(fonts->fonts[i], character))
                ++i;
            if (i < used.size())
                used[i] = true;
        }
        for (std::size_t i = 0; i < used.size(); ++i) {
            if (used[i] && text_of(fonts->fonts[i], FC_FONTFORMAT) == "CFF")
                places.push_back(place_of(fonts->fonts[i]));
        }
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

/// The part of a font that these characters need, with no subroutines in it; nothing where that fails.
Blob part_of(const FontPlace& place, const std::u32string& characters) {
    const Blob bytes(hb_blob_create_from_file(place.file.c_str()));
    const Face face(hb_face_create(bytes.get(), place.index));
    const Wish wish(hb_subset_input_create_or_fail());
    if (!wish)
        return nullptr;
    hb_subset_input_set_flags(wish.get(), HB_SUBSET_FLAGS_DESUBROUTINIZE);
    hb_set_t* const kept = hb_subset_input_unicode_set(wish.get());
    hb_set_add(kept, ' ');
    for (const char32_t character : characters)
        hb_set_add(kept, character);
    const Face part(hb_subset_or_fail(face.get(), wish.get()));
    return part ? Blob(hb_face_reference_blob(part.get())) : nullptr;
}

/// A file in memory, as long as this process lives; "" where that fails.
std::string file_of(hb_blob_t* blob) {
    unsigned int size = 0;
    const char* bytes = hb_blob_get_data(blob, &size);
    const int file = memfd_create("font", MFD_CLOEXEC);
    while (file >= 0 && size > 0) {
        const ssize_t written = write(file, bytes, size);
        if (written <= 0)
            return {};
        bytes += written;
        size -= static_cast<unsigned int>(written);
    }
    return file < 0 ? "" : "/proc/self/fd/" + std::to_string(file);
}

/// The character and its number: "`ก` (U+0E01)".
std::string named(char32_t character) {
    std::array<FcChar8, FC_UTF8_MAX_LEN> bytes{};
    const auto size = static_cast<std::size_t>(FcUcs4ToUtf8(character, bytes.data()));
    return in_backticks({reinterpret_cast<const char*>(bytes.data()), size}) + " (" +
           code_point_name(character) + ")";
}

/// What Debian calls the fonts that have a character.
std::string_view package_for(char32_t c) {
    const bool chinese = (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF) ||
                         (c >= 0x20000 && c <= 0x3FFFF);
    if (chinese)
        return "fonts-noto-cjk";
    return c >= 0x1F000 && c <= 0x1FAFF ? "fonts-noto-color-emoji" : "fonts-noto-core";
}

/// Fontconfig's rule that a file is as good as not there.
std::string without_file(const std::string& file) {
    return "<fontconfig><selectfont><rejectfont><pattern><patelt name=\"file\"><string>" + as_xml(file) +
           "</string></patelt></pattern></rejectfont></selectfont></fontconfig>";
}

/// Each once, by code point.
std::u32string as_set(std::u32string characters) {
    std::sort(characters.begin(), characters.end());
    characters.erase(std::unique(characters.begin(), characters.end()), characters.end());
    return characters;
}

}  // namespace

std::string_view font_families_for(std::string_view language) {
    constexpr std::string_view chinese =
        "Noto Sans CJK SC,Microsoft YaHei,PingFang SC,DejaVu Sans,sans-serif";
    return language.starts_with("zh") ? chinese : font_families;
}

std::u32string drawn_characters(std::string_view text) {
    std::u32string characters;
    add_seen(characters, text);
    return as_set(std::move(characters));
}

std::u32string drawn_characters(const Diagram& diagram) {
    std::u32string characters;
    for (const std::string& line : diagram.title)
        add_seen(characters, line);
    for (const Cluster& cluster : diagram.clusters)
        for (const std::string& line : cluster.lines)
            add_seen(characters, line);
    for (const LegendEntry& entry : diagram.legend)
        add_seen(characters, entry.text);
    for (const Box& box : diagram.boxes) {
        for (const std::string& line : box.lines)
            add_seen(characters, line);
        if (box.marks.fate)
            add_seen(characters, sign(*box.marks.fate));
        if (box.marks.strength)
            add_seen(characters, strength_words(*box.marks.strength));
        if (box.marks.revision)
            add_seen(characters, badge_words(*box.marks.revision, diagram.language));
    }
    return as_set(std::move(characters));
}

std::u32string without_font(const std::u32string& characters) {
    const Fonts fonts = fonts_in_order(nullptr, FC_WEIGHT_REGULAR);
    std::u32string missing;
    for (const char32_t character : characters) {
        int i = 0;
        while (fonts && i < fonts->nfont && !has(fonts->fonts[i], character))
            ++i;
        if (!fonts || i == fonts->nfont)
            missing += character;
    }
    return missing;
}

std::string font_note(const std::u32string& missing, std::string_view of) {
    constexpr std::size_t most = 10;
    std::string note = "no installed font has " + counted(missing.size(), "character") + " of this " +
                       std::string(of) + ": ";
    for (std::size_t i = 0; i < std::min(most, missing.size()); ++i)
        note += (i == 0 ? "" : ", ") + named(missing[i]);
    if (missing.size() > most)
        note += " and " + with_thousands(missing.size() - most) + " more";
    return note + "; install one that does, such as " + std::string(package_for(missing.front()));
}

void use_embeddable_fonts(const std::u32string& characters) {
    FcConfig* const config = FcInitLoadConfig();
    FcConfig* const all = FcInitLoadConfigAndFonts();
    for (const FontPlace& place : postscript_fonts(all, characters)) {
        const Blob part = part_of(place, characters);
        const std::string file = part ? file_of(part.get()) : "";
        if (file.empty() || FcConfigAppFontAddFile(config, for_fontconfig(file)) == FcFalse)
            continue;
        const std::string rule = without_file(place.file);
        FcConfigParseAndLoadFromMemory(config, for_fontconfig(rule), FcTrue);
    }
    FcConfigBuildFonts(config);
    FcConfigSetCurrent(config);
}

}  // namespace argmap
