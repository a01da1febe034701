// What do people do to a map? Random edits after which it is still sound.
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "mutate.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace argmap::test {

using Json = nlohmann::ordered_json;

/// Whether a text is a map in which every reference leads somewhere.
inline bool is_sound(const std::string& text) {
    Diagnostics diagnostics;
    auto document = read(SourceFile("map.json", text), diagnostics);
    if (document)
        resolve(std::move(*document), diagnostics);
    return !diagnostics.left_out_parts();
}

/// The text in the canonical layout.
inline std::string canonical(const std::string& text) {
    Diagnostics diagnostics;
    const auto document = read(SourceFile("map.json", text), diagnostics);
    return document ? write_map(*document) : "";
}

/// Replaces an id wherever a relation or the map names it.
inline void rename(Json& map, const std::string& from, const std::string& to) {
    const auto replace = [&](Json& value) {
        if (value == from)
            value = to;
        if (value.is_array())
            std::replace(value.begin(), value.end(), Json(from), Json(to));
    };
    if (map.contains("main"))
        replace(map["main"]);
    for (Json& relation : map["relations"]) {
        replace(relation["from"]);
        replace(relation["to"]);
    }
}

/// Whether one of the edits is to number all claims anew.
enum class Numbering { kept, anew };

class Editor {
  public:
    explicit Editor(Chance& chance, Numbering numbering = Numbering::kept)
        : chance_(chance), numbering_(numbering) {}

    /// The map with some edits of which each leaves it sound, in the canonical layout.
    std::string edited(const std::string& map, std::size_t edits) {
        std::string text = canonical(map);
        for (std::size_t tries = 0; edits > 0 && tries < 100; ++tries) {
            Json json = Json::parse(text);
            edit(json);
            const std::string next = canonical(json.dump());
            if (next == text || !is_sound(next))
                continue;
            text = next;
            --edits;
        }
        return text;
    }

  private:
    Json& any(Json& list) { return list[chance_.below(list.size())]; }
    static Json& object(Json& map, const char* key) {
        if (!map.contains(key))
            map[key] = Json::object();
        return map[key];
    }
    std::string fresh() { return "new" + std::to_string(chance_.below(6)); }
    Json any_text() {
        static constexpr std::string_view texts[] = {"One", "Two words", "三", "Four more words here",
                                                     "two words"};
        std::string text(chance_.one_of(texts));
        if (chance_.once_in(2))
            text += " " + std::to_string(chance_.below(1000));
        switch (chance_.below(3)) {
            case 0:
                return text;
            case 1:
                return {{"en", text}};
            default:
                return {{"en", text}, {"zh", std::string(chance_.one_of(texts))}};
        }
    }

    void edit(Json& map) {
        Json& claims = map["claims"];
        Json& relations = map["relations"];
        Json& list = chance_.once_in(2) ? claims : relations;
        if (claims.empty())
            claims.push_back({{"id", fresh()}, {"text", any_text()}});
        switch (chance_.below(numbering_ == Numbering::anew ? 17 : 16)) {
            case 0:
                claims.insert(claims.begin() + static_cast<std::ptrdiff_t>(chance_.below(claims.size() + 1)),
                              Json{{"id", fresh()}, {"text", any_text()}});
                break;
            case 1:
                remove_claim(map, any(claims)["id"].get<std::string>());
                break;
            case 2:
                any(claims)["text"] = any_text();
                break;
            case 3: {
                Json& claim = any(claims);
                const std::string before = claim["id"];
                claim["id"] = fresh();
                rename(map, before, claim["id"]);
                break;
            }
            case 4:
                relations.push_back({{"type", chance_.once_in(2) ? "support" : "attack"},
                                     {"from", any(claims)["id"]},
                                     {"to", target(map)}});
                if (chance_.once_in(3))
                    relations.back()["id"] = fresh();
                break;
            case 5:
                if (!relations.empty())
                    relations.erase(relations.begin() +
                                    static_cast<std::ptrdiff_t>(chance_.below(relations.size())));
                break;
            case 6:
                if (!relations.empty())
                    any(relations)["to"] = target(map);
                if (!relations.empty() && chance_.once_in(3))
                    any(relations).erase("id");
                break;
            case 7:
                if (!relations.empty())
                    any(relations)["from"] = Json::array({any(claims)["id"], any(claims)["id"]});
                break;
            case 8:
                if (!list.empty())
                    std::rotate(list.begin(),
                                list.begin() + static_cast<std::ptrdiff_t>(chance_.below(list.size())),
                                list.end());
                break;
            case 9:
                if (!list.empty())
                    any(list)["tags"] = Json::array({fresh(), fresh()});
                break;
            case 10:
                if (!list.empty())
                    any(list)["note"] = any_text();
                break;
            case 11:
                edit_topics(map);
                break;
            case 12:
                edit_speakers(map);
                break;
            case 13:
                edit_sources(map, list);
                break;
            case 14:
                edit_map(map);
                break;
            case 15:
                rename_entry(map);
                break;
            case 16:
                number_anew(map);
                break;
        }
    }

