// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QSettings>
#include <QString>
#include <QThread>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace ui::csvimport {

// A file of the folder that nobody has taken or ignored.
struct WaitingFile {
    QString path, name;
    qint64 size = 0;
    qint64 modified = 0;   // UTC milliseconds
    bool workbook = false; // has to be saved as CSV first
    QByteArray hash;       // SHA-256 of the content
    friend bool operator==(const WaitingFile &, const WaitingFile &) = default;
};

// A folder where suppliers' files arrive: lists those that are new. It never imports anything. A file counts once it
// could be read and its size stood still between two looks; it is known by its content, so that it is not listed again
// under another name or after a restart. Lives on the GUI's thread; everything that touches the disk is done on a
// thread of its own.
class WatchFolder final : public QObject {
    Q_OBJECT
public:
    // Calls a function after a while, on this thread; dropped when `this` is gone.
    using Later = std::function<void(std::chrono::milliseconds, std::function<void()>)>;

    // What is chosen and taken is kept in `settings` under `key`; they must outlive this. `later`: empty for timers.
    WatchFolder(QSettings &settings, const QString &key, Later later = {}, QObject *parent = nullptr);
    ~WatchFolder() override; // waits for the look that is under way, which stops at once
    Q_DISABLE_COPY_MOVE(WatchFolder)

    const QString &folder() const { return folder_; } // empty: none is watched
    void setFolder(const QString &folder);
    const std::vector<WaitingFile> &files() const { return files_; } // the oldest first
    // Why the folder can't be looked into.
    const std::optional<core::Error> &problem() const { return problem_; }

    void look(); // now; changed() follows if there is anything new
    // The file, as it was with this size and time of change, needs no more attention. Nothing happens when it lies
    // elsewhere, or is another by now.
    void take(const QString &path, qint64 size, qint64 modified);
    void ignore(const WaitingFile &file);
    // What was made of it was undone: it is listed again, if it is still the same.
    void giveBack(const QString &path, qint64 size, qint64 modified);

Q_SIGNALS:
    void changed(); // files(), folder() or problem()
    void looked();  // a look has ended

private:
    struct Request;
    struct Seen;
    struct Found;
    static Found lookInto(const Request &request);
    static QByteArray hashOf(const QString &path, const std::atomic<bool> &stop);
    void begin();
    void found(quint64 run, const Found &found);
    void watch();
    void schedule(std::chrono::milliseconds pause);
    void remember(const QByteArray &hash);
    bool isInside(const QString &path) const;
    void show(std::vector<WaitingFile> files);

    QSettings &settings_;
    const QString key_;
    Later later_;
    QString folder_;
    QStringList takenList_; // hex, the oldest first
    QSet<QByteArray> taken_;
    std::vector<WaitingFile> files_;
    std::optional<core::Error> problem_;
    std::shared_ptr<QHash<QString, Seen>> seen_; // by path, at the last look
    std::shared_ptr<std::atomic<bool>> stop_;    // of the look that is under way
    quint64 run_ = 0;                            // looks that were begun; answers of others are old
    quint64 planned_ = 0;                        // the same for pauses
    bool looking_ = false, again_ = false;
    QThread thread_;
    QObject *room_; // lives on the thread
};

} // namespace ui::csvimport
