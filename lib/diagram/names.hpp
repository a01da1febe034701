// What are the things in a picture called, and where may they lead?
#pragma once

#include "diagram/diagram.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace argmap {

/// The title in one line; "" where there is none.
std::string whole_title(const Diagram& diagram);

/// Names of things in the picture, also their ids in SVG: "claim-" and the id, in which letters, digits, "-",
/// "_" and everything beyond ASCII that can be seen stay, and other bytes become "." and two hexadecimal
/// digits. A relation without an id is "relation.7", the seventh in the file; a junction's name ends in
/// ".point", the first arrow to a junction's in ".premise.1".
std::string box_name(const Box& box);
std::string relation_name(const DrawnRelation& relation);
std::string junction_name(const DrawnRelation& relation);
std::string premise_name(const DrawnRelation& relation, std::size_t premise);
std::string cluster_name(const Cluster& cluster);

/// A page of a picture on several, as a place that links lead to.
std::string page_name(std::size_t page);

/// Whether that is where a link leads: "#page-4".
bool leads_to_page(std::string_view link);

/// A link as it may stand in any output: http, https and mailto, everything but the characters of RFC 3986
/// percent-encoded. "" for any other.
std::string safe_url(std::string_view url);

}  // namespace argmap
