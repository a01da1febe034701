#include "teach/print_grade.hpp"

#include "teach/feedback.hpp"
#include "text/csv.hpp"
#include "text/json_writer.hpp"
#include "text/unicode.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace argmap {

namespace {

/// The same in every language.
std::string name_for_programs(const GradedMap& graded) {
    return Message("{0}", {told_name(graded)}).in(Tongue::english);
}

class Telling {
  public:
    Telling(const GradedMap& graded, const GradeTelling& telling)
        : graded_(graded), telling_(telling), language_(language_for(graded, telling)) {}

    std::string run() {
        tell_heading();
        tell_group("", [](const ScoreLine& line) { return line.counts(); });
        tell_group("For the teacher to decide, because the claims are hard to match:",
                   [](const ScoreLine& line) { return line.is_unsure; });
        tell_group("This costs nothing:", [](const ScoreLine& line) { return line.is_free(); });
        return std::move(out_);
    }

  private:
    std::string in_tongue(const Message& message) const { return message.in(tongue_of(language_)); }

    void add_line(std::size_t indent, const std::string& text) {
        for (const std::string& line : wrap(text, telling_.width - indent))
            out_.append(indent, ' ').append(line).append("\n");
    }

    void tell_heading() {
        const Score& score = graded_.score;
        Message heading = score.unsure > 0
                              ? Message("{0}: {1} of {2} points, {3} of them still to be decided",
                                        {told_name(graded_), points(score.points), points(score.most),
                                         points(score.unsure)})
                              : Message("{0}: {1} of {2} points",
                                        {told_name(graded_), points(score.points), points(score.most)});
        add_line(0, in_tongue(heading));
        if (score.lines.empty())
            add_line(
                2,
                in_tongue("Nothing was found that differs from the reference, in structure or in wording, as "
                          "far as the program can tell."));
    }

    template <class Belongs>
    void tell_group(std::string_view title, Belongs belongs) {
        bool is_first = true;
        for (const ScoreLine& line : graded_.score.lines) {
            if (!belongs(line))
                continue;
            if (is_first && !title.empty())
                out_ += "\n" + in_tongue(title) + "\n";
            is_first = false;
            tell_slip(line);
        }
    }

    void tell_slip(const ScoreLine& line) {
        const Slip& slip = graded_.grading.slips[line.slip];
        const Feedback feedback =
            feedback_on(slip, graded_.grading, *graded_.student, *graded_.reference, language_);
        std::string heading;
        if (const auto place = place_of(slip, *graded_.student))
            heading = std::to_string(place->line) + ":" + std::to_string(place->column) + "  ";
        if (telling_.hints > 1)
            heading += in_tongue(feedback.name);
        if (line.cost > 0)
            heading += (heading.empty() || telling_.hints < 2 ? "−" : "  −") + points(line.cost);
        out_ += "\n";
        add_line(2, heading);
        add_line(4, in_tongue(feedback.where));
        if (telling_.hints > 1)
            add_line(4, in_tongue(feedback.question));
        if (telling_.hints > 2)
            for (const Message& answer : feedback.answers)
                add_line(4, in_tongue(answer));
    }

    const GradedMap& graded_;
    const GradeTelling& telling_;
    std::string_view language_;
    std::string out_;
};

}  // namespace

std::string_view language_for(const GradedMap& graded, const GradeTelling& telling) {
    return telling.language.empty() && graded.student != nullptr ? graded.student->language()
                                                                 : telling.language;
}

std::string points(double points) {
    const std::int64_t hundredths = std::llround(points * 100);
    std::string text = std::to_string(hundredths / 100);
    if (hundredths % 100 == 0)
        return text;
    text += "." + std::to_string(hundredths % 100 / 10);
    if (hundredths % 10 != 0)
        text += std::to_string(hundredths % 10);
    return text;
}

Message::Gap told_name(const GradedMap& graded) {
    if (graded.number == 0)
        return graded.name;
    return std::vector<Message>{{"map {0}", {graded.number}}};
}

std::string grade_text(const GradedMap& graded, const GradeTelling& telling) {
    return Telling(graded, telling).run();
}

