// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/pacepanel.h"

#include "core/follow.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"

#include <QGridLayout>
#include <QHash>
#include <QLabel>
#include <QVBoxLayout>

namespace ui::activity {
namespace {

constexpr int kLook = 2000; // ms

QString classWords(const QString &quotaClass)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("light_read"), QT_TRANSLATE_NOOP("ui::activity::PacePanel", "Quick questions")},
        {QStringLiteral("read"), QT_TRANSLATE_NOOP("ui::activity::PacePanel", "Questions")},
        {QStringLiteral("write"), QT_TRANSLATE_NOOP("ui::activity::PacePanel", "Changes")},
        {QStringLiteral("heavy_write"), QT_TRANSLATE_NOOP("ui::activity::PacePanel", "Whole listings")}};
    const char *known = words.value(quotaClass);
    return known ? PacePanel::tr(known) : quotaClass;
}

} // namespace

PacePanel::PacePanel(syncing::Commands &commands, QWidget *parent)
    : Panel(tr("API pace"), parent)
    , commands_(commands)
{
    fill({});
    timer_.setInterval(kLook);
    connect(&timer_, &QTimer::timeout, this, &PacePanel::refresh);
}

void PacePanel::refresh()
{
    core::follow(commands_.pace(), this, [this](const core::Result<std::vector<syncing::PaceLine>> &lines) {
        if (lines)
            fill(*lines);
    });
}

void PacePanel::fill(const std::vector<syncing::PaceLine> &lines)
{
    delete list_;
    list_ = new QWidget(this);
    auto *grid = new QGridLayout(list_);
    grid->setContentsMargins(14, 10, 14, 12);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    int row = 0;
    const QStringList heads{tr("Kind of call"), tr("per second"), tr("granted"), tr("slowed")};
    // The panel is narrow, and these are longer in other languages.
    const auto wrapped = [this](const QString &words, kit::LabelRole role, Qt::Alignment alignment) {
        QLabel *label = kit::label(words, role, list_);
        label->setWordWrap(true);
        label->setAlignment(alignment | Qt::AlignVCenter);
        return label;
    };
    for (int column = 0; column < heads.size(); ++column)
        grid->addWidget(
            wrapped(heads[column], kit::LabelRole::Label, column == 0 ? Qt::AlignLeading : Qt::AlignTrailing), row,
            column);
    std::optional<QString> shop;
    for (const syncing::PaceLine &line : lines) {
        if (shop != line.shopName) {
            shop = line.shopName;
            grid->addWidget(kit::label(shop->isEmpty() ? tr("All shops") : *shop, kit::LabelRole::Meta, list_), ++row,
                            0, 1, 4);
        }
        ++row;
        grid->addWidget(wrapped(classWords(line.quotaClass), kit::LabelRole::Body, Qt::AlignLeading), row, 0);
        grid->addWidget(kit::label(locale().toString(line.perSecond, 'f', 1), kit::LabelRole::Emphasis, list_), row, 1,
                        Qt::AlignTrailing);
        grid->addWidget(kit::label(kit::count(locale(), line.granted), kit::LabelRole::Secondary, list_), row, 2,
                        Qt::AlignTrailing);
        grid->addWidget(kit::label(kit::count(locale(), line.throttled),
                                   line.throttled > 0 ? kit::LabelRole::Warning : kit::LabelRole::Tertiary, list_),
                        row, 3, Qt::AlignTrailing);
    }
    auto *words =
        kit::label(lines.empty() ? tr("Nothing was asked of TikTok Shop yet.")
                                 : tr("TikTok Shop publishes no quota. The pace is learned from its answers."),
                   kit::LabelRole::Meta, list_);
    words->setWordWrap(true);
    grid->addWidget(words, ++row, 0, 1, 4);
    body()->addWidget(list_);
}

void PacePanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    refresh();
    timer_.start();
}

void PacePanel::hideEvent(QHideEvent *event)
{
    timer_.stop();
    Panel::hideEvent(event);
}

} // namespace ui::activity
