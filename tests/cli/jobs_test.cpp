#include "cli/jobs.hpp"

#include "cli/command.hpp"
#include "test.hpp"

#include <atomic>
#include <random>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace argmap::cli {

namespace {

using Numbers = std::vector<std::size_t>;

void nothing() {}

Numbers up_to(std::size_t count) {
    Numbers numbers(count);
    for (std::size_t i = 0; i < count; ++i)
        numbers[i] = i;
    return numbers;
}

/// The order in which so many jobs are finished, each of which takes differently long.
Numbers finished(Workers workers, std::size_t count) {
    Numbers order;
    std::size_t begun = 0;
    const auto next = [&]() -> std::optional<Job> {
        if (begun == count)
            return std::nullopt;
        const std::size_t number = begun++;
        return Job{.work = [&order, number]() -> Finish {
                       for (std::size_t spin = 0; spin < number * 7919 % 13; ++spin)
                           std::this_thread::yield();
                       return [&order, number] {
                           order.push_back(number);
                           return true;
                       };
                   },
                   .size = number % 5 * 100};
    };
    work_in_order(workers, next, nothing);
    return order;
}

}  // namespace

TEST_CASE("jobs are finished in the order in which they came, however many workers there are") {
    for (const std::size_t workers : {1U, 2U, 3U, 8U, 64U})
        for (const std::size_t count : {0U, 1U, 2U, 7U, 500U})
            CHECK(finished({.count = workers}, count) == up_to(count));
}

TEST_CASE("jobs that are too large together are done one after the other") {
    for (const std::size_t most : {0U, 1U, 100U, 250U, 400U})
        CHECK(finished({.count = 4, .most_bytes = most}, 300) == up_to(300));
    std::atomic<int> at_work = 0, most_at_work = 0;
    int begun = 0;
    const auto next = [&]() -> std::optional<Job> {
        if (begun++ == 50)
            return std::nullopt;
        return Job{.work = [&]() -> Finish {
                       const int now = ++at_work;
                       for (int seen = most_at_work;
                            now > seen && !most_at_work.compare_exchange_weak(seen, now);)
                           ;
                       std::this_thread::yield();
                       --at_work;
                       return [] { return true; };
                   },
                   .size = 60};
    };
    work_in_order({.count = 8, .most_bytes = 100}, next, nothing);
    CHECK(most_at_work == 1);
}

TEST_CASE("no more jobs are begun ahead than twice as many as there are workers") {
    std::atomic<std::size_t> begun = 0;
    std::size_t done = 0, furthest = 0;
    const auto next = [&]() -> std::optional<Job> {
        if (begun == 1000)
            return std::nullopt;
        ++begun;
        return Job{.work = [&]() -> Finish {
                       return [&] {
                           furthest = std::max(furthest, begun - done);
                           ++done;
                           return true;
                       };
                   },
                   .size = 0};
    };
    work_in_order({.count = 3}, next, nothing);
    CHECK(done == 1000);
    // The one that is being finished makes room for one more.
    CHECK(furthest <= 7);
}

TEST_CASE("what a job throws is thrown in its turn, and nothing is finished after it") {
    for (const std::size_t workers : {1U, 4U}) {
        Numbers order;
        std::size_t begun = 0;
        const auto next = [&]() -> std::optional<Job> {
            const std::size_t number = begun++;  // never ends by itself
            return Job{.work = [&order, number]() -> Finish {
                           if (number == 20)
                               throw Trouble("number 20");
                           return [&order, number] {
                               order.push_back(number);
                               return true;
                           };
                       },
                       .size = 0};
        };
        CHECK_THROWS_WITH(work_in_order({.count = workers}, next, nothing), "number 20");
        CHECK(order == up_to(20));
    }
}

TEST_CASE("what stops jobs from coming is thrown after those that have come") {
    Numbers order;
    std::size_t begun = 0;
    const auto next = [&]() -> std::optional<Job> {
        if (begun == 10)
            throw std::runtime_error("no more");
        const std::size_t number = begun++;
        return Job{.work = [&order, number]() -> Finish {
                       return [&order, number] {
                           order.push_back(number);
                           return true;
                       };
                   },
                   .size = 0};
    };
    CHECK_THROWS_WITH(work_in_order({.count = 4}, next, nothing), "no more");
    CHECK(order == up_to(10));
}

TEST_CASE("a finish can end it all, though there would always be another job") {
    std::size_t done = 0;
    const auto next = [&]() -> std::optional<Job> {
        return Job{.work = [&]() -> Finish { return [&] { return ++done < 5; }; }, .size = 0};
    };
    work_in_order({.count = 4}, next, nothing);
    CHECK(done == 5);
}

TEST_CASE("somebody who waits is told so before the first job is done") {
    std::atomic<bool> waited = false;
    bool begun = false;
    const auto next = [&]() -> std::optional<Job> {
        if (begun)
            return std::nullopt;
        begun = true;
        return Job{.work = [&]() -> Finish {
                       while (!waited)  // this would hang if nobody were told
                           std::this_thread::yield();
                       return [] { return true; };
                   },
                   .size = 0};
    };
    work_in_order({.count = 1}, next, [&] { waited = true; });
    CHECK(waited);
}

}  // namespace argmap::cli
