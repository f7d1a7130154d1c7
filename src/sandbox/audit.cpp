// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/audit.h"

#include <QJsonDocument>

namespace sandbox {

namespace {

struct Verdict {
    bool approved = true;
    QJsonArray reasons;
};

constexpr const char *kDelay = "audit.delay";

// Claims that the audit refuses by itself.
Verdict ownJudgement(const QString &title)
{
    static const QStringList claims = {u"replica"_qs, u"counterfeit"_qs, u"fälschung"_qs, u"cures cancer"_qs};
    for (const QString &claim : claims)
        if (title.contains(claim, Qt::CaseInsensitive))
            return {false, failedReasons(u"title"_qs, {u"The title claims “%1”."_qs.arg(claim)},
                                         {u"Remove the claim and submit the product again."_qs})};
    return {};
}

Verdict verdictFor(World &world, qint64 product, const QString &title)
{
    Statement rows = world.db.prepare("SELECT product, title, verdict, reasons FROM shop_verdict"
                                      " ORDER BY product IS NULL, title = '', id DESC");
    while (rows.step()) {
        const bool applies = rows.isNull(0)
                                 ? title.contains(rows.text(1), Qt::CaseInsensitive) || rows.text(1).isEmpty()
                                 : rows.integer(0) == product;
        if (applies)
            return {rows.text(2) == u"APPROVED", QJsonDocument::fromJson(rows.text(3).toUtf8()).array()};
    }
    return ownJudgement(title);
}

void approve(World &world, ProductRow &product, const QJsonObject &judged)
{
    const Category *category = world.taxonomy.category(judged[u"category_id"].toString());
    if (category && category->permission == u"INVITE_ONLY" && product.listing == u"INITIAL") {
        product.audit = u"PRE_APPROVED"_qs;
        return;
    }
    if (version(world, product.id, Version::Review)) {
        setVersion(world, product.id, Version::Base, judged);
        dropVersion(world, product.id, Version::Review);
        product.title = judged[u"title"].toString();
        product.categoryVersion = judged[u"category_version"].toString();
        alignSkus(world, product.id);
    }
    product.audit = u"APPROVED"_qs;
    product.reasons = {};
    if (product.status == u"PENDING")
        product.listing = u"ACTIVATE"_qs;
    product.status = product.listing;
}

void refuse(World &world, ProductRow &product, const QJsonArray &reasons)
{
    dropVersion(world, product.id, Version::Review);
    alignSkus(world, product.id);
    product.audit = u"FAILED"_qs;
    product.reasons = reasons;
    if (product.status == u"PENDING")
        product.status = u"FAILED"_qs;
}

} // namespace

QJsonArray failedReasons(const QString &position, const QStringList &reasons, const QStringList &suggestions)
{
    return {QJsonObject{{u"position"_qs, position},
                        {u"reasons"_qs, QJsonArray::fromStringList(reasons)},
                        {u"suggestions"_qs, QJsonArray::fromStringList(suggestions)},
                        {u"listing_platform"_qs, u"TIKTOK_SHOP"_qs}}};
}

qint64 auditDelay(World &world) { return meta(world, QString::fromLatin1(kDelay), u"3"_qs).toLongLong(); }

void setAuditDelay(World &world, qint64 seconds)
{
    setMeta(world, QString::fromLatin1(kDelay), QString::number(seconds));
}

void startAudit(World &world, ProductRow &product, core::Instant now)
{
    product.audit = u"AUDITING"_qs;
    product.reasons = {};
    product.auditDue = core::unixSeconds(now) + auditDelay(world);
}

void judgeDue(World &world, core::Instant now)
{
    std::vector<qint64> due;
    {
        Statement rows = world.db.prepare("SELECT id FROM shop_product WHERE audit_due <= ? ORDER BY audit_due, id");
        rows.bind(core::unixSeconds(now));
        while (rows.step())
            due.push_back(rows.integer(0));
    }
    for (const qint64 id : due) {
        ProductRow product = *findProduct(world, id);
        std::optional<QJsonObject> judged = version(world, id, Version::Review);
        if (!judged)
            judged = version(world, id, Version::Base);
        const Verdict verdict = verdictFor(world, id, (*judged)[u"title"].toString());
        product.auditDue.reset();
        // Visible from now on, so dated now: dated back to when it was due, a reader's window could have passed it.
        product.updated = core::unixSeconds(now);
        if (verdict.approved)
            approve(world, product, *judged);
        else
            refuse(world, product, verdict.reasons);
        saveProduct(world, product);
    }
}

void addVerdict(World &world, std::optional<qint64> product, const QString &titleContains, bool approved,
                const QStringList &reasons)
{
    const QJsonArray told = failedReasons(u"product"_qs, reasons, {});
    world.db.exec("INSERT INTO shop_verdict (product, title, verdict, reasons) VALUES (?, ?, ?, ?)", product,
                  titleContains, approved ? u"APPROVED"_qs : u"FAILED"_qs,
                  QString::fromUtf8(QJsonDocument(told).toJson(QJsonDocument::Compact)));
}

void clearVerdicts(World &world) { world.db.exec("DELETE FROM shop_verdict"); }

} // namespace sandbox
