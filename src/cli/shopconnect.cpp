// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/consent.h"
#include "engine/engine.h"
#include "engine/sandboxconsent.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <set>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

namespace cli {
namespace {

core::Result<QByteArray> secretIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail("shop.secret_file", Words::tr("The file with the app secret can’t be read"), path,
                          Words::tr("Write the secret of your app in Partner Center into a file and give its name."));
    const QByteArray secret = file.read(4096).trimmed();
    if (secret.isEmpty())
        return core::fail("shop.secret_file", Words::tr("The file with the app secret is empty"), path,
                          Words::tr("Copy the secret from Partner Center into it."));
    return secret;
}

class ShopConnect final : public Command {
public:
    QStringList name() const override { return {QStringLiteral("shop"), QStringLiteral("connect")}; }
    QString summary() const override { return Words::tr("Connect the shops that an app of yours may act for."); }

    void options(QCommandLineParser &parser) const override
    {
        const auto add = [&parser](const char *name, const QString &help, const QString &value) {
            parser.addOption({QString::fromLatin1(name), help, value});
        };
        add("sandbox", Words::tr("Connect a running shopwright-sandbox by the file that it announces itself in."),
            QStringLiteral("FILE"));
        add("api-url", Words::tr("Address of the Seller API."), QStringLiteral("URL"));
        add("auth-url", Words::tr("Address of the authorisation host."), QStringLiteral("URL"));
        add("ca", Words::tr("Trust this certificate authority too."), QStringLiteral("FILE"));
        add("app-key", Words::tr("Key of your app in Partner Center."), QStringLiteral("KEY"));
        add("app-secret-file", Words::tr("File that holds the app’s secret and nothing else."), QStringLiteral("FILE"));
        add("auth-code", Words::tr("The code that the consent page ended with."), QStringLiteral("CODE"));
        parser.addOption({QStringLiteral("browser"), Words::tr("Ask for consent in the browser.")});
        add("service-id", Words::tr("With --browser: the app’s service id in Partner Center."), QStringLiteral("ID"));
        add("consent-url", Words::tr("With --browser: host of the consent page."), QStringLiteral("URL"));
        add("redirect-port", Words::tr("With --browser: port of the redirect address that the app has registered."),
            QStringLiteral("PORT"));
        add("only", Words::tr("Of the shops that the consent is for, connect this one only; may be repeated."),
            QStringLiteral("SHOP"));
    }

    QFuture<Exit> run(const QCommandLineParser &arguments, Context &context) override
    {
        return arguments.isSet(QStringLiteral("sandbox")) ? sandbox(arguments, context) : platform(arguments, context);
    }

private:
    static QFuture<Exit> sandbox(const QCommandLineParser &arguments, Context &context)
    {
        auto announced = engine::SandboxAnnouncement::read(arguments.value(QStringLiteral("sandbox")));
        if (!announced)
            return finished(report(context, announced.error()));
        const engine::ConnectRequest request{announced->app, announced->appSecret, {}};
        return connectWith(engine::sandboxAuthCode(announced->app, &context.owner), request, arguments, context);
    }

    static QFuture<Exit> platform(const QCommandLineParser &arguments, Context &context)
    {
        for (const char *needed : {"api-url", "auth-url", "app-key", "app-secret-file"})
            if (!arguments.isSet(QString::fromLatin1(needed)))
                return usage(context, Words::tr("--%1 is missing").arg(QString::fromLatin1(needed)));
        for (const char *address : {"api-url", "auth-url"})
            if (const QUrl url(arguments.value(QString::fromLatin1(address)), QUrl::StrictMode);
                !url.isValid() || url.scheme() != u"https" || url.host().isEmpty())
                return usage(context,
                             Words::tr("--%1 takes an address like https://host").arg(QString::fromLatin1(address)));
        if (arguments.isSet(QStringLiteral("auth-code")) == arguments.isSet(QStringLiteral("browser")))
            return usage(context, Words::tr("Give either --auth-code or --browser"));
        const auto secret = secretIn(arguments.value(QStringLiteral("app-secret-file")));
        if (!secret)
            return finished(report(context, secret.error()));
        engine::ConnectRequest request{{arguments.value(QStringLiteral("app-key")),
                                        arguments.value(QStringLiteral("api-url")),
                                        arguments.value(QStringLiteral("auth-url")),
                                        {}},
                                       *secret,
                                       {}};
        if (arguments.isSet(QStringLiteral("ca"))) // kept, so not relative to today's folder
            request.app.caFile = QFileInfo(arguments.value(QStringLiteral("ca"))).absoluteFilePath();
        if (arguments.isSet(QStringLiteral("auth-code")))
            return connectWith(
                QtFuture::makeReadyFuture(core::Result<QString>(arguments.value(QStringLiteral("auth-code")))), request,
                arguments, context);
        return browser(arguments, request, context);
    }

