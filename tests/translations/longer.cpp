// SPDX-License-Identifier: GPL-3.0-or-later
#include "longer.h"

#include <QRegularExpression>

namespace kit {

QString longer(const QString &text)
{
    if (text.trimmed().isEmpty())
        return text;
    static const QString plain = QStringLiteral("aeiouAEIOUcnyCNY");
    static const QString accented = QStringLiteral("áéíóúÁÉÍÓÚçñýÇÑÝ");
    static const QRegularExpression kept(QStringLiteral("%L?[\\dn]|<[^>]*>|&\\w"));
    QString changed = text;
    auto keep = kept.globalMatch(text);
    qsizetype end = 0;
    const auto accent = [&changed](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i)
            if (const qsizetype which = plain.indexOf(changed[i]); which >= 0)
                changed[i] = accented[which];
    };
    while (keep.hasNext()) {
        const auto match = keep.next();
        accent(end, match.capturedStart());
        end = match.capturedEnd();
    }
    accent(end, changed.size());
    // The brackets and the blank count too.
    const qsizetype more = std::max<qsizetype>(0, (text.size() * 35 + 99) / 100 - 3);
    return u'[' + changed + (more > 0 ? u' ' + QString(more, u'í') : QString()) + u']';
}

QString Longer::translate(const char *, const char *source, const char *, int) const
{
    return longer(QString::fromUtf8(source));
}

} // namespace kit
