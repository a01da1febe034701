#include "diagnostics/codes.hpp"

namespace argmap::codes {

// Reading: is this a file that can hold a map?

constexpr Code not_json{
    .id = "AM101",
    .name = "not-json",
    .severity = Severity::error,
    .summary = "the text is not JSON",
    .example = R"(  {"id": "away-all-day", "text": "Nobody is at home on weekdays"},
],)",
    .why =
        "Where the JSON breaks off nothing more can be read, and nothing else can be found. Most often it is "
        "a comma after the last entry of a list, a comma that is missing between two, a quotation mark "
        "inside a text, or a mark that a word processor or keyboard wrote instead of one of JSON: “ or ，.",
    .mend =
        "Look at the place that is named and right before it. Write a quotation mark inside a text as "
        "`\\\"`, and say what would be a comment in a `note`. `--fix` writes the commas, colons and brackets "
        "of "
        "JSON instead of full-width ones, `--unsafe-fixes` also its quotation marks instead of curly and "
        "single ones.",
    .source = "RFC 8259",
};

constexpr Code wrong_encoding{
    .id = "AM102",
    .name = "wrong-encoding",
    .severity = Severity::error,
    .summary = "the text is not UTF-8",
    .why =
        "Other bytes stand for different letters on different computers, so nobody can tell what was "
        "written.",
    .mend =
        "Save the file as UTF-8; editors have this under “Encoding” or “Save as”. Or convert it, with the "
        "encoding that it has: `iconv -f WINDOWS-1252 -t UTF-8 old.json > new.json`.",
    .source = "RFC 8259, section 8.1",
};

constexpr Code byte_order_mark{
    .id = "AM103",
    .name = "byte-order-mark",
    .severity = Severity::warning,
    .summary = "the text begins with a byte order mark, which many JSON readers refuse",
    .why =
        "The mark (U+FEFF) is invisible and says nothing in UTF-8, but other programs may refuse the file "
        "because of it.",
    .mend = "Save the file as “UTF-8 without BOM”, or let `argmap format` take the mark away.",
    .leave = "The program that you edit the map with insists on the mark; argmap skips it.",
    .source = "RFC 8259, section 8.1",
};

constexpr Code too_deep{
    .id = "AM104",
    .name = "too-deep",
    .severity = Severity::error,
    .summary = "values are nested deeper than any map is",
    .example = R"("tags": [[[[[["light"]]]]]])",
    .why =
        "A map needs few levels. More than 64 mean that brackets were doubled, or that the file is something "
        "else than a map.",
    .mend = "Remove the brackets that are too many.",
};

constexpr Code too_large{
    .id = "AM105",
    .name = "too-large",
    .severity = Severity::error,
    .summary = "a single entry is larger than any map's is, or a map is in more than 256 languages",
    .why =
        "No person writes a claim of a million JSON values, or a map in three hundred languages. A bound "
        "here means "
        "that a broken file cannot use up memory and time.",
    .mend =
        "Split the entry in two, or look at the program that wrote the file: it may have put everything into "
        "one place.",
};

constexpr Code text_after_map{
    .id = "AM106",
    .name = "text-after-map",
    .severity = Severity::error,
    .summary = "something follows the map",
    .example = R"({"title": "Should the choir sing in the market hall?", ...}
{"title": "Should the choir buy new robes?", ...})",
    .why =
        "A file holds one map, and whatever follows it would be ignored in silence: a second map, or what is "
        "left of an earlier version.",
    .mend = "Give the second map a file of its own; remove what is left over.",
};

constexpr Code repeated_key{
    .id = "AM107",
    .name = "repeated-key",
    .severity = Severity::error,
    .summary = "an object has a key twice, and readers differ in which one counts",
    .example =
        "{\"id\": \"longer-way\", \"text\": \"The way to work gets longer\", \"text\": \"We would travel an "
        "hour longer\"}",
    .why = "The map would say one thing to one program and something else to the next.",
    .mend =
        "Keep the value that is meant and remove the other. If both are meant, make them two entries, or two "
        "keys.",
    .source = "RFC 8259, section 4",
};

// Reading: does it have the shape of a map?

