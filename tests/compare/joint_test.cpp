#include "compare/joint.hpp"

#include "compare/edits.hpp"
#include "compare/meaning.hpp"
#include "document/copy.hpp"
#include "files.hpp"
#include "format/documents.hpp"
#include "graph/resolve.hpp"
#include "test.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace argmap {

namespace {

using test::document_of;
using test::Json;

constexpr std::uint32_t none = JointEntry::none;

Document read(const std::string& text) {
    Diagnostics diagnostics;
    return *argmap::read(SourceFile("map.json", text), diagnostics);
}

/// "+ id", "- id", "~ id" or "  id" of each entry.
template <class Entries>
std::string told(const std::vector<JointEntry>& entries, const Entries& in_document) {
    std::string text;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const JointEntry& entry = entries[i];
        text += entry.before == none ? "+ " : entry.after == none ? "- " : entry.change != none ? "~ " : "  ";
        text.append(in_document[i].id.present() ? in_document[i].id.text() : "?").append("\n");
    }
    return text;
}

std::string joined(const std::string& before, const std::string& after) {
    const Document old_map = document_of(before);
    const Document new_map = document_of(after);
    const JointMap joint = join(old_map, new_map);
    return "\n" + told(joint.claims, joint.document.claims) +
           told(joint.relations, joint.document.relations) + test::told(joint.document);
}

std::vector<std::string> small_sound_maps() {
    std::vector<std::string> maps;
    for (const auto& file : test::map_files()) {
        const std::string text = test::contents(file);
        if (text.size() < 4000 && test::is_sound(text))
            maps.push_back(test::canonical(text));
    }
    return maps;
}

// ---- The plain definition. ----

bool is_elsewhere(const EntryChange& change) {
    return std::any_of(change.fields.begin(), change.fields.end(), [](const FieldChange& field) {
        return field.key == "type" || field.key == "to" ||
               (field.key == "from" && field.gone.size() + field.came.size() > 0);
    });
}

struct Expected {
    std::multiset<std::uint32_t> added, removed;
    std::map<std::uint32_t, std::uint32_t> kept;  // by number in the new version: in the old one
    std::set<std::uint32_t> changed;              // in the new version
};

/// What a difference says became of the entries of one kind.
template <class Aligned>
Expected expected(const KindChanges& changes, const Aligned& aligned, bool may_be_parted) {
    Expected all;
    for (const auto& one : aligned)
        if (one.is_in(0) && one.is_in(1))
            all.kept[one.entry[1]] = one.entry[0];
    all.added.insert(changes.added.begin(), changes.added.end());
    all.removed.insert(changes.removed.begin(), changes.removed.end());
    for (const EntryChange& change : changes.changed) {
        if (may_be_parted && is_elsewhere(change)) {
            all.added.insert(change.after);
            all.removed.insert(change.before);
            all.kept.erase(change.after);
        } else if (!change.fields.empty()) {
            all.changed.insert(change.after);
        }
    }
    return all;
}

void check_entries(const std::vector<JointEntry>& entries, const KindChanges& changes,
                   const Expected& expected) {
    std::multiset<std::uint32_t> added, removed;
    std::map<std::uint32_t, std::uint32_t> kept;
    std::set<std::uint32_t> changed;
    std::vector<std::uint32_t> order;
    for (const JointEntry& entry : entries) {
        if (entry.after != none)
            order.push_back(entry.after);
        if (entry.before == none)
            added.insert(entry.after);
        else if (entry.after == none)
            removed.insert(entry.before);
        else
            CHECK(kept.emplace(entry.after, entry.before).second);
        if (entry.change == none)
            continue;
        CHECK(changes.changed[entry.change].after == entry.after);
        CHECK(changes.changed[entry.change].before == entry.before);
        changed.insert(entry.after);
    }
    CHECK(std::is_sorted(order.begin(), order.end()));
    CHECK(added == expected.added);
    CHECK(removed == expected.removed);
    CHECK(kept == expected.kept);
    CHECK(changed == expected.changed);
}

/// The new version is what is left without what is gone. A relation may have an id that it had before.
void check_new_version(const JointMap& joint, const std::string& after) {
    Json all = Json::parse(write_map(joint.document));
    Json now = Json::parse(test::canonical(after));
    const auto check_list = [&](const char* key, const std::vector<JointEntry>& entries) {
        std::size_t next = 0;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (entries[i].after == none)
                continue;
            Json entry = all[key][i];
            const Json& other = now[key][next++];
            if (!other.contains("id"))
                entry.erase("id");
            CHECK(entry == other);
        }
        CHECK(next == (now.contains(key) ? now[key].size() : 0));
    };
    check_list("claims", joint.claims);
    check_list("relations", joint.relations);
}

