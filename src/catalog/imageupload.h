// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/client.h"
#include "catalog/product.h"
#include "store/database.h"

#include <QFuture>
#include <QObject>

#include <map>

namespace catalog {

// Brings a product's pictures and documents to the platform, each content once per shop. Lives on the engine's thread.
class ImageUploader final : public QObject {
    Q_OBJECT
public:
    ImageUploader(api::Caller &caller, store::Database &database, core::Clock clock);

    // source -> uri of every picture of the product that has no uri yet, and id of every document without one.
    using Uris = std::map<QString, QString>;
    QFuture<core::Result<Uris>> upload(const Product &product);

    // Puts the uris and ids in.
    static void put(const Uris &uris, Product &product);
    // Those of what came from a source of ours and is there.
    static Uris given(const Product &product);

private:
    struct Task;
    void next(const std::shared_ptr<Task> &task);
    void fetched(const std::shared_ptr<Task> &task, const core::Result<QByteArray> &bytes);
    struct Prepared;
    static core::Result<Prepared> prepared(const QByteArray &bytes, const QString &source, const QString &useCase);
    void send(const std::shared_ptr<Task> &task, const Prepared &file);
    void done(const std::shared_ptr<Task> &task, const QString &uri);

    api::Caller &caller_;
    store::Database &database_;
    core::Clock clock_;
    std::unique_ptr<store::Connection> reader_;
};

} // namespace catalog
