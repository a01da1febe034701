// Why does a claim stand? In sentences that a school class understands.
#pragma once

#include "reason/explanation.hpp"
#include "report/report.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace argmap {

/// One line of an explanation. Those of a paragraph have depth 0; what is listed in it has more.
struct ExplanationLine {
    std::size_t depth = 0;
    Message text;
};

/// A claim's reason, told.
struct ExplanationParagraph {
    Message heading;
    std::vector<ExplanationLine> lines;
};

/// The claim asked for, then each of the others on which its reason rests and that is more than taken as it
/// is; after each what keeps a denial in force that is denied itself. Of paragraphs, of the lines of a list
/// and of linked premises `options.top` are told, and the rest is counted. Linear.
std::vector<ExplanationParagraph> told(const ArgumentMap& map, const Explanation& explanation,
                                       const ReportOptions& options);

/// The same to read, and to paste where Markdown is read.
std::string explanation_text(const ArgumentMap& map, const Explanation& explanation,
                             const ReportOptions& options);
std::string explanation_markdown(const ArgumentMap& map, const Explanation& explanation,
                                 const ReportOptions& options);

/// One section, `explanation`, for programs: a row for each claim and each relation that fails.
Report explanation_report(const ArgumentMap& map, const Explanation& explanation,
                          const ReportOptions& options);

}  // namespace argmap
