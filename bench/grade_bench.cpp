// How good and how fast is `argmap grade`? Plants slips in maps, words them as students do, and prints in
// Markdown how many were found: `grade_bench [--seeds N] MAP...`. Maps of fewer than six claims are passed
// over; of those of over sixty the outer topics are references, too.
#include "bench/clock.hpp"
#include "bench/grade_score.hpp"
#include "bench/planter.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "graph/selection.hpp"
#include "teach/grade.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap::bench {

namespace {

constexpr std::size_t fewest_claims = 6;
constexpr std::size_t large_map = 60;
constexpr std::string_view measured_languages[] = {"en", "zh"};

/// A map that students are graded by, in one language.
struct Reference {
    std::size_t file = 0;
    std::string name;
    std::string_view language;
    ArgumentMap map;
};

/// How many slips are planted in a map, and whether they may meet.
struct Load {
    std::string_view name;
    std::size_t slips;
    Overlap overlap = Overlap::never;
};

constexpr Load loads[] = {{"0", 0}, {"1", 1}, {"2", 2}, {"5", 5}, {"5 that may meet", 5, Overlap::may_be}};

constexpr std::size_t wording_count = std::size(student_wordings);
constexpr std::size_t load_count = std::size(loads);
constexpr std::size_t language_count = std::size(measured_languages);

/// What came of all gradings of one kind.
struct Result {
    std::size_t gradings = 0;
    std::size_t all_right = 0;  ///< every slip was found, and no other
    double seconds = 0;
    KindTallies kinds{};
    Tally pairs;

    void add(const Result& other) {
        gradings += other.gradings;
        all_right += other.all_right;
        seconds += other.seconds;
        for (std::size_t kind = 0; kind < slip_kinds; ++kind)
            kinds[kind].add(other.kinds[kind]);
        pairs.add(other.pairs);
    }
};

using Results = std::array<std::array<std::array<Result, language_count>, load_count>, wording_count>;

std::optional<ArgumentMap> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(file), {});
    Diagnostics diagnostics;
    auto document = read(SourceFile(path, std::move(text)), diagnostics);
    if (!document)
        return std::nullopt;
    return resolve(*std::move(document), diagnostics);
}

bool is_in(const ArgumentMap& map, std::string_view language) {
    for (const ClaimId claim : map.claims()) {
        bool has = false;
        for (const LocalText& text : map.document()[map[claim].texts])
            has = has || (text.language.present() ? text.language.text() : map.language()) == language;
        if (!has)
            return false;
    }
    return true;
}

std::string file_name(const std::string& path) {
    const std::size_t end = path.rfind('/');
    const std::string name = path.substr(end == std::string::npos ? 0 : end + 1);
    if (name != "good.json" || end == std::string::npos || end == 0)
        return name;
    const std::size_t folder = path.rfind('/', end - 1);
    return path.substr(folder == std::string::npos ? 0 : folder + 1, end - folder - 1);
}

void add_references(const ArgumentMap& map, std::size_t file, const std::string& name,
                    std::vector<Reference>& references) {
    for (const std::string_view language : measured_languages) {
        if (map.claim_count() < fewest_claims || !is_in(map, language))
            continue;
        references.push_back({file, name, language, part_of(map, whole(map), language)});
        for (const TopicId topic : map.topics()) {
            if (map.claim_count() <= large_map || map.parent(topic))
                continue;
            ArgumentMap part = part_of(map, of_topic(map, topic), language);
            if (part.claim_count() >= fewest_claims && part.relation_count() >= fewest_claims / 2)
                references.push_back(
                    {file, name + ": " + std::string(map[topic].id.text()), language, std::move(part)});
        }
    }
}

/// The texts of all maps of other files, which a student might bring along.
std::vector<std::string> elsewhere(const std::vector<Reference>& references, const Reference& reference) {
    std::vector<std::string> texts;
    for (const Reference& other : references)
        if (other.file != reference.file && other.language == reference.language)
            for (const ClaimId claim : other.map.claims())
                texts.emplace_back(other.map.text(claim));
    return texts;
}

Result measure(const ArgumentMap& reference, const PlantOptions& options) {
    const Planted planted = plant(reference, options);
    Result result{.gradings = 1};
    const double begin = processor_seconds();
    const Grading grading = grade(planted.student, reference);
    result.seconds = processor_seconds() - begin;
    result.kinds = score(planted.slips, grading.slips);
    const Tally slips = slips_of(result.kinds);
    result.all_right = slips.matched == slips.found && slips.matched == slips.planted ? 1 : 0;
    result.pairs = score(planted.counterparts, grading.counterparts);
    return result;
}

std::string share(std::optional<double> value) {
    std::array<char, 16> text{};
    if (!value)
        return "-";
    std::snprintf(text.data(), text.size(), "%.3f", *value);
    return text.data();
}

void print_row(const std::string& first, const Result& result) {
    const Tally slips = slips_of(result.kinds);
    std::printf("| %s | %zu | %zu | %zu | %s | %s | %s | %s | %s |\n", first.c_str(), result.gradings,
                slips.planted, slips.found, share(slips.precision()).c_str(), share(slips.recall()).c_str(),
                share(static_cast<double>(result.all_right) /
                      static_cast<double>(std::max<std::size_t>(result.gradings, 1)))
                    .c_str(),
                share(result.pairs.precision()).c_str(), share(result.pairs.recall()).c_str());
}

