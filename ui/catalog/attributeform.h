// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/finding.h"
#include "catalog/sheet.h"
#include "ui/kit/fieldframe.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace ui::catalog {

// The attributes that the product's category knows, made from its rules: which are required (some only with certain
// values of others), which take one value or several, from a list or free. GUI thread.
class AttributeForm final : public QWidget {
    Q_OBJECT
public:
    explicit AttributeForm(QWidget *parent = nullptr);

    // Builds the fields anew. Without rules there are none, and the attributes stay as they are.
    void setRules(const std::optional<::catalog::CategoryRules> &rules,
                  const std::vector<::catalog::Attribute> &attributes);
    // What the fields say, in the order of the rules, then attributes that the rules don't know, as they were.
    std::vector<::catalog::Attribute> attributes() const;
    // Shows findings "attribute:ID" beside their fields; those that are edited and sound get `edited`.
    int tell(const ::catalog::Findings &findings, const std::vector<::catalog::Attribute> &saved);
    void focusFirstProblem();

Q_SIGNALS:
    void edited();

private:
    struct Field {
        ::catalog::AttributeRule rule;
        kit::FieldFrame *frame;
    };
    QWidget *makeField(const ::catalog::AttributeRule &rule, const ::catalog::Attribute *now);
    QWidget *makeChoice(const ::catalog::AttributeRule &rule, const ::catalog::Attribute *now);
    QWidget *makeChoices(const ::catalog::AttributeRule &rule, const ::catalog::Attribute *now);
    QWidget *makeText(const ::catalog::AttributeRule &rule, const ::catalog::Attribute *now);
    static std::vector<::catalog::AttributeValue> valuesOf(const Field &field);

    QVBoxLayout *layout_;
    std::vector<Field> fields_;
    std::vector<::catalog::Attribute> others_; // unknown to the rules
};

} // namespace ui::catalog