    /// Numbers all claims, perhaps with a new one in front, as a tool does that exports them.
    void number_anew(Json& map) {
        Json& claims = map["claims"];
        if (chance_.once_in(2))
            claims.insert(claims.begin(), Json{{"id", "in-front"}, {"text", any_text()}});
        std::map<std::string, std::string> names;
        for (Json& claim : claims) {
            const std::string name = "p" + std::to_string(names.size() + 1);
            names.emplace(claim["id"], name);
            claim["id"] = name;
        }
        const auto rename_all = [&](Json& value) {
            const auto rename_one = [&](Json& id) {
                if (const auto name = names.find(id); name != names.end())
                    id = name->second;
            };
            if (value.is_array())
                std::for_each(value.begin(), value.end(), rename_one);
            else
                rename_one(value);
        };
        if (map.contains("main"))
            rename_all(map["main"]);
        for (Json& relation : map["relations"]) {
            rename_all(relation["from"]);
            rename_all(relation["to"]);
        }
    }

    /// Gives a topic, source or speaker another id, wherever it is named.
    void rename_entry(Json& map) {
        struct Table {
            const char* key;
            const char* named_under;
            const char* letter;
        };
        static constexpr Table tables[] = {
            {"topics", "topic", "t"}, {"sources", "source", "q"}, {"speakers", "speaker", "s"}};
        const auto [key, named_under, letter] = chance_.one_of(tables);
        if (!map.contains(key) || map[key].empty())
            return;
        const std::string from = map[key].begin().key();
        const std::string to = letter + std::to_string(chance_.below(6));
        if (map[key].contains(to))
            return;
        Json table = Json::object();
        for (const auto& [id, entry] : map[key].items())
            table[id == from ? to : id] = entry;
        map[key] = table;
        for (Json* list : {&map["claims"], &map["relations"]})
            for (Json& entry : *list)
                if (entry.contains(named_under))
                    rename_in(entry[named_under], from, to);
    }

    /// An id, a citation, or a list of these.
    static void rename_in(Json& value, const std::string& from, const std::string& to) {
        if (value.is_string() && value == from)
            value = to;
        else if (value.is_object() && value["in"] == from)
            value["in"] = to;
        else if (value.is_array())
            for (Json& item : value)
                rename_in(item, from, to);
    }

    Json target(Json& map) {
        for (const Json& relation : map["relations"])
            if (relation.contains("id") && chance_.once_in(3))
                return relation["id"];
        return any(map["claims"])["id"];
    }

    void remove_claim(Json& map, const std::string& id) {
        const auto names = [&](const Json& value) {
            return value == id ||
                   (value.is_array() && std::find(value.begin(), value.end(), id) != value.end());
        };
        auto& claims = map["claims"].get_ref<Json::array_t&>();
        auto& relations = map["relations"].get_ref<Json::array_t&>();
        std::erase_if(claims, [&](const Json& claim) { return claim["id"] == id; });
        std::erase_if(relations,
                      [&](const Json& relation) { return names(relation["from"]) || names(relation["to"]); });
        if (map.contains("main") && names(map["main"]))
            map.erase("main");
    }

    void edit_topics(Json& map) {
        const std::string topic = "t" + std::to_string(chance_.below(3));
        Json& topics = object(map, "topics");
        if (chance_.once_in(3)) {
            topics.erase(topic);
        } else if (chance_.once_in(2)) {
            topics[topic] = {{"title", any_text()}};
            const std::string inner = "t" + std::to_string(chance_.below(3));
            if (inner != topic) {
                topics.erase(inner);
                topics[topic]["topics"] = {{inner, {{"title", any_text()}}}};
            }
        } else {
            any(map["claims"])["topic"] = topic;
        }
        if (topics.empty())
            map.erase("topics");
    }

    void edit_speakers(Json& map) {
        const std::string speaker = "s" + std::to_string(chance_.below(3));
        if (chance_.once_in(3))
            map["speakers"][speaker] = {{"name", any_text()}};
        else if (chance_.once_in(3))
            map.erase("speakers");
        else
            any(map["claims"])["speaker"] = speaker;
    }

    void edit_sources(Json& map, Json& list) {
        const std::string source = "q" + std::to_string(chance_.below(3));
        if (chance_.once_in(2))
            object(map, "sources")[source] = {{"title", any_text()}};
        else if (chance_.once_in(4))
            object(map, "sources").erase(source);
        else if (!list.empty())
            any(list)["source"] = Json::array({source, {{"in", "q0"}, {"at", "p. 1"}}});
        if (map.contains("sources") && map["sources"].empty())
            map.erase("sources");
    }

    void edit_map(Json& map) {
        switch (chance_.below(4)) {
            case 0:
                map["title"] = any_text();
                break;
            case 1:
                map["main"] = any(map["claims"])["id"];
                break;
            case 2:
                map["language"] = chance_.once_in(2) ? "en" : "zh";
                break;
            default:
                map["allow"] = Json::array({"unused-claim", fresh()});
        }
    }

    Chance& chance_;
    Numbering numbering_;
};

}  // namespace argmap::test
