#include "handout/feedback_index.hpp"

#include "page/page.hpp"
#include "text/ascii.hpp"

#include <cassert>
#include <cstddef>

namespace argmap {

namespace {

/// The name of a file as a link from its folder: all that is no letter, digit or one of "-._" is encoded, so
/// that no name is read as a scheme, a question or a place in a page (RFC 3986).
std::string link_to(std::string_view file) {
    constexpr std::string_view digits = "0123456789ABCDEF", plain = "-._";
    std::string link;
    for (const char c : file) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_ascii_letter(c) || is_digit(c) || plain.find(c) != std::string_view::npos)
            link += c;
        else
            (((link += '%') += digits[byte >> 4U])) += digits[byte & 15U];
    }
    return link;
}

std::string_view without_ending(std::string_view file) {
    constexpr std::string_view ending = ".html";
    return file.ends_with(ending) ? file.substr(0, file.size() - ending.size()) : file;
}

class IndexWriting {
  public:
    explicit IndexWriting(const GradeTelling& telling)
        : language_(telling.language), tongue_(tongue_of(telling.language)) {}

    std::string run(std::span<const GradedMap* const> graded, std::span<const std::string> pages) const {
        const std::string title = words("Feedback for a class");
        std::string body = "<header class=\"page-header\">\n<p class=\"about\">" +
                           words(say("{0|map}", graded.size())) + "</p>\n<h1>" + title +
                           "</h1>\n</header>\n<main>\n<section class=\"sum\">\n<table>\n<caption>" +
                           words("A page for each map") + "</caption>\n<tbody>\n";
        for (std::size_t i = 0; i < graded.size(); ++i)
            body += row(*graded[i], pages[i]);
        body += "</tbody>\n</table>\n</section>\n</main>\n";
        return html({.title = Message("Feedback for a class").in(tongue_),
                     .language = language_.empty() ? "en" : language_,
                     .body = body});
    }

  private:
    std::string words(const Message& message) const { return as_html(message.in(tongue_)); }

    std::string row(const GradedMap& graded, std::string_view page) const {
        const std::string name =
            graded.number > 0 ? words(Message("{0}", {told_name(graded)})) : as_html(without_ending(page));
        return "<tr><th scope=\"row\"><a href=\"" + link_to(page) + "\"><bdi>" + name +
               "</bdi></a></th><td>" + reached(graded) + "</td></tr>\n";
    }

    std::string reached(const GradedMap& graded) const {
        if (graded.student == nullptr)
            return words("not graded");
        const Score& score = graded.score;
        std::string told = words(say("{0} of {1} points", points(score.points), points(score.most)));
        if (score.unsure > 0)
            told += " · " + words(say("{0} to be decided", points(score.unsure)));
        return told;
    }

    std::string_view language_;
    Tongue tongue_;
};

}  // namespace

std::string feedback_index(std::span<const GradedMap* const> graded, std::span<const std::string> pages,
                           const GradeTelling& telling) {
    assert(graded.size() <= pages.size());
    return IndexWriting(telling).run(graded, pages);
}

}  // namespace argmap
