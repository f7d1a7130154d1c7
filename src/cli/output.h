// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTextStream>

#include <cstdio>
#include <vector>

namespace cli {

// Standard output of a command: sentences and tables for people, or one JSON document with --json. A command
// writes both forms; the one that was not asked for is dropped.
class Output final {
public:
    enum class Form { Text, Json };
    Output(Form form, FILE *out, FILE *err);

    Form form() const { return form_; }
    void line(const QString &text);
    // Columns are padded to the widest cell; cells wider than 60 characters are shortened on a terminal.
    void table(const QStringList &header, const std::vector<QStringList> &rows);
    // What a person should read while the command runs; on stderr, whatever the form.
    void note(const QString &text);
    // The command's document; call once.
    void json(const QJsonObject &document);
    // "error: words. remedy" on stderr; with --json also {"error": {...}} on stdout.
    void error(const core::Error &error);

private:
    Form form_;
    QTextStream out_;
    QTextStream err_;
    bool terminal_;
};

QJsonObject toJson(const core::Error &error);

// A line on stderr that is rewritten in place, only when stderr is a terminal; otherwise nothing.
class Progress final {
public:
    explicit Progress(FILE *err);
    ~Progress(); // clears the line
    // total 0: unknown
    void show(const QString &words, qint64 done, qint64 total);
    void clear();

private:
    QTextStream err_;
    bool terminal_;
    bool shown_ = false;
};

} // namespace cli
