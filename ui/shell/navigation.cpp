// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include "ui/kit/theme.h"

#include <QLocale>

namespace ui::shell {
namespace {

constexpr int kId = Qt::UserRole, kIcon = Qt::UserRole + 1, kCount = Qt::UserRole + 2;
constexpr int kWide = 152, kNarrow = 44, kEntry = 31;

class NavigationDelegate final : public QStyledItemDelegate {
public:
    NavigationDelegate(kit::Theme &theme, const Navigation &navigation, QObject *parent)
        : QStyledItemDelegate(parent)
        , theme_(theme)
        , navigation_(navigation)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, std::max(kEntry, theme_.fonts().metrics(kit::Role::Body).height() + 13)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        const QRect entry = option.rect.adjusted(8, 0, -8, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme_.color(current ? kit::Token::Nav : kit::Token::Hover));
            painter->drawRoundedRect(entry, 5, 5);
        }
        if (focused) {
            painter->setPen(QPen(theme_.color(kit::Token::Focus), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(entry.adjusted(1, 1, -1, -1), 5, 5);
        }
        const auto mirrored = [&](QRect rect) { return QStyle::visualRect(option.direction, entry, rect); };
        const bool narrow = navigation_.form() == Navigation::Form::Narrow;
        const int left = narrow ? (entry.width() - 16) / 2 : 9;
        const QRect picture(entry.left() + left, entry.top() + (entry.height() - 16) / 2, 16, 16);
        const QColor ink = theme_.color(current ? kit::Token::Link : kit::Token::Text2);
        painter->drawPixmap(mirrored(picture).topLeft(),
                            theme_.icons().pixmap(index.data(kIcon).toString(), ink, 16,
                                                  painter->device()->devicePixelRatioF(), option.direction));
        if (!narrow)
            paintTexts(painter, index, entry, current, mirrored);
        painter->restore();
    }

private:
    template<class Mirrored>
    void paintTexts(QPainter *painter, const QModelIndex &index, const QRect &entry, bool current,
                    const Mirrored &mirrored) const
    {
        int room = entry.width() - 35 - 8;
        if (const qint64 count = index.data(kCount).toLongLong(); count > 0) {
            const QString text = QLocale().toString(count);
            const QFont &font = theme_.fonts().font(kit::Role::Meta);
            const int width = theme_.fonts().metrics(kit::Role::Meta).horizontalAdvance(text);
            painter->setFont(font);
            painter->setPen(theme_.color(kit::Token::Text3));
            painter->drawText(mirrored(QRect(entry.right() - 8 - width, entry.top(), width + 1, entry.height())),
                              Qt::AlignRight | Qt::AlignVCenter, text);
            room -= width + 8;
        }
        const kit::Role role = current ? kit::Role::Emphasis : kit::Role::Body;
        painter->setFont(theme_.fonts().font(role));
        painter->setPen(theme_.color(kit::Token::Text));
        painter->drawText(mirrored(QRect(entry.left() + 35, entry.top(), room, entry.height())),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          theme_.fonts().metrics(role).elidedText(index.data().toString(), Qt::ElideRight, room));
    }

    kit::Theme &theme_;
    const Navigation &navigation_;
};

} // namespace

Navigation::Navigation(kit::Theme &theme, QWidget *parent)
    : QListView(parent)
{
    setObjectName(QStringLiteral("nav"));
    setAccessibleName(tr("Pages"));
    setModel(&model_);
    setItemDelegate(new NavigationDelegate(theme, *this, this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setForm(Form::Wide);
}

void Navigation::setPages(const std::vector<kit::Page> &pages)
{
    silent_ = true;
    model_.clear();
    for (const kit::Page &page : pages) {
        if (!page.under.isEmpty())
            continue;
        auto *entry = new QStandardItem(page.title);
        entry->setData(page.id, kId);
        entry->setData(page.icon, kIcon);
        entry->setToolTip(page.title);
        entry->setEditable(false);
        model_.appendRow(entry);
    }
    silent_ = false;
}

QStandardItem *Navigation::item(const QString &id) const
{
    for (int row = 0; row < model_.rowCount(); ++row)
        if (QStandardItem *entry = model_.item(row); entry->data(kId).toString() == id)
            return entry;
    return nullptr;
}

void Navigation::setCurrent(const QString &id)
{
    silent_ = true;
    if (const QStandardItem *entry = item(id))
        setCurrentIndex(entry->index());
    else
        setCurrentIndex({});
    silent_ = false;
}

void Navigation::setCount(const QString &id, qint64 count)
{
    QStandardItem *entry = item(id);
    if (!entry || entry->data(kCount).toLongLong() == count)
        return;
    entry->setData(count, kCount);
    entry->setData(count > 0 ? tr("%1, %2").arg(entry->text(), QLocale().toString(count)) : entry->text(),
                   Qt::AccessibleTextRole);
}

void Navigation::setForm(Form form)
{
    form_ = form;
    setFixedWidth(form == Form::Wide ? kWide : kNarrow);
    viewport()->update();
}

void Navigation::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!silent_ && current.isValid())
        Q_EMIT wanted(current.data(kId).toString());
}

} // namespace ui::shell
