<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Access</name>
    <message numerus="yes">
        <source>Name an “action”, and keep the note below %n characters.</source>
        <translation>
            <numerusform>Name an “action”, and keep the note below %n character.</numerusform>
            <numerusform>Name an “action”, and keep the note below %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Api</name>
    <message numerus="yes">
        <source>The Idempotency-Key is longer than %n characters.</source>
        <translation>
            <numerusform>The Idempotency-Key is longer than %n character.</numerusform>
            <numerusform>The Idempotency-Key is longer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlockedCallers</name>
    <message numerus="yes">
        <source>A company can block %n caller(s) at most.</source>
        <translation>
            <numerusform>A company can block %n caller at most.</numerusform>
            <numerusform>A company can block %n callers at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The reason for %1 is longer than %n characters.</source>
        <translation>
            <numerusform>The reason for %1 is longer than %n character.</numerusform>
            <numerusform>The reason for %1 is longer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message numerus="yes">
        <source>A calendar needs a name of up to %n characters.</source>
        <translation>
            <numerusform>A calendar needs a name of up to %n characters.</numerusform>
            <numerusform>A calendar needs a name of up to %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A calendar has at most %n days.</source>
        <translation>
            <numerusform>A calendar has at most %n day.</numerusform>
            <numerusform>A calendar has at most %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The words for %1 are longer than %n characters.</source>
        <translation>
            <numerusform>The words for %1 are longer than %n characters.</numerusform>
            <numerusform>The words for %1 are longer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message numerus="yes">
        <source>The note is longer than %n characters.</source>
        <translation>
            <numerusform>The note is longer than %n character.</numerusform>
            <numerusform>The note is longer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowDescription</name>
    <message numerus="yes">
        <source>We ring %1 at once for %n second(s).</source>
        <translation>
            <numerusform>We ring %1 at once for %n second.</numerusform>
            <numerusform>We ring %1 at once for %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We ring %1 one after the other, each call beginning with the next, for %n second(s) each.</source>
        <translation>
            <numerusform>We ring %1 one after the other, each call beginning with the next, for %n second each.</numerusform>
            <numerusform>We ring %1 one after the other, each call beginning with the next, for %n seconds each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We ring %1 one after the other, in an order by weight, for %n second(s) each.</source>
        <translation>
            <numerusform>We ring %1 one after the other, in an order by weight, for %n second each.</numerusform>
            <numerusform>We ring %1 one after the other, in an order by weight, for %n seconds each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We ring %1 one after the other, in random order, for %n second(s) each.</source>
        <translation>
            <numerusform>We ring %1 one after the other, in random order, for %n second each.</numerusform>
            <numerusform>We ring %1 one after the other, in random order, for %n seconds each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We ring %1 one after the other, the longest idle first, for %n second(s) each.</source>
        <translation>
            <numerusform>We ring %1 one after the other, the longest idle first, for %n second each.</numerusform>
            <numerusform>We ring %1 one after the other, the longest idle first, for %n seconds each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We ring %1 one after the other for %n second(s) each.</source>
        <translation>
            <numerusform>We ring %1 one after the other for %n second each.</numerusform>
            <numerusform>We ring %1 one after the other for %n seconds each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We ring %1 for %n second(s).</source>
        <translation>
            <numerusform>We ring %1 for %n second.</numerusform>
            <numerusform>We ring %1 for %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowDocument</name>
    <message numerus="yes">
        <source>A flow can hold %n note(s) at most.</source>
        <translation>
            <numerusform>A flow can hold %n note at most.</numerusform>
            <numerusform>A flow can hold %n notes at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A flow can hold %n group(s) at most.</source>
        <translation>
            <numerusform>A flow can hold %n group at most.</numerusform>
            <numerusform>A flow can hold %n groups at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: a step can have %n way(s) out at most.</source>
        <translation>
            <numerusform>%1: a step can have %n way out at most.</numerusform>
            <numerusform>%1: a step can have %n ways out at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A flow can hold %n step(s) at most.</source>
        <translation>
            <numerusform>A flow can hold %n step at most.</numerusform>
            <numerusform>A flow can hold %n steps at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowEdit</name>
    <message numerus="yes">
        <source>The text is longer than %n character(s).</source>
        <translation>
            <numerusform>The text is longer than %n character.</numerusform>
            <numerusform>The text is longer than %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A step can have %n way(s) out at most.</source>
        <translation>
            <numerusform>A step can have %n way out at most.</numerusform>
            <numerusform>A step can have %n ways out at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A flow can hold %n step(s) at most.</source>
        <translation>
            <numerusform>A flow can hold %n step at most.</numerusform>
            <numerusform>A flow can hold %n steps at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n step(s)</source>
        <translation>
            <numerusform>Move %n step</numerusform>
            <numerusform>Move %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n step(s)</source>
        <translation>
            <numerusform>Remove %n step</numerusform>
            <numerusform>Remove %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n step(s)</source>
        <translation>
            <numerusform>Paste %n step</numerusform>
            <numerusform>Paste %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowSimulation</name>
    <message numerus="yes">
        <source>Rings %1 for %n second(s): %2</source>
        <translation>
            <numerusform>Rings %1 for %n second: %2</numerusform>
            <numerusform>Rings %1 for %n seconds: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is pressed for %n second(s)</source>
        <translation>
            <numerusform>Nothing is pressed for %n second</numerusform>
            <numerusform>Nothing is pressed for %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowValidator</name>
    <message numerus="yes">
        <source>Ring for %n second(s)</source>
        <translation>
            <numerusform>Ring for %n second</numerusform>
            <numerusform>Ring for %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” rings for %n second(s); people need 15 or more to reach the phone.</source>
        <translation>
            <numerusform>“%1” rings for %n second; people need 15 or more to reach the phone.</numerusform>
            <numerusform>“%1” rings for %n seconds; people need 15 or more to reach the phone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” stops after %n second(s) in all, before the last phone rings.</source>
        <translation>
            <numerusform>“%1” stops after %n second in all, before the last phone rings.</numerusform>
            <numerusform>“%1” stops after %n seconds in all, before the last phone rings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” rings for %n second(s); most phones&apos; own voicemail picks up before that.</source>
        <translation>
            <numerusform>“%1” rings for %n second; most phones&apos; own voicemail picks up before that.</numerusform>
            <numerusform>“%1” rings for %n seconds; most phones&apos; own voicemail picks up before that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” rings %n destination(s); a group has 2 to 10.</source>
        <translation>
            <numerusform>“%1” rings %n destination; a group has 2 to 10.</numerusform>
            <numerusform>“%1” rings %n destinations; a group has 2 to 10.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” offers %n choice(s); callers remember up to four.</source>
        <translation>
            <numerusform>“%1” offers %n choice; callers remember up to four.</numerusform>
            <numerusform>“%1” offers %n choices; callers remember up to four.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Callers may hear it ring for %n second(s) before “%1”; most hang up after a minute.</source>
        <translation>
            <numerusform>Callers may hear it ring for %n second before “%1”; most hang up after a minute.</numerusform>
            <numerusform>Callers may hear it ring for %n seconds before “%1”; most hang up after a minute.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Override</name>
    <message numerus="yes">
        <source>The reason is longer than %n characters.</source>
        <translation>
            <numerusform>The reason is longer than %n characters.</numerusform>
            <numerusform>The reason is longer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Oversight</name>
    <message numerus="yes">
        <source>Say whether it is “granted”, and keep the note below %n characters.</source>
        <translation>
            <numerusform>Say whether it is “granted”, and keep the note below %n characters.</numerusform>
            <numerusform>Say whether it is “granted”, and keep the note below %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Password</name>
    <message numerus="yes">
        <source>The password is too short: use at least %n characters.</source>
        <translation>
            <numerusform>The password is too short: use at least %n character.</numerusform>
            <numerusform>The password is too short: use at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The password is too long: use at most %n bytes.</source>
        <translation>
            <numerusform>The password is too long: use at most %n byte.</numerusform>
            <numerusform>The password is too long: use at most %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>Has been here for %n day(s) and never came.</source>
        <translation>
            <numerusform>Has been here for %n day and never came.</numerusform>
            <numerusform>Has been here for %n days and never came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last signed in %n day(s) ago.</source>
        <translation>
            <numerusform>Last signed in %n day ago.</numerusform>
            <numerusform>Last signed in %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Holds the highest role at %n place(s) of this kind.</source>
        <translation>
            <numerusform>Holds the highest role at %n place of this kind.</numerusform>
            <numerusform>Holds the highest role at %n places of this kind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signs in, but changed nothing in %n day(s).</source>
        <translation>
            <numerusform>Signs in, but changed nothing in %n day.</numerusform>
            <numerusform>Signs in, but changed nothing in %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message numerus="yes">
        <source>%n grant(s) use this role: change them first.</source>
        <translation>
            <numerusform>%n grant uses this role: change it first.</numerusform>
            <numerusform>%n grants use this role: change them first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message numerus="yes">
        <source>%n number(s) only</source>
        <translation>
            <numerusform>%n number only</numerusform>
            <numerusform>%n numbers only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScenarioFile</name>
    <message numerus="yes">
        <source>A scenario file can hold %n case(s) at most.</source>
        <translation>
            <numerusform>A scenario file can hold %n case at most.</numerusform>
            <numerusform>A scenario file can hold %n cases at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A scenario file can hold %n flow(s) at most.</source>
        <translation>
            <numerusform>A scenario file can hold %n flow at most.</numerusform>
            <numerusform>A scenario file can hold %n flows at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message numerus="yes">
        <source>A switch needs a name of up to %n characters.</source>
        <translation>
            <numerusform>A switch needs a name of up to %n characters.</numerusform>
            <numerusform>A switch needs a name of up to %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A switch has 2 to %n positions, each with a name of its own.</source>
        <translation>
            <numerusform>A switch has 2 to %n positions, each with a name of its own.</numerusform>
            <numerusform>A switch has 2 to %n positions, each with a name of its own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>callsOf names more than %n accounts.</source>
        <translation>
            <numerusform>callsOf names more than %n account.</numerusform>
            <numerusform>callsOf names more than %n accounts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::app::Console</name>
    <message numerus="yes">
        <source>%n edits have not reached the server and would be lost.</source>
        <translation>
            <numerusform>%n edit has not reached the server and would be lost.</numerusform>
            <numerusform>%n edits have not reached the server and would be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) of yours can no longer be sent.</source>
        <translation>
            <numerusform>%n edit of yours can no longer be sent.</numerusform>
            <numerusform>%n edits of yours can no longer be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::AccessDialog</name>
    <message numerus="yes">
        <source>%1 may do %n thing(s) here.</source>
        <translation>
            <numerusform>%1 may do %n thing here.</numerusform>
            <numerusform>%1 may do %n things here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::AccountSidebar</name>
    <message numerus="yes">
        <source>%n accounts match</source>
        <translation>
            <numerusform>%n account matches</numerusform>
            <numerusform>%n accounts match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::AccountTreeModel</name>
    <message numerus="yes">
        <source>%n companies</source>
        <translation>
            <numerusform>%n company</numerusform>
            <numerusform>%n companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::BlockedCallersDialog</name>
    <message numerus="yes">
        <source>%n caller(s) blocked</source>
        <translation>
            <numerusform>%n caller blocked</numerusform>
            <numerusform>%n callers blocked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::CalendarDialog</name>
    <message numerus="yes">
        <source>Remove the calendar “%1” with its %n date(s)?</source>
        <translation>
            <numerusform>Remove the calendar “%1” with its %n date?</numerusform>
            <numerusform>Remove the calendar “%1” with its %n dates?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::CallFilterBar</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) match</source>
        <translation>
            <numerusform>%n call matches</numerusform>
            <numerusform>%n calls match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::CallLogPage</name>
    <message numerus="yes">
        <source>%n call(s) copied.</source>
        <translation>
            <numerusform>%n call copied.</numerusform>
            <numerusform>%n calls copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) exported to %1.</source>
        <translation>
            <numerusform>%n call exported to %1.</numerusform>
            <numerusform>%n calls exported to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::CanvasScene</name>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::DeleteRoleDialog</name>
    <message numerus="yes">
        <source>“%1” is held at %n place(s): %2.</source>
        <translation>
            <numerusform>“%1” is held at %n place: %2.</numerusform>
            <numerusform>“%1” is held at %n places: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::EveryPathDialog</name>
    <message numerus="yes">
        <source>Only the %n longest are listed.</source>
        <translation>
            <numerusform>Only the longest is listed.</numerusform>
            <numerusform>Only the %n longest are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ExtendDialog</name>
    <message numerus="yes">
        <source>%n role(s) will end on the day that you choose, and not before.</source>
        <translation>
            <numerusform>%n role will end on the day that you choose, and not before.</numerusform>
            <numerusform>%n roles will end on the day that you choose, and not before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FlowEditor</name>
    <message numerus="yes">
        <source>Lock %n step(s)</source>
        <translation>
            <numerusform>Lock %n step</numerusform>
            <numerusform>Lock %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n step(s)</source>
        <translation>
            <numerusform>Unlock %n step</numerusform>
            <numerusform>Unlock %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FlowsModel</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::FlowsPage</name>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <comment>that follow a template</comment>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n behind</source>
        <comment>flows of a template</comment>
        <translation>
            <numerusform>%1, %n behind</numerusform>
            <numerusform>%1, %n behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::InvitationPage</name>
    <message numerus="yes">
        <source>Choose a password with at least %n characters. If you have one at this organization already and were invited once more, type that one.</source>
        <translation>
            <numerusform>Choose a password with at least %n character. If you have one at this organization already and were invited once more, type that one.</numerusform>
            <numerusform>Choose a password with at least %n characters. If you have one at this organization already and were invited once more, type that one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::KeptDialog</name>
    <message numerus="yes">
        <source>the last %n month(s)</source>
        <translation>
            <numerusform>the last month</numerusform>
            <numerusform>the last %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n call(s)</source>
        <comment>a size, and how many</comment>
        <translation>
            <numerusform>%1, %n call</numerusform>
            <numerusform>%1, %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln call(s) kept on this computer</source>
        <translation>
            <numerusform>%Ln call kept on this computer</numerusform>
            <numerusform>%Ln calls kept on this computer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::NumberChooser</name>
    <message numerus="yes">
        <source>%n number(s) ticked</source>
        <translation>
            <numerusform>%n number ticked</numerusform>
            <numerusform>%n numbers ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::NumbersListPage</name>
    <message numerus="yes">
        <source>%n number(s) match</source>
        <translation>
            <numerusform>%n number matches</numerusform>
            <numerusform>%n numbers match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) exported to %1.</source>
        <translation>
            <numerusform>%n number exported to %1.</numerusform>
            <numerusform>%n numbers exported to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::OverrideSwitch</name>
    <message numerus="yes">
        <source>%n are as always again.</source>
        <comment>temporary things</comment>
        <translation>
            <numerusform>%n is as always again.</numerusform>
            <numerusform>%n are as always again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::PendingButton</name>
    <message numerus="yes">
        <source>%n edits need you</source>
        <translation>
            <numerusform>%n edit needs you</numerusform>
            <numerusform>%n edits need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::PeopleList</name>
    <message numerus="yes">
        <source>Not signed in for %n days</source>
        <translation>
            <numerusform>Not signed in for %n day</numerusform>
            <numerusform>Not signed in for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Access ends within %n days</source>
        <translation>
            <numerusform>Access ends within %n day</numerusform>
            <numerusform>Access ends within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n people</source>
        <translation>
            <numerusform>%1 of %n person</numerusform>
            <numerusform>%1 of %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::PeoplePage</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) ask for access that you can give.</source>
        <translation>
            <numerusform>%n person asks for access that you can give.</numerusform>
            <numerusform>%n people ask for access that you can give.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::PhonesCard</name>
    <message numerus="yes">
        <source>and %n more, on the page Numbers</source>
        <translation>
            <numerusform>and %n more, on the page Numbers</numerusform>
            <numerusform>and %n more, on the page Numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <comment>temporary things</comment>
        <translation>
            <numerusform>All %n</numerusform>
            <numerusform>All %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ProblemsPanel</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::Removal</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>flows</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::ReviewView</name>
    <message numerus="yes">
        <source>Everything that deserved a look was looked at in the last %n days.</source>
        <translation>
            <numerusform>Everything that deserved a look was looked at in the last day.</numerusform>
            <numerusform>Everything that deserved a look was looked at in the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be done: %1</source>
        <translation>
            <numerusform>%n could not be done: %1</numerusform>
            <numerusform>%n could not be done: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n role(s) away? Who has none left is signed out at once; what they did stays in the activity.</source>
        <translation>
            <numerusform>Take %n role away? Who has none left is signed out at once; what they did stays in the activity.</numerusform>
            <numerusform>Take %n roles away? Who has none left is signed out at once; what they did stays in the activity.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) were taken away.</source>
        <translation>
            <numerusform>%n role was taken away.</numerusform>
            <numerusform>%n roles were taken away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n person(s) from signing in until somebody reactivates them?</source>
        <translation>
            <numerusform>Keep %n person from signing in until somebody reactivates them?</numerusform>
            <numerusform>Keep %n people from signing in until somebody reactivates them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) cannot sign in any more.</source>
        <translation>
            <numerusform>%n person cannot sign in any more.</numerusform>
            <numerusform>%n people cannot sign in any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept. It is in the activity, and back here in %n days.</source>
        <translation>
            <numerusform>Kept. It is in the activity, and back here in %n day.</numerusform>
            <numerusform>Kept. It is in the activity, and back here in %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RoleEditor</name>
    <message numerus="yes">
        <source>%n permission(s) were left out, which you do not hold yourself.</source>
        <translation>
            <numerusform>%n permission was left out, which you do not hold yourself.</numerusform>
            <numerusform>%n permissions were left out, which you do not hold yourself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are missing. %1</source>
        <translation>
            <numerusform>%n thing is missing. %1</numerusform>
            <numerusform>%n things are missing. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s)</source>
        <translation>
            <numerusform>%n permission</numerusform>
            <numerusform>%n permissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) hold “%1”. They may do exactly what they may do now.</source>
        <translation>
            <numerusform>%n person holds “%1” and may do exactly what they may do now.</numerusform>
            <numerusform>%n people hold “%1”. They may do exactly what they may do now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As soon as you save, this changes for %n person(s) who hold “%1”:</source>
        <translation>
            <numerusform>As soon as you save, this changes for %n person who holds “%1”:</numerusform>
            <numerusform>As soon as you save, this changes for %n people who hold “%1”:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RoleEffectsModel</name>
    <message numerus="yes">
        <source>%1 and %n account(s) below</source>
        <translation>
            <numerusform>%1 and %n account below</numerusform>
            <numerusform>%1 and %n accounts below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RolesModel</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RolloutDialog</name>
    <message numerus="yes">
        <source>Bring the update to %n flow(s)</source>
        <translation>
            <numerusform>Bring the update to %n flow</numerusform>
            <numerusform>Bring the update to %n flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) brought to the newest version</source>
        <translation>
            <numerusform>%n flow brought to the newest version</numerusform>
            <numerusform>%n flows brought to the newest version</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) follow it</source>
        <translation>
            <numerusform>%n flow follows it</numerusform>
            <numerusform>%n flows follow it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n behind</source>
        <comment>flows</comment>
        <translation>
            <numerusform>%n behind</numerusform>
            <numerusform>%n behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::RowFilterEditor</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SignInsDialog</name>
    <message numerus="yes">
        <source>At least %n characters. Everywhere else you will have to sign in again.</source>
        <translation>
            <numerusform>At least %n character. Everywhere else you will have to sign in again.</numerusform>
            <numerusform>At least %n characters. Everywhere else you will have to sign in again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new password is too short: take at least %n characters.</source>
        <translation>
            <numerusform>The new password is too short: take at least %n character.</numerusform>
            <numerusform>The new password is too short: take at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Here and in %n other place(s).</source>
        <translation>
            <numerusform>Here and in %n other place.</numerusform>
            <numerusform>Here and in %n other places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SourceBars</name>
    <message numerus="yes">
        <source>%1: %n call(s), %2 answered</source>
        <translation>
            <numerusform>%1: %n call, %2 answered</numerusform>
            <numerusform>%1: %n calls, %2 answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::StepFace</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::StepInspector</name>
    <message numerus="yes">
        <source>%n step(s) chosen</source>
        <translation>
            <numerusform>%n step chosen</numerusform>
            <numerusform>%n steps chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) came here</source>
        <translation>
            <numerusform>%n call came here</numerusform>
            <numerusform>%n calls came here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%n answered</numerusform>
            <numerusform>%n answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended here</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%n ended here</numerusform>
            <numerusform>%n ended here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SubAccountModel</name>
    <message numerus="yes">
        <source>%n number(s) that lead nowhere: no flow, and no number to fall back to</source>
        <translation>
            <numerusform>%n number that leads nowhere: no flow, and no number to fall back to</numerusform>
            <numerusform>%n numbers that lead nowhere: no flow, and no number to fall back to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::SwitchDialog</name>
    <message numerus="yes">
        <source>Give it 2 to %n positions.</source>
        <translation>
            <numerusform>Give it 2 to %n positions.</numerusform>
            <numerusform>Give it 2 to %n positions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::TemplateOffer</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <comment>of a template</comment>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n own overwritten</source>
        <comment>changes of a company</comment>
        <translation>
            <numerusform>%n own overwritten</numerusform>
            <numerusform>%n own overwritten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n own kept</source>
        <comment>changes of a company</comment>
        <translation>
            <numerusform>%n own kept</numerusform>
            <numerusform>%n own kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::ui::TemporaryList</name>
    <message numerus="yes">
        <source>%n at the moment</source>
        <translation>
            <numerusform>%n at the moment</numerusform>
            <numerusform>%n at the moment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back on now: %n</source>
        <translation>
            <numerusform>Back on now: %n</numerusform>
            <numerusform>Back on now: %n</numerusform>
        </translation>
    </message>
</context>
</TS>
