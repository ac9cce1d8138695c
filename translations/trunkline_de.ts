<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Access</name>
    <message>
        <source>Name an “action” and the account “at” which it is asked about.</source>
        <translation>Geben Sie eine „action“ an und in „at“ das Konto, um das es geht.</translation>
    </message>
    <message>
        <source>%1 asks to %2 at %3.</source>
        <translation>%1 bittet darum, an %3 dies zu dürfen: %2.</translation>
    </message>
    <message>
        <source>It takes the role %1.</source>
        <translation>Dazu gehört die Rolle %1.</translation>
    </message>
    <message>
        <source>They write: %1</source>
        <translation>Die Person schreibt: %1</translation>
    </message>
    <message>
        <source>Open the people page of Trunkline to answer: %1</source>
        <translation>Öffnen Sie zum Antworten die Seite Personen in Trunkline: %1</translation>
    </message>
    <message>
        <source>%1 asks for access</source>
        <translation>%1 bittet um Zugriff</translation>
    </message>
    <message numerus="yes">
        <source>Name an “action”, and keep the note below %n characters.</source>
        <translation>
            <numerusform>Geben Sie eine „action“ an und halten Sie die Notiz unter %n Zeichen.</numerusform>
            <numerusform>Geben Sie eine „action“ an und halten Sie die Notiz unter %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>You may do this already.</source>
        <translation>Das dürfen Sie bereits.</translation>
    </message>
</context>
<context>
    <name>AccessAction</name>
    <message>
        <source>sign in</source>
        <translation>anmelden</translation>
    </message>
    <message>
        <source>see the account</source>
        <translation>das Konto sehen</translation>
    </message>
    <message>
        <source>create sub-accounts</source>
        <translation>Unterkonten anlegen</translation>
    </message>
    <message>
        <source>change the account&apos;s settings</source>
        <translation>die Einstellungen des Kontos ändern</translation>
    </message>
    <message>
        <source>change the organization&apos;s settings</source>
        <translation>die Einstellungen der Organisation ändern</translation>
    </message>
    <message>
        <source>close the organization</source>
        <translation>die Organisation schließen</translation>
    </message>
    <message>
        <source>see calls</source>
        <translation>Anrufe sehen</translation>
    </message>
    <message>
        <source>listen to recordings</source>
        <translation>Aufnahmen anhören</translation>
    </message>
    <message>
        <source>tag, note and qualify calls</source>
        <translation>Anrufe verschlagworten, kommentieren und bewerten</translation>
    </message>
    <message>
        <source>assign calls</source>
        <translation>Anrufe zuweisen</translation>
    </message>
    <message>
        <source>export calls</source>
        <translation>Anrufe exportieren</translation>
    </message>
    <message>
        <source>see texts</source>
        <translation>SMS sehen</translation>
    </message>
    <message>
        <source>send texts</source>
        <translation>SMS senden</translation>
    </message>
    <message>
        <source>send texts in bulk</source>
        <translation>SMS an viele senden</translation>
    </message>
    <message>
        <source>block callers</source>
        <translation>Anrufer sperren</translation>
    </message>
    <message>
        <source>change the do-not-call list</source>
        <translation>die Sperrliste für Anrufe ändern</translation>
    </message>
    <message>
        <source>change call scoring</source>
        <translation>die Anrufbewertung ändern</translation>
    </message>
    <message>
        <source>see reports</source>
        <translation>Berichte sehen</translation>
    </message>
    <message>
        <source>see the missed opportunities report</source>
        <translation>den Bericht über verpasste Gelegenheiten sehen</translation>
    </message>
    <message>
        <source>schedule reports</source>
        <translation>Berichte planen</translation>
    </message>
    <message>
        <source>change reports</source>
        <translation>Berichte ändern</translation>
    </message>
    <message>
        <source>watch the agents&apos; dashboard</source>
        <translation>die Übersicht der Mitarbeiter verfolgen</translation>
    </message>
    <message>
        <source>see tracking numbers</source>
        <translation>Tracking-Nummern sehen</translation>
    </message>
    <message>
        <source>change tracking numbers</source>
        <translation>Tracking-Nummern ändern</translation>
    </message>
    <message>
        <source>buy tracking numbers</source>
        <translation>Tracking-Nummern kaufen</translation>
    </message>
    <message>
        <source>see sources</source>
        <translation>Quellen sehen</translation>
    </message>
    <message>
        <source>change sources</source>
        <translation>Quellen ändern</translation>
    </message>
    <message>
        <source>switch recording on and off</source>
        <translation>Aufnahmen ein- und ausschalten</translation>
    </message>
    <message>
        <source>see call flows</source>
        <translation>Anrufabläufe sehen</translation>
    </message>
    <message>
        <source>change call flows</source>
        <translation>Anrufabläufe ändern</translation>
    </message>
    <message>
        <source>publish call flows</source>
        <translation>Anrufabläufe veröffentlichen</translation>
    </message>
    <message>
        <source>switch destinations off and on</source>
        <translation>Ziele aus- und einschalten</translation>
    </message>
    <message>
        <source>change destinations</source>
        <translation>Ziele ändern</translation>
    </message>
    <message>
        <source>change triggers</source>
        <translation>Auslöser ändern</translation>
    </message>
    <message>
        <source>see integrations</source>
        <translation>Anbindungen sehen</translation>
    </message>
    <message>
        <source>change integrations</source>
        <translation>Anbindungen ändern</translation>
    </message>
    <message>
        <source>change marketing integrations</source>
        <translation>Marketing-Anbindungen ändern</translation>
    </message>
    <message>
        <source>see forms</source>
        <translation>Formulare sehen</translation>
    </message>
    <message>
        <source>embed forms</source>
        <translation>Formulare einbetten</translation>
    </message>
    <message>
        <source>customize the chat</source>
        <translation>den Chat anpassen</translation>
    </message>
    <message>
        <source>create adverts</source>
        <translation>Anzeigen anlegen</translation>
    </message>
    <message>
        <source>upload prospect lists</source>
        <translation>Listen möglicher Kunden hochladen</translation>
    </message>
    <message>
        <source>manage campaigns</source>
        <translation>Kampagnen verwalten</translation>
    </message>
    <message>
        <source>see people</source>
        <translation>Personen sehen</translation>
    </message>
    <message>
        <source>add people</source>
        <translation>Personen hinzufügen</translation>
    </message>
    <message>
        <source>promote people</source>
        <translation>Personen hochstufen</translation>
    </message>
    <message>
        <source>demote people</source>
        <translation>Personen herabstufen</translation>
    </message>
    <message>
        <source>remove people</source>
        <translation>Personen entfernen</translation>
    </message>
    <message>
        <source>customize roles</source>
        <translation>Rollen anpassen</translation>
    </message>
    <message>
        <source>set up PIN numbers</source>
        <translation>PIN-Nummern einrichten</translation>
    </message>
    <message>
        <source>see invoices</source>
        <translation>Rechnungen sehen</translation>
    </message>
    <message>
        <source>see payment details</source>
        <translation>Zahlungsdaten sehen</translation>
    </message>
    <message>
        <source>change payment details</source>
        <translation>Zahlungsdaten ändern</translation>
    </message>
    <message>
        <source>see the agency&apos;s invoices</source>
        <translation>die Rechnungen der Agentur sehen</translation>
    </message>
    <message>
        <source>change the agency&apos;s payment details</source>
        <translation>die Zahlungsdaten der Agentur ändern</translation>
    </message>
    <message>
        <source>configure data exports</source>
        <translation>Datenexporte einrichten</translation>
    </message>
    <message>
        <source>switch clicking on and off</source>
        <translation>Anklickbares ein- und ausschalten</translation>
    </message>
    <message>
        <source>manage API keys</source>
        <translation>API-Schlüssel verwalten</translation>
    </message>
    <message>
        <source>see the audit trail</source>
        <translation>das Änderungsprotokoll sehen</translation>
    </message>
    <message>
        <source>receive notifications</source>
        <translation>Benachrichtigungen erhalten</translation>
    </message>
    <message>
        <source>receive reminders of missed opportunities</source>
        <translation>an verpasste Gelegenheiten erinnert werden</translation>
    </message>
    <message>
        <source>receive billing notifications</source>
        <translation>Benachrichtigungen zur Abrechnung erhalten</translation>
    </message>
    <message>
        <source>use the softphone</source>
        <translation>das Softphone benutzen</translation>
    </message>
</context>
<context>
    <name>AccessCatalog</name>
    <message>
        <source>The role catalog cannot be used.</source>
        <translation>Der Rollenkatalog kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>There is no role catalog &quot;%1&quot;. There are: %2.</source>
        <translation>Es gibt keinen Rollenkatalog „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>The role catalog %1 is missing in this build.</source>
        <translation>Der Rollenkatalog %1 fehlt in diesem Programm.</translation>
    </message>
    <message>
        <source>There are two custom roles with this id.</source>
        <translation>Es gibt zwei eigene Rollen mit dieser Kennung.</translation>
    </message>
    <message>
        <source>The role &quot;%1&quot; cannot be saved.</source>
        <translation>Die Rolle „%1“ kann nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The custom role cannot be read.</source>
        <translation>Die eigene Rolle kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The role has too many permissions.</source>
        <translation>Die Rolle hat zu viele Berechtigungen.</translation>
    </message>
    <message>
        <source>Conditions name more than %1 plan features.</source>
        <translation>Bedingungen nennen mehr als %1 Tarifmerkmale.</translation>
    </message>
    <message>
        <source>There is no top tier: two roles share the highest one.</source>
        <translation>Es gibt keinen höchsten Rang: zwei Rollen teilen sich den obersten.</translation>
    </message>
    <message>
        <source>There is no top tier: the highest role cannot be granted at the organization.</source>
        <translation>Es gibt keinen höchsten Rang: die oberste Rolle kann an der Organisation nicht vergeben werden.</translation>
    </message>
    <message>
        <source>The highest role may not %1, so nobody could.</source>
        <translation>Die oberste Rolle darf nicht %1, also dürfte es niemand.</translation>
    </message>
    <message>
        <source>The role has rules for this, but not the permission to %1.</source>
        <translation>Die Rolle hat Regeln dafür, aber nicht die Berechtigung %1.</translation>
    </message>
    <message>
        <source>The role %1 outranks this one.</source>
        <translation>Die Rolle %1 steht über dieser.</translation>
    </message>
    <message>
        <source>The role %1 holds &quot;%2&quot;, which this role does not hold and so cannot give.</source>
        <translation>Die Rolle %1 enthält „%2“, was diese Rolle nicht enthält und also nicht geben kann.</translation>
    </message>
    <message>
        <source>The role has permissions that nobody can use without &quot;session.sign_in&quot; and &quot;accounts.view&quot;.</source>
        <translation>Die Rolle hat Berechtigungen, die ohne „session.sign_in“ und „accounts.view“ niemand nutzen kann.</translation>
    </message>
    <message>
        <source>The role needs an id.</source>
        <translation>Die Rolle braucht eine Kennung.</translation>
    </message>
    <message>
        <source>The role needs a name.</source>
        <translation>Die Rolle braucht einen Namen.</translation>
    </message>
    <message>
        <source>The catalog itself has a role with this id.</source>
        <translation>Der Katalog selbst hat eine Rolle mit dieser Kennung.</translation>
    </message>
    <message>
        <source>The role has to be based on one of the catalog&apos;s own roles.</source>
        <translation>Die Rolle muss auf einer der eigenen Rollen des Katalogs beruhen.</translation>
    </message>
    <message>
        <source>There are too many roles or permissions.</source>
        <translation>Es sind zu viele Rollen oder Berechtigungen.</translation>
    </message>
    <message>
        <source>Rows can be filtered only for calls, texts and reports.</source>
        <translation>Zeilen können nur für Anrufe, SMS und Berichte gefiltert werden.</translation>
    </message>
    <message>
        <source>%1 is missing. %2</source>
        <translation>%1 fehlt. %2</translation>
    </message>
    <message>
        <source>One of %1 is missing. %2</source>
        <translation>Eines von %1 fehlt. %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here.</source>
        <translation>„%1“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a text.</source>
        <translation>„%1“ soll ein Text sein.</translation>
    </message>
    <message>
        <source>An id of letters, digits and underscores is missing.</source>
        <translation>Es fehlt eine Kennung aus Buchstaben, Ziffern und Unterstrichen.</translation>
    </message>
    <message>
        <source>There are no roles.</source>
        <translation>Es gibt keine Rollen.</translation>
    </message>
    <message>
        <source>There are more than %1 roles.</source>
        <translation>Es sind mehr als %1 Rollen.</translation>
    </message>
    <message>
        <source>A role should be an object in braces.</source>
        <translation>Eine Rolle soll ein Objekt in geschweiften Klammern sein.</translation>
    </message>
    <message>
        <source>There are two roles with this id.</source>
        <translation>Es gibt zwei Rollen mit dieser Kennung.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a list.</source>
        <translation>„%1“ soll eine Liste sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a whole number from 1 to %2.</source>
        <translation>„%1“ soll eine ganze Zahl von 1 bis %2 sein.</translation>
    </message>
    <message>
        <source>&quot;seenFromTier&quot; should be a whole number from 1 to the role&apos;s own tier.</source>
        <translation>„seenFromTier“ soll eine ganze Zahl von 1 bis zum Rang der Rolle selbst sein.</translation>
    </message>
    <message>
        <source>&quot;reach&quot; should be &quot;node&quot; or &quot;subtree&quot;.</source>
        <translation>„reach“ soll „node“ oder „subtree“ sein.</translation>
    </message>
    <message>
        <source>&quot;listedAt&quot; should be &quot;reach&quot; or &quot;grant&quot;.</source>
        <translation>„listedAt“ soll „reach“ oder „grant“ sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be true or false.</source>
        <translation>„%1“ soll true oder false sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of account.</source>
        <translation>„%1“ ist keine Art von Konto.</translation>
    </message>
    <message>
        <source>&quot;kinds&quot; should name the kinds of accounts at which the role may be granted.</source>
        <translation>„kinds“ soll die Arten von Konten nennen, an denen die Rolle vergeben werden darf.</translation>
    </message>
    <message>
        <source>The permission stands here twice.</source>
        <translation>Die Berechtigung steht hier zweimal.</translation>
    </message>
    <message>
        <source>&quot;direction&quot; should be &quot;inbound&quot; or &quot;outbound&quot;.</source>
        <translation>„direction“ soll „inbound“ oder „outbound“ sein.</translation>
    </message>
    <message>
        <source>The filter lets everything through; leave it out instead.</source>
        <translation>Der Filter lässt alles durch; lassen Sie ihn stattdessen weg.</translation>
    </message>
    <message>
        <source>&quot;billing&quot; should be &quot;customer&quot; or &quot;agency&quot;.</source>
        <translation>„billing“ soll „customer“ oder „agency“ sein.</translation>
    </message>
    <message>
        <source>The condition says nothing; leave it out instead.</source>
        <translation>Die Bedingung besagt nichts; lassen Sie sie stattdessen weg.</translation>
    </message>
    <message>
        <source>Plan features should be a list.</source>
        <translation>Tarifmerkmale sollen eine Liste sein.</translation>
    </message>
    <message>
        <source>A plan feature should be a text.</source>
        <translation>Ein Tarifmerkmal soll ein Text sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no action.</source>
        <translation>„%1“ ist keine Aktion.</translation>
    </message>
    <message>
        <source>The dependency asks for nothing.</source>
        <translation>Die Abhängigkeit verlangt nichts.</translation>
    </message>
    <message>
        <source>There is no role &quot;%1&quot;.</source>
        <translation>Es gibt keine Rolle „%1“.</translation>
    </message>
    <message>
        <source>The role includes itself, directly or by way of others.</source>
        <translation>Die Rolle schließt sich selbst ein, direkt oder über andere.</translation>
    </message>
    <message>
        <source>A list of roles is missing.</source>
        <translation>Es fehlt eine Liste von Rollen.</translation>
    </message>
</context>
<context>
    <name>AccessCommands</name>
    <message>
        <source>%1: note: %2</source>
        <translation>%1: Hinweis: %2</translation>
    </message>
    <message>
        <source>reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>because of: %1 at %2</source>
        <translation>wegen: %1 an %2</translation>
    </message>
    <message>
        <source>requires: %1 at %2</source>
        <translation>verlangt: %1 an %2</translation>
    </message>
    <message>
        <source>requires: plan with %1 at %2</source>
        <translation>verlangt: Tarif mit %1 an %2</translation>
    </message>
    <message>
        <source>requires: the other billing mode at %1</source>
        <translation>verlangt: die andere Abrechnungsart an %1</translation>
    </message>
    <message>
        <source>who could grant it: %1</source>
        <translation>wer es vergeben könnte: %1</translation>
    </message>
    <message>
        <source>roles that could: %1</source>
        <translation>Rollen, die es könnten: %1</translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot;.</source>
        <translation>Es gibt keine Aktion „%1“.</translation>
    </message>
    <message>
        <source>%1: good</source>
        <translation>%1: in Ordnung</translation>
    </message>
</context>
<context>
    <name>AccessExplanation</name>
    <message>
        <source>It takes the role %1 at %2.</source>
        <translation>Dazu gehört die Rolle %1 an %2.</translation>
    </message>
    <message>
        <source>%1 would have to be billed to the customer.</source>
        <translation>%1 müsste dem Kunden in Rechnung gestellt werden.</translation>
    </message>
    <message>
        <source>%1 would have to be billed through the agency.</source>
        <translation>%1 müsste über die Agentur abgerechnet werden.</translation>
    </message>
    <message>
        <source>The plan of %1 would need: %2.</source>
        <translation>Der Tarif von %1 bräuchte: %2.</translation>
    </message>
    <message>
        <source>You can ask %1.</source>
        <translation>Sie können %1 fragen.</translation>
    </message>
    <message>
        <source>Who can give it has the role %1.</source>
        <translation>Wer es vergeben kann, hat die Rolle %1.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>You may %1 at %2.</source>
        <translation>Sie dürfen an %2: %1.</translation>
    </message>
    <message>
        <source>You may %1 at %2, as %3 of %4.</source>
        <translation>Sie dürfen an %2: %1 – als %3 von %4.</translation>
    </message>
    <message>
        <source>You may not %1 at %2.</source>
        <translation>Sie dürfen an %2 nicht: %1.</translation>
    </message>
    <message>
        <source>an account above</source>
        <translation>ein Konto darüber</translation>
    </message>
</context>
<context>
    <name>AccessIndex</name>
    <message>
        <source>There are two users with the id &quot;%1&quot;, or it is empty; the first one counts.</source>
        <translation>Es gibt zwei Personen mit der Kennung „%1“, oder sie ist leer; die erste zählt.</translation>
    </message>
    <message>
        <source>the user does not exist</source>
        <translation>die Person gibt es nicht</translation>
    </message>
    <message>
        <source>the account does not exist</source>
        <translation>das Konto gibt es nicht</translation>
    </message>
    <message>
        <source>the role does not exist in the catalog</source>
        <translation>die Rolle gibt es im Katalog nicht</translation>
    </message>
    <message>
        <source>the role cannot be granted at this kind of account</source>
        <translation>die Rolle kann an dieser Art von Konto nicht vergeben werden</translation>
    </message>
    <message>
        <source>A grant of %1 to %2 at %3 counts for nothing: %4.</source>
        <translation>Eine Zuweisung von %1 an %2 bei %3 zählt nicht: %4.</translation>
    </message>
</context>
<context>
    <name>AccessReason</name>
    <message>
        <source>Allowed.</source>
        <translation>Erlaubt.</translation>
    </message>
    <message>
        <source>There is nothing here that you can see.</source>
        <translation>Hier gibt es nichts, was Sie sehen können.</translation>
    </message>
    <message>
        <source>None of your roles here allows this.</source>
        <translation>Keine Ihrer Rollen hier erlaubt das.</translation>
    </message>
    <message>
        <source>This needs a higher role than yours.</source>
        <translation>Das verlangt eine höhere Rolle als Ihre.</translation>
    </message>
    <message>
        <source>People of your own level can be changed only from above.</source>
        <translation>Personen Ihrer eigenen Stufe können nur von oben geändert werden.</translation>
    </message>
    <message>
        <source>The role that allows this does not reach this account.</source>
        <translation>Die Rolle, die das erlaubt, reicht nicht bis zu diesem Konto.</translation>
    </message>
    <message>
        <source>Your access does not include this entry.</source>
        <translation>Ihr Zugriff schließt diesen Eintrag nicht ein.</translation>
    </message>
    <message>
        <source>The way this account is billed does not allow this.</source>
        <translation>Die Abrechnungsart dieses Kontos erlaubt das nicht.</translation>
    </message>
    <message>
        <source>The plan of this account does not include this.</source>
        <translation>Der Tarif dieses Kontos schließt das nicht ein.</translation>
    </message>
    <message>
        <source>Your access here has run out.</source>
        <translation>Ihr Zugriff hier ist abgelaufen.</translation>
    </message>
    <message>
        <source>Something else has to be done first.</source>
        <translation>Zuerst muss etwas anderes geschehen.</translation>
    </message>
    <message>
        <source>The last person with the highest role has to stay.</source>
        <translation>Die letzte Person mit der höchsten Rolle muss bleiben.</translation>
    </message>
    <message>
        <source>This would give more than you hold here yourself.</source>
        <translation>Damit würden Sie mehr vergeben, als Sie hier selbst haben.</translation>
    </message>
    <message>
        <source>A template of the organization holds this.</source>
        <translation>Eine Vorlage der Organisation hält das fest.</translation>
    </message>
    <message>
        <source>This can be done only while connected.</source>
        <translation>Das geht nur mit Verbindung.</translation>
    </message>
    <message>
        <source>Access is suspended.</source>
        <translation>Der Zugriff ist ausgesetzt.</translation>
    </message>
</context>
<context>
    <name>AccessScenario</name>
    <message>
        <source>there is no action &quot;%1&quot;</source>
        <translation>es gibt keine Aktion „%1“</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 should not be there</source>
        <translation>%1 sollte nicht da sein</translation>
    </message>
    <message>
        <source>the lists differ</source>
        <translation>die Listen unterscheiden sich</translation>
    </message>
    <message>
        <source>An id is missing or has characters that ids cannot have.</source>
        <translation>Eine Kennung fehlt oder hat Zeichen, die Kennungen nicht haben können.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here.</source>
        <translation>„%1“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>A list of texts is missing.</source>
        <translation>Es fehlt eine Liste von Texten.</translation>
    </message>
    <message>
        <source>&quot;kind&quot; should be &quot;organization&quot;, &quot;franchise&quot; or &quot;company&quot;.</source>
        <translation>„kind“ soll „organization“, „franchise“ oder „company“ sein.</translation>
    </message>
    <message>
        <source>&quot;billing&quot; should be &quot;customer&quot; or &quot;agency&quot;.</source>
        <translation>„billing“ soll „customer“ oder „agency“ sein.</translation>
    </message>
    <message>
        <source>There are two users with this id.</source>
        <translation>Es gibt zwei Personen mit dieser Kennung.</translation>
    </message>
    <message>
        <source>&quot;state&quot; should be &quot;invited&quot;, &quot;active&quot; or &quot;deactivated&quot;.</source>
        <translation>„state“ soll „invited“, „active“ oder „deactivated“ sein.</translation>
    </message>
    <message>
        <source>The catalog has no role &quot;%1&quot;.</source>
        <translation>Der Katalog hat keine Rolle „%1“.</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;.</source>
        <translation>Es gibt kein Konto „%1“.</translation>
    </message>
    <message>
        <source>A case has either &quot;action&quot; or &quot;lists&quot;.</source>
        <translation>Ein Fall hat entweder „action“ oder „lists“.</translation>
    </message>
    <message>
        <source>&quot;lists&quot; should be &quot;users&quot;, &quot;accounts&quot; or &quot;addable_roles&quot;.</source>
        <translation>„lists“ soll „users“, „accounts“ oder „addable_roles“ sein.</translation>
    </message>
    <message>
        <source>&quot;allowed&quot; should be true or false.</source>
        <translation>„allowed“ soll true oder false sein.</translation>
    </message>
    <message>
        <source>There is no reason &quot;%1&quot;.</source>
        <translation>Es gibt keinen Grund „%1“.</translation>
    </message>
    <message>
        <source>The case expects nothing.</source>
        <translation>Der Fall erwartet nichts.</translation>
    </message>
    <message>
        <source>There is no user &quot;%1&quot;.</source>
        <translation>Es gibt keine Person „%1“.</translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot;.</source>
        <translation>Es gibt keine Aktion „%1“.</translation>
    </message>
    <message>
        <source>&quot;direction&quot; should be &quot;inbound&quot; or &quot;outbound&quot;.</source>
        <translation>„direction“ soll „inbound“ oder „outbound“ sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be true or false.</source>
        <translation>„%1“ soll true oder false sein.</translation>
    </message>
    <message>
        <source>&quot;numbers&quot; names no number.</source>
        <translation>„numbers“ nennt keine Nummer.</translation>
    </message>
    <message>
        <source>There is no scenario in it.</source>
        <translation>Es ist kein Szenario darin.</translation>
    </message>
    <message>
        <source>scenario %1</source>
        <translation>Szenario %1</translation>
    </message>
</context>
<context>
    <name>AccessTable</name>
    <message>
        <source>assigned to oneself</source>
        <translation>einem selbst zugewiesen</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verpasst</translation>
    </message>
    <message>
        <source>plan with %1</source>
        <translation>Tarif mit %1</translation>
    </message>
    <message>
        <source>plan without %1</source>
        <translation>Tarif ohne %1</translation>
    </message>
    <message>
        <source>%1 billing</source>
        <translation>Abrechnung: %1</translation>
    </message>
    <message>
        <source>reaches down</source>
        <translation>reicht nach unten</translation>
    </message>
    <message>
        <source>one account</source>
        <translation>ein Konto</translation>
    </message>
    <message>
        <source>Who changes whom</source>
        <translation>Wer wen ändert</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>An account needs a name.</source>
        <translation>Ein Konto braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is no role catalog “%1”.</source>
        <translation>Es gibt keinen Rollenkatalog „%1“.</translation>
    </message>
    <message>
        <source>A sub-account has a name, and is a franchise or a company.</source>
        <translation>Ein Unterkonto hat einen Namen und ist ein Franchise oder eine Firma.</translation>
    </message>
    <message>
        <source>An account with this id exists already.</source>
        <translation>Ein Konto mit dieser Kennung gibt es schon.</translation>
    </message>
    <message>
        <source>The organization cannot be deleted here: it is cancelled with its contract.</source>
        <translation>Die Organisation kann hier nicht gelöscht werden: sie endet mit ihrem Vertrag.</translation>
    </message>
    <message>
        <source>There are accounts below this one: move or delete them first.</source>
        <translation>Unter diesem Konto gibt es weitere: verschieben oder löschen Sie diese zuerst.</translation>
    </message>
    <message>
        <source>Only a company can be closed: it is companies that callers reach.</source>
        <translation>Nur eine Firma kann geschlossen werden: Firmen sind es, die Anrufer erreichen.</translation>
    </message>
</context>
<context>
    <name>AccountTree</name>
    <message>
        <source>An account has no id.</source>
        <translation>Ein Konto hat keine Kennung.</translation>
    </message>
    <message>
        <source>The organization %1 cannot stand below another account.</source>
        <translation>Die Organisation %1 kann nicht unter einem anderen Konto stehen.</translation>
    </message>
    <message>
        <source>The account %1 has no parent; only the organization may stand alone.</source>
        <translation>Das Konto %1 hat kein übergeordnetes; nur die Organisation darf allein stehen.</translation>
    </message>
    <message>
        <source>The parent %1 of the account %2 does not exist.</source>
        <translation>Das übergeordnete Konto %1 des Kontos %2 gibt es nicht.</translation>
    </message>
    <message>
        <source>The account %1 cannot stand below the company %2.</source>
        <translation>Das Konto %1 kann nicht unter der Firma %2 stehen.</translation>
    </message>
    <message>
        <source>There are two accounts with the id %1.</source>
        <translation>Es gibt zwei Konten mit der Kennung %1.</translation>
    </message>
    <message>
        <source>There is a second organization, %1.</source>
        <translation>Es gibt eine zweite Organisation, %1.</translation>
    </message>
    <message>
        <source>There is no organization.</source>
        <translation>Es gibt keine Organisation.</translation>
    </message>
    <message>
        <source>The account %1 stands below itself.</source>
        <translation>Das Konto %1 steht unter sich selbst.</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Search or run…</source>
        <translation>Suchen oder ausführen …</translation>
    </message>
    <message>
        <source>Filter accounts</source>
        <translation>Konten filtern</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Show or hide the accounts</source>
        <translation>Konten zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Abläufe</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Edits that wait</source>
        <translation>Wartende Änderungen</translation>
    </message>
    <message>
        <source>Who am I</source>
        <translation>Wer bin ich</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Voreinstellungen …</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Hilfe und Tasten</translation>
    </message>
    <message>
        <source>About Trunkline</source>
        <translation>Über Trunkline</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Add a company…</source>
        <translation>Firma hinzufügen …</translation>
    </message>
    <message>
        <source>Add a franchise…</source>
        <translation>Franchise hinzufügen …</translation>
    </message>
    <message>
        <source>Edit the account&apos;s settings</source>
        <translation>Einstellungen des Kontos bearbeiten</translation>
    </message>
    <message>
        <source>Change who pays…</source>
        <translation>Ändern, wer zahlt …</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Edit tags…</source>
        <translation>Schlagwörter bearbeiten …</translation>
    </message>
    <message>
        <source>Edit the note…</source>
        <translation>Notiz bearbeiten …</translation>
    </message>
    <message>
        <source>Set the lead status</source>
        <translation>Lead-Status setzen</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen …</translation>
    </message>
    <message>
        <source>Export calls…</source>
        <translation>Anrufe exportieren …</translation>
    </message>
    <message>
        <source>Block this caller…</source>
        <translation>Diesen Anrufer sperren …</translation>
    </message>
    <message>
        <source>Add a number…</source>
        <translation>Nummer hinzufügen …</translation>
    </message>
    <message>
        <source>Edit the number…</source>
        <translation>Nummer bearbeiten …</translation>
    </message>
    <message>
        <source>Edit the source…</source>
        <translation>Quelle bearbeiten …</translation>
    </message>
    <message>
        <source>Record calls</source>
        <translation>Anrufe aufnehmen</translation>
    </message>
    <message>
        <source>Out until…</source>
        <translation>Aus bis …</translation>
    </message>
    <message>
        <source>On now</source>
        <translation>Wieder an</translation>
    </message>
    <message>
        <source>Close for the day…</source>
        <translation>Für heute schließen …</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Everything temporary right now</source>
        <translation>Alles, was gerade vorübergehend gilt</translation>
    </message>
    <message>
        <source>Switches…</source>
        <translation>Schalter …</translation>
    </message>
    <message>
        <source>Holidays and closures…</source>
        <translation>Feiertage und Schließungen …</translation>
    </message>
    <message>
        <source>Add a destination…</source>
        <translation>Ziel hinzufügen …</translation>
    </message>
    <message>
        <source>Edit the destination…</source>
        <translation>Ziel bearbeiten …</translation>
    </message>
    <message>
        <source>New flow…</source>
        <translation>Neuer Ablauf …</translation>
    </message>
    <message>
        <source>Edit the flow</source>
        <translation>Ablauf bearbeiten</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Veröffentlichen …</translation>
    </message>
    <message>
        <source>Restore this version…</source>
        <translation>Diese Version wiederherstellen …</translation>
    </message>
    <message>
        <source>Rename the flow…</source>
        <translation>Ablauf umbenennen …</translation>
    </message>
    <message>
        <source>Copy to another company…</source>
        <translation>In eine andere Firma kopieren …</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Person hinzufügen …</translation>
    </message>
    <message>
        <source>Promote…</source>
        <translation>Hochstufen …</translation>
    </message>
    <message>
        <source>Demote…</source>
        <translation>Herabstufen …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Deactivate…</source>
        <translation>Deaktivieren …</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Reaktivieren</translation>
    </message>
    <message>
        <source>Send the invitation again</source>
        <translation>Einladung erneut senden</translation>
    </message>
    <message>
        <source>Withdraw the invitation</source>
        <translation>Einladung zurückziehen</translation>
    </message>
    <message>
        <source>Change role…</source>
        <translation>Rolle ändern …</translation>
    </message>
    <message>
        <source>Extend access…</source>
        <translation>Zugriff verlängern …</translation>
    </message>
    <message>
        <source>Look as this person</source>
        <translation>Als diese Person ansehen</translation>
    </message>
    <message>
        <source>Back to myself</source>
        <translation>Zurück zu mir selbst</translation>
    </message>
    <message>
        <source>People here</source>
        <translation>Personen hier</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Make a role from this…</source>
        <translation>Rolle daraus machen …</translation>
    </message>
    <message>
        <source>Edit role…</source>
        <translation>Rolle bearbeiten …</translation>
    </message>
    <message>
        <source>Delete role…</source>
        <translation>Rolle löschen …</translation>
    </message>
    <message>
        <source>Review access</source>
        <translation>Zugriff überprüfen</translation>
    </message>
    <message>
        <source>Keep: reviewed</source>
        <translation>Behalten: geprüft</translation>
    </message>
    <message>
        <source>Export the review…</source>
        <translation>Überprüfung exportieren …</translation>
    </message>
    <message>
        <source>Requests for access</source>
        <translation>Zugriffsanfragen</translation>
    </message>
    <message>
        <source>Grant…</source>
        <translation>Gewähren …</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Ablehnen …</translation>
    </message>
    <message>
        <source>Export the activity…</source>
        <translation>Aktivität exportieren …</translation>
    </message>
    <message>
        <source>Password and sign-ins…</source>
        <translation>Passwort und Anmeldungen …</translation>
    </message>
    <message>
        <source>Blocked callers…</source>
        <translation>Gesperrte Anrufer …</translation>
    </message>
    <message>
        <source>New template…</source>
        <translation>Neue Vorlage …</translation>
    </message>
    <message>
        <source>Bring to the companies…</source>
        <translation>Zu den Firmen bringen …</translation>
    </message>
    <message>
        <source>Remove the flow…</source>
        <translation>Ablauf entfernen …</translation>
    </message>
    <message>
        <source>Remove the template…</source>
        <translation>Vorlage entfernen …</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
