// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/tokens.h"

#include <QFrame>

#include <optional>

class QButtonGroup;
class QHBoxLayout;

namespace ui::kit {

// A number that a person steers by.
struct Indicator {
    QString label;                  // "Rejected"
    QString value;                  // "37", in the user's language
    QString sub = {};               // one line of reason: "in 7 kinds of problem"
    std::optional<State> mark = {}; // an 8 px square before the label
};

// A strip of indicators in one panel, with hairlines between. A click chooses one, usually to filter what is below;
// the same again chooses none.
class IndicatorStrip final : public QFrame {
    Q_OBJECT
public:
    explicit IndicatorStrip(QWidget *parent = nullptr);

    // Keeps the choice when the number of indicators stays.
    void setIndicators(const QList<Indicator> &indicators);
    // -1: none.
    int chosen() const;

public Q_SLOTS:
    void setChosen(int index);

Q_SIGNALS:
    void chosenChanged(int index);

private:
    QHBoxLayout *row;
    QButtonGroup *group;
    int last = -1;
};

} // namespace ui::kit
