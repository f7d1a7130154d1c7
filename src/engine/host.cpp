// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host.h"

#include <QCoreApplication>

namespace engine {

// Holds the engine on its thread.
class Host::Room final : public QObject {
public:
    std::unique_ptr<Engine> engine;
};

Host::Host(Options options, QObject *parent)
    : QObject(parent)
    , options_(std::move(options))
    , room_(std::make_unique<Room>())
{
    thread_.setObjectName(QStringLiteral("engine"));
    room_->moveToThread(&thread_);
    thread_.start();
}

Host::~Host()
{
    // What is posted later finds no engine; the room goes with the thread's loop, where its children live.
    QMetaObject::invokeMethod(
        room_.get(), [room = room_.get()] { room->engine.reset(); }, Qt::BlockingQueuedConnection);
    thread_.quit();
    thread_.wait();
}

void Host::open()
{
    QMetaObject::invokeMethod(room_.get(), [this, options = options_] {
        auto engine = Engine::open(options);
        if (!engine) {
            QMetaObject::invokeMethod(this, [this, error = engine.error()] { Q_EMIT failed(error); });
            return;
        }
        room_->engine = std::move(*engine);
        connect(&room_->engine->database(), &store::Database::changed, this, &Host::changed);
        connect(&room_->engine->shopSync(), &ShopSync::changed, this, &Host::syncChanged);
        connect(&room_->engine->dispatcher(), &syncing::Dispatcher::sendingChanged, this, &Host::sendingChanged);
        QMetaObject::invokeMethod(this,
                                  [this, path = room_->engine->database().path(), profile = room_->engine->profile()] {
                                      databasePath_ = path;
                                      profile_ = std::make_unique<Profile>(profile);
                                      open_ = true;
                                      Q_EMIT opened();
                                  });
    });
}

void Host::post(std::function<void(Engine *)> work)
{
    QMetaObject::invokeMethod(
        room_.get(), [room = room_.get(), work = std::move(work)] { work(room->engine.get()); }, Qt::QueuedConnection);
}

core::Error Host::closed()
{
    return {QStringLiteral("engine.closed"), QCoreApplication::translate("engine", "The program is closing")};
}

} // namespace engine
