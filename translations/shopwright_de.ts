<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>api</name>
    <message>
        <source>TikTok Shop is too busy to answer</source>
        <translation>TikTok Shop ist zu ausgelastet, um zu antworten</translation>
    </message>
    <message>
        <source>Shopwright tries again by itself.</source>
        <translation>Shopwright versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>TikTok Shop does not know this app key and app secret</source>
        <translation>TikTok Shop kennt diesen App Key und dieses App Secret nicht</translation>
    </message>
    <message>
        <source>Copy both from your app&apos;s page in Partner Center and enter them again.</source>
        <translation>Beide von der Seite der App im Partner Center kopieren und erneut eingeben.</translation>
    </message>
    <message>
        <source>TikTok Shop does not accept this authorisation: it is used, expired or mistyped</source>
        <translation>TikTok Shop akzeptiert diese Autorisierung nicht: Sie ist verbraucht, abgelaufen oder falsch geschrieben</translation>
    </message>
    <message>
        <source>Connect the shop again; a code is good for 30 minutes and for one use.</source>
        <translation>Den Shop erneut verbinden; ein Code gilt 30 Minuten lang und nur einmal.</translation>
    </message>
    <message>
        <source>TikTok Shop&apos;s answer carries no access token</source>
        <translation>Die Antwort von TikTok Shop enthält kein Zugriffstoken</translation>
    </message>
    <message>
        <source>Try again; if this stays, connect the shop again.</source>
        <translation>Erneut versuchen; wenn es dabei bleibt, den Shop erneut verbinden.</translation>
    </message>
    <message>
        <source>This shop is not connected to Shopwright</source>
        <translation>Dieser Shop ist nicht mit Shopwright verbunden</translation>
    </message>
    <message>
        <source>Connect the shop.</source>
        <translation>Den Shop verbinden.</translation>
    </message>
    <message>
        <source>A file could not be fetched (HTTP %1)</source>
        <translation>Eine Datei konnte nicht geladen werden (HTTP %1)</translation>
    </message>
    <message>
        <source>Check that the address still works in a browser.</source>
        <translation>Prüfen, ob die Adresse im Browser noch funktioniert.</translation>
    </message>
    <message>
        <source>Open a web page in your browser: this network may want you to sign in first. Then try again.</source>
        <translation>Eine Webseite im Browser öffnen: Vielleicht verlangt dieses Netz zuerst eine Anmeldung. Danach erneut versuchen.</translation>
    </message>
    <message>
        <source>Instead of %1, something else answered and wants to redirect Shopwright to %2</source>
        <translation>Statt %1 hat etwas anderes geantwortet und will Shopwright auf %2 umleiten</translation>
    </message>
    <message>
        <source>another address</source>
        <translation>eine andere Adresse</translation>
    </message>
    <message>
        <source>%1 is overloaded or under maintenance (HTTP %2)</source>
        <translation>%1 ist überlastet oder wird gewartet (HTTP %2)</translation>
    </message>
    <message>
        <source>Instead of %1, a web page answered</source>
        <translation>Statt %1 hat eine Webseite geantwortet</translation>
    </message>
    <message>
        <source>The answer of %1 arrived damaged</source>
        <translation>Die Antwort von %1 ist beschädigt angekommen</translation>
    </message>
    <message>
        <source>Shopwright tries again; if this stays, use another network.</source>
        <translation>Shopwright versucht es erneut; wenn es dabei bleibt, ein anderes Netz verwenden.</translation>
    </message>
    <message>
        <source>The table of platform errors can&apos;t be used: %1.</source>
        <translation>Die Tabelle der Plattformfehler ist nicht verwendbar: %1.</translation>
    </message>
    <message>
        <source>Correct the file, or take an unchanged copy of it.</source>
        <translation>Die Datei berichtigen oder eine unveränderte Kopie davon verwenden.</translation>
    </message>
    <message>
        <source>The call was cancelled</source>
        <translation>Der Aufruf wurde abgebrochen</translation>
    </message>
    <message>
        <source>A change was sent, but no answer came: TikTok Shop may or may not have taken it</source>
        <translation>Eine Änderung wurde gesendet, aber es kam keine Antwort: Vielleicht hat TikTok Shop sie übernommen, vielleicht nicht</translation>
    </message>
    <message>
        <source>Shopwright looks at TikTok Shop before it repeats the change.</source>
        <translation>Shopwright sieht bei TikTok Shop nach, bevor es die Änderung wiederholt.</translation>
    </message>
    <message>
        <source>TikTok Shop does not accept Shopwright&apos;s access to this shop</source>
        <translation>TikTok Shop akzeptiert den Zugriff von Shopwright auf diesen Shop nicht</translation>
    </message>
    <message>
        <source>Connect the shop again.</source>
        <translation>Den Shop erneut verbinden.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong, and TikTok Shop refuses its time</source>
        <translation>Die Uhr dieses Computers geht falsch, und TikTok Shop lehnt seine Zeit ab</translation>
    </message>
    <message>
        <source>Set date and time of this computer (best: automatically), then try again.</source>
        <translation>Datum und Uhrzeit dieses Computers einstellen (am besten automatisch), dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>This address only waits for the answer of a consent page.</source>
        <translation>Diese Adresse wartet nur auf die Antwort einer Zustimmungsseite.</translation>
    </message>
    <message>
        <source>Shopwright can&apos;t wait for the browser on this computer</source>
        <translation>Shopwright kann auf diesem Computer nicht auf den Browser warten</translation>
    </message>
    <message>
        <source>Paste the address of the page that opens after you agreed instead.</source>
        <translation>Stattdessen die Adresse der Seite einfügen, die sich nach der Zustimmung öffnet.</translation>
    </message>
    <message>
        <source>Nobody agreed on the consent page in time</source>
        <translation>Auf der Zustimmungsseite hat niemand rechtzeitig zugestimmt</translation>
    </message>
    <message>
        <source>Begin again, or paste the address of the page that opened after you agreed.</source>
        <translation>Neu beginnen oder die Adresse der Seite einfügen, die sich nach der Zustimmung geöffnet hat.</translation>
    </message>
    <message>
        <source>Connecting was cancelled</source>
        <translation>Das Verbinden wurde abgebrochen</translation>
    </message>
    <message>
        <source>Shopwright has the answer</source>
        <translation>Shopwright hat die Antwort</translation>
    </message>
    <message>
        <source>You can close this window.</source>
        <translation>Dieses Fenster kann geschlossen werden.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Access was refused. You can close this window.</source>
        <translation>Der Zugriff wurde abgelehnt. Dieses Fenster kann geschlossen werden.</translation>
    </message>
    <message>
        <source>The secret of this app is not known here</source>
        <translation>Das Secret dieser App ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>Enter the app secret from your app&apos;s page in Partner Center.</source>
        <translation>Das App Secret von der Seite der App im Partner Center eingeben.</translation>
    </message>
    <message>
        <source>There is no authorisation code in this address</source>
        <translation>Diese Adresse enthält keinen Autorisierungscode</translation>
    </message>
    <message>
        <source>Copy the whole address of the page that opened after you agreed, and paste it again.</source>
        <translation>Die ganze Adresse der Seite kopieren, die sich nach der Zustimmung geöffnet hat, und erneut einfügen.</translation>
    </message>
    <message>
        <source>This address does not belong to the connection that you have just begun</source>
        <translation>Diese Adresse gehört nicht zu der eben begonnenen Verbindung</translation>
    </message>
    <message>
        <source>Begin again and use the page that opens then.</source>
        <translation>Neu beginnen und die Seite verwenden, die sich dann öffnet.</translation>
    </message>
    <message>
        <source>Access to the shop was refused on the consent page</source>
        <translation>Der Zugriff auf den Shop wurde auf der Zustimmungsseite abgelehnt</translation>
    </message>
    <message>
        <source>Connect again and agree, or ask the owner of the shop to do it.</source>
        <translation>Erneut verbinden und zustimmen oder den Inhaber des Shops darum bitten.</translation>
    </message>
    <message>
        <source>Renewing access was cancelled</source>
        <translation>Das Erneuern des Zugriffs wurde abgebrochen</translation>
    </message>
    <message>
        <source>%1 no longer gives Shopwright access</source>
        <translation>%1 gewährt Shopwright keinen Zugriff mehr</translation>
    </message>
    <message>
        <source>The new access could not be kept</source>
        <translation>Der neue Zugriff konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Check the internet connection; Shopwright tries again.</source>
        <translation>Die Internetverbindung prüfen; Shopwright versucht es erneut.</translation>
    </message>
    <message>
        <source>The connection to %1 is not safe: %2</source>
        <translation>Die Verbindung zu %1 ist nicht sicher: %2</translation>
    </message>
    <message>
        <source>Something between this computer and TikTok Shop may be reading along (a company proxy, a public network, a virus scanner). Use another network, or give Shopwright the certificate file of your company&apos;s proxy.</source>
        <translation>Zwischen diesem Computer und TikTok Shop liest womöglich etwas mit (ein Firmen-Proxy, ein öffentliches Netz, ein Virenscanner). Ein anderes Netz verwenden oder Shopwright die Zertifikatsdatei des Firmen-Proxys geben.</translation>
    </message>
    <message>
        <source>its certificate belongs to another host</source>
        <translation>das Zertifikat gehört zu einem anderen Host</translation>
    </message>
    <message>
        <source>its certificate is not valid today (check the date of this computer)</source>
        <translation>das Zertifikat ist heute nicht gültig (das Datum dieses Computers prüfen)</translation>
    </message>
    <message>
        <source>no secure connection came about (TLS 1.3 is needed)</source>
        <translation>es kam keine sichere Verbindung zustande (TLS 1.3 ist nötig)</translation>
    </message>
    <message>
        <source>its certificate is from an authority that this computer does not trust</source>
        <translation>das Zertifikat stammt von einer Stelle, der dieser Computer nicht vertraut</translation>
    </message>
    <message>
        <source>The certificate file can&apos;t be read</source>
        <translation>Die Zertifikatsdatei ist nicht lesbar</translation>
    </message>
    <message>
        <source>Give a PEM file with the certificates to trust, or none.</source>
        <translation>Eine PEM-Datei mit den vertrauenswürdigen Zertifikaten angeben oder keine.</translation>
    </message>
    <message>
        <source>its address does not begin with https</source>
        <translation>die Adresse beginnt nicht mit https</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>Shopwright tries again; if this stays, check the internet connection.</source>
        <translation>Shopwright versucht es erneut; wenn es dabei bleibt, die Internetverbindung prüfen.</translation>
    </message>
    <message>
        <source>%1 sent an answer that is too large</source>
        <translation>%1 hat eine zu große Antwort geschickt</translation>
    </message>
    <message>
        <source>%1 refuses the connection</source>
        <translation>%1 lehnt die Verbindung ab</translation>
    </message>
    <message>
        <source>%1 can&apos;t be found: there seems to be no internet connection</source>
        <translation>%1 ist nicht zu finden: Anscheinend gibt es keine Internetverbindung</translation>
    </message>
    <message>
        <source>The proxy of this computer does not let Shopwright through</source>
        <translation>Der Proxy dieses Computers lässt Shopwright nicht durch</translation>
    </message>
    <message>
        <source>The connection to %1 broke</source>
        <translation>Die Verbindung zu %1 ist abgebrochen</translation>
    </message>
    <message>
        <source>Shopwright built a request that TikTok Shop would not accept, and did not send it</source>
        <translation>Shopwright hat eine Anfrage gebildet, die TikTok Shop nicht annehmen würde, und sie nicht gesendet</translation>
    </message>
    <message>
        <source>Please report this as a defect of Shopwright.</source>
        <translation>Dies bitte als Fehler von Shopwright melden.</translation>
    </message>
