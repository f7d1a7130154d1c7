// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace ui::kit {

// A white box with a border on the grey window: what boards (import, activity) are made of. The head has the title, a
// count beside it and small controls at the trailing end; the body goes to the panel's edge.
class Panel : public QFrame {
    Q_OBJECT
public:
    explicit Panel(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    // Quiet words beside the title: "37 rows left, 4 fixed". Empty takes them away.
    void setCount(const QString &words);
    // A control of 24 px at the trailing end of the head, after those added before. The panel owns it.
    void addToHead(QWidget *control);
    // A control beside the title, before the stretch, such as segments. The panel owns it.
    void addBesideTitle(QWidget *control);
    // Where the content goes; without margins and spacing.
    QVBoxLayout *body() const { return content; }

private:
    QLabel *titleLabel;
    QLabel *countLabel;
    QHBoxLayout *head;
    QVBoxLayout *content;
    int beside = 0;
};

// The top of a page, 48 px: title, a line with the scope in numbers, stretch, controls (at most four).
class PageHeader final : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    // "12,486 products, 48,212 SKUs"
    void setScope(const QString &words);
    // At the trailing end, in the order of adding. The header owns it.
    void addControl(QWidget *control);

private:
    QLabel *titleLabel;
    QLabel *scopeLabel;
    QHBoxLayout *row;
};

} // namespace ui::kit
