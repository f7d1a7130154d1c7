// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/categorydialog.h"

#include "ui/kit/buttons.h"

#include <QHBoxLayout>
#include <QHash>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui::catalog {
namespace {

constexpr int kWidth = 560, kHeight = 480, kMostFound = 200;
constexpr int kId = Qt::UserRole, kIsLeaf = Qt::UserRole + 1;

const QString kArrow = QStringLiteral(" › ");

bool isOpen(const ::catalog::Category &category)
{
    return std::ranges::none_of(category.permissions,
                                [](const QString &permission) { return permission == u"PROHIBITED"; });
}

QString pathOf(const QTreeWidgetItem *item)
{
    QStringList names;
    for (; item; item = item->parent())
        names.prepend(item->text(0));
    return names.join(kArrow);
}

} // namespace

CategoryDialog::CategoryDialog(const std::vector<::catalog::Category> &categories, const ::catalog::CategoryId &current,
                               QWidget *parent)
    : Dialog(parent)
    , search_(new QLineEdit(this))
    , tree_(new QTreeWidget(this))
    , found_(new QListWidget(this))
    , suggested_(kit::button(QString(), kit::ButtonLook::Quiet, this))
    , choose_(kit::button(tr("Choose"), kit::ButtonLook::Primary, this))
{
    setObjectName(QStringLiteral("categoryDialog"));
    setWindowTitle(tr("Choose a category"));
    setWindowModality(Qt::WindowModal);
    resize(kWidth, kHeight);
    search_->setPlaceholderText(tr("Search categories"));
    search_->setAccessibleName(search_->placeholderText());
    search_->setClearButtonEnabled(true);
    tree_->setHeaderHidden(true);
    tree_->setAccessibleName(tr("Categories"));
    found_->setAccessibleName(tr("Categories found"));
    found_->hide();
    auto *cancel = kit::button(tr("Cancel"), kit::ButtonLook::Secondary, this);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(cancel);
    foot->addWidget(choose_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    suggested_->hide();
    layout->addWidget(search_);
    layout->addWidget(suggested_, 0, Qt::AlignLeading);
    layout->addWidget(tree_, 1);
    layout->addWidget(found_, 1);
    layout->addLayout(foot);
    choose_->setDefault(true);
    choose_->setEnabled(false);
    fillTree(categories, current);
    const auto update = [this] { choose_->setEnabled(!currentId().isEmpty()); };
    connect(tree_, &QTreeWidget::currentItemChanged, this, update);
    connect(found_, &QListWidget::currentRowChanged, this, update);
    connect(tree_, &QTreeWidget::itemDoubleClicked, this, &CategoryDialog::choose);
    connect(found_, &QListWidget::itemDoubleClicked, this, &CategoryDialog::choose);
    connect(search_, &QLineEdit::textChanged, this, &CategoryDialog::search);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(choose_, &QPushButton::clicked, this, &CategoryDialog::choose);
    update();
}

void CategoryDialog::fillTree(const std::vector<::catalog::Category> &categories, const ::catalog::CategoryId &current)
{
    QHash<QString, std::vector<const ::catalog::Category *>> below;
    QHash<QString, bool> known;
    for (const ::catalog::Category &category : categories)
        known.insert(category.id.text(), true);
    for (const ::catalog::Category &category : categories) {
        const QString parent = category.parent.text();
        below[known.contains(parent) ? parent : QString()].push_back(&category);
    }
    const auto add = [&](const auto &self, QTreeWidgetItem *parent, const QString &id) -> void {
        for (const ::catalog::Category *category : below.value(id)) {
            auto *item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(tree_);
            item->setText(0, category->name);
            item->setData(0, kId, category->id.text());
            item->setData(0, kIsLeaf, category->isLeaf);
            if (!isOpen(*category)) {
                item->setDisabled(true);
                item->setToolTip(0, tr("This shop may not sell here."));
            } else if (category->isLeaf) {
                leaves_.push_back({category->id.text(), pathOf(item)});
            }
            self(self, item, category->id.text());
            if (category->id == current)
                tree_->setCurrentItem(item);
        }
    };
    add(add, nullptr, QString());
    std::ranges::sort(leaves_, {}, &Leaf::path);
}

void CategoryDialog::search(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    tree_->setVisible(words.isEmpty());
    found_->setVisible(!words.isEmpty());
    found_->clear();
    for (const Leaf &leaf : leaves_) {
        const bool fits = std::ranges::all_of(
            words, [&leaf](const QString &word) { return leaf.path.contains(word, Qt::CaseInsensitive); });
        if (words.isEmpty() || !fits)
            continue;
        auto *item = new QListWidgetItem(leaf.path, found_);
        item->setData(kId, leaf.id);
        if (found_->count() >= kMostFound)
            break;
    }
    if (found_->count() > 0)
        found_->setCurrentRow(0);
    choose_->setEnabled(!currentId().isEmpty());
}

void CategoryDialog::suggest(const ::catalog::CategoryId &category)
{
    const auto leaf = std::ranges::find(leaves_, category.text(), &Leaf::id);
    if (leaf == leaves_.end())
        return;
    suggested_->setText(tr("TikTok Shop suggests %1").arg(QString(leaf->path).replace(u'&', QStringLiteral("&&"))));
    suggested_->show();
    connect(suggested_, &QPushButton::clicked, this, [this, chosenLeaf = *leaf] {
        Q_EMIT chosen(::catalog::CategoryId(chosenLeaf.id), chosenLeaf.path);
        accept();
    });
}

QString CategoryDialog::currentId() const
{
    if (!search_->text().trimmed().isEmpty())
        return found_->currentItem() ? found_->currentItem()->data(kId).toString() : QString();
    const QTreeWidgetItem *item = tree_->currentItem();
    return item && item->data(0, kIsLeaf).toBool() && !item->isDisabled() ? item->data(0, kId).toString() : QString();
}

void CategoryDialog::choose()
{
    const QString id = currentId();
    if (id.isEmpty())
        return;
    const auto leaf = std::ranges::find(leaves_, id, &Leaf::id);
    Q_EMIT chosen(::catalog::CategoryId(id), leaf == leaves_.end() ? id : leaf->path);
    accept();
}

} // namespace ui::catalog
