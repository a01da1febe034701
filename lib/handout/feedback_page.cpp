#include "handout/feedback_page.hpp"

#include "handout/feedback_picture.hpp"
#include "handout/numbered_slips.hpp"
#include "page/inline_svg.hpp"
#include "page/page.hpp"
#include "teach/feedback.hpp"
#include "teach/instead.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>

namespace argmap {

namespace {

constexpr std::string_view in_picture = "map-";  // begins the ids of the picture

std::string finding_id(const NumberedSlip& one) {
    return "finding-" + std::to_string(one.number);
}

/// Without what says where it is, which is the teacher's business.
std::string file_of(const std::string& name) {
    return name.substr(name.rfind('/') + 1);
}

/// By what a page of a map is written.
class FeedbackWords {
  public:
    FeedbackWords(const GradedMap& graded, const GradeTelling& telling)
        : language_(language_for(graded, telling)), tongue_(tongue_of(language_)) {
        name_ = graded.number > 0 ? Message("{0}", {told_name(graded)}).in(tongue_) : file_of(graded.name);
        if (graded.student != nullptr && graded.number == 0)
            title_ = graded.student->title(language_);
        if (title_.empty())
            title_ = name_;
    }

    std::string_view language() const { return language_; }
    std::string page_language() const { return language_.empty() ? "en" : language_; }
    Tongue tongue() const { return tongue_; }
    std::string plain(const Message& message) const { return message.in(tongue_); }
    std::string operator()(const Message& message) const { return as_html(plain(message)); }

    /// What the page is called: by the map's title or, where there is none, its name.
    const std::string& title() const { return title_; }

    /// What the map is called, a file or a number; "" where that is the title.
    std::string name() const { return name_ == title_ ? std::string() : name_; }

  private:
    std::string language_;
    Tongue tongue_;
    std::string name_, title_;
};

std::string paragraph(std::string_view kind, const std::string& html) {
    return "<p class=\"" + std::string(kind) + "\" dir=\"auto\">" + html + "</p>\n";
}

std::string page_heading(const FeedbackWords& words) {
    std::string html = "<header class=\"page-header\">\n<p class=\"about\">" + words("Feedback on a map");
    if (const std::string name = words.name(); !name.empty())
        html += " · <bdi>" + as_html(name) + "</bdi>";
    return html + "</p>\n<h1 dir=\"auto\">" + as_html(words.title()) + "</h1>\n";
}

std::string whole_page(const FeedbackWords& words, const std::string& body) {
    return html({.title = words.plain(say("Feedback: {0}", words.title())),
                 .language = words.page_language(),
                 .body = body});
}

/// As wide as its picture says; 0 where it does not.
double width_of(std::string_view svg) {
    constexpr std::string_view attribute = " width=\"";
    double width = 0;
    if (const std::size_t at = svg.find(attribute); at != std::string_view::npos)
        std::from_chars(svg.data() + at + attribute.size(), svg.data() + svg.size(), width);
    return width;
}

class FeedbackWriting {
  public:
    FeedbackWriting(const GradedMap& graded, std::string_view svg, const GradeTelling& telling)
        : graded_(graded),
          svg_(svg),
          telling_(telling),
          words_(graded, telling),
          slips_(numbered_slips(graded)) {}

    std::string run() const {
        std::string body = page_heading(words_) + points_shown() + "</header>\n<main>\n" + what_is_right();
        body += "<div class=\"exercise feedback" + size_of_picture() + "\">\n<div class=\"work\">\n" +
                picture() + "<div class=\"questions\">\n" + groups() + "</div>\n</div>\n</div>\n" + sum() +
                "</main>\n";
        return whole_page(words_, body);
    }

  private:
    // ---- How many points. ----

