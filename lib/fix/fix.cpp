#include "fix/fix.hpp"

#include "check/check.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

namespace argmap {

namespace {

constexpr int most_rounds = 10;
constexpr std::size_t most_readings = 256;

/// A text and what is found in it.
struct Version {
    SourceFile source;
    Diagnostics found;
    bool can_be_read = false;

    std::size_t errors() const { return found.count(Severity::error); }
};

Version version(SourceFile source, const Levels& levels) {
    Version version{.source = std::move(source), .found = Diagnostics(levels)};
    if (auto document = read(version.source, version.found)) {
        version.can_be_read = true;
        check(resolve(*std::move(document), version.found), version.found);
    }
    version.found.sort();
    return version;
}

/// A text that cannot be read at all has one error only, which says nothing.
bool is_worse(const Version& next, const Version& now) {
    if (now.can_be_read != next.can_be_read)
        return now.can_be_read;
    return next.errors() > now.errors();
}

struct Wanted {
    const Code* code;
    const Fix* fix;
};

bool touch(Span one, Span other) {
    return one.begin <= other.end && other.begin <= one.end;
}

/// A fix that would make a text worse; its places are those of the text as it is now.
struct Refused {
    const Code* code;
    std::vector<Edit> edits;
};

bool is_same(const Refused& refused, const Diagnostic& diagnostic) {
    const auto same = [](const Edit& one, const Edit& other) {
        return one.span == other.span && one.replacement == other.replacement;
    };
    return refused.code == diagnostic.code &&
           std::equal(refused.edits.begin(), refused.edits.end(), diagnostic.fix->edits.begin(),
                      diagnostic.fix->edits.end(), same);
}

bool changes_something(const Fix& fix, std::string_view text) {
    return std::any_of(fix.edits.begin(), fix.edits.end(), [&](const Edit& edit) {
        return text.substr(edit.span.begin, edit.span.end - edit.span.begin) != edit.replacement;
    });
}

bool has_unsafe_fixes(const Diagnostics& found) {
    const auto all = found.all();
    return std::any_of(all.begin(), all.end(),
                       [](const Diagnostic& diagnostic) { return diagnostic.fix && !diagnostic.fix->safe; });
}

/// The fixes that can be made together, in the order of their findings.
std::vector<Wanted> compatible(const Version& version, Fixes fixes, const std::vector<Refused>& refused) {
    std::vector<Wanted> chosen;
    std::map<Offset, Span> taken;  // spans that do not touch, by where they begin
    const auto is_free = [&](const Edit& edit) {
        const auto after = taken.upper_bound(edit.span.end);
        return after == taken.begin() || !touch(std::prev(after)->second, edit.span);
    };
    for (const Diagnostic& diagnostic : version.found.all()) {
        if (!diagnostic.fix || (!diagnostic.fix->safe && fixes == Fixes::safe))
            continue;
        if (!changes_something(*diagnostic.fix, version.source.text()))
            continue;
        const auto is_this = [&](const Refused& one) { return is_same(one, diagnostic); };
        if (std::any_of(refused.begin(), refused.end(), is_this))
            continue;
        const std::vector<Edit>& edits = diagnostic.fix->edits;
        if (!std::all_of(edits.begin(), edits.end(), is_free))
            continue;
        for (const Edit& edit : edits)
            taken[edit.span.begin] = edit.span;
        chosen.push_back({diagnostic.code, &*diagnostic.fix});
    }
    return chosen;
}

std::string edited(std::string_view text, const std::vector<Wanted>& fixes) {
    std::vector<const Edit*> edits;
    for (const Wanted& wanted : fixes)
        for (const Edit& edit : wanted.fix->edits)
            edits.push_back(&edit);
    std::sort(edits.begin(), edits.end(),
              [](const Edit* one, const Edit* other) { return one->span.begin < other->span.begin; });
    std::string result;
    std::size_t done = 0;
    for (const Edit* edit : edits) {
        result.append(text.substr(done, edit->span.begin - done)).append(edit->replacement);
        done = edit->span.end;
    }
    return result.append(text.substr(done));
}

/// Moves what was refused to where it stands after some fixes were made, and forgets what they touch: it may
/// be another fix now.
void move_refused(std::vector<Refused>& refused, const std::vector<Wanted>& made) {
    std::erase_if(refused, [&](Refused& one) {
        for (Edit& edit : one.edits) {
            std::int64_t moved = 0;
            for (const Wanted& other : made) {
                for (const Edit& before : other.fix->edits) {
                    if (touch(before.span, edit.span))
                        return true;
                    if (before.span.end < edit.span.begin)
                        moved += static_cast<std::int64_t>(before.replacement.size()) -
                                 (before.span.end - before.span.begin);
                }
            }
            edit.span.begin = static_cast<Offset>(edit.span.begin + moved);
            edit.span.end = static_cast<Offset>(edit.span.end + moved);
        }
        return false;
    });
}

/// Makes those of some fixes that do not make a text worse. Where several together do, each half of them is
/// tried on its own, so that a bad one is found in as many steps as the number can be halved.
class Round {
  public:
    Round(Version& now, const Levels& levels, Fixed& fixed) : now_(now), levels_(levels), fixed_(fixed) {}

