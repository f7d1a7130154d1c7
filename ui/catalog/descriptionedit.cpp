// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/descriptionedit.h"

#include "ui/catalog/listinghtml.h"
#include "ui/kit/segments.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTextEdit>
#include <QTextList>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui::catalog {
namespace {

constexpr int kLines = 9, kTool = 24;
enum View { Text, Source };

} // namespace

DescriptionEdit::DescriptionEdit(kit::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , view_(new kit::SegmentedControl(tr("Description as"), this))
    , text_(new QTextEdit(this))
    , source_(new QPlainTextEdit(this))
    , stack_(new QStackedWidget(this))
{
    view_->add(tr("Text"));
    view_->add(tr("HTML"));
    text_->setTabChangesFocus(true);
    text_->setAccessibleName(tr("Description"));
    source_->setTabChangesFocus(true);
    source_->setAccessibleName(tr("Description, HTML"));
    stack_->addWidget(text_);
    stack_->addWidget(source_);
    stack_->setFixedHeight(kLines * fontMetrics().lineSpacing() + 16);
    tools_ = makeTools(theme);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(tools_);
    head->addStretch();
    head->addWidget(view_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(stack_);
    setFocusProxy(text_);
    connect(view_, &kit::SegmentedControl::currentChanged, this, &DescriptionEdit::setView);
    connect(text_, &QTextEdit::textChanged, this, [this] {
        if (filling_)
            return;
        textUsed_ = true;
        Q_EMIT edited();
    });
    connect(source_, &QPlainTextEdit::textChanged, this, [this] {
        if (filling_)
            return;
        sourceUsed_ = true;
        Q_EMIT edited();
    });
    connect(text_, &QTextEdit::currentCharFormatChanged, this, &DescriptionEdit::updateTools);
}

QWidget *DescriptionEdit::makeTools(kit::Theme &theme)
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const auto add = [&](const QString &name, const QKeySequence &keys, bool checkable) {
        auto *action = new QAction(name, this);
        action->setCheckable(checkable);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        auto *button = new QToolButton(bar);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFixedWidth(kTool);
        button->setAccessibleName(name);
        row->addWidget(button);
        return std::pair(action, button);
    };
    const auto format = [&](const QString &name, const QString &letter, QKeySequence::StandardKey key,
                            void (QFont::*style)(bool), auto slot) {
        const auto [action, button] = add(name, key, true);
        action->setIconText(letter);
        QFont font = theme.fonts().font(kit::Role::Body);
        (font.*style)(true);
        button->setFont(font);
        connect(action, &QAction::triggered, this, slot);
        formats_.append(action);
    };
    format(tr("Bold"), tr("B", "bold"), QKeySequence::Bold, &QFont::setBold,
           [this](bool on) { text_->setFontWeight(on ? QFont::Bold : QFont::Normal); });
    format(tr("Italic"), tr("I", "italic"), QKeySequence::Italic, &QFont::setItalic,
           [this](bool on) { text_->setFontItalic(on); });
    format(tr("Underlined"), tr("U", "underlined"), QKeySequence::Underline, &QFont::setUnderline,
           [this](bool on) { text_->setFontUnderline(on); });
    const auto bullets = add(tr("Bullet list"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_8), false).first;
    bullets->setIconText(QStringLiteral("•"));
    connect(bullets, &QAction::triggered, this, [this] { toggleList(QTextListFormat::ListDisc); });
    const auto numbers = add(tr("Numbered list"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_7), false).first;
    numbers->setIconText(QStringLiteral("1."));
    connect(numbers, &QAction::triggered, this, [this] { toggleList(QTextListFormat::ListDecimal); });
    return bar;
}

void DescriptionEdit::toggleList(int style)
{
    QTextCursor cursor = text_->textCursor();
    if (QTextList *list = cursor.currentList(); list && list->format().style() == style) {
        QTextBlockFormat plain = cursor.blockFormat();
        plain.setObjectIndex(-1);
        cursor.setBlockFormat(plain);
    } else {
        cursor.createList(QTextListFormat::Style(style));
    }
    text_->setFocus();
}

void DescriptionEdit::updateTools()
{
    const QTextCharFormat format = text_->currentCharFormat();
    formats_[0]->setChecked(format.fontWeight() >= QFont::DemiBold);
    formats_[1]->setChecked(format.fontItalic());
    formats_[2]->setChecked(format.fontUnderline());
}

void DescriptionEdit::setHtml(const QString &html)
{
    filling_ = true;
    html_ = html;
    textUsed_ = sourceUsed_ = false;
    text_->setHtml(html);
    source_->setPlainText(html);
    filling_ = false;
}

QString DescriptionEdit::html() const
{
    if (view_->current() == Source)
        return sourceUsed_ ? source_->toPlainText() : html_;
    return textUsed_ ? toListingHtml(*text_->document()) : html_;
}

// What was typed in the view that is left is what the other one shows.
void DescriptionEdit::setView(int view)
{
    const bool wasText = stack_->currentIndex() == Text;
    if (wasText ? textUsed_ : sourceUsed_)
        html_ = wasText ? toListingHtml(*text_->document()) : source_->toPlainText();
    filling_ = true;
    if (view == Source)
        source_->setPlainText(html_);
    else
        text_->setHtml(html_);
    filling_ = false;
    textUsed_ = sourceUsed_ = false;
    stack_->setCurrentIndex(view);
    tools_->setVisible(view == Text);
    setFocusProxy(stack_->currentWidget());
}

} // namespace ui::catalog
