#include "teach/print_agreement.hpp"

#include "teach/feedback.hpp"
#include "text/json_writer.hpp"
#include "text/unicode.hpp"

#include <cmath>
#include <optional>
#include <vector>

namespace argmap {

namespace {

Position place_of(const ArgumentMap& student, ClaimId claim) {
    return student.document().source.position(student[claim].id.at());
}

double share(const GraderAgreement& agreement) {
    return static_cast<double>(agreement.agreed()) / static_cast<double>(agreement.claims);
}

/// With at most two digits after the point.
std::string signed_points(double number) {
    const std::string digits = points(std::abs(number));
    return number < 0 && digits != "0" ? "−" + digits : digits;
}

/// The nearest number with at most four digits after the point, which is never a negative zero.
double to_four_digits(double number) {
    const double rounded = std::round(number * 10'000) / 10'000;
    return rounded == 0 ? 0 : rounded;
}

class AgreementTelling {
  public:
    AgreementTelling(const ComparedGraders& compared, const GradeTelling& telling)
        : compared_(compared),
          telling_(telling),
          language_(telling.language.empty() ? compared.student->language() : telling.language) {}

    std::string run() {
        add_line(0, heading());
        tell_differing();
        tell_open();
        return std::move(out_);
    }

  private:
    void add_line(std::size_t indent, const Message& message) {
        for (const std::string& line : wrap(message.in(tongue_of(language_)), telling_.width - indent))
            out_.append(indent, ' ').append(line).append("\n");
    }

    Message heading() const {
        const GraderAgreement& agreement = compared_.agreement;
        std::vector<Message::Gap> gaps{compared_.map, compared_.first, compared_.second};
        if (agreement.claims == 0)
            return {"{0}: there is no claim that both {1} and {2} judged", gaps};
        gaps.insert(gaps.end(), {agreement.agreed(), agreement.claims, points(100 * share(agreement))});
        if (!agreement.kappa)
            return {
                "{0}: {1} and {2} agree on {3} of {4|claim} ({5}%); Cohen's kappa is not defined where "
                "all claims have one and the same answer",
                gaps};
        gaps.emplace_back(signed_points(*agreement.kappa));
        return {"{0}: {1} and {2} agree on {3} of {4|claim} ({5}%), Cohen's kappa {6}", gaps};
    }

    void tell_differing() {
        for (const TwoAnswers& answers : compared_.agreement.differing) {
            out_ += "\n";
            tell_claim(answers.claim);
            tell_answer(compared_.first, answers.first);
            tell_answer(compared_.second, answers.second);
        }
    }

    void tell_claim(ClaimId claim) {
        const Position place = place_of(*compared_.student, claim);
        add_line(2, {"{0}  {1}",
                     {std::to_string(place.line) + ":" + std::to_string(place.column),
                      quoted_claim(*compared_.student, claim, language_)}});
    }

    void tell_answer(const std::string& who, const std::vector<ClaimId>& answer) {
        if (answer.empty())
            return add_line(4, {"{0}: no counterpart", {who}});
        Series quoted;
        for (const ClaimId claim : answer)
            quoted.names.push_back(quoted_claim(*compared_.reference, claim, language_));
        add_line(4, {"{0}: {1}", {who, quoted}});
    }

    void tell_open() {
        const std::vector<ClaimId>& open = compared_.agreement.open;
        if (open.empty())
            return;
        out_ += "\n";
        add_line(0, {"{0|claim} not counted, because not both graders judged {0?it|them}:", {open.size()}});
        for (const ClaimId claim : open)
            tell_claim(claim);
    }

    const ComparedGraders& compared_;
    const GradeTelling& telling_;
    std::string_view language_;
    std::string out_;
};

void add_ids(JsonWriter& json, std::string_view key, const ArgumentMap& map,
             const std::vector<ClaimId>& claims) {
    json.key(key);
    json.array(claims, [&](ClaimId claim) { json.value(map.id(claim)); });
}

void add_difference(JsonWriter& json, const ComparedGraders& compared, const TwoAnswers& answers) {
    const Position place = place_of(*compared.student, answers.claim);
    json.begin_object();
    json.member("student", compared.student->id(answers.claim));
    json.member("line", place.line);
    json.member("column", place.column);
    add_ids(json, "first", *compared.reference, answers.first);
    add_ids(json, "second", *compared.reference, answers.second);
    json.end_object();
}

/// `null` where there is none.
void add_number(JsonWriter& json, std::string_view key, std::optional<double> number) {
    if (number)
        json.member(key, to_four_digits(*number));
    else
        json.member(key, nullptr);
}

}  // namespace

std::string agreement_text(const ComparedGraders& compared, const GradeTelling& telling) {
    return AgreementTelling(compared, telling).run();
}

std::string agreement_json(const ComparedGraders& compared) {
    const GraderAgreement& agreement = compared.agreement;
    std::string out;
    JsonWriter json(out);
    json.begin_object(JsonWriter::lines);
    json.member("format", "argmap-agreement");
    json.member("version", 1);
    json.member("map", Message("{0}", {compared.map}).in(Tongue::english));
    json.member("first", compared.first);
    json.member("second", compared.second);
    json.member("claims", agreement.claims);
    json.member("agreed", agreement.agreed());
    add_number(json, "agreement", agreement.claims == 0 ? std::nullopt : std::optional(share(agreement)));
    add_number(json, "kappa", agreement.kappa);
    json.key("differing");
    json.array(JsonWriter::lines, agreement.differing,
               [&](const TwoAnswers& answers) { add_difference(json, compared, answers); });
    add_ids(json, "open", *compared.student, agreement.open);
    json.end_object();
    return out + "\n";
}

}  // namespace argmap
