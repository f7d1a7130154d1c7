// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/cli/terminal.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace kit {
namespace {

Ran endOf(QProcess &process)
{
    Ran ran;
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    if (process.exitStatus() == QProcess::NormalExit)
        ran.code = process.exitCode();
    return ran;
}

// The first column of every row.
QStringList column(const QString &database, const QString &sql, const QVariant &value = {})
{
    const QString name = QUuid::createUuid().toString();
    QStringList values;
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        file.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000"));
        file.setDatabaseName(database);
        if (!file.open())
            qFatal("%s", qPrintable(file.lastError().text()));
        QSqlQuery query(file);
        query.prepare(sql);
        if (value.isValid())
            query.addBindValue(value);
        if (!query.exec())
            qFatal("%s", qPrintable(query.lastError().text()));
        while (query.next())
            values.append(query.value(0).toString());
    }
    QSqlDatabase::removeDatabase(name);
    return values;
}

} // namespace

QJsonObject Ran::json() const { return QJsonDocument::fromJson(out).object(); }

QString Ran::told() const
{
    return QStringLiteral("exit code %1\n").arg(code) + QString::fromUtf8(out) + QString::fromUtf8(err);
}

Terminal::Terminal(QString programs)
    : programs_(std::move(programs))
    , passphrase_(passphraseFile())
{
    write(QStringLiteral("passphrase"), "the tide brings seventeen lanterns\n");
    QFile::setPermissions(passphraseFile(), QFile::ReadOwner | QFile::WriteOwner);
}

QString Terminal::program() const { return programs_ + QStringLiteral("/shopwright-cli"); }

QStringList Terminal::globals() const
{
    QStringList arguments{QStringLiteral("--profile"), profile(), QStringLiteral("--passphrase-file"), passphrase_};
    if (!shop_.isEmpty())
        arguments += {QStringLiteral("--shop"), shop_};
    return arguments;
}

Ran Terminal::bare(const QStringList &arguments, std::chrono::milliseconds patience)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.setWorkingDirectory(folder());
    process.start(program(), arguments);
    if (!process.waitForFinished(int(patience.count()))) {
        process.kill();
        process.waitForFinished();
    }
    return endOf(process);
}

Ran Terminal::run(const QStringList &arguments, std::chrono::milliseconds patience)
{
    return bare(globals() + arguments, patience);
}

Ran Terminal::json(const QStringList &arguments, std::chrono::milliseconds patience)
{
    return run(QStringList{QStringLiteral("--json")} + arguments, patience);
}

std::optional<Ran> Terminal::killAfter(std::chrono::microseconds time, const QStringList &arguments)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(program(), globals() + arguments);
    process.waitForStarted();
    const qint64 left = time.count() / 1000 - timer.elapsed();
    if (left > 0 && process.waitForFinished(int(left)))
        return endOf(process);
    process.kill();
    process.waitForFinished();
    if (process.exitStatus() == QProcess::NormalExit)
        return endOf(process);
    return std::nullopt;
}

QString Terminal::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(folder_.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s can't be written", qPrintable(file.fileName()));
    return file.fileName();
}

QByteArray Terminal::read(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Platform::Platform(const QString &programs, const QString &seed)
{
    auto started = SandboxProcess::start({programs, folder_.path(), seed});
    if (!started)
        qFatal("%s", qPrintable(started.error().sentence()));
    sandbox_ = std::move(*started);
    for (const auto &[what, body] : {std::pair{"quota", QJsonObject{{QStringLiteral("all"), 0}}},
                                     std::pair{"audit", QJsonObject{{QStringLiteral("delay_seconds"), 0}}}})
        if (const auto told = sandbox_->control(QString::fromLatin1(what), body); !told)
            qFatal("%s", qPrintable(told.error().sentence()));
}

QStringList Platform::listings(const QString &shopId) const
{
    const QString database = folder_.filePath(QStringLiteral("state.db"));
    // A product is named by its first variant: ids differ from run to run where it was created.
    const QString named =
        QStringLiteral("(SELECT min(s.seller_sku) FROM shop_sku s WHERE s.product = p.id AND s.live = k.live)");
    QStringList lines =
        column(database,
               u"SELECT DISTINCT " + named +
                   u" || '|' || p.title || '|' || p.status || '|' || p.listing || '|' || v.kind || '|' || "
                   u"json_extract(v.document, '$.description') || '|' || "
                   u"json_extract(v.document, '$.category_id') || '|' || "
                   u"json_array_length(v.document, '$.main_images') FROM shop_product p "
                   u"JOIN shop_sku k ON k.product = p.id JOIN shop_version v ON v.product = p.id "
                   u"WHERE p.shop = ?",
               shopId);
    lines += column(database,
                    u"SELECT " + named +
                        u" || '|' || k.seller_sku || '|' || k.code || '|' || k.price || '|' || "
                        u"coalesce(k.sale_price, '') || '|' || coalesce(k.list_price, '') || '|' || k.live || '|' || "
                        u"coalesce((SELECT group_concat(t.w, ',') FROM (SELECT warehouse || ':' || available || ':' || "
                        u"committed AS w FROM shop_stock WHERE sku = k.id ORDER BY warehouse) t), '') "
                        u"FROM shop_product p JOIN shop_sku k ON k.product = p.id WHERE p.shop = ?",
                    shopId);
    lines.sort();
    return lines;
}

QStringList Platform::texts(const QString &sql) const
{
    return column(folder_.filePath(QStringLiteral("state.db")), sql);
}

qint64 Platform::number(const QString &sql) const { return texts(sql).value(0).toLongLong(); }

} // namespace kit
