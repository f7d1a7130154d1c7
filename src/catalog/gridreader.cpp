// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/gridreader.h"

#include "catalog/gridquery.h"
#include "catalog/gridwindow.h"

#include <QTimer>

#include <set>

namespace catalog {
namespace {

constexpr int kFirstProducts = 200;
constexpr size_t kFirstLines = 60;     // what a large window shows at once
constexpr int kFollowEvery = 500;      // ms
constexpr int kReadAgainAfter = 2000;  // ms; reading everything costs more than following
constexpr size_t kMostFollowed = 5000; // rows; above that everything is read again

} // namespace

// Everything in here happens on the thread, but for stop() and the constructor.
class GridReader::Worker final : public QObject {
public:
    Worker(GridReader &reader, QString path, core::ShopId shop)
        : reader_(reader)
        , path_(std::move(path))
        , shop_(std::move(shop))
    {
    }

    void stop() { stopped_ = true; }

    void ask(quint64 era, GridQuery query)
    {
        if (outdated(era))
            return;
        query_ = std::move(query);
        era_ = era;
        if (!index_ && !open())
            return;
        if (!index_) {
            tellFirst();
            // By the queue, so that a newer question or a fetch that is there already comes first.
            QMetaObject::invokeMethod(
                this, [this] { read(); }, Qt::QueuedConnection);
            return;
        }
        answer();
    }

    void fetch(quint64 era, const std::vector<GridKey> &keys)
    {
        if (outdated(era) || !connection_)
            return;
        auto rows = readGridRows(*connection_, shop_, index_ ? &index_->columns() : nullptr, keys);
        if (!rows)
            return fail(rows.error());
        QMetaObject::invokeMethod(&reader_, [&reader = reader_, era, rows = std::move(*rows)] {
            if (reader.era() == era)
                Q_EMIT reader.fetched(era, rows);
        });
    }

    void sum(quint64 era, const GridSelection &selection)
    {
        if (outdated(era) || !index_ || !answer_)
            return;
        QMetaObject::invokeMethod(&reader_, [&reader = reader_, era, sums = index_->sums(*answer_, selection)] {
            if (reader.era() == era)
                Q_EMIT reader.summed(era, sums);
        });
    }

    void follow(const store::Change &change)
    {
        if (!connection_)
            return;
        note(change, QStringLiteral("product"), products_);
        note(change, QStringLiteral("sku"), skus_);
        note(change, QStringLiteral("sku_reserved"), skus_); // its rows are those of the SKUs
        note(change, QStringLiteral("product_advice"), products_);
        work_ |= change.touches(QStringLiteral("sync_outbox")) || change.touches(QStringLiteral("catalog_conflict"));
        everything_ |= products_.size() + skus_.size() > kMostFollowed;
        if (!everything_ && !work_ && products_.empty() && skus_.empty())
            return;
        if (!timer_) {
            timer_ = new QTimer(this);
            timer_->setSingleShot(true);
            connect(timer_, &QTimer::timeout, this, [this] { catchUp(); });
        }
        if (!timer_->isActive())
            timer_->start(everything_ ? kReadAgainAfter : kFollowEvery);
    }

    void close()
    {
        delete timer_;
        index_.reset();
        connection_.reset();
    }

private:
    bool outdated(quint64 era) const { return stopped_ || reader_.era() != era; }

    void fail(const core::Error &error)
    {
        if (stopped_ || error.code == u"store.interrupted")
            return;
        QMetaObject::invokeMethod(&reader_, [&reader = reader_, error] { Q_EMIT reader.failed(error); });
    }

    bool open()
    {
        if (connection_)
            return true;
        auto opened = store::Connection::open(path_, store::Connection::Mode::ReadOnly);
        if (!opened) {
            fail(opened.error());
            return false;
        }
        connection_ = std::move(*opened);
        return true;
    }

    void tell(GridAnswer answer)
    {
        answer_ = answer;
        QMetaObject::invokeMethod(&reader_, [&reader = reader_, era = era_, answer = std::move(answer)] {
            if (reader.era() == era)
                Q_EMIT reader.answered(era, answer);
        });
    }

