<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>sync</name>
    <message numerus="yes">
        <source>%n entries changed since; nothing was applied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tabular</name>
    <message numerus="yes">
        <source>This row has only %n cells, fewer than the header; the missing ones were read as empty.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This row has %n cells, more than the header; the surplus ones have no name.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This row had %n NUL bytes, which no text has; they were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::activity::ActivityPage</name>
    <message numerus="yes">
        <source>%n changes are sent again.</source>
        <translation>
            <numerusform>%n change is sent again.</numerusform>
            <numerusform>%n changes are sent again.</numerusform>
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
</context>
<context>
    <name>ui::catalog::BulkDialog</name>
    <message numerus="yes">
        <source>Change %n SKUs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n prices</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n list prices</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the stock of %n SKUs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n titles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n descriptions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %n products</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n products</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have it already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not possible</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prices move by more than half</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::catalog::CatalogPage</name>
    <message numerus="yes">
        <source>%n filters are set.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::catalog::ConflictBox</name>
    <message numerus="yes">
        <source>%n fields were changed here and on TikTok Shop.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::catalog::Fields</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::catalog::GridModel</name>
    <message numerus="yes">
        <source>%n SKUs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::catalog::Inspector</name>
    <message numerus="yes">
        <source>%n refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not pushed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems to fix before this can be saved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::kit::Steps</name>
    <message numerus="yes">
        <source>All %n steps are done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::MainWindow</name>
    <message numerus="yes">
        <source>%n changes wait here: nothing has been sent to %1 yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n changes to %1?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::Session</name>
    <message numerus="yes">
        <source>%n changes taken back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approved: %n changes are on their way</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::StatusLine</name>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
