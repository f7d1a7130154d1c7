// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/theme.h"

#include <QApplication>
#include <QEvent>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPointer>
#include <QStyleFactory>
#include <QWidget>

#include <variant>

using namespace Qt::StringLiterals;

// A static library's resources are linked only if someone asks for them; outside of namespaces, as Qt wants it.
static void useResources()
{
    Q_INIT_RESOURCE(fonts);
    Q_INIT_RESOURCE(icons);
    Q_INIT_RESOURCE(style);
}

namespace ui::kit {

namespace {

Q_LOGGING_CATEGORY(log, "kit")

constexpr auto themeProperty = "shopwright.theme";

// The resources and fonts of a process are loaded once, however many themes a test makes.
bool loaded()
{
    static const bool all = [] {
        useResources();
        return Fonts::load();
    }();
    return all;
}

// Asks the theme for the colour each time, so a QIcon made once lives through changes of theme.
class ThemedIcon final : public QIconEngine {
public:
    using Ink = std::variant<Token, State>;

    ThemedIcon(const Theme *theme, QString name, Ink ink)
        : theme(theme)
        , name(std::move(name))
        , ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        if (theme)
            draw(*painter, rect, mode, painter->device()->devicePixelRatioF());
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal ratio) override
    {
        QPixmap pixmap(size);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        if (theme) {
            QPainter painter(&pixmap);
            draw(painter, QRect(QPoint(), (QSizeF(size) / ratio).toSize()), mode, ratio);
        }
        return pixmap;
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    bool isNull() override { return !Icons::exists(name); }
    QString iconName() override { return name; }
    QString key() const override { return u"shopwright"_qs; }
    QIconEngine *clone() const override { return new ThemedIcon(*this); }

private:
    void draw(QPainter &painter, const QRect &rect, QIcon::Mode mode, qreal ratio)
    {
        // The picture is square and stands at the leading edge; what is left is the air before the text.
        const int size = std::min(rect.width(), rect.height());
        const auto direction = QGuiApplication::layoutDirection();
        const QRect square = QStyle::visualRect(direction, rect, QRect(rect.topLeft(), QSize(size, size)));
        painter.drawPixmap(square, theme->icons().pixmap(name, color(mode), size, ratio, direction));
    }

    QColor color(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return theme->color(Token::Disabled);
        return std::holds_alternative<Token>(ink) ? theme->color(std::get<Token>(ink))
                                                  : theme->solid(std::get<State>(ink));
    }

    QPointer<const Theme> theme;
    QString name;
    Ink ink;
};

} // namespace

Theme::Theme(QApplication &app, QObject *parent)
    : QObject(parent)
    , app(app)
    , platform(lightnessOf(QGuiApplication::palette())) // before ours covers it
    , shown(platform)
{
    if (!loaded())
        qCCritical(log) << "the shipped fonts can't be read";
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_qs));
    app.setProperty(themeProperty, QVariant::fromValue<QObject *>(this));
    app.installEventFilter(this);
    apply();
}

Theme::~Theme()
{
    if (app.property(themeProperty).value<QObject *>() == this)
        app.setProperty(themeProperty, {});
}

Theme &Theme::of(const QWidget *)
{
    auto *theme = qobject_cast<Theme *>(qApp->property(themeProperty).value<QObject *>());
    if (!theme)
        qFatal("a widget of the kit needs a ui::kit::Theme, made by main()");
    return *theme;
}

QIcon Theme::icon(const QString &name, Token token) const { return QIcon(new ThemedIcon(this, name, token)); }

QIcon Theme::icon(const QString &name, State state) const { return QIcon(new ThemedIcon(this, name, state)); }

Lightness Theme::lightness() const { return shown; }

Lightness Theme::lightnessOf(const QPalette &palette)
{
    const auto light = [&palette](QPalette::ColorRole role) {
        return palette.color(QPalette::Active, role).lightness();
    };
    return light(QPalette::WindowText) > light(QPalette::Window) ? Lightness::Dark : Lightness::Light;
}

int Theme::rowHeight() const
{
    constexpr int air[] = {12, 16, 20}; // by density
    return fontSet.metrics(Role::Body).height() + air[int(spacing)];
}

int Theme::tallRowHeight() const
{
    constexpr int air[] = {9, 13, 21};
    return fontSet.metrics(Role::Body).height() + fontSet.metrics(Role::Meta).height() + air[int(spacing)];
}

int Theme::headerHeight() const { return fontSet.metrics(Role::MetaStrong).height() + 13; }

void Theme::setMode(Mode mode)
{
    if (std::exchange(wanted, mode) != mode)
        apply();
}

void Theme::setDensity(Density density)
{
    if (std::exchange(spacing, density) != density)
        Q_EMIT changed();
}

void Theme::setTextScale(qreal scale)
{
    scale = std::clamp(scale, 0.9, 1.5);
    if (qFuzzyCompare(scale, fontSet.scale()))
        return;
    fontSet = Fonts(scale);
    apply();
}

void Theme::followPlatform(const QPalette &palette)
{
    platform = lightnessOf(palette);
    if (wanted == Mode::System && platform != shown)
        apply();
}

void Theme::apply()
{
    applying = true;
    shown = wanted == Mode::System ? platform : wanted == Mode::Dark ? Lightness::Dark : Lightness::Light;
    current = Colors::shipped(shown);
    iconSet.clear();
    QApplication::setFont(fontSet.font(Role::Body));
    QApplication::setPalette(current.palette());
    app.setStyleSheet(current.styleSheet(fontSet.scale()));
    applying = false;
    Q_EMIT changed();
}

// Qt 6.4 has no QStyleHints::colorScheme. The platform's palette shows only while ours is off.
void Theme::probePlatform()
{
    probing = false;
    applying = true;
    QApplication::setPalette(QPalette());
    const QPalette theirs = QGuiApplication::palette();
    QApplication::setPalette(current.palette());
    applying = false;
    followPlatform(theirs);
}

bool Theme::eventFilter(QObject *object, QEvent *event)
{
    const bool platformChanged =
        event->type() == QEvent::ThemeChange || (event->type() == QEvent::ApplicationPaletteChange && object == &app);
    // One probe for the many windows that are told; our own change is not the platform's.
    if (platformChanged && !applying && !probing) {
        probing = true;
        QMetaObject::invokeMethod(this, &Theme::probePlatform, Qt::QueuedConnection);
    }
    return QObject::eventFilter(object, event);
}

} // namespace ui::kit