</context>
<context>
    <name>ActionMeaning</name>
    <message>
        <source>Signing in and accounts</source>
        <translation>Anmeldung und Konten</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Lists and scoring</source>
        <translation>Listen und Bewertung</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Numbers and recording</source>
        <translation>Nummern und Aufnahme</translation>
    </message>
    <message>
        <source>Call flows and phones</source>
        <translation>Anrufabläufe und Telefone</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Notices and softphone</source>
        <translation>Benachrichtigungen und Softphone</translation>
    </message>
    <message>
        <source>Without it nobody gets into the console.</source>
        <translation>Ohne sie kommt niemand in die Konsole.</translation>
    </message>
    <message>
        <source>The account stands in their tree.</source>
        <translation>Das Konto steht in ihrem Baum.</translation>
    </message>
    <message>
        <source>Adds franchises and companies below, and moves them.</source>
        <translation>Legt darunter Franchises und Firmen an und verschiebt sie.</translation>
    </message>
    <message>
        <source>Name, time zone, hours and the like of one account.</source>
        <translation>Name, Zeitzone, Öffnungszeiten und Ähnliches eines Kontos.</translation>
    </message>
    <message>
        <source>What holds for every account at once.</source>
        <translation>Was für alle Konten zugleich gilt.</translation>
    </message>
    <message>
        <source>Ends the organization for everybody. Cannot be undone.</source>
        <translation>Beendet die Organisation für alle. Kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>The call log: who called when, and what became of it.</source>
        <translation>Die Anrufliste: wer wann anrief und was daraus wurde.</translation>
    </message>
    <message>
        <source>Hears what callers and staff said.</source>
        <translation>Hört, was Anrufer und Personal gesagt haben.</translation>
    </message>
    <message>
        <source>Marks what a call was worth. Callers notice nothing.</source>
        <translation>Vermerkt, was ein Anruf wert war. Anrufer merken nichts davon.</translation>
    </message>
    <message>
        <source>Says whose call it is, which decides who sees it.</source>
        <translation>Sagt, wessen Anruf es ist, und damit, wer ihn sieht.</translation>
    </message>
    <message>
        <source>Takes the call log out of Trunkline as a file.</source>
        <translation>Nimmt die Anrufliste als Datei aus Trunkline heraus.</translation>
    </message>
    <message>
        <source>Reads what was texted to and from the numbers.</source>
        <translation>Liest, was an die Nummern und von ihnen geschrieben wurde.</translation>
    </message>
    <message>
        <source>Writes to one customer from a tracking number.</source>
        <translation>Schreibt einem Kunden von einer Tracking-Nummer aus.</translation>
    </message>
    <message>
        <source>Writes to many customers at once; each text costs money.</source>
        <translation>Schreibt vielen Kunden auf einmal; jede SMS kostet Geld.</translation>
    </message>
    <message>
        <source>Blocked callers hear that the number is not in service.</source>
        <translation>Gesperrte Anrufer hören, dass die Nummer nicht vergeben ist.</translation>
    </message>
    <message>
        <source>Who must not be called or texted.</source>
        <translation>Wer weder angerufen noch angeschrieben werden darf.</translation>
    </message>
    <message>
        <source>By which points calls are judged.</source>
        <translation>Nach welchen Punkten Anrufe bewertet werden.</translation>
    </message>
    <message>
        <source>Figures over many calls.</source>
        <translation>Zahlen über viele Anrufe.</translation>
    </message>
    <message>
        <source>Calls that nobody answered and nobody called back.</source>
        <translation>Anrufe, die niemand annahm und niemand zurückrief.</translation>
    </message>
    <message>
        <source>Has reports sent by e-mail at set times.</source>
        <translation>Lässt Berichte zu festen Zeiten per E-Mail senden.</translation>
    </message>
    <message>
        <source>What the reports of everybody show.</source>
        <translation>Was die Berichte aller zeigen.</translation>
    </message>
    <message>
        <source>Who is on the phone right now.</source>
        <translation>Wer gerade telefoniert.</translation>
    </message>
    <message>
        <source>Which numbers there are and where they lead.</source>
        <translation>Welche Nummern es gibt und wohin sie führen.</translation>
    </message>
    <message>
        <source>Where callers of a number end up.</source>
        <translation>Wo die Anrufer einer Nummer ankommen.</translation>
    </message>
    <message>
        <source>Orders new numbers; each costs money every month.</source>
        <translation>Bestellt neue Nummern; jede kostet jeden Monat Geld.</translation>
    </message>
    <message>
        <source>Which advertisement a number stands for.</source>
        <translation>Für welche Werbung eine Nummer steht.</translation>
    </message>
    <message>
        <source>What calls are counted for.</source>
        <translation>Wofür Anrufe gezählt werden.</translation>
    </message>
    <message>
        <source>Decides whether calls are kept as sound.</source>
        <translation>Entscheidet, ob Anrufe als Ton aufbewahrt werden.</translation>
    </message>
    <message>
        <source>How calls are routed, and the simulator.</source>
        <translation>Wie Anrufe geleitet werden, und der Simulator.</translation>
    </message>
    <message>
        <source>Works on drafts. Callers notice nothing until one is published.</source>
        <translation>Arbeitet an Entwürfen. Anrufer merken nichts, bis einer veröffentlicht wird.</translation>
    </message>
    <message>
        <source>From then on callers follow the new flow.</source>
        <translation>Von da an folgen Anrufer dem neuen Ablauf.</translation>
    </message>
    <message>
        <source>Takes a phone out of every flow for a while, for a sick day.</source>
        <translation>Nimmt ein Telefon für eine Weile aus allen Abläufen, etwa bei Krankheit.</translation>
    </message>
    <message>
        <source>Which phones ring at all.</source>
        <translation>Welche Telefone überhaupt klingeln.</translation>
    </message>
    <message>
        <source>What happens by itself when a call comes in.</source>
        <translation>Was von selbst geschieht, wenn ein Anruf kommt.</translation>
    </message>
    <message>
        <source>Which other systems are connected.</source>
        <translation>Welche anderen Systeme angebunden sind.</translation>
    </message>
    <message>
        <source>Connects other systems; these then get the data of calls.</source>
        <translation>Bindet andere Systeme an; diese bekommen dann die Daten der Anrufe.</translation>
    </message>
    <message>
        <source>Connects advertising systems only.</source>
        <translation>Bindet nur Werbesysteme an.</translation>
    </message>
    <message>
        <source>What visitors filled in.</source>
        <translation>Was Besucher ausgefüllt haben.</translation>
    </message>
    <message>
        <source>Gets the piece of code that puts a form on a website.</source>
        <translation>Erhält das Stück Code, das ein Formular auf eine Website setzt.</translation>
    </message>
    <message>
        <source>How the chat on the website looks.</source>
        <translation>Wie der Chat auf der Website aussieht.</translation>
    </message>
    <message>
        <source>An advert comes with a number of its own.</source>
        <translation>Eine Anzeige kommt mit einer eigenen Nummer.</translation>
    </message>
    <message>
        <source>Whom campaigns are to call.</source>
        <translation>Wen Kampagnen anrufen sollen.</translation>
    </message>
    <message>
        <source>Starts, changes and ends calling campaigns.</source>
        <translation>Startet, ändert und beendet Anrufkampagnen.</translation>
    </message>
    <message>
        <source>Who has which role here.</source>
        <translation>Wer hier welche Rolle hat.</translation>
    </message>
    <message>
        <source>Gives roles to people, never more than one holds oneself.</source>
        <translation>Gibt Personen Rollen, nie mehr, als man selbst hat.</translation>
    </message>
    <message>
        <source>Gives people a higher role, up to one&apos;s own.</source>
        <translation>Gibt Personen eine höhere Rolle, bis zur eigenen.</translation>
    </message>
    <message>
        <source>Gives people a lower role.</source>
        <translation>Gibt Personen eine niedrigere Rolle.</translation>
    </message>
    <message>
        <source>Takes roles away; whoever has none left is signed out at once.</source>
        <translation>Nimmt Rollen weg; wer keine mehr hat, wird sofort abgemeldet.</translation>
    </message>
    <message>
        <source>Makes and changes roles of the organization, as on this page.</source>
        <translation>Legt Rollen der Organisation an und ändert sie, wie auf dieser Seite.</translation>
    </message>
    <message>
        <source>The numbers that staff dial to place calls.</source>
        <translation>Die Nummern, die das Personal wählt, um Anrufe zu tätigen.</translation>
    </message>
    <message>
        <source>What was paid, and for what.</source>
        <translation>Was bezahlt wurde und wofür.</translation>
    </message>
    <message>
        <source>Which card or account pays.</source>
        <translation>Welche Karte oder welches Konto zahlt.</translation>
    </message>
    <message>
        <source>Who pays from now on.</source>
        <translation>Wer von jetzt an zahlt.</translation>
    </message>
    <message>
        <source>Invoices that the agency pays for all accounts.</source>
        <translation>Rechnungen, die die Agentur für alle Konten zahlt.</translation>
    </message>
    <message>
        <source>What the agency pays with, for all accounts.</source>
        <translation>Womit die Agentur zahlt, für alle Konten.</translation>
    </message>
    <message>
        <source>Sends the data of every account to a storage elsewhere.</source>
        <translation>Sendet die Daten aller Konten an einen Speicher anderswo.</translation>
    </message>
    <message>
        <source>Whether links in texts are counted.</source>
        <translation>Ob Links in SMS gezählt werden.</translation>
    </message>
    <message>
        <source>Lets programs act in one&apos;s name.</source>
        <translation>Lässt Programme im eigenen Namen handeln.</translation>
    </message>
    <message>
        <source>Who changed what and when, before and after.</source>
        <translation>Wer wann was änderte, vorher und nachher.</translation>
    </message>
    <message>
        <source>E-mails about what happens at the account.</source>
        <translation>E-Mails über das, was am Konto geschieht.</translation>
    </message>
    <message>
        <source>E-mails about callers whom nobody called back.</source>
        <translation>E-Mails über Anrufer, die niemand zurückrief.</translation>
    </message>
    <message>
        <source>E-mails about invoices and payment.</source>
        <translation>E-Mails über Rechnungen und Zahlung.</translation>
    </message>
    <message>
        <source>Takes and places calls on this computer.</source>
        <translation>Nimmt auf diesem Computer Anrufe an und tätigt sie.</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>–</source>
        <comment>no value</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Added an account</source>
        <translation>Konto hinzugefügt</translation>
    </message>
    <message>
        <source>Changed an account</source>
        <translation>Konto geändert</translation>
    </message>
    <message>
        <source>Removed an account</source>
        <translation>Konto entfernt</translation>
    </message>
    <message>
        <source>Closed a company for a while</source>
        <translation>Firma vorübergehend geschlossen</translation>
    </message>
    <message>
        <source>Opened a company again</source>
        <translation>Firma wieder geöffnet</translation>
    </message>
    <message>
        <source>Added a switch</source>
        <translation>Schalter hinzugefügt</translation>
    </message>
    <message>
        <source>Changed a switch</source>
        <translation>Schalter geändert</translation>
    </message>
    <message>
        <source>Removed a switch</source>
        <translation>Schalter entfernt</translation>
    </message>
    <message>
        <source>Turned a switch</source>
        <translation>Schalter umgestellt</translation>
    </message>
    <message>
        <source>Turned a switch back</source>
        <translation>Schalter zurückgestellt</translation>
    </message>
    <message>
        <source>Added a calendar</source>
        <translation>Kalender hinzugefügt</translation>
    </message>
    <message>
        <source>Changed a calendar</source>
        <translation>Kalender geändert</translation>
    </message>
    <message>
        <source>Removed a calendar</source>
        <translation>Kalender entfernt</translation>
    </message>
    <message>
        <source>Made a flow</source>
        <translation>Ablauf angelegt</translation>
    </message>
    <message>
        <source>Changed a draft</source>
        <translation>Entwurf geändert</translation>
    </message>
    <message>
        <source>Published a flow</source>
        <translation>Ablauf veröffentlicht</translation>
    </message>
    <message>
        <source>Restored a version</source>
        <translation>Version wiederhergestellt</translation>
    </message>
    <message>
        <source>Added a destination</source>
        <translation>Ziel hinzugefügt</translation>
    </message>
    <message>
        <source>Changed a destination</source>
        <translation>Ziel geändert</translation>
    </message>
    <message>
        <source>Switched a phone off</source>
        <translation>Telefon ausgeschaltet</translation>
    </message>
    <message>
        <source>Switched a phone on</source>
        <translation>Telefon eingeschaltet</translation>
    </message>
    <message>
        <source>Added a number</source>
        <translation>Nummer hinzugefügt</translation>
    </message>
    <message>
        <source>Changed a number</source>
        <translation>Nummer geändert</translation>
    </message>
    <message>
        <source>Annotated a call</source>
        <translation>Anruf kommentiert</translation>
    </message>
    <message>
        <source>Gave a role</source>
        <translation>Rolle gegeben</translation>
    </message>
    <message>
        <source>Changed a role</source>
        <translation>Rolle geändert</translation>
    </message>
    <message>
        <source>Took a role away</source>
        <translation>Rolle weggenommen</translation>
    </message>
    <message>
        <source>Invited a person</source>
        <translation>Person eingeladen</translation>
    </message>
    <message>
        <source>Changed a person</source>
        <translation>Person geändert</translation>
    </message>
    <message>
        <source>Deactivated a person</source>
        <translation>Person deaktiviert</translation>
    </message>
    <message>
        <source>Reactivated a person</source>
        <translation>Person reaktiviert</translation>
    </message>
    <message>
        <source>Reviewed a person&apos;s access and kept it</source>
        <translation>Zugriff einer Person geprüft und behalten</translation>
    </message>
    <message>
        <source>Looked at the console as somebody</source>
        <translation>Konsole als jemand anders angesehen</translation>
    </message>
    <message>
        <source>Asked for access</source>
        <translation>Um Zugriff gebeten</translation>
    </message>
    <message>
        <source>Granted a request for access</source>
        <translation>Zugriffsanfrage gewährt</translation>
    </message>
    <message>
        <source>Declined a request for access</source>
        <translation>Zugriffsanfrage abgelehnt</translation>
    </message>
    <message>
        <source>Made a role</source>
        <translation>Rolle angelegt</translation>
    </message>
    <message>
        <source>Changed what a role may do</source>
        <translation>Geändert, was eine Rolle darf</translation>
    </message>
    <message>
        <source>Deleted a role</source>
        <translation>Rolle gelöscht</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Deleted an account</source>
        <translation>Konto gelöscht</translation>
    </message>
    <message>
        <source>Set a flow to be published later</source>
        <translation>Veröffentlichung eines Ablaufs geplant</translation>
    </message>
    <message>
        <source>Sent an invitation again</source>
        <translation>Einladung erneut gesendet</translation>
    </message>
    <message>
        <source>Took an invitation back</source>
        <translation>Einladung zurückgenommen</translation>
    </message>
    <message>
        <source>Accepted an invitation</source>
        <translation>Einladung angenommen</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Beigetreten</translation>
    </message>
    <message>
        <source>Let a person set a new password</source>
        <translation>Neues Passwort ermöglicht</translation>
    </message>
    <message>
        <source>Changed their password</source>
        <translation>Passwort geändert</translation>
    </message>
    <message>
        <source>Signed out everywhere else</source>
        <translation>Überall sonst abgemeldet</translation>
    </message>
    <message>
        <source>Removed a flow</source>
        <translation>Ablauf entfernt</translation>
    </message>
</context>
<context>
    <name>Api</name>
    <message>
        <source>The server answered with status %1 and no explanation.</source>
        <translation>Der Server antwortete mit Status %1 und ohne Erklärung.</translation>
    </message>
    <message>
        <source>The server signed nobody in: its answer has no token.</source>
        <translation>Der Server hat niemanden angemeldet: seiner Antwort fehlt das Token.</translation>
    </message>
    <message>
        <source>This cannot be done here.</source>
        <translation>Das geht hier nicht.</translation>
    </message>
    <message>
        <source>The request&apos;s body is too large.</source>
        <translation>Der Inhalt der Anfrage ist zu groß.</translation>
    </message>
    <message>
        <source>The request&apos;s header is too large.</source>
        <translation>Der Kopf der Anfrage ist zu groß.</translation>
    </message>
    <message>
        <source>This is no HTTP request that can be read.</source>
        <translation>Das ist keine lesbare HTTP-Anfrage.</translation>
    </message>
    <message numerus="yes">
        <source>The Idempotency-Key is longer than %n characters.</source>
        <translation>
            <numerusform>Der Idempotency-Key ist länger als %n Zeichen.</numerusform>
            <numerusform>Der Idempotency-Key ist länger als %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This Idempotency-Key was used for another request.</source>
        <translation>Dieser Idempotency-Key wurde für eine andere Anfrage benutzt.</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>The database could not be copied to “%1”. Is there room on the disk?</source>
        <translation>Die Datenbank konnte nicht nach „%1“ kopiert werden. Ist auf dem Datenträger noch Platz?</translation>
    </message>
    <message>
        <source>A server is using the database. Stop it, then restore.</source>
        <translation>Ein Server verwendet die Datenbank. Halten Sie ihn an, und stellen Sie sie dann wieder her.</translation>
    </message>
    <message>
        <source>There is no database “%1”.</source>
        <translation>Es gibt keine Datenbank „%1“.</translation>
    </message>
    <message>
        <source>“%1” is there already. Name a new file, so that no backup is lost.</source>
        <translation>„%1“ gibt es schon. Nennen Sie eine neue Datei, damit keine Sicherung verloren geht.</translation>
    </message>
    <message>
        <source>“%1” could not be written.</source>
        <translation>„%1“ konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>“%1” cannot be read, or there is no room for a copy of it.</source>
        <translation>„%1“ kann nicht gelesen werden, oder für eine Kopie ist kein Platz.</translation>
    </message>
    <message>
        <source>“%1” could not be moved away.</source>
        <translation>„%1“ konnte nicht verschoben werden.</translation>
    </message>
</context>
<context>
    <name>BackupCommand</name>
    <message>
        <source>The organization is in “%1”. Keep it as you would keep the server itself: it holds everything.</source>
        <translation>Die Organisation liegt in „%1“. Verwahren Sie die Datei wie den Server selbst: Sie enthält alles.</translation>
    </message>
    <message>
        <source>Restored. Every console loads everything again when it comes, and keeps its edits.</source>
        <translation>Wiederhergestellt. Jede Konsole lädt beim nächsten Mal alles neu und behält ihre Änderungen.</translation>
    </message>
    <message>
        <source>The database of before is “%1”.</source>
        <translation>Die vorige Datenbank ist „%1“.</translation>
    </message>
</context>
<context>
    <name>BlockedCallers</name>
    <message>
        <source>“%1” should be a list.</source>
        <translation>„%1“ muss eine Liste sein.</translation>
    </message>
    <message numerus="yes">
        <source>A company can block %n caller(s) at most.</source>
        <translation>
            <numerusform>Eine Firma kann höchstens %n Anrufer sperren.</numerusform>
            <numerusform>Eine Firma kann höchstens %n Anrufer sperren.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not a phone number with its country.</source>
        <translation>„%1“ ist keine Rufnummer mit Landesvorwahl.</translation>
    </message>
    <message numerus="yes">
        <source>The reason for %1 is longer than %n characters.</source>
        <translation>
            <numerusform>Der Grund für %1 ist länger als %n Zeichen.</numerusform>
            <numerusform>Der Grund für %1 ist länger als %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: say since when, and by whom.</source>
        <translation>%1: Geben Sie an, seit wann und von wem.</translation>
    </message>
    <message>
        <source>%1 is blocked twice.</source>
        <translation>%1 ist zweimal gesperrt.</translation>
    </message>
</context>
<context>
    <name>CacheFile</name>
    <message>
        <source>A damaged file could not be moved away from “%1”. Check that the folder belongs to you.</source>
        <translation>Eine beschädigte Datei konnte nicht aus „%1“ verschoben werden. Prüfen Sie, ob der Ordner Ihnen gehört.</translation>
    </message>
</context>
<context>
    <name>CacheWriter</name>
    <message>
        <source>Canceled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message numerus="yes">
        <source>A calendar needs a name of up to %n characters.</source>
        <translation>
            <numerusform>Ein Kalender braucht einen Namen von höchstens %n Zeichen.</numerusform>
            <numerusform>Ein Kalender braucht einen Namen von höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A calendar has at most %n days.</source>
        <translation>
            <numerusform>Ein Kalender hat höchstens %n Tag.</numerusform>
            <numerusform>Ein Kalender hat höchstens %n Tage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The words for %1 are longer than %n characters.</source>
        <translation>
            <numerusform>Der Text für %1 ist länger als %n Zeichen.</numerusform>
            <numerusform>Der Text für %1 ist länger als %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The calendar has %1 twice.</source>
        <translation>Der Kalender hat %1 zweimal.</translation>
    </message>
    <message>
        <source>The account has a calendar of this name already.</source>
        <translation>Das Konto hat schon einen Kalender mit diesem Namen.</translation>
    </message>
    <message>
        <source>A calendar with this id exists already.</source>
        <translation>Einen Kalender mit dieser Kennung gibt es schon.</translation>
    </message>
</context>
<context>
    <name>Call</name>
    <message>
        <source>There is no outcome “%1”.</source>
        <translation>Es gibt kein Ergebnis „%1“.</translation>
    </message>
    <message>
        <source>There is no direction “%1”.</source>
        <translation>Es gibt keine Richtung „%1“.</translation>
    </message>
    <message>
        <source>A call has at most %1 characters of note and %2 tags.</source>
        <translation>Ein Anruf hat höchstens %1 Zeichen Notiz und %2 Schlagwörter.</translation>
    </message>
    <message>
        <source>The lead status is “good_lead”, “not_a_lead”, or nothing.</source>
        <translation>Der Lead-Status ist „good_lead“, „not_a_lead“ oder nichts.</translation>
    </message>
    <message>
        <source>There is nobody with this id to assign the call to.</source>
        <translation>Es gibt niemanden mit dieser Kennung, dem der Anruf zugewiesen werden könnte.</translation>
    </message>
</context>
<context>
    <name>CallColumns</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Number called</source>
        <translation>Gewählte Nummer</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Angenommen von</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Gewartet</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>city and state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Caller&apos;s number</source>
        <translation>Nummer des Anrufers</translation>
    </message>
    <message>
        <source>Number&apos;s label</source>
        <translation>Bezeichnung der Nummer</translation>
    </message>
</context>
<context>
    <name>CallFilter</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two outcomes</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>text that is looked for</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Number: %1</source>
        <translation>Nummer: %1</translation>
    </message>
    <message>
        <source>one that was removed</source>
        <translation>eine, die entfernt wurde</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Schlagwort: %1</translation>
    </message>
</context>
<context>
    <name>CallRailImport</name>
    <message>
        <source>Cannot read %1: %2. Nothing was imported.</source>
        <translation>%1 kann nicht gelesen werden: %2. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>there is no company, tracker or call in the file</source>
        <translation>in der Datei ist weder Firma noch Tracker noch Anruf</translation>
    </message>
    <message>
        <source>nothing to import</source>
        <translation>nichts zu importieren</translation>
    </message>
    <message>
        <source>left out; the import goes on with the next record that can be read</source>
        <translation>weggelassen; der Import geht mit dem nächsten lesbaren Datensatz weiter</translation>
    </message>
    <message>
        <source>the file ends in the middle: it was cut off</source>
        <translation>die Datei endet mittendrin: sie wurde abgeschnitten</translation>
    </message>
    <message>
        <source>the records before this one are imported</source>
        <translation>die Datensätze davor sind importiert</translation>
    </message>
    <message>
        <source>the record is larger than %1 bytes</source>
        <translation>der Datensatz ist größer als %1 Byte</translation>
    </message>
    <message>
        <source>the record is nested deeper than %1 levels</source>
        <translation>der Datensatz ist tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>it is not valid JSON here</source>
        <translation>hier ist es kein gültiges JSON</translation>
    </message>
    <message>
        <source>something else stands in the list in place of a record</source>
        <translation>statt eines Datensatzes steht etwas anderes in der Liste</translation>
    </message>
    <message>
        <source>this is no company, tracker or call</source>
        <translation>das ist weder Firma noch Tracker noch Anruf</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>es ist kein Text in UTF-8</translation>
    </message>
    <message>
        <source>the bytes that cannot be read are replaced</source>
        <translation>die unlesbaren Bytes werden ersetzt</translation>
    </message>
    <message>
        <source>the file is left out</source>
        <translation>die Datei wird weggelassen</translation>
    </message>
    <message>
        <source>the export has no ids of calls</source>
        <translation>der Export hat keine Kennungen der Anrufe</translation>
    </message>
    <message>
        <source>calls are known by their number, caller and time; the same calls as JSON would be there twice</source>
        <translation>Anrufe werden an Nummer, Anrufer und Zeit erkannt; dieselben Anrufe als JSON wären dann doppelt</translation>
    </message>
    <message>
        <source>the row has a quote that does not end, or is too long</source>
        <translation>die Zeile hat ein Anführungszeichen ohne Ende oder ist zu lang</translation>
    </message>
    <message>
        <source>the row has %1 cells; the heading has %2</source>
        <translation>die Zeile hat %1 Zellen; die Überschrift hat %2</translation>
    </message>
    <message>
        <source>the call has neither an id nor a time</source>
        <translation>der Anruf hat weder Kennung noch Zeit</translation>
    </message>
    <message>
        <source>another call has the same id and says something else</source>
        <translation>ein anderer Anruf hat dieselbe Kennung und sagt etwas anderes</translation>
    </message>
    <message>
        <source>the first one stays</source>
        <translation>der erste bleibt</translation>
    </message>
    <message>
        <source>There is no organization yet. Make one with “trunklinectl init” first.</source>
        <translation>Es gibt noch keine Organisation. Legen Sie zuerst eine mit „trunklinectl init“ an.</translation>
    </message>
    <message>
        <source>There is no organization or franchise %1 to put companies under.</source>
        <translation>Es gibt weder Organisation noch Franchise %1, unter denen Firmen stehen könnten.</translation>
    </message>
</context>
<context>
    <name>CallRows</name>
    <message>
        <source>Row %1 of the calls that the server sent cannot be read.</source>
        <translation>Zeile %1 der Anrufe, die der Server sandte, kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Voicemail</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Hung up</source>
        <translation>Aufgelegt</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>besetzt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>nicht abgenommen</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>could not be reached</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>stopped ringing, another phone answered</source>
        <translation>hörte auf zu klingeln, ein anderes Telefon nahm ab</translation>
    </message>
    <message>
        <source>switched off, skipped</source>
        <translation>ausgeschaltet, übersprungen</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Good lead</source>
        <translation>Guter Lead</translation>
    </message>
    <message>
        <source>Not a lead</source>
        <translation>Kein Lead</translation>
    </message>
    <message>
        <source>Withheld</source>
        <comment>a caller who hid their number</comment>
        <translation>Unterdrückt</translation>
    </message>
    <message>
        <source>a phone that was removed</source>
        <translation>ein Telefon, das entfernt wurde</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a phone and what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>rang %1 %2 s: %3</source>
        <comment>a phone, seconds, what happened</comment>
        <translation>%1 klingelte %2 s: %3</translation>
    </message>
    <message>
        <source>left a voicemail</source>
        <translation>hinterließ eine Nachricht</translation>
    </message>
    <message>
        <source>the caller hung up</source>
        <translation>der Anrufer legte auf</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source> → </source>
        <comment>between the phones that rang</comment>
        <translation> → </translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Of %1 and %2 only one is there. Put the missing file back, or remove the other to have new ones made.</source>
        <translation>Von %1 und %2 ist nur eines da. Legen Sie die fehlende Datei zurück, oder entfernen Sie die andere, damit neue erzeugt werden.</translation>
    </message>
    <message>
        <source>A certificate could not be made.</source>
        <translation>Es konnte kein Zertifikat erzeugt werden.</translation>
    </message>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation>Das Verzeichnis %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM form.</source>
        <translation>%1 enthält kein Zertifikat im PEM-Format.</translation>
    </message>
</context>
<context>
    <name>Client</name>
    <message>
        <source>This is not the address of a server. It looks like “trunkline.example.com”, or with a port, “trunkline.example.com:8443”.</source>
        <translation>Das ist keine Serveradresse. Sie sieht aus wie „trunkline.example.com“ oder mit Port „trunkline.example.com:8443“.</translation>
    </message>
    <message>
        <source>Trunkline only talks to servers over https.</source>
        <translation>Trunkline spricht mit Servern nur über https.</translation>
    </message>
    <message>
        <source>The server sent more than Trunkline takes at once.</source>
        <translation>Der Server sandte mehr, als Trunkline auf einmal annimmt.</translation>
    </message>
    <message>
        <source>This network answers for the server, as hotels and trains do before one has signed in there. Open a web page, sign in, and try again.</source>
        <translation>Dieses Netz antwortet anstelle des Servers, wie in Hotels und Zügen vor der Anmeldung. Öffnen Sie eine Webseite, melden Sie sich dort an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This is not a Trunkline server, or something in between answered for it.</source>
        <translation>Das ist kein Trunkline-Server, oder etwas dazwischen hat für ihn geantwortet.</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>“%1” is not a time; write it like 2026-01-05T12:00:00Z.</source>
        <translation>„%1“ ist keine Zeit; schreiben Sie sie wie 2026-01-05T12:00:00Z.</translation>
    </message>
</context>
<context>
    <name>CsvReader</name>
    <message>
        <source>The file is not UTF-8 text. Save it as “CSV UTF-8” and import that.</source>
        <translation>Die Datei ist kein Text in UTF-8. Speichern Sie sie als „CSV UTF-8“ und importieren Sie diese.</translation>
    </message>
    <message>
        <source>The file has no heading that can be read.</source>
        <translation>Die Datei hat keine lesbare Überschrift.</translation>
    </message>
</context>
<context>
    <name>Cursor</name>
    <message>
        <source>This is no cursor of this server.</source>
        <translation>Das ist kein Cursor dieses Servers.</translation>
    </message>
</context>
<context>
    <name>DataCommands</name>
    <message>
        <source>There is no organization in %1. Make one with “trunklinectl init --data %1 …”, or give the folder that the server has as --data.</source>
        <translation>In %1 gibt es keine Organisation. Legen Sie mit „trunklinectl init --data %1 …“ eine an, oder geben Sie den Ordner an, den der Server als --data hat.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; check the path and its permissions.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden; prüfen Sie den Pfad und seine Rechte.</translation>
    </message>
    <message>
        <source>%1 holds the organization “%2” already. Nothing was changed; give an empty folder, or one that does not exist yet.</source>
        <translation>%1 enthält schon die Organisation „%2“. Es wurde nichts geändert; geben Sie einen leeren Ordner an oder einen, den es noch nicht gibt.</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>A file with saved data is damaged.</source>
        <translation>Eine Datei mit gespeicherten Daten ist beschädigt.</translation>
    </message>
    <message>
        <source>The disk is full. Make some room; nothing was lost.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz; es ging nichts verloren.</translation>
    </message>
    <message>
        <source>Another program is using Trunkline&apos;s saved data. Close it and try again.</source>
        <translation>Ein anderes Programm benutzt die gespeicherten Daten von Trunkline. Schließen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Trunkline cannot open or write its saved data. Check that the folder is there and belongs to you.</source>
        <translation>Trunkline kann seine gespeicherten Daten weder öffnen noch schreiben. Prüfen Sie, ob der Ordner da ist und Ihnen gehört.</translation>
    </message>
    <message>
        <source>Saved data could not be read or written.</source>
        <translation>Gespeicherte Daten konnten nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>The key of the saved data has a wrong length.</source>
        <translation>Der Schlüssel der gespeicherten Daten hat eine falsche Länge.</translation>
    </message>
    <message>
        <source>This build of Trunkline cannot encrypt saved data, so it does not save any.</source>
        <translation>Dieses Trunkline kann gespeicherte Daten nicht verschlüsseln und speichert deshalb keine.</translation>
    </message>
    <message>
        <source>The database is busy with another program. Try again in a moment.</source>
        <translation>Die Datenbank ist mit einem anderen Programm beschäftigt. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full: make room on the server&apos;s disk, then try again.</source>
        <translation>Der Datenträger ist voll: schaffen Sie Platz auf dem Server und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The database is damaged: restore the last backup of the data directory.</source>
        <translation>Die Datenbank ist beschädigt: stellen Sie die letzte Sicherung des Datenverzeichnisses wieder her.</translation>
    </message>
    <message>
        <source>The database cannot be opened or written: check that its directory exists and belongs to this program&apos;s user.</source>
        <translation>Die Datenbank kann weder geöffnet noch geschrieben werden: prüfen Sie, ob ihr Verzeichnis da ist und dem Benutzer dieses Programms gehört.</translation>
    </message>
    <message>
        <source>The disk failed while the database was used. Check the disk, then try again.</source>
        <translation>Der Datenträger versagte, während die Datenbank benutzt wurde. Prüfen Sie ihn und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Something like this exists already.</source>
        <translation>So etwas gibt es schon.</translation>
    </message>
    <message>
        <source>The database refused to work; the log has the details.</source>
        <translation>Die Datenbank verweigerte die Arbeit; Näheres steht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>Destination</name>
    <message>
        <source>A destination needs a name.</source>
        <translation>Ein Ziel braucht einen Namen.</translation>
    </message>
    <message>
        <source>“%1” is neither a phone number nor a SIP address.</source>
        <translation>„%1“ ist weder eine Telefonnummer noch eine SIP-Adresse.</translation>
    </message>
    <message>
        <source>A destination belongs to a company.</source>
        <translation>Ein Ziel gehört zu einer Firma.</translation>
    </message>
    <message>
        <source>A destination with this id exists already.</source>
        <translation>Ein Ziel mit dieser Kennung gibt es schon.</translation>
    </message>
</context>
<context>
    <name>EditExport</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Tracking-Nummer</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>(entfernt)</translation>
    </message>
    <message>
        <source>%1 %2, edited %3</source>
        <comment>kind of thing, its id, date and time</comment>
        <translation>%1 %2, geändert %3</translation>
    </message>
    <message>
        <source>Trunkline edits not sent %1</source>
        <comment>name of a file</comment>
        <translation>Trunkline nicht gesandte Änderungen %1</translation>
    </message>
    <message>
        <source>What you edited in Trunkline and what could not be sent any more, because your access to it ended. Copy from here what you still need.</source>
        <translation>Was Sie in Trunkline geändert haben und was nicht mehr gesandt werden konnte, weil Ihr Zugriff darauf endete. Kopieren Sie von hier, was Sie noch brauchen.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Check that the folder belongs to you and the disk is not full.</source>
        <translation>„%1“ kann nicht geschrieben werden. Prüfen Sie, ob der Ordner Ihnen gehört und der Datenträger nicht voll ist.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>“%1” is no time: give RFC 3339, for example 2026-01-05T12:00:00Z.</source>
        <translation>„%1“ ist keine Zeit: geben Sie sie nach RFC 3339 an, zum Beispiel 2026-01-05T12:00:00Z.</translation>
    </message>
    <message>
        <source>You may not do this.</source>
        <translation>Das dürfen Sie nicht.</translation>
    </message>
    <message>
        <source>The change does not say what it was made on.</source>
        <translation>Die Änderung sagt nicht, worauf sie beruht.</translation>
    </message>
    <message>
        <source>Send If-Match with the revision that you have seen.</source>
        <translation>Senden Sie If-Match mit der Revision, die Sie gesehen haben.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile.</source>
        <translation>Jemand anders hat das inzwischen geändert.</translation>
    </message>
    <message>
        <source>Look at how it is now, and make your change again.</source>
        <translation>Sehen Sie nach, wie es jetzt ist, und ändern Sie es erneut.</translation>
    </message>
    <message>
        <source>Name at least one field to change.</source>
        <translation>Nennen Sie mindestens ein Feld, das geändert werden soll.</translation>
    </message>
    <message>
        <source>The field “%1” does not exist or cannot be changed.</source>
        <translation>Das Feld „%1“ gibt es nicht, oder es kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>The server was restored, and what the change was made on may be another.</source>
        <translation>Der Server wurde wiederhergestellt, und worauf die Änderung beruht, kann anders sein.</translation>
    </message>
    <message>
        <source>Get everything anew, and make your change again.</source>
        <translation>Holen Sie alles neu, und machen Sie Ihre Änderung noch einmal.</translation>
    </message>
</context>
<context>
    <name>ExpiryNotice</name>
    <message>
        <source>Access that ends soon</source>
        <translation>Zugriff, der bald endet</translation>
    </message>
    <message>
        <source>Your role %1 at %2 ends on %3. If you still need it, ask whoever gave it to you.</source>
        <translation>Ihre Rolle %1 an %2 endet am %3. Wenn Sie sie noch brauchen, fragen Sie, wer sie Ihnen gegeben hat.</translation>
    </message>
    <message>
        <source>The role %1 at %2, which you gave to %3, ends on %4. Give it again if it should last.</source>
        <translation>Die Rolle %1 an %2, die Sie %3 gegeben haben, endet am %4. Geben Sie sie erneut, wenn sie bleiben soll.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>The field “%1” cannot be used: %2</source>
        <translation>Das Feld „%1“ ist nicht brauchbar: %2</translation>
    </message>
    <message>
        <source>it is missing.</source>
        <translation>es fehlt.</translation>
    </message>
    <message>
        <source>it should be of the kind “%1”.</source>
        <translation>es soll von der Art „%1“ sein.</translation>
    </message>
    <message>
        <source>“%1” is not a known value.</source>
        <translation>„%1“ ist kein bekannter Wert.</translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>A call flow needs a name.</source>
        <translation>Ein Anrufablauf braucht einen Namen.</translation>
    </message>
    <message>
        <source>A call flow with this id exists already.</source>
        <translation>Einen Anrufablauf mit dieser Kennung gibt es schon.</translation>
    </message>
    <message numerus="yes">
        <source>The note is longer than %n characters.</source>
        <translation>
            <numerusform>Die Notiz ist länger als %n Zeichen.</numerusform>
            <numerusform>Die Notiz ist länger als %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say on which version the change was made: “base”.</source>
        <translation>Sagen Sie, auf welcher Version die Änderung beruht: „base“.</translation>
    </message>
    <message>
        <source>Somebody else published this flow meanwhile.</source>
        <translation>Jemand anders hat diesen Ablauf inzwischen veröffentlicht.</translation>
    </message>
    <message>
        <source>Compare with the version that is live now, and publish again.</source>
        <translation>Vergleichen Sie mit der Version, die jetzt gilt, und veröffentlichen Sie erneut.</translation>
    </message>
    <message>
        <source>The flow has no version %1.</source>
        <translation>Der Ablauf hat keine Version %1.</translation>
    </message>
    <message>
        <source>Numbers lead to this flow: let them lead elsewhere first.</source>
        <translation>Nummern führen zu diesem Ablauf: Lassen Sie sie zuerst woandershin führen.</translation>
    </message>
</context>
<context>
    <name>FlowDescription</name>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>the recording “%1”</source>
        <translation>die Aufnahme „%1“</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemanden</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>We ring %1 at once for %n second(s).</source>
        <translation>
            <numerusform>Wir rufen %1 gleichzeitig an, %n Sekunde lang.</numerusform>
            <numerusform>Wir rufen %1 gleichzeitig an, %n Sekunden lang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We ring %1 one after the other, each call beginning with the next, for %n second(s) each.</source>
        <translation>
            <numerusform>Wir rufen %1 nacheinander an, jeder Anruf beginnt beim Nächsten, je %n Sekunde lang.</numerusform>
            <numerusform>Wir rufen %1 nacheinander an, jeder Anruf beginnt beim Nächsten, je %n Sekunden lang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We ring %1 one after the other, in an order by weight, for %n second(s) each.</source>
        <translation>
            <numerusform>Wir rufen %1 nacheinander an, die Reihenfolge nach Gewicht, je %n Sekunde lang.</numerusform>
            <numerusform>Wir rufen %1 nacheinander an, die Reihenfolge nach Gewicht, je %n Sekunden lang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We ring %1 one after the other, in random order, for %n second(s) each.</source>
        <translation>
            <numerusform>Wir rufen %1 nacheinander an, in zufälliger Reihenfolge, je %n Sekunde lang.</numerusform>
            <numerusform>Wir rufen %1 nacheinander an, in zufälliger Reihenfolge, je %n Sekunden lang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We ring %1 one after the other, the longest idle first, for %n second(s) each.</source>
        <translation>
            <numerusform>Wir rufen %1 nacheinander an, wer am längsten frei ist zuerst, je %n Sekunde lang.</numerusform>
            <numerusform>Wir rufen %1 nacheinander an, wer am längsten frei ist zuerst, je %n Sekunden lang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We ring %1 one after the other for %n second(s) each.</source>
        <translation>
            <numerusform>Wir rufen %1 nacheinander an, je %n Sekunde lang.</numerusform>
            <numerusform>Wir rufen %1 nacheinander an, je %n Sekunden lang.</numerusform>
        </translation>
    </message>
    <message>
        <source>area code %1</source>
        <translation>Vorwahl %1</translation>
    </message>
    <message>
        <source>postcode %1…</source>
        <translation>Postleitzahl %1…</translation>
    </message>
    <message>
        <source>Callers from %1</source>
        <translation>Anrufer aus %1</translation>
    </message>
    <message>
        <source>Whoever calls for the first time</source>
        <translation>Wer zum ersten Mal anruft</translation>
    </message>
    <message>
        <source>Whoever called before</source>
        <translation>Wer schon einmal angerufen hat</translation>
    </message>
    <message>
        <source>Blocked callers</source>
        <translation>Gesperrte Anrufer</translation>
    </message>
    <message>
        <source>Callers from “%1”</source>
        <translation>Anrufer von „%1“</translation>
    </message>
    <message>
        <source>Callers on the list “%1”</source>
        <translation>Anrufer auf der Liste „%1“</translation>
    </message>
    <message>
        <source>Callers tagged “%1”</source>
        <translation>Anrufer mit dem Schlagwort „%1“</translation>
    </message>
    <message>
        <source>Calls from %1</source>
        <translation>Anrufe von %1</translation>
    </message>
    <message>
        <source>If the caller presses %1</source>
        <translation>Wenn der Anrufer %1 drückt</translation>
    </message>
    <message>
        <source>On holidays (calendar “%1”)</source>
        <translation>An Feiertagen (Kalender „%1“)</translation>
    </message>
    <message>
        <source>At all other times</source>
        <translation>Zu allen anderen Zeiten</translation>
    </message>
    <message>
        <source>%1 % of the calls</source>
        <translation>%1 % der Anrufe</translation>
    </message>
    <message>
        <source>All other callers</source>
        <translation>Alle anderen Anrufer</translation>
    </message>
    <message>
        <source>While it stands at “%1”</source>
        <translation>Solange er auf „%1“ steht</translation>
    </message>
    <message>
        <source>This leads nowhere yet.</source>
        <translation>Das führt noch nirgendwohin.</translation>
    </message>
    <message>
        <source>As above: %1</source>
        <translation>Wie oben: %1</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two ways out</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>If nobody answers</source>
        <translation>Wenn niemand abnimmt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>%1 %2–%3</source>
        <translation>%1 %2–%3</translation>
    </message>
    <message>
        <source>The caller hears %1.</source>
        <translation>Der Anrufer hört %1.</translation>
    </message>
    <message numerus="yes">
        <source>We ring %1 for %n second(s).</source>
        <translation>
            <numerusform>Wir rufen %1 an, %n Sekunde lang.</numerusform>
            <numerusform>Wir rufen %1 an, %n Sekunden lang.</numerusform>
        </translation>
    </message>
    <message>
        <source>The caller presses a key.</source>
        <translation>Der Anrufer drückt eine Taste.</translation>
    </message>
    <message>
        <source>The caller hears %1 and presses a key.</source>
        <translation>Der Anrufer hört %1 und drückt eine Taste.</translation>
    </message>
    <message>
        <source>The caller enters “%1”.</source>
        <translation>Der Anrufer gibt „%1“ ein.</translation>
    </message>
    <message>
        <source>The caller hears %1 and enters “%2”.</source>
        <translation>Der Anrufer hört %1 und gibt „%2“ ein.</translation>
    </message>
    <message>
        <source>It depends on the day and the time:</source>
        <translation>Es kommt auf Tag und Uhrzeit an:</translation>
    </message>
    <message>
        <source>It depends on where the caller is:</source>
        <translation>Es kommt darauf an, wo der Anrufer ist:</translation>
    </message>
    <message>
        <source>It depends on who calls:</source>
        <translation>Es kommt darauf an, wer anruft:</translation>
    </message>
    <message>
        <source>Calls are shared out:</source>
        <translation>Anrufe werden aufgeteilt:</translation>
    </message>
    <message>
        <source>It depends on the switch “%1”:</source>
        <translation>Es kommt auf den Schalter „%1“ an:</translation>
    </message>
    <message>
        <source>We note “%1” about the call.</source>
        <translation>Wir vermerken am Anruf „%1“.</translation>
    </message>
    <message>
        <source>We note “%1: %2” about the call.</source>
        <translation>Wir vermerken am Anruf „%1: %2“.</translation>
    </message>
    <message>
        <source>We tell %1.</source>
        <translation>Wir benachrichtigen %1.</translation>
    </message>
    <message>
        <source>The call goes on in the flow “%1”.</source>
        <translation>Der Anruf geht im Ablauf „%1“ weiter.</translation>
    </message>
    <message>
        <source>The caller can leave a message.</source>
        <translation>Der Anrufer kann eine Nachricht hinterlassen.</translation>
    </message>
    <message>
        <source>The caller hears %1 and can leave a message.</source>
        <translation>Der Anrufer hört %1 und kann eine Nachricht hinterlassen.</translation>
    </message>
    <message>
        <source>We hang up.</source>
        <translation>Wir legen auf.</translation>
    </message>
    <message>
        <source>The caller hears %1, and we hang up.</source>
        <translation>Der Anrufer hört %1, und wir legen auf.</translation>
    </message>
    <message>
        <source>A step of type “%1”, which this version of Trunkline does not know.</source>
        <translation>Ein Schritt der Art „%1“, die diese Version von Trunkline nicht kennt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FlowDiff</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>The flow is called “%1” instead of “%2”</source>
        <translation>Der Ablauf heißt „%1“ statt „%2“</translation>
    </message>
    <message>
        <source>Time zone: %1 instead of %2</source>
        <translation>Zeitzone: %1 statt %2</translation>
    </message>
    <message>
        <source>Calls begin at “%1” instead of “%2”</source>
        <translation>Anrufe beginnen bei „%1“ statt „%2“</translation>
    </message>
    <message>
        <source>“%1” was removed</source>
        <translation>„%1“ wurde entfernt</translation>
    </message>
    <message>
        <source>“%1” was added</source>
        <translation>„%1“ wurde hinzugefügt</translation>
    </message>
    <message>
        <source>Other fields of the flow changed</source>
        <translation>Andere Felder des Ablaufs wurden geändert</translation>
    </message>
    <message>
        <source>“%1”: is a step of type “%2” instead of “%3”</source>
        <translation>„%1“: ist ein Schritt der Art „%2“ statt „%3“</translation>
    </message>
    <message>
        <source>“%1”: is called “%2” instead of “%3”</source>
        <translation>„%1“: heißt „%2“ statt „%3“</translation>
    </message>
    <message>
        <source>“%1”: %2 is %3 instead of %4</source>
        <translation>„%1“: %2 ist %3 statt %4</translation>
    </message>
    <message>
        <source>“%1”: %2 leads to “%3” instead of “%4”</source>
        <translation>„%1“: %2 führt zu „%3“ statt „%4“</translation>
    </message>
    <message>
        <source>“%1”: is locked</source>
        <translation>„%1“: ist gesperrt</translation>
    </message>
    <message>
        <source>“%1”: is no longer locked</source>
        <translation>„%1“: ist nicht mehr gesperrt</translation>
    </message>
    <message>
        <source>“%1”: other fields changed</source>
        <translation>„%1“: andere Felder wurden geändert</translation>
    </message>
    <message>
        <source>The flow follows version %1 of its template</source>
        <translation>Der Ablauf folgt Version %1 seiner Vorlage</translation>
    </message>
    <message>
        <source>“%1”: %2 is no longer locked</source>
        <translation>„%1“: %2 ist nicht mehr gesperrt</translation>
    </message>
    <message>
        <source>“%1”: %2 is locked</source>
        <translation>„%1“: %2 ist gesperrt</translation>
    </message>