std::string in_languages(const Document& document, Run<LocalText> texts) {
    std::string told;
    for (const Piece& piece : pieces(document, document[texts]))
        told.append(piece.language).append(": ").append(piece.text.text()).append("\n");
    return told;
}

/// The joint map's id of what an old id names: of what is in both once, and of a relation that comes twice
/// as it was.
std::map<std::string, std::string, std::less<>> old_names(const JointMap& joint, const Document& before) {
    std::map<std::string, std::string, std::less<>> names;
    const auto add = [&](const std::vector<JointEntry>& entries, const auto& old_list, const auto& list) {
        for (std::size_t i = 0; i < entries.size(); ++i)
            if (entries[i].before != none && old_list[entries[i].before].id.present())
                names.emplace(old_list[entries[i].before].id.text(), list[i].id.text());
    };
    add(joint.claims, before.claims, joint.document.claims);
    add(joint.relations, before.relations, joint.document.relations);
    return names;
}

/// What is gone says what it said, of the same things.
void check_what_is_gone(const JointMap& joint, const Document& before) {
    const auto names = old_names(joint, before);
    for (std::size_t i = 0; i < joint.claims.size(); ++i) {
        if (joint.claims[i].after != none)
            continue;
        const ClaimEntry& old_claim = before.claims[joint.claims[i].before];
        const ClaimEntry& claim = joint.document.claims[i];
        const bool had_language = before.language.present() || !joint.document.language.present();
        if (had_language)
            CHECK(in_languages(joint.document, claim.texts) == in_languages(before, old_claim.texts));
        CHECK(claim.topic.present() == old_claim.topic.present());
        CHECK(claim.citations.count == old_claim.citations.count);
    }
    for (std::size_t i = 0; i < joint.relations.size(); ++i) {
        if (joint.relations[i].after != none)
            continue;
        const RelationEntry& old_relation = before.relations[joint.relations[i].before];
        const RelationEntry& relation = joint.document.relations[i];
        CHECK(relation.type == old_relation.type);
        CHECK(relation.to.text() == names.find(old_relation.to.text())->second);
        REQUIRE(relation.from.count == old_relation.from.count);
        for (std::uint32_t k = 0; k < relation.from.count; ++k)
            CHECK(joint.document[relation.from][k].text() ==
                  names.find(before[old_relation.from][k].text())->second);
    }
}

void check_joint(const std::string& before, const std::string& after) {
    INFO("before " << before << "after " << after);
    const Document old_map = read(before);
    const Document new_map = read(after);
    const JointMap joint = join(old_map, new_map);
    INFO("joint " << write_map(joint.document));
    const std::array versions{&old_map, &new_map};
    const Alignment aligned = align(std::vector<const Document*>(versions.begin(), versions.end()));
    const Diff changes = diff(old_map, new_map);
    check_entries(joint.claims, changes.claims, expected(changes.claims, aligned.claims, false));
    check_entries(joint.relations, changes.relations, expected(changes.relations, aligned.relations, true));
    check_new_version(joint, after);
    check_what_is_gone(joint, old_map);
    Diagnostics left_out;
    resolve(copy(joint.document), left_out);
    CHECK_FALSE(left_out.left_out_parts());
}

}  // namespace

TEST_CASE("a joint map has what is new, what is gone after what it followed, and what is in both once") {
    CHECK(joined(R"({"language": "en", "main": "open", "topics": {"money": {"title": "Money"}},
        "claims": [{"id": "open", "text": "Open on Sundays"}, {"id": "dear", "text": "It is dear", "topic": "money"},
                   {"id": "free", "text": "It is the only free day"}],
        "relations": [{"id": "r", "type": "attack", "from": "dear", "to": "open"},
                      {"type": "support", "from": "free", "to": "open"}]})",
                 R"({"language": "en", "main": "open",
        "claims": [{"id": "open", "text": "Open on Sundays, too"}, {"id": "day", "text": "It is the only free day"},
                   {"id": "dear", "text": "There is a fund"}],
        "relations": [{"type": "support", "from": "day", "to": "open"},
                      {"id": "r", "type": "support", "from": "dear", "to": "open"}]})") == R"(
~ open
  day
~ dear
  ?
+ r
- r-before
 language(en) main(open)
topic money title(-: Money)
claim open text(-: Open on Sundays, too)
claim day text(-: It is the only free day)
claim dear text(-: There is a fund)
relation - support from(day) to(open)
relation r support from(dear) to(open)
relation r-before attack from(dear) to(open)
)");
}

