// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importcommands.h"
#include "engine/host.h"

namespace engine {

// What the steps of an import ask for, answered by the engine of `host`, which must outlive this.
class ImportCommands final : public catalog::ImportCommands {
    Q_OBJECT
public:
    ImportCommands(Host &host, Shop shop, QObject *parent = nullptr);

    core::ShopId shop() const override { return shop_.id; }
    QString shopName() const override { return shop_.name; }
    Answer<bool> isApproved() override;
    Answer<Opened> open(const QString &path, const tabular::Options &options) override;
    Answer<Checked> check(const Opened &opened, const tabular::Mapping &mapping, const QSet<QLatin1String> &fixes,
                          std::shared_ptr<catalog::CheckControl> control) override;
    Answer<std::vector<catalog::ImportLine>> lines(const Checked &checked, const std::vector<size_t> &rows) override;
    Answer<syncing::Applied> apply(const Checked &checked, catalog::Import::Wanted wanted,
                                   syncing::Progress progress) override;
    Answer<qint64> saveRejects(const Checked &checked, const QString &path) override;
    Answer<qint64> savePlatformRejects(qint64 operation, const QString &path) override;
    Answer<syncing::Counts> progress(qint64 operation) override;
    Answer<syncing::Applied> undo(qint64 operation) override;

private:
    Host &host_;
    const Shop shop_;
};

} // namespace engine
