// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/imageupload.h"
#include "catalog/pushbase.h"

namespace catalog {

// New listings by Create Product, pictures first. The row's idempotency key makes a repetition harmless, so an unknown
// outcome is simply tried again. A payload {"remove": true} takes a creation back: nothing is sent when the platform
// never got it.
class CreatePusher final : public PushBase {
public:
    CreatePusher(const PushContext &context, std::shared_ptr<ImageUploader> uploader)
        : PushBase(context)
        , uploader_(std::move(uploader))
    {
    }
    QString kind() const override;
    int maximumBatch() const override { return 1; }
    QFuture<Outcomes> push(const Rows &rows) override;
    QFuture<Outcomes> readBack(const Rows &rows) override;
    syncing::Settle settler() const override;

private:
    QFuture<Outcomes> create(const syncing::Row &row, Product product);
    QFuture<Outcomes> remove(const syncing::Row &row);
    std::shared_ptr<ImageUploader> uploader_;
};

// Changed fields of a listing by Partial Edit Product (Edit Product when the category moves). What stands on the
// platform is read first: a field that somebody changed there since we saw it becomes a conflict instead of being
// overwritten.
class ContentPusher final : public PushBase {
public:
    ContentPusher(const PushContext &context, std::shared_ptr<ImageUploader> uploader)
        : PushBase(context)
        , uploader_(std::move(uploader))
    {
    }
    QString kind() const override;
    int maximumBatch() const override { return 50; }
    QFuture<Outcomes> push(const Rows &rows) override;
    QFuture<Outcomes> readBack(const Rows &rows) override;
    syncing::Settle settler() const override;

private:
    QFuture<Outcomes> compareAndSend(const Rows &rows, Product mine);
    QFuture<Outcomes> send(const Rows &rows, const Product &mine, Outcomes done);
    std::shared_ptr<ImageUploader> uploader_;
};

// Activate, deactivate, delete, recover: up to 20 products a call, each with its own answer.
class StatusPusher final : public PushBase {
public:
    using PushBase::PushBase;
    QString kind() const override;
    int maximumBatch() const override { return 20; }
    QFuture<Outcomes> push(const Rows &rows) override;
    QFuture<Outcomes> readBack(const Rows &rows) override;
    syncing::Settle settler() const override;
};

} // namespace catalog
