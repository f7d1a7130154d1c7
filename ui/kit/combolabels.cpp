// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/combolabels.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>

namespace ui::kit {
namespace {

const QString kUnseen = QStringLiteral("unseenLabel");

} // namespace

bool ComboLabels::eventFilter(QObject *watched, QEvent *event)
{
    // The name may have changed until the person comes to it.
    if (event->type() != QEvent::Show && event->type() != QEvent::FocusIn)
        return false;
    auto *box = qobject_cast<QComboBox *>(watched);
    if (!box || box->accessibleName().isEmpty() || !box->parentWidget())
        return false;
    QLabel *label = nullptr;
    for (QLabel *one : box->parentWidget()->findChildren<QLabel *>(Qt::FindDirectChildrenOnly))
        if (one->buddy() == box)
            label = one;
    if (label && label->objectName() != kUnseen)
        return false;
    if (!label) {
        label = new QLabel(box->parentWidget());
        label->setObjectName(kUnseen);
        label->hide();
        label->setBuddy(box);
        connect(box, &QObject::destroyed, label, &QObject::deleteLater);
    }
    label->setText(box->accessibleName().replace(u'&', QStringLiteral("&&"))); // no mnemonic
    return false;
}

} // namespace ui::kit
