// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

namespace vault {

// Bytes that are overwritten when they are no longer needed: a key, a passphrase. Movable, not copyable, so that
// no second copy is left behind. QByteArrays handed in from outside are wiped only if nobody else shares them.
class Secret final {
public:
    Secret() = default;
    // Takes the bytes over; `bytes` is empty afterwards, and wiped when this was its only owner.
    static Secret take(QByteArray &bytes);
    // Cryptographically random bytes; empty when the system has no randomness to give.
    static Secret random(qsizetype size);
    explicit Secret(QByteArrayView bytes);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    QByteArrayView view() const { return bytes_; }
    qsizetype size() const { return bytes_.size(); }
    bool isEmpty() const { return bytes_.isEmpty(); }
    const unsigned char *data() const { return reinterpret_cast<const unsigned char *>(bytes_.constData()); }
    unsigned char *data() { return reinterpret_cast<unsigned char *>(bytes_.data()); }

private:
    QByteArray bytes_;
};

// Overwrites the bytes in place if this is their only owner, then clears the array.
void wipe(QByteArray &bytes);

// Cryptographically random bytes, at least 128 bit where they must not be guessed. Empty on failure.
QByteArray randomBytes(qsizetype size);

// Compares without telling by its duration where the first difference is.
bool sameInConstantTime(QByteArrayView a, QByteArrayView b);

} // namespace vault
