// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/watchfolder.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QTimer>

namespace ui::csvimport {
namespace {

using namespace std::chrono_literals;

constexpr auto kSettling = 2s; // between the looks at a file that may still be written
constexpr auto kAnyway = 30s;  // folders on other machines tell nothing
constexpr auto kGathering = 200ms;
constexpr qsizetype kMostTaken = 5000;
constexpr int kMostFiles = 500;
constexpr qint64 kPiece = 1024 * 1024;

const QStringList kTables{QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("tab"), QStringLiteral("txt")};
const QStringList kWorkbooks{QStringLiteral("xlsx"), QStringLiteral("xlsm"), QStringLiteral("xls"),
                             QStringLiteral("ods")};

QStringList patterns()
{
    QStringList all;
    for (const QString &suffix : kTables + kWorkbooks)
        all.append(QStringLiteral("*.") + suffix);
    return all;
}

bool isBetterLeft(const QString &name)
{
    return name.startsWith(u"~$") || name.startsWith(u".~lock"); // what offices put beside an open file
}

} // namespace

struct WatchFolder::Seen {
    qint64 size = -1, modified = -1;
    QByteArray hash; // empty: not read yet
};

struct WatchFolder::Request {
    QString folder;
    std::shared_ptr<const QHash<QString, Seen>> before;
    std::shared_ptr<const std::atomic<bool>> stop;
};

struct WatchFolder::Found {
    std::vector<WaitingFile> files; // all that stand still
    std::shared_ptr<QHash<QString, Seen>> seen;
    std::optional<core::Error> problem;
    bool unsettled = false;
};

WatchFolder::WatchFolder(QSettings &settings, const QString &key, Later later, QObject *parent)
    : QObject(parent)
    , settings_(settings)
    , key_(key)
    , later_(std::move(later))
    , seen_(std::make_shared<QHash<QString, Seen>>())
    , stop_(std::make_shared<std::atomic<bool>>(false))
    , room_(new QObject)
{
    if (!later_)
        later_ = [this](std::chrono::milliseconds pause, const std::function<void()> &then) {
            QTimer::singleShot(pause, this, then);
        };
    takenList_ = settings_.value(key_ + QStringLiteral("/taken")).toStringList();
    for (const QString &hash : std::as_const(takenList_))
        taken_.insert(QByteArray::fromHex(hash.toLatin1()));
    room_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, room_, &QObject::deleteLater);
    thread_.setObjectName(QStringLiteral("watch"));
    thread_.start();
    folder_ = settings_.value(key_ + QStringLiteral("/folder")).toString();
    if (!folder_.isEmpty()) {
        watch();
        look();
    }
}

WatchFolder::~WatchFolder()
{
    *stop_ = true;
    thread_.quit();
    thread_.wait();
}

void WatchFolder::setFolder(const QString &folder)
{
    if (folder == folder_)
        return;
    folder_ = folder;
    settings_.setValue(key_ + QStringLiteral("/folder"), folder);
    *stop_ = true;
    ++run_;
    ++planned_;
    looking_ = again_ = false;
    seen_ = std::make_shared<QHash<QString, Seen>>();
    files_.clear();
    problem_.reset();
    watch();
    Q_EMIT changed();
    look();
}

// The system tells of files that come and go; whether they still grow is seen by looking.
void WatchFolder::watch()
{
    QMetaObject::invokeMethod(room_, [this, room = room_, folder = folder_] {
        qDeleteAll(room->findChildren<QFileSystemWatcher *>());
        if (folder.isEmpty())
            return;
        auto *watcher = new QFileSystemWatcher(room);
        watcher->addPath(folder);
        connect(watcher, &QFileSystemWatcher::directoryChanged, this, [this] { schedule(kGathering); });
    });
}

void WatchFolder::look()
{
    if (folder_.isEmpty())
        return;
    if (looking_)
        again_ = true;
    else
        begin();
}

void WatchFolder::begin()
{
    looking_ = true;
    again_ = false;
    stop_ = std::make_shared<std::atomic<bool>>(false);
    const Request request{folder_, seen_, stop_};
    QMetaObject::invokeMethod(room_, [this, request, run = ++run_] {
        Found found = lookInto(request);
        QMetaObject::invokeMethod(
            this, [this, run, found = std::move(found)] { this->found(run, found); }, Qt::QueuedConnection);
    });
}

QByteArray WatchFolder::hashOf(const QString &path, const std::atomic<bool> &stop)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!file.atEnd()) {
        const QByteArray piece = file.read(kPiece);
        if (piece.isEmpty() || stop)
            return {};
        hash.addData(piece);
    }
    return hash.result();
}

