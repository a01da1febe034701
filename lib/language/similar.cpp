#include "language/similar.hpp"

#include "language/first_of_each.hpp"
#include "language/script.hpp"
#include "language/words.hpp"
#include "text/seeded_hash.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace argmap {

namespace {

/// What a character does in a normal form.
enum class Use : std::uint8_t { keep, separate, drop, separate_but_in_numbers };

constexpr std::array<Use, 128> ascii_uses = [] {
    std::array<Use, 128> uses{};
    uses.fill(Use::separate);
    for (char c = '!'; c <= '~'; ++c)
        uses[static_cast<std::size_t>(c)] = Use::keep;
    for (const char c : {'!', '"', '(', ')', ':', ';', '?', '[', ']', '_', '{', '}', '`', '/', '\\'})
        uses[static_cast<std::size_t>(c)] = Use::separate;
    for (const char c : {'-', ',', '.'})
        uses[static_cast<std::size_t>(c)] = Use::separate_but_in_numbers;
    uses['\''] = Use::drop;
    return uses;
}();

Use use_of(char32_t c) {
    if (c < 0x80)
        return ascii_uses[c];
    if (c == U'’' || c == U'‘')
        return Use::drop;
    return is_space(c) || is_control(c) || is_invisible(c) || is_punctuation(c) ? Use::separate : Use::keep;
}

/// Whether the mark before `rest` belongs to a number: "1.5", "1,5", "-5" but not "5." or "pages 3-5".
bool in_number(char mark, std::string_view out, bool after_gap, std::string_view rest) {
    if (rest.empty() || !is_digit(rest[0]))
        return false;
    return mark == '-' ? out.empty() || after_gap : !out.empty() && !after_gap && is_digit(out.back());
}

/// The same as below for a text of ASCII alone. It gets no longer, so room is made once for all of it.
void append_ascii_normal_form(std::string& out, std::string_view text) {
    bool gap = false;
    const std::size_t begin = out.size();
    out.resize(begin + text.size());
    char* const form = out.data() + begin;
    std::size_t size = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        Use use = ascii_uses[static_cast<unsigned char>(text[i])];
        if (use == Use::separate_but_in_numbers)
            use = in_number(text[i], {form, size}, gap, text.substr(i + 1)) ? Use::keep : Use::separate;
        if (use == Use::keep) {
            if (gap && size > 0)
                form[size++] = ' ';
            form[size++] = lower(text[i]);
        }
        gap = use == Use::separate || (gap && use == Use::drop);
    }
    out.resize(begin + size);
}

/// Appends the normal form of a text that is folded but for ASCII capitals.
void append_normal_form(std::string& out, std::string_view text) {
    bool gap = false;         // something separates what follows from what is there
    bool last_needs = false;  // and the last character needs a space then
    const std::size_t begin = out.size();
    while (!text.empty()) {
        const Character character = first_character(text);
        const std::string_view bytes = text.substr(0, character.size);
        text.remove_prefix(character.size);
        Use use = use_of(character.code_point);
        if (use == Use::separate_but_in_numbers)
            use = in_number(bytes[0], std::string_view(out).substr(begin), gap, text) ? Use::keep
                                                                                      : Use::separate;
        if (use == Use::separate)
            gap = true;
        if (use != Use::keep)
            continue;
        const bool needs = character.code_point < 0x2E80 || !is_ideograph(character.code_point);
        if (gap && needs && last_needs)
            out += ' ';
        if (bytes.size() == 1)
            out += lower(bytes[0]);
        else
            out += bytes;
        gap = false;
        last_needs = needs;
    }
}

/// Whether folding would change only ASCII capitals. Han characters of the main block fold to themselves.
bool is_folded(std::string_view text) {
    while (!text.empty()) {
        const Character character = first_character(text);
        const char32_t c = character.code_point;
        const bool stays = c < 0x80 || (c >= 0x2013 && c <= 0x201D) || c == 0x3001 || c == 0x3002 ||
                           (c >= 0x3400 && c <= 0x9FFF) || c == 0xFF0C;
        if (!stays)
            return false;
        text.remove_prefix(character.size);
    }
    return true;
}

/// Normal forms one after the other, in the same memory.
class NormalForm {
  public:
    /// The normal form of a text, until the next call.
    std::string_view of(std::string_view text) {
        form_.clear();
        if (is_ascii(text))
            append_ascii_normal_form(form_, text);
        else if (is_folded(text))
            append_normal_form(form_, text);
        else
            append_normal_form(form_, folded(text));
        return form_;
    }