    std::string points_shown() const {
        const Score& score = graded_.score;
        const std::string most = points(score.most), reached = points(score.points);
        std::string html = "<p class=\"points\"><strong>" + words_(say("{0} of {1} points", reached, most)) +
                           "</strong></p>\n";
        if (score.unsure > 0)
            html += paragraph("about", words_(say("{0} of them are still to be decided by the teacher.",
                                                  points(score.unsure))));
        if (score.most > 0)
            html += "<div class=\"progress\"><progress aria-label=\"" + words_("Points") + "\" value=\"" +
                    reached + "\" max=\"" + most + "\"></progress></div>\n";
        return html;
    }

    // ---- What is right. ----

    std::string what_is_right() const {
        const std::size_t claims = claims_found(), relations = relations_found();
        if (claims == 0)
            return {};
        std::string html = "<section class=\"right-part\" aria-labelledby=\"right\">\n<h2 id=\"right\">" +
                           words_("As in the text") + "</h2>\n<ul>\n";
        const auto item = [&](const Message& message) { html += "<li>" + words_(message) + "</li>\n"; };
        const ArgumentMap& reference = *graded_.reference;
        item(say("Claims of the text that your map has: {0} of {1}", claims, reference.claim_count()));
        if (relations > 0)
            item(say("Relations drawn as in the text: {0} of {1}", relations, reference.relation_count()));
        if (has_main_claim())
            item("Your map argues for what the text argues for");
        return html + "</ul>\n</section>\n";
    }

    std::size_t claims_found() const {
        std::vector<bool> found(graded_.reference->claim_count(), false);
        for (const Counterpart& pair : graded_.grading.counterparts)
            found[index(pair.reference)] = true;
        return static_cast<std::size_t>(std::count(found.begin(), found.end(), true));
    }

    std::size_t relations_found() const {
        const auto instead = drawn_instead(graded_.grading, *graded_.student, *graded_.reference);
        return static_cast<std::size_t>(std::count(instead.begin(), instead.end(), std::nullopt));
    }

    bool has_main_claim() const {
        const auto& slips = graded_.grading.slips;
        const auto mains = graded_.reference->main_claims();
        const bool is_there =
            std::any_of(graded_.grading.counterparts.begin(), graded_.grading.counterparts.end(),
                        [&](const Counterpart& pair) {
                            return std::find(mains.begin(), mains.end(), pair.reference) != mains.end();
                        });
        return is_there && std::none_of(slips.begin(), slips.end(),
                                        [](const Slip& slip) { return slip.kind == SlipKind::wrong_main; });
    }

    // ---- The picture. ----

    /// A wide one stands above what is said, and a huge one is not made smaller, since nobody could read it.
    std::string size_of_picture() const {
        constexpr double widest_beside = 760, widest_at_once = 1700;  // CSS pixels
        const double width = width_of(svg_);
        return width > widest_at_once ? " wide huge" : width > widest_beside ? " wide" : "";
    }

    std::string picture() const {
        if (graded_.student->claim_count() == 0)
            return {};
        if (svg_.empty())
            return paragraph("notice", words_("The picture of your map could not be drawn."));
        return "<div class=\"picture\">\n<div class=\"sheet\" tabindex=\"0\" role=\"region\" aria-label=\"" +
               words_("The picture of your map") + "\">\n" + inline_svg(svg_, in_picture) +
               "</div>\n</div>\n";
    }

    // ---- The slips. ----

    std::string groups() const {
        if (slips_.empty())
            return paragraph("notice",
                             words_("Nothing was found that differs from the text, in structure or in "
                                    "wording, as far as the program can tell."));
        return group("To look at again", {where_numbers_are(), what_to_do()},
                     [](const ScoreLine& line) { return line.counts(); }) +
               group("For the teacher to decide",
                     {"It is hard to say which claims are meant here, so nothing is taken off yet."},
                     [](const ScoreLine& line) { return line.is_unsure; }) +
               group("This costs nothing", {"It is not as in the text, and nothing is taken off."},
                     [](const ScoreLine& line) { return line.is_free(); });
    }

