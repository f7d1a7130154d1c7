// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importcommands.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace ui::kit {
class IndicatorStrip;
class Notice;
} // namespace ui::kit

namespace ui::csvimport {

// What became of an applied import, here and on the platform, as it goes on.
class ResultStep final : public QWidget {
    Q_OBJECT
public:
    explicit ResultStep(::catalog::ImportCommands &commands, QWidget *parent = nullptr);
    void setApplied(const syncing::Applied &applied, const QString &fileName, qint64 rejected);
    // undoWanted() came to nothing; it can be tried again.
    void allowUndo();
    void showUndoProblem(const core::Error &error);

Q_SIGNALS:
    void undoWanted(qint64 operation);
    void saveRejectsWanted();
    void savePlatformRejectsWanted(qint64 operation);
    void anotherWanted();
    void outboxWanted();

private:
    void look();
    void showCounts(const syncing::Counts &counts);

    ::catalog::ImportCommands &commands_;
    syncing::Applied applied_;
    kit::IndicatorStrip *counts_;
    kit::Notice *problem_, *notice_;
    QLabel *words_;
    QPushButton *rejects_, *refused_, *undo_;
    QTimer soon_;
};

} // namespace ui::csvimport