</context>
<context>
    <name>FlowDocument</name>
    <message>
        <source>“%1” should be text.</source>
        <translation>„%1“ soll ein Text sein.</translation>
    </message>
    <message>
        <source>%1: “%2” is longer than %3 characters.</source>
        <translation>%1: „%2“ ist länger als %3 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” is not a step id; ids are 1 to 64 letters, digits, “_”, “-” or “.”.</source>
        <translation>„%1“ ist keine Kennung eines Schritts; Kennungen sind 1 bis 64 Buchstaben, Ziffern, „_“, „-“ oder „.“.</translation>
    </message>
    <message numerus="yes">
        <source>A flow can hold %n note(s) at most.</source>
        <translation>
            <numerusform>Ein Ablauf fasst höchstens %n Notiz.</numerusform>
            <numerusform>Ein Ablauf fasst höchstens %n Notizen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A flow can hold %n group(s) at most.</source>
        <translation>
            <numerusform>Ein Ablauf fasst höchstens %n Gruppe.</numerusform>
            <numerusform>Ein Ablauf fasst höchstens %n Gruppen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The layout should be an object in braces.</source>
        <translation>Die Anordnung soll ein Objekt in geschweiften Klammern sein.</translation>
    </message>
    <message>
        <source>“ports” should be an object in braces.</source>
        <translation>„ports“ soll ein Objekt in geschweiften Klammern sein.</translation>
    </message>
    <message numerus="yes">
        <source>%1: a step can have %n way(s) out at most.</source>
        <translation>
            <numerusform>%1: ein Schritt kann höchstens %n Ausgang haben.</numerusform>
            <numerusform>%1: ein Schritt kann höchstens %n Ausgänge haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name of a way out has 1 to 64 characters.</source>
        <translation>Der Name eines Ausgangs hat 1 bis 64 Zeichen.</translation>
    </message>
    <message>
        <source>The steps should be a list in brackets.</source>
        <translation>Die Schritte sollen eine Liste in eckigen Klammern sein.</translation>
    </message>
    <message numerus="yes">
        <source>A flow can hold %n step(s) at most.</source>
        <translation>
            <numerusform>Ein Ablauf fasst höchstens %n Schritt.</numerusform>
            <numerusform>Ein Ablauf fasst höchstens %n Schritte.</numerusform>
        </translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>This flow was written by a newer version of Trunkline (“%1”). Update Trunkline to open it; the flow was left as it is.</source>
        <translation>Dieser Ablauf stammt von einer neueren Version von Trunkline („%1“). Aktualisieren Sie Trunkline, um ihn zu öffnen; der Ablauf blieb, wie er ist.</translation>
    </message>
    <message>
        <source>This is not a call flow: “schema” should be “%1”.</source>
        <translation>Das ist kein Anrufablauf: „schema“ soll „%1“ sein.</translation>
    </message>
    <message>
        <source>A step should be an object in braces.</source>
        <translation>Ein Schritt soll ein Objekt in geschweiften Klammern sein.</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <translation>%1 („%2“)</translation>
    </message>
    <message>
        <source>The step says no type.</source>
        <translation>Der Schritt nennt keine Art.</translation>
    </message>
    <message>
        <source>“settings” should be an object in braces.</source>
        <translation>„settings“ soll ein Objekt in geschweiften Klammern sein.</translation>
    </message>
    <message>
        <source>flow</source>
        <translation>Ablauf</translation>
    </message>
</context>
<context>
    <name>FlowEdit</name>
    <message>
        <source>The step “%1” is not in this flow any more.</source>
        <translation>Der Schritt „%1“ ist nicht mehr in diesem Ablauf.</translation>
    </message>
    <message numerus="yes">
        <source>The text is longer than %n character(s).</source>
        <translation>
            <numerusform>Der Text ist länger als %n Zeichen.</numerusform>
            <numerusform>Der Text ist länger als %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A step needs an id, a type, and names for its ways out.</source>
        <translation>Ein Schritt braucht eine Kennung, eine Art und Namen für seine Ausgänge.</translation>
    </message>
    <message numerus="yes">
        <source>A step can have %n way(s) out at most.</source>
        <translation>
            <numerusform>Ein Schritt kann höchstens %n Ausgang haben.</numerusform>
            <numerusform>Ein Schritt kann höchstens %n Ausgänge haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>A step with the id “%1” is in this flow already.</source>
        <translation>Einen Schritt mit der Kennung „%1“ gibt es in diesem Ablauf schon.</translation>
    </message>
    <message numerus="yes">
        <source>A flow can hold %n step(s) at most.</source>
        <translation>
            <numerusform>Ein Ablauf fasst höchstens %n Schritt.</numerusform>
            <numerusform>Ein Ablauf fasst höchstens %n Schritte.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no step at this place of the flow.</source>
        <translation>An dieser Stelle des Ablaufs ist kein Schritt.</translation>
    </message>
    <message>
        <source>A wire needs a way out that it leaves and a step that it leads to.</source>
        <translation>Eine Verbindung braucht einen Ausgang, von dem sie kommt, und einen Schritt, zu dem sie führt.</translation>
    </message>
    <message>
        <source>The name of a setting has 1 to 64 characters.</source>
        <translation>Der Name einer Einstellung hat 1 bis 64 Zeichen.</translation>
    </message>
    <message>
        <source>No more of these fit into the flow.</source>
        <translation>Mehr davon passen nicht in den Ablauf.</translation>
    </message>
    <message>
        <source>This is not in the flow any more.</source>
        <translation>Das ist nicht mehr im Ablauf.</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Give a step the id “%1”</source>
        <translation>Einem Schritt die Kennung „%1“ geben</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>„%1“ ändern</translation>
    </message>
    <message>
        <source>Connect “%1” to “%2”</source>
        <translation>„%1“ mit „%2“ verbinden</translation>
    </message>
    <message>
        <source>Disconnect “%1”</source>
        <translation>„%1“ trennen</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>„%1“ umbenennen</translation>
    </message>
    <message>
        <source>Lock “%1”</source>
        <translation>„%1“ sperren</translation>
    </message>
    <message>
        <source>Unlock “%1”</source>
        <translation>„%1“ entsperren</translation>
    </message>
    <message>
        <source>Begin at “%1”</source>
        <translation>Bei „%1“ beginnen</translation>
    </message>
    <message>
        <source>Rename the flow to “%1”</source>
        <translation>Ablauf in „%1“ umbenennen</translation>
    </message>
    <message>
        <source>Change the time zone</source>
        <translation>Zeitzone ändern</translation>
    </message>
    <message numerus="yes">
        <source>Move %n step(s)</source>
        <translation>
            <numerusform>%n Schritt verschieben</numerusform>
            <numerusform>%n Schritte verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Remove a note</source>
        <translation>Notiz entfernen</translation>
    </message>
    <message>
        <source>Group steps</source>
        <translation>Schritte gruppieren</translation>
    </message>
    <message>
        <source>Remove a group</source>
        <translation>Gruppe entfernen</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Change the scenarios</source>
        <translation>Szenarien ändern</translation>
    </message>
    <message>
        <source>Replace the flow</source>
        <translation>Ablauf ersetzen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>The clipboard holds no steps of a call flow</source>
        <translation>Die Zwischenablage enthält keine Schritte eines Anrufablaufs</translation>
    </message>
    <message>
        <source>The clipboard holds no steps of a call flow.</source>
        <translation>Die Zwischenablage enthält keine Schritte eines Anrufablaufs.</translation>
    </message>
    <message>
        <source>This wire is not in the flow any more.</source>
        <translation>Diese Verbindung ist nicht mehr im Ablauf.</translation>
    </message>
    <message>
        <source>“%1” ends the call, so it cannot stand in the middle of a wire.</source>
        <translation>„%1“ beendet den Anruf und kann deshalb nicht mitten in einer Verbindung stehen.</translation>
    </message>
    <message>
        <source>A step cannot be put into a wire of its own.</source>
        <translation>Ein Schritt kann nicht in eine eigene Verbindung gesetzt werden.</translation>
    </message>
    <message>
        <source>Put “%1” into the wire</source>
        <translation>„%1“ in die Verbindung setzen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n step(s)</source>
        <translation>
            <numerusform>%n Schritt entfernen</numerusform>
            <numerusform>%n Schritte entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n step(s)</source>
        <translation>
            <numerusform>%n Schritt einfügen</numerusform>
            <numerusform>%n Schritte einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock a setting of “%1”</source>
        <translation>Eine Einstellung von „%1“ sperren</translation>
    </message>
    <message>
        <source>Unlock a setting of “%1”</source>
        <translation>Eine Einstellung von „%1“ freigeben</translation>
    </message>
</context>
<context>
    <name>FlowMerge</name>
    <message>
        <source>“%1” was removed on one side and changed on the other</source>
        <translation>„%1“ wurde auf einer Seite entfernt und auf der anderen geändert</translation>
    </message>
    <message>
        <source>“%1”: both sides changed %2</source>
        <translation>„%1“: beide Seiten haben %2 geändert</translation>
    </message>
    <message>
        <source>The flow: both sides changed %1</source>
        <translation>Der Ablauf: beide Seiten haben %1 geändert</translation>
    </message>
    <message>
        <source>Steps of this flow share an id, so the two versions cannot be merged; choose one</source>
        <translation>Schritte dieses Ablaufs teilen sich eine Kennung, deshalb können die beiden Versionen nicht zusammengeführt werden; wählen Sie eine</translation>
    </message>
</context>
<context>
    <name>FlowSimulation</name>
    <message>
        <source>answered</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>besetzt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>nicht abgenommen</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Plays a recording</source>
        <translation>Spielt eine Aufnahme</translation>
    </message>
    <message>
        <source>Says “%1”</source>
        <translation>Sagt „%1“</translation>
    </message>
    <message numerus="yes">
        <source>Rings %1 for %n second(s): %2</source>
        <translation>
            <numerusform>Ruft %1 an, %n Sekunde lang: %2</numerusform>
            <numerusform>Ruft %1 an, %n Sekunden lang: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is pressed for %n second(s)</source>
        <translation>
            <numerusform>%n Sekunde lang wird nichts gedrückt</numerusform>
            <numerusform>%n Sekunden lang wird nichts gedrückt</numerusform>
        </translation>
    </message>
    <message>
        <source>The caller presses %1</source>
        <translation>Der Anrufer drückt %1</translation>
    </message>
    <message>
        <source>The caller leaves a message</source>
        <translation>Der Anrufer hinterlässt eine Nachricht</translation>
    </message>
    <message>
        <source>The caller says nothing</source>
        <translation>Der Anrufer sagt nichts</translation>
    </message>
    <message>
        <source>Tells %1: failed</source>
        <translation>Benachrichtigt %1: fehlgeschlagen</translation>
    </message>
    <message>
        <source>Tells %1: worked</source>
        <translation>Benachrichtigt %1: gelungen</translation>
    </message>
</context>
<context>
    <name>FlowState</name>
    <message>
        <source>The state of this call does not belong to the flow that it names; the call goes to the fail-safe destination.</source>
        <translation>Der Stand dieses Anrufs gehört nicht zu dem Ablauf, den er nennt; der Anruf geht an das Ausweichziel.</translation>
    </message>
</context>
<context>
    <name>FlowValidator</name>
    <message>
        <source>“%1” goes to “%2”, which comes back to this flow again and again.</source>
        <translation>„%1“ führt zu „%2“, und der kommt immer wieder zu diesem Ablauf zurück.</translation>
    </message>
    <message>
        <source>“%1” goes to “%2”, but there is no such flow.</source>
        <translation>„%1“ führt zu „%2“, aber diesen Ablauf gibt es nicht.</translation>
    </message>
    <message>
        <source>From “%1” flows go to flows more than %2 deep.</source>
        <translation>Von „%1“ aus führen Abläufe mehr als %2-mal weiter.</translation>
    </message>
    <message>
        <source>Calls can come back from “%1”, and “%2” leads nowhere then.</source>
        <translation>Anrufe können von „%1“ zurückkommen, und „%2“ führt dann nirgendwohin.</translation>
    </message>
    <message>
        <source>“%1” rings phones in several countries (%2); caller ID and cost will differ.</source>
        <translation>„%1“ ruft Telefone in mehreren Ländern an (%2); angezeigte Nummer und Kosten unterscheiden sich.</translation>
    </message>
    <message numerus="yes">
        <source>Ring for %n second(s)</source>
        <translation>
            <numerusform>%n Sekunde lang klingeln</numerusform>
            <numerusform>%n Sekunden lang klingeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” rings for %n second(s); people need 15 or more to reach the phone.</source>
        <translation>
            <numerusform>„%1“ klingelt %n Sekunde; man braucht 15 oder mehr, um zum Telefon zu kommen.</numerusform>
            <numerusform>„%1“ klingelt %n Sekunden; man braucht 15 oder mehr, um zum Telefon zu kommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” rings each phone for %2 seconds, but stops after %3 in all.</source>
        <translation>„%1“ lässt jedes Telefon %2 Sekunden klingeln, hört aber nach insgesamt %3 auf.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” stops after %n second(s) in all, before the last phone rings.</source>
        <translation>
            <numerusform>„%1“ hört nach insgesamt %n Sekunde auf, bevor das letzte Telefon klingelt.</numerusform>
            <numerusform>„%1“ hört nach insgesamt %n Sekunden auf, bevor das letzte Telefon klingelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give every phone its time</source>
        <translation>Jedem Telefon seine Zeit geben</translation>
    </message>
    <message>
        <source>“%1” rings for %2 seconds, but %3&apos;s own voicemail picks up after %4: callers end there.</source>
        <translation>„%1“ klingelt %2 Sekunden, aber die eigene Voicemail von %3 geht nach %4 an: Anrufer landen dort.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” rings for %n second(s); most phones&apos; own voicemail picks up before that.</source>
        <translation>
            <numerusform>„%1“ klingelt %n Sekunde; bei den meisten Telefonen geht vorher die eigene Voicemail an.</numerusform>
            <numerusform>„%1“ klingelt %n Sekunden; bei den meisten Telefonen geht vorher die eigene Voicemail an.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” rings “%2”, which is no destination of this company.</source>
        <translation>„%1“ ruft „%2“ an, und das ist kein Ziel dieser Firma.</translation>
    </message>
    <message>
        <source>“%1” rings %2, but “%3” is not a number that can exist.</source>
        <translation>„%1“ ruft %2 an, aber „%3“ ist keine Nummer, die es geben kann.</translation>
    </message>
    <message>
        <source>“%1” rings %2, which is one of our own tracking numbers: the call would come back in.</source>
        <translation>„%1“ ruft %2 an, eine unserer eigenen Tracking-Nummern: der Anruf käme wieder herein.</translation>
    </message>
    <message>
        <source>Everybody whom “%1” rings is switched off; callers get “%2” instead.</source>
        <translation>Alle, die „%1“ anruft, sind ausgeschaltet; Anrufer bekommen stattdessen „%2“.</translation>
    </message>
    <message>
        <source>Everybody whom “%1” rings is switched off, and callers get nothing instead.</source>
        <translation>Alle, die „%1“ anruft, sind ausgeschaltet, und Anrufer bekommen stattdessen nichts.</translation>
    </message>
    <message>
        <source>“%1” needs a value for “%2”.</source>
        <translation>„%1“ braucht einen Wert für „%2“.</translation>
    </message>
    <message>
        <source>“%1”: the value of “%2” cannot be understood.</source>
        <translation>„%1“: der Wert von „%2“ ist nicht verständlich.</translation>
    </message>
    <message>
        <source>Set “%1” to %2</source>
        <translation>„%1“ auf %2 setzen</translation>
    </message>
    <message>
        <source>“%1”: “%2” should be a whole number from %3 to %4.</source>
        <translation>„%1“: „%2“ soll eine ganze Zahl von %3 bis %4 sein.</translation>
    </message>
    <message>
        <source>“%1”: “%2” cannot be “%3”.</source>
        <translation>„%1“: „%2“ kann nicht „%3“ sein.</translation>
    </message>
    <message>
        <source>“%1” rings “%2” twice.</source>
        <translation>„%1“ ruft „%2“ zweimal an.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” rings %n destination(s); a group has 2 to 10.</source>
        <translation>
            <numerusform>„%1“ ruft %n Ziel an; eine Gruppe hat 2 bis 10.</numerusform>
            <numerusform>„%1“ ruft %n Ziele an; eine Gruppe hat 2 bis 10.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: screening needs one key and 1 to 60 seconds.</source>
        <translation>„%1“: die Nachfrage braucht eine Taste und 1 bis 60 Sekunden.</translation>
    </message>
    <message>
        <source>“%1”: an extension has up to 32 digits, and waits up to 60 seconds.</source>
        <translation>„%1“: eine Durchwahl hat bis zu 32 Ziffern und wartet bis zu 60 Sekunden.</translation>
    </message>
    <message>
        <source>“%1”: a branch needs a name, days (mon … sun), and times like 08:00.</source>
        <translation>„%1“: ein Zweig braucht einen Namen, Tage (mon … sun) und Zeiten wie 08:00.</translation>
    </message>
    <message>
        <source>“%1”: a rule needs a name, and area codes of three digits, states, countries of two letters or postcodes.</source>
        <translation>„%1“: eine Regel braucht einen Namen und dreistellige Vorwahlen, Staaten, Länder mit zwei Buchstaben oder Postleitzahlen.</translation>
    </message>
    <message>
        <source>“%1”: “%2” is not a state; write it like IL.</source>
        <translation>„%1“: „%2“ ist kein Staat; schreiben Sie ihn wie IL.</translation>
    </message>
    <message>
        <source>“%1”: a rule needs a name and something to look for.</source>
        <translation>„%1“: eine Regel braucht einen Namen und etwas, wonach sie sucht.</translation>
    </message>
    <message>
        <source>“%1”: %2 is not a valid number, so no caller ever has it.</source>
        <translation>„%1“: %2 ist keine gültige Nummer, also hat sie nie ein Anrufer.</translation>
    </message>
    <message>
        <source>“%1”: a share needs a name and a weight from 0 to 100.</source>
        <translation>„%1“: ein Anteil braucht einen Namen und ein Gewicht von 0 bis 100.</translation>
    </message>
    <message>
        <source>“%1”: the shares add up to %2, not to 100.</source>
        <translation>„%1“: die Anteile ergeben zusammen %2, nicht 100.</translation>
    </message>
    <message>
        <source>“%1”: the company has no calendar “%2”, so no day is a holiday.</source>
        <translation>„%1“: die Firma hat keinen Kalender „%2“, also ist kein Tag ein Feiertag.</translation>
    </message>
    <message>
        <source>“%1”: the company has no switch “%2”; calls go on by “otherwise”.</source>
        <translation>„%1“: die Firma hat keinen Schalter „%2“; Anrufe gehen über „sonst“ weiter.</translation>
    </message>
    <message>
        <source>“%1” needs a web address like https://example.com/hook.</source>
        <translation>„%1“ braucht eine Webadresse wie https://example.com/hook.</translation>
    </message>
    <message>
        <source>“%1” has nothing to say or play.</source>
        <translation>„%1“ hat nichts zu sagen oder zu spielen.</translation>
    </message>
    <message>
        <source>“%1” wants more digits at least than at most.</source>
        <translation>„%1“ verlangt mindestens mehr Ziffern als höchstens.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” offers %n choice(s); callers remember up to four.</source>
        <translation>
            <numerusform>„%1“ bietet %n Möglichkeit; Anrufer merken sich bis zu vier.</numerusform>
            <numerusform>„%1“ bietet %n Möglichkeiten; Anrufer merken sich bis zu vier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the default</source>
        <translation>Voreinstellung nehmen</translation>
    </message>
    <message>
        <source>“%1”: there is no language “%2”.</source>
        <translation>„%1“: es gibt keine Sprache „%2“.</translation>
    </message>
    <message>
        <source>“%1”: there is no voice “%2”.</source>
        <translation>„%1“: es gibt keine Stimme „%2“.</translation>
    </message>
    <message>
        <source>“%1” is not a time zone; write it like America/Chicago.</source>
        <translation>„%1“ ist keine Zeitzone; schreiben Sie sie wie America/Chicago.</translation>
    </message>
    <message>
        <source>Use the company&apos;s time zone</source>
        <translation>Zeitzone der Firma nehmen</translation>
    </message>
    <message>
        <source>The flow has no steps yet; add the first one.</source>
        <translation>Der Ablauf hat noch keine Schritte; fügen Sie den ersten hinzu.</translation>
    </message>
    <message>
        <source>The flow does not say at which step calls begin.</source>
        <translation>Der Ablauf sagt nicht, bei welchem Schritt Anrufe beginnen.</translation>
    </message>
    <message>
        <source>Begin at “%1”</source>
        <translation>Bei „%1“ beginnen</translation>
    </message>
    <message>
        <source>Two steps have the id “%1”; calls only ever reach the first.</source>
        <translation>Zwei Schritte haben die Kennung „%1“; Anrufe erreichen immer nur den ersten.</translation>
    </message>
    <message>
        <source>Give the second one an id of its own</source>
        <translation>Dem zweiten eine eigene Kennung geben</translation>
    </message>
    <message>
        <source>Disconnect “%1”</source>
        <translation>„%1“ trennen</translation>
    </message>
    <message>
        <source>“%1” leads to a step “%2” that is not there (by “%3”).</source>
        <translation>„%1“ führt zu einem Schritt „%2“, den es nicht gibt (über „%3“).</translation>
    </message>
    <message>
        <source>Calls never leave “%1” by “%2”.</source>
        <translation>Anrufe verlassen „%1“ nie über „%2“.</translation>
    </message>
    <message>
        <source>This version of Trunkline does not know steps of type “%1”. The step is kept, but the flow cannot run with it; update Trunkline or remove the step.</source>
        <translation>Diese Version von Trunkline kennt keine Schritte der Art „%1“. Der Schritt bleibt erhalten, aber der Ablauf kann mit ihm nicht laufen; aktualisieren Sie Trunkline oder entfernen Sie den Schritt.</translation>
    </message>
    <message>
        <source>No call ever reaches “%1”.</source>
        <translation>Kein Anruf erreicht je „%1“.</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Lead it to “%1”</source>
        <translation>Zu „%1“ führen</translation>
    </message>
    <message>
        <source>Hang up there</source>
        <translation>Dort auflegen</translation>
    </message>
    <message>
        <source>“%1” says nothing for %2, and “otherwise” leads nowhere.</source>
        <translation>„%1“ sagt nichts für %2, und „sonst“ führt nirgendwohin.</translation>
    </message>
    <message>
        <source>“%1” returns to the flow that came here (by %2).</source>
        <translation>„%1“ kehrt zu dem Ablauf zurück, der hierher kam (über %2).</translation>
    </message>
    <message>
        <source>A call that leaves “%1” by %2 leads nowhere: the caller would be cut off.</source>
        <translation>Ein Anruf, der „%1“ über %2 verlässt, führt nirgendwohin: der Anrufer würde getrennt.</translation>
    </message>
    <message>
        <source>Calls go round in a circle through “%1”, and nothing in it waits for the caller or a phone.</source>
        <translation>Anrufe drehen sich über „%1“ im Kreis, und nichts darin wartet auf den Anrufer oder ein Telefon.</translation>
    </message>
    <message numerus="yes">
        <source>Callers may hear it ring for %n second(s) before “%1”; most hang up after a minute.</source>
        <translation>
            <numerusform>Anrufer hören es vielleicht %n Sekunde klingeln, bevor „%1“ kommt; die meisten legen nach einer Minute auf.</numerusform>
            <numerusform>Anrufer hören es vielleicht %n Sekunden klingeln, bevor „%1“ kommt; die meisten legen nach einer Minute auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>This call may be recorded.</source>
        <translation>Dieser Anruf wird möglicherweise aufgezeichnet.</translation>
    </message>
    <message>
        <source>%1 wants everybody on the call to know.</source>
        <translation>%1 verlangt, dass alle am Telefon es wissen.</translation>
    </message>
    <message>
        <source>Many states want everybody on the call to know.</source>
        <translation>Viele Staaten verlangen, dass alle am Telefon es wissen.</translation>
    </message>
    <message>
        <source>“%1” records calls, and callers are not told before. %2</source>
        <translation>„%1“ nimmt Anrufe auf, und Anrufern wird es vorher nicht gesagt. %2</translation>
    </message>
    <message>
        <source>Begin with a notice</source>
        <translation>Mit einem Hinweis beginnen</translation>
    </message>
</context>
<context>
    <name>FreeName</name>
    <message>
        <source>%1 %2</source>
        <comment>a name and a number</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>The field “%1” has to name an account.</source>
        <translation>Das Feld „%1“ muss ein Konto nennen.</translation>
    </message>
</context>
<context>
    <name>Grant</name>
    <message>
        <source>There is nobody with this id. Invite people by their e-mail address.</source>
        <translation>Es gibt niemanden mit dieser Kennung. Laden Sie Personen über ihre E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>A grant with this id exists already.</source>
        <translation>Eine Zuweisung mit dieser Kennung gibt es schon.</translation>
    </message>
    <message>
        <source>There is no role “%1”.</source>
        <translation>Es gibt keine Rolle „%1“.</translation>
    </message>
    <message>
        <source>The field “%1” does not exist or cannot be changed.</source>
        <translation>Das Feld „%1“ gibt es nicht, oder es kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>This role cannot stand at this account.</source>
        <translation>Diese Rolle kann an diesem Konto nicht stehen.</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Let franchises run themselves</source>
        <translation>Franchises sich selbst verwalten lassen</translation>
    </message>
    <message>
        <source>Give each an owner; they see and change only what is theirs.</source>
        <translation>Geben Sie jedem einen Eigentümer; er sieht und ändert nur das Eigene.</translation>
    </message>
    <message>
        <source>See what changed</source>
        <translation>Sehen, was sich änderte</translation>
    </message>
    <message>
        <source>Who changed what, before and after, over all accounts.</source>
        <translation>Wer was änderte, vorher und nachher, über alle Konten.</translation>
    </message>
    <message>
        <source>Review who has access</source>
        <translation>Prüfen, wer Zugriff hat</translation>
    </message>
    <message>
        <source>People who never came, and rights that nobody uses.</source>
        <translation>Personen, die nie kamen, und Rechte, die niemand nutzt.</translation>
    </message>
    <message>
        <source>Build a call flow</source>
        <translation>Einen Anrufablauf bauen</translation>
    </message>
    <message>
        <source>Which phone rings first, which next, and what then.</source>
        <translation>Welches Telefon zuerst klingelt, welches danach, und was dann.</translation>
    </message>
    <message>
        <source>Switch a phone off for a sick day</source>
        <translation>Ein Telefon für einen Krankheitstag ausschalten</translation>
    </message>
    <message>
        <source>It is skipped at once and comes back by itself.</source>
        <translation>Es wird sofort übersprungen und kommt von selbst zurück.</translation>
    </message>
    <message>
        <source>Let a customer do it</source>
        <translation>Einen Kunden das tun lassen</translation>
    </message>
    <message>
        <source>Give them a role at their own company, and nowhere else.</source>
        <translation>Geben Sie ihm eine Rolle an der eigenen Firma und nirgends sonst.</translation>
    </message>
    <message>
        <source>Switch a phone off until…</source>
        <translation>Ein Telefon ausschalten bis …</translation>
    </message>
    <message>
        <source>For a sick day or a holiday; it comes back by itself.</source>
        <translation>Bei Krankheit oder Urlaub; es kommt von selbst zurück.</translation>
    </message>
    <message>
        <source>See what callers meet</source>
        <translation>Sehen, was Anrufern begegnet</translation>
    </message>
    <message>
        <source>The call flow, and a simulator that says how a call would go.</source>
        <translation>Der Anrufablauf und ein Simulator, der sagt, wie ein Anruf verliefe.</translation>
    </message>
    <message>
        <source>Look at your calls</source>
        <translation>Ihre Anrufe ansehen</translation>
    </message>
    <message>
        <source>Who called, who answered, and whom nobody called back.</source>
        <translation>Wer anrief, wer abnahm und wen niemand zurückrief.</translation>
    </message>
    <message>
        <source>Choose the phone, say until when. Callers go to the next one.</source>
        <translation>Wählen Sie das Telefon und sagen Sie, bis wann. Anrufer gehen zum nächsten.</translation>
    </message>
    <message>
        <source>Switch it on again</source>
        <translation>Es wieder einschalten</translation>
    </message>
    <message>
        <source>Earlier than planned, with one click.</source>
        <translation>Früher als geplant, mit einem Klick.</translation>
    </message>
    <message>
        <source>See what is switched off now</source>
        <translation>Sehen, was gerade aus ist</translation>
    </message>
    <message>
        <source>Everything temporary is on the overview.</source>
        <translation>Alles Vorübergehende steht in der Übersicht.</translation>
    </message>
    <message>
        <source>See your calls</source>
        <translation>Ihre Anrufe sehen</translation>
    </message>
    <message>
        <source>Those that are assigned to you.</source>
        <translation>Die Ihnen zugewiesenen.</translation>
    </message>
    <message>
        <source>Note what a call was about</source>
        <translation>Notieren, worum es in einem Anruf ging</translation>
    </message>
    <message>
        <source>Select a call; tags and notes are beside it.</source>
        <translation>Wählen Sie einen Anruf; Schlagwörter und Notizen stehen daneben.</translation>
    </message>
    <message>
        <source>Find whom to call back</source>
        <translation>Finden, wen Sie zurückrufen</translation>
    </message>
    <message>
        <source>Filter the call log by missed.</source>
        <translation>Filtern Sie die Anrufliste nach verpassten.</translation>
    </message>
    <message>
        <source>See how it is going</source>
        <translation>Sehen, wie es läuft</translation>
    </message>
    <message>
        <source>Calls by hour, answered and missed, and where they come from.</source>
        <translation>Anrufe nach Stunde, angenommen und verpasst, und woher sie kommen.</translation>
    </message>
    <message>
        <source>Take calls into a spreadsheet</source>
        <translation>Anrufe in eine Tabelle übernehmen</translation>
    </message>
    <message>
        <source>Filter the call log, then export what is shown.</source>
        <translation>Filtern Sie die Anrufliste und exportieren Sie dann das Gezeigte.</translation>
    </message>
    <message>
        <source>Flows, phones and people, before and after.</source>
        <translation>Abläufe, Telefone und Personen, vorher und nachher.</translation>
    </message>
    <message>
        <source>See who pays</source>
        <translation>Sehen, wer zahlt</translation>
    </message>
    <message>
        <source>Billing stands in the settings of each account.</source>
        <translation>Die Abrechnung steht in den Einstellungen jedes Kontos.</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>Ein Konto wählen</translation>
    </message>
    <message>
        <source>The tree at the left has those whose bills are yours.</source>
        <translation>Der Baum links hat die, deren Rechnungen Ihre sind.</translation>
    </message>
    <message>
        <source>Ask for what you miss</source>
        <translation>Um Fehlendes bitten</translation>
    </message>
    <message>
        <source>Right-click whatever is grey; the answer arrives here.</source>
        <translation>Klicken Sie rechts auf Graues; die Antwort kommt hier an.</translation>
    </message>
    <message>
        <source>Calls by hour, answered and missed.</source>
        <translation>Anrufe nach Stunde, angenommen und verpasst.</translation>
    </message>
    <message>
        <source>Look through the calls</source>
        <translation>Die Anrufe durchsehen</translation>
    </message>
    <message>
        <source>Search by caller, day, source or outcome.</source>
        <translation>Suchen Sie nach Anrufer, Tag, Quelle oder Ergebnis.</translation>
    </message>
    <message>
        <source>The call flow shows which phone rings when.</source>
        <translation>Der Anrufablauf zeigt, welches Telefon wann klingelt.</translation>
    </message>
</context>
<context>
    <name>HttpServer</name>
    <message>
        <source>“%1” is no address to listen on: give numbers, for example 127.0.0.1 or 0.0.0.0.</source>
        <translation>„%1“ ist keine Adresse, auf der man horchen kann: geben Sie Zahlen an, zum Beispiel 127.0.0.1 oder 0.0.0.0.</translation>
    </message>
    <message>
        <source>The server cannot listen on %1, port %2: %3. Is another server running there? Choose another with --listen.</source>
        <translation>Der Server kann auf %1, Port %2, nicht horchen: %3. Läuft dort ein anderer Server? Wählen Sie mit --listen etwas anderes.</translation>
    </message>
</context>
<context>
    <name>Id</name>
    <message>
        <source>“%1” is not an id: ids have 1 to 64 letters, digits, _ - or dots.</source>
        <translation>„%1“ ist keine Kennung: Kennungen haben 1 bis 64 Buchstaben, Ziffern, _ - oder Punkte.</translation>
    </message>
</context>
<context>
    <name>ImportCalls</name>
    <message>
        <source>the text is longer than %1 bytes</source>
        <translation>der Text ist länger als %1 Byte</translation>
    </message>
    <message>
        <source>the rest is cut off</source>
        <translation>der Rest wird abgeschnitten</translation>
    </message>
    <message>
        <source>a list or an object stands where a text should</source>
        <translation>eine Liste oder ein Objekt steht, wo ein Text stehen sollte</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>“%1” is not a phone number</source>
        <translation>„%1“ ist keine Telefonnummer</translation>
    </message>
    <message>
        <source>the call is kept without its tracking number</source>
        <translation>der Anruf bleibt ohne seine Tracking-Nummer erhalten</translation>
    </message>
    <message>
        <source>neither the company nor the tracking number says whose call it is</source>
        <translation>weder die Firma noch die Tracking-Nummer sagt, wessen Anruf es ist</translation>
    </message>
    <message>
        <source>the number belongs to another company now</source>
        <translation>die Nummer gehört jetzt zu einer anderen Firma</translation>
    </message>
    <message>
        <source>the call keeps its digits only</source>
        <translation>der Anruf behält nur ihre Ziffern</translation>
    </message>
    <message>
        <source>there is no time</source>
        <translation>es gibt keine Zeit</translation>
    </message>
    <message>
        <source>%1 cannot be the time of a call</source>
        <translation>%1 kann nicht die Zeit eines Anrufs sein</translation>
    </message>
    <message>
        <source>“%1” is not a time</source>
        <translation>„%1“ ist keine Zeit</translation>
    </message>
    <message>
        <source>there is no duration</source>
        <translation>es gibt keine Dauer</translation>
    </message>
    <message>
        <source>“%1” is not a duration</source>
        <translation>„%1“ ist keine Dauer</translation>
    </message>
    <message>
        <source>0 seconds instead</source>
        <translation>stattdessen 0 Sekunden</translation>
    </message>
    <message>
        <source>“%1” is no direction</source>
        <translation>„%1“ ist keine Richtung</translation>
    </message>
    <message>
        <source>taken as an inbound call</source>
        <translation>als eingehender Anruf genommen</translation>
    </message>
    <message>
        <source>kept as a withheld number</source>
        <translation>als unterdrückte Nummer behalten</translation>
    </message>
    <message>
        <source>the call does not say whether it was answered</source>
        <translation>der Anruf sagt nicht, ob er angenommen wurde</translation>
    </message>
    <message>
        <source>taken as answered, since a phone of the company is named</source>
        <translation>als angenommen genommen, weil ein Telefon der Firma genannt ist</translation>
    </message>
    <message>
        <source>taken as missed</source>
        <translation>als verpasst genommen</translation>
    </message>
    <message>
        <source>the call does not say who answered</source>
        <translation>der Anruf sagt nicht, wer ihn annahm</translation>
    </message>
    <message>
        <source>“%1” is no lead status</source>
        <translation>„%1“ ist kein Lead-Status</translation>
    </message>
    <message>
        <source>kept beside the call; the call has none</source>
        <translation>neben dem Anruf aufbewahrt; der Anruf hat keinen</translation>
    </message>
    <message>
        <source>nobody here has the address %1</source>
        <translation>niemand hier hat die Adresse %1</translation>
    </message>
    <message>
        <source>this agent&apos;s calls are assigned to nobody; the address is kept beside them</source>
        <translation>die Anrufe dieses Mitarbeiters werden niemandem zugewiesen; die Adresse bleibt daneben erhalten</translation>
    </message>
    <message>
        <source>the tag “%1…” is too long</source>
        <translation>das Schlagwort „%1…“ ist zu lang</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>gekürzt</translation>
    </message>
    <message>
        <source>there are more than %1 tags</source>
        <translation>es sind mehr als %1 Schlagwörter</translation>
    </message>
    <message>
        <source>the others are left out</source>
        <translation>die anderen werden weggelassen</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>, record %1</source>
        <translation>, Datensatz %1</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1 %2 new, %3 changed, %4 unchanged, %5 left out</source>
        <translation>%1 %2 neu, %3 geändert, %4 unverändert, %5 weggelassen</translation>
    </message>
    <message>
        <source>companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>destinations</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>flows</source>
        <translation>Abläufe</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>problems: %1, notes: %2</source>
        <translation>Probleme: %1, Hinweise: %2</translation>
    </message>
    <message>
        <source>%1 calls and %2 other things</source>
        <translation>%1 Anrufe und %2 andere Dinge</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>… and %1 more in %2</source>
        <translation>… und %1 weitere in %2</translation>
    </message>
    <message>
        <source>… and %1 more; --report FILE.csv lists them all</source>
        <translation>… und %1 weitere; --report DATEI.csv zählt alle auf</translation>
    </message>