// On the thread of its own.
WatchFolder::Found WatchFolder::lookInto(const Request &request)
{
    Found found;
    found.seen = std::make_shared<QHash<QString, Seen>>();
    const QDir folder(request.folder);
    if (!QFileInfo(request.folder).isReadable() || !folder.exists()) {
        found.problem = core::Error{QStringLiteral("watch.folder"), tr("The folder can’t be looked into"),
                                    QDir::toNativeSeparators(request.folder),
                                    tr("It is looked for again and again; or choose another one.")};
        return found;
    }
    const QFileInfoList newest =
        folder.entryInfoList(patterns(), QDir::Files | QDir::Readable, QDir::Time).mid(0, kMostFiles);
    for (auto at = newest.rbegin(); at != newest.rend(); ++at) {
        const QFileInfo &info = *at;
        if (*request.stop)
            return found;
        if (isBetterLeft(info.fileName()))
            continue;
        Seen now{info.size(), info.lastModified().toMSecsSinceEpoch(), {}};
        const Seen before = request.before->value(info.filePath());
        const bool still = before.size == now.size && before.modified == now.modified;
        if (still && info.size() > 0) {
            now.hash = before.hash.isEmpty() ? hashOf(info.filePath(), *request.stop) : before.hash;
            const QFileInfo after(info.filePath()); // the first one keeps what it has seen
            if (after.size() != now.size || after.lastModified().toMSecsSinceEpoch() != now.modified)
                now = {};
        }
        found.seen->insert(info.filePath(), now);
        found.unsettled = found.unsettled || !still;
        if (!now.hash.isEmpty())
            found.files.push_back({info.filePath(), info.fileName(), now.size, now.modified,
                                   kWorkbooks.contains(info.suffix(), Qt::CaseInsensitive), now.hash});
    }
    return found;
}

void WatchFolder::found(quint64 run, const Found &found)
{
    if (run != run_)
        return;
    looking_ = false;
    seen_ = found.seen;
    const bool sameProblem = problem_ == found.problem;
    const bool wasGone = problem_.has_value();
    problem_ = found.problem;
    if (wasGone && !problem_)
        watch(); // what watched it before has lost it
    std::vector<WaitingFile> waiting;
    for (const WaitingFile &file : found.files)
        if (!taken_.contains(file.hash))
            waiting.push_back(file);
    if (waiting != files_ || !sameProblem)
        show(std::move(waiting));
    Q_EMIT looked();
    if (again_)
        begin();
    else
        schedule(found.unsettled ? std::chrono::milliseconds(kSettling) : std::chrono::milliseconds(kAnyway));
}

void WatchFolder::show(std::vector<WaitingFile> files)
{
    files_ = std::move(files);
    Q_EMIT changed();
}

// In place of the pause that was planned before.
void WatchFolder::schedule(std::chrono::milliseconds pause)
{
    later_(pause, [this, plan = ++planned_] {
        if (plan == planned_)
            look();
    });
}

bool WatchFolder::isInside(const QString &path) const
{
    return !folder_.isEmpty() && QFileInfo(path).absolutePath() == QDir(folder_).absolutePath();
}

void WatchFolder::take(const QString &path, qint64 size, qint64 modified)
{
    if (!isInside(path))
        return;
    const auto known = std::ranges::find_if(files_, [&](const WaitingFile &file) {
        return QFileInfo(file.path).fileName() == QFileInfo(path).fileName() && file.size == size &&
               file.modified == modified;
    });
    if (known != files_.end())
        return remember(known->hash);
    // It came and was opened faster than it could be listed.
    QMetaObject::invokeMethod(room_, [this, path, size, modified, stop = stop_] {
        const QByteArray hash = hashOf(path, *stop);
        const QFileInfo now(path);
        if (hash.isEmpty() || now.size() != size || now.lastModified().toMSecsSinceEpoch() != modified)
            return;
        QMetaObject::invokeMethod(
            this, [this, hash] { remember(hash); }, Qt::QueuedConnection);
    });
}

void WatchFolder::giveBack(const QString &path, qint64 size, qint64 modified)
{
    if (!isInside(path))
        return;
    const Seen seen = seen_->value(QDir(folder_).filePath(QFileInfo(path).fileName()));
    if (seen.size != size || seen.modified != modified || !taken_.remove(seen.hash))
        return;
    takenList_.removeAll(QString::fromLatin1(seen.hash.toHex()));
    settings_.setValue(key_ + QStringLiteral("/taken"), takenList_);
    look();
}

void WatchFolder::ignore(const WaitingFile &file) { remember(QByteArray(file.hash)); }

void WatchFolder::remember(const QByteArray &hash)
{
    if (!taken_.contains(hash)) {
        taken_.insert(hash);
        takenList_.append(QString::fromLatin1(hash.toHex()));
        while (takenList_.size() > kMostTaken)
            taken_.remove(QByteArray::fromHex(takenList_.takeFirst().toLatin1()));
        settings_.setValue(key_ + QStringLiteral("/taken"), takenList_);
    }
    std::vector<WaitingFile> left;
    for (const WaitingFile &file : files_)
        if (file.hash != hash)
            left.push_back(file);
    if (left.size() != files_.size())
        show(std::move(left));
}

} // namespace ui::csvimport
