// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sync/journal.h"
#include "sync/outbox.h"
#include "sync/plan.h"

#include <QFuture>
#include <QObject>

namespace syncing {

// A row of the outbox as people read it.
struct OutboxLine {
    Row row;
    QString subject; // seller SKU or title
    QString product; // title of the listing where the subject is a SKU, else empty
    QString change;  // "Price 18.99 → 16.99 EUR", "Stock, Lager Hamburg 3 → 5"
    QString reason;  // why it is where it is, empty when there is nothing to say
    QString shopName;
};
// A list of the outbox before its rows are read: a view asks for the lines that are seen.
struct OutboxList {
    std::vector<qint64> ids; // newest first
    Counts counts;           // of all shops or the one asked for
};

// One operation of the journal and one change of it, in words.
struct JournalLine {
    Operation operation;
    QString shopName;
    Counts pushed;         // what became of it on the platform
    bool undoable = false; // nobody has taken it back, and it isn't the platform's own doing
};
struct ChangeLine {
    qint64 change = 0; // its id; a change of several fields is several lines
    QString subject;
    QString field; // in words
    QString before, after;
};

// The calls that the platform grants of one class, as learned.
struct PaceLine {
    core::ShopId shop;
    QString shopName;
    QString quotaClass; // "read", "write"
    double perSecond = 0;
    qint64 granted = 0, throttled = 0; // calls since the program started
};

// One sync that has ended or is under way.
struct SyncLine {
    core::ShopId shop;
    QString shopName;
    core::Instant time{};
    bool running = false;
    QString words; // "3 products are new, 12 have changed", or why it failed
    bool failed = false;
};

// What the screen over everything that comes and goes may ask for. Lives on the GUI's thread; nothing here waits.
class Commands : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    template<class T>
    using Answer = QFuture<core::Result<T>>;

    // At most `filter.limit` rows; `afterId` is not asked.
    virtual Answer<OutboxList> outbox(const OutboxFilter &filter) = 0;
    // In the order of `ids`; those that are no longer there are left out.
    virtual Answer<std::vector<OutboxLine>> lines(const std::vector<qint64> &ids) = 0;
    virtual Answer<void> retry(qint64 row) = 0; // release()
    virtual Answer<void> sendFirst(qint64 row) = 0;
    // Gives the change up and puts the value here back to what the platform has, which the journal shows as the
    // operation that comes back (0 when there was nothing to put back).
    virtual Answer<Applied> cancel(qint64 row) = 0;
    virtual Answer<qint64> approve(const core::ShopId &shop) = 0; // lets held rows of a first push go

    virtual Answer<std::vector<JournalLine>> journal(qint64 beforeId, int limit) = 0;
    // In the order in which they were recorded, of at most `limit` changes; pass the last one seen to go on.
    virtual Answer<std::vector<ChangeLine>> changesOf(qint64 operation, qint64 afterChange, int limit) = 0;
    virtual Answer<Applied> undo(qint64 operation) = 0;

    virtual Answer<std::vector<PaceLine>> pace() = 0;
    virtual Answer<std::vector<SyncLine>> syncs() = 0;
    virtual void pause() = 0; // nothing is sent any more, in all shops, until resume() or the next start
    virtual void resume() = 0;
    virtual bool isPaused() const = 0;
    // What support needs, without secrets and personal data: versions, checks, counts, errors. Text for people.
    virtual Answer<QString> diagnostics() = 0;

Q_SIGNALS:
    void outboxChanged();
    void journalChanged();
    void syncsChanged();
    void pauseChanged(); // also by others than pause() and resume()
};

} // namespace syncing
