// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/demoshop.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace ui::shell {
namespace {

constexpr std::chrono::milliseconds kLook{50};
constexpr int kLooks = 600; // half a minute

} // namespace

DemoShop::DemoShop(QString folder, QString programs, QObject *parent)
    : QObject(parent)
    , folder_(std::move(folder))
    , programs_(std::move(programs))
{
    connect(&looking_, &QTimer::timeout, this, &DemoShop::look);
#ifdef Q_OS_LINUX
    // A console that is killed must not leave its sandbox behind, which would hold the demo's folder.
    process_.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT failed(broken(process_.program()));
    });
    connect(&process_, &QProcess::finished, this, [this] {
        looking_.stop();
        Q_EMIT failed(broken(QString::fromUtf8(process_.readAllStandardError()).trimmed().section(u'\n', -1)));
    });
}

DemoShop::~DemoShop()
{
    process_.disconnect(this);
    process_.terminate();
    if (!process_.waitForFinished(3000))
        process_.kill();
    process_.waitForFinished(3000);
}

engine::Options DemoShop::engineOptions() const
{
    return {folder_ + QStringLiteral("/profile"), folder_ + QStringLiteral("/passphrase"), {}};
}

core::Error DemoShop::broken(const QString &place) const
{
    return {QStringLiteral("demo.sandbox"), tr("The demo shop does not run"), place,
            tr("Try again; when it stays so, install Shopwright again.")};
}

core::Result<void> DemoShop::prepare() const
{
    const QString passphrase = folder_ + QStringLiteral("/passphrase");
    if (!QDir().mkpath(folder_) ||
        !QFile::setPermissions(folder_, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return core::fail("demo.folder", tr("The demo’s folder can’t be made"), folder_,
                          tr("Check your rights and the disk."));
    QFile::remove(announceFile()); // an older sandbox's
    if (QFile::exists(passphrase))
        return {};
    QByteArray random(24, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(random.data()), random.size() / 4);
    QFile file(passphrase);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(random.toBase64()) < 0)
        return core::fail("demo.folder", tr("The demo’s folder can’t be written"), passphrase,
                          tr("Check your rights and the disk."));
    return {};
}

void DemoShop::start()
{
    if (const auto prepared = prepare(); !prepared) {
        Q_EMIT failed(prepared.error());
        return;
    }
    announced_ = false;
    looks_ = 0;
    process_.setProcessChannelMode(QProcess::SeparateChannels);
    process_.start(programs_ + QStringLiteral("/shopwright-sandbox"),
                   {QStringLiteral("--data"), folder_ + QStringLiteral("/sandbox"), QStringLiteral("--seed"),
                    QStringLiteral("demo"), QStringLiteral("--announce"), announceFile()});
    looking_.start(kLook);
}

void DemoShop::look()
{
    if (QFile(announceFile()).size() > 0) {
        looking_.stop();
        announced_ = true;
        Q_EMIT started();
    } else if (++looks_ > kLooks) {
        looking_.stop();
        Q_EMIT failed(broken(tr("no answer after half a minute")));
    }
}

} // namespace ui::shell
