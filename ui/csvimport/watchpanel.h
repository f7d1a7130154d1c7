// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/time.h"
#include "ui/kit/panel.h"

class QPushButton;
class QTableWidget;

namespace ui::kit {
class ElidedLabel;
class Notice;
} // namespace ui::kit

namespace ui::csvimport {

class WatchFolder;

// The folder that is watched, and the files that wait in it.
class WatchPanel final : public kit::Panel {
    Q_OBJECT
public:
    // `watch` must outlive the panel.
    explicit WatchPanel(WatchFolder &watch, QWidget *parent = nullptr);
    QTableWidget *table() const { return table_; }

Q_SIGNALS:
    void chosen(const QString &path); // to be imported

private:
    void refresh();
    QWidget *makeActions(int row);
    void chooseFolder();
    void open(int row);
    void ignore(int row);
    void showEvent(QShowEvent *event) override;

    WatchFolder &watch_;
    QPushButton *choose_, *stop_;
    QWidget *wordsRow_;
    kit::ElidedLabel *words_;
    kit::Notice *problem_;
    QTableWidget *table_;
};

} // namespace ui::csvimport