    void make(const std::vector<Wanted>& wanted, std::vector<Refused>& refused) {
        const SourceFile before = now_.source;
        std::vector<std::span<const Wanted>> waiting{wanted};
        while (!waiting.empty() && fixed_.readings < most_readings) {
            const std::span<const Wanted> some = waiting.back();
            waiting.pop_back();
            if (try_out(before, some))
                continue;
            if (some.size() == 1) {
                refused.push_back({some[0].code, some[0].fix->edits});
                ++fixed_.refused;
                continue;
            }
            waiting.push_back(some.subspan(some.size() / 2));
            waiting.push_back(some.first(some.size() / 2));
        }
        fixed_.gave_up = !waiting.empty();
        move_refused(refused, made_);
    }

  private:
    bool try_out(const SourceFile& before, std::span<const Wanted> some) {
        std::vector<Wanted> tried = made_;
        tried.insert(tried.end(), some.begin(), some.end());
        ++fixed_.readings;
        Version next = version(SourceFile(before.name(), edited(before.text(), tried)), levels_);
        if (is_worse(next, now_))
            return false;
        for (const Wanted& made : some)
            ++fixed_.made[made.code->id];
        made_ = std::move(tried);
        now_ = std::move(next);
        return true;
    }

    Version& now_;
    const Levels& levels_;
    Fixed& fixed_;
    std::vector<Wanted> made_;
};

}  // namespace

std::size_t Fixed::count() const {
    std::size_t count = 0;
    for (const auto& [code, times] : made)
        count += times;
    return count;
}

Fixed fix(const SourceFile& source, const Levels& levels, Fixes fixes) {
    Fixed fixed{.text = {}, .made = {}, .readings = 1};
    Version now = version(source, levels);
    std::vector<Refused> refused;
    for (int round = 0; fixed.readings < most_readings; ++round) {
        const Version before = now;  // what is wanted lives in it
        const std::vector<Wanted> wanted = compatible(before, fixes, refused);
        if (wanted.empty())
            break;
        if (round == most_rounds) {
            fixed.gave_up = true;
            break;
        }
        Round(now, levels, fixed).make(wanted, refused);
    }
    fixed.has_guesses = fixes == Fixes::safe && has_unsafe_fixes(now.found);
    fixed.text = std::string(now.source.text());
    return fixed;
}

namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

/// Lines that were replaced by others: `before` of one text, `after` of the other, each from a first one up
/// to an end.
struct Change {
    std::size_t before, before_end, after, after_end;
};

/// Where two lists of lines differ, found by looking a little further in both for lines that are equal again.
std::vector<Change> changes(const std::vector<std::string_view>& before,
                            const std::vector<std::string_view>& after) {
    constexpr std::size_t look_ahead = 200;
    std::vector<Change> changes;
    std::size_t i = 0, j = 0;
    while (i < before.size() || j < after.size()) {
        if (i < before.size() && j < after.size() && before[i] == after[j]) {
            ++i, ++j;
            continue;
        }
        // The nearest place where both go on alike, by how many lines are left out in both.
        std::size_t to_i = before.size(), to_j = after.size();
        for (std::size_t away = 1; away <= look_ahead && to_i == before.size() && to_j == after.size();
             ++away) {
            for (std::size_t in_before = 0; in_before <= away; ++in_before) {
                const std::size_t a = i + in_before, b = j + away - in_before;
                if (a < before.size() && b < after.size() && before[a] == after[b]) {
                    to_i = a, to_j = b;
                    break;
                }
            }
        }
        changes.push_back({i, to_i, j, to_j});
        i = to_i, j = to_j;
    }
    return changes;
}

void append_line(std::string& diff, char mark, std::string_view line) {
    diff += mark;
    diff += line;
    if (!line.ends_with('\n'))
        diff += "\n\\ No newline at end of file\n";
}

/// A name as git and patch write and read it: in double quotes with escapes as in C where it has bytes that
/// could be taken for something else, and with a tab after it where it has spaces.
std::string name_for_patch(std::string_view name) {
    if (name == plain_line(name) && name.find_first_of("\"\\") == std::string_view::npos)
        return std::string(name) + (name.find(' ') == std::string_view::npos ? "" : "\t");
    std::string quoted = "\"";
    for (const char c : name) {
        const unsigned byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            quoted.append(1, '\\').append(1, c);
        } else if (byte >= 0x20 && byte < 0x7F) {
            quoted += c;
        } else {
            quoted += '\\';
            for (const unsigned shift : {6U, 3U, 0U})
                quoted += static_cast<char>('0' + (byte >> shift & 7U));
        }
    }
    return quoted + '"';
}