</context>
<context>
    <name>ImportEntities</name>
    <message>
        <source>the company has no id</source>
        <translation>die Firma hat keine Kennung</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>the company was there before</source>
        <translation>die Firma war schon da</translation>
    </message>
    <message>
        <source>the first one counts</source>
        <translation>die erste zählt</translation>
    </message>
    <message>
        <source>the company has no name</source>
        <translation>die Firma hat keinen Namen</translation>
    </message>
    <message>
        <source>its id is its name</source>
        <translation>ihre Kennung ist ihr Name</translation>
    </message>
    <message>
        <source>the company has no time zone</source>
        <translation>die Firma hat keine Zeitzone</translation>
    </message>
    <message>
        <source>“%1” is not a time zone</source>
        <translation>„%1“ ist keine Zeitzone</translation>
    </message>
    <message>
        <source>the time zone of the account above it holds</source>
        <translation>die Zeitzone des Kontos darüber gilt</translation>
    </message>
    <message>
        <source>no file describes the company %1</source>
        <translation>keine Datei beschreibt die Firma %1</translation>
    </message>
    <message>
        <source>made with its name, in the time zone of the account above it; import the companies too</source>
        <translation>mit ihrem Namen angelegt, in der Zeitzone des Kontos darüber; importieren Sie auch die Firmen</translation>
    </message>
    <message>
        <source>the tracker has no id</source>
        <translation>der Tracker hat keine Kennung</translation>
    </message>
    <message>
        <source>the tracker was there before</source>
        <translation>der Tracker war schon da</translation>
    </message>
    <message>
        <source>the tracker belongs to no company</source>
        <translation>der Tracker gehört zu keiner Firma</translation>
    </message>
    <message>
        <source>the tracker has no number</source>
        <translation>der Tracker hat keine Nummer</translation>
    </message>
    <message>
        <source>the flow was changed in CallRail and here</source>
        <translation>der Ablauf wurde in CallRail und hier geändert</translation>
    </message>
    <message>
        <source>the flow that is here stays</source>
        <translation>der hiesige Ablauf bleibt</translation>
    </message>
    <message>
        <source>Imported from CallRail</source>
        <translation>Aus CallRail importiert</translation>
    </message>
    <message>
        <source>“%1” is not a phone number</source>
        <translation>„%1“ ist keine Telefonnummer</translation>
    </message>
    <message>
        <source>the number is left out</source>
        <translation>die Nummer wird weggelassen</translation>
    </message>
    <message>
        <source>the number %1 belongs to “%2” already</source>
        <translation>die Nummer %1 gehört schon zu „%2“</translation>
    </message>
    <message>
        <source>left where it is</source>
        <translation>gelassen, wo sie ist</translation>
    </message>
</context>
<context>
    <name>ImportFlows</name>
    <message>
        <source>two steps have the id %1</source>
        <translation>zwei Schritte haben die Kennung %1</translation>
    </message>
    <message>
        <source>calls that go there take the first one</source>
        <translation>Anrufe dorthin nehmen den ersten</translation>
    </message>
    <message>
        <source>there is no step %1</source>
        <translation>es gibt keinen Schritt %1</translation>
    </message>
    <message>
        <source>the call ends there</source>
        <translation>der Anruf endet dort</translation>
    </message>
    <message>
        <source>there is no number to ring</source>
        <translation>es gibt keine Nummer zum Anrufen</translation>
    </message>
    <message>
        <source>“%1” is not a phone number</source>
        <translation>„%1“ ist keine Telefonnummer</translation>
    </message>
    <message>
        <source>the step rings nobody; the flow is a draft until somebody chooses a destination</source>
        <translation>der Schritt ruft niemanden an; der Ablauf ist ein Entwurf, bis jemand ein Ziel wählt</translation>
    </message>
    <message>
        <source>there is nothing to choose from that can be read</source>
        <translation>es gibt nichts Lesbares zur Auswahl</translation>
    </message>
    <message>
        <source>the flow is a draft until somebody completes the step</source>
        <translation>der Ablauf ist ein Entwurf, bis jemand den Schritt vervollständigt</translation>
    </message>
    <message>
        <source>ringing for %1 s is out of range</source>
        <translation>%1 s Klingeln liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>%1 s instead</source>
        <translation>stattdessen %1 s</translation>
    </message>
    <message>
        <source>the recording %1 is not part of CallRail&apos;s answer</source>
        <translation>die Aufnahme %1 ist nicht Teil der Antwort von CallRail</translation>
    </message>
    <message>
        <source>nothing is said</source>
        <translation>es wird nichts gesagt</translation>
    </message>
    <message>
        <source>the text is spoken</source>
        <translation>der Text wird gesprochen</translation>
    </message>
    <message>
        <source>a group cannot have %1 phones</source>
        <translation>eine Gruppe kann keine %1 Telefone haben</translation>
    </message>
    <message>
        <source>the first %1 ring</source>
        <translation>die ersten %1 klingeln</translation>
    </message>
    <message>
        <source>“%1” is not a key of a phone</source>
        <translation>„%1“ ist keine Taste eines Telefons</translation>
    </message>
    <message>
        <source>the choice is left out</source>
        <translation>die Auswahl wird weggelassen</translation>
    </message>
    <message>
        <source>“%1 %2–%3” is no time of the week</source>
        <translation>„%1 %2–%3“ ist keine Zeit der Woche</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>a region that is not made of area codes, states or countries</source>
        <translation>ein Gebiet, das nicht aus Vorwahlen, Staaten oder Ländern besteht</translation>
    </message>
    <message>
        <source>its callers take the way of all others</source>
        <translation>seine Anrufer nehmen den Weg aller anderen</translation>
    </message>
    <message>
        <source>steps of the type “%1” are not known</source>
        <translation>Schritte der Art „%1“ sind nicht bekannt</translation>
    </message>
    <message>
        <source>kept as the step %1 with its settings; the flow is a draft until somebody replaces it</source>
        <translation>als Schritt %1 mit seinen Einstellungen behalten; der Ablauf ist ein Entwurf, bis jemand ihn ersetzt</translation>
    </message>
    <message>
        <source>the flow has no steps</source>
        <translation>der Ablauf hat keine Schritte</translation>
    </message>
    <message>
        <source>the tracker&apos;s own destination rings</source>
        <translation>das eigene Ziel des Trackers klingelt</translation>
    </message>
    <message>
        <source>no step has the id “%1”</source>
        <translation>kein Schritt hat die Kennung „%1“</translation>
    </message>
    <message>
        <source>calls begin at the first step, %1</source>
        <translation>Anrufe beginnen beim ersten Schritt, %1</translation>
    </message>
</context>
<context>
    <name>ImportRecords</name>
    <message>
        <source>it is not valid JSON</source>
        <translation>es ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>This is neither JSON of CallRail&apos;s API nor its export of calls as CSV: there are no columns “Start Time” and “Tracking Number”.</source>
        <translation>Das ist weder JSON der CallRail-API noch ihr Export der Anrufe als CSV: es fehlen die Spalten „Start Time“ und „Tracking Number“.</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>The report could not be written whole: %1.</source>
        <translation>Der Bericht konnte nicht vollständig geschrieben werden: %1.</translation>
    </message>
</context>
<context>
    <name>InitCommand</name>
    <message>
        <source>The organization and its first person need names that are not empty.</source>
        <translation>Die Organisation und ihre erste Person brauchen Namen, die nicht leer sind.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation>„%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The role catalog %1 has no role for an organization.</source>
        <translation>Der Rollenkatalog %1 hat keine Rolle für eine Organisation.</translation>
    </message>
    <message>
        <source>There is no role catalog “%1”. Choose one of: %2.</source>
        <translation>Es gibt keinen Rollenkatalog „%1“. Wählen Sie einen von: %2.</translation>
    </message>
    <message>
        <source>Made the organization “%1”. %2 signs in as %3. Start the server with: trunklined --data %4 --listen 127.0.0.1:8443</source>
        <translation>Organisation „%1“ angelegt. %2 meldet sich als %3 an. Starten Sie den Server mit: trunklined --data %4 --listen 127.0.0.1:8443</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>Invitation to %1</source>
        <translation>Einladung zu %1</translation>
    </message>
    <message>
        <source>An invitation needs a name and an e-mail address.</source>
        <translation>Eine Einladung braucht einen Namen und eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Somebody else has to reset your password.</source>
        <translation>Ihr Passwort muss jemand anders zurücksetzen.</translation>
    </message>
    <message>
        <source>Only somebody who may sign in can have a new password.</source>
        <translation>Nur wer sich anmelden darf, kann ein neues Passwort bekommen.</translation>
    </message>
    <message>
        <source>A new password for %1</source>
        <translation>Ein neues Passwort für %1</translation>
    </message>
    <message>
        <source>This invitation does not work any more.</source>
        <translation>Diese Einladung gilt nicht mehr.</translation>
    </message>
    <message>
        <source>It ran out, was taken back or used, or whoever sent it may no longer invite. Ask for another.</source>
        <translation>Sie ist abgelaufen, wurde zurückgenommen oder benutzt, oder wer sie gesandt hat, darf nicht mehr einladen. Bitten Sie um eine neue.</translation>
    </message>
    <message>
        <source>You have a password here already, and this is not it.</source>
        <translation>Sie haben hier schon ein Passwort, und dieses ist es nicht.</translation>
    </message>
    <message>
        <source>Accept with the password that you sign in with.</source>
        <translation>Nehmen Sie mit dem Passwort an, mit dem Sie sich anmelden.</translation>
    </message>
    <message>
        <source>%1 invites you to %2.

Open Trunkline and put this link in where it asks for a server:
%3

It works until %4.</source>
        <translation>%1 lädt Sie zu %2 ein.

Öffnen Sie Trunkline und fügen Sie diesen Link dort ein, wo nach einem Server gefragt wird:
%3

Er gilt bis %4.</translation>
    </message>
    <message>
        <source>%1 lets you set a new password.

Open Trunkline and put this link in where it asks for a server:
%2

It works until %3.</source>
        <translation>%1 lässt Sie ein neues Passwort setzen.

Öffnen Sie Trunkline und fügen Sie diesen Link dort ein, wo nach einem Server gefragt wird:
%2

Er gilt bis %3.</translation>
    </message>
</context>
<context>
    <name>JsonInput</name>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>The JSON text is larger than %1 bytes.</source>
        <translation>Der JSON-Text ist größer als %1 Byte.</translation>
    </message>
    <message>
        <source>The JSON text is nested deeper than %1 levels.</source>
        <translation>Der JSON-Text ist tiefer als %1 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>The text is not valid JSON (%1: %2).</source>
        <translation>Der Text ist kein gültiges JSON (%1: %2).</translation>
    </message>
    <message>
        <source>The JSON text should be an object in braces.</source>
        <translation>Der JSON-Text soll ein Objekt in geschweiften Klammern sein.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
</context>
<context>
    <name>LineSplitter</name>
    <message>
        <source>The server sent something that Trunkline cannot read.</source>
        <translation>Der Server hat etwas gesandt, das Trunkline nicht lesen kann.</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>%1 does not see this: %2</source>
        <translation>%1 sieht das nicht: %2</translation>
    </message>
    <message>
        <source>%1 sees a part of these calls, e.g. those assigned to them. Which ones, only their own console can show.</source>
        <translation>%1 sieht einen Teil dieser Anrufe, z. B. die eigenen. Welche, kann nur die eigene Konsole zeigen.</translation>
    </message>
    <message>
        <source>%1 sees only some of the accounts below. What that adds up to, only their own console can show.</source>
        <translation>%1 sieht nur einige der Konten darunter. Was das zusammen ergibt, kann nur die eigene Konsole zeigen.</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>A message cannot be sent to or from something that is no e-mail address.</source>
        <translation>Eine Nachricht kann nicht an oder von etwas gesandt werden, das keine E-Mail-Adresse ist.</translation>
    </message>
    <message>
        <source>A message could not be sent. Check the mail server&apos;s settings.</source>
        <translation>Eine Nachricht konnte nicht gesandt werden. Prüfen Sie die Einstellungen des Mailservers.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>--listen wants ADDRESS:PORT, for example 127.0.0.1:8443 or [::1]:8443.</source>
        <translation>--listen verlangt ADRESSE:PORT, zum Beispiel 127.0.0.1:8443 oder [::1]:8443.</translation>
    </message>
    <message>
        <source>--certificate and --key belong together: give both, or neither.</source>
        <translation>--certificate und --key gehören zusammen: geben Sie beide an oder keines.</translation>
    </message>
    <message>
        <source>The password file %1 cannot be read: %2.</source>
        <translation>Die Passwortdatei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>Net</name>
    <message>
        <source>The server&apos;s certificate has expired. Whoever runs the server has to renew it; until then nothing is sent there.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen. Wer den Server betreibt, muss es erneuern; bis dahin wird nichts dorthin gesandt.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet. Check the clock of this computer.</source>
        <translation>Das Zertifikat des Servers gilt noch nicht. Prüfen Sie die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one you trusted. Somebody may be listening in. Ask whoever runs the server whether it was changed.</source>
        <translation>Der Server zeigt ein anderes Zertifikat als das, dem Sie vertraut haben. Vielleicht hört jemand mit. Fragen Sie den Betreiber des Servers, ob es geändert wurde.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another name. Check the address.</source>
        <translation>Das Zertifikat des Servers gilt für einen anderen Namen. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>This computer does not know who signed the server&apos;s certificate. Compare its fingerprint with the one that the server printed.</source>
        <translation>Dieser Computer weiß nicht, wer das Zertifikat des Servers unterschrieben hat. Vergleichen Sie seinen Fingerabdruck mit dem, den der Server ausgegeben hat.</translation>
    </message>
    <message>
        <source>There is no server “%1”, or this computer is offline.</source>
        <translation>Es gibt keinen Server „%1“, oder dieser Computer ist offline.</translation>
    </message>
    <message>
        <source>“%1” does not answer there. Check the address and the port, or whether the server is running.</source>
        <translation>„%1“ antwortet dort nicht. Prüfen Sie Adresse und Port oder ob der Server läuft.</translation>
    </message>
    <message>
        <source>“%1” took too long to answer.</source>
        <translation>„%1“ hat zu lange für die Antwort gebraucht.</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>No secure connection with “%1” was possible. Check that the address is that of a Trunkline server.</source>
        <translation>Mit „%1“ war keine sichere Verbindung möglich. Prüfen Sie, ob die Adresse die eines Trunkline-Servers ist.</translation>
    </message>
    <message>
        <source>The connection with “%1” was lost.</source>
        <translation>Die Verbindung mit „%1“ ging verloren.</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>“%1” is no phone number.</source>
        <translation>„%1“ ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>The fail-safe number “%1” is no phone number.</source>
        <translation>Die Ausweichnummer „%1“ ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>The company has no such call flow.</source>
        <translation>Die Firma hat keinen solchen Anrufablauf.</translation>
    </message>
    <message>
        <source>A tracking number belongs to a company.</source>
        <translation>Eine Tracking-Nummer gehört zu einer Firma.</translation>
    </message>
    <message>
        <source>This number is in use already.</source>
        <translation>Diese Nummer wird schon benutzt.</translation>
    </message>
</context>
<context>
    <name>OutPresets</name>
    <message>
        <source>1 hour, until %1</source>
        <translation>1 Stunde, bis %1</translation>
    </message>
    <message>
        <source>Rest of today</source>
        <translation>Rest des Tages</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <translation>Morgen %1</translation>
    </message>
    <message>
        <source>Monday %1</source>
        <translation>Montag %1</translation>
    </message>
    <message>
        <source>Until I turn it on</source>
        <translation>Bis ich es wieder einschalte</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>This edit is not waiting any more.</source>
        <translation>Diese Änderung wartet nicht mehr.</translation>
    </message>
    <message>
        <source>This edit is on its way to the server. Change it back once it has arrived.</source>
        <translation>Diese Änderung ist auf dem Weg zum Server. Ändern Sie sie zurück, sobald sie angekommen ist.</translation>
    </message>
</context>
<context>
    <name>Override</name>
    <message numerus="yes">
        <source>The reason is longer than %n characters.</source>
        <translation>
            <numerusform>Der Grund ist länger als %n Zeichen.</numerusform>
            <numerusform>Der Grund ist länger als %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The return time has to be in the future, as RFC 3339.</source>
        <translation>Die Zeit der Rückkehr muss in der Zukunft liegen, nach RFC 3339.</translation>
    </message>
</context>
<context>
    <name>Oversight</name>
    <message numerus="yes">
        <source>Say whether it is “granted”, and keep the note below %n characters.</source>
        <translation>
            <numerusform>Sagen Sie in „granted“, ob sie gewährt ist, und halten Sie die Notiz unter %n Zeichen.</numerusform>
            <numerusform>Sagen Sie in „granted“, ob sie gewährt ist, und halten Sie die Notiz unter %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else answers your own request.</source>
        <translation>Ihre eigene Anfrage beantwortet jemand anders.</translation>
    </message>
    <message>
        <source>This request is answered already.</source>
        <translation>Diese Anfrage ist schon beantwortet.</translation>
    </message>
    <message>
        <source>Give a role that allows it first.</source>
        <translation>Geben Sie zuerst eine Rolle, die das erlaubt.</translation>
    </message>
    <message>
        <source>Name the “finding” that was looked at.</source>
        <translation>Nennen Sie in „finding“ den Befund, der angesehen wurde.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>%1:00 to %2:00</source>
        <comment>hours of a day</comment>
        <translation>%1:00 bis %2:00</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year, short</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>a day of this year, long</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>Trunkline</source>
        <comment>the system, as somebody who did something</comment>
        <translation>Trunkline</translation>
    </message>
    <message>
        <source>Somebody</source>
        <comment>a person whose name is not known here</comment>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>%1 published the flow %2</source>
        <translation>%1 hat den Ablauf %2 veröffentlicht</translation>
    </message>
    <message>
        <source>%1 added the flow %2</source>
        <translation>%1 hat den Ablauf %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 changed the draft of %2</source>
        <translation>%1 hat den Entwurf von %2 geändert</translation>
    </message>
    <message>
        <source>%1 restored an earlier version of %2</source>
        <translation>%1 hat eine frühere Version von %2 wiederhergestellt</translation>
    </message>
    <message>
        <source>%1 switched %2 off</source>
        <translation>%1 hat %2 ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 switched %2 on</source>
        <translation>%1 hat %2 eingeschaltet</translation>
    </message>
    <message>
        <source>%1 added the destination %2</source>
        <translation>%1 hat das Ziel %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 changed the destination %2</source>
        <translation>%1 hat das Ziel %2 geändert</translation>
    </message>
    <message>
        <source>%1 closed %2 for a while</source>
        <translation>%1 hat %2 vorübergehend geschlossen</translation>
    </message>
    <message>
        <source>%1 opened %2 again</source>
        <translation>%1 hat %2 wieder geöffnet</translation>
    </message>
    <message>
        <source>%1 turned the switch %2</source>
        <translation>%1 hat den Schalter %2 umgestellt</translation>
    </message>
    <message>
        <source>%1 turned the switch %2 back</source>
        <translation>%1 hat den Schalter %2 zurückgestellt</translation>
    </message>
    <message>
        <source>%1 added the switch %2</source>
        <translation>%1 hat den Schalter %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 changed the switch %2</source>
        <translation>%1 hat den Schalter %2 geändert</translation>
    </message>
    <message>
        <source>%1 removed the switch %2</source>
        <translation>%1 hat den Schalter %2 entfernt</translation>
    </message>
    <message>
        <source>%1 added the calendar %2</source>
        <translation>%1 hat den Kalender %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 changed the calendar %2</source>
        <translation>%1 hat den Kalender %2 geändert</translation>
    </message>
    <message>
        <source>%1 removed the calendar %2</source>
        <translation>%1 hat den Kalender %2 entfernt</translation>
    </message>
    <message>
        <source>%1 added the number %2</source>
        <translation>%1 hat die Nummer %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 changed the number %2</source>
        <translation>%1 hat die Nummer %2 geändert</translation>
    </message>
    <message>
        <source>%1 gave access to %2</source>
        <translation>%1 hat %2 Zugriff gegeben</translation>
    </message>
    <message>
        <source>%1 changed the access of %2</source>
        <translation>%1 hat den Zugriff von %2 geändert</translation>
    </message>
    <message>
        <source>%1 took access from %2</source>
        <translation>%1 hat %2 den Zugriff genommen</translation>
    </message>
    <message>
        <source>%1 added the account %2</source>
        <translation>%1 hat das Konto %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 changed the settings of %2</source>
        <translation>%1 hat die Einstellungen von %2 geändert</translation>
    </message>
    <message>
        <source>%1 deleted the account %2</source>
        <translation>%1 hat das Konto %2 gelöscht</translation>
    </message>
    <message>
        <source>%1 noted something on a call from %2</source>
        <translation>%1 hat etwas an einem Anruf von %2 vermerkt</translation>
    </message>
    <message>
        <source>%1 scheduled a version of %2</source>
        <translation>%1 hat eine Version von %2 geplant</translation>
    </message>
    <message>
        <source>%1 invited %2</source>
        <translation>%1 hat %2 eingeladen</translation>
    </message>
    <message>
        <source>%1 invited %2 again</source>
        <translation>%1 hat %2 erneut eingeladen</translation>
    </message>
    <message>
        <source>%1 took the invitation of %2 back</source>
        <translation>%1 hat die Einladung von %2 zurückgenommen</translation>
    </message>
    <message>
        <source>%1 accepted the invitation</source>
        <translation>%1 hat die Einladung angenommen</translation>
    </message>
    <message>
        <source>%1 asked for access: %2</source>
        <translation>%1 hat um Zugriff gebeten: %2</translation>
    </message>
    <message>
        <source>%1 added the role %2</source>
        <translation>%1 hat die Rolle %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 changed the role %2</source>
        <translation>%1 hat die Rolle %2 geändert</translation>
    </message>
    <message>
        <source>%1 removed the role %2</source>
        <translation>%1 hat die Rolle %2 entfernt</translation>
    </message>
    <message>
        <source>%1 deactivated %2</source>
        <translation>%1 hat %2 deaktiviert</translation>
    </message>
    <message>
        <source>%1 reactivated %2</source>
        <translation>%1 hat %2 reaktiviert</translation>
    </message>
    <message>
        <source>%1 changed %2</source>
        <translation>%1 hat %2 geändert</translation>
    </message>
    <message>
        <source>something</source>
        <comment>a thing without a name</comment>
        <translation>etwas</translation>
    </message>
    <message>
        <source>%1 removed the flow %2</source>
        <translation>%1 hat den Ablauf %2 entfernt</translation>
    </message>
</context>
<context>
    <name>Password</name>
    <message numerus="yes">
        <source>The password is too short: use at least %n characters.</source>
        <translation>
            <numerusform>Das Passwort ist zu kurz: nehmen Sie mindestens %n Zeichen.</numerusform>
            <numerusform>Das Passwort ist zu kurz: nehmen Sie mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The password is too long: use at most %n bytes.</source>
        <translation>
            <numerusform>Das Passwort ist zu lang: nehmen Sie höchstens %n Byte.</numerusform>
            <numerusform>Das Passwort ist zu lang: nehmen Sie höchstens %n Byte.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is not enough memory to protect the password. Try again later.</source>
        <translation>Es ist nicht genug Speicher da, um das Passwort zu schützen. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Send “oldPassword” and “newPassword”.</source>
        <translation>Senden Sie „oldPassword“ und „newPassword“.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This is not the password that you have now.</source>
        <translation>Das ist nicht Ihr jetziges Passwort.</translation>
    </message>
    <message>
        <source>The new password is the one that you have now.</source>
        <translation>Das neue Passwort ist das jetzige.</translation>
    </message>
</context>
<context>
    <name>PasswordPrompt</name>
    <message>
        <source>There is no terminal to ask for a password. Give it on standard input with --password-stdin.</source>
        <translation>Es gibt kein Terminal, um nach einem Passwort zu fragen. Geben Sie es mit --password-stdin über die Standardeingabe.</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Passwort:</translation>
    </message>
    <message>
        <source>The same again:</source>
        <translation>Dasselbe noch einmal:</translation>
    </message>
    <message>
        <source>The two passwords differ. Nothing was changed; try again.</source>
        <translation>Die beiden Passwörter unterscheiden sich. Es wurde nichts geändert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no password on standard input.</source>
        <translation>Auf der Standardeingabe steht kein Passwort.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>This is the role that they have.</source>
        <translation>Diese Rolle haben sie.</translation>
    </message>
    <message>
        <source>This role is not in the catalog any more.</source>
        <translation>Diese Rolle ist nicht mehr im Katalog.</translation>
    </message>
</context>
<context>
    <name>PhoneNumber</name>
    <message>
        <source>“%1” is not a phone number; write it like +1 312 555 0100.</source>
        <translation>„%1“ ist keine Telefonnummer; schreiben Sie sie wie +1 312 555 0100.</translation>
    </message>
    <message>
        <source>%1 is not a number that can exist; check the digits.</source>
        <translation>%1 ist keine Nummer, die es geben kann; prüfen Sie die Ziffern.</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>There is nothing here.</source>
        <translation>Hier ist nichts.</translation>
    </message>
    <message>
        <source>It does not exist, or you may not see it.</source>
        <translation>Es gibt das nicht, oder Sie dürfen es nicht sehen.</translation>
    </message>
    <message>
        <source>The request cannot be read.</source>
        <translation>Die Anfrage kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The request cannot be done as it is.</source>
        <translation>Die Anfrage kann so nicht ausgeführt werden.</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>Sie sind nicht angemeldet.</translation>
    </message>
    <message>
        <source>Your session ended: sign in again.</source>
        <translation>Ihre Sitzung ist zu Ende: melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Too many requests.</source>
        <translation>Zu viele Anfragen.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Versuchen Sie es in %n Sekunde noch einmal.</numerusform>
            <numerusform>Versuchen Sie es in %n Sekunden noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server failed at this request.</source>
        <translation>Der Server ist an dieser Anfrage gescheitert.</translation>
    </message>
    <message>
        <source>Nothing was changed. Tell whoever runs the server, with the request&apos;s id.</source>
        <translation>Es wurde nichts geändert. Sagen Sie es dem Betreiber des Servers, mit der Kennung der Anfrage.</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>“%1” cannot be written. Check that the folder belongs to you and the disk is not full.</source>
        <translation>„%1“ kann nicht geschrieben werden. Prüfen Sie, ob der Ordner Ihnen gehört und der Datenträger nicht voll ist.</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>The flow has errors and cannot be published: %1</source>
        <translation>Der Ablauf hat Fehler und kann nicht veröffentlicht werden: %1</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Something in the database cannot be read: restore the last backup of the data directory.</source>
        <translation>Etwas in der Datenbank kann nicht gelesen werden: stellen Sie die letzte Sicherung des Datenverzeichnisses wieder her.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Deactivate, or remove</source>
        <translation>Deaktivieren oder entfernen</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>Nie angemeldet</translation>
    </message>
    <message>
        <source>Remove, or remind them</source>
        <translation>Entfernen oder erinnern</translation>
    </message>
    <message>
        <source>Access ends soon</source>
        <translation>Zugriff endet bald</translation>
    </message>
    <message>
        <source>Extend, or let it end</source>
        <translation>Verlängern oder enden lassen</translation>
    </message>
    <message>
        <source>Invitation ran out</source>
        <translation>Einladung abgelaufen</translation>
    </message>
    <message>
        <source>Send again, or withdraw</source>
        <translation>Erneut senden oder zurückziehen</translation>
    </message>
    <message>
        <source>Adds nothing</source>
        <translation>Bringt nichts hinzu</translation>
    </message>
    <message>
        <source>Remove this role</source>
        <translation>Diese Rolle entfernen</translation>
    </message>
    <message>
        <source>More than colleagues</source>
        <translation>Mehr als die Kollegen</translation>
    </message>
    <message>
        <source>Demote, or remove this role</source>
        <translation>Herabstufen oder diese Rolle entfernen</translation>
    </message>
    <message>
        <source>In charge at many places</source>
        <translation>An vielen Stellen verantwortlich</translation>
    </message>
    <message>
        <source>Demote where it is not needed</source>
        <translation>Herabstufen, wo es nicht nötig ist</translation>
    </message>
    <message>
        <source>Rights not used</source>
        <translation>Rechte nicht genutzt</translation>
    </message>
    <message>
        <source>Demote</source>
        <translation>Herabstufen</translation>
    </message>
    <message>
        <source>The link in the e-mail ended on %1, and nobody used it.</source>
        <translation>Der Link in der E-Mail galt bis %1, und niemand hat ihn benutzt.</translation>
    </message>
    <message>
        <source>Ends on %1.</source>
        <translation>Endet am %1.</translation>
    </message>
    <message numerus="yes">
        <source>Has been here for %n day(s) and never came.</source>
        <translation>
            <numerusform>Ist seit %n Tag hier und kam nie.</numerusform>
            <numerusform>Ist seit %n Tagen hier und kam nie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last signed in %n day(s) ago.</source>
        <translation>
            <numerusform>Zuletzt vor %n Tag angemeldet.</numerusform>
            <numerusform>Zuletzt vor %n Tagen angemeldet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2 allows all of this already.</source>
        <translation>%1 an %2 erlaubt das alles schon.</translation>
    </message>
    <message>
        <source>Works as %1 at %2 like others there; nobody else of them is %3 as well.</source>
        <translation>Arbeitet als %1 an %2 wie andere dort; sonst ist niemand von ihnen zusätzlich %3.</translation>
    </message>
    <message numerus="yes">
        <source>Holds the highest role at %n place(s) of this kind.</source>
        <translation>
            <numerusform>Hat die höchste Rolle an %n Stelle dieser Art.</numerusform>
            <numerusform>Hat die höchste Rolle an %n Stellen dieser Art.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signs in, but changed nothing in %n day(s).</source>
        <translation>
            <numerusform>Meldet sich an, hat aber seit %n Tag nichts geändert.</numerusform>
            <numerusform>Meldet sich an, hat aber seit %n Tagen nichts geändert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message numerus="yes">
        <source>%n grant(s) use this role: change them first.</source>
        <translation>
            <numerusform>%n Zuweisung nutzt diese Rolle: ändern Sie diese zuerst.</numerusform>
            <numerusform>%n Zuweisungen nutzen diese Rolle: ändern Sie diese zuerst.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleEditor</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Needs one of %1.</source>
        <translation>Braucht eines von %1.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Needs %1.</source>
        <translation>Braucht %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
</context>
<context>
    <name>RoleEffects</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what somebody may do: on which rows</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>inbound only</source>
        <translation>nur eingehende</translation>
    </message>
    <message>
        <source>outbound only</source>
        <translation>nur ausgehende</translation>
    </message>
    <message>
        <source>only what is assigned to them</source>
        <translation>nur, was ihnen zugewiesen ist</translation>
    </message>
    <message>
        <source>missed only</source>
        <translation>nur verpasste</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) only</source>
        <translation>
            <numerusform>nur %n Nummer</numerusform>
            <numerusform>nur %n Nummern</numerusform>
        </translation>
    </message>
    <message>
        <source>The organization</source>
        <translation>Die Organisation</translation>
    </message>
    <message>
        <source>Franchises</source>
        <translation>Franchises</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>With all that is below</source>
        <translation>Mit allem, was darunter ist</translation>
    </message>
    <message>
        <source>That account alone</source>
        <translation>Dieses Konto allein</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>the plan lacks “%1”</source>
        <translation>dem Tarif fehlt „%1“</translation>
    </message>
    <message>
        <source>not on a plan with “%1”</source>
        <translation>nicht in einem Tarif mit „%1“</translation>
    </message>
    <message>
        <source>the customer pays here</source>
        <translation>hier zahlt der Kunde</translation>
    </message>
    <message>
        <source>the agency pays here</source>
        <translation>hier zahlt die Agentur</translation>
    </message>
    <message>
        <source>May, at %1</source>
        <translation>Darf, an %1</translation>
    </message>
    <message>
        <source>May not</source>
        <translation>Darf nicht</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>A sample has 1 to %1 franchises.</source>
        <translation>Ein Beispiel hat 1 bis %1 Franchises.</translation>
    </message>
    <message>
        <source>A sample has 1 to 1,000 companies a franchise and 1 to 100 numbers a company.</source>
        <translation>Ein Beispiel hat 1 bis 1.000 Firmen je Franchise und 1 bis 100 Nummern je Firma.</translation>
    </message>
    <message>
        <source>A sample has at most 10,000,000 calls.</source>
        <translation>Ein Beispiel hat höchstens 10.000.000 Anrufe.</translation>
    </message>
    <message>
        <source>That takes up to %1 phone numbers, and only %2 are set aside for fiction. Ask for fewer companies or numbers.</source>
        <translation>Dazu braucht es bis zu %1 Telefonnummern, und nur %2 sind für Erfundenes vorgesehen. Verlangen Sie weniger Firmen oder Nummern.</translation>
    </message>
    <message>
        <source>owns the organization, sees everything</source>
        <translation>Eigentümer der Organisation, sieht alles</translation>
    </message>
    <message>
        <source>reviews what was changed, changes nothing</source>
        <translation>prüft, was geändert wurde, und ändert nichts</translation>
    </message>
    <message>
        <source>owns the franchise West</source>
        <translation>Eigentümer des Franchise West</translation>
    </message>
    <message>
        <source>manages the franchise West, but not who owns it</source>
        <translation>leitet das Franchise West, aber nicht, wem es gehört</translation>
    </message>
    <message>
        <source>manages one company of West</source>
        <translation>leitet eine Firma von West</translation>
    </message>
    <message>
        <source>front desk of that company: switches its phones off and on</source>
        <translation>Empfang dieser Firma: schaltet ihre Telefone aus und ein</translation>
    </message>
</context>
<context>
    <name>SampleCommand</name>
    <message>
        <source>Made “Northwind Call Tracking”: %1 accounts, %2 people, %3 tracking numbers, %4 calls.</source>
        <translation>„Northwind Call Tracking“ angelegt: %1 Konten, %2 Personen, %3 Tracking-Nummern, %4 Anrufe.</translation>
    </message>
    <message>
        <source>Sign in as one of these, with the password “%1”:</source>
        <translation>Melden Sie sich als eine von diesen an, mit dem Passwort „%1“:</translation>
    </message>
</context>
<context>
    <name>ScenarioFile</name>
    <message>
        <source>What is temporary is true, a time, or has “until” and “reason”.</source>
        <translation>Vorübergehendes ist true, eine Zeit, oder hat „until“ und „reason“.</translation>
    </message>
    <message>
        <source>destination “%1”</source>
        <translation>Ziel „%1“</translation>
    </message>
    <message>
        <source>A destination is an object with “label” and “number”.</source>
        <translation>Ein Ziel ist ein Objekt mit „label“ und „number“.</translation>
    </message>
    <message>
        <source>“%1” is not a date; write it like 2026-12-25.</source>
        <translation>„%1“ ist kein Datum; schreiben Sie es wie 2026-12-25.</translation>
    </message>
    <message>
        <source>calendar “%1”</source>
        <translation>Kalender „%1“</translation>
    </message>
    <message>
        <source>company: too many %1</source>
        <translation>company: zu viele %1</translation>
    </message>
    <message>
        <source>“%1” should be an object in braces.</source>
        <translation>„%1“ soll ein Objekt in geschweiften Klammern sein.</translation>
    </message>
    <message>
        <source>“keys” should be a list in brackets.</source>
        <translation>„keys“ soll eine Liste in eckigen Klammern sein.</translation>
    </message>
    <message>
        <source>case “%1”</source>
        <translation>Fall „%1“</translation>
    </message>
    <message numerus="yes">
        <source>A scenario file can hold %n case(s) at most.</source>
        <translation>
            <numerusform>Eine Szenariodatei fasst höchstens %n Fall.</numerusform>
            <numerusform>Eine Szenariodatei fasst höchstens %n Fälle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Case %1 should be an object in braces.</source>
        <translation>Fall %1 soll ein Objekt in geschweiften Klammern sein.</translation>
    </message>
    <message numerus="yes">
        <source>A scenario file can hold %n flow(s) at most.</source>
        <translation>
            <numerusform>Eine Szenariodatei fasst höchstens %n Ablauf.</numerusform>
            <numerusform>Eine Szenariodatei fasst höchstens %n Abläufe.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds neither a flow nor scenarios.</source>
        <translation>Die Datei enthält weder Ablauf noch Szenarien.</translation>
    </message>
    <message>
        <source>“start” names no flow of the file: “%1”.</source>
        <translation>„start“ nennt keinen Ablauf der Datei: „%1“.</translation>
    </message>
    <message>
        <source>“cases” should be a list in brackets.</source>
        <translation>„cases“ soll eine Liste in eckigen Klammern sein.</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>The saved data was written by a newer version of Trunkline. Install that version to use it; nothing was changed.</source>
        <translation>Die gespeicherten Daten stammen von einer neueren Version von Trunkline. Installieren Sie diese, um sie zu benutzen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The database belongs to another program. Choose another data directory, or move that file away.</source>
        <translation>Die Datenbank gehört einem anderen Programm. Wählen Sie ein anderes Datenverzeichnis, oder verschieben Sie diese Datei.</translation>
    </message>
    <message>
        <source>A newer version of Trunkline wrote the database. Install that version again, or restore a backup from before the upgrade.</source>
        <translation>Eine neuere Version von Trunkline hat die Datenbank geschrieben. Installieren Sie diese wieder, oder stellen Sie eine Sicherung von vor der Aktualisierung wieder her.</translation>
    </message>
    <message>
        <source>The database is damaged: restore the last backup of the data directory.</source>
        <translation>Die Datenbank ist beschädigt: stellen Sie die letzte Sicherung des Datenverzeichnisses wieder her.</translation>
    </message>
