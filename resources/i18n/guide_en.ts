<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
    <context>
        <name>AlertWords</name>
        <message numerus="yes">
            <source>%n more message(s) wait.</source>
            <translation>
                <numerusform>%n more message waits.</numerusform>
                <numerusform>%n more messages wait.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The last message was accepted %n day(s) ago.</source>
            <translation>
                <numerusform>The last message was accepted %n day ago.</numerusform>
                <numerusform>The last message was accepted %n days ago.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) about the level arrived.</source>
            <translation>
                <numerusform>%n message about the level arrived.</numerusform>
                <numerusform>%n messages about the level arrived.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BackupList</name>
        <message numerus="yes">
            <source>Show all %n backup(s)</source>
            <translation>
                <numerusform>Show %n backup</numerusform>
                <numerusform>Show all %n backups</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DifferenceList</name>
        <message numerus="yes">
            <source>%n answer(s) differ</source>
            <translation>
                <numerusform>%n answer differs</numerusform>
                <numerusform>%n answers differ</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HomeBanner</name>
        <message numerus="yes">
            <source>Entered %n day(s) ago. Check with an official source.</source>
            <translation>
                <numerusform>Entered %n day ago. Check with an official source.</numerusform>
                <numerusform>Entered %n days ago. Check with an official source.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Entered %n day(s) ago: check it</source>
            <translation>
                <numerusform>Entered %n day ago: check it</numerusform>
                <numerusform>Entered %n days ago: check it</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HomeRows</name>
        <message numerus="yes">
            <source>%n action(s)</source>
            <translation>
                <numerusform>%n action</numerusform>
                <numerusform>%n actions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HouseholdsPage</name>
        <message numerus="yes">
            <source>Show all %n plan(s)</source>
            <translation>
                <numerusform>Show %n plan</numerusform>
                <numerusform>Show all %n plans</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message numerus="yes">
            <source>%n level entry(s)</source>
            <translation>
                <numerusform>%n level entry</numerusform>
                <numerusform>%n level entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Lesson</name>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProblemWords</name>
        <message numerus="yes">
            <source>Complete %n field(s)</source>
            <translation>
                <numerusform>Complete %n field</numerusform>
                <numerusform>Complete %n fields</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The field is full: it holds %n letter(s)</source>
            <translation>
                <numerusform>The field is full: it holds %n letter</numerusform>
                <numerusform>The field is full: it holds %n letters</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message numerus="yes">
            <source>%n answer(s) not filled in</source>
            <translation>
                <numerusform>%n answer not filled in</numerusform>
                <numerusform>%n answers not filled in</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SituationList</name>
        <message numerus="yes">
            <source>%n situation(s) found</source>
            <translation>
                <numerusform>%n situation found</numerusform>
                <numerusform>%n situations found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StaffSecretPage</name>
        <message numerus="yes">
            <source>That is not the secret. Tries left: %n.</source>
            <translation>
                <numerusform>That is not the secret. Tries left: %n.</numerusform>
                <numerusform>That is not the secret. Tries left: %n.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Too many tries. The next one is possible in %n minute(s).</source>
            <translation>
                <numerusform>Too many tries. The next one is possible in %n minute.</numerusform>
                <numerusform>Too many tries. The next one is possible in %n minutes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message numerus="yes">
            <source>After %n second(s) without a touch the screen asks whether you are here.</source>
            <translation>
                <numerusform>After %n second without a touch the screen asks whether you are here.</numerusform>
                <numerusform>After %n seconds without a touch the screen asks whether you are here.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StickPage</name>
        <message numerus="yes">
            <source>Written, read again and found whole: %n file(s).</source>
            <translation>
                <numerusform>Written, read again and found whole: %n file.</numerusform>
                <numerusform>Written, read again and found whole: %n files.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n file(s) are whole.</source>
            <translation>
                <numerusform>The %n file is whole.</numerusform>
                <numerusform>All %n files are whole.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) are damaged or missing. Write the stick again.</source>
            <translation>
                <numerusform>%n file is damaged or missing. Write the stick again.</numerusform>
                <numerusform>%n files are damaged or missing. Write the stick again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StillHere</name>
        <message numerus="yes">
            <source>Else this screen starts again in %n second(s).</source>
            <translation>
                <numerusform>Else this screen starts again in %n second.</numerusform>
                <numerusform>Else this screen starts again in %n seconds.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SuppliesPage</name>
        <message numerus="yes">
            <source>And %n more, in the lists below.</source>
            <translation>
                <numerusform>And %n more, in the lists below.</numerusform>
                <numerusform>And %n more, in the lists below.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Updating</name>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message numerus="yes">
            <source>For %n day(s)</source>
            <translation>
                <numerusform>For %n day</numerusform>
                <numerusform>For %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>For at least %n day(s)</source>
            <translation>
                <numerusform>For at least %n day</numerusform>
                <numerusform>For at least %n days</numerusform>
            </translation>
        </message>
    </context>
</TS>