std::string range(std::size_t first, std::size_t end) {
    const std::size_t count = end - first;
    return std::to_string(count == 0 ? first : first + 1) + (count == 1 ? "" : "," + std::to_string(count));
}

}  // namespace

std::string unified_diff(std::string_view before_text, std::string_view after_text, std::string_view name) {
    constexpr std::size_t around = 3;
    const std::vector<std::string_view> before = lines_of(before_text), after = lines_of(after_text);
    const std::vector<Change> all = changes(before, after);
    std::string diff;
    if (all.empty())
        return diff;
    const std::string header = name_for_patch(name);
    diff.append("--- ").append(header).append("\n+++ ").append(header).append("\n");
    for (std::size_t first = 0, last = 0; first < all.size(); first = last) {
        for (last = first + 1;
             last < all.size() && all[last].before - all[last - 1].before_end <= 2 * around;)
            ++last;
        const std::size_t lead = std::min(around, all[first].before);
        const std::size_t tail = std::min(around, before.size() - all[last - 1].before_end);
        diff += "@@ -" + range(all[first].before - lead, all[last - 1].before_end + tail) + " +" +
                range(all[first].after - lead, all[last - 1].after_end + tail) + " @@\n";
        std::size_t at = all[first].before - lead;
        for (std::size_t one = first; one < last; ++one) {
            for (; at < all[one].before; ++at)
                append_line(diff, ' ', before[at]);
            for (; at < all[one].before_end; ++at)
                append_line(diff, '-', before[at]);
            for (std::size_t line = all[one].after; line < all[one].after_end; ++line)
                append_line(diff, '+', after[line]);
        }
        for (const std::size_t end = at + tail; at < end; ++at)
            append_line(diff, ' ', before[at]);
    }
    return diff;
}

}  // namespace argmap
