#include "cli/unseen.hpp"

#include "cli/files.hpp"
#include "cli/maps.hpp"
#include "diagnostics/diagnostics.hpp"
#include "teach/unseen.hpp"

#include <ostream>
#include <string_view>
#include <utility>

namespace argmap::cli {

std::vector<UnseenMap> unseen_maps(const AskedMaps& asked, Io& io) {
    std::vector<UnseenMap> readable, unreadable;
    for (const Input& map : asked.maps) {
        if (!map.trouble.empty())
            continue;
        try {
            readable.push_back({.path = map.path, .source = read_source(map.path, io)});
        } catch (const Trouble&) {
            unreadable.push_back({.path = map.path, .source = std::nullopt});
        }
    }
    std::vector<std::string_view> texts;
    for (const UnseenMap& map : readable)
        texts.push_back(map.source->text());
    std::vector<UnseenMap> maps;
    for (const std::size_t next : unseen_order(texts))
        maps.push_back(std::move(readable[next]));
    maps.insert(maps.end(), unreadable.begin(), unreadable.end());
    return maps;
}

std::optional<ArgumentMap> load_unseen(const SourceFile& source, const Message& name, const Message& undone,
                                       Tongue tongue, Io& io) {
    Diagnostics diagnostics;
    std::optional<ArgumentMap> map = map_in(source, diagnostics);
    if (!diagnostics.empty())
        io.err
            << say("note: what was found in {0} is not told, because it would quote the map", name).in(tongue)
            << '\n';
    if (!diagnostics.left_out_parts())
        return map;
    io.err
        << "argmap: "
        << say("{0}, because parts of the map would be missing: mend what is wrong first", undone).in(tongue)
        << '\n';
    return std::nullopt;
}

}  // namespace argmap::cli
