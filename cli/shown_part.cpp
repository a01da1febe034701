#include "cli/shown_part.hpp"

#include "cli/command.hpp"
#include "cli/maps.hpp"
#include "graph/bearing.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

namespace argmap::cli {

namespace {

constexpr std::size_t most_steps = 1'000'000;

std::size_t size_of(const Selection& selection) {
    return static_cast<std::size_t>(std::count(selection.claims.begin(), selection.claims.end(), true));
}

ClaimId claim_named(std::string_view name, const ArgumentMap& map) {
    if (const auto claim = map.find_claim(name))
        return *claim;
    std::vector<std::string_view> names;
    for (const ClaimId claim : map.claims())
        names.push_back(map.id(claim));
    throw Trouble("no claim has the id " + in_backticks(name) +
                  (map.claim_count() == 0 ? "; the map has no claims" : did_you_mean(name, names)));
}

// ---- Topics. ----

TopicId topic_named(std::string_view name, const ArgumentMap& map) {
    if (const auto topic = map.find_topic(name))
        return *topic;
    std::vector<std::string_view> names;
    for (const TopicId topic : map.topics())
        names.push_back(map[topic].id.text());
    throw Trouble(
        "no topic has the id " + in_backticks(name) +
        (map.topic_count() == 0 ? "; the map declares none under `topics`" : did_you_mean(name, names)));
}

/// Those that claims name themselves.
std::vector<std::string_view> topics_with_claims(const ArgumentMap& map) {
    std::vector<bool> has_claims(map.topic_count(), false);
    for (const ClaimId claim : map.claims())
        if (const auto topic = map.topic(claim))
            has_claims[index(*topic)] = true;
    std::vector<std::string_view> names;
    for (const TopicId topic : map.topics())
        if (has_claims[index(topic)])
            names.push_back(map[topic].id.text());
    return names;
}

// ---- Speakers. ----

std::vector<bool> speakers_with_claims(const ArgumentMap& map) {
    std::vector<bool> has_claims(map.speaker_count(), false);
    for (const ClaimId claim : map.claims())
        if (const auto speaker = map.speaker(claim))
            has_claims[index(*speaker)] = true;
    return has_claims;
}

std::vector<std::string_view> ids(const ArgumentMap& map, const std::vector<bool>& speakers) {
    std::vector<std::string_view> names;
    for (const SpeakerId speaker : map.speakers())
        if (speakers[index(speaker)])
            names.push_back(map.id(speaker));
    return names;
}

/// The ids of speakers, and their names in every language.
std::vector<std::string_view> speaker_names(const ArgumentMap& map) {
    std::vector<std::string_view> names = ids(map, std::vector<bool>(map.speaker_count(), true));
    for (const SpeakerEntry& speaker : map.document().speakers)
        for (const LocalText& name : map.document()[speaker.name])
            names.push_back(name.text.text());
    return names;
}

/// The ids of those whose name it is in some language.
std::set<std::string_view> ids_of_name(std::string_view wanted, const ArgumentMap& map) {
    std::set<std::string_view> ids;
    for (const SpeakerEntry& speaker : map.document().speakers)
        for (const LocalText& name : map.document()[speaker.name])
            if (name.text.text() == wanted)
                ids.insert(speaker.id.text());
    return ids;
}

/// By id or else by name, which several may share.
std::vector<bool> speakers_named(std::string_view name, const ArgumentMap& map) {
    const auto with = [&](const std::set<std::string_view>& ids) {
        std::vector<bool> named;
        for (const SpeakerId speaker : map.speakers())
            named.push_back(ids.contains(map.id(speaker)));
        return named;
    };
    const auto is_some = [](const std::vector<bool>& speakers) {
        return std::find(speakers.begin(), speakers.end(), true) != speakers.end();
    };
    if (std::vector<bool> named = with({name}); is_some(named))
        return named;
    if (std::vector<bool> named = with(ids_of_name(name, map)); is_some(named))
        return named;
    throw Trouble(
        "no speaker has the id or the name " + in_backticks(name) +
        (map.speaker_count() == 0 ? "; the map names no speakers" : did_you_mean(name, speaker_names(map))));
}

// ---- Tags. ----

/// Those of claims, in the order of their first use.
std::vector<std::string_view> tag_names(const ArgumentMap& map) {
    std::vector<std::string_view> names;
    std::set<std::string_view> known;
    for (const ClaimId claim : map.claims())
        for (const Word& tag : map.document()[map[claim].tags])
            if (known.insert(tag.text()).second)
                names.push_back(tag.text());
    return names;
}

// ---- Paths. ----

/// The ends of "from:to". Where ids have colons too, the first two that are claims.
std::pair<ClaimId, ClaimId> ends_of(std::string_view path, const ArgumentMap& map) {
    const std::size_t first = path.find(':');
    if (first == std::string_view::npos)
        throw Trouble("--path takes two claims, as in --path FROM:TO");
    for (std::size_t colon = first; colon != std::string_view::npos; colon = path.find(':', colon + 1)) {
        const auto from = map.find_claim(path.substr(0, colon));
        const auto to = map.find_claim(path.substr(colon + 1));
        if (from && to)
            return {*from, *to};
    }
    const ClaimId from = claim_named(path.substr(0, first), map);
    return {from, claim_named(path.substr(first + 1), map)};
}

std::string joined(std::string_view option, const std::vector<std::string>& values) {
    std::string words;
    for (const std::string& value : values)
        words.append(words.empty() ? "" : " ").append(option).append(" ").append(value);
    return words;
}

}  // namespace

std::vector<ClaimId> claims_at_the_top(const ArgumentMap& map) {
    std::vector<ClaimId> top(map.main_claims().begin(), map.main_claims().end());
    if (!top.empty())
        return top;
    for (const ClaimId claim : map.claims()) {
        const auto from = map.relations_from(claim);
        if (std::all_of(from.begin(), from.end(), [&](RelationId r) { return is_mutual(map, r); }))
            top.push_back(claim);
    }
    return top;
}

void ShownPart::describe(Arguments& arguments) {
    arguments.option("--topic", "TOPIC", topic_, "Only the claims of a topic");
    arguments.repeated("--speaker", "SPEAKER", speakers_,
                       "Only what somebody says, by id or by name; again for others too");
    arguments.repeated("--tag", "TAG", tags_, "Only claims with a tag; again for those with another too");
    arguments.option("--focus", "CLAIM", focus_, "Only what is near a claim");
    arguments.flag("--up", up_, "Of what is near the focus: what it bears on, towards conclusions");
    arguments.flag("--down", down_, "Of what is near the focus: what bears on it, and on that in turn");
    arguments.option("--depth", "STEPS", depth_,
                     "How near: relations away from the focus; otherwise 1, with --up and --down any number",
                     0, most_steps);
    arguments.option("--collapse", "STEPS", collapse_,
                     "Only so many steps of reasons and objections, from the main claims", 0, most_steps);
    arguments.option("--path", "FROM:TO", path_,
                     "Only what lies on the ways from a claim to one it bears on");
}

Selection ShownPart::select(const ArgumentMap& map) const {
    if ((up_ || down_) && focus_.empty())
        throw Trouble("--up and --down need a claim to begin with: --focus CLAIM");
    if (depth_ && focus_.empty())
        throw Trouble(
            "--depth needs a claim to begin with: --focus CLAIM; from the main claims it is --collapse");
    const std::vector<Part> all = parts(map);
    Selection left = whole(map);
    for (const Part& part : all)
        left = in_both(map, left, part.claims);
    if (all.size() < 2 || size_of(left) > 0)
        return left;
    std::string sizes;
    for (const Part& part : all)
        sizes += (sizes.empty() ? "" : ", ") + in_backticks(part.option) + " alone has " +
                 counted(size_of(part.claims), "claim");
    throw Trouble("no claim is in all that is asked for; " + sizes);
}

std::string ShownPart::note(const ArgumentMap& map) const {
    const auto claim = map.find_claim(focus_);
    if (!claim)
        return {};
    const std::string name = in_backticks(focus_);
    if (map.relations_from(*claim).empty() && map.relations_to(*claim).empty())
        return "no relation names " + name +
               ", so that nothing is near it; without --focus the whole map is drawn";
    if (up_ && !down_ && size_of(above(map, *claim, 1)) == 1)
        return name + " bears on nothing; with --down what bears on it is drawn";
    if (down_ && !up_ && size_of(below(map, {&*claim, 1}, 1)) == 1)
        return "nothing bears on " + name + "; with --up what it bears on is drawn";
    return {};
}

std::vector<ShownPart::Part> ShownPart::parts(const ArgumentMap& map) const {
    std::vector<Part> parts;
    if (!topic_.empty())
        parts.push_back({"--topic " + topic_, of_topic(map)});
    if (!speakers_.empty())
        parts.push_back({joined("--speaker", speakers_), of_speakers(map)});
    if (!tags_.empty())
        parts.push_back({joined("--tag", tags_), of_tags(map)});
    if (!focus_.empty())
        parts.push_back({"--focus " + focus_, near_focus(map)});
    if (!path_.empty())
        parts.push_back({"--path " + path_, on_path(map)});
    if (collapse_)
        parts.push_back({"--collapse " + std::to_string(*collapse_), from_the_top(map)});
    return parts;
}

Selection ShownPart::of_topic(const ArgumentMap& map) const {
    Selection selection = argmap::of_topic(map, topic_named(topic_, map));
    if (size_of(selection) > 0)
        return selection;
    const std::vector<std::string_view> others = topics_with_claims(map);
    throw Trouble("no claim is in the topic " + in_backticks(topic_) + "; " +
                  (others.empty() ? "no claim of the map names one with the key `topic`"
                                  : "there are claims in " + list_in_backticks(others)));
}

Selection ShownPart::of_speakers(const ArgumentMap& map) const {
    std::vector<bool> wanted(map.speaker_count(), false);
    for (const std::string& name : speakers_) {
        const std::vector<bool> named = speakers_named(name, map);
        for (std::size_t i = 0; i < wanted.size(); ++i)
            wanted[i] = wanted[i] || named[i];
    }
    Selection selection = claims_where(map, [&](ClaimId claim) {
        const auto speaker = map.speaker(claim);
        return speaker && wanted[index(*speaker)];
    });
    if (size_of(selection) > 0)
        return selection;
    const std::vector<std::string_view> others = ids(map, speakers_with_claims(map));
    throw Trouble("no claim is said by " + in_backticks(speakers_.front()) + "; " +
                  (others.empty() ? "no claim of the map names who says it with the key `speaker`"
                                  : "there are claims of " + list_in_backticks(others)));
}

Selection ShownPart::of_tags(const ArgumentMap& map) const {
    const std::vector<std::string_view> known = tag_names(map);
    for (const std::string& tag : tags_)
        if (std::find(known.begin(), known.end(), tag) == known.end())
            throw Trouble("no claim has the tag " + in_backticks(tag) + "; " +
                          (known.empty() ? "no claim of the map has any"
                                         : "there are claims with " + list_in_backticks(known)) +
                          did_you_mean(tag, known));
    const std::set<std::string_view> wanted(tags_.begin(), tags_.end());
    return claims_where(map, [&](ClaimId claim) {
        const auto tags = map.document()[map[claim].tags];
        return std::any_of(tags.begin(), tags.end(),
                           [&](const Word& tag) { return wanted.contains(tag.text()); });
    });
}

Selection ShownPart::near_focus(const ArgumentMap& map) const {
    const ClaimId claim = claim_named(focus_, map);
    if (!up_ && !down_)
        return neighbourhood(map, claim, depth_.value_or(1));
    const std::size_t steps = depth_.value_or(any_steps);
    if (!down_)
        return above(map, claim, steps);
    if (!up_)
        return below(map, {&claim, 1}, steps);
    return in_either(map, above(map, claim, steps), below(map, {&claim, 1}, steps));
}

Selection ShownPart::on_path(const ArgumentMap& map) const {
    const auto [from, to] = ends_of(path_, map);
    Selection selection = between(map, from, to);
    if (size_of(selection) > 0)
        return selection;
    const std::string start = in_backticks(map.id(from)), end = in_backticks(map.id(to));
    const bool turned = size_of(between(map, to, from)) > 0;
    throw Trouble("no way leads from " + start + " to " + end +
                  (turned ? "; one leads from " + end + " to " + start : ""));
}

Selection ShownPart::from_the_top(const ArgumentMap& map) const {
    const std::vector<ClaimId> claims = claims_at_the_top(map);
    if (claims.empty() && map.claim_count() > 0)
        throw Trouble(
            "--collapse has nothing to begin with: the map has no main claim, and every claim supports or "
            "attacks another");
    return below(map, claims, *collapse_);
}

}  // namespace argmap::cli