</context>
<context>
    <name>SearchBlock</name>
    <message>
        <source>A file with saved data is damaged.</source>
        <translation>Eine Datei mit gespeicherten Daten ist beschädigt.</translation>
    </message>
</context>
<context>
    <name>ServerHost</name>
    <message>
        <source>The data directory %1 cannot be made or written. Give another with --data, or change its owner.</source>
        <translation>Das Datenverzeichnis %1 kann weder angelegt noch beschrieben werden. Geben Sie mit --data ein anderes an, oder ändern Sie seinen Besitzer.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The e-mail address or the password is wrong.</source>
        <translation>Die E-Mail-Adresse oder das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>Check both and try again, or ask an administrator for a new invitation.</source>
        <translation>Prüfen Sie beides und versuchen Sie es noch einmal, oder bitten Sie jemanden, der verwaltet, um eine neue Einladung.</translation>
    </message>
    <message>
        <source>Send “email” and “password”.</source>
        <translation>Senden Sie „email“ und „password“.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As it stands in the tree, in reports and in messages to callers.</source>
        <translation>Wie er im Baum, in Berichten und in Nachrichten an Anrufer steht.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Schedules and “until Monday 08:00” are meant in this time. Companies without one take that of the account above.</source>
        <translation>Zeitpläne und „bis Montag 08:00“ gelten in dieser Zeit. Firmen ohne eigene nehmen die des Kontos darüber.</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Wer zahlt</translation>
    </message>
    <message>
        <source>Decides who sees invoices and whose card is charged.</source>
        <translation>Entscheidet, wer Rechnungen sieht und wessen Karte belastet wird.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the account above</source>
        <translation>Wie das Konto darüber</translation>
    </message>
    <message>
        <source>The company itself</source>
        <translation>Die Firma selbst</translation>
    </message>
    <message>
        <source>The organization, for all</source>
        <translation>Die Organisation, für alle</translation>
    </message>
    <message>
        <source>times are in %1</source>
        <translation>Zeiten gelten in %1</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Set for each company.</source>
        <translation>Wird für jede Firma festgelegt.</translation>
    </message>
    <message>
        <source>Saved. %1 has its new settings.</source>
        <translation>Gespeichert. %1 hat neue Einstellungen.</translation>
    </message>
    <message>
        <source>Give the account a name.</source>
        <translation>Geben Sie dem Konto einen Namen.</translation>
    </message>
    <message>
        <source>There is no such time zone. Choose one from the list.</source>
        <translation>Diese Zeitzone gibt es nicht. Wählen Sie eine aus der Liste.</translation>
    </message>
</context>
<context>
    <name>StepTypes</name>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Besetzt</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Nicht abgenommen</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>Nothing pressed</source>
        <translation>Nichts gedrückt</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Andere Taste</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>Gelungen</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Zurückgekommen</translation>
    </message>
    <message>
        <source>Message left</source>
        <translation>Nachricht hinterlassen</translation>
    </message>
    <message>
        <source>Nothing said</source>
        <translation>Nichts gesagt</translation>
    </message>
    <message>
        <source>The caller&apos;s number</source>
        <translation>Nummer des Anrufers</translation>
    </message>
    <message>
        <source>The tracking number</source>
        <translation>Tracking-Nummer</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>Alle gleichzeitig</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>Nacheinander</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>Reihum</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>Nach Gewicht</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>The longest idle first</source>
        <translation>Wer am längsten frei ist zuerst</translation>
    </message>
    <message>
        <source>Thank you for calling.</source>
        <translation>Vielen Dank für Ihren Anruf.</translation>
    </message>
    <message>
        <source>For sales, press 1. For service, press 2.</source>
        <translation>Für den Verkauf drücken Sie die 1. Für den Service drücken Sie die 2.</translation>
    </message>
    <message>
        <source>Please enter your postcode.</source>
        <translation>Bitte geben Sie Ihre Postleitzahl ein.</translation>
    </message>
    <message>
        <source>Please leave a message after the tone.</source>
        <translation>Bitte hinterlassen Sie nach dem Ton eine Nachricht.</translation>
    </message>
    <message>
        <source>Unknown step “%1”</source>
        <translation>Unbekannter Schritt „%1“</translation>
    </message>
    <message>
        <source>Ring %1</source>
        <translation>%1 anrufen</translation>
    </message>
    <message>
        <source>Switch “%1”</source>
        <translation>Schalter „%1“</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>Schlagwort „%1“</translation>
    </message>
    <message>
        <source>Go to “%1”</source>
        <translation>Weiter in „%1“</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>A key ends it</source>
        <translation>Eine Taste beendet es</translation>
    </message>
    <message>
        <source>Says that the call is recorded</source>
        <translation>Sagt, dass der Anruf aufgenommen wird</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Ring for</source>
        <translation>Klingeln lassen</translation>
    </message>
    <message>
        <source>Whisper to whom answers</source>
        <translation>Ansage für den, der abnimmt</translation>
    </message>
    <message>
        <source>Must press a key to accept</source>
        <translation>Muss zum Annehmen eine Taste drücken</translation>
    </message>
    <message>
        <source>Show as caller</source>
        <translation>Als Anrufer zeigen</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Durchwahl</translation>
    </message>
    <message>
        <source>Record the call</source>
        <translation>Anruf aufnehmen</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Ring each for</source>
        <translation>Jedes klingeln lassen</translation>
    </message>
    <message>
        <source>Ring in all for</source>
        <translation>Insgesamt klingeln lassen</translation>
    </message>
    <message>
        <source>First the one who answered last time</source>
        <translation>Zuerst, wer letztes Mal abnahm</translation>
    </message>
    <message>
        <source>Leave out busy phones</source>
        <translation>Besetzte Telefone auslassen</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Ansage</translation>
    </message>
    <message>
        <source>Wait for a key</source>
        <translation>Auf eine Taste warten</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Keep as</source>
        <translation>Merken als</translation>
    </message>
    <message>
        <source>Digits at least</source>
        <translation>Mindestens Ziffern</translation>
    </message>
    <message>
        <source>Digits at most</source>
        <translation>Höchstens Ziffern</translation>
    </message>
    <message>
        <source>Key that ends it</source>
        <translation>Taste, die es beendet</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Calendar of holidays</source>
        <translation>Kalender der Feiertage</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Postcode from</source>
        <translation>Postleitzahl aus</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>The same way for the same caller</source>
        <translation>Derselbe Weg für denselben Anrufer</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Stellungen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Wait for an answer</source>
        <translation>Auf Antwort warten</translation>
    </message>
    <message>
        <source>Sign the request</source>
        <translation>Anfrage unterschreiben</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Begrüßung</translation>
    </message>
    <message>
        <source>Record at most</source>
        <translation>Höchstens aufnehmen</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <translation>Verschriftlichen</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>Wer benachrichtigt wird</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Last words</source>
        <translation>Letzte Worte</translation>
    </message>
    <message>
        <source>Says or plays something to the caller.</source>
        <translation>Sagt dem Anrufer etwas oder spielt etwas ab.</translation>
    </message>
    <message>
        <source>Ring a phone</source>
        <translation>Telefon anrufen</translation>
    </message>
    <message>
        <source>Rings one destination.</source>
        <translation>Lässt ein Ziel klingeln.</translation>
    </message>
    <message>
        <source>Ring a group</source>
        <translation>Gruppe anrufen</translation>
    </message>
    <message>
        <source>Rings several destinations, at once or one after the other.</source>
        <translation>Lässt mehrere Ziele klingeln, zugleich oder nacheinander.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Asks the caller to press a key.</source>
        <translation>Bittet den Anrufer, eine Taste zu drücken.</translation>
    </message>
    <message>
        <source>Ask for digits</source>
        <translation>Nach Ziffern fragen</translation>
    </message>
    <message>
        <source>Takes digits from the caller, such as a postcode.</source>
        <translation>Nimmt Ziffern vom Anrufer entgegen, etwa eine Postleitzahl.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Goes different ways by day and time.</source>
        <translation>Geht je nach Tag und Uhrzeit verschiedene Wege.</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Woher</translation>
    </message>
    <message>
        <source>Goes different ways by where the caller is.</source>
        <translation>Geht je nach Ort des Anrufers verschiedene Wege.</translation>
    </message>
    <message>
        <source>Who calls</source>
        <translation>Wer anruft</translation>
    </message>
    <message>
        <source>Goes different ways by who the caller is.</source>
        <translation>Geht je nach Anrufer verschiedene Wege.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>Shares calls out by weight.</source>
        <translation>Verteilt Anrufe nach Gewicht.</translation>
    </message>
    <message>
        <source>Goes the way that a switch of the company stands.</source>
        <translation>Geht den Weg, auf dem ein Schalter der Firma steht.</translation>
    </message>
    <message>
        <source>Notes something about the call.</source>
        <translation>Hält etwas über den Anruf fest.</translation>
    </message>
    <message>
        <source>Web hook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Tells another system about the call.</source>
        <translation>Meldet den Anruf einem anderen System.</translation>
    </message>
    <message>
        <source>Go to a flow</source>
        <translation>Zu einem Ablauf</translation>
    </message>
    <message>
        <source>Continues in another flow.</source>
        <translation>Geht in einem anderen Ablauf weiter.</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Voicemail</translation>
    </message>
    <message>
        <source>Takes a message.</source>
        <translation>Nimmt eine Nachricht auf.</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>Ends the call.</source>
        <translation>Beendet den Anruf.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>My accounts</source>
        <translation>Meine Konten</translation>
    </message>
    <message>
        <source>This cannot be edited.</source>
        <translation>Das kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>The data saved on this computer is locked with another key. Unlock the keychain it was saved with, or remove the saved data and load it again from the server.</source>
        <translation>Die auf diesem Computer gespeicherten Daten sind mit einem anderen Schlüssel gesperrt. Entsperren Sie den Schlüsselbund, mit dem sie gespeichert wurden, oder entfernen Sie die gespeicherten Daten und laden Sie sie neu vom Server.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made or written. Check that it belongs to you and the disk is not full.</source>
        <translation>Der Ordner „%1“ kann weder angelegt noch beschrieben werden. Prüfen Sie, ob er Ihnen gehört und der Datenträger nicht voll ist.</translation>
    </message>
    <message>
        <source>Trunkline is already running with these accounts. Use its window, or close it first.</source>
        <translation>Trunkline läuft schon mit diesen Konten. Benutzen Sie dieses Fenster, oder schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>Not everything in “%1” could be removed. Close other programs that use it and try again.</source>
        <translation>Nicht alles in „%1“ konnte entfernt werden. Schließen Sie andere Programme, die es benutzen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This is not here any more.</source>
        <translation>Das ist nicht mehr hier.</translation>
    </message>
    <message>
        <source>This is here already.</source>
        <translation>Das ist schon hier.</translation>
    </message>
    <message>
        <source>This edit does not wait for a decision any more.</source>
        <translation>Diese Änderung wartet nicht mehr auf eine Entscheidung.</translation>
    </message>
    <message>
        <source>What this edit was about is not here any more. It can only be discarded.</source>
        <translation>Worum es bei dieser Änderung ging, ist nicht mehr hier. Sie kann nur verworfen werden.</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message numerus="yes">
        <source>A switch needs a name of up to %n characters.</source>
        <translation>
            <numerusform>Ein Schalter braucht einen Namen von höchstens %n Zeichen.</numerusform>
            <numerusform>Ein Schalter braucht einen Namen von höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A switch has 2 to %n positions, each with a name of its own.</source>
        <translation>
            <numerusform>Ein Schalter hat 2 bis %n Stellung, jede mit eigenem Namen.</numerusform>
            <numerusform>Ein Schalter hat 2 bis %n Stellungen, jede mit eigenem Namen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The normal position has to be one of the switch&apos;s positions.</source>
        <translation>Die übliche Stellung muss eine der Stellungen des Schalters sein.</translation>
    </message>
    <message>
        <source>The switch has no position “%1”.</source>
        <translation>Der Schalter hat keine Stellung „%1“.</translation>
    </message>
    <message>
        <source>The company has a switch of this name already.</source>
        <translation>Die Firma hat schon einen Schalter mit diesem Namen.</translation>
    </message>
    <message>
        <source>A switch belongs to a company.</source>
        <translation>Ein Schalter gehört zu einer Firma.</translation>
    </message>
    <message>
        <source>A switch with this id exists already.</source>
        <translation>Einen Schalter mit dieser Kennung gibt es schon.</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>This place in the stream is gone.</source>
        <translation>Diese Stelle im Datenstrom gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Start over without a cursor.</source>
        <translation>Beginnen Sie ohne Cursor von vorn.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>lead status</source>
        <translation>Lead-Status</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>person in charge</source>
        <translation>zuständige Person</translation>
    </message>
    <message>
        <source>call flow</source>
        <translation>Anrufablauf</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>fail-safe number</source>
        <translation>Ausweichnummer</translation>
    </message>
    <message>
        <source>details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>synced %1</source>
        <translation>abgeglichen %1</translation>
    </message>
    <message>
        <source>never synced</source>
        <translation>nie abgeglichen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>connection · last sync</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Verbunden mit %1.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinde …</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>The server ended this session. What is cached can be read; edits wait until you sign in.</source>
        <translation>Der Server hat diese Sitzung beendet. Was hier gespeichert ist, kann gelesen werden; Änderungen warten, bis Sie sich anmelden.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Edits wait here and are sent when the server can be reached.</source>
        <translation>Änderungen warten hier und werden gesandt, sobald der Server erreichbar ist.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>Is being sent</source>
        <translation>Wird gesandt</translation>
    </message>
    <message>
        <source>Somebody else changed it too</source>
        <translation>Jemand anders hat es auch geändert</translation>
    </message>
    <message>
        <source>The server refused it</source>
        <translation>Der Server hat es abgelehnt</translation>
    </message>
    <message>
        <source>The server could not read it</source>
        <translation>Der Server konnte es nicht lesen</translation>
    </message>
    <message numerus="yes">
        <source>callsOf names more than %n accounts.</source>
        <translation>
            <numerusform>callsOf nennt mehr als %n Konto.</numerusform>
            <numerusform>callsOf nennt mehr als %n Konten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncEngine</name>
    <message>
        <source>This is not a Trunkline server, or something in between answered for it.</source>
        <translation>Das ist kein Trunkline-Server, oder etwas dazwischen hat für ihn geantwortet.</translation>
    </message>
    <message>
        <source>The server sent something that Trunkline cannot read.</source>
        <translation>Der Server hat etwas gesandt, das Trunkline nicht lesen kann.</translation>
    </message>
    <message>
        <source>The server is newer than this Trunkline. Update Trunkline; your edits are kept.</source>
        <translation>Der Server ist neuer als dieses Trunkline. Aktualisieren Sie Trunkline; Ihre Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>The server was restored. Everything is loaded again; your edits are kept.</source>
        <translation>Der Server wurde wiederhergestellt. Alles wird neu geladen; Ihre Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>You may not see this any more, so the edit cannot be sent.</source>
        <translation>Sie dürfen das nicht mehr sehen, deshalb kann die Änderung nicht gesandt werden.</translation>
    </message>
    <message>
        <source>The connection was cut.</source>
        <translation>Die Verbindung wurde unterbrochen.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile.</source>
        <translation>Jemand anders hat das inzwischen geändert.</translation>
    </message>
</context>
<context>
    <name>SyncLines</name>
    <message>
        <source>The server sent something that Trunkline cannot read.</source>
        <translation>Der Server hat etwas gesandt, das Trunkline nicht lesen kann.</translation>
    </message>
    <message>
        <source>The server sent a kind of line that this version does not know.</source>
        <translation>Der Server hat eine Art von Zeile gesandt, die diese Version nicht kennt.</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day of another year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>a day in full</comment>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2 (%3 here)</source>
        <comment>time there, its zone, time here</comment>
        <translation>%1 %2 (hier %3)</translation>
    </message>
    <message>
        <source>until you turn it on</source>
        <translation>bis Sie es einschalten</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>morgen %1</translation>
    </message>
    <message>
        <source>until %1 %2</source>
        <comment>time and zone</comment>
        <translation>bis %1 %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>minutes and seconds</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hours and minutes</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>when and who</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Tls</name>
    <message>
        <source>The certificate %1 cannot be used: give a PEM file with the server&apos;s certificate first.</source>
        <translation>Das Zertifikat %1 ist nicht brauchbar: geben Sie eine PEM-Datei an, in der das Zertifikat des Servers zuerst steht.</translation>
    </message>
    <message>
        <source>The key %1 cannot be used, or does not belong to the certificate.</source>
        <translation>Der Schlüssel %1 ist nicht brauchbar oder gehört nicht zum Zertifikat.</translation>
    </message>
</context>
<context>
    <name>User</name>
    <message>
        <source>The field “%1” does not exist or cannot be changed.</source>
        <translation>Das Feld „%1“ gibt es nicht, oder es kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>A person has a name and an e-mail address.</source>
        <translation>Eine Person hat einen Namen und eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This e-mail address cannot be used.</source>
        <translation>Diese E-Mail-Adresse kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>This person is not deactivated.</source>
        <translation>Diese Person ist nicht deaktiviert.</translation>
    </message>
</context>
<context>
    <name>UsersCommand</name>
    <message>
        <source>Nobody has the address %1. “trunklinectl users list” shows everybody.</source>
        <translation>Niemand hat die Adresse %1. „trunklinectl users list“ zeigt alle.</translation>
    </message>
    <message>
        <source>%1 has a new password and has to sign in again everywhere.</source>
        <translation>%1 hat ein neues Passwort und muss sich überall neu anmelden.</translation>
    </message>
</context>
<context>
    <name>Writer</name>
    <message>
        <source>A call like this exists already.</source>
        <translation>Einen solchen Anruf gibt es schon.</translation>
    </message>
    <message>
        <source>A call has no id, no company, or a time out of range.</source>
        <translation>Ein Anruf hat keine Kennung, keine Firma oder eine Zeit außerhalb des Bereichs.</translation>
    </message>
</context>
<context>
    <name>ZoneTable</name>
    <message>
        <source>“%1” is not a time zone; write it like America/Chicago.</source>
        <translation>„%1“ ist keine Zeitzone; schreiben Sie sie wie America/Chicago.</translation>
    </message>
    <message>
        <source>“%1” is not a time; write it like 2026-01-05T08:00:00.</source>
        <translation>„%1“ ist keine Zeit; schreiben Sie sie wie 2026-01-05T08:00:00.</translation>
    </message>
</context>
<context>
    <name>ZstdReader</name>
    <message>
        <source>What the server sent was damaged on its way.</source>
        <translation>Was der Server sandte, wurde unterwegs beschädigt.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::Console</name>
    <message>
        <source>Making the sample organization. The first time takes a moment…</source>
        <translation>Die Beispielorganisation wird angelegt. Das erste Mal dauert einen Moment …</translation>
    </message>
    <message>
        <source>The cache was damaged and is being synced anew. Edits that could be read were kept.</source>
        <translation>Der Zwischenspeicher war beschädigt und wird neu abgeglichen. Änderungen, die lesbar waren, wurden behalten.</translation>
    </message>
    <message>
        <source>Your access has changed</source>
        <translation>Ihr Zugriff hat sich geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) of yours can no longer be sent.</source>
        <translation>
            <numerusform>%n Ihrer Änderungen kann nicht mehr gesandt werden.</numerusform>
            <numerusform>%n Ihrer Änderungen können nicht mehr gesandt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you wrote is in the file “%1”.</source>
        <translation>Was Sie geschrieben haben, steht in der Datei „%1“.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out and remove what is cached on this computer?</source>
        <translation>Abmelden und entfernen, was auf diesem Computer gespeichert ist?</translation>
    </message>
    <message numerus="yes">
        <source>%n edits have not reached the server and would be lost.</source>
        <translation>
            <numerusform>%n Änderung hat den Server noch nicht erreicht und ginge verloren.</numerusform>
            <numerusform>%n Änderungen haben den Server noch nicht erreicht und gingen verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Passwort von %1</translation>
    </message>
    <message>
        <source>Your request is on its way to somebody who can grant it.</source>
        <translation>Ihre Anfrage ist auf dem Weg zu jemandem, der sie gewähren kann.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::ScreenWalk</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>E-mail and password do not belong together. Check both and try again.</source>
        <translation>E-Mail und Passwort gehören nicht zusammen. Prüfen Sie beides und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The sample organization did not arrive in time.</source>
        <translation>Die Beispielorganisation kam nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This invitation was used already, or it is older than a week. Ask for a new one.</source>
        <translation>Diese Einladung wurde schon benutzt oder ist älter als eine Woche. Bitten Sie um eine neue.</translation>
    </message>
    <message>
        <source>The dialog “%1” did not open. %2</source>
        <translation>Der Dialog „%1“ ging nicht auf. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::app::SessionConnection</name>
    <message>
        <source>the sample server on this computer</source>
        <translation>dem Beispielserver auf diesem Computer</translation>
    </message>
    <message>
        <source>Syncing calls %1 of %2</source>
        <translation>Anrufe werden abgeglichen: %1 von %2</translation>
    </message>
    <message>
        <source>Syncing accounts, numbers and flows</source>
        <translation>Konten, Nummern und Abläufe werden abgeglichen</translation>
    </message>
</context>
<context>
    <name>trunkline::app::StartWindow</name>
    <message>
        <source>Trunkline</source>
        <translation>Trunkline</translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>Kein Schlüsselbund</translation>
    </message>
    <message>
        <source>The keychain said no</source>
        <translation>Der Schlüsselbund hat abgelehnt</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>Trunkline keeps passwords and cached data only under a key from the keychain. You can go on for this session: nothing stays on this computer afterwards.</source>
        <translation>Trunkline bewahrt Passwörter und gespeicherte Daten nur unter einem Schlüssel aus dem Schlüsselbund auf. Sie können für diese Sitzung weitermachen: danach bleibt nichts auf diesem Computer.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Go on for this session</source>
        <translation>Für diese Sitzung weitermachen</translation>
    </message>
    <message>
        <source>Saved data is locked</source>
        <translation>Gespeicherte Daten sind gesperrt</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, go on for this session without what is saved, or remove what is saved, with edits that were not sent.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal, machen Sie für diese Sitzung ohne das Gespeicherte weiter, oder entfernen Sie das Gespeicherte samt den noch nicht gesandten Änderungen.</translation>
    </message>
    <message>
        <source>Remove what is saved</source>
        <translation>Gespeichertes entfernen</translation>
    </message>
</context>
<context>
    <name>trunkline::session::KeychainSecrets</name>
    <message>
        <source>The keychain is locked. Unlock it and try again, or go on for this session only.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal, oder machen Sie nur für diese Sitzung weiter.</translation>
    </message>
    <message>
        <source>Trunkline was not allowed to use the keychain. Try again and allow it, or go on for this session only.</source>
        <translation>Trunkline durfte den Schlüsselbund nicht benutzen. Versuchen Sie es noch einmal und erlauben Sie es, oder machen Sie nur für diese Sitzung weiter.</translation>
    </message>
    <message>
        <source>This computer has no keychain that Trunkline can use, so it cannot keep you signed in. You can go on for this session only.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, den Trunkline benutzen kann, deshalb können Sie nicht angemeldet bleiben. Sie können nur für diese Sitzung weitermachen.</translation>
    </message>
</context>
<context>
    <name>trunkline::session::SampleServer</name>
    <message>
        <source>HQ owner</source>
        <translation>Eigentümer der Zentrale</translation>
    </message>
    <message>
        <source>Everything, everywhere: all franchises, people and rules</source>
        <translation>Alles und überall: alle Franchises, Personen und Regeln</translation>
    </message>
    <message>
        <source>HQ reviewer</source>
        <translation>Prüfer der Zentrale</translation>
    </message>
    <message>
        <source>Sees everything, changes nothing, reviews what changed</source>
        <translation>Sieht alles, ändert nichts, prüft, was sich geändert hat</translation>
    </message>
    <message>
        <source>Franchise owner</source>
        <translation>Franchise-Eigentümer</translation>
    </message>
    <message>
        <source>The franchise West: its companies, flows and people</source>
        <translation>Das Franchise West: seine Firmen, Abläufe und Personen</translation>
    </message>
    <message>
        <source>Franchise manager</source>
        <translation>Franchise-Leitung</translation>
    </message>
    <message>
        <source>The franchise West: its companies and flows, not who owns it</source>
        <translation>Das Franchise West: seine Firmen und Abläufe, nicht, wem es gehört</translation>
    </message>
    <message>
        <source>Company manager</source>
        <translation>Firmenleitung</translation>
    </message>
    <message>
        <source>One company of West: its flows, numbers and calls</source>
        <translation>Eine Firma von West: ihre Abläufe, Nummern und Anrufe</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>The same company: its phones off and on, nothing else</source>
        <translation>Dieselbe Firma: ihre Telefone aus und ein, sonst nichts</translation>
    </message>
    <message>
        <source>The sample server is not installed beside this program.</source>
        <translation>Der Beispielserver ist nicht neben diesem Programm installiert.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Making a sample organization…</source>
        <translation>Eine Beispielorganisation wird angelegt …</translation>
    </message>
    <message>
        <source>The sample organization could not be made.</source>
        <translation>Die Beispielorganisation konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Starting the sample server…</source>
        <translation>Der Beispielserver wird gestartet …</translation>
    </message>
    <message>
        <source>The sample server ended unexpectedly.</source>
        <translation>Der Beispielserver endete unerwartet.</translation>
    </message>
    <message>
        <source>The sample server did not start in time.</source>
        <translation>Der Beispielserver startete nicht rechtzeitig.</translation>
    </message>