void print_wordings(const Results& results) {
    std::puts(
        "| texts | slips | language | gradings | planted | found | precision | recall | all right | pairs: "
        "precision | pairs: recall |\n|---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    for (std::size_t wording = 0; wording < wording_count; ++wording)
        for (std::size_t load = 0; load < load_count; ++load)
            for (std::size_t language = 0; language < language_count; ++language)
                print_row(std::string(name(student_wordings[wording])) + " | " +
                              std::string(loads[load].name) + " | " +
                              std::string(measured_languages[language]),
                          results[wording][load][language]);
}

Result all_of(const Results& results, std::optional<StudentWording> wording) {
    Result all;
    for (std::size_t i = 0; i < wording_count; ++i)
        for (std::size_t load = 0; load < load_count; ++load)
            for (const Result& one : results[i][load])
                if ((!wording || student_wordings[i] == *wording) && loads[load].overlap == Overlap::never)
                    all.add(one);
    return all;
}

void print_kinds(const Results& results) {
    const Result columns[] = {all_of(results, StudentWording::unchanged),
                              all_of(results, StudentWording::reworded), all_of(results, std::nullopt)};
    std::puts(
        "\nBy kind, of slips that may not meet; those in brackets can be defended and count nowhere else.\n\n"
        "| kind | unchanged: planted | found | precision | recall | reworded: planted | found | precision | "
        "recall | all: planted | found | precision | recall |\n"
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    for (std::size_t i = 0; i < slip_kinds; ++i) {
        const auto kind = static_cast<SlipKind>(i);
        std::string row = is_defensible(kind) ? "(" + std::string(name(kind)) + ")" : std::string(name(kind));
        for (const Result& column : columns) {
            const Tally& tally = column.kinds[i];
            row += " | " + std::to_string(tally.planted) + " | " + std::to_string(tally.found) + " | " +
                   share(tally.precision()) + " | " + share(tally.recall());
        }
        std::printf("| %s |\n", row.c_str());
    }
}

void print_references(const std::vector<Reference>& references, const std::vector<Result>& results) {
    std::puts(
        "\n| reference | language | claims | gradings | precision | recall | seconds for 1 000 gradings |\n"
        "|---|---|---:|---:|---:|---:|---:|");
    for (std::size_t i = 0; i < references.size(); ++i) {
        const Tally slips = slips_of(results[i].kinds);
        std::printf(
            "| %s | %s | %zu | %zu | %s | %s | %.2f |\n", references[i].name.c_str(),
            std::string(references[i].language).c_str(), references[i].map.claim_count(), results[i].gradings,
            share(slips.precision()).c_str(), share(slips.recall()).c_str(),
            1000 * results[i].seconds / static_cast<double>(std::max<std::size_t>(results[i].gradings, 1)));
    }
}

void measure_all(const std::vector<Reference>& references, std::size_t seeds) {
    Results results{};
    std::vector<Result> of_reference(references.size());
    for (std::size_t i = 0; i < references.size(); ++i) {
        const Reference& reference = references[i];
        const std::vector<std::string> others = elsewhere(references, reference);
        const std::size_t language = reference.language == measured_languages[0] ? 0 : 1;
        for (std::size_t wording = 0; wording < wording_count; ++wording)
            for (std::size_t load = 0; load < load_count; ++load)
                for (std::size_t seed = 1; seed <= seeds; ++seed) {
                    // The same slips however they are worded, others in each map.
                    const Result one = measure(reference.map, {.seed = i * 10'000 + seed,
                                                               .slips = loads[load].slips,
                                                               .wording = student_wordings[wording],
                                                               .overlap = loads[load].overlap,
                                                               .language = reference.language,
                                                               .elsewhere = others});
                    results[wording][load][language].add(one);
                    of_reference[i].add(one);
                }
    }
    print_wordings(results);
    print_kinds(results);
    print_references(references, of_reference);
    Result all;
    for (const Result& one : of_reference)
        all.add(one);
    std::printf("\n%zu gradings took %.1f s of the processor: %.2f s for 1 000.\n", all.gradings, all.seconds,
                1000 * all.seconds / static_cast<double>(std::max<std::size_t>(all.gradings, 1)));
}

/// A number from 1 to 9999.
std::optional<std::size_t> small_number(std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number == 0 || number > 9999)
        return std::nullopt;
    return number;
}

int run(const std::vector<std::string>& arguments) {
    std::optional<std::size_t> seeds = 20;
    std::vector<Reference> references;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--seeds") {
            seeds = ++i < arguments.size() ? small_number(arguments[i]) : std::nullopt;
            continue;
        }
        // What is no map (argmap.json, notes) is passed over like a map that is too small.
        if (const auto map = read_file(arguments[i]))
            add_references(*map, i, file_name(arguments[i]), references);
    }
    if (!seeds || references.empty()) {
        std::fputs("usage: grade_bench [--seeds 1..9999] MAP...\n", stderr);
        return 2;
    }
    measure_all(references, *seeds);
    return 0;
}

}  // namespace

}  // namespace argmap::bench

int main(int count, char** arguments) {
    return argmap::bench::run({arguments + 1, arguments + count});
}
