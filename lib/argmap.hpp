// The whole library in one include (besides the Boost graph, which takes seconds to compile:
// graph/boost_graph.hpp and graph/views.hpp).
//
//     using namespace argmap;
//     SourceFile source("map.json", text);
//     Diagnostics diagnostics;
//     if (auto document = read(source, diagnostics)) {            // what was written
//         ArgumentMap map = resolve(std::move(*document), diagnostics);  // what it means
//         check(map, diagnostics);                                    // what is wrong with it
//         Diagram diagram = draw(map, whole(map), {});                // how it looks
//         std::cout << to_dot(diagram);
//     }
//     diagnostics.sort();
//     std::cerr << findings_for_people(source, diagnostics);
#pragma once

#include "check/check.hpp"
#include "check/settings.hpp"
#include "compare/diff.hpp"
#include "compare/merge.hpp"
#include "diagnostics/diagnostics.hpp"
#include "diagnostics/print.hpp"
#include "diagnostics/printer.hpp"
#include "diagram/diagram.hpp"
#include "diagram/draw.hpp"
#include "diagram/overlay.hpp"
#include "document/document.hpp"
#include "fix/fix.hpp"
#include "format/format.hpp"
#include "framework/framework.hpp"
#include "framework/read.hpp"
#include "framework/solve.hpp"
#include "graph/argument_map.hpp"
#include "graph/bearing.hpp"
#include "graph/resolve.hpp"
#include "graph/selection.hpp"
#include "reason/acceptability.hpp"
#include "reason/attribution.hpp"
#include "reason/changes.hpp"
#include "reason/explanation.hpp"
#include "reason/labelling.hpp"
#include "reason/ranking.hpp"
#include "reason/remedies.hpp"
#include "reason/sensitivity.hpp"
#include "reason/strength.hpp"
#include "render/dot.hpp"
#include "render/renderer.hpp"
#include "render/text.hpp"
#include "report/analysis.hpp"
#include "report/evaluation.hpp"
#include "report/explanation.hpp"
#include "report/print.hpp"
#include "text/source_file.hpp"
