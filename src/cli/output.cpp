// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <QIODevice>
#include <QJsonDocument>

#include <unistd.h>

namespace cli {
namespace {

constexpr qsizetype kWidestCell = 60;

QString oneLine(QString cell)
{
    cell.replace(u'\n', u' ');
    cell.replace(u'\t', u' ');
    return cell;
}

} // namespace

Output::Output(Form form, FILE *out, FILE *err)
    : form_(form)
    , out_(out, QIODevice::WriteOnly)
    , err_(err, QIODevice::WriteOnly)
    , terminal_(isatty(fileno(out)) != 0)
{
}

void Output::line(const QString &text)
{
    if (form_ == Form::Text)
        out_ << text << Qt::endl;
}

void Output::table(const QStringList &header, const std::vector<QStringList> &rows)
{
    if (form_ != Form::Text)
        return;
    std::vector<QStringList> all{header};
    all.insert(all.end(), rows.begin(), rows.end());
    QList<qsizetype> widths(header.size(), 0);
    for (QStringList &row : all) {
        for (qsizetype i = 0; i < row.size() && i < widths.size(); ++i) {
            row[i] = oneLine(row[i]);
            if (terminal_ && row[i].size() > kWidestCell)
                row[i] = row[i].left(kWidestCell - 1) + u'…';
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    for (const QStringList &row : all) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i)
            text += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        out_ << text << '\n';
    }
    out_.flush();
}

void Output::note(const QString &text) { err_ << text << Qt::endl; }

void Output::json(const QJsonObject &document)
{
    if (form_ == Form::Json)
        out_ << QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Indented)) << Qt::flush;
}

void Output::error(const core::Error &error)
{
    if (form_ == Form::Json)
        json(QJsonObject{{QStringLiteral("error"), toJson(error)}});
    err_ << QStringLiteral("error: ") << error.sentence() << Qt::endl;
}

QJsonObject toJson(const core::Error &error)
{
    QJsonObject object{{QStringLiteral("code"), error.code}, {QStringLiteral("words"), error.words}};
    if (!error.place.isEmpty())
        object.insert(QStringLiteral("place"), error.place);
    if (!error.remedy.isEmpty())
        object.insert(QStringLiteral("remedy"), error.remedy);
    if (error.retryAfter)
        object.insert(QStringLiteral("retry_after_ms"), qint64(error.retryAfter->count()));
    return object;
}

Progress::Progress(FILE *err)
    : err_(err, QIODevice::WriteOnly)
    , terminal_(isatty(fileno(err)) != 0)
{
}

Progress::~Progress() { clear(); }

void Progress::show(const QString &words, qint64 done, qint64 total)
{
    if (!terminal_)
        return;
    err_ << "\r\033[K" << words << ' ' << done;
    if (total > 0)
        err_ << '/' << total << " (" << done * 100 / total << " %)";
    err_ << Qt::flush;
    shown_ = true;
}

void Progress::clear()
{
    if (shown_)
        err_ << "\r\033[K" << Qt::flush;
    shown_ = false;
}

} // namespace cli