</context>
<context>
    <name>catalog</name>
    <message>
        <source>it is no longer here</source>
        <translation>nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>This change is being sent right now</source>
        <translation>Diese Änderung wird gerade gesendet</translation>
    </message>
    <message>
        <source>Choose again in a moment.</source>
        <translation>Gleich noch einmal wählen.</translation>
    </message>
    <message>
        <source>The platform’s value taken: %1</source>
        <translation>Wert der Plattform übernommen: %1</translation>
    </message>
    <message>
        <source>This conflict has been resolved already</source>
        <translation>Dieser Konflikt ist schon gelöst</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Package weight</source>
        <translation>Paketgewicht</translation>
    </message>
    <message>
        <source>Package size</source>
        <translation>Paketgröße</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Seller SKU</source>
        <translation>Händler-SKU</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>Listenpreis</translation>
    </message>
    <message>
        <source>Identifier code</source>
        <translation>Produktcode</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Attribute, %1</source>
        <translation>Attribut, %1</translation>
    </message>
    <message>
        <source>Put on sale</source>
        <translation>Zum Verkauf freigeben</translation>
    </message>
    <message>
        <source>Take off sale</source>
        <translation>Aus dem Verkauf nehmen</translation>
    </message>
    <message>
        <source>Delete the listing</source>
        <translation>Das Angebot löschen</translation>
    </message>
    <message>
        <source>Restore the listing</source>
        <translation>Das Angebot wiederherstellen</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Stock, %1</source>
        <translation>Bestand, %1</translation>
    </message>
    <message>
        <source>Withdraw the new listing</source>
        <translation>Das neue Angebot zurückziehen</translation>
    </message>
    <message>
        <source>New listing</source>
        <translation>Neues Angebot</translation>
    </message>
    <message>
        <source>New variant</source>
        <translation>Neue Variante</translation>
    </message>
    <message>
        <source>Listing removed</source>
        <translation>Angebot entfernt</translation>
    </message>
    <message>
        <source>Variant removed</source>
        <translation>Variante entfernt</translation>
    </message>
    <message>
        <source>A stored change can’t be understood</source>
        <translation>Eine gespeicherte Änderung ist nicht verständlich</translation>
    </message>
    <message>
        <source>The export was cancelled</source>
        <translation>Der Export wurde abgebrochen</translation>
    </message>
    <message>
        <source>Reading warehouses</source>
        <translation>Lager werden gelesen</translation>
    </message>
    <message>
        <source>Reading categories</source>
        <translation>Kategorien werden gelesen</translation>
    </message>
    <message>
        <source>Reading products</source>
        <translation>Produkte werden gelesen</translation>
    </message>
    <message>
        <source>Reading category rules</source>
        <translation>Kategorieregeln werden gelesen</translation>
    </message>
    <message>
        <source>Restore the newest backup, or report this with a diagnostics bundle.</source>
        <translation>Die neueste Sicherung wiederherstellen oder dies mit einem Diagnosepaket melden.</translation>
    </message>
    <message>
        <source>The list is no longer wanted</source>
        <translation>Die Liste wird nicht mehr gebraucht</translation>
    </message>
    <message>
        <source>The folder for pictures can’t be made</source>
        <translation>Der Ordner für Bilder lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Give access to it, or free some space.</source>
        <translation>Zugriff darauf gewähren oder Platz schaffen.</translation>
    </message>
    <message>
        <source>The picture’s address is not a secure one</source>
        <translation>Die Adresse des Bildes ist keine sichere</translation>
    </message>
    <message>
        <source>Sync the catalog to get its present address.</source>
        <translation>Den Katalog abgleichen, um die heutige Adresse zu erhalten.</translation>
    </message>
    <message>
        <source>The picture is larger than any the platform takes</source>
        <translation>Das Bild ist größer, als die Plattform es annimmt</translation>
    </message>
    <message>
        <source>What came from the picture’s address is no picture</source>
        <translation>Was von der Adresse des Bildes kam, ist kein Bild</translation>
    </message>
    <message>
        <source>Check whether a sign-in page of the network is in the way.</source>
        <translation>Prüfen, ob eine Anmeldeseite des Netzes dazwischensteht.</translation>
    </message>
    <message>
        <source>Use a larger picture.</source>
        <translation>Ein größeres Bild verwenden.</translation>
    </message>
    <message>
        <source>The picture is damaged</source>
        <translation>Das Bild ist beschädigt</translation>
    </message>
    <message>
        <source>Open it in a picture editor and save it again.</source>
        <translation>Es in einem Bildprogramm öffnen und neu speichern.</translation>
    </message>
    <message>
        <source>The file is no picture that can be read</source>
        <translation>Die Datei ist kein lesbares Bild</translation>
    </message>
    <message>
        <source>Use JPEG, PNG or WebP.</source>
        <translation>JPEG, PNG oder WebP verwenden.</translation>
    </message>
    <message>
        <source>Crop the picture.</source>
        <translation>Das Bild zuschneiden.</translation>
    </message>
    <message>
        <source>The picture stays above 10 MB</source>
        <translation>Das Bild bleibt über 10 MB</translation>
    </message>
    <message>
        <source>Save it smaller.</source>
        <translation>Es kleiner speichern.</translation>
    </message>
    <message>
        <source>The picture can’t be read</source>
        <translation>Das Bild ist nicht lesbar</translation>
    </message>
    <message>
        <source>Put the file back, or choose another one.</source>
        <translation>Die Datei zurücklegen oder eine andere wählen.</translation>
    </message>
    <message>
        <source>The platform took a picture but didn’t say under which name</source>
        <translation>Die Plattform hat ein Bild angenommen, aber nicht gesagt, unter welchem Namen</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Import %1</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was changed</source>
        <translation>Der Import wurde abgebrochen; nichts wurde geändert</translation>
    </message>
    <message>
        <source>No column says which article a row is about</source>
        <translation>Keine Spalte sagt, um welchen Artikel es in einer Zeile geht</translation>
    </message>
    <message>
        <source>Map a column to “Seller SKU” or “SKU ID”.</source>
        <translation>Eine Spalte „Seller SKU“ oder „SKU ID“ zuordnen.</translation>
    </message>
    <message>
        <source>The file has changed since it was checked</source>
        <translation>Die Datei hat sich seit der Prüfung geändert</translation>
    </message>
    <message>
        <source>Check it again; nothing was changed.</source>
        <translation>Sie erneut prüfen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The seller SKU is missing; it tells which article the row is about.</source>
        <translation>Die Händler-SKU fehlt; sie sagt, um welchen Artikel es in der Zeile geht.</translation>
    </message>
    <message>
        <source>This seller SKU already stands in row %1.</source>
        <translation>Diese Händler-SKU steht schon in Zeile %1.</translation>
    </message>
    <message>
        <source>This identifier code already stands in row %1.</source>
        <translation>Dieser Produktcode steht schon in Zeile %1.</translation>
    </message>
    <message>
        <source>Another SKU of this shop has this identifier code.</source>
        <translation>Eine andere SKU dieses Shops hat diesen Produktcode.</translation>
    </message>
    <message>
        <source>Several SKUs of this shop have this seller SKU; add a column with the SKU ID.</source>
        <translation>Mehrere SKUs dieses Shops haben diese Händler-SKU; eine Spalte mit der SKU-ID hinzufügen.</translation>
    </message>
    <message>
        <source>No SKU of this shop has this platform id.</source>
        <translation>Keine SKU dieses Shops hat diese Plattform-ID.</translation>
    </message>
    <message>
        <source>No product of this shop has this platform id.</source>
        <translation>Kein Produkt dieses Shops hat diese Plattform-ID.</translation>
    </message>
    <message>
        <source>A spreadsheet has turned this code into a power of ten; its digits are lost. Take the code from the original source.</source>
        <translation>Eine Tabellenkalkulation hat aus diesem Code eine Zehnerpotenz gemacht; seine Ziffern sind verloren. Den Code aus der ursprünglichen Quelle nehmen.</translation>
    </message>
    <message>
        <source>A spreadsheet has rounded this long code: only fifteen digits are left. Take the code from the original source.</source>
        <translation>Eine Tabellenkalkulation hat diesen langen Code gerundet: Nur fünfzehn Ziffern sind übrig. Den Code aus der ursprünglichen Quelle nehmen.</translation>
    </message>
    <message>
        <source>The code has lost its leading zeros; they were put back.</source>
        <translation>Der Code hatte seine führenden Nullen verloren; sie wurden ergänzt.</translation>
    </message>
    <message>
        <source>Invisible characters were removed.</source>
        <translation>Unsichtbare Zeichen wurden entfernt.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>This may be a thousand or a fraction; write it with two decimals or without the separator.</source>
        <translation>Das kann ein Tausender oder ein Bruchteil sein; mit zwei Nachkommastellen oder ohne das Trennzeichen schreiben.</translation>
    </message>
    <message>
        <source>This number uses the other decimal mark than the rest of its column; it was read by its own.</source>
        <translation>Diese Zahl hat ein anderes Dezimalzeichen als der Rest ihrer Spalte; sie wurde nach ihrem eigenen gelesen.</translation>
    </message>
    <message>
        <source>A spreadsheet has cut this number to a power of ten; its digits are lost.</source>
        <translation>Eine Tabellenkalkulation hat diese Zahl auf eine Zehnerpotenz gekürzt; ihre Ziffern sind verloren.</translation>
    </message>
    <message>
        <source>This has more decimals than the %1 allowed.</source>
        <translation>Das hat mehr als die erlaubten %1 Nachkommastellen.</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>Das muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>The price is in %1, but this shop sells in another currency.</source>
        <translation>Der Preis ist in %1, aber dieser Shop verkauft in einer anderen Währung.</translation>
    </message>
    <message>
        <source>The shop’s category tree has no such category.</source>
        <translation>Der Kategoriebaum des Shops hat keine solche Kategorie.</translation>
    </message>
    <message>
        <source>Several categories have this name; write the whole path.</source>
        <translation>Mehrere Kategorien heißen so; den ganzen Pfad schreiben.</translation>
    </message>
    <message>
        <source>This category has subcategories; choose one of them.</source>
        <translation>Diese Kategorie hat Unterkategorien; eine davon wählen.</translation>
    </message>
    <message>
        <source>The platform doesn’t let this shop sell in this category.</source>
        <translation>Die Plattform lässt diesen Shop in dieser Kategorie nicht verkaufen.</translation>
    </message>
    <message>
        <source>The rules of this category are not here yet, so its attributes were not checked. Sync the catalog to fetch them.</source>
        <translation>Die Regeln dieser Kategorie sind noch nicht hier, deshalb wurden ihre Attribute nicht geprüft. Den Katalog abgleichen, um sie zu laden.</translation>
    </message>
    <message>
        <source>The shop has no brand of this name; the listing goes out without a brand.</source>
        <translation>Der Shop hat keine Marke dieses Namens; das Angebot geht ohne Marke hinaus.</translation>
    </message>
    <message>
        <source>“%1” is no status; write active or inactive.</source>
        <translation>„%1“ ist kein Status; active oder inactive schreiben.</translation>
    </message>
    <message>
        <source>A new listing goes on sale after its review; it can be deactivated then.</source>
        <translation>Ein neues Angebot kommt nach seiner Prüfung in den Verkauf; dann kann es deaktiviert werden.</translation>
    </message>
    <message>
        <source>The picture file can’t be found: %1.</source>
        <translation>Die Bilddatei ist nicht zu finden: %1.</translation>
    </message>
    <message>
        <source>This file is no picture that can be read: %1.</source>
        <translation>Diese Datei ist kein lesbares Bild: %1.</translation>
    </message>
    <message>
        <source>The picture is too small: %1 pixels at its shorter side, %2 are needed.</source>
        <translation>Das Bild ist zu klein: %1 Pixel an der kürzeren Seite, %2 sind nötig.</translation>
    </message>
    <message>
        <source>This is neither a file nor a web address: %1.</source>
        <translation>Das ist weder eine Datei noch eine Webadresse: %1.</translation>
    </message>
    <message>
        <source>“%1” is not a unit that is known here.</source>
        <translation>„%1“ ist keine hier bekannte Einheit.</translation>
    </message>
    <message>
        <source>Row %1 has the same variant of this product.</source>
        <translation>Zeile %1 hat dieselbe Variante dieses Produkts.</translation>
    </message>
    <message>
        <source>All variants of a product must differ by the same properties.</source>
        <translation>Alle Varianten eines Produkts müssen sich in denselben Eigenschaften unterscheiden.</translation>
    </message>
    <message>
        <source>A product may have %1 variants here; this one has %2.</source>
        <translation>Ein Produkt darf hier %1 Varianten haben; dieses hat %2.</translation>
    </message>
    <message>
        <source>Row %1, which describes this product, is rejected, so its variants can’t go alone.</source>
        <translation>Zeile %1, die dieses Produkt beschreibt, ist abgelehnt; ohne sie können seine Varianten nicht hinaus.</translation>
    </message>
    <message>
        <source>The title differs from that of row %1, which belongs to the same product; that one is used.</source>
        <translation>Der Titel weicht von dem der Zeile %1 ab, die zum selben Produkt gehört; jener gilt.</translation>
    </message>
    <message>
        <source>The row is damaged in the file.</source>
        <translation>Die Zeile ist in der Datei beschädigt.</translation>
    </message>
    <message>
        <source>The row was damaged in the file and could be repaired.</source>
        <translation>Die Zeile war in der Datei beschädigt und ließ sich reparieren.</translation>
    </message>
    <message>
        <source>Changes made on the platform</source>
        <translation>Änderungen, die auf der Plattform gemacht wurden</translation>
    </message>
    <message>
        <source>The product is no longer here</source>
        <translation>Das Produkt ist nicht mehr hier</translation>
    </message>
    <message>
        <source>The platform doesn’t have this product, because its creation was refused</source>
        <translation>Die Plattform hat dieses Produkt nicht, denn sein Anlegen wurde abgelehnt</translation>
    </message>
    <message>
        <source>Mend what the creation was refused for; this change then goes with it.</source>
        <translation>Beheben, weswegen das Anlegen abgelehnt wurde; diese Änderung geht dann mit.</translation>
    </message>
    <message>
        <source>The value was also changed on the platform</source>
        <translation>Der Wert wurde auch auf der Plattform geändert</translation>
    </message>
    <message>
        <source>Choose which of the two values is right.</source>
        <translation>Wählen, welcher der beiden Werte richtig ist.</translation>
    </message>
    <message>
        <source>The SKU is no longer here</source>
        <translation>Die SKU ist nicht mehr hier</translation>
    </message>
    <message>
        <source>A price can’t be taken away, only changed</source>
        <translation>Ein Preis lässt sich nicht wegnehmen, nur ändern</translation>
    </message>
    <message>
        <source>The platform’s answer about a product can’t be understood</source>
        <translation>Die Antwort der Plattform zu einem Produkt ist nicht verständlich</translation>
    </message>
    <message>
        <source>Sync again later; if it stays, the Seller API has changed and Shopwright needs an update.</source>
        <translation>Später erneut abgleichen; wenn es dabei bleibt, hat sich die Seller API geändert und Shopwright braucht ein Update.</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>Cancel: %1, %2</source>
        <translation>Abbrechen: %1, %2</translation>
    </message>
    <message>
        <source>The listing is being created right now</source>
        <translation>Das Angebot wird gerade angelegt</translation>
    </message>
    <message>
        <source>Delete it when it is there.</source>
        <translation>Es löschen, sobald es da ist.</translation>
    </message>
    <message>
        <source>This change is no longer in the outbox</source>
        <translation>Diese Änderung ist nicht mehr im Ausgang</translation>
    </message>
    <message>
        <source>The title has %1 characters; %2 are allowed.</source>
        <translation>Der Titel hat %1 Zeichen; %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>The title has %1 characters; this market asks for %2 at least.</source>
        <translation>Der Titel hat %1 Zeichen; dieser Markt verlangt mindestens %2.</translation>
    </message>
    <message>
        <source>Titles can’t have emoji or control characters.</source>
        <translation>Titel dürfen keine Emojis oder Steuerzeichen enthalten.</translation>
    </message>
    <message>
        <source>The title needs letters, not only symbols.</source>
        <translation>Der Titel braucht Buchstaben, nicht nur Symbole.</translation>
    </message>
    <message>
        <source>Chinese characters are not allowed in titles of this market.</source>
        <translation>Chinesische Zeichen sind in Titeln dieses Marktes nicht erlaubt.</translation>
    </message>
    <message>
        <source>The description has %1 characters; %2 are allowed.</source>
        <translation>Die Beschreibung hat %1 Zeichen; %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>The title has the HTML code “%1”; write the character itself.</source>
        <translation>Der Titel enthält den HTML-Code „%1“; das Zeichen selbst schreiben.</translation>
    </message>
    <message>
        <source>The description has no words.</source>
        <translation>Die Beschreibung enthält keine Wörter.</translation>
    </message>
    <message>
        <source>Descriptions can’t have emoji or control characters.</source>
        <translation>Beschreibungen dürfen keine Emojis oder Steuerzeichen enthalten.</translation>
    </message>
    <message>
        <source>The description needs words, not only symbols.</source>
        <translation>Die Beschreibung braucht Wörter, nicht nur Symbole.</translation>
    </message>
    <message>
        <source>Chinese characters are not allowed in descriptions of this market.</source>
        <translation>Chinesische Zeichen sind in Beschreibungen dieses Marktes nicht erlaubt.</translation>
    </message>
    <message>
        <source>The &lt;%1&gt; element of the description is never closed.</source>
        <translation>Das Element &lt;%1&gt; der Beschreibung wird nie geschlossen.</translation>
    </message>
    <message>
        <source>The description’s elements are nested more than %1 deep.</source>
        <translation>Die Elemente der Beschreibung sind mehr als %1 Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>The description has a program in “%1”, which the platform refuses.</source>
        <translation>Die Beschreibung enthält in „%1“ ein Programm, das die Plattform ablehnt.</translation>
    </message>
    <message>
        <source>A picture of the description needs a width and a height below %1 pixels.</source>
        <translation>Ein Bild der Beschreibung braucht eine Breite und eine Höhe unter %1 Pixeln.</translation>
    </message>
    <message>
        <source>The description has a &lt;%1&gt; element, which the platform refuses.</source>
        <translation>Die Beschreibung enthält ein Element &lt;%1&gt;, das die Plattform ablehnt.</translation>
    </message>
    <message>
        <source>The description has %1 pictures; %2 are allowed.</source>
        <translation>Die Beschreibung hat %1 Bilder; %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>%1 pictures of the description lie on other servers; only uploaded ones are shown.</source>
        <translation>%1 Bilder der Beschreibung liegen auf anderen Servern; nur hochgeladene werden gezeigt.</translation>
    </message>
    <message>
        <source>The seller SKU is empty.</source>
        <translation>Die Händler-SKU ist leer.</translation>
    </message>
    <message>
        <source>The seller SKU has %1 characters; %2 are allowed.</source>
        <translation>Die Händler-SKU hat %1 Zeichen; %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>Seller SKUs can’t contain blanks.</source>
        <translation>Händler-SKUs dürfen keine Leerzeichen enthalten.</translation>
    </message>
    <message>
        <source>The price must be above zero.</source>
        <translation>Der Preis muss über null liegen.</translation>
    </message>
    <message>
        <source>The price is below this market’s minimum of %1.</source>
        <translation>Der Preis liegt unter dem Mindestpreis dieses Marktes von %1.</translation>
    </message>
    <message>
        <source>The price is above this market’s maximum of %1.</source>
        <translation>Der Preis liegt über dem Höchstpreis dieses Marktes von %1.</translation>
    </message>
    <message>
        <source>Stock of %1 is not possible; the platform takes 0 to %2.</source>
        <translation>Ein Bestand von %1 ist nicht möglich; die Plattform nimmt 0 bis %2.</translation>
    </message>
    <message>
        <source>“%1” is no kind of identifier code; use GTIN, EAN, UPC, ISBN or JAN.</source>
        <translation>„%1“ ist keine Art von Produktcode; GTIN, EAN, UPC, ISBN oder JAN verwenden.</translation>
    </message>
    <message>
        <source>A code of kind %1 can’t have %2 digits.</source>
        <translation>Ein Code der Art %1 kann nicht %2 Ziffern haben.</translation>
    </message>
    <message>
        <source>The identifier code may have digits only.</source>
        <translation>Der Produktcode darf nur Ziffern haben.</translation>
    </message>
    <message>
        <source>The check digit of the identifier code is wrong: a digit is mistyped.</source>
        <translation>Die Prüfziffer des Produktcodes stimmt nicht: Eine Ziffer ist vertippt.</translation>
    </message>
    <message>
        <source>This market doesn’t take weights in %1.</source>
        <translation>Dieser Markt nimmt keine Gewichte in %1.</translation>
    </message>
    <message>
        <source>“%1” is no weight above zero with at most %2 decimals.</source>
        <translation>„%1“ ist kein Gewicht über null mit höchstens %2 Nachkommastellen.</translation>
    </message>
    <message>
        <source>This market doesn’t take sizes in %1.</source>
        <translation>Dieser Markt nimmt keine Maße in %1.</translation>
    </message>
    <message>
        <source>“%1” is no size above zero with at most %2 decimals.</source>
        <translation>„%1“ ist kein Maß über null mit höchstens %2 Nachkommastellen.</translation>
    </message>
    <message>
        <source>A listing needs a title.</source>
        <translation>Ein Angebot braucht einen Titel.</translation>
    </message>
    <message>
        <source>A listing needs a description.</source>
        <translation>Ein Angebot braucht eine Beschreibung.</translation>
    </message>
    <message>
        <source>A listing needs a category.</source>
        <translation>Ein Angebot braucht eine Kategorie.</translation>
    </message>
    <message>
        <source>A listing needs at least one picture.</source>
        <translation>Ein Angebot braucht mindestens ein Bild.</translation>
    </message>
    <message>
        <source>A listing needs the weight of its package.</source>
        <translation>Ein Angebot braucht das Gewicht seines Pakets.</translation>
    </message>
    <message>
        <source>There are %1 pictures; %2 are allowed.</source>
        <translation>Es sind %1 Bilder; %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>This category asks for the size of the package.</source>
        <translation>Diese Kategorie verlangt die Größe des Pakets.</translation>
    </message>
    <message>
        <source>A listing needs at least one SKU.</source>
        <translation>Ein Angebot braucht mindestens eine SKU.</translation>
    </message>
    <message>
        <source>There are %1 variants; this market allows %2.</source>
        <translation>Es sind %1 Varianten; dieser Markt erlaubt %2.</translation>
    </message>
    <message>
        <source>Variants may differ by %1 properties at most.</source>
        <translation>Varianten dürfen sich in höchstens %1 Eigenschaften unterscheiden.</translation>
    </message>
    <message>
        <source>Variant %1 lacks a property that the others have.</source>
        <translation>Variante %1 fehlt eine Eigenschaft, die die anderen haben.</translation>
    </message>
    <message>
        <source>Variant %1 has the same properties as another one.</source>
        <translation>Variante %1 hat dieselben Eigenschaften wie eine andere.</translation>
    </message>
    <message>
        <source>The property name “%1” is longer than %2 characters.</source>
        <translation>Der Eigenschaftsname „%1“ ist länger als %2 Zeichen.</translation>
    </message>
    <message>
        <source>The property value “%1” is longer than %2 characters.</source>
        <translation>Der Eigenschaftswert „%1“ ist länger als %2 Zeichen.</translation>
    </message>
    <message>
        <source>The property name “%1” has emoji, control characters or only symbols.</source>
        <translation>Der Eigenschaftsname „%1“ enthält Emojis, Steuerzeichen oder nur Symbole.</translation>
    </message>
    <message>
        <source>The property value “%1” has emoji, control characters or only symbols.</source>
        <translation>Der Eigenschaftswert „%1“ enthält Emojis, Steuerzeichen oder nur Symbole.</translation>
    </message>
    <message>
        <source>The identifier code %1 stands twice in this product.</source>
        <translation>Der Produktcode %1 kommt in diesem Produkt zweimal vor.</translation>
    </message>
    <message>
        <source>The seller SKU %1 stands twice in this product.</source>
        <translation>Die Händler-SKU %1 kommt in diesem Produkt zweimal vor.</translation>
    </message>
    <message>
        <source>A SKU needs a price.</source>
        <translation>Eine SKU braucht einen Preis.</translation>
    </message>
    <message>
        <source>SKU %1 needs a price.</source>
        <translation>SKU %1 braucht einen Preis.</translation>
    </message>
    <message>
        <source>A SKU needs stock in a warehouse, zero at least.</source>
        <translation>Eine SKU braucht Bestand in einem Lager, mindestens null.</translation>
    </message>
    <message>
        <source>SKU %1 needs stock in a warehouse, zero at least.</source>
        <translation>SKU %1 braucht Bestand in einem Lager, mindestens null.</translation>
    </message>
    <message>
        <source>This category asks for “%1”.</source>
        <translation>Diese Kategorie verlangt „%1“.</translation>
    </message>
    <message>
        <source>“%1” is not among the values that the category allows.</source>
        <translation>„%1“ gehört nicht zu den Werten, die die Kategorie erlaubt.</translation>
    </message>
    <message>
        <source>“%1” takes one value only.</source>
        <translation>„%1“ nimmt nur einen Wert.</translation>
    </message>
    <message>
        <source>“%1” must be a number above zero.</source>
        <translation>„%1“ muss eine Zahl über null sein.</translation>
    </message>
    <message>
        <source>“%1” is longer than %2 characters.</source>
        <translation>„%1“ ist länger als %2 Zeichen.</translation>
    </message>
    <message>
        <source>The category doesn’t know the attribute “%1”.</source>
        <translation>Die Kategorie kennt das Attribut „%1“ nicht.</translation>
    </message>
    <message>
        <source>This category asks for a size chart.</source>
        <translation>Diese Kategorie verlangt eine Größentabelle.</translation>
    </message>
    <message>
        <source>This category asks for the certificate “%1”.</source>
        <translation>Diese Kategorie verlangt das Zertifikat „%1“.</translation>
    </message>
    <message>
        <source>The file can’t be written</source>
        <translation>Die Datei lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to and that has room.</source>
        <translation>Einen Ordner mit Schreibrecht und Platz wählen.</translation>
    </message>
    <message>
        <source>no memory</source>
        <translation>kein Arbeitsspeicher</translation>
    </message>
    <message>
        <source>An XLSX sheet has room for %1 SKUs</source>
        <translation>Ein XLSX-Blatt hat Platz für %1 SKUs</translation>
    </message>
    <message>
        <source>Export a smaller selection, or as CSV.</source>
        <translation>Eine kleinere Auswahl oder als CSV exportieren.</translation>
    </message>
    <message>
        <source>What this category demands is not known here</source>
        <translation>Was diese Kategorie verlangt, ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>Choose the category again while there is a network.</source>
        <translation>Wählen Sie die Kategorie erneut, solange eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>Product ID</source>
        <translation>Produkt-ID</translation>
    </message>
    <message>
        <source>SKU ID</source>
        <translation>SKU-ID</translation>
    </message>
    <message>
        <source>Product group</source>
        <translation>Produktgruppe</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Identifier code type</source>
        <translation>Art des Produktcodes</translation>
    </message>
    <message>
        <source>Weight unit</source>
        <translation>Gewichtseinheit</translation>
    </message>
    <message>
        <source>Package length</source>
        <translation>Paketlänge</translation>
    </message>
    <message>
        <source>Package width</source>
        <translation>Paketbreite</translation>
    </message>
    <message>
        <source>Package height</source>
        <translation>Pakethöhe</translation>
    </message>
    <message>
        <source>Dimension unit</source>
        <translation>Maßeinheit</translation>
    </message>
    <message>
        <source>First variation name</source>
        <translation>Name der ersten Variante</translation>
    </message>
    <message>
        <source>First variation value</source>
        <translation>Wert der ersten Variante</translation>
    </message>
    <message>
        <source>First variation picture</source>
        <translation>Bild der ersten Variante</translation>
    </message>
    <message>
        <source>Second variation name</source>
        <translation>Name der zweiten Variante</translation>
    </message>
    <message>
        <source>Second variation value</source>
        <translation>Wert der zweiten Variante</translation>
    </message>
    <message>
        <source>Third variation name</source>
        <translation>Name der dritten Variante</translation>
    </message>
    <message>
        <source>Third variation value</source>
        <translation>Wert der dritten Variante</translation>
    </message>
    <message>
        <source>Main picture</source>
        <translation>Hauptbild</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>“%1” is no PDF</source>
        <translation>„%1“ ist kein PDF</translation>
    </message>
    <message>
        <source>Certificates are sent as PDF or as pictures.</source>
        <translation>Zertifikate werden als PDF oder als Bilder gesendet.</translation>
    </message>
    <message>
        <source>“%1” is larger than 20 MB</source>
        <translation>„%1“ ist größer als 20 MB</translation>
    </message>
    <message>
        <source>Save it with a lower resolution.</source>
        <translation>Speichern Sie es mit geringerer Auflösung.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Size chart</source>
        <translation>Größentabelle</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>Verantwortliche Person</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The picture has less than %1 pixels at a side</source>
        <translation>Das Bild hat an einer Seite weniger als %1 Pixel</translation>
    </message>
    <message>
        <source>The picture is too long and narrow: scaled to fit, a side has less than %1 pixels</source>
        <translation>Das Bild ist zu lang und schmal: verkleinert hat eine Seite weniger als %1 Pixel</translation>
    </message>
    <message>
        <source>The certificate “%1” needs its last valid day.</source>
        <translation>Das Zertifikat „%1“ braucht seinen letzten gültigen Tag.</translation>
    </message>
    <message>
        <source>The category doesn’t know one of the certificates.</source>
        <translation>Die Kategorie kennt eines der Zertifikate nicht.</translation>
    </message>
    <message>
        <source>The category has no size charts.</source>
        <translation>Die Kategorie hat keine Größentabellen.</translation>
    </message>
    <message>
        <source>This category asks for the manufacturer.</source>
        <translation>Diese Kategorie verlangt den Hersteller.</translation>
    </message>
    <message>
        <source>This category asks for a responsible person in the EU.</source>
        <translation>Diese Kategorie verlangt eine verantwortliche Person in der EU.</translation>
    </message>
    <message>
        <source>There is no column “%1” to export</source>
        <translation>Es gibt keine Spalte „%1“ zum Exportieren</translation>
    </message>
    <message>
        <source>Columns are: %1, attribute:ID; stock, attributes and all stand for several.</source>
        <translation>Die Spalten heißen: %1, attribute:ID; stock, attributes und all stehen für mehrere.</translation>
    </message>
    <message>
        <source>Seller SKU, product ID, SKU ID</source>
        <translation>Händler-SKU, Produkt-ID, SKU-ID</translation>
    </message>
    <message>
        <source>The first line has nothing to copy here</source>
        <translation>In der ersten Zeile steht hier nichts, was sich übernehmen lässt</translation>
    </message>
    <message>
        <source>Give it a value first, or choose another column.</source>
        <translation>Geben Sie ihr zuerst einen Wert oder wählen Sie eine andere Spalte.</translation>
    </message>
    <message>
        <source>The regular expression takes too long</source>
        <translation>Der reguläre Ausdruck braucht zu lange</translation>
    </message>
    <message>
        <source>Make it simpler: avoid repetitions of repetitions.</source>
        <translation>Machen Sie ihn einfacher: Vermeiden Sie Wiederholungen von Wiederholungen.</translation>
    </message>
    <message>
        <source>The regular expression is wrong at character %1: %2</source>
        <translation>Der reguläre Ausdruck ist an Zeichen %1 falsch: %2</translation>
    </message>
    <message>
        <source>Correct it, or look for the text as it is.</source>
        <translation>Berichtigen Sie ihn oder suchen Sie den Text so, wie er dasteht.</translation>
    </message>
    <message>
        <source>Another SKU of this shop has the seller SKU %1, or would get it too.</source>
        <translation>Eine andere SKU dieses Shops hat die Händler-SKU %1 oder bekäme sie auch.</translation>
    </message>
    <message>
        <source>a title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>a description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>a category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>a price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>a stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>the weight of the package</source>
        <translation>Paketgewicht</translation>
    </message>
    <message>
        <source>No SKU of this shop has this seller SKU. As a new listing the row lacks %1.</source>
        <translation>Keine SKU dieses Shops hat diese Händler-SKU. Für ein neues Listing fehlt der Zeile: %1.</translation>
    </message>
    <message>
        <source>The description differs from that of row %1, which belongs to the same product; that one is used.</source>
        <translation>Die Beschreibung weicht von der in Zeile %1 ab, die zum selben Produkt gehört; jene gilt.</translation>
    </message>
    <message>
        <source>The category differs from that of row %1, which belongs to the same product; that one is used.</source>
        <translation>Die Kategorie weicht von der in Zeile %1 ab, die zum selben Produkt gehört; jene gilt.</translation>
    </message>
    <message>
        <source>The brand differs from that of row %1, which belongs to the same product; that one is used.</source>
        <translation>Die Marke weicht von der in Zeile %1 ab, die zum selben Produkt gehört; jene gilt.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Das wird gebraucht.</translation>
    </message>
    <message>
        <source>This has %1 characters; %2 are allowed.</source>
        <translation>Das hat %1 Zeichen; erlaubt sind %2.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address.</source>
        <translation>„%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>A country’s code is a plus and one to three digits, such as +49.</source>
        <translation>Eine Ländervorwahl ist ein Plus und ein bis drei Ziffern, etwa +49.</translation>
    </message>
    <message>
        <source>%1 is no code of a country in the EU.</source>
        <translation>%1 ist keine Vorwahl eines Landes der EU.</translation>
    </message>
    <message>
        <source>The number after the country’s code has %1 digits; %2 are allowed.</source>
        <translation>Die Nummer nach der Ländervorwahl hat %1 Ziffern; erlaubt sind %2.</translation>
    </message>
    <message>
        <source>This is no country of the EU.</source>
        <translation>Das ist kein Land der EU.</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Usage: shopwright-cli COMMAND [OPTIONS]

