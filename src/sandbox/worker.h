// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace sandbox {

// One thread that does jobs in the order of their arrival and, when idle, a recurring task. The queue is bounded.
class Worker final {
public:
    using Job = std::function<void()>;

    // `idle` runs on the thread whenever no job has come for `pause`. Jobs must not throw.
    Worker(std::size_t capacity, Job idle, std::chrono::milliseconds pause);
    ~Worker() { stop(); }
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    // Finishes the job at hand, drops the others and joins the thread. post() answers false from then on.
    void stop();
    // False when the queue is full or the worker has been stopped.
    bool post(Job job);
    // Posts, and waits until the job is done.
    void run(const Job &job);

private:
    void work();

    const std::size_t capacity_;
    const Job idle_;
    const std::chrono::milliseconds pause_;
    std::mutex mutex_;
    std::condition_variable woken_;
    std::deque<Job> jobs_;
    bool ending_ = false;
    std::thread thread_; // last: it uses the others
};

} // namespace sandbox
