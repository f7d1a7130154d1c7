// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/platform.h"

#include "sandbox/audit.h"
#include "sandbox/images.h"
#include "sandbox/operations.h"
#include "sandbox/seed.h"

#include <QCoreApplication>
#include <QDir>

namespace sandbox {

namespace {

using Operation = Answer (*)(World &, const Call &);

const QHash<QString, Operation> &operations()
{
    static const QHash<QString, Operation> table = {
        {u"GetAuthorizedShops"_qs, getAuthorizedShops},
        {u"GetActiveShops"_qs, getActiveShops},
        {u"GetSellerPermissions"_qs, getSellerPermissions},
        {u"CheckListingPrerequisites"_qs, checkListingPrerequisites},
        {u"GetWarehouseList"_qs, getWarehouseList},
        {u"GetWarehouseDeliveryOptions"_qs, getWarehouseDeliveryOptions},
        {u"GetShippingProviders"_qs, getShippingProviders},
        {u"GetCategories"_qs, getCategories},
        {u"GetAttributes"_qs, getAttributes},
        {u"GetCategoryRules"_qs, getCategoryRules},
        {u"RecommendCategory"_qs, recommendCategory},
        {u"GetBrands"_qs, getBrands},
        {u"SearchManufacturers"_qs, searchManufacturers},
        {u"CreateManufacturer"_qs, createManufacturer},
        {u"CreateResponsiblePerson"_qs, createResponsiblePerson},
        {u"SearchResponsiblePersons"_qs, searchResponsiblePersons},
        {u"CreateCustomBrands"_qs, createCustomBrands},
        {u"UploadProductImage"_qs, uploadImage},
        {u"UploadProductFile"_qs, uploadFile},
        {u"CreateProduct"_qs, createProduct},
        {u"GetProduct"_qs, getProduct},
        {u"EditProduct"_qs, editProduct},
        {u"PartialEditProduct"_qs, partialEditProduct},
        {u"CheckProductListing"_qs, checkProductListing},
        {u"SearchProducts"_qs, searchProducts},
        {u"ProductInformationIssueDiagnosis"_qs, productInformationIssueDiagnosis},
        {u"DeleteProducts"_qs, deleteProducts},
        {u"RecoverProducts"_qs, recoverProducts},
        {u"ActivateProduct"_qs, activateProduct},
        {u"DeactivateProducts"_qs, deactivateProducts},
        {u"UpdatePrice"_qs, updatePrice},
        {u"UpdateInventory"_qs, updateInventory},
        {u"InventorySearch"_qs, inventorySearch},
    };
    return table;
}

// One piece of work as a whole: kept when it succeeds, undone when it is refused.
template<class Work>
Answer asOne(StateDb &db, Work work)
{
    try {
        Transaction transaction(db);
        Answer answer = work();
        if (answer.code == 0)
            transaction.commit();
        return answer;
    } catch (const Refused &refused) {
        return Answer::refused(refused.code, refused.message);
    }
}

constexpr qint64 kLargestSeed = 2'000'000;

// N of "large:N".
std::optional<qint64> largeCount(const QString &name)
{
    if (!name.startsWith(u"large:"))
        return std::nullopt;
    bool number = false;
    const qint64 skus = QStringView(name).mid(6).toLongLong(&number);
    return number && skus > 0 && skus <= kLargestSeed ? std::optional(skus) : std::nullopt;
}

} // namespace

struct Platform::Parts {
    World world;
};

Platform::Platform(StateDb &state, const QString &directory)
    : self_(new Parts{{state, QDir(directory).filePath(u"images"_qs), u"https://localhost"_qs, {}}})
{
    createTables(state);
}

Platform::~Platform() = default;

void Platform::setBaseUrl(const QString &url) { self_->world.baseUrl = url; }

Answer Platform::call(const Call &call)
{
    const Operation operation = operations().value(call.operation->name);
    if (!operation)
        return {404, 36009009, u"The sandbox doesn't offer %1."_qs.arg(call.operation->name), {}};
    return asOne(self_->world.db, [&] { return operation(self_->world, call); });
}

void Platform::advance(core::Instant now)
{
    Transaction transaction(self_->world.db);
    judgeDue(self_->world, now);
    transaction.commit();
}

core::Result<void> Platform::seed(const QString &seedName, core::Instant now)
{
    const auto refuse = [&](const QString &words, const QString &remedy) {
        return core::fail("sandbox.seed", words, seedName, remedy);
    };
    World &world = self_->world;
    const std::optional<qint64> large = largeCount(seedName);
    if (!large && seedName != u"demo" && seedName != u"empty" && seedName != u"spike")
        return refuse(QCoreApplication::translate("sandbox", "There is no such seed."),
                      QCoreApplication::translate("sandbox", "Choose demo, empty, spike or large:N with N from 1 to "
                                                             "2000000."));
    const QString before = meta(world, u"seed"_qs);
    if (before == seedName)
        return {};
    if (!before.isEmpty())
        return refuse(QCoreApplication::translate("sandbox", "The data folder already holds the seed %1.").arg(before),
                      QCoreApplication::translate("sandbox", "Choose another folder with --data."));
    Transaction transaction(world.db);
    seedShops(world, now);
    if (large)
        seedLarge(world, now, *large);
    else if (seedName == u"demo")
        seedDemo(world, now);
    else if (seedName == u"spike")
        seedSpike(world, now);
    setMeta(world, u"seed"_qs, seedName);
    transaction.commit();
    return {};
}

std::vector<Shop> Platform::shops() const { return allShops(self_->world); }

std::optional<Picture> Platform::picture(const QString &uri)
{
    try {
        return loadPicture(self_->world, uri);
    } catch (const Refused &) {
        return std::nullopt; // it can't be written to disk
    }
}

Answer Platform::control(const QString &path, const QJsonObject &body, core::Instant now)
{
    return asOne(self_->world.db, [&] { return controlPlatform(self_->world, path, body, now); });
}

QString queryValue(const Call &call, const char *name)
{
    const auto found = call.query.find(QString::fromLatin1(name));
    return found == call.query.end() ? QString() : found->second;
}

QString pathValue(const Call &call, const char *name)
{
    const auto found = call.path.find(QString::fromLatin1(name));
    return found == call.path.end() ? QString() : found->second;
}

} // namespace sandbox
