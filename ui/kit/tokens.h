// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLatin1String>

namespace ui::kit {

// Every colour of the console has one of these names; nothing else may write a colour. The values, light and dark, are
// in resources/style/tokens.json. States (ok, warn, ...) have three colours each, see State.
enum class Token {
    Window,      // window, navigation, tool bar, status bar, inspector's head
    Base,        // tables, inputs, panels
    Sunken,      // troughs of bars, shop tags
    Alternate,   // alternate rows
    Header,      // header and sum rows
    Hairline,    // row dividers inside a panel
    Border,      // lines of panels, tool bar, splitters
    Button,      // outline of push buttons
    Control,     // outline of inputs and check boxes, scroll handle, axis
    Text,        // text
    Text2,       // labels, secondary cells, icons
    Text3,       // units, counts, placeholders
    Disabled,    // text that can't be used
    Link,        // links, quiet buttons, current navigation icon
    Accent,      // primary button, checked box, tab line
    AccentHover, //
    AccentPress, //
    OnAccent,    // text on accent
    AccentTint,  // checked rows, bulk bar
    Select,      // current row, chosen segment
    SelectOff,   // current row while the window is inactive
    Hover,       // row under the pointer
    Nav,         // current navigation entry, tool button under the pointer
    Focus,       // focus
    Tip,         // tool tip
    OnTip,       //
    Chart1,      // main series
    Chart1Soft,  // second part of the main series
    Spark,       // bars of sparklines
    Chart2,      // result, margin
    Chart3,      // line on the second axis
    Chart4,      //
    Chart5,      // deductions
    Chart5Soft,  // unfilled marks, neutral bar
    Chart6,      // negative bar
    Grid,        // grid lines of charts
};
constexpr int tokenCount = int(Token::Grid) + 1;

// What a colour says; never the only thing that says it (a word, a shape or a place does too).
enum class State {
    Ok,      // done and right
    Warn,    // a person should look soon
    Err,     // blocked, refused, late
    Info,    // running, or decided elsewhere
    Pend,    // changed here, not yet at the shop
    Neutral, // inactive, or waiting without worry
};
constexpr int stateCount = int(State::Neutral) + 1;

// The name in tokens.json and, behind an @, in the style sheet: "window"; for a state "ok", "okTint", "okSolid".
QLatin1String tokenName(Token token);
QLatin1String stateName(State state);

} // namespace ui::kit