</context>
<context>
    <name>trunkline::session::Session</name>
    <message>
        <source>The key of what is saved on this computer is not in the keychain. Unlock the keychain and try again, or load everything from the server.</source>
        <translation>Der Schlüssel zu dem, was auf diesem Computer gespeichert ist, fehlt im Schlüsselbund. Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal, oder laden Sie alles vom Server.</translation>
    </message>
    <message>
        <source>Sign in with your password.</source>
        <translation>Melden Sie sich mit Ihrem Passwort an.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Melden Sie sich zuerst an.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::AboutDialog</name>
    <message>
        <source>About Trunkline</source>
        <translation>Über Trunkline</translation>
    </message>
    <message>
        <source>Trunkline %1</source>
        <comment>version</comment>
        <translation>Trunkline %1</translation>
    </message>
    <message>
        <source>The administration console of a call-tracking franchise.</source>
        <translation>Die Verwaltungskonsole eines Franchise mit Anrufverfolgung.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later: you may use, study, share and change it. It comes without any warranty. &lt;a href=&quot;%1&quot;&gt;Read the licence&lt;/a&gt;</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer: Sie dürfen sie benutzen, untersuchen, weitergeben und ändern. Sie kommt ohne jede Gewährleistung. &lt;a href=&quot;%1&quot;&gt;Lizenz lesen&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Details for support</source>
        <translation>Angaben für den Support</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Angaben kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::AccessDialog</name>
    <message>
        <source>Who may do what at %1</source>
        <translation>Wer was darf an %1</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message numerus="yes">
        <source>%1 may do %n thing(s) here.</source>
        <translation>
            <numerusform>%1 darf hier %n Sache tun.</numerusform>
            <numerusform>%1 darf hier %n Dinge tun.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::AccessModel</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>May they…</source>
        <translation>Dürfen sie …</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>Takes the role %1 at %2</source>
        <translation>Erfordert die Rolle %1 bei %2</translation>
    </message>
    <message>
        <source>Takes billing of %1 to the customer</source>
        <translation>Erfordert, dass %1 selbst abgerechnet wird</translation>
    </message>
    <message>
        <source>Takes billing of %1 through the agency</source>
        <translation>Erfordert, dass %1 über die Agentur abgerechnet wird</translation>
    </message>
    <message>
        <source>Takes a plan of %1 with: %2</source>
        <translation>Erfordert einen Tarif von %1 mit: %2</translation>
    </message>
    <message>
        <source>Does not see this account</source>
        <translation>Sieht dieses Konto nicht</translation>
    </message>
    <message>
        <source>The access here has run out</source>
        <translation>Der Zugriff hier ist abgelaufen</translation>
    </message>
    <message>
        <source>No role allows it here</source>
        <translation>Keine Rolle erlaubt es hier</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::AccountOverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Voicemail</translation>
    </message>
    <message>
        <source>First call of the caller</source>
        <translation>Erster Anruf des Anrufers</translation>
    </message>
    <message>
        <source>solid: answered · hollow: not answered</source>
        <translation>gefüllt: angenommen · leer: nicht angenommen</translation>
    </message>
    <message>
        <source>Calls over time</source>
        <translation>Anrufe im Zeitverlauf</translation>
    </message>
    <message>
        <source>Calls by hour of the day</source>
        <translation>Anrufe nach Tageszeit</translation>
    </message>
    <message>
        <source>By hour of the day</source>
        <translation>Nach Tageszeit</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Nach Quelle</translation>
    </message>
    <message>
        <source>calls · answered</source>
        <translation>Anrufe · angenommen</translation>
    </message>
    <message>
        <source>Sub-accounts</source>
        <translation>Unterkonten</translation>
    </message>
    <message>
        <source>worst first</source>
        <translation>schlechteste zuerst</translation>
    </message>
    <message>
        <source>Recent calls</source>
        <translation>Letzte Anrufe</translation>
    </message>
    <message>
        <source>No calls yet. They appear here as soon as somebody dials one of the tracking numbers.</source>
        <translation>Noch keine Anrufe. Sie erscheinen hier, sobald jemand eine der Tracking-Nummern wählt.</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Alle Anrufe</translation>
    </message>
    <message>
        <source>Last changes</source>
        <translation>Letzte Änderungen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Alle Änderungen</translation>
    </message>
    <message>
        <source>Go to a company first.</source>
        <translation>Gehen Sie zuerst zu einer Firma.</translation>
    </message>
    <message>
        <source>No phone of this company rings that could be switched off.</source>
        <translation>Kein Telefon dieser Firma klingelt, das ausgeschaltet werden könnte.</translation>
    </message>
    <message>
        <source>No phone is out.</source>
        <translation>Kein Telefon ist aus.</translation>
    </message>
    <message>
        <source>Times of the account: %1, now %2</source>
        <translation>Zeiten des Kontos: %1, jetzt %2</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no figure</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Calls by hour</source>
        <translation>Anrufe nach Stunde</translation>
    </message>
    <message>
        <source>Calls by day</source>
        <translation>Anrufe nach Tag</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>when and where</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing has been changed lately.</source>
        <translation>In letzter Zeit wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The calls here are not for you to see</source>
        <translation>Die Anrufe hier sind nicht für Sie</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::AccountPage</name>
    <message>
        <source>Pages of this account</source>
        <translation>Seiten dieses Kontos</translation>
    </message>
    <message>
        <source>Go to a company first.</source>
        <translation>Gehen Sie zuerst zu einer Firma.</translation>
    </message>
    <message>
        <source>%1 is closed already.</source>
        <translation>%1 ist schon geschlossen.</translation>
    </message>
    <message>
        <source>%1 is open.</source>
        <translation>%1 ist geöffnet.</translation>
    </message>
    <message>
        <source>Go to an account first.</source>
        <translation>Gehen Sie zuerst zu einem Konto.</translation>
    </message>
    <message>
        <source>Not as they would see it</source>
        <translation>Nicht so, wie die Person es sähe</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::AccountSidebar</name>
    <message>
        <source>Filter accounts</source>
        <translation>Konten filtern</translation>
    </message>
    <message>
        <source>No account is called that. Clear the filter to see all.</source>
        <translation>Kein Konto heißt so. Leeren Sie den Filter, um alle zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts match</source>
        <translation>
            <numerusform>%n Konto passt</numerusform>
            <numerusform>%n Konten passen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::AccountTreeModel</name>
    <message>
        <source>suspended</source>
        <translation>ausgesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n companies</source>
        <translation>
            <numerusform>%n Firma</numerusform>
            <numerusform>%n Firmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>something is temporary</source>
        <translation>etwas gilt vorübergehend</translation>
    </message>
    <message>
        <source>edits wait to be sent</source>
        <translation>Änderungen warten auf das Senden</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>franchise</source>
        <translation>Franchise</translation>
    </message>
    <message>
        <source>company</source>
        <translation>Firma</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::AccountTreeView</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ActionButton</name>
    <message>
        <source>Why this is grey</source>
        <translation>Warum das grau ist</translation>
    </message>
    <message>
        <source>Ask for access…</source>
        <translation>Um Zugriff bitten …</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ActionController</name>
    <message>
        <source>This needs a connection to the server. Nothing changes for callers until then.</source>
        <translation>Dafür braucht es eine Verbindung zum Server. Bis dahin ändert sich für Anrufer nichts.</translation>
    </message>
    <message>
        <source>Nothing on this page can do this.</source>
        <translation>Nichts auf dieser Seite kann das tun.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action and its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>action and why it is grey</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Right-click to ask for access.</source>
        <translation>Rechtsklick, um Zugriff zu erbitten.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Activity is not shown to you here</source>
        <translation>Die Aktivität wird Ihnen hier nicht gezeigt</translation>
    </message>
    <message>
        <source>Nothing has changed here lately</source>
        <translation>Hier hat sich in letzter Zeit nichts geändert</translation>
    </message>
    <message>
        <source>Changes of the last 90 days at this account and below it appear here, with who made them.</source>
        <translation>Änderungen der letzten 90 Tage an diesem Konto und darunter erscheinen hier, mit dem, der sie gemacht hat.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::AddPersonDialog</name>
    <message>
        <source>Add a person to %1</source>
        <translation>Person zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Send invitation</source>
        <translation>Einladung senden</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>Vor- und Nachname</translation>
    </message>
    <message>
        <source>name@company.com</source>
        <translation>name@firma.de</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Access ends on</source>
        <translation>Zugriff endet am</translation>
    </message>
    <message>
        <source>Last day of access</source>
        <translation>Letzter Tag des Zugriffs</translation>
    </message>
    <message>
        <source>%1 is in the organization already and gets the role at once.</source>
        <translation>%1 ist schon in der Organisation und bekommt die Rolle sofort.</translation>
    </message>
    <message>
        <source>Give access</source>
        <translation>Zugriff geben</translation>
    </message>
    <message>
        <source>Fill in an e-mail address and a name, and choose a role that you can give.</source>
        <translation>Füllen Sie E-Mail-Adresse und Namen aus, und wählen Sie eine Rolle, die Sie geben können.</translation>
    </message>
    <message>
        <source>They join by a link: by e-mail, or passed on by you where the server sends none. Until then nobody can sign in with it.</source>
        <translation>Der Beitritt geht über einen Link: per E-Mail, oder von Ihnen weitergegeben, wo der Server keine versendet. Bis dahin kann sich niemand damit anmelden.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::AskForAccessDialog</name>
    <message>
        <source>Ask for access</source>
        <translation>Um Zugriff bitten</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Bitten</translation>
    </message>
    <message>
        <source>“%1” at %2</source>
        <translation>„%1“ an %2</translation>
    </message>
    <message>
        <source>You ask to be allowed to %1. Those who can give it find your request among their people, and you find their answer there too.</source>
        <translation>Sie bitten darum, dies zu dürfen: %1. Wer es geben kann, findet Ihre Anfrage bei seinen Personen, und dort finden auch Sie die Antwort.</translation>
    </message>
    <message>
        <source>What do you need it for, and until when?</source>
        <translation>Wofür brauchen Sie es, und bis wann?</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::AuditModel</name>
    <message>
        <source>The change</source>
        <translation>Die Änderung</translation>
    </message>
    <message>
        <source>No field changed its value.</source>
        <translation>Kein Feld hat seinen Wert geändert.</translation>
    </message>
    <message>
        <source>Select a change to see it before and after.</source>
        <translation>Wählen Sie eine Änderung, um sie vorher und nachher zu sehen.</translation>
    </message>
    <message>
        <source>%1  →  %2</source>
        <comment>before → after</comment>
        <translation>%1  →  %2</translation>
    </message>
    <message>
        <source>Trunkline</source>
        <translation>Trunkline</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anders</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Concerns</source>
        <comment>what a change was made to</comment>
        <translation>Betrifft</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Banner</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::BarPlot</name>
    <message>
        <source>%1 answered, %2 not answered</source>
        <translation>%1 angenommen, %2 nicht angenommen</translation>
    </message>
    <message>
        <source>%1: %2 answered, %3 not answered</source>
        <translation>%1: %2 angenommen, %3 nicht angenommen</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::BlockedCallersDialog</name>
    <message>
        <source>Blocked callers of %1</source>
        <translation>Gesperrte Anrufer von %1</translation>
    </message>
    <message>
        <source>Blocked callers</source>
        <translation>Gesperrte Anrufer</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Number to block</source>
        <translation>Zu sperrende Nummer</translation>
    </message>
    <message>
        <source>Number, e.g. (312) 555-0100</source>
        <translation>Nummer, z. B. (312) 555-0100</translation>
    </message>
    <message>
        <source>Reason, for colleagues</source>
        <translation>Grund, für Kollegen</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Let through again</source>
        <translation>Wieder durchlassen</translation>
    </message>
    <message>
        <source>This caller is blocked already.</source>
        <translation>Dieser Anrufer ist schon gesperrt.</translation>
    </message>
    <message>
        <source>Their calls are not put through: nothing rings, and the call ends. A flow that asks whether a caller is blocked decides itself.</source>
        <translation>Ihre Anrufe werden nicht durchgestellt: Nichts klingelt, und der Anruf endet. Ein Ablauf, der fragt, ob ein Anrufer gesperrt ist, entscheidet selbst.</translation>
    </message>
    <message>
        <source>Nobody is blocked here.</source>
        <translation>Hier ist niemand gesperrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s) blocked</source>
        <translation>
            <numerusform>%n Anrufer gesperrt</numerusform>
            <numerusform>%n Anrufer gesperrt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::BranchRow</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Breadcrumb</name>
    <message>
        <source>Where you are</source>
        <translation>Wo Sie sind</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1 gehen</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::CalendarDialog</name>
    <message>
        <source>Holidays and closures</source>
        <translation>Feiertage und Schließungen</translation>
    </message>
    <message>
        <source>On these dates a schedule takes the way “holiday”. A calendar holds at its account and at everything below it.</source>
        <translation>An diesen Tagen nimmt ein Zeitplan den Weg „Feiertag“. Ein Kalender gilt an seinem Konto und an allem darunter.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>New calendar…</source>
        <translation>Neuer Kalender …</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>What it is, e.g. Christmas Day</source>
        <translation>Was es ist, z. B. Weihnachten</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Add the date</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Open as on any day</source>
        <translation>Geöffnet wie an jedem Tag</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>an account above</source>
        <translation>ein Konto darüber</translation>
    </message>
    <message>
        <source>Open here</source>
        <translation>Hier öffnen</translation>
    </message>
    <message>
        <source>New calendar</source>
        <translation>Neuer Kalender</translation>
    </message>
    <message>
        <source>Name that flows know it by</source>
        <translation>Name, unter dem Abläufe ihn kennen</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <source>Remove the calendar…</source>
        <translation>Kalender entfernen …</translation>
    </message>
    <message>
        <source>Removing needs a connection.</source>
        <translation>Zum Entfernen braucht es eine Verbindung.</translation>
    </message>
    <message>
        <source>This calendar stands at an account above, and is removed there.</source>
        <translation>Dieser Kalender steht bei einem Konto darüber und wird dort entfernt.</translation>
    </message>
    <message>
        <source>What you changed is on its way to the server. Try again then.</source>
        <translation>Was Sie geändert haben, ist auf dem Weg zum Server. Versuchen Sie es danach noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Remove the calendar “%1” with its %n date(s)?</source>
        <translation>
            <numerusform>Den Kalender „%1“ mit seinem %n Datum entfernen?</numerusform>
            <numerusform>Den Kalender „%1“ mit seinen %n Daten entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Schedules of these flows go by it. Its dates are working days for them then, unless a calendar of this name above has them:</source>
        <translation>Zeitpläne dieser Abläufe richten sich danach. Seine Tage sind für sie dann Werktage, sofern nicht ein Kalender dieses Namens darüber sie enthält:</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::CallActions</name>
    <message>
        <source>Select a call first.</source>
        <translation>Wählen Sie zuerst einen Anruf.</translation>
    </message>
    <message>
        <source>This call has no recording.</source>
        <translation>Dieser Anruf hat keine Aufnahme.</translation>
    </message>
    <message>
        <source>The recording is not kept where this computer could reach it.</source>
        <translation>Die Aufnahme liegt nicht dort, wo dieser Computer sie erreichen könnte.</translation>
    </message>
    <message>
        <source>Nothing on this computer plays the recording. Its address is %1.</source>
        <translation>Nichts auf diesem Computer spielt die Aufnahme ab. Ihre Adresse ist %1.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a person and their e-mail</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Assign the call</source>
        <translation>Anruf zuweisen</translation>
    </message>
    <message>
        <source>Who takes care of it</source>
        <translation>Wer sich darum kümmert</translation>
    </message>
    <message>
        <source>Select a call or go to a company first.</source>
        <translation>Wählen Sie zuerst einen Anruf, oder gehen Sie zu einer Firma.</translation>
    </message>
    <message>
        <source>The caller&apos;s number was withheld.</source>
        <translation>Die Nummer des Anrufers war unterdrückt.</translation>
    </message>
    <message>
        <source>This call went out: nobody called.</source>
        <translation>Dieser Anruf ging hinaus: Niemand hat angerufen.</translation>
    </message>
    <message>
        <source>This caller is blocked already: “Blocked callers…” lets them through again.</source>
        <translation>Dieser Anrufer ist schon gesperrt: „Gesperrte Anrufer …“ lässt ihn wieder durch.</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Calls of %1 to %2 are not put through any more. Why, for colleagues:</source>
        <translation>Anrufe von %1 bei %2 werden nicht mehr durchgestellt. Warum, für Kollegen:</translation>
    </message>
    <message>
        <source>%1 is blocked at %2. “Blocked callers…” lets them through again.</source>
        <translation>%1 ist bei %2 gesperrt. „Gesperrte Anrufer …“ lässt ihn wieder durch.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::CallDetails</name>
    <message>
        <source>Details of the call</source>
        <translation>Einzelheiten des Anrufs</translation>
    </message>
    <message>
        <source>Select a call to see what happened to the caller.</source>
        <translation>Wählen Sie einen Anruf, um zu sehen, was dem Anrufer geschah.</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Copy the caller&apos;s number</source>
        <translation>Nummer des Anrufers kopieren</translation>
    </message>
    <message>
        <source>%1 was copied.</source>
        <translation>%1 wurde kopiert.</translation>
    </message>
    <message>
        <source>Changed here, not sent yet</source>
        <translation>Hier geändert, noch nicht gesandt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Show the flow that the call followed</source>
        <translation>Den Ablauf zeigen, dem der Anruf folgte</translation>
    </message>
    <message>
        <source>Lead status</source>
        <translation>Lead-Status</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Noch nicht beurteilt</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What should others know about this call?</source>
        <translation>Was sollten andere über diesen Anruf wissen?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>%1, first call of this caller</source>
        <translation>%1, erster Anruf dieses Anrufers</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Number called</source>
        <translation>Gewählte Nummer</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Gewartet</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a phone and what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>rang %1 s</source>
        <translation>klingelte %1 s</translation>
    </message>
    <message>
        <source>The caller left a voicemail</source>
        <translation>Der Anrufer hinterließ eine Nachricht</translation>
    </message>
    <message>
        <source>The caller hung up</source>
        <translation>Der Anrufer legte auf</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Niemand nahm ab</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <comment>a flow&apos;s name</comment>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>A flow that was removed</source>
        <translation>Ein Ablauf, der entfernt wurde</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::CallExport</name>
    <message>
        <source>The file %1 could not be written: %2. Choose another place, or make room, and export again.</source>
        <translation>Die Datei %1 konnte nicht geschrieben werden: %2. Wählen Sie einen anderen Ort, oder schaffen Sie Platz, und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>Der Export wurde abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::CallFilterBar</name>
    <message>
        <source>Caller, number, note, tag…</source>
        <translation>Anrufer, Nummer, Notiz, Schlagwort …</translation>
    </message>
    <message>
        <source>Search calls</source>
        <translation>Anrufe durchsuchen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Number of calls shown</source>
        <translation>Anzahl der gezeigten Anrufe</translation>
    </message>
    <message>
        <source>Both directions</source>
        <translation>Beide Richtungen</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation>Alle Nummern</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alle Schlagwörter</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Anruf</numerusform>
            <numerusform>%n Anrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) match</source>
        <translation>
            <numerusform>%n Anruf passt</numerusform>
            <numerusform>%n Anrufe passen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far…</source>
        <translation>bisher %1 …</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation>Filter %1 entfernen</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::CallLogModel</name>
    <message>
        <source>Being fetched</source>
        <translation>Wird geholt</translation>
    </message>
    <message>
        <source>%1, changed here, not sent yet</source>
        <translation>%1, hier geändert, noch nicht gesandt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name and number</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>In/out</source>
        <translation>Ein/Aus</translation>
    </message>
    <message>
        <source>Click to sort by this column</source>
        <translation>Klicken, um nach dieser Spalte zu sortieren</translation>
    </message>
    <message>
        <source>Use the filters above to find by this column</source>
        <translation>Nach dieser Spalte suchen Sie mit den Filtern oben</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::CallLogPage</name>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>There is no call to export.</source>
        <translation>Es gibt keinen Anruf zu exportieren.</translation>
    </message>
    <message>
        <source>Select a call first.</source>
        <translation>Wählen Sie zuerst einen Anruf.</translation>
    </message>
    <message>
        <source>The calls here are not for you to see</source>
        <translation>Die Anrufe hier sind nicht für Sie bestimmt</translation>
    </message>
    <message>
        <source>No call matches</source>
        <translation>Kein Anruf passt</translation>
    </message>
    <message>
        <source>There are calls, but none that fits all of the filters above.</source>
        <translation>Es gibt Anrufe, aber keinen, der zu allen Filtern oben passt.</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>The calls are on their way</source>
        <translation>Die Anrufe sind unterwegs</translation>
    </message>
    <message>
        <source>They are being fetched from the server and appear here as they come.</source>
        <translation>Sie werden vom Server geholt und erscheinen hier nach und nach.</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Anrufe</translation>
    </message>
    <message>
        <source>Each call to one of the tracking numbers of this account appears here as soon as it has ended.</source>
        <translation>Jeder Anruf an eine Tracking-Nummer dieses Kontos erscheint hier, sobald er zu Ende ist.</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy the caller&apos;s number</source>
        <translation>Nummer des Anrufers kopieren</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) copied.</source>
        <translation>
            <numerusform>%n Anruf kopiert.</numerusform>
            <numerusform>%n Anrufe kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls of %1</source>
        <translation>Anrufe von %1</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Gezeigtes exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) exported to %1.</source>
        <translation>
            <numerusform>%n Anruf nach %1 exportiert.</numerusform>
            <numerusform>%n Anrufe nach %1 exportiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::CallTable</name>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Längste zuerst</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>Kürzeste zuerst</translation>
    </message>
    <message>
        <source>Callers from low to high numbers</source>
        <translation>Anrufer von kleinen zu großen Nummern</translation>
    </message>
    <message>
        <source>Callers from high to low numbers</source>
        <translation>Anrufer von großen zu kleinen Nummern</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::CanvasScene</name>
    <message>
        <source>Call comes in</source>
        <translation>Anruf kommt herein</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n Nummer</numerusform>
            <numerusform>%n Nummern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Catalog</name>
    <message>
        <source>HQ owner</source>
        <translation>Eigentümer der Zentrale</translation>
    </message>
    <message>
        <source>Everything, everywhere: billing, closing the organization, naming other owners.</source>
        <translation>Alles, überall: Abrechnung, Schließen der Organisation, weitere Eigentümer ernennen.</translation>
    </message>
    <message>
        <source>HQ admin</source>
        <translation>Verwaltung der Zentrale</translation>
    </message>
    <message>
        <source>Runs the organization and every franchise, except billing.</source>
        <translation>Führt die Organisation und jede Franchise, außer der Abrechnung.</translation>
    </message>
    <message>
        <source>HQ reviewer</source>
        <translation>Prüfer der Zentrale</translation>
    </message>
    <message>
        <source>Sees everything that is done in every franchise; changes nothing.</source>
        <translation>Sieht alles, was in jeder Franchise geschieht; ändert nichts.</translation>
    </message>
    <message>
        <source>HQ billing</source>
        <translation>Abrechnung der Zentrale</translation>
    </message>
    <message>
        <source>Invoices and payment of the organization and of all accounts.</source>
        <translation>Rechnungen und Zahlung der Organisation und aller Konten.</translation>
    </message>
    <message>
        <source>Franchise owner</source>
        <translation>Franchise-Inhaber</translation>
    </message>
    <message>
        <source>Runs a franchise: its companies, its people and its bills.</source>
        <translation>Führt eine Franchise: ihre Firmen, ihre Personen und ihre Rechnungen.</translation>
    </message>
    <message>
        <source>Franchise manager</source>
        <translation>Franchise-Leitung</translation>
    </message>
    <message>
        <source>Runs the companies of a franchise and their people, except billing.</source>
        <translation>Führt die Firmen einer Franchise und deren Personen, außer der Abrechnung.</translation>
    </message>
    <message>
        <source>Franchise billing</source>
        <translation>Franchise-Abrechnung</translation>
    </message>
    <message>
        <source>Invoices and payment of a franchise and its companies.</source>
        <translation>Rechnungen und Zahlung einer Franchise und ihrer Firmen.</translation>
    </message>
    <message>
        <source>Franchise analyst</source>
        <translation>Franchise-Analyse</translation>
    </message>
    <message>
        <source>Reads calls, recordings and reports of a franchise; changes nothing.</source>
        <translation>Liest Anrufe, Aufnahmen und Berichte einer Franchise; ändert nichts.</translation>
    </message>
    <message>
        <source>Company manager</source>
        <translation>Firmenleitung</translation>
    </message>
    <message>
        <source>Runs one company: flows, phones, calls, people, except billing.</source>
        <translation>Führt eine Firma: Abläufe, Telefone, Anrufe, Personen, außer der Abrechnung.</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>Empfang</translation>
    </message>
    <message>
        <source>Switches phones off and on, and nothing else.</source>
        <translation>Schaltet Telefone aus und ein, sonst nichts.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Telefonist</translation>
    </message>
    <message>
        <source>Takes calls and texts, and sees those that are assigned to them.</source>
        <translation>Nimmt Anrufe und SMS entgegen und sieht die eigenen.</translation>
    </message>
    <message>
        <source>Company billing</source>
        <translation>Firmenabrechnung</translation>
    </message>
    <message>
        <source>Invoices of one company, and its payment where it pays itself.</source>
        <translation>Rechnungen einer Firma, und ihre Zahlung, wo sie selbst zahlt.</translation>
    </message>
    <message>
        <source>Company viewer</source>
        <translation>Firmeneinsicht</translation>
    </message>
    <message>
        <source>Reads the call log and the reports of one company.</source>
        <translation>Liest das Anrufprotokoll und die Berichte einer Firma.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::CellDelegate</name>
    <message>
        <source>+%1</source>
        <comment>that many more</comment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ChangeRoleDialog</name>
    <message>
        <source>Promote %1</source>
        <translation>%1 hochstufen</translation>
    </message>
    <message>
        <source>Demote %1</source>
        <translation>%1 herabstufen</translation>
    </message>
    <message>
        <source>Change the role of %1</source>
        <translation>Rolle von %1 ändern</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>Rolle ändern</translation>
    </message>
    <message>
        <source>%1 is %2 at %3. Another role applies at once.</source>
        <translation>%1 ist %2 an %3. Eine andere Rolle gilt sofort.</translation>
    </message>
    <message>
        <source>Choose a role that is not locked.</source>
        <translation>Wählen Sie eine Rolle, die nicht gesperrt ist.</translation>
    </message>
    <message>
        <source>Promote to %1</source>
        <translation>Zu %1 hochstufen</translation>
    </message>
    <message>
        <source>Demote to %1</source>
        <translation>Zu %1 herabstufen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Gains:&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Gewinnt:&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Loses:&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Verliert:&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>May do the same as before.</source>
        <translation>Darf dasselbe wie zuvor.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ChoiceButton</name>
    <message>
        <source>%1 ▾</source>
        <comment>a button that drops a list</comment>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>In der Liste suchen</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ColumnMemory</name>
    <message>
        <source>Columns as they were at first</source>
        <translation>Spalten wie am Anfang</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::CommandPalette</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>Suchen oder ausführen</translation>
    </message>
    <message>
        <source>Search accounts, run an action…</source>
        <translation>Konten suchen, Aktion ausführen …</translation>
    </message>
    <message>
        <source>Search accounts, run an action</source>
        <translation>Konten suchen, Aktion ausführen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefundenes</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::CompareDialog</name>
    <message>
        <source>Compare versions</source>
        <translation>Versionen vergleichen</translation>
    </message>
    <message>
        <source>Two versions are compared here; edit in the editor.</source>
        <translation>Hier werden zwei Versionen verglichen; bearbeiten Sie im Editor.</translation>
    </message>
    <message>
        <source>Both versions on one canvas</source>
        <translation>Beide Versionen auf einer Fläche</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>How much changed</source>
        <translation>Wie viel sich änderte</translation>
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
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Both do the same to every call.</source>
        <translation>Beide tun mit jedem Anruf dasselbe.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>mark and how many steps have it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ConnectionButton</name>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>What is kept on this computer…</source>
        <translation>Was auf diesem Computer bleibt …</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::CopyFlowDialog</name>
    <message>
        <source>%1 · %2</source>
        <comment>a phone and its number</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Copy “%1” to another company</source>
        <translation>„%1“ in eine andere Firma kopieren</translation>
    </message>
    <message>
        <source>To the company</source>
        <translation>In die Firma</translation>
    </message>
    <message>
        <source>Name there</source>
        <translation>Name dort</translation>
    </message>
    <message>
        <source>What the flow names here, and what stands for it there:</source>
        <translation>Was der Ablauf hier nennt und was dort dafür steht:</translation>
    </message>
    <message>
        <source>Copy as a draft</source>
        <translation>Als Entwurf kopieren</translation>
    </message>
    <message>
        <source>The flow names no phone, switch or calendar.</source>
        <translation>Der Ablauf nennt weder Telefon noch Schalter noch Kalender.</translation>
    </message>
    <message>
        <source>a phone that is not known any more</source>
        <translation>ein Telefon, das nicht mehr bekannt ist</translation>
    </message>
    <message>
        <source>Switch “%1”</source>
        <translation>Schalter „%1“</translation>
    </message>
    <message>
        <source>Calendar “%1”</source>
        <translation>Kalender „%1“</translation>
    </message>
    <message>
        <source>Add the same there</source>
        <translation>Dort dasselbe hinzufügen</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Give the copy a name.</source>
        <translation>Geben Sie der Kopie einen Namen.</translation>
    </message>
    <message>
        <source>The company has a flow of this name already. Choose another one.</source>
        <translation>Die Firma hat schon einen Ablauf mit diesem Namen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Type its name, or choose it from the list</source>
        <translation>Namen eingeben oder aus der Liste wählen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a company and its franchise</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Choose the company first.</source>
        <translation>Wählen Sie zuerst die Firma.</translation>
    </message>
    <message>
        <source>There is no company where you may edit flows.</source>
        <translation>Es gibt keine Firma, deren Abläufe Sie bearbeiten dürfen.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::DayRangePopup</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Days to show</source>
        <translation>Zu zeigende Tage</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Diese Tage zeigen</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::DeclineRequestDialog</name>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>%1 reads that you declined, and what you write here.</source>
        <translation>%1 liest, dass Sie abgelehnt haben, und was Sie hier schreiben.</translation>
    </message>
    <message>
        <source>Why not, or whom to ask instead</source>
        <translation>Warum nicht, oder wen man stattdessen fragt</translation>
    </message>
    <message>
        <source>A word back</source>
        <translation>Ein Wort zurück</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::DeleteRoleDialog</name>
    <message>
        <source>Delete the role %1</source>
        <translation>Rolle %1 löschen</translation>
    </message>
    <message>
        <source>Delete role</source>
        <translation>Rolle löschen</translation>
    </message>
    <message>
        <source>Nobody holds “%1”. Deleting it changes nothing for anybody.</source>
        <translation>Niemand hat „%1“. Sie zu löschen ändert für niemanden etwas.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is held at %n place(s): %2.</source>
        <translation>
            <numerusform>„%1“ ist an %n Stelle vergeben: %2.</numerusform>
            <numerusform>„%1“ ist an %n Stellen vergeben: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>What they get instead</source>
        <translation>Was sie stattdessen bekommen</translation>
    </message>
    <message>
        <source>They get &amp;instead</source>
        <translation>Sie bekommen &amp;stattdessen</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>person, account</comment>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>No other role can stand at all these places. Change them one by one first.</source>
        <translation>Keine andere Rolle kann an all diesen Stellen stehen. Ändern Sie sie zuerst einzeln.</translation>
    </message>
    <message>
        <source>%1 cannot get it: %2</source>
        <translation>%1 kann sie nicht bekommen: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::DestinationCombo</name>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Choose a phone</source>
        <translation>Telefon wählen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>label and number</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>label and state</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Another phone of the company…</source>
        <translation>Ein weiteres Telefon der Firma …</translation>
    </message>
    <message>
        <source>Another phone of the company</source>
        <translation>Ein weiteres Telefon der Firma</translation>
    </message>
    <message>
        <source>What companies read when they choose it</source>
        <translation>Was Firmen lesen, wenn sie es wählen</translation>
    </message>
    <message>
        <source>The phone of the office</source>
        <translation>Das Telefon im Büro</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::DestinationDialog</name>
    <message>
        <source>Add a destination</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>e.g. Mike&apos;s mobile</source>
        <translation>z. B. Mikes Handy</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone number, or sip:desk@example.com</source>
        <translation>Telefonnummer, oder sip:empfang@example.com</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Klingelt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>A flow that rings longer than this ends in the phone&apos;s own voicemail, not in yours.</source>
        <translation>Ein Ablauf, der länger klingelt, endet in der eigenen Voicemail des Telefons, nicht in Ihrer.</translation>
    </message>
    <message>
        <source>Its own voicemail answers after</source>
        <translation>Eigene Voicemail geht an nach</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A SIP address looks like sip:desk@example.com.</source>
        <translation>Eine SIP-Adresse sieht aus wie sip:empfang@example.com.</translation>
    </message>
    <message>
        <source>Give it a name that people here know, such as “Mike&apos;s mobile”.</source>
        <translation>Geben Sie ihm einen Namen, den die Leute hier kennen, etwa „Mikes Handy“.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::DestinationRow</name>
    <message>
        <source>× </source>
        <comment>a weight</comment>
        <translation>× </translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::DestinationsModel</name>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Klingelt</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Out %1</source>
        <translation>Aus %1</translation>
    </message>
    <message>
        <source>Back %1</source>
        <translation>Wieder da %1</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::DiffMark</name>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::EveryPathDialog</name>
    <message>
        <source>answers</source>
        <translation>nimmt ab</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Voicemail</translation>
    </message>
    <message>
        <source>Hangs up</source>
        <translation>Legt auf</translation>
    </message>
    <message>
        <source>Fail-safe phone</source>
        <translation>Ausweichtelefon</translation>
    </message>
    <message>
        <source>Everything that can happen to a call</source>
        <translation>Alles, was einem Anruf geschehen kann</translation>
    </message>
    <message>
        <source>%1 ways · a caller waits at most %2 seconds while phones ring · it can end: %3</source>
        <translation>%1 Wege · ein Anrufer wartet höchstens %2 Sekunden, während Telefone klingeln · es kann enden: %3</translation>
    </message>
    <message>
        <source>Ways that a call can take</source>
        <translation>Wege, die ein Anruf nehmen kann</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Goes round again</source>
        <translation>Dreht sich im Kreis</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n longest are listed.</source>
        <translation>
            <numerusform>Nur der längste ist aufgeführt.</numerusform>
            <numerusform>Nur die %n längsten sind aufgeführt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ExportBar</name>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Export anhalten</translation>
    </message>
    <message>
        <source>Exporting to %1…</source>
        <translation>Export nach %1 …</translation>
    </message>
    <message>
        <source>Exporting calls: %1 of %2</source>
        <comment>two numbers</comment>
        <translation>Anrufe werden exportiert: %1 von %2</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ExtendDialog</name>
    <message>
        <source>Extend access</source>
        <translation>Zugriff verlängern</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) will end on the day that you choose, and not before.</source>
        <translation>
            <numerusform>%n Rolle endet an dem Tag, den Sie wählen, und nicht vorher.</numerusform>
            <numerusform>%n Rollen enden an dem Tag, den Sie wählen, und nicht vorher.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Last day of access</source>
        <translation>&amp;Letzter Tag des Zugriffs</translation>
    </message>
    <message>
        <source>Last day of access</source>
        <translation>Letzter Tag des Zugriffs</translation>
    </message>
    <message>
        <source>Without an end</source>
        <translation>Ohne Ende</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ExtensionEditor</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>after </source>
        <comment>after so many seconds</comment>
        <translation>nach </translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds before the extension is dialled</source>
        <translation>Sekunden, bevor die Durchwahl gewählt wird</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FigureTile</name>
    <message>
        <source>Show these calls</source>
        <translation>Diese Anrufe zeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a figure&apos;s name and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3 against the time before</source>
        <comment>a figure&apos;s name, value and change</comment>
        <translation>%1: %2, %3 gegenüber der Zeit davor</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FirstLoadPanel</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung mit %1 …</translation>
    </message>
    <message>
        <source>Nothing is kept on this computer yet.</source>
        <translation>Auf diesem Computer liegt noch nichts.</translation>
    </message>
    <message>
        <source>Loading your accounts…</source>
        <translation>Ihre Konten werden geladen …</translation>
    </message>
    <message>
        <source>Loading is stopped</source>
        <translation>Das Laden ist angehalten</translation>
    </message>
    <message>
        <source>Nothing changes for callers. What came so far stays; go on whenever you like.</source>
        <translation>Für Anrufer ändert sich nichts. Was bisher kam, bleibt; machen Sie weiter, wann Sie wollen.</translation>
    </message>
    <message>
        <source>Nothing could be loaded yet</source>
        <translation>Noch konnte nichts geladen werden</translation>
    </message>
    <message>
        <source>Trunkline goes on by itself when the server can be reached.</source>
        <translation>Trunkline macht von selbst weiter, sobald der Server erreichbar ist.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Your accounts come first, then their numbers and flows, then the calls.</source>
        <translation>Zuerst kommen Ihre Konten, dann deren Nummern und Abläufe, dann die Anrufe.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FlowCanvas</name>
    <message>
        <source>Calls come in here.</source>
        <translation>Hier kommen Anrufe herein.</translation>
    </message>
    <message>
        <source>%1 leads to %2.</source>
        <translation>%1 führt zu %2.</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problem: %1</translation>
    </message>
    <message>
        <source>Canvas of the call flow</source>
        <translation>Zeichenfläche des Anrufablaufs</translation>
    </message>
    <message>
        <source>Nothing happens to a call yet.
Drag a step from the left to here, or press A.</source>
        <translation>Einem Anruf geschieht noch nichts.
Ziehen Sie einen Schritt von links hierher, oder drücken Sie A.</translation>
    </message>
    <message>
        <source>Part of the template of HQ: locked.</source>
        <translation>Teil der Vorlage der Zentrale: gesperrt.</translation>
    </message>
    <message>
        <source>The template of HQ holds some of its settings.</source>
        <translation>Die Vorlage der Zentrale hält einige seiner Einstellungen fest.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FlowEditor</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Steps as a list</source>
        <translation>Schritte als Liste</translation>
    </message>
    <message>
        <source>Steps · drag one to the canvas</source>
        <translation>Schritte · einen auf die Fläche ziehen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Show the whole flow</source>
        <translation>Ganzen Ablauf zeigen</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>Als Liste zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Show what is chosen</source>
        <translation>Ausgewähltes zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <source>Lock for companies</source>
        <translation>Für Firmen sperren</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Only HQ can change a locked step, wherever the flow is copied to.</source>
        <translation>Einen gesperrten Schritt kann nur die Zentrale ändern, wohin der Ablauf auch kopiert wird.</translation>
    </message>
    <message>
        <source>Only HQ locks parts of a flow.</source>
        <translation>Nur die Zentrale sperrt Teile eines Ablaufs.</translation>
    </message>
    <message>
        <source>Unlock for companies</source>
        <translation>Für Firmen entsperren</translation>
    </message>
    <message numerus="yes">
        <source>Lock %n step(s)</source>
        <translation>
            <numerusform>%n Schritt sperren</numerusform>
            <numerusform>%n Schritte sperren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n step(s)</source>
        <translation>
            <numerusform>%n Schritt entsperren</numerusform>
            <numerusform>%n Schritte entsperren</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no problems.</source>
        <translation>Es gibt keine Probleme.</translation>
    </message>
    <message>
        <source>PDF, picture and description (*.pdf)</source>
        <translation>PDF mit Bild und Beschreibung (*.pdf)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG-Bild (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Description in words (*.txt)</source>
        <translation>Beschreibung in Worten (*.txt)</translation>
    </message>
    <message>
        <source>Export the flow</source>
        <translation>Ablauf exportieren</translation>
    </message>
    <message>
        <source>Written to “%1”.</source>
        <translation>Nach „%1“ geschrieben.</translation>
    </message>
    <message>
        <source>From left to right</source>
        <translation>Von links nach rechts</translation>
    </message>
    <message>
        <source>From top to bottom</source>
        <translation>Von oben nach unten</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FlowEditorDocument</name>
    <message>
        <source>“%1” belongs to the template of HQ and is locked. Ask HQ to change it.</source>
        <translation>„%1“ gehört zur Vorlage der Zentrale und ist gesperrt. Bitten Sie die Zentrale, es zu ändern.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FlowEdits</name>
    <message>
        <source>This step is not in the flow any more.</source>
        <translation>Dieser Schritt ist nicht mehr im Ablauf.</translation>
    </message>
    <message>
        <source>Arrange the steps</source>
        <translation>Schritte anordnen</translation>
    </message>
    <message>
        <source>The clipboard holds no steps. Copy some in a call flow first.</source>
        <translation>Die Zwischenablage enthält keine Schritte. Kopieren Sie zuerst welche in einem Anrufablauf.</translation>
    </message>
    <message>
        <source>What is in the clipboard comes from another program and holds no steps of a call flow. Nothing was pasted.</source>
        <translation>Was in der Zwischenablage ist, kommt aus einem anderen Programm und enthält keine Schritte eines Anrufablaufs. Es wurde nichts eingefügt.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Remove the group</source>
        <translation>Gruppe entfernen</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FlowExport</name>
    <message>
        <source>“%1” cannot be written: %2. Choose another folder or free some space.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ordner, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>the picture is too large</source>
        <translation>das Bild ist zu groß</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FlowRemoval</name>
    <message>
        <source>%1 · %2</source>
        <comment>a company and its flow</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Removing needs a connection.</source>
        <translation>Zum Entfernen braucht es eine Verbindung.</translation>
    </message>
    <message>
        <source>Numbers lead to this flow. Let them lead to another one first, on the page of numbers.</source>
        <translation>Nummern führen zu diesem Ablauf. Lassen Sie sie zuerst zu einem anderen führen, auf der Seite der Nummern.</translation>
    </message>
    <message>
        <source>What you changed is on its way to the server. Try again then.</source>
        <translation>Was Sie geändert haben, ist auf dem Weg zum Server. Versuchen Sie es danach noch einmal.</translation>
    </message>
    <message>
        <source>Remove the template “%1” with all of its versions?</source>
        <translation>Die Vorlage „%1“ mit allen ihren Versionen entfernen?</translation>
    </message>
    <message>
        <source>Remove the flow “%1” with all of its versions?</source>
        <translation>Den Ablauf „%1“ mit allen seinen Versionen entfernen?</translation>
    </message>
    <message>
        <source>These flows stay as they are, and get no more updates of it. What it locked in them only HQ can change then:</source>
        <translation>Diese Abläufe bleiben, wie sie sind, und bekommen keine Aktualisierungen mehr von ihr. Was sie darin gesperrt hat, kann dann nur die Zentrale ändern:</translation>
    </message>
    <message>
        <source>These flows go on with it. Calls that come that far would find nothing there:</source>
        <translation>Diese Abläufe gehen mit ihm weiter. Anrufe, die so weit kommen, fänden dort nichts:</translation>
    </message>
    <message>
        <source>No flow follows it. It cannot be brought back.</source>
        <translation>Kein Ablauf folgt ihr. Sie lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>No number and no other flow leads to it: callers notice nothing. It cannot be brought back.</source>
        <translation>Keine Nummer und kein anderer Ablauf führt zu ihm: Anrufer merken nichts. Er lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Not removed</source>
        <translation>Nicht entfernt</translation>
    </message>
    <message>
        <source>The template “%1” is removed.</source>
        <translation>Die Vorlage „%1“ ist entfernt.</translation>
    </message>
    <message>
        <source>The flow “%1” is removed.</source>
        <translation>Der Ablauf „%1“ ist entfernt.</translation>
    </message>
    <message>
        <source>“%1” is removed already.</source>
        <translation>„%1“ ist schon entfernt.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FlowTemplates</name>
    <message>
        <source>One phone after the other</source>
        <translation>Ein Telefon nach dem anderen</translation>
    </message>
    <message>
        <source>Rings one phone, then another, then takes a message.</source>
        <translation>Ruft ein Telefon, dann ein zweites, dann nimmt es eine Nachricht auf.</translation>
    </message>
    <message>
        <source>The first phone</source>
        <translation>Das erste Telefon</translation>
    </message>
    <message>
        <source>The second phone</source>
        <translation>Das zweite Telefon</translation>
    </message>
    <message>
        <source>All phones at once</source>
        <translation>Alle Telefone zugleich</translation>
    </message>
    <message>
        <source>Rings several phones at once; the first to press 1 gets the call.</source>
        <translation>Ruft mehrere Telefone zugleich; wer zuerst die 1 drückt, bekommt den Anruf.</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>Bürozeiten</translation>
    </message>
    <message>
        <source>Rings in office hours, takes a message at all other times.</source>
        <translation>Klingelt zu Bürozeiten, nimmt sonst eine Nachricht auf.</translation>
    </message>
    <message>
        <source>The phone of the office</source>
        <translation>Das Telefon im Büro</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Greets, and asks whom the caller wants.</source>
        <translation>Begrüßt und fragt, wen der Anrufer sprechen will.</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>New and known callers</source>
        <translation>Neue und bekannte Anrufer</translation>
    </message>
    <message>
        <source>New callers reach sales first, known ones their usual phone.</source>
        <translation>Neue Anrufer erreichen zuerst den Verkauf, bekannte ihr gewohntes Telefon.</translation>
    </message>
    <message>
        <source>Storm switch</source>
        <translation>Sturmschalter</translation>
    </message>
    <message>
        <source>One switch sends every call to the emergency team.</source>
        <translation>Ein Schalter schickt jeden Anruf zum Notdienst.</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>Das Büro</translation>
    </message>
    <message>
        <source>The emergency team</source>
        <translation>Der Notdienst</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FlowsModel</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <comment>problems</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Numbers that lead here</source>
        <translation>Nummern, die hierher führen</translation>
    </message>
    <message>
        <source>What callers get</source>
        <translation>Was Anrufer bekommen</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Flows that follow it</source>
        <translation>Abläufe, die ihr folgen</translation>
    </message>
    <message>
        <source>What companies get</source>
        <translation>Was Firmen bekommen</translation>
    </message>
    <message>
        <source>Given out by</source>
        <translation>Herausgegeben von</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FlowsPage</name>
    <message>
        <source>Flows</source>
        <translation>Abläufe</translation>
    </message>
    <message>
        <source>Go to a company first.</source>
        <translation>Gehen Sie zuerst zu einer Firma.</translation>
    </message>
    <message>
        <source>Select a flow first.</source>
        <translation>Wählen Sie zuerst einen Ablauf.</translation>
    </message>
    <message>
        <source>The copy is a draft. Callers follow it once it is published and a number leads to it.</source>
        <translation>Die Kopie ist ein Entwurf. Anrufer folgen ihr, sobald sie veröffentlicht ist und eine Nummer zu ihr führt.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Nothing: only a draft</source>
        <translation>Nichts: nur ein Entwurf</translation>
    </message>
    <message>
        <source>Version %1 · a draft waits</source>
        <translation>Version %1 · ein Entwurf wartet</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Companies begin a flow with a template in the place of copying it.</source>
        <translation>Firmen beginnen einen Ablauf mit einer Vorlage, statt sie zu kopieren.</translation>
    </message>
    <message>
        <source>Go to the organization or a franchise first.</source>
        <translation>Gehen Sie zuerst zur Organisation oder zu einer Franchise.</translation>
    </message>
    <message>
        <source>Select a template first.</source>
        <translation>Wählen Sie zuerst eine Vorlage.</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <comment>that follow a template</comment>
        <translation>
            <numerusform>%n Ablauf</numerusform>
            <numerusform>%n Abläufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n behind</source>
        <comment>flows of a template</comment>
        <translation>
            <numerusform>%1, %n zurück</numerusform>
            <numerusform>%1, %n zurück</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FlowsPageEditor</name>
    <message>
        <source>All flows</source>
        <translation>Alle Abläufe</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <source>Nothing is published to go back to.</source>
        <translation>Es ist nichts veröffentlicht, zu dem man zurückkehren könnte.</translation>
    </message>
    <message>
        <source>Open a flow first.</source>
        <translation>Öffnen Sie zuerst einen Ablauf.</translation>
    </message>
    <message>
        <source>Publishing needs a connection.</source>
        <translation>Zum Veröffentlichen braucht es eine Verbindung.</translation>
    </message>
    <message>
        <source>The flow cannot be opened</source>
        <translation>Der Ablauf kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>“%1”, version %2</source>
        <comment>a template</comment>
        <translation>„%1“, Version %2</translation>
    </message>
    <message>
        <source>This flow was removed by somebody else.</source>
        <translation>Dieser Ablauf wurde von jemand anderem entfernt.</translation>
    </message>
    <message>
        <source>Take the changed draft</source>
        <translation>Den geänderten Entwurf nehmen</translation>
    </message>
    <message>
        <source>Nothing is published yet</source>
        <translation>Noch nichts veröffentlicht</translation>
    </message>
    <message>
        <source>Companies get version %1</source>
        <translation>Firmen bekommen Version %1</translation>
    </message>
    <message>
        <source>Callers follow version %1</source>
        <translation>Anrufer folgen Version %1</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>wird gespeichert …</translation>
    </message>
    <message>
        <source>saved here, not sent yet</source>
        <translation>hier gespeichert, noch nicht gesandt</translation>
    </message>
    <message>
        <source>draft saved</source>
        <translation>Entwurf gespeichert</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>version and state of the draft</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Version %1 was published while you edited version %2. Take both together before you publish.</source>
        <translation>Version %1 wurde veröffentlicht, während Sie Version %2 bearbeiteten. Führen Sie beide zusammen, bevor Sie veröffentlichen.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Update available: the template “%1” has version %2, this flow follows version %3.</source>
        <translation>Aktualisierung: Die Vorlage „%1“ hat Version %2, dieser Ablauf folgt Version %3.</translation>
    </message>
    <message>
        <source>See what it changes…</source>
        <translation>Sehen, was sie ändert …</translation>
    </message>
    <message>
        <source>Take version %1 of the template</source>
        <translation>Version %1 der Vorlage übernehmen</translation>
    </message>
    <message>
        <source>Taken into the draft. Callers notice once you publish.</source>
        <translation>In den Entwurf übernommen. Anrufer merken es, sobald Sie veröffentlichen.</translation>
    </message>
    <message>
        <source>Published; it takes effect at the time you chose.</source>
        <translation>Veröffentlicht; er gilt ab der Zeit, die Sie gewählt haben.</translation>
    </message>
    <message>
        <source>Published: new flows begin with it. “Bring to the companies…” updates those that follow it.</source>
        <translation>Veröffentlicht: Neue Abläufe beginnen damit. „Zu den Firmen bringen …“ aktualisiert die, die ihr folgen.</translation>
    </message>
    <message>
        <source>Published: the next caller follows it.</source>
        <translation>Veröffentlicht: der nächste Anrufer folgt ihm.</translation>
    </message>
    <message>
        <source>Somebody published meanwhile. Their version is being fetched; then compare and take both together.</source>
        <translation>Inzwischen hat jemand veröffentlicht. Diese Version wird geholt; vergleichen Sie dann und führen Sie beide zusammen.</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>Nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Version %1 · %2</source>
        <translation>Version %1 · %2</translation>
    </message>
    <message>
        <source>Restoring needs a connection.</source>
        <translation>Zum Wiederherstellen braucht es eine Verbindung.</translation>
    </message>
    <message>
        <source>Version %1 again</source>
        <translation>Wieder Version %1</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>Nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>Take an earlier version</source>
        <translation>Eine frühere Version nehmen</translation>
    </message>
    <message>
        <source>Take both versions together</source>
        <translation>Beide Versionen zusammenführen</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FlowsPageList</name>
    <message>
        <source>Call flows</source>
        <translation>Anrufabläufe</translation>
    </message>
    <message>
        <source>Flow, company, number, person…</source>
        <translation>Ablauf, Firma, Nummer, Person …</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>No flow matches</source>
        <translation>Kein Ablauf passt</translation>
    </message>
    <message>
        <source>No flow here has all of these words.</source>
        <translation>Kein Ablauf hier hat all diese Wörter.</translation>
    </message>
    <message>
        <source>No call flow yet</source>
        <translation>Noch kein Anrufablauf</translation>
    </message>
    <message>
        <source>A flow says which phones ring when somebody calls, and what happens if nobody answers.</source>
        <translation>Ein Ablauf sagt, welche Telefone klingeln, wenn jemand anruft, und was geschieht, wenn niemand abnimmt.</translation>
    </message>
    <message>
        <source>Flows of the companies</source>
        <translation>Abläufe der Firmen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Flows that companies begin with, and that you keep up to date for them</source>
        <translation>Abläufe, mit denen Firmen beginnen und die Sie für sie aktuell halten</translation>
    </message>
    <message>
        <source>No template yet</source>
        <translation>Noch keine Vorlage</translation>
    </message>
    <message>
        <source>A template is a flow that companies begin with. You lock what has to stay, and bring every new version to all that follow it.</source>
        <translation>Eine Vorlage ist ein Ablauf, mit dem Firmen beginnen. Sie sperren, was bleiben muss, und bringen jede neue Version zu allen, die ihr folgen.</translation>
    </message>
    <message>
        <source>The flows here are not for you to see</source>
        <translation>Die Abläufe hier sind nicht für Sie</translation>
    </message>
    <message>
        <source>Reading the templates…</source>
        <translation>Die Vorlagen werden gelesen …</translation>
    </message>
    <message>
        <source>Reading the flows…</source>
        <translation>Die Abläufe werden gelesen …</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::GrantRequestDialog</name>
    <message>
        <source>Give %1 access</source>
        <translation>%1 Zugriff geben</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Gewähren</translation>
    </message>
    <message>
        <source>%1 would like to %2 at %3, and is %4 there. These roles allow it. What they may do now they keep.</source>
        <translation>%1 möchte an %3: %2 – und ist dort %4. Diese Rollen erlauben es. Was die Person jetzt darf, behält sie.</translation>
    </message>
    <message>
        <source>%1 would like to %2 at %3. These roles allow it; the one that you choose counts at once.</source>
        <translation>%1 möchte an %3: %2. Diese Rollen erlauben es; die, die Sie wählen, gilt sofort.</translation>
    </message>
    <message>
        <source>A word back, e.g. until when they need it</source>
        <translation>Ein Wort zurück, z. B. bis wann es gebraucht wird</translation>
    </message>
    <message>
        <source>A word back</source>
        <translation>Ein Wort zurück</translation>
    </message>
    <message>
        <source>You can give none of the roles that allow this.</source>
        <translation>Sie können keine der Rollen geben, die das erlauben.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::GuidancePanel</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Close for good; it stays under “Who am I” as “First steps”</source>
        <translation>Endgültig schließen; es bleibt unter „Wer bin ich“ als „Erste Schritte“</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>Erste Schritte schließen</translation>
    </message>
    <message>
        <source>Three things to do first</source>
        <translation>Drei Dinge für den Anfang</translation>
    </message>
    <message>
        <source>%1, three things to do first</source>
        <translation>%1, drei Dinge für den Anfang</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::HelpDialog</name>
    <message>
        <source>Leave a search, a dialog or the palette</source>
        <translation>Suche, Fenster oder Palette verlassen</translation>
    </message>
    <message>
        <source>From a search field into its list</source>
        <translation>Aus einem Suchfeld in seine Liste</translation>
    </message>
    <message>
        <source>Open what is selected</source>
        <translation>Ausgewähltes öffnen</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Ausgewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Undo, redo in the flow editor</source>
        <translation>Rückgängig, wiederholen im Ablauf-Editor</translation>
    </message>
    <message>
        <source>Add a step in the flow editor</source>
        <translation>Schritt im Ablauf-Editor hinzufügen</translation>
    </message>
    <message>
        <source>Menu of what has the focus</source>
        <translation>Menü zu dem, was den Fokus hat</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Hilfe und Tasten</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Choose an account at the left&lt;/b&gt;; its pages stand beside it. A company&apos;s callers follow its &lt;b&gt;flows&lt;/b&gt;: change a draft, try it in the simulator, then publish it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Somebody is out?&lt;/b&gt; “Out until…” switches their phone off in every flow at once, and on again by itself.&lt;/p&gt;&lt;p&gt;&lt;b&gt;A button is grey?&lt;/b&gt; Rest the pointer on it: it says what is missing and who can give it. Its context menu asks for access.&lt;/p&gt;&lt;p&gt;&lt;b&gt;No connection?&lt;/b&gt; Go on working. Edits wait here and are sent when the server can be reached.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Wählen Sie links ein Konto&lt;/b&gt;; seine Seiten stehen daneben. Die Anrufer einer Firma folgen ihren &lt;b&gt;Abläufen&lt;/b&gt;: ändern Sie einen Entwurf, probieren Sie ihn im Simulator aus und veröffentlichen Sie ihn dann.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Jemand fällt aus?&lt;/b&gt; „Aus bis …“ schaltet sein Telefon in allen Abläufen auf einmal aus, und von selbst wieder ein.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ein Knopf ist grau?&lt;/b&gt; Lassen Sie den Zeiger darauf ruhen: er sagt, was fehlt und wer es geben kann. Sein Kontextmenü bittet um Zugriff.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Keine Verbindung?&lt;/b&gt; Arbeiten Sie weiter. Änderungen warten hier und werden gesandt, sobald der Server erreichbar ist.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>Taste suchen</translation>
    </message>
    <message>
        <source>To do this</source>
        <translation>Um dies zu tun</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Drücken Sie</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::HistoryDialog</name>
    <message>
        <source>History of “%1”</source>
        <translation>Verlauf von „%1“</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>version and its note</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Let callers follow this version again</source>
        <translation>Anrufer wieder dieser Version folgen lassen</translation>
    </message>
    <message>
        <source>Take it into the draft</source>
        <translation>In den Entwurf übernehmen</translation>
    </message>
    <message>
        <source>Compare on the canvas…</source>
        <translation>Auf der Fläche vergleichen …</translation>
    </message>
    <message>
        <source>Your draft</source>
        <translation>Ihr Entwurf</translation>
    </message>
    <message>
        <source>Nothing was published yet.</source>
        <translation>Es wurde noch nichts veröffentlicht.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>Changed since the version before</source>
        <translation>Geändert seit der Version davor</translation>
    </message>
    <message>
        <source>In the first version</source>
        <translation>In der ersten Version</translation>
    </message>
    <message>
        <source>Your draft differs from it by</source>
        <translation>Ihr Entwurf weicht davon ab in</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::InvitationPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The password again</source>
        <translation>Das Passwort noch einmal</translation>
    </message>
    <message>
        <source>Join your organization at %1</source>
        <comment>name of a server</comment>
        <translation>Ihrer Organisation bei %1 beitreten</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung …</translation>
    </message>
    <message>
        <source>Type a password.</source>
        <translation>Geben Sie ein Passwort ein.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Die beiden Passwörter sind nicht gleich.</translation>
    </message>
    <message numerus="yes">
        <source>Choose a password with at least %n characters. If you have one at this organization already and were invited once more, type that one.</source>
        <translation>
            <numerusform>Wählen Sie ein Passwort mit mindestens %n Zeichen. Wenn Sie bei dieser Organisation schon eines haben und noch einmal eingeladen wurden, geben Sie dieses ein.</numerusform>
            <numerusform>Wählen Sie ein Passwort mit mindestens %n Zeichen. Wenn Sie bei dieser Organisation schon eines haben und noch einmal eingeladen wurden, geben Sie dieses ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::KeptDialog</name>
    <message>
        <source>What is kept on this computer</source>
        <translation>Was auf diesem Computer aufbewahrt wird</translation>
    </message>
    <message>
        <source>Calls that are kept here open at once and without a network. The others stay on the server. Accounts, people, numbers and flows are always kept.</source>
        <translation>Anrufe, die hier bleiben, öffnen sofort und ohne Netz. Die anderen bleiben auf dem Server. Konten, Personen, Nummern und Abläufe bleiben immer hier.</translation>
    </message>
    <message>
        <source>Calls from</source>
        <translation>Anrufe aus</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Using</source>
        <translation>Belegt</translation>
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
        <source>Keep these</source>
        <translation>Diese behalten</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>jeder Zeit</translation>
    </message>
    <message numerus="yes">
        <source>the last %n month(s)</source>
        <translation>
            <numerusform>dem letzten %n Monat</numerusform>
            <numerusform>den letzten %n Monaten</numerusform>
        </translation>
    </message>
    <message>
        <source>all accounts</source>
        <translation>allen Konten</translation>
    </message>
    <message>
        <source>only these, with what is below them:</source>
        <translation>nur diesen, mit allem darunter:</translation>
    </message>
    <message>
        <source>Accounts whose calls are kept</source>
        <translation>Konten, deren Anrufe bleiben</translation>
    </message>
    <message>
        <source>Room they may take</source>
        <translation>Platz, den sie belegen dürfen</translation>
    </message>
    <message>
        <source>as much room as they need</source>
        <translation>so viel Platz, wie sie brauchen</translation>
    </message>
    <message>
        <source>at most %1, the newest calls first</source>
        <comment>a size</comment>
        <translation>höchstens %1, die neuesten Anrufe zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n call(s)</source>
        <comment>a size, and how many</comment>
        <translation>
            <numerusform>%1, %n Anruf</numerusform>
            <numerusform>%1, %n Anrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>the same, or more where the server has more of these</source>
        <translation>dasselbe, oder mehr, wo der Server mehr davon hat</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a size, and how many</comment>
        <translation>etwa %1</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::LineEditor</name>
    <message>
        <source>Separated by commas</source>
        <translation>Durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::LinkDialog</name>
    <message>
        <source>Pass the link on</source>
        <translation>Den Link weitergeben</translation>
    </message>
    <message>
        <source>The server sends no e-mail, so pass this link on to %1 yourself. Whoever has it can join in their name: take a way that only they read. It works once, for a week.</source>
        <translation>Der Server versendet keine E-Mail, geben Sie diesen Link also selbst an %1 weiter. Wer ihn hat, kann unter diesem Namen beitreten: Nehmen Sie einen Weg, den nur diese Person liest. Er gilt einmal, eine Woche lang.</translation>
    </message>
    <message>
        <source>Link of the invitation</source>
        <translation>Link der Einladung</translation>
    </message>
    <message>
        <source>They put it in where Trunkline asks for a server when it starts.</source>
        <translation>Er wird dort eingefügt, wo Trunkline beim Start nach einem Server fragt.</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::LookingBanner</name>
    <message>
        <source>Back to myself</source>
        <translation>Zurück zu mir selbst</translation>
    </message>
    <message>
        <source>You are yourself already.</source>
        <translation>Sie sind schon Sie selbst.</translation>
    </message>
    <message>
        <source>You look at the console as %1. It shows what they see; nothing can be changed, and that you looked is in the activity.</source>
        <translation>Sie sehen die Konsole als %1. Sie zeigt, was die Person sieht; nichts kann geändert werden, und dass Sie hingesehen haben, steht in der Aktivität.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::MainWindow</name>
    <message>
        <source>Top bar</source>
        <translation>Obere Leiste</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Stop; what has arrived stays</source>
        <translation>Anhalten; was angekommen ist, bleibt</translation>
    </message>
    <message>
        <source>Stop syncing</source>
        <translation>Abgleich anhalten</translation>
    </message>
    <message>
        <source>What is kept on this computer</source>
        <translation>Was auf diesem Computer aufbewahrt wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) kept on this computer</source>
        <translation>
            <numerusform>%Ln Anruf auf diesem Computer</numerusform>
            <numerusform>%Ln Anrufe auf diesem Computer</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing before this.</source>
        <translation>Davor gibt es nichts.</translation>
    </message>
    <message>
        <source>There is nothing after this.</source>
        <translation>Danach gibt es nichts.</translation>
    </message>
    <message>
        <source>Choose an account first.</source>
        <translation>Wählen Sie zuerst ein Konto.</translation>
    </message>
    <message>
        <source>%1 — Trunkline</source>
        <comment>name of the account</comment>
        <translation>%1 — Trunkline</translation>
    </message>
    <message>
        <source>The server ended this session. You see what is cached; sign in again to go on.</source>
        <translation>Der Server hat diese Sitzung beendet. Sie sehen, was hier gespeichert ist; melden Sie sich erneut an, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Erneut anmelden …</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Offline: you see what is cached. Edits wait here and are sent when the server can be reached.</source>
        <translation>Offline: Sie sehen, was hier gespeichert ist. Änderungen warten hier und werden gesandt, sobald der Server erreichbar ist.</translation>
    </message>
    <message>
        <source>%1 is %2 here</source>
        <translation>%1 ist hier %2</translation>
    </message>
    <message>
        <source>Who am I: %1</source>
        <translation>Wer bin ich: %1</translation>
    </message>
    <message>
        <source>You are %1, %2 at %3.</source>
        <comment>name, role, account</comment>
        <translation>Sie sind %1, %2 an %3.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::MergeDialog</name>
    <message>
        <source>Somebody published meanwhile</source>
        <translation>Inzwischen hat jemand veröffentlicht</translation>
    </message>
    <message>
        <source>%1 published another version while you edited. Both changes fit together: nothing is lost.</source>
        <translation>%1 hat eine andere Version veröffentlicht, während Sie bearbeiteten. Beide Änderungen passen zusammen: nichts geht verloren.</translation>
    </message>
    <message>
        <source>%1 published another version while you edited. Choose what holds where both of you changed the same.</source>
        <translation>%1 hat eine andere Version veröffentlicht, während Sie bearbeiteten. Wählen Sie, was gilt, wo Sie beide dasselbe geändert haben.</translation>
    </message>
    <message>
        <source>What both changed</source>
        <translation>Was beide geändert haben</translation>
    </message>
    <message>
        <source>What holds</source>
        <translation>Was gilt</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihres</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Das andere</translation>
    </message>
    <message>
        <source>What they changed</source>
        <translation>Was die anderen geändert haben</translation>
    </message>
    <message>
        <source>Take both into the draft</source>
        <translation>Beides in den Entwurf übernehmen</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Minimap</name>
    <message>
        <source>Overview of the flow</source>
        <translation>Übersicht des Ablaufs</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::MoreButton</name>
    <message>
        <source>More to do here</source>
        <translation>Was man hier noch tun kann</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::NewFlowDialog</name>
    <message>
        <source>%1 · %2</source>
        <comment>a phone and its number</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>New flow</source>
        <translation>Neuer Ablauf</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Name of the flow</source>
        <translation>Name des Ablaufs</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Phones of the company in it. What you leave open, the draft asks for.</source>
        <translation>Telefone der Firma darin. Was Sie offen lassen, danach fragt der Entwurf.</translation>
    </message>
    <message>
        <source>Make the template</source>
        <translation>Vorlage anlegen</translation>
    </message>
    <message>
        <source>Make the flow</source>
        <translation>Ablauf anlegen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a template and who gives it out</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing: an empty flow</source>
        <translation>Nichts: ein leerer Ablauf</translation>
    </message>
    <message>
        <source>You drag every step onto the canvas yourself.</source>
        <translation>Sie ziehen jeden Schritt selbst auf die Fläche.</translation>
    </message>
    <message>
        <source>%1
