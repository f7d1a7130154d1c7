// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/exportfields.h"

#include <QListWidget>

#include <vector>

namespace ui::catalog {

// What a file will have: a check for each field, in the order of the columns. Dragging or Alt+Up and Alt+Down change
// the order; what the import needs stays first and checked.
class ExportList final : public QListWidget {
    Q_OBJECT
public:
    explicit ExportList(QWidget *parent = nullptr);

    void setFields(std::vector<::catalog::ExportField> fields);
    const std::vector<::catalog::ExportField> &fields() const { return fields_; }
    // These first and checked, in their order; the others after them. Keys that the shop doesn't have are left out.
    void setChosen(const QStringList &keys);
    QStringList chosen() const; // without the identity, which is always in
    void move(int by);          // the current field, so many places

Q_SIGNALS:
    void changed(); // by the person

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addField(const ::catalog::ExportField &field, Qt::CheckState state);
    void keepIdentityFirst();

    std::vector<::catalog::ExportField> fields_;
    bool filling_ = false;
};

} // namespace ui::catalog