Commands:
</source>
        <translation>Aufruf: shopwright-cli BEFEHL [OPTIONEN]

Befehle:
</translation>
    </message>
    <message>
        <source>
Every command takes --profile DIR and --json; “shopwright-cli COMMAND --help” shows the rest.
Exit codes: 0 done, 1 failed, 2 usage, 3 done with rejects.</source>
        <translation>
Jeder Befehl kennt --profile DIR und --json; „shopwright-cli BEFEHL --help“ zeigt den Rest.
Rückgabewerte: 0 fertig, 1 fehlgeschlagen, 2 falscher Aufruf, 3 fertig mit Ablehnungen.</translation>
    </message>
    <message>
        <source>Usage: shopwright-cli %1 [OPTIONS]</source>
        <translation>Aufruf: shopwright-cli %1 [OPTIONEN]</translation>
    </message>
    <message>
        <source>Folder with the merchant&apos;s data.</source>
        <translation>Ordner mit den Daten des Händlers.</translation>
    </message>
    <message>
        <source>Which shop, by id or name, where several are connected.</source>
        <translation>Welcher Shop, als ID oder Name, falls mehrere verbunden sind.</translation>
    </message>
    <message>
        <source>Print one JSON document.</source>
        <translation>Ein JSON-Dokument ausgeben.</translation>
    </message>
    <message>
        <source>Keep tokens in a file sealed with the passphrase in FILE instead of the keyring.</source>
        <translation>Tokens statt im Schlüsselbund in einer Datei aufbewahren, die mit der Passphrase in FILE versiegelt ist.</translation>
    </message>
    <message>
        <source>There is no command “%1”</source>
        <translation>Den Befehl „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>“shopwright-cli --help” lists all commands.</source>
        <translation>„shopwright-cli --help“ nennt alle Befehle.</translation>
    </message>
    <message>
        <source>Start a keyring (GNOME Keyring or KWallet), or keep the secrets in a file sealed with a passphrase: --passphrase-file FILE.</source>
        <translation>Einen Schlüsselbund starten (GNOME Keyring oder KWallet) oder die Geheimnisse in einer mit Passphrase versiegelten Datei aufbewahren: --passphrase-file FILE.</translation>
    </message>
    <message>
        <source>Add --help to see what the command takes.</source>
        <translation>Mit --help zeigt der Befehl, was er annimmt.</translation>
    </message>
    <message>
        <source>Agree on this page; it opens in your browser:</source>
        <translation>Auf dieser Seite zustimmen; sie öffnet sich im Browser:</translation>
    </message>
    <message>
        <source>If the browser ends on another page than one of Shopwright, paste its whole address here.</source>
        <translation>Endet der Browser auf einer anderen Seite als einer von Shopwright, deren ganze Adresse hier einfügen.</translation>
    </message>
    <message>
        <source>Tell what changed between two versions of the Seller API.</source>
        <translation>Zeigen, was sich zwischen zwei Fassungen der Seller API geändert hat.</translation>
    </message>
    <message>
        <source>Give the folders of the older and of the newer contract</source>
        <translation>Die Ordner des älteren und des neueren Vertrags angeben</translation>
    </message>
    <message>
        <source>Check keyring, TLS, clock, disk, database and quota.</source>
        <translation>Schlüsselbund, TLS, Uhr, Festplatte, Datenbank und Kontingent prüfen.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Write the catalog as CSV, ready to be imported again.</source>
        <translation>Den Katalog als CSV schreiben, bereit zum erneuten Import.</translation>
    </message>
    <message>
        <source>Give the file to write, or - for standard output</source>
        <translation>Die zu schreibende Datei angeben oder - für die Standardausgabe</translation>
    </message>
    <message>
        <source>Writing SKUs</source>
        <translation>SKUs werden geschrieben</translation>
    </message>
    <message>
        <source>Give a folder that you may write to and that has room.</source>
        <translation>Einen Ordner angeben, in dem Schreibrecht und Platz vorhanden sind.</translation>
    </message>
    <message>
        <source>%1 SKUs are in %2.</source>
        <translation>%1 SKUs stehen in %2.</translation>
    </message>
    <message>
        <source>The mapping can’t be read</source>
        <translation>Die Zuordnung ist nicht lesbar</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Name und Ordner prüfen.</translation>
    </message>
    <message>
        <source>The mapping is no JSON object</source>
        <translation>Die Zuordnung ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>%1, byte %2</source>
        <translation>%1, Byte %2</translation>
    </message>
    <message>
        <source>docs/import.md shows what it looks like.</source>
        <translation>docs/import.md zeigt, wie sie aussieht.</translation>
    </message>
    <message>
        <source>Rows in categories that are new to this shop could not be checked wholly: %1</source>
        <translation>Zeilen in Kategorien, die für diesen Shop neu sind, konnten nicht ganz geprüft werden: %1</translation>
    </message>
    <message>
        <source>Nothing was changed. --apply makes these changes here and queues them for the platform.</source>
        <translation>Nichts wurde geändert. --apply macht diese Änderungen hier und stellt sie in den Ausgang zur Plattform.</translation>
    </message>
    <message>
        <source>Nothing had to be changed.</source>
        <translation>Nichts war zu ändern.</translation>
    </message>
    <message>
        <source>Changed here: %1 products and SKUs (operation %2); %3 changes are queued for the platform.</source>
        <translation>Hier geändert: %1 Produkte und SKUs (Vorgang %2); %3 Änderungen stehen im Ausgang zur Plattform.</translation>
    </message>
    <message>
        <source>They are held: nothing goes to this shop before “shopwright-cli push --approve”.</source>
        <translation>Sie werden zurückgehalten: Nichts geht an diesen Shop vor „shopwright-cli push --approve“.</translation>
    </message>
    <message>
        <source>The rejected rows can’t be written</source>
        <translation>Die abgelehnten Zeilen lassen sich nicht schreiben</translation>
    </message>
    <message>
        <source>Rejected rows: %1, in %2. Correct them there and import that file.</source>
        <translation>Abgelehnte Zeilen: %1, in %2. Dort berichtigen und jene Datei importieren.</translation>
    </message>
    <message>
        <source>Checking, bytes</source>
        <translation>Prüfung, Bytes</translation>
    </message>
    <message>
        <source>Read a CSV file, check every row and show what it would change.</source>
        <translation>Eine CSV-Datei lesen, jede Zeile prüfen und zeigen, was sich ändern würde.</translation>
    </message>
    <message>
        <source>Only show what would change (the default).</source>
        <translation>Nur zeigen, was sich ändern würde (Vorgabe).</translation>
    </message>
    <message>
        <source>Make the changes here and queue them for the platform.</source>
        <translation>Die Änderungen hier machen und in den Ausgang zur Plattform stellen.</translation>
    </message>
    <message>
        <source>Which column is what, as JSON, instead of what is recognised.</source>
        <translation>Welche Spalte was ist, als JSON, statt des Erkannten.</translation>
    </message>
    <message>
        <source>The file’s encoding, instead of what is recognised.</source>
        <translation>Die Kodierung der Datei, statt der erkannten.</translation>
    </message>
    <message>
        <source>The character between fields, instead of what is recognised.</source>
        <translation>Das Zeichen zwischen den Feldern, statt des erkannten.</translation>
    </message>
    <message>
        <source>Mend every row that breaks this rule, where only one fix is possible; “all” for all rules.</source>
        <translation>Jede Zeile reparieren, die diese Regel verletzt, wo nur eine Reparatur möglich ist; „all“ für alle Regeln.</translation>
    </message>
    <message>
        <source>Write the rejected rows in their original columns, with reasons.</source>
        <translation>Die abgelehnten Zeilen in ihren ursprünglichen Spalten schreiben, mit Gründen.</translation>
    </message>
    <message>
        <source>Tell so many findings and changes one by one.</source>
        <translation>So viele Befunde und Änderungen einzeln nennen.</translation>
    </message>
    <message>
        <source>Give one file</source>
        <translation>Eine Datei angeben</translation>
    </message>
    <message>
        <source>--dry-run and --apply exclude each other</source>
        <translation>--dry-run und --apply schließen einander aus</translation>
    </message>
    <message>
        <source>--limit takes a whole number</source>
        <translation>--limit nimmt eine ganze Zahl</translation>
    </message>
    <message>
        <source>--delimiter takes one character</source>
        <translation>--delimiter nimmt ein Zeichen</translation>
    </message>
    <message>
        <source>No fix is known for the rule “%1”</source>
        <translation>Für die Regel „%1“ ist keine Reparatur bekannt</translation>
    </message>
    <message>
        <source>Stock, %1</source>
        <translation>Bestand, %1</translation>
    </message>
    <message>
        <source>%1: %2, separated by “%3”, header in row %4</source>
        <translation>%1: %2, getrennt durch „%3“, Kopfzeile in Zeile %4</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>is read as</source>
        <translation>wird gelesen als</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>Nicht verwendet: %1</translation>
    </message>
    <message>
        <source>Rows: %1. New SKUs: %2 (new products: %3), updated: %4, unchanged: %5, rejected: %6</source>
        <translation>Zeilen: %1. Neue SKUs: %2 (neue Produkte: %3), geändert: %4, unverändert: %5, abgelehnt: %6</translation>
    </message>
    <message>
        <source>Changed cells: %1</source>
        <translation>Geänderte Zellen: %1</translation>
    </message>
    <message>
        <source>Mind: %1 prices move by more than 50 %</source>
        <translation>Achtung: %1 Preise ändern sich um mehr als 50 %</translation>
    </message>
    <message>
        <source>Mind: stock becomes zero on %1 SKUs</source>
        <translation>Achtung: Der Bestand von %1 SKUs wird null</translation>
    </message>
    <message>
        <source>Value of these rows (price × stock): %1 before, %2 after</source>
        <translation>Wert dieser Zeilen (Preis × Bestand): %1 vorher, %2 nachher</translation>
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
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Possible fix</source>
        <translation>Mögliche Reparatur</translation>
    </message>
    <message>
        <source>… and %1 more findings (--limit shows more)</source>
        <translation>… und %1 weitere Befunde (--limit zeigt mehr)</translation>
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
        <source>These are the first; --limit shows more.</source>
        <translation>Das sind die ersten; --limit zeigt mehr.</translation>
    </message>
    <message>
        <source>List what is queued, held, accepted or rejected, with reasons.</source>
        <translation>Zeigen, was eingereiht, zurückgehalten, angenommen oder abgelehnt ist, mit Gründen.</translation>
    </message>
    <message>
        <source>Only rows in this state: queued, sending, reading-back, accepted, rejected, held, superseded or cancelled.</source>
        <translation>Nur Zeilen in diesem Zustand: queued, sending, reading-back, accepted, rejected, held, superseded oder cancelled.</translation>
    </message>
    <message>
        <source>At most so many; without it %1, with --json all.</source>
        <translation>Höchstens so viele; ohne Angabe %1, mit --json alle.</translation>
    </message>
    <message>
        <source>“%1” is no state of the outbox</source>
        <translation>„%1“ ist kein Zustand des Ausgangs</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Queued %1, being sent %2, accepted %3, rejected %4, held %5, superseded %6.</source>
        <translation>Eingereiht %1, wird gesendet %2, angenommen %3, abgelehnt %4, zurückgehalten %5, überholt %6.</translation>
    </message>
    <message>
        <source>waits for your approval: “shopwright-cli push --approve”</source>
        <translation>wartet auf die Freigabe: „shopwright-cli push --approve“</translation>
    </message>
    <message>
        <source>the platform has another value since; decide which one stays</source>
        <translation>die Plattform hat seitdem einen anderen Wert; entscheiden, welcher bleibt</translation>
    </message>
    <message>
        <source>held as asked</source>
        <translation>auf Wunsch zurückgehalten</translation>
    </message>
    <message>
        <source>List products.</source>
        <translation>Produkte auflisten.</translation>
    </message>
    <message>
        <source>Go on after the product with this row.</source>
        <translation>Nach dem Produkt mit dieser Zeile fortfahren.</translation>
    </message>
    <message>
        <source>--limit and --after take whole numbers</source>
        <translation>--limit und --after nehmen ganze Zahlen</translation>
    </message>
    <message>
        <source>(new)</source>
        <translation>(neu)</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>SKUs</source>
        <translation>SKUs</translation>
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
        <source>%1 of %2 products</source>
        <translation>%1 von %2 Produkten</translation>
    </message>
    <message>
        <source>“--after %1” shows what follows.</source>
        <translation>„--after %1“ zeigt das Folgende.</translation>
    </message>
    <message>
        <source>Show one product with its SKUs.</source>
        <translation>Ein Produkt mit seinen SKUs zeigen.</translation>
    </message>
    <message>
        <source>Give one product, by its id or by a seller SKU</source>
        <translation>Ein Produkt angeben, als ID oder Händler-SKU</translation>
    </message>
    <message>
        <source>No product has the id or seller SKU “%1”</source>
        <translation>Kein Produkt hat die ID oder Händler-SKU „%1“</translation>
    </message>
    <message>
        <source>“shopwright-cli sync catalog” brings the newest ones.</source>
        <translation>„shopwright-cli sync catalog“ holt die neuesten.</translation>
    </message>
    <message>
        <source>Product %1, %2, category %3</source>
        <translation>Produkt %1, %2, Kategorie %3</translation>
    </message>
    <message>
        <source>Refused in the audit: %1</source>
        <translation>In der Prüfung abgelehnt: %1</translation>
    </message>
    <message>
        <source>%1 pictures, changed %2</source>
        <translation>%1 Bilder, geändert %2</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>by warehouse</source>
        <translation>nach Lager</translation>
    </message>
    <message>
        <source>Pushing</source>
        <translation>Übertragung</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>wartet: %1</translation>
    </message>
    <message>
        <source>Send what is queued to the platform, within its limits.</source>
        <translation>Senden, was für die Plattform im Ausgang steht, innerhalb ihrer Grenzen.</translation>
    </message>
    <message>
        <source>Go on until everything is answered, also while the platform can’t be reached.</source>
        <translation>Weitermachen, bis alles beantwortet ist, auch solange die Plattform nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>Let the changes of a shop go that was only read so far.</source>
        <translation>Die Änderungen eines Shops freigeben, der bisher nur gelesen wurde.</translation>
    </message>
    <message>
        <source>Write the rows of the last import that the platform refused, in their original columns.</source>
        <translation>Die Zeilen des letzten Imports, die die Plattform abgelehnt hat, in ihren ursprünglichen Spalten schreiben.</translation>
    </message>
    <message>
        <source>Approved: %1 changes may go to the platform.</source>
        <translation>Freigegeben: %1 Änderungen dürfen zur Plattform.</translation>
    </message>
    <message>
        <source>This shop was only read so far, and %1 changes wait for your approval</source>
        <translation>Dieser Shop wurde bisher nur gelesen, und %1 Änderungen warten auf die Freigabe</translation>
    </message>
    <message>
        <source>Look at them with “outbox list”, then “push --approve”.</source>
        <translation>Sie mit „outbox list“ ansehen, dann „push --approve“.</translation>
    </message>
    <message>
        <source>Accepted %1, rejected %2, held %3.</source>
        <translation>Angenommen %1, abgelehnt %2, zurückgehalten %3.</translation>
    </message>
    <message>
        <source>“outbox list --state rejected” shows all of them.</source>
        <translation>„outbox list --state rejected“ zeigt sie alle.</translation>
    </message>
    <message>
        <source>Give a folder that you may write to.</source>
        <translation>Einen Ordner mit Schreibrecht angeben.</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Auf der Festplatte Platz schaffen.</translation>
    </message>
    <message>
        <source>Rows that the platform refused: %1, with reasons in %2.</source>
        <translation>Zeilen, die die Plattform abgelehnt hat: %1, mit Gründen in %2.</translation>
    </message>
    <message>
        <source>Save what is readable of a damaged database.</source>
        <translation>Retten, was von einer beschädigten Datenbank lesbar ist.</translation>
    </message>
    <message>
        <source>The database is sound; nothing was done.</source>
        <translation>Die Datenbank ist in Ordnung; nichts wurde getan.</translation>
    </message>
    <message>
        <source>%1 rows were readable and are in a new database.</source>
        <translation>%1 Zeilen waren lesbar und stehen in einer neuen Datenbank.</translation>
    </message>
    <message>
        <source>Something was lost of: %1.</source>
        <translation>Teilweise verloren ging: %1.</translation>
    </message>
    <message>
        <source>Nothing was readable. The backup %1 took its place.</source>
        <translation>Nichts war lesbar. Die Sicherung %1 ist an ihre Stelle getreten.</translation>
    </message>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation>Die beschädigte Datei bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>Next: “shopwright-cli sync catalog” reads everything from the platform again.</source>
        <translation>Weiter: „shopwright-cli sync catalog“ liest wieder alles von der Plattform.</translation>
    </message>
    <message>
        <source>The file with the app secret can’t be read</source>
        <translation>Die Datei mit dem App Secret ist nicht lesbar</translation>
    </message>
    <message>
        <source>Write the secret of your app in Partner Center into a file and give its name.</source>
        <translation>Das Secret der App aus dem Partner Center in eine Datei schreiben und deren Namen angeben.</translation>
    </message>
    <message>
        <source>The file with the app secret is empty</source>
        <translation>Die Datei mit dem App Secret ist leer</translation>
    </message>
    <message>
        <source>Copy the secret from Partner Center into it.</source>
        <translation>Das Secret aus dem Partner Center hineinkopieren.</translation>
    </message>
    <message>
        <source>Connect the shops that an app of yours may act for.</source>
        <translation>Die Shops verbinden, für die eine eigene App handeln darf.</translation>
    </message>
    <message>
        <source>Connect a running shopwright-sandbox by the file that it announces itself in.</source>
        <translation>Eine laufende shopwright-sandbox über die Datei verbinden, in der sie sich ankündigt.</translation>
    </message>
    <message>
        <source>Address of the Seller API.</source>
        <translation>Adresse der Seller API.</translation>
    </message>
    <message>
        <source>Address of the authorisation host.</source>
        <translation>Adresse des Autorisierungsservers.</translation>
    </message>
    <message>
        <source>Trust this certificate authority too.</source>
        <translation>Auch dieser Zertifizierungsstelle vertrauen.</translation>
    </message>
    <message>
        <source>Key of your app in Partner Center.</source>
        <translation>Key der App im Partner Center.</translation>
    </message>
    <message>
        <source>File that holds the app’s secret and nothing else.</source>
        <translation>Datei, die nur das Secret der App enthält.</translation>
    </message>
    <message>
        <source>The code that the consent page ended with.</source>
        <translation>Der Code, mit dem die Zustimmungsseite geendet hat.</translation>
    </message>
    <message>
        <source>Ask for consent in the browser.</source>
        <translation>Die Zustimmung im Browser einholen.</translation>
    </message>
    <message>
        <source>With --browser: the app’s service id in Partner Center.</source>
        <translation>Mit --browser: die Service-ID der App im Partner Center.</translation>
    </message>
    <message>
        <source>With --browser: host of the consent page.</source>
        <translation>Mit --browser: Host der Zustimmungsseite.</translation>
    </message>
    <message>
        <source>With --browser: port of the redirect address that the app has registered.</source>
        <translation>Mit --browser: Port der Weiterleitungsadresse, die für die App registriert ist.</translation>
    </message>
    <message>
        <source>--%1 is missing</source>
        <translation>--%1 fehlt</translation>
    </message>
    <message>
        <source>--%1 takes an address like https://host</source>
        <translation>--%1 nimmt eine Adresse wie https://host</translation>
    </message>
    <message>
        <source>Give either --auth-code or --browser</source>
        <translation>Entweder --auth-code oder --browser angeben</translation>
    </message>
    <message>
        <source>--redirect-port takes a number from 1 to 65535</source>
        <translation>--redirect-port nimmt eine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>--browser needs --service-id, the number in your app’s authorise link</source>
        <translation>--browser braucht --service-id, die Zahl im Autorisierungslink der App</translation>
    </message>
    <message>
        <source>Connected %1 (%2), shop %3.</source>
        <translation>Verbunden: %1 (%2), Shop %3.</translation>
    </message>
    <message>
        <source>Next: “shopwright-cli sync catalog” copies the catalog here. It only reads.</source>
        <translation>Weiter: „shopwright-cli sync catalog“ kopiert den Katalog hierher. Es liest nur.</translation>
    </message>
    <message>
        <source>List the connected shops.</source>
        <translation>Die verbundenen Shops auflisten.</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>No shop is connected. “shopwright-cli shop connect” connects one.</source>
        <translation>Kein Shop ist verbunden. „shopwright-cli shop connect“ verbindet einen.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Verkäufer</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Tell what is here, how old it is, and what waits to be pushed.</source>
        <translation>Zeigen, was hier ist, wie alt es ist und was auf die Übertragung wartet.</translation>
    </message>
    <message>
        <source>%1 (%2), shop %3</source>
        <translation>%1 (%2), Shop %3</translation>
    </message>
    <message>
        <source>Here: %1 products with %2 SKUs</source>
        <translation>Hier: %1 Produkte mit %2 SKUs</translation>
    </message>
    <message>
        <source>Last sync: %1</source>
        <translation>Letzter Abgleich: %1</translation>
    </message>
    <message>
        <source>The catalog was never synced.</source>
        <translation>Der Katalog wurde noch nie abgeglichen.</translation>
    </message>
    <message>
        <source>To be pushed: %1; held: %2; rejected: %3</source>
        <translation>Zu übertragen: %1; zurückgehalten: %2; abgelehnt: %3</translation>
    </message>
    <message>
        <source>Pushing is not approved yet: “shopwright-cli push --approve” allows it.</source>
        <translation>Die Übertragung ist noch nicht freigegeben: „shopwright-cli push --approve“ erlaubt sie.</translation>
    </message>
    <message>
        <source>Stop working with a shop; its data stays here.</source>
        <translation>Nicht mehr mit einem Shop arbeiten; seine Daten bleiben hier.</translation>
    </message>
    <message>
        <source>Give one shop, by id or name</source>
        <translation>Einen Shop angeben, als ID oder Name</translation>
    </message>
    <message>
        <source>%1 is no longer worked with. Connect it again to go on.</source>
        <translation>Mit %1 wird nicht mehr gearbeitet. Zum Weitermachen erneut verbinden.</translation>
    </message>
    <message>
        <source>Bring the catalog up to date with the platform.</source>
        <translation>Den Katalog auf den Stand der Plattform bringen.</translation>
    </message>
    <message>
        <source>Read every product, not only what changed since the last sync.</source>
        <translation>Jedes Produkt lesen, nicht nur das seit dem letzten Abgleich Geänderte.</translation>
    </message>
    <message>
        <source>%1 products are new, %2 have changed, %3 are as they were, %4 are gone.</source>
        <translation>%1 Produkte sind neu, %2 haben sich geändert, %3 sind wie zuvor, %4 sind fort.</translation>
    </message>
    <message>
        <source>The catalog here has %1 products with %2 SKUs.</source>
        <translation>Der Katalog hier hat %1 Produkte mit %2 SKUs.</translation>
    </message>
    <message>
        <source>%1 changes of yours meet changes made on the platform; they are held until you decide (“shopwright-cli outbox list --state held”).</source>
        <translation>%1 eigene Änderungen treffen auf Änderungen der Plattform; sie werden zurückgehalten, bis darüber entschieden ist („shopwright-cli outbox list --state held“).</translation>
    </message>
    <message>
        <source>Take the last change back, as one step.</source>
        <translation>Die letzte Änderung zurücknehmen, in einem Schritt.</translation>
    </message>
    <message>
        <source>Not the last one, but the one with this number.</source>
        <translation>Nicht die letzte, sondern die mit dieser Nummer.</translation>
    </message>
    <message>
        <source>--operation takes the number that an import has told</source>
        <translation>--operation nimmt die Nummer, die ein Import genannt hat</translation>
    </message>
    <message>
        <source>Taken back: %1 changes; %2 are queued for the platform.</source>
        <translation>Zurückgenommen: %1 Änderungen; %2 stehen im Ausgang zur Plattform.</translation>
    </message>
    <message>
        <source>Only these, in this order: title,price,stock. The seller SKU is always in.</source>
        <translation>Nur diese, in dieser Reihenfolge: title,price,stock. Die Händler-SKU ist immer dabei.</translation>
    </message>
    <message>
        <source>Name the columns, with commas between them</source>
        <translation>Nennen Sie die Spalten, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Listing quality: %1</source>
        <translation>Angebotsqualität: %1</translation>
    </message>
    <message>
        <source>To make it better: %1</source>
        <translation>Um es zu verbessern: %1</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>Of the shops that the consent is for, connect this one only; may be repeated.</source>
        <translation>Von den Shops, für die die Zustimmung gilt, nur diesen verbinden; mehrfach möglich.</translation>
    </message>
    <message>
        <source>The consent is for no shop called “%1”</source>
        <translation>Die Zustimmung gilt für keinen Shop namens „%1“</translation>
    </message>
    <message>
        <source>It is for %1.</source>
        <translation>Sie gilt für %1.</translation>
    </message>
