// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/sheet.h"

#include <QFrame>

class QPushButton;

namespace ui::kit {
class Notice;
} // namespace ui::kit

namespace ui::catalog {

// The field of the form (fields.h) that advice is about; empty where it has none of its own, as attributes in general.
QString fieldOf(const ::catalog::Advice &advice);

// How good the platform finds the listing, while that is less than good, what would make it better as far as no field
// of the form tells it, and a button to have that read anew. GUI thread.
class AdviceBox final : public QFrame {
    Q_OBJECT
public:
    // Whether there is anything to tell.
    static bool isFor(const ::catalog::Sheet &sheet);
    explicit AdviceBox(const ::catalog::Sheet &sheet, QWidget *parent = nullptr);

    // While the platform is being asked, when it has answered, and when it has not.
    void setAsking();
    void endAsking();
    void say(const core::Error &error);

Q_SIGNALS:
    void asked(); // by the person, not while an answer is awaited

private:
    kit::Notice *notice_;
    QPushButton *again_;
    bool asking_ = false;
};

} // namespace ui::catalog
