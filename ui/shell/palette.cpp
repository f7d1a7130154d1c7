// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette.h"

#include "ui/kit/paint.h"

#include <QKeyEvent>
#include <QListWidget>

#include <algorithm>

namespace ui::shell {
namespace {

constexpr int kWidth = 560, kRows = 12, kShown = 50, kGap = 10;
constexpr int kAction = Qt::UserRole, kSearch = Qt::UserRole + 1, kShortcut = Qt::UserRole + 2,
              kScope = Qt::UserRole + 3;

QString plain(const QString &text)
{
    QString folded;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded())
        if (!c.isMark())
            folded.append(c);
    return folded;
}

// Name and scope at the leading edge, shortcut at the trailing one.
class PaletteDelegate final : public QStyledItemDelegate {
public:
    PaletteDelegate(kit::Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , theme_(theme)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {0, theme_.rowHeight()}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const bool enabled = option.state.testFlag(QStyle::State_Enabled) && index.flags().testFlag(Qt::ItemIsEnabled);
        painter->fillRect(option.rect, theme_.color(current ? kit::Token::Select : kit::Token::Base));
        const QRect inner = option.rect.adjusted(14, 0, -14, 0);
        const QString shortcut = index.data(kShortcut).toString();
        const QFontMetrics &small = theme_.fonts().metrics(kit::Role::Axis);
        const int width = shortcut.isEmpty() ? 0 : small.horizontalAdvance(shortcut) + 8;
        const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, inner, rect); };
        const QFontMetrics &body = theme_.fonts().metrics(kit::Role::Body);
        const QString scope = index.data(kScope).toString();
        const QString name =
            body.elidedText(index.data().toString(), Qt::ElideRight,
                            inner.width() - width - (scope.isEmpty() ? 0 : small.horizontalAdvance(scope) + kGap));
        painter->setFont(theme_.fonts().font(kit::Role::Body));
        painter->setPen(theme_.color(enabled ? kit::Token::Text : kit::Token::Disabled));
        painter->drawText(mirrored(inner), Qt::AlignLeading | Qt::AlignVCenter, name);
        painter->setFont(theme_.fonts().font(kit::Role::Axis));
        painter->setPen(theme_.color(kit::Token::Text2));
        painter->drawText(mirrored(inner.adjusted(body.horizontalAdvance(name) + kGap, 0, 0, 0)),
                          Qt::AlignLeading | Qt::AlignVCenter, scope);
        painter->setPen(theme_.color(kit::Token::Text3));
        painter->drawText(mirrored(inner), Qt::AlignTrailing | Qt::AlignVCenter, shortcut);
    }

private:
    kit::Theme &theme_;
};

} // namespace

int fuzzyScore(const QString &pattern, const QString &text)
{
    constexpr int kHit = 1, kWord = 8, kNext = 4;
    const QString wanted = plain(pattern).remove(u' '), given = plain(text);
    int score = 0;
    qsizetype at = 0, last = -2;
    for (const QChar c : wanted) {
        // The beginning of a word is better than the next letter like it.
        qsizetype found = -1;
        for (qsizetype i = at; i < given.size(); ++i)
            if (given[i] == c && (i == 0 || !given[i - 1].isLetterOrNumber())) {
                found = i;
                break;
            }
        const qsizetype next = given.indexOf(c, at);
        if (next == last + 1 && next >= 0)
            found = next;
        else if (found < 0)
            found = next;
        if (found < 0)
            return -1;
        score +=
            kHit + (found == 0 || !given[found - 1].isLetterOrNumber() ? kWord : 0) + (found == last + 1 ? kNext : 0);
        last = found;
        at = found + 1;
    }
    return score;
}

Palette::Palette(kit::Theme &theme, const QList<Command> &commands, const QList<Search> &searches, QWidget *parent)
    : Dialog(parent, Qt::Popup)
    , commands_(commands)
    , searches_(searches)
    , text_(new QLineEdit(this))
    , list_(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Command palette"));
    text_->setPlaceholderText(tr("Go to, find, do"));
    text_->setAccessibleName(tr("Go to, find, do"));
    text_->installEventFilter(this);
    list_->setAccessibleName(tr("What fits"));
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setItemDelegate(new PaletteDelegate(theme, list_));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(text_);
    layout->addWidget(list_);
    setFixedSize(theme.fonts().scaled(kWidth), 28 + 24 + kRows * theme.rowHeight());
    if (parent)
        move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, 72)));
    connect(text_, &QLineEdit::textChanged, this, &Palette::fill);
    connect(text_, &QLineEdit::returnPressed, this, &Palette::take);
    connect(list_, &QListWidget::itemClicked, this, &Palette::take);
    fill();
    text_->setFocus(); // a popup gives it to nobody by itself
}

void Palette::fill()
{
    list_->clear();
    const QString pattern = text_->text().trimmed();
    std::vector<std::pair<int, Command>> fitting;
    for (const Command &command : commands_)
        if (const int score = fuzzyScore(pattern, command.action->text().remove(u'&')); score >= 0)
            fitting.emplace_back(score, command);
    std::ranges::stable_sort(fitting, [](const auto &a, const auto &b) { return a.first > b.first; });
    if (fitting.size() > kShown)
        fitting.erase(fitting.begin() + kShown, fitting.end());
    for (const auto &[score, command] : fitting) {
        QAction *action = command.action;
        auto *item = new QListWidgetItem(action->text().remove(u'&').remove(QStringLiteral("…")), list_);
        item->setData(kAction, QVariant::fromValue<QAction *>(action));
        item->setData(kShortcut, action->shortcut().toString(QKeySequence::NativeText));
        item->setData(kScope, command.scope);
        if (!command.scope.isEmpty())
            item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(item->text(), command.scope));
        if (!action->isEnabled())
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
    if (!pattern.isEmpty())
        for (const Search &search : searches_) {
            auto *item = new QListWidgetItem(search.words.arg(pattern), list_);
            item->setData(kSearch, search.id);
        }
    list_->setCurrentRow(0);
}

void Palette::take()
{
    const QListWidgetItem *item = list_->currentItem();
    if (!item || !item->flags().testFlag(Qt::ItemIsEnabled))
        return;
    auto *action = item->data(kAction).value<QAction *>();
    const QString search = item->data(kSearch).toString(), text = text_->text().trimmed();
    close();
    if (action)
        action->trigger();
    else
        Q_EMIT searched(search, text);
}

void Palette::paintEvent(QPaintEvent *) { kit::paintPopupEdge(*this); }

bool Palette::eventFilter(QObject *object, QEvent *event)
{
    if (object == text_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down       ? 1
                         : key == Qt::Key_Up       ? -1
                         : key == Qt::Key_PageDown ? kRows
                         : key == Qt::Key_PageUp   ? -kRows
                                                   : 0;
        if (step != 0) {
            list_->setCurrentRow(std::clamp(list_->currentRow() + step, 0, std::max(0, list_->count() - 1)));
            return true;
        }
    }
    return Dialog::eventFilter(object, event);
}

} // namespace ui::shell
