// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/commands.h"

#include <QWidget>

class QVBoxLayout;

namespace ui::catalog {

// What happened to a product and its SKUs, newest first: who, when, which field, before and after.
class HistoryList final : public QWidget {
    Q_OBJECT
public:
    HistoryList(::catalog::Commands &commands, const ::catalog::Sheet &sheet, QWidget *parent = nullptr);

Q_SIGNALS:
    void restoreWanted(const syncing::Change &back);

private:
    using Entry = std::pair<syncing::Operation, syncing::Change>;
    void ask(const QString &entity);
    void fill();
    syncing::Change wayBack(const syncing::Change &change) const;
    QString wordsOf(const syncing::Change &change) const;

    ::catalog::Commands &commands_;
    const ::catalog::Product product_;
    const std::vector<::catalog::Warehouse> warehouses_;
    QVBoxLayout *layout_;
    std::vector<Entry> entries_;
    int awaited_ = 0;
};

} // namespace ui::catalog
