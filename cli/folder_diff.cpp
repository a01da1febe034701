#include "cli/folder_diff.hpp"

#include "cli/files.hpp"
#include "cli/maps.hpp"
#include "compare/print.hpp"
#include "text/json_writer.hpp"
#include "text/markdown.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <ostream>
#include <utility>

namespace argmap::cli {

namespace {

namespace fs = std::filesystem;

/// A map's path in each of the two folders; empty where it is not there.
using Paths = std::array<std::string, 2>;

class FolderComparison {
  public:
    explicit FolderComparison(Io& io) : io_(io) {}

    FolderDiff run(const std::string& before, const std::string& after) {
        find(before, 0);
        find(after, 1);
        for (const auto& [name, paths] : maps_)
            compare(name, paths);
        return std::move(found_);
    }

  private:
    void find(const std::string& folder, std::size_t version) {
        Projects projects(io_);
        for (const Input& map : find_maps({folder}, projects)) {
            if (map.trouble.empty())
                maps_[name_in(folder, map.path)][version] = map.path;
            else
                say(map.trouble);
        }
    }

    static std::string name_in(const std::string& folder, const std::string& path) {
        return fs::path(path)
            .lexically_normal()
            .lexically_relative(fs::path(folder).lexically_normal())
            .generic_string();
    }

    void compare(const std::string& name, const Paths& paths) {
        std::optional<Document> before = version(paths[0]);
        std::optional<Document> after = version(paths[1]);
        if (!before || !after) {
            found_.had_trouble = true;
            return;
        }
        auto compared = std::make_unique<const Comparison>(std::move(*before), std::move(*after));
        const Change change = paths[0].empty()   ? Change::added
                              : paths[1].empty() ? Change::removed
                                                 : Change::kept;
        if (change == Change::kept && compared->changes().empty())
            ++found_.same;
        else
            found_.maps.push_back({.name = name, .change = change, .compared = std::move(compared)});
    }

    /// Nothing is in a map that is not there.
    std::optional<Document> version(const std::string& path) {
        if (path.empty())
            return Document();
        try {
            return read_version(read_source(path, io_), io_);
        } catch (const Trouble& trouble) {
            say(trouble.what());
            return std::nullopt;
        }
    }

    void say(const std::string& trouble) {
        io_.err << "argmap: " << trouble << '\n';
        found_.had_trouble = true;
    }

    Io& io_;
    std::map<std::string, Paths> maps_;
    FolderDiff found_;
};

std::string_view name(Change change) {
    return change == Change::added ? "added" : change == Change::removed ? "removed" : "changed";
}

/// "1 map changed, 2 added, 3 as before", or that all are.
std::string summary(const FolderDiff& diff) {
    std::string text;
    const auto add = [&](std::size_t count, std::string_view what) {
        if (count == 0)
            return;
        text += text.empty() ? counted(count, "map") : ", " + with_thousands(count);
        text.append(" ").append(what);
    };
    for (const Change change : {Change::kept, Change::added, Change::removed})
        add(static_cast<std::size_t>(std::count_if(diff.maps.begin(), diff.maps.end(),
                                                   [&](const MapDiff& map) { return map.change == change; })),
            name(change));
    add(diff.same, "as before");
    return text.empty() ? "no map could be compared\n" : text + "\n";
}

/// "added, with 6 claims and 4 relations".
std::string told_whole(const MapDiff& map) {
    const Diff& changes = map.compared->changes();
    const Document& document = map.change == Change::added ? *changes.after : *changes.before;
    return std::string(name(map.change)) + ", with " + counted(document.claims.size(), "claim") + " and " +
           counted(document.relations.size(), "relation") + "\n";
}

}  // namespace

FolderDiff diff_folders(const std::string& before, const std::string& after, Io& io) {
    return FolderComparison(io).run(before, after);
}

std::string folder_diff_text(const FolderDiff& diff, Colour colour) {
    std::string out = summary(diff);
    for (const MapDiff& map : diff.maps)
        out += "\n== " + plain_line(map.name) + "\n" +
               (map.change == Change::kept ? diff_text(map.compared->changes(), colour) : told_whole(map));
    return out;
}

std::string folder_diff_markdown(const FolderDiff& diff) {
    std::string out = summary(diff);
    for (const MapDiff& map : diff.maps)
        out +=
            "\n" + (map.change == Change::kept ? diff_markdown(map.compared->changes(), map.name)
                                               : "# " + markdown_code(map.name) + "\n\n" + told_whole(map));
    return out;
}

std::string folder_diff_json(const FolderDiff& diff) {
    std::string out;
    JsonWriter json(out);
    json.begin_object(JsonWriter::lines);
    json.member("equal", diff.maps.empty());
    json.key("maps");
    json.array(JsonWriter::lines, diff.maps, [&](const MapDiff& map) {
        json.begin_object({.indent = 2});
        json.member("map", map.name);
        json.member("change", name(map.change));
        json.key("diff");
        json.new_line();
        add_diff(json, map.compared->changes());
        json.end_object();
    });
    json.end_object();
    return out + "\n";
}

}  // namespace argmap::cli
