// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/remoteanswer.h"

#include <QCoreApplication>

namespace catalog::remote {

core::Unexpected unreadable(const QString &pointer)
{
    return core::fail(
        "api.answer",
        QCoreApplication::translate("catalog", "The platform’s answer about a product can’t be understood"), pointer,
        QCoreApplication::translate(
            "catalog", "Sync again later; if it stays, the Seller API has changed and Shopwright needs an update."));
}

api::Request readRequest(const char *operation)
{
    api::Request request;
    request.operation = QString::fromLatin1(operation);
    request.priority = api::Priority::Read;
    return request;
}

api::Request writeRequest(const char *operation, QJsonObject body, api::Priority priority)
{
    api::Request request;
    request.operation = QString::fromLatin1(operation);
    request.body = std::move(body);
    request.priority = priority;
    return request;
}

} // namespace catalog::remote
