// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/catalogpanes.h"

#include "ui/kit/buttons.h"
#include "ui/kit/keep.h"

#include <QAction>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QVBoxLayout>

namespace ui::catalog {
namespace {

constexpr int kFacets = 176, kLeastFacets = 150, kMostFacets = 260, kInspector = 318;
constexpr int kNavigation = 152, kPictured = 1440; // what the widths were drawn for
constexpr int kTightBelow = 1160;                  // of the window

} // namespace

CatalogPanes::CatalogPanes(Pane filters, QWidget *list, Pane inspector, QSettings &settings, QWidget *parent)
    : QSplitter(parent)
    , filters_(std::move(filters))
    , inspector_(std::move(inspector))
    , settings_(settings)
    , back_(kit::button(tr("Back to the list"), kit::ButtonLook::Quiet, this))
    , list_(list)
    , column_(makeColumn())
    , widest_(inspector_.widget->maximumWidth())
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
    addWidget(filters_.widget);
    addWidget(list_);
    addWidget(column_);
    setStretchFactor(1, 1);
    setSizes({kFacets, kPictured - kNavigation - kFacets - kInspector, kInspector});
    filters_.widget->setMinimumWidth(kLeastFacets);
    filters_.widget->setMaximumWidth(kMostFacets);
    kit::keep(*this, settings_, QStringLiteral("catalog/panes"));
    for (const Pane &pane : {filters_, inspector_}) {
        pane.shown->setCheckable(true);
        pane.shown->setChecked(settings_.value(pane.key, true).toBool());
        connect(pane.shown, &QAction::toggled, this, &CatalogPanes::arrange);
        connect(pane.shown, &QAction::triggered, this, [this, key = pane.key](bool shown) {
            if (!tight_)
                settings_.setValue(key, shown);
        });
    }
    arrange();
}

QWidget *CatalogPanes::makeColumn()
{
    auto *column = new QWidget(this);
    kit::setIcon(back_, QStringLiteral("arrow-left"));
    back_->setToolTip(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    back_->hide();
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(back_, 0, Qt::AlignLeft);
    layout->addWidget(inspector_.widget, 1);
    connect(back_, &QPushButton::clicked, this, &CatalogPanes::leaveInspector);
    auto *escape = new QShortcut(Qt::Key_Escape, column);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &CatalogPanes::leaveInspector);
    return column;
}

void CatalogPanes::enterInspector()
{
    inspector_.shown->setChecked(true);
    inspector_.widget->setFocus(Qt::OtherFocusReason);
}

void CatalogPanes::leaveInspector()
{
    if (tight_)
        inspector_.shown->setChecked(false);
    Q_EMIT inspectorLeft();
}

void CatalogPanes::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    setTight(window()->width() < kTightBelow);
}

void CatalogPanes::setTight(bool tight)
{
    if (tight_ == tight)
        return;
    if (tight)
        widths_ = sizes();
    tight_ = tight;
    for (const Pane &pane : {filters_, inspector_})
        pane.shown->setChecked(!tight && settings_.value(pane.key, true).toBool());
    arrange();
    if (!tight && !widths_.isEmpty())
        setSizes(widths_);
    Q_EMIT tightChanged(tight);
}

void CatalogPanes::arrange()
{
    const bool inspecting = inspector_.shown->isChecked(), alone = tight_ && inspecting;
    inspector_.widget->setMaximumWidth(tight_ ? QWIDGETSIZE_MAX : widest_);
    column_->setMaximumWidth(inspector_.widget->maximumWidth());
    back_->setVisible(tight_);
    filters_.widget->setVisible(filters_.shown->isChecked() && !alone);
    list_->setVisible(!alone);
    column_->setVisible(inspecting);
}

} // namespace ui::catalog
