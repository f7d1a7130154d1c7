// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>
#include <QStringList>

// A .ts file as lupdate writes it.
namespace kit {

struct Message {
    QString context;
    QString source;
    QString comment; // tells equal texts of one context apart
    bool numerus = false;
    QStringList forms; // one, or as many as the language has plurals
    QString type;      // of the translation: empty when it is finished

    QString key() const { return context + u'\n' + comment + u'\n' + source; }
};

struct TsFile {
    QString language;
    QList<Message> messages;
    QString error; // empty when the file could be read
};

TsFile readTs(const QString &path);

} // namespace kit
