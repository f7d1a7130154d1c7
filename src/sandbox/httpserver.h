// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "sandbox/certificates.h"
#include "sandbox/http.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace sandbox {

// What a client may cost us. A phase that takes longer than its time ends the connection without an answer.
struct HttpLimits {
    std::size_t headerBytes = 16 * 1024;         // request line and headers; more is 431
    std::size_t bodyBytes = 13 * 1024 * 1024;    // 12 MB of upload and its multipart overhead; more is 413
    std::size_t connections = 512;               // one more is closed at once
    std::chrono::milliseconds handshake{10'000}; // TLS, counted from the accept
    std::chrono::milliseconds idle{60'000};      // between two requests
    std::chrono::milliseconds header{10'000};    // from the first byte of a request to the end of its headers
    std::chrono::milliseconds body{60'000};
    std::chrono::milliseconds write{60'000};
};

// HTTP/1.1 on the loopback addresses with keep-alive, over TLS 1.3 or plain. It frames requests and bounds them; it
// knows no path and no method. Runs on one thread of its own.
//
// Malformed requests are answered 400, 413, 417 or 431 here; "Expect: 100-continue" is honoured once the headers
// have passed; a HEAD request gets the headers of its response only.
class HttpServer final {
public:
    // Answers one request; may be called from any thread, once. Dropping it unused answers 500.
    using Reply = std::function<void(HttpResponse)>;
    // Called on the network thread: must hand over and return.
    using Handler = std::function<void(HttpRequest, Reply)>;

    struct Options {
        std::vector<quint16> ports = {0}; // 0: any free one
        HttpLimits limits;
        std::optional<ServerIdentity> tls; // plain HTTP when empty
        // The response for a status that the server gives by itself; called on the network thread.
        std::function<HttpResponse(int status)> refusal;
    };

    // Listens when it returns. Fails with sandbox.listen (port taken) or sandbox.tls (unusable certificate).
    static core::Result<std::unique_ptr<HttpServer>> start(Options options, Handler handler);
    // Closes every connection and joins the thread. Replies must not be called after that.
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    quint16 port(std::size_t listener) const;

private:
    struct Private;
    explicit HttpServer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d_;
};

} // namespace sandbox