TEST_CASE("an id that names something else now gets another one where it named what is gone") {
    CHECK(joined(R"({"main": "a", "topics": {"t": {"title": "Old"}},
        "claims": [{"id": "a", "text": "Plums are cheap"}, {"id": "b", "text": "Plums keep", "topic": "t"},
                   {"id": "b-before", "text": "Nobody likes jam", "topic": "t"}],
        "relations": [{"id": "r", "type": "support", "from": "b", "to": "a"},
                      {"type": "attack", "from": "b-before", "to": "r"}]})",
                 R"({"main": "a",
        "claims": [{"id": "a", "text": "Plums are cheap"}, {"id": "r", "text": "Trains are late"}],
        "relations": [{"id": "b", "type": "attack", "from": "r", "to": "a"}]})") == R"(
  a
- b-before
- b-before-before
+ r
- r-before
- ?
+ b
 main(a)
topic t title(-: Old)
claim a text(-: Plums are cheap)
claim b-before text(-: Plums keep) topic(t)
claim b-before-before text(-: Nobody likes jam) topic(t)
claim r text(-: Trains are late)
relation r-before support from(b-before) to(a)
relation - attack from(b-before-before) to(r-before)
relation b attack from(r) to(a)
)");
}

TEST_CASE("what was said in the old map's language stays in it where the new map is in another one") {
    CHECK(joined(R"({"language": "en", "claims": [{"id": "a", "text": "Plums keep"}]})",
                 R"({"language": "zh", "claims": [{"id": "b", "text": "李子便宜"}]})") == R"(
- a
+ b
 language(zh)
claim a text(en: Plums keep)
claim b text(-: 李子便宜)
)");
}

TEST_CASE("a topic that is gone stands where it was, in the one that it was part of") {
    CHECK(joined(R"({"topics": {"x": {"title": "X", "topics": {"y": {"title": "Y"}}}, "z": {"title": "Z"}},
                     "claims": [{"id": "a", "text": "A", "topic": "y"}]})",
                 R"({"topics": {"u": {"title": "X", "topics": {"w": {"title": "W"}}}, "z": {"title": "Z"}},
                     "claims": [{"id": "a", "text": "A", "topic": "z"}]})") == R"(
~ a

topic u title(-: X)
topic y in(u) title(-: Y)
topic w in(u) title(-: W)
topic z title(-: Z)
claim a text(-: A) topic(z)
)");
}

TEST_CASE("a map joined with itself is the map, and with nothing it is all new or all gone") {
    const Document nothing = document_of(R"({"claims": []})");
    for (const auto& file : test::map_files()) {
        const std::string text = test::contents(file);
        if (!test::is_sound(text))
            continue;
        INFO(file);
        const Document map = read(text);
        const JointMap same = join(map, map);
        CHECK(write_map(same.document) == write_map(map));
        for (const JointEntry& entry : same.claims)
            CHECK((entry.before == entry.after && entry.change == none));
        const JointMap is_new = join(nothing, map);
        CHECK(write_map(is_new.document) == write_map(map));
        check_joint(text, R"({"claims": []})");
        check_joint(R"({"claims": []})", text);
    }
}

TEST_CASE("a joint map has all of both versions once, and says of each what the difference says") {
    test::Chance chance(31);
    const std::vector<std::string> maps = small_sound_maps();
    for (const test::Numbering numbering : {test::Numbering::kept, test::Numbering::anew}) {
        test::Editor editor(chance, numbering);
        for (std::size_t i = 0; i < test::cases(1500); ++i) {
            const std::string before = editor.edited(chance.one_of(maps), chance.below(5));
            check_joint(before, editor.edited(before, 1 + chance.below(8)));
        }
    }
}

TEST_CASE("maps that have nothing to do with each other join, too") {
    test::Chance chance(32);
    const std::vector<std::string> maps = small_sound_maps();
    for (std::size_t i = 0; i < test::cases(300); ++i)
        check_joint(chance.one_of(maps), chance.one_of(maps));
}

}  // namespace argmap
