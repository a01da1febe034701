#include "cli/drawn_versions.hpp"

#include "diagnostics/diagnostics.hpp"
#include "graph/resolve.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace argmap::cli {

namespace {

constexpr std::uint32_t none = JointEntry::none;

std::optional<Revision> revision(const JointEntry& entry) {
    if (entry.before == none)
        return Revision::added;
    if (entry.after == none)
        return Revision::removed;
    return entry.change == none ? std::nullopt : std::optional(Revision::changed);
}

/// With the main claims of the new version, which what is gone would change where the map names none.
Document about_the_same(Document document, const std::vector<JointEntry>& claims, const ArgumentMap& after) {
    std::vector<Word> id_of(after.claim_count());
    for (std::size_t i = 0; i < claims.size(); ++i)
        if (claims[i].after != none)
            id_of[claims[i].after] = document.claims[i].id;
    const auto first = static_cast<std::uint32_t>(document.words.size());
    for (const ClaimId claim : after.main_claims())
        document.words.push_back(id_of[index(claim)]);
    document.main = {first, static_cast<std::uint32_t>(after.main_claims().size())};
    document.has_main = true;
    return document;
}

ArgumentMap resolved(Document document) {
    Diagnostics told_of_the_versions;
    return resolve(std::move(document), told_of_the_versions);
}

std::string text_of(const Value& value) {
    const Word* const word = std::get_if<Word>(&value);
    return word == nullptr ? std::string() : std::string(word->text());
}

/// A text without a language stands for every one.
bool is_shown(const FieldChange& field, std::string_view language) {
    return field.language.empty() || language == "all" || field.language == language;
}

/// A text that is not shown is named only where the one that is shown stayed.
Earlier earlier(const EntryChange& change, std::string_view language) {
    Earlier earlier;
    for (const FieldChange& field : change.fields)
        if (field.key == "text" && is_shown(field, language))
            earlier.text += (earlier.text.empty() ? "" : " · ") + text_of(field.before);
    for (const FieldChange& field : change.fields) {
        if (field.key == "text" && !earlier.text.empty())
            continue;
        std::string key(field.key);
        if (!field.language.empty())
            key.append(" (").append(field.language).append(")");
        earlier.keys.push_back(std::move(key));
    }
    return earlier;
}

/// The marks of the new version where an entry is in it, and what became of each.
void show(const std::vector<JointEntry>& entries, const KindChanges& changes, std::string_view language,
          const std::vector<Marks>& of_after, std::vector<Marks>& marks, std::vector<Earlier>& before) {
    for (const JointEntry& entry : entries) {
        Marks& mark = marks.emplace_back();
        if (entry.after != none && !of_after.empty())
            mark = of_after[entry.after];
        mark.revision = revision(entry);
        before.push_back(entry.change == none ? Earlier{} : earlier(changes.changed[entry.change], language));
    }
}

}  // namespace

DrawnVersions::DrawnVersions(const ArgumentMap& before, const ArgumentMap& after)
    : DrawnVersions(join(before.document(), after.document()), after) {}

DrawnVersions::DrawnVersions(JointMap joint, const ArgumentMap& after)
    : claims_(std::move(joint.claims)),
      relations_(std::move(joint.relations)),
      changes_(std::move(joint.changes)),
      map_(resolved(about_the_same(std::move(joint.document), claims_, after))) {}

Overlay DrawnVersions::overlay(const Overlay& of_after, std::string_view language) const {
    const std::string_view shown = language.empty() ? map_.language() : language;
    Overlay overlay;
    show(claims_, changes_.claims, shown, of_after.claims, overlay.claims, overlay.earlier_claims);
    show(relations_, changes_.relations, shown, of_after.relations, overlay.relations,
         overlay.earlier_relations);
    return overlay;
}

}  // namespace argmap::cli
