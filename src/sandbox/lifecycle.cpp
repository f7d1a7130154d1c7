// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/audit.h"
#include "sandbox/listingrules.h"
#include "sandbox/operations.h"

namespace sandbox {

namespace {

constexpr int kMostIds = 20;

// Runs `change` for each id of the body on its own: what one product refuses leaves the others alone and is told in
// data.errors. `extra` may add to detail.
Answer forEach(World &world, const Call &call, const std::function<void(ProductRow &)> &change,
               const std::function<QJsonObject(const Refused &)> &error)
{
    const QJsonArray ids = call.body[u"product_ids"].toArray();
    if (ids.size() > kMostIds)
        throw Refused{12019120, u"20 products can be given at a time."_qs};
    QJsonArray errors;
    for (const QJsonValue &id : ids) {
        try {
            Transaction transaction(world.db);
            ProductRow product = requireProduct(world, *call.shop, id.toString());
            change(product);
            product.updated = core::unixSeconds(call.now);
            saveProduct(world, product);
            transaction.commit();
        } catch (const Refused &refused) {
            QJsonObject object = error(refused);
            QJsonObject detail = object[u"detail"].toObject();
            detail.insert(u"product_id"_qs, id.toString());
            object.insert(u"detail"_qs, detail);
            errors.append(object);
        }
    }
    QJsonObject data;
    if (!errors.isEmpty())
        data.insert(u"errors"_qs, errors);
    return Answer::ok(data);
}

QJsonObject plainError(const Refused &refused)
{
    // Batches name an unknown product by another code than single calls.
    const int code = refused.code == 12052260 ? 12052032 : refused.code;
    return {{u"code"_qs, code}, {u"message"_qs, refused.message}};
}

QJsonObject nestedError(const Refused &refused)
{
    if (refused.code == 12052260 || refused.code == 12052031 || refused.code == 12052048)
        return plainError(refused);
    const QJsonObject extra{{u"code"_qs, refused.code}, {u"message"_qs, refused.message}};
    return {{u"code"_qs, 12052990},
            {u"message"_qs, u"The check failed."_qs},
            {u"detail"_qs, QJsonObject{{u"extra_errors"_qs, QJsonArray{extra}}}}};
}

[[noreturn]] void wrongStatus(const ProductRow &product)
{
    throw Refused{12052901, u"The product's status %1 doesn't allow this."_qs.arg(product.status)};
}

} // namespace

Answer deleteProducts(World &world, const Call &call)
{
    return forEach(
        world, call,
        [&](ProductRow &product) {
            if (product.listing == u"FREEZE" || product.listing == u"DELETED")
                wrongStatus(product);
            dropVersion(world, product.id, Version::Review);
            dropVersion(world, product.id, Version::Draft);
            alignSkus(world, product.id);
            product.status = product.listing = u"DELETED"_qs;
            product.audit = u"NONE"_qs;
            product.auditDue.reset();
        },
        plainError);
}

Answer recoverProducts(World &world, const Call &call)
{
    return forEach(
        world, call,
        [](ProductRow &product) {
            if (product.listing != u"DELETED")
                wrongStatus(product);
            product.status = product.listing = u"SELLER_DEACTIVATED"_qs;
        },
        plainError);
}

// Drafts can be activated too: they are then submitted as they stand.
Answer activateProduct(World &world, const Call &call)
{
    return forEach(
        world, call,
        [&](ProductRow &product) {
            const bool draft = product.listing == u"DRAFT";
            const bool off = product.listing == u"SELLER_DEACTIVATED" || product.listing == u"PLATFORM_DEACTIVATED";
            if ((!draft && !off) || product.status == u"PENDING")
                wrongStatus(product);
            const QJsonObject document = *version(world, product.id, Version::Base);
            for (const Problem &problem : checkListing(world, *call.shop, document, &product))
                throw Refused{problem.code, problem.message};
            if (draft)
                product.listing = u"INITIAL"_qs;
            product.status = u"PENDING"_qs;
            startAudit(world, product, call.now);
        },
        nestedError);
}

Answer deactivateProducts(World &world, const Call &call)
{
    return forEach(
        world, call,
        [](ProductRow &product) {
            if (product.status != u"ACTIVATE")
                wrongStatus(product);
            product.status = product.listing = u"SELLER_DEACTIVATED"_qs;
        },
        plainError);
}

} // namespace sandbox
