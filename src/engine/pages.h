// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/client.h"
#include "core/follow.h"
#include "engine/engine.h"

#include <vector>

namespace engine {

// All values of an operation that answers in pages, `known` first: request(token) asks for the page of a token, empty
// for the first; values(data) reads one. Engine's thread; ends with the call's error, if any.
template<class T, class Request, class Values>
QFuture<core::Result<std::vector<T>>> readPages(Engine &engine, const core::ShopId &shop, Request request,
                                                Values values, const QString &token = {}, std::vector<T> known = {})
{
    using All = core::Result<std::vector<T>>;
    const auto came = [&engine, shop, request, values,
                       known = std::move(known)](const core::Result<api::Answer> &answer) mutable {
        if (!answer)
            return QtFuture::makeReadyFuture(All(core::Unexpected(answer.error())));
        const std::vector<T> page = values(answer->data);
        known.insert(known.end(), page.begin(), page.end());
        const QString next = answer->data.value(u"next_page_token").toString();
        if (next.isEmpty() || page.empty())
            return QtFuture::makeReadyFuture(All(std::move(known)));
        return readPages<T>(engine, shop, request, values, next, std::move(known));
    };
    return core::follow(engine.caller().call(shop, request(token)), &engine, came);
}

} // namespace engine
