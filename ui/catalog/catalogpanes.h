// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSplitter>

class QAction;
class QPushButton;
class QSettings;

namespace ui::catalog {

// Filters, list and inspector. Side by side where the window has room for them; in a narrow one the inspector takes the
// place of the others until it is left, and the filters push the list aside when they are asked for. Whether a pane is
// shown is its action's state, which a wide window finds again at the next start. GUI thread.
class CatalogPanes final : public QSplitter {
    Q_OBJECT
public:
    struct Pane {
        QWidget *widget;
        QAction *shown; // checkable
        QString key;    // in the settings
    };
    // Takes the widgets; the actions and `settings` must outlive it.
    CatalogPanes(Pane filters, QWidget *list, Pane inspector, QSettings &settings, QWidget *parent = nullptr);

    bool isTight() const { return tight_; }
    // Shows the inspector and goes into it.
    void enterInspector();

Q_SIGNALS:
    void tightChanged(bool tight);
    // The person is done with the inspector.
    void inspectorLeft();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeColumn();
    void setTight(bool tight);
    void leaveInspector();
    void arrange();

    Pane filters_, inspector_;
    QSettings &settings_;
    QPushButton *back_;
    QWidget *list_, *column_; // column_: the inspector below the way back
    int widest_;              // of the inspector beside the list
    QList<int> widths_;       // of the panes side by side
    bool tight_ = false;
};

} // namespace ui::catalog
