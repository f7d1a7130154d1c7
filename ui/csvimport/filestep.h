// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QWidget>

namespace ui::kit {
class EmptyState;
class Notice;
} // namespace ui::kit

namespace ui::csvimport {

class WatchFolder;
class WatchPanel;

// Where a file is dropped or chosen, or taken from the folder where files arrive.
class FileStep final : public QWidget {
    Q_OBJECT
public:
    // `watch` must outlive the step.
    explicit FileStep(WatchFolder &watch, QWidget *parent = nullptr);
    WatchPanel &waiting() const { return *waiting_; }
    void showBusy(const QString &fileName);
    void showStart();
    void showProblem(const core::Error &error);
    void chooseFile();

Q_SIGNALS:
    void chosen(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    kit::EmptyState *place_;
    kit::Notice *notice_;
    WatchPanel *waiting_;
};

} // namespace ui::csvimport
