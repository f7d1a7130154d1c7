// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/commands.h"
#include "ui/kit/fieldframe.h"

#include <QWidget>

class QCheckBox;
class QDateEdit;
class QVBoxLayout;

namespace ui::catalog {

class FilesField;
class OperatorField;
class Thumbnails;

// What a product's category asks for beside the article: certificates, size chart, manufacturer, responsible person.
// Shows what the category's rules name or the product has, and is empty for most. GUI thread.
class ComplianceForm final : public QWidget {
    Q_OBJECT
public:
    ComplianceForm(::catalog::Commands &commands, Thumbnails &pictures, QWidget *parent = nullptr);

    // Builds the fields anew.
    void setRules(const std::optional<::catalog::CategoryRules> &rules, const ::catalog::Compliance &compliance);
    ::catalog::Compliance compliance() const;
    // Shows findings beside their fields; those that are edited and sound say so. Returns how many can't be saved.
    int tell(const ::catalog::Findings &findings, const ::catalog::Sheet &sheet, const ::catalog::Product &saved);
    void focusFirstProblem();

Q_SIGNALS:
    void edited();

private:
    struct Certificate {
        QString id;
        kit::FieldFrame *frame;
        FilesField *files;
        QCheckBox *dated;
        QDateEdit *until;
    };
    struct Operator {
        ::catalog::OperatorRole role;
        kit::FieldFrame *frame;
        OperatorField *field;
    };
    void addCertificate(const ::catalog::CategoryRules::Certification &rule, const ::catalog::Certification &now);
    void addSizeChart(bool required, const ::catalog::Compliance &now);
    void addOperator(::catalog::OperatorRole role, const QString &label, bool required,
                     const std::vector<QString> &now);
    kit::FieldFrame *add(const QString &label, bool required, QWidget *field);

    ::catalog::Commands &commands_;
    Thumbnails &pictures_;
    QVBoxLayout *layout_;
    std::vector<Certificate> certificates_;
    std::vector<Operator> operators_;
    kit::FieldFrame *sizeChartFrame_ = nullptr;
    FilesField *sizeChart_ = nullptr;
    ::catalog::Compliance given_;
};

} // namespace ui::catalog