std::string grades_csv(std::span<const GradedMap> graded) {
    std::string csv = "map,points,most,to_be_decided";
    for (std::size_t kind = 0; kind < slip_kinds; ++kind)
        csv += "," + std::string(name(static_cast<SlipKind>(kind)));
    csv += "\r\n";
    for (const GradedMap& one : graded) {
        append_csv_text(csv, name_for_programs(one));
        if (one.student == nullptr) {
            csv.append(3 + slip_kinds, ',').append("\r\n");
            continue;
        }
        csv += "," + points(one.score.points) + "," + points(one.score.most) + "," + points(one.score.unsure);
        std::array<std::size_t, slip_kinds> counts{};
        for (const Slip& slip : one.grading.slips)
            counts[static_cast<std::size_t>(slip.kind)] +=
                slip.kind == SlipKind::missing_claim ? slip.reference.size() : 1;
        for (const std::size_t count : counts)
            csv += "," + std::to_string(count);
        csv += "\r\n";
    }
    return csv;
}

namespace {

class Json {
  public:
    explicit Json(const GradeTelling& telling) : telling_(telling) {}

    std::string run(std::span<const GradedMap> graded) {
        json_.begin_object(JsonWriter::lines);
        json_.member("format", "argmap-grades");
        json_.member("version", 1);
        json_.key("maps");
        json_.array(JsonWriter::lines, graded,
                    [&](const GradedMap& one) { json_.object([&] { add_map(one); }); });
        json_.end_object();
        return std::move(out_) + "\n";
    }

  private:
    void add_points(std::string_view key, double number) {
        json_.key(key);
        json_.begin_value() += points(number);
    }

    void add_ids(std::string_view key, const ArgumentMap& map, const std::vector<ClaimId>& claims) {
        json_.key(key);
        json_.array(claims, [&](ClaimId claim) { json_.value(map.id(claim)); });
    }

    /// A list with an object on each line.
    template <class Items, class Write>
    void add_lines(std::string_view key, const Items& items, const Write& write_members) {
        json_.key(key);
        json_.array(JsonWriter::lines_closed_at_last, items,
                    [&](const auto& item) { json_.object([&] { write_members(item); }); });
    }

    void add_map(const GradedMap& graded) {
        json_.member("map", name_for_programs(graded));
        if (graded.student == nullptr) {
            json_.member("unreadable", true);
            return;
        }
        add_points("points", graded.score.points);
        add_points("most", graded.score.most);
        add_points("to_be_decided", graded.score.unsure);
        add_lines("counterparts", graded.grading.counterparts,
                  [&](const Counterpart& pair) { add_counterpart(graded, pair); });
        add_lines("slips", graded.score.lines, [&](const ScoreLine& line) { add_slip(graded, line); });
    }

    void add_counterpart(const GradedMap& graded, const Counterpart& pair) {
        json_.member("student", graded.student->id(pair.student));
        json_.member("reference", graded.reference->id(pair.reference));
        add_points("confidence", pair.confidence);
    }

    void add_slip(const GradedMap& graded, const ScoreLine& line) {
        const Slip& slip = graded.grading.slips[line.slip];
        json_.member("kind", name(slip.kind));
        add_points("cost", line.cost);
        if (line.is_unsure)
            json_.member("to_be_decided", true);
        add_points("confidence", slip.confidence);
        if (const auto place = place_of(slip, *graded.student)) {
            json_.member("line", place->line);
            json_.member("column", place->column);
        }
        add_ids("reference", *graded.reference, slip.reference);
        add_ids("student", *graded.student, slip.student);
        const std::string_view language = language_for(graded, telling_);
        add_hints(feedback_on(slip, graded.grading, *graded.student, *graded.reference, language),
                  tongue_of(language));
    }

    void add_hints(const Feedback& feedback, Tongue tongue) {
        std::vector<Message> hints{feedback.where};
        if (telling_.hints > 1)
            hints.push_back(feedback.question);
        if (telling_.hints > 2)
            hints.insert(hints.end(), feedback.answers.begin(), feedback.answers.end());
        json_.key("hints");
        json_.array(hints, [&](const Message& hint) { json_.value(hint.in(tongue)); });
    }

    const GradeTelling& telling_;
    std::string out_;
    JsonWriter json_{out_};
};

}  // namespace

std::string grades_json(std::span<const GradedMap> graded, const GradeTelling& telling) {
    return Json(telling).run(graded);
}

}  // namespace argmap