constexpr Code wrong_type{
    .id = "AM110",
    .name = "wrong-type",
    .severity = Severity::error,
    .summary = "a value is not of the kind that belongs there",
    .example = R"({"id": "fresh", "text": "Fresh bread tastes better", "assumed": "yes", "weight": "0.7"})",
    .why = R"(Whether `"0.7"` means a number or a name could only be guessed.)",
    .mend =
        "Write numbers, `true` and `false` without quotation marks, texts and ids with them. Topics, sources "
        "and speakers are objects from ids to entries, and a relation has one target. The tables of "
        "every key in `docs/format.md` say what belongs where.",
};

constexpr Code unknown_key{
    .id = "AM111",
    .name = "unknown-key",
    .severity = Severity::error,
    .summary = "a key means nothing here",
    .example = R"({"id": "late-shifts", "text": "Staff finish their shifts after midnight", "weigth": 0.9})",
    .why = "Most often it is a slip of the hand, and what stands there would be lost without a word.",
    .mend =
        "Correct the spelling, or move the key to the entry where it belongs. What has no key of its own "
        "goes into `note` or `tags`.",
};

constexpr Code missing_key{
    .id = "AM112",
    .name = "missing-key",
    .severity = Severity::error,
    .summary = "something that every such entry needs is missing",
    .example = R"({"type": "attack", "from": "sweets"})",
    .why =
        "A claim without an id or text, or a relation without a type, `from` or `to`, says nothing, so it is "
        "left out.",
    .mend = "Add the key that is named, or remove the entry.",
};

constexpr Code out_of_range{
    .id = "AM113",
    .name = "out-of-range",
    .severity = Severity::error,
    .summary = "a number lies outside what it may be",
    .example = R"({"id": "forecast", "text": "The forecast says so", "weight": 80})",
    .why =
        "A weight is a share of 1; with 80 it is unclear whether 0.8 or “80 times as much” is meant. "
        "Characters are counted from 0.",
    .mend = "Write a weight as a number from 0 to 1: eighty percent is `0.8`.",
};

constexpr Code unknown_type{
    .id = "AM114",
    .name = "unknown-type",
    .severity = Severity::error,
    .summary = "there is no such type of relation",
    .example = R"({"type": "con", "from": "luggage", "to": "by-train"})",
    .why = "Without its type nobody knows whether a relation speaks for or against its target.",
    .mend =
        "Use one of `support`, `attack`, `contrary` and `rephrase`. What other tools call “pro” and “con” is "
        "`support` and `attack`.",
};

constexpr Code malformed_id{
    .id = "AM115",
    .name = "malformed-id",
    .severity = Severity::error,
    .summary = "an id is empty, too long, or has white space or control characters in it",
    .example = R"({"id": "calm sea", "text": "The sea is calmer in the morning"})",
    .why = "Ids are typed, searched and linked to; white space in them is easy to miss and hard to repeat.",
    .mend = "Use up to 200 letters, digits and signs of any script, with hyphens for spaces: `calm-sea`.",
};

constexpr Code blank_text{
    .id = "AM116",
    .name = "blank-text",
    .severity = Severity::error,
    .summary = "a text has nothing to read",
    .example = R"({"id": "quiet-day", "text": " "})",
    .why = "Nobody can agree with or deny a claim that says nothing, and a drawing shows an empty box.",
    .mend =
        "Write what the claim says, or remove the key if it is optional. A claim that is not written yet can "
        "say so: “To do: what about the costs?”",
    .source = "argdown-feedback (complete claims)",
};

constexpr Code control_character{
    .id = "AM117",
    .name = "control-character",
    .severity = Severity::error,
    .summary = "a text has a control character in it",
    .example = R"({"id": "heating", "text": "Heating the water costs more\u000c than the tickets bring in"})",
    .why =
        "Such characters cannot be seen, come in by copying from PDF files or terminals, and can disturb "
        "terminals and drawings.",
    .mend =
        "Remove them; `--fix` does. Texts may hold line breaks (`\\n`) and tabs; names of speakers, tags and "
        "the like are one line. A text from Windows has `\\r\\n` where `\\n` is enough.",
};

constexpr Code malformed_language{
    .id = "AM118",
    .name = "malformed-language",
    .severity = Severity::error,
    .summary = "a language is not a language tag",
    .example = R"("language": "english")",
    .why = "Languages are compared by their tags: a text in `english` would not be found under `en`.",
    .mend = "Write the short tag: `en`, `de`, `zh-Hant`, `pt-BR`.",
    .source = "BCP 47",
};

