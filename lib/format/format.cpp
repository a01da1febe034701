#include "format/format.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace argmap {

namespace {

constexpr std::array listed = {
#define FORMAT(name) &formats::name,
#include "format/formats.def"
#undef FORMAT
};

}  // namespace

std::span<const Format* const> all_formats() {
    return listed;
}

const Format& format_of(std::string_view file_name) {
    const auto found = std::find_if(listed.begin(), listed.end(), [&](const Format* format) {
        return file_name.ends_with(format->ending);
    });
    return found == listed.end() ? *listed.front() : **found;
}

std::optional<Document> read(SourceFile source, const Format& format, Diagnostics& diagnostics) {
    return format.read(std::move(source), diagnostics);
}

std::optional<Document> read(SourceFile source, Diagnostics& diagnostics) {
    const Format& format = format_of(source.name());
    return read(std::move(source), format, diagnostics);
}

}  // namespace argmap
