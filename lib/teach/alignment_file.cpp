#include "teach/alignment_file.hpp"

#include "diagnostics/codes.hpp"
#include "format/small_file.hpp"
#include "teach/print_grade.hpp"
#include "text/closest.hpp"
#include "text/json_writer.hpp"
#include "text/wording.hpp"

#include <optional>
#include <set>
#include <utility>

namespace argmap {

namespace {

class AlignmentReading {
  public:
    AlignmentReading(const SourceFile& source, const ArgumentMap& student, const ArgumentMap& reference,
                     Diagnostics& diagnostics)
        : source_(source),
          student_(student),
          reference_(reference),
          diagnostics_(diagnostics),
          reading_(source, diagnostics) {}

    SettledClaims run() {
        const std::vector<KeyReader> keys{
            {"$schema"},
            {"format"},
            {"pairs", [this](JsonValue value) { read_pairs(value); }},
            {"alone", [this](JsonValue value) { read_alone(value); }},
        };
        read_small_file(source_, "an alignment", R"({"pairs": [{"student": "a", "reference": "b"}]})", keys,
                        diagnostics_);
        report_contradictions();
        return std::move(settled_);
    }

  private:
    void read_pairs(JsonValue value) {
        if (!reading_.expect(JsonKind::array, value, "write a list of pairs"))
            return;
        for (const JsonValue item : value)
            if (reading_.expect(JsonKind::object, item,
                                "write `{\"student\": \"a\", \"reference\": \"b\"}`, for example"))
                read_pair(item);
    }

    void read_pair(JsonValue pair) {
        std::optional<ClaimId> one, other;
        bool is_wrong = false;
        const auto claim_into = [&](const ArgumentMap& map, std::optional<ClaimId>& claim) {
            return [&, this](JsonValue value) {
                claim = claim_named(map, value);
                is_wrong |= !claim;
            };
        };
        // The rest is for people.
        const std::vector<KeyReader> keys{{"student", claim_into(student_, one)},
                                          {"reference", claim_into(reference_, other)},
                                          {"confidence"},
                                          {"student_text"},
                                          {"reference_text"}};
        read_members(pair, "a pair", keys, reading_);
        if (one && other)
            add_pair(*one, *other, pair.at());
        else if (!is_wrong)
            reading_.report(codes::missing_key, pair.at(), "a pair has two claims",
                            "name `student` and `reference`");
    }

    void add_pair(ClaimId one, ClaimId other, Offset at) {
        if (pairs_.emplace(one, other).second)
            settled_.pairs.push_back({.student = one, .reference = other});
        else
            reading_.report(codes::repeated_item, at, "this pair stands here a second time",
                            "keep one of them");
    }

    /// A claim either has counterparts or stands alone, and it stands alone once.
    void report_contradictions() {
        std::set<ClaimId> seen;
        std::set<ClaimId> paired;
        for (const auto& [student, reference] : pairs_)
            paired.insert(student);
        for (std::size_t i = 0; i < settled_.alone.size(); ++i) {
            const ClaimId claim = settled_.alone[i];
            const std::string id = in_backticks(student_.id(claim));
            if (paired.contains(claim))
                reading_.report(codes::repeated_item, alone_at_[i],
                                {"{0} stands in a pair and under `alone`", {id}}, "keep one of them");
            else if (!seen.insert(claim).second)
                reading_.report(codes::repeated_item, alone_at_[i],
                                {"{0} stands under `alone` a second time", {id}}, "keep one of them");
        }
    }

    void read_alone(JsonValue value) {
        if (!reading_.expect(JsonKind::array, value, "write a list of the student's claims"))
            return;
        for (const JsonValue item : value)
            if (const auto claim = claim_named(student_, item)) {
                settled_.alone.push_back(*claim);
                alone_at_.push_back(item.at());
            }
    }

    std::optional<ClaimId> claim_named(const ArgumentMap& map, JsonValue value) {
        if (!reading_.expect(JsonKind::string, value, "write the id of a claim"))
            return std::nullopt;
        const std::string_view id = value.string().text();
        if (const auto claim = map.find_claim(id))
            return claim;
        std::vector<std::string_view> ids;
        for (const ClaimId claim : map.claims())
            ids.push_back(map.id(claim));
        const auto meant = closest(id, ids);
        const Message whose = &map == &student_ ? "the student's map" : "the reference";
        reading_.report(codes::unknown_id, value.at(),
                        {"{0} has no claim {1}", {std::vector{whose}, in_backticks(id)}},
                        meant ? Message("did you mean {0}?", {in_backticks(*meant)})
                              : Message("write the id of a claim"));
        return std::nullopt;
    }

    const SourceFile& source_;
    const ArgumentMap& student_;
    const ArgumentMap& reference_;
    Diagnostics& diagnostics_;
    ValueReading reading_;
    SettledClaims settled_;
    std::set<std::pair<ClaimId, ClaimId>> pairs_;
    std::vector<Offset> alone_at_;
};

}  // namespace

std::string alignment_file(const Grading& grading, const ArgumentMap& student, const ArgumentMap& reference,
                           std::string_view language) {
    std::string file;
    JsonWriter json(file);
    json.begin_object(JsonWriter::lines);
    json.member("format", "argmap-alignment");
    json.key("pairs");
    std::vector<bool> has_pair(student.claim_count(), false);
    json.array(JsonWriter::lines, grading.counterparts, [&](const Counterpart& pair) {
        has_pair[index(pair.student)] = true;
        json.begin_object();
        json.member("student", student.id(pair.student));
        json.member("reference", reference.id(pair.reference));
        json.member("student_text", student.text(pair.student, language));
        json.member("reference_text", reference.text(pair.reference, language));
        json.key("confidence");
        json.begin_value() += points(pair.confidence);
        json.end_object();
    });
    json.key("alone");
    json.begin_array();
    for (const ClaimId claim : student.claims())
        if (!has_pair[index(claim)])
            json.value(student.id(claim));
    json.end_array();
    json.end_object();
    return file + "\n";
}

SettledClaims read_alignment(const SourceFile& source, const ArgumentMap& student,
                             const ArgumentMap& reference, Diagnostics& diagnostics) {
    return AlignmentReading(source, student, reference, diagnostics).run();
}

}  // namespace argmap
