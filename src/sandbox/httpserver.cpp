// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/httpserver.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <atomic>
#include <sstream>
#include <thread>

namespace sandbox {
namespace {

namespace net = boost::asio;
namespace ssl = boost::asio::ssl;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;
using net::ip::tcp;
using std::chrono::milliseconds;

Q_LOGGING_CATEGORY(lcHttp, "sandbox.http", QtInfoMsg)

using PlainStream = beast::tcp_stream;
using TlsStream = beast::ssl_stream<beast::tcp_stream>;

constexpr milliseconds kFarewell{2'000}; // how long a client may take to read our last words
constexpr std::size_t kPieces = 20;      // of a dripped response

// What all connections share; outlives them, because they die with the io_context.
struct Shared {
    HttpServer::Options options;
    HttpServer::Handler handler;
    std::size_t connections = 0;
};

std::string toString(const QByteArray &bytes) { return std::string(bytes.constData(), std::size_t(bytes.size())); }

QByteArray toBytes(beast::string_view text) { return QByteArray(text.data(), qsizetype(text.size())); }

// One client, from accept to close: reads a request, hands it over, waits for the reply, delivers it, and again.
// Everything runs on the network thread.
template<class Stream>
class Connection final : public std::enable_shared_from_this<Connection<Stream>> {
public:
    static constexpr bool kTls = std::is_same_v<Stream, TlsStream>;

    template<class... Security>
    Connection(Shared &shared, int listener, tcp::socket &&socket, Security &...security)
        : shared_(shared)
        , listener_(listener)
        , stream_(std::move(socket), security...)
        , timer_(stream_.get_executor())
    {
        ++shared_.connections;
    }
    ~Connection() { --shared_.connections; }

    void begin()
    {
        error_code ignored;
        lowest().socket().set_option(tcp::no_delay(true), ignored);
        if constexpr (kTls) {
            lowest().expires_after(limits().handshake);
            stream_.async_handshake(ssl::stream_base::server, [self = this->shared_from_this()](error_code failed) {
                if (!failed)
                    self->awaitRequest();
            });
        } else {
            awaitRequest();
        }
    }

    // Starts the answer to the request that was handed over.
    void respond(HttpResponse &&response)
    {
        response_ = std::move(response);
        if (response_.delay <= milliseconds::zero())
            return deliver();
        timer_.expires_after(response_.delay);
        timer_.async_wait([self = this->shared_from_this()](error_code failed) {
            if (!failed)
                self->deliver();
        });
    }

private:
    const HttpLimits &limits() const { return shared_.options.limits; }
    PlainStream &lowest() { return beast::get_lowest_layer(stream_); }

    void awaitRequest()
    {
        parser_.emplace();
        parser_->header_limit(std::uint32_t(limits().headerBytes));
        parser_->body_limit(limits().bodyBytes);
        if (buffer_.size() > 0)
            return readHeader();
        lowest().expires_after(limits().idle);
        stream_.async_read_some(buffer_.prepare(4096),
                                [self = this->shared_from_this()](error_code failed, std::size_t bytes) {
                                    if (failed)
                                        return self->farewell();
                                    self->buffer_.commit(bytes);
                                    self->readHeader();
                                });
    }

    void readHeader()
    {
        lowest().expires_after(limits().header);
        http::async_read_header(stream_, buffer_, *parser_,
                                [self = this->shared_from_this()](error_code failed, std::size_t) {
                                    if (failed)
                                        return self->refuseUnreadable(failed);
                                    self->judgeHeader();
                                });
    }

    void judgeHeader()
    {
        const auto &request = parser_->get();
        if (request.version() >= 11 && request.count(http::field::host) != 1)
            return refuse(400);
        const auto expect = request[http::field::expect];
        if (expect.empty())
            return readBody();
        if (!beast::iequals(expect, "100-continue"))
            return refuse(417);
        if (parser_->is_done())
            return readBody();
        static constexpr beast::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        lowest().expires_after(limits().write);
        net::async_write(stream_, net::const_buffer(goOn.data(), goOn.size()),
                         [self = this->shared_from_this()](error_code failed, std::size_t) {
                             if (!failed)
                                 self->readBody();
                         });
    }

    void readBody()
    {
        if (parser_->is_done())
            return handOver();
        lowest().expires_after(limits().body);
        http::async_read(stream_, buffer_, *parser_, [self = this->shared_from_this()](error_code failed, std::size_t) {
            if (failed)
                return self->refuseUnreadable(failed);
            self->handOver();
        });
    }

    // The framing is broken or a limit is passed; where the peer has just gone there is nobody to tell.
    void refuseUnreadable(error_code failed)
    {
        if (failed == http::error::header_limit)
            return refuse(431);
        if (failed == http::error::body_limit)
            return refuse(413);
        if (failed == http::error::end_of_stream || failed == http::error::partial_message)
            return farewell();
        if (failed.category() == http::make_error_code(http::error::bad_method).category())
            return refuse(400);
        qCDebug(lcHttp) << "connection ended:" << failed.message().c_str();
    }

    void refuse(int status)
    {
        refused_ = true;
        respond(shared_.options.refusal ? shared_.options.refusal(status) : HttpResponse{status, {}, {}});
    }

    void handOver()
    {
        lowest().expires_never();
        auto &message = parser_->get();
        HttpRequest request;
        request.listener = listener_;
        request.method = toBytes(message.method_string());
        request.target = toBytes(message.target());
        for (const auto &field : message)
            request.headers.emplace_back(toBytes(field.name_string()), toBytes(field.value()));
        request.body = QByteArray::fromStdString(message.body());
        auto pending = std::make_shared<Pending>(this->shared_from_this());
        shared_.handler(std::move(request), [pending](HttpResponse response) { pending->answer(std::move(response)); });
    }

    // Holds the connection while the handler works; goes back to the network thread even to be destroyed.
    struct Pending {
        explicit Pending(std::shared_ptr<Connection> waiting)
            : connection(std::move(waiting))
        {
        }
        ~Pending() { answer(HttpResponse{500, {}, {}}); }
        void answer(HttpResponse response)
        {
            if (answered.exchange(true))
                return;
            auto executor = connection->stream_.get_executor();
            net::post(executor, [self = std::move(connection), response = std::move(response)]() mutable {
                self->respond(std::move(response));
            });
        }
        std::shared_ptr<Connection> connection;
        std::atomic<bool> answered = false;
    };

    bool headOnly() const { return parser_ && parser_->get().method() == http::verb::head; }
    bool keepAlive() const { return !refused_ && parser_ && parser_->keep_alive(); }

    http::response_header<> header() const
    {
        http::response<http::empty_body> message(http::status(unsigned(response_.status)), 11);
        for (const auto &[name, value] : response_.headers)
            message.insert(toString(name), toString(value));
        message.content_length(std::uint64_t(response_.body.size()));
        message.keep_alive(keepAlive());
        return std::move(message.base());
    }

    void deliver()
    {
        switch (response_.delivery) {
        case Delivery::Normal:
            return deliverWhole();
        case Delivery::Hang:
            lowest().expires_after(response_.duration > milliseconds::zero() ? response_.duration
                                                                             : milliseconds(3'600'000));
            return hang();
        case Delivery::Reset:
            return reset();
        case Delivery::ResetMidBody:
            serialise();
            if (!headOnly())
                raw_.resize(raw_.size() - std::size_t(response_.body.size() + 1) / 2);
            return deliverPiece(raw_.size(), [self = this->shared_from_this()] { self->reset(); });
        case Delivery::Drip:
            serialise();
            return drip();
        }
    }

    void serialise()
    {
        std::ostringstream out;
        out << header();
        raw_ = out.str();
        if (!headOnly())
            raw_.append(response_.body.constData(), std::size_t(response_.body.size()));
        sent_ = 0;
    }

    void deliverWhole()
    {
        serialise();
        deliverPiece(raw_.size(), [self = this->shared_from_this()] { self->finish(); });
    }

    template<class Then>
    void deliverPiece(std::size_t size, Then then)
    {
        lowest().expires_after(limits().write);
        net::async_write(stream_, net::const_buffer(raw_.data() + sent_, size),
                         [self = this->shared_from_this(), then](error_code failed, std::size_t bytes) {
                             self->sent_ += bytes;
                             if (!failed)
                                 then();
                         });
    }

    void drip()
    {
        if (sent_ == raw_.size())
            return finish();
        const std::size_t size = std::min((raw_.size() + kPieces - 1) / kPieces, raw_.size() - sent_);
        deliverPiece(size, [self = this->shared_from_this()] {
            self->lowest().expires_never();
            self->timer_.expires_after(self->response_.duration / int(kPieces));
            self->timer_.async_wait([self](error_code failed) {
                if (!failed)
                    self->drip();
            });
        });
    }

    // Reads only to learn that the client has left.
    void hang()
    {
        stream_.async_read_some(net::buffer(scrap_), [self = this->shared_from_this()](error_code failed, std::size_t) {
            if (failed)
                return self->reset();
            self->hang();
        });
    }

    void reset()
    {
        error_code ignored;
        lowest().socket().set_option(net::socket_base::linger(true, 0), ignored);
        lowest().socket().close(ignored);
    }

    void finish()
    {
        if (!keepAlive())
            return farewell();
        awaitRequest();
    }

    // Closing a socket with unread input resets it, and the client may lose our last answer: so say goodbye first
    // and read on for a moment.
    void farewell()
    {
        lowest().expires_after(kFarewell);
        if constexpr (kTls) {
            stream_.async_shutdown([self = this->shared_from_this()](error_code) { self->drain(); });
        } else {
            drain();
        }
    }

    void drain()
    {
        error_code ignored;
        lowest().socket().shutdown(tcp::socket::shutdown_send, ignored);
        if (!ignored)
            readOn();
    }

    void readOn()
    {
        lowest().async_read_some(net::buffer(scrap_),
                                 [self = this->shared_from_this()](error_code failed, std::size_t) {
                                     if (!failed)
                                         self->readOn();
                                 });
    }

    Shared &shared_;
    int listener_;
    Stream stream_;
    net::steady_timer timer_;
    beast::flat_buffer buffer_;
    std::optional<http::request_parser<http::string_body>> parser_;
    HttpResponse response_;
    std::string raw_;
    std::size_t sent_ = 0;
    std::array<char, 16 * 1024> scrap_;
    bool refused_ = false;
};

int chooseProtocol(SSL *, const unsigned char **out, unsigned char *outSize, const unsigned char *in, unsigned inSize,
                   void *)
{
    static constexpr unsigned char http11[] = "\x08http/1.1";
    unsigned char *chosen = nullptr;
    if (SSL_select_next_proto(&chosen, outSize, http11, sizeof http11 - 1, in, inSize) != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_NOACK;
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

} // namespace

struct HttpServer::Private {
    struct Listener {
        int index;
        tcp::acceptor acceptor;
    };

    Shared shared; // before the context, whose connections use it to the last
    net::io_context context{1};
    std::optional<ssl::context> tls;
    std::vector<std::unique_ptr<Listener>> listeners;
    std::vector<quint16> ports;
    std::thread thread;

    void secure(const ServerIdentity &identity);
    error_code listen(int index, const net::ip::address &address, quint16 port);
    void accept(Listener &listener);
    void admit(int listener, tcp::socket &&socket);
    void run();
};

void HttpServer::Private::secure(const ServerIdentity &identity)
{
    tls.emplace(ssl::context::tls_server);
    SSL_CTX_set_min_proto_version(tls->native_handle(), TLS1_3_VERSION);
    SSL_CTX_set_alpn_select_cb(tls->native_handle(), chooseProtocol, nullptr);
    tls->use_certificate_chain(
        net::const_buffer(identity.certificatePem.constData(), std::size_t(identity.certificatePem.size())));
    tls->use_private_key(net::const_buffer(identity.keyPem.constData(), std::size_t(identity.keyPem.size())),
                         ssl::context::pem);
}

error_code HttpServer::Private::listen(int index, const net::ip::address &address, quint16 port)
{
    auto listener = std::make_unique<Listener>(Listener{index, tcp::acceptor(context)});
    tcp::acceptor &acceptor = listener->acceptor;
    error_code failed;
    acceptor.open(address.is_v6() ? tcp::v6() : tcp::v4(), failed);
    if (!failed)
        acceptor.set_option(net::socket_base::reuse_address(true), failed);
    if (!failed)
        acceptor.bind({address, port}, failed);
    if (!failed)
        acceptor.listen(net::socket_base::max_listen_connections, failed);
    if (!failed)
        listeners.push_back(std::move(listener));
    return failed;
}

void HttpServer::Private::accept(Listener &listener)
{
    listener.acceptor.async_accept([this, &listener](error_code failed, tcp::socket socket) {
        if (failed == net::error::operation_aborted)
            return;
        if (!failed) {
            admit(listener.index, std::move(socket));
            return accept(listener);
        }
        // Out of file descriptors: accepting again at once would spin.
        auto pause = std::make_shared<net::steady_timer>(context, milliseconds(100));
        pause->async_wait([this, &listener, pause](error_code) { accept(listener); });
    });
}

void HttpServer::Private::admit(int listener, tcp::socket &&socket)
{
    if (shared.connections >= shared.options.limits.connections)
        return;
    if (tls)
        std::make_shared<Connection<TlsStream>>(shared, listener, std::move(socket), *tls)->begin();
    else
        std::make_shared<Connection<PlainStream>>(shared, listener, std::move(socket))->begin();
}

void HttpServer::Private::run()
{
    for (;;) {
        try {
            context.run();
            return;
        } catch (const std::exception &failure) {
            qCWarning(lcHttp) << "a connection was dropped:" << failure.what();
        }
    }
}

HttpServer::HttpServer(std::unique_ptr<Private> d)
    : d_(std::move(d))
{
}

HttpServer::~HttpServer()
{
    d_->context.stop();
    d_->thread.join();
}

core::Result<std::unique_ptr<HttpServer>> HttpServer::start(Options options, Handler handler)
{
    auto d = std::make_unique<Private>();
    try {
        if (options.tls)
            d->secure(*options.tls);
    } catch (const std::exception &failure) {
        return core::fail("sandbox.tls", QCoreApplication::translate("sandbox", "The TLS certificate is unusable: %1")
                                             .arg(QString::fromUtf8(failure.what())));
    }
    for (std::size_t i = 0; i < options.ports.size(); ++i) {
        const error_code failed = d->listen(int(i), net::ip::address_v4::loopback(), options.ports[i]);
        if (failed) {
            return core::fail("sandbox.listen",
                              QCoreApplication::translate("sandbox", "Port %1 can't be used: %2")
                                  .arg(options.ports[i])
                                  .arg(QString::fromStdString(failed.message())),
                              {}, QCoreApplication::translate("sandbox", "Choose another port, or 0 for any."));
        }
        const quint16 port = d->listeners.back()->acceptor.local_endpoint().port();
        d->ports.push_back(port);
        if (const error_code without = d->listen(int(i), net::ip::address_v6::loopback(), port))
            qCDebug(lcHttp) << "not listening on ::1:" << without.message().c_str();
    }
    d->shared.options = std::move(options);
    d->shared.handler = std::move(handler);
    for (auto &listener : d->listeners)
        d->accept(*listener);
    d->thread = std::thread([d = d.get()] { d->run(); });
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(d)));
}

quint16 HttpServer::port(std::size_t listener) const { return d_->ports.at(listener); }

} // namespace sandbox
