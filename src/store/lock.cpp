// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(store)
};

} // namespace

namespace store {
namespace {

core::Unexpected inUse(const QString &path, const QString &program, qint64 pid, const QString &host)
{
    const QString who = program.isEmpty() ? Words::tr("Another program")
                                          : Words::tr("%1 (process %2 on %3)").arg(program).arg(pid).arg(host);
    return core::fail("store.in_use", Words::tr("%1 has this profile open").arg(who), QFileInfo(path).path(),
                      Words::tr("Close it there, or work with another profile."));
}

core::Unexpected notWritable(const QString &path)
{
    return core::fail("store.path", Words::tr("The profile's folder can't be written"), QFileInfo(path).path(),
                      Words::tr("Check that the folder exists and that you may write there."));
}

} // namespace

#ifdef Q_OS_UNIX

// flock rather than QLockFile: a killed process in a container leaves a file whose process number and host name
// say nothing, and QLockFile would keep the profile shut.
struct Lock::Held {
    int descriptor = -1;
    ~Held()
    {
        if (descriptor >= 0)
            ::close(descriptor);
    }
};

core::Result<std::unique_ptr<Lock>> Lock::take(const QString &path)
{
    auto held = std::make_unique<Held>();
    held->descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (held->descriptor < 0)
        return notWritable(path);
    if (::flock(held->descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            return notWritable(path);
        QFile file(path);
        const bool readable = file.open(QIODevice::ReadOnly);
        const QJsonObject holder = readable ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        return inUse(path, holder[QLatin1String("program")].toString(), holder[QLatin1String("pid")].toInteger(),
                     holder[QLatin1String("host")].toString());
    }
    const QJsonObject holder{{QStringLiteral("program"), QCoreApplication::applicationName()},
                             {QStringLiteral("pid"), QCoreApplication::applicationPid()},
                             {QStringLiteral("host"), QSysInfo::machineHostName()},
                             {QStringLiteral("since"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
    const QByteArray text = QJsonDocument(holder).toJson(QJsonDocument::Compact);
    // The words are a courtesy: a full disk must not keep anybody out.
    if (::ftruncate(held->descriptor, 0) == 0)
        (void)!::pwrite(held->descriptor, text.constData(), size_t(text.size()), 0);
    return std::unique_ptr<Lock>(new Lock(std::move(held)));
}

#else

struct Lock::Held {
    explicit Held(const QString &path)
        : file(path)
    {
        file.setStaleLockTime(0);
    }
    QLockFile file;
};

core::Result<std::unique_ptr<Lock>> Lock::take(const QString &path)
{
    auto held = std::make_unique<Held>(path);
    if (!held->file.tryLock()) {
        qint64 pid = 0;
        QString host, program;
        if (held->file.error() != QLockFile::LockFailedError)
            return notWritable(path);
        (void)held->file.getLockInfo(&pid, &host, &program);
        return inUse(path, program, pid, host);
    }
    return std::unique_ptr<Lock>(new Lock(std::move(held)));
}

#endif

Lock::Lock(std::unique_ptr<Held> held)
    : held_(std::move(held))
{
}
Lock::~Lock() = default;

} // namespace store