</context>
<context>
    <name>contract</name>
    <message>
        <source>A contract file can&apos;t be used: %1.</source>
        <translation>Eine Vertragsdatei ist nicht verwendbar: %1.</translation>
    </message>
    <message>
        <source>Correct the file, or take an unchanged copy of it.</source>
        <translation>Die Datei berichtigen oder eine unveränderte Kopie davon verwenden.</translation>
    </message>
    <message>
        <source>The contract can&apos;t be read: %1.</source>
        <translation>Der Vertrag ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>Check that the folder holds the contract&apos;s JSON files.</source>
        <translation>Prüfen, ob der Ordner die JSON-Dateien des Vertrags enthält.</translation>
    </message>
    <message>
        <source>there are no .json files</source>
        <translation>es gibt keine .json-Dateien</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>“%1” is not an amount of money</source>
        <translation>„%1“ ist kein Geldbetrag</translation>
    </message>
    <message>
        <source>Write digits with a point before the decimals, like 12.50.</source>
        <translation>Ziffern mit einem Punkt vor den Nachkommastellen schreiben, wie 12.50.</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>The picture can’t be read</source>
        <translation>Das Bild ist nicht lesbar</translation>
    </message>
    <message>
        <source>Choose the picture again.</source>
        <translation>Das Bild erneut wählen.</translation>
    </message>
    <message>
        <source>The platform gave no rules for this category</source>
        <translation>Die Plattform hat keine Regeln für diese Kategorie geliefert</translation>
    </message>
    <message>
        <source>Choose another category, or try again later.</source>
        <translation>Eine andere Kategorie wählen oder es später erneut versuchen.</translation>
    </message>
    <message>
        <source>This shop is not connected</source>
        <translation>Dieser Shop ist nicht verbunden</translation>
    </message>
    <message>
        <source>No shop is connected</source>
        <translation>Kein Shop ist verbunden</translation>
    </message>
    <message>
        <source>%1 MB free in %2</source>
        <translation>%1 MB frei in %2</translation>
    </message>
    <message>
        <source>Make room: imports and backups need about 1 GB.</source>
        <translation>Platz schaffen: Importe und Sicherungen brauchen etwa 1 GB.</translation>
    </message>
    <message>
        <source>%1 MB, sound</source>
        <translation>%1 MB, in Ordnung</translation>
    </message>
    <message>
        <source>Tokens are in a file sealed with a passphrase</source>
        <translation>Tokens liegen in einer mit Passphrase versiegelten Datei</translation>
    </message>
    <message>
        <source>The keyring keeps and gives back secrets</source>
        <translation>Der Schlüsselbund nimmt Geheimnisse an und gibt sie heraus</translation>
    </message>
    <message>
        <source>Connect one with “shopwright-cli shop connect”.</source>
        <translation>Einen mit „shopwright-cli shop connect“ verbinden.</translation>
    </message>
    <message>
        <source>%1 answers over TLS</source>
        <translation>%1 antwortet über TLS</translation>
    </message>
    <message>
        <source>%1 seconds off the platform’s</source>
        <translation>%1 Sekunden Abweichung von der Plattform</translation>
    </message>
    <message>
        <source>Set the computer’s clock; calls are signed with the corrected time meanwhile.</source>
        <translation>Die Uhr des Computers stellen; Aufrufe werden solange mit der berichtigten Zeit signiert.</translation>
    </message>
    <message>
        <source>%1: %2, about %3 calls a second</source>
        <translation>%1: %2, etwa %3 Aufrufe pro Sekunde</translation>
    </message>
    <message>
        <source>all shops</source>
        <translation>alle Shops</translation>
    </message>
    <message>
        <source>The passphrase file can’t be read</source>
        <translation>Die Passphrasen-Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>Give a file that holds the passphrase and nothing else.</source>
        <translation>Eine Datei angeben, die nur die Passphrase enthält.</translation>
    </message>
    <message>
        <source>The passphrase file is empty</source>
        <translation>Die Passphrasen-Datei ist leer</translation>
    </message>
    <message>
        <source>Write a passphrase into it.</source>
        <translation>Eine Passphrase hineinschreiben.</translation>
    </message>
    <message>
        <source>“shopwright-cli repair” saves what is readable and keeps the damaged file.</source>
        <translation>„shopwright-cli repair“ rettet, was lesbar ist, und behält die beschädigte Datei.</translation>
    </message>
    <message>
        <source>This profile keeps its tokens in a file sealed with a passphrase</source>
        <translation>Dieses Profil bewahrt seine Tokens in einer mit Passphrase versiegelten Datei auf</translation>
    </message>
    <message>
        <source>Give the passphrase with --passphrase-file.</source>
        <translation>Die Passphrase mit --passphrase-file angeben.</translation>
    </message>
    <message>
        <source>No connected shop is called “%1”</source>
        <translation>Kein verbundener Shop heißt „%1“</translation>
    </message>
    <message>
        <source>“shopwright-cli shop list” shows them.</source>
        <translation>„shopwright-cli shop list“ zeigt sie.</translation>
    </message>
    <message>
        <source>Several shops are connected</source>
        <translation>Mehrere Shops sind verbunden</translation>
    </message>
    <message>
        <source>Say which one with --shop ID.</source>
        <translation>Mit --shop ID sagen, welcher gemeint ist.</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig machen: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>The program is closing</source>
        <translation>Das Programm wird beendet</translation>
    </message>
    <message>
        <source>The profile folder can’t be created or written</source>
        <translation>Der Profilordner lässt sich nicht anlegen oder beschreiben</translation>
    </message>
    <message>
        <source>Choose another folder with --profile, or ask for write access to this one.</source>
        <translation>Mit --profile einen anderen Ordner wählen oder Schreibrecht für diesen erbitten.</translation>
    </message>
    <message>
        <source>Nothing in it is readable and there is no backup. Move the file away, connect the shop again and sync: the listings are on the platform.</source>
        <translation>Nichts darin ist lesbar, und es gibt keine Sicherung. Die Datei beiseitelegen, den Shop erneut verbinden und abgleichen: Die Angebote sind auf der Plattform.</translation>
    </message>
    <message>
        <source>Start shopwright-sandbox with --announce FILE and give that file.</source>
        <translation>shopwright-sandbox mit --announce FILE starten und jene Datei angeben.</translation>
    </message>
    <message>
        <source>The sandbox’s announcement can’t be read</source>
        <translation>Die Ankündigung der Sandbox ist nicht lesbar</translation>
    </message>
    <message>
        <source>This file is not a sandbox’s announcement</source>
        <translation>Diese Datei ist keine Ankündigung einer Sandbox</translation>
    </message>
    <message>
        <source>The sandbox doesn’t answer</source>
        <translation>Die Sandbox antwortet nicht</translation>
    </message>
    <message>
        <source>Is shopwright-sandbox running?</source>
        <translation>Läuft shopwright-sandbox?</translation>
    </message>
    <message>
        <source>Waits for your approval of this shop’s first push</source>
        <translation>Wartet auf die Freigabe der ersten Übertragung an diesen Shop</translation>
    </message>
    <message>
        <source>The platform has another value since; choose which one stays</source>
        <translation>Die Plattform hat seitdem einen anderen Wert; wählen, welcher bleibt</translation>
    </message>
    <message>
        <source>Held as asked</source>
        <translation>Auf Wunsch zurückgehalten</translation>
    </message>
    <message>
        <source>The platform is asked whether it arrived</source>
        <translation>Die Plattform wird gefragt, ob es angekommen ist</translation>
    </message>
    <message>
        <source>Read before this start</source>
        <translation>Vor diesem Start gelesen</translation>
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
    <message>
        <source>The picture can’t be kept</source>
        <translation>Das Bild kann nicht aufbewahrt werden</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Schaffen Sie Platz auf der Festplatte.</translation>
    </message>
    <message>
        <source>The last reading of this shop is just ending</source>
        <translation>Das letzte Lesen dieses Shops endet gerade</translation>
    </message>
    <message>
        <source>This shop is in use</source>
        <translation>Dieser Shop ist in Gebrauch</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Remove it first.</source>
        <translation>Den Shop zuerst entfernen.</translation>
    </message>
    <message numerus="yes">
        <source>%n products are new</source>
        <translation>
            <numerusform>%n Produkt ist neu</numerusform>
            <numerusform>%n Produkte sind neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have changed</source>
        <translation>
            <numerusform>%n hat sich geändert</numerusform>
            <numerusform>%n haben sich geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are as they were</source>
        <translation>
            <numerusform>%n ist wie zuvor</numerusform>
            <numerusform>%n sind wie zuvor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are gone</source>
        <translation>
            <numerusform>%n ist fort</numerusform>
            <numerusform>%n sind fort</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>Sending to this shop is not approved yet</source>
        <translation>Das Senden an diesen Shop ist noch nicht freigegeben</translation>
    </message>
    <message>
        <source>Approve sending first; then this can be created.</source>
        <translation>Geben Sie zuerst das Senden frei; danach kann das angelegt werden.</translation>
    </message>
