// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importcommands.h"

#include <QCache>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace ui::csvimport {

// Lines of a checked import, fetched when a view asks for them, so that a million rows cost as much as those that are
// seen. GUI thread.
class LineStore final : public QObject {
    Q_OBJECT
public:
    explicit LineStore(::catalog::ImportCommands &commands, QObject *parent = nullptr);

    void setChecked(const ::catalog::ImportCommands::Checked &checked); // forgets all lines
    const ::catalog::ImportCommands::Checked &checked() const { return checked_; }
    bool isEmpty() const { return !checked_.plan; }
    // By index into the plan's rows. Null now and loaded() later: of what is asked for in one go, the last 200; who
    // still shows another asks again.
    const ::catalog::ImportLine *line(size_t row) const;
    // By Record::number; -1 when the plan has no such row.
    qint64 indexOf(quint32 number) const;

Q_SIGNALS:
    void loaded();
    void failed(const core::Error &error);

private:
    void fetch();

    ::catalog::ImportCommands &commands_;
    ::catalog::ImportCommands::Checked checked_;
    quint64 era_ = 0;
    QCache<size_t, ::catalog::ImportLine> lines_;
    mutable QHash<size_t, quint64> wanted_; // and when: the highest number last
    mutable quint64 asked_ = 0;
    QSet<size_t> underway_;
    mutable QTimer soon_;
};

} // namespace ui::csvimport
