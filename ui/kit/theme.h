// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"
#include "ui/kit/tokens.h"

#include <QColor>
#include <QIcon>
#include <QObject>
#include <QPalette>

#include <array>

class QApplication;
class QWidget;

namespace ui::kit {

enum class Mode { Light, Dark, System };
enum class Lightness { Light, Dark };
enum class Density { Compact, Normal, Comfortable };

// The colours of one lightness, read from the shipped tokens. A value.
class Colors final {
public:
    // Every token of the file must be there; one that is missing is magenta and a line in the log "kit".
    static Colors shipped(Lightness lightness);

    const QColor &color(Token token) const { return tokens[std::size_t(token)]; }
    // On the state's tint and on every row background.
    const QColor &text(State state) const { return states[std::size_t(state)].text; }
    // Fill of chips, strips and changed cells.
    const QColor &tint(State state) const { return states[std::size_t(state)].tint; }
    // Dots, bars, icons, marks of fields.
    const QColor &solid(State state) const { return states[std::size_t(state)].solid; }

    // For Active, Inactive and Disabled. Highlight is the current row, not the selection of text (the sheet has that).
    QPalette palette() const;
    // The application's style sheet with every name behind an @ replaced. scale: the user's text size.
    QString styleSheet(qreal scale) const;

private:
    struct OfState {
        QColor text;
        QColor tint;
        QColor solid;
    };
    QString filled(QString sheet, qreal scale) const;

    Lightness lightness = Lightness::Light;
    std::array<QColor, tokenCount> tokens;
    std::array<OfState, stateCount> states;
};

// How the console looks: colours, fonts, icons and density, and the one place that sets them on the application.
// main() makes one after QApplication and before any widget of the kit, and keeps it until the last widget is gone:
//     QApplication app(argc, argv);
//     ui::kit::Theme theme(app);
//     theme.setMode(settings...);
// Widgets and delegates find it by Theme::of(). GUI thread only.
//
// When it changes, the palette and the style sheet of the application are new, Qt repaints every widget, and changed()
// comes last. A delegate that asks Theme while it paints needs no connection; one that keeps something does.
class Theme final : public QObject {
    Q_OBJECT
public:
    explicit Theme(QApplication &app, QObject *parent = nullptr);
    ~Theme() override;
    Q_DISABLE_COPY_MOVE(Theme)

    // The theme of the application that the widget is in (null will do). Ends the program if main() made none.
    static Theme &of(const QWidget *widget);

    const Colors &colors() const { return current; }
    QColor color(Token token) const { return current.color(token); }
    QColor text(State state) const { return current.text(state); }
    QColor tint(State state) const { return current.tint(state); }
    QColor solid(State state) const { return current.solid(state); }
    const Fonts &fonts() const { return fontSet; }
    Icons &icons() const { return iconSet; }

    // An icon for actions and buttons that follows the theme: asks for the colour when it paints, grey when disabled,
    // mirrored in right-to-left when it points. Text stands 6 px after it if the control's iconSize is iconExtent().
    QIcon icon(const QString &name, Token token = Token::Text2) const;
    QIcon icon(const QString &name, State state) const;
    // 18 x 16: Qt's own gap between icon and text is 4 px and can't be set, so the icon brings 2 px of air.
    QSize iconExtent() const { return {fontSet.scaled(16) + 2, fontSet.scaled(16)}; }

    Mode mode() const { return wanted; }
    Lightness lightness() const;
    Density density() const { return spacing; }
    qreal textScale() const { return fontSet.scale(); }

    // Height of a row of one line (Normal: 32) or two (44), from the fonts' metrics.
    int rowHeight() const;
    int tallRowHeight() const;
    int headerHeight() const;

    static Lightness lightnessOf(const QPalette &palette);

public Q_SLOTS:
    void setMode(ui::kit::Mode mode);
    void setDensity(ui::kit::Density density);
    // 0.9 to 1.5; beyond is brought back into it.
    void setTextScale(qreal scale);
    // What the platform looks like without us; followed while the mode is System. Called by itself when it changes.
    void followPlatform(const QPalette &platform);

Q_SIGNALS:
    void changed();

private:
    bool eventFilter(QObject *object, QEvent *event) override;
    void apply();
    void probePlatform();

    QApplication &app;
    Mode wanted = Mode::System;
    Density spacing = Density::Normal;
    Lightness platform;
    Lightness shown;
    Colors current;
    Fonts fontSet;
    mutable Icons iconSet; // a cache
    bool applying = false;
    bool probing = false;
};

} // namespace ui::kit
