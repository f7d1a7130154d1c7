// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/commands.h"
#include "ui/kit/dialog.h"

#include <QUrl>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QSettings;
class QTableWidget;

namespace ui::kit {
class Notice;
class ProgressLine;
class SegmentedControl;
} // namespace ui::kit

namespace ui::catalog {

class ExportList;

// What can be exported: a name for it, how many SKUs, and which (rows; the whole shop where there are none).
struct ExportScope {
    QString name; // "Selection"
    qint64 count = 0;
    std::vector<qint64> skus;
};

// Writes SKUs into a file: which of them, which columns in which order, CSV or XLSX; the first rows are shown as they
// will be. The person goes on working meanwhile and can stop it. What was chosen is the choice of the next time.
class ExportDialog final : public kit::Dialog {
    Q_OBJECT
public:
    using Open = std::function<void(const QUrl &)>;
    // `scopes`: at least one, the first is current. `shown`: keys of the fields that the grid shows. `open` shows a
    // folder to the person. `commands` and `settings` must outlive the dialog.
    ExportDialog(::catalog::Commands &commands, QSettings &settings, std::vector<ExportScope> scopes, QStringList shown,
                 Open open, QWidget *parent = nullptr);
    ~ExportDialog() override;

    ExportList &list() const { return *list_; }
    kit::SegmentedControl &scope() const { return *scope_; }
    kit::SegmentedControl &format() const { return *format_; }
    QComboBox &presets() const { return *presets_; }
    QTableWidget &preview() const { return *preview_; }
    QPushButton *exportButton() const { return export_; }
    const kit::Notice &notice() const { return *notice_; }

public Q_SLOTS:
    // The name gets the ending of the format where it has another one.
    void exportTo(const QString &path);
    // While it writes it is stopped, and the dialog stays.
    void reject() override;

Q_SIGNALS:
    void written(const QString &path, qint64 skus);

private:
    enum class Preset { All, PricesAndStock, Texts, Shown, Own };

    QWidget *makeColumns();
    QWidget *makePreview();
    QBoxLayout *makeFoot();
    void readSample();
    void choosePreset();
    void listChanged();
    void showPreview();
    void refresh();
    void askForPath();
    void finished(const QString &path, const core::Result<qint64> &skus);
    void remember(const QString &path);
    QStringList fieldsOf(Preset preset) const;
    const ExportScope &current() const;
    bool isXlsx() const;

    ::catalog::Commands &commands_;
    QSettings &settings_;
    const std::vector<ExportScope> scopes_;
    const QStringList shown_;
    const Open open_;
    kit::SegmentedControl *scope_, *format_;
    QComboBox *presets_;
    ExportList *list_;
    QTableWidget *preview_;
    QLabel *advice_, *summary_;
    kit::Notice *notice_;
    kit::ProgressLine *progress_;
    QPushButton *folder_, *up_, *down_, *cancel_, *export_;
    QStringList own_; // what the person put together
    std::optional<::catalog::ExportSample> sample_;
    quint64 asked_ = 0;
    QString folderPath_;                      // where the last file is
    std::shared_ptr<std::atomic_bool> going_; // null: nothing is being written
};

} // namespace ui::catalog
