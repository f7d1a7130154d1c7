// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTranslator>

namespace kit {

// A language that doesn't exist: every text 35 % longer and with accents, "[Çháñgé íí]". What is not in brackets was
// not translated; what doesn't fit will not fit in German or Finnish either. Placeholders, elements and accelerators
// stay.
class Longer final : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
};

QString longer(const QString &text);

} // namespace kit