    void tellFirst()
    {
        if (query_.filters() || query_.shape != GridShape::Products || query_.sort != GridSort::Title)
            return;
        auto first = firstGridRows(*connection_, shop_, query_.order, kFirstProducts);
        if (!first)
            return fail(first.error());
        std::vector<GridKey> lines; // whoever shows the answer would ask for them, and wait until all is read
        for (size_t i = 0; i < std::min(kFirstLines, first->products.size()); ++i)
            lines.push_back({first->products[i], 0});
        tell(std::make_shared<GridResult>(std::move(*first)));
        fetch(era_, lines);
    }

    void read()
    {
        if (index_ || stopped_)
            return;
        if (readAll())
            answer();
    }

    bool readAll()
    {
        auto columns = readGridColumns(*connection_, shop_, [this] { return stopped_.load(); });
        if (!columns) {
            fail(columns.error());
            return false;
        }
        index_ = std::make_unique<GridIndex>(std::move(*columns));
        products_.clear();
        skus_.clear();
        everything_ = work_ = false;
        return true;
    }

    void answer()
    {
        auto answer = index_->answer(*connection_, query_, [this, era = era_] { return outdated(era); });
        if (!answer)
            return fail(answer.error());
        tell(std::move(*answer));
    }

    void note(const store::Change &change, const QString &table, std::set<qint64> &rows)
    {
        const auto touched = change.rows.find(table);
        if (touched == change.rows.end())
            return;
        everything_ |= touched->second.empty();
        rows.insert(touched->second.begin(), touched->second.end());
    }

    void catchUp()
    {
        if (stopped_ || !connection_ || !index_)
            return;
        bool again = everything_;
        if (!again) {
            const auto followed = refreshGrid(*connection_, index_->columns(), {products_.begin(), products_.end()},
                                              {skus_.begin(), skus_.end()});
            if (!followed)
                return fail(followed.error());
            again = !*followed;
        }
        if (again ? !readAll() : !catchUpWork())
            return;
        index_->changed();
        QMetaObject::invokeMethod(&reader_, [&reader = reader_] { Q_EMIT reader.changed(); });
        if (!outdated(era_))
            answer();
    }

    bool catchUpWork()
    {
        const bool work = std::exchange(work_, false);
        products_.clear();
        skus_.clear();
        if (!work)
            return true;
        const auto read = readGridWork(*connection_, index_->columns());
        if (!read)
            fail(read.error());
        return read.has_value();
    }

    GridReader &reader_;
    const QString path_;
    const core::ShopId shop_;
    std::atomic<bool> stopped_ = false;
    std::unique_ptr<store::Connection> connection_;
    std::unique_ptr<GridIndex> index_;
    GridQuery query_;
    GridAnswer answer_;
    quint64 era_ = 0;
    QTimer *timer_ = nullptr;
    std::set<qint64> products_, skus_; // changed, to be read again
    bool everything_ = false, work_ = false;
};

GridReader::GridReader(QString databasePath, core::ShopId shop, QObject *parent)
    : QObject(parent)
    , worker_(std::make_unique<Worker>(*this, std::move(databasePath), std::move(shop)))
{
    worker_->moveToThread(&thread_);
    thread_.setObjectName(QStringLiteral("grid"));
    // The connection belongs to the thread that opened it.
    connect(
        &thread_, &QThread::finished, worker_.get(), [worker = worker_.get()] { worker->close(); },
        Qt::DirectConnection);
    thread_.start(QThread::HighPriority);
}

GridReader::~GridReader()
{
    worker_->stop();
    thread_.quit();
    thread_.wait();
}

template<class Work>
void GridReader::post(Work work)
{
    QMetaObject::invokeMethod(worker_.get(), std::move(work), Qt::QueuedConnection);
}

quint64 GridReader::ask(const GridQuery &query)
{
    const quint64 era = ++era_;
    post([worker = worker_.get(), era, query] { worker->ask(era, query); });
    return era;
}

void GridReader::fetch(std::vector<GridKey> keys)
{
    post([worker = worker_.get(), era = era(), keys = std::move(keys)] { worker->fetch(era, keys); });
}

void GridReader::sum(const GridSelection &selection)
{
    post([worker = worker_.get(), era = era(), selection] { worker->sum(era, selection); });
}

void GridReader::follow(const store::Change &change)
{
    post([worker = worker_.get(), change] { worker->follow(change); });
}

} // namespace catalog
