// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

#include <chrono>
#include <utility>
#include <vector>

namespace sandbox {

using HttpHeaders = std::vector<std::pair<QByteArray, QByteArray>>;

// A request as it was received. A value: it crosses from the network thread to the worker.
struct HttpRequest {
    int listener = 0;  // index into HttpServer::Options::ports
    QByteArray method; // "GET", as sent
    QByteArray target; // "/path?query", not decoded
    HttpHeaders headers;
    QByteArray body;

    // The part of the target before and after the first '?', not decoded.
    QByteArray path() const { return target.mid(0, target.indexOf('?')); }
    QByteArray query() const
    {
        const qsizetype mark = target.indexOf('?');
        return mark < 0 ? QByteArray() : target.mid(mark + 1);
    }
    // The first header of that name, compared without case; null when absent.
    QByteArray header(QByteArrayView name) const
    {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

// How the bytes of a response reach the client. Everything but Normal is a fault that somebody asked for.
enum class Delivery {
    Normal,
    Hang,         // no byte at all; the connection is reset when `duration` has passed
    Reset,        // connection reset before the first byte
    ResetMidBody, // headers and half of the body, then reset
    Drip,         // in small pieces, spread over `duration`
};

struct HttpResponse {
    int status = 200;
    HttpHeaders headers; // without Content-Length and Connection, which the server sets
    QByteArray body;
    Delivery delivery = Delivery::Normal;
    std::chrono::milliseconds delay{0};    // waited before anything else, without blocking other requests
    std::chrono::milliseconds duration{0}; // of Hang and Drip
};

} // namespace sandbox
