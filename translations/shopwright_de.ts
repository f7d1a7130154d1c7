<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>api</name>
    <message>
        <source>TikTok Shop is too busy to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopwright tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TikTok Shop does not know this app key and app secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy both from your app&apos;s page in Partner Center and enter them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TikTok Shop does not accept this authorisation: it is used, expired or mistyped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the shop again; a code is good for 30 minutes and for one use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TikTok Shop&apos;s answer carries no access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if this stays, connect the shop again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shop is not connected to Shopwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be fetched (HTTP %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address still works in a browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a web page in your browser: this network may want you to sign in first. Then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of %1, something else answered and wants to redirect Shopwright to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is overloaded or under maintenance (HTTP %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of %1, a web page answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 arrived damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopwright tries again; if this stays, use another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table of platform errors can&apos;t be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file, or take an unchanged copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change was sent, but no answer came: TikTok Shop may or may not have taken it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopwright looks at TikTok Shop before it repeats the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TikTok Shop does not accept Shopwright&apos;s access to this shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the shop again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer is wrong, and TikTok Shop refuses its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set date and time of this computer (best: automatically), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address only waits for the answer of a consent page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopwright can&apos;t wait for the browser on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the address of the page that opens after you agreed instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody agreed on the consent page in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again, or paste the address of the page that opened after you agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopwright has the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access was refused. You can close this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret of this app is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the app secret from your app&apos;s page in Partner Center.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no authorisation code in this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole address of the page that opened after you agreed, and paste it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address does not belong to the connection that you have just begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again and use the page that opens then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access to the shop was refused on the consent page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again and agree, or ask the owner of the shop to do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewing access was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 no longer gives Shopwright access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new access could not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the internet connection; Shopwright tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 is not safe: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something between this computer and TikTok Shop may be reading along (a company proxy, a public network, a virus scanner). Use another network, or give Shopwright the certificate file of your company&apos;s proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate belongs to another host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate is not valid today (check the date of this computer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no secure connection came about (TLS 1.3 is needed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate is from an authority that this computer does not trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a PEM file with the certificates to trust, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its address does not begin with https</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopwright tries again; if this stays, check the internet connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent an answer that is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t be found: there seems to be no internet connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy of this computer does not let Shopwright through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopwright built a request that TikTok Shop would not accept, and did not send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report this as a defect of Shopwright.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalog</name>
    <message>
        <source>it is no longer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change is being sent right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform’s value taken: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conflict has been resolved already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw the new listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored change can’t be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading warehouses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading category rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the newest backup, or report this with a diagnostics bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is no longer wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for pictures can’t be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give access to it, or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture’s address is not a secure one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync the catalog to get its present address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is larger than any the platform takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came from the picture’s address is no picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether a sign-in page of the network is in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has less than 300 pixels at a side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a larger picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in a picture editor and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no picture that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use JPEG, PNG or WebP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too long and narrow: scaled to fit, a side has less than 300 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture stays above 10 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture can’t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the file back, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform took a picture but didn’t say under which name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column says which article a row is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map a column to “Seller SKU” or “SKU ID”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has changed since it was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller SKU is missing; it tells which article the row is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seller SKU already stands in row %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This identifier code already stands in row %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another SKU of this shop has this identifier code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several SKUs of this shop have this seller SKU; add a column with the SKU ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No SKU of this shop has this platform id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No product of this shop has this platform id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spreadsheet has turned this code into a power of ten; its digits are lost. Take the code from the original source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spreadsheet has rounded this long code: only fifteen digits are left. Take the code from the original source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has lost its leading zeros; they were put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invisible characters were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may be a thousand or a fraction; write it with two decimals or without the separator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number uses the other decimal mark than the rest of its column; it was read by its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spreadsheet has cut this number to a power of ten; its digits are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has more decimals than the %1 allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is in %1, but this shop sells in another currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop’s category tree has no such category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several categories have this name; write the whole path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This category has subcategories; choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform doesn’t let this shop sell in this category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules of this category are not here yet, so its attributes were not checked. Sync the catalog to fetch them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop has no brand of this name; the listing goes out without a brand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no status; write active or inactive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new listing goes on sale after its review; it can be deactivated then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture file can’t be found: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no picture that can be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too small: %1 pixels at its shorter side, %2 are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is neither a file nor a web address: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a unit that is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 has the same variant of this product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All variants of a product must differ by the same properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A product may have %1 variants here; this one has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, which describes this product, is rejected, so its variants can’t go alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title differs from that of row %1, which belongs to the same product; that one is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is damaged in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row was damaged in the file and could be repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes made on the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The product is no longer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform doesn’t have this product, because its creation was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what the creation was refused for; this change then goes with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value was also changed on the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which of the two values is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SKU is no longer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price can’t be taken away, only changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform’s answer about a product can’t be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync again later; if it stays, the Seller API has changed and Shopwright needs an update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The listing is being created right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it when it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change is no longer in the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title has %1 characters; %2 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title has %1 characters; this market asks for %2 at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titles can’t have emoji or control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title needs letters, not only symbols.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese characters are not allowed in titles of this market.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description has %1 characters; %2 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title has the HTML code “%1”; write the character itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description has no words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptions can’t have emoji or control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description needs words, not only symbols.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese characters are not allowed in descriptions of this market.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &lt;%1&gt; element of the description is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description’s elements are nested more than %1 deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description has a program in “%1”, which the platform refuses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of the description needs a width and a height below %1 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description has a &lt;%1&gt; element, which the platform refuses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description has %1 pictures; %2 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pictures of the description lie on other servers; only uploaded ones are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller SKU is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller SKU has %1 characters; %2 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller SKUs can’t contain blanks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price must be above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is below this market’s minimum of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is above this market’s maximum of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock of %1 is not possible; the platform takes 0 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no kind of identifier code; use GTIN, EAN, UPC, ISBN or JAN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code of kind %1 can’t have %2 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identifier code may have digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit of the identifier code is wrong: a digit is mistyped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This market doesn’t take weights in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no weight above zero with at most %2 decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This market doesn’t take sizes in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no size above zero with at most %2 decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A listing needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A listing needs a description.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A listing needs a category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A listing needs at least one picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A listing needs the weight of its package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 pictures; %2 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This category asks for the size of the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A listing needs at least one SKU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 variants; this market allows %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variants may differ by %1 properties at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant %1 lacks a property that the others have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant %1 has the same properties as another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The property name “%1” is longer than %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The property value “%1” is longer than %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The property name “%1” has emoji, control characters or only symbols.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The property value “%1” has emoji, control characters or only symbols.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identifier code %1 stands twice in this product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller SKU %1 stands twice in this product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A SKU needs a price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKU %1 needs a price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A SKU needs stock in a warehouse, zero at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKU %1 needs stock in a warehouse, zero at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This category asks for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not among the values that the category allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” takes one value only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a number above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is longer than %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The category doesn’t know the attribute “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This category asks for a size chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This category asks for the certificate “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Usage: shopwright-cli COMMAND [OPTIONS]

Commands:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Every command takes --profile DIR and --json; “shopwright-cli COMMAND --help” shows the rest.
Exit codes: 0 done, 1 failed, 2 usage, 3 done with rejects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: shopwright-cli %1 [OPTIONS]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with the merchant&apos;s data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which shop, by id or name, where several are connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print one JSON document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep tokens in a file sealed with the passphrase in FILE instead of the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“shopwright-cli --help” lists all commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a keyring (GNOME Keyring or KWallet), or keep the secrets in a file sealed with a passphrase: --passphrase-file FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --help to see what the command takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree on this page; it opens in your browser:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the browser ends on another page than one of Shopwright, paste its whole address here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell what changed between two versions of the Seller API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the folders of the older and of the newer contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check keyring, TLS, clock, disk, database and quota.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the catalog as CSV, ready to be imported again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the file to write, or - for standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing SKUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can’t be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a folder that you may write to and that has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 SKUs are in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping can’t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping is no JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, byte %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docs/import.md shows what it looks like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in categories that are new to this shop could not be checked wholly: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. --apply makes these changes here and queues them for the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing had to be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed here: %1 products and SKUs (operation %2); %3 changes are queued for the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are held: nothing goes to this shop before “shopwright-cli push --approve”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rejected rows can’t be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected rows: %1, in %2. Correct them there and import that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking, bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a CSV file, check every row and show what it would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only show what would change (the default).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the changes here and queue them for the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which column is what, as JSON, instead of what is recognised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file’s encoding, instead of what is recognised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The character between fields, instead of what is recognised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend every row that breaks this rule, where only one fix is possible; “all” for all rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the rejected rows in their original columns, with reasons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell so many findings and changes one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--dry-run and --apply exclude each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--limit takes a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--delimiter takes one character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fix is known for the rule “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, separated by “%3”, header in row %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: %1. New SKUs: %2 (new products: %3), updated: %4, unchanged: %5, rejected: %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed cells: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mind: %1 prices move by more than 50 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mind: stock becomes zero on %1 SKUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of these rows (price × stock): %1 before, %2 after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more findings (--limit shows more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the first; --limit shows more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what is queued, held, accepted or rejected, with reasons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only rows in this state: queued, sending, reading-back, accepted, rejected, held, superseded or cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many; without it %1, with --json all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no state of the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued %1, being sent %2, accepted %3, rejected %4, held %5, superseded %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for your approval: “shopwright-cli push --approve”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the platform has another value since; decide which one stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held as asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List products.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on after the product with this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--limit and --after take whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(new)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--after %1” shows what follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one product with its SKUs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one product, by its id or by a seller SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No product has the id or seller SKU “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“shopwright-cli sync catalog” brings the newest ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product %1, %2, category %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused in the audit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pictures, changed %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pushing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send what is queued to the platform, within its limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on until everything is answered, also while the platform can’t be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the changes of a shop go that was only read so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the rows of the last import that the platform refused, in their original columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved: %1 changes may go to the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shop was only read so far, and %1 changes wait for your approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at them with “outbox list”, then “push --approve”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted %1, rejected %2, held %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“outbox list --state rejected” shows all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that the platform refused: %1, with reasons in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what is readable of a damaged database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is sound; nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows were readable and are in a new database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was lost of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was readable. The backup %1 took its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: “shopwright-cli sync catalog” reads everything from the platform again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the app secret can’t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the secret of your app in Partner Center into a file and give its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the app secret is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the secret from Partner Center into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the shops that an app of yours may act for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a running shopwright-sandbox by the file that it announces itself in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the Seller API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the authorisation host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust this certificate authority too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of your app in Partner Center.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File that holds the app’s secret and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code that the consent page ended with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for consent in the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --browser: the app’s service id in Partner Center.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --browser: host of the consent page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --browser: port of the redirect address that the app has registered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes an address like https://host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give either --auth-code or --browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--redirect-port takes a number from 1 to 65535</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--browser needs --service-id, the number in your app’s authorise link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected %1 (%2), shop %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: “shopwright-cli sync catalog” copies the catalog here. It only reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the connected shops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shop is connected. “shopwright-cli shop connect” connects one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell what is here, how old it is, and what waits to be pushed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2), shop %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here: %1 products with %2 SKUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sync: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog was never synced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be pushed: %1; held: %2; rejected: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pushing is not approved yet: “shopwright-cli push --approve” allows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop working with a shop; its data stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one shop, by id or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer worked with. Connect it again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the catalog up to date with the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read every product, not only what changed since the last sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 products are new, %2 have changed, %3 are as they were, %4 are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog here has %1 products with %2 SKUs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes of yours meet changes made on the platform; they are held until you decide (“shopwright-cli outbox list --state held”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last change back, as one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the last one, but the one with this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--operation takes the number that an import has told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: %1 changes; %2 are queued for the platform.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>contract</name>
    <message>
        <source>A contract file can&apos;t be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file, or take an unchanged copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contract can&apos;t be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder holds the contract&apos;s JSON files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no .json files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>“%1” is not an amount of money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write digits with a point before the decimals, like 12.50.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>The picture can’t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the picture again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform gave no rules for this category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another category, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shop is not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shop is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB free in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room: imports and backups need about 1 GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB, sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens are in a file sealed with a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring keeps and gives back secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect one with “shopwright-cli shop connect”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers over TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seconds off the platform’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the computer’s clock; calls are signed with the corrected time meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, about %3 calls a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all shops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file can’t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a file that holds the passphrase and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a passphrase into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“shopwright-cli repair” saves what is readable and keeps the damaged file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile keeps its tokens in a file sealed with a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the passphrase with --passphrase-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connected shop is called “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“shopwright-cli shop list” shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several shops are connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which one with --shop ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile folder can’t be created or written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder with --profile, or ask for write access to this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it is readable and there is no backup. Move the file away, connect the shop again and sync: the listings are on the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start shopwright-sandbox with --announce FILE and give that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox’s announcement can’t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a sandbox’s announcement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox doesn’t answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is shopwright-sandbox running?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 products are new, %2 have changed, %3 are as they were, %4 are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for your approval of this shop’s first push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform has another value since; choose which one stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held as asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform is asked whether it arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read before this start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock, %1</source>
        <translation>Bestand, %1</translation>
    </message>
    <message>
        <source>Rows in categories that are new to this shop could not be checked wholly: %1</source>
        <translation>Zeilen in Kategorien, die für diesen Shop neu sind, konnten nicht ganz geprüft werden: %1</translation>
    </message>
    <message>
        <source>The rejected rows can’t be written</source>
        <translation>Die abgelehnten Zeilen lassen sich nicht schreiben</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to and that has room.</source>
        <translation>Einen Ordner mit Schreibrecht und Platz wählen.</translation>
    </message>
</context>
<context>
    <name>sandbox</name>
    <message>
        <source>The announcement can&apos;t be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file with --announce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address can&apos;t be used that way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link names no app that this sandbox knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link wants to redirect to an address that is neither registered nor on this computer (http://127.0.0.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision was not made on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision is unreadable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox&apos;s TLS certificate can&apos;t be made or kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the data folder can be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorize %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the Shopwright sandbox: no real shop is involved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for access to: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Almost done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole address of this page from the address bar and paste it into the app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link doesn&apos;t work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TLS certificate is unusable: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 can&apos;t be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another port, or 0 for any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A local Seller API that behaves like the real one. Prints one JSON line with its addresses and a ready app, then serves until it is stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder that keeps the state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port of the API; 0 is any free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port of the authorisation host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a new folder holds: demo, empty, spike, large:N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File for the JSON line, readable by you only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app&apos;s registered redirect address for browser consent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No TLS, for load tests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which folder? Say --data DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port is a number from 0 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The redirect address is no URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose demo, empty, spike or large:N with N from 1 to 2000000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder already holds the seed %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox&apos;s state can&apos;t be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the folder to start afresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder can&apos;t be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another sandbox (process %1) uses this data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it, or choose another folder with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder can&apos;t be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox&apos;s state file can&apos;t be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder with --data, or delete this one to start afresh.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>The program failed while it was writing; nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of the profile can&apos;t be renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder may be written and that no other program has the file open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly one statement can be prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile&apos;s folder can&apos;t be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder in which you may write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the newest backup, or save what is readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the backup %1, or save what is readable into a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup yet; save what is readable into a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (process %2 on %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has this profile open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, or work with another profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile&apos;s folder can&apos;t be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing the database up to date would leave loose ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report this; the database is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of the schema ended the transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two steps of the schema have one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is another program&apos;s database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder for the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of the schema comes too late in the sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of the schema was edited after it ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile was used with a newer version of Shopwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version, or restore the backup that it made before it changed the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file exists already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name that is not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on the disk; nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close programs that have the file open, such as a database browser or a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused a value: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database can&apos;t be opened for writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk failed while reading or writing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and its connection, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused a statement: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>Stopped before the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change can&apos;t go from “%1” to “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again: it may have moved on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change %1 in the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be done with a change that is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer change of the same thing has taken its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries changed since; nothing was applied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Look at what they are now and make the change anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changed since: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what it is now and make the change anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the end; nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no operation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has been undone already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To bring it back, undo the undo, operation %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tabular</name>
    <message>
        <source>This file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the export has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text encoding called “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the list, such as UTF-8 or windows-1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is written in UTF-16, unlike the rest of the file; it was converted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell is not written in the file&apos;s encoding; it was read as Western European (windows-1252). Check its letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is separated by “%1”, unlike the rest of the file; it was split there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark inside this quoted cell is not doubled; it was read as part of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell opens with a quotation mark that is never closed; the mark was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell has a quotation mark inside but none around it; it was kept as text.</source>
        <translation type="unfinished"></translation>
    </message>
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
    <message>
        <source>A byte order mark stands before this row, as where files were glued together; it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is too long to be one; only its beginning was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here on lines end differently from the first one; both kinds were understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some bytes of this cell are no text in the file&apos;s encoding; they are shown as “�”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in your spreadsheet program, save it as “CSV UTF-8”, and import that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an Excel workbook, not a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an OpenDocument file, not a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a Word document, not a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its table into a spreadsheet and save that as “CSV UTF-8”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a ZIP archive, not a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it and import the CSV file inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an old Excel workbook (XLS), not a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a PDF, not a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the table as CSV or Excel; a PDF holds a picture of it only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a compressed archive, not a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a picture, not a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the table&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a database, not a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export its table as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a web page, not a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the file again; a page is often saved instead when a sign-in has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an XML file, not a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a JSON file, not a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the table as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a CSV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the mapping file at this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“from” is the name of a column or a list of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column is mapped by its name or by an object with “from” and “steps”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mapped column has no setting “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“steps” is a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step can only be the first one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mapped column needs “from” or a constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mapping has no setting “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mapping was made by a newer version of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“columns” is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another column for “%1” or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template&apos;s key “%1” names it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header “%1” is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header “%1” contains a known name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its cells look right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You mapped this file&apos;s columns so before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read to its end: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it to this computer and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can&apos;t be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it in other programs and check that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the mapping at this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A look-up table is an object of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step has no setting “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step of the kind “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a text in quotation marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“numbers” must be “point” or “comma”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step “%1” needs a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number to multiply by; write digits with a point, like 1.19</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount has at most 18 decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s rights, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the disk, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::activity</name>
    <message>
        <source>Waits for approval</source>
        <translation>Wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Retry in %1 s</source>
        <translation>Neuer Versuch in %1 s</translation>
    </message>
    <message>
        <source>Retry in %1 min</source>
        <translation>Neuer Versuch in %1 min</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Asking back</source>
        <translation>Wird nachgefragt</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Überholt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Dortigen übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send first</source>
        <translation>Zuerst senden</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation>%1 zurückgehalten</translation>
    </message>
    <message>
        <source>%1 on the way</source>
        <translation>%1 unterwegs</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 angenommen</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 abgebrochen</translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation>%1 überholt</translation>
    </message>
</context>
<context>
    <name>ui::activity::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Alle wiederholen</translation>
    </message>
    <message>
        <source>What left this console, what came in</source>
        <translation>Was diese Konsole verlassen hat, was hereinkam</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was aufgelistet ist</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Lesevorgänge</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Send first</source>
        <translation>&amp;Zuerst senden</translation>
    </message>
    <message>
        <source>&amp;Give up</source>
        <translation>&amp;Aufgeben</translation>
    </message>
    <message>
        <source>Retry &amp;all</source>
        <translation>A&amp;lle wiederholen</translation>
    </message>
    <message>
        <source>&amp;Pause or resume sending</source>
        <translation>&amp;Senden anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnose…</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Nichts wartet auf das Senden.</translation>
    </message>
    <message>
        <source>Nothing was rejected.</source>
        <translation>Nichts wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Nothing was accepted yet.</source>
        <translation>Noch wurde nichts angenommen.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Senden fortsetzen</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Senden anhalten</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are sent again.</source>
        <translation>
            <numerusform>%n Änderung wird erneut gesendet.</numerusform>
            <numerusform>%n Änderungen werden erneut gesendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::activity::Details</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Choose a change in the list.</source>
        <translation>In der Liste eine Änderung wählen.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>ui::activity::DiagnosticsDialog</name>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Diagnostics for support</source>
        <translation>Diagnose für den Support</translation>
    </message>
    <message>
        <source>This is all that would be saved.</source>
        <translation>Das ist alles, was gespeichert würde.</translation>
    </message>
    <message>
        <source>Read it before you give it to anyone.</source>
        <translation>Vor der Weitergabe lesen.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Es wird nachgesehen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save diagnostics</source>
        <translation>Diagnose speichern</translation>
    </message>
    <message>
        <source>It can’t be written to %1: %2.</source>
        <translation>Sie lässt sich nicht nach %1 schreiben: %2.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>ui::activity::JournalModel</name>
    <message>
        <source>%1 (undone)</source>
        <translation>%1 (rückgängig gemacht)</translation>
    </message>
    <message>
        <source>TikTok Shop</source>
        <translation>TikTok Shop</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>On TikTok Shop</source>
        <translation>Auf TikTok Shop</translation>
    </message>
</context>
<context>
    <name>ui::activity::JournalPanel</name>
    <message>
        <source>Undo all of it</source>
        <translation>Alles rückgängig machen</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Noch wurde nichts getan.</translation>
    </message>
    <message>
        <source>Product or SKU</source>
        <translation>Produkt oder SKU</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
</context>
<context>
    <name>ui::activity::OutboxModel</name>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
</context>
<context>
    <name>ui::activity::OutboxPanel</name>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are on their way.</source>
        <translation>
            <numerusform>%n Änderung ist unterwegs.</numerusform>
            <numerusform>%n Änderungen sind unterwegs.</numerusform>
        </translation>
    </message>
    <message>
        <source>The change was given up; what TikTok Shop has stands here again.</source>
        <translation>Die Änderung wurde aufgegeben; hier steht wieder, was TikTok Shop hat.</translation>
    </message>
</context>
<context>
    <name>ui::activity::PacePanel</name>
    <message>
        <source>Quick questions</source>
        <translation>Kurze Anfragen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Uploads</translation>
    </message>
    <message>
        <source>API pace</source>
        <translation>API-Tempo</translation>
    </message>
    <message>
        <source>Kind of call</source>
        <translation>Art des Aufrufs</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>pro Sekunde</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>gewährt</translation>
    </message>
    <message>
        <source>slowed</source>
        <translation>gebremst</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>Alle Shops</translation>
    </message>
    <message>
        <source>Nothing was asked of TikTok Shop yet.</source>
        <translation>TikTok Shop wurde noch nichts gefragt.</translation>
    </message>
    <message>
        <source>TikTok Shop publishes no quota. The pace is learned from its answers.</source>
        <translation>TikTok Shop veröffentlicht kein Kontingent. Das Tempo wird aus den Antworten gelernt.</translation>
    </message>
</context>
<context>
    <name>ui::activity::SyncList</name>
    <message>
        <source>Readings of the shops</source>
        <translation>Lesevorgänge der Shops</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Was kam</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>ui::catalog</name>
    <message>
        <source>Live %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by TikTok Shop: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by TikTok Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed on TikTok Shop as well; choose which value stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for your approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will be tried again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::catalog::AttributeForm</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several, separated by “;”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known values: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::catalog::BulkDialog</name>
    <message>
        <source>Which lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Change %n SKUs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking what would change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>%1, %2 stock value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to change; nothing happens before you have seen it.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Done: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::catalog::BulkForm</name>
    <message>
        <source>What to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How prices end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deactivate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ending in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replace text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change by percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::catalog::BulkModel</name>
    <message>
        <source>moves by more than half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::catalog::CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, SKU, barcode or ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste from a spreadsheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Group by product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 products, %3 of %4 SKUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 products, %2 SKUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalog, %1 SKUs, %2 checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No SKU matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n filters are set.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They appear here as the catalog is read, or when you import a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 SKUs selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n lines copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy cells of a spreadsheet with their header first, seller SKUs among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pasted cells can’t be kept in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::catalog::CategoryDialog</name>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shop may not sell here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::catalog::ConflictBox</name>
    <message>
        <source>Changed on both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n fields were changed here and on TikTok Shop.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of them is sent before you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::catalog::DescriptionEdit</name>
    <message>
        <source>Description as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description, HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <comment>bold</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I</source>
        <comment>italic</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U</source>
        <comment>underlined</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bullet list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::catalog::FacetPanel</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::catalog::Fields</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
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
    <message>
        <source>live %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::catalog::GridView</name>
    <message>
        <source>Catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::catalog::HistoryList</name>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2: %3 → %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore what was before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::catalog::ImageStrip</name>
    <message>
        <source>“%1” can’t be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to change the order, drop files to add them; the first one is the main picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::catalog::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown of the product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes it here at once and queues it for TikTok Shop (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on TikTok Shop yet</source>
        <translation type="unfinished"></translation>
    </message>
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
    <message>
        <source>SKUs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a product in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problems to fix before this can be saved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::catalog::ProductForm</name>
    <message>
        <source>No brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel weight, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel size, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop has no such brand; choose one of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A listing needs at least one picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::catalog::SelectionBar</name>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 SKUs selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pieces in stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list prices %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::catalog::SkuForm</name>
    <message>
        <source>Seller SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was %1, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a whole number of pieces.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::csvimport::ChangesDelegate</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>ui::csvimport::ChangesModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Seller SKU</source>
        <translation>Händler-SKU</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
</context>
<context>
    <name>ui::csvimport::CheckStep</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Which problems</source>
        <translation>Welche Probleme</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>Bereinigt</translation>
    </message>
    <message>
        <source>Accept all suggestions</source>
        <translation>Alle Vorschläge annehmen</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändern wird</translation>
    </message>
    <message>
        <source>Which changes</source>
        <translation>Welche Änderungen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Leave the row out</source>
        <translation>Die Zeile auslassen</translation>
    </message>
    <message numerus="yes">
        <source>%n prices move by more than half.</source>
        <translation>
            <numerusform>%n Preis ändert sich um mehr als die Hälfte.</numerusform>
            <numerusform>%n Preise ändern sich um mehr als die Hälfte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The stock of %n SKUs becomes zero.</source>
        <translation>
            <numerusform>Der Bestand von %n SKU wird null.</numerusform>
            <numerusform>Der Bestand von %n SKUs wird null.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n titles lose more than half of their length.</source>
        <translation>
            <numerusform>%n Titel verliert mehr als die Hälfte seiner Länge.</numerusform>
            <numerusform>%n Titel verlieren mehr als die Hälfte ihrer Länge.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2 stock value</source>
        <translation>%1 → %2 Bestandswert</translation>
    </message>
    <message numerus="yes">
        <source>%n new products</source>
        <translation>
            <numerusform>%n neues Produkt</numerusform>
            <numerusform>%n neue Produkte</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of problem</source>
        <translation>
            <numerusform>%n Art von Problem</numerusform>
            <numerusform>%n Arten von Problemen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Gelesene Zeilen</translation>
    </message>
    <message>
        <source>none lost</source>
        <translation>keine verloren</translation>
    </message>
    <message numerus="yes">
        <source>Accept, and %n alike</source>
        <translation>
            <numerusform>Annehmen, auch %n gleiche</numerusform>
            <numerusform>Annehmen, auch %n gleiche</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
</context>
<context>
    <name>ui::csvimport::ColumnsStep</name>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>The first rows as they are read</source>
        <translation>Die ersten Zeilen, wie sie gelesen werden</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Row with the column names</source>
        <translation>Zeile mit den Spaltennamen</translation>
    </message>
    <message>
        <source>Names in row </source>
        <translation>Namen in Zeile </translation>
    </message>
    <message>
        <source>No names</source>
        <translation>Keine Namen</translation>
    </message>
    <message>
        <source>The columns are as you confirmed them for a file of this form before.</source>
        <translation>Die Spalten sind so, wie sie für eine Datei dieser Form schon bestätigt wurden.</translation>
    </message>
    <message>
        <source>The encoding is a guess.</source>
        <translation>Die Kodierung ist geraten.</translation>
    </message>
    <message>
        <source>Look at the samples: are all letters right?</source>
        <translation>Die Beispiele ansehen: Stimmen alle Buchstaben?</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Is read as</source>
        <translation>Wird gelesen als</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>“%1” is read as</source>
        <translation>„%1“ wird gelesen als</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>Stock, %1</source>
        <translation>Bestand, %1</translation>
    </message>
</context>
<context>
    <name>ui::csvimport::FileStep</name>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Drop a CSV file here</source>
        <translation>CSV-Datei hier ablegen</translation>
    </message>
    <message>
        <source>Nothing changes before you have seen what would.</source>
        <translation>Nichts ändert sich, bevor zu sehen war, was sich ändern würde.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>A moment, please.</source>
        <translation>Einen Moment, bitte.</translation>
    </message>
    <message>
        <source>Import a CSV file</source>
        <translation>CSV-Datei importieren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.tab);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.tab);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>ui::csvimport::ImportPage</name>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>&amp;Nächstes Problem</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>&amp;Voriges Problem</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Import %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Imported %1.</source>
        <translation>%1 importiert.</translation>
    </message>
    <message>
        <source>The import was undone.</source>
        <translation>Der Import wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Abgelehnte Zeilen speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected rows are in %1.</source>
        <translation>
            <numerusform>%n abgelehnte Zeile steht in %1.</numerusform>
            <numerusform>%n abgelehnte Zeilen stehen in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused rows are in %1.</source>
        <translation>
            <numerusform>%n abgelehnte Zeile steht in %1.</numerusform>
            <numerusform>%n abgelehnte Zeilen stehen in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Applying, change %1</source>
        <translation>Wird angewendet, Änderung %1</translation>
    </message>
    <message>
        <source>Checking, row %1</source>
        <translation>Wird geprüft, Zeile %1</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Die Datei wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Save %n rejected rows…</source>
        <translation>
            <numerusform>%n abgelehnte Zeile speichern…</numerusform>
            <numerusform>%n abgelehnte Zeilen speichern…</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the rows</source>
        <translation>Zeilen prüfen</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n SKUs</source>
        <translation>
            <numerusform>Auf %n SKU anwenden</numerusform>
            <numerusform>Auf %n SKUs anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to apply</source>
        <translation>Nichts anzuwenden</translation>
    </message>
</context>
<context>
    <name>ui::csvimport::ProblemsModel</name>
    <message>
        <source>whole row</source>
        <translation>ganze Zeile</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Seller SKU</source>
        <translation>Händler-SKU</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
</context>
<context>
    <name>ui::csvimport::ResultStep</name>
    <message>
        <source>Save rows that TikTok Shop refused…</source>
        <translation>Von TikTok Shop abgelehnte Zeilen speichern…</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Den Import rückgängig machen</translation>
    </message>
    <message>
        <source>Show the outbox</source>
        <translation>Ausgang zeigen</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Weitere Datei importieren</translation>
    </message>
    <message>
        <source>Nothing had to be changed by %1.</source>
        <translation>Durch %1 war nichts zu ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in the catalog: %n products and SKUs were changed.</source>
        <translation>
            <numerusform>%1 ist im Katalog: %n Produkt oder SKU wurde geändert.</numerusform>
            <numerusform>%1 ist im Katalog: %n Produkte und SKUs wurden geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n rejected rows…</source>
        <translation>
            <numerusform>%n abgelehnte Zeile speichern…</numerusform>
            <numerusform>%n abgelehnte Zeilen speichern…</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>sent at the pace that TikTok Shop grants</source>
        <translation>wird in dem Tempo gesendet, das TikTok Shop gewährt</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>are on TikTok Shop</source>
        <translation>sind auf TikTok Shop</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>with reasons</source>
        <translation>mit Gründen</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>wait for you</source>
        <translation>warten auf eine Entscheidung</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are held.</source>
        <translation>
            <numerusform>%n Änderung wird zurückgehalten.</numerusform>
            <numerusform>%n Änderungen werden zurückgehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing goes to a shop before its first push is approved, above or in Activity.</source>
        <translation>Nichts geht an einen Shop, bevor seine erste Übertragung freigegeben ist, oben oder unter „Aktivität“.</translation>
    </message>
</context>
<context>
    <name>ui::kit</name>
    <message>
        <source>“%1” is no amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can be read in two ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the decimals, like %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::kit::Busy</name>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::kit::FieldFrame</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::kit::Notice</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::kit::Steps</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n steps are done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::kit::Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::shell</name>
    <message>
        <source>Catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>&amp;Übertragung</translation>
    </message>
</context>
<context>
    <name>ui::shell::Actions</name>
    <message>
        <source>&amp;Connect a shop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove this shop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;demo shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the &amp;whole catalog again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Narrow navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to, find, do…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;omfortable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::shell::ConnectDialog</name>
    <message>
        <source>Connect a shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree in the browser…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which app acts for your shop?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopwright uses an app of your own, so nobody stands between you and TikTok Shop. Partner Center shows its key and secret under App &amp; Service, your app, Basic Information. It needs the scopes for shop information, products and, for stock, logistics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United States, newer consent page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes into this computer’s keyring and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number in your app’s authorise link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is the shop?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port of the redirect address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if your app is registered with http://127.0.0.1:PORT/callback. Empty: any; you can also paste the address by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree in your browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent page has been opened. When it is done, this window goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or paste the address on which the browser has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed when your app is registered with another redirect address than this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the whole address here, or wait for the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::shell::DemoShop</name>
    <message>
        <source>The demo shop does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; when it stays so, install Shopwright again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo’s folder can’t be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your rights and the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo’s folder can’t be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer after half a minute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::shell::FrameBar</name>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A made-up shop on this computer. Nothing here reaches TikTok Shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to, find, do     %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to, find, do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::shell::MainWindow</name>
    <message>
        <source>Shopwright, demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo shop is starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has ended its authorization. Your data stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorize again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait here: nothing has been sent to %1 yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Approve sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Send %n changes to %1?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>From now on, what you change here goes to TikTok Shop without a further question. Activity shows each change before and after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve and send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer shown, read or changed. Its data stays on this computer and comes back when you connect the shop again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find “%1” in the catalog</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::shell::Navigation</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::shell::Palette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to, find, do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::shell::Program</name>
    <message>
        <source>A console for merchants on TikTok Shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the data in this folder instead of the usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep tokens in a file sealed with this passphrase instead of the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the demo in this folder instead of the usual one.</source>
        <translation type="unfinished"></translation>
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
    <name>ui::shell::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::shell::StatusLine</name>
    <message>
        <source>less than a minute ago</source>
        <translation type="unfinished"></translation>
    </message>
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
    <message>
        <source>State of the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age of the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls that TikTok Shop grants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has ended its authorization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the catalog, %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog has not been read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In step, read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API %1 calls/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pushed %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::shell::WelcomePage</name>
    <message>
        <source>Try the demo shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a shop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Shopwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your catalog, here and fast: everything you see is a copy on this computer. Nothing goes to TikTok Shop before you approve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect your shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs your own app in Partner Center: its key and secret. You agree in the browser, then Shopwright copies the catalog; it only reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A made-up shop with a few hundred products runs on this computer, without a network and without an account. You can change, import and push; nobody is harmed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vault</name>
    <message>
        <source>The kept access to a shop was not written by this version of Shopwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the shop again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of your desktop is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring was not unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again and allow Shopwright to use the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keyring works on this desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a keyring (GNOME Keyring or KWallet), or let Shopwright keep its secrets in a file protected by a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a window that asks for its password, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry of Shopwright has been removed from the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of the profile can&apos;t be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk and check that you may write to this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of kept secrets can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this file from a backup, or move it away and connect your shops again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The protected file was not written by this version of Shopwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to open the protected file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no file of protected secrets of this version of Shopwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it from a backup, or move it away and connect your shops again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets are kept in a file only with your consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keyring of your desktop, or agree to the protected file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of protected secrets can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may read this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is wrong, or the file has been changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the passphrase again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encryption library refused to work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart Shopwright.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A protected value has been changed or belongs elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it from a backup or enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An encryption key has the wrong length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no encryption key yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no protected value of this version of Shopwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of a protected value is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the computer or the backup that the value was written with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