    static QFuture<Exit> browser(const QCommandLineParser &arguments, const engine::ConnectRequest &request,
                                 Context &context)
    {
        bool ok = true;
        const quint16 port = arguments.isSet(QStringLiteral("redirect-port"))
                                 ? arguments.value(QStringLiteral("redirect-port")).toUShort(&ok)
                                 : quint16(0);
        if (!ok)
            return usage(context, Words::tr("--redirect-port takes a number from 1 to 65535"));
        const bool realPlatform = QUrl(request.app.apiUrl).host().endsWith(QStringLiteral("tiktokglobalshop.com"));
        if (realPlatform && !arguments.isSet(QStringLiteral("service-id")))
            return usage(context, Words::tr("--browser needs --service-id, the number in your app’s authorise link"));
        QUrl page(arguments.value(QStringLiteral("consent-url")));
        if (page.isEmpty())
            page = realPlatform ? api::consentUrl(api::ConsentHost::RestOfWorld) : QUrl(request.app.authUrl);
        const engine::Consent::Request consent{page, arguments.value(QStringLiteral("service-id")), request.app.appKey,
                                               port};
        return connectWith(Consent::ask(consent, context.output, &context.owner), request, arguments, context);
    }

    using Shops = core::Result<std::vector<engine::Shop>>;

    static QFuture<Exit> connectWith(const QFuture<core::Result<QString>> &code, engine::ConnectRequest request,
                                     const QCommandLineParser &arguments, Context &context)
    {
        Context *c = &context;
        const auto granted = core::follow(code, &context.owner, [request, c](const core::Result<QString> &got) mutable {
            if (!got)
                return QtFuture::makeReadyFuture(Shops(core::Unexpected(got.error())));
            request.authCode = *got;
            return c->engine->authorise(request);
        });
        const auto added = core::follow(granted, &context.owner,
                                        [c, only = arguments.values(QStringLiteral("only"))](const Shops &all) {
                                            return all ? take(*all, only, *c) : QtFuture::makeReadyFuture(all);
                                        });
        return core::follow(added, &context.owner, [c](const Shops &shops) {
            return finished(shops ? show(*shops, *c) : report(*c, shops.error()));
        });
    }

    // Those that were named by id or name, or all. A name that fits none connects none.
    static QFuture<Shops> take(const std::vector<engine::Shop> &granted, const QStringList &only, Context &context)
    {
        std::set<core::ShopId> chosen;
        QStringList names, unknown = only;
        for (const engine::Shop &shop : granted) {
            names += shop.name;
            const auto removed = unknown.removeIf([&shop](const QString &one) {
                return one == shop.id.text() || one.compare(shop.name, Qt::CaseInsensitive) == 0;
            });
            if (removed > 0 || only.isEmpty())
                chosen.insert(shop.id);
        }
        if (unknown.isEmpty())
            return context.engine->addShops(granted, chosen);
        const core::Error error{QStringLiteral("shop.unknown"),
                                Words::tr("The consent is for no shop called “%1”").arg(unknown.front()),
                                {},
                                Words::tr("It is for %1.").arg(names.join(QStringLiteral(", ")))};
        return core::follow(context.engine->addShops(granted, {}), &context.owner,
                            [error](const Shops &) -> Shops { return core::Unexpected(error); });
    }

    static Exit show(const std::vector<engine::Shop> &shops, Context &context)
    {
        QJsonArray list;
        for (const engine::Shop &shop : shops) {
            context.output.line(Words::tr("Connected %1 (%2), shop %3.").arg(shop.name, shop.region, shop.id.text()));
            list.append(QJsonObject{{QStringLiteral("id"), shop.id.text()},
                                    {QStringLiteral("name"), shop.name},
                                    {QStringLiteral("region"), shop.region}});
        }
        context.output.line(Words::tr("Next: “shopwright-cli sync catalog” copies the catalog here. It only reads."));
        context.output.json({{QStringLiteral("shops"), list}});
        return Exit::Done;
    }
};

} // namespace

std::unique_ptr<Command> shopConnectCommand() { return std::make_unique<ShopConnect>(); }

} // namespace cli
