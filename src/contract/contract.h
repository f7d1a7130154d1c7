// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "contract/schema.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace contract {

enum class Method { Get, Post, Put, Delete };
enum class Cipher { None, Required, Optional };
enum class Token { Seller, Creator, Partner, Any };

// One operation of the Seller API in one version, as its reference page describes it.
struct Operation {
    QString name;    // "UpdateInventory"
    QString version; // "202309"
    QString domain;  // "product"
    Method method = Method::Get;
    QString path; // "/product/202309/products/{product_id}/inventory/update"
    std::vector<Parameter> pathParameters;
    std::vector<Parameter> query; // without app_key, sign, timestamp and shop_cipher (see cipher)
    std::vector<Parameter> form;  // multipart fields; empty unless the operation uploads
    std::optional<Schema> body;
    bool bodyRequired = false;
    std::optional<Schema> response; // the whole envelope: code, message, request_id, data
    std::vector<QString> scopes;    // any of them suffices; empty where the page names none
    Cipher cipher = Cipher::None;   // whether the query carries shop_cipher
    Token token = Token::Seller;
    std::vector<int> errorCodes; // as listed on the page; the common codes apply besides

    // "POST /product/202309/products/{product_id}/inventory/update"
    QString label() const;
};

// One contract file: its name for error messages, and its bytes.
struct Document {
    QString name;
    QByteArray json;
};

// Whether the corrections that stand beside the contract are applied. Left out to compare two states of the
// reference itself.
enum class Corrections { Applied, LeftOut };

// The Seller API's operations that Shopwright uses, loaded from the contract files (one JSON per domain, and
// two that tell how Shopwright reads them: pinned versions and corrections; resources/contract/README.md).
// Immutable after loading; safe to read from any thread. Loading costs some tens of milliseconds.
class Contract {
public:
    // From a folder of *.json, or the built-in one (":/contract"). Errors name file and JSON pointer:
    // contract.unreadable, contract.format.
    static core::Result<Contract> load(const QString &directory, Corrections corrections = Corrections::Applied);
    // The same from bytes in memory.
    static core::Result<Contract> parse(const std::vector<Document> &documents,
                                        Corrections corrections = Corrections::Applied);
    // The files compiled into this library; can't fail in a build whose tests pass.
    static const Contract &builtIn();

    // By method and concrete path ("/product/202309/products/17/prices/update"), without query. A literal
    // segment wins over a placeholder, the leftmost first. Null when there is none. The answer lives as long as
    // this contract.
    const Operation *find(Method method, QStringView path) const;
    // True when some operation has this path with any method (404 or 405?).
    bool knowsPath(QStringView path) const;
    // By name, the version that Shopwright pins, or the newest one where the files pin nothing at all. Null when
    // there is none. Cost: a binary search.
    const Operation *operation(QStringView name) const;
    std::span<const Operation> operations() const { return operations_; }

private:
    Contract() = default;
    void index(std::map<QString, QString> pinned);

    std::vector<Operation> operations_;
    std::vector<QStringList> segments_; // of the path of the operation at the same place
    std::map<QString, std::size_t, std::less<>> byName_;
};

std::optional<Method> methodFromText(QStringView text); // "GET" …
QString toText(Method method);

} // namespace contract
