// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>
#include <QElapsedTimer>
#include <QPromise>

#include <functional>

namespace bench::console {

double milliseconds(const QElapsedTimer &timer);

// The application of a benchmark: knows when a widget has been painted, and how long the event loop was busy at a
// stretch, which is how long a person's next key would have to wait.
class Watch final : public QApplication {
public:
    using QApplication::QApplication;

    void setPainted(QObject *widget) { painted_ = widget; }

    // Milliseconds from `act` until `done` holds after a painting of the widget; less than 0: it never did.
    double until(const std::function<void()> &act, const std::function<bool()> &done);

    // The longest event since the last time it was taken, with all that it set off at once.
    double takeLongest() { return std::exchange(longest_, 0); }

    bool notify(QObject *receiver, QEvent *event) override;

private:
    QObject *painted_ = nullptr;
    std::function<bool()> done_;
    QElapsedTimer since_;
    double took_ = -1;
    QPromise<void> ended_;
    int depth_ = 0;
    double longest_ = 0;
};

} // namespace bench::console
