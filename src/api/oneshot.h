// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QIODevice>

namespace api {

// A request body that can be read once and not rewound, so that QNetworkAccessManager can't send it a second time
// behind our back.
class OneShotBody final : public QIODevice {
    Q_OBJECT
public:
    explicit OneShotBody(QByteArray bytes)
        : bytes_(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override { return bytes_.size() - read_ + QIODevice::bytesAvailable(); }
    bool atEnd() const override { return read_ >= bytes_.size(); }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 size = std::min(maximum, qint64(bytes_.size()) - read_);
        if (size <= 0)
            return -1;
        std::copy_n(bytes_.constData() + read_, size, data);
        read_ += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray bytes_;
    qint64 read_ = 0;
};

} // namespace api
