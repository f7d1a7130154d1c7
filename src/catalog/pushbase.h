// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/push.h"
#include "catalog/remote.h"
#include "catalog/table.h"

#include <QJsonObject>
#include <QObject>
#include <QPromise>

namespace catalog {

// What the pushers of this part share: loading the product of a row, and the way from errors to outcomes.
class PushBase : public QObject, public syncing::Pusher {
    Q_OBJECT
public:
    using Outcomes = std::vector<syncing::Outcome>;
    using Rows = std::vector<syncing::Row>;

    explicit PushBase(const PushContext &context)
        : context_(context)
    {
    }

protected:
    // The product that the row is about; error catalog.gone when it is no longer here.
    core::Result<Product> product(const syncing::Row &row);
    // The same, refused with catalog.not_created when the platform doesn't have it.
    core::Result<Product> createdProduct(const syncing::Row &row);
    // What stands on the platform now.
    QFuture<core::Result<Product>> remote(const Product &product);
    // Whether a person has to decide about any of these fields of the product's SKU.
    core::Result<bool> isDisputed(qint64 productRow, qint64 skuRow, const QStringList &fields);

    const PushContext context_;

private:
    core::Result<store::Connection *> reader();
    std::unique_ptr<store::Connection> reader_;
};

// An error's outcome: lost answers are Unknown, passing failures Retry, everything else Rejected.
syncing::Outcome outcomeOf(const syncing::Row &row, const core::Error &error);
PushBase::Outcomes outcomesOf(const PushBase::Rows &rows, const core::Error &error);
PushBase::Outcomes allAccepted(const PushBase::Rows &rows, const QJsonObject &answer = {});

// What a call that was accepted as a whole says against one of its items.
core::Error errorOf(const remote::ItemError &item, const api::Answer &answer);

// A future that has its result.
template<class T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}
inline QFuture<PushBase::Outcomes> ready(PushBase::Outcomes outcomes)
{
    return ready<PushBase::Outcomes>(std::move(outcomes));
}

// Writes down what a person has to decide.
core::Result<void> noteConflict(store::Connection &connection, qint64 productRow, qint64 skuRow, const QString &field,
                                const QJsonValue &base, const QJsonValue &mine, const QJsonValue &theirs,
                                core::Instant now);
core::Instant nowOf(const core::Clock &clock);

} // namespace catalog
