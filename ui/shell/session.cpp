// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/session.h"

#include "engine/sandboxconsent.h"
#include "ui/shell/demoshop.h"

namespace ui::shell {
namespace {

constexpr std::chrono::milliseconds kDelay{400};

} // namespace

Session::Session(Place place, QObject *parent)
    : QObject(parent)
    , place_(std::move(place))
    , host_(place_.options)
{
    later_.setSingleShot(true);
    connect(&later_, &QTimer::timeout, this, &Session::look);
    connect(&host_, &engine::Host::opened, this, &Session::started);
    connect(&host_, &engine::Host::failed, this, &Session::failed);
    connect(&host_, &engine::Host::sendingChanged, this, [this] {
        if (ready_)
            later_.start(0);
    });
    connect(&host_, &engine::Host::changed, this, [this] {
        if (ready_ && !later_.isActive())
            later_.start(kDelay);
    });
}

Session::~Session() = default;

void Session::open()
{
    if (!place_.demo)
        return host_.open();
    demo_ = std::make_unique<DemoShop>(place_.demoFolder, place_.programs);
    host_.setOptions(demo_->engineOptions());
    connect(demo_.get(), &DemoShop::started, &host_, &engine::Host::open);
    connect(demo_.get(), &DemoShop::failed, this, &Session::failed);
    demo_->start();
}

void Session::started()
{
    host_.ask([this](engine::Engine &engine) -> core::Result<void> {
        connect(&engine.shopSync(), &engine::ShopSync::changed, this, [this](const engine::SyncRun &run) {
            // Rows that come in tell it as well; the end and the beginning must be seen at once.
            if (!ready_)
                return;
            if (run.ended || run.done == 0)
                later_.start(0);
            else if (!later_.isActive())
                later_.start(kDelay);
        });
        return {};
    });
    if (place_.demo) {
        core::follow(connectDemo(), this, [this](const core::Result<std::vector<engine::Shop>> &shops) {
            if (!shops)
                Q_EMIT failed(shops.error());
        });
        return;
    }
    ready_ = true;
    host_.ask([](engine::Engine &engine) -> core::Result<void> {
        engine.shopSync().start();
        return {};
    });
    look();
}

QFuture<core::Result<std::vector<engine::Shop>>> Session::connectDemo()
{
    using Answer = core::Result<std::vector<engine::Shop>>;
    const auto announced = engine::SandboxAnnouncement::read(demo_->announceFile());
    if (!announced)
        return QtFuture::makeReadyFuture(Answer(core::Unexpected(announced.error())));
    engine::ConnectRequest request{announced->app, announced->appSecret, {}};
    return core::follow(engine::sandboxAuthCode(announced->app, this), this,
                        [this, request](const core::Result<QString> &code) mutable {
                            if (!code)
                                return QtFuture::makeReadyFuture(Answer(core::Unexpected(code.error())));
                            request.authCode = *code;
                            return begun(
                                host_.ask([request](engine::Engine &engine) { return engine.connectShops(request); }));
                        });
}

void Session::reconnectDemo()
{
    core::follow(connectDemo(), this, [this](const core::Result<std::vector<engine::Shop>> &shops) {
        if (shops)
            Q_EMIT told(tr("Reconnected; everything is as it was."), 0);
        else
            Q_EMIT refused(shops.error());
    });
}

QFuture<core::Result<std::vector<engine::Shop>>> Session::authorise(const engine::ConnectRequest &request)
{
    return host_.ask([request](engine::Engine &engine) { return engine.authorise(request); });
}

QFuture<core::Result<std::vector<engine::Shop>>> Session::addShops(const std::vector<engine::Shop> &granted,
                                                                   const std::set<core::ShopId> &chosen)
{
    return begun(host_.ask([granted, chosen](engine::Engine &engine) { return engine.addShops(granted, chosen); }));
}

QFuture<core::Result<std::vector<engine::Shop>>>
Session::begun(const QFuture<core::Result<std::vector<engine::Shop>>> &connected)
{
    return core::follow(connected, this, [this](const core::Result<std::vector<engine::Shop>> &shops) {
        if (shops)
            host_.ask([](engine::Engine &engine) -> core::Result<void> {
                engine.shopSync().start();
                return {};
            });
        ready_ = true;
        look();
        return shops;
    });
}

void Session::look()
{
    if (looking_) {
        again_ = true;
        return;
    }
    looking_ = true;
    core::follow(host_.ask([](engine::Engine &engine) { return engine::overview(engine); }), this,
                 [this](const core::Result<engine::Overview> &overview) {
                     looking_ = false;
                     if (overview)
                         take(*overview);
                     else if (!open_)
                         Q_EMIT failed(overview.error());
                     if (std::exchange(again_, false))
                         later_.start(kDelay);
                 });
}

void Session::take(const engine::Overview &overview)
{
    overview_ = overview;
    const bool first = !std::exchange(open_, true);
    const core::ShopId before = current_;
    if (!shop())
        current_ = overview_.shops.empty() ? core::ShopId() : overview_.shops.front().shop.id;
    if (first)
        Q_EMIT opened();
    if (current_ != before)
        Q_EMIT shopChanged();
    Q_EMIT overviewChanged();
}

const engine::ShopOverview *Session::shop() const
{
    const auto found =
        std::ranges::find_if(overview_.shops, [this](const auto &one) { return one.shop.id == current_; });
    return found == overview_.shops.end() ? nullptr : &*found;
}

void Session::choose(const core::ShopId &shop)
{
    if (shop == current_)
        return;
    current_ = shop;
    Q_EMIT shopChanged();
    Q_EMIT overviewChanged();
}

void Session::sync(catalog::CatalogSync::Extent extent)
{
    host_.ask([shop = current_, extent](engine::Engine &engine) -> core::Result<void> {
        engine.shopSync().sync(shop, extent);
        return {};
    });
}

void Session::undo(qint64 operation)
{
    core::follow(
        host_.ask([shop = current_, operation](engine::Engine &engine) { return engine.undo(shop, operation); }), this,
        [this](const core::Result<syncing::Applied> &undone) {
            if (undone)
                Q_EMIT told(tr("%n changes taken back", nullptr, int(undone->changes)), undone->operation);
            else
                Q_EMIT refused(undone.error());
        });
}

void Session::approve()
{
    core::follow(host_.ask([shop = current_](engine::Engine &engine) { return engine.approve(shop); }), this,
                 [this](const core::Result<qint64> &released) {
                     if (released)
                         Q_EMIT told(*released > 0
                                         ? tr("Approved: %n changes are on their way", nullptr, int(*released))
                                         : tr("Approved: what you change from now on is sent"),
                                     0);
                     else
                         Q_EMIT refused(released.error());
                     look();
                 });
}

void Session::archive(const core::ShopId &shop)
{
    core::follow(host_.ask([shop](engine::Engine &engine) { return engine.archive(shop); }), this,
                 [this](const core::Result<void> &done) {
                     if (!done)
                         Q_EMIT refused(done.error());
                     look();
                 });
}

void Session::restore(const core::ShopId &shop)
{
    core::follow(host_.ask([shop](engine::Engine &engine) { return engine.restore(shop); }), this,
                 [this](const core::Result<void> &done) {
                     if (!done)
                         Q_EMIT refused(done.error());
                     look();
                 });
}

QFuture<core::Result<engine::ShopLoss>> Session::lossOf(const core::ShopId &shop)
{
    return host_.read([shop](store::Connection &connection) { return engine::lossOf(connection, shop); });
}

QFuture<core::Result<void>> Session::erase(const core::ShopId &shop)
{
    return core::follow(host_.ask([shop](engine::Engine &engine) { return engine.erase(shop); }), this,
                        [this, shop](const core::Result<void> &done) {
                            if (done)
                                Q_EMIT erased(shop);
                            look();
                            return done;
                        });
}

} // namespace ui::shell
