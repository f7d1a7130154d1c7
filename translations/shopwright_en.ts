<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>engine</name>
    <message numerus="yes">
        <source>%n products are new</source>
        <translation>
            <numerusform>%n product is new</numerusform>
            <numerusform>%n products are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have changed</source>
        <translation>
            <numerusform>%n has changed</numerusform>
            <numerusform>%n have changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are as they were</source>
        <translation>
            <numerusform>%n is as it was</numerusform>
            <numerusform>%n are as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are gone</source>
        <translation>
            <numerusform>%n is gone</numerusform>
            <numerusform>%n are gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message numerus="yes">
        <source>%n entries changed since; nothing was applied</source>
        <translation>
            <numerusform>%n entry changed since; nothing was applied</numerusform>
            <numerusform>%n entries changed since; nothing was applied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tabular</name>
    <message numerus="yes">
        <source>This row has only %n cells, fewer than the header; the missing ones were read as empty.</source>
        <translation>
            <numerusform>This row has only %n cell, fewer than the header; the missing ones were read as empty.</numerusform>
            <numerusform>This row has only %n cells, fewer than the header; the missing ones were read as empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This row has %n cells, more than the header; the surplus ones have no name.</source>
        <translation>
            <numerusform>This row has %n cell, more than the header; the surplus ones have no name.</numerusform>
            <numerusform>This row has %n cells, more than the header; the surplus ones have no name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This row had %n NUL bytes, which no text has; they were left out.</source>
        <translation>
            <numerusform>This row had %n NUL byte, which no text has; it was left out.</numerusform>
            <numerusform>This row had %n NUL bytes, which no text has; they were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::activity::ActivityPage</name>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::activity::OutboxPanel</name>
    <message numerus="yes">
        <source>%n changes are on their way.</source>
        <translation>
            <numerusform>%n change is on its way.</numerusform>
            <numerusform>%n changes are on their way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes were given up; what TikTok Shop has stands here again.</source>
        <translation>
            <numerusform>%n change was given up; what TikTok Shop has stands here again.</numerusform>
            <numerusform>%n changes were given up; what TikTok Shop has stands here again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::catalog::AdviceBox</name>
    <message numerus="yes">
        <source>%n things would make it better.</source>
        <translation>
            <numerusform>%n thing would make it better.</numerusform>
            <numerusform>%n things would make it better.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::catalog::BulkDialog</name>
    <message numerus="yes">
        <source>Change %n SKUs</source>
        <translation>
            <numerusform>Change %n SKU</numerusform>
            <numerusform>Change %n SKUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n prices</source>
        <translation>
            <numerusform>Change %n price</numerusform>
            <numerusform>Change %n prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n list prices</source>
        <translation>
            <numerusform>Change %n list price</numerusform>
            <numerusform>Change %n list prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the stock of %n SKUs</source>
        <translation>
            <numerusform>Change the stock of %n SKU</numerusform>
            <numerusform>Change the stock of %n SKUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n titles</source>
        <translation>
            <numerusform>Change %n title</numerusform>
            <numerusform>Change %n titles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n descriptions</source>
        <translation>
            <numerusform>Change %n description</numerusform>
            <numerusform>Change %n descriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %n products</source>
        <translation>
            <numerusform>Activate %n product</numerusform>
            <numerusform>Activate %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n products</source>
        <translation>
            <numerusform>Deactivate %n product</numerusform>
            <numerusform>Deactivate %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have it already</source>
        <translation>
            <numerusform>%n has it already</numerusform>
            <numerusform>%n have it already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not possible</source>
        <translation>
            <numerusform>%n is not possible</numerusform>
            <numerusform>%n are not possible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prices move by more than half</source>
        <translation>
            <numerusform>%n price moves by more than half</numerusform>
            <numerusform>%n prices move by more than half</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n products to “%1”</source>
        <translation>
            <numerusform>Move %n product to “%1”</numerusform>
            <numerusform>Move %n products to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Find and replace in %Ln SKUs</source>
        <translation>
            <numerusform>Find and replace in %Ln SKU</numerusform>
            <numerusform>Find and replace in %Ln SKUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill down %Ln SKUs</source>
        <translation>
            <numerusform>Fill down %Ln SKU</numerusform>
            <numerusform>Fill down %Ln SKUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n seller SKUs</source>
        <translation>
            <numerusform>Change %n seller SKU</numerusform>
            <numerusform>Change %n seller SKUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln listings</source>
        <translation>
            <numerusform>in %Ln listing</numerusform>
            <numerusform>in %Ln listings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln SKUs</source>
        <translation>
            <numerusform>in %Ln SKU</numerusform>
            <numerusform>in %Ln SKUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::catalog::CatalogPage</name>
    <message numerus="yes">
        <source>%n filters are set.</source>
        <translation>
            <numerusform>%n filter is set.</numerusform>
            <numerusform>%n filters are set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines copied</source>
        <translation>
            <numerusform>%n line copied</numerusform>
            <numerusform>%n lines copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n products</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SKUs</source>
        <translation>
            <numerusform>%Ln SKU</numerusform>
            <numerusform>%Ln SKUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::catalog::ConflictBox</name>
    <message numerus="yes">
        <source>%n fields were changed here and on TikTok Shop.</source>
        <translation>
            <numerusform>%n field was changed here and on TikTok Shop.</numerusform>
            <numerusform>%n fields were changed here and on TikTok Shop.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::catalog::DuplicateDialog</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::catalog::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln SKUs</source>
        <translation>
            <numerusform>%Ln SKU</numerusform>
            <numerusform>%Ln SKUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln SKUs…</source>
        <translation>
            <numerusform>Export %Ln SKU…</numerusform>
            <numerusform>Export %Ln SKUs…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SKUs are in %1.</source>
        <translation>
            <numerusform>%Ln SKU is in %1.</numerusform>
            <numerusform>%Ln SKUs are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::catalog::Fields</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::catalog::GridModel</name>
    <message numerus="yes">
        <source>%n SKUs</source>
        <translation>
            <numerusform>%n SKU</numerusform>
            <numerusform>%n SKUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::catalog::Inspector</name>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not pushed</source>
        <translation>
            <numerusform>%n not pushed</numerusform>
            <numerusform>%n not pushed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems to fix before this can be saved</source>
        <translation>
            <numerusform>%n problem to fix before this can be saved</numerusform>
            <numerusform>%n problems to fix before this can be saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n problems and can’t be saved yet.</source>
        <translation>
            <numerusform>“%1” has %n problem and can’t be saved yet.</numerusform>
            <numerusform>“%1” has %n problems and can’t be saved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::catalog::VariantsDialog</name>
    <message numerus="yes">
        <source>add %n</source>
        <comment>variants</comment>
        <translation>
            <numerusform>add %n</numerusform>
            <numerusform>add %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n</source>
        <comment>variants</comment>
        <translation>
            <numerusform>remove %n</numerusform>
            <numerusform>remove %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n</source>
        <comment>variants</comment>
        <translation>
            <numerusform>change %n</numerusform>
            <numerusform>change %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of at most %1 variants</source>
        <translation>
            <numerusform>%n of at most %1 variants</numerusform>
            <numerusform>%n of at most %1 variants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::csvimport</name>
    <message numerus="yes">
        <source>times %1, %n decimals</source>
        <translation>
            <numerusform>times %1, %n decimal</numerusform>
            <numerusform>times %1, %n decimals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values looked up</source>
        <translation>
            <numerusform>%n value looked up</numerusform>
            <numerusform>%n values looked up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::csvimport::CheckStep</name>
    <message numerus="yes">
        <source>%n prices move by more than half.</source>
        <translation>
            <numerusform>%n price moves by more than half.</numerusform>
            <numerusform>%n prices move by more than half.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The stock of %n SKUs becomes zero.</source>
        <translation>
            <numerusform>The stock of %n SKU becomes zero.</numerusform>
            <numerusform>The stock of %n SKUs becomes zero.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n titles lose more than half of their length.</source>
        <translation>
            <numerusform>%n title loses more than half of its length.</numerusform>
            <numerusform>%n titles lose more than half of their length.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new products</source>
        <translation>
            <numerusform>%n new product</numerusform>
            <numerusform>%n new products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of problem</source>
        <translation>
            <numerusform>%n kind of problem</numerusform>
            <numerusform>%n kinds of problem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept, and %n alike</source>
        <translation>
            <numerusform>Accept, and %n alike</numerusform>
            <numerusform>Accept, and %n alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::csvimport::ImportPage</name>
    <message numerus="yes">
        <source>Save %n rejected rows…</source>
        <translation>
            <numerusform>Save %n rejected row…</numerusform>
            <numerusform>Save %n rejected rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n SKUs</source>
        <translation>
            <numerusform>Apply to %n SKU</numerusform>
            <numerusform>Apply to %n SKUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::csvimport::RejectsSaver</name>
    <message numerus="yes">
        <source>%n rejected rows are in %1.</source>
        <translation>
            <numerusform>%n rejected row is in %1.</numerusform>
            <numerusform>%n rejected rows are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused rows are in %1.</source>
        <translation>
            <numerusform>%n refused row is in %1.</numerusform>
            <numerusform>%n refused rows are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::csvimport::ResultStep</name>
    <message numerus="yes">
        <source>%1 is in the catalog: %n products and SKUs were changed.</source>
        <translation>
            <numerusform>%1 is in the catalog: %n product or SKU was changed.</numerusform>
            <numerusform>%1 is in the catalog: %n products and SKUs were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n rejected rows…</source>
        <translation>
            <numerusform>Save %n rejected row…</numerusform>
            <numerusform>Save %n rejected rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes are held.</source>
        <translation>
            <numerusform>%n change is held.</numerusform>
            <numerusform>%n changes are held.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::kit</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::kit::Steps</name>
    <message numerus="yes">
        <source>All %n steps are done</source>
        <translation>
            <numerusform>The step is done</numerusform>
            <numerusform>All %n steps are done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::Alerts</name>
    <message numerus="yes">
        <source>Consent ends in %n days</source>
        <translation>
            <numerusform>Consent ends in %n day</numerusform>
            <numerusform>Consent ends in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes of %1 stand rejected.</source>
        <translation>
            <numerusform>%n change of %1 stands rejected.</numerusform>
            <numerusform>%n changes of %1 stand rejected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::ConnectDialog</name>
    <message numerus="yes">
        <source>Connect %n shops</source>
        <translation>
            <numerusform>Connect %n shop</numerusform>
            <numerusform>Connect %n shops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::EraseDialog</name>
    <message numerus="yes">
        <source>%n changes that were not sent yet</source>
        <translation>
            <numerusform>%n change that was not sent yet</numerusform>
            <numerusform>%n changes that were not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n products, as they are here</source>
        <translation>
            <numerusform>%n product, as it is here</numerusform>
            <numerusform>%n products, as they are here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal of %n operations and their undo</source>
        <translation>
            <numerusform>The journal of %n operation and its undo</numerusform>
            <numerusform>The journal of %n operations and their undo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::FrameBar</name>
    <message numerus="yes">
        <source>Notifications, %n unread</source>
        <translation>
            <numerusform>Notifications, %n unread</numerusform>
            <numerusform>Notifications, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::MainWindow</name>
    <message numerus="yes">
        <source>%n changes wait here: nothing has been sent to %1 yet.</source>
        <translation>
            <numerusform>%n change waits here: nothing has been sent to %1 yet.</numerusform>
            <numerusform>%n changes wait here: nothing has been sent to %1 yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::Session</name>
    <message numerus="yes">
        <source>%n changes taken back</source>
        <translation>
            <numerusform>%n change taken back</numerusform>
            <numerusform>%n changes taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approved: %n changes are on their way</source>
        <translation>
            <numerusform>Approved: %n change is on its way</numerusform>
            <numerusform>Approved: %n changes are on their way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::ShopDialogs</name>
    <message numerus="yes">
        <source>Send %n changes to %1?</source>
        <translation>
            <numerusform>Send %n change to %1?</numerusform>
            <numerusform>Send %n changes to %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::ShopPicker</name>
    <message numerus="yes">
        <source>All %n shops</source>
        <translation>
            <numerusform>All %n shops</numerusform>
            <numerusform>All %n shops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::StatusLine</name>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
</TS>