  private:
    std::string form_;
};

/// A hash of a text in a language; never 0.
std::uint64_t hash(std::string_view text, std::string_view language) {
    return (SeededHash()(text) ^ mixed(SeededHash()(language))) | 1U;
}

/// For each text the first one with the same normal form in the same language; itself where it is the first
/// or blank.
std::vector<std::uint32_t> first_equals(std::span<const TaggedText> texts) {
    NormalForm here;
    NormalForm there;
    std::vector<std::uint64_t> hashes(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string_view form = here.of(texts[i].text);
        hashes[i] = form.empty() ? 0 : hash(form, texts[i].language);
    }
    return first_of_each(hashes, [&](std::uint32_t one, std::uint32_t other) {
        return texts[one].language == texts[other].language &&
               (texts[one].text == texts[other].text ||
                here.of(texts[one].text) == there.of(texts[other].text));
    });
}

}  // namespace

std::string normal_form(std::string_view text) {
    return std::string(NormalForm().of(text));
}

std::vector<std::vector<std::size_t>> equal_texts(std::span<const TaggedText> texts) {
    const std::vector<std::uint32_t> firsts = first_equals(texts);
    std::vector<std::uint32_t> counts(texts.size());
    for (const std::uint32_t first : firsts)
        ++counts[first];
    std::vector<std::vector<std::size_t>> groups;
    std::vector<std::uint32_t> numbers(texts.size());  // of the group of a text that is the first of it
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        if (counts[i] > 1) {
            numbers[i] = static_cast<std::uint32_t>(groups.size());
            groups.emplace_back().reserve(counts[i]);
        }
        if (counts[firsts[i]] > 1)
            groups[numbers[firsts[i]]].push_back(i);
    }
    return groups;
}

namespace {

constexpr std::size_t least_terms = 4;
constexpr std::size_t most_terms = 100;

/// How many of its terms a text may lack in another and still be similar: four fifths must be in both.
constexpr std::size_t spare_terms(std::size_t terms) {
    return terms / 5;
}

/// Whether the shared terms are four fifths of all that either set has.
constexpr bool is_similar(std::size_t shared, std::size_t one, std::size_t other) {
    return 5 * shared >= 4 * (one + other - shared);
}

/// Looks for similar texts. Texts are entered in order; each is compared with those entered before it.
class SimilarSearch {
  public:
    SimilarSearch(std::span<const TaggedText> texts, const TermSets& terms, const SearchBounds& bounds)
        : texts_(texts), terms_(terms), bounds_(bounds) {
        rank_terms();
        keep_ranked_sets();
        find_same_terms();
        make_room();
    }

    TextPairs find() && {
        steps_left_ = 1'000'000 + bounds_.steps * terms_.size();
        for (std::uint32_t i = 0; i < terms_.size(); ++i) {
            if (found_.pairs.size() >= bounds_.pairs || steps_left_ == 0) {
                found_.complete = found_.complete && !any_left(i);
                break;
            }
            if (set(i).size() >= least_terms)
                enter(i);
        }
        std::sort(found_.pairs.begin(), found_.pairs.end());
        return std::move(found_);
    }

  private:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    /// A signature of a text: two of its rarest terms. Those in one bucket are a chain, the latest first.
    struct Signature {
        std::uint32_t text;
        std::uint32_t previous;
        std::uint64_t sketch;
    };

    /// Rarer terms come first, then those used first.
    void rank_terms() {
        std::vector<std::uint32_t> uses(terms_.term_count());
        for (std::size_t i = 0; i < terms_.size(); ++i)
            for (const Term term : terms_[i])
                ++uses[term];
        std::vector<Term> order(terms_.term_count());
        for (Term term = 0; term < order.size(); ++term)
            order[term] = term;
        std::stable_sort(order.begin(), order.end(),
                         [&](Term one, Term other) { return uses[one] < uses[other]; });
        ranks_.resize(order.size());
        for (std::uint32_t rank = 0; rank < order.size(); ++rank)
            ranks_[order[rank]] = rank;
    }

