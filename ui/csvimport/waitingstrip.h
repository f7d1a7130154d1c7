// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QPushButton;

namespace ui::kit {
class Notice;
} // namespace ui::kit

namespace ui::csvimport {

// About a file that came while another one was worked on; hidden while there is none.
class WaitingStrip final : public QWidget {
    Q_OBJECT
public:
    explicit WaitingStrip(QWidget *parent = nullptr);

    const QString &path() const { return path_; } // empty: none waits
    QString name() const;
    enum class Offer { Nothing, Open }; // whether it can be opened now
    void say(const QString &path, const QString &words, Offer offer);
    QString take(); // it waits no longer

Q_SIGNALS:
    void openWanted(); // by the person; take() it

private:
    QString path_;
    kit::Notice *notice_;
    QPushButton *open_;
};

} // namespace ui::csvimport
