// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QPlainTextEdit;
class QStackedWidget;
class QTextEdit;

namespace ui::kit {
class SegmentedControl;
class Theme;
} // namespace ui::kit

namespace ui::catalog {

// A listing's description as buyers see it, with the few formats that the platform allows, or as its source. Text that
// nobody edits stays letter by letter what it was.
class DescriptionEdit final : public QWidget {
    Q_OBJECT
public:
    explicit DescriptionEdit(kit::Theme &theme, QWidget *parent = nullptr);
    void setHtml(const QString &html);
    QString html() const;

Q_SIGNALS:
    void edited();

private:
    QWidget *makeTools(kit::Theme &theme);
    void setView(int view);
    void toggleList(int style);
    void updateTools();

    kit::SegmentedControl *view_;
    QTextEdit *text_;
    QPlainTextEdit *source_;
    QStackedWidget *stack_;
    QWidget *tools_;
    QList<QAction *> formats_; // bold, italic, underlined
    QString html_;             // while neither editor was used
    bool textUsed_ = false, sourceUsed_ = false, filling_ = false;
};

} // namespace ui::catalog