    /// The sets by rank instead of by term.
    void keep_ranked_sets() {
        ends_.reserve(terms_.size() + 1);
        ends_.push_back(0);
        for (std::size_t i = 0; i < terms_.size(); ++i) {
            const std::size_t begin = ranked_.size();
            for (const Term term : terms_[i])
                ranked_.push_back(ranks_[term]);
            std::sort(ranked_.begin() + static_cast<std::ptrdiff_t>(begin), ranked_.end());
            ends_.push_back(ranked_.size());
        }
    }

    void find_same_terms() {
        std::vector<std::uint64_t> hashes(terms_.size());
        for (std::uint32_t i = 0; i < terms_.size(); ++i) {
            std::uint64_t hash = terms_.turn(i) + 1;
            for (const std::uint32_t rank : set(i))
                hash = mixed(hash + 0x9E37'79B9'7F4A'7C15U + rank);
            hashes[i] = set(i).size() < least_terms ? 0 : hash | 1U;
        }
        firsts_ = first_of_each(hashes, [&](std::uint32_t one, std::uint32_t other) {
            return terms_.turn(one) == terms_.turn(other) &&
                   std::equal(set(one).begin(), set(one).end(), set(other).begin(), set(other).end());
        });
    }

    void make_room() {
        std::size_t signatures = 0;
        for (std::size_t i = 0; i < terms_.size(); ++i) {
            const std::size_t size = set(i).size();
            if (size < least_terms || size > most_terms || firsts_[i] != i)
                continue;
            const std::size_t rarest = spare_terms(size) + 2;
            signatures += rarest * (rarest - 1) / 2;
        }
        std::size_t buckets = 1024;
        while (buckets < signatures)
            buckets *= 2;
        buckets_.assign(buckets, none);
        signatures_.reserve(signatures);
        compared_.assign(terms_.size(), none);
    }

    std::span<const std::uint32_t> set(std::size_t text) const {
        return {ranked_.data() + ends_[text], ends_[text + 1] - ends_[text]};
    }

    bool any_left(std::size_t text) const {
        for (std::size_t i = text; i < terms_.size(); ++i)
            if (set(i).size() >= least_terms)
                return true;
        return false;
    }

    void enter(std::uint32_t text) {
        const std::uint32_t first = firsts_[text];
        if (first != text) {
            if (!are_equal(texts_[first].text, texts_[text].text))
                found_.pairs.push_back({first, text});
        } else if (set(text).size() <= most_terms) {
            compare(text);
            add_signatures(text);
        }
    }

    /// Calls with the bucket of each signature: each pair of the rarest terms, two more than may be lacking.
    /// Two similar sets share all but so many of them, hence at least two (the prefix filter of Chaudhuri et
    /// al. 2006, for two terms at a time as in Wang, Li and Feng 2012).
    template <class Do>
    void each_bucket(std::uint32_t text, Do call) {
        const std::span<const std::uint32_t> ranks = set(text);
        const std::size_t rarest = spare_terms(ranks.size()) + 2;
        for (std::size_t i = 1; i < rarest; ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const std::uint64_t pair = (std::uint64_t{ranks[j]} << 32U) | ranks[i];
                call(buckets_[mixed(pair ^ (std::uint64_t{terms_.turn(text)} * 0x9E37'79B9'7F4A'7C15U)) &
                              (buckets_.size() - 1)]);
            }
        }
    }

    /// A bit for each term, of 64 that all terms share. Sets differ in at least as many terms as in bits; the
    /// bits are at hand where the terms would have to be fetched.
    std::uint64_t sketch_of(std::uint32_t text) const {
        std::uint64_t sketch = 0;
        for (const std::uint32_t rank : set(text))
            sketch |= std::uint64_t{1} << (mixed(rank + 1) >> 58U);
        return sketch;
    }

    static std::size_t differ(std::uint64_t one, std::uint64_t other) {
        return static_cast<std::size_t>(std::popcount(one ^ other));
    }

    void compare(std::uint32_t text) {
        std::size_t steps = std::min(bounds_.steps_per_text, steps_left_);
        const std::size_t steps_before = steps;
        const std::uint64_t sketch = sketch_of(text);
        // Two similar sets differ in a ninth of both sizes together, and one is at most a quarter larger.
        const std::size_t most_differences = set(text).size() / 4;
        each_bucket(text, [&](std::uint32_t bucket) {
            for (std::uint32_t at = bucket; at != none; at = signatures_[at].previous) {
                if (steps == 0) {
                    found_.complete = false;
                    return;
                }
                --steps;
                const std::uint32_t other = signatures_[at].text;
                if (differ(sketch, signatures_[at].sketch) > most_differences || compared_[other] == text)
                    continue;
                compared_[other] = text;
                if (!are_similar(text, other))
                    continue;
                if (found_.pairs.size() < bounds_.pairs)
                    found_.pairs.push_back({other, text});
                else
                    found_.complete = false;
            }
        });
        steps_left_ -= steps_before - steps;
    }

    bool are_equal(std::string_view one, std::string_view other) {
        return one == other || form_.of(one) == other_form_.of(other);
    }

    bool are_similar(std::uint32_t one, std::uint32_t other) const {
        const std::size_t least = std::min(set(one).size(), set(other).size());
        return terms_.turn(one) == terms_.turn(other) &&
               is_similar(least, set(one).size(), set(other).size()) &&
               is_similar(shared_terms(set(one), set(other)), set(one).size(), set(other).size());
    }

    void add_signatures(std::uint32_t text) {
        const std::uint64_t sketch = sketch_of(text);
        each_bucket(text, [&](std::uint32_t& bucket) {
            signatures_.push_back({text, bucket, sketch});
            bucket = static_cast<std::uint32_t>(signatures_.size() - 1);
        });
    }

    std::span<const TaggedText> texts_;
    const TermSets& terms_;
    SearchBounds bounds_;
    NormalForm form_;
    NormalForm other_form_;
    std::vector<std::uint32_t> firsts_;  // for each text the first with the same terms
    std::vector<std::uint32_t> ranks_;
    std::vector<std::uint32_t> ranked_;  // all sets, one after the other
    std::vector<std::size_t> ends_;
    std::vector<std::uint32_t> buckets_;
    std::vector<Signature> signatures_;
    std::vector<std::uint32_t> compared_;  // for each text the last one it was compared with
    std::size_t steps_left_ = 0;
    TextPairs found_;
};

}  // namespace

TextPairs similar_texts(std::span<const TaggedText> texts, const TermSets& terms,
                        const SearchBounds& bounds) {
    return SimilarSearch(texts, terms, bounds).find();
}

namespace {

/// Takes away the hashes that no negated text has, and with them nearly all texts, so that what is left fits
/// into a cache. Told by a table of bits: some are left that are denied by none.
void leave_out_undenied(std::vector<std::uint64_t>& hashes, const std::vector<bool>& is_negated) {
    const auto negated = static_cast<std::size_t>(std::count(is_negated.begin(), is_negated.end(), true));
    std::vector<bool> seen(std::bit_ceil(16 * negated + 1));
    const auto place = [&](std::uint64_t hash) { return mixed(hash) & (seen.size() - 1); };
    for (std::size_t i = 0; i < hashes.size(); ++i)
        if (is_negated[i])
            seen[place(hashes[i])] = true;
    for (std::uint64_t& hash : hashes)
        if (!seen[place(hash)])
            hash = 0;
}

}  // namespace

std::vector<TextPair> negation_pairs(std::span<const TaggedText> texts) {
    LanguageFinder languages;
    std::vector<std::uint64_t> hashes(texts.size());
    std::vector<bool> is_negated(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const Language* const language = languages.of(texts[i].language);
        if (language == nullptr || language->core == nullptr)
            continue;
        const Core core = language->core(texts[i].text);
        hashes[i] = core.words.empty() ? 0 : hash(core.words, language->tag);
        is_negated[i] = core.negated;
    }
    const auto words = [&](std::size_t text) {
        return languages.of(texts[text].language)->core(texts[text].text).words;
    };
    leave_out_undenied(hashes, is_negated);
    // Whether texts that say the same with and without a negation have the same words is asked only of those.
    const auto firsts = first_of_each(hashes, [](std::uint32_t, std::uint32_t) { return true; });
    constexpr std::uint32_t none = 0xFFFF'FFFF;
    std::vector<std::uint32_t> first_denials(texts.size(), none);  // of the first text with the same core
    std::vector<TextPair> pairs;
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        const std::uint32_t first = firsts[i];
        if (first == i || hashes[i] == 0)
            continue;
        const bool denies_first = is_negated[i] != is_negated[first];
        if (denies_first && first_denials[first] == none)
            first_denials[first] = i;
        const std::uint32_t other = denies_first ? first : first_denials[first];
        if (other != none && words(other) == words(i))
            pairs.push_back({other, i});
    }
    return pairs;
}

}  // namespace argmap
