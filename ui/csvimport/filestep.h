// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QWidget>

namespace ui::kit {
class EmptyState;
class Notice;
} // namespace ui::kit

namespace ui::csvimport {

// Where a file is dropped or chosen.
class FileStep final : public QWidget {
    Q_OBJECT
public:
    explicit FileStep(QWidget *parent = nullptr);
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
};

} // namespace ui::csvimport