    /// Nothing where none of those that count is in the picture.
    Message where_numbers_are() const {
        std::size_t counting = 0, seen = 0;
        for (const NumberedSlip& one : slips_)
            if (one.line->counts()) {
                ++counting;
                seen += is_in_picture(one) ? 1U : 0U;
            }
        if (seen == 0)
            return {};
        return seen == counting ? "Each number stands in your picture, too."
                                : "A number that belongs to a place in your picture stands there, too.";
    }

    bool is_in_picture(const NumberedSlip& one) const { return !one.seen_at.empty() && !svg_.empty(); }

    Message what_to_do() const {
        if (telling_.hints < 2)
            return "Look there with the text in hand: what does the text say?";
        if (telling_.hints < 3)
            return "Answer the question with the text in hand.";
        return "Answer the question with the text in hand before you open the answer.";
    }

    template <class Belongs>
    std::string group(const Message& title, const std::vector<Message>& about, Belongs belongs) const {
        std::string findings;
        for (const NumberedSlip& one : slips_)
            if (belongs(*one.line))
                findings += finding(one);
        if (findings.empty())
            return {};
        std::string html = "<section class=\"findings\">\n<h2>" + words_(title) + "</h2>\n";
        for (const Message& message : about)
            if (!message.empty())
                html += paragraph("about", words_(message));
        return html + findings + "</section>\n";
    }

    std::string finding(const NumberedSlip& one) const {
        const Feedback feedback =
            feedback_on(*one.slip, graded_.grading, *graded_.student, *graded_.reference, words_.language());
        std::string html = "<article class=\"question finding\" id=\"" + finding_id(one) + "\">\n" +
                           heading(one, feedback) + paragraph("said", words_(feedback.where));
        if (telling_.hints > 1)
            html += paragraph("asked", words_(feedback.question));
        if (telling_.hints > 2)
            html += answer(one, feedback);
        return html + place(one) + "</article>\n";
    }

    std::string heading(const NumberedSlip& one, const Feedback& feedback) const {
        std::string html = "<h3><span class=\"badge\">" + std::to_string(one.number) + "</span> ";
        if (telling_.hints > 1)
            html += "<span class=\"name\">" + words_(feedback.name) + "</span> ";
        if (const Message cost = cost_of(*one.line); !cost.empty())
            html += "<span class=\"cost\">" + words_(cost) + "</span>";
        return html + "</h3>\n";
    }

    static Message cost_of(const ScoreLine& line) {
        if (line.cost == 0)
            return {};
        const std::string cost = points(line.cost);
        if (cost == "1")
            return line.is_unsure ? "may cost 1 point" : "−1 point";
        return say(line.is_unsure ? "may cost {0} points" : "−{0} points", cost);
    }

    /// Many of these parts are on a page, and whoever hears it has to tell them apart.
    std::string answer(const NumberedSlip& one, const Feedback& feedback) const {
        if (feedback.answers.empty())
            return {};
        std::string html = "<details class=\"answer\">\n<summary>" + words_("Show the answer") +
                           "<span class=\"unseen\"> (" + std::to_string(one.number) + ")</span></summary>\n";
        for (const Message& message : feedback.answers)
            html += paragraph("said", words_(message));
        return html + "</details>\n";
    }

    /// Where it is in the file, and the way to it in the picture.
    std::string place(const NumberedSlip& one) const {
        std::string html;
        if (const auto at = place_of(*one.slip, *graded_.student))
            html += "<span>" + words_(say("Line {0} of your file", std::to_string(at->line))) + "</span>\n";
        if (is_in_picture(one))
            html += "<a href=\"#" + std::string(in_picture) +
                    as_html(name_in_feedback_picture(graded_, one.seen_at.front())) + "\">" +
                    words_("See it in the picture") + "<span class=\"unseen\"> (" +
                    std::to_string(one.number) + ")</span></a>\n";
        return html.empty() ? html : "<p class=\"place\">" + html + "</p>\n";
    }

