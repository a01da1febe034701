#include "cli/jobs.hpp"

#include "cli/command.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace argmap::cli {

namespace {

/// A job that was taken: what is left to do of it, once it is done.
struct Taken {
    std::size_t size = 0;
    Finish finish = nullptr;
    std::exception_ptr thrown = nullptr;
    bool done = false;
};

/// What the workers and the caller share. Jobs wait in `taken_`, in order, from when they are taken until
/// they are finished.
class Queue {
  public:
    Queue(Workers workers, const std::function<std::optional<Job>()>& next)
        : workers_(workers), next_(next) {}

    /// What a worker does.
    void work() {
        while (Taken* const taken = take_and_do())
            mark_done(*taken);
    }

    /// What the caller does.
    void finish_all(const std::function<void()>& waiting) {
        while (std::optional<Taken> first = wait_for_first(waiting)) {
            if (first->thrown)
                std::rethrow_exception(first->thrown);
            if (!first->finish())
                return;
        }
    }

    void stop() {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        changed_.notify_all();
    }

  private:
    /// Takes the next job and does it. Nothing where there is none.
    Taken* take_and_do() {
        Taken* taken = nullptr;
        Job job;
        {
            // Whoever holds this is the one who asks for the next job, so that jobs are numbered as they
            // come.
            const std::lock_guard turn(asking_);
            if (!wait_for_room())
                return nullptr;
            std::exception_ptr thrown;
            std::optional<Job> next;
            try {
                next = next_();
            } catch (...) {
                thrown = std::current_exception();
            }
            if (!next) {
                end(thrown);
                return nullptr;
            }
            job = std::move(*next);
            taken = add(job.size);
        }
        try {
            taken->finish = job.work();
        } catch (...) {
            taken->thrown = std::current_exception();
        }
        return taken;
    }

    bool wait_for_room() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return stopped_ || ended_ || taken_.size() < 2 * workers_.count; });
        return !stopped_ && !ended_;
    }

    /// Waits until a job of this size may begin.
    Taken* add(std::size_t size) {
        std::unique_lock lock(mutex_);
        Taken* const taken = &taken_.emplace_back(Taken{.size = size});
        changed_.wait(lock, [&] { return stopped_ || bytes_ == 0 || bytes_ + size <= workers_.most_bytes; });
        bytes_ += size;
        return taken;
    }

    void end(std::exception_ptr thrown) {
        const std::lock_guard lock(mutex_);
        ended_ = true;
        if (thrown)
            taken_.push_back({.thrown = thrown, .done = true});
        changed_.notify_all();
    }

    void mark_done(Taken& taken) {
        const std::lock_guard lock(mutex_);
        taken.done = true;
        bytes_ -= taken.size;
        changed_.notify_all();
    }

    /// The first job once it is done; nothing when all are finished.
    std::optional<Taken> wait_for_first(const std::function<void()>& waiting) {
        std::unique_lock lock(mutex_);
        const auto ready = [&] { return taken_.empty() ? ended_ : taken_.front().done; };
        while (!ready()) {
            lock.unlock();
            waiting();
            lock.lock();
            changed_.wait_for(lock, std::chrono::milliseconds(100), ready);
        }
        if (taken_.empty())
            return std::nullopt;
        Taken first = std::move(taken_.front());
        taken_.pop_front();  // the others stay where they are: it is a deque
        changed_.notify_all();
        return first;
    }

    const Workers workers_;
    const std::function<std::optional<Job>()>& next_;
    std::mutex asking_;
    std::mutex mutex_;  // of all that follows
    std::condition_variable changed_;
    std::deque<Taken> taken_;
    std::size_t bytes_ = 0;  // of the jobs that are being done
    bool ended_ = false;     // there is no next job
    bool stopped_ = false;   // nobody wants one
};

/// Threads that have ended when this has.
class Threads {
  public:
    Threads(Queue& queue, std::size_t count) : queue_(queue) {
        try {
            while (threads_.size() < count)
                threads_.emplace_back([&queue] { queue.work(); });
        } catch (const std::system_error&) {
            // Then those that there are do it all.
            if (threads_.empty())
                throw Trouble("cannot start a thread to work in");
        }
    }
    Threads(const Threads&) = delete;
    Threads& operator=(const Threads&) = delete;
    ~Threads() {
        queue_.stop();
        for (std::thread& thread : threads_)
            thread.join();
    }

  private:
    Queue& queue_;
    std::vector<std::thread> threads_;
};

}  // namespace

std::size_t usual_workers() {
    return std::max(1U, std::thread::hardware_concurrency());
}

void work_in_order(Workers workers, const std::function<std::optional<Job>()>& next,
                   const std::function<void()>& waiting) {
    Queue queue(workers, next);
    const Threads threads(queue, workers.count);
    queue.finish_all(waiting);
}

}  // namespace argmap::cli
