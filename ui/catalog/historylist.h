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
    HistoryList(::catalog::Commands &commands, const ::catalog::Product &product, QWidget *parent = nullptr);

private:
    using Entry = std::pair<syncing::Operation, syncing::Change>;
    void ask(const QString &entity);
    void fill();
    QString wordsOf(const syncing::Change &change) const;

    ::catalog::Commands &commands_;
    const ::catalog::Product product_;
    QVBoxLayout *layout_;
    std::vector<Entry> entries_;
    int awaited_ = 0;
};

} // namespace ui::catalog