constexpr Code repeated_item{
    .id = "AM119",
    .name = "repeated-item",
    .severity = Severity::error,
    .summary = "a list names the same thing twice",
    .example =
        "{\"type\": \"support\", \"from\": [\"bought-yesterday\", \"keeps-a-week\", \"bought-yesterday\"], "
        "\"to\": \"still-good\"}",
    .why = "The second time adds nothing, and most often something else was meant.",
    .mend = "Remove it, or name what was meant.",
};

constexpr Code empty_list{
    .id = "AM120",
    .name = "empty-list",
    .severity = Severity::error,
    .summary = "a list that needs at least one member is empty",
    .example = R"({"type": "attack", "from": [], "to": "cat-did-it"})",
    .why = "A relation from no claims is an argument without a premise.",
    .mend = "Name a member, or remove the key or the entry.",
    .source = "AIF (Argument Interchange Format): an inference has at least one premise",
};

constexpr Code reversed_range{
    .id = "AM121",
    .name = "reversed-range",
    .severity = Severity::error,
    .summary = "a range ends before it begins",
    .example = R"("source": {"in": "report", "characters": [2189, 2140]})",
    .why = "The passage that is cited cannot be found.",
    .mend = "Swap the numbers: the first character comes first, then the one after the last.",
    .leaves_gap = false,
};

constexpr Code unknown_verdict{
    .id = "AM122",
    .name = "unknown-verdict",
    .severity = Severity::error,
    .summary = "a verdict is none of those that there are",
    .example = R"({"id": "close-centre", "text": "The centre should be closed to cars", "verdict": "true"})",
    .why =
        "A verdict says what becomes of a claim when everything said for and against it is weighed, so that "
        "it can be compared with what the relations come to. Whether the claim is true is another matter.",
    .mend = "Write `accepted`, `rejected` or `undecided`, or leave the key out.",
    .leaves_gap = false,
};

constexpr Code unknown_setting{
    .id = "AM123",
    .name = "unknown-setting",
    .severity = Severity::error,
    .summary = "a project file, a theme or a plan chooses something that there is not",
    .example = R"({"profile": "strikt"})",
    .why = "What a project wants checked is not checked while its file names it wrongly.",
    .mend = "Write one of the choices that are named; `argmap check --help` lists them, too.",
};

constexpr Code malformed_colour{
    .id = "AM124",
    .name = "malformed-colour",
    .severity = Severity::error,
    .summary = "a colour of a theme is not written as one",
    .example = R"({"colours": {"background": "ivory"}})",
    .why = "Nobody can tell which colour is meant, and names of colours differ from program to program.",
    .mend =
        "Write `#RRGGBB`: two digits from 0 to 9 and A to F each for red, green and blue, as style sheets "
        "do.",
};

constexpr Code low_contrast{
    .id = "AM125",
    .name = "low-contrast",
    .severity = Severity::warning,
    .summary = "a colour of a theme can hardly be told from what it is painted on",
    .example = R"({"colours": {"muted": "#AAAAAA"}})",
    .why =
        "One reader in twelve sees colours weakly, projectors and printers pale them, and many read on a "
        "screen in the sun. Letters need a contrast of 4.5 to 1, lines that mean something one of 3 to 1.",
    .mend = "Make the darker of the two colours darker, or the brighter one brighter.",
    .leave = "The picture is for a few people who have said that they can read it.",
    .source = "WCAG 2.2, 1.4.3 and 1.4.11",
};

// Resolving: does everything that is named exist?

constexpr Code duplicate_id{
    .id = "AM201",
    .name = "duplicate-id",
    .severity = Severity::error,
    .summary = "an id is given twice",
    .example = R"({"id": "lake", "text": "It stands beside a lake"},
{"id": "lake", "text": "A breeze from the lake keeps the mosquitoes away"})",
    .why =
        "A relation that names this id could mean either. Claims and relations share their ids; topics have "
        "ids of their own, however deep they are.",
    .mend = "Give one of the two another id, then look at each relation that uses it.",
    .source = "argdown-feedback (proposition id uniqueness)",
};

constexpr Code unknown_id{
    .id = "AM202",
    .name = "unknown-id",
    .severity = Severity::error,
    .summary = "no claim or relation has this id",
    .example = R"({"type": "support", "from": "resetd", "to": "four-days"})",
    .why =
        "The relation leads nowhere, so it is left out, and the map lacks an argument that its author made.",
    .mend =
        "Correct the spelling, or add the claim. Where an id was changed, change it in the relations too.",
    .source = "Argdown; argdown-feedback (validity of support and attack references)",
};

