// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/client.h"
#include "catalog/category.h"
#include "catalog/intake.h"
#include "catalog/remote.h"
#include "sync/job.h"

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace catalog {

// Brings a shop's catalog here: warehouses, categories, the rules of the categories in use, brands and products. A full
// sync reads every product and notices deletions; an incremental one asks for what changed since the last, with some
// overlap. Windows of update_time are split until none holds more than the 10,000 hits that a search can show. The
// cursor is saved with each page, so a killed sync goes on where it was. Read-only on the platform.
class CatalogSync final : public syncing::Job {
    Q_OBJECT
public:
    enum class Extent { Incremental, Full };
    CatalogSync(api::Caller &caller, store::Database &database, core::Clock clock, const core::ShopId &shop,
                const Market &market, Extent extent, QObject *parent = nullptr);

    static QString feedName() { return QStringLiteral("catalog.products"); }

protected:
    void run(const QJsonObject &state) override;
    void stop() override;

private:
    // What the cursor holds.
    struct Progress {
        std::vector<remote::SearchWindow> windows; // still to be read, the last one first
        QString token;                             // within the last window
        qint64 sweep = 0;                          // the moment the sync began: products that it met carry it
        bool full = false;
        qint64 read = 0, total = 0; // products, for people
    };
    struct Page;
    // The hits of the page after the one whose details are being read.
    struct Ahead {
        std::optional<core::Result<api::Answer>> answer;
        bool awaited = false;
    };

    void readWarehouses();
    void readCategories();
    void readBrands(const QString &token);
    void readRules();
    void nextRules();
    void startProducts();
    void nextPage();
    bool restartWindow(const core::Error &error);
    void lookAhead(const QString &token);
    void read(const QJsonObject &data);
    void take(const remote::SearchPage &page);
    void readInventory(const std::shared_ptr<Page> &page);
    void readDiagnoses(const std::shared_ptr<Page> &page);
    void aside(const std::shared_ptr<Page> &page, const api::Request &request,
               std::function<core::Result<void>(const core::Result<api::Answer> &)> take);
    void detail(const std::shared_ptr<Page> &page);
    void tellRead(qint64 read);
    void save(const std::shared_ptr<Page> &page);
    void endProducts();
    void summarise();

    // Goes on with `then(data)`, or ends the job with the error unless `refused` has dealt with it.
    void call(const api::Request &request, std::function<void(const QJsonObject &)> then,
              std::function<bool(const core::Error &)> refused = {});
    // Runs `work` on the writer thread, then goes on.
    void write(std::function<core::Result<void>(store::Connection &)> work, std::function<void()> then);
    QJsonObject cursorJson() const;
    void restore(const QJsonObject &cursor);
    bool isStopping();

    api::Caller &caller_;
    const Market market_;
    Extent extent_;
    std::unique_ptr<store::Connection> reader_;
    Progress progress_;
    qint64 told_ = 0;
    std::deque<CategoryId> categories_; // whose rules are still to be read
    IntakeCounts counts_;
    std::shared_ptr<Ahead> ahead_;
    std::shared_ptr<Page> unsaved_; // read, while the one before it is being saved
    bool saving_ = false;
    bool restarted_ = false; // the window that is being read
    bool diagnosing_ = true; // until that is refused
    bool stopping_ = false;
};

} // namespace catalog