    // ---- How the points come about. ----

    std::string sum() const {
        if (std::none_of(slips_.begin(), slips_.end(),
                         [](const NumberedSlip& one) { return one.line->cost > 0; }))
            return {};
        std::string html = "<section class=\"sum\">\n<table>\n<caption>" +
                           words_("How the points come about") + "</caption>\n<tbody>\n";
        html += row(words_("All that the text says"), points(graded_.score.most));
        double left = graded_.score.most;
        for (const NumberedSlip& one : slips_)
            if (one.line->counts()) {
                html += row(link_to(one), "−" + points(one.line->cost));
                left -= one.line->cost;
            }
        if (left < 0)
            html += row(words_("Nobody has less than nothing"), "+" + points(-left));
        html += "</tbody>\n<tfoot>\n" + row(words_("Your points"), points(graded_.score.points));
        for (const NumberedSlip& one : slips_)
            if (one.line->is_unsure && one.line->cost > 0)
                html += row(link_to(one) + ", " + words_("still to be decided"),
                            "(−" + points(one.line->cost) + ")");
        return html + "</tfoot>\n</table>\n</section>\n";
    }

    static std::string row(const std::string& what, const std::string& how_many) {
        return "<tr><th scope=\"row\">" + what + "</th><td>" + how_many + "</td></tr>\n";
    }

    std::string link_to(const NumberedSlip& one) const {
        std::string html = "<a href=\"#" + finding_id(one) + "\">" + std::to_string(one.number);
        if (telling_.hints > 1)
            html += " · " + words_(title_of(one.slip->kind, one.slip->reference.size()));
        return html + "</a>";
    }

    const GradedMap& graded_;
    std::string_view svg_;
    const GradeTelling& telling_;
    FeedbackWords words_;
    std::vector<NumberedSlip> slips_;
};

std::string on_page(const SourceFile& source, const Diagnostic& finding, Tongue tongue) {
    const Position at = source.position(finding.primary.span.begin);
    std::string text = say("line {0}, column {1}: {2}", std::to_string(at.line), std::to_string(at.column),
                           finding.primary.message)
                           .in(tongue);
    for (const Message& help : finding.help)
        text += "\n" + help.in(tongue);
    return text;
}

}  // namespace

std::string feedback_page(const GradedMap& graded, std::string_view svg, const GradeTelling& telling) {
    return FeedbackWriting(graded, svg, telling).run();
}

std::string ungraded_page(const GradedMap& graded, std::span<const std::string> findings,
                          const GradeTelling& telling) {
    const FeedbackWords words(graded, telling);
    std::string body = page_heading(words) + "</header>\n<main>\n" +
                       paragraph("notice", words("This map could not be graded."));
    if (graded.number > 0)
        body +=
            paragraph("about", words("What was found in it is not told, because it would quote the map."));
    if (!findings.empty()) {
        body += "<section>\n<h2>" + words("Mend this first") + "</h2>\n<ul class=\"mend\">\n";
        for (const std::string& finding : findings)
            body += "<li class=\"said\" dir=\"auto\">" + as_html(finding) + "</li>\n";
        body += "</ul>\n</section>\n";
    }
    return whole_page(words, body + "</main>\n");
}

std::vector<std::string> findings_on_page(const SourceFile& source, const Diagnostics& diagnostics,
                                          Tongue tongue) {
    constexpr std::size_t most = 20;
    std::vector<std::string> told;
    std::size_t more = 0;
    for (const Diagnostic& finding : diagnostics.all()) {
        if (finding.severity != Severity::error)
            continue;
        if (told.size() < most)
            told.push_back(on_page(source, finding, tongue));
        else
            ++more;
    }
    if (more > 0)
        told.push_back(say("and {0} others", more).in(tongue));
    return told;
}

}  // namespace argmap
