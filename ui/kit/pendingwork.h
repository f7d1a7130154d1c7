// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace ui::kit {

// Work that a control of a form does for a person, such as looking at a dropped file. While one is a child of the
// control, whoever owns the form leaves it as it is; it is deleted when the work is done. GUI thread.
class PendingWork final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
};

} // namespace ui::kit
