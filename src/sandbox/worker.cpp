// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/worker.h"

#include <future>

namespace sandbox {

Worker::Worker(std::size_t capacity, Job idle, std::chrono::milliseconds pause)
    : capacity_(capacity)
    , idle_(std::move(idle))
    , pause_(pause)
    , thread_([this] { work(); })
{
}

void Worker::stop()
{
    std::deque<Job> dropped; // destroyed outside the lock
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        dropped.swap(jobs_);
    }
    woken_.notify_one();
    if (thread_.joinable())
        thread_.join();
}

bool Worker::post(Job job)
{
    {
        const std::lock_guard lock(mutex_);
        if (ending_ || jobs_.size() >= capacity_)
            return false;
        jobs_.push_back(std::move(job));
    }
    woken_.notify_one();
    return true;
}

void Worker::run(const Job &job)
{
    std::promise<void> done;
    const bool posted = post([&] {
        job();
        done.set_value();
    });
    if (posted)
        done.get_future().wait();
}

void Worker::work()
{
    std::unique_lock lock(mutex_);
    while (!ending_) {
        if (jobs_.empty() && !woken_.wait_for(lock, pause_, [this] { return ending_ || !jobs_.empty(); })) {
            lock.unlock();
            idle_();
            lock.lock();
            continue;
        }
        if (ending_)
            return;
        {
            const Job job = std::move(jobs_.front());
            jobs_.pop_front();
            lock.unlock();
            job();
        } // the job's reply is let go before the lock is taken again
        lock.lock();
    }
}

} // namespace sandbox
