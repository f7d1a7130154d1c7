// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/consentpage.h"

#include <QCoreApplication>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(sandbox)
};

} // namespace

namespace sandbox {
namespace {

HttpResponse page(int status, const QString &title, const QString &content)
{
    static const QString frame =
        QStringLiteral("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>%1</title>"
                       "<meta name=\"viewport\" content=\"width=device-width\">"
                       "<style>body{font:16px/1.5 sans-serif;max-width:34em;margin:3em auto;padding:0 1em}"
                       "button{font:inherit;padding:.5em 1.5em;margin-right:1em}</style></head>"
                       "<body><main><h1>%1</h1>%2</main></body></html>");
    HttpResponse response{status, {}, frame.arg(title.toHtmlEscaped(), content).toUtf8()};
    response.headers = {{"Content-Type", "text/html; charset=utf-8"},
                        {"Content-Security-Policy",
                         "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'"},
                        {"Referrer-Policy", "same-origin"},
                        {"Cache-Control", "no-store"}};
    return response;
}

QString paragraph(const QString &text) { return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()); }

QString hidden(const char *name, const QString &value)
{
    return QStringLiteral("<input type=\"hidden\" name=\"%1\" value=\"%2\">")
        .arg(QString::fromLatin1(name), value.toHtmlEscaped());
}

} // namespace

HttpResponse consentPage(const App &app, const QString &shopNames, const QString &state, const QString &redirectUri)
{
    QString scopes;
    for (const QString &scope : app.scopes)
        scopes += QStringLiteral("<li>%1</li>").arg(scope.toHtmlEscaped());
    const QString form =
        QStringLiteral("<form method=\"post\" action=\"/open/authorize\">%1"
                       "<button type=\"submit\" name=\"decision\" value=\"approve\" autofocus>%2</button>"
                       "<button type=\"submit\" name=\"decision\" value=\"refuse\">%3</button></form>")
            .arg(hidden("app_key", app.key) + hidden("state", state) + hidden("redirect_uri", redirectUri),
                 Words::tr("Authorize").toHtmlEscaped(), Words::tr("Cancel").toHtmlEscaped());
    return page(200, Words::tr("Authorize %1").arg(app.name),
                paragraph(Words::tr("This is the Shopwright sandbox: no real shop is involved.")) +
                    paragraph(Words::tr("%1 asks for access to: %2").arg(app.name, shopNames)) +
                    QStringLiteral("<details><summary>%1</summary><ul>%2</ul></details><p></p>")
                        .arg(Words::tr("What it may do").toHtmlEscaped(), scopes) +
                    form);
}

HttpResponse landingPage()
{
    return page(
        200, Words::tr("Almost done"),
        paragraph(Words::tr("Copy the whole address of this page from the address bar and paste it into the app.")));
}

HttpResponse problemPage(int status, const QString &problem)
{
    return page(status, Words::tr("This link doesn't work"), paragraph(problem));
}

} // namespace sandbox
