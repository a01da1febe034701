#include "cli/check/jobs.hpp"

#include "cli/files.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <ios>
#include <istream>
#include <streambuf>
#include <utility>
#include <vector>

#include <unistd.h>

namespace argmap::cli {

namespace {

/// Bytes of a file; 0 where it has no size or cannot be asked.
std::size_t size_of(const std::string& path) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    return error ? 0 : static_cast<std::size_t>(size);
}

Job trouble_job(std::string trouble, CheckReport& report, std::size_t& finished) {
    return {.work = [trouble = std::move(trouble), &report, &finished]() -> Finish {
                return [trouble, &report, &finished] {
                    ++finished;
                    return report.add_trouble(trouble);
                };
            },
            .size = 0};
}

}  // namespace

std::optional<Job> FileJobs::next() {
    if (next_ == inputs_.size())
        return std::nullopt;
    const Input& input = inputs_[next_++];
    if (!input.trouble.empty())
        return trouble_job(input.trouble, report_, finished_);
    const auto check = [this, &input](const Levels& levels) {
        Stopwatch watch;
        const SourceFile source = read_source(input.path, io_);
        const Timing::Duration loading = watch.lap();
        Checked checked = check_map(
            source, levels,
            [&](const SourceFile& file, const Diagnostics& found) {
                return report_.findings(file, 1, found);
            },
            timed_);
        checked.timing.loading = loading;
        if (input.path == "-")
            checked.totals = without_fixes(std::move(checked.totals));
        return checked;
    };
    const auto work = [this, check, levels = levels_for_(input.path)]() -> Finish {
        try {
            return [this, checked = check(levels)] {
                ++finished_;
                return report_.add(checked);
            };
        } catch (const Trouble& trouble) {
            return trouble_job(trouble.what(), report_, finished_).work();
        }
    };
    return Job{.work = work, .size = size_of(input.path)};
}

std::string FileJobs::progress() const {
    const std::string of = "checking " + std::to_string(std::min(finished_ + 1, inputs_.size())) + " of " +
                           counted(inputs_.size(), "file");
    return finished_ < inputs_.size() ? of + ": " + inputs_[finished_].path : of;
}

/// What a stream reads of a file that is open. A stream of the standard library opens files itself, and would
/// wait for ever for a pipe's other end.
class FileBuffer : public std::streambuf {
  public:
    explicit FileBuffer(FileHandle file) : file_(std::move(file)), bytes_(std::size_t{1} << 16U) {}

  protected:
    int_type underflow() override {
        ssize_t got = 0;
        do {
            got = ::read(file_.get(), bytes_.data(), bytes_.size());
        } while (got < 0 && errno == EINTR);
        if (got < 0)
            throw std::ios_base::failure("cannot read");  // the stream is bad then, and errno says why
        setg(bytes_.data(), bytes_.data(), bytes_.data() + got);
        return got == 0 ? traits_type::eof() : traits_type::to_int_type(bytes_[0]);
    }

  private:
    FileHandle file_;
    std::vector<char> bytes_;
};

/// An input with its lines.
class LineJobs::Open {
  public:
    Open(const std::string& path, Levels levels_of_it, Io& io)
        : name(path == "-" ? "<standard input>" : path),
          levels(std::make_shared<const Levels>(std::move(levels_of_it))),
          lines_(path == "-" ? io.in : open(path), path == "-" ? "standard input" : in_backticks(path)) {}

    std::optional<NumberedLine> next() { return lines_.next(); }

    const std::string name;
    const std::shared_ptr<const Levels> levels;

  private:
    std::istream& open(const std::string& path) {
        buffer_ = std::make_unique<FileBuffer>(open_source(path));
        file_.rdbuf(buffer_.get());
        return file_;
    }

    std::unique_ptr<FileBuffer> buffer_;
    std::istream file_{nullptr};
    Lines lines_;
};

LineJobs::LineJobs(const std::vector<Input>& inputs, LevelsFor levels_for, bool timed, CheckReport& report,
                   Io& io)
    : inputs_(inputs), levels_for_(std::move(levels_for)), timed_(timed), report_(report), io_(io) {}

LineJobs::~LineJobs() = default;

std::optional<Job> LineJobs::next() {
    for (;;) {
        try {
            if (!open_ && next_ == inputs_.size())
                return std::nullopt;
            if (!open_)
                open_next();
            std::optional<NumberedLine> line = open_->next();
            if (line)
                return job_of(std::move(*line));
            open_.reset();
        } catch (const Trouble& trouble) {
            open_.reset();
            return trouble_job(trouble.what(), report_, finished_);
        }
    }
}

void LineJobs::open_next() {
    const Input& input = inputs_[next_++];
    if (!input.trouble.empty())
        throw Trouble(input.trouble);
    open_ = std::make_unique<Open>(input.path, levels_for_(input.path), io_);
}

Job LineJobs::job_of(NumberedLine line) {
    const std::size_t size = line.text.size();
    // Shared, for what a job does must be copyable; the one job that has it takes the text out of it.
    const auto shared = std::make_shared<NumberedLine>(std::move(line));
    const auto work = [this, shared, name = open_->name, levels = open_->levels]() -> Finish {
        const std::size_t number = shared->number;
        const auto tell = [&](const SourceFile& file, const Diagnostics& found) {
            return report_.findings(file, number, found);
        };
        const SourceFile source(name, std::move(shared->text));
        return [this, checked = check_map(source, *levels, tell, timed_)] {
            ++finished_;
            return report_.add(checked);
        };
    };
    return {.work = work, .size = size};
}

std::string LineJobs::progress() const {
    return "checking: " + counted(finished_, "map") + " done";
}

}  // namespace argmap::cli