constexpr Code unknown_topic{
    .id = "AM203",
    .name = "unknown-topic",
    .severity = Severity::error,
    .summary = "no topic has this id",
    .example = R"({"id": "shade", "text": "Trees would shade the pavement", "topic": "sumer"})",
    .why = "The claim would be missing wherever the map is shown by topic.",
    .mend =
        "Correct the spelling, or declare the topic: `\"topics\": {\"summer\": {\"title\": \"Summer\"}}`. "
        "`--unsafe-fixes` declares all that are missing, each with a title made of its id.",
    .leaves_gap = false,
};

constexpr Code unknown_source{
    .id = "AM204",
    .name = "unknown-source",
    .severity = Severity::error,
    .summary = "no source has this id",
    .example = R"({"id": "diary", "text": "We fell asleep an hour later", "source": "diary-of-sleep"})",
    .why = "Readers cannot look up what the claim rests on.",
    .mend =
        "Correct the spelling, or declare the source; a title is enough: `\"sources\": {\"diary-of-sleep\": "
        "{\"title\": \"Diary of sleep\"}}`. `--unsafe-fixes` declares all that are missing, each with a "
        "title "
        "made of its id.",
    .source = "SADFace declares its sources in the same way",
};

constexpr Code unknown_speaker{
    .id = "AM205",
    .name = "unknown-speaker",
    .severity = Severity::error,
    .summary = "the map declares its speakers, but not this one",
    .example =
        R"({"id": "lunch-break", "text": "Noon is the only time when I can come", "speaker": "costumer"})",
    .why = "A slip in a name makes two people out of one, and what each of them said is counted wrongly.",
    .mend =
        "Correct the spelling, or add the speaker under `speakers`. A map that declares no speakers may use "
        "any names.",
    .leaves_gap = false,
};

constexpr Code self_relation{
    .id = "AM206",
    .name = "self-relation",
    .severity = Severity::error,
    .summary = "a relation leads from a claim to itself",
    .example = R"({"type": "support", "from": "good-food", "to": "good-food"})",
    .why =
        "A claim is no reason for itself, nor against itself: somebody who doubts it learns nothing. Most "
        "often one of the two ids is a slip.",
    .mend = "Name the claim that was meant in `from` or `to`.",
    .leaves_gap = false,
};

constexpr Code relation_circle{
    .id = "AM207",
    .name = "relation-circle",
    .severity = Severity::error,
    .summary = "relations are aimed at each other in a cycle",
    .example = R"({"id": "by-the-timer", "type": "attack", "from": "timer", "to": "broken"},
{"id": "broken", "type": "attack", "from": "timer-broken", "to": "by-the-timer"})",
    .why =
        "A relation that is aimed at a relation speaks about that inference. In a cycle there is no "
        "inference to begin with, so nobody can say what is argued about.",
    .mend = "Aim one of them at a claim, or at the inference that was meant.",
};

constexpr Code not_two_claims{
    .id = "AM208",
    .name = "not-two-claims",
    .severity = Severity::error,
    .summary = "a contrary or rephrase joins something else than two claims",
    .example = R"({"type": "contrary", "from": ["anna", "crumbs"], "to": "ben"})",
    .why =
        "“Cannot both be true” and “says the same” hold between two claims. With three, or with an "
        "inference, it is unclear which ones are meant.",
    .mend = "Write one relation for each pair of claims. To object to an inference, use `attack`.",
};

// Merging: do two versions of a map agree?

constexpr Code changed_on_both_sides{
    .id = "AM501",
    .name = "changed-on-both-sides",
    .severity = Severity::error,
    .summary = "two versions changed the same thing in different ways",
    .why =
        "`argmap merge` takes over every change that only one side made. Where both changed the same text, "
        "topic or target, only a person can say which is right; until then the merged map has ours.",
    .mend = "Compare the places that are named, and write in the merged map what is meant.",
    .source = "diff3 (three-way merging)",
};

constexpr Code changed_and_removed{
    .id = "AM502",
    .name = "changed-and-removed",
    .severity = Severity::error,
    .summary = "one version removed what the other changed or refers to",
    .why =
        "Whoever removed a claim did not know that somebody was still working on it. A relation to a claim "
        "that is gone could not be read, so it is left out where ours is without the claim; where ours still "
        "needs the claim, it stays.",
    .mend =
        "Decide whether it stays. If so, add again what the merged map lacks; otherwise remove what refers "
        "to it.",
    .source = "diff3 (three-way merging)",
};

