// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sandbox/world.h"

namespace sandbox {

// One function per operation of the Seller API, named like it; uploads are in images.h. A call arrives valid by the
// contract; a business rule that it breaks is thrown as Refused or, where the operation answers per item, listed in
// the answer's errors.

// shops.cpp
Answer getAuthorizedShops(World &world, const Call &call);
Answer getActiveShops(World &world, const Call &call);
Answer getSellerPermissions(World &world, const Call &call);
Answer checkListingPrerequisites(World &world, const Call &call);
Answer getWarehouseList(World &world, const Call &call);
Answer getWarehouseDeliveryOptions(World &world, const Call &call);
Answer getShippingProviders(World &world, const Call &call);

// categories.cpp
Answer getCategories(World &world, const Call &call);
Answer getAttributes(World &world, const Call &call);
Answer getCategoryRules(World &world, const Call &call);
Answer recommendCategory(World &world, const Call &call);

// brands.cpp
Answer getBrands(World &world, const Call &call);
Answer createCustomBrands(World &world, const Call &call);

// operators.cpp
Answer searchManufacturers(World &world, const Call &call);
Answer searchResponsiblePersons(World &world, const Call &call);
Answer createManufacturer(World &world, const Call &call);
Answer createResponsiblePerson(World &world, const Call &call);
// The ids that listings may name.
QStringList manufacturerIds(World &world);
QStringList responsiblePersonIds(World &world);

// products.cpp
Answer createProduct(World &world, const Call &call);
Answer editProduct(World &world, const Call &call);
Answer partialEditProduct(World &world, const Call &call);
Answer checkProductListing(World &world, const Call &call);

// productview.cpp, search.cpp
Answer getProduct(World &world, const Call &call);
Answer searchProducts(World &world, const Call &call);

// quality.cpp
Answer productInformationIssueDiagnosis(World &world, const Call &call);

// lifecycle.cpp
Answer deleteProducts(World &world, const Call &call);
Answer recoverProducts(World &world, const Call &call);
Answer activateProduct(World &world, const Call &call);
Answer deactivateProducts(World &world, const Call &call);

// offers.cpp
Answer updatePrice(World &world, const Call &call);
Answer updateInventory(World &world, const Call &call);
Answer inventorySearch(World &world, const Call &call);

// steering.cpp: not the API, see Platform::control
Answer controlPlatform(World &world, const QString &path, const QJsonObject &body, core::Instant now);

// Parameters of a call; empty when absent.
QString queryValue(const Call &call, const char *name);
QString pathValue(const Call &call, const char *name);
// The tree a category call is about, checked against the shop's market (12052217).
QString categoryVersion(const Call &call);

// Opaque page tokens: a position bound to the query that it continues. Reading gives nothing for a token that is
// broken or belongs to another query.
QString pageToken(const QString &query, const QJsonObject &position);
std::optional<QJsonObject> readPageToken(const QString &query, const QString &token);

} // namespace sandbox
