// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tokens.h"

#include <array>

namespace ui::kit {

namespace {

// In the order of the enum.
constexpr std::array<const char *, tokenCount> tokenNames = {
    "window",     "base",   "sunken",    "alt",      "header", "hairline", "border",      "button",      "control",
    "text",       "text2",  "text3",     "disabled", "link",   "accent",   "accentHover", "accentPress", "onAccent",
    "accentTint", "select", "selectOff", "hover",    "nav",    "focus",    "tip",         "onTip",       "c1",
    "c1b",        "spark",  "c2",        "c3",       "c4",     "c5",       "c5b",         "c6",          "grid"};
constexpr std::array<const char *, stateCount> stateNames = {"ok", "warn", "err", "info", "pend", "neu"};

} // namespace

QLatin1String tokenName(Token token) { return QLatin1String(tokenNames.at(std::size_t(token))); }

QLatin1String stateName(State state) { return QLatin1String(stateNames.at(std::size_t(state))); }

} // namespace ui::kit
