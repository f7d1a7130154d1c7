// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/doctor.h"

#include "catalog/remote.h"
#include "core/follow.h"
#include "store/health.h"
#include "vault/keychain.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QPromise>
#include <QStorageInfo>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(engine)
};

} // namespace

namespace engine {
namespace {

constexpr qint64 kLittleSpace = 1LL << 30;
constexpr std::chrono::seconds kLargestSkew{60};

Check fromError(const QString &name, const core::Error &error)
{
    return {name, Check::State::Bad,
            error.words + (error.place.isEmpty() ? QString() : QString(u" (" + error.place + u')')), error.remedy,
            error.code};
}

// One examination: its questions are asked one after the other.
class Examination final : public QObject {
public:
    explicit Examination(Engine &engine)
        : QObject(&engine)
        , engine_(engine)
    {
        promise_.start();
    }

    QFuture<std::vector<Check>> run()
    {
        auto future = promise_.future();
        disk();
        database();
        secrets();
        return future;
    }

private:
    void add(const char *name, Check::State state, const QString &words, const QString &remedy = {})
    {
        checks_.push_back({QString::fromLatin1(name), state, words, remedy});
    }

    void disk()
    {
        const QStorageInfo storage(engine_.profile().directory());
        const qint64 free = storage.bytesAvailable();
        const QString text = Words::tr("%1 MB free in %2").arg(free >> 20).arg(engine_.profile().directory());
        if (free < kLittleSpace)
            add("disk", Check::State::Doubtful, text, Words::tr("Make room: imports and backups need about 1 GB."));
        else
            add("disk", Check::State::Good, text);
    }

    void database()
    {
        if (auto healthy = store::quickCheck(engine_.reader()); !healthy)
            checks_.push_back(fromError(QStringLiteral("database"), healthy.error()));
        else
            add("database", Check::State::Good,
                Words::tr("%1 MB, sound").arg(QFileInfo(engine_.profile().database()).size() >> 20));
    }

    void secrets()
    {
        auto *keychain = dynamic_cast<vault::KeychainSecrets *>(&engine_.secrets());
        if (!keychain) {
            add("keyring", Check::State::Good, Words::tr("Tokens are in a file sealed with a passphrase"));
            return shops();
        }
        core::follow(keychain->probe(), this, [this](const core::Result<void> &probed) {
            if (!probed)
                checks_.push_back(fromError(QStringLiteral("keyring"), probed.error()));
            else
                add("keyring", Check::State::Good, Words::tr("The keyring keeps and gives back secrets"));
            shops();
        });
    }

    void shops()
    {
        auto all = engine_.shops();
        if (!all) {
            checks_.push_back(fromError(QStringLiteral("shops"), all.error()));
            return end();
        }
        std::erase_if(*all, [](const Shop &shop) { return shop.archived; });
        if (all->empty())
            add("shops", Check::State::Doubtful, Words::tr("No shop is connected"),
                Words::tr("Connect one with “shopwright-cli shop connect”."));
        for (const Shop &shop : *all)
            names_.insert(shop.id.text(), shop.name);
        left_ = std::move(*all);
        nextShop();
    }

    // Warehouses are the cheapest question that needs TLS, a signature, a token and the shop's cipher.
    void nextShop()
    {
        if (left_.empty())
            return clockAndQuota();
        const Shop shop = left_.back();
        left_.pop_back();
        core::follow(engine_.caller().call(shop.id, catalog::remote::getWarehouses()), this,
                     [this, shop](const core::Result<api::Answer> &answer) {
                         if (!answer)
                             checks_.push_back(fromError(QStringLiteral("shop ") + shop.name, answer.error()));
                         else
                             add("shop", Check::State::Good, Words::tr("%1 answers over TLS").arg(shop.name));
                         nextShop();
                     });
    }

    void clockAndQuota()
    {
        if (const auto offset = engine_.clockOffset()) {
            const bool skewed = std::chrono::abs(*offset) > kLargestSkew;
            add("clock", skewed ? Check::State::Doubtful : Check::State::Good,
                Words::tr("%1 seconds off the platform’s").arg(offset->count()),
                skewed ? Words::tr("Set the computer’s clock; calls are signed with the corrected time meanwhile.")
                       : QString());
        }
        for (const api::Quota &quota : engine_.quotas())
            add("quota", Check::State::Good,
                Words::tr("%1: %2, about %3 calls a second")
                    .arg(nameOf(quota), quota.quotaClass)
                    .arg(quota.perSecond, 0, 'f', 1));
        end();
    }

    QString nameOf(const api::Quota &quota) const { return names_.value(quota.shop.text(), Words::tr("all shops")); }

    void end()
    {
        promise_.addResult(std::move(checks_));
        promise_.finish();
        deleteLater();
    }

    Engine &engine_;
    std::vector<Check> checks_;
    std::vector<Shop> left_;
    QHash<QString, QString> names_; // of shops by id
    QPromise<std::vector<Check>> promise_;
};

} // namespace

QFuture<std::vector<Check>> examine(Engine &engine) { return (new Examination(engine))->run(); }

} // namespace engine
