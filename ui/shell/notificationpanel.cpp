// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notificationpanel.h"

#include "ui/kit/buttons.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/format.h"
#include "ui/kit/paint.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace ui::shell {
namespace {

constexpr int kWidth = 440, kHeight = 420, kAir = 8, kMark = 14;

QString iconOf(kit::State state)
{
    switch (state) {
    case kit::State::Ok:
        return QStringLiteral("circle-check");
    case kit::State::Warn:
    case kit::State::Err:
        return QStringLiteral("circle-alert");
    case kit::State::Info:
    case kit::State::Pend:
    case kit::State::Neutral:
        break;
    }
    return QStringLiteral("info");
}

// An icon, the sentence on as many lines as it needs, and when it was.
class RowDelegate final : public QStyledItemDelegate {
public:
    RowDelegate(const Notifications &notifications, QListView *view)
        : QStyledItemDelegate(view)
        , notifications_(notifications)
        , fresh_(notifications.unread())
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const kit::Theme &theme = kit::Theme::of(option.widget);
        const auto *view = static_cast<const QAbstractItemView *>(option.widget);
        const int width = view->viewport()->width() - 2 * kit::firstCellPadding - kMark - kAir;
        const int words = theme.fonts()
                              .metrics(roleOf(index.row()))
                              .boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, index.data().toString())
                              .height();
        return {0, words + theme.fonts().metrics(kit::Role::Meta).height() + 2 * kAir};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const kit::Theme &theme = kit::Theme::of(option.widget);
        const kit::Ink ink(*painter, theme, option.direction);
        const Notification &one = notifications_.at(index.row());
        kit::paintRow(ink, option.rect, kit::rowLook(option, false));
        kit::Cut cell(option.rect.adjusted(kit::firstCellPadding, kAir, -kit::firstCellPadding, -kAir),
                      option.direction);
        const int line = theme.fonts().metrics(roleOf(index.row())).height();
        QRect mark = cell.leading(kMark, kAir);
        mark.setHeight(line);
        kit::paintIcon(ink, mark, iconOf(one.state), theme.solid(one.state), kMark);
        QRect words = cell.rest();
        QRect when = words;
        when.setTop(words.bottom() + 1 - theme.fonts().metrics(kit::Role::Meta).height());
        words.setBottom(when.top() - 1);
        painter->setFont(theme.fonts().font(roleOf(index.row())));
        painter->setPen(theme.color(kit::Token::Text));
        painter->drawText(words, int(Qt::AlignLeading | Qt::AlignTop | Qt::TextWordWrap), one.words);
        const auto now = core::instant(QDateTime::currentSecsSinceEpoch());
        kit::paintText(ink, when, kit::moment(option.locale, one.time, now), kit::Role::Meta,
                       theme.color(kit::Token::Text3));
    }

private:
    kit::Role roleOf(int row) const
    {
        return row < fresh_ + notifications_.unread() ? kit::Role::Emphasis : kit::Role::Body;
    }

    const Notifications &notifications_;
    const int fresh_; // the first rows nobody had read
};

} // namespace

NotificationPanel::NotificationPanel(const kit::Theme &theme, Notifications &notifications, QWidget *parent)
    : Dialog(parent, Qt::Popup)
    , notifications_(notifications)
    , list_(new QListView(this))
    , stack_(new QStackedWidget(this))
    , show_(kit::button(tr("Show"), kit::ButtonLook::Secondary, this, kit::ButtonSize::Small))
    , clear_(kit::button(tr("Clear"), kit::ButtonLook::Quiet, this, kit::ButtonSize::Small))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Notifications"));
    list_->setAccessibleName(tr("Notifications"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setResizeMode(QListView::Adjust); // heights follow from the width
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setItemDelegate(new RowDelegate(notifications_, list_));
    list_->setModel(&notifications_);
    auto *empty = new kit::EmptyState(this);
    empty->say(QStringLiteral("bell"), tr("Nothing to tell"),
               tr("Rejected changes, finished readings and consents that end are told here."));
    stack_->addWidget(list_);
    stack_->addWidget(empty);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kit::firstCellPadding, kAir, kAir, kAir);
    head->addWidget(kit::label(tr("Notifications"), kit::LabelRole::PanelTitle, this), 1);
    head->addWidget(clear_);
    head->addWidget(show_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(stack_, 1);
    setFixedSize(theme.fonts().scaled(kWidth), theme.fonts().scaled(kHeight));
    setTabOrder(list_, clear_);
    setTabOrder(clear_, show_);
    show_->setAutoDefault(false);
    clear_->setAutoDefault(false);
    connect(list_, &QListView::activated, this, &NotificationPanel::showCurrent);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &NotificationPanel::refresh);
    connect(show_, &QPushButton::clicked, this, &NotificationPanel::showCurrent);
    connect(clear_, &QPushButton::clicked, &notifications_, &Notifications::clear);
    connect(&notifications_, &Notifications::unreadChanged, this, &NotificationPanel::refresh);
    list_->setCurrentIndex(notifications_.index(0));
    notifications_.markRead();
    refresh();
    list_->setFocus();
}

void NotificationPanel::paintEvent(QPaintEvent *) { kit::paintPopupEdge(*this); }

void NotificationPanel::openUnder(const QWidget &button)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QPoint at = button.mapToGlobal(QPoint(mirrored ? 0 : button.width() - width(), button.height() + 2));
    const QRect room = button.screen()->availableGeometry();
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
    move(at);
    show();
}

void NotificationPanel::refresh()
{
    const QModelIndex current = list_->currentIndex();
    const int rows = notifications_.rowCount();
    stack_->setCurrentIndex(rows > 0 ? 0 : 1);
    clear_->setEnabled(rows > 0);
    show_->setEnabled(rows > 0 && current.isValid() && current.row() < rows &&
                      !notifications_.at(current.row()).page.isEmpty());
}

void NotificationPanel::showCurrent()
{
    if (!show_->isEnabled())
        return;
    const Notification one = notifications_.at(list_->currentIndex().row());
    close();
    Q_EMIT wanted(one.page, one.what);
}

} // namespace ui::shell
