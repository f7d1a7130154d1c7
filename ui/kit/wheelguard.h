// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace ui::kit {

// Installed on the application it lets the wheel scroll a form over its combo boxes, numbers and dates: only the one
// that has the focus is turned by it. GUI thread.
class WheelGuard final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ui::kit