constexpr Code added_differently{
    .id = "AM503",
    .name = "added-differently",
    .severity = Severity::error,
    .summary = "two versions added different things under the same id",
    .why = "Every id names one thing. The merged map has what ours added; theirs is left out.",
    .mend =
        "If both mean the same, put into the merged map what theirs says better. If not, add theirs again "
        "under another id, with its relations.",
    .source = "diff3 (three-way merging)",
};

// Frameworks: is this a file with arguments and attacks?

constexpr Code no_framework{
    .id = "AM601",
    .name = "no-framework",
    .severity = Severity::error,
    .summary = "the text does not say how many arguments there are",
    .why = "The format of 2023 numbers its arguments, and its first line says how many they are.",
    .mend =
        "Begin the file with `p af` and the number of arguments: `p af 3`. If it is written in another "
        "format, say so: `-fo apx` or `-fo tgf`.",
    .source = "ICCMA 2023, rules",
};

constexpr Code malformed_line{
    .id = "AM602",
    .name = "malformed-line",
    .severity = Severity::error,
    .summary = "a line is neither an argument nor an attack",
    .why =
        "Whether it is a slip or the wrong format, an attack would be missing, and with one attack less "
        "everything may come out differently.",
    .mend = "Write the line as the format has it, or name the format that the file is written in: `-fo apx`.",
    .source = "ICCMA 2023, rules; ASPARTIX; Trivial Graph Format",
};

constexpr Code unknown_argument{
    .id = "AM603",
    .name = "unknown-argument",
    .severity = Severity::error,
    .summary = "an attack names an argument that there is not",
    .why = "The attack leads nowhere; most often it is a slip in a name or number.",
    .mend = "Correct the name, or declare the argument.",
    .source = "ICCMA 2023, rules",
};

constexpr Code repeated_argument{
    .id = "AM604",
    .name = "repeated-argument",
    .severity = Severity::error,
    .summary = "two arguments have the same name",
    .why = "An attack that names it could mean either.",
    .mend = "Give one of the two another name, or remove it.",
};

constexpr Code too_many_arguments{
    .id = "AM605",
    .name = "too-many-arguments",
    .severity = Severity::error,
    .summary = "a framework is larger than can be read",
    .why = "A bound here means that a slip in one number cannot use up the memory.",
    .mend = "Look at the number on the first line.",
};

constexpr Code unprintable_name{
    .id = "AM606",
    .name = "unprintable-name",
    .severity = Severity::error,
    .summary = "the name of an argument could be mistaken in an answer",
    .why =
        "An answer is a list such as `[[a,b],[c]]` or `w a b`: with a comma, a bracket or white space in a "
        "name nobody can tell where it ends, and control or invisible characters can make a terminal show "
        "something else than what is there.",
    .mend = "Give the argument another name, of letters, digits and other signs that can be seen.",
};

std::span<const Code* const> reading_codes() {
    static constexpr const Code* all[] = {
        &not_json,           &wrong_encoding,   &byte_order_mark, &too_deep,       &too_large,
        &text_after_map,     &repeated_key,     &wrong_type,      &unknown_key,    &missing_key,
        &out_of_range,       &unknown_type,     &malformed_id,    &blank_text,     &control_character,
        &malformed_language, &repeated_item,    &empty_list,      &reversed_range, &unknown_verdict,
        &unknown_setting,    &malformed_colour, &low_contrast};
    return all;
}

std::span<const Code* const> resolving_codes() {
    static constexpr const Code* all[] = {&duplicate_id,    &unknown_id,      &unknown_topic,
                                          &unknown_source,  &unknown_speaker, &self_relation,
                                          &relation_circle, &not_two_claims};
    return all;
}

std::span<const Code* const> merging_codes() {
    static constexpr const Code* all[] = {&changed_on_both_sides, &changed_and_removed, &added_differently};
    return all;
}

std::span<const Code* const> framework_codes() {
    static constexpr const Code* all[] = {&no_framework,      &malformed_line,     &unknown_argument,
                                          &repeated_argument, &too_many_arguments, &unprintable_name};
    return all;
}

}  // namespace argmap::codes
