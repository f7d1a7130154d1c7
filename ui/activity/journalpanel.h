// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/activity/changesmodel.h"
#include "ui/activity/journalmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

namespace ui::activity {

// Everything that was done, with what each operation changed, and its undo.
class JournalPanel final : public QWidget {
    Q_OBJECT
public:
    explicit JournalPanel(syncing::Commands &commands, QWidget *parent = nullptr);
    JournalModel &model() { return model_; }
    ChangesModel &changes() { return changes_; }
    QTableView &view() const { return *view_; }
    QSplitter &parts() const { return *parts_; } // the journal over what the current operation changed
    QPushButton *undoButton() const { return undo_; }

Q_SIGNALS:
    void done(const QString &words, qint64 operation);
    void failed(const core::Error &error);

private:
    void showChanges();
    void undo();

    syncing::Commands &commands_;
    JournalModel model_;
    ChangesModel changes_;
    QTableView *view_;
    QSplitter *parts_;
    QLabel *title_;
    QPushButton *undo_;
    qint64 shown_ = 0, kept_ = 0; // operations
};

} // namespace ui::activity
