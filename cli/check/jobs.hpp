// The work of checking files, and files with a map a line.
#pragma once

#include "cli/check/report.hpp"
#include "cli/inputs.hpp"
#include "cli/jobs.hpp"
#include "cli/lines.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace argmap::cli {

/// What the maps of a path are checked for. Asked by one thread at a time, in the order of the paths.
using LevelsFor = std::function<Levels(const std::string& path)>;

/// A job for each input, which is a map, or else a trouble.
class FileJobs {
  public:
    FileJobs(const std::vector<Input>& inputs, LevelsFor levels_for, bool timed, CheckReport& report, Io& io)
        : inputs_(inputs), levels_for_(std::move(levels_for)), timed_(timed), report_(report), io_(io) {}

    std::optional<Job> next();

    /// "checking 12 of 120 files: map.json"
    std::string progress() const;

  private:
    const std::vector<Input>& inputs_;
    const LevelsFor levels_for_;
    const bool timed_;
    CheckReport& report_;
    Io& io_;
    std::size_t next_ = 0;
    std::size_t finished_ = 0;
};

/// A job for each line of the inputs that is not blank.
class LineJobs {
  public:
    LineJobs(const std::vector<Input>& inputs, LevelsFor levels_for, bool timed, CheckReport& report, Io& io);
    LineJobs(const LineJobs&) = delete;
    LineJobs& operator=(const LineJobs&) = delete;
    ~LineJobs();

    std::optional<Job> next();

    /// "checking: 120 maps done"
    std::string progress() const;

  private:
    class Open;

    void open_next();
    Job job_of(NumberedLine line);

    const std::vector<Input>& inputs_;
    const LevelsFor levels_for_;
    const bool timed_;
    CheckReport& report_;
    Io& io_;
    std::size_t next_ = 0;
    std::unique_ptr<Open> open_;  // the input that is being read
    std::size_t finished_ = 0;
};

}  // namespace argmap::cli
