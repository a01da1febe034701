#include "teach/print_grade.hpp"

#include "teach/feedback.hpp"
#include "text/csv.hpp"
#include "text/json.hpp"
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
            add_line(2, in_tongue("The map says what the reference says."));
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
        const Feedback feedback = feedback_on(slip, *graded_.student, *graded_.reference, language_);
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
            ++counts[static_cast<std::size_t>(slip.kind)];
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
        out_ = "{\n  \"format\": \"argmap-grades\",\n  \"version\": 1,\n  \"maps\": [";
        for (std::size_t i = 0; i < graded.size(); ++i) {
            out_ += i == 0 ? "\n" : ",\n";
            add_map(graded[i]);
        }
        return std::move(out_) + (graded.empty() ? "]\n}\n" : "\n  ]\n}\n");
    }

  private:
    void add_text(std::string_view key, std::string_view text) {
        add_key(key);
        append_json_string(out_, text);
    }

    void add_number(std::string_view key, double number) {
        add_key(key);
        out_ += points(number);
    }

    void add_key(std::string_view key) {
        out_ += out_.back() == '{' ? "" : ", ";
        append_json_string(out_, key);
        out_ += ": ";
    }

    void add_ids(std::string_view key, const ArgumentMap& map, const std::vector<ClaimId>& claims) {
        add_key(key);
        out_ += '[';
        for (std::size_t i = 0; i < claims.size(); ++i) {
            out_ += i == 0 ? "" : ", ";
            append_json_string(out_, map.id(claims[i]));
        }
        out_ += ']';
    }

    void add_map(const GradedMap& graded) {
        out_ += "    {";
        add_text("map", name_for_programs(graded));
        if (graded.student == nullptr) {
            add_key("unreadable");
            out_ += "true}";
            return;
        }
        add_number("points", graded.score.points);
        add_number("most", graded.score.most);
        add_number("to_be_decided", graded.score.unsure);
        add_counterparts(graded);
        add_slips(graded);
        out_ += '}';
    }

    void add_counterparts(const GradedMap& graded) {
        add_key("counterparts");
        out_ += '[';
        const std::vector<Counterpart>& all = graded.grading.counterparts;
        for (std::size_t i = 0; i < all.size(); ++i) {
            out_ += i == 0 ? "\n      {" : ",\n      {";
            add_text("student", graded.student->id(all[i].student));
            add_text("reference", graded.reference->id(all[i].reference));
            add_number("confidence", all[i].confidence);
            out_ += '}';
        }
        out_ += ']';
    }

    void add_slips(const GradedMap& graded) {
        add_key("slips");
        out_ += '[';
        for (std::size_t i = 0; i < graded.score.lines.size(); ++i) {
            out_ += i == 0 ? "\n      {" : ",\n      {";
            add_slip(graded, graded.score.lines[i]);
            out_ += '}';
        }
        out_ += ']';
    }

    void add_slip(const GradedMap& graded, const ScoreLine& line) {
        const Slip& slip = graded.grading.slips[line.slip];
        add_text("kind", name(slip.kind));
        add_number("cost", line.cost);
        if (line.is_unsure) {
            add_key("to_be_decided");
            out_ += "true";
        }
        add_number("confidence", slip.confidence);
        if (const auto place = place_of(slip, *graded.student)) {
            add_number("line", static_cast<double>(place->line));
            add_number("column", static_cast<double>(place->column));
        }
        add_ids("reference", *graded.reference, slip.reference);
        add_ids("student", *graded.student, slip.student);
        const std::string_view language = language_for(graded, telling_);
        add_hints(feedback_on(slip, *graded.student, *graded.reference, language), tongue_of(language));
    }

    void add_hints(const Feedback& feedback, Tongue tongue) {
        std::vector<Message> hints{feedback.where};
        if (telling_.hints > 1)
            hints.push_back(feedback.question);
        if (telling_.hints > 2)
            hints.insert(hints.end(), feedback.answers.begin(), feedback.answers.end());
        add_key("hints");
        out_ += '[';
        for (std::size_t i = 0; i < hints.size(); ++i) {
            out_ += i == 0 ? "" : ", ";
            append_json_string(out_, hints[i].in(tongue));
        }
        out_ += ']';
    }

    const GradeTelling& telling_;
    std::string out_;
};

}  // namespace

std::string grades_json(std::span<const GradedMap> graded, const GradeTelling& telling) {
    return Json(telling).run(graded);
}

}  // namespace argmap
