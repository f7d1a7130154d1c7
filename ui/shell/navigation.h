// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/page.h"

#include <QListView>
#include <QStandardItemModel>

#include <vector>

namespace ui::kit {
class Theme;
}

namespace ui::shell {

// The entries of the pages at the window's side: icon, title, and how many rows want a person. One tab stop; arrow keys
// move. Narrow it shows icons alone, and the title as a tip.
class Navigation final : public QListView {
    Q_OBJECT
public:
    enum class Form { Wide, Narrow };
    Navigation(kit::Theme &theme, QWidget *parent = nullptr);

    void setPages(const std::vector<kit::Page> &pages);
    void setCurrent(const QString &id); // without wanted()
    void setCount(const QString &id, qint64 count);
    void setForm(Form form);
    Form form() const { return form_; }

Q_SIGNALS:
    void wanted(const QString &id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    QStandardItem *item(const QString &id) const;

    QStandardItemModel model_;
    Form form_ = Form::Wide;
    bool silent_ = false;
};

} // namespace ui::shell
