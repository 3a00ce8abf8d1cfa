<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
    <context>
        <name>ProblemWords</name>
        <message numerus="yes">
            <source>Complete %n field(s)</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The field is full: it holds %n letter(s)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message numerus="yes">
            <source>%n answer(s) not filled in</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>SituationList</name>
        <message numerus="yes">
            <source>%n situation(s) found</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Words</name>
        <message numerus="yes">
            <source>For at least %n day(s)</source>
            <translation>
                <numerusform>For at least %n day</numerusform>
                <numerusform>For at least %n days</numerusform>
            </translation>
        </message>
    </context>
</TS>
