// argmap grade: how do students' maps differ from a reference?
#include "teach/grade.hpp"

#include "cli/feedback_pages.hpp"
#include "cli/files.hpp"
#include "cli/maps.hpp"
#include "cli/progress.hpp"
#include "cli/reports.hpp"
#include "cli/unseen.hpp"
#include "handout/feedback_index.hpp"
#include "handout/feedback_page.hpp"
#include "teach/alignment_file.hpp"
#include "teach/class_report.hpp"
#include "teach/print_agreement.hpp"
#include "teach/print_grade.hpp"
#include "teach/rubric_file.hpp"
#include "teach/unseen.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace argmap::cli {

namespace {

constexpr std::size_t most_claims = 500;  // of a map: each is compared with each, and all are matched

class Grade : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.positionals(
            "STUDENT", files_,
            "Maps to grade, folders of them, or patterns such as 'class/*.json'; - is standard input");
        arguments.option("--reference", "MAP", reference_file_, "The map to grade by");
        arguments.option("--rubric", "FILE", rubric_file_, "What slips cost, and what a map is worth");
        arguments.option("--write-align", "FILE", written_alignment_,
                         "Where to write which claims were taken to say the same, to be mended by hand");
        arguments.option("--align", "FILE", alignment_, "Such a file: what it says is settled");
        arguments.option("--compare-align", "FILE", compared_alignment_,
                         "Another such file: only how far both agree on which claims say the same is told");
        arguments.choice("--format", format_, "How to tell it; CSV is a table of the class",
                         {"text", "csv", "json"});
        arguments.option("--hints", "N", hints_,
                         "How much is given away: 1 where to look, 2 also what to ask, 3 also the answer", 1,
                         3);
        arguments.option("--language", "LANGUAGE", language_,
                         "Of the claims' texts, as in the maps, otherwise the student's own; zh tells all in "
                         "Chinese");
        arguments.option("--pages", "FOLDER", pages_,
                         "Where to write, beside what is told, a page for each student to read: the points, "
                         "the picture with numbers where something is to be looked at again, and the "
                         "hints; and index.html with links to all of them");
        arguments.flag("--anonymous", anonymous_,
                       "Tell maps by numbers instead of their files' names, in an order that says nothing "
                       "about them");
        arguments.option("--key", "FILE", key_file_,
                         "Where to write, with --anonymous, which number is which file");
        arguments.example("argmap grade essay.json --reference model.json",
                          "says where the map differs from the model, with points");
        arguments.example("argmap grade essay.json --reference model.json --hints 2",
                          "the same in questions, without the answers");
        arguments.example("argmap grade essay.json --reference model.json --write-align pairs.json",
                          "also writes which claims were taken to say the same; mended, the file settles it "
                          "with `--align pairs.json`");
        arguments.example("argmap grade class --reference model.json --hints 2 --pages feedback",
                          "writes a page for each student into the folder `feedback`, without the answers");
        arguments.example(
            "argmap grade essay.json --reference model.json --align ann.json --compare-align bo.json",
            "says how far two teachers agree on which claims say the same");
        arguments.example("argmap grade class --reference model.json --format csv",
                          "a table of all maps of a folder for a spreadsheet");
        arguments.example("argmap grade class --reference model.json --anonymous --key key.csv",
                          "tells no names, and writes for the teacher which map is whose");
    }

    Status run(Io& io) override {
        if (reference_file_.empty())
            throw Trouble("say which map to grade by with --reference MAP");
        if (!key_file_.empty() && !anonymous_)
            throw Trouble("--key says which number is which file; add --anonymous");
        check_comparison();
        const std::optional<ArgumentMap> reference =
            load_map(reference_file_, "nothing was graded", tongue_of(language_), io);
        if (!reference)
            return Status::could_not_run;
        check_size(*reference, in_backticks(reference_file_));
        if (reference->claim_count() == 0)
            throw Trouble("the map to grade by has no claims: " + in_backticks(reference_file_));
        WantedLanguage(language_).check(*reference, false);
        if (!rubric_file_.empty() && !load_rubric(io))
            return Status::could_not_run;
        Projects projects(io);
        const AskedMaps asked = asked_maps(files_, projects);
        if (asked.several && !compared_alignment_.empty())
            throw Trouble("--compare-align is about one map; name one file");
        if (asked.several && !(alignment_.empty() && written_alignment_.empty()))
            throw Trouble("--align and --write-align are about one map; name one file");
        refuse_to_overwrite(asked);
        make_folder_of_pages();
        const Status status = grade_all(asked, *reference, io);
        tell_all(io);
        return std::max(status, write_pages(asked, io));
    }

  private:
    static void check_size(const ArgumentMap& map, const std::string& shown_name) {
        if (map.claim_count() > most_claims)
            throw Trouble("a map of more than " + with_thousands(most_claims) + " claims is not graded: " +
                          shown_name + " has " + with_thousands(map.claim_count()));
    }

    void check_comparison() const {
        if (compared_alignment_.empty())
            return;
        if (alignment_.empty())
            throw Trouble("--compare-align compares with the file of --align; add --align FILE");
        if (!written_alignment_.empty())
            throw Trouble("--compare-align grades nothing, so there is nothing for --write-align to write");
        if (!pages_.empty())
            throw Trouble("--compare-align grades nothing, so there is nothing for --pages to write");
        if (format_ == "csv")
            throw Trouble("there is no CSV of what --compare-align tells; choose text or json");
    }

    /// The file of an alignment or a key may be written again, what is read may not.
    void refuse_to_overwrite(const AskedMaps& asked) const {
        refuse_to_overwrite("--write-align", written_alignment_, asked);
        refuse_to_overwrite("--key", key_file_, asked);
        std::error_code is_new;
        if (!key_file_.empty() && (std::filesystem::equivalent(key_file_, rubric_file_, is_new) ||
                                   std::filesystem::equivalent(key_file_, alignment_, is_new)))
            throw Trouble("--key would overwrite a file that is read; name another file");
        for (const std::string& page : page_files(asked))
            refuse_to_overwrite_by(page, asked);
    }

    void refuse_to_overwrite_by(const std::string& page, const AskedMaps& asked) const {
        std::error_code is_new;
        const auto is_page = [&](const std::string& file) {
            return !file.empty() && (std::filesystem::equivalent(page, file, is_new) ||
                                     std::filesystem::path(page).lexically_normal() ==
                                         std::filesystem::path(file).lexically_normal());
        };
        for (const std::string& file : {rubric_file_, alignment_, written_alignment_, key_file_})
            if (is_page(file))
                throw Trouble("--pages would overwrite " + in_backticks(file) + "; name another folder");
        if (std::filesystem::exists(page, is_new))
            refuse_to_overwrite("--pages", page, asked);
    }

    // ---- Pages. ----

    /// Where the page of each map goes, and the one with links to them; none where none are wanted.
    std::vector<std::string> page_files(const AskedMaps& asked) const {
        std::vector<std::string> files;
        if (pages_.empty())
            return files;
        for (const std::string& name : page_names(asked))
            files.push_back((std::filesystem::path(pages_) / name).string());
        files.push_back((std::filesystem::path(pages_) / feedback_index_name).string());
        return files;
    }

    std::vector<std::string> page_names(const AskedMaps& asked) const {
        std::vector<std::string> maps;
        for (const Input& map : asked.maps)
            if (map.trouble.empty())
                maps.push_back(map.path);
        return anonymous_ ? numbered_page_names(maps.size()) : feedback_page_names(maps);
    }

    void make_folder_of_pages() const {
        std::error_code error;
        if (!pages_.empty())
            std::filesystem::create_directories(pages_, error);
        if (error)
            throw Trouble("cannot make the folder " + in_backticks(pages_) + ": " + error.message());
    }

    /// Without the pairs that a teacher has settled the map was not graded, and that is not the student's.
    Status write_pages(const AskedMaps& asked, Io& io) const {
        const bool lacks_score = !graded_.empty() && graded_.back().student != nullptr && !is_scored_;
        if (pages_.empty() || lacks_score)
            return Status::fine;
        std::vector<MapWithFindings> maps;
        for (std::size_t i = 0; i < graded_.size(); ++i) {
            const auto found = findings_.find(i);
            maps.push_back(
                {.graded = &graded_[i],
                 .findings = found == findings_.end() ? std::vector<std::string>() : found->second});
        }
        return write_feedback_pages(pages_, page_names(asked), maps, telling(), io);
    }

    void refuse_to_overwrite(const std::string& option, const std::string& output,
                             const AskedMaps& asked) const {
        std::error_code is_new;
        const auto is_output = [&](const std::string& file) {
            return !output.empty() && std::filesystem::equivalent(output, file, is_new);
        };
        const bool is_read = is_output(reference_file_) ||
                             std::any_of(asked.maps.begin(), asked.maps.end(), [&](const Input& map) {
                                 return map.trouble.empty() && is_output(map.path);
                             });
        if (is_read)
            throw Trouble(option + " would overwrite " +
                          (anonymous_ ? "a map" : "the map " + in_backticks(output)) + "; name another " +
                          (option == "--pages" ? "folder" : "file"));
    }

    /// Beside a line that says how far it is, where maps that were graded do not say it.
    Status grade_all(const AskedMaps& asked, const ArgumentMap& reference, Io& io) {
        const bool shows_maps = io.terminal_out && format_ == "text";
        Progress progress(io.exact_err(), io.terminal_err && !shows_maps);
        progress_ = &progress;
        maps_asked_ = asked.maps.size();
        const Status status = anonymous_ ? grade_unseen(asked, reference, io)
                                         : tell_each(asked, io, [&](const std::string& path) {
                                               return beside_progress(io, [&](Io& kept) {
                                                   return grade_named(path, reference, kept);
                                               });
                                           });
        progress_ = nullptr;
        return status;
    }

    /// What is said of a map is kept until it is graded, and only for it the line is taken away.
    Status beside_progress(Io& io, const std::function<Status(Io&)>& grade_map) {
        progress_->show("grading: " + std::to_string(graded_.size()) + " of " + with_thousands(maps_asked_) +
                        (maps_asked_ == 1 ? " map done" : " maps done"));
        std::ostringstream said;
        Io kept{.in = io.in,
                .out = io.out,
                .err = said,
                .colour_out = io.colour_out,
                .colour_err = io.colour_err};
        const auto say_it = [&] {
            if (said.view().empty())
                return;
            progress_->hide();
            io.err << said.view();
        };
        try {
            const Status status = grade_map(kept);
            say_it();
            return status;
        } catch (...) {
            say_it();
            progress_->hide();
            throw;
        }
    }

    /// A map that cannot be read is told of and has a row without points.
    Status grade_named(const std::string& path, const ArgumentMap& reference, Io& io) {
        graded_.push_back({.name = path});
        ReadMap read = read_map(path, io);
        graded_.back().name = read.source.name();
        const Tongue tongue = tongue_of(language_);
        tell_findings(read, say("{0} was not graded", in_backticks(read.source.name())), tongue, io);
        if (read.findings.left_out_parts()) {
            findings_[graded_.size() - 1] = findings_on_page(read.source, read.findings, tongue);
            return Status::found;
        }
        check_size(*read.map, in_backticks(path));
        return grade_last(std::move(*read.map), reference, io);
    }

    /// The key comes first: without it nobody could tell whose the maps are.
    Status grade_unseen(const AskedMaps& asked, const ArgumentMap& reference, Io& io) {
        const std::vector<UnseenMap> maps = unseen_maps(asked, io);
        write_key(maps);
        Status status = Status::fine;
        if (maps.size() < asked.maps.size())
            status = tell_trouble("not all that was named could be found or read", io);
        for (const UnseenMap& map : maps) {
            try {
                status = std::max(status, beside_progress(io, [&](Io& kept) {
                                      return grade_one_unseen(map, reference, kept);
                                  }));
            } catch (const Trouble& trouble) {
                status = tell_trouble(trouble.what(), io);
            }
        }
        return status;
    }

    static Status tell_trouble(const std::string& trouble, Io& io) {
        io.out.flush();
        io.err << "argmap: " << trouble << '\n';
        return Status::could_not_run;
    }

    void write_key(const std::vector<UnseenMap>& maps) const {
        if (key_file_.empty())
            return;
        std::vector<std::string> files;
        for (const UnseenMap& map : maps)
            files.push_back(map.path);
        write_file(key_file_, key_csv(files));
    }

    Status grade_one_unseen(const UnseenMap& unseen, const ArgumentMap& reference, Io& io) {
        graded_.push_back({.number = graded_.size() + 1});
        const Tongue tongue = tongue_of(language_);
        const Message name("{0}", {told_name(graded_.back())});
        if (!unseen.source)
            throw Trouble(say("{0} cannot be read", name).in(tongue));
        std::optional<ArgumentMap> map =
            load_unseen(*unseen.source, name, say("{0} was not graded", name), tongue, io);
        if (!map)
            return Status::found;
        check_size(*map, name.in(Tongue::english));
        return grade_last(std::move(*map), reference, io);
    }

    /// Grades the last of `graded_`.
    Status grade_last(ArgumentMap map, const ArgumentMap& reference, Io& io) {
        GradedMap& graded = graded_.back();
        maps_.push_back(std::make_unique<ArgumentMap>(std::move(map)));
        graded.student = maps_.back().get();
        graded.reference = &reference;
        if (!compared_alignment_.empty())
            return compare(graded, io);
        GradeOptions options{.language = language_};
        if (!alignment_.empty() && !load_alignment(graded, options, io))
            return Status::could_not_run;
        graded.grading = grade(*graded.student, reference, options);
        graded.score = score(graded.grading, reference, rubric_);
        is_scored_ = true;
        tell_if_hardly_matched(graded, io);
        if (!written_alignment_.empty())
            write_file(written_alignment_,
                       alignment_file(graded.grading, *graded.student, reference, language_));
        if (format_ == "text") {
            io.out << (has_told_ ? "\n" : "") << grade_text(graded, telling());
            has_told_ = true;
        }
        return Status::fine;
    }

    /// Maybe not the fault of the student.
    static void tell_if_hardly_matched(const GradedMap& graded, Io& io) {
        const std::size_t claims = std::min(graded.student->claim_count(), graded.reference->claim_count());
        if (claims >= 4 && graded.grading.counterparts.size() * 4 <= claims)
            io.err << "note: hardly a claim of "
                   << (graded.number == 0 ? in_backticks(graded.name)
                                          : "map " + std::to_string(graded.number))
                   << " is like one of the reference; are both in the language that they say?\n";
    }

    /// Tells what is wrong with a teacher's file. Whether all of it counts.
    bool counts(const SourceFile& source, Diagnostics& diagnostics, Io& io) const {
        return all_of_it_counts(source, diagnostics, "nothing was graded", tongue_of(language_), io);
    }

    bool load_rubric(Io& io) {
        const SourceFile source = read_source(rubric_file_, io);
        Diagnostics diagnostics;
        rubric_ = read_rubric(source, diagnostics);
        return counts(source, diagnostics, io);
    }

    bool load_alignment(const GradedMap& graded, GradeOptions& options, Io& io) const {
        auto settled = read_settled(alignment_, graded, io);
        if (!settled)
            return false;
        options.known = std::move(settled->pairs);
        options.without = std::move(settled->alone);
        return true;
    }

    std::optional<SettledClaims> read_settled(const std::string& file, const GradedMap& graded,
                                              Io& io) const {
        const SourceFile source = read_source(file, io);
        Diagnostics diagnostics;
        SettledClaims settled = read_alignment(source, *graded.student, *graded.reference, diagnostics);
        if (!counts(source, diagnostics, io))
            return std::nullopt;
        return settled;
    }

    Status compare(const GradedMap& graded, Io& io) const {
        const auto first = read_settled(alignment_, graded, io);
        const auto second = read_settled(compared_alignment_, graded, io);
        if (!first || !second)
            return Status::could_not_run;
        const ComparedGraders compared{.map = told_name(graded),
                                       .first = alignment_,
                                       .second = compared_alignment_,
                                       .student = graded.student,
                                       .reference = graded.reference,
                                       .agreement = compare_graders(*first, *second, *graded.student)};
        io.out << (format_ == "json" ? agreement_json(compared) : agreement_text(compared, telling()));
        return Status::fine;
    }

    GradeTelling telling() const { return {.language = language_, .hints = static_cast<int>(hints_)}; }

    void tell_all(Io& io) const {
        if (!compared_alignment_.empty())
            return;
        if (format_ == "text" && graded_.size() > 1)
            if (const std::string told = class_text(graded_, telling()); !told.empty())
                io.out << "\n" << told;
        if (format_ == "csv")
            io.exact_out() << grades_csv(graded_);
        if (format_ == "json")
            io.out << grades_json(graded_, telling());
    }

    std::vector<std::string> files_;
    std::string reference_file_;
    std::string rubric_file_;
    Rubric rubric_;
    std::string written_alignment_;
    std::string alignment_;
    std::string compared_alignment_;
    bool anonymous_ = false;
    std::string key_file_;
    std::string pages_;
    std::string format_ = "text";
    std::size_t hints_ = 3;
    std::string language_;
    std::vector<std::unique_ptr<ArgumentMap>> maps_;
    std::vector<GradedMap> graded_;
    std::map<std::size_t, std::vector<std::string>> findings_;  // of what could not be graded
    bool is_scored_ = false;                                    // any of them
    bool has_told_ = false;
    Progress* progress_ = nullptr;  // only while maps are graded
    std::size_t maps_asked_ = 0;
};

}  // namespace

std::unique_ptr<Command> make_grade_command() {
    return std::make_unique<Grade>();
}

}  // namespace argmap::cli
