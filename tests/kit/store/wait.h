// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTimer>

#include <utility>

namespace kit {

// Fails the test with the error's sentence: QVERIFY2(ok(result), why(result)).
template<class T>
bool ok(const core::Result<T> &result)
{
    return result.has_value();
}
const char *why(const core::Error &error); // valid until the next call
template<class T>
const char *why(const core::Result<T> &result)
{
    return result ? "" : why(result.error());
}

// The value of a call that can't fail here; ends the program with the error otherwise.
template<class T>
T take(core::Result<T> result)
{
    if (!result)
        qFatal("%s", why(result.error()));
    return std::move(*result);
}

// Runs the event loop until the future has finished, at most `milliseconds`. False: it has not. (QTest::qWaitFor looks
// every 10 ms only, which would be measured too.)
template<class T>
bool finishes(const QFuture<T> &future, int milliseconds)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.isFinished();
}

// The result of a write, a read or a drain; an error "test.timeout" when none comes.
template<class T>
core::Result<T> waitFor(QFuture<core::Result<T>> future, int milliseconds = 10'000)
{
    if (!finishes(future, milliseconds))
        return core::fail("test.timeout", QStringLiteral("no answer came"));
    if (future.resultCount() == 0)
        return core::fail("test.cancelled", QStringLiteral("the operation was cancelled"));
    return future.result();
}

} // namespace kit
