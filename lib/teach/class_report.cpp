#include "teach/class_report.hpp"

#include "teach/feedback.hpp"
#include "teach/instead.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace argmap {

namespace {

class ClassTelling {
  public:
    ClassTelling(std::span<const GradedMap> graded, const GradeTelling& telling) : telling_(telling) {
        for (const GradedMap& one : graded)
            if (one.student != nullptr)
                read_.push_back(&one);
        unread_ = graded.size() - read_.size();
        if (!read_.empty()) {
            reference_ = read_.front()->reference;
            language_ = telling.language.empty() ? reference_->language() : telling.language;
        }
    }

    std::string run() {
        if (read_.empty())
            return {};
        tell_points();
        tell_slips();
        tell_relations();
        return std::move(out_);
    }

  private:
    void add_line(std::size_t indent, const Message& message) {
        std::size_t own = indent;
        for (const std::string& line : wrap(message.in(tongue_of(language_)), telling_.width - indent - 4)) {
            out_.append(own, ' ').append(line).append("\n");
            own = indent + 4;
        }
    }

    void tell_points() {
        double least = read_.front()->score.points, most = least, sum = 0;
        for (const GradedMap* one : read_) {
            least = std::min(least, one->score.points);
            most = std::max(most, one->score.points);
            sum += one->score.points;
        }
        const std::string mean = points(sum / static_cast<double>(read_.size()));
        add_line(0, {"The class: {0|map}, from {1} to {2} of {3} points, {4} on average",
                     {read_.size(), points(least), points(most), points(read_.front()->score.most), mean}});
        if (unread_ > 0)
            add_line(0, {"{0|map} could not be read", {unread_}});
    }

    /// In how many maps each slip is. Those about claims of the student alone are told together.
    void tell_slips() {
        constexpr std::size_t most_told = 10;
        using Key = std::pair<SlipKind, std::vector<ClaimId>>;
        std::map<Key, std::size_t> counts;
        for (const GradedMap* one : read_) {
            std::set<Key> own;
            for (const Slip& slip : one->grading.slips)
                own.emplace(slip.kind, slip.reference);
            for (const Key& key : own)
                ++counts[key];
        }
        std::vector<std::pair<Key, std::size_t>> common(counts.begin(), counts.end());
        std::erase_if(common, [](const auto& one) { return one.second < 2; });
        std::stable_sort(common.begin(), common.end(),
                         [](const auto& one, const auto& other) { return one.second > other.second; });
        if (common.empty())
            return;
        out_ += "\n";
        add_line(0, {"Slips that several made:"});
        for (std::size_t i = 0; i < std::min(common.size(), most_told); ++i)
            tell_slip(common[i].first.first, common[i].first.second, common[i].second);
        if (common.size() > most_told)
            add_line(2, {"and {0} others", {common.size() - most_told}});
    }

    void tell_slip(SlipKind kind, const std::vector<ClaimId>& claims, std::size_t count) {
        const Message title = title_of(kind, claims.size());
        if (claims.empty())
            return add_line(2, {"{0} of {1}: {2}", {count, read_.size(), std::vector{title}}});
        constexpr std::size_t most = 3;
        Series quoted;
        for (const ClaimId claim : claims)
            if (quoted.names.size() < most)
                quoted.names.push_back(quoted_claim(*reference_, claim, language_));
        quoted.more = claims.size() - quoted.names.size();
        add_line(2, {"{0} of {1}: {2}: {3}", {count, read_.size(), std::vector{title}, quoted}});
    }

    /// By relation of the reference; each map is counted once for each relation that it lacks.
    std::vector<std::map<Instead, std::size_t>> count_lacks() const {
        std::vector<std::map<Instead, std::size_t>> lacks(reference_->relation_count());
        for (const GradedMap* one : read_) {
            const auto instead = drawn_instead(one->grading, *one->student, *reference_);
            for (std::size_t relation = 0; relation < lacks.size(); ++relation)
                if (instead[relation])
                    ++lacks[relation][*instead[relation]];
        }
        return lacks;
    }

    void tell_relations() {
        const auto lacks = count_lacks();
        out_ += "\n";
        add_line(0, {"Relations of the reference, and how many have them:"});
        for (const RelationId relation : reference_->relations()) {
            std::size_t lacking = 0;
            for (const auto& [instead, count] : lacks[index(relation)])
                lacking += count;
            add_line(2, {"{0} of {1}: {2}",
                         {read_.size() - lacking, read_.size(),
                          relation_in_words(*reference_, relation, language_)}});
            tell_instead(lacks[index(relation)], lacking);
        }
    }

    /// What those drew who lack a relation, the most common first.
    void tell_instead(const std::map<Instead, std::size_t>& counts, std::size_t lacking) {
        constexpr std::size_t most_told = 3;
        std::vector<std::pair<Instead, std::size_t>> common(counts.begin(), counts.end());
        std::stable_sort(common.begin(), common.end(),
                         [](const auto& one, const auto& other) { return one.second > other.second; });
        if (common.size() > most_told)
            common.resize(most_told);
        for (const auto& [instead, count] : common) {
            add_line(8, told_instead(instead, count, *reference_, language_));
            lacking -= count;
        }
        if (lacking > 0)
            add_line(8, {"{0} in other ways", {lacking}});
    }

    const GradeTelling& telling_;
    std::vector<const GradedMap*> read_;
    std::size_t unread_ = 0;
    const ArgumentMap* reference_ = nullptr;
    std::string_view language_;
    std::string out_;
};

}  // namespace

std::string class_text(std::span<const GradedMap> graded, const GradeTelling& telling) {
    return ClassTelling(graded, telling).run();
}

}  // namespace argmap
