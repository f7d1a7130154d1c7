// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importcommands.h"

#include <QObject>

#include <functional>

class QWidget;

namespace ui::csvimport {

// Asks where rejected rows are to be written, and has them written. What is meant is settled when the question is
// asked: whatever else is opened or ends meanwhile. GUI thread.
class RejectsSaver final : public QObject {
    Q_OBJECT
public:
    // `commands` must outlive this; `window` is what the question belongs to, and the parent.
    RejectsSaver(::catalog::ImportCommands &commands, QWidget *window);

    // Of a check, beside the file that was checked.
    void saveRejected(const ::catalog::ImportCommands::Checked &checked);
    // Of an applied import whose file is, or was, at `filePath`.
    void saveRefused(qint64 operation, const QString &filePath);

Q_SIGNALS:
    void saved(const QString &words);
    void failed(const core::Error &error);

private:
    void askForPath(const QString &filePath, const QString &ending, std::function<void(const QString &)> then);

    ::catalog::ImportCommands &commands_;
    QWidget *window_;
};

} // namespace ui::csvimport