Given out by %2. You are told when there is a new version, and see what it would change before you take it.</source>
        <translation>%1
Herausgegeben von %2. Sie erfahren, wenn es eine neue Version gibt, und sehen, was sie ändern würde, bevor Sie sie übernehmen.</translation>
    </message>
    <message>
        <source>Main line</source>
        <translation>Hauptleitung</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Give the template a name.</source>
        <translation>Geben Sie der Vorlage einen Namen.</translation>
    </message>
    <message>
        <source>Give the flow a name.</source>
        <translation>Geben Sie dem Ablauf einen Namen.</translation>
    </message>
    <message>
        <source>There is a flow of this name already. Choose another one.</source>
        <translation>Es gibt schon einen Ablauf dieses Namens. Wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::NumberChoiceModel</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Not here any more</source>
        <translation>Nicht mehr hier</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::NumberChooser</name>
    <message>
        <source>Choose numbers</source>
        <translation>Nummern wählen</translation>
    </message>
    <message>
        <source>Find a number, name, source or company</source>
        <translation>Nummer, Name, Quelle oder Firma suchen</translation>
    </message>
    <message>
        <source>Tracking numbers</source>
        <translation>Tracking-Nummern</translation>
    </message>
    <message>
        <source>Tick all shown</source>
        <translation>Alle gezeigten ankreuzen</translation>
    </message>
    <message>
        <source>Untick all shown</source>
        <translation>Alle gezeigten abwählen</translation>
    </message>
    <message>
        <source>Take these</source>
        <translation>Diese nehmen</translation>
    </message>
    <message>
        <source>No number is ticked.</source>
        <translation>Keine Nummer ist angekreuzt.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) ticked</source>
        <translation>
            <numerusform>%n Nummer angekreuzt</numerusform>
            <numerusform>%n Nummern angekreuzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick at least one number. For all numbers, cancel this.</source>
        <translation>Kreuzen Sie mindestens eine Nummer an. Für alle Nummern brechen Sie ab.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::NumberEditor</name>
    <message>
        <source>Latest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source> %1</source>
        <comment>a unit behind a number</comment>
        <translation> %1</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::NumbersListPage</name>
    <message>
        <source>Go to a company first.</source>
        <translation>Gehen Sie zuerst zu einer Firma.</translation>
    </message>
    <message>
        <source>Select a number first.</source>
        <translation>Wählen Sie zuerst eine Nummer.</translation>
    </message>
    <message>
        <source>Select a destination first.</source>
        <translation>Wählen Sie zuerst ein Ziel.</translation>
    </message>
    <message>
        <source>%1 is out already.</source>
        <translation>%1 ist schon aus.</translation>
    </message>
    <message>
        <source>%1 rings already.</source>
        <translation>%1 klingelt schon.</translation>
    </message>
    <message>
        <source>Source of the number</source>
        <translation>Quelle der Nummer</translation>
    </message>
    <message>
        <source>Where callers see it, e.g. Google Ads or Yard signs</source>
        <translation>Wo Anrufer sie sehen, z. B. Google Ads oder Schilder im Garten</translation>
    </message>
    <message>
        <source>Calls to this number are recorded from now on. Where the law asks for it, the flow has to say so.</source>
        <translation>Anrufe an diese Nummer werden von jetzt an aufgenommen. Wo das Gesetz es verlangt, muss der Ablauf das sagen.</translation>
    </message>
    <message>
        <source>Calls to this number are not recorded any more.</source>
        <translation>Anrufe an diese Nummer werden nicht mehr aufgenommen.</translation>
    </message>
    <message>
        <source>%1 is there. Choose it in a flow, so that callers reach it.</source>
        <translation>%1 ist da. Wählen Sie es in einem Ablauf, damit Anrufer es erreichen.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>Number, label, source, phone…</source>
        <translation>Nummer, Bezeichnung, Quelle, Telefon …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Tracking numbers</source>
        <translation>Tracking-Nummern</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>phones that callers can be put through to</source>
        <translation>Telefone, zu denen Anrufer durchgestellt werden können</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) match</source>
        <translation>
            <numerusform>%n Nummer passt</numerusform>
            <numerusform>%n Nummern passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n Nummer</numerusform>
            <numerusform>%n Nummern</numerusform>
        </translation>
    </message>
    <message>
        <source>No number matches</source>
        <translation>Keine Nummer passt</translation>
    </message>
    <message>
        <source>Nothing here has all of these words.</source>
        <translation>Nichts hier hat all diese Wörter.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>No destination matches</source>
        <translation>Kein Ziel passt</translation>
    </message>
    <message>
        <source>No tracking numbers yet</source>
        <translation>Noch keine Tracking-Nummern</translation>
    </message>
    <message>
        <source>A tracking number is what callers dial; its calls then follow a flow. HQ adds numbers to a company.</source>
        <translation>Eine Tracking-Nummer ist das, was Anrufer wählen; ihre Anrufe folgen dann einem Ablauf. Die Zentrale fügt einer Firma Nummern hinzu.</translation>
    </message>
    <message>
        <source>No destinations yet</source>
        <translation>Noch keine Ziele</translation>
    </message>
    <message>
        <source>A destination is a phone that a flow can ring. Add the first one, then choose it in a flow.</source>
        <translation>Ein Ziel ist ein Telefon, das ein Ablauf anrufen kann. Fügen Sie das erste hinzu, und wählen Sie es dann in einem Ablauf.</translation>
    </message>
    <message>
        <source>Calls to this number</source>
        <translation>Anrufe an diese Nummer</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2.</source>
        <translation>Die Datei %1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Gezeigtes exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) exported to %1.</source>
        <translation>
            <numerusform>%n Nummer nach %1 exportiert.</numerusform>
            <numerusform>%n Nummern nach %1 exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers here are not for you to see</source>
        <translation>Die Nummern hier sind nicht für Sie</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::NumbersModel</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Callers follow</source>
        <translation>Anrufer folgen</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Calls, 30 days</source>
        <translation>Anrufe, 30 Tage</translation>
    </message>
    <message>
        <source>Nothing: callers hear that the number is not in use</source>
        <translation>Nichts: Anrufer hören, dass die Nummer nicht vergeben ist</translation>
    </message>
    <message>
        <source>Straight to %1</source>
        <translation>Direkt zu %1</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>%1, changed here, not sent yet</source>
        <translation>%1, hier geändert, noch nicht gesandt</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::OutboxDialog</name>
    <message>
        <source>Something that is no longer here</source>
        <translation>Etwas, das nicht mehr hier ist</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>several settings</source>
        <translation>mehrere Einstellungen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meines behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Anderes nehmen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Edits that wait</source>
        <translation>Wartende Änderungen</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Every edit made on this console has reached the server.</source>
        <translation>Jede Änderung von dieser Konsole hat den Server erreicht.</translation>
    </message>
    <message>
        <source>%1 — yours: %2 · theirs: %3</source>
        <translation>%1 — Ihres: %2 · anderes: %3</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::OutboxModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::OutlineModel</name>
    <message>
        <source>%1 (as above)</source>
        <translation>%1 (wie oben)</translation>
    </message>
    <message>
        <source>Call comes in</source>
        <translation>Anruf kommt herein</translation>
    </message>
    <message>
        <source>No call gets here</source>
        <translation>Hierher kommt kein Anruf</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::OverrideSwitch</name>
    <message>
        <source>%1 does not ring %2. Callers go straight on to what follows.</source>
        <translation>%1 klingelt %2 nicht. Anrufer gehen gleich zum Nächsten weiter.</translation>
    </message>
    <message>
        <source>%1 rings again.</source>
        <translation>%1 klingelt wieder.</translation>
    </message>
    <message>
        <source>%1 is closed %2. Callers go where its flows lead on a holiday.</source>
        <translation>%1 ist %2 geschlossen. Anrufer gehen dorthin, wohin die Abläufe an Feiertagen führen.</translation>
    </message>
    <message>
        <source>%1 is open again. Its flows go by the clock.</source>
        <translation>%1 ist wieder geöffnet. Die Abläufe richten sich nach der Uhr.</translation>
    </message>
    <message>
        <source>%1 stands at %2 %3. The next caller follows it.</source>
        <comment>a switch, its position, until when</comment>
        <translation>%1 steht %3 auf %2. Der nächste Anrufer folgt ihm.</translation>
    </message>
    <message>
        <source>%1 stands at %2 again.</source>
        <translation>%1 steht wieder auf %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n are as always again.</source>
        <comment>temporary things</comment>
        <translation>
            <numerusform>%n ist wieder wie immer.</numerusform>
            <numerusform>%n sind wieder wie immer.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is out</source>
        <translation>%1 ist aus</translation>
    </message>
    <message>
        <source>%1 is out until</source>
        <translation>%1 ist aus bis</translation>
    </message>
    <message>
        <source>Until I turn it on</source>
        <translation>Bis ich es wieder einschalte</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>%1 is closed</source>
        <translation>%1 ist geschlossen</translation>
    </message>
    <message>
        <source>%1 is closed until</source>
        <translation>%1 ist geschlossen bis</translation>
    </message>
    <message>
        <source>Until I open it</source>
        <translation>Bis ich wieder öffne</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 stands at %2</source>
        <translation>%1 steht auf %2</translation>
    </message>
    <message>
        <source>%1 stands at %2 until</source>
        <translation>%1 steht auf %2 bis</translation>
    </message>
    <message>
        <source>Until I turn it back</source>
        <translation>Bis ich zurückstelle</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Umstellen</translation>
    </message>
    <message>
        <source>Reason, e.g. sick (optional)</source>
        <translation>Grund, z. B. krank (freiwillig)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Until a date…</source>
        <translation>Bis zu einem Datum …</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>Zurück um</translation>
    </message>
    <message>
        <source>In the company&apos;s time, %1</source>
        <translation>In der Zeit der Firma, %1</translation>
    </message>
    <message>
        <source>Choose a time that is still to come.</source>
        <translation>Wählen Sie eine Zeit, die noch kommt.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::PaletteModel</name>
    <message>
        <source>%1, dimmed: %2</source>
        <translation>%1, grau: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::PendingButton</name>
    <message numerus="yes">
        <source>%n edits need you</source>
        <translation>
            <numerusform>%n Änderung braucht Sie</numerusform>
            <numerusform>%n Änderungen brauchen Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Edits that the server has not taken yet</source>
        <translation>Änderungen, die der Server noch nicht angenommen hat</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::PeopleList</name>
    <message>
        <source>Find a person</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>Which people</source>
        <translation>Welche Personen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>Not signed in for %n days</source>
        <translation>
            <numerusform>Seit %n Tag nicht angemeldet</numerusform>
            <numerusform>Seit %n Tagen nicht angemeldet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Access ends within %n days</source>
        <translation>
            <numerusform>Zugriff endet in %n Tag</numerusform>
            <numerusform>Zugriff endet in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Eingeladen</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>At this account</source>
        <translation>An diesem Konto</translation>
    </message>
    <message>
        <source>Here and below</source>
        <translation>Hier und darunter</translation>
    </message>
    <message>
        <source>What may they do?</source>
        <translation>Was dürfen sie?</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Their access has no end.</source>
        <translation>Ihr Zugriff hat kein Ende.</translation>
    </message>
    <message>
        <source>Select a person who can sign in.</source>
        <translation>Wählen Sie eine Person, die sich anmelden kann.</translation>
    </message>
    <message>
        <source>Select a person who is deactivated.</source>
        <translation>Wählen Sie eine Person, die deaktiviert ist.</translation>
    </message>
    <message>
        <source>Select somebody who has not joined yet.</source>
        <translation>Wählen Sie jemanden, der noch nicht beigetreten ist.</translation>
    </message>
    <message>
        <source>The invitation was sent again.</source>
        <translation>Die Einladung wurde erneut gesandt.</translation>
    </message>
    <message>
        <source>The invitation is void now.</source>
        <translation>Die Einladung gilt jetzt nicht mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n people</source>
        <translation>
            <numerusform>%1 von %n Person</numerusform>
            <numerusform>%1 von %n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is here is not yours to see</source>
        <translation>Wer hier ist, ist nicht für Sie bestimmt</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Nobody like that</source>
        <translation>So jemanden gibt es nicht</translation>
    </message>
    <message>
        <source>No person here fits the search and the filter.</source>
        <translation>Keine Person hier passt zu Suche und Filter.</translation>
    </message>
    <message>
        <source>Select a person first.</source>
        <translation>Wählen Sie zuerst eine Person.</translation>
    </message>
    <message>
        <source>This person has not joined yet; cancel the invitation instead.</source>
        <translation>Diese Person ist noch nicht beigetreten; ziehen Sie stattdessen die Einladung zurück.</translation>
    </message>
    <message>
        <source>There is no higher role that can stand here.</source>
        <translation>Es gibt keine höhere Rolle, die hier stehen kann.</translation>
    </message>
    <message>
        <source>There is no lower role that can stand here.</source>
        <translation>Es gibt keine niedrigere Rolle, die hier stehen kann.</translation>
    </message>
    <message>
        <source>You are looking as somebody already. Go back to yourself first.</source>
        <translation>Sie sehen schon als jemand anders. Kehren Sie zuerst zu sich zurück.</translation>
    </message>
    <message>
        <source>This is you.</source>
        <translation>Das sind Sie.</translation>
    </message>
    <message>
        <source>You can look as somebody only if you hold everything that they hold, everywhere.</source>
        <translation>Als jemand ansehen können Sie nur, wenn Sie überall alles haben, was diese Person hat.</translation>
    </message>
    <message>
        <source>Done. They are in the list.</source>
        <translation>Erledigt. Die Person steht in der Liste.</translation>
    </message>
    <message>
        <source>%1 is %2 now.</source>
        <comment>name, role</comment>
        <translation>%1 ist jetzt %2.</translation>
    </message>
    <message>
        <source>The access of %1 ends later now.</source>
        <translation>Der Zugriff von %1 endet jetzt später.</translation>
    </message>
    <message>
        <source>%1 was removed and is signed out.</source>
        <translation>%1 wurde entfernt und ist abgemeldet.</translation>
    </message>
    <message>
        <source>%1 cannot sign in any more.</source>
        <translation>%1 kann sich nicht mehr anmelden.</translation>
    </message>
    <message>
        <source>%1 can sign in again.</source>
        <translation>%1 kann sich wieder anmelden.</translation>
    </message>
    <message>
        <source>Add the first person: a link lets them join.</source>
        <translation>Fügen Sie die erste Person hinzu: Ein Link lässt sie beitreten.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::PeopleModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Invited, not joined yet</source>
        <translation>Eingeladen, noch nicht beigetreten</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Given at %1; reaches this account from there.</source>
        <translation>An %1 gegeben; reicht von dort bis zu diesem Konto.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Letzte Anmeldung</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>view, how many wait</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n wartet</numerusform>
            <numerusform>%1, %n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) ask for access that you can give.</source>
        <translation>
            <numerusform>%n Person bittet um Zugriff, den Sie geben können.</numerusform>
            <numerusform>%n Personen bitten um Zugriff, den Sie geben können.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::PeopleView</name>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Permissions</name>
    <message>
        <source>You are looking as %1. %1 could do this; while you look, nothing can be changed.</source>
        <translation>Sie sehen als %1. %1 könnte das tun; solange Sie ansehen, kann nichts geändert werden.</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>jemand anders</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::PhonesCard</name>
    <message>
        <source>Temporary right now</source>
        <translation>Gerade vorübergehend</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everything that is temporary</source>
        <translation>Alles, was vorübergehend gilt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what is so, until when</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>until when, and why</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a phone and its company</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>On now</source>
        <translation>Wieder an</translation>
    </message>
    <message>
        <source>%1 is as always now</source>
        <translation>%1 ist jetzt wie immer</translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <comment>temporary things</comment>
        <translation>
            <numerusform>Alle %n</numerusform>
            <numerusform>Alle %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is switched off. All phones ring as their flows say.</source>
        <translation>Nichts ist ausgeschaltet. Alle Telefone klingeln, wie ihre Abläufe es sagen.</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Closed for callers</source>
        <translation>Für Anrufer geschlossen</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Jetzt öffnen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, on the page Numbers</source>
        <translation>
            <numerusform>und %n weiteres, auf der Seite Nummern</numerusform>
            <numerusform>und %n weitere, auf der Seite Nummern</numerusform>
        </translation>
    </message>
    <message>
        <source>No phones yet. Add one in the flow that should ring it.</source>
        <translation>Noch keine Telefone. Fügen Sie eines in dem Ablauf hinzu, der es anrufen soll.</translation>
    </message>
    <message>
        <source>Switch %1 on now</source>
        <translation>%1 jetzt einschalten</translation>
    </message>
    <message>
        <source>Out until ▾</source>
        <translation>Aus bis ▾</translation>
    </message>
    <message>
        <source>Switch %1 off until</source>
        <translation>%1 ausschalten bis</translation>
    </message>
    <message>
        <source>Turn ▾</source>
        <translation>Umstellen ▾</translation>
    </message>
    <message>
        <source>Turn %1</source>
        <translation>%1 umstellen</translation>
    </message>
    <message>
        <source>%1 · not sent yet</source>
        <comment>a state that the server does not know yet</comment>
        <translation>%1 · noch nicht gesandt</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Voreinstellungen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system has them</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Takes effect when Trunkline is started again.</source>
        <translation>Gilt, sobald Trunkline neu gestartet wird.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ProblemRow</name>
    <message>
        <source>Must be mended</source>
        <translation>Muss behoben werden</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ProblemsPanel</name>
    <message>
        <source>Mend it</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step and problem</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::PublishDialog</name>
    <message>
        <source>Only from</source>
        <translation>Erst ab</translation>
    </message>
    <message>
        <source>Publish “%1”</source>
        <translation>„%1“ veröffentlichen</translation>
    </message>
    <message>
        <source>Why, for whoever reads the history (optional)</source>
        <translation>Warum, für die Leser des Verlaufs (freiwillig)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>When it takes effect</source>
        <translation>Ab wann es gilt</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Compare on the canvas…</source>
        <translation>Auf der Fläche vergleichen …</translation>
    </message>
    <message>
        <source>Your draft</source>
        <translation>Ihr Entwurf</translation>
    </message>
    <message>
        <source>What callers follow now</source>
        <translation>Wem Anrufer jetzt folgen</translation>
    </message>
    <message>
        <source>What changes for callers</source>
        <translation>Was sich für Anrufer ändert</translation>
    </message>
    <message>
        <source>Callers will follow this flow for the first time</source>
        <translation>Anrufer folgen diesem Ablauf zum ersten Mal</translation>
    </message>
    <message>
        <source>Mend what stands above first.</source>
        <translation>Beheben Sie zuerst, was oben steht.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step and problem</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A kept scenario goes another way now. %1</source>
        <translation>Ein aufbewahrtes Szenario nimmt jetzt einen anderen Weg. %1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>way out and sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing changes for callers.</source>
        <translation>Für Anrufer ändert sich nichts.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Removal</name>
    <message>
        <source>%1 · %2</source>
        <comment>a company and its flow</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>No flow uses it.</source>
        <translation>Kein Ablauf benutzt ihn.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>flows</comment>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RemovePersonDialog</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 will no longer be %2 at %3. What they have open is signed out at once; what they did stays in the activity.</source>
        <translation>%1 ist dann nicht mehr %2 an %3. Offene Sitzungen werden sofort beendet; was getan wurde, bleibt in der Aktivität.</translation>
    </message>
    <message>
        <source>Also take their access to all sub-accounts</source>
        <translation>Auch den Zugriff auf alle Unterkonten nehmen</translation>
    </message>
    <message>
        <source>Otherwise they stay on every sub-account in the role below this one.</source>
        <translation>Sonst bleiben sie an jedem Unterkonto in der Rolle unter dieser.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RequestsModel</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Gewährt</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Would like to</source>
        <translation>Möchte</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RequestsView</name>
    <message>
        <source>Requests for access</source>
        <translation>Zugriffsanfragen</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>Die Anfrage</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;You asked to %1 at %2.&lt;/b&gt;&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Sie haben darum gebeten, an %2: %1.&lt;/b&gt;&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;%1 would like to %2 at %3.&lt;/b&gt;&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;%1 möchte an %3: %2.&lt;/b&gt;&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;“%1”&lt;/p&gt;</source>
        <translation>&lt;p&gt;„%1“&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Has no role at this account itself.</source>
        <translation>Hat an diesem Konto selbst keine Rolle.</translation>
    </message>
    <message>
        <source>Is %1 there now.</source>
        <translation>Ist dort jetzt %1.</translation>
    </message>
    <message>
        <source>Requests need a connection</source>
        <translation>Anfragen brauchen eine Verbindung</translation>
    </message>
    <message>
        <source>They are read from the server. Nothing is lost meanwhile.</source>
        <translation>Sie werden vom Server gelesen. Inzwischen geht nichts verloren.</translation>
    </message>
    <message>
        <source>Nobody waits for anything</source>
        <translation>Niemand wartet auf etwas</translation>
    </message>
    <message>
        <source>When somebody asks for access that you can give, it stands here. Your own requests and what became of them do too.</source>
        <translation>Wenn jemand um Zugriff bittet, den Sie geben können, steht es hier. Ihre eigenen Anfragen und was aus ihnen wurde, stehen auch hier.</translation>
    </message>
    <message>
        <source>Select a request first.</source>
        <translation>Wählen Sie zuerst eine Anfrage.</translation>
    </message>
    <message>
        <source>This is your own request. Somebody else answers it.</source>
        <translation>Das ist Ihre eigene Anfrage. Jemand anders beantwortet sie.</translation>
    </message>
    <message>
        <source>This request is answered already.</source>
        <translation>Diese Anfrage ist schon beantwortet.</translation>
    </message>
    <message>
        <source>%1 has access now, and reads your word.</source>
        <translation>%1 hat jetzt Zugriff und liest Ihr Wort.</translation>
    </message>
    <message>
        <source>%1 reads why not.</source>
        <translation>%1 liest, warum nicht.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ReviewModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Kept: reviewed</source>
        <translation>Behalten: geprüft</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>Warum es hier steht</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ReviewView</name>
    <message>
        <source>Find a person</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation>Welche Befunde</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Alle Befunde</translation>
    </message>
    <message>
        <source>Also what was kept</source>
        <translation>Auch, was behalten wurde</translation>
    </message>
    <message>
        <source>Findings of the review</source>
        <translation>Befunde der Überprüfung</translation>
    </message>
    <message>
        <source>Select only people whose access has an end.</source>
        <translation>Wählen Sie nur Personen, deren Zugriff ein Ende hat.</translation>
    </message>
    <message>
        <source>Select one person to choose the lower role for.</source>
        <translation>Wählen Sie eine Person, für die die niedrigere Rolle gesucht wird.</translation>
    </message>
    <message>
        <source>The invitation was sent again.</source>
        <translation>Die Einladung wurde erneut gesandt.</translation>
    </message>
    <message>
        <source>The invitation is void now.</source>
        <translation>Die Einladung gilt jetzt nicht mehr.</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>Es gibt nichts zu exportieren.</translation>
    </message>
    <message>
        <source>Who is here is not yours to see</source>
        <translation>Wer hier ist, ist nicht für Sie bestimmt</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>Everybody here came lately, holds what they use, and keeps it. There is nothing to review.</source>
        <translation>Alle hier waren kürzlich da, haben, was sie brauchen, und behalten es. Es gibt nichts zu prüfen.</translation>
    </message>
    <message numerus="yes">
        <source>Everything that deserved a look was looked at in the last %n days.</source>
        <translation>
            <numerusform>Alles, was einen Blick verdiente, wurde am letzten %n Tag angesehen.</numerusform>
            <numerusform>Alles, was einen Blick verdiente, wurde in den letzten %n Tagen angesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing like that</source>
        <translation>So etwas gibt es nicht</translation>
    </message>
    <message>
        <source>No finding here fits the search and the filter.</source>
        <translation>Kein Befund hier passt zu Suche und Filter.</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n anzusehen</numerusform>
            <numerusform>%n anzusehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Select what to do something about first. Shift and Ctrl select several.</source>
        <translation>Wählen Sie zuerst aus, womit etwas geschehen soll. Umschalt und Strg wählen mehrere.</translation>
    </message>
    <message>
        <source>%1 has not joined yet: send the invitation again, or withdraw it.</source>
        <translation>%1 ist noch nicht beigetreten: senden Sie die Einladung erneut, oder ziehen Sie sie zurück.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>person, why not</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Select one invitation that ran out.</source>
        <translation>Wählen Sie eine Einladung, die abgelaufen ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be done: %1</source>
        <translation>
            <numerusform>%n ging nicht: %1</numerusform>
            <numerusform>%n gingen nicht: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove access</source>
        <translation>Zugriff entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Take %n role(s) away? Who has none left is signed out at once; what they did stays in the activity.</source>
        <translation>
            <numerusform>%n Rolle wegnehmen? Wer keine mehr hat, wird sofort abgemeldet; was getan wurde, bleibt in der Aktivität.</numerusform>
            <numerusform>%n Rollen wegnehmen? Wer keine mehr hat, wird sofort abgemeldet; was getan wurde, bleibt in der Aktivität.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) were taken away.</source>
        <translation>
            <numerusform>%n Rolle wurde weggenommen.</numerusform>
            <numerusform>%n Rollen wurden weggenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is %2 now.</source>
        <comment>name, role</comment>
        <translation>%1 ist jetzt %2.</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n person(s) from signing in until somebody reactivates them?</source>
        <translation>
            <numerusform>%n Person am Anmelden hindern, bis jemand sie reaktiviert?</numerusform>
            <numerusform>%n Personen am Anmelden hindern, bis jemand sie reaktiviert?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) cannot sign in any more.</source>
        <translation>
            <numerusform>%n Person kann sich nicht mehr anmelden.</numerusform>
            <numerusform>%n Personen können sich nicht mehr anmelden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept. It is in the activity, and back here in %n days.</source>
        <translation>
            <numerusform>Behalten. Es steht in der Aktivität, und in %n Tag wieder hier.</numerusform>
            <numerusform>Behalten. Es steht in der Aktivität, und in %n Tagen wieder hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the review</source>
        <translation>Überprüfung exportieren</translation>
    </message>
    <message>
        <source>review.csv</source>
        <translation>ueberpruefung.csv</translation>
    </message>
    <message>
        <source>Spreadsheets (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>The review is in %1.</source>
        <translation>Die Überprüfung steht in %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Looking through who has access…</source>
        <translation>Es wird durchgesehen, wer Zugriff hat …</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RoleChooser</name>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>What the role may do here</source>
        <translation>Was die Rolle hier darf</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RoleEditor</name>
    <message>
        <source>Make a role</source>
        <translation>Rolle anlegen</translation>
    </message>
    <message>
        <source>Edit the role %1</source>
        <translation>Rolle %1 bearbeiten</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>What it is &amp;for</source>
        <translation>Wo&amp;für sie da ist</translation>
    </message>
    <message>
        <source>Made from %1, which decides its rank, where it may exist (%2), how far it reaches (%3) and which people its holders may add and remove.</source>
        <translation>Aus %1 gemacht; das bestimmt ihren Rang, wo es sie geben darf (%2), wie weit sie reicht (%3) und welche Personen ihre Inhaber hinzufügen und entfernen dürfen.</translation>
    </message>
    <message>
        <source>Find a permission</source>
        <translation>Berechtigung suchen</translation>
    </message>
    <message>
        <source>Permissions of the role</source>
        <translation>Berechtigungen der Rolle</translation>
    </message>
    <message>
        <source>Tick what is missing</source>
        <translation>Fehlendes ankreuzen</translation>
    </message>
    <message>
        <source>On which rows</source>
        <translation>Für welche Zeilen</translation>
    </message>
    <message>
        <source>What changes for whom</source>
        <translation>Was sich für wen ändert</translation>
    </message>
    <message>
        <source>Give the role a name.</source>
        <translation>Geben Sie der Rolle einen Namen.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>The role would hold more than you hold yourself. Untick what you were not given, or narrow its rows.</source>
        <translation>Die Rolle hätte mehr, als Sie selbst haben. Nehmen Sie weg, was Ihnen nicht gegeben wurde, oder schränken Sie ihre Zeilen ein.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s) were left out, which you do not hold yourself.</source>
        <translation>
            <numerusform>%n Berechtigung wurde weggelassen, die Sie selbst nicht haben.</numerusform>
            <numerusform>%n Berechtigungen wurden weggelassen, die Sie selbst nicht haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are missing. %1</source>
        <translation>
            <numerusform>%n Sache fehlt. %1</numerusform>
            <numerusform>%n Dinge fehlen. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s)</source>
        <translation>
            <numerusform>%n Berechtigung</numerusform>
            <numerusform>%n Berechtigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Select one to see what it means, what it needs, and on which rows it counts.</source>
        <translation>Wählen Sie eine, um zu sehen, was sie bedeutet, was sie braucht und für welche Zeilen sie gilt.</translation>
    </message>
    <message>
        <source>Also allow to %1</source>
        <translation>Auch erlauben: %1</translation>
    </message>
    <message>
        <source>What would change…</source>
        <translation>Was sich ändern würde …</translation>
    </message>
    <message>
        <source>Nobody holds “%1” yet, so nothing changes for anybody until you give it to somebody.</source>
        <translation>Noch hat niemand „%1“, also ändert sich für niemanden etwas, bis Sie sie jemandem geben.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) hold “%1”. They may do exactly what they may do now.</source>
        <translation>
            <numerusform>%n Person hat „%1“. Sie darf genau das, was sie jetzt darf.</numerusform>
            <numerusform>%n Personen haben „%1“. Sie dürfen genau das, was sie jetzt dürfen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As soon as you save, this changes for %n person(s) who hold “%1”:</source>
        <translation>
            <numerusform>Sobald Sie speichern, ändert sich dies für %n Person, die „%1“ hat:</numerusform>
            <numerusform>Sobald Sie speichern, ändert sich dies für %n Personen, die „%1“ haben:</numerusform>
        </translation>
    </message>
    <message>
        <source>Save role</source>
        <translation>Rolle speichern</translation>
    </message>
    <message>
        <source>Same rows for all of it</source>
        <translation>Dieselben Zeilen für alles</translation>
    </message>
    <message>
        <source>Every permission of this role on calls, texts and reports counts on these rows, too.</source>
        <translation>Jede Berechtigung dieser Rolle für Anrufe, SMS und Berichte gilt auch für diese Zeilen.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RoleEffectsModel</name>
    <message numerus="yes">
        <source>%1 and %n account(s) below</source>
        <translation>
            <numerusform>%1 und %n Konto darunter</numerusform>
            <numerusform>%1 und %n Konten darunter</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>Nichts ändert sich</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Gewinnt</translation>
    </message>
    <message>
        <source>Loses</source>
        <translation>Verliert</translation>
    </message>
    <message>
        <source>On other rows</source>
        <translation>Auf anderen Zeilen</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RoleListModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, cannot be chosen: %2</source>
        <translation>%1, kann nicht gewählt werden: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RolePermissionsModel</name>
    <message>
        <source>“%1” needs this.</source>
        <translation>„%1“ braucht das.</translation>
    </message>
    <message>
        <source>Every role needs this. %1</source>
        <translation>Jede Rolle braucht das. %1</translation>
    </message>
    <message>
        <source>You cannot give this: you do not hold it throughout the organization yourself.</source>
        <translation>Das können Sie nicht geben: Sie haben es selbst nicht in der ganzen Organisation.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>ticked permissions of an area</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2 allowed</source>
        <translation>%1, %2 erlaubt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>permission, rows</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>dimmed, %1</source>
        <translation>grau, %1</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>May…</source>
        <translation>Darf …</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RolesModel</name>
    <message>
        <source>Made from %1</source>
        <translation>Aus %1 gemacht</translation>
    </message>
    <message>
        <source>Of the catalog</source>
        <translation>Aus dem Katalog</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>May exist at</source>
        <translation>Darf stehen an</translation>
    </message>
    <message>
        <source>Reaches</source>
        <translation>Reicht</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Wer sie hat</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RolesView</name>
    <message>
        <source>Find a role</source>
        <translation>Rolle suchen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>What the role may do here</source>
        <translation>Was die Rolle hier darf</translation>
    </message>
    <message>
        <source>Select a role first.</source>
        <translation>Wählen Sie zuerst eine Rolle.</translation>
    </message>
    <message>
        <source>This role is part of the catalog and stays as it is. Make a role from it and change that one.</source>
        <translation>Diese Rolle gehört zum Katalog und bleibt, wie sie ist. Machen Sie daraus eine Rolle und ändern Sie diese.</translation>
    </message>
    <message>
        <source>There are no accounts yet.</source>
        <translation>Es gibt noch keine Konten.</translation>
    </message>
    <message>
        <source>This role ranks above yours.</source>
        <translation>Diese Rolle steht über Ihrer.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <comment>name of a role</comment>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>The role “%1” is saved.</source>
        <translation>Die Rolle „%1“ ist gespeichert.</translation>
    </message>
    <message>
        <source>The role “%1” is deleted.</source>
        <translation>Die Rolle „%1“ ist gelöscht.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RolloutDialog</name>
    <message>
        <source>Flows that follow “%1”</source>
        <translation>Abläufe, die „%1“ folgen</translation>
    </message>
    <message>
        <source>Version %1 is given out. Bring it to the flows you tick; each keeps its phones and what the template leaves to it.</source>
        <translation>Version %1 ist herausgegeben. Bringen Sie sie zu den Abläufen, die Sie ankreuzen; jeder behält seine Telefone und was die Vorlage ihm überlässt.</translation>
    </message>
    <message>
        <source>Nothing of this template is published yet, so no flow follows it.</source>
        <translation>Von dieser Vorlage ist noch nichts veröffentlicht, daher folgt ihr kein Ablauf.</translation>
    </message>
    <message>
        <source>Flows that follow the template</source>
        <translation>Abläufe, die der Vorlage folgen</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>What the update does</source>
        <translation>Was die Aktualisierung tut</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Publish at once where no draft waits</source>
        <translation>Gleich veröffentlichen, wo kein Entwurf wartet</translation>
    </message>
    <message>
        <source>Looking at the flows…</source>
        <translation>Die Abläufe werden angesehen …</translation>
    </message>
    <message>
        <source>How many flows</source>
        <translation>Wie viele Abläufe</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vorschau …</translation>
    </message>
    <message>
        <source>Bring the update</source>
        <translation>Aktualisierung bringen</translation>
    </message>
    <message>
        <source>Publishing needs a connection.</source>
        <translation>Zum Veröffentlichen braucht es eine Verbindung.</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>a draft waits</source>
        <translation>ein Entwurf wartet</translation>
    </message>
    <message numerus="yes">
        <source>Bring the update to %n flow(s)</source>
        <translation>
            <numerusform>Aktualisierung zu %n Ablauf bringen</numerusform>
            <numerusform>Aktualisierung zu %n Abläufen bringen</numerusform>
        </translation>
    </message>
    <message>
        <source>in the draft, to be published</source>
        <translation>im Entwurf, noch zu veröffentlichen</translation>
    </message>
    <message>
        <source>Version %1 of the template “%2”</source>
        <translation>Version %1 der Vorlage „%2“</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) brought to the newest version</source>
        <translation>
            <numerusform>%n Ablauf auf die neueste Version gebracht</numerusform>
            <numerusform>%n Abläufe auf die neueste Version gebracht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 brought, %2 not: the last column says why</source>
        <translation>%1 gebracht, %2 nicht: Die letzte Spalte sagt, warum</translation>
    </message>
    <message>
        <source>No flow was made from this template yet.</source>
        <translation>Aus dieser Vorlage wurde noch kein Ablauf gemacht.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how many flows, and how many behind</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) follow it</source>
        <translation>
            <numerusform>%n Ablauf folgt ihr</numerusform>
            <numerusform>%n Abläufe folgen ihr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n behind</source>
        <comment>flows</comment>
        <translation>
            <numerusform>%n zurück</numerusform>
            <numerusform>%n zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>all up to date</source>
        <translation>alle aktuell</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RowFilterEditor</name>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Inbound and outbound</source>
        <translation>Eingehend und ausgehend</translation>
    </message>
    <message>
        <source>Inbound only</source>
        <translation>Nur eingehend</translation>
    </message>
    <message>
        <source>Outbound only</source>
        <translation>Nur ausgehend</translation>
    </message>
    <message>
        <source>Only what is assigned to them</source>
        <translation>Nur was ihnen zugewiesen ist</translation>
    </message>
    <message>
        <source>Only missed calls</source>
        <translation>Nur verpasste Anrufe</translation>
    </message>
    <message>
        <source>Only of certain numbers</source>
        <translation>Nur von bestimmten Nummern</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose numbers</source>
        <translation>Nummern wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RuleRow</name>
    <message>
        <source>What is asked</source>
        <translation>Wonach gefragt wird</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SamplePage</name>
    <message>
        <source>Look around as…</source>
        <translation>Umsehen als …</translation>
    </message>
    <message>
        <source>The same franchise looks different to each of these people. Sign out to come back here and be another.</source>
        <translation>Dasselbe Franchise sieht für jede dieser Personen anders aus. Melden Sie sich ab, um hierher zurückzukommen und jemand anders zu sein.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ScreeningEditor</name>
    <message>
        <source>Key to accept</source>
        <translation>Taste zum Annehmen</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds to accept</source>
        <translation>Sekunden zum Annehmen</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ServerDialog</name>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SettingEditor</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>As the number&apos;s</source>
        <translation>Wie bei der Nummer</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SettingRow</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Name of the way out</source>
        <translation>Name des Ausgangs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Area code is</source>
        <translation>Vorwahl ist</translation>
    </message>
    <message>
        <source>State is</source>
        <translation>Staat ist</translation>
    </message>
    <message>
        <source>Country is</source>
        <translation>Land ist</translation>
    </message>
    <message>
        <source>Postcode begins with</source>
        <translation>Postleitzahl beginnt mit</translation>
    </message>
    <message>
        <source>Calls for the first time</source>
        <translation>Ruft zum ersten Mal an</translation>
    </message>
    <message>
        <source>Has called before</source>
        <translation>Hat schon einmal angerufen</translation>
    </message>
    <message>
        <source>Comes from the source</source>
        <translation>Kommt von der Quelle</translation>
    </message>
    <message>
        <source>Has the tag</source>
        <translation>Hat das Schlagwort</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Is blocked</source>
        <translation>Ist gesperrt</translation>
    </message>
    <message>
        <source>Calls from one of</source>
        <translation>Ruft an von einer aus</translation>
    </message>
    <message>
        <source>Is on the list</source>
        <translation>Steht auf der Liste</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Lieferanten</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>Zeiten hinzufügen</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Add a share</source>
        <translation>Anteil hinzufügen</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation>Telefon hinzufügen</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ShareRow</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Remember me on this computer</source>
        <translation>Auf diesem Computer angemeldet bleiben</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Kept in this computer&apos;s keychain until you sign out.</source>
        <translation>Wird im Schlüsselbund dieses Computers aufbewahrt, bis Sie sich abmelden.</translation>
    </message>
    <message>
        <source>This computer has no keychain that is open, so nothing is kept: you will be asked again after closing Trunkline. What was synced stays readable.</source>
        <translation>Dieser Computer hat keinen offenen Schlüsselbund, deshalb wird nichts aufbewahrt: nach dem Schließen von Trunkline werden Sie erneut gefragt. Was abgeglichen wurde, bleibt lesbar.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>Type your e-mail and your password.</source>
        <translation>Geben Sie Ihre E-Mail-Adresse und Ihr Passwort ein.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SignInsDialog</name>
    <message>
        <source>Password and sign-ins</source>
        <translation>Passwort und Anmeldungen</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Password now</source>
        <translation>Jetziges Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Neues Passwort noch einmal</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters. Everywhere else you will have to sign in again.</source>
        <translation>
            <numerusform>Mindestens %n Zeichen. Überall sonst müssen Sie sich neu anmelden.</numerusform>
            <numerusform>Mindestens %n Zeichen. Überall sonst müssen Sie sich neu anmelden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>Wo Sie angemeldet sind</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>This needs a connection to the server.</source>
        <translation>Dazu braucht es eine Verbindung zum Server.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Fill in all three fields first.</source>
        <translation>Füllen Sie zuerst alle drei Felder aus.</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>Überall sonst abmelden</translation>
    </message>
    <message>
        <source>You are signed in nowhere else.</source>
        <translation>Sie sind nirgends sonst angemeldet.</translation>
    </message>
    <message>
        <source>There is no connection to the server: neither password nor sign-ins can be changed now.</source>
        <translation>Es gibt keine Verbindung zum Server: Weder Passwort noch Anmeldungen lassen sich jetzt ändern.</translation>
    </message>
    <message>
        <source>The two new passwords are not the same. Type the new one twice.</source>
        <translation>Die beiden neuen Passwörter sind nicht gleich. Geben Sie das neue zweimal ein.</translation>
    </message>
    <message numerus="yes">
        <source>The new password is too short: take at least %n characters.</source>
        <translation>
            <numerusform>Das neue Passwort ist zu kurz: Nehmen Sie mindestens %n Zeichen.</numerusform>
            <numerusform>Das neue Passwort ist zu kurz: Nehmen Sie mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your password is changed. It counts from now on.</source>
        <translation>Ihr Passwort ist geändert. Es gilt ab jetzt.</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>when somebody signed in</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>A device without a name</source>
        <translation>Ein Gerät ohne Namen</translation>
    </message>
    <message>
        <source>Only here.</source>
        <translation>Nur hier.</translation>
    </message>
    <message numerus="yes">
        <source>Here and in %n other place(s).</source>
        <translation>
            <numerusform>Hier und an %n anderen Ort.</numerusform>
            <numerusform>Hier und an %n anderen Orten.</numerusform>
        </translation>
    </message>
    <message>
        <source>now, here</source>
        <translation>jetzt, hier</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SimulatorBar</name>
    <message>
        <source>Simulator</source>
        <translation>Simulator</translation>
    </message>
    <message>
        <source>Simulate a call</source>
        <translation>Anruf simulieren</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>One step further</source>
        <translation>Einen Schritt weiter</translation>
    </message>
    <message>
        <source>End the simulation</source>
        <translation>Simulation beenden</translation>
    </message>
    <message>
        <source>Every path that a call can take</source>
        <translation>Jeder Weg, den ein Anruf nehmen kann</translation>
    </message>
    <message>
        <source>Keep this call as a scenario of the flow</source>
        <translation>Diesen Anruf als Szenario des Ablaufs behalten</translation>
    </message>
    <message>
        <source>Day and time of the call</source>
        <translation>Tag und Zeit des Anrufs</translation>
    </message>
    <message>
        <source>Number of the caller</source>
        <translation>Nummer des Anrufers</translation>
    </message>
    <message>
        <source>somebody new</source>
        <translation>jemand Neues</translation>
    </message>
    <message>
        <source>somebody who called before</source>
        <translation>jemand, der schon angerufen hat</translation>
    </message>
    <message>
        <source>number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <source>Number that was called</source>
        <translation>Gewählte Nummer</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What the caller presses, one after the other; a space ends one entry</source>
        <translation>Was der Anrufer nacheinander drückt; ein Leerzeichen beendet eine Eingabe</translation>
    </message>
    <message>
        <source>Keys that the caller presses</source>
        <translation>Tasten, die der Anrufer drückt</translation>
    </message>
    <message>
        <source>What came of the call</source>
        <translation>Was aus dem Anruf wurde</translation>
    </message>
    <message>
        <source>What happens, step by step</source>
        <translation>Was geschieht, Schritt für Schritt</translation>
    </message>
    <message>
        <source>from</source>
        <comment>a caller</comment>
        <translation>von</translation>
    </message>
    <message>
        <source>What %1 does</source>
        <translation>Was %1 tut</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>nicht abgenommen</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>besetzt</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>nimmt ab</translation>
    </message>
    <message>
        <source>declines</source>
        <translation>lehnt ab</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>ist nicht erreichbar</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>waits %1 s</source>
        <translation>wartet %1 s</translation>
    </message>
    <message>
        <source>%1 answers · the caller %2</source>
        <translation>%1 nimmt ab · der Anrufer %2</translation>
    </message>
    <message>
        <source>Ends in voicemail · the caller %1</source>
        <translation>Endet in der Voicemail · der Anrufer %1</translation>
    </message>
    <message>
        <source>The flow hangs up · the caller %1</source>
        <translation>Der Ablauf legt auf · der Anrufer %1</translation>
    </message>
    <message>
        <source>The flow leads nowhere: the call goes to the number&apos;s fail-safe phone · the caller %1</source>
        <translation>Der Ablauf führt nirgendwohin: der Anruf geht an das Ausweichtelefon der Nummer · der Anrufer %1</translation>
    </message>
    <message>
        <source>  (%1 s)</source>
        <translation>  (%1 s)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step and way out</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2%3</source>
        <comment>number, what happens, seconds</comment>
        <translation>%1. %2%3</translation>
    </message>
    <message>
        <source>Step %1 of %2 · the caller has waited %3 s</source>
        <translation>Schritt %1 von %2 · der Anrufer hat %3 s gewartet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Keep a scenario</source>
        <translation>Szenario behalten</translation>
    </message>
    <message>
        <source>%1: expected %2, but %3</source>
        <translation>%1: erwartet %2, aber %3</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SourceBars</name>
    <message>
        <source>Calls by source</source>
        <translation>Anrufe nach Quelle</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Alle anderen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n call(s), %2 answered</source>
        <translation>
            <numerusform>%1: %n Anruf, %2 angenommen</numerusform>
            <numerusform>%1: %n Anrufe, %2 angenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>No calls in this time</source>
        <translation>Keine Anrufe in dieser Zeit</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>calls and share answered</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::StepFace</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>recorded greeting</source>
        <translation>aufgenommene Ansage</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>two facts side by side</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Choose who to ring</source>
        <translation>Wählen, wer klingelt</translation>
    </message>
    <message>
        <source>No hours yet</source>
        <translation>Noch keine Zeiten</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemanden</translation>
    </message>
    <message>
        <source>a phone that no longer exists</source>
        <translation>ein Telefon, das es nicht mehr gibt</translation>
    </message>
    <message>
        <source>off until turned on</source>
        <translation>aus, bis es eingeschaltet wird</translation>
    </message>
    <message>
        <source>off until %1</source>
        <translation>aus bis %1</translation>
    </message>
    <message>
        <source>off until %1 %2</source>
        <translation>aus bis %1 %2</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>a range</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>days and hours</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a switch</source>
        <translation>Schalter wählen</translation>
    </message>
    <message>
        <source>This version of Trunkline does not know this step. It is kept as it is.</source>
        <translation>Diese Version von Trunkline kennt diesen Schritt nicht. Er bleibt, wie er ist.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::StepInspector</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Unknown step</source>
        <translation>Unbekannter Schritt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>A newer version of Trunkline made this step. It is kept as it is and cannot be run here.</source>
        <translation>Eine neuere Version von Trunkline hat diesen Schritt gemacht. Er bleibt, wie er ist, und kann hier nicht laufen.</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Was als Nächstes geschieht</translation>
    </message>
    <message>
        <source>The call ends here.</source>
        <translation>Hier endet der Anruf.</translation>
    </message>
    <message>
        <source>Calls at this step</source>
        <translation>Anrufe an diesem Schritt</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Letzter %n Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no call came here.</source>
        <translation>%1: kein Anruf kam hierher.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) came here</source>
        <translation>
            <numerusform>%n Anruf kam hierher</numerusform>
            <numerusform>%n Anrufe kamen hierher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%n angenommen</numerusform>
            <numerusform>%n angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended here</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%n endete hier</numerusform>
            <numerusform>%n endeten hier</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>period and figures</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Locked by HQ</source>
        <translation>Von der Zentrale gesperrt</translation>
    </message>
    <message>
        <source>Only HQ can change this step.</source>
        <translation>Nur die Zentrale kann diesen Schritt ändern.</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>“%1” of “%2” leads to “%3”.</source>
        <translation>„%1“ von „%2“ führt zu „%3“.</translation>
    </message>
    <message>
        <source>Remove the wire</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>Notes are for people; they change nothing for callers.</source>
        <translation>Notizen sind für Menschen; für Anrufer ändern sie nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) chosen</source>
        <translation>
            <numerusform>%n Schritt ausgewählt</numerusform>
            <numerusform>%n Schritte ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>Linke Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align top edges</source>
        <translation>Obere Kanten ausrichten</translation>
    </message>
    <message>
        <source>Centre in a column</source>
        <translation>In einer Spalte mitteln</translation>
    </message>
    <message>
        <source>Centre in a row</source>
        <translation>In einer Zeile mitteln</translation>
    </message>
    <message>
        <source>Spread across</source>
        <translation>Quer verteilen</translation>
    </message>
    <message>
        <source>Spread down</source>
        <translation>Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Group them</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Call flow</source>
        <translation>Anrufablauf</translation>
    </message>
    <message>
        <source>Name of the flow</source>
        <translation>Name des Ablaufs</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Drag “Ring a phone” onto the canvas to say who is rung first.</source>
        <translation>Ziehen Sie „Telefon anrufen“ auf die Fläche, um zu sagen, wer zuerst klingelt.</translation>
    </message>
    <message>
        <source>Choose a step to see its settings. Drag from the dot beside a way out to say what happens next.</source>
        <translation>Wählen Sie einen Schritt, um seine Einstellungen zu sehen. Ziehen Sie vom Punkt neben einem Ausgang, um zu sagen, was als Nächstes geschieht.</translation>
    </message>
    <message>
        <source>Rename the way out “%1”</source>
        <translation>Ausgang „%1“ umbenennen</translation>
    </message>
    <message>
        <source>Locked for companies</source>
        <translation>Für Firmen gesperrt</translation>
    </message>
    <message>
        <source>Companies choose the phones of a locked step and change nothing else in it.</source>
        <translation>Firmen wählen die Telefone eines gesperrten Schritts und ändern sonst nichts daran.</translation>
    </message>
    <message>
        <source>The template of HQ holds this setting.</source>
        <translation>Die Vorlage der Zentrale hält diese Einstellung fest.</translation>
    </message>
    <message>
        <source>Companies cannot change this. Press to leave it to them.</source>
        <translation>Firmen können das nicht ändern. Drücken Sie, um es ihnen zu überlassen.</translation>
    </message>
    <message>
        <source>Companies may change this. Press to lock it for them.</source>
        <translation>Firmen dürfen das ändern. Drücken Sie, um es für sie zu sperren.</translation>
    </message>
    <message>
        <source>Lock “%1”</source>
        <comment>a setting</comment>
        <translation>„%1“ sperren</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::StepPalette</name>
    <message>
        <source>Steps to add</source>
        <translation>Schritte zum Hinzufügen</translation>
    </message>
    <message>
        <source>Drag one onto the canvas, or press Enter to add it behind the current step.</source>
        <translation>Ziehen Sie einen auf die Fläche, oder drücken Sie Enter, um ihn hinter dem aktuellen Schritt hinzuzufügen.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::StepPicker</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Choose a step</source>
        <translation>Schritt wählen</translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Search steps to add</source>
        <translation>Schritte zum Hinzufügen suchen</translation>
    </message>
    <message>
        <source>Search the step to connect to</source>
        <translation>Schritt zum Verbinden suchen</translation>
    </message>
    <message>
        <source>Search names, numbers, prompts</source>
        <translation>Namen, Nummern, Ansagen suchen</translation>
    </message>
    <message>
        <source>%1 (now to “%2”)</source>
        <translation>%1 (jetzt zu „%2“)</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Lead to a step that is there</source>
        <translation>Zu einem vorhandenen Schritt führen</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SubAccountModel</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Voicemail</translation>
    </message>
    <message>
        <source>Phones out</source>
        <translation>Telefone aus</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) that lead nowhere: no flow, and no number to fall back to</source>
        <translation>
            <numerusform>%n Nummer, die nirgendwohin führt: kein Ablauf und keine Ausweichnummer</numerusform>
            <numerusform>%n Nummern, die nirgendwohin führen: kein Ablauf und keine Ausweichnummer</numerusform>
        </translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SwitchDialog</name>
    <message>
        <source>Switches</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>A flow can ask a switch for the way on: “Who is on duty” stands at “Mike” or at “Joe”. Whoever may switch phones off may turn it, until a time.</source>
        <translation>Ein Ablauf kann einen Schalter nach dem Weg fragen: „Wer hat Dienst“ steht auf „Mike“ oder auf „Joe“. Wer Telefone ausschalten darf, darf ihn umstellen, bis zu einer Zeit.</translation>
    </message>
    <message>
        <source>Add a switch</source>
        <translation>Schalter hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>One position a line</source>
        <translation>Eine Stellung je Zeile</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Stellungen</translation>
    </message>
    <message>
        <source>Normally at</source>
        <translation>Üblicherweise auf</translation>
    </message>
    <message>
        <source>Save the switch</source>
        <translation>Schalter speichern</translation>
    </message>
    <message>
        <source>Give the switch a name.</source>
        <translation>Geben Sie dem Schalter einen Namen.</translation>
    </message>
    <message>
        <source>There is a switch of this name already.</source>
        <translation>Einen Schalter mit diesem Namen gibt es schon.</translation>
    </message>
    <message numerus="yes">
        <source>Give it 2 to %n positions.</source>
        <translation>
            <numerusform>Geben Sie ihm 2 bis %n Stellung.</numerusform>
            <numerusform>Geben Sie ihm 2 bis %n Stellungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each position has a name of its own.</source>
        <translation>Jede Stellung hat ihren eigenen Namen.</translation>
    </message>
    <message>
        <source>A position&apos;s name is too long.</source>
        <translation>Der Name einer Stellung ist zu lang.</translation>
    </message>
    <message>
        <source>Remove the switch…</source>
        <translation>Schalter entfernen …</translation>
    </message>
    <message>
        <source>Remove the switch “%1”?</source>
        <translation>Den Schalter „%1“ entfernen?</translation>
    </message>
    <message>
        <source>These flows ask it for the way. Without it they take the way “otherwise”:</source>
        <translation>Diese Abläufe fragen ihn nach dem Weg. Ohne ihn nehmen sie den Weg „sonst“:</translation>
    </message>
    <message>
        <source>Removing needs a connection.</source>
        <translation>Zum Entfernen braucht es eine Verbindung.</translation>
    </message>
    <message>
        <source>Select a switch first.</source>
        <translation>Wählen Sie zuerst einen Schalter.</translation>
    </message>
    <message>
        <source>What you changed is on its way to the server. Try again then.</source>
        <translation>Was Sie geändert haben, ist auf dem Weg zum Server. Versuchen Sie es danach noch einmal.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SyncCaption</name>
    <message>
        <source>When the server last confirmed everything that this computer holds of the account.</source>
        <translation>Wann der Server zuletzt alles bestätigte, was dieser Computer von dem Konto hat.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <comment>when this account was last in step with the server</comment>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Not all here yet</source>
        <translation>Noch nicht alles hier</translation>
    </message>
    <message>
        <source>its calls are not kept on this computer</source>
        <translation>seine Anrufe liegen nicht auf diesem Computer</translation>
    </message>
    <message>
        <source>calls of some accounts are not kept on this computer</source>
        <translation>Anrufe mancher Konten liegen nicht auf diesem Computer</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between remarks</comment>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::TagEditor</name>
    <message>
        <source>Add a tag…</source>
        <translation>Schlagwort hinzufügen …</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Take this tag away</source>
        <translation>Dieses Schlagwort wegnehmen</translation>
    </message>
    <message>
        <source>Take tag %1 away</source>
        <translation>Schlagwort %1 wegnehmen</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::TemplateHeadForm</name>
    <message>
        <source>Add the phone “%1”</source>
        <translation>Telefon „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>Wann man sie nimmt</translation>
    </message>
    <message>
        <source>Rings the office, then takes a message</source>
        <translation>Ruft das Büro, nimmt dann eine Nachricht auf</translation>
    </message>
    <message>
        <source>Say when to use the template</source>
        <translation>Sagen, wann man die Vorlage nimmt</translation>
    </message>
    <message>
        <source>Phones that companies choose</source>
        <translation>Telefone, die Firmen wählen</translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation>Telefon hinzufügen</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>Ein weiteres Telefon</translation>
    </message>
    <message>
        <source>A template cannot know whom a company rings. Its steps name these, and everybody who begins a flow with it says which phone each one is.</source>
        <translation>Eine Vorlage kann nicht wissen, wen eine Firma anruft. Ihre Schritte nennen diese hier, und wer einen Ablauf damit beginnt, sagt, welches Telefon jedes ist.</translation>
    </message>
    <message>
        <source>What companies read for this phone</source>
        <translation>Was Firmen für dieses Telefon lesen</translation>
    </message>
    <message>
        <source>Rename the phone “%1”</source>
        <translation>Telefon „%1“ umbenennen</translation>
    </message>
    <message>
        <source>A step rings this phone.</source>
        <translation>Ein Schritt ruft dieses Telefon.</translation>
    </message>
    <message>
        <source>Remove this phone</source>
        <translation>Dieses Telefon entfernen</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Remove the phone “%1”</source>
        <translation>Telefon „%1“ entfernen</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::TemplateOffer</name>
    <message>
        <source>nothing that callers notice</source>
        <translation>nichts, was Anrufer merken</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>With version %1 of the template</source>
        <translation>Mit Version %1 der Vorlage</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Wie es jetzt ist</translation>
    </message>
    <message>
        <source>Version %1 of the template “%2”</source>
        <translation>Version %1 der Vorlage „%2“</translation>
    </message>
    <message>
        <source>Take it into the draft</source>
        <translation>In den Entwurf übernehmen</translation>
    </message>
    <message>
        <source>New from the template</source>
        <translation>Neu aus der Vorlage</translation>
    </message>
    <message>
        <source>Yours, overwritten: the template locks it</source>
        <translation>Ihres, überschrieben: Die Vorlage sperrt es</translation>
    </message>
    <message>
        <source>Yours, and stays as it is</source>
        <translation>Ihres, bleibt wie es ist</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <comment>of a template</comment>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n own overwritten</source>
        <comment>changes of a company</comment>
        <translation>
            <numerusform>%n eigene überschrieben</numerusform>
            <numerusform>%n eigene überschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n own kept</source>
        <comment>changes of a company</comment>
        <translation>
            <numerusform>%n eigene behalten</numerusform>
            <numerusform>%n eigene behalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::TemporaryList</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Temporary right now</source>
        <translation>Gerade vorübergehend</translation>
    </message>
    <message>
        <source>Phone, company, reason, person…</source>
        <translation>Telefon, Firma, Grund, Person …</translation>
    </message>
    <message>
        <source>Back on now</source>
        <translation>Jetzt wieder an</translation>
    </message>
    <message numerus="yes">
        <source>%n at the moment</source>
        <translation>
            <numerusform>%n im Augenblick</numerusform>
            <numerusform>%n im Augenblick</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Nothing temporary has all of these words.</source>
        <translation>Nichts Vorübergehendes hat all diese Wörter.</translation>
    </message>
    <message>
        <source>Nothing is temporary</source>
        <translation>Nichts gilt vorübergehend</translation>
    </message>
    <message>
        <source>All phones ring, all switches stand as always, and every company is open as its flows say. What somebody switches off for a while shows here.</source>
        <translation>Alle Telefone klingeln, alle Schalter stehen wie immer, und jede Firma ist geöffnet, wie ihre Abläufe es sagen. Was jemand für eine Weile ausschaltet, steht hier.</translation>
    </message>
    <message numerus="yes">
        <source>Back on now: %n</source>
        <translation>
            <numerusform>Jetzt wieder an: %n</numerusform>
            <numerusform>Jetzt wieder an: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Select what should be as always again.</source>
        <translation>Wählen Sie, was wieder wie immer sein soll.</translation>
    </message>
    <message>
        <source>Go to the company</source>
        <translation>Zur Firma gehen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::TemporaryModel</name>
    <message>
        <source>%1 is out</source>
        <translation>%1 ist aus</translation>
    </message>
    <message>
        <source>%1 stands at %2</source>
        <comment>a switch and its position</comment>
        <translation>%1 steht auf %2</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>until somebody ends it</source>
        <translation>bis jemand es beendet</translation>
    </message>
    <message>
        <source>Back %1</source>
        <translation>Wieder da %1</translation>
    </message>
    <message>
        <source>%1, not sent yet</source>
        <translation>%1, noch nicht gesandt</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::TrustDialog</name>
    <message>
        <source>This server is not as it was</source>
        <translation>Dieser Server ist nicht wie zuvor</translation>
    </message>
    <message>
        <source>Is this your server?</source>
        <translation>Ist das Ihr Server?</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before</source>
        <translation>%1 zeigt ein anderes Zertifikat als zuvor</translation>
    </message>
    <message>
        <source>%1 made its own certificate</source>
        <translation>%1 hat sein eigenes Zertifikat gemacht</translation>
    </message>
    <message>
        <source>It may have been set up anew, or somebody stands between you and it and would see your password. Ask whoever runs the server before you go on, and compare this fingerprint with theirs:</source>
        <translation>Vielleicht wurde er neu eingerichtet, oder jemand steht zwischen Ihnen und ihm und sähe Ihr Passwort. Fragen Sie den Betreiber des Servers, bevor Sie weitermachen, und vergleichen Sie diesen Fingerabdruck mit seinem:</translation>
    </message>
    <message>
        <source>That is usual for a new server, but nobody else vouches for it. Compare this fingerprint with the one that the server printed when it started, or ask whoever runs it:</source>
        <translation>Das ist bei einem neuen Server üblich, aber sonst bürgt niemand dafür. Vergleichen Sie diesen Fingerabdruck mit dem, den der Server beim Start ausgegeben hat, oder fragen Sie den Betreiber:</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate: %1</source>
        <translation>Fingerabdruck des Zertifikats: %1</translation>
    </message>
    <message>
        <source>Trust the new certificate</source>
        <translation>Dem neuen Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>They match: trust it</source>
        <translation>Sie stimmen überein: vertrauen</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Nicht verbinden</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::WaysOutForm</name>
    <message>
        <source>nowhere</source>
        <translation>nirgendwohin</translation>
    </message>
    <message>
        <source>as “%1”</source>
        <translation>als „%1“</translation>
    </message>
    <message>
        <source>a step that is gone</source>
        <translation>ein Schritt, den es nicht mehr gibt</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>%1 leads to</source>
        <translation>%1 führt zu</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::WelcomePage</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Try the sample organization</source>
        <translation>Beispielorganisation ausprobieren</translation>
    </message>
    <message>
        <source>Welcome to Trunkline</source>
        <translation>Willkommen bei Trunkline</translation>
    </message>
    <message>
        <source>Call flows, numbers and call logs of your organization and its companies, on this computer and offline.</source>
        <translation>Anrufabläufe, Nummern und Anruflisten Ihrer Organisation und ihrer Firmen, auf diesem Computer und offline.</translation>
    </message>
    <message>
        <source>trunkline.example.com</source>
        <translation>trunkline.example.com</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>Or look around first</source>
        <translation>Oder sehen Sie sich erst um</translation>
    </message>
    <message>
        <source>Starts a server on this computer with a made-up franchise: 120 franchisees, their companies and a year of calls. Nothing leaves this computer.</source>
        <translation>Startet auf diesem Computer einen Server mit einem erfundenen Franchise: 120 Franchisenehmer, ihre Firmen und die Anrufe eines Jahres. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Weitermachen, wo Sie waren</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>organization, e-mail</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Opens with what was synced, also without the server.</source>
        <translation>Öffnet mit dem, was abgeglichen ist, auch ohne den Server.</translation>
    </message>
    <message>
        <source>The programs trunklined and trunklinectl are not installed beside this one.</source>
        <translation>Die Programme trunklined und trunklinectl sind nicht neben diesem installiert.</translation>
    </message>
    <message>
        <source>Type the name of your organization&apos;s server. Whoever invited you knows it.</source>
        <translation>Geben Sie den Namen des Servers Ihrer Organisation ein. Wer Sie eingeladen hat, kennt ihn.</translation>
    </message>
    <message>
        <source>Somebody invited you? Put the link of the invitation in here.</source>
        <translation>Jemand hat Sie eingeladen? Fügen Sie den Link der Einladung hier ein.</translation>
    </message>
</context>
<context>
    <name>trunkline::ui::WordsEditor</name>
    <message>
        <source>What the one who answers hears first</source>
        <translation>Was der Abnehmende zuerst hört</translation>
    </message>
    <message>
        <source>What the caller hears</source>
        <translation>Was der Anrufer hört</translation>
    </message>
</context>
</TS>
