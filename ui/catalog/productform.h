// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/commands.h"
#include "catalog/sheet.h"
#include "ui/catalog/pushstate.h"
#include "ui/kit/fieldframe.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QComboBox;
class QImage;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace ui::kit {
class Theme;
} // namespace ui::kit

namespace ui::catalog {

class AttributeForm;
class ComplianceForm;
class DescriptionEdit;
class ImageStrip;
class Thumbnails;

// The fields of a product itself: pictures, title, category with its attributes, brand, description, package,
// compliance. Checks
// with the importer's rules as one types. GUI thread.
class ProductForm final : public QWidget {
    Q_OBJECT
public:
    ProductForm(kit::Theme &theme, ::catalog::Commands &commands, Thumbnails &pictures, QWidget *parent = nullptr);

    // `saved`: the product as it is stored, to tell what is edited.
    void setSheet(const ::catalog::Sheet &sheet, const ::catalog::Product &saved);
    // Puts what the fields say into the product.
    void putInto(::catalog::Product &product) const;
    // How many fields can't go as they are.
    int problems() const;
    void focusFirstProblem();

Q_SIGNALS:
    void edited();

private:
    struct Field {
        kit::FieldFrame *frame;
        QString name; // of productFields()
    };
    QWidget *makePictures(Thumbnails &pictures);
    void cropPicture();
    void keepCropped(const QImage &picture);
    QWidget *makeCategory();
    QWidget *makeDimensions();
    kit::FieldFrame *add(const QString &label, QWidget *field, const QString &name);
    void changed();
    void check();
    PushState adviceOn(const QString &field) const;
    ::catalog::Findings findings(const ::catalog::Product &product) const;
    void chooseCategory();
    void setCategory(const ::catalog::CategoryId &category, const QString &path);
    void fillBrands();
    std::optional<::catalog::BrandId> brand(bool *known) const;

    ::catalog::Commands &commands_;
    const ::catalog::Market market_;
    ::catalog::Sheet sheet_;
    ::catalog::Product saved_;
    QHash<QString, QString> brands_; // id by name, as it is compared
    ImageStrip *pictures_;
    QPlainTextEdit *title_;
    QLabel *category_;
    QComboBox *brand_;
    AttributeForm *attributes_;
    DescriptionEdit *description_;
    ComplianceForm *compliance_;
    QLineEdit *weight_;
    std::array<QLineEdit *, 3> sides_; // length, width, height
    std::vector<Field> fields_;
    kit::FieldFrame *titleFrame_, *weightFrame_, *sidesFrame_;
    QTimer soon_;
    int attributeProblems_ = 0, complianceProblems_ = 0;
    bool filling_ = false;
};

} // namespace ui::catalog
