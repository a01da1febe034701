// What does a map come to, in about ten lines?
#pragma once

#include "report/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// One thing to say.
struct BriefLine {
    Message label;  ///< "For it"; empty of an item that belongs to the line before
    Message text;   ///< in which ids stand in backticks
};

/// What the map claims, how much is said for and against that, what it hinges on, which attacks nobody
/// answers (only those against it, at most `options.top`), which cycles of support there are, and
/// what to look at next. Texts of claims are cut after 160 columns. As linear as the analyses that it is
/// taken from.
std::vector<BriefLine> brief(const ArgumentMap& map, const ReportOptions& options);

/// The same to read, in the language asked for or else the map's own where argmap speaks it, under the map's
/// title and, before that, its name where that is not empty: on a terminal, and as Markdown. No ids or texts
/// of a map can disturb either.
std::string brief_text(std::string_view map_name, const ArgumentMap& map, const ReportOptions& options);
std::string brief_markdown(std::string_view map_name, const ArgumentMap& map, const ReportOptions& options);

}  // namespace argmap