</context>
<context>
    <name>sandbox</name>
    <message>
        <source>The announcement can&apos;t be written</source>
        <translation>Die Ankündigung lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>Choose another file with --announce.</source>
        <translation>Mit --announce eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>This address can&apos;t be used that way.</source>
        <translation>Diese Adresse lässt sich so nicht verwenden.</translation>
    </message>
    <message>
        <source>The link names no app that this sandbox knows.</source>
        <translation>Der Link nennt keine App, die diese Sandbox kennt.</translation>
    </message>
    <message>
        <source>The link wants to redirect to an address that is neither registered nor on this computer (http://127.0.0.1).</source>
        <translation>Der Link will auf eine Adresse weiterleiten, die weder registriert noch auf diesem Computer (http://127.0.0.1) ist.</translation>
    </message>
    <message>
        <source>The decision was not made on this page.</source>
        <translation>Die Entscheidung wurde nicht auf dieser Seite getroffen.</translation>
    </message>
    <message>
        <source>The decision is unreadable.</source>
        <translation>Die Entscheidung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s TLS certificate can&apos;t be made or kept</source>
        <translation>Das TLS-Zertifikat der Sandbox lässt sich nicht anlegen oder aufbewahren</translation>
    </message>
    <message>
        <source>Check that the data folder can be written to.</source>
        <translation>Prüfen, ob der Datenordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>Authorize</source>
        <translation>Autorisieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Authorize %1</source>
        <translation>%1 autorisieren</translation>
    </message>
    <message>
        <source>This is the Shopwright sandbox: no real shop is involved.</source>
        <translation>Dies ist die Sandbox von Shopwright: Kein echter Shop ist beteiligt.</translation>
    </message>
    <message>
        <source>%1 asks for access to: %2</source>
        <translation>%1 bittet um Zugriff auf: %2</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>Was erlaubt wird</translation>
    </message>
    <message>
        <source>Almost done</source>
        <translation>Fast fertig</translation>
    </message>
    <message>
        <source>Copy the whole address of this page from the address bar and paste it into the app.</source>
        <translation>Die ganze Adresse dieser Seite aus der Adresszeile kopieren und in die App einfügen.</translation>
    </message>
    <message>
        <source>This link doesn&apos;t work</source>
        <translation>Dieser Link funktioniert nicht</translation>
    </message>
    <message>
        <source>The TLS certificate is unusable: %1</source>
        <translation>Das TLS-Zertifikat ist unbrauchbar: %1</translation>
    </message>
    <message>
        <source>Port %1 can&apos;t be used: %2</source>
        <translation>Port %1 ist nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>Choose another port, or 0 for any.</source>
        <translation>Einen anderen Port wählen oder 0 für irgendeinen.</translation>
    </message>
    <message>
        <source>A local Seller API that behaves like the real one. Prints one JSON line with its addresses and a ready app, then serves until it is stopped.</source>
        <translation>Eine lokale Seller API, die sich wie die echte verhält. Gibt eine JSON-Zeile mit ihren Adressen und einer fertigen App aus und läuft, bis sie beendet wird.</translation>
    </message>
    <message>
        <source>Folder that keeps the state.</source>
        <translation>Ordner, der den Zustand aufbewahrt.</translation>
    </message>
    <message>
        <source>Port of the API; 0 is any free one.</source>
        <translation>Port der API; 0 ist irgendein freier.</translation>
    </message>
    <message>
        <source>Port of the authorisation host.</source>
        <translation>Port des Autorisierungsservers.</translation>
    </message>
    <message>
        <source>What a new folder holds: demo, empty, spike, large:N.</source>
        <translation>Was ein neuer Ordner enthält: demo, empty, spike, large:N.</translation>
    </message>
    <message>
        <source>File for the JSON line, readable by you only.</source>
        <translation>Datei für die JSON-Zeile, nur für den eigenen Benutzer lesbar.</translation>
    </message>
    <message>
        <source>The app&apos;s registered redirect address for browser consent.</source>
        <translation>Die registrierte Weiterleitungsadresse der App für die Zustimmung im Browser.</translation>
    </message>
    <message>
        <source>No TLS, for load tests.</source>
        <translation>Kein TLS, für Lasttests.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Unerwartetes Argument: %1</translation>
    </message>
    <message>
        <source>Which folder? Say --data DIR.</source>
        <translation>Welcher Ordner? --data DIR angeben.</translation>
    </message>
    <message>
        <source>A port is a number from 0 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 0 bis 65535.</translation>
    </message>
    <message>
        <source>The redirect address is no URL.</source>
        <translation>Die Weiterleitungsadresse ist keine URL.</translation>
    </message>
    <message>
        <source>There is no such seed.</source>
        <translation>Einen solchen Anfangsbestand gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose demo, empty, spike or large:N with N from 1 to 2000000.</source>
        <translation>demo, empty, spike oder large:N mit N von 1 bis 2000000 wählen.</translation>
    </message>
    <message>
        <source>The data folder already holds the seed %1.</source>
        <translation>Der Datenordner enthält schon den Anfangsbestand %1.</translation>
    </message>
    <message>
        <source>Choose another folder with --data.</source>
        <translation>Mit --data einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s state can&apos;t be read: %1</source>
        <translation>Der Zustand der Sandbox ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Delete the folder to start afresh.</source>
        <translation>Den Ordner löschen, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be written to</source>
        <translation>Der Datenordner ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>Another sandbox (process %1) uses this data folder</source>
        <translation>Eine andere Sandbox (Prozess %1) verwendet diesen Datenordner</translation>
    </message>
    <message>
        <source>Stop it, or choose another folder with --data.</source>
        <translation>Sie beenden oder mit --data einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be made</source>
        <translation>Der Datenordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>The sandbox&apos;s state file can&apos;t be used: %1</source>
        <translation>Die Zustandsdatei der Sandbox ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Choose another folder with --data, or delete this one to start afresh.</source>
        <translation>Mit --data einen anderen Ordner wählen oder diesen löschen, um neu zu beginnen.</translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>The program failed while it was writing; nothing was changed</source>
        <translation>Das Programm ist beim Schreiben gescheitert; nichts wurde geändert</translation>
    </message>
    <message>
        <source>Please report this.</source>
        <translation>Dies bitte melden.</translation>
    </message>
    <message>
        <source>Stopped before the end</source>
        <translation>Vor dem Ende angehalten</translation>
    </message>
    <message>
        <source>A file of the profile can&apos;t be renamed</source>
        <translation>Eine Datei des Profils lässt sich nicht umbenennen</translation>
    </message>
    <message>
        <source>Check that the folder may be written and that no other program has the file open.</source>
        <translation>Prüfen, ob der Ordner beschreibbar ist und kein anderes Programm die Datei geöffnet hat.</translation>
    </message>
    <message>
        <source>Exactly one statement can be prepared</source>
        <translation>Nur genau eine Anweisung lässt sich vorbereiten</translation>
    </message>
    <message>
        <source>The profile&apos;s folder can&apos;t be made</source>
        <translation>Der Ordner des Profils lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Choose a folder in which you may write.</source>
        <translation>Einen Ordner mit Schreibrecht wählen.</translation>
    </message>
    <message>
        <source>The database file is damaged</source>
        <translation>Die Datenbankdatei ist beschädigt</translation>
    </message>
    <message>
        <source>Restore the newest backup, or save what is readable.</source>
        <translation>Die neueste Sicherung wiederherstellen oder retten, was lesbar ist.</translation>
    </message>
    <message>
        <source>Restore the backup %1, or save what is readable into a new file.</source>
        <translation>Die Sicherung %1 wiederherstellen oder das Lesbare in eine neue Datei retten.</translation>
    </message>
    <message>
        <source>There is no backup yet; save what is readable into a new file.</source>
        <translation>Es gibt noch keine Sicherung; das Lesbare in eine neue Datei retten.</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Ein anderes Programm</translation>
    </message>
    <message>
        <source>%1 (process %2 on %3)</source>
        <translation>%1 (Prozess %2 auf %3)</translation>
    </message>
    <message>
        <source>%1 has this profile open</source>
        <translation>%1 hat dieses Profil geöffnet</translation>
    </message>
    <message>
        <source>Close it there, or work with another profile.</source>
        <translation>Es dort schließen oder mit einem anderen Profil arbeiten.</translation>
    </message>
    <message>
        <source>The profile&apos;s folder can&apos;t be written</source>
        <translation>Der Ordner des Profils ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write there.</source>
        <translation>Prüfen, ob der Ordner vorhanden und beschreibbar ist.</translation>
    </message>
    <message>
        <source>Bringing the database up to date would leave loose ends</source>
        <translation>Beim Aktualisieren der Datenbank blieben lose Enden zurück</translation>
    </message>
    <message>
        <source>Please report this; the database is unchanged.</source>
        <translation>Dies bitte melden; die Datenbank ist unverändert.</translation>
    </message>
    <message>
        <source>A step of the schema ended the transaction</source>
        <translation>Ein Schritt des Schemas hat die Transaktion beendet</translation>
    </message>
    <message>
        <source>Two steps of the schema have one number</source>
        <translation>Zwei Schritte des Schemas haben dieselbe Nummer</translation>
    </message>
    <message>
        <source>This file is another program&apos;s database</source>
        <translation>Diese Datei ist die Datenbank eines anderen Programms</translation>
    </message>
    <message>
        <source>Choose another folder for the profile.</source>
        <translation>Einen anderen Ordner für das Profil wählen.</translation>
    </message>
    <message>
        <source>A step of the schema comes too late in the sequence</source>
        <translation>Ein Schritt des Schemas kommt zu spät in der Reihenfolge</translation>
    </message>
    <message>
        <source>A step of the schema was edited after it ran</source>
        <translation>Ein Schritt des Schemas wurde nach seiner Ausführung geändert</translation>
    </message>
    <message>
        <source>This profile was used with a newer version of Shopwright</source>
        <translation>Dieses Profil wurde mit einer neueren Version von Shopwright verwendet</translation>
    </message>
    <message>
        <source>Install the newer version, or restore the backup that it made before it changed the file.</source>
        <translation>Die neuere Version installieren oder die Sicherung wiederherstellen, die sie vor der Änderung der Datei angelegt hat.</translation>
    </message>
    <message>
        <source>The file exists already</source>
        <translation>Die Datei gibt es schon</translation>
    </message>
    <message>
        <source>Choose a name that is not taken.</source>
        <translation>Einen noch freien Namen wählen.</translation>
    </message>
    <message>
        <source>There is no room left on the disk; nothing was changed</source>
        <translation>Auf der Festplatte ist kein Platz mehr; nichts wurde geändert</translation>
    </message>
    <message>
        <source>Make room, then do it again.</source>
        <translation>Platz schaffen, dann wiederholen.</translation>
    </message>
    <message>
        <source>Another program is using the database</source>
        <translation>Ein anderes Programm verwendet die Datenbank</translation>
    </message>
    <message>
        <source>Close programs that have the file open, such as a database browser or a backup.</source>
        <translation>Programme schließen, die die Datei geöffnet haben, etwa einen Datenbank-Browser oder eine Sicherung.</translation>
    </message>
    <message>
        <source>The database refused a value: %1</source>
        <translation>Die Datenbank hat einen Wert abgelehnt: %1</translation>
    </message>
    <message>
        <source>The database can&apos;t be opened for writing</source>
        <translation>Die Datenbank lässt sich nicht zum Schreiben öffnen</translation>
    </message>
    <message>
        <source>The disk failed while reading or writing: %1</source>
        <translation>Die Festplatte ist beim Lesen oder Schreiben gescheitert: %1</translation>
    </message>
    <message>
        <source>Check the disk and its connection, then start again.</source>
        <translation>Die Festplatte und ihren Anschluss prüfen, dann neu starten.</translation>
    </message>
    <message>
        <source>The database refused a statement: %1</source>
        <translation>Die Datenbank hat eine Anweisung abgelehnt: %1</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>Stopped before the end</source>
        <translation>Vor dem Ende angehalten</translation>
    </message>
    <message>
        <source>The change can&apos;t go from “%1” to “%2”</source>
        <translation>Die Änderung kann nicht von „%1“ zu „%2“ übergehen</translation>
    </message>
    <message>
        <source>Look at it again: it may have moved on meanwhile.</source>
        <translation>Sie erneut ansehen: Vielleicht ist sie inzwischen weiter.</translation>
    </message>
    <message>
        <source>There is no change %1 in the outbox</source>
        <translation>Im Ausgang gibt es keine Änderung %1</translation>
    </message>
    <message>
        <source>This can&apos;t be done with a change that is %1</source>
        <translation>Das geht nicht mit einer Änderung im Zustand %1</translation>
    </message>
    <message>
        <source>A newer change of the same thing has taken its place</source>
        <translation>Eine neuere Änderung derselben Sache ist an ihre Stelle getreten</translation>
    </message>
    <message>
        <source>Cancel this one.</source>
        <translation>Diese abbrechen.</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message numerus="yes">
        <source>%n entries changed since; nothing was applied</source>
        <translation>
            <numerusform>%n Eintrag hat sich seitdem geändert; nichts wurde angewendet</numerusform>
            <numerusform>%n Einträge haben sich seitdem geändert; nichts wurde angewendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at what they are now and make the change anew.</source>
        <translation>Ansehen, wie sie jetzt sind, und die Änderung neu machen.</translation>
    </message>
    <message>
        <source>It changed since: %1</source>
        <translation>Hat sich seitdem geändert: %1</translation>
    </message>
    <message>
        <source>Look at what it is now and make the change anew.</source>
        <translation>Ansehen, wie es jetzt ist, und die Änderung neu machen.</translation>
    </message>
    <message>
        <source>Stopped before the end; nothing was changed</source>
        <translation>Vor dem Ende angehalten; nichts wurde geändert</translation>
    </message>
    <message>
        <source>There is no operation %1</source>
        <translation>Es gibt keinen Vorgang %1</translation>
    </message>
    <message>
        <source>“%1” has been undone already</source>
        <translation>„%1“ wurde schon rückgängig gemacht</translation>
    </message>
    <message>
        <source>To bring it back, undo the undo, operation %1.</source>
        <translation>Um es zurückzuholen, das Rückgängigmachen rückgängig machen, Vorgang %1.</translation>
    </message>
</context>
<context>
    <name>tabular</name>
    <message>
        <source>This file is empty</source>
        <translation>Diese Datei ist leer</translation>
    </message>
    <message>
        <source>Check that the export has finished.</source>
        <translation>Prüfen, ob der Export fertig ist.</translation>
    </message>
    <message>
        <source>There is no text encoding called “%1”</source>
        <translation>Es gibt keine Textkodierung namens „%1“</translation>
    </message>
    <message>
        <source>Choose one of the list, such as UTF-8 or windows-1252.</source>
        <translation>Eine aus der Liste wählen, etwa UTF-8 oder windows-1252.</translation>
    </message>
    <message>
        <source>This row is written in UTF-16, unlike the rest of the file; it was converted.</source>
        <translation>Diese Zeile ist anders als der Rest der Datei in UTF-16 geschrieben; sie wurde umgewandelt.</translation>
    </message>
    <message>
        <source>This cell is not written in the file&apos;s encoding; it was read as Western European (windows-1252). Check its letters.</source>
        <translation>Diese Zelle ist nicht in der Kodierung der Datei geschrieben; sie wurde als westeuropäisch (windows-1252) gelesen. Ihre Buchstaben prüfen.</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>This row is separated by “%1”, unlike the rest of the file; it was split there.</source>
        <translation>Diese Zeile ist anders als der Rest der Datei durch „%1“ getrennt; dort wurde sie geteilt.</translation>
    </message>
    <message>
        <source>A quotation mark inside this quoted cell is not doubled; it was read as part of the text.</source>
        <translation>Ein Anführungszeichen in dieser Zelle in Anführungszeichen ist nicht verdoppelt; es wurde als Teil des Textes gelesen.</translation>
    </message>
    <message>
        <source>This cell opens with a quotation mark that is never closed; the mark was left out.</source>
        <translation>Diese Zelle beginnt mit einem Anführungszeichen, das nie geschlossen wird; das Zeichen wurde weggelassen.</translation>
    </message>
    <message>
        <source>This cell has a quotation mark inside but none around it; it was kept as text.</source>
        <translation>Diese Zelle hat innen ein Anführungszeichen, aber keine ringsum; es wurde als Text behalten.</translation>
    </message>
    <message numerus="yes">
        <source>This row has only %n cells, fewer than the header; the missing ones were read as empty.</source>
        <translation>
            <numerusform>Diese Zeile hat nur %n Zelle, weniger als die Kopfzeile; die fehlenden wurden als leer gelesen.</numerusform>
            <numerusform>Diese Zeile hat nur %n Zellen, weniger als die Kopfzeile; die fehlenden wurden als leer gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This row has %n cells, more than the header; the surplus ones have no name.</source>
        <translation>
            <numerusform>Diese Zeile hat %n Zelle, mehr als die Kopfzeile; die überzähligen haben keinen Namen.</numerusform>
            <numerusform>Diese Zeile hat %n Zellen, mehr als die Kopfzeile; die überzähligen haben keinen Namen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This row had %n NUL bytes, which no text has; they were left out.</source>
        <translation>
            <numerusform>Diese Zeile hatte %n NUL-Byte, das in keinen Text gehört; es wurde weggelassen.</numerusform>
            <numerusform>Diese Zeile hatte %n NUL-Bytes, die in keinen Text gehören; sie wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A byte order mark stands before this row, as where files were glued together; it was left out.</source>
        <translation>Vor dieser Zeile steht eine Byte-Reihenfolge-Marke (BOM), wie dort, wo Dateien aneinandergefügt wurden; sie wurde weggelassen.</translation>
    </message>
    <message>
        <source>This row is too long to be one; only its beginning was read.</source>
        <translation>Diese Zeile ist zu lang, um eine zu sein; nur ihr Anfang wurde gelesen.</translation>
    </message>
    <message>
        <source>From here on lines end differently from the first one; both kinds were understood.</source>
        <translation>Von hier an enden Zeilen anders als die erste; beide Arten wurden verstanden.</translation>
    </message>
    <message>
        <source>Some bytes of this cell are no text in the file&apos;s encoding; they are shown as “�”.</source>
        <translation>Einige Bytes dieser Zelle sind kein Text in der Kodierung der Datei; sie werden als „�“ gezeigt.</translation>
    </message>
    <message>
        <source>Open it in your spreadsheet program, save it as “CSV UTF-8”, and import that file.</source>
        <translation>Sie in der Tabellenkalkulation öffnen, als „CSV UTF-8“ speichern und jene Datei importieren.</translation>
    </message>
    <message>
        <source>This is an Excel workbook, not a CSV file</source>
        <translation>Dies ist eine Excel-Arbeitsmappe, keine CSV-Datei</translation>
    </message>
    <message>
        <source>This is an OpenDocument file, not a CSV file</source>
        <translation>Dies ist eine OpenDocument-Datei, keine CSV-Datei</translation>
    </message>
    <message>
        <source>This is a Word document, not a CSV file</source>
        <translation>Dies ist ein Word-Dokument, keine CSV-Datei</translation>
    </message>
    <message>
        <source>Copy its table into a spreadsheet and save that as “CSV UTF-8”.</source>
        <translation>Die Tabelle daraus in eine Tabellenkalkulation kopieren und als „CSV UTF-8“ speichern.</translation>
    </message>
    <message>
        <source>This is a ZIP archive, not a CSV file</source>
        <translation>Dies ist ein ZIP-Archiv, keine CSV-Datei</translation>
    </message>
    <message>
        <source>Unpack it and import the CSV file inside.</source>
        <translation>Es entpacken und die CSV-Datei darin importieren.</translation>
    </message>
    <message>
        <source>This is an old Excel workbook (XLS), not a CSV file</source>
        <translation>Dies ist eine alte Excel-Arbeitsmappe (XLS), keine CSV-Datei</translation>
    </message>
    <message>
        <source>This is a PDF, not a CSV file</source>
        <translation>Dies ist ein PDF, keine CSV-Datei</translation>
    </message>
    <message>
        <source>Ask for the table as CSV or Excel; a PDF holds a picture of it only.</source>
        <translation>Um die Tabelle als CSV oder Excel bitten; ein PDF enthält nur ein Bild davon.</translation>
    </message>
    <message>
        <source>This is a compressed archive, not a CSV file</source>
        <translation>Dies ist ein komprimiertes Archiv, keine CSV-Datei</translation>
    </message>
    <message>
        <source>This is a picture, not a CSV file</source>
        <translation>Dies ist ein Bild, keine CSV-Datei</translation>
    </message>
    <message>
        <source>Choose the table&apos;s file.</source>
        <translation>Die Datei der Tabelle wählen.</translation>
    </message>
    <message>
        <source>This is a database, not a CSV file</source>
        <translation>Dies ist eine Datenbank, keine CSV-Datei</translation>
    </message>
    <message>
        <source>Export its table as CSV.</source>
        <translation>Ihre Tabelle als CSV exportieren.</translation>
    </message>
    <message>
        <source>This is a web page, not a CSV file</source>
        <translation>Dies ist eine Webseite, keine CSV-Datei</translation>
    </message>
    <message>
        <source>Download the file again; a page is often saved instead when a sign-in has expired.</source>
        <translation>Die Datei erneut herunterladen; oft wird stattdessen eine Seite gespeichert, wenn eine Anmeldung abgelaufen ist.</translation>
    </message>
    <message>
        <source>This is an XML file, not a CSV file</source>
        <translation>Dies ist eine XML-Datei, keine CSV-Datei</translation>
    </message>
    <message>
        <source>This is a JSON file, not a CSV file</source>
        <translation>Dies ist eine JSON-Datei, keine CSV-Datei</translation>
    </message>
    <message>
        <source>Export the table as CSV.</source>
        <translation>Die Tabelle als CSV exportieren.</translation>
    </message>
    <message>
        <source>This file is not text</source>
        <translation>Diese Datei ist kein Text</translation>
    </message>
    <message>
        <source>Choose a CSV file.</source>
        <translation>Eine CSV-Datei wählen.</translation>
    </message>
    <message>
        <source>Correct the mapping file at this place.</source>
        <translation>Die Zuordnungsdatei an dieser Stelle berichtigen.</translation>
    </message>
    <message>
        <source>“from” is the name of a column or a list of names</source>
        <translation>„from“ ist der Name einer Spalte oder eine Liste von Namen</translation>
    </message>
    <message>
        <source>A column is mapped by its name or by an object with “from” and “steps”</source>
        <translation>Eine Spalte wird durch ihren Namen oder durch ein Objekt mit „from“ und „steps“ zugeordnet</translation>
    </message>
    <message>
        <source>A mapped column has no setting “%1”</source>
        <translation>Eine zugeordnete Spalte hat keine Einstellung „%1“</translation>
    </message>
    <message>
        <source>“steps” is a list</source>
        <translation>„steps“ ist eine Liste</translation>
    </message>
    <message>
        <source>This step can only be the first one</source>
        <translation>Dieser Schritt kann nur der erste sein</translation>
    </message>
    <message>
        <source>A mapped column needs “from” or a constant</source>
        <translation>Eine zugeordnete Spalte braucht „from“ oder eine Konstante</translation>
    </message>
    <message>
        <source>A mapping has no setting “%1”</source>
        <translation>Eine Zuordnung hat keine Einstellung „%1“</translation>
    </message>
    <message>
        <source>This mapping was made by a newer version of the program</source>
        <translation>Diese Zuordnung stammt von einer neueren Version des Programms</translation>
    </message>
    <message>
        <source>“columns” is missing</source>
        <translation>„columns“ fehlt</translation>
    </message>
    <message>
        <source>The file has no column “%1”</source>
        <translation>Die Datei hat keine Spalte „%1“</translation>
    </message>
    <message>
        <source>Choose another column for “%1” or leave it out.</source>
        <translation>Für „%1“ eine andere Spalte wählen oder es weglassen.</translation>
    </message>
    <message>
        <source>The template&apos;s key “%1” names it.</source>
        <translation>Der Schlüssel „%1“ der Vorlage nennt sie.</translation>
    </message>
    <message>
        <source>The header “%1” is known.</source>
        <translation>Die Überschrift „%1“ ist bekannt.</translation>
    </message>
    <message>
        <source>The header “%1” contains a known name.</source>
        <translation>Die Überschrift „%1“ enthält einen bekannten Namen.</translation>
    </message>
    <message>
        <source>Its cells look right.</source>
        <translation>Ihre Zellen passen.</translation>
    </message>
    <message>
        <source>You mapped this file&apos;s columns so before.</source>
        <translation>Die Spalten dieser Datei wurden schon einmal so zugeordnet.</translation>
    </message>
    <message>
        <source>The file could not be read to its end: %1</source>
        <translation>Die Datei ließ sich nicht bis zum Ende lesen: %1</translation>
    </message>
    <message>
        <source>Copy it to this computer and try again.</source>
        <translation>Sie auf diesen Computer kopieren und erneut versuchen.</translation>
    </message>
    <message>
        <source>“%1” is a folder</source>
        <translation>„%1“ ist ein Ordner</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>Eine Datei darin wählen.</translation>
    </message>
    <message>
        <source>There is no file “%1”</source>
        <translation>Es gibt keine Datei „%1“</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Name und Ordner prüfen.</translation>
    </message>
    <message>
        <source>The file can&apos;t be opened: %1</source>
        <translation>Die Datei lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>Close it in other programs and check that you may read it.</source>
        <translation>Sie in anderen Programmen schließen und prüfen, ob sie lesbar ist.</translation>
    </message>
    <message>
        <source>Correct the mapping at this place.</source>
        <translation>Die Zuordnung an dieser Stelle berichtigen.</translation>
    </message>
    <message>
        <source>A look-up table is an object of texts</source>
        <translation>Eine Nachschlagetabelle ist ein Objekt aus Texten</translation>
    </message>
    <message>
        <source>A step has no setting “%1”</source>
        <translation>Ein Schritt hat keine Einstellung „%1“</translation>
    </message>
    <message>
        <source>There is no step of the kind “%1”</source>
        <translation>Es gibt keinen Schritt der Art „%1“</translation>
    </message>
    <message>
        <source>“%1” must be a text in quotation marks</source>
        <translation>„%1“ muss ein Text in Anführungszeichen sein</translation>
    </message>
    <message>
        <source>“%1” must be a whole number</source>
        <translation>„%1“ muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>“numbers” must be “point” or “comma”</source>
        <translation>„numbers“ muss „point“ oder „comma“ sein</translation>
    </message>
    <message>
        <source>The step “%1” needs a text</source>
        <translation>Der Schritt „%1“ braucht einen Text</translation>
    </message>
    <message>
        <source>“%1” is no number to multiply by; write digits with a point, like 1.19</source>
        <translation>„%1“ ist keine Zahl zum Multiplizieren; Ziffern mit einem Punkt schreiben, wie 1.19</translation>
    </message>
    <message>
        <source>An amount has at most 18 decimals</source>
        <translation>Ein Betrag hat höchstens 18 Nachkommastellen</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Die Festplatte ist voll</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Die Datei ließ sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>Check the folder&apos;s rights, or choose another one.</source>
        <translation>Die Rechte des Ordners prüfen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Free some space on the disk, or choose another folder.</source>
        <translation>Auf der Festplatte Platz schaffen oder einen anderen Ordner wählen.</translation>
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
    <message>
        <source>Approve shop</source>
        <translation>Shop freigeben</translation>
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
    <message>
        <source>&amp;Next list</source>
        <translation>&amp;Nächste Liste</translation>
    </message>
    <message>
        <source>Pre&amp;vious list</source>
        <translation>&amp;Vorige Liste</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::activity::ChangesModel</name>
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
    <message numerus="yes">
        <source>%n changes were given up; what TikTok Shop has stands here again.</source>
        <translation>
            <numerusform>%n Änderung aufgegeben; hier steht wieder, was TikTok Shop hat.</numerusform>
            <numerusform>%n Änderungen aufgegeben; hier steht wieder, was TikTok Shop hat.</numerusform>
        </translation>
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
    <message>
        <source>Whole listings</source>
        <translation>Ganze Angebote</translation>
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
        <translation>Live %1, %2</translation>
    </message>
    <message>
        <source>Refused by TikTok Shop: %1</source>
        <translation>Von TikTok Shop abgelehnt: %1</translation>
    </message>
    <message>
        <source>Refused by TikTok Shop</source>
        <translation>Von TikTok Shop abgelehnt</translation>
    </message>
    <message>
        <source>Changed on TikTok Shop as well; choose which value stays.</source>
        <translation>Auch auf TikTok Shop geändert; wählen, welcher Wert bleibt.</translation>
    </message>
    <message>
        <source>waits for your approval</source>
        <translation>wartet auf die Freigabe</translation>
    </message>
    <message>
        <source>held</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>will be tried again: %1</source>
        <translation>wird erneut versucht: %1</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>eingereiht</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Seller SKU</source>
        <translation>Händler-SKU</translation>
    </message>
    <message>
        <source>Product ID</source>
        <translation>Produkt-ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
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
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Knapp</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Vorrätig</translation>
    </message>
    <message>
        <source>Push pending</source>
        <translation>Push offen</translation>
    </message>
    <message>
        <source>Push rejected</source>
        <translation>Push abgelehnt</translation>
    </message>
    <message>
        <source>Failed review</source>
        <translation>Beanstandet</translation>
    </message>
    <message>
        <source>%1 reserved</source>
        <translation>%1 reserviert</translation>
    </message>
    <message>
        <source>Reserved is what open orders hold. It comes on top of the stock: the quantity set here is what can still be ordered.</source>
        <translation>Reserviert ist, was offene Bestellungen binden. Es kommt zum Bestand hinzu: Die hier gesetzte Menge ist das, was noch bestellt werden kann.</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>This view</source>
        <translation>Diese Ansicht</translation>
    </message>
    <message>
        <source>Whole shop</source>
        <translation>Ganzer Shop</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Size chart</source>
        <translation>Größentabelle</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
</context>
<context>
    <name>ui::catalog::AdviceBox</name>
    <message>
        <source>Ask TikTok Shop again</source>
        <translation>TikTok Shop erneut fragen</translation>
    </message>
    <message>
        <source>Listing quality</source>
        <translation>Angebotsqualität</translation>
    </message>
    <message>
        <source>TikTok Shop finds this listing poor.</source>
        <translation>TikTok Shop hält dieses Angebot für schwach.</translation>
    </message>
    <message>
        <source>TikTok Shop finds this listing fair.</source>
        <translation>TikTok Shop hält dieses Angebot für mittelmäßig.</translation>
    </message>
    <message>
        <source>It has not said yet what would make it better.</source>
        <translation>Was es verbessern würde, hat TikTok Shop noch nicht gesagt.</translation>
    </message>
    <message numerus="yes">
        <source>%n things would make it better.</source>
        <translation>
            <numerusform>%n Verbesserung ist möglich.</numerusform>
            <numerusform>%n Verbesserungen sind möglich.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Es wird gefragt…</translation>
    </message>
</context>
<context>
    <name>ui::catalog::AttributeForm</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (Pflichtfeld)</translation>
    </message>
    <message>
        <source>several, separated by “;”</source>
        <translation>mehrere, getrennt durch „;“</translation>
    </message>
    <message>
        <source>Known values: %1</source>
        <translation>Bekannte Werte: %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>ui::catalog::AxisEdit</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the property</source>
        <translation>Eigenschaft entfernen</translation>
    </message>
    <message>
        <source>Name of the property</source>
        <translation>Name der Eigenschaft</translation>
    </message>
    <message>
        <source>Color, size …</source>
        <translation>Farbe, Größe …</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>Werte von %1</translation>
    </message>
    <message>
        <source>Double-click or F2 renames a value, Delete takes it out, dragging changes the order.</source>
        <translation>Doppelklick oder F2 benennt einen Wert um, Entf nimmt ihn heraus, Ziehen ändert die Reihenfolge.</translation>
    </message>
    <message>
        <source>Add a value</source>
        <translation>Wert hinzufügen</translation>
    </message>
    <message>
        <source>Add a value to %1</source>
        <translation>Wert zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Enter adds it; several at once with semicolons between.</source>
        <translation>Mit der Eingabetaste; mehrere auf einmal mit Semikolon getrennt.</translation>
    </message>
</context>
<context>
    <name>ui::catalog::BulkDialog</name>
    <message>
        <source>Which lines</source>
        <translation>Welche Zeilen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message numerus="yes">
        <source>Change %n SKUs</source>
        <translation>
            <numerusform>%n SKU ändern</numerusform>
            <numerusform>%n SKUs ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Large moves</source>
        <translation>Große Sprünge</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Looking what would change…</source>
        <translation>Es wird nachgesehen, was sich ändern würde…</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Nichts zu ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %n prices</source>
        <translation>
            <numerusform>%n Preis ändern</numerusform>
            <numerusform>%n Preise ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n list prices</source>
        <translation>
            <numerusform>%n Listenpreis ändern</numerusform>
            <numerusform>%n Listenpreise ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the stock of %n SKUs</source>
        <translation>
            <numerusform>Den Bestand von %n SKU ändern</numerusform>
            <numerusform>Den Bestand von %n SKUs ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n titles</source>
        <translation>
            <numerusform>%n Titel ändern</numerusform>
            <numerusform>%n Titel ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n descriptions</source>
        <translation>
            <numerusform>%n Beschreibung ändern</numerusform>
            <numerusform>%n Beschreibungen ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %n products</source>
        <translation>
            <numerusform>%n Produkt aktivieren</numerusform>
            <numerusform>%n Produkte aktivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n products</source>
        <translation>
            <numerusform>%n Produkt deaktivieren</numerusform>
            <numerusform>%n Produkte deaktivieren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 stock value</source>
        <translation>%1, %2 Bestandswert</translation>
    </message>
    <message>
        <source>Say what to change; nothing happens before you have seen it.</source>
        <translation>Angeben, was sich ändern soll; nichts geschieht, bevor es zu sehen war.</translation>
    </message>
    <message numerus="yes">
        <source>%n have it already</source>
        <translation>
            <numerusform>%n hat es schon</numerusform>
            <numerusform>%n haben es schon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not possible</source>
        <translation>
            <numerusform>%n ist nicht möglich</numerusform>
            <numerusform>%n sind nicht möglich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prices move by more than half</source>
        <translation>
            <numerusform>%n Preis ändert sich um mehr als die Hälfte</numerusform>
            <numerusform>%n Preise ändern sich um mehr als die Hälfte</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Looking what this category demands…</source>
        <translation>Anforderungen der Kategorie werden gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>Move %n products to “%1”</source>
        <translation>
            <numerusform>%n Produkt nach „%1“ verschieben</numerusform>
            <numerusform>%n Produkte nach „%1“ verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Find and replace in %Ln SKUs</source>
        <translation>
            <numerusform>In %Ln SKU suchen und ersetzen</numerusform>
            <numerusform>In %Ln SKUs suchen und ersetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill down %Ln SKUs</source>
        <translation>
            <numerusform>%Ln SKU nach unten ausfüllen</numerusform>
            <numerusform>%Ln SKUs nach unten ausfüllen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n seller SKUs</source>
        <translation>
            <numerusform>%n Händler-SKU ändern</numerusform>
            <numerusform>%n Händler-SKUs ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>As in %1: %2</source>
        <translation>Wie bei %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln listings</source>
        <translation>
            <numerusform>in %Ln Listing</numerusform>
            <numerusform>in %Ln Listings</numerusform>
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
    <name>ui::catalog::BulkForm</name>
    <message>
        <source>What to change</source>
        <translation>Was sich ändern soll</translation>
    </message>
    <message>
        <source>How to change it</source>
        <translation>Wie es sich ändern soll</translation>
    </message>
    <message>
        <source>How prices end</source>
        <translation>Wie Preise enden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>Zu suchender Text</translation>
    </message>
    <message>
        <source>find</source>
        <translation>suchen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>Listenpreis</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>activate</source>
        <translation>aktivieren</translation>
    </message>
    <message>
        <source>deactivate</source>
        <translation>deaktivieren</translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation>wie errechnet</translation>
    </message>
    <message>
        <source>ending in %1</source>
        <translation>endend auf %1</translation>
    </message>
    <message>
        <source>Stock, %1</source>
        <translation>Bestand, %1</translation>
    </message>
    <message>
        <source>replace text</source>
        <translation>Text ersetzen</translation>
    </message>
    <message>
        <source>set to</source>
        <translation>setzen auf</translation>
    </message>
    <message>
        <source>add</source>
        <translation>erhöhen um</translation>
    </message>
    <message>
        <source>change by percent</source>
        <translation>um Prozent ändern</translation>
    </message>
    <message>
        <source>replace with</source>
        <translation>ersetzen durch</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>Choose a category…</source>
        <translation>Kategorie wählen …</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß und klein</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
        <source>&amp;Regular expression</source>
        <translation>&amp;Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>As in Perl: \d+ finds a number, (\w+) a word; \1 in the new text is what the first pair of parentheses found.</source>
        <translation>Wie in Perl: \d+ findet eine Zahl, (\w+) ein Wort; \1 im neuen Text ist, was das erste Klammerpaar gefunden hat.</translation>
    </message>
    <message>
        <source>Seller SKU</source>
        <translation>Händler-SKU</translation>
    </message>
    <message>
        <source>as in the first line</source>
        <translation>wie in der ersten Zeile</translation>
    </message>
</context>
<context>
    <name>ui::catalog::BulkModel</name>
    <message>
        <source>moves by more than half</source>
        <translation>ändert sich um mehr als die Hälfte</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Seller SKU</source>
        <translation>Händler-SKU</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>Achtung</translation>
    </message>
</context>
<context>
    <name>ui::catalog::CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Title, SKU, barcode or ID</source>
        <translation>Titel, SKU, Barcode oder ID</translation>
    </message>
    <message>
        <source>&amp;Import CSV…</source>
        <translation>CSV &amp;importieren…</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>&amp;Ändern…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste from a spreadsheet…</source>
        <translation>Aus einer &amp;Tabelle einfügen…</translation>
    </message>
    <message>
        <source>&amp;Group by product</source>
        <translation>Nach Produkt &amp;gruppieren</translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>%1 of %2 products, %3 of %4 SKUs</source>
        <translation>%1 von %2 Produkten, %3 von %4 SKUs</translation>
    </message>
    <message>
        <source>%1 products, %2 SKUs</source>
        <translation>%1 Produkte, %2 SKUs</translation>
    </message>
    <message>
        <source>Catalog, %1 SKUs, %2 checked</source>
        <translation>Katalog, %1 SKUs, %2 ausgewählt</translation>
    </message>
    <message>
        <source>No SKU matches</source>
        <translation>Keine SKU passt</translation>
    </message>
    <message numerus="yes">
        <source>%n filters are set.</source>
        <translation>
            <numerusform>%n Filter ist gesetzt.</numerusform>
            <numerusform>%n Filter sind gesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Noch keine Produkte</translation>
    </message>
    <message>
        <source>They appear here as the catalog is read, or when you import a file.</source>
        <translation>Sie erscheinen hier, während der Katalog gelesen wird oder nach dem Import einer Datei.</translation>
    </message>
    <message>
        <source>%1 of %2 SKUs selected</source>
        <translation>%1 von %2 SKUs ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n lines copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy cells of a spreadsheet with their header first, seller SKUs among them.</source>
        <translation>Zellen einer Tabelle mit ihrer Kopfzeile kopieren, Händler-SKUs darunter.</translation>
    </message>
    <message>
        <source>The pasted cells can’t be kept in %1: %2</source>
        <translation>Die eingefügten Zellen lassen sich nicht in %1 aufbewahren: %2</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>I&amp;nspector</source>
        <translation>I&amp;nspektor</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>Diese Ansicht merken</translation>
    </message>
    <message>
        <source>Search, filters and order are kept under this name:</source>
        <translation>Suche, Filter und Reihenfolge werden unter diesem Namen gemerkt:</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>&amp;Duplizieren …</translation>
    </message>
    <message>
        <source>This product is no longer here.</source>
        <translation>Dieses Produkt ist nicht mehr da.</translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation>S&amp;palten …</translation>
    </message>
    <message>
        <source>Change p&amp;rices…</source>
        <translation>P&amp;reise ändern…</translation>
    </message>
    <message>
        <source>Change &amp;stock…</source>
        <translation>&amp;Bestand ändern…</translation>
    </message>
    <message>
        <source>Change &amp;titles…</source>
        <translation>Tite&amp;l ändern…</translation>
    </message>
    <message>
        <source>&amp;Move to another category…</source>
        <translation>In andere Kategorie &amp;verschieben…</translation>
    </message>
    <message>
        <source>&amp;Activate or deactivate…</source>
        <translation>&amp;Aktivieren oder deaktivieren…</translation>
    </message>
    <message numerus="yes">
        <source>%n products</source>
        <translation>
            <numerusform>%n Produkt</numerusform>
            <numerusform>%n Produkte</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the line</source>
        <translation>Die Zeile ankreuzen</translation>
    </message>
    <message>
        <source>Check a range</source>
        <translation>Einen Bereich ankreuzen</translation>
    </message>
    <message>
        <source>Check every line of the filter</source>
        <translation>Alle Zeilen des Filters ankreuzen</translation>
    </message>
    <message>
        <source>Check none</source>
        <translation>Nichts ankreuzen</translation>
    </message>
    <message>
        <source>Open or close a product’s SKUs</source>
        <translation>Die SKUs eines Produkts auf- oder zuklappen</translation>
    </message>
    <message>
        <source>To the inspector</source>
        <translation>Zum Inspektor</translation>
    </message>
    <message>
        <source>Keep what was edited in the inspector</source>
        <translation>Speichern, was im Inspektor geändert wurde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln SKUs</source>
        <translation>
            <numerusform>%Ln SKU</numerusform>
            <numerusform>%Ln SKUs</numerusform>
        </translation>
    </message>
    <message>
        <source>Find and rep&amp;lace…</source>
        <translation>Suchen und erset&amp;zen…</translation>
    </message>
    <message>
        <source>Fill do&amp;wn…</source>
        <translation>Nach &amp;unten ausfüllen…</translation>
    </message>
    <message>
        <source>To the next or previous cell</source>
        <translation>Zur nächsten oder vorigen Zelle</translation>
    </message>
    <message>
        <source>“%1” can’t be filled down. Go to a price, a stock, a status or a title first.</source>
        <translation>„%1“ lässt sich nicht nach unten ausfüllen. Gehen Sie zuerst zu einem Preis, Bestand, Status oder Titel.</translation>
    </message>
    <message>
        <source>Check the lines to fill: the value of the first one goes to the others.</source>
        <translation>Wählen Sie die Zeilen aus: Der Wert der ersten kommt in die anderen.</translation>
    </message>
    <message>
        <source>%1 of %2 products</source>
        <translation>%1 von %2 Produkten</translation>
    </message>
    <message>
        <source>Asking TikTok Shop for the list</source>
        <translation>TikTok Shop wird nach der Liste gefragt</translation>
    </message>
    <message>
        <source>Your catalog is being read</source>
        <translation>Ihr Katalog wird gelesen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>ui::catalog::CatalogPanes</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
</context>
<context>
    <name>ui::catalog::CategoryDialog</name>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose a category</source>
        <translation>Eine Kategorie wählen</translation>
    </message>
    <message>
        <source>Search categories</source>
        <translation>Kategorien durchsuchen</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Categories found</source>
        <translation>Gefundene Kategorien</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This shop may not sell here.</source>
        <translation>Dieser Shop darf hier nicht verkaufen.</translation>
    </message>
    <message>
        <source>TikTok Shop suggests %1</source>
        <translation>TikTok Shop schlägt vor: %1</translation>
    </message>
</context>
<context>
    <name>ui::catalog::ColumnLayout</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Wie zu Anfang</translation>
    </message>
</context>
<context>
    <name>ui::catalog::ComplianceForm</name>
    <message>
        <source>Manufacturer</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Responsible person in the EU</source>
        <translation>Verantwortliche Person in der EU</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (Pflicht)</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Last valid day</source>
        <translation>Letzter gültiger Tag</translation>
    </message>
    <message>
        <source>Size chart</source>
        <translation>Größentabelle</translation>
    </message>
    <message>
        <source>Size chart, the shop’s template %1</source>
        <translation>Größentabelle, Vorlage %1 des Shops</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu …</translation>
    </message>
    <message>
        <source>New manufacturer</source>
        <translation>Neuer Hersteller</translation>
    </message>
    <message>
        <source>New responsible person</source>
        <translation>Neue verantwortliche Person</translation>
    </message>
    <message>
        <source>The account has no “%1”; choose one of the list, or create a new one.</source>
        <translation>Das Konto kennt „%1“ nicht; wählen Sie aus der Liste, oder legen Sie einen neuen Eintrag an.</translation>
    </message>
</context>
<context>
    <name>ui::catalog::ConflictBox</name>
    <message>
        <source>Changed on both sides</source>
        <translation>Auf beiden Seiten geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n fields were changed here and on TikTok Shop.</source>
        <translation>
            <numerusform>%n Feld wurde hier und auf TikTok Shop geändert.</numerusform>
            <numerusform>%n Felder wurden hier und auf TikTok Shop geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of them is sent before you choose.</source>
        <translation>Nichts davon wird vor der Entscheidung gesendet.</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>Unseren behalten</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Dort</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Dortigen übernehmen</translation>
    </message>
</context>
<context>
    <name>ui::catalog::CropDialog</name>
    <message>
        <source>The picture can’t be read</source>
        <translation>Das Bild kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Add it again from its file.</source>
        <translation>Fügen Sie es aus seiner Datei neu hinzu.</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>Crop the picture</source>
        <translation>Bild zuschneiden</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadratisch</translation>
    </message>
    <message>
        <source>TikTok Shop shows main pictures as squares.</source>
        <translation>TikTok Shop zeigt Hauptbilder als Quadrate.</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1: too small, %2 are needed</source>
        <translation>%1: zu klein, %2 sind nötig</translation>
    </message>
</context>
<context>
    <name>ui::catalog::CropView</name>
    <message>
        <source>Part of the picture that stays</source>
        <translation>Teil des Bildes, der bleibt</translation>
    </message>
    <message>
        <source>Arrows move it, with Shift they resize it.</source>
        <translation>Pfeiltasten verschieben ihn, mit Umschalt ändern sie seine Größe.</translation>
    </message>
</context>
<context>
    <name>ui::catalog::DescriptionEdit</name>
    <message>
        <source>Description as</source>
        <translation>Beschreibung als</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Description, HTML</source>
        <translation>Beschreibung, HTML</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>B</source>
        <comment>bold</comment>
        <translation>F</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>I</source>
        <comment>italic</comment>
        <translation>K</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Unterstrichen</translation>
    </message>
    <message>
        <source>U</source>
        <comment>underlined</comment>
        <translation>U</translation>
    </message>
    <message>
        <source>Bullet list</source>
        <translation>Aufzählung</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Nummerierte Liste</translation>
    </message>
</context>
<context>
    <name>ui::catalog::DuplicateDialog</name>
    <message>
        <source>Duplicate “%1”</source>
        <translation>„%1“ duplizieren</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a category</source>
        <translation>Kategorie wählen</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create the listing in “%1”</source>
        <translation>Angebot in „%1“ anlegen</translation>
    </message>
    <message>
        <source>Choose the category that it has there.</source>
        <translation>Wählen Sie die Kategorie, die es dort hat.</translation>
    </message>
    <message>
        <source>Looking what this category demands…</source>
        <translation>Anforderungen der Kategorie werden gelesen…</translation>
    </message>
    <message>
        <source>Left behind: %1</source>
        <translation>Bleibt zurück: %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiteres</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is in stock yet; everything else is as the original.</source>
        <translation>Der Bestand ist noch leer; alles andere ist wie beim Original.</translation>
    </message>
    <message>
        <source>Created “%1” in %2.</source>
        <translation>„%1“ in %2 angelegt.</translation>
    </message>
</context>
<context>
    <name>ui::catalog::ExportDialog</name>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Export products</source>
        <translation>Produkte exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln SKUs</source>
        <translation>
            <numerusform>%Ln SKU</numerusform>
            <numerusform>%Ln SKUs</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel (XLSX)</source>
        <translation>Excel (XLSX)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Which columns</source>
        <translation>Welche Spalten</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <source>Prices and stock</source>
        <translation>Preise und Bestand</translation>
    </message>
    <message>
        <source>Titles and descriptions</source>
        <translation>Titel und Beschreibungen</translation>
    </message>
    <message>
        <source>As in the grid</source>
        <translation>Wie in der Liste</translation>
    </message>
    <message>
        <source>My own choice</source>
        <translation>Eigene Auswahl</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Seller SKU and IDs are always in: by them the import finds each row again.</source>
        <translation>Händler-SKU und IDs sind immer dabei: Daran findet der Import jede Zeile wieder.</translation>
    </message>
    <message>
        <source>How the file begins</source>
        <translation>So beginnt die Datei</translation>
    </message>
    <message>
        <source>The names of the columns are those that the import knows by itself. A cell that you leave empty or a column that you leave out stays as it is.</source>
        <translation>Die Spalten heißen so, wie der Import sie von selbst erkennt. Was Sie leer lassen oder weglassen, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>For reading and passing on. The import reads CSV only: take CSV to change things and bring them back.</source>
        <translation>Zum Lesen und Weitergeben. Der Import liest nur CSV: Nehmen Sie CSV, wenn Sie etwas ändern und zurückholen wollen.</translation>
    </message>
    <message>
        <source>Opens in every spreadsheet and can be imported again: only what you changed in it changes here.</source>
        <translation>Lässt sich in jeder Tabellenkalkulation öffnen und wieder importieren: Hier ändert sich nur, was Sie darin geändert haben.</translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the columns…</source>
        <translation>Die Spalten werden gelesen…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln SKUs…</source>
        <translation>
            <numerusform>%Ln SKU exportieren…</numerusform>
            <numerusform>%Ln SKUs exportieren…</numerusform>
        </translation>
    </message>
    <message>
        <source>products</source>
        <translation>produkte</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln SKUs are in %1.</source>
        <translation>
            <numerusform>%Ln SKU steht in %1.</numerusform>
            <numerusform>%Ln SKUs stehen in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>Angehalten: Es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>ui::catalog::ExportList</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Space checks a column; dragging or Alt+Up and Alt+Down change the order.</source>
        <translation>Die Leertaste wählt eine Spalte; Ziehen oder Alt+Auf und Alt+Ab ändern die Reihenfolge.</translation>
    </message>
    <message>
        <source>%1 (always)</source>
        <translation>%1 (immer)</translation>
    </message>
    <message>
        <source>Always in: by these the import finds each row again.</source>
        <translation>Immer dabei: Daran findet der Import jede Zeile wieder.</translation>
    </message>
</context>
<context>
    <name>ui::catalog::FacetPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Needs work</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Listing quality</source>
        <translation>Angebotsqualität</translation>
    </message>
</context>
<context>
    <name>ui::catalog::Fields</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Parcel weight</source>
        <translation>Paketgewicht</translation>
    </message>
    <message>
        <source>Parcel size</source>
        <translation>Paketgröße</translation>
    </message>
    <message>
        <source>Seller SKU</source>
        <translation>Händler-SKU</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>Listenpreis</translation>
    </message>
    <message>
        <source>Identifier code</source>
        <translation>Produktcode</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Size chart</source>
        <translation>Größentabelle</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>Verantwortliche Person</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>ui::catalog::FilesField</name>
    <message>
        <source>“%1” can’t be opened.</source>
        <translation>„%1“ lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>Bilder hinzufügen…</translation>
    </message>
    <message>
        <source>Add PDF…</source>
        <translation>PDF hinzufügen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Dokumente hinzufügen</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>A size chart is a picture.</source>
        <translation>Eine Größentabelle ist ein Bild.</translation>
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
    <message>
        <source>live %1</source>
        <translation>live %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
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
        <source>Needs work</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Seller SKU</source>
        <translation>Händler-SKU</translation>
    </message>
    <message>
        <source>Product ID</source>
        <translation>Produkt-ID</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht ausgewählt</translation>
    </message>
    <message>
        <source>partly checked</source>
        <translation>teilweise ausgewählt</translation>
    </message>
    <message>
        <source>%1 available, %2</source>
        <translation>%1 verfügbar, %2</translation>
    </message>
    <message>
        <source>%1 available</source>
        <translation>%1 verfügbar</translation>
    </message>
    <message>
        <source>Quality %1</source>
        <translation>Qualität %1</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
</context>
<context>
    <name>ui::catalog::GridView</name>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Deaktiviert</translation>
    </message>
</context>
<context>
    <name>ui::catalog::HistoryList</name>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>%1%2: %3 → %4</source>
        <translation>%1%2: %3 → %4</translation>
    </message>
    <message>
        <source>Nothing was changed here yet.</source>
        <translation>Hier wurde noch nichts geändert.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Restore what was before</source>
        <translation>Wiederherstellen, was vorher war</translation>
    </message>
</context>
<context>
    <name>ui::catalog::ImageStrip</name>
    <message>
        <source>“%1” can’t be opened.</source>
        <translation>„%1“ lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Drag to change the order, drop files to add them; the first one is the main picture.</source>
        <translation>Ziehen ändert die Reihenfolge, abgelegte Dateien kommen dazu; das erste ist das Hauptbild.</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp)</source>
        <translation>Bilder (*.jpg *.jpeg *.png *.webp *.bmp)</translation>
    </message>
</context>
<context>
    <name>ui::catalog::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>What is shown of the product</source>
        <translation>Was vom Produkt gezeigt wird</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>SKUs</source>
        <translation>SKUs</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Main picture</source>
        <translation>Hauptbild</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Changes it here at once and queues it for TikTok Shop (%1)</source>
        <translation>Ändert es hier sofort und stellt es in den Ausgang zu TikTok Shop (%1)</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>not on TikTok Shop yet</source>
        <translation>noch nicht auf TikTok Shop</translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not pushed</source>
        <translation>
            <numerusform>%n nicht übertragen</numerusform>
            <numerusform>%n nicht übertragen</numerusform>
        </translation>
    </message>
    <message>
        <source>SKUs %1</source>
        <translation>SKUs %1</translation>
    </message>
    <message>
        <source>Restore “%1”</source>
        <translation>„%1“ wiederherstellen</translation>
    </message>
    <message>
        <source>Restored “%1”.</source>
        <translation>„%1“ wiederhergestellt.</translation>
    </message>
    <message>
        <source>Choose a product in the list.</source>
        <translation>In der Liste ein Produkt wählen.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Changes are not saved yet.</source>
        <translation>Änderungen sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>Alles ist gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n problems to fix before this can be saved</source>
        <translation>
            <numerusform>%n Problem vor dem Speichern zu beheben</numerusform>
            <numerusform>%n Probleme vor dem Speichern zu beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message>
        <source>Saved “%1”.</source>
        <translation>„%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Variants…</source>
        <translation>Varianten …</translation>
    </message>
    <message>
        <source>Adds, removes and fills in variants as a table</source>
        <translation>Varianten als Tabelle ergänzen, entfernen und ausfüllen</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n problems and can’t be saved yet.</source>
        <translation>
            <numerusform>„%1“ hat %n Problem und lässt sich noch nicht speichern.</numerusform>
            <numerusform>„%1“ hat %n Probleme und lässt sich noch nicht speichern.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::catalog::OperatorDialog</name>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgarien</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Zypern</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tschechien</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dänemark</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estland</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finnland</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Griechenland</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Kroatien</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Ungarn</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Litauen</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Lettland</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>Malta</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Rumänien</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Schweden</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Slowenien</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slowakei</translation>
    </message>
    <message>
        <source>New responsible person</source>
        <translation>Neue verantwortliche Person</translation>
    </message>
    <message>
        <source>New manufacturer</source>
        <translation>Neuer Hersteller</translation>
    </message>
    <message>
        <source>Buyers see these contacts beside every product that names them. They are filed in the account of %1 at once; a product changes only when you save it.</source>
        <translation>Käufer sehen diese Angaben bei jedem Produkt, das sie nennt. Sie kommen sofort ins Konto von %1; ein Produkt ändert sich erst, wenn Sie es speichern.</translation>
    </message>
    <message>
        <source>Name or company</source>
        <translation>Name oder Firma</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Registered trade name (if it differs)</source>
        <translation>Eingetragener Handelsname (falls abweichend)</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Street and city</source>
        <translation>Straße und Ort</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Postanschrift</translation>
    </message>
    <message>
        <source>Country code</source>
        <translation>Vorwahl</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Telephone (empty if there is none)</source>
        <translation>Telefon (leer, falls keines)</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wird angelegt …</translation>
    </message>
    <message>
        <source>Create responsible person</source>
        <translation>Verantwortliche Person anlegen</translation>
    </message>
    <message>
        <source>Create manufacturer</source>
        <translation>Hersteller anlegen</translation>
    </message>
</context>
<context>
    <name>ui::catalog::OperatorField</name>
    <message>
        <source>Choose by name</source>
        <translation>Nach Namen wählen</translation>
    </message>
</context>
<context>
    <name>ui::catalog::ProductForm</name>
    <message>
        <source>No brand</source>
        <translation>Keine Marke</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Parcel weight</source>
        <translation>Paketgewicht</translation>
    </message>
    <message>
        <source>Parcel size</source>
        <translation>Paketgröße</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose a category</source>
        <translation>Eine Kategorie wählen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Parcel weight, %1</source>
        <translation>Paketgewicht, %1</translation>
    </message>
    <message>
        <source>Parcel size, %1</source>
        <translation>Paketgröße, %1</translation>
    </message>
    <message>
        <source>The shop has no such brand; choose one of the list.</source>
        <translation>Der Shop hat keine solche Marke; eine aus der Liste wählen.</translation>
    </message>
    <message>
        <source>A listing needs at least one picture.</source>
        <translation>Ein Angebot braucht mindestens ein Bild.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Crop…</source>
        <translation>Zuschneiden…</translation>
    </message>
    <message>
        <source>Buyers search for: %1</source>
        <translation>Käufer suchen nach: %1</translation>
    </message>
</context>
<context>
    <name>ui::catalog::SelectionBar</name>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>%1 SKUs selected</source>
        <translation>%1 SKUs ausgewählt</translation>
    </message>
    <message>
        <source>%1 pieces in stock</source>
        <translation>%1 Stück am Lager</translation>
    </message>
    <message>
        <source>list prices %1</source>
        <translation>Listenpreise %1</translation>
    </message>
</context>
<context>
    <name>ui::catalog::SkuForm</name>
    <message>
        <source>Seller SKU</source>
        <translation>Händler-SKU</translation>
    </message>
    <message>
        <source>Price, %1</source>
        <translation>Preis, %1</translation>
    </message>
    <message>
        <source>Stock, %1</source>
        <translation>Bestand, %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Was %1, not saved</source>
        <translation>War %1, nicht gespeichert</translation>
    </message>
    <message>
        <source>Write a whole number of pieces.</source>
        <translation>Eine ganze Stückzahl schreiben.</translation>
    </message>
    <message>
        <source>List price, %1</source>
        <translation>Listenpreis, %1</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
</context>
<context>
    <name>ui::catalog::SkuTable</name>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
</context>
<context>
    <name>ui::catalog::SkuTableModel</name>
    <message>
        <source>only variant</source>
        <translation>einzige Variante</translation>
    </message>
    <message>
        <source>Write a whole number of pieces.</source>
        <translation>Geben Sie eine ganze Stückzahl ein.</translation>
    </message>
    <message>
        <source>A variant needs a price.</source>
        <translation>Eine Variante braucht einen Preis.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Seller SKU</source>
        <translation>Händler-SKU</translation>
    </message>
    <message>
        <source>Price, %1</source>
        <translation>Preis, %1</translation>
    </message>
    <message>
        <source>List price, %1</source>
        <translation>Listenpreis, %1</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Stock, %1</source>
        <translation>Bestand, %1</translation>
    </message>
</context>
<context>
    <name>ui::catalog::VariantsDialog</name>
    <message>
        <source>Variants of “%1”</source>
        <translation>Varianten von „%1“</translation>
    </message>
    <message>
        <source>Add a property</source>
        <translation>Eigenschaft hinzufügen</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Writes the first chosen cell into those below it (Ctrl+D)</source>
        <translation>Schreibt die erste gewählte Zelle in die darunter (Strg+D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>These values make %1 variants; a listing can have %2. Take out values, or uncheck lines.</source>
        <translation>Diese Werte ergeben %1 Varianten; ein Angebot darf %2 haben. Nehmen Sie Werte heraus oder wählen Sie Zeilen ab.</translation>
    </message>
    <message>
        <source>A listing needs at least one variant.</source>
        <translation>Ein Angebot braucht mindestens eine Variante.</translation>
    </message>
    <message numerus="yes">
        <source>add %n</source>
        <comment>variants</comment>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n</source>
        <comment>variants</comment>
        <translation>
            <numerusform>%n entfällt</numerusform>
            <numerusform>%n entfallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n</source>
        <comment>variants</comment>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of at most %1 variants</source>
        <translation>
            <numerusform>%n von höchstens %1 Varianten</numerusform>
            <numerusform>%n von höchstens %1 Varianten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Nichts zu ändern</translation>
    </message>
    <message>
        <source>Variants: %1</source>
        <translation>Varianten: %1</translation>
    </message>
</context>
<context>
    <name>ui::catalog::ViewsMenu</name>
    <message>
        <source>&amp;Keep this view…</source>
        <translation>Diese Ansicht &amp;merken…</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
</context>
<context>
    <name>ui::csvimport</name>
    <message>
        <source>Put a text before</source>
        <translation>Text voranstellen</translation>
    </message>
    <message>
        <source>Put a text behind</source>
        <translation>Text anhängen</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Multiplizieren</translation>
    </message>
    <message>
        <source>Split and take a part</source>
        <translation>Teilen und einen Teil nehmen</translation>
    </message>
    <message>
        <source>Fill in where empty</source>
        <translation>Leere Zellen füllen</translation>
    </message>
    <message>
        <source>Look values up</source>
        <translation>Werte nachschlagen</translation>
    </message>
    <message>
        <source>Replace a text</source>
        <translation>Text ersetzen</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Ränder säubern</translation>
    </message>
    <message>
        <source>Upper case</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Lower case</source>
        <translation>Kleinbuchstaben</translation>
    </message>
    <message>
        <source>Join with other columns</source>
        <translation>Mit anderen Spalten verbinden</translation>
    </message>
    <message>
        <source>Always the same value</source>
        <translation>Immer derselbe Wert</translation>
    </message>
    <message>
        <source>“%1” before</source>
        <translation>„%1“ davor</translation>
    </message>
    <message>
        <source>“%1” behind</source>
        <translation>„%1“ dahinter</translation>
    </message>
    <message>
        <source>times %1</source>
        <translation>mal %1</translation>
    </message>
    <message numerus="yes">
        <source>times %1, %n decimals</source>
        <translation>
            <numerusform>mal %1, %n Nachkommastelle</numerusform>
            <numerusform>mal %1, %n Nachkommastellen</numerusform>
        </translation>
    </message>
    <message>
        <source>last part at “%1”</source>
        <translation>letzter Teil bei „%1“</translation>
    </message>
    <message>
        <source>part %1 at “%2”</source>
        <translation>Teil %1 bei „%2“</translation>
    </message>
    <message>
        <source>“%1” where empty</source>
        <translation>„%1“, wo leer</translation>
    </message>
    <message numerus="yes">
        <source>%n values looked up</source>
        <translation>
            <numerusform>%n Wert nachgeschlagen</numerusform>
            <numerusform>%n Werte nachgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” becomes “%2”</source>
        <translation>„%1“ wird „%2“</translation>
    </message>
    <message>
        <source>trimmed</source>
        <translation>gesäubert</translation>
    </message>
    <message>
        <source>in upper case</source>
        <translation>in Großbuchstaben</translation>
    </message>
    <message>
        <source>in lower case</source>
        <translation>in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>joined with “%1”</source>
        <translation>verbunden mit „%1“</translation>
    </message>
    <message>
        <source>always “%1”</source>
        <translation>immer „%1“</translation>
    </message>
    <message>
        <source>Fill in at least one value.</source>
        <translation>Tragen Sie mindestens einen Wert ein.</translation>
    </message>
    <message>
        <source>Fill this in; the step needs it.</source>
        <translation>Bitte ausfüllen; der Schritt braucht es.</translation>
    </message>
</context>
<context>
    <name>ui::csvimport::ChangesDelegate</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
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
    <message>
        <source>moves by more than half</source>
        <translation>ändert sich um mehr als die Hälfte</translation>
    </message>
    <message>
        <source>much shorter</source>
        <translation>viel kürzer</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>ausverkauft</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
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
    <message>
        <source>Alarms</source>
        <translation>Auffällig</translation>
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
    <message>
        <source>Use the column once more</source>
        <translation>Spalte noch einmal verwenden</translation>
    </message>
    <message>
        <source>Add a fixed value</source>
        <translation>Festen Wert hinzufügen</translation>
    </message>
    <message>
        <source>Fixed value</source>
        <translation>Fester Wert</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>“%1” is not used. Choose first what it is read as.</source>
        <translation>„%1“ wird nicht verwendet. Wählen Sie zuerst, als was es gelesen wird.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
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
    <message>
        <source>“%1” waits until this is done.</source>
        <translation>„%1“ wartet, bis dies erledigt ist.</translation>
    </message>
    <message>
        <source>“%1” would take the place of “%2” and what you changed.</source>
        <translation>„%1“ würde „%2“ mit Ihren Änderungen ersetzen.</translation>
    </message>
    <message>
        <source>“%1” waits.</source>
        <translation>„%1“ wartet.</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Der Import wird zurückgenommen</translation>
    </message>
    <message>
        <source>What you corrected in the import of “%1”, which isn’t applied yet.</source>
        <translation>Was Sie im Import von „%1“ berichtigt haben, der noch nicht angewendet ist.</translation>
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
    <name>ui::csvimport::ReadingBox</name>
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
</context>
<context>
    <name>ui::csvimport::RejectsSaver</name>
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
        <source>Save rejected rows</source>
        <translation>Abgelehnte Zeilen speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
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
    <name>ui::csvimport::RulesList</name>
    <message>
        <source>Kinds of problem</source>
        <translation>Arten von Problemen</translation>
    </message>
</context>
<context>
    <name>ui::csvimport::RulesModel</name>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Kind of problem</source>
        <translation>Art des Problems</translation>
    </message>
</context>
<context>
    <name>ui::csvimport::StepForm</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>A text that already has it stays as it is.</source>
        <translation>Was ihn schon hat, bleibt unverändert.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>What separates the parts</source>
        <translation>Was die Teile trennt</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird</translation>
    </message>
    <message>
        <source>All other values</source>
        <translation>Alle anderen Werte</translation>
    </message>
    <message>
        <source>Empty: they stay as they are.</source>
        <translation>Leer: Sie bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Between the values</source>
        <translation>Zwischen den Werten</translation>
    </message>
    <message>
        <source>as they come</source>
        <translation>wie sie kommen</translation>
    </message>
    <message>
        <source>as recognised</source>
        <translation>wie erkannt</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>Numbers of the file</source>
        <translation>Zahlen der Datei</translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>Teil %1</translation>
    </message>
    <message>
        <source>The last part</source>
        <translation>Der letzte Teil</translation>
    </message>
    <message>
        <source>Which part</source>
        <translation>Welcher Teil</translation>
    </message>
    <message>
        <source>Columns, in the order in which they are chosen</source>
        <translation>Spalten, in der Reihenfolge der Auswahl</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Values and what they become</source>
        <translation>Werte und was sie werden</translation>
    </message>
    <message>
        <source>Take the values of the file</source>
        <translation>Werte der Datei übernehmen</translation>
    </message>
    <message>
        <source>“%1” stands here twice; the lower one holds.</source>
        <translation>„%1“ steht hier zweimal; der untere Eintrag gilt.</translation>
    </message>
    <message>
        <source>such as 1.19</source>
        <translation>etwa 1,19</translation>
    </message>
</context>
<context>
    <name>ui::csvimport::StepsPanel</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird</translation>
    </message>
    <message>
        <source>First values before and after the steps</source>
        <translation>Erste Werte vor und nach den Schritten</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>ui::csvimport::WaitingStrip</name>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>ui::csvimport::WatchFolder</name>
    <message>
        <source>The folder can’t be looked into</source>
        <translation>Der Ordner kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>It is looked for again and again; or choose another one.</source>
        <translation>Es wird immer wieder nachgesehen; oder wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>ui::csvimport::WatchPanel</name>
    <message>
        <source>Files that arrive in a folder</source>
        <translation>Dateien, die in einem Ordner eintreffen</translation>
    </message>
    <message>
        <source>Watch no longer</source>
        <translation>Nicht mehr beobachten</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Waiting files</source>
        <translation>Wartende Dateien</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Anderer Ordner…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Nothing new waits.</source>
        <translation>Es wartet nichts Neues.</translation>
    </message>
    <message>
        <source>New files of a folder can be listed here. Nothing is imported before you apply it.</source>
        <translation>Neue Dateien eines Ordners können hier aufgeführt werden. Nichts wird importiert, bevor Sie es anwenden.</translation>
    </message>
    <message>
        <source>A workbook: save it as CSV first.</source>
        <translation>Eine Arbeitsmappe: zuerst als CSV speichern.</translation>
    </message>
    <message>
        <source>Ignore %1</source>
        <translation>%1 ignorieren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>The folder where files arrive</source>
        <translation>Der Ordner, in dem Dateien eintreffen</translation>
    </message>
</context>
<context>
    <name>ui::kit</name>
    <message>
        <source>“%1” is no amount</source>
        <translation>„%1“ ist kein Betrag</translation>
    </message>
    <message>
        <source>Write it like %1.</source>
        <translation>Wie %1 schreiben.</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways</source>
        <translation>„%1“ ist auf zwei Arten lesbar</translation>
    </message>
    <message>
        <source>Write the decimals, like %1.</source>
        <translation>Mit Nachkommastellen schreiben, wie %1.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n Min.</numerusform>
            <numerusform>vor %n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::kit::Busy</name>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
</context>
<context>
    <name>ui::kit::FieldFrame</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::kit::Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ui::kit::Steps</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>All %n steps are done</source>
        <translation>
            <numerusform>Der Schritt ist erledigt</numerusform>
            <numerusform>Alle %n Schritte sind erledigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::kit::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig machen: %1</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ui::shell</name>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>&amp;Catalog</source>
        <translation>&amp;Katalog</translation>
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
        <translation>Shop &amp;verbinden…</translation>
    </message>
    <message>
        <source>&amp;Remove this shop…</source>
        <translation>Diesen Shop &amp;entfernen…</translation>
    </message>
    <message>
        <source>Open the &amp;demo shop</source>
        <translation>&amp;Demo-Shop öffnen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>Auf dieser Seite &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>Jetzt &amp;abgleichen</translation>
    </message>
    <message>
        <source>Read the &amp;whole catalog again</source>
        <translation>Den ganzen Katalog &amp;neu lesen</translation>
    </message>
    <message>
        <source>&amp;Outbox</source>
        <translation>A&amp;usgang</translation>
    </message>
    <message>
        <source>&amp;Narrow navigation</source>
        <translation>&amp;Schmale Navigation</translation>
    </message>
    <message>
        <source>&amp;Go to, find, do…</source>
        <translation>&amp;Suchen und ausführen…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <translation>&amp;Kompakt</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>&amp;Normal</translation>
    </message>
    <message>
        <source>C&amp;omfortable</source>
        <translation>Ge&amp;räumig</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>&amp;Dichte</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>R&amp;emoved shops…</source>
        <translation>En&amp;tfernte Shops…</translation>
    </message>
    <message>
        <source>Noti&amp;fications</source>
        <translation>&amp;Meldungen</translation>
    </message>
    <message>
        <source>Go to the last &amp;message</source>
        <translation>Zur &amp;letzten Meldung</translation>
    </message>
    <message>
        <source>&amp;Approve sending…</source>
        <translation>Senden frei&amp;geben…</translation>
    </message>
    <message>
        <source>Rec&amp;onnect this shop…</source>
        <translation>Diesen Shop ne&amp;u verbinden…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Choose the &amp;shop</source>
        <translation>&amp;Shop wählen</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>&amp;Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>&amp;Previous part of the window</source>
        <translation>V&amp;origer Teil des Fensters</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Text at %1 %</source>
        <translation>Text mit %1 %</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;Textgröße</translation>
    </message>
</context>
<context>
    <name>ui::shell::Alerts</name>
    <message>
        <source>Consent ends today</source>
        <translation>Die Zustimmung endet heute</translation>
    </message>
    <message numerus="yes">
        <source>Consent ends in %n days</source>
        <translation>
            <numerusform>Die Zustimmung endet in %n Tag</numerusform>
            <numerusform>Die Zustimmung endet in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes of %1 stand rejected.</source>
        <translation>
            <numerusform>%n Änderung von %1 ist abgelehnt.</numerusform>
            <numerusform>%n Änderungen von %1 sind abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 ließ sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 was read. %2</source>
        <translation>%1 wurde gelesen. %2</translation>
    </message>
    <message>
        <source>TikTok Shop no longer accepts the consent for %1. Reconnect it; your data stays here.</source>
        <translation>TikTok Shop nimmt die Zustimmung für %1 nicht mehr an. Verbinden Sie den Shop neu; Ihre Daten bleiben hier.</translation>
    </message>
    <message>
        <source>%1: %2. Reconnect it before, and nothing stops.</source>
        <translation>%1: %2. Verbinden Sie den Shop vorher neu, dann steht nichts still.</translation>
    </message>
</context>
<context>
    <name>ui::shell::ConnectDialog</name>
    <message>
        <source>Connect a shop</source>
        <translation>Shop verbinden</translation>
    </message>
    <message>
        <source>Agree in the browser…</source>
        <translation>Im Browser zustimmen…</translation>
    </message>
    <message>
        <source>Which app acts for your shop?</source>
        <translation>Welche App handelt für den Shop?</translation>
    </message>
    <message>
        <source>Outside the United States</source>
        <translation>Außerhalb der Vereinigten Staaten</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>United States, newer consent page</source>
        <translation>Vereinigte Staaten, neuere Zustimmungsseite</translation>
    </message>
    <message>
        <source>App key</source>
        <translation>App Key</translation>
    </message>
    <message>
        <source>App secret</source>
        <translation>App Secret</translation>
    </message>
    <message>
        <source>Goes into this computer’s keyring and nowhere else.</source>
        <translation>Kommt in den Schlüsselbund dieses Computers und nirgends sonst hin.</translation>
    </message>
    <message>
        <source>Service id</source>
        <translation>Service-ID</translation>
    </message>
    <message>
        <source>The number in your app’s authorise link.</source>
        <translation>Die Zahl im Autorisierungslink der App.</translation>
    </message>
    <message>
        <source>Where is the shop?</source>
        <translation>Wo ist der Shop?</translation>
    </message>
    <message>
        <source>Port of the redirect address</source>
        <translation>Port der Weiterleitungsadresse</translation>
    </message>
    <message>
        <source>Only if your app is registered with http://127.0.0.1:PORT/callback. Empty: any; you can also paste the address by hand.</source>
        <translation>Nur wenn die App mit http://127.0.0.1:PORT/callback registriert ist. Leer: irgendeiner; die Adresse lässt sich auch von Hand einfügen.</translation>
    </message>
    <message>
        <source>Agree in your browser</source>
        <translation>Im Browser zustimmen</translation>
    </message>
    <message>
        <source>The consent page has been opened. When it is done, this window goes on by itself.</source>
        <translation>Die Zustimmungsseite ist geöffnet. Sobald dort alles erledigt ist, geht es in diesem Fenster von selbst weiter.</translation>
    </message>
    <message>
        <source>Or paste the address on which the browser has ended</source>
        <translation>Oder die Adresse einfügen, auf der der Browser geendet hat</translation>
    </message>
    <message>
        <source>Needed when your app is registered with another redirect address than this computer.</source>
        <translation>Nötig, wenn die App mit einer anderen Weiterleitungsadresse als diesem Computer registriert ist.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Diese Adresse verwenden</translation>
    </message>
    <message>
        <source>Paste the whole address here, or wait for the browser.</source>
        <translation>Die ganze Adresse hier einfügen oder auf den Browser warten.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Wird verbunden…</translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <translation>%1 neu verbinden</translation>
    </message>
    <message>
        <source>As it is in the keyring</source>
        <translation>So wie im Schlüsselbund</translation>
    </message>
    <message>
        <source>This consent is for other shops</source>
        <translation>Diese Zustimmung gilt für andere Shops</translation>
    </message>
    <message>
        <source>Agree once more, signed in to TikTok Shop as this shop’s seller.</source>
        <translation>Noch einmal zustimmen, bei TikTok Shop angemeldet als Verkäufer dieses Shops.</translation>
    </message>
    <message>
        <source>which shops you connect</source>
        <translation>welche Shops Sie verbinden</translation>
    </message>
    <message>
        <source>their market, and whether they may sell</source>
        <translation>ihr Markt und ob sie verkaufen dürfen</translation>
    </message>
    <message>
        <source>reads products, categories and brands, uploads pictures, puts listings on and off sale</source>
        <translation>liest Produkte, Kategorien und Marken, lädt Bilder hoch, schaltet Angebote an und ab</translation>
    </message>
    <message>
        <source>changes products, prices and stock</source>
        <translation>ändert Produkte, Preise und Bestand</translation>
    </message>
    <message>
        <source>deletes listings and brings them back</source>
        <translation>löscht Angebote und holt sie zurück</translation>
    </message>
    <message>
        <source>the warehouses that stock lies in</source>
        <translation>die Lager, in denen der Bestand liegt</translation>
    </message>
    <message>
        <source>The scopes it needs, and what for</source>
        <translation>Welche Berechtigungen sie braucht und wofür</translation>
    </message>
    <message>
        <source>Shopwright uses an app of your own, so nobody stands between you and TikTok Shop. Partner Center shows its key and secret under App &amp; Service, your app, Basic Information.</source>
        <translation>Shopwright verwendet eine eigene App, damit niemand zwischen Händler und TikTok Shop steht. Das Partner Center zeigt Key und Secret unter „App &amp; Service“, die App, „Basic Information“.</translation>
    </message>
    <message>
        <source>what would make listings better, in the United States; spelled so by TikTok Shop</source>
        <translation>was Angebote verbessern würde, in den USA; TikTok Shop schreibt es so</translation>
    </message>
    <message>
        <source>Which shops come here?</source>
        <translation>Welche Shops kommen hierher?</translation>
    </message>
    <message>
        <source>Your consent is for these shops. The catalogs of those that you choose are copied here; the access to the others is given back. Connect again to add them later.</source>
        <translation>Ihre Zustimmung gilt für diese Shops. Die Kataloge der gewählten werden hierher kopiert; der Zugang zu den anderen wird zurückgegeben. Um sie später hinzuzufügen, verbinden Sie erneut.</translation>
    </message>
    <message numerus="yes">
        <source>Connect %n shops</source>
        <translation>
            <numerusform>%n Shop verbinden</numerusform>
            <numerusform>%n Shops verbinden</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Choose at least one shop.</source>
        <translation>Wählen Sie mindestens einen Shop.</translation>
    </message>
</context>
<context>
    <name>ui::shell::DemoShop</name>
    <message>
        <source>The demo shop does not run</source>
        <translation>Der Demo-Shop läuft nicht</translation>
    </message>
    <message>
        <source>Try again; when it stays so, install Shopwright again.</source>
        <translation>Erneut versuchen; wenn es dabei bleibt, Shopwright neu installieren.</translation>
    </message>
    <message>
        <source>The demo’s folder can’t be made</source>
        <translation>Der Ordner der Demo lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Check your rights and the disk.</source>
        <translation>Die eigenen Rechte und die Festplatte prüfen.</translation>
    </message>
    <message>
        <source>The demo’s folder can’t be written</source>
        <translation>Der Ordner der Demo ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>no answer after half a minute</source>
        <translation>keine Antwort nach einer halben Minute</translation>
    </message>
</context>
<context>
    <name>ui::shell::EraseDialog</name>
    <message>
        <source>Counting what would be lost…</source>
        <translation>Zählen, was verloren ginge…</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete a shop’s data</source>
        <translation>Daten eines Shops löschen</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Name des Shops</translation>
    </message>
    <message>
        <source>Delete everything of %1 on this computer?</source>
        <translation>Alles von %1 auf diesem Computer löschen?</translation>
    </message>
    <message>
        <source>Nothing changes at TikTok Shop. It can’t be undone; backups that were made before keep a copy until newer ones replace them.</source>
        <translation>Bei TikTok Shop ändert sich nichts. Es lässt sich nicht rückgängig machen; frühere Sicherungen behalten eine Kopie, bis neuere sie ersetzen.</translation>
    </message>
    <message>
        <source>To delete it, type the name of the shop: %1</source>
        <translation>Zum Löschen den Namen des Shops eingeben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n changes that were not sent yet</source>
        <translation>
            <numerusform>%n Änderung, die noch nicht gesendet ist</numerusform>
            <numerusform>%n Änderungen, die noch nicht gesendet sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n products, as they are here</source>
        <translation>
            <numerusform>%n Produkt, wie es hier steht</numerusform>
            <numerusform>%n Produkte, wie sie hier stehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal of %n operations and their undo</source>
        <translation>
            <numerusform>Das Journal von %n Vorgang und sein Rückgängigmachen</numerusform>
            <numerusform>Das Journal von %n Vorgängen und ihr Rückgängigmachen</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures, and the access to the shop</source>
        <translation>Bilder und der Zugang zum Shop</translation>
    </message>
    <message>
        <source>This is lost:</source>
        <translation>Das geht verloren:</translation>
    </message>
</context>
<context>
    <name>ui::shell::FrameBar</name>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>A made-up shop on this computer. Nothing here reaches TikTok Shop.</source>
        <translation>Ein erfundener Shop auf diesem Computer. Nichts hier erreicht TikTok Shop.</translation>
    </message>
    <message>
        <source>Go to, find, do     %1</source>
        <translation>Suchen und ausführen     %1</translation>
    </message>
    <message>
        <source>Go to, find, do</source>
        <translation>Suchen und ausführen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Outbox %1</source>
        <translation>Ausgang %1</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message numerus="yes">
        <source>Notifications, %n unread</source>
        <translation>
            <numerusform>Meldungen, %n ungelesen</numerusform>
            <numerusform>Meldungen, %n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Must be reconnected</source>
        <translation>Muss neu verbunden werden</translation>
    </message>
</context>
<context>
    <name>ui::shell::MainWindow</name>
    <message>
        <source>Shopwright, demo</source>
        <translation>Shopwright, Demo</translation>
    </message>
    <message>
        <source>Shopwright</source>
        <translation>Shopwright</translation>
    </message>
    <message>
        <source>The demo shop is starting…</source>
        <translation>Der Demo-Shop startet…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>%1 has ended its authorization. Your data stays here.</source>
        <translation>%1 hat die Autorisierung beendet. Die Daten bleiben hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait here: nothing has been sent to %1 yet.</source>
        <translation>
            <numerusform>%n Änderung wartet hier: An %1 wurde noch nichts gesendet.</numerusform>
            <numerusform>%n Änderungen warten hier: An %1 wurde noch nichts gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve sending…</source>
        <translation>Senden freigeben…</translation>
    </message>
    <message>
        <source>Find “%1” in the catalog</source>
        <translation>„%1“ im Katalog suchen</translation>
    </message>
    <message>
        <source>Reconnect…</source>
        <translation>Neu verbinden…</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Everything of this shop was deleted here.</source>
        <translation>Alles von diesem Shop ist hier gelöscht.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Auf dieser Seite</translation>
    </message>
    <message>
        <source>In its list</source>
        <translation>In ihrer Liste</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Change the shop</source>
        <translation>Shop wechseln</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::shell::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::shell::NotificationPanel</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Nothing to tell</source>
        <translation>Nichts zu melden</translation>
    </message>
    <message>
        <source>Rejected changes, finished readings and consents that end are told here.</source>
        <translation>Abgelehnte Änderungen, beendetes Lesen und ablaufende Zustimmungen stehen hier.</translation>
    </message>
</context>
<context>
    <name>ui::shell::Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Go to, find, do</source>
        <translation>Suchen und ausführen</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::shell::Program</name>
    <message>
        <source>A console for merchants on TikTok Shop.</source>
        <translation>Eine Konsole für Händler auf TikTok Shop.</translation>
    </message>
    <message>
        <source>Keep the data in this folder instead of the usual one.</source>
        <translation>Die Daten in diesem Ordner statt im üblichen aufbewahren.</translation>
    </message>
    <message>
        <source>Keep tokens in a file sealed with this passphrase instead of the keyring.</source>
        <translation>Tokens statt im Schlüsselbund in einer Datei aufbewahren, die mit dieser Passphrase versiegelt ist.</translation>
    </message>
    <message>
        <source>Open the demo shop.</source>
        <translation>Den Demo-Shop öffnen.</translation>
    </message>
    <message>
        <source>Keep the demo in this folder instead of the usual one.</source>
        <translation>Die Demo in diesem Ordner statt im üblichen aufbewahren.</translation>
    </message>
</context>
<context>
    <name>ui::shell::RemovedShops</name>
    <message>
        <source>No shop was removed.</source>
        <translation>Kein Shop wurde entfernt.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete its data…</source>
        <translation>Daten löschen…</translation>
    </message>
    <message>
        <source>Removed shops</source>
        <translation>Entfernte Shops</translation>
    </message>
    <message>
        <source>These shops are not shown, read or changed. A restored one goes on where it was.</source>
        <translation>Diese Shops werden nicht gezeigt, gelesen oder geändert. Ein wiederhergestellter macht weiter, wo er stand.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::shell::Session</name>
    <message numerus="yes">
        <source>%n changes taken back</source>
        <translation>
            <numerusform>%n Änderung zurückgenommen</numerusform>
            <numerusform>%n Änderungen zurückgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approved: %n changes are on their way</source>
        <translation>
            <numerusform>Freigegeben: %n Änderung ist unterwegs</numerusform>
            <numerusform>Freigegeben: %n Änderungen sind unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnected; everything is as it was.</source>
        <translation>Neu verbunden; alles ist, wie es war.</translation>
    </message>
    <message>
        <source>Approved: what you change from now on is sent</source>
        <translation>Freigegeben: Was Sie von nun an ändern, wird gesendet</translation>
    </message>
</context>
<context>
    <name>ui::shell::ShopDialogs</name>
    <message>
        <source>Approve sending</source>
        <translation>Senden freigeben</translation>
    </message>
    <message numerus="yes">
        <source>Send %n changes to %1?</source>
        <translation>
            <numerusform>%n Änderung an %1 senden?</numerusform>
            <numerusform>%n Änderungen an %1 senden?</numerusform>
        </translation>
    </message>
    <message>
        <source>From now on, what you change here goes to TikTok Shop without a further question. Activity shows each change before and after.</source>
        <translation>Was hier geändert wird, geht von nun an ohne weitere Frage an TikTok Shop. „Aktivität“ zeigt jede Änderung vorher und nachher.</translation>
    </message>
    <message>
        <source>Approve and send</source>
        <translation>Freigeben und senden</translation>
    </message>
    <message>
        <source>Remove a shop</source>
        <translation>Shop entfernen</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>It is no longer shown, read or changed. Its data stays on this computer: “Removed shops” in the File menu brings the shop back, or deletes its data.</source>
        <translation>Er wird nicht mehr gezeigt, gelesen oder geändert. Seine Daten bleiben auf diesem Computer: „Entfernte Shops“ im Menü „Datei“ holt den Shop zurück oder löscht seine Daten.</translation>
    </message>
    <message>
        <source>Remove shop</source>
        <translation>Shop entfernen</translation>
    </message>
    <message>
        <source>Let changes go to %1?</source>
        <translation>Änderungen an %1 gehen lassen?</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>What you typed would be lost.</source>
        <translation>Was Sie eingegeben haben, ginge verloren.</translation>
    </message>
</context>
<context>
    <name>ui::shell::ShopPicker</name>
    <message numerus="yes">
        <source>All %n shops</source>
        <translation>
            <numerusform>Alle %n Shops</numerusform>
            <numerusform>Alle %n Shops</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Cross-border seller</source>
        <translation>Grenzüberschreitender Händler</translation>
    </message>
    <message>
        <source>Local seller</source>
        <translation>Lokaler Händler</translation>
    </message>
    <message>
        <source>connected already, its access is renewed</source>
        <translation>bereits verbunden, der Zugang wird erneuert</translation>
    </message>
    <message>
        <source>was removed; its data is still here</source>
        <translation>wurde entfernt; seine Daten sind noch hier</translation>
    </message>
</context>
<context>
    <name>ui::shell::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>ui::shell::StatusLine</name>
    <message>
        <source>less than a minute ago</source>
        <translation>vor weniger als einer Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>State of the copy</source>
        <translation>Zustand der Kopie</translation>
    </message>
    <message>
        <source>Age of the copy</source>
        <translation>Alter der Kopie</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Last push</source>
        <translation>Letzte Übertragung</translation>
    </message>
    <message>
        <source>Calls that TikTok Shop grants</source>
        <translation>Aufrufe, die TikTok Shop gewährt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Reading the catalog, %1 of %2</source>
        <translation>Der Katalog wird gelesen, %1 von %2</translation>
    </message>
    <message>
        <source>Reading the catalog</source>
        <translation>Der Katalog wird gelesen</translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation>Nicht gelesen: %1</translation>
    </message>
    <message>
        <source>The catalog has not been read yet</source>
        <translation>Der Katalog wurde noch nicht gelesen</translation>
    </message>
    <message>
        <source>In step, read %1</source>
        <translation>Auf dem Stand, gelesen %1</translation>
    </message>
    <message>
        <source>Outbox %1</source>
        <translation>Ausgang %1</translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation>%1 zurückgehalten</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>API %1 calls/s</source>
        <translation>API %1 Aufrufe/s</translation>
    </message>
    <message>
        <source>Pushed %1</source>
        <translation>Übertragen %1</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zustimmung</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>%1 must be reconnected</source>
        <translation>%1 muss neu verbunden werden</translation>
    </message>
    <message>
        <source>sending is paused</source>
        <translation>Senden angehalten</translation>
    </message>
</context>
<context>
    <name>ui::shell::WelcomePage</name>
    <message>
        <source>Try the demo shop</source>
        <translation>Demo-Shop ausprobieren</translation>
    </message>
    <message>
        <source>Connect a shop…</source>
        <translation>Shop verbinden…</translation>
    </message>
    <message>
        <source>Welcome to Shopwright</source>
        <translation>Willkommen bei Shopwright</translation>
    </message>
    <message>
        <source>Your catalog, here and fast: everything you see is a copy on this computer. Nothing goes to TikTok Shop before you approve it.</source>
        <translation>Der eigene Katalog, hier und schnell: Alles Sichtbare ist eine Kopie auf diesem Computer. Nichts geht vor der Freigabe an TikTok Shop.</translation>
    </message>
    <message>
        <source>Connect your shop</source>
        <translation>Den eigenen Shop verbinden</translation>
    </message>
    <message>
        <source>Needs your own app in Partner Center: its key and secret. You agree in the browser, then Shopwright copies the catalog; it only reads.</source>
        <translation>Braucht eine eigene App im Partner Center: ihren Key und ihr Secret. Nach der Zustimmung im Browser kopiert Shopwright den Katalog; es liest nur.</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Sich erst umsehen</translation>
    </message>
    <message>
        <source>A made-up shop with a few hundred products runs on this computer, without a network and without an account. You can change, import and push; nobody is harmed.</source>
        <translation>Ein erfundener Shop mit einigen hundert Produkten läuft auf diesem Computer, ohne Netz und ohne Konto. Ändern, importieren und übertragen sind möglich; niemand kommt zu Schaden.</translation>
    </message>
</context>
<context>
    <name>vault</name>
    <message>
        <source>The kept access to a shop was not written by this version of Shopwright</source>
        <translation>Der gespeicherte Zugriff auf einen Shop stammt nicht von dieser Version von Shopwright</translation>
    </message>
    <message>
        <source>Connect the shop again.</source>
        <translation>Den Shop erneut verbinden.</translation>
    </message>
    <message>
        <source>The keyring of your desktop is locked</source>
        <translation>Der Schlüsselbund des Desktops ist gesperrt</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Ihn entsperren, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The keyring was not unlocked</source>
        <translation>Der Schlüsselbund wurde nicht entsperrt</translation>
    </message>
    <message>
        <source>Try again and allow Shopwright to use the keyring.</source>
        <translation>Erneut versuchen und Shopwright den Schlüsselbund erlauben.</translation>
    </message>
    <message>
        <source>No keyring works on this desktop</source>
        <translation>Auf diesem Desktop funktioniert kein Schlüsselbund</translation>
    </message>
    <message>
        <source>Start a keyring (GNOME Keyring or KWallet), or let Shopwright keep its secrets in a file protected by a passphrase.</source>
        <translation>Einen Schlüsselbund starten (GNOME Keyring oder KWallet) oder Shopwright seine Geheimnisse in einer durch eine Passphrase geschützten Datei aufbewahren lassen.</translation>
    </message>
    <message>
        <source>The keyring did not answer</source>
        <translation>Der Schlüsselbund hat nicht geantwortet</translation>
    </message>
    <message>
        <source>Look for a window that asks for its password, then try again.</source>
        <translation>Nach einem Fenster suchen, das nach seinem Passwort fragt, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>An entry of Shopwright has been removed from the keyring</source>
        <translation>Ein Eintrag von Shopwright wurde aus dem Schlüsselbund entfernt</translation>
    </message>
    <message>
        <source>A file of the profile can&apos;t be written: %1</source>
        <translation>Eine Datei des Profils lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>Make room on the disk and check that you may write to this folder.</source>
        <translation>Auf der Festplatte Platz schaffen und prüfen, ob dieser Ordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>The list of kept secrets can&apos;t be read</source>
        <translation>Die Liste der aufbewahrten Geheimnisse ist nicht lesbar</translation>
    </message>
    <message>
        <source>Restore this file from a backup, or move it away and connect your shops again.</source>
        <translation>Diese Datei aus einer Sicherung wiederherstellen oder sie beiseitelegen und die Shops erneut verbinden.</translation>
    </message>
    <message>
        <source>The protected file was not written by this version of Shopwright</source>
        <translation>Die geschützte Datei stammt nicht von dieser Version von Shopwright</translation>
    </message>
    <message>
        <source>The passphrase is empty</source>
        <translation>Die Passphrase ist leer</translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation>Die Passphrase eingeben.</translation>
    </message>
    <message>
        <source>There is not enough memory to open the protected file</source>
        <translation>Zum Öffnen der geschützten Datei reicht der Arbeitsspeicher nicht</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Andere Programme schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>This is no file of protected secrets of this version of Shopwright</source>
        <translation>Dies ist keine Datei geschützter Geheimnisse dieser Version von Shopwright</translation>
    </message>
    <message>
        <source>Restore it from a backup, or move it away and connect your shops again.</source>
        <translation>Sie aus einer Sicherung wiederherstellen oder sie beiseitelegen und die Shops erneut verbinden.</translation>
    </message>
    <message>
        <source>Secrets are kept in a file only with your consent</source>
        <translation>Geheimnisse werden nur mit Zustimmung in einer Datei aufbewahrt</translation>
    </message>
    <message>
        <source>Unlock the keyring of your desktop, or agree to the protected file.</source>
        <translation>Den Schlüsselbund des Desktops entsperren oder der geschützten Datei zustimmen.</translation>
    </message>
    <message>
        <source>The file of protected secrets can&apos;t be read</source>
        <translation>Die Datei der geschützten Geheimnisse ist nicht lesbar</translation>
    </message>
    <message>
        <source>Check that you may read this file.</source>
        <translation>Prüfen, ob diese Datei lesbar ist.</translation>
    </message>
    <message>
        <source>The passphrase is wrong, or the file has been changed</source>
        <translation>Die Passphrase ist falsch, oder die Datei wurde verändert</translation>
    </message>
    <message>
        <source>Enter the passphrase again.</source>
        <translation>Die Passphrase erneut eingeben.</translation>
    </message>
    <message>
        <source>The encryption library refused to work</source>
        <translation>Die Verschlüsselungsbibliothek hat den Dienst verweigert</translation>
    </message>
    <message>
        <source>Restart Shopwright.</source>
        <translation>Shopwright neu starten.</translation>
    </message>
    <message>
        <source>A protected value has been changed or belongs elsewhere</source>
        <translation>Ein geschützter Wert wurde verändert oder gehört woandershin</translation>
    </message>
    <message>
        <source>Restore it from a backup or enter it again.</source>
        <translation>Ihn aus einer Sicherung wiederherstellen oder neu eingeben.</translation>
    </message>
    <message>
        <source>An encryption key has the wrong length</source>
        <translation>Ein Schlüssel hat die falsche Länge</translation>
    </message>
    <message>
        <source>There is no encryption key yet</source>
        <translation>Es gibt noch keinen Schlüssel</translation>
    </message>
    <message>
        <source>This is no protected value of this version of Shopwright</source>
        <translation>Dies ist kein geschützter Wert dieser Version von Shopwright</translation>
    </message>
    <message>
        <source>The key of a protected value is not here</source>
        <translation>Der Schlüssel eines geschützten Werts ist nicht hier</translation>
    </message>
    <message>
        <source>Use the computer or the backup that the value was written with.</source>
        <translation>Den Computer oder die Sicherung verwenden, mit denen der Wert geschrieben wurde.</translation>
    </message>
</context>
</TS>
