// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

class QCoreApplication;

namespace core {

// The language of ours ("de", "en") that comes first in `wanted`, which is ordered by preference and written as QLocale
// does: "de-AT", "en", "C". English where none is ours.
QString spokenLanguage(const QStringList &wanted);

// From here on, translated texts and those of Qt itself come in the language that the environment asks for (LANGUAGE,
// LC_ALL, LC_MESSAGES, LANG). Once, in main(), before anything is said. English, too, needs it, for its plurals.
// Qt's own texts stay English where Qt's translations are not installed (Debian: qt6-translations-l10n).
void speakOperatorsLanguage(QCoreApplication &application);

// The same for a language that is named: what spokenLanguage() gives.
void speak(QCoreApplication &application, const QString &language);

} // namespace core
