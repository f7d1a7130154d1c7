// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/sheet.h"

#include <QFrame>

namespace ui::catalog {

// The fields of one product that were changed here and on TikTok Shop since both agreed: what it was, what stands here,
// what stands there, and the choice between the two. GUI thread.
class ConflictBox final : public QFrame {
    Q_OBJECT
public:
    explicit ConflictBox(const ::catalog::Sheet &sheet, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(qint64 conflict, ::catalog::Choice choice);

private:
    QWidget *makeRow(const ::catalog::OpenConflict &conflict, const ::catalog::Sheet &sheet);
};

} // namespace ui::catalog
