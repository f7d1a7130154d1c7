// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>
#include <type_traits>

namespace core {

namespace detail {

template<class R>
struct Unwrapped {
    using Type = R;
    static constexpr bool isFuture = false;
};
template<class U>
struct Unwrapped<QFuture<U>> {
    using Type = U;
    static constexpr bool isFuture = true;
};

} // namespace detail

// Goes on with the result of a future: `function(result)` is called from the event loop of `context`, in whose thread
// this must be called. The future that comes back has what `function` returns (the inner result if that is a future),
// and is cancelled when the first one is cancelled or `context` dies before.
// Use this instead of QFuture::then(context, …): in Qt 6.4 that asserts, and without assertions touches freed memory,
// when the context dies first. `cancelled()` is called in place of `function` when there is no result.
template<class T, class F, class C>
auto follow(const QFuture<T> &future, QObject *context, F function, C cancelled)
{
    using R = std::invoke_result_t<F, const T &>;
    using U = typename detail::Unwrapped<R>::Type;
    auto promise = std::make_shared<QPromise<U>>();
    promise->start();
    const QFuture<U> result = promise->future();
    auto *watcher = new QFutureWatcher<T>(context);
    const auto proceed = [watcher, context, promise, function, cancelled]() mutable {
        watcher->deleteLater();
        const QFuture<T> done = watcher->future();
        if (done.resultCount() == 0) {
            promise->future().cancel();
            promise->finish();
            cancelled();
            return;
        }
        if constexpr (detail::Unwrapped<R>::isFuture) {
            follow(
                function(done.result()), context,
                [promise](const U &value) {
                    promise->addResult(value);
                    promise->finish();
                },
                [] {});
        } else if constexpr (std::is_void_v<R>) {
            promise->finish();
            function(done.result());
        } else {
            promise->addResult(function(done.result()));
            promise->finish();
        }
    };
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, proceed);
    watcher->setFuture(future);
    return result;
}

template<class T, class F>
auto follow(const QFuture<T> &future, QObject *context, F function)
{
    return follow(future, context, std::move(function), [] {});
}

} // namespace core
