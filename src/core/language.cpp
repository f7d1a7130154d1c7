// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QLoggingCategory>
#include <QTranslator>

#include <array>
#include <memory>

// The macro wants to stand outside any namespace.
static void loadResources() { Q_INIT_RESOURCE(translations); }

namespace {

Q_LOGGING_CATEGORY(lcLanguage, "core.language")

constexpr std::array kLanguages{"de", "en"};

bool install(QCoreApplication &application, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(&application);
    return translator->load(name, folder) && QCoreApplication::installTranslator(translator.release());
}

} // namespace

namespace core {

QString spokenLanguage(const QStringList &wanted)
{
    for (const QString &locale : wanted) {
        const QString language = locale.section(u'-', 0, 0).section(u'_', 0, 0);
        for (const char *ours : kLanguages)
            if (language == QLatin1String(ours))
                return language;
    }
    return QStringLiteral("en");
}

void speakOperatorsLanguage(QCoreApplication &application)
{
    speak(application, spokenLanguage(QLocale::system().uiLanguages()));
}

void speak(QCoreApplication &application, const QString &language)
{
    loadResources();
    install(application, QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (!install(application, QStringLiteral("shopwright_") + language, QStringLiteral(":/translations")))
        qCWarning(lcLanguage, "No texts in %s", qPrintable(language));
}

} // namespace core
