// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/stepwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(ui::csvimport)
};

} // namespace

namespace ui::csvimport {

using tabular::Transform;
using Kind = tabular::Transform::Kind;

QString kindWords(Kind kind)
{
    switch (kind) {
    case Kind::Prefix:
        return Words::tr("Put a text before");
    case Kind::Suffix:
        return Words::tr("Put a text behind");
    case Kind::Multiply:
        return Words::tr("Multiply");
    case Kind::Split:
        return Words::tr("Split and take a part");
    case Kind::Default:
        return Words::tr("Fill in where empty");
    case Kind::Lookup:
        return Words::tr("Look values up");
    case Kind::Replace:
        return Words::tr("Replace a text");
    case Kind::Trim:
        return Words::tr("Trim");
    case Kind::Upper:
        return Words::tr("Upper case");
    case Kind::Lower:
        return Words::tr("Lower case");
    case Kind::Concat:
        return Words::tr("Join with other columns");
    case Kind::Constant:
        return Words::tr("Always the same value");
    }
    return {};
}

QString stepWords(const Transform &step)
{
    switch (step.kind) {
    case Kind::Prefix:
        return Words::tr("“%1” before").arg(step.text);
    case Kind::Suffix:
        return Words::tr("“%1” behind").arg(step.text);
    case Kind::Multiply:
        return step.decimals < 0 ? Words::tr("times %1").arg(step.text)
                                 : Words::tr("times %1, %n decimals", nullptr, step.decimals).arg(step.text);
    case Kind::Split:
        return step.part == -1
                   ? Words::tr("last part at “%1”").arg(step.text)
                   : Words::tr("part %1 at “%2”").arg(step.part < 0 ? step.part : step.part + 1).arg(step.text);
    case Kind::Default:
        return Words::tr("“%1” where empty").arg(step.text);
    case Kind::Lookup:
        return Words::tr("%n values looked up", nullptr, int(step.table.size()));
    case Kind::Replace:
        return Words::tr("“%1” becomes “%2”").arg(step.text, step.with);
    case Kind::Trim:
        return Words::tr("trimmed");
    case Kind::Upper:
        return Words::tr("in upper case");
    case Kind::Lower:
        return Words::tr("in lower case");
    case Kind::Concat:
        return Words::tr("joined with “%1”").arg(step.text);
    case Kind::Constant:
        return Words::tr("always “%1”").arg(step.text);
    }
    return {};
}

QString stepWords(const QList<Transform> &steps)
{
    QStringList words;
    for (const Transform &step : steps)
        words.append(stepWords(step));
    return words.join(QStringLiteral("  ·  "));
}

bool isFirstOnly(Kind kind) { return kind == Kind::Concat || kind == Kind::Constant; }

QString stepProblem(const Transform &step)
{
    if (step.kind == Kind::Lookup && step.table.isEmpty() && step.text.isEmpty())
        return Words::tr("Fill in at least one value.");
    const auto usable = tabular::compiled(step, {});
    if (usable)
        return {};
    return step.text.isEmpty() ? Words::tr("Fill this in; the step needs it.") : usable.error().words;
}

} // namespace ui::csvimport
