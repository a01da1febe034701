// Two people changed the same map: what does it become?
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "document/document.hpp"

namespace argmap {

/// The map that has the changes of both sides. It views the three documents, which must outlive it, and has
/// no text of its own. `base` is what both started from; an
/// empty document if there is nothing. All three are without errors of reading; the map that comes out can
/// be resolved if `ours` and `theirs` can.
///
/// Entries are the same as `align` says, so that a claim that one side gave another id keeps what the other
/// side changed. Under each key the change of whoever made one is taken; a text is merged by language, and
/// tags, main claims, citations and allowed rules item by item. What a relation says (type, premises,
/// target) is one thing. A plain string stays plain where one side changes the map's language. Order: ours,
/// unless only theirs changed it; what theirs added follows what it followed there.
///
/// Where both changed one thing differently, where one removed what the other changed or refers to (AM502),
/// and where both added different things under one id, that is a conflict (AM501 to AM503): ours stays, and
/// what would refer to something missing is left out. What follows from a conflict are notes of it, so that
/// there are as many conflicts whichever side is ours (but for a few of the cases in which an id went from
/// one thing to another and the first has to stay). `conflicts` holds nothing else afterwards. Spans are in
/// `ours` unless their label names another file. Linear in the documents on average.
Document merge(const Document& base, const Document& ours, const Document& theirs, Diagnostics& conflicts);

}  // namespace argmap
