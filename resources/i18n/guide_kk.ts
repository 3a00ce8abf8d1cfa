<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk_KZ" sourcelanguage="en">
    <context>
        <name>AboutPage</name>
        <message>
            <source>Help</source>
            <translation>Анықтама</translation>
        </message>
        <message>
            <source>A level was announced</source>
            <translation>Деңгей жарияланды</translation>
        </message>
        <message>
            <source>Press its colour. Then read what to do, and tick what is done.</source>
            <translation>Түсін басыңыз. Сосын не істеу керегін оқып, орындалғанын белгілеңіз.</translation>
        </message>
        <message>
            <source>Make the family plan</source>
            <translation>Отбасылық жоспар жасау</translation>
        </message>
        <message>
            <source>Twelve questions, in any order. What you type is saved as you type.</source>
            <translation>Он екі сұрақ, кез келген ретпен. Жазғаныңыз жаза бере сақталады.</translation>
        </message>
        <message>
            <source>Put it on paper, also without a printer</source>
            <translation>Қағазға түсіру, принтерсіз де</translation>
        </message>
        <message>
            <source>Print, save as PDF, photograph the screen, or copy by hand.</source>
            <translation>Басып шығарыңыз, PDF сақтаңыз, экранды суретке түсіріңіз немесе қолмен көшіріңіз.</translation>
        </message>
        <message>
            <source>Bring back what was changed or lost</source>
            <translation>Өзгергенді немесе жоғалғанды қайтару</translation>
        </message>
        <message>
            <source>Backups are made by themselves. Look into one, then bring it back.</source>
            <translation>Сақтық көшірмелер өзі жасалады. Алдымен ішін қарап, содан кейін қайтарыңыз.</translation>
        </message>
        <message>
            <source>What your school or akimat has filled in</source>
            <translation>Мектебіңіз не әкімдігіңіз толтырған мәлімет</translation>
        </message>
        <message>
            <source>Open their file: gathering places, gates, local numbers. Or make one.</source>
            <translation>Файлын ашыңыз: жиналу орындары, қақпалар, жергілікті нөмірлер. Немесе өзіңіз жасаңыз.</translation>
        </message>
        <message>
            <source>Another language, larger text</source>
            <translation>Басқа тіл, ірірек мәтін</translation>
        </message>
        <message>
            <source>Everything applies at once.</source>
            <translation>Бәрі бірден күшіне енеді.</translation>
        </message>
        <message>
            <source>Start a class</source>
            <translation>Сыныппен сабақ бастау</translation>
        </message>
        <message>
            <source>In a window of its own, for a projector. Your plan is not shown there.</source>
            <translation>Проекторға арналған бөлек терезеде. Жоспарыңыз онда көрінбейді.</translation>
        </message>
        <message>
            <source>What do you want to do?</source>
            <translation>Не істегіңіз келеді?</translation>
        </message>
        <message>
            <source>The window of the class could not be opened.</source>
            <translation>Сыныптың терезесі ашылмады.</translation>
        </message>
        <message>
            <source>Open the settings</source>
            <translation>Баптауларды ашу</translation>
        </message>
        <message>
            <source>Update the guide</source>
            <translation>Анықтамалық сөздерін жаңарту</translation>
        </message>
        <message>
            <source>A guide to the declared level and to the family plan.</source>
            <translation>Жарияланған деңгей мен отбасылық жоспарға арналған көмекші.</translation>
        </message>
        <message>
            <source>Advice as of {date}</source>
            <translation>Кеңестер жиналған күн: {date}</translation>
        </message>
        <message>
            <source>It never goes online. Your entries stay on this computer.</source>
            <translation>Интернетке ешқашан шықпайды. Жазғаныңыз осы компьютерде қалады.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Пернелер</translation>
        </message>
        <message>
            <source>Each line is also a button. The keys work with any letter layout.</source>
            <translation>Әр жол — түйме. Пернелер кез келген пернетақта тілінде жұмыс істейді.</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Дереккөздер</translation>
        </message>
        <message>
            <source>The texts of all licences are in the folder licences beside the program.</source>
            <translation>Барлық лицензияның мәтіні бағдарламаның жанындағы licences қалтасында.</translation>
        </message>
        <message>
            <source>Parts made by others, and their licences</source>
            <translation>Басқалар жасаған бөліктер мен олардың лицензиялары</translation>
        </message>
        <message>
            <source>Daiyn itself: MIT licence</source>
            <translation>Дайынның өзі: MIT лицензиясы</translation>
        </message>
        <message>
            <source>Where the words come from</source>
            <translation>Мәтіндер қайдан алынған</translation>
        </message>
        <message>
            <source>This text helps whoever helps you. It holds nothing that you entered.</source>
            <translation>Бұл мәтін сізге көмектесетін адамға керек. Онда сіз жазған ештеңе жоқ.</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>Мәтінді көшіріп алу</translation>
        </message>
        <message>
            <source>If something does not work</source>
            <translation>Бірдеңе істемей тұрса</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Көшіріп алынды</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>Home</source>
            <translation>Басты бет</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Шолу</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>Деңгейлер</translation>
        </message>
        <message>
            <source>What to do if…</source>
            <translation>Қандай жағдайда не істеу керек</translation>
        </message>
        <message>
            <source>Family plan</source>
            <translation>Отбасылық жоспар</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Басып шығару</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Баптаулар</translation>
        </message>
        <message>
            <source>Print this page</source>
            <translation>Осы бетті басып шығару</translation>
        </message>
        <message>
            <source>Check that everything is saved</source>
            <translation>Бәрі сақталғанын білу</translation>
        </message>
        <message>
            <source>Undo the action</source>
            <translation>Әрекетті болдырмау</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Әрекетті қайталау</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Мәтінді үлкейту</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Мәтінді кішірейту</translation>
        </message>
        <message>
            <source>Usual text size</source>
            <translation>Мәтіннің әдеттегі өлшемі</translation>
        </message>
        <message>
            <source>Next language</source>
            <translation>Келесі тіл</translation>
        </message>
        <message>
            <source>Next part of the window</source>
            <translation>Терезенің келесі бөлігі</translation>
        </message>
        <message>
            <source>Help and keys</source>
            <translation>Анықтама және пернелер</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Толық экран</translation>
        </message>
        <message>
            <source>Close or go back</source>
            <translation>Жабу немесе артқа қайту</translation>
        </message>
        <message>
            <source>Next button or field</source>
            <translation>Келесі түйме немесе өріс</translation>
        </message>
        <message>
            <source>Previous control</source>
            <translation>Алдыңғы түйме немесе өріс</translation>
        </message>
        <message>
            <source>Tick or press</source>
            <translation>Белгілеу немесе басу</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ашу</translation>
        </message>
    </context>
    <context>
        <name>AgainPage</name>
        <message>
            <source>Ask without saying what is right. Count, then keep each count.</source>
            <translation>Дұрысын айтпай сұраңыз. Санап, әр санды сақтаңыз.</translation>
        </message>
        <message>
            <source>Ask without saying what is right. Each answers with the same code.</source>
            <translation>Дұрысын айтпай сұраңыз. Әркім сол баяғы кодымен жауап береді.</translation>
        </message>
        <message>
            <source>Type in the sheets</source>
            <translation>Парақтарды енгізу</translation>
        </message>
        <message>
            <source>See what is left</source>
            <translation>Не қалғанын көру</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Есеп</translation>
        </message>
        <message>
            <source>Asked again after {weeks} weeks</source>
            <translation>Қайта сұрау, апта: {weeks}</translation>
        </message>
        <message>
            <source>All of it right</source>
            <translation>Бәрі дұрыс</translation>
        </message>
        <message>
            <source>Otherwise</source>
            <translation>Басқаша</translation>
        </message>
        <message>
            <source>Keep the count</source>
            <translation>Санды сақтау</translation>
        </message>
        <message>
            <source>The count is kept.</source>
            <translation>Сан сақталды.</translation>
        </message>
    </context>
    <context>
        <name>AlertDeskPage</name>
        <message>
            <source>Messages about the level</source>
            <translation>Деңгей туралы хабарламалар</translation>
        </message>
        <message>
            <source>Send messages about the level</source>
            <translation>Деңгей туралы хабарлама жіберу</translation>
        </message>
        <message>
            <source>Write a message</source>
            <translation>Хабарлама жазу</translation>
        </message>
        <message>
            <source>Write a message here</source>
            <translation>Хабарламаны осында жазу</translation>
        </message>
        <message>
            <source>You choose level, territory and dates. The texts in three languages are the guide's own.</source>
            <translation>Деңгейді, аумақты, күндерді таңдайсыз. Үш тілдегі мәтін анықтамалықтан алынады.</translation>
        </message>
        <message>
            <source>Open another message…</source>
            <translation>Басқа хабарламаны ашу…</translation>
        </message>
        <message>
            <source>Open a message…</source>
            <translation>Хабарламаны ашу…</translation>
        </message>
        <message>
            <source>Sign a message</source>
            <translation>Хабарламаға қол қою</translation>
        </message>
        <message>
            <source>The message may come from any program. You see what it says before you sign it; the file itself stays as it is.</source>
            <translation>Хабарлама кез келген бағдарламадан келуі мүмкін. Қол қоймас бұрын онда не айтылғанын көресіз; файлдың өзі өзгермейді.</translation>
        </message>
        <message>
            <source>Other programs would show another colour; expected: {expected}</source>
            <translation>Басқа бағдарламалар басқа түс көрсетеді; күтілгені: {expected}</translation>
        </message>
        <message>
            <source>The severity does not fit the level; expected: {expected}</source>
            <translation>Severity деңгейге сай емес; күтілгені: {expected}</translation>
        </message>
        <message>
            <source>One language is not spoken: {expected}</source>
            <translation>Бір тілдің мәтіні жоқ: {expected}</translation>
        </message>
        <message>
            <source>Where: {element}</source>
            <translation>Қай жерде: {element}</translation>
        </message>
        <message>
            <source>No computer would accept this message</source>
            <translation>Бұл хабарламаны ешбір компьютер қабылдамайды</translation>
        </message>
        <message>
            <source>Rule: {rule}</source>
            <translation>Ереже: {rule}</translation>
        </message>
        <message>
            <source>Choose or make a key above to sign it.</source>
            <translation>Қол қою үшін жоғарыдан кілт таңдаңыз не жасаңыз.</translation>
        </message>
        <message>
            <source>Passphrase of the key</source>
            <translation>Кілттің құпиясөзі</translation>
        </message>
        <message>
            <source>Sign this message</source>
            <translation>Осы хабарламаға қол қою</translation>
        </message>
        <message>
            <source>Enter the passphrase of the key.</source>
            <translation>Кілттің құпиясөзін енгізіңіз.</translation>
        </message>
        <message>
            <source>Signing…</source>
            <translation>Қол қойылуда…</translation>
        </message>
        <message>
            <source>The file was changed since it was opened. Nothing was signed.</source>
            <translation>Файл ашылғаннан бері өзгерген. Ештеңеге қол қойылған жоқ.</translation>
        </message>
        <message>
            <source>Signed: {file}. Both files travel together, under the names they have.</source>
            <translation>Қол қойылды: {file}. Екі файл бірге, осы аттарымен жіберіледі.</translation>
        </message>
    </context>
    <context>
        <name>AlertOfferPage</name>
        <message>
            <source>Messages about the level</source>
            <translation>Деңгей туралы хабарламалар</translation>
        </message>
        <message>
            <source>A message about the level</source>
            <translation>Деңгей туралы хабарлама</translation>
        </message>
        <message>
            <source>Reading the message…</source>
            <translation>Хабарлама оқылуда…</translation>
        </message>
        <message>
            <source>No message waits for an answer.</source>
            <translation>Жауап күтіп тұрған хабарлама жоқ.</translation>
        </message>
        <message>
            <source>Open another message…</source>
            <translation>Басқа хабарламаны ашу…</translation>
        </message>
        <message>
            <source>A message that was sent later decides already. This one adds to it.</source>
            <translation>Кейін жіберілген хабарлама күшінде. Бұл оны толықтырады.</translation>
        </message>
        <message>
            <source>This message is here already.</source>
            <translation>Бұл хабарлама мұнда бар.</translation>
        </message>
        <message>
            <source>Not verified.</source>
            <translation>Расталмаған.</translation>
        </message>
        <message>
            <source>Keep the test</source>
            <translation>Сынақты сақтау</translation>
        </message>
        <message>
            <source>Accept this message</source>
            <translation>Хабарламаны қабылдау</translation>
        </message>
        <message>
            <source>Do not accept</source>
            <translation>Қабылдамау</translation>
        </message>
        <message>
            <source>It joins what was entered here. It can be taken back later too: Settings, Messages about the level.</source>
            <translation>Ол осында енгізілгендерге қосылады. Кейін де қайтарып алуға болады: Баптаулар, Деңгей туралы хабарламалар.</translation>
        </message>
        <message>
            <source>Anybody can write such a file. Hear what TV, radio or your akimat say before you use it.</source>
            <translation>Мұндай файлды кез келген адам жаза алады. Пайдаланбас бұрын теледидар, радио не әкімдік не айтатынын тыңдаңыз.</translation>
        </message>
        <message>
            <source>Use it although it is not verified…</source>
            <translation>Расталмаса да, пайдалану…</translation>
        </message>
        <message>
            <source>Do not use it</source>
            <translation>Пайдаланбау</translation>
        </message>
        <message>
            <source>No: do not use it</source>
            <translation>Жоқ, пайдаланбау</translation>
        </message>
        <message>
            <source>Yes, I compared: enter it by hand</source>
            <translation>Иә, салыстырдым: қолмен енгізу</translation>
        </message>
        <message>
            <source>It will stand here as: {words}.</source>
            <translation>Мұнда былай тұрады: {words}.</translation>
        </message>
        <message>
            <source>Did an official source say the same?</source>
            <translation>Ресми дереккөз де солай деді ме?</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Әзірге емес</translation>
        </message>
        <message>
            <source>This message was not accepted</source>
            <translation>Бұл хабарлама қабылданбады</translation>
        </message>
        <message>
            <source>Nothing was changed. A level may be in force all the same: check TV, radio or your akimat.</source>
            <translation>Ештеңе өзгерген жоқ. Соған қарамастан деңгей күшінде болуы мүмкін: теледидардан, радиодан не әкімдіктен тексеріңіз.</translation>
        </message>
    </context>
    <context>
        <name>AlertWords</name>
        <message>
            <source>everywhere that the earlier message named</source>
            <translation>бұрынғы хабарламада аталған жерлердің бәрі</translation>
        </message>
        <message>
            <source>no entry</source>
            <translation>жазба жоқ</translation>
        </message>
        <message>
            <source>none</source>
            <translation>жоқ</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>аяқталды</translation>
        </message>
        <message>
            <source>{place}: {before} → {after}</source>
            <translation>{place}: {before} → {after}</translation>
        </message>
        <message>
            <source>Another level stays there: {level}</source>
            <translation>Онда басқа деңгей қалады: {level}</translation>
        </message>
        <message>
            <source>From: {day}</source>
            <translation>Қашаннан: {day}</translation>
        </message>
        <message>
            <source>Announced by: {who}</source>
            <translation>Жариялаған: {who}</translation>
        </message>
        <message>
            <source>Sent: {when}</source>
            <translation>Жіберілген: {when}</translation>
        </message>
        <message>
            <source>Verified by the key of: {key}</source>
            <translation>Растаған кілт: {key}</translation>
        </message>
        <message>
            <source>Not verified, entered by hand</source>
            <translation>Расталмаған, қолмен енгізілген</translation>
        </message>
        <message>
            <source>The earlier message that it refers to did not arrive here.</source>
            <translation>Осы хабарлама сілтейтін бұрынғы хабарлама мұнда келмеген.</translation>
        </message>
        <message>
            <source>A new level is announced</source>
            <translation>Жаңа деңгей жарияланды</translation>
        </message>
        <message>
            <source>What was announced earlier is changed</source>
            <translation>Бұрын жарияланған өзгертілді</translation>
        </message>
        <message>
            <source>What was announced earlier is ended</source>
            <translation>Бұрын жарияланған тоқтатылды</translation>
        </message>
        <message>
            <source>Exercise: it is for a class and changes no level</source>
            <translation>Жаттығу: сыныпқа арналған, деңгейді өзгертпейді</translation>
        </message>
        <message>
            <source>Test: it checks the delivery and changes no level</source>
            <translation>Сынақ: жеткізуді тексереді, деңгейді өзгертпейді</translation>
        </message>
        <message>
            <source>{place}: {after}</source>
            <translation>{place}: {after}</translation>
        </message>
        <message>
            <source>Exercise: {what}</source>
            <translation>Жаттығу: {what}</translation>
        </message>
        <message>
            <source>Test: {what}</source>
            <translation>Сынақ: {what}</translation>
        </message>
        <message numerus="yes">
            <source>%n more message(s) wait.</source>
            <translation>
                <numerusform>Тағы %n хабарлама күтіп тұр.</numerusform>
                <numerusform>Тағы %n хабарлама күтіп тұр.</numerusform>
            </translation>
        </message>
        <message>
            <source>Verified by the key of</source>
            <translation>Растаған кілт</translation>
        </message>
        <message>
            <source>A folder is watched, and no message was accepted yet.</source>
            <translation>Қалта қаралып тұр, әзірге бірде-бір хабарлама қабылданған жоқ.</translation>
        </message>
        <message>
            <source>The last message was accepted today.</source>
            <translation>Соңғы хабарлама бүгін қабылданды.</translation>
        </message>
        <message numerus="yes">
            <source>The last message was accepted %n day(s) ago.</source>
            <translation>
                <numerusform>Соңғы хабарлама %n күн бұрын қабылданды.</numerusform>
                <numerusform>Соңғы хабарлама %n күн бұрын қабылданды.</numerusform>
            </translation>
        </message>
        <message>
            <source>Accepted last</source>
            <translation>Соңғы қабылданғандар</translation>
        </message>
        <message>
            <source>Accepted earlier</source>
            <translation>Бұрын қабылданғандар</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Қайтарып алу</translation>
        </message>
        <message>
            <source>Taken back: {what}.</source>
            <translation>Қайтарып алынды: {what}.</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Қабылданды</translation>
        </message>
        <message>
            <source>Look at them</source>
            <translation>Қарап шығу</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Қабылдау</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>Қарап шығу</translation>
        </message>
        <message>
            <source>Show the overview</source>
            <translation>Шолуды көрсету</translation>
        </message>
        <message>
            <source>A message arrived</source>
            <translation>Хабарлама келді</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) about the level arrived.</source>
            <translation>
                <numerusform>Деңгей туралы %n хабарлама келді.</numerusform>
                <numerusform>Деңгей туралы %n хабарлама келді.</numerusform>
            </translation>
        </message>
        <message>
            <source>Accepted at once, as chosen</source>
            <translation>Таңдалғандай бірден қабылданды</translation>
        </message>
        <message>
            <source>The text of the message</source>
            <translation>Хабарламаның мәтіні</translation>
        </message>
        <message>
            <source>The message was not accepted. Nothing changed.</source>
            <translation>Хабарлама қабылданбады. Ештеңе өзгерген жоқ.</translation>
        </message>
        <message>
            <source>Written: {file}. Now sign it.</source>
            <translation>Жазылды: {file}. Енді оған қол қойыңыз.</translation>
        </message>
    </context>
    <context>
        <name>AlertWritePage</name>
        <message>
            <source>Send messages about the level</source>
            <translation>Деңгей туралы хабарлама жіберу</translation>
        </message>
        <message>
            <source>Write a message</source>
            <translation>Хабарлама жазу</translation>
        </message>
        <message>
            <source>Choose the earlier message…</source>
            <translation>Бұрынғы хабарламаны таңдау…</translation>
        </message>
        <message>
            <source>Does it change or end an earlier message?</source>
            <translation>Ол бұрынғы хабарламаны өзгерте ме, әлде тоқтата ма?</translation>
        </message>
        <message>
            <source>Then choose that message, so that other computers know what ends.</source>
            <translation>Онда сол хабарламаны таңдаңыз: басқа компьютерлер ненің тоқтайтынын біледі.</translation>
        </message>
        <message>
            <source>Choose the earlier message</source>
            <translation>Бұрынғы хабарламаны таңдау</translation>
        </message>
        <message>
            <source>Messages about the level</source>
            <translation>Деңгей туралы хабарламалар</translation>
        </message>
        <message>
            <source>It is about nothing earlier</source>
            <translation>Ол бұрынғыға қатысты емес</translation>
        </message>
        <message>
            <source>Save the message as a file…</source>
            <translation>Хабарламаны файл етіп сақтау…</translation>
        </message>
        <message>
            <source>What is announced</source>
            <translation>Не жарияланады</translation>
        </message>
        <message>
            <source>It is signed in the next step. Exercises and tests change no level anywhere.</source>
            <translation>Қол келесі қадамда қойылады. Жаттығу мен сынақ еш жерде деңгейді өзгертпейді.</translation>
        </message>
        <message>
            <source>One more territory</source>
            <translation>Тағы бір аумақ</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Алып тастау</translation>
        </message>
        <message>
            <source>Remove: {place}</source>
            <translation>Алып тастау: {place}</translation>
        </message>
        <message>
            <source>Save the message as a file</source>
            <translation>Хабарламаны файл етіп сақтау</translation>
        </message>
        <message>
            <source>Day.month.year, for example 30.11.2026</source>
            <translation>Күн.ай.жыл, мысалы: 30.11.2026</translation>
        </message>
        <message>
            <source>Left empty: as above</source>
            <translation>Бос қалса, жоғарыдағыдай</translation>
        </message>
        <message>
            <source>What becomes of the earlier message</source>
            <translation>Бұрынғы хабарлама не болады</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Деңгей</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>Аумақ</translation>
        </message>
        <message>
            <source>District, city or venue in it</source>
            <translation>Ондағы аудан, қала не орын</translation>
        </message>
        <message>
            <source>From which day</source>
            <translation>Қай күннен</translation>
        </message>
        <message>
            <source>Left empty: from now on</source>
            <translation>Бос қалса, осы сәттен бастап</translation>
        </message>
        <message>
            <source>From which hour</source>
            <translation>Қай сағаттан</translation>
        </message>
        <message>
            <source>For example 12:30</source>
            <translation>Мысалы: 12:30</translation>
        </message>
        <message>
            <source>Until when</source>
            <translation>Қашанға дейін</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Соңғы күні</translation>
        </message>
        <message>
            <source>Number of days</source>
            <translation>Күн саны</translation>
        </message>
        <message>
            <source>Who announces it</source>
            <translation>Кім жариялайды</translation>
        </message>
        <message>
            <source>As people will read it, for example the operational headquarters</source>
            <translation>Адамдар осылай оқиды, мысалы: жедел штаб</translation>
        </message>
        <message>
            <source>The same in Russian</source>
            <translation>Сол атау орысша</translation>
        </message>
        <message>
            <source>The same in English</source>
            <translation>Сол атау ағылшынша</translation>
        </message>
        <message>
            <source>Sender</source>
            <translation>Жіберуші</translation>
        </message>
        <message>
            <source>By what other programs know you: one word, such as an e-mail address</source>
            <translation>Басқа бағдарламалар сізді осымен таниды: бір сөз, мысалы электрондық пошта мекенжайы</translation>
        </message>
        <message>
            <source>What it is for</source>
            <translation>Ол не үшін</translation>
        </message>
        <message>
            <source>It is changed to what stands below</source>
            <translation>Төменде жазылғанға өзгереді</translation>
        </message>
        <message>
            <source>It is ended</source>
            <translation>Тоқтатылады</translation>
        </message>
        <message>
            <source>Not chosen</source>
            <translation>Таңдалмаған</translation>
        </message>
        <message>
            <source>Until a date</source>
            <translation>Белгілі күнге дейін</translation>
        </message>
        <message>
            <source>For a number of days</source>
            <translation>Бірнеше күнге</translation>
        </message>
        <message>
            <source>For at least so many days</source>
            <translation>Кемінде осынша күнге</translation>
        </message>
        <message>
            <source>Until further notice</source>
            <translation>Келесі хабарға дейін</translation>
        </message>
        <message>
            <source>Not announced</source>
            <translation>Жарияланбаған</translation>
        </message>
        <message>
            <source>It announces a level</source>
            <translation>Деңгейді жариялайды</translation>
        </message>
        <message>
            <source>Exercise, for a class</source>
            <translation>Жаттығу, сыныпқа арналған</translation>
        </message>
        <message>
            <source>Delivery test</source>
            <translation>Жеткізуді тексеру</translation>
        </message>
        <message>
            <source>Choose the level</source>
            <translation>Деңгейді таңдаңыз</translation>
        </message>
        <message>
            <source>Choose the territory</source>
            <translation>Аумақты таңдаңыз</translation>
        </message>
        <message>
            <source>Enter day, month and year, for example 30.11.2026</source>
            <translation>Күнін, айын, жылын енгізіңіз, мысалы: 30.11.2026</translation>
        </message>
        <message>
            <source>Enter hour and minutes, for example 12:30</source>
            <translation>Сағат пен минутты енгізіңіз, мысалы: 12:30</translation>
        </message>
        <message>
            <source>Enter a whole number of days, for example 10</source>
            <translation>Күн санын бүтін санмен енгізіңіз, мысалы: 10</translation>
        </message>
        <message>
            <source>Enter who announces it</source>
            <translation>Кім жариялайтынын енгізіңіз</translation>
        </message>
        <message>
            <source>Enter one word without spaces, for example duty@oblast.example</source>
            <translation>Бос орынсыз бір сөз енгізіңіз, мысалы: duty@oblast.example</translation>
        </message>
        <message>
            <source>This day is over: look at it again</source>
            <translation>Бұл күн өтіп кеткен: қайта қараңыз</translation>
        </message>
        <message>
            <source>This day is more than a year ahead: look at it again</source>
            <translation>Бұл күнге бір жылдан көп уақыт бар: қайта қараңыз</translation>
        </message>
        <message>
            <source>This day is before the first one: look at both again</source>
            <translation>Бұл күн бірінші күннен ерте: екеуін де қайта қараңыз</translation>
        </message>
    </context>
    <context>
        <name>Alerts</name>
        <message>
            <source>Open a message about the level</source>
            <translation>Деңгей туралы хабарламаны ашу</translation>
        </message>
        <message>
            <source>Messages about the level</source>
            <translation>Деңгей туралы хабарламалар</translation>
        </message>
        <message>
            <source>Open the message to be signed</source>
            <translation>Қол қойылатын хабарламаны ашу</translation>
        </message>
    </context>
    <context>
        <name>AlertsPage</name>
        <message>
            <source>Settings</source>
            <translation>Баптаулар</translation>
        </message>
        <message>
            <source>Messages about the level</source>
            <translation>Деңгей туралы хабарламалар</translation>
        </message>
        <message>
            <source>An akimat, a school or a firm may send the level as a file, signed with a key. It can come on a stick or in a folder. Nothing of it comes through Daiyn itself: there is no network in it.</source>
            <translation>Әкімдік, мектеп не мекеме деңгейді кілтпен қол қойылған файл етіп жібере алады. Ол флешкамен не қалта арқылы келеді. Дайынның өзі желіге шықпайды.</translation>
        </message>
        <message>
            <source>Open a message…</source>
            <translation>Хабарламаны ашу…</translation>
        </message>
        <message>
            <source>Look at them</source>
            <translation>Қарап шығу</translation>
        </message>
        <message>
            <source>Waiting for your answer</source>
            <translation>Жауабыңызды күтіп тұр</translation>
        </message>
        <message>
            <source>Not accepted</source>
            <translation>Қабылданбағандар</translation>
        </message>
        <message>
            <source>Nothing of this changed anything. It stands here so that it can be looked up.</source>
            <translation>Бұлардың ешқайсысы ештеңені өзгерткен жоқ. Қажет болса, осы жерден қарай аласыз.</translation>
        </message>
        <message>
            <source>Nothing was refused.</source>
            <translation>Қабылданбаған ештеңе жоқ.</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Бұрынғылары</translation>
        </message>
        <message>
            <source>sender as the file says: {who}</source>
            <translation>файлда жазылған жіберуші: {who}</translation>
        </message>
        <message>
            <source>Delivery tests</source>
            <translation>Жеткізуді тексеру</translation>
        </message>
        <message>
            <source>No test message has come. One shows that files and keys arrive; it changes no level.</source>
            <translation>Сынақ хабарламасы келген жоқ. Ол файл мен кілттің жететінін көрсетеді, деңгейді өзгертпейді.</translation>
        </message>
        <message>
            <source>Keep the test</source>
            <translation>Сынақты сақтау</translation>
        </message>
        <message>
            <source>For a duty officer</source>
            <translation>Кезекшіге</translation>
        </message>
        <message>
            <source>Make a key, write a message, or sign one of another program.</source>
            <translation>Кілт жасау, хабарлама жазу немесе басқа бағдарламаның хабарламасына қол қою.</translation>
        </message>
        <message>
            <source>Send messages about the level</source>
            <translation>Деңгей туралы хабарлама жіберу</translation>
        </message>
    </context>
    <context>
        <name>Answer</name>
        <message>
            <source>Hidden. Show</source>
            <translation>Жасырылған. Көрсету</translation>
        </message>
        <message>
            <source>Hidden. Show: {name}</source>
            <translation>Жасырылған. Көрсету: {name}</translation>
        </message>
    </context>
    <context>
        <name>AnswerRow</name>
        <message>
            <source>Fill in: {name}</source>
            <translation>Толтыру: {name}</translation>
        </message>
        <message>
            <source>Change: {name}</source>
            <translation>Өзгерту: {name}</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>Толтыру</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Өзгерту</translation>
        </message>
        <message>
            <source>Not filled in</source>
            <translation>Толтырылмаған</translation>
        </message>
        <message>
            <source>Hidden. Show</source>
            <translation>Жасырылған. Көрсету</translation>
        </message>
        <message>
            <source>Hidden. Show: {name}</source>
            <translation>Жасырылған. Көрсету: {name}</translation>
        </message>
    </context>
    <context>
        <name>BackButton</name>
        <message>
            <source>Back to: {page}</source>
            <translation>Қайту: {page}</translation>
        </message>
    </context>
    <context>
        <name>BackupList</name>
        <message>
            <source>Make a backup now</source>
            <translation>Қазір сақтық көшірме жасау</translation>
        </message>
        <message>
            <source>Backups on this computer</source>
            <translation>Осы компьютердегі сақтық көшірмелер</translation>
        </message>
        <message numerus="yes">
            <source>Show all %n backup(s)</source>
            <translation>
                <numerusform>Барлық %n көшірмені көрсету</numerusform>
                <numerusform>Барлық %n көшірмені көрсету</numerusform>
            </translation>
        </message>
        <message>
            <source>From before the damage</source>
            <translation>Бүлінгенге дейінгі көшірмелер</translation>
        </message>
        <message>
            <source>After the damage</source>
            <translation>Бүлінгеннен кейінгі көшірмелер</translation>
        </message>
        <message>
            <source>{words}, number {number}</source>
            <translation>{words}, № {number}</translation>
        </message>
        <message>
            <source>The folder for your entries cannot be used now, so backups can neither be shown nor made. Bring the folder or its drive back, then open this page again.</source>
            <translation>Жазбаларыңыздың қалтасын қазір пайдалану мүмкін емес, сондықтан сақтық көшірмелер көрсетілмейді де, жасалмайды да. Қалтаны не дискіні қайтарып, осы бетті қайта ашыңыз.</translation>
        </message>
        <message>
            <source>Nothing is kept on this computer, so there is nothing to back up.</source>
            <translation>Бұл компьютерде ештеңе сақталмайды, сондықтан сақтық көшірмесін жасайтын ештеңе жоқ.</translation>
        </message>
        <message>
            <source>The file with your entries was found damaged. To bring back what was lost, choose a backup from before that.</source>
            <translation>Жазбаларыңыз бар файл бүлінген болып шықты. Жоғалғанын қайтару үшін оған дейін жасалған көшірмені таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose one to see what is in it. Nothing changes by looking.</source>
            <translation>Ішін көру үшін біреуін таңдаңыз. Қарағаннан ештеңе өзгермейді.</translation>
        </message>
        <message>
            <source>There is no backup here.</source>
            <translation>Мұнда сақтық көшірме жоқ.</translation>
        </message>
        <message>
            <source>No backup yet. Once something is entered, they are made by themselves: when the plan is complete, each half hour, and when Daiyn is closed.</source>
            <translation>Сақтық көшірме әзірге жоқ. Бірдеңе енгізілсе, ол өзі жасалады: жоспар толық болғанда, әр жарты сағат сайын және Дайын жабылғанда.</translation>
        </message>
        <message>
            <source>No new one can be made now: your entries can only be read here.</source>
            <translation>Қазір жаңасын жасау мүмкін емес: мұнда жазбаларыңызды тек оқуға болады.</translation>
        </message>
        <message>
            <source>The backup is made and checked.</source>
            <translation>Сақтық көшірме жасалып, тексерілді.</translation>
        </message>
    </context>
    <context>
        <name>BackupsPage</name>
        <message>
            <source>Settings</source>
            <translation>Баптаулар</translation>
        </message>
        <message>
            <source>Safe keeping</source>
            <translation>Сенімді сақтау</translation>
        </message>
        <message>
            <source>Everything you enter is saved at once on this computer. Backups and copies bring it back on a bad day.</source>
            <translation>Енгізгеніңіздің бәрі осы компьютерде бірден сақталады. Бірдеңе болса, оны сақтық көшірмелер қайтарады.</translation>
        </message>
        <message>
            <source>Backups and copies bring your entries back on a bad day.</source>
            <translation>Бірдеңе болса, жазбаларыңызды сақтық көшірмелер қайтарады.</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Не өзгерді</translation>
        </message>
        <message>
            <source>Day by day, and the plan of yesterday</source>
            <translation>Күн сайын, кешегі жоспармен бірге</translation>
        </message>
        <message>
            <source>Move the plan to another computer</source>
            <translation>Жоспарды басқа компьютерге тасымалдау</translation>
        </message>
        <message>
            <source>Save it as a file, open one, plans kept beside yours</source>
            <translation>Файлға сақтау, файлды ашу, қасында сақталған жоспарлар</translation>
        </message>
        <message>
            <source>Everything on one stick</source>
            <translation>Бәрі бір флешкіде</translation>
        </message>
        <message>
            <source>Plan, papers, page for a phone, place packs; and check such a stick</source>
            <translation>Жоспар, парақтар, телефонға арналған бет, орындар туралы файлдар; және ондай флешкіні тексеру</translation>
        </message>
        <message>
            <source>Earlier plans and other computers</source>
            <translation>Бұрынғы жоспарлар және басқа компьютерлер</translation>
        </message>
    </context>
    <context>
        <name>BarButton</name>
        <message>
            <source>On</source>
            <translation>қосулы</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>өшірулі</translation>
        </message>
    </context>
    <context>
        <name>BoardPage</name>
        <message>
            <source>Print</source>
            <translation>Басып шығару</translation>
        </message>
    </context>
    <context>
        <name>CallOrderEditor</name>
        <message>
            <source>We call first</source>
            <translation>Бірінші қоңырау</translation>
        </message>
        <message>
            <source>We call second</source>
            <translation>Екінші қоңырау</translation>
        </message>
        <message>
            <source>We call third</source>
            <translation>Үшінші қоңырау</translation>
        </message>
        <message>
            <source>Call number {place}</source>
            <translation>{place}-қоңырау</translation>
        </message>
        <message>
            <source>Add people or the contact person first: then they can be chosen here.</source>
            <translation>Алдымен адамдарды немесе байланысатын адамды қосыңыз: сонда осы жерден таңдайсыз.</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>Аты әлі жазылмаған</translation>
        </message>
        <message>
            <source>no phone yet</source>
            <translation>телефоны әлі жоқ</translation>
        </message>
    </context>
    <context>
        <name>Carried</name>
        <message>
            <source>From last time</source>
            <translation>Өткен жолдан</translation>
        </message>
        <message>
            <source>Known least: come back to these</source>
            <translation>Ең аз білетіні: осыларға оралыңыз</translation>
        </message>
        <message>
            <source>One line: what came of it</source>
            <translation>Бір жол: не болды</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Орындалды</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Алынып тасталды</translation>
        </message>
        <message>
            <source>Write one line.</source>
            <translation>Бір жол жазыңыз.</translation>
        </message>
    </context>
    <context>
        <name>ChangeRow</name>
        <message>
            <source>Details</source>
            <translation>Толығырақ</translation>
        </message>
        <message>
            <source>Details: {entry}</source>
            <translation>Толығырақ: {entry}</translation>
        </message>
        <message>
            <source>Id of the entry: {entry}</source>
            <translation>Жазба белгісі: {entry}</translation>
        </message>
        <message>
            <source>Also changed in: {languages}</source>
            <translation>Мына тілдерде де өзгерді: {languages}</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Бұрын</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Енді</translation>
        </message>
    </context>
    <context>
        <name>ChangesPage</name>
        <message>
            <source>Safe keeping</source>
            <translation>Сенімді сақтау</translation>
        </message>
        <message>
            <source>Yesterday's plan</source>
            <translation>Кешегі жоспар</translation>
        </message>
        <message>
            <source>Earlier changes</source>
            <translation>Бұрынғы өзгерістер</translation>
        </message>
        <message>
            <source>Newer changes</source>
            <translation>Жаңарақ өзгерістер</translation>
        </message>
        <message>
            <source>Newest first. This history stays on this computer.</source>
            <translation>Ең жаңасы басында. Мұны тек осы компьютер біледі.</translation>
        </message>
        <message>
            <source>Nothing has been changed yet. What you enter in the plan comes here.</source>
            <translation>Әзірге ештеңе өзгерген жоқ. Жоспарға жазғаныңыз осында көрінеді.</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Не өзгерді</translation>
        </message>
        <message>
            <source>The plan at the end of this day</source>
            <translation>Осы күннің соңындағы жоспар</translation>
        </message>
        <message>
            <source>The plan at the end of {date}</source>
            <translation>Күн соңындағы жоспар: {date}</translation>
        </message>
        <message>
            <source>{time} · {change}</source>
            <translation>{time} · {change}</translation>
        </message>
    </context>
    <context>
        <name>CheckRow</name>
        <message>
            <source>We know this</source>
            <translation>Бәріміз білеміз</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Орындалды</translation>
        </message>
        <message>
            <source>Details: {title}</source>
            <translation>Толығырақ: {title}</translation>
        </message>
    </context>
    <context>
        <name>ChoosePage</name>
        <message>
            <source>For which age?</source>
            <translation>Қай жасқа?</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Барлығы</translation>
        </message>
        <message>
            <source>Start a class</source>
            <translation>Сыныппен сабақ бастау</translation>
        </message>
        <message>
            <source>Prepared, not begun yet</source>
            <translation>Дайындалған, әлі басталған жоқ</translation>
        </message>
        <message>
            <source>Go on preparing</source>
            <translation>Дайындауды жалғастыру</translation>
        </message>
        <message>
            <source>Begun on {day}, not closed yet</source>
            <translation>Басталған күні: {day}. Әлі жабылған жоқ</translation>
        </message>
        <message>
            <source>Go on with it</source>
            <translation>Жалғастыру</translation>
        </message>
        <message>
            <source>Rehearsal</source>
            <translation>Дайындық</translation>
        </message>
        <message>
            <source>Start the class talk: {level}</source>
            <translation>Сыныппен әңгімені бастау: {level}</translation>
        </message>
        <message>
            <source>The level that was entered at home</source>
            <translation>Үйдегі терезеде енгізілген деңгей</translation>
        </message>
        <message>
            <source>A level was declared? A calm talk for all ages can begin at once.</source>
            <translation>Деңгей жарияланды ма? Барлық жасқа арналған тыныш әңгімені бірден бастауға болады.</translation>
        </message>
        <message>
            <source>Lessons and questions of another school come as files. They are accepted first.</source>
            <translation>Басқа мектептің сабақтары мен сұрақтары файл болып келеді. Алдымен олар қабылданады.</translation>
        </message>
        <message>
            <source>Files of questions and lessons</source>
            <translation>Сұрақтар мен сабақтардың файлдары</translation>
        </message>
        <message>
            <source>No story and no votes. It can begin at once.</source>
            <translation>Оқиғасыз, дауыссыз. Бірден бастауға болады.</translation>
        </message>
        <message>
            <source>A story with votes. It is announced before.</source>
            <translation>Дауыс беретін оқиға. Алдын ала хабарланады.</translation>
        </message>
        <message>
            <source>Your own</source>
            <translation>Өзіңіздікі</translation>
        </message>
        <message>
            <source>To be read and accepted first</source>
            <translation>Алдымен оқып, қабылдау керек</translation>
        </message>
    </context>
    <context>
        <name>ClassPage</name>
        <message>
            <source>Bring it back</source>
            <translation>Қайтару</translation>
        </message>
    </context>
    <context>
        <name>ClassWindow</name>
        <message>
            <source>Class</source>
            <translation>Сынып</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>Сабақтар</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Өткен сабақтар</translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message>
            <source>Not saved. If you close now, these answers are lost.</source>
            <translation>Сақталмады. Қазір жапсаңыз, бұл жауаптар жоғалады.</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>Сақтамай жабу</translation>
        </message>
        <message>
            <source>Do not close</source>
            <translation>Жаппау</translation>
        </message>
    </context>
    <context>
        <name>CodeCard</name>
        <message>
            <source>Hold a phone's camera before the screen. Nothing is sent anywhere.</source>
            <translation>Телефон камерасын экранға бағыттаңыз. Ештеңе ешқайда жіберілмейді.</translation>
        </message>
        <message>
            <source>A code to scan</source>
            <translation>Сканерлейтін код</translation>
        </message>
        <message>
            <source>The plan has no phone yet. The codes will stand here.</source>
            <translation>Жоспарда әзірге телефон жоқ. Кодтар осы жерде тұрады.</translation>
        </message>
        <message>
            <source>What the code holds</source>
            <translation>Кодта не бар</translation>
        </message>
        <message>
            <source>Text for the chat</source>
            <translation>Чатқа арналған мәтін</translation>
        </message>
        <message>
            <source>Code to scan: {what}</source>
            <translation>Сканерлейтін код: {what}</translation>
        </message>
    </context>
    <context>
        <name>Collapsible</name>
        <message>
            <source>Open</source>
            <translation>Ашық</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Жабық</translation>
        </message>
    </context>
    <context>
        <name>CountPad</name>
        <message>
            <source>All others pass</source>
            <translation>Қалғандары жауап бермейді</translation>
        </message>
        <message>
            <source>Take back the last</source>
            <translation>Соңғысын қайтару</translation>
        </message>
        <message>
            <source>{letter}, {n} of {count}</source>
            <translation>{letter}, {n} / {count}</translation>
        </message>
        <message>
            <source>One more: {name}</source>
            <translation>Тағы біреу: {name}</translation>
        </message>
        <message>
            <source>One less: {name}</source>
            <translation>Біреуге кем: {name}</translation>
        </message>
        <message>
            <source>pass</source>
            <translation>жауапсыз</translation>
        </message>
        <message>
            <source>{sum} of {present}. Left: {left}</source>
            <translation>{sum} / {present}. Қалғаны: {left}</translation>
        </message>
        <message>
            <source>{sum} of {present}. Too many: {left}</source>
            <translation>{sum} / {present}. Артық: {left}</translation>
        </message>
        <message>
            <source>{sum} of {present}. All are counted</source>
            <translation>{sum} / {present}. Бәрі саналды</translation>
        </message>
    </context>
    <context>
        <name>Cover</name>
        <message>
            <source>The screens have changed</source>
            <translation>Экрандар өзгерді</translation>
        </message>
        <message>
            <source>The class sees nothing of the lesson now. What was counted is kept.</source>
            <translation>Қазір сынып сабақтан ештеңе көрмейді. Саналғаны сақталды.</translation>
        </message>
        <message>
            <source>Show on the second screen</source>
            <translation>Екінші экранда көрсету</translation>
        </message>
        <message>
            <source>Go on with this screen alone</source>
            <translation>Тек осы экранмен жалғастыру</translation>
        </message>
        <message>
            <source>Plug the projector in again: it will be offered here.</source>
            <translation>Проекторды қайта қосыңыз: ол осы жерде ұсынылады.</translation>
        </message>
    </context>
    <context>
        <name>CoveredEditor</name>
        <message>
            <source>Hidden. Show</source>
            <translation>Жасырылған. Көрсету</translation>
        </message>
        <message>
            <source>Hidden. Show: {name}</source>
            <translation>Жасырылған. Көрсету: {name}</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Something did not work</source>
            <translation>Бірдеңе істемей қалды</translation>
        </message>
        <message>
            <source>Daiyn did not expect this and goes on. What you entered is saved on this computer.</source>
            <translation>Дайын мұны күтпеген еді, бірақ жұмысын жалғастырады. Жазғаныңыз осы компьютерде сақталған.</translation>
        </message>
        <message>
            <source>This text says where it happened. It holds nothing that you entered:</source>
            <translation>Бұл мәтін оның қай жерде болғанын айтады. Онда сіз жазған ештеңе жоқ:</translation>
        </message>
        <message>
            <source>Text for whoever helps you</source>
            <translation>Сізге көмектесетін адамға арналған мәтін</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Жалғастыру</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>Мәтінді көшіріп алу</translation>
        </message>
    </context>
    <context>
        <name>Cue</name>
        <message>
            <source>For you: what each option is</source>
            <translation>Сізге: әр жауап қандай</translation>
        </message>
        <message>
            <source>Say:</source>
            <translation>Айтыңыз:</translation>
        </message>
        <message>
            <source>No source yet: the class is asked what the school's plan says.</source>
            <translation>Әзірге дереккөзі жоқ: сыныптан мектеп жоспары не дейтіні сұралады.</translation>
        </message>
        <message>
            <source>For you: {note}</source>
            <translation>Сізге: {note}</translation>
        </message>
        <message>
            <source>At this age it is talked over, not voted on.</source>
            <translation>Бұл жаста дауыс берілмейді, тек талқыланады.</translation>
        </message>
        <message>
            <source>Ask what your own plan says. If it says nothing, note an action at the end.</source>
            <translation>Өз жоспарыңыз не дейтінін сұраңыз. Ештеңе демесе, соңында не істеу керегін жазыңыз.</translation>
        </message>
    </context>
    <context>
        <name>DayEditor</name>
        <message>
            <source>Today</source>
            <translation>Бүгін</translation>
        </message>
        <message>
            <source>Today: {question}</source>
            <translation>Бүгін: {question}</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>How many of them are sure?</source>
            <translation>Олардың қаншасы сенімді?</translation>
        </message>
        <message>
            <source>Keep the count</source>
            <translation>Санды сақтау</translation>
        </message>
        <message>
            <source>How many show which face?</source>
            <translation>Қай бетті қанша адам көрсетті?</translation>
        </message>
        <message>
            <source>All of it right</source>
            <translation>Бәрі дұрыс</translation>
        </message>
        <message>
            <source>Otherwise</source>
            <translation>Басқаша</translation>
        </message>
        <message>
            <source>sure of it</source>
            <translation>сенімді</translation>
        </message>
        <message>
            <source>How many answer what?</source>
            <translation>Қай жауапты қанша адам берді?</translation>
        </message>
        <message>
            <source>How many choose what?</source>
            <translation>Қайсысын қанша адам таңдады?</translation>
        </message>
        <message>
            <source>Second vote: how many?</source>
            <translation>Екінші дауыс: қанша адам?</translation>
        </message>
        <message>
            <source>First vote: how many?</source>
            <translation>Бірінші дауыс: қанша адам?</translation>
        </message>
    </context>
    <context>
        <name>DifferenceList</name>
        <message numerus="yes">
            <source>%n answer(s) differ</source>
            <translation>
                <numerusform>%n жауап өзгеше</numerusform>
                <numerusform>%n жауап өзгеше</numerusform>
            </translation>
        </message>
        <message>
            <source>No name yet, number {place}</source>
            <translation>Аты жазылмаған, № {place}</translation>
        </message>
        <message>
            <source>{name}: only in your plan</source>
            <translation>{name}: тек сіздің жоспарыңызда</translation>
        </message>
        <message>
            <source>{name}: only in the file</source>
            <translation>{name}: тек файлда</translation>
        </message>
        <message>
            <source>{name}: only in the earlier plan</source>
            <translation>{name}: тек бұрынғы жоспарда</translation>
        </message>
        <message>
            <source>{name}: only in the other plan</source>
            <translation>{name}: тек басқа жоспарда</translation>
        </message>
        <message>
            <source>Now: {answer}</source>
            <translation>Қазір: {answer}</translation>
        </message>
        <message>
            <source>Here: {answer}</source>
            <translation>Мұнда: {answer}</translation>
        </message>
        <message>
            <source>In the file: {answer}</source>
            <translation>Файлда: {answer}</translation>
        </message>
        <message>
            <source>Before: {answer}</source>
            <translation>Бұрын: {answer}</translation>
        </message>
        <message>
            <source>In the other plan: {answer}</source>
            <translation>Басқа жоспарда: {answer}</translation>
        </message>
        <message>
            <source>Not filled in</source>
            <translation>Толтырылмаған</translation>
        </message>
    </context>
    <context>
        <name>DraftBeginning</name>
        <message>
            <source>Go on with a pack from a file…</source>
            <translation>Файлдағы жинақты жалғастыру…</translation>
        </message>
        <message>
            <source>Begin anew</source>
            <translation>Жаңадан бастау</translation>
        </message>
        <message>
            <source>Write only what the institution or the akimat itself says. No names of private people, no numbers of private phones.</source>
            <translation>Тек мекеменің не әкімдіктің өзі айтқанын жазыңыз. Жеке адамдардың аты да, жеке телефон нөмірі де керек емес.</translation>
        </message>
        <message>
            <source>A pack that is already in use is changed by going on with it.</source>
            <translation>Қолданыстағы жинақты өзгерту үшін соны жалғастырыңыз.</translation>
        </message>
        <message>
            <source>Go on with a pack from a file</source>
            <translation>Файлдағы жинақты жалғастыру</translation>
        </message>
    </context>
    <context>
        <name>DraftCheck</name>
        <message>
            <source>Before it can be saved</source>
            <translation>Сақтамас бұрын</translation>
        </message>
        <message>
            <source>Such a pack mostly says this too; it can be saved without</source>
            <translation>Мұндай жинақта әдетте мыналар да болады; оларсыз да сақтауға болады</translation>
        </message>
        <message>
            <source>The check found nothing wrong.</source>
            <translation>Тексеру ақау таппады.</translation>
        </message>
        <message>
            <source>Fill in: {what}</source>
            <translation>Толтырыңыз: {what}</translation>
        </message>
        <message>
            <source>Add: {kind}</source>
            <translation>Қосу: {kind}</translation>
        </message>
    </context>
    <context>
        <name>DraftPreview</name>
        <message>
            <source>What a family sees</source>
            <translation>Отбасы нені көреді</translation>
        </message>
        <message>
            <source>What the plan and the wall sheet take over</source>
            <translation>Жоспар мен қабырға парағына не көшеді</translation>
        </message>
        <message>
            <source>Show the poster</source>
            <translation>Плакатты көрсету</translation>
        </message>
        <message>
            <source>How it will be seen</source>
            <translation>Қалай көрінеді</translation>
        </message>
        <message>
            <source>Nothing yet: a line is seen when it has a day.</source>
            <translation>Әзірге ештеңе жоқ: күні бар жол ғана көрінеді.</translation>
        </message>
    </context>
    <context>
        <name>DraftSaving</name>
        <message>
            <source>Check and save as a file…</source>
            <translation>Тексеріп, файлға сақтау…</translation>
        </message>
        <message>
            <source>Without a signature it is shown to families as not verified. Whoever has a key signs the file afterwards with minisign.</source>
            <translation>Қолтаңбасыз ол отбасыларға тексерілмеген деп көрсетіледі. Кілті бар адам файлға кейін minisign арқылы қол қояды.</translation>
        </message>
        <message>
            <source>Check and save</source>
            <translation>Тексеру және сақтау</translation>
        </message>
        <message>
            <source>Save the place pack</source>
            <translation>Орын жинағын сақтау</translation>
        </message>
        <message>
            <source>Saved and checked: {file}.</source>
            <translation>Сақталды және тексерілді: {file}.</translation>
        </message>
        <message>
            <source>A signature lies beside the file. If anything was changed it does not fit any more: sign the file anew.</source>
            <translation>Файлдың қасында қолтаңба бар. Бірдеңе өзгерген болса, ол енді сәйкес келмейді: файлға қайта қол қойыңыз.</translation>
        </message>
    </context>
    <context>
        <name>DrillPage</name>
        <message>
            <source>Day</source>
            <translation>Күні</translation>
        </message>
        <message>
            <source>For example 15.09.2026</source>
            <translation>Мысалы, 15.09.2026</translation>
        </message>
        <message>
            <source>For example 9:05</source>
            <translation>Мысалы, 9:05</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Иә</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Жоқ</translation>
        </message>
        <message>
            <source>Keep the sheet</source>
            <translation>Парақты сақтау</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Есеп</translation>
        </message>
        <message>
            <source>Write a time, for example 9:05.</source>
            <translation>Уақытты жазыңыз, мысалы 9:05.</translation>
        </message>
        <message>
            <source>The sheet is kept.</source>
            <translation>Парақ сақталды.</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Сынып</translation>
        </message>
    </context>
    <context>
        <name>DriveCard</name>
        <message>
            <source>If this computer breaks, the copy brings everything back. It holds names, phones and addresses and opens without a password: keep it where strangers do not.</source>
            <translation>Компьютер бұзылса, көшірме бәрін қайтарады. Онда аттар, телефондар, мекенжайлар бар, құпиясөзсіз ашылады: бөтен адам көрмейтін жерде сақтаңыз.</translation>
        </message>
        <message>
            <source>Bring back from a file…</source>
            <translation>Файлдан қайтару…</translation>
        </message>
        <message>
            <source>Copy to {drive}</source>
            <translation>Көшірмесін жасау: {drive}</translation>
        </message>
        <message>
            <source>Where to put the copy</source>
            <translation>Көшірме қайда сақталады</translation>
        </message>
        <message>
            <source>A copy on a stick</source>
            <translation>Флешкадағы көшірме</translation>
        </message>
        <message>
            <source>Copying…</source>
            <translation>Көшірмесі жасалуда…</translation>
        </message>
        <message>
            <source>Copied and checked: {file}.</source>
            <translation>Көшірмесі жасалып, тексерілді: {file}.</translation>
        </message>
        <message>
            <source>Bring back from a file</source>
            <translation>Файлдан қайтару</translation>
        </message>
        <message>
            <source>Copies of Daiyn</source>
            <translation>Дайын көшірмелері</translation>
        </message>
    </context>
    <context>
        <name>DriveList</name>
        <message>
            <source>Look for sticks again</source>
            <translation>Флешканы қайта іздеу</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Қалтаны таңдау…</translation>
        </message>
        <message>
            <source>Looking for sticks…</source>
            <translation>Флешкалар ізделуде…</translation>
        </message>
        <message>
            <source>You can remove the stick now.</source>
            <translation>Енді флешканы суыруға болады.</translation>
        </message>
        <message>
            <source>If the folder is on a stick, you can remove it now.</source>
            <translation>Қалта флешкада болса, оны енді суыруға болады.</translation>
        </message>
        <message>
            <source>No stick was found. Put one in, then look again.</source>
            <translation>Флешка табылмады. Флешканы салып, қайта іздеңіз.</translation>
        </message>
        <message>
            <source>Free: {size}</source>
            <translation>Бос орын: {size}</translation>
        </message>
        <message>
            <source>Nothing can be written to it</source>
            <translation>Оған ештеңе жазылмайды</translation>
        </message>
    </context>
    <context>
        <name>EarlierPlanPage</name>
        <message>
            <source>There is nothing from before that could be shown.</source>
            <translation>Бұрынғыдан көрсететін ештеңе жоқ.</translation>
        </message>
        <message>
            <source>Safe keeping</source>
            <translation>Сенімді сақтау</translation>
        </message>
        <message>
            <source>Earlier plan</source>
            <translation>Бұрынғы жоспар</translation>
        </message>
        <message>
            <source>Open as a plan file</source>
            <translation>Жоспар файлы ретінде ашу</translation>
        </message>
        <message>
            <source>Choose another file…</source>
            <translation>Басқа файлды таңдау…</translation>
        </message>
        <message>
            <source>Leave all as it is</source>
            <translation>Бәрін сол күйі қалдыру</translation>
        </message>
        <message>
            <source>Your plan says the same now. There is nothing to bring back.</source>
            <translation>Қазір жоспарыңызда дәл солай жазылған. Қайтаратын ештеңе жоқ.</translation>
        </message>
        <message>
            <source>Your plan says the same now. These would come back too: kept plans, entered levels or ticks.</source>
            <translation>Қазіргі жоспарыңыз да осындай. Бұған қоса мыналар қайтады: сақталған жоспарлар, енгізілген деңгейлер немесе белгілер.</translation>
        </message>
        <message>
            <source>The present plan is kept as a backup first. You can take this back.</source>
            <translation>Алдымен қазіргі жоспардың сақтық көшірмесі жасалады. Әрекетті қайтаруға болады.</translation>
        </message>
        <message>
            <source>The whole plan</source>
            <translation>Бүкіл жоспар</translation>
        </message>
        <message>
            <source>Your plan would be empty then. What it says now is kept first, and you can take this back.</source>
            <translation>Сонда жоспарыңыз бос қалады. Алдымен қазіргісі сақталады, әрекетті қайтаруға болады.</translation>
        </message>
        <message>
            <source>Empty my plan all the same</source>
            <translation>Соған қарамастан жоспарымды босату</translation>
        </message>
    </context>
    <context>
        <name>EditionOfferPage</name>
        <message>
            <source>Update the guide</source>
            <translation>Анықтамалық сөздерін жаңарту</translation>
        </message>
        <message>
            <source>Update of the guide's words</source>
            <translation>Анықтамалық сөздерінің жаңартуы</translation>
        </message>
        <message>
            <source>Reading the update…</source>
            <translation>Жаңарту оқылып жатыр…</translation>
        </message>
        <message>
            <source>{edition}, made on {date}</source>
            <translation>{edition}, жасалған күні: {date}</translation>
        </message>
        <message>
            <source>Signed with the key “{key}”</source>
            <translation>«{key}» кілтімен қол қойылған</translation>
        </message>
        <message>
            <source>Number of the key: {number}</source>
            <translation>Кілт нөмірі: {number}</translation>
        </message>
        <message>
            <source>Note of the signer: {note}</source>
            <translation>Қол қоюшының ескертпесі: {note}</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Толығырақ</translation>
        </message>
        <message>
            <source>These words are shown from now on</source>
            <translation>Енді осы сөздер көрсетіледі</translation>
        </message>
        <message>
            <source>On all pages and papers. What was different is listed below.</source>
            <translation>Барлық бет пен парақта. Айырмасы төменде тізілген.</translation>
        </message>
        <message>
            <source>These words are shown already</source>
            <translation>Бұл сөздер онсыз да көрсетіліп тұр</translation>
        </message>
        <message>
            <source>There is nothing to accept.</source>
            <translation>Қабылдайтын ештеңе жоқ.</translation>
        </message>
        <message>
            <source>Use this update?</source>
            <translation>Осы сөздерді қолданасыз ба?</translation>
        </message>
        <message>
            <source>It says the same as the guide in use now.</source>
            <translation>Олар қазір көрсетілетін сөздермен бірдей.</translation>
        </message>
        <message>
            <source>Nothing has changed yet. Your plan and your entries stay as they are. You can go back to the present words at any time.</source>
            <translation>Әзірге ештеңе өзгерген жоқ. Жоспарыңыз бен жазбаларыңыз бұрынғыдай қалады. Қазіргі сөздерге кез келген уақытта қайта аласыз.</translation>
        </message>
        <message>
            <source>To home</source>
            <translation>Басты бетке</translation>
        </message>
        <message>
            <source>Go back to edition {number}</source>
            <translation>{number}-шығарылымға қайту</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Артқа</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Қазір емес</translation>
        </message>
        <message>
            <source>Use this update</source>
            <translation>Осы сөздерді қолдану</translation>
        </message>
        <message>
            <source>File that is missing: {name}</source>
            <translation>Жетіспейтін файл: {name}</translation>
        </message>
        <message>
            <source>Choose another file…</source>
            <translation>Басқа файл таңдау…</translation>
        </message>
        <message>
            <source>The words stay as they are</source>
            <translation>Сөздер бұрынғыдай қалады</translation>
        </message>
    </context>
    <context>
        <name>EditionPage</name>
        <message>
            <source>Help</source>
            <translation>Анықтама</translation>
        </message>
        <message>
            <source>Update the guide</source>
            <translation>Анықтамалық сөздерін жаңарту</translation>
        </message>
        <message>
            <source>The guide in use now</source>
            <translation>Қазір көрсетілетін сөздер</translation>
        </message>
        <message>
            <source>{edition}, advice as of {date}</source>
            <translation>{edition}, кеңестердің күні: {date}</translation>
        </message>
        <message>
            <source>Go back to edition {number}</source>
            <translation>{number}-шығарылымға қайту</translation>
        </message>
        <message>
            <source>Do without that update</source>
            <translation>Ол жаңартусыз қалу</translation>
        </message>
        <message>
            <source>Accept an update</source>
            <translation>Жаңартуды қабылдау</translation>
        </message>
        <message>
            <source>Nothing can be kept here, so no update can be accepted.</source>
            <translation>Мұнда ештеңе сақтауға болмайды, сондықтан жаңартуды қабылдау мүмкін емес.</translation>
        </message>
        <message>
            <source>This computer trusts nobody's key yet, so no update can be accepted.</source>
            <translation>Бұл компьютер әзірге ешкімнің кілтіне сенбейді, сондықтан жаңартуды қабылдау мүмкін емес.</translation>
        </message>
        <message>
            <source>Ask whoever looks after this computer: at school the administrator, at home whoever set it up. They add the key of those who make the updates. Until then the words that came with the program are shown.</source>
            <translation>Осы компьютерге жауапты адамнан сұраңыз: мектепте — әкімшіден, үйде — оны баптаған адамнан. Ол жаңартуды жасайтындардың кілтін қосады. Оған дейін бағдарламамен бірге келген сөздер көрсетіледі.</translation>
        </message>
        <message>
            <source>An update is two files that begin with the same name, on a stick for example. Keep them beside each other and choose the one that can be chosen.</source>
            <translation>Жаңарту — аты бірдей басталатын екі файл, мысалы, флешкада. Екеуін қатар ұстап, таңдауға болатынын таңдаңыз.</translation>
        </message>
        <message>
            <source>You see what is different before anything changes.</source>
            <translation>Ештеңе өзгермей тұрып, айырмасын көресіз.</translation>
        </message>
        <message>
            <source>Choose the update file…</source>
            <translation>Жаңарту файлын таңдау…</translation>
        </message>
        <message>
            <source>Whose updates are accepted</source>
            <translation>Кімнің жаңартуы қабылданады</translation>
        </message>
        <message>
            <source>Only an update signed with one of these keys is accepted.</source>
            <translation>Тек осы кілттердің бірімен қол қойылған жаңарту қабылданады.</translation>
        </message>
        <message>
            <source>No key yet.</source>
            <translation>Әзірге кілт жоқ.</translation>
        </message>
        <message>
            <source>For everybody on this computer</source>
            <translation>Осы компьютердегі бәріне</translation>
        </message>
        <message>
            <source>For your account only</source>
            <translation>Тек сіздің тіркелгіңізге</translation>
        </message>
        <message>
            <source>No page adds a key. The administrator adds one for everybody; for your own account the command “daiyn guide trust” does it. Compare the fingerprint with one on paper first.</source>
            <translation>Беттерден кілт қосылмайды. Бәріне ортақ кілтті әкімші қосады; өз тіркелгіңізге «daiyn guide trust» командасы қосады. Алдымен саусақ ізін қағаздағысымен салыстырыңыз.</translation>
        </message>
        <message>
            <source>The two files of an update end in .zip and in .zip.minisig.</source>
            <translation>Жаңартудың екі файлының аты .zip және .zip.minisig деп аяқталады.</translation>
        </message>
    </context>
    <context>
        <name>EntryDetails</name>
        <message>
            <source>“{words}”: {label}</source>
            <translation>«{words}»: {label}</translation>
        </message>
        <message>
            <source>Where this comes from</source>
            <translation>Бұл қайдан алынды</translation>
        </message>
    </context>
    <context>
        <name>EntryForm</name>
        <message>
            <source>Choose the level</source>
            <translation>Деңгейді таңдаңыз</translation>
        </message>
        <message>
            <source>Choose where you heard it: this answer needs a source</source>
            <translation>Қайдан естігеніңізді таңдаңыз: бұл жауапқа дереккөз керек</translation>
        </message>
        <message>
            <source>Choose whether both sources said it</source>
            <translation>Екі дереккөз де айтқан-айтпағанын таңдаңыз</translation>
        </message>
        <message>
            <source>Enter day, month and year, for example 30.11.2026</source>
            <translation>Күнін, айын және жылын жазыңыз, мысалы: 30.11.2026</translation>
        </message>
        <message>
            <source>Enter hour and minutes, for example 12:30</source>
            <translation>Сағат пен минутты енгізіңіз, мысалы: 12:30</translation>
        </message>
        <message>
            <source>Enter a whole number of days, for example 10</source>
            <translation>Күн санын бүтін санмен жазыңыз, мысалы: 10</translation>
        </message>
        <message>
            <source>This day is before the first one: look at both again</source>
            <translation>Бұл күн бірінші күннен бұрын: екеуін де қайта қараңыз</translation>
        </message>
        <message>
            <source>Day.month.year, for example 30.11.2026</source>
            <translation>Күн.ай.жыл, мысалы: 30.11.2026</translation>
        </message>
        <message>
            <source>Level, as announced</source>
            <translation>Деңгей: жарияланғандай</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Қай жерде</translation>
        </message>
        <message>
            <source>District, city or venue</source>
            <translation>Аудан, қала немесе нысан</translation>
        </message>
        <message>
            <source>Heard from two different sources?</source>
            <translation>Екі түрлі дереккөзден естілді ме?</translation>
        </message>
        <message>
            <source>Who announced it</source>
            <translation>Кім жариялады</translation>
        </message>
        <message>
            <source>From which day, as announced</source>
            <translation>Қай күннен: жарияланғандай</translation>
        </message>
        <message>
            <source>From which hour</source>
            <translation>Қай сағаттан</translation>
        </message>
        <message>
            <source>If it was said, for example 12:30</source>
            <translation>Айтылған болса, мысалы: 12:30</translation>
        </message>
        <message>
            <source>Until when, as announced</source>
            <translation>Қашанға дейін: жарияланғандай</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Соңғы күні</translation>
        </message>
        <message>
            <source>Number of days</source>
            <translation>Неше күн</translation>
        </message>
        <message>
            <source>Who is entering this</source>
            <translation>Кім енгізіп отыр</translation>
        </message>
        <message>
            <source>Not given</source>
            <translation>Көрсетілмеген</translation>
        </message>
        <message>
            <source>Yes, keep both</source>
            <translation>Иә, екеуі де сақталсын</translation>
        </message>
        <message>
            <source>No, correct the source</source>
            <translation>Жоқ, дереккөзді түзету</translation>
        </message>
        <message>
            <source>Fill in: {words}</source>
            <translation>Толтыру: {words}</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Бүгін</translation>
        </message>
    </context>
    <context>
        <name>Erasing</name>
        <message>
            <source>Erase everything…</source>
            <translation>Бәрін өшіру…</translation>
        </message>
        <message>
            <source>Erase the family plan, the levels entered, all lists and settings?</source>
            <translation>Отбасылық жоспар, енгізілген деңгейлер, барлық тізім мен баптау өшірілсін бе?</translation>
        </message>
        <message>
            <source>Only this home's plan is erased. Those of other homes stay.</source>
            <translation>Тек осы үйдің жоспары өшіріледі. Басқа үйлердікі қалады.</translation>
        </message>
        <message>
            <source>The plans of other homes on this computer go as well.</source>
            <translation>Осы компьютердегі басқа үйлердің жоспарлары да өшіріледі.</translation>
        </message>
        <message>
            <source>What was kept of lessons with a class goes as well.</source>
            <translation>Сыныппен өткен сабақтардан сақталғаны да өшіріледі.</translation>
        </message>
        <message>
            <source>Nothing of it can be brought back: the backups on this computer go as well. Copies elsewhere and sheets on paper stay.</source>
            <translation>Олардың ешқайсысын қайтару мүмкін емес: осы компьютердегі сақтық көшірмелер де өшеді. Басқа жердегі көшірмелер мен қағаздағы парақтар қалады.</translation>
        </message>
        <message>
            <source>A copy may still lie in the folder that your entries were moved from: {folder}. Delete it there yourself.</source>
            <translation>Жазбалар тасымалданған бұрынғы қалтада көшірмесі қалған болуы мүмкін: {folder}. Оны сол жерде өзіңіз өшіріңіз.</translation>
        </message>
        <message>
            <source>Keep everything</source>
            <translation>Бәрін қалдыру</translation>
        </message>
        <message>
            <source>Erase everything now</source>
            <translation>Қазір бәрін өшіру</translation>
        </message>
    </context>
    <context>
        <name>ErrorSummary</name>
        <message>
            <source>And {count} more</source>
            <translation>Тағы {count}</translation>
        </message>
    </context>
    <context>
        <name>Extend</name>
        <message>
            <source>If a projector shows the same as this screen, make it a second screen: then the class sees the picture, and only you see the notes.</source>
            <translation>Проектор осы экранды қайталап тұрса, оны екінші экран етіңіз: сынып суретті көреді, ал жазбаларды тек сіз көресіз.</translation>
        </message>
        <message>
            <source>Press Windows+P, then choose “Extend”.</source>
            <translation>Windows+P басып, «Кеңейту» дегенді таңдаңыз.</translation>
        </message>
        <message>
            <source>Open System Settings, Displays, and choose “Extended display”.</source>
            <translation>Жүйе баптауларын, «Дисплейлер» бөлімін ашып, кеңейтілген дисплейді таңдаңыз.</translation>
        </message>
        <message>
            <source>Open the settings of the displays, and choose “Join” or “Extend”.</source>
            <translation>Дисплей баптауларын ашып, «Біріктіру» не «Кеңейту» дегенді таңдаңыз.</translation>
        </message>
        <message>
            <source>You: notes</source>
            <translation>Сіз: жазбалар</translation>
        </message>
        <message>
            <source>Class: picture</source>
            <translation>Сынып: сурет</translation>
        </message>
    </context>
    <context>
        <name>Failures</name>
        <message>
            <source>Save to another place</source>
            <translation>Басқа жерге сақтау</translation>
        </message>
        <message>
            <source>Copy of your entries</source>
            <translation>Жазбаларыңыздың көшірмесі</translation>
        </message>
        <message>
            <source>As of {time} everything is saved and checked in the file {file}. When this computer can write again, press “Try again”. On another computer, bring the file back under “Safe keeping”.</source>
            <translation>{time} кезінде бәрі мына файлға сақталып, тексерілді: {file}. Бұл компьютер қайта жаза алғанда «Қайталау» түймесін басыңыз. Басқа компьютерде файлды «Сенімді сақтау» бетінде қайтарыңыз.</translation>
        </message>
        <message>
            <source>The file {file} holds what was entered up to {time}. Something was entered after that: save to another place once more.</source>
            <translation>{file} файлында {time} уақытына дейін жазылғандар бар. Содан кейін тағы бірдеңе жазылды: басқа жерге тағы бір рет сақтаңыз.</translation>
        </message>
        <message>
            <source>As of {time} everything is saved and checked in the file {file}. By now it is saved on this computer too.</source>
            <translation>{time} кезінде бәрі мына файлға сақталып, тексерілді: {file}. Енді бұл компьютерге де сақталды.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Қайталау</translation>
        </message>
        <message>
            <source>Save to another place…</source>
            <translation>Басқа жерге сақтау…</translation>
        </message>
        <message>
            <source>Show backups</source>
            <translation>Сақтық көшірмелерді көрсету</translation>
        </message>
    </context>
    <context>
        <name>FileAsking</name>
        <message>
            <source>Look in:</source>
            <translation>Қайда қарау:</translation>
        </message>
        <message>
            <source>Files of type:</source>
            <translation>Файлдар түрі:</translation>
        </message>
    </context>
    <context>
        <name>FilesPage</name>
        <message>
            <source>Language of a file of questions</source>
            <translation>Сұрақтар файлының тілі</translation>
        </message>
        <message>
            <source>A GIFT file has one language, a table may have all.</source>
            <translation>GIFT файлы бір тілде болады, кестеде барлық тіл бола алады.</translation>
        </message>
        <message>
            <source>All lessons</source>
            <translation>Барлық сабақтар</translation>
        </message>
        <message>
            <source>Files of questions and lessons</source>
            <translation>Сұрақтар мен сабақтардың файлдары</translation>
        </message>
        <message>
            <source>Questions as GIFT, CSV or TOML, a lesson as TOML, or a message about the level that is for an exercise.</source>
            <translation>Сұрақтар — GIFT, CSV не TOML, сабақ — TOML, немесе деңгей туралы жаттығу хабарламасы.</translation>
        </message>
        <message>
            <source>First you see what would be taken. Nobody else sees it until it is accepted.</source>
            <translation>Алдымен не алынатынын көресіз. Қабылданғанша оны басқа ешкім көрмейді.</translation>
        </message>
        <message>
            <source>Take from a file…</source>
            <translation>Файлдан алу…</translation>
        </message>
        <message>
            <source>Questions or a lesson</source>
            <translation>Сұрақтар немесе сабақ</translation>
        </message>
        <message>
            <source>Take from a file</source>
            <translation>Файлдан алу</translation>
        </message>
        <message>
            <source>Reading the file…</source>
            <translation>Файл оқылып жатыр…</translation>
        </message>
        <message>
            <source>New questions: {new}. Here already: {here}. Left out: {left_out}.</source>
            <translation>Жаңа сұрақ: {new}. Бұрыннан бары: {here}. Алынбағаны: {left_out}.</translation>
        </message>
        <message>
            <source>There is nothing new to take.</source>
            <translation>Алатын жаңа ештеңе жоқ.</translation>
        </message>
        <message>
            <source>Take them in, to be read</source>
            <translation>Оқып шығу үшін алу</translation>
        </message>
        <message>
            <source>Nobody sees these questions before somebody has read and accepted them.</source>
            <translation>Біреу оқып, қабылдамайынша, бұл сұрақтарды ешкім көрмейді.</translation>
        </message>
        <message>
            <source>Files that wait: {count}</source>
            <translation>Күтіп тұрған файл: {count}</translation>
        </message>
        <message>
            <source>Who accepts it?</source>
            <translation>Кім қабылдайды?</translation>
        </message>
        <message>
            <source>A role, such as class teacher</source>
            <translation>Міндеті, мысалы сынып жетекшісі</translation>
        </message>
        <message>
            <source>I have read it, and accept it</source>
            <translation>Оқыдым, қабылдаймын</translation>
        </message>
        <message>
            <source>To be read and accepted</source>
            <translation>Оқып, қабылдау керек</translation>
        </message>
        <message>
            <source>Show more questions. Left: {count}</source>
            <translation>Тағы сұрақтарды көрсету. Қалғаны: {count}</translation>
        </message>
        <message>
            <source>Write who accepts it.</source>
            <translation>Кім қабылдайтынын жазыңыз.</translation>
        </message>
        <message>
            <source>Accepted. These questions can be asked now.</source>
            <translation>Қабылданды. Енді бұл сұрақтарды қоюға болады.</translation>
        </message>
        <message>
            <source>Accepted here</source>
            <translation>Осында қабылданған</translation>
        </message>
        <message>
            <source>They can be asked. What was held with them keeps their words.</source>
            <translation>Бұл сұрақтарды қоюға болады. Жойылса, өткен сабақтарда сөздері сақталады.</translation>
        </message>
        <message>
            <source>{beginning} (questions: {count})</source>
            <translation>{beginning} (сұрақ саны: {count})</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Алып тастау</translation>
        </message>
        <message>
            <source>Press again: they are removed</source>
            <translation>Қайта басыңыз: сұрақтар жойылады</translation>
        </message>
        <message>
            <source>The questions are removed.</source>
            <translation>Сұрақтар жойылды.</translation>
        </message>
        <message>
            <source>Which questions?</source>
            <translation>Қай сұрақтар?</translation>
        </message>
        <message>
            <source>What kind of file?</source>
            <translation>Файлдың түрі қандай?</translation>
        </message>
        <message>
            <source>GIFT: for other programs</source>
            <translation>GIFT: басқа бағдарламаларға</translation>
        </message>
        <message>
            <source>CSV: a table in all languages</source>
            <translation>CSV: барлық тілдегі кесте</translation>
        </message>
        <message>
            <source>TOML: for this program elsewhere</source>
            <translation>TOML: басқа жердегі осы бағдарламаға</translation>
        </message>
        <message>
            <source>Save as a file…</source>
            <translation>Файлға сақтау…</translation>
        </message>
        <message>
            <source>Save as a file</source>
            <translation>Файлға сақтау</translation>
        </message>
        <message>
            <source>A lesson is saved on the page where it is read.</source>
            <translation>Сабақ өзі оқылатын бетте сақталады.</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Қайда?</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Сұрақтар</translation>
        </message>
        <message>
            <source>Questions in the file: {count}.</source>
            <translation>Файлдағы сұрақ: {count}.</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Сақталды.</translation>
        </message>
        <message>
            <source>{what}. Lines: {places}</source>
            <translation>{what}. Жолдар: {places}</translation>
        </message>
        <message>
            <source>{what}. Questions: {places}</source>
            <translation>{what}. Сұрақтар: {places}</translation>
        </message>
        <message>
            <source>In this order: {answers}</source>
            <translation>Осы ретпен: {answers}</translation>
        </message>
        <message>
            <source>Right: {answers}</source>
            <translation>Дұрыс: {answers}</translation>
        </message>
        <message>
            <source>Not right: {answers}</source>
            <translation>Дұрыс емес: {answers}</translation>
        </message>
        <message>
            <source>Pairs: {answers}</source>
            <translation>Жұптар: {answers}</translation>
        </message>
        <message>
            <source>After the answer: {words}</source>
            <translation>Жауаптан кейін: {words}</translation>
        </message>
        <message>
            <source>True</source>
            <translation>Рас</translation>
        </message>
        <message>
            <source>False</source>
            <translation>Рас емес</translation>
        </message>
    </context>
    <context>
        <name>FolderCard</name>
        <message>
            <source>A folder that is looked into</source>
            <translation>Қаралып тұратын қалта</translation>
        </message>
        <message>
            <source>Nothing can be kept here, so no folder is watched.</source>
            <translation>Мұнда ештеңе сақталмайды, сондықтан қалта қаралмайды.</translation>
        </message>
        <message>
            <source>Folder: {folder}</source>
            <translation>Қалта: {folder}</translation>
        </message>
        <message>
            <source>Files that are not taken now</source>
            <translation>Әзірге алынбайтын файлдар</translation>
        </message>
        <message>
            <source>Use the folder beside the data</source>
            <translation>Деректер жанындағы қалтаны пайдалану</translation>
        </message>
        <message>
            <source>Choose another folder…</source>
            <translation>Басқа қалтаны таңдау…</translation>
        </message>
        <message>
            <source>Daiyn only reads there. Whatever program brings the files, a message counts when its signature does.</source>
            <translation>Дайын онда тек оқиды. Файлды қай бағдарлама әкелсе де, қолтаңбасы жарамды хабарлама есепке алынады.</translation>
        </message>
        <message>
            <source>It is not there. Whoever wants messages to come by a folder makes it.</source>
            <translation>Ол жоқ. Хабарлама қалта арқылы келсін десеңіз, оны өзіңіз жасаңыз.</translation>
        </message>
        <message>
            <source>Make this folder</source>
            <translation>Осы қалтаны жасау</translation>
        </message>
        <message>
            <source>Choose the folder for messages</source>
            <translation>Хабарламалар қалтасын таңдау</translation>
        </message>
    </context>
    <context>
        <name>FullScreenSheet</name>
        <message>
            <source>Photograph this page</source>
            <translation>Бетті суретке түсіру</translation>
        </message>
        <message>
            <source>Preparing the sheet…</source>
            <translation>Парақ дайындалып жатыр…</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Келесі</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Артқа</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Жабу</translation>
        </message>
        <message>
            <source>Page {n} / {count}</source>
            <translation>Бет: {n} / {count}</translation>
        </message>
        <message>
            <source>Part {n} / {count}</source>
            <translation>Бөлігі: {n} / {count}</translation>
        </message>
    </context>
    <context>
        <name>HandCopyPage</name>
        <message>
            <source>Write each step on paper, then go on. Leave a line where one is free.</source>
            <translation>Әр қадамды қағазға жазып, келесісіне өтіңіз. Бос жол тұрған жерді бос қалдырыңыз.</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Басып шығару</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Келесі қадам</translation>
        </message>
        <message>
            <source>Step before</source>
            <translation>Алдыңғы қадам</translation>
        </message>
        <message>
            <source>Copy by hand</source>
            <translation>Қолмен көшіріп жазу</translation>
        </message>
        <message>
            <source>Step {n} / {count}</source>
            <translation>Қадам: {n} / {count}</translation>
        </message>
        <message>
            <source>Leave a free line.</source>
            <translation>Бос жол қалдырыңыз.</translation>
        </message>
    </context>
    <context>
        <name>HomeBanner</name>
        <message>
            <source>Check it</source>
            <translation>Тексеріңіз</translation>
        </message>
        <message>
            <source>Check an official source</source>
            <translation>Ресми дереккөзден тексеріңіз</translation>
        </message>
        <message>
            <source>TV, radio or your akimat</source>
            <translation>Теледидар, радио немесе әкімдік</translation>
        </message>
        <message>
            <source>What was announced</source>
            <translation>Не жарияланды</translation>
        </message>
        <message>
            <source>Add details</source>
            <translation>Толықтыру</translation>
        </message>
        <message>
            <source>So it was entered on this computer. A level may be declared later.</source>
            <translation>Бұл компьютерге солай енгізілген. Деңгей кейін жариялануы мүмкін.</translation>
        </message>
        <message>
            <source>Change this entry</source>
            <translation>Осы жазбаны өзгерту</translation>
        </message>
        <message>
            <source>What do the levels mean?</source>
            <translation>Деңгейлер нені білдіреді?</translation>
        </message>
        <message>
            <source>Change level</source>
            <translation>Деңгейді өзгерту</translation>
        </message>
        <message>
            <source>What does it mean?</source>
            <translation>Бұл нені білдіреді?</translation>
        </message>
        <message>
            <source>entered: {date}</source>
            <translation>енгізілді: {date}</translation>
        </message>
        <message>
            <source>accepted: {date}</source>
            <translation>қабылданған: {date}</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Орын</translation>
        </message>
        <message>
            <source>Announced by</source>
            <translation>Кім жариялады</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Дереккөз</translation>
        </message>
        <message>
            <source>End, as announced</source>
            <translation>Мерзімі (жарияланғандай)</translation>
        </message>
        <message>
            <source>Date of the announcement</source>
            <translation>Хабарлама күні</translation>
        </message>
        <message>
            <source>Entered by and when</source>
            <translation>Кім, қашан енгізді</translation>
        </message>
        <message>
            <source>The announced end passed on about {date} (computed, check), not confirmed.</source>
            <translation>Жарияланған мерзім өтті, шамамен: {date} (есептелген, тексеріңіз), расталмаған.</translation>
        </message>
        <message>
            <source>The announced end passed on {date}, not confirmed.</source>
            <translation>Жарияланған мерзім өтті: {date}, расталмаған.</translation>
        </message>
        <message numerus="yes">
            <source>Entered %n day(s) ago. Check with an official source.</source>
            <translation>
                <numerusform>%n күн бұрын енгізілген. Ресми дереккөзден тексеріңіз.</numerusform>
                <numerusform>%n күн бұрын енгізілген. Ресми дереккөзден тексеріңіз.</numerusform>
            </translation>
        </message>
        <message>
            <source>Past its announced end: check it</source>
            <translation>Жарияланған мерзім өтті: тексеріңіз</translation>
        </message>
        <message numerus="yes">
            <source>Entered %n day(s) ago: check it</source>
            <translation>
                <numerusform>%n күн бұрын енгізілген: тексеріңіз</numerusform>
                <numerusform>%n күн бұрын енгізілген: тексеріңіз</numerusform>
            </translation>
        </message>
        <message>
            <source>No level has been entered on this computer.</source>
            <translation>Бұл компьютерде деңгей енгізілмеген.</translation>
        </message>
        <message>
            <source>One may be in force: check TV, radio or your akimat (local authority).</source>
            <translation>Ол күшінде болуы мүмкін: теледидардан, радиодан немесе әкімдіктен тексеріңіз.</translation>
        </message>
        <message>
            <source>If a level is declared now</source>
            <translation>Енді деңгей жарияланса</translation>
        </message>
        <message>
            <source>The colour is enough. Place, source and end can be added later.</source>
            <translation>Түсі жеткілікті. Орнын, дереккөзін, мерзімін кейін қосуға болады.</translation>
        </message>
    </context>
    <context>
        <name>HomeCards</name>
        <message>
            <source>Which level holds at the new place?</source>
            <translation>Жаңа орында қай деңгей күшінде?</translation>
        </message>
        <message>
            <source>The place changed from {old} to {new}. Check an official source.</source>
            <translation>Орын өзгерді: {old} → {new}. Ресми дереккөзден тексеріңіз.</translation>
        </message>
        <message>
            <source>The place is now {new}. Check an official source.</source>
            <translation>Орын енді: {new}. Ресми дереккөзден тексеріңіз.</translation>
        </message>
        <message>
            <source>The same level holds there</source>
            <translation>Онда да сол деңгей күшінде</translation>
        </message>
        <message>
            <source>The {colour} level holds there too</source>
            <translation>Онда да {colour} деңгей күшінде</translation>
        </message>
        <message>
            <source>Something else: enter it</source>
            <translation>Басқаша: енгізу</translation>
        </message>
        <message>
            <source>Put this list away</source>
            <translation>Осы тізімді жинап қою</translation>
        </message>
        <message>
            <source>The level now stands for {place}.</source>
            <translation>Деңгей енді мына орынға қатысты: {place}.</translation>
        </message>
    </context>
    <context>
        <name>HomeElsewhere</name>
        <message>
            <source>Elsewhere: {places}</source>
            <translation>Басқа жерде: {places}</translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <source>Home</source>
            <translation>Басты бет</translation>
        </message>
    </context>
    <context>
        <name>HomeRows</name>
        <message>
            <source>What to do now</source>
            <translation>Қазір не істеу керек</translation>
        </message>
        <message>
            <source>What to know</source>
            <translation>Білу керек</translation>
        </message>
        <message>
            <source>What to prepare</source>
            <translation>Дайындау керек</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ашық</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Жабық</translation>
        </message>
        <message>
            <source>Source and date: inside each line</source>
            <translation>Дереккөзі мен күні: әр жолдың ішінде</translation>
        </message>
        <message numerus="yes">
            <source>%n action(s)</source>
            <translation>
                <numerusform>%n әрекет</numerusform>
                <numerusform>%n әрекет</numerusform>
            </translation>
        </message>
        <message>
            <source>Print this level's sheet</source>
            <translation>Осы деңгейдің парағын басып шығару</translation>
        </message>
        <message>
            <source>Earlier lists</source>
            <translation>Бұрынғы тізімдер</translation>
        </message>
        <message>
            <source>Tasks: {done} of {total}</source>
            <translation>Тапсырмалар: {done} / {total}</translation>
        </message>
        <message>
            <source>Open the lists of the kits</source>
            <translation>Жинақтар тізімін ашу</translation>
        </message>
        <message>
            <source>Open the family plan</source>
            <translation>Отбасылық жоспарды ашу</translation>
        </message>
        <message>
            <source>Step by step: {situation}</source>
            <translation>Қадам-қадаммен: {situation}</translation>
        </message>
    </context>
    <context>
        <name>HomeSide</name>
        <message>
            <source>Emergency numbers</source>
            <translation>Шұғыл қызмет нөмірлері</translation>
        </message>
        <message>
            <source>Press a number to see what to say</source>
            <translation>Нөмірді басыңыз: не айту керегі ашылады</translation>
        </message>
        <message>
            <source>What to say</source>
            <translation>Не айту керек</translation>
        </message>
        <message>
            <source>If it happens near you</source>
            <translation>Жаныңызда болса</translation>
        </message>
        <message>
            <source>Family plan</source>
            <translation>Отбасылық жоспар</translation>
        </message>
        <message>
            <source>Start the plan</source>
            <translation>Жоспарды бастау</translation>
        </message>
        <message>
            <source>Open the plan</source>
            <translation>Жоспарды ашу</translation>
        </message>
        <message>
            <source>Continue the plan</source>
            <translation>Жоспарды жалғастыру</translation>
        </message>
        <message>
            <source>What our plan says at each level</source>
            <translation>Жоспарымыз әр деңгейде не дейді</translation>
        </message>
        <message>
            <source>No plan yet. Twelve questions, about five minutes.</source>
            <translation>Жоспар әлі жоқ. Он екі сұрақ, бес минуттай.</translation>
        </message>
        <message>
            <source>Plan complete. Next:</source>
            <translation>Жоспар толық. Енді:</translation>
        </message>
        <message>
            <source>Next steps</source>
            <translation>Келесі қадамдар</translation>
        </message>
        <message>
            <source>Print the plan and hang it up</source>
            <translation>Жоспарды басып шығарып, іліп қойыңыз</translation>
        </message>
        <message>
            <source>Enter a contact person in another area</source>
            <translation>Басқа өңірдегі байланысатын адамды енгізіңіз</translation>
        </message>
        <message>
            <source>Enter who lives at home</source>
            <translation>Үйде кімдер тұратынын енгізіңіз</translation>
        </message>
        <message>
            <source>Enter the home address</source>
            <translation>Үй мекенжайын енгізіңіз</translation>
        </message>
        <message>
            <source>Choose two meeting places</source>
            <translation>Екі кездесу орнын таңдаңыз</translation>
        </message>
        <message>
            <source>Choose whom to call first</source>
            <translation>Алдымен кімге қоңырау шалатыныңызды таңдаңыз</translation>
        </message>
        <message>
            <source>Choose title and print language</source>
            <translation>Атауын және басып шығару тілін таңдаңыз</translation>
        </message>
    </context>
    <context>
        <name>HomeSituations</name>
        <message>
            <source>What to do if…</source>
            <translation>Қандай жағдайда не істеу керек</translation>
        </message>
    </context>
    <context>
        <name>HouseholdPage</name>
        <message>
            <source>Plans of other homes</source>
            <translation>Басқа үйлердің жоспарлары</translation>
        </message>
        <message>
            <source>Plan of another home</source>
            <translation>Басқа үйдің жоспары</translation>
        </message>
        <message>
            <source>This plan is no longer here.</source>
            <translation>Бұл жоспар енді мұнда жоқ.</translation>
        </message>
        <message>
            <source>Open this plan</source>
            <translation>Осы жоспарды ашу</translation>
        </message>
        <message>
            <source>People of this plan</source>
            <translation>Осы жоспардағы адамдар</translation>
        </message>
        <message>
            <source>Somebody who lives in two homes can stand in both plans. A number that is changed in one is then offered to the other.</source>
            <translation>Екі үйде тұратын адам екі жоспарда да бола алады. Біреуінде өзгерген нөмір кейін екіншісіне ұсынылады.</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>Аты әлі жазылмаған</translation>
        </message>
        <message>
            <source>{name}: in the open plan too</source>
            <translation>{name}: ашық жоспарда да бар</translation>
        </message>
        <message>
            <source>Copy into the open plan</source>
            <translation>Ашық жоспарға көшіру</translation>
        </message>
        <message>
            <source>Copy into the open plan: {name}</source>
            <translation>Ашық жоспарға көшіру: {name}</translation>
        </message>
        <message>
            <source>Copied: {name}</source>
            <translation>Көшірілді: {name}</translation>
        </message>
        <message>
            <source>Remove this plan…</source>
            <translation>Осы жоспарды жою…</translation>
        </message>
        <message>
            <source>Keep the plan</source>
            <translation>Жоспарды қалдыру</translation>
        </message>
        <message>
            <source>Remove the plan now</source>
            <translation>Жоспарды қазір жою</translation>
        </message>
        <message>
            <source>Remove this plan? {title}</source>
            <translation>Осы жоспар жойылсын ба? {title}</translation>
        </message>
        <message>
            <source>It cannot be brought back: its history and its backups go as well. Plan files and sheets on paper stay.</source>
            <translation>Оны қайтару мүмкін емес: тарихы мен сақтық көшірмелері де жойылады. Жоспар файлдары мен қағаз парақтар қалады.</translation>
        </message>
        <message>
            <source>The plan is removed.</source>
            <translation>Жоспар жойылды.</translation>
        </message>
    </context>
    <context>
        <name>Households</name>
        <message>
            <source>open now</source>
            <translation>қазір ашық</translation>
        </message>
        <message>
            <source>reviewed: {date}</source>
            <translation>тексерілген күні: {date}</translation>
        </message>
        <message>
            <source>last changed: {date}</source>
            <translation>соңғы өзгерген күні: {date}</translation>
        </message>
        <message>
            <source>due: look through it again</source>
            <translation>мерзімі келді: қайта қарап шығыңыз</translation>
        </message>
    </context>
    <context>
        <name>HouseholdsPage</name>
        <message>
            <source>Settings</source>
            <translation>Баптаулар</translation>
        </message>
        <message>
            <source>Each home has a plan, a place and levels of its own, in a file of its own on this computer. What is changed in one changes nothing in another.</source>
            <translation>Әр үйдің өз жоспары, орны мен деңгейлері бар, олар осы компьютерде бөлек файлда тұр. Бірін өзгерту басқасында ештеңе өзгертпейді.</translation>
        </message>
        <message>
            <source>Find by title</source>
            <translation>Атауы бойынша табу</translation>
        </message>
        <message>
            <source>Plans of other homes</source>
            <translation>Басқа үйлердің жоспарлары</translation>
        </message>
        <message>
            <source>No plan has such a title.</source>
            <translation>Мұндай атауы бар жоспар жоқ.</translation>
        </message>
        <message numerus="yes">
            <source>Show all %n plan(s)</source>
            <translation>
                <numerusform>Барлық %n жоспарды көрсету</numerusform>
                <numerusform>Барлық %n жоспарды көрсету</numerusform>
            </translation>
        </message>
        <message>
            <source>Add a plan for another home</source>
            <translation>Басқа үйдің жоспарын қосу</translation>
        </message>
        <message>
            <source>Another plan has a different number</source>
            <translation>Басқа жоспарда басқа нөмір тұр</translation>
        </message>
        <message>
            <source>Nothing is taken over by itself. Ask the person which number is right.</source>
            <translation>Ештеңе өздігінен алынбайды. Қай нөмірдің дұрыс екенін адамның өзінен сұраңыз.</translation>
        </message>
        <message>
            <source>Not filled in</source>
            <translation>Толтырылмаған</translation>
        </message>
        <message>
            <source>Here: {answer}</source>
            <translation>Мұнда: {answer}</translation>
        </message>
        <message>
            <source>{title}: {answer}</source>
            <translation>{title}: {answer}</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Алу</translation>
        </message>
        <message>
            <source>Take over: {name}, {answer}</source>
            <translation>Алу: {name}, {answer}</translation>
        </message>
        <message>
            <source>Taken over: {name}, {answer}</source>
            <translation>Алынды: {name}, {answer}</translation>
        </message>
    </context>
    <context>
        <name>KazakhKeys</name>
        <message>
            <source>Kazakh letters</source>
            <translation>Қазақ әріптері</translation>
        </message>
        <message>
            <source>Capital letters</source>
            <translation>Бас әріптер</translation>
        </message>
        <message>
            <source>Letter {letter}</source>
            <translation>{letter} әрпі</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>Plan without a title</source>
            <translation>Атауы жоқ жоспар</translation>
        </message>
        <message>
            <source>Undo the action</source>
            <translation>Әрекетті болдырмау</translation>
        </message>
        <message>
            <source>No new backup could be made. Earlier backups are kept.</source>
            <translation>Жаңа сақтық көшірме жасалмады. Бұрынғы көшірмелер орнында.</translation>
        </message>
        <message>
            <source>Safe keeping</source>
            <translation>Сенімді сақтау</translation>
        </message>
        <message>
            <source>Plan kept beside yours: {name}</source>
            <translation>Жоспарыңыздың қасына сақталды: {name}</translation>
        </message>
        <message>
            <source>No longer kept beside yours: {name}</source>
            <translation>Енді қасында сақталмайды: {name}</translation>
        </message>
        <message>
            <source>Added: {name}</source>
            <translation>Қосылды: {name}</translation>
        </message>
        <message>
            <source>Removed: {name}</source>
            <translation>Алынды: {name}</translation>
        </message>
        <message>
            <source>Person added</source>
            <translation>Адам қосылды</translation>
        </message>
        <message>
            <source>Person removed</source>
            <translation>Адам алып тасталды</translation>
        </message>
        <message>
            <source>School or kindergarten added</source>
            <translation>Мектеп не балабақша қосылды</translation>
        </message>
        <message>
            <source>School or kindergarten removed</source>
            <translation>Мектеп не балабақша алып тасталды</translation>
        </message>
        <message>
            <source>Filled in: {after}</source>
            <translation>Толтырылды: {after}</translation>
        </message>
        <message>
            <source>Emptied. Before: {before}</source>
            <translation>Босатылды. Бұрын: {before}</translation>
        </message>
        <message>
            <source>Now: {after}. Before: {before}</source>
            <translation>Енді: {after}. Бұрын: {before}</translation>
        </message>
        <message>
            <source>Backup: {moment}</source>
            <translation>Сақтық көшірме: {moment}</translation>
        </message>
        <message>
            <source>Copy: {file}</source>
            <translation>Көшірме: {file}</translation>
        </message>
        <message>
            <source>It was read in full and is whole.</source>
            <translation>Ол толық оқылды, бүлінбеген.</translation>
        </message>
        <message>
            <source>Plan of {date}</source>
            <translation>Сол күнгі жоспар: {date}</translation>
        </message>
        <message>
            <source>As it was at the end of that day.</source>
            <translation>Сол күннің соңында осындай болды.</translation>
        </message>
        <message>
            <source>There was no plan at the end of that day.</source>
            <translation>Сол күннің соңында жоспар болған жоқ.</translation>
        </message>
        <message>
            <source>As it was before today.</source>
            <translation>Бүгінге дейін осындай болды.</translation>
        </message>
        <message>
            <source>The clock of this computer went back in between, so this may be the plan of another day. Look through it before you bring it back.</source>
            <translation>Осы аралықта компьютердің сағаты кері кеткен, сондықтан бұл басқа күннің жоспары болуы мүмкін. Қайтармас бұрын қарап шығыңыз.</translation>
        </message>
        <message>
            <source>Yesterday's plan</source>
            <translation>Кешегі жоспар</translation>
        </message>
        <message>
            <source>There was no plan yesterday.</source>
            <translation>Кеше жоспар болған жоқ.</translation>
        </message>
        <message>
            <source>Kept beside your plan. Opening it keeps the present plan in its place.</source>
            <translation>Жоспарыңыздың қасында сақталған. Оны ашсаңыз, қазіргі жоспар оның орнына сақталады.</translation>
        </message>
        <message>
            <source>Open this plan</source>
            <translation>Осы жоспарды ашу</translation>
        </message>
        <message>
            <source>Opened: {title}. The plan from before is kept beside it.</source>
            <translation>Ашылды: {title}. Бұрынғы жоспар қасында сақталды.</translation>
        </message>
        <message>
            <source>Nothing is filled in in this plan.</source>
            <translation>Бұл жоспарда ештеңе толтырылмаған.</translation>
        </message>
        <message>
            <source>Bring this plan back</source>
            <translation>Осы жоспарды қайтару</translation>
        </message>
        <message>
            <source>Brought back: {what}. The plan from before is kept as a backup.</source>
            <translation>Кері қайтарылды: {what}. Алдыңғы жоспар сақтық көшірмеде тұр.</translation>
        </message>
        <message>
            <source>Kept as a plan of another home: {title}. Your plan is as before.</source>
            <translation>Басқа үйдің жоспары ретінде сақталды: {title}. Жоспарыңыз бұрынғыдай.</translation>
        </message>
        <message>
            <source>Both plans are merged. The plan from before is kept as a backup.</source>
            <translation>Екі жоспар біріктірілді. Бұрынғы жоспар сақтық көшірмеде тұр.</translation>
        </message>
        <message>
            <source>Taken over: {title}. The plan from before is kept as a backup.</source>
            <translation>Қабылданды: {title}. Бұрынғы жоспар сақтық көшірмеде тұр.</translation>
        </message>
        <message>
            <source>This plan also holds what is shown only when asked for, and so does a file without a passphrase: {answers}.</source>
            <translation>Бұл жоспарда тек сұралғанда көрсетілетін жауаптар да бар, құпиясөзсіз файлда да олар болады: {answers}.</translation>
        </message>
        <message>
            <source>The plan was not changed.</source>
            <translation>Жоспар өзгерген жоқ.</translation>
        </message>
        <message>
            <source>Nothing had to be changed: the plan says the same already.</source>
            <translation>Ештеңені өзгерту керек болмады: жоспарда дәл солай жазылған.</translation>
        </message>
        <message>
            <source>The action was undone</source>
            <translation>Әрекет кері қайтарылды</translation>
        </message>
        <message>
            <source>Keeping the present plan as a backup…</source>
            <translation>Қазіргі жоспар сақтық көшірме ретінде сақталуда…</translation>
        </message>
        <message>
            <source>made by a newer version</source>
            <translation>жаңарақ нұсқада жасалған</translation>
        </message>
        <message>
            <source>damaged, cannot be used</source>
            <translation>бүлінген, қолдануға келмейді</translation>
        </message>
        <message>
            <source>nothing entered</source>
            <translation>ештеңе енгізілмеген</translation>
        </message>
        <message numerus="yes">
            <source>%n level entry(s)</source>
            <translation>
                <numerusform>деңгей жазбасы: %n</numerusform>
                <numerusform>деңгей жазбасы: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n адам</numerusform>
                <numerusform>%n адам</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n жауап</numerusform>
                <numerusform>%n жауап</numerusform>
            </translation>
        </message>
        <message>
            <source>{number} kB</source>
            <translation>{number} кБ</translation>
        </message>
        <message>
            <source>{number} MB</source>
            <translation>{number} МБ</translation>
        </message>
        <message>
            <source>{number} GB</source>
            <translation>{number} ГБ</translation>
        </message>
    </context>
    <context>
        <name>KeyCard</name>
        <message>
            <source>Use a key that is there…</source>
            <translation>Бар кілтті пайдалану…</translation>
        </message>
        <message>
            <source>Make a key…</source>
            <translation>Кілт жасау…</translation>
        </message>
        <message>
            <source>Your key</source>
            <translation>Сіздің кілтіңіз</translation>
        </message>
        <message>
            <source>A message counts when it is signed with a key that the other computers trust. Whoever has the key and its passphrase can speak in your name.</source>
            <translation>Басқа компьютерлер сенетін кілтпен қол қойылған хабарлама ғана есепке алынады. Кілт пен құпиясөз кімде болса, сол сіздің атыңыздан сөйлей алады.</translation>
        </message>
        <message>
            <source>Passphrase of the key</source>
            <translation>Кілттің құпиясөзі</translation>
        </message>
        <message>
            <source>Without the passphrase the key cannot be used: there is no other way in. Making and using it takes some seconds, on purpose.</source>
            <translation>Құпиясөзсіз кілт пайдаланылмайды: басқа жол жоқ. Кілтті жасау мен пайдалану әдейі бірнеше секунд алады.</translation>
        </message>
        <message>
            <source>Save the key as a file…</source>
            <translation>Кілтті файл етіп сақтау…</translation>
        </message>
        <message>
            <source>Key file: {file}</source>
            <translation>Кілт файлы: {file}</translation>
        </message>
        <message>
            <source>Fingerprint: {fingerprint}</source>
            <translation>Саусақ ізі: {fingerprint}</translation>
        </message>
        <message>
            <source>Number of the key: {number}</source>
            <translation>Кілттің нөмірі: {number}</translation>
        </message>
        <message>
            <source>Print the sheet with the fingerprint</source>
            <translation>Саусақ ізі бар парақты басып шығару</translation>
        </message>
        <message>
            <source>Save the sheet as PDF…</source>
            <translation>Парақты PDF етіп сақтау…</translation>
        </message>
        <message>
            <source>Give the sheet and the file {file} to whoever looks after the other computers: they compare the two before they trust the key. Keep the key file itself to yourself.</source>
            <translation>Парақ пен мына файлды басқа компьютерлерге қарайтын адамға беріңіз: {file}. Ол кілтке сенбес бұрын екеуін салыстырады. Кілт файлының өзін ешкімге бермеңіз.</translation>
        </message>
        <message>
            <source>Use a key that is there</source>
            <translation>Бар кілтті пайдалану</translation>
        </message>
        <message>
            <source>Secret keys</source>
            <translation>Құпия кілттер</translation>
        </message>
        <message>
            <source>Save the key as a file</source>
            <translation>Кілтті файл етіп сақтау</translation>
        </message>
        <message>
            <source>Making the key…</source>
            <translation>Кілт жасалуда…</translation>
        </message>
        <message>
            <source>A file of this name is there. A key is never replaced.</source>
            <translation>Мұндай атты файл бар. Кілт ешқашан ауыстырып жазылмайды.</translation>
        </message>
        <message>
            <source>The key was made: {file}.</source>
            <translation>Кілт жасалды: {file}.</translation>
        </message>
        <message>
            <source>Saved: {file}.</source>
            <translation>Сақталды: {file}.</translation>
        </message>
    </context>
    <context>
        <name>KeyDetails</name>
        <message>
            <source>For whoever looks after this computer</source>
            <translation>Бұл компьютерді бақылайтын адамға</translation>
        </message>
        <message>
            <source>Fingerprint: {fingerprint}</source>
            <translation>Саусақ ізі: {fingerprint}</translation>
        </message>
        <message>
            <source>Number of the key: {number}</source>
            <translation>Кілттің нөмірі: {number}</translation>
        </message>
    </context>
    <context>
        <name>Keypad</name>
        <message>
            <source>Capital letters</source>
            <translation>Бас әріптер</translation>
        </message>
        <message>
            <source>More keys</source>
            <translation>Тағы пернелер</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Бос орын</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Өшіру</translation>
        </message>
        <message>
            <source>Kazakh and Russian letters</source>
            <translation>Қазақ және орыс әріптері</translation>
        </message>
        <message>
            <source>Latin letters</source>
            <translation>Латын әріптері</translation>
        </message>
        <message>
            <source>Digits and signs</source>
            <translation>Цифрлар мен таңбалар</translation>
        </message>
    </context>
    <context>
        <name>KeysCard</name>
        <message>
            <source>Whose messages count</source>
            <translation>Кімнің хабарламасы есепке алынады</translation>
        </message>
        <message>
            <source>A message that one of these keys has signed, for its territory, can be accepted with one press.</source>
            <translation>Осы кілттердің бірі өз аумағы үшін қол қойған хабарлама бір басумен қабылданады.</translation>
        </message>
        <message>
            <source>No key yet.</source>
            <translation>Әзірге кілт жоқ.</translation>
        </message>
        <message>
            <source>No page adds a key. The command “daiyn alert trust” adds one for the levels of one territory, and for nothing else. Compare the fingerprint with one on paper first.</source>
            <translation>Кілт ешбір беттен қосылмайды. Оны «daiyn alert trust» командасы бір аумақтың деңгейлері үшін ғана қосады. Алдымен саусақ ізін қағаздағысымен салыстырыңыз.</translation>
        </message>
        <message>
            <source>Only for: {place}</source>
            <translation>Тек мына жер үшін: {place}</translation>
        </message>
        <message>
            <source>{what}, until {date}</source>
            <translation>{what}, соңғы күні: {date}</translation>
        </message>
        <message>
            <source>Only together with a second trusted key</source>
            <translation>Тек екінші сенімді кілтпен бірге</translation>
        </message>
        <message>
            <source>Accept its messages at once</source>
            <translation>Хабарламаларын бірден қабылдау</translation>
        </message>
        <message>
            <source>Without a press, also while nobody is at the window</source>
            <translation>Баспай-ақ, терезе алдында ешкім болмаса да</translation>
        </message>
        <message>
            <source>Accept its messages at once: {key}</source>
            <translation>Хабарламаларын бірден қабылдау: {key}</translation>
        </message>
    </context>
    <context>
        <name>KioskAdvice</name>
        <message>
            <source>Sources, line by line</source>
            <translation>Әр жолдың дереккөзі</translation>
        </message>
        <message>
            <source>What these words rest on: {labels}.</source>
            <translation>Бұл сөздердің негізі: {labels}.</translation>
        </message>
        <message>
            <source>Take it with you</source>
            <translation>Өзіңізбен алып кетіңіз</translation>
        </message>
        <message>
            <source>Print the blank form, take the steps with you</source>
            <translation>Бос бланкті басып шығарып, қадамдарды өзіңізбен алып кетіңіз</translation>
        </message>
        <message>
            <source>Photograph it</source>
            <translation>Суретке түсіріп алу</translation>
        </message>
    </context>
    <context>
        <name>KioskAttractPage</name>
        <message>
            <source>This screen is offline. It shows what was entered or received here.</source>
            <translation>Бұл экран желіге қосылмаған. Мұнда енгізілгенін не қабылданғанын көрсетеді.</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Не істеу керек</translation>
        </message>
        <message>
            <source>A good habit</source>
            <translation>Пайдалы әдет</translation>
        </message>
        <message>
            <source>Four more such questions: two minutes, nothing is kept.</source>
            <translation>Тағы төрт осындай сұрақ: екі минут, ештеңе сақталмайды.</translation>
        </message>
        <message>
            <source>Question of the week</source>
            <translation>Апта сұрағы</translation>
        </message>
    </context>
    <context>
        <name>KioskBand</name>
        <message>
            <source>No level has been entered on this screen.</source>
            <translation>Бұл экранға деңгей енгізілмеген.</translation>
        </message>
        <message>
            <source>This screen cannot show the level now.</source>
            <translation>Бұл экран қазір деңгейді көрсете алмайды.</translation>
        </message>
        <message>
            <source>One may be in force.</source>
            <translation>Ол күшінде болуы мүмкін.</translation>
        </message>
        <message>
            <source>The level shown here was ended: {when}.</source>
            <translation>Осында көрсетілген деңгей аяқталды: {when}.</translation>
        </message>
        <message>
            <source>Another one may be in force.</source>
            <translation>Басқасы күшінде болуы мүмкін.</translation>
        </message>
        <message>
            <source>Check TV, radio or your akimat (local authority).</source>
            <translation>Теледидардан, радиодан не әкімдіктен тексеріңіз.</translation>
        </message>
        <message>
            <source>Announced as ended: {source}.</source>
            <translation>Аяқталғаны жарияланды: {source}.</translation>
        </message>
        <message>
            <source>No message has ended what was signed: {level}; {signer}, {when}.</source>
            <translation>Қол қойылған хабарламаны ({level}; {signer}, {when}) ешбір хабарлама аяқтаған жоқ.</translation>
        </message>
        <message>
            <source>Nothing can be kept here now: no newer level from files is shown.</source>
            <translation>Қазір мұнда ештеңе сақталмайды: файлдардағы жаңарақ деңгей көрсетілмейді.</translation>
        </message>
        <message>
            <source>Here an old message cannot be told from a new one: no level from files is shown.</source>
            <translation>Мұнда ескі хабарламаны жаңасынан айыру мүмкін емес: файлдардан келген деңгей көрсетілмейді.</translation>
        </message>
        <message>
            <source>This screen's clock may be wrong: do not go by its dates.</source>
            <translation>Бұл экранның сағаты қате болуы мүмкін: күндеріне сүйенбеңіз.</translation>
        </message>
        <message>
            <source>The announced end has passed, not confirmed: check it.</source>
            <translation>Жарияланған мерзімі өтті, расталған жоқ: тексеріңіз.</translation>
        </message>
        <message>
            <source>Entered more than a day ago: check TV or radio.</source>
            <translation>Бір тәуліктен бұрын енгізілді: теледидардан не радиодан тексеріңіз.</translation>
        </message>
        <message>
            <source>Received more than a day ago: check TV or radio.</source>
            <translation>Бір тәуліктен бұрын келді: теледидардан не радиодан тексеріңіз.</translation>
        </message>
        <message>
            <source>At the same time: {level} ({place}).</source>
            <translation>Сонымен бірге: {level} ({place}).</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Орны</translation>
        </message>
        <message>
            <source>End, as announced</source>
            <translation>Мерзімі, жарияланғандай</translation>
        </message>
        <message>
            <source>From, as announced</source>
            <translation>Қай күннен, жарияланғандай</translation>
        </message>
        <message>
            <source>Announced by</source>
            <translation>Кім жариялады</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Дереккөз</translation>
        </message>
        <message>
            <source>Verified by the key of</source>
            <translation>Кімнің кілтімен тексерілді</translation>
        </message>
        <message>
            <source>Entered by the staff</source>
            <translation>Енгізген: қызметкерлер</translation>
        </message>
        <message>
            <source>Entered by the staff: {name}</source>
            <translation>Енгізген – қызметкерлер: {name}</translation>
        </message>
    </context>
    <context>
        <name>KioskCardPage</name>
        <message>
            <source>Photograph the card</source>
            <translation>Карточканы суретке түсіріңіз</translation>
        </message>
        <message>
            <source>Card {at} of {all}</source>
            <translation>Карточка: {at}/{all}</translation>
        </message>
    </context>
    <context>
        <name>KioskCheckPage</name>
        <message>
            <source>2-minute check</source>
            <translation>2 минуттық тексеру</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Аяқтау</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>Келесі сұрақ</translation>
        </message>
        <message>
            <source>That was all. Thank you.</source>
            <translation>Сұрақтар бітті. Рақмет.</translation>
        </message>
        <message>
            <source>Your answers are not kept. Now you know the reasons.</source>
            <translation>Жауаптарыңыз сақталмайды. Енді себептерін білесіз.</translation>
        </message>
        <message>
            <source>What should I do?</source>
            <translation>Маған не істеу керек?</translation>
        </message>
        <message>
            <source>Situations step by step</source>
            <translation>Жағдайлар, қадам-қадаммен</translation>
        </message>
        <message>
            <source>Plan for my family</source>
            <translation>Отбасыма жоспар</translation>
        </message>
        <message>
            <source>Answer once more</source>
            <translation>Қайта жауап беру</translation>
        </message>
        <message>
            <source>Question {at} of {all}</source>
            <translation>Сұрақ: {at} / {all}</translation>
        </message>
        <message>
            <source>Question {at} of {all}, from lessons for schools</source>
            <translation>Мектеп сабақтарындағы сұрақ: {at} / {all}</translation>
        </message>
        <message>
            <source>Where this is known from: {sources}.</source>
            <translation>Қайдан белгілі: {sources}.</translation>
        </message>
    </context>
    <context>
        <name>KioskFrame</name>
        <message>
            <source>Language</source>
            <translation>Тіл</translation>
        </message>
        <message>
            <source>Point with a finger</source>
            <translation>Саусақпен көрсету</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Артқа</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Ірірек</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Контраст</translation>
        </message>
        <message>
            <source>Buttons lower</source>
            <translation>Түймелер төмен</translation>
        </message>
        <message>
            <source>Start again</source>
            <translation>Қайта бастау</translation>
        </message>
    </context>
    <context>
        <name>KioskLevelPage</name>
        <message>
            <source>What to do at this level</source>
            <translation>Бұл деңгейде не істеу керек</translation>
        </message>
    </context>
    <context>
        <name>KioskLevelsPage</name>
        <message>
            <source>A level is always declared for a place. Touch one: what to do at it.</source>
            <translation>Деңгей әрқашан белгілі бір жерге жарияланады. Біреуін басыңыз: не істеу керегі шығады.</translation>
        </message>
        <message>
            <source>What does the level mean?</source>
            <translation>Деңгей нені білдіреді?</translation>
        </message>
        <message>
            <source>Stands on this screen now</source>
            <translation>Қазір осы экранда тұр</translation>
        </message>
    </context>
    <context>
        <name>KioskNumbersPage</name>
        <message>
            <source>This screen cannot call. Dial on a telephone.</source>
            <translation>Бұл экран қоңырау шала алмайды. Телефонмен теріңіз.</translation>
        </message>
        <message>
            <source>What to say</source>
            <translation>Не айту керек</translation>
        </message>
        <message>
            <source>Emergency numbers</source>
            <translation>Шұғыл қызмет нөмірлері</translation>
        </message>
    </context>
    <context>
        <name>KioskPlacesPage</name>
        <message>
            <source>Places and numbers here</source>
            <translation>Осы жердегі орындар мен нөмірлер</translation>
        </message>
        <message>
            <source>They stand beside 112, never instead of it.</source>
            <translation>Олар 112 нөмірінің қасында тұрады, оның орнына емес.</translation>
        </message>
        <message>
            <source>More: {first}–{last} of {count}</source>
            <translation>Тағы: {first}–{last}, барлығы {count}</translation>
        </message>
        <message>
            <source>All places and numbers</source>
            <translation>Барлық орындар мен нөмірлер</translation>
        </message>
    </context>
    <context>
        <name>KioskPlanStepsPage</name>
        <message>
            <source>Do it together</source>
            <translation>Бірге жасаңыздар</translation>
        </message>
        <message>
            <source>Write it on paper, one copy for everybody</source>
            <translation>Қағазға жазыңыздар, әркімге бір данадан</translation>
        </message>
        <message>
            <source>Write it at home: this screen keeps nothing and asks for nothing.</source>
            <translation>Үйде жазыңыз: бұл экран ештеңе сақтамайды, ештеңе сұрамайды.</translation>
        </message>
        <message>
            <source>Plan for my family</source>
            <translation>Отбасыма жоспар</translation>
        </message>
    </context>
    <context>
        <name>KioskSituationsPage</name>
        <message>
            <source>More help</source>
            <translation>Тағы көмек</translation>
        </message>
        <message>
            <source>What has happened?</source>
            <translation>Не болды?</translation>
        </message>
    </context>
    <context>
        <name>KioskTakeAwayPage</name>
        <message>
            <source>Take it with you</source>
            <translation>Өзіңізбен алып кетіңіз</translation>
        </message>
        <message>
            <source>Code to scan: {what}</source>
            <translation>Сканерлейтін код: {what}</translation>
        </message>
        <message>
            <source>Point the camera of a phone at the code.</source>
            <translation>Телефон камерасын кодқа бағыттаңыз.</translation>
        </message>
        <message>
            <source>It holds the words themselves: no link, no network is needed.</source>
            <translation>Кодта сілтеме емес, сөздердің өзі тұр: желі керек емес.</translation>
        </message>
        <message>
            <source>Code {at} of {all}</source>
            <translation>Код: {at}/{all}</translation>
        </message>
        <message>
            <source>Photograph the card</source>
            <translation>Карточканы суретке түсіріңіз</translation>
        </message>
        <message>
            <source>All of it large on the screen</source>
            <translation>Барлығы экранда ірі әріппен</translation>
        </message>
        <message>
            <source>In this code: {title}.</source>
            <translation>Осы кодта: {title}.</translation>
        </message>
        <message>
            <source>This is code {at} of {all}.</source>
            <translation>Бұл — код {at}/{all}.</translation>
        </message>
        <message>
            <source>Lines: {count}.</source>
            <translation>Жолдар: {count}.</translation>
        </message>
        <message>
            <source>Numbers: {numbers}.</source>
            <translation>Нөмірлер: {numbers}.</translation>
        </message>
        <message>
            <source>Asking the printer …</source>
            <translation>Принтерден сұралуда …</translation>
        </message>
        <message>
            <source>Printing. Please wait, it can take a minute.</source>
            <translation>Басып шығаруда. Күте тұрыңыз, бір минутқа созылуы мүмкін.</translation>
        </message>
        <message>
            <source>Printed. Take the sheet from the printer.</source>
            <translation>Басылды. Парақты принтерден алыңыз.</translation>
        </message>
        <message>
            <source>Ask the printer again</source>
            <translation>Принтерден қайта сұрау</translation>
        </message>
        <message>
            <source>Prints left for you: {count}</source>
            <translation>Сізге қалған басып шығару саны: {count}</translation>
        </message>
        <message>
            <source>Print the form in Kazakh and Russian</source>
            <translation>Қазақша және орысша бланкті басып шығару</translation>
        </message>
        <message>
            <source>Print the blank form</source>
            <translation>Бос бланкті басып шығару</translation>
        </message>
        <message>
            <source>Print numbers and steps on one page</source>
            <translation>Нөмірлер мен қадамдарды бір парақта басып шығару</translation>
        </message>
        <message>
            <source>Print the sheet</source>
            <translation>Парақты басып шығару</translation>
        </message>
    </context>
    <context>
        <name>KioskTrouble</name>
        <message>
            <source>For the staff: {trouble}</source>
            <translation>Қызметкерлерге: {trouble}</translation>
        </message>
    </context>
    <context>
        <name>KioskWays</name>
        <message>
            <source>Blank form and steps</source>
            <translation>Бос бланк және қадамдар</translation>
        </message>
        <message>
            <source>Steps, and what to write down</source>
            <translation>Қадамдар және не жазып қою керек</translation>
        </message>
        <message>
            <source>Emergency numbers: what to say</source>
            <translation>Шұғыл қызмет нөмірлері: не айту керек</translation>
        </message>
        <message>
            <source>Places and numbers here</source>
            <translation>Осы жердегі орындар мен нөмірлер</translation>
        </message>
    </context>
    <context>
        <name>LabelledField</name>
        <message>
            <source>optional</source>
            <translation>міндетті емес</translation>
        </message>
    </context>
    <context>
        <name>LaterForms</name>
        <message>
            <source>Enter: no level is declared</source>
            <translation>Енгізу: деңгей жарияланбаған</translation>
        </message>
        <message>
            <source>Enter: extended</source>
            <translation>Енгізу: ұзартылды</translation>
        </message>
        <message>
            <source>Enter: lowered</source>
            <translation>Енгізу: төмендетілді</translation>
        </message>
        <message>
            <source>Enter: ended</source>
            <translation>Енгізу: аяқталды</translation>
        </message>
        <message>
            <source>Keep the correction</source>
            <translation>Түзетуді сақтау</translation>
        </message>
        <message>
            <source>Remove this entry</source>
            <translation>Осы жазбаны алып тастау</translation>
        </message>
        <message>
            <source>What is known</source>
            <translation>Не белгілі</translation>
        </message>
        <message>
            <source>Something else was entered for the same day and hour. Enter the hour.</source>
            <translation>Осы күн мен сағатқа басқа хабарлама енгізілген. Сағатын енгізіңіз.</translation>
        </message>
        <message>
            <source>It never was announced. Nothing else is needed.</source>
            <translation>Ондай хабарлама болған жоқ. Басқа ештеңе керек емес.</translation>
        </message>
        <message>
            <source>What was announced last is put right.</source>
            <translation>Соңғы жарияланғаны түзетіледі.</translation>
        </message>
        <message>
            <source>A short list shows what to do next.</source>
            <translation>Енді не істеу керегі қысқа тізімде көрсетіледі.</translation>
        </message>
    </context>
    <context>
        <name>LaterPage</name>
        <message>
            <source>This entry does not stand any more, or nothing was entered.</source>
            <translation>Бұл жазба енді күшінде емес немесе ештеңе енгізілмеген.</translation>
        </message>
        <message>
            <source>What was announced later?</source>
            <translation>Кейін не жарияланды?</translation>
        </message>
        <message>
            <source>Do not change</source>
            <translation>Өзгертпеу</translation>
        </message>
        <message>
            <source>After this, the action can be undone for 10 seconds.</source>
            <translation>Осыдан кейін 10 секунд ішінде әрекетті болдырмауға болады.</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Басты бет</translation>
        </message>
    </context>
    <context>
        <name>LaterWords</name>
        <message>
            <source>Ended early</source>
            <translation>Мерзімінен бұрын аяқталды</translation>
        </message>
        <message>
            <source>No level is declared</source>
            <translation>Деңгей жарияланбаған</translation>
        </message>
        <message>
            <source>Extended</source>
            <translation>Ұзартылды</translation>
        </message>
        <message>
            <source>Lowered</source>
            <translation>Төмендетілді</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Аяқталды</translation>
        </message>
        <message>
            <source>Correct what I entered</source>
            <translation>Енгізгенімді түзету</translation>
        </message>
        <message>
            <source>Entered by mistake</source>
            <translation>Қателесіп енгізілген</translation>
        </message>
    </context>
    <context>
        <name>Lesson</name>
        <message>
            <source>The lesson as a whole</source>
            <translation>Сабақтың өзі</translation>
        </message>
        <message>
            <source>Aim {n}</source>
            <translation>Мақсат {n}</translation>
        </message>
        <message>
            <source>To take along {n}</source>
            <translation>Есте қалатыны {n}</translation>
        </message>
        <message>
            <source>Part {n}</source>
            <translation>Бөлім {n}</translation>
        </message>
        <message>
            <source>Part {n}, answer {letter}</source>
            <translation>Бөлім {n}, жауап {letter}</translation>
        </message>
        <message>
            <source>Part {n}, row {row}</source>
            <translation>Бөлім {n}, жол {row}</translation>
        </message>
        <message>
            <source>7–10 years</source>
            <translation>7–10 жас</translation>
        </message>
        <message>
            <source>11–14 years</source>
            <translation>11–14 жас</translation>
        </message>
        <message>
            <source>15–18 years</source>
            <translation>15–18 жас</translation>
        </message>
        <message>
            <source>Adults</source>
            <translation>Ересектер</translation>
        </message>
        <message>
            <source>All ages</source>
            <translation>Барлық жас</translation>
        </message>
        <message>
            <source>Calm talk</source>
            <translation>Тыныш әңгіме</translation>
        </message>
        <message>
            <source>Scenario</source>
            <translation>Оқиға</translation>
        </message>
        <message>
            <source>Staff at a table</source>
            <translation>Қызметкерлер үстел басында</translation>
        </message>
        <message>
            <source>What happened, step by step</source>
            <translation>Не болғаны, кезең-кезеңімен</translation>
        </message>
        <message>
            <source>Dilemma without a right answer</source>
            <translation>Дұрыс жауабы жоқ таңдау</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Сұрақтар</translation>
        </message>
        <message>
            <source>Talk after a drill</source>
            <translation>Жаттығудан кейінгі әңгіме</translation>
        </message>
        <message>
            <source>Evening with families</source>
            <translation>Отбасылармен кеш</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n минут</numerusform>
                <numerusform>%n минут</numerusform>
            </translation>
        </message>
        <message>
            <source>Short: 20 minutes</source>
            <translation>Қысқа: 20 минут</translation>
        </message>
        <message>
            <source>Whole: 45 minutes</source>
            <translation>Толық: 45 минут</translation>
        </message>
        <message>
            <source>Hands</source>
            <translation>Қол көтеру</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>Карточкалар</translation>
        </message>
        <message>
            <source>Corners of the room</source>
            <translation>Бөлме бұрыштары</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Топтар</translation>
        </message>
        <message>
            <source>Paper with codes</source>
            <translation>Коды бар қағаз</translation>
        </message>
        <message>
            <source>Best</source>
            <translation>Ең дұрысы</translation>
        </message>
        <message>
            <source>Acceptable</source>
            <translation>Болады</translation>
        </message>
        <message>
            <source>Adds risk</source>
            <translation>Қауіп қосады</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Атауы</translation>
        </message>
        <message>
            <source>In one line, for whoever chooses</source>
            <translation>Бір жолмен, таңдайтын адамға</translation>
        </message>
        <message>
            <source>What the class reads</source>
            <translation>Сынып не оқиды</translation>
        </message>
        <message>
            <source>What you say; only you see it</source>
            <translation>Сіз не айтасыз; тек сіз көресіз</translation>
        </message>
        <message>
            <source>Why; shown at the reveal</source>
            <translation>Неге; ашқанда көрінеді</translation>
        </message>
        <message>
            <source>Note; only you see it</source>
            <translation>Жазба; тек сіз көресіз</translation>
        </message>
        <message>
            <source>The day</source>
            <translation>Күні</translation>
        </message>
        <message>
            <source>What people knew then</source>
            <translation>Адамдар сонда не білді</translation>
        </message>
        <message>
            <source>What they were told</source>
            <translation>Оларға не айтылды</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Сұрақ</translation>
        </message>
        <message>
            <source>What is known now</source>
            <translation>Қазір не белгілі</translation>
        </message>
        <message>
            <source>Said on</source>
            <translation>Қашан айтылды</translation>
        </message>
        <message>
            <source>By whom</source>
            <translation>Кім айтты</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Дерек</translation>
        </message>
    </context>
    <context>
        <name>LessonMoves</name>
        <message>
            <source>No sheet is typed in yet. Press Next again to show the reasons; the sheets can be typed in later.</source>
            <translation>Әзірге бірде-бір парақ енгізілген жоқ. Себептерін көрсету үшін «Келесі» батырмасын тағы басыңыз; парақтарды кейін де енгізуге болады.</translation>
        </message>
        <message>
            <source>Nothing is counted yet. Press Next again to leave it out.</source>
            <translation>Әлі ештеңе саналған жоқ. Өткізіп жіберу үшін «Келесі» дегенді тағы басыңыз.</translation>
        </message>
        <message>
            <source>This is the end. Close the session below.</source>
            <translation>Бұл соңы. Сабақты төменде жабыңыз.</translation>
        </message>
        <message>
            <source>There is nothing to reveal at this step.</source>
            <translation>Бұл қадамда ашатын ештеңе жоқ.</translation>
        </message>
        <message>
            <source>The class sees this screen. Press the key again to reveal.</source>
            <translation>Сынып осы экранды көреді. Ашу үшін пернені тағы басыңыз.</translation>
        </message>
        <message>
            <source>One vote was chosen for this lesson.</source>
            <translation>Бұл сабаққа бір дауыс беру таңдалған.</translation>
        </message>
    </context>
    <context>
        <name>LessonPage</name>
        <message>
            <source>All lessons</source>
            <translation>Барлық сабақтар</translation>
        </message>
        <message>
            <source>Language of the words</source>
            <translation>Сөздердің тілі</translation>
        </message>
        <message>
            <source>Save as a file</source>
            <translation>Файлға сақтау</translation>
        </message>
        <message>
            <source>Adapt a copy</source>
            <translation>Көшірмесін бейімдеу</translation>
        </message>
        <message>
            <source>It came with the program. A copy can be changed.</source>
            <translation>Ол бағдарламамен бірге келген. Көшірмесін өзгертуге болады.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Жою</translation>
        </message>
        <message>
            <source>Press again: it is removed</source>
            <translation>Қайта басыңыз: сабақ жойылады</translation>
        </message>
        <message>
            <source>Accepted as it stands. A change asks for it again.</source>
            <translation>Осы күйінде қабылданған. Өзгертсе, қайта қабылдау керек.</translation>
        </message>
        <message>
            <source>Hold it</source>
            <translation>Өткізу</translation>
        </message>
        <message>
            <source>Nobody sees it before a teacher has read and accepted it.</source>
            <translation>Мұғалім оқып, қабылдамайынша, оны ешкім көрмейді.</translation>
        </message>
        <message>
            <source>Who accepts it?</source>
            <translation>Кім қабылдайды?</translation>
        </message>
        <message>
            <source>A role, such as class teacher</source>
            <translation>Міндеті, мысалы сынып жетекшісі</translation>
        </message>
        <message>
            <source>I have read it, and accept it</source>
            <translation>Оқыдым, қабылдаймын</translation>
        </message>
        <message>
            <source>Write who accepts it.</source>
            <translation>Кім қабылдайтынын жазыңыз.</translation>
        </message>
        <message>
            <source>The lesson is removed.</source>
            <translation>Сабақ жойылды.</translation>
        </message>
        <message>
            <source>Save the lesson</source>
            <translation>Сабақты сақтау</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Сабақ</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Сақталды.</translation>
        </message>
        <message>
            <source>All of its words</source>
            <translation>Барлық сөздері</translation>
        </message>
        <message>
            <source>For the teacher alone</source>
            <translation>Тек мұғалімге</translation>
        </message>
        <message>
            <source>It cannot be held yet</source>
            <translation>Әзірге өткізуге болмайды</translation>
        </message>
        <message>
            <source>The check finds nothing against it.</source>
            <translation>Тексеру қарсы ештеңе тапқан жоқ.</translation>
        </message>
    </context>
    <context>
        <name>LessonState</name>
        <message>
            <source>Show the lesson again</source>
            <translation>Сабақты қайта көрсету</translation>
        </message>
        <message>
            <source>Somebody will look after this</source>
            <translation>Бұған біреу көңіл бөледі</translation>
        </message>
        <message>
            <source>Whom to turn to: {name}</source>
            <translation>Кімге баруға болады: {name}</translation>
        </message>
        <message>
            <source>The announced level has changed</source>
            <translation>Жарияланған деңгей өзгерді</translation>
        </message>
        <message>
            <source>The lesson is stopped. Do what your school's plan says.</source>
            <translation>Сабақ тоқтатылды. Мектеп жоспарындағыны орындаңыз.</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Тоқтатылды</translation>
        </message>
        <message>
            <source>A break</source>
            <translation>Үзіліс</translation>
        </message>
        <message>
            <source>The class sees the calm picture.</source>
            <translation>Сынып тыныш суретті көреді.</translation>
        </message>
        <message>
            <source>The picture is blank</source>
            <translation>Сурет жасырылған</translation>
        </message>
        <message>
            <source>B brings it back.</source>
            <translation>B пернесі қайтарады.</translation>
        </message>
    </context>
    <context>
        <name>LevelEntryPage</name>
        <message>
            <source>Place, source and end: optional</source>
            <translation>Орны, дереккөзі, мерзімі: міндетті емес</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Шолу</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Басты бет</translation>
        </message>
        <message>
            <source>Do not change</source>
            <translation>Өзгертпеу</translation>
        </message>
        <message>
            <source>An operation regime or a state of emergency was declared</source>
            <translation>Операция режимі немесе төтенше жағдай жарияланды</translation>
        </message>
        <message>
            <source>Only the colour is needed. The rest can be added later.</source>
            <translation>Тек түсі керек. Қалғанын кейін қосуға болады.</translation>
        </message>
        <message>
            <source>After this, the action can be undone for 10 seconds.</source>
            <translation>Осыдан кейін 10 секунд ішінде әрекетті болдырмауға болады.</translation>
        </message>
        <message>
            <source>Place: {place}</source>
            <translation>Орын: {place}</translation>
        </message>
        <message>
            <source>Which level has been declared?</source>
            <translation>Қай деңгей жарияланды?</translation>
        </message>
        <message>
            <source>Needs a source and a date</source>
            <translation>Дереккөз бен күн керек</translation>
        </message>
        <message>
            <source>Needs a source and a date. Or entered by mistake.</source>
            <translation>Дереккөз бен күн керек. Немесе қателесіп енгізілген.</translation>
        </message>
        <message>
            <source>Extended, lowered or ended</source>
            <translation>Ұзартылды, төмендетілді немесе аяқталды</translation>
        </message>
        <message>
            <source>Show the level</source>
            <translation>Деңгейді көрсету</translation>
        </message>
        <message>
            <source>Choose the colour you heard</source>
            <translation>Өзіңіз естіген түсті таңдаңыз</translation>
        </message>
    </context>
    <context>
        <name>LevelHistoryPage</name>
        <message>
            <source>Home</source>
            <translation>Басты бет</translation>
        </message>
        <message>
            <source>What was entered earlier, with its ticks. Only to read.</source>
            <translation>Бұрын енгізілген деңгейлер мен белгілер. Тек оқуға арналған.</translation>
        </message>
        <message>
            <source>Nothing has ended yet. A list comes here when its level has ended.</source>
            <translation>Әзірге ештеңе аяқталған жоқ. Деңгей аяқталғанда, тізімі осында келеді.</translation>
        </message>
        <message>
            <source>Earlier lists</source>
            <translation>Бұрынғы тізімдер</translation>
        </message>
        <message>
            <source>Entered: {who}</source>
            <translation>Енгізілді: {who}</translation>
        </message>
        <message>
            <source>Source: {source}</source>
            <translation>Дереккөз: {source}</translation>
        </message>
        <message>
            <source>Announced by: {name}</source>
            <translation>Жариялаған: {name}</translation>
        </message>
        <message>
            <source>End, as announced: {end}</source>
            <translation>Мерзімі (жарияланғандай): {end}</translation>
        </message>
        <message>
            <source>Actions: {colour}</source>
            <translation>Әрекеттер: {colour}</translation>
        </message>
        <message>
            <source>Not agreed</source>
            <translation>Келісілмеген</translation>
        </message>
        <message>
            <source>Not ticked</source>
            <translation>Белгіленбеген</translation>
        </message>
        <message>
            <source>We agreed, {when}</source>
            <translation>Келістік, {when}</translation>
        </message>
        <message>
            <source>Done, {when}</source>
            <translation>Орындалды, {when}</translation>
        </message>
    </context>
    <context>
        <name>LevelUndo</name>
        <message>
            <source>The action was undone</source>
            <translation>Әрекет кері қайтарылды</translation>
        </message>
        <message>
            <source>Undo the action</source>
            <translation>Әрекетті болдырмау</translation>
        </message>
    </context>
    <context>
        <name>LevelWords</name>
        <message>
            <source>Terrorism threat level</source>
            <translation>Террористік қауіптілік деңгейі</translation>
        </message>
        <message>
            <source>{adjective} · {rank} of {all}</source>
            <translation>{adjective} · {rank} / {all}</translation>
        </message>
        <message>
            <source>I heard:</source>
            <translation>Естідім:</translation>
        </message>
        <message>
            <source>The lower level's advice still applies: {colour}</source>
            <translation>Төменірек деңгейдің кеңестері де күшінде: {colour}</translation>
        </message>
        <message>
            <source>Show the {colour} level</source>
            <translation>{colour} деңгейді көрсету</translation>
        </message>
        <message>
            <source>Entered: {level}.</source>
            <translation>Енгізілді: {level}.</translation>
        </message>
        <message>
            <source>Entered: {level}. Place: {place}.</source>
            <translation>Енгізілді: {level}. Орын: {place}.</translation>
        </message>
        <message>
            <source>No level declared</source>
            <translation>Деңгей жарияланбаған</translation>
        </message>
        <message>
            <source>Until about {date} (computed, check)</source>
            <translation>Шамамен аяқталу күні: {date} (есептелген, тексеріңіз)</translation>
        </message>
    </context>
    <context>
        <name>LevelsPage</name>
        <message>
            <source>What it means</source>
            <translation>Бұл нені білдіреді</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Не істеу керек</translation>
        </message>
        <message>
            <source>The lower levels' advice still applies: {colours}</source>
            <translation>Төменірек деңгейлердің кеңестері де күшінде: {colours}</translation>
        </message>
        <message>
            <source>What you may notice: {level}</source>
            <translation>Не байқауыңыз мүмкін: {level}</translation>
        </message>
        <message>
            <source>What you may notice</source>
            <translation>Не байқауыңыз мүмкін</translation>
        </message>
        <message>
            <source>Sources and labels: {level}</source>
            <translation>Дереккөздер мен белгілер: {level}</translation>
        </message>
        <message>
            <source>Sources and labels</source>
            <translation>Дереккөздер мен белгілер</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Басып шығару</translation>
        </message>
        <message>
            <source>Print: {level}</source>
            <translation>Басып шығару: {level}</translation>
        </message>
        <message>
            <source>A level is always declared for a place: the country, a region, a city, a district or single venues. There are three levels.</source>
            <translation>Деңгей әрқашан белгілі бір орынға жарияланады: ел, облыс, қала, аудан немесе жеке нысандар. Деңгей үшеу.</translation>
        </message>
        <message>
            <source>Levels of terrorist danger</source>
            <translation>Террористік қауіптілік деңгейлері</translation>
        </message>
        <message>
            <source>Do not mix up the colours</source>
            <translation>Түстерді шатастырмаңыз</translation>
        </message>
        <message>
            <source>Where these words come from</source>
            <translation>Бұл сөздер қайдан алынған</translation>
        </message>
        <message>
            <source>Respect for each other</source>
            <translation>Бір-бірімізді құрметтеу</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Құжаттар</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Дереккөздер</translation>
        </message>
        <message>
            <source>Sources: {title}</source>
            <translation>Дереккөздер: {title}</translation>
        </message>
    </context>
    <context>
        <name>ListRow</name>
        <message>
            <source>current</source>
            <translation>қазір ашық</translation>
        </message>
    </context>
    <context>
        <name>ListenButton</name>
        <message>
            <source>Listen</source>
            <translation>Тыңдау</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Тоқтату</translation>
        </message>
    </context>
    <context>
        <name>LocalNumbers</name>
        <message>
            <source>All local numbers</source>
            <translation>Барлық жергілікті нөмірлер</translation>
        </message>
        <message>
            <source>Local numbers</source>
            <translation>Жергілікті нөмірлер</translation>
        </message>
        <message>
            <source>Shown beside 112, never instead of it.</source>
            <translation>112 нөмірінің қасында көрсетіледі, оның орнына емес.</translation>
        </message>
    </context>
    <context>
        <name>LocationCard</name>
        <message>
            <source>Another place is better for your entries</source>
            <translation>Жазбаларыңызға басқа орын қолайлырақ</translation>
        </message>
        <message>
            <source>The plans of all homes are moved together. To move them, open your own plan first.</source>
            <translation>Барлық үйдің жоспары бірге көшіріледі. Көшіру үшін алдымен өз жоспарыңызды ашыңыз.</translation>
        </message>
        <message>
            <source>Daiyn can move them to its own folder on this computer. A copy stays in the old folder.</source>
            <translation>Дайын оларды осы компьютердегі өз қалтасына тасымалдай алады. Бұрынғы қалтада көшірмесі қалады.</translation>
        </message>
        <message>
            <source>Move to this computer</source>
            <translation>Осы компьютерге тасымалдау</translation>
        </message>
    </context>
    <context>
        <name>MergeList</name>
        <message>
            <source>Keep mine</source>
            <translation>Менікі қалсын</translation>
        </message>
        <message>
            <source>Take from the file</source>
            <translation>Файлдағысын алу</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Қоспау</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Қалдыру</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Close</source>
            <translation>Жабу</translation>
        </message>
    </context>
    <context>
        <name>MoreView</name>
        <message>
            <source>Back up</source>
            <translation>Жоғары</translation>
        </message>
        <message>
            <source>Read on</source>
            <translation>Әрі қарай</translation>
        </message>
    </context>
    <context>
        <name>NewPassphrase</name>
        <message>
            <source>Close the file with a passphrase</source>
            <translation>Файлды құпиясөзбен жабу</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Құпиясөз</translation>
        </message>
        <message>
            <source>Without the passphrase and without the recovery code, which is shown once after saving, the file cannot be opened: the program has no other way in. Sheets on paper are not encrypted. No outside specialist has audited this protection.</source>
            <translation>Құпиясөз де, сақталғаннан кейін бір рет көрсетілетін қалпына келтіру коды да жоқ болса, файл ашылмайды: бағдарламада басқа жол жоқ. Қағаз парақтар шифрланбайды. Бұл қорғанысты бөгде мамандар тексермеген.</translation>
        </message>
    </context>
    <context>
        <name>NoteCard</name>
        <message>
            <source>Note to this step</source>
            <translation>Осы қадамға жазба</translation>
        </message>
        <message>
            <source>No names of children</source>
            <translation>Балалардың аттарын жазбаңыз</translation>
        </message>
        <message>
            <source>Keep the note</source>
            <translation>Жазбаны сақтау</translation>
        </message>
        <message>
            <source>The note is kept</source>
            <translation>Жазба сақталды</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>Who was told before?</source>
            <translation>Алдын ала кімге хабарланды?</translation>
        </message>
        <message>
            <source>A lesson like this is announced: the day and what it is about.</source>
            <translation>Мұндай сабақ алдын ала хабарланады: күні және не туралы екені.</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Қызметкерлер</translation>
        </message>
        <message>
            <source>Pupils</source>
            <translation>Оқушылар</translation>
        </message>
        <message>
            <source>Parents</source>
            <translation>Ата-аналар</translation>
        </message>
        <message>
            <source>Told today</source>
            <translation>Бүгін айтылды</translation>
        </message>
        <message>
            <source>Told on another day</source>
            <translation>Басқа күні айтылды</translation>
        </message>
        <message>
            <source>Not given</source>
            <translation>Айтылған жоқ</translation>
        </message>
        <message>
            <source>{whom}: on which day?</source>
            <translation>{whom}: қай күні?</translation>
        </message>
        <message>
            <source>For example 15.09.2026</source>
            <translation>Мысалы, 15.09.2026</translation>
        </message>
        <message>
            <source>Write a day, for example 15.09.2026</source>
            <translation>Күнді жазыңыз, мысалы 15.09.2026</translation>
        </message>
    </context>
    <context>
        <name>NumberPage</name>
        <message>
            <source>Home</source>
            <translation>Басты бет</translation>
        </message>
        <message>
            <source>When to call: {when}</source>
            <translation>Қашан қоңырау шаласыз: {when}</translation>
        </message>
        <message>
            <source>Copy the number</source>
            <translation>Нөмірді көшіріп алу</translation>
        </message>
        <message>
            <source>Copied: {number}</source>
            <translation>Көшіріп алынды: {number}</translation>
        </message>
        <message>
            <source>What to say</source>
            <translation>Не айту керек</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Дереккөздер</translation>
        </message>
        <message>
            <source>Your address, to read out</source>
            <translation>Мекенжайыңыз: оқып беріңіз</translation>
        </message>
        <message>
            <source>Enter the home address</source>
            <translation>Үй мекенжайын енгізу</translation>
        </message>
        <message>
            <source>The plan has no home address yet. It will stand here.</source>
            <translation>Жоспарда үй мекенжайы әлі жоқ. Ол осы жерде тұрады.</translation>
        </message>
        <message>
            <source>All emergency numbers</source>
            <translation>Барлық шұғыл қызмет нөмірлері</translation>
        </message>
    </context>
    <context>
        <name>NumbersBar</name>
        <message>
            <source>Emergency numbers</source>
            <translation>Шұғыл нөмірлер</translation>
        </message>
    </context>
    <context>
        <name>OpenListEditor</name>
        <message>
            <source>Not chosen</source>
            <translation>Таңдалмаған</translation>
        </message>
    </context>
    <context>
        <name>OrderEditor</name>
        <message>
            <source>Number {place}</source>
            <translation>№ {place}</translation>
        </message>
        <message>
            <source>Not chosen</source>
            <translation>Таңдалмаған</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <source>Entry corrected</source>
            <translation>Жазба түзетілді</translation>
        </message>
        <message>
            <source>Extended: {what}</source>
            <translation>Ұзартылды: {what}</translation>
        </message>
        <message>
            <source>Lowered, now: {what}</source>
            <translation>Төмендетілді, енді: {what}</translation>
        </message>
        <message>
            <source>From another source: {what}</source>
            <translation>Басқа дереккөзден: {what}</translation>
        </message>
        <message>
            <source>Declared: {what}</source>
            <translation>Жарияланды: {what}</translation>
        </message>
        <message>
            <source>Ended: {what}</source>
            <translation>Аяқталды: {what}</translation>
        </message>
        <message>
            <source>Counter-terrorist operation regime</source>
            <translation>Терроризмге қарсы операция режимі</translation>
        </message>
        <message>
            <source>State of emergency</source>
            <translation>Төтенше жағдай</translation>
        </message>
        <message>
            <source>Announced by: {who}</source>
            <translation>Кім жариялады: {who}</translation>
        </message>
        <message>
            <source>Source: {source}</source>
            <translation>Дереккөз: {source}</translation>
        </message>
        <message>
            <source>Entered by: {who}, {when}</source>
            <translation>Кім енгізді: {who}, {when}</translation>
        </message>
        <message>
            <source>Entered: {when}</source>
            <translation>Енгізілген: {when}</translation>
        </message>
        <message>
            <source>Entered by and when</source>
            <translation>Кім, қашан енгізді</translation>
        </message>
        <message>
            <source>not begun yet</source>
            <translation>әлі басталған жоқ</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>күшінде</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>расталмаған</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>аяқталған</translation>
        </message>
        <message>
            <source>Reading what was announced…</source>
            <translation>Не жарияланғаны оқылуда…</translation>
        </message>
        <message>
            <source>What was announced</source>
            <translation>Не жарияланды</translation>
        </message>
        <message>
            <source>Newest first, as it was entered on this computer.</source>
            <translation>Осы компьютерге енгізілгендер, алдымен жаңасы.</translation>
        </message>
        <message>
            <source>Nothing was entered yet. What you enter comes here.</source>
            <translation>Әзірге ештеңе енгізілмеген. Енгізгеніңіз осында шығады.</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Бұрынғылары</translation>
        </message>
        <message>
            <source>Nothing has changed since you last looked: {when}.</source>
            <translation>Соңғы рет қарағаннан бері өзгеріс жоқ: {when}.</translation>
        </message>
        <message>
            <source>What changed since you last looked</source>
            <translation>Соңғы рет қарағаннан бері не өзгерді</translation>
        </message>
        <message>
            <source>You last looked: {when}.</source>
            <translation>Соңғы рет қаралған уақыты: {when}.</translation>
        </message>
        <message>
            <source>Further places</source>
            <translation>Басқа жерлер</translation>
        </message>
        <message>
            <source>Levels are shown as of {when}.</source>
            <translation>Деңгейлер осы уақыт бойынша көрсетілді: {when}.</translation>
        </message>
        <message>
            <source>Before: {then}</source>
            <translation>Бұрын: {then}</translation>
        </message>
        <message>
            <source>No entry</source>
            <translation>Жазба жоқ</translation>
        </message>
        <message>
            <source>Lowered</source>
            <translation>Төмендетілді</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Тоқтатылды</translation>
        </message>
        <message>
            <source>None declared</source>
            <translation>Жарияланбаған</translation>
        </message>
        <message>
            <source>Not confirmed</source>
            <translation>Расталмаған</translation>
        </message>
        <message>
            <source>Not confirmed: {colour}</source>
            <translation>Расталмаған: {colour}</translation>
        </message>
        <message>
            <source>In a part: {colour}</source>
            <translation>Бір бөлігінде: {colour}</translation>
        </message>
        <message>
            <source>Contact person</source>
            <translation>Байланысатын адам</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Үй</translation>
        </message>
        <message>
            <source>Declared for</source>
            <translation>Қай жерге жарияланды</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Басталуы</translation>
        </message>
        <message>
            <source>Until, as announced</source>
            <translation>Мерзімі (жарияланғандай)</translation>
        </message>
        <message>
            <source>Announced by</source>
            <translation>Кім жариялады</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Дереккөз</translation>
        </message>
    </context>
    <context>
        <name>OverviewPage</name>
        <message>
            <source>What people entered or accepted on this computer. Where there is no entry, a level may be in force all the same.</source>
            <translation>Осы компьютерге адамдар енгізген не қабылдаған деңгейлер. Жазба жоқ жерде де деңгей күшінде болуы мүмкін.</translation>
        </message>
        <message>
            <source>Print the overview</source>
            <translation>Шолуды басып шығару</translation>
        </message>
        <message>
            <source>Text to read aloud</source>
            <translation>Дауыстап оқитын мәтін</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Шолу</translation>
        </message>
        <message>
            <source>What holds where</source>
            <translation>Қай жерде қандай деңгей</translation>
        </message>
    </context>
    <context>
        <name>OverviewTextPage</name>
        <message>
            <source>Overview</source>
            <translation>Шолу</translation>
        </message>
        <message>
            <source>Language of the text</source>
            <translation>Мәтін тілі</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>Мәтінді көшіру</translation>
        </message>
        <message>
            <source>Read slowly, one line after the other.</source>
            <translation>Асықпай, жол-жолымен оқыңыз.</translation>
        </message>
        <message>
            <source>Text to read aloud</source>
            <translation>Дауыстап оқитын мәтін</translation>
        </message>
        <message>
            <source>The text was copied</source>
            <translation>Мәтін көшірілді</translation>
        </message>
    </context>
    <context>
        <name>OwnerSetupPage</name>
        <message>
            <source>Set this screen up</source>
            <translation>Осы экранды баптау</translation>
        </message>
        <message>
            <source>Where does it stand?</source>
            <translation>Ол қай жерде тұр?</translation>
        </message>
        <message>
            <source>District, city or town, if a level may name it</source>
            <translation>Аудан, қала не кент, егер деңгейде аталуы мүмкін болса</translation>
        </message>
        <message>
            <source>A name for the screen: a–z, digits, hyphen</source>
            <translation>Экранның атауы: a–z, цифрлар, дефис</translation>
        </message>
        <message>
            <source>Name of the institution in Kazakh</source>
            <translation>Мекеменің қазақша атауы</translation>
        </message>
        <message>
            <source>Name of the institution in Russian</source>
            <translation>Мекеменің орысша атауы</translation>
        </message>
        <message>
            <source>Name of the institution in English</source>
            <translation>Мекеменің ағылшынша атауы</translation>
        </message>
        <message>
            <source>Hold a bank card against the screen</source>
            <translation>Экранға банк картасын тигізіп ұстаңыз</translation>
        </message>
        <message>
            <source>Folder that messages about the level come into</source>
            <translation>Деңгей туралы хабарламалар келетін қалта</translation>
        </message>
        <message>
            <source>Folder that newer words come into</source>
            <translation>Жаңарған мәтіндер келетін қалта</translation>
        </message>
        <message>
            <source>Folder that newer places come into</source>
            <translation>Жаңарған орындар келетін қалта</translation>
        </message>
        <message>
            <source>Folder for the status of this screen</source>
            <translation>Осы экранның күйі жазылатын қалта</translation>
        </message>
        <message>
            <source>A secret for the staff: six signs or more</source>
            <translation>Қызметкерлерге арналған құпиясөз: алты не одан көп таңба</translation>
        </message>
        <message>
            <source>This screen is set up</source>
            <translation>Бұл экран бапталды</translation>
        </message>
        <message>
            <source>{at} of {all}. {what}</source>
            <translation>{at} / {all}. {what}</translation>
        </message>
        <message>
            <source>Nothing can be written on this computer, so nothing can be set up.</source>
            <translation>Бұл компьютерге ештеңе жазылмайды, сондықтан баптау мүмкін емес.</translation>
        </message>
        <message>
            <source>For its owner, once. Each answer is written at once; “Next” leaves it as it is. You can correct all of it later, behind the staff's secret.</source>
            <translation>Иесіне арналған, бір рет. Әр жауап бірден жазылады; «Келесі» оны сол күйі қалдырады. Бәрін кейін қызметкерлердің құпиясөзі арқылы түзетуге болады.</translation>
        </message>
        <message>
            <source>Do this before the screen stands where people come: now anybody who stands before it can set it up and choose the secret. After that, nobody without the secret can.</source>
            <translation>Мұны экран адамдар жүретін жерге қойылмай тұрып істеңіз: қазір оның алдында тұрған кез келген адам экранды баптап, құпиясөзді таңдай алады. Содан кейін құпиясөзсіз ешкім істей алмайды.</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Бастау</translation>
        </message>
        <message>
            <source>Not now: show the screen for visitors</source>
            <translation>Қазір емес: экранды келушілерге көрсету</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Жоқ</translation>
        </message>
        <message>
            <source>Type it</source>
            <translation>Теріп жазу</translation>
        </message>
        <message>
            <source>The staff's page opens by touching the four corners from the upper left on, with the clock, and by the secret.</source>
            <translation>Қызметкерлер беті төрт бұрышты сол жақ жоғарғысынан бастап сағат тілімен кезек түртіп, содан соң құпиясөзді тергенде ашылады.</translation>
        </message>
        <message>
            <source>The staff's page opens by holding the upper left corner for five seconds, and by the secret.</source>
            <translation>Қызметкерлер беті сол жақ жоғарғы бұрышты бес секунд басып тұрып, содан соң құпиясөзді тергенде ашылады.</translation>
        </message>
        <message>
            <source>Start the screen</source>
            <translation>Экранды іске қосу</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Келесі</translation>
        </message>
        <message>
            <source>Type it once more.</source>
            <translation>Тағы бір рет теріңіз.</translation>
        </message>
        <message>
            <source>Make the frame as wide as the card: so every button is large enough for a finger.</source>
            <translation>Жақтауды картаның енімен теңестіріңіз: сонда әр батырма саусаққа жеткілікті болады.</translation>
        </message>
        <message>
            <source>Much narrower</source>
            <translation>Әлдеқайда тар</translation>
        </message>
        <message>
            <source>Narrower</source>
            <translation>Тарырақ</translation>
        </message>
        <message>
            <source>Wider</source>
            <translation>Кеңірек</translation>
        </message>
        <message>
            <source>Much wider</source>
            <translation>Әлдеқайда кең</translation>
        </message>
        <message>
            <source>As wide as the card</source>
            <translation>Картамен бірдей</translation>
        </message>
        <message>
            <source>Six signs or more.</source>
            <translation>Алты не одан көп таңба.</translation>
        </message>
        <message>
            <source>These were not the same. Begin anew.</source>
            <translation>Олар бірдей емес. Қайтадан бастаңыз.</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Бір сәт…</translation>
        </message>
        <message>
            <source>This computer has too little free memory for it now. Nothing is lost: touch “Next” again.</source>
            <translation>Қазір бұл компьютерде оған бос жад жетпейді. Ештеңе жоғалған жоқ: «Келесі» дегенді қайта түртіңіз.</translation>
        </message>
    </context>
    <context>
        <name>PackRemoval</name>
        <message>
            <source>Remove</source>
            <translation>Алып тастау</translation>
        </message>
        <message>
            <source>Remove: {pack}</source>
            <translation>Алып тастау: {pack}</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Қалдыру</translation>
        </message>
        <message>
            <source>Remove the pack</source>
            <translation>Жинақты алып тастау</translation>
        </message>
        <message>
            <source>Remove {pack}? The plan keeps what was chosen from it.</source>
            <translation>Алып тастау керек пе: {pack}? Содан таңдалғаны жоспарда қалады.</translation>
        </message>
    </context>
    <context>
        <name>PaperContents</name>
        <message>
            <source>Wall sheet</source>
            <translation>Қабырға парағы</translation>
        </message>
        <message>
            <source>Wallet card</source>
            <translation>Әмиян картасы</translation>
        </message>
        <message>
            <source>Child card</source>
            <translation>Бала картасы</translation>
        </message>
        <message>
            <source>Sheet for the school</source>
            <translation>Мектепке арналған парақ</translation>
        </message>
        <message>
            <source>What I tell 112</source>
            <translation>112 нөміріне не айтамын</translation>
        </message>
        <message>
            <source>Sheet for the entrance</source>
            <translation>Кіреберіс парағы</translation>
        </message>
        <message>
            <source>Full plan, for the folder</source>
            <translation>Толық жоспар, папкаға</translation>
        </message>
        <message>
            <source>First hour</source>
            <translation>Алғашқы сағат</translation>
        </message>
        <message>
            <source>Card for a helper</source>
            <translation>Көмекшінің картасы</translation>
        </message>
        <message>
            <source>Tag for gas and electricity</source>
            <translation>Газ бен электр жапсырмасы</translation>
        </message>
        <message>
            <source>Large print</source>
            <translation>Ірі қаріппен</translation>
        </message>
        <message>
            <source>List inside a kit</source>
            <translation>Жинақтың ішіндегі тізім</translation>
        </message>
        <message>
            <source>What goes to a phone</source>
            <translation>Телефонға не жіберіледі</translation>
        </message>
    </context>
    <context>
        <name>PaperContentsList</name>
        <message>
            <source>Nothing of the plan</source>
            <translation>Жоспардан ештеңе жоқ</translation>
        </message>
        <message>
            <source>Only if you tick it:</source>
            <translation>Белгілесеңіз ғана:</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>Wall sheet of our family</source>
            <translation>Отбасымыздың қабырға парағы</translation>
        </message>
        <message>
            <source>Sheet of a level</source>
            <translation>Деңгей парағы</translation>
        </message>
        <message>
            <source>Sheet of a situation</source>
            <translation>Жағдай парағы</translation>
        </message>
        <message>
            <source>Blank form of the wall sheet</source>
            <translation>Қабырға парағы, бос бланк</translation>
        </message>
        <message>
            <source>Overview of levels</source>
            <translation>Деңгейлер шолуы</translation>
        </message>
        <message>
            <source>Sheet for the entrance</source>
            <translation>Кіреберіс парағы</translation>
        </message>
        <message>
            <source>Poster of a place pack</source>
            <translation>Орын жинағының плакаты</translation>
        </message>
        <message>
            <source>Will this phone warn you?</source>
            <translation>Бұл телефон сізге ескерте ме?</translation>
        </message>
        <message>
            <source>Lists of our kits</source>
            <translation>Жинақтарымыздың тізімдері</translation>
        </message>
        <message>
            <source>Dates of 12 months</source>
            <translation>12 айдың күндері</translation>
        </message>
        <message>
            <source>Our rules by level</source>
            <translation>Деңгейлер бойынша біздің ережелер</translation>
        </message>
        <message>
            <source>Our sheet for the red level</source>
            <translation>Қызыл деңгейге арналған парағымыз</translation>
        </message>
        <message>
            <source>Cards for the talk at the table</source>
            <translation>Дастарқан басындағы әңгіме карточкалары</translation>
        </message>
        <message>
            <source>Ruler: check the printer</source>
            <translation>Сызғыш: принтерді тексеру</translation>
        </message>
        <message>
            <source>Numbers, address, meeting places, people. Hang it up at home.</source>
            <translation>Нөмірлер, мекенжай, кездесу орындары, адамдар. Үйде іліп қойыңыз.</translation>
        </message>
        <message>
            <source>What the level means, what to do, whom to call.</source>
            <translation>Деңгей нені білдіреді, не істеу керек, кімге қоңырау шалу керек.</translation>
        </message>
        <message>
            <source>The steps in order, and the numbers to call.</source>
            <translation>Қадамдар ретімен және қоңырау шалатын нөмірлер.</translation>
        </message>
        <message>
            <source>To fill in by hand. Give it to relatives and neighbours too.</source>
            <translation>Қолмен толтыруға арналған. Туыстар мен көршілерге де беріңіз.</translation>
        </message>
        <message>
            <source>What was entered for each region, on one page.</source>
            <translation>Әр өңір үшін не енгізілгені, бір бетте.</translation>
        </message>
        <message>
            <source>For a block of flats or a village street: numbers, address, valves.</source>
            <translation>Көппәтерлі үйге не ауыл көшесіне: нөмірлер, мекенжай, крандар.</translation>
        </message>
        <message>
            <source>What a school or an akimat filled in, to hang up. Nothing of your family.</source>
            <translation>Мектеп не әкімдік толтырғаны, іліп қоюға. Отбасыңыздан ештеңе жоқ.</translation>
        </message>
        <message>
            <source>How alerts are switched on, by make, and a table for your phones.</source>
            <translation>Хабарландыру маркасына қарай қалай қосылады және телефондарыңызға арналған кесте.</translation>
        </message>
        <message>
            <source>What each kit holds, to put inside it and tick off.</source>
            <translation>Әр жинақта не бар: ішіне салып, белгілеп отыру үшін.</translation>
        </message>
        <message>
            <source>Who does what, by when: yellow, orange, red and the end on one page.</source>
            <translation>Кім, не істейді, қашанға дейін: сары, қызғылт сары, қызыл және аяқталуы бір бетте.</translation>
        </message>
        <message>
            <source>Contact person, message, who has answered, meeting places, what to take.</source>
            <translation>Байланысатын адам, хабар, кім жауап берді, кездесу орындары, не аламыз.</translation>
        </message>
        <message>
            <source>What is to be replaced, checked and practised when. For the fridge.</source>
            <translation>Нені қашан ауыстыру, тексеру, жаттығу керек. Тоңазытқышқа.</translation>
        </message>
        <message>
            <source>Twelve questions for the whole family, to cut out. Nothing of your plan.</source>
            <translation>Бүкіл отбасына арналған он екі сұрақ, қиып алуға болады. Жоспарыңыздан ештеңе жоқ.</translation>
        </message>
        <message>
            <source>Shows whether your printer keeps the size of a page.</source>
            <translation>Принтер беттің өлшемін сақтай ма, соны көрсетеді.</translation>
        </message>
        <message>
            <source>On the wall</source>
            <translation>Қабырғаға</translation>
        </message>
        <message>
            <source>In the pocket</source>
            <translation>Қалтаға</translation>
        </message>
        <message>
            <source>For the school</source>
            <translation>Мектепке</translation>
        </message>
        <message>
            <source>For helpers</source>
            <translation>Көмекшілерге</translation>
        </message>
        <message>
            <source>In the folder</source>
            <translation>Папкаға</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>Кеңестер</translation>
        </message>
        <message>
            <source>Blank form and ruler</source>
            <translation>Бос бланк пен сызғыш</translation>
        </message>
        <message>
            <source>For everybody</source>
            <translation>Барлығына</translation>
        </message>
        <message>
            <source>The pack that is being filled in</source>
            <translation>Толтырылып жатқан жинақ</translation>
        </message>
    </context>
    <context>
        <name>PapersCard</name>
        <message>
            <source>Save as PDF</source>
            <translation>PDF етіп сақтау</translation>
        </message>
        <message>
            <source>Save to edit</source>
            <translation>Өңдеуге сақтау</translation>
        </message>
        <message>
            <source>Save as a table</source>
            <translation>Кесте етіп сақтау</translation>
        </message>
        <message>
            <source>Save for other programs</source>
            <translation>Басқа бағдарламаларға сақтау</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Басып шығару</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Қайда?</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Сақталды.</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Қағаздар</translation>
        </message>
    </context>
    <context>
        <name>PassphrasePair</name>
        <message>
            <source>At least {count} characters; several words are harder to guess.</source>
            <translation>Кемінде {count} таңба; бірнеше сөзді табу қиынырақ.</translation>
        </message>
        <message>
            <source>The same passphrase again</source>
            <translation>Сол құпиясөз тағы бір рет</translation>
        </message>
        <message>
            <source>Show what is typed</source>
            <translation>Терілгенді көрсету</translation>
        </message>
        <message>
            <source>Enter at least {count} characters.</source>
            <translation>Кемінде {count} таңба енгізіңіз.</translation>
        </message>
        <message>
            <source>Enter the same passphrase in both fields.</source>
            <translation>Екі өріске де бірдей құпиясөз енгізіңіз.</translation>
        </message>
    </context>
    <context>
        <name>PassphraseQuestion</name>
        <message>
            <source>Passphrase or recovery code</source>
            <translation>Құпиясөз немесе қалпына келтіру коды</translation>
        </message>
        <message>
            <source>Show what is typed</source>
            <translation>Терілгенді көрсету</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Файлды ашу</translation>
        </message>
        <message>
            <source>Enter the passphrase or the recovery code.</source>
            <translation>Құпиясөзді немесе қалпына келтіру кодын енгізіңіз.</translation>
        </message>
    </context>
    <context>
        <name>PeoplePanel</name>
        <message>
            <source>The plan holds {most} people.</source>
            <translation>Жоспарға {most} адам сыяды.</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Адам қосу</translation>
        </message>
        <message>
            <source>Add a child</source>
            <translation>Бала қосу</translation>
        </message>
        <message>
            <source>Person {number}</source>
            <translation>{number}-адам</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Өзгерту</translation>
        </message>
        <message>
            <source>Change: {name}</source>
            <translation>Өзгерту: {name}</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Алып тастау</translation>
        </message>
        <message>
            <source>Remove: {name}</source>
            <translation>Алып тастау: {name}</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>Аты әлі жазылмаған</translation>
        </message>
    </context>
    <context>
        <name>PhoneAlertsPage</name>
        <message>
            <source>To the phone and to relatives</source>
            <translation>Телефонға және туыстарға</translation>
        </message>
        <message>
            <source>Which phone is it?</source>
            <translation>Қандай телефон?</translation>
        </message>
        <message>
            <source>Another phone</source>
            <translation>Басқа телефон</translation>
        </message>
        <message>
            <source>Daiyn cannot see your phone. Here is what was read about such phones. Names in menus may differ.</source>
            <translation>Дайын сіздің телефоныңызды көрмейді. Мұнда сондай телефондар туралы оқылғаны тұр. Мәзірдегі атаулар басқаша болуы мүмкін.</translation>
        </message>
        <message>
            <source>Print the sheet</source>
            <translation>Парақты басып шығару</translation>
        </message>
        <message>
            <source>Will this phone warn you?</source>
            <translation>Бұл телефон сізге ескерте ме?</translation>
        </message>
        <message>
            <source>A phone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>Enter your phones</source>
            <translation>Телефондарыңызды енгізу</translation>
        </message>
        <message>
            <source>No phone is entered yet. With the plan you see whose phone got a test.</source>
            <translation>Әзірге телефон енгізілмеген. Енгізсеңіз, кімнің телефонына сынақ келгенін көресіз.</translation>
        </message>
        <message>
            <source>Your phones</source>
            <translation>Телефондарыңыз</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>әлі келген жоқ</translation>
        </message>
        <message>
            <source>Last test received: {when}</source>
            <translation>Соңғы сынақ келген күн: {when}</translation>
        </message>
        <message>
            <source>Alerts on: {answer}</source>
            <translation>Хабарландыру қосулы: {answer}</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Не істеу керек</translation>
        </message>
        <message>
            <source>What to know</source>
            <translation>Не білу керек</translation>
        </message>
    </context>
    <context>
        <name>PhotoEditor</name>
        <message>
            <source>Remove the picture</source>
            <translation>Суретті алып тастау</translation>
        </message>
        <message>
            <source>Remove: {what}</source>
            <translation>Алып тастау: {what}</translation>
        </message>
        <message>
            <source>Choose another picture</source>
            <translation>Басқа сурет таңдау</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>Сурет таңдау</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Суреттер</translation>
        </message>
        <message>
            <source>The plan holds {most} pictures.</source>
            <translation>Жоспарға {most} сурет сыяды.</translation>
        </message>
        <message>
            <source>This file cannot be read as a picture. Choose another one.</source>
            <translation>Бұл файл сурет ретінде оқылмайды. Басқасын таңдаңыз.</translation>
        </message>
    </context>
    <context>
        <name>PlaceDraft</name>
        <message>
            <source>Undo the action</source>
            <translation>Әрекетті болдырмау</translation>
        </message>
        <message>
            <source>Begun anew</source>
            <translation>Жаңадан басталды</translation>
        </message>
        <message>
            <source>The line was removed</source>
            <translation>Жол алып тасталды</translation>
        </message>
        <message>
            <source>Checked today: {day}</source>
            <translation>Бүгін тексерілді: {day}</translation>
        </message>
        <message>
            <source>Enter day, month and year, for example 30.11.2026</source>
            <translation>Күнін, айын, жылын жазыңыз, мысалы: 30.11.2026</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>Әзірге атауы жоқ</translation>
        </message>
    </context>
    <context>
        <name>PlaceMakePage</name>
        <message>
            <source>Place packs</source>
            <translation>Орын жинақтары</translation>
        </message>
        <message>
            <source>What the pack is</source>
            <translation>Жинақ не туралы</translation>
        </message>
        <message>
            <source>Make a place pack</source>
            <translation>Орын жинағын жасау</translation>
        </message>
        <message>
            <source>Add a line</source>
            <translation>Жол қосу</translation>
        </message>
        <message>
            <source>Add a line: {kind}</source>
            <translation>Жол қосу: {kind}</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Дайын</translation>
        </message>
        <message>
            <source>Remove this line</source>
            <translation>Осы жолды алып тастау</translation>
        </message>
    </context>
    <context>
        <name>PlaceOfferPage</name>
        <message>
            <source>Place packs</source>
            <translation>Орын жинақтары</translation>
        </message>
        <message>
            <source>A place pack</source>
            <translation>Орын жинағы</translation>
        </message>
        <message>
            <source>Reading the pack…</source>
            <translation>Жинақ оқылып жатыр…</translation>
        </message>
        <message>
            <source>What it holds</source>
            <translation>Ішінде не бар</translation>
        </message>
        <message>
            <source>It is older than the pack that is here.</source>
            <translation>Ол мұндағы жинақтан ескі.</translation>
        </message>
        <message>
            <source>It is for: {place}</source>
            <translation>Аумағы: {place}</translation>
        </message>
        <message>
            <source>Filled in, as the file says, by: {who}</source>
            <translation>Кім толтырғаны (файлда жазылғаны): {who}</translation>
        </message>
        <message>
            <source>Made on: {date}</source>
            <translation>Жасалған күні: {date}</translation>
        </message>
        <message>
            <source>This pack is here already</source>
            <translation>Бұл жинақ мұнда бар</translation>
        </message>
        <message>
            <source>There is nothing to take.</source>
            <translation>Қабылдайтын ештеңе жоқ.</translation>
        </message>
        <message>
            <source>Take this pack in place of the one that is here?</source>
            <translation>Мұндағы жинақтың орнына осы жинақты қабылдау керек пе?</translation>
        </message>
        <message>
            <source>Your plan stays as it is. What became different is offered there.</source>
            <translation>Жоспарыңыз сол күйінде қалады. Не өзгергені сонда ұсынылады.</translation>
        </message>
        <message>
            <source>Take this pack?</source>
            <translation>Бұл жинақты қабылдау керек пе?</translation>
        </message>
        <message>
            <source>Your plan stays as it is. You choose there what you want to use.</source>
            <translation>Жоспарыңыз сол күйінде қалады. Керегін сонда өзіңіз таңдайсыз.</translation>
        </message>
        <message>
            <source>Anybody can write a name into a file. Ask those who are named whether it is theirs.</source>
            <translation>Файлға кез келген адам атын жаза алады. Аталғандардан файл солардікі ме, сұраңыз.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Артқа</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Қазір емес</translation>
        </message>
        <message>
            <source>Take this pack</source>
            <translation>Жинақты қабылдау</translation>
        </message>
        <message>
            <source>What becomes different</source>
            <translation>Не өзгереді</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Бұрын</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Енді</translation>
        </message>
        <message>
            <source>Another pack says something else</source>
            <translation>Басқа жинақ басқаша айтады</translation>
        </message>
        <message>
            <source>Choose another file…</source>
            <translation>Басқа файлды таңдау…</translation>
        </message>
        <message>
            <source>Nothing was taken</source>
            <translation>Ештеңе қабылданған жоқ</translation>
        </message>
    </context>
    <context>
        <name>PlacePage</name>
        <message>
            <source>Overview</source>
            <translation>Шолу</translation>
        </message>
        <message>
            <source>Enter a level here</source>
            <translation>Осы жерге деңгей енгізу</translation>
        </message>
        <message>
            <source>Enter a regime here</source>
            <translation>Осы жерге режим енгізу</translation>
        </message>
        <message>
            <source>What do the levels mean?</source>
            <translation>Деңгейлер нені білдіреді?</translation>
        </message>
        <message>
            <source>Of your family plan: {who}</source>
            <translation>Отбасылық жоспардан: {who}</translation>
        </message>
        <message>
            <source>Nothing was entered for this place. A level may be in force here.</source>
            <translation>Бұл жер үшін ештеңе енгізілмеген. Мұнда деңгей күшінде болуы мүмкін.</translation>
        </message>
        <message>
            <source>So it was entered on this computer. A level may be declared later.</source>
            <translation>Осы компьютерге солай енгізілген. Деңгей кейін жариялануы мүмкін.</translation>
        </message>
    </context>
    <context>
        <name>PlaceTextEditor</name>
        <message>
            <source>Choose from the list</source>
            <translation>Тізімнен таңдау</translation>
        </message>
        <message>
            <source>Choose from the list: {field}</source>
            <translation>Тізімнен таңдау: {field}</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Қабылдау</translation>
        </message>
        <message>
            <source>Take over: {field}</source>
            <translation>Қабылдау: {field}</translation>
        </message>
        <message>
            <source>The packs that are here have nothing for this answer.</source>
            <translation>Мұндағы жинақтарда бұл жауапқа ештеңе жоқ.</translation>
        </message>
        <message>
            <source>Find in the list</source>
            <translation>Тізімнен іздеу</translation>
        </message>
    </context>
    <context>
        <name>Places</name>
        <message>
            <source>Place packs of Daiyn</source>
            <translation>Дайынның орын жинақтары</translation>
        </message>
        <message>
            <source>Taken: {name}</source>
            <translation>Қабылданды: {name}</translation>
        </message>
        <message>
            <source>new</source>
            <translation>жаңа</translation>
        </message>
        <message>
            <source>not there any more</source>
            <translation>енді жоқ</translation>
        </message>
        <message>
            <source>another name</source>
            <translation>атауы басқа</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>өзгерген</translation>
        </message>
        <message>
            <source>confirmed anew</source>
            <translation>қайта расталған</translation>
        </message>
        <message>
            <source>Removed: {name}</source>
            <translation>Алып тасталды: {name}</translation>
        </message>
        <message>
            <source>Open a place pack</source>
            <translation>Орын жинағын ашу</translation>
        </message>
    </context>
    <context>
        <name>PlacesPage</name>
        <message>
            <source>Help</source>
            <translation>Анықтама</translation>
        </message>
        <message>
            <source>Two packs say different things</source>
            <translation>Екі жинақ әртүрлі айтады</translation>
        </message>
        <message>
            <source>Place packs</source>
            <translation>Орын жинақтары</translation>
        </message>
        <message>
            <source>A school or an akimat fills in one file: where to gather, where children are handed over, whom to call. Then nobody has to type it.</source>
            <translation>Мектеп не әкімдік бір файл толтырады: қайда жиналу, балалар қайда беріледі, кімге қоңырау шалу. Сонда оны ешкім теріп жазбайды.</translation>
        </message>
        <message>
            <source>Nothing can be kept here, so no pack can be taken.</source>
            <translation>Мұнда ештеңе сақталмайды, сондықтан жинақ қабылданбайды.</translation>
        </message>
        <message>
            <source>Open a place pack…</source>
            <translation>Орын жинағын ашу…</translation>
        </message>
        <message>
            <source>You see who filled it in before anything is taken.</source>
            <translation>Қабылдамас бұрын оны кім толтырғанын көресіз.</translation>
        </message>
        <message>
            <source>It is for: {place}</source>
            <translation>Аумағы: {place}</translation>
        </message>
        <message>
            <source>Filled in, as the file says, by: {who}</source>
            <translation>Кім толтырғаны (файлда жазылғаны): {who}</translation>
        </message>
        <message>
            <source>Made on {made}, taken on {taken}</source>
            <translation>Жасалған күні: {made}, қабылданған күні: {taken}</translation>
        </message>
        <message>
            <source>For everybody on this computer</source>
            <translation>Осы компьютердегі барлығы үшін</translation>
        </message>
        <message>
            <source>What it holds</source>
            <translation>Ішінде не бар</translation>
        </message>
        <message>
            <source>What it holds: {pack}</source>
            <translation>Ішінде не бар: {pack}</translation>
        </message>
        <message>
            <source>Print a poster of it</source>
            <translation>Плакатын басып шығару</translation>
        </message>
        <message>
            <source>Print a poster: {pack}</source>
            <translation>Плакатын басып шығару: {pack}</translation>
        </message>
        <message>
            <source>A pack that cannot be read</source>
            <translation>Оқылмайтын жинақ</translation>
        </message>
        <message>
            <source>For whoever answers for a school, a kindergarten or a district. It takes about twenty minutes; what you type is kept.</source>
            <translation>Мектепке, балабақшаға не ауданға жауап беретін адамға арналған. Жиырма минуттай уақыт алады; жазғаныңыз сақталады.</translation>
        </message>
        <message>
            <source>Make a place pack</source>
            <translation>Орын жинағын жасау</translation>
        </message>
        <message>
            <source>Fill one in yourself</source>
            <translation>Өзіңіз толтырыңыз</translation>
        </message>
        <message>
            <source>Whose signature counts</source>
            <translation>Кімнің қолтаңбасы саналады</translation>
        </message>
        <message>
            <source>A pack without a signature that counts can be taken as well. It is then marked as not verified.</source>
            <translation>Ондай қолтаңбасы жоқ жинақты да қабылдауға болады. Сонда ол «тексерілмеген» деп белгіленеді.</translation>
        </message>
        <message>
            <source>No key yet.</source>
            <translation>Әзірге кілт жоқ.</translation>
        </message>
        <message>
            <source>Only for: {place}</source>
            <translation>Тек мына орын үшін: {place}</translation>
        </message>
        <message>
            <source>No page adds a key. The command “daiyn place trust” adds one for the places of one territory, and for nothing else. Compare the fingerprint with one on paper first.</source>
            <translation>Кілтті ешбір бет қоспайды. «daiyn place trust» командасы оны тек бір аумақтың орындары үшін қосады. Алдымен саусақ ізін қағаздағымен салыстырыңыз.</translation>
        </message>
    </context>
    <context>
        <name>PlanFilePage</name>
        <message>
            <source>Move the plan to another computer</source>
            <translation>Жоспарды басқа компьютерге тасымалдау</translation>
        </message>
        <message>
            <source>Plan file</source>
            <translation>Жоспар файлы</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Ашылуда…</translation>
        </message>
        <message>
            <source>The file is closed by a passphrase</source>
            <translation>Файл құпиясөзбен жабылған</translation>
        </message>
        <message>
            <source>Opening it changes nothing, and a wrong passphrase harms nothing.</source>
            <translation>Ашу ештеңені өзгертпейді, қате құпиясөздің зияны жоқ.</translation>
        </message>
        <message>
            <source>Open another file…</source>
            <translation>Басқа файлды ашу…</translation>
        </message>
        <message>
            <source>The whole plan in the file</source>
            <translation>Файлдағы жоспар толығымен</translation>
        </message>
        <message>
            <source>The file was made: {moment}</source>
            <translation>Файл жасалған уақыт: {moment}</translation>
        </message>
        <message>
            <source>Your plan was last changed: {moment}</source>
            <translation>Жоспарыңыз соңғы рет өзгерген: {moment}</translation>
        </message>
        <message>
            <source>Your plan and the file say the same</source>
            <translation>Жоспарыңыз бен файл бірдей</translation>
        </message>
        <message>
            <source>There is nothing to take over.</source>
            <translation>Қабылдайтын ештеңе жоқ.</translation>
        </message>
        <message>
            <source>Take over this plan?</source>
            <translation>Осы жоспар қабылдансын ба?</translation>
        </message>
        <message>
            <source>There is no plan here yet, so nothing is replaced.</source>
            <translation>Мұнда әзірге жоспар жоқ, ештеңе ауыстырылмайды.</translation>
        </message>
        <message>
            <source>Take over this plan</source>
            <translation>Осы жоспарды қабылдау</translation>
        </message>
        <message>
            <source>What should happen to your plan?</source>
            <translation>Жоспарыңызды не істейміз?</translation>
        </message>
        <message>
            <source>“Merge” asks about each answer that differs. “Keep beside” leaves your plan as it is and makes the other a plan of another home. “Replace” keeps yours as a backup first.</source>
            <translation>«Біріктіру» айырмашылығы бар әр жауапты сұрайды. «Қасында сақтау» жоспарыңызды сол күйі қалдырып, екіншісін басқа үйдің жоспары етеді. «Ауыстыру» алдымен жоспарыңызды сақтық көшірмеге қояды.</translation>
        </message>
        <message>
            <source>Merge answer by answer…</source>
            <translation>Жауап бойынша біріктіру…</translation>
        </message>
        <message>
            <source>Replace my plan</source>
            <translation>Жоспарымды ауыстыру</translation>
        </message>
        <message>
            <source>Keep beside mine</source>
            <translation>Менікінің қасында сақтау</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Бас тарту</translation>
        </message>
        <message>
            <source>Back to the question</source>
            <translation>Сұраққа оралу</translation>
        </message>
        <message>
            <source>Merge the plans now</source>
            <translation>Жоспарларды қазір біріктіру</translation>
        </message>
        <message>
            <source>Where one plan alone has an answer, it is kept. Where both have one, yours stands until you choose the other. Your plan is kept as a backup first, and the merging can be undone.</source>
            <translation>Жауап тек бір жоспарда болса, ол қалады. Екеуінде де болса, екіншісін таңдағанша сіздікі тұрады. Жоспарыңыз алдымен сақтық көшірмеге қойылады, біріктіруді болдырмауға болады.</translation>
        </message>
        <message>
            <source>Choose answer by answer</source>
            <translation>Әр жауапты таңдаңыз</translation>
        </message>
        <message>
            <source>Open a plan file</source>
            <translation>Жоспар файлын ашу</translation>
        </message>
        <message>
            <source>Plans of Daiyn</source>
            <translation>Дайын жоспарлары</translation>
        </message>
    </context>
    <context>
        <name>PlanInWords</name>
        <message>
            <source>Nothing is filled in.</source>
            <translation>Ештеңе толтырылмаған.</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>Аты жазылмаған</translation>
        </message>
    </context>
    <context>
        <name>PlanOffers</name>
        <message>
            <source>What your plan took from packs</source>
            <translation>Жоспарыңыз жинақтардан не алды</translation>
        </message>
        <message>
            <source>In the plan: {text}</source>
            <translation>Жоспарда: {text}</translation>
        </message>
        <message>
            <source>In the pack: {text}</source>
            <translation>Жинақта: {text}</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Қабылдау</translation>
        </message>
        <message>
            <source>Show in the plan</source>
            <translation>Жоспарда көрсету</translation>
        </message>
    </context>
    <context>
        <name>PlanPage</name>
        <message>
            <source>Family plan</source>
            <translation>Отбасылық жоспар</translation>
        </message>
        <message>
            <source>Check and print</source>
            <translation>Тексеру және басып шығару</translation>
        </message>
        <message>
            <source>Talk it over at the table, 15 minutes</source>
            <translation>Дастарқан басында сөйлесейік, 15 минут</translation>
        </message>
        <message>
            <source>All sections</source>
            <translation>Барлық бөлім</translation>
        </message>
        <message>
            <source>The plan is kept only on this computer. It is not sent anywhere.</source>
            <translation>Жоспар осы компьютерде ғана сақталады. Ешқайда жіберілмейді.</translation>
        </message>
        <message>
            <source>Safe keeping</source>
            <translation>Сенімді сақтау</translation>
        </message>
        <message>
            <source>No plan yet. Twelve questions, about five minutes. Start anywhere.</source>
            <translation>Жоспар әзірге жоқ. Он екі сұрақ, шамамен бес минут. Кез келген жерінен бастаңыз.</translation>
        </message>
        <message>
            <source>The plan is complete. Talk it over with everyone at home.</source>
            <translation>Жоспар толық. Оны үйдегілердің бәрімен талқылаңыз.</translation>
        </message>
        <message>
            <source>Twelve questions, about five minutes. Continue anywhere.</source>
            <translation>Он екі сұрақ, шамамен бес минут. Кез келген жерінен жалғастырыңыз.</translation>
        </message>
    </context>
    <context>
        <name>PointBoard</name>
        <message>
            <source>Show the whole board</source>
            <translation>Тақтаны түгел көрсету</translation>
        </message>
    </context>
    <context>
        <name>Practice</name>
        <message>
            <source>Everybody takes the bag and stands at the door, dressed. Nobody has to go out.</source>
            <translation>Әркім сөмкесін алып, киініп есік алдында тұрады. Сыртқа шығудың қажеті жоқ.</translation>
        </message>
        <message>
            <source>Everybody gathers in the room we chose for it.</source>
            <translation>Барлығы өзіміз таңдаған бөлмеге жиналады.</translation>
        </message>
        <message>
            <source>All phones lie on the table. How does everybody get word?</source>
            <translation>Барлық телефон үстелде жатады. Хабарды қалай жеткіземіз?</translation>
        </message>
        <message>
            <source>The children say whom they wait for, and whom they call.</source>
            <translation>Балалар кімді күтетінін және кімге қоңырау шалатынын айтады.</translation>
        </message>
        <message>
            <source>In the dark: find the torch, the shoes and the documents.</source>
            <translation>Қараңғыда: қолшамды, аяқкиімді, құжаттарды тауып алу.</translation>
        </message>
        <message>
            <source>Fifteen minutes at the table with the cards of the plan.</source>
            <translation>Жоспар карталарымен үстел басында он бес минут.</translation>
        </message>
        <message>
            <source>See whether each phone receives a test alert.</source>
            <translation>Әр телефон сынақ хабарландыруын ала ма, қараңыз.</translation>
        </message>
        <message>
            <source>Something of your own: say what, when it is written down.</source>
            <translation>Өз жаттығуыңыз: жазғанда не екенін көрсетіңіз.</translation>
        </message>
    </context>
    <context>
        <name>PracticePage</name>
        <message>
            <source>How ready are we?</source>
            <translation>Қаншалықты дайынбыз?</translation>
        </message>
        <message>
            <source>What do we try?</source>
            <translation>Нені жаттығамыз?</translation>
        </message>
        <message>
            <source>Start the time</source>
            <translation>Уақыт есебін бастау</translation>
        </message>
        <message>
            <source>Done: write it down</source>
            <translation>Болды: жазып қою</translation>
        </message>
        <message>
            <source>Practise</source>
            <translation>Жаттығу</translation>
        </message>
        <message>
            <source>Started at {time}.</source>
            <translation>{time} басталды.</translation>
        </message>
        <message>
            <source>Nothing was practised yet.</source>
            <translation>Әзірге ешқандай жаттығу болмаған.</translation>
        </message>
        <message>
            <source>What we tried</source>
            <translation>Не жаттықтық</translation>
        </message>
    </context>
    <context>
        <name>Prepare</name>
        <message>
            <source>How many are here?</source>
            <translation>Мұнда неше адам бар?</translation>
        </message>
        <message>
            <source>Then hands can be counted. Or go on without.</source>
            <translation>Сонда қолдарды санауға болады. Не онсыз жалғастырыңыз.</translation>
        </message>
        <message>
            <source>Keep the number</source>
            <translation>Санды сақтау</translation>
        </message>
        <message>
            <source>Of none</source>
            <translation>Ешқайсысының</translation>
        </message>
        <message>
            <source>Whose gate and meeting place are shown?</source>
            <translation>Кімнің қақпасы мен жиналу орны көрсетіледі?</translation>
        </message>
        <message>
            <source>They come from the place packs on this computer.</source>
            <translation>Бұл осы компьютердегі орын жинақтарынан алынады.</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Сынып</translation>
        </message>
        <message>
            <source>As it is called, for example 7Б</source>
            <translation>Қалай аталады, мысалы 7Б</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Жас</translation>
        </message>
        <message>
            <source>Languages of the picture</source>
            <translation>Сурет тілдері</translation>
        </message>
        <message>
            <source>How long</source>
            <translation>Ұзақтығы</translation>
        </message>
        <message>
            <source>With whom?</source>
            <translation>Кіммен?</translation>
        </message>
        <message>
            <source>At this age it is talked over: nobody votes.</source>
            <translation>Бұл жаста талқыланады: ешкім дауыс бермейді.</translation>
        </message>
        <message>
            <source>At this age it is held in its short form.</source>
            <translation>Бұл жаста қысқа түрі өтеді.</translation>
        </message>
        <message>
            <source>Not for: {ages}. It would be too heavy.</source>
            <translation>Мына жасқа арналмаған: {ages}. Тым ауыр болар еді.</translation>
        </message>
        <message>
            <source>How many have another task?</source>
            <translation>Басқа тапсырмасы барлар саны</translation>
        </message>
        <message>
            <source>Whoever does not want to take part. No names.</source>
            <translation>Қатысқысы келмейтіндер. Аттарын жазбаңыз.</translation>
        </message>
        <message>
            <source>In the room</source>
            <translation>Бөлмеде</translation>
        </message>
        <message>
            <source>How do they answer?</source>
            <translation>Қалай жауап береді?</translation>
        </message>
        <message>
            <source>How many groups?</source>
            <translation>Неше топ?</translation>
        </message>
        <message>
            <source>Votes</source>
            <translation>Дауыс беру</translation>
        </message>
        <message>
            <source>One vote</source>
            <translation>Бір рет</translation>
        </message>
        <message>
            <source>Two votes with talk between</source>
            <translation>Екі рет, арасында талқылау</translation>
        </message>
        <message>
            <source>Everybody draws a slip and writes its code on an answer sheet, no name. Print both below: one slip for each, one sheet for each asking. You type the sheets in during the lesson or later.</source>
            <translation>Әркім кодты бір қағаз тартып алып, кодын жауап парағына жазады, атын жазбайды. Екеуін төменде басып шығарыңыз: әркімге бір қағаз, әр сұрауға бір парақ. Парақтарды сабақ кезінде не кейін енгізесіз.</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Жауаптар</translation>
        </message>
        <message>
            <source>Whom can one turn to?</source>
            <translation>Кімге баруға болады?</translation>
        </message>
        <message>
            <source>Psychologist or a calm colleague. Only you see it.</source>
            <translation>Психолог не сабырлы әріптес. Мұны тек сіз көресіз.</translation>
        </message>
        <message>
            <source>What do we adapt?</source>
            <translation>Нені бейімдейміз?</translation>
        </message>
        <message>
            <source>For hearing, sight, movement, language. No names.</source>
            <translation>Есту, көру, қозғалу, тіл үшін. Аттарын жазбаңыз.</translation>
        </message>
        <message>
            <source>Did something hard happen here lately, or a loss in the class?</source>
            <translation>Жақында мұнда ауыр оқиға не сыныпта қайғы болды ма?</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Жоқ</translation>
        </message>
        <message>
            <source>Yes, and the psychologist agrees</source>
            <translation>Иә, психолог келісті</translation>
        </message>
        <message>
            <source>Yes, and nobody was asked</source>
            <translation>Иә, ешкімнен сұралған жоқ</translation>
        </message>
        <message>
            <source>Care</source>
            <translation>Қамқорлық</translation>
        </message>
        <message>
            <source>Do the head and the psychologist know of this talk?</source>
            <translation>Бұл әңгіме туралы директор мен психолог біле ме?</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Иә</translation>
        </message>
        <message>
            <source>For the protocol</source>
            <translation>Хаттамаға</translation>
        </message>
        <message>
            <source>Several: a comma between them</source>
            <translation>Бірнешеу болса, арасына үтір қойыңыз</translation>
        </message>
        <message>
            <source>Guests, by their role</source>
            <translation>Қонақтардың қызметі</translation>
        </message>
        <message>
            <source>Reason and number, for example: ill 2</source>
            <translation>Себебі мен саны, мысалы: ауырған 2</translation>
        </message>
        <message>
            <source>All of it may stay empty and be filled in with a pen.</source>
            <translation>Бәрін бос қалдырып, кейін қаламмен толтыруға болады.</translation>
        </message>
    </context>
    <context>
        <name>PreparePage</name>
        <message>
            <source>I have thought of it, and hold this lesson all the same</source>
            <translation>Ойландым, бұл сабақты бәрібір өткіземін</translation>
        </message>
        <message>
            <source>All lessons</source>
            <translation>Барлық сабақтар</translation>
        </message>
        <message>
            <source>{level} was entered at home on this computer. A calm talk is better now.</source>
            <translation>Осы компьютердегі басты терезеде енгізілгені: {level}. Қазір тыныш әңгіме дұрысырақ.</translation>
        </message>
        <message>
            <source>Hold the calm talk instead</source>
            <translation>Оның орнына тыныш әңгіме өткізу</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Бастау</translation>
        </message>
        <message>
            <source>Practise alone</source>
            <translation>Жалғыз дайындалу</translation>
        </message>
        <message>
            <source>A rehearsal: it counts in no report</source>
            <translation>Дайындық: ешбір есепке кірмейді</translation>
        </message>
        <message>
            <source>Read or adapt it</source>
            <translation>Оқу не бейімдеу</translation>
        </message>
        <message>
            <source>Before it can begin, answer:</source>
            <translation>Бастамас бұрын жауап беріңіз:</translation>
        </message>
        <message>
            <source>Think of this first. “Start” begins all the same.</source>
            <translation>Алдымен ойланыңыз. «Бастау» бәрібір бастайды.</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Preparing the sheet…</source>
            <translation>Парақ дайындалып жатыр…</translation>
        </message>
        <message>
            <source>{paper}, page {n} / {count}. To hear the text, use “Copy by hand”.</source>
            <translation>{paper}, бет: {n} / {count}. Сөздерін тыңдау үшін: «Қолмен көшіріп жазу».</translation>
        </message>
    </context>
    <context>
        <name>PrintActions</name>
        <message>
            <source>Print the sheet</source>
            <translation>Парақты басып шығару</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>PDF етіп сақтау</translation>
        </message>
        <message>
            <source>Photograph this page</source>
            <translation>Бетті суретке түсіру</translation>
        </message>
        <message>
            <source>Copy by hand</source>
            <translation>Қолмен көшіріп жазу</translation>
        </message>
        <message>
            <source>Show it on the screen</source>
            <translation>Экранда көрсету</translation>
        </message>
        <message>
            <source>Saved: {file}.</source>
            <translation>Сақталды: {file}.</translation>
        </message>
    </context>
    <context>
        <name>PrintChoices</name>
        <message>
            <source>Where it goes</source>
            <translation>Қайда тұрады</translation>
        </message>
        <message>
            <source>Which paper</source>
            <translation>Қай қағаз</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>Кімге</translation>
        </message>
        <message>
            <source>What stands on it</source>
            <translation>Не жазылады</translation>
        </message>
        <message>
            <source>Code that a phone calls by</source>
            <translation>Телефон оқып, қоңырау шалатын код</translation>
        </message>
        <message>
            <source>Whoever points a camera at it can call the first person.</source>
            <translation>Оған камераны бағыттаған адам бірінші тұрған адамға қоңырау шала алады.</translation>
        </message>
        <message>
            <source>Which level</source>
            <translation>Қай деңгей</translation>
        </message>
        <message>
            <source>Which situation</source>
            <translation>Қай жағдай</translation>
        </message>
        <message>
            <source>Which pack</source>
            <translation>Қай жинақ</translation>
        </message>
        <message>
            <source>In which language</source>
            <translation>Қай тілде</translation>
        </message>
        <message>
            <source>Size of the letters</source>
            <translation>Әріп өлшемі</translation>
        </message>
        <message>
            <source>Size of the paper</source>
            <translation>Қағаз көлемі</translation>
        </message>
        <message>
            <source>Our answers</source>
            <translation>Біздің жауаптар</translation>
        </message>
        <message>
            <source>Lines to write on by hand</source>
            <translation>Қолмен жазатын жолдар</translation>
        </message>
        <message>
            <source>On the cards of adults</source>
            <translation>Ересектердің карталарында</translation>
        </message>
        <message>
            <source>On children's cards too</source>
            <translation>Балалардың карталарында да</translation>
        </message>
        <message>
            <source>On no card</source>
            <translation>Ешбір картада болмасын</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>Кәдімгі</translation>
        </message>
        <message>
            <source>Large, 18 points</source>
            <translation>Ірі, 18 пункт</translation>
        </message>
        <message>
            <source>Language of the sheet</source>
            <translation>Парақ тілі</translation>
        </message>
    </context>
    <context>
        <name>PrintPage</name>
        <message>
            <source>Paper works without power and network. Everything here fits on A4.</source>
            <translation>Қағазға жарық та, байланыс та керек емес. Мұндағының бәрі A4 қағазына сыяды.</translation>
        </message>
        <message>
            <source>While it prints, the computer's print service keeps a copy of the page. Saving as PDF makes only the file that you name.</source>
            <translation>Басып шығарғанда компьютердің басып шығару қызметі беттің көшірмесін сақтайды. PDF сақтағанда тек өзіңіз атаған файл жасалады.</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Басып шығару</translation>
        </message>
        <message>
            <source>Picture of the paper: {paper}, {language}</source>
            <translation>Қағаздың суреті: {paper}, {language}</translation>
        </message>
        <message>
            <source>The plan is still empty: the sheet has lines to write on by hand.</source>
            <translation>Жоспар әлі бос: парақта қолмен жазуға арналған жолдар бар.</translation>
        </message>
        <message>
            <source>These characters cannot be printed, an empty box stands for them: {signs}</source>
            <translation>Бұл белгілер басып шығарылмайды, орнында бос төртбұрыш тұрады: {signs}</translation>
        </message>
        <message>
            <source>Show smaller</source>
            <translation>Кішірейтіп көрсету</translation>
        </message>
        <message>
            <source>Show larger</source>
            <translation>Үлкейтіп көрсету</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>PDF етіп сақтау</translation>
        </message>
    </context>
    <context>
        <name>ProblemWords</name>
        <message>
            <source>What is written is saved as it is. It can be completed later.</source>
            <translation>Жазылғаны сол күйінде сақталды. Кейінірек толықтыруға болады.</translation>
        </message>
        <message numerus="yes">
            <source>Complete %n field(s)</source>
            <translation>
                <numerusform>%n өрісті толықтырыңыз</numerusform>
                <numerusform>%n өрісті толықтырыңыз</numerusform>
            </translation>
        </message>
        <message>
            <source>{field}: {help}</source>
            <translation>{field}: {help}</translation>
        </message>
        <message>
            <source>“{field}” is not complete yet</source>
            <translation>«{field}» әлі толық емес</translation>
        </message>
        <message numerus="yes">
            <source>The field is full: it holds %n letter(s)</source>
            <translation>
                <numerusform>Өріс толды: оған %n таңба сыяды</numerusform>
                <numerusform>Өріс толды: оған %n таңба сыяды</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Drive</source>
            <translation>Диск</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>File Folder</source>
            <translation>Бума</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Бума</translation>
        </message>
    </context>
    <context>
        <name>Readiness</name>
        <message>
            <source>Tell the contact person, and write down the day</source>
            <translation>Байланысатын адамға айтып, күнін жазыңыз</translation>
        </message>
        <message>
            <source>Walk to the meeting place together</source>
            <translation>Кездесу орнына бірге барып көріңіз</translation>
        </message>
        <message>
            <source>Let the child say a phone number by heart</source>
            <translation>Бала телефон нөмірін жатқа айтсын</translation>
        </message>
        <message>
            <source>Lodge the paper of who may fetch the child</source>
            <translation>Баланы кім алып кете алатыны туралы қағазды тапсырыңыз</translation>
        </message>
        <message>
            <source>See whether the phone receives a test alert</source>
            <translation>Телефон сынақ хабарландыруын ала ма, көріңіз</translation>
        </message>
        <message>
            <source>Show the gas valve to two people</source>
            <translation>Газ шүмегін екі адамға көрсетіңіз</translation>
        </message>
        <message>
            <source>Fill the home store for three days</source>
            <translation>Үйдегі қорды үш күнге толтырыңыз</translation>
        </message>
        <message>
            <source>Mend what failed, and practise it again</source>
            <translation>Болмағанын түзетіп, қайта жаттығыңыз</translation>
        </message>
        <message>
            <source>Practise once</source>
            <translation>Бір рет жаттығыңыз</translation>
        </message>
        <message>
            <source>Print the plan: it has changed</source>
            <translation>Жоспарды басып шығарыңыз: ол өзгерген</translation>
        </message>
        <message>
            <source>The contact person was told</source>
            <translation>Байланысатын адамға айтылды</translation>
        </message>
        <message>
            <source>We walked to the meeting place</source>
            <translation>Кездесу орнына барып көрдік</translation>
        </message>
        <message>
            <source>The child can say a phone number</source>
            <translation>Бала телефон нөмірін айта алады</translation>
        </message>
        <message>
            <source>The paper of who may fetch the child is lodged</source>
            <translation>Баланы кім алып кете алатыны туралы қағаз тапсырылған</translation>
        </message>
        <message>
            <source>The phone received a test alert</source>
            <translation>Телефон сынақ хабарландыруын алды</translation>
        </message>
        <message>
            <source>Two people were shown the gas valve</source>
            <translation>Газ шүмегі екі адамға көрсетілді</translation>
        </message>
        <message>
            <source>Water and food for three days, nothing out of date</source>
            <translation>Үш күнге су мен тамақ, мерзімі өткені жоқ</translation>
        </message>
        <message>
            <source>What failed was practised again</source>
            <translation>Болмағаны қайта жаттығылды</translation>
        </message>
        <message>
            <source>We practised within six months</source>
            <translation>Алты ай ішінде жаттықтық</translation>
        </message>
        <message>
            <source>Printed or saved as PDF since the last change</source>
            <translation>Соңғы өзгерістен кейін басып шығарылды не PDF етіп сақталды</translation>
        </message>
    </context>
    <context>
        <name>ReadyPage</name>
        <message>
            <source>Family plan</source>
            <translation>Отбасылық жоспар</translation>
        </message>
        <message>
            <source>Not how much is filled in, but what was really done, and when.</source>
            <translation>Қанша толтырылғаны емес, шын мәнінде не, қашан жасалғаны.</translation>
        </message>
        <message>
            <source>Practise</source>
            <translation>Жаттығу</translation>
        </message>
        <message>
            <source>How ready are we?</source>
            <translation>Қаншалықты дайынбыз?</translation>
        </message>
        <message>
            <source>Nothing is open. Look again in some months.</source>
            <translation>Істелмегені қалмады. Бірнеше айдан кейін қайта қараңыз.</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Келесі</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Не жасалды</translation>
        </message>
        <message>
            <source>until: {day}</source>
            <translation>мерзімі: {day}</translation>
        </message>
        <message>
            <source>done</source>
            <translation>жасалды</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>әлі жоқ</translation>
        </message>
    </context>
    <context>
        <name>RecordForms</name>
        <message>
            <source>More for the wall sheet</source>
            <translation>Қабырға парағына қосымша</translation>
        </message>
    </context>
    <context>
        <name>RecordListEditor</name>
        <message>
            <source>No name yet</source>
            <translation>Аты әлі жазылмаған</translation>
        </message>
    </context>
    <context>
        <name>RecordSummary</name>
        <message>
            <source>No name yet</source>
            <translation>Аты әлі жазылмаған</translation>
        </message>
        <message>
            <source>{name}, number {place}</source>
            <translation>{name}, реті: {place}</translation>
        </message>
        <message>
            <source>Nothing written yet</source>
            <translation>Әлі ештеңе жазылмаған</translation>
        </message>
        <message>
            <source>Answers: {count}</source>
            <translation>Жауап саны: {count}</translation>
        </message>
    </context>
    <context>
        <name>RecordsPanel</name>
        <message>
            <source>Change: {name}</source>
            <translation>Өзгерту: {name}</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Өзгерту</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Алып тастау</translation>
        </message>
        <message>
            <source>Remove: {name}</source>
            <translation>Алып тастау: {name}</translation>
        </message>
        <message>
            <source>The plan holds {most} of these.</source>
            <translation>Жоспарға осындай {most} жазба сыяды.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryCard</name>
        <message>
            <source>Print the recovery sheet</source>
            <translation>Қалпына келтіру парағын басып шығару</translation>
        </message>
        <message>
            <source>I have it on paper: hide the code</source>
            <translation>Код қағазда бар: жасыру</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Қалпына келтіру коды</translation>
        </message>
        <message>
            <source>It opens the file when the passphrase is forgotten. It is shown only now and kept nowhere: print it or copy it by hand, and keep it apart from the file.</source>
            <translation>Құпиясөз ұмытылса, файлды осы код ашады. Ол тек қазір көрсетіледі және еш жерде сақталмайды: басып шығарыңыз немесе қолмен көшіріп алып, файлдан бөлек сақтаңыз.</translation>
        </message>
        <message>
            <source>The code is no longer here.</source>
            <translation>Код енді мұнда жоқ.</translation>
        </message>
        <message>
            <source>No printer was found. Copy the code by hand.</source>
            <translation>Принтер табылмады. Кодты қолмен көшіріп алыңыз.</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>Қалпына келтіру парағы</translation>
        </message>
        <message>
            <source>Sent to the printer. Look whether the code can be read.</source>
            <translation>Принтерге жіберілді. Кодтың оқылатынын қараңыз.</translation>
        </message>
    </context>
    <context>
        <name>RedPage</name>
        <message>
            <source>Our plan at each level</source>
            <translation>Әр деңгейдегі жоспарымыз</translation>
        </message>
        <message>
            <source>Print this sheet</source>
            <translation>Осы парақты басып шығару</translation>
        </message>
        <message>
            <source>Red level: our sheet</source>
            <translation>Қызыл деңгей: біздің парақ</translation>
        </message>
        <message>
            <source>Nobody is in the plan yet.</source>
            <translation>Жоспарда әзірге ешкім жоқ.</translation>
        </message>
        <message>
            <source>{done} of {all}</source>
            <translation>{all} ішінен {done}</translation>
        </message>
    </context>
    <context>
        <name>RefEditor</name>
        <message>
            <source>Not chosen</source>
            <translation>Таңдалмаған</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>Атауы әлі жазылмаған</translation>
        </message>
        <message>
            <source>Another one…</source>
            <translation>Басқасын қосу…</translation>
        </message>
        <message>
            <source>Another one: {field}</source>
            <translation>Басқасын қосу: {field}</translation>
        </message>
        <message>
            <source>Used for: {names}</source>
            <translation>Мыналарға ортақ: {names}</translation>
        </message>
        <message>
            <source>Change for all of them</source>
            <translation>Бәріне бірдей өзгерту</translation>
        </message>
        <message>
            <source>Remove for all of them</source>
            <translation>Бәрінен алып тастау</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Алып тастау</translation>
        </message>
    </context>
    <context>
        <name>RegimePage</name>
        <message>
            <source>Do not change</source>
            <translation>Өзгертпеу</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Басты бет</translation>
        </message>
        <message>
            <source>It is declared separately from the level, and ends separately.</source>
            <translation>Ол деңгейден бөлек жарияланады және бөлек аяқталады.</translation>
        </message>
        <message>
            <source>After this, the action can be undone for 10 seconds.</source>
            <translation>Осыдан кейін 10 секунд ішінде әрекетті болдырмауға болады.</translation>
        </message>
        <message>
            <source>Place, source and dates: optional</source>
            <translation>Орны, дереккөзі, күндері: міндетті емес</translation>
        </message>
        <message>
            <source>Which regime has been declared?</source>
            <translation>Қай режим жарияланды?</translation>
        </message>
        <message>
            <source>Enter the regime</source>
            <translation>Режимді енгізу</translation>
        </message>
        <message>
            <source>Enter: {regime}</source>
            <translation>Енгізу: {regime}</translation>
        </message>
        <message>
            <source>Choose what was declared</source>
            <translation>Не жарияланғанын таңдаңыз</translation>
        </message>
        <message>
            <source>It was entered before. Say here what was announced later.</source>
            <translation>Ол бұрын енгізілген. Кейін не жарияланғанын осында енгізіңіз.</translation>
        </message>
        <message>
            <source>Entered: {what}.</source>
            <translation>Енгізілді: {what}.</translation>
        </message>
    </context>
    <context>
        <name>Removal</name>
        <message>
            <source>Undo the action</source>
            <translation>Әрекетті болдырмау</translation>
        </message>
        <message>
            <source>Removed from the plan</source>
            <translation>Жоспардан алып тасталды</translation>
        </message>
        <message>
            <source>Removed from the plan: {name}</source>
            <translation>Жоспардан алып тасталды: {name}</translation>
        </message>
    </context>
    <context>
        <name>ReportPage</name>
        <message>
            <source>Sessions</source>
            <translation>Өткен сабақтар</translation>
        </message>
        <message>
            <source>Counts for nothing</source>
            <translation>Есепке кірмейді</translation>
        </message>
        <message>
            <source>Not closed yet</source>
            <translation>Әлі жабылған жоқ</translation>
        </message>
        <message>
            <source>Prepared, not begun yet</source>
            <translation>Дайындалған, әлі басталған жоқ</translation>
        </message>
        <message>
            <source>Rehearsal: counts in no statistics</source>
            <translation>Дайындық: есепке кірмейді</translation>
        </message>
        <message>
            <source>More are worried than before. Talk to the person named below.</source>
            <translation>Алаңдағандар бұрынғыдан көп. Төменде аталған адаммен сөйлесіңіз.</translation>
        </message>
        <message>
            <source>Give the parents the note about this lesson.</source>
            <translation>Ата-аналарға осы сабақ туралы хатты беріңіз.</translation>
        </message>
        <message>
            <source>The lesson was stopped for somebody's sake.</source>
            <translation>Сабақ біреудің жағдайы үшін тоқтатылды.</translation>
        </message>
        <message>
            <source>Whom to turn to: {name}</source>
            <translation>Кімге баруға болады: {name}</translation>
        </message>
        <message>
            <source>Care</source>
            <translation>Қамқорлық</translation>
        </message>
        <message>
            <source>What was learnt</source>
            <translation>Не үйренілді</translation>
        </message>
        <message>
            <source>Nothing was asked both before and after.</source>
            <translation>Сабаққа дейін де, кейін де бірдей сұрақ қойылған жоқ.</translation>
        </message>
        <message>
            <source>The sheets from before and after are not typed in yet.</source>
            <translation>Сабаққа дейінгі және кейінгі парақтар әлі енгізілген жоқ.</translation>
        </message>
        <message>
            <source>After two weeks</source>
            <translation>Екі аптадан кейін</translation>
        </message>
        <message>
            <source>After six weeks</source>
            <translation>Алты аптадан кейін</translation>
        </message>
        <message>
            <source> (left of the gain: {percent} %)</source>
            <translation> (өсімнен қалғаны: {percent} %)</translation>
        </message>
        <message>
            <source>Known least: come back to these</source>
            <translation>Ең аз білетіні: осыларға оралыңыз</translation>
        </message>
        <message>
            <source>Sure, but otherwise: {stem}</source>
            <translation>Сенімді, бірақ басқаша: {stem}</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Дейін</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Кейін</translation>
        </message>
        <message>
            <source> of {of}</source>
            <translation> / {of}</translation>
        </message>
        <message>
            <source>All of it was known before.</source>
            <translation>Бәрі бұрыннан белгілі болған.</translation>
        </message>
        <message>
            <source>Gain: {points} points</source>
            <translation>Өсім: {points} пункт</translation>
        </message>
        <message>
            <source>Less than before: look at the wording.</source>
            <translation>Бұрынғыдан аз: сұрақ сөздерін қараңыз.</translation>
        </message>
        <message>
            <source>What the class chose</source>
            <translation>Сынып не таңдады</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Өткізіп жіберілді</translation>
        </message>
        <message>
            <source>Talked over, not counted</source>
            <translation>Талқыланды, саналған жоқ</translation>
        </message>
        <message>
            <source>Too few answers to be shown</source>
            <translation>Көрсетуге жауап тым аз</translation>
        </message>
        <message>
            <source> (first vote: {count})</source>
            <translation> (бірінші дауыс: {count})</translation>
        </message>
        <message>
            <source>Pass: {count}</source>
            <translation>Жауапсыз: {count}</translation>
        </message>
        <message>
            <source>Chose a way without added risk: {percent} %</source>
            <translation>Қауіп қоспайтын жолды таңдағаны: {percent} %</translation>
        </message>
        <message>
            <source>Talking changed the best answer by {points} points</source>
            <translation>Талқылаудан кейін ең дұрыс жауап өзгерді: {points} пункт</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>Хаттама</translation>
        </message>
        <message>
            <source>Here: {present}. With another task: {out}.</source>
            <translation>Мұнда: {present}. Басқа тапсырмамен: {out}.</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Қызметкерлер</translation>
        </message>
        <message>
            <source>Pupils</source>
            <translation>Оқушылар</translation>
        </message>
        <message>
            <source>Parents</source>
            <translation>Ата-аналар</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>айтылған жоқ</translation>
        </message>
        <message>
            <source>Counts that were corrected, both kept: {count}</source>
            <translation>Түзетілген сандар, екеуі де сақталды: {count}</translation>
        </message>
        <message>
            <source>Statements that still need a source: {count}</source>
            <translation>Әлі дереккөзі керек тұжырымдар: {count}</translation>
        </message>
        <message>
            <source>Type in the yard sheet</source>
            <translation>Аула парағын енгізу</translation>
        </message>
        <message>
            <source>What follows</source>
            <translation>Бұдан кейін</translation>
        </message>
        <message>
            <source>What went well</source>
            <translation>Не жақсы өтті</translation>
        </message>
        <message>
            <source>What was unclear</source>
            <translation>Не түсініксіз болды</translation>
        </message>
        <message>
            <source>What we change</source>
            <translation>Нені өзгертеміз</translation>
        </message>
        <message>
            <source>done</source>
            <translation>орындалды</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>алынып тасталды</translation>
        </message>
        <message>
            <source>Ask again after {weeks} weeks: {day}</source>
            <translation>Қайта сұрау, апта: {weeks}. Күні: {day}</translation>
        </message>
        <message>
            <source>Ask now</source>
            <translation>Қазір сұрау</translation>
        </message>
        <message>
            <source>Save as a file</source>
            <translation>Файлға сақтау</translation>
        </message>
        <message>
            <source>It counts for nothing</source>
            <translation>Есепке кірмесін</translation>
        </message>
        <message>
            <source>Press again: it counts nowhere for good</source>
            <translation>Тағы басыңыз: бұл біржола есепке кірмейді</translation>
        </message>
        <message>
            <source>Remove this session</source>
            <translation>Бұл сабақты жою</translation>
        </message>
        <message>
            <source>Press again: it is removed for good</source>
            <translation>Тағы басыңыз: біржола жойылады</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Қайда?</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Сақталды.</translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>Family plan</source>
            <translation>Отбасылық жоспар</translation>
        </message>
        <message>
            <source>Check your answers</source>
            <translation>Жауаптарды тексеріңіз</translation>
        </message>
        <message>
            <source>The quick plan is printed on the wall sheet unless a line says otherwise.</source>
            <translation>Жолында басқаша айтылмаса, жылдам жоспар қабырға парағына басылады.</translation>
        </message>
        <message>
            <source>Print the wall sheet</source>
            <translation>Қабырға парағын басып шығару</translation>
        </message>
        <message>
            <source>To the phone</source>
            <translation>Телефонға</translation>
        </message>
        <message>
            <source>How ready are we?</source>
            <translation>Қаншалықты дайынбыз?</translation>
        </message>
        <message>
            <source>The plan is complete</source>
            <translation>Жоспар толық</translation>
        </message>
        <message>
            <source>Talk it over with everyone at home.</source>
            <translation>Оны үйдегілердің бәрімен талқылаңыз.</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) not filled in</source>
            <translation>
                <numerusform>%n жауап толтырылмаған</numerusform>
                <numerusform>%n жауап толтырылмаған</numerusform>
            </translation>
        </message>
        <message>
            <source>The rest is saved. On paper, gaps are lines to write on by hand.</source>
            <translation>Қалғаны сақталды. Қағазда бос орындарда қолмен жазатын сызықтар болады.</translation>
        </message>
        <message>
            <source>The plan is not complete yet</source>
            <translation>Жоспар әлі толық емес</translation>
        </message>
        <message>
            <source>All that is written is saved. The lines below say what to add.</source>
            <translation>Жазылғанның бәрі сақталды. Не қосу керегі төмендегі жолдарда айтылған.</translation>
        </message>
        <message>
            <source>Talk it over at the table, 15 minutes</source>
            <translation>Дастарқан басында сөйлесейік, 15 минут</translation>
        </message>
        <message>
            <source>Go on with the full plan</source>
            <translation>Толық жоспарды толтыру</translation>
        </message>
        <message>
            <source>Nobody is entered yet</source>
            <translation>Әзірге ешкім енгізілмеген</translation>
        </message>
        <message>
            <source>{name}, private answers: {count}</source>
            <translation>{name}, жасырын жауап саны: {count}</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>Аты әлі жазылмаған</translation>
        </message>
        <message>
            <source>What can be added</source>
            <translation>Не қосуға болады</translation>
        </message>
        <message>
            <source>On the wall sheet only if you tick it.</source>
            <translation>Белгілесеңіз ғана қабырға парағына басылады.</translation>
        </message>
        <message>
            <source>Not on the wall sheet.</source>
            <translation>Қабырға парағында болмайды.</translation>
        </message>
        <message>
            <source>Which paper shows what</source>
            <translation>Қай қағазда не жазылады</translation>
        </message>
        <message>
            <source>The plan is kept only on this computer. It is not sent anywhere.</source>
            <translation>Жоспар осы компьютерде ғана сақталады. Ешқайда жіберілмейді.</translation>
        </message>
    </context>
    <context>
        <name>RulerPart</name>
        <message>
            <source>How many millimetres long is the ruler?</source>
            <translation>Сызғыш неше миллиметр?</translation>
        </message>
        <message>
            <source>Measure the printed ruler. It should be 100.</source>
            <translation>Басып шыққан сызғышты өлшеңіз. 100 болуы керек.</translation>
        </message>
        <message>
            <source>Correct the printer</source>
            <translation>Принтерді түзету</translation>
        </message>
        <message>
            <source>Without correction</source>
            <translation>Түзетусіз</translation>
        </message>
        <message>
            <source>After printing</source>
            <translation>Басып шығарғаннан кейін</translation>
        </message>
        <message>
            <source>Enter the length in millimetres, for example 98. From {least} to {most}.</source>
            <translation>Ұзындығын миллиметрмен енгізіңіз, мысалы: 98. {least}–{most} аралығында.</translation>
        </message>
        <message>
            <source>Set the printer to 100 % first, then print the ruler again.</source>
            <translation>Алдымен принтерде 100 % масштабын қойыңыз, сосын сызғышты қайта басып шығарыңыз.</translation>
        </message>
        <message>
            <source>Pages are printed without correction.</source>
            <translation>Беттер түзетусіз басылады.</translation>
        </message>
        <message>
            <source>Pages are printed at {percent} % of their size.</source>
            <translation>Беттер өлшемінің {percent} % масштабымен басылады.</translation>
        </message>
    </context>
    <context>
        <name>RulesPage</name>
        <message>
            <source>Family plan</source>
            <translation>Отбасылық жоспар</translation>
        </message>
        <message>
            <source>Our sheet for red</source>
            <translation>Қызылға арналған парағымыз</translation>
        </message>
        <message>
            <source>Print the rules</source>
            <translation>Ережелерді басып шығару</translation>
        </message>
        <message>
            <source>Our plan at each level</source>
            <translation>Әр деңгейдегі жоспарымыз</translation>
        </message>
        <message>
            <source>Add a rule</source>
            <translation>Ереже қосу</translation>
        </message>
        <message>
            <source>Add a rule: {level}</source>
            <translation>Ереже қосу: {level}</translation>
        </message>
        <message>
            <source>Our rules</source>
            <translation>Біздің ережелер</translation>
        </message>
        <message>
            <source>None yet. Who does what, by when?</source>
            <translation>Әзірге жоқ. Кім, не істейді, қашанға дейін?</translation>
        </message>
        <message>
            <source>What the plan asks</source>
            <translation>Жоспар не сұрайды</translation>
        </message>
        <message>
            <source>Advice of the guide</source>
            <translation>Нұсқаулық кеңесі</translation>
        </message>
        <message>
            <source>Advice of the guide: {level}</source>
            <translation>Нұсқаулық кеңесі: {level}</translation>
        </message>
        <message>
            <source>{level}: entered now</source>
            <translation>{level}: қазір енгізілген</translation>
        </message>
        <message>
            <source>Where help is found</source>
            <translation>Көмекті қайдан табуға болады</translation>
        </message>
    </context>
    <context>
        <name>RunPage</name>
        <message>
            <source>Second vote</source>
            <translation>Екінші дауыс</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Келесі</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Артқа</translation>
        </message>
        <message>
            <source>Reveal</source>
            <translation>Ашу</translation>
        </message>
        <message>
            <source>Stop and care</source>
            <translation>Тоқтап, қамқорлау</translation>
        </message>
        <message>
            <source>Blank</source>
            <translation>Жасыру</translation>
        </message>
        <message>
            <source>Break</source>
            <translation>Үзіліс</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Өткізіп жіберу</translation>
        </message>
        <message>
            <source>Other language</source>
            <translation>Басқа тіл</translation>
        </message>
        <message>
            <source>To the close</source>
            <translation>Қорытындыға</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Аяқтау</translation>
        </message>
        <message>
            <source>See where {letter} leads</source>
            <translation>{letter} қайда апаратынын көру</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Жалғастыру</translation>
        </message>
        <message>
            <source>End the lesson?</source>
            <translation>Сабақты аяқтау керек пе?</translation>
        </message>
        <message>
            <source>Go on another time</source>
            <translation>Басқа уақытта жалғастыру</translation>
        </message>
        <message>
            <source>What was counted is kept. The close is part of each lesson.</source>
            <translation>Саналғаны сақталды. Қорытынды әр сабаққа керек.</translation>
        </message>
        <message>
            <source>Next: Space, PageDown. Back: PageUp. Blank: B or full stop. Break: P. Reveal: R. Second vote: V. Note: N. Stop and care: S. Counts: 1 to 4. Picture: F5. End: Esc.</source>
            <translation>Келесі: бос орын, PageDown. Артқа: PageUp. Жасыру: B не нүкте. Үзіліс: P. Ашу: R. Екінші дауыс: V. Жазба: N. Тоқтап, қамқорлау: S. Санау: 1–4. Сурет: F5. Аяқтау: Esc.</translation>
        </message>
        <message>
            <source>That is not possible at this step.</source>
            <translation>Бұл қадамда мұны істеуге болмайды.</translation>
        </message>
        <message>
            <source>Step {n} of {count}</source>
            <translation>Қадам: {n} / {count}</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Қазір</translation>
        </message>
        <message>
            <source>{passed} of {planned} minutes</source>
            <translation>{passed} / {planned} минут</translation>
        </message>
        <message>
            <source>The class sees the picture on the second screen.</source>
            <translation>Сынып суретті екінші экраннан көреді.</translation>
        </message>
        <message>
            <source>One screen: the class may see this page. Your notes are on the printed sheet.</source>
            <translation>Бір экран: сынып бұл бетті көруі мүмкін. Жазбаларыңыз басылған парақта.</translation>
        </message>
        <message>
            <source>You practise alone: in the lesson these notes show with two screens.</source>
            <translation>Жалғыз дайындалып отырсыз: сабақта бұл жазбалар екі экран болса көрінеді.</translation>
        </message>
        <message>
            <source>Show the picture on the whole screen</source>
            <translation>Суретті бүкіл экранда көрсету</translation>
        </message>
        <message>
            <source>Show the picture on the second screen</source>
            <translation>Суретті екінші экранда көрсету</translation>
        </message>
        <message>
            <source>How the class sees the picture alone</source>
            <translation>Сыныпқа тек суретті қалай көрсету керек</translation>
        </message>
    </context>
    <context>
        <name>SaveChip</name>
        <message>
            <source>Saving…</source>
            <translation>Сақталып жатыр…</translation>
        </message>
        <message>
            <source>Saved on this computer, {time}</source>
            <translation>Осы компьютерде сақталды, {time}</translation>
        </message>
    </context>
    <context>
        <name>SavedFile</name>
        <message>
            <source>Open</source>
            <translation>Ашу</translation>
        </message>
        <message>
            <source>Show folder</source>
            <translation>Қалтасын көрсету</translation>
        </message>
        <message>
            <source>Folder: {folder}</source>
            <translation>Қалтасы: {folder}</translation>
        </message>
    </context>
    <context>
        <name>SectionList</name>
        <message>
            <source>Sections of the plan</source>
            <translation>Жоспардың бөлімдері</translation>
        </message>
        <message>
            <source>Full plan</source>
            <translation>Толық жоспар</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>Толық</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>Басталмаған</translation>
        </message>
        <message>
            <source>Answers: {count}</source>
            <translation>Жауап саны: {count}</translation>
        </message>
        <message>
            <source>Filled: {filled} of {asked}</source>
            <translation>Толтырылды: {filled} / {asked}</translation>
        </message>
    </context>
    <context>
        <name>SectionView</name>
        <message>
            <source>Will this phone warn you?</source>
            <translation>Бұл телефон сізге ескерте ме?</translation>
        </message>
        <message>
            <source>What is needed, and what is there</source>
            <translation>Не керек, не бар</translation>
        </message>
        <message>
            <source>Our plan at each level</source>
            <translation>Әр деңгейдегі жоспарымыз</translation>
        </message>
        <message>
            <source>Practise</source>
            <translation>Жаттығу</translation>
        </message>
        <message>
            <source>Family plan</source>
            <translation>Отбасылық жоспар</translation>
        </message>
        <message>
            <source>{place} of {all}</source>
            <translation>{place} / {all}</translation>
        </message>
        <message>
            <source>All of this may be left out.</source>
            <translation>Мұның бәрін толтырмаса да болады.</translation>
        </message>
        <message>
            <source>Done: go back</source>
            <translation>Дайын: артқа</translation>
        </message>
        <message>
            <source>Next: {section}</source>
            <translation>Келесі: {section}</translation>
        </message>
        <message>
            <source>Check the answers</source>
            <translation>Жауаптарды тексеру</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Артқа</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Display</source>
            <translation>Оқу</translation>
        </message>
        <message>
            <source>Your place</source>
            <translation>Тұратын жеріңіз</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Баптаулар</translation>
        </message>
        <message>
            <source>As the computer</source>
            <translation>Компьютердегідей</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Ашық</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Күңгірт</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Жоғары контраст</translation>
        </message>
        <message>
            <source>Not chosen</source>
            <translation>Таңдалмаған</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Тіл</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Мәтін өлшемі</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Түстер</translation>
        </message>
        <message>
            <source>Less motion</source>
            <translation>Қозғалысты азайту</translation>
        </message>
        <message>
            <source>No animations</source>
            <translation>Ештеңе жылжымайды әрі баяу өшпейді</translation>
        </message>
        <message>
            <source>Region or city</source>
            <translation>Өңір немесе қала</translation>
        </message>
        <message>
            <source>The level is entered for this place. After a move, Daiyn asks what holds.</source>
            <translation>Деңгей осы орын үшін енгізіледі. Көшсеңіз, Дайын қай деңгей күшінде екенін сұрайды.</translation>
        </message>
        <message>
            <source>District, city or village</source>
            <translation>Аудан, қала немесе ауыл</translation>
        </message>
        <message>
            <source>Your name (shown with the level)</source>
            <translation>Деңгейді енгізетін адамның аты</translation>
        </message>
        <message>
            <source>Offered when a level is entered. It stays on this computer.</source>
            <translation>Деңгей енгізілгенде ұсынылады. Осы компьютерде қалады.</translation>
        </message>
        <message>
            <source>Where an akimat or a school sends the level as a file: the folder, whose messages count, what was not accepted, tests.</source>
            <translation>Әкімдік не мектеп деңгейді файлмен жіберетін болса: қалта, кімнің хабарламасы есепке алынады, не қабылданбады, сынақтар.</translation>
        </message>
        <message>
            <source>Messages about the level</source>
            <translation>Деңгей туралы хабарламалар</translation>
        </message>
        <message>
            <source>Safe keeping: backups and copies</source>
            <translation>Сенімді сақтау: сақтық көшірмелер</translation>
        </message>
        <message>
            <source>Plans of other homes</source>
            <translation>Басқа үйлердің жоспарлары</translation>
        </message>
        <message>
            <source>Copy the folder's name</source>
            <translation>Қалта жолын көшіріп алу</translation>
        </message>
        <message>
            <source>Your entries</source>
            <translation>Жазбаларыңыз</translation>
        </message>
        <message>
            <source>They lie only on this computer, in this folder:</source>
            <translation>Олар тек осы компьютерде, мына қалтада жатыр:</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Көшіріп алынды</translation>
        </message>
    </context>
    <context>
        <name>SeveralEditor</name>
        <message>
            <source>No name yet</source>
            <translation>Аты әлі жазылмаған</translation>
        </message>
        <message>
            <source>Add people first: then they can be chosen here.</source>
            <translation>Алдымен адамдарды қосыңыз, сонда осы жерден таңдауға болады.</translation>
        </message>
    </context>
    <context>
        <name>SheetPrinter</name>
        <message>
            <source>No printer was found. Save the sheet as PDF: it can be printed elsewhere.</source>
            <translation>Принтер табылмады. Парақты PDF етіп сақтаңыз: оны басқа жерде басып шығаруға болады.</translation>
        </message>
        <message>
            <source>Nothing was sent to the printer.</source>
            <translation>Принтерге ештеңе жіберілмеді.</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>Принтерге жіберілді.</translation>
        </message>
        <message>
            <source>Sent to the printer. It cannot print to the edge of the paper: check that nothing is missing, or save the sheet as PDF.</source>
            <translation>Принтерге жіберілді. Ол қағаздың шетіне дейін баса алмайды: бәрі шыққанын тексеріңіз немесе парақты PDF етіп сақтаңыз.</translation>
        </message>
    </context>
    <context>
        <name>Sheets</name>
        <message>
            <source>{when}, by codes: too few pairs to be told. Codes without a pair: {unmatched}.</source>
            <translation>{when}, кодтар бойынша: жұп тым аз, сандар көрсетілмейді. Жұпсыз кодтар: {unmatched}.</translation>
        </message>
        <message>
            <source>{when}, by codes: knew more {improved}, the same {same}, less {lower}. Codes without a pair: {unmatched}.</source>
            <translation>{when}, кодтар бойынша: көбірек білді – {improved}, сонша білді – {same}, азырақ білді – {lower}. Жұпсыз кодтар: {unmatched}.</translation>
        </message>
        <message>
            <source>{when}: {count}</source>
            <translation>{when}: {count}</translation>
        </message>
        <message>
            <source>Type in the sheets</source>
            <translation>Парақтарды енгізу</translation>
        </message>
        <message>
            <source>Answer sheets with codes</source>
            <translation>Кодты жауап парақтары</translation>
        </message>
        <message>
            <source>Before the lesson</source>
            <translation>Сабаққа дейін</translation>
        </message>
        <message>
            <source>Votes</source>
            <translation>Дауыс беру</translation>
        </message>
        <message>
            <source>Second votes</source>
            <translation>Екінші дауыс беру</translation>
        </message>
        <message>
            <source>After the lesson</source>
            <translation>Сабақтан кейін</translation>
        </message>
        <message>
            <source>After two weeks</source>
            <translation>Екі аптадан кейін</translation>
        </message>
        <message>
            <source>After six weeks</source>
            <translation>Алты аптадан кейін</translation>
        </message>
        <message>
            <source>{answer}, sure</source>
            <translation>{answer}, сенімді</translation>
        </message>
        <message>
            <source>pass</source>
            <translation>жауапсыз</translation>
        </message>
        <message>
            <source>{sum}. No answer yet: {codes}</source>
            <translation>{sum}. Әзірге жауабы жоқ: {codes}</translation>
        </message>
        <message>
            <source>Keep the sheet</source>
            <translation>Парақты сақтау</translation>
        </message>
        <message>
            <source>Take this sheet out</source>
            <translation>Бұл парақты алып тастау</translation>
        </message>
        <message>
            <source>Type in the sheets: {batch}</source>
            <translation>Парақтарды енгізу: {batch}</translation>
        </message>
        <message>
            <source>The code on the slip, then a letter A to E or a figure 1 to 5 for each question, 0 for pass. Enter keeps the sheet.</source>
            <translation>Алдымен код, содан соң әр сұраққа A–E әрпі не 1–5 цифры, өткізіп жіберсе – 0. Enter парақты сақтайды.</translation>
        </message>
        <message>
            <source>The space bar marks an answer as sure.</source>
            <translation>Бос орын пернесі жауапты «сенімді» деп белгілейді.</translation>
        </message>
        <message>
            <source>To correct a sheet, type its code again or press the key up.</source>
            <translation>Парақты түзету үшін кодын қайта теріңіз не жоғары көрсеткіні басыңыз.</translation>
        </message>
        <message>
            <source>Sums of the questions</source>
            <translation>Сұрақтар бойынша қосынды</translation>
        </message>
        <message>
            <source>Question {number} has no answer yet: a letter, or 0 for pass.</source>
            <translation>{number}-сұрақта жауап жоқ: әріп не өткізіп жіберсе 0 енгізіңіз.</translation>
        </message>
        <message>
            <source>Kept: {code}.</source>
            <translation>Сақталды: {code}.</translation>
        </message>
        <message>
            <source>Press again: it is taken out</source>
            <translation>Қайта басыңыз: алып тасталады</translation>
        </message>
        <message>
            <source>Taken out: {code}.</source>
            <translation>Алып тасталды: {code}.</translation>
        </message>
        <message>
            <source>{code} is typed in already. Correct it and press Enter, or Esc leaves it as it is.</source>
            <translation>{code} енгізіліп қойған. Түзетіп, Enter басыңыз; Esc бұрынғысынша қалдырады.</translation>
        </message>
        <message>
            <source>{code} is here: go on with its answers.</source>
            <translation>{code} бар: қалған жауаптарын енгізіңіз.</translation>
        </message>
        <message>
            <source>Show all sheets: {count}</source>
            <translation>Барлық парақты көрсету: {count}</translation>
        </message>
        <message>
            <source>Type the code of the slip first: four figures.</source>
            <translation>Алдымен қағаздағы кодты теріңіз: төрт цифр.</translation>
        </message>
        <message>
            <source>A code is four figures, 1000 to 9999. Look at the slip.</source>
            <translation>Код – төрт цифр, 1000–9999. Кодты қағазға қараңыз.</translation>
        </message>
        <message>
            <source>A sheet with {code} is there already. Look at the slip.</source>
            <translation>{code} коды бар парақ енгізіліп қойған. Кодты қағазға қараңыз.</translation>
        </message>
        <message>
            <source>No sheet from before has {code}. Look at the slip; if it is right, go on.</source>
            <translation>Бұрынғы парақтарда {code} коды жоқ. Кодты қағазға қараңыз; дұрыс болса, жалғастырыңыз.</translation>
        </message>
        <message>
            <source>From before there is {codes}.</source>
            <translation>Бұрынғыларда мынау бар: {codes}.</translation>
        </message>
        <message>
            <source>One sheet too many: {present} – {out} = {most} could answer. Look whether one was typed in twice.</source>
            <translation>Бір парақ артық: жауап бере алғаны {present} – {out} = {most}. Бір парақ екі рет енгізілмегенін қараңыз.</translation>
        </message>
        <message>
            <source>Sheets: {counted}</source>
            <translation>Парақ: {counted}</translation>
        </message>
        <message>
            <source>Sheets: {counted}. In the lesson: {most}</source>
            <translation>Парақ: {counted}. Сабақта болғаны: {most}</translation>
        </message>
        <message>
            <source>Sheets: {counted} of {most}. Left: {left}</source>
            <translation>Парақ: {counted} / {most}. Қалғаны: {left}</translation>
        </message>
        <message>
            <source>Sheets: {counted} of {most}. All are in</source>
            <translation>Парақ: {counted} / {most}. Бәрі енгізілді</translation>
        </message>
        <message>
            <source>Question {number}: {stem}</source>
            <translation>{number}-сұрақ: {stem}</translation>
        </message>
        <message>
            <source>sure</source>
            <translation>сенімді</translation>
        </message>
        <message>
            <source>Code on the slip</source>
            <translation>Қағаздағы код</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Sure belongs to an answer: type that first.</source>
            <translation>«Сенімді» белгісі жауапқа қойылады: алдымен жауапты енгізіңіз.</translation>
        </message>
        <message>
            <source>Nobody is asked here how sure they are.</source>
            <translation>Мұнда сенімділік сұралмайды.</translation>
        </message>
        <message>
            <source>Question {number}: 1 for all of it right, 2 for otherwise, 0 for pass.</source>
            <translation>{number}-сұрақ: бәрі дұрыс болса – 1, басқаша болса – 2, өткізіп жіберсе – 0.</translation>
        </message>
        <message>
            <source>“В” can be B or D on this keyboard. Press 2 for B, 4 for D.</source>
            <translation>Бұл пернетақтада «В» не B, не D болуы мүмкін. B үшін 2, D үшін 4 басыңыз.</translation>
        </message>
        <message>
            <source>Question {number} has the answers A to {last}, or 0 for pass.</source>
            <translation>{number}-сұрақтың жауаптары – A–{last}, өткізіп жіберсе – 0.</translation>
        </message>
        <message>
            <source>Collect the sheets before you show what is right.</source>
            <translation>Дұрысын көрсетпес бұрын парақтарды жинап алыңыз.</translation>
        </message>
        <message>
            <source>The class sees this screen: type the sheets in after the lesson, from its report.</source>
            <translation>Бұл экранды сынып көріп отыр: парақтарды сабақтан кейін, есебінен енгізіңіз.</translation>
        </message>
        <message>
            <source>The keys 1 to 4 lead into this row, Esc leads out of it.</source>
            <translation>1–4 пернелері осы жолға апарады, Esc одан шығарады.</translation>
        </message>
    </context>
    <context>
        <name>SheetsPage</name>
        <message>
            <source>Which sheets?</source>
            <translation>Қай парақтар?</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Есеп</translation>
        </message>
        <message>
            <source>For you alone: codes stand on this page. The report shows none.</source>
            <translation>Тек сізге: бұл бетте кодтар тұр. Есепте олар жоқ.</translation>
        </message>
        <message>
            <source>Answer sheets</source>
            <translation>Жауап парақтары</translation>
        </message>
        <message>
            <source>Nothing was answered on paper in this lesson.</source>
            <translation>Бұл сабақта қағазбен жауап берілген жоқ.</translation>
        </message>
    </context>
    <context>
        <name>SideBar</name>
        <message>
            <source>Language of the program</source>
            <translation>Бағдарлама тілі</translation>
        </message>
        <message>
            <source>Works without internet</source>
            <translation>Интернетсіз жұмыс істейді</translation>
        </message>
        <message>
            <source>Pages of the program</source>
            <translation>Бағдарлама беттері</translation>
        </message>
        <message>
            <source>Open plan: {title}</source>
            <translation>Ашық жоспар: {title}</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Басты бет</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Шолу</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>Деңгейлер</translation>
        </message>
        <message>
            <source>What to do if…</source>
            <translation>Қандай жағдайда не істеу керек</translation>
        </message>
        <message>
            <source>Family plan</source>
            <translation>Отбасылық жоспар</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Басып шығару</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Баптаулар</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Анықтама</translation>
        </message>
        <message>
            <source>Open now</source>
            <translation>Қазір ашық</translation>
        </message>
    </context>
    <context>
        <name>SituationList</name>
        <message>
            <source>For example: bag, call, smoke</source>
            <translation>Мысалы: сөмке, қоңырау, түтін</translation>
        </message>
        <message>
            <source>Search the situations</source>
            <translation>Жағдайларды іздеу</translation>
        </message>
        <message>
            <source>Nothing found. Try another word, or call 112 if there is danger.</source>
            <translation>Ештеңе табылмады. Басқа сөз жазып көріңіз, қауіп болса, 112 нөміріне қоңырау шалыңыз.</translation>
        </message>
        <message numerus="yes">
            <source>%n situation(s) found</source>
            <translation>
                <numerusform>Табылған жағдай: %n</numerusform>
                <numerusform>Табылған жағдай: %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SituationPage</name>
        <message>
            <source>All situations</source>
            <translation>Барлық жағдай</translation>
        </message>
        <message>
            <source>Press “i” on a line for its source and date.</source>
            <translation>Дереккөзі мен күні — әр жолдың «i» белгісінде.</translation>
        </message>
        <message>
            <source>Print these steps</source>
            <translation>Қадамдарды басып шығару</translation>
        </message>
        <message>
            <source>Call once you have moved away</source>
            <translation>Алысырақ кеткен соң қоңырау шалыңыз</translation>
        </message>
        <message>
            <source>Emergency numbers</source>
            <translation>Шұғыл қызмет нөмірлері</translation>
        </message>
        <message>
            <source>Add the home address</source>
            <translation>Үй мекенжайын қосу</translation>
        </message>
        <message>
            <source>What to say</source>
            <translation>Не айту керек</translation>
        </message>
        <message>
            <source>If you are at home, your address</source>
            <translation>Үйде болсаңыз, мекенжайыңыз</translation>
        </message>
        <message>
            <source>Your own address can stand here.</source>
            <translation>Мұнда өз мекенжайыңыз тұра алады.</translation>
        </message>
    </context>
    <context>
        <name>SituationsPage</name>
        <message>
            <source>Choose what happened, or type a word.</source>
            <translation>Не болғанын таңдаңыз немесе сөз жазыңыз.</translation>
        </message>
        <message>
            <source>What to do if…</source>
            <translation>Қандай жағдайда не істеу керек</translation>
        </message>
    </context>
    <context>
        <name>SourceChoice</name>
        <message>
            <source>How do you know</source>
            <translation>Мұны қайдан білесіз</translation>
        </message>
    </context>
    <context>
        <name>StaffAlertsPage</name>
        <message>
            <source>The folder</source>
            <translation>Қалта</translation>
        </message>
        <message>
            <source>Accepted last</source>
            <translation>Соңғы қабылданғандары</translation>
        </message>
        <message>
            <source>Tests of the way</source>
            <translation>Жолды тексеру хабарламалары</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Қабылданбағандары</translation>
        </message>
        <message>
            <source>Whose messages count</source>
            <translation>Кімнің хабарламалары есепке алынады</translation>
        </message>
        <message>
            <source>Messages about the level</source>
            <translation>Деңгей туралы хабарламалар</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>Жоқ.</translation>
        </message>
        <message>
            <source>No folder is set: levels are entered by hand only.</source>
            <translation>Қалта көрсетілмеген: деңгей тек қолмен енгізіледі.</translation>
        </message>
        <message>
            <source>It is not read: nothing can be kept on this computer.</source>
            <translation>Ол оқылмайды: бұл компьютерде ештеңе сақталмайды.</translation>
        </message>
        <message>
            <source>It is read every 5 seconds.</source>
            <translation>Ол 5 секунд сайын оқылады.</translation>
        </message>
        <message>
            <source>It is read. No file in it waits.</source>
            <translation>Ол оқылып тұр. Онда күтіп тұрған файл жоқ.</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Тексеру</translation>
        </message>
        <message>
            <source>No key yet. The owner adds one: daiyn alert trust.</source>
            <translation>Әзірге кілт жоқ. Оны иесі қосады: daiyn alert trust.</translation>
        </message>
        <message>
            <source>{what}, until {date}</source>
            <translation>{what}, мерзімі: {date}</translation>
        </message>
    </context>
    <context>
        <name>StaffCountersPage</name>
        <message>
            <source>By day and language. Fewer than five stand as “&lt;5”; nothing tells of any visitor.</source>
            <translation>Күндер мен тілдер бойынша. Бестен аз болса, «&lt;5» деп тұрады; ешбір келуші туралы ештеңе айтылмайды.</translation>
        </message>
        <message>
            <source>Nothing was counted yet.</source>
            <translation>Әзірге ештеңе саналған жоқ.</translation>
        </message>
        <message>
            <source>What was used</source>
            <translation>Не пайдаланылды</translation>
        </message>
        <message>
            <source>Hand all counts out as a table (CSV)</source>
            <translation>Барлық санақты кесте етіп шығару (CSV)</translation>
        </message>
        <message>
            <source>No stick is there now. Put one in, and open this page again.</source>
            <translation>Қазір флешка жоқ. Оны салып, осы бетті қайта ашыңыз.</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Жазылды: {file}</translation>
        </message>
    </context>
    <context>
        <name>StaffEndPage</name>
        <message>
            <source>The window closes. Where the system starts it by itself, it is there again at once; the administrator stops it: systemctl stop daiyn-kiosk</source>
            <translation>Терезе жабылады. Жүйе оны өзі іске қосатын болса, ол бірден қайта ашылады; оны әкімші тоқтатады: systemctl stop daiyn-kiosk</translation>
        </message>
        <message>
            <source>End the kiosk</source>
            <translation>Киоскіні аяқтау</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Жалғастыру</translation>
        </message>
        <message>
            <source>End the kiosk?</source>
            <translation>Киоскіні аяқтау керек пе?</translation>
        </message>
    </context>
    <context>
        <name>StaffEndingPage</name>
        <message>
            <source>End it only if an announcement said so. A date that passes ends nothing.</source>
            <translation>Хабарландыруда айтылса ғана аяқтаңыз. Өтіп кеткен күн ештеңені аяқтамайды.</translation>
        </message>
        <message>
            <source>Where was it announced that it is over?</source>
            <translation>Оның аяқталғаны қайда жарияланды?</translation>
        </message>
        <message>
            <source>A message of the same moment says that it goes on. Is the clock right?</source>
            <translation>Дәл осы сәттегі хабарлама оның жалғасатынын айтады. Сағат дұрыс па?</translation>
        </message>
    </context>
    <context>
        <name>StaffEntryPage</name>
        <message>
            <source>1 of 6. Which level was announced?</source>
            <translation>1 / 6. Қай деңгей жарияланды?</translation>
        </message>
        <message>
            <source>2 of 6. For which place?</source>
            <translation>2 / 6. Қай жерге?</translation>
        </message>
        <message>
            <source>2 of 6. For which place? As it was announced</source>
            <translation>2 / 6. Қай жерге? Жарияланғандай теріңіз</translation>
        </message>
        <message>
            <source>3 of 6. Where was it announced?</source>
            <translation>3 / 6. Қайда жарияланды?</translation>
        </message>
        <message>
            <source>4 of 6. Who announced it?</source>
            <translation>4 / 6. Кім жариялады?</translation>
        </message>
        <message>
            <source>4 of 6. Who announced it? As it was said</source>
            <translation>4 / 6. Кім жариялады? Айтылғандай теріңіз</translation>
        </message>
        <message>
            <source>5 of 6. Until when, as it was announced?</source>
            <translation>5 / 6. Қашанға дейін деп жарияланды?</translation>
        </message>
        <message>
            <source>5 of 6. Until which day? Type day and month, such as 05.03</source>
            <translation>5 / 6. Қай күнге дейін? Күні мен айын теріңіз, мысалы, 05.03</translation>
        </message>
        <message>
            <source>5 of 6. For how many days?</source>
            <translation>5 / 6. Неше күнге?</translation>
        </message>
        <message>
            <source>6 of 6. Is this what was announced?</source>
            <translation>6 / 6. Осылай жарияланды ма?</translation>
        </message>
        <message>
            <source>From which day, as announced?</source>
            <translation>Қай күннен деп жарияланды?</translation>
        </message>
        <message>
            <source>From which day? Type day and month, such as 05.03</source>
            <translation>Қай күннен? Күні мен айын теріңіз, мысалы, 05.03</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Келесі</translation>
        </message>
        <message>
            <source>As entered</source>
            <translation>Енгізілгені</translation>
        </message>
        <message>
            <source>Another place in the region: type it</source>
            <translation>Осы өңірдегі басқа жер: теріп жазу</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>Айтылмады</translation>
        </message>
        <message>
            <source>Somebody else: type it</source>
            <translation>Басқа біреу: теріп жазу</translation>
        </message>
        <message>
            <source>Place: {words}</source>
            <translation>Орны: {words}</translation>
        </message>
        <message>
            <source>Source: {words}</source>
            <translation>Дереккөз: {words}</translation>
        </message>
        <message>
            <source>Announced by: {words}</source>
            <translation>Кім жариялады: {words}</translation>
        </message>
        <message>
            <source>End, as announced: {words}</source>
            <translation>Мерзімі, жарияланғандай: {words}</translation>
        </message>
        <message>
            <source>From: {day}</source>
            <translation>Басталуы: {day}</translation>
        </message>
        <message>
            <source>It was announced for another day: touch here</source>
            <translation>Басқа күннен деп жарияланса, осында түртіңіз</translation>
        </message>
        <message>
            <source>Yes, show it on this screen</source>
            <translation>Иә, осы экранда көрсету</translation>
        </message>
        <message>
            <source>An earlier day: type it</source>
            <translation>Бұдан ертерек күн: теріп жазу</translation>
        </message>
        <message>
            <source>today, {date}</source>
            <translation>бүгін, {date}</translation>
        </message>
        <message>
            <source>yesterday, {date}</source>
            <translation>кеше, {date}</translation>
        </message>
        <message>
            <source>There was no such day in the last year. Type day and month.</source>
            <translation>Соңғы бір жылда мұндай күн болған жоқ. Күні мен айын теріңіз.</translation>
        </message>
        <message>
            <source>There is no such day ahead. Type day and month: 05.03</source>
            <translation>Алда мұндай күн жоқ. Күні мен айын теріңіз: 05.03</translation>
        </message>
        <message>
            <source>Type a number from 1 to 366.</source>
            <translation>1 мен 366 арасындағы санды теріңіз.</translation>
        </message>
    </context>
    <context>
        <name>StaffLevelPage</name>
        <message>
            <source>The level on this screen</source>
            <translation>Осы экрандағы деңгей</translation>
        </message>
        <message>
            <source>Entered. The screen shows this now:</source>
            <translation>Енгізілді. Экран енді мынаны көрсетеді:</translation>
        </message>
        <message>
            <source>Entered. Another level holds here too and weighs more, so the screen shows that:</source>
            <translation>Енгізілді. Мұнда одан жоғары басқа деңгей де күшінде, сондықтан экран соны көрсетеді:</translation>
        </message>
        <message>
            <source>Corrected. The screen shows this now:</source>
            <translation>Түзетілді. Экран енді мынаны көрсетеді:</translation>
        </message>
        <message>
            <source>Ended. The screen shows this now:</source>
            <translation>Аяқталды. Экран енді мынаны көрсетеді:</translation>
        </message>
        <message>
            <source>Taken back as a mistake. The screen shows this now:</source>
            <translation>Қате деп қайтарып алынды. Экран енді мынаны көрсетеді:</translation>
        </message>
        <message>
            <source>Undone. The screen shows this now:</source>
            <translation>Болдырылмады. Экран енді мынаны көрсетеді:</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Болдырмау</translation>
        </message>
        <message>
            <source>Enter a level</source>
            <translation>Деңгейді енгізу</translation>
        </message>
        <message>
            <source>Six questions, one touch each</source>
            <translation>Алты сұрақ, әрқайсысына бір түрту</translation>
        </message>
        <message>
            <source>Correct it</source>
            <translation>Түзету</translation>
        </message>
        <message>
            <source>The same announcement, entered wrongly</source>
            <translation>Хабарландыру сол, бірақ қате енгізілген</translation>
        </message>
        <message>
            <source>What stands now came by a signed message, which stays as it was signed. If it was announced that it is over, enter that: it stands beside the message as the word of the staff. Was it lowered? End it, then enter the lower level.</source>
            <translation>Қазір тұрғаны қол қойылған хабарламамен келді, ол қол қойылған күйінде қалады. Аяқталғаны жарияланса, соны енгізіңіз: ол хабарламаның қасында қызметкерлердің сөзі болып тұрады. Деңгей төмендетілді ме? Алдымен осыны аяқтаңыз, содан кейін төмен деңгейді енгізіңіз.</translation>
        </message>
        <message>
            <source>It was cancelled</source>
            <translation>Күші жойылды</translation>
        </message>
        <message>
            <source>An announcement said that it is over</source>
            <translation>Аяқталғаны жарияланды</translation>
        </message>
        <message>
            <source>It was entered by mistake</source>
            <translation>Қате енгізілді</translation>
        </message>
        <message>
            <source>It was never announced</source>
            <translation>Ол жарияланған жоқ</translation>
        </message>
    </context>
    <context>
        <name>StaffMachinePage</name>
        <message>
            <source>Daiyn {version}</source>
            <translation>Дайын {version}</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Осы компьютер</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Бір сәт…</translation>
        </message>
        <message>
            <source>Nothing was found. Something may still be open: see the list of checks.</source>
            <translation>Ештеңе табылмады. Соған қарамастан ашық қалған нәрсе болуы мүмкін: тексеру тізімін қараңыз.</translation>
        </message>
    </context>
    <context>
        <name>StaffPacksPage</name>
        <message>
            <source>What a trusted key has signed is taken from these folders by itself.</source>
            <translation>Сенімді кілт қол қойғаны бұл қалталардан өздігінен алынады.</translation>
        </message>
        <message>
            <source>Words of the guide</source>
            <translation>Нұсқаулық мәтіндері</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Орындар</translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>Қабылданбағаны</translation>
        </message>
        <message>
            <source>Newer words and places</source>
            <translation>Жаңарған мәтіндер мен орындар</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>Жоқ.</translation>
        </message>
        <message>
            <source>Folder: {folder}</source>
            <translation>Қалта: {folder}</translation>
        </message>
        <message>
            <source>No folder is set.</source>
            <translation>Қалта көрсетілмеген.</translation>
        </message>
        <message>
            <source>Edition {number}, {date}</source>
            <translation>Басылым {number}, {date}</translation>
        </message>
    </context>
    <context>
        <name>StaffPage</name>
        <message>
            <source>Enter the level</source>
            <translation>Деңгейді енгізу</translation>
        </message>
        <message>
            <source>As it was announced; correct it, end it</source>
            <translation>Жарияланғандай; түзету, аяқтау</translation>
        </message>
        <message>
            <source>Messages about the level</source>
            <translation>Деңгей туралы хабарламалар</translation>
        </message>
        <message>
            <source>The last one, tests, what was refused, keys</source>
            <translation>Соңғысы, тексерулер, қабылданбағандары, кілттер</translation>
        </message>
        <message>
            <source>What was used</source>
            <translation>Не пайдаланылды</translation>
        </message>
        <message>
            <source>Counts by day and language, without visitors</source>
            <translation>Күндер мен тілдер бойынша санақ, келушілерсіз</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Осы компьютер</translation>
        </message>
        <message>
            <source>What is still open here, and what to do</source>
            <translation>Мұнда не ашық қалды және не істеу керек</translation>
        </message>
        <message>
            <source>Newer words and places</source>
            <translation>Жаңарған мәтіндер мен орындар</translation>
        </message>
        <message>
            <source>What came into their folders</source>
            <translation>Қалталарына не келді</translation>
        </message>
        <message>
            <source>Set this screen up</source>
            <translation>Осы экранды баптау</translation>
        </message>
        <message>
            <source>Place, name, size, folders, secret</source>
            <translation>Орны, атауы, өлшемі, қалталары, құпиясөзі</translation>
        </message>
        <message>
            <source>End the kiosk</source>
            <translation>Киоскіні аяқтау</translation>
        </message>
        <message>
            <source>Press “Start again” when you leave. Without a touch this page closes by itself.</source>
            <translation>Кеткенде «Қайта бастау» батырмасын басыңыз. Ешкім тимесе, бұл бет өздігінен жабылады.</translation>
        </message>
        <message>
            <source>For the staff</source>
            <translation>Қызметкерлерге</translation>
        </message>
    </context>
    <context>
        <name>StaffSecretPage</name>
        <message>
            <source>For the staff: the secret</source>
            <translation>Қызметкерлерге: құпиясөз</translation>
        </message>
        <message>
            <source>The settings of this screen were not read for this plain page, so no secret opens anything here. It tries the usual page again every two minutes. Else switch the computer off and on, or restart the screen: sudo systemctl restart daiyn-kiosk.</source>
            <translation>Бұл қарапайым бет үшін экранның баптаулары оқылмады, сондықтан мұнда құпиясөз ештеңені ашпайды. Экран екі минут сайын кәдімгі бетті қайта ашып көреді. Болмаса, компьютерді өшіріп қосыңыз немесе экранды қайта іске қосыңыз: sudo systemctl restart daiyn-kiosk.</translation>
        </message>
        <message>
            <source>No secret has been set for this screen. Its owner sets one: daiyn kiosk secret.</source>
            <translation>Бұл экранға құпиясөз қойылмаған. Оны иесі қояды: daiyn kiosk secret.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ашу</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Бір сәт…</translation>
        </message>
        <message>
            <source>This computer has too little free memory for it now. Try again.</source>
            <translation>Қазір бұл компьютерде оған бос жад жетпейді. Қайталап көріңіз.</translation>
        </message>
        <message numerus="yes">
            <source>That is not the secret. Tries left: %n.</source>
            <translation>
                <numerusform>Құпиясөз бұл емес. Қалған әрекет саны: %n.</numerusform>
                <numerusform>Құпиясөз бұл емес. Қалған әрекет саны: %n.</numerusform>
            </translation>
        </message>
        <message>
            <source>If it is lost, the owner of this screen sets another one.</source>
            <translation>Ол жоғалса, осы экранның иесі басқасын қояды.</translation>
        </message>
        <message numerus="yes">
            <source>Too many tries. The next one is possible in %n minute(s).</source>
            <translation>
                <numerusform>Әрекет тым көп болды. Келесісі %n минуттан кейін мүмкін.</numerusform>
                <numerusform>Әрекет тым көп болды. Келесісі %n минуттан кейін мүмкін.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StandingCard</name>
        <message>
            <source>What stands, as entered</source>
            <translation>Не күшінде: енгізілгендей</translation>
        </message>
        <message>
            <source>Further entries</source>
            <translation>Тағы жазбалар</translation>
        </message>
        <message>
            <source>from {date}</source>
            <translation>басталуы: {date}</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>What does the level mean?</source>
            <translation>Деңгей нені білдіреді?</translation>
        </message>
        <message>
            <source>Three levels, what to do</source>
            <translation>Үш деңгей және не істеу керек</translation>
        </message>
        <message>
            <source>What should I do?</source>
            <translation>Маған не істеу керек?</translation>
        </message>
        <message>
            <source>Situations step by step</source>
            <translation>Жағдайлар, қадам-қадаммен</translation>
        </message>
        <message>
            <source>2-minute check</source>
            <translation>2 минуттық тексеру</translation>
        </message>
        <message>
            <source>Short questions</source>
            <translation>Қысқа сұрақтар</translation>
        </message>
        <message>
            <source>Plan for my family</source>
            <translation>Отбасыма жоспар</translation>
        </message>
        <message>
            <source>What do you want to know?</source>
            <translation>Нені білгіңіз келеді?</translation>
        </message>
        <message numerus="yes">
            <source>After %n second(s) without a touch the screen asks whether you are here.</source>
            <translation>
                <numerusform>%n секунд ешкім тимесе, экран сіздің осында екеніңізді сұрайды.</numerusform>
                <numerusform>%n секунд ешкім тимесе, экран сіздің осында екеніңізді сұрайды.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StartupChecks</name>
        <message>
            <source>Copying and comparing…</source>
            <translation>Көшірмесі жасалып, салыстырылуда…</translation>
        </message>
        <message>
            <source>Moved and checked. Close Daiyn and open it again: it then works in its own folder.</source>
            <translation>Тасымалданып, тексерілді. Дайынды жауып, қайта ашыңыз: содан кейін ол өз қалтасында істейді.</translation>
        </message>
        <message>
            <source>Close Daiyn</source>
            <translation>Дайынды жабу</translation>
        </message>
        <message>
            <source>Look at the words</source>
            <translation>Сөздерді қарау</translation>
        </message>
    </context>
    <context>
        <name>StepRow</name>
        <message>
            <source>Source: {step}</source>
            <translation>Дереккөзі: {step}</translation>
        </message>
        <message>
            <source>Source and date</source>
            <translation>Дереккөзі мен күні</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ашық</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Жабық</translation>
        </message>
    </context>
    <context>
        <name>StickPage</name>
        <message>
            <source>Safe keeping</source>
            <translation>Сенімді сақтау</translation>
        </message>
        <message>
            <source>Everything on one stick</source>
            <translation>Бәрі бір флешкіде</translation>
        </message>
        <message>
            <source>Put the program on the stick too</source>
            <translation>Бағдарламаны да флешкіге жазу</translation>
        </message>
        <message>
            <source>Write to {drive}</source>
            <translation>Мұнда жазу: {drive}</translation>
        </message>
        <message>
            <source>Where to write everything</source>
            <translation>Бәрін қайда жазу керек</translation>
        </message>
        <message>
            <source>Write a stick</source>
            <translation>Флешкіге жазу</translation>
        </message>
        <message>
            <source>The plan as a file, its papers as PDF, the page for a phone and the place packs, in one folder. Papers and page can be read by anybody who has the stick; a passphrase closes the plan file. Nothing else on the stick is touched.</source>
            <translation>Файл түріндегі жоспар, оның PDF парақтары, телефонға арналған бет және орындар туралы файлдар, бәрі бір қалтада. Парақтар мен бетті флешкі қолына түскен кез келген адам оқи алады; құпиясөз жоспар файлын жабады. Флешкідегі басқа ештеңеге тиіспейді.</translation>
        </message>
        <message>
            <source>Writing… Leave the stick where it is.</source>
            <translation>Жазылуда… Флешкіні шығармаңыз.</translation>
        </message>
        <message numerus="yes">
            <source>Written, read again and found whole: %n file(s).</source>
            <translation>
                <numerusform>Жазылды, қайта оқылды, бүтін: %n файл.</numerusform>
                <numerusform>Жазылды, қайта оқылды, бүтін: %n файл.</numerusform>
            </translation>
        </message>
        <message>
            <source>Check {drive}</source>
            <translation>Тексеру: {drive}</translation>
        </message>
        <message>
            <source>Which folder or stick to check</source>
            <translation>Қай қалтаны немесе флешкіні тексеру керек</translation>
        </message>
        <message>
            <source>Check this stick</source>
            <translation>Флешкіні тексеру</translation>
        </message>
        <message>
            <source>Reads everything that was written there again. Nothing changes.</source>
            <translation>Онда жазылғанның бәрін қайта оқиды. Ештеңе өзгермейді.</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Оқылуда…</translation>
        </message>
        <message>
            <source>Written: {moment}.</source>
            <translation>Жазылған уақыты: {moment}.</translation>
        </message>
        <message numerus="yes">
            <source>All %n file(s) are whole.</source>
            <translation>
                <numerusform>%n файлдың бәрі бүтін.</numerusform>
                <numerusform>%n файлдың бәрі бүтін.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) are damaged or missing. Write the stick again.</source>
            <translation>
                <numerusform>%n файл бүлінген немесе жоқ. Флешкіге қайта жазыңыз.</numerusform>
                <numerusform>%n файл бүлінген немесе жоқ. Флешкіге қайта жазыңыз.</numerusform>
            </translation>
        </message>
        <message>
            <source>Writing was interrupted. Write the stick again.</source>
            <translation>Жазу үзіліп қалған. Флешкіге қайта жазыңыз.</translation>
        </message>
        <message>
            <source>Your plan was changed since. Write the stick again to take it along.</source>
            <translation>Содан бері жоспарыңыз өзгерді. Жаңасы да флешкіде болуы үшін қайта жазыңыз.</translation>
        </message>
        <message>
            <source>{file}: missing</source>
            <translation>{file}: жоқ</translation>
        </message>
        <message>
            <source>{file}: damaged</source>
            <translation>{file}: бүлінген</translation>
        </message>
        <message>
            <source>Which files</source>
            <translation>Қай файлдар</translation>
        </message>
    </context>
    <context>
        <name>StillHere</name>
        <message>
            <source>Are you still here?</source>
            <translation>Сіз әлі осындасыз ба?</translation>
        </message>
        <message>
            <source>Yes, I am still here</source>
            <translation>Иә, мен осындамын</translation>
        </message>
        <message numerus="yes">
            <source>Else this screen starts again in %n second(s).</source>
            <translation>
                <numerusform>Әйтпесе экран %n секундтан кейін қайта басталады.</numerusform>
                <numerusform>Әйтпесе экран %n секундтан кейін қайта басталады.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Supplies</name>
        <message>
            <source>What is in it</source>
            <translation>Ішінде не бар</translation>
        </message>
        <message>
            <source>There: {done} of {all}</source>
            <translation>Бар: {all} ішінен {done}</translation>
        </message>
        <message>
            <source>Looked through: {day}</source>
            <translation>Қарап шыққан күн: {day}</translation>
        </message>
        <message>
            <source>Used 1</source>
            <translation>1 дана пайдаландық</translation>
        </message>
        <message>
            <source>Added 1</source>
            <translation>1 дана қостық</translation>
        </message>
        <message>
            <source>Looked through today</source>
            <translation>Бүгін қарап шықтық</translation>
        </message>
        <message>
            <source>Change the kit</source>
            <translation>Жинақты өзгерту</translation>
        </message>
        <message>
            <source>Add something of our own</source>
            <translation>Өз затымызды қосу</translation>
        </message>
    </context>
    <context>
        <name>SuppliesPage</name>
        <message>
            <source>Family plan</source>
            <translation>Отбасылық жоспар</translation>
        </message>
        <message>
            <source>How much is worked out from who lives here. What has no date asks for nothing.</source>
            <translation>Мөлшері үйде кім тұратынына қарай есептеледі. Мерзімі жазылмағаны туралы ескертілмейді.</translation>
        </message>
        <message>
            <source>Supplies and go-bags</source>
            <translation>Қор мен дабыл чемоданы</translation>
        </message>
        <message>
            <source>Print the lists</source>
            <translation>Тізімдерді басып шығару</translation>
        </message>
        <message>
            <source>Print the dates of 12 months</source>
            <translation>12 айдың күндерін басып шығару</translation>
        </message>
        <message>
            <source>Another kit</source>
            <translation>Басқа жинақ</translation>
        </message>
        <message>
            <source>Make a kit</source>
            <translation>Жинақ жасау</translation>
        </message>
        <message numerus="yes">
            <source>And %n more, in the lists below.</source>
            <translation>
                <numerusform>Тағы %n, төмендегі тізімдерде.</numerusform>
                <numerusform>Тағы %n, төмендегі тізімдерде.</numerusform>
            </translation>
        </message>
        <message>
            <source>Soon to be used or replaced</source>
            <translation>Жақында пайдалану не ауыстыру керек</translation>
        </message>
        <message>
            <source>Why these things, and how much of them</source>
            <translation>Неге осы заттар және қанша</translation>
        </message>
    </context>
    <context>
        <name>TalkAnswer</name>
        <message>
            <source>Write the answer down</source>
            <translation>Жауапты жазып қою</translation>
        </message>
        <message>
            <source>The plan does not name those whom this is about yet.</source>
            <translation>Бұл кім туралы екені жоспарда әзірге жоқ.</translation>
        </message>
        <message>
            <source>Enter people</source>
            <translation>Адамдарды жазу</translation>
        </message>
    </context>
    <context>
        <name>TalkPage</name>
        <message>
            <source>Family plan</source>
            <translation>Отбасылық жоспар</translation>
        </message>
        <message>
            <source>What you agreed on stands in the plan. The rest can wait.</source>
            <translation>Келіскеніңіз жоспарға жазылды. Қалғаны кейінге қалса да болады.</translation>
        </message>
        <message>
            <source>All cards are turned</source>
            <translation>Карточкалар бітті</translation>
        </message>
        <message>
            <source>Card before</source>
            <translation>Алдыңғы карточка</translation>
        </message>
        <message>
            <source>Check the answers</source>
            <translation>Жауаптарды тексеру</translation>
        </message>
        <message>
            <source>Next card</source>
            <translation>Келесі карточка</translation>
        </message>
        <message>
            <source>Print the cards</source>
            <translation>Карточкаларды басып шығару</translation>
        </message>
    </context>
    <context>
        <name>Tally</name>
        <message>
            <source>Class</source>
            <translation>Сынып</translation>
        </message>
        <message>
            <source>Keep the numbers</source>
            <translation>Сандарды сақтау</translation>
        </message>
        <message>
            <source>Done at home: a show of hands</source>
            <translation>Үйде не істелді: қол көтеріп санау</translation>
        </message>
        <message>
            <source>Ask each class once a year. Only sums are shown, and none under ten.</source>
            <translation>Әр сыныптан жылына бір рет сұраңыз. Тек қосындысы көрінеді, оннан азы көрінбейді.</translation>
        </message>
        <message>
            <source>Write the class, and how many are here.</source>
            <translation>Сыныпты және неше адам барын жазыңыз.</translation>
        </message>
        <message>
            <source>under 10</source>
            <translation>10-нан аз</translation>
        </message>
    </context>
    <context>
        <name>TerritoryEditor</name>
        <message>
            <source>Not chosen</source>
            <translation>Таңдалмаған</translation>
        </message>
    </context>
    <context>
        <name>TextsCard</name>
        <message>
            <source>The plan in short</source>
            <translation>Жоспар қысқаша</translation>
        </message>
        <message>
            <source>Your own message</source>
            <translation>Өз хабарламаңыз</translation>
        </message>
        <message>
            <source>We are all right</source>
            <translation>Бізде бәрі жақсы</translation>
        </message>
        <message>
            <source>We need help</source>
            <translation>Бізге көмек керек</translation>
        </message>
        <message>
            <source>A calm reply to a rumour</source>
            <translation>Қауесетке байыпты жауап</translation>
        </message>
        <message>
            <source>Copy a text, paste it into your family's chat and fill in the dots. In danger call 112 first. Your address is not added. Two minutes after copying the clipboard is emptied.</source>
            <translation>Мәтінді көшіріп, отбасылық чатқа қойыңыз да, нүктелердің орнын толтырыңыз. Қауіп төнсе, алдымен 112-ге қоңырау шалыңыз. Мекенжайыңыз қосылмайды. Көшірілгеннен кейін екі минуттан соң алмасу буфері тазаланады.</translation>
        </message>
        <message>
            <source>Look first with the KNB, the akimat, TV or radio, and write where.</source>
            <translation>Алдымен ҰҚК, әкімдік, теледидар не радио хабарынан қарап, қайдан қарағаныңызды жазыңыз.</translation>
        </message>
        <message>
            <source>Texts to send</source>
            <translation>Жіберетін мәтіндер</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Көшіру</translation>
        </message>
        <message>
            <source>The text was copied</source>
            <translation>Мәтін көшірілді</translation>
        </message>
        <message>
            <source>Where did you look?</source>
            <translation>Қайдан қарадыңыз?</translation>
        </message>
        <message>
            <source>What stands there?</source>
            <translation>Онда не жазылған?</translation>
        </message>
        <message>
            <source>Nothing about it</source>
            <translation>Бұл туралы ештеңе жоқ</translation>
        </message>
        <message>
            <source>It is told there</source>
            <translation>Онда бұл айтылған</translation>
        </message>
        <message>
            <source>Do not say</source>
            <translation>Айтпау</translation>
        </message>
    </context>
    <context>
        <name>TicksPart</name>
        <message>
            <source>Whoever sees the wall sees this too. Tick only what you want there.</source>
            <translation>Қабырғаны көрген адам мұны да көреді. Тек сонда тұрғанын қалағаныңызды белгілеңіз.</translation>
        </message>
        <message>
            <source>Whoever gets this paper sees this too. Tick only what you want there.</source>
            <translation>Бұл қағазды алған адам мұны да көреді. Тек керегін белгілеңіз.</translation>
        </message>
        <message>
            <source>Also print</source>
            <translation>Мынаны да басып шығару</translation>
        </message>
        <message>
            <source>Also print: {field}</source>
            <translation>Мынаны да басып шығару: {field}</translation>
        </message>
    </context>
    <context>
        <name>ToPhonePage</name>
        <message>
            <source>Family plan</source>
            <translation>Отбасылық жоспар</translation>
        </message>
        <message>
            <source>Language of what goes to the phone</source>
            <translation>Телефонға баратынның тілі</translation>
        </message>
        <message>
            <source>Nothing is sent from here: you take it along or send it yourself. A saved file is copied to the phone by cable, Bluetooth or memory card, and opened there.</source>
            <translation>Мұнда ештеңе жіберілмейді: өзіңізбен алып жүресіз не өзіңіз жібересіз. Сақталған файлды телефонға сыммен, Bluetooth арқылы не жад картасымен көшіріп, сонда ашыңыз.</translation>
        </message>
        <message>
            <source>To the phone and to relatives</source>
            <translation>Телефонға және туыстарға</translation>
        </message>
        <message>
            <source>Page for the phone</source>
            <translation>Телефонға арналған бет</translation>
        </message>
        <message>
            <source>Numbers, your plan, the three levels and all situations in one file. It opens on any phone without a network, and prints.</source>
            <translation>Нөмірлер, жоспарыңыз, үш деңгей және барлық жағдай бір файлда. Кез келген телефонда желісіз ашылады, басып шығаруға да болады.</translation>
        </message>
        <message>
            <source>Save the page…</source>
            <translation>Бетті сақтау…</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Контактілер</translation>
        </message>
        <message>
            <source>For the address book of a phone: names and numbers, nothing else. Whom to call first stands first, as ICE 1.</source>
            <translation>Телефонның мекенжай кітабына: тек есімдер мен нөмірлер. Бірінші кімге қоңырау шалынса, сол бірінші тұрады: ICE 1.</translation>
        </message>
        <message>
            <source>Save the contacts…</source>
            <translation>Контактілерді сақтау…</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Күнтізбе</translation>
        </message>
        <message>
            <source>Three years of reminders in neutral words: to check the bag, to read the plan. No name stands in it.</source>
            <translation>Үш жылға арналған бейтарап ескертулер: сөмкені тексеру, жоспарды оқу. Онда ешкімнің есімі жоқ.</translation>
        </message>
        <message>
            <source>Save the calendar…</source>
            <translation>Күнтізбені сақтау…</translation>
        </message>
        <message>
            <source>Look what can be switched on</source>
            <translation>Нені қосуға болатынын қарау</translation>
        </message>
        <message>
            <source>Alerts on phones are not everywhere, and on some phones they are off.</source>
            <translation>Телефонға хабарландыру барлық жерде бола бермейді, кей телефонда өшірулі тұрады.</translation>
        </message>
        <message>
            <source>Will this phone warn you?</source>
            <translation>Бұл телефон сізге ескерте ме?</translation>
        </message>
        <message>
            <source>Save for the phone</source>
            <translation>Телефонға сақтау</translation>
        </message>
        <message>
            <source>Saved: {file}.</source>
            <translation>Сақталды: {file}.</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>Әзірге ештеңе жоқ</translation>
        </message>
        <message>
            <source>Goes along</source>
            <translation>Бірге барады</translation>
        </message>
        <message>
            <source>Stays on this computer</source>
            <translation>Осы компьютерде қалады</translation>
        </message>
        <message>
            <source>What of your plan goes along</source>
            <translation>Жоспарыңыздан не бірге барады</translation>
        </message>
    </context>
    <context>
        <name>TransferPage</name>
        <message>
            <source>Safe keeping</source>
            <translation>Сенімді сақтау</translation>
        </message>
        <message>
            <source>Move the plan to another computer</source>
            <translation>Жоспарды басқа компьютерге тасымалдау</translation>
        </message>
        <message>
            <source>Save the plan as a file…</source>
            <translation>Жоспарды файлға сақтау…</translation>
        </message>
        <message>
            <source>Take the plan with you</source>
            <translation>Жоспарды өзіңізбен алу</translation>
        </message>
        <message>
            <source>The file holds the family plan: names, phones and addresses. Without a passphrase anybody can read it, so keep it where strangers do not.</source>
            <translation>Файлда отбасылық жоспар бар: есімдер, телефондар, мекенжайлар. Құпиясөзсіз оны кез келген адам оқи алады, сондықтан бөтен адам жетпейтін жерде сақтаңыз.</translation>
        </message>
        <message>
            <source>Save the plan as a file</source>
            <translation>Жоспарды файлға сақтау</translation>
        </message>
        <message>
            <source>Plans of Daiyn</source>
            <translation>Дайын жоспарлары</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Сақталуда…</translation>
        </message>
        <message>
            <source>Saved and checked: {file}.</source>
            <translation>Сақталып, тексерілді: {file}.</translation>
        </message>
        <message>
            <source>You can remove the stick now.</source>
            <translation>Енді флешканы суыруға болады.</translation>
        </message>
        <message>
            <source>Open a plan file…</source>
            <translation>Жоспар файлын ашу…</translation>
        </message>
        <message>
            <source>Take over a plan</source>
            <translation>Басқа жоспарды қабылдау</translation>
        </message>
        <message>
            <source>You see what is in the file before anything changes.</source>
            <translation>Бірдеңе өзгермес бұрын файлда не бары көрсетіледі.</translation>
        </message>
        <message>
            <source>Another household, or the plan from before. Open one at any time.</source>
            <translation>Басқа үйдің жоспары не бұрынғы жоспар. Кез келгенін қалаған кезде ашыңыз.</translation>
        </message>
        <message>
            <source>Plans kept beside yours</source>
            <translation>Жоспарыңыздың қасындағы жоспарлар</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Алып тастау</translation>
        </message>
        <message>
            <source>Remove: {title}, {moment}</source>
            <translation>Алып тастау: {title}, {moment}</translation>
        </message>
    </context>
    <context>
        <name>TroublePage</name>
        <message>
            <source>What should I do?</source>
            <translation>Маған не істеу керек?</translation>
        </message>
        <message>
            <source>Situations step by step</source>
            <translation>Жағдайлар, қадам-қадаммен</translation>
        </message>
        <message>
            <source>What do the levels mean?</source>
            <translation>Деңгейлер нені білдіреді?</translation>
        </message>
        <message>
            <source>Three levels, what to do</source>
            <translation>Үш деңгей және не істеу керек</translation>
        </message>
        <message>
            <source>One may be in force: check TV, radio or your akimat.</source>
            <translation>Деңгей күшінде болуы мүмкін: теледидардан, радиодан не әкімдіктен тексеріңіз.</translation>
        </message>
        <message>
            <source>This screen cannot show the level now.</source>
            <translation>Бұл экран қазір деңгейді көрсете алмайды.</translation>
        </message>
        <message>
            <source>The screen was started several times and did not hold.</source>
            <translation>Экран бірнеше рет іске қосылып, қайта жабылды.</translation>
        </message>
        <message>
            <source>For the staff</source>
            <translation>Қызметкерлерге</translation>
        </message>
        <message>
            <source>It tries again by itself. If this page stays, call whoever set it up.</source>
            <translation>Ол өзі қайта іске қосылып көреді. Осы бет тұра берсе, экранды баптаған адамға хабарласыңыз.</translation>
        </message>
    </context>
    <context>
        <name>Updating</name>
        <message>
            <source>Edition {number} is shown again, here and on the papers.</source>
            <translation>Мұнда және парақтарда қайтадан {number}-шығарылым көрсетіледі.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n өзгеріс</numerusform>
                <numerusform>%n өзгеріс</numerusform>
            </translation>
        </message>
        <message>
            <source>When a level was lowered or cancelled</source>
            <translation>Деңгей төмендетілгенде не тоқтатылғанда</translation>
        </message>
        <message>
            <source>What may be noticed, and remarks</source>
            <translation>Нені байқауға болады, ескертпелер</translation>
        </message>
        <message>
            <source>What to say when calling</source>
            <translation>Қоңырау шалғанда не айту керек</translation>
        </message>
        <message>
            <source>Edition {number}</source>
            <translation>{number}-шығарылым</translation>
        </message>
        <message>
            <source>They came with the program.</source>
            <translation>Бағдарламамен бірге келген.</translation>
        </message>
        <message>
            <source>Signed with the key “{key}”. The administrator accepted them on {date}, for everybody on this computer.</source>
            <translation>«{key}» кілтімен қол қойылған. Әкімші осы компьютердегі бәріне қабылдаған күні: {date}.</translation>
        </message>
        <message>
            <source>Signed with the key “{key}”. Accepted on {date}.</source>
            <translation>«{key}» кілтімен қол қойылған. Қабылданған күні: {date}.</translation>
        </message>
        <message>
            <source>Choose the update file</source>
            <translation>Жаңарту файлын таңдау</translation>
        </message>
        <message>
            <source>Updates of the guide's words</source>
            <translation>Анықтамалық сөздерінің жаңартулары</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Nothing to repeat</source>
            <translation>Қайталайтын ештеңе жоқ</translation>
        </message>
        <message>
            <source>Nothing to undo</source>
            <translation>Болдырмайтын ештеңе жоқ</translation>
        </message>
        <message>
            <source>Repeated</source>
            <translation>Қайталанды</translation>
        </message>
        <message>
            <source>Action undone</source>
            <translation>Әрекет кері қайтарылды</translation>
        </message>
        <message>
            <source>Repeated: {what}</source>
            <translation>Қайталанды: {what}</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>Кері қайтарылды: {what}</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>және тағы %n</numerusform>
                <numerusform>және тағы %n</numerusform>
            </translation>
        </message>
        <message>
            <source>no name yet</source>
            <translation>аты әлі жоқ</translation>
        </message>
        <message>
            <source>{name} is in the plan again</source>
            <translation>жоспарда қайтадан бар: {name}</translation>
        </message>
        <message>
            <source>{name} is no longer in the plan</source>
            <translation>жоспарда енді жоқ: {name}</translation>
        </message>
        <message>
            <source>{field}: now empty, before: {before}</source>
            <translation>{field}: қазір бос, бұрын: {before}</translation>
        </message>
        <message>
            <source>{field}: {now}</source>
            <translation>{field}: {now}</translation>
        </message>
        <message>
            <source>{field}: {now}, before: {before}</source>
            <translation>{field}: {now}, бұрын: {before}</translation>
        </message>
        <message>
            <source>Level on this computer: {level}</source>
            <translation>Осы компьютердегі деңгей: {level}</translation>
        </message>
        <message>
            <source>Text size {percent} %</source>
            <translation>Мәтін өлшемі {percent} %</translation>
        </message>
        <message>
            <source>Changes of the plan are undone where the plan is shown.</source>
            <translation>Жоспардағы өзгерістер жоспар ашық тұрған бетте кері қайтарылады.</translation>
        </message>
        <message>
            <source>Open the family plan</source>
            <translation>Отбасылық жоспарды ашу</translation>
        </message>
        <message>
            <source>No level entered</source>
            <translation>Деңгей енгізілмеген</translation>
        </message>
        <message>
            <source>No level declared</source>
            <translation>Деңгей жарияланбаған</translation>
        </message>
        <message>
            <source>{level} · {n} of 3</source>
            <translation>{level} · {n} / 3</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Not given</source>
            <translation>Көрсетілмеген</translation>
        </message>
        <message>
            <source>TV</source>
            <translation>Теледидар</translation>
        </message>
        <message>
            <source>Radio</source>
            <translation>Радио</translation>
        </message>
        <message>
            <source>SMS</source>
            <translation>SMS</translation>
        </message>
        <message>
            <source>Official site</source>
            <translation>Ресми сайт</translation>
        </message>
        <message>
            <source>Akimat</source>
            <translation>Әкімдік</translation>
        </message>
        <message>
            <source>Another source</source>
            <translation>Басқа дереккөз</translation>
        </message>
        <message>
            <source>Until {date}</source>
            <translation>Аяқталу күні: {date}</translation>
        </message>
        <message numerus="yes">
            <source>For %n day(s)</source>
            <translation>
                <numerusform>%n күнге</numerusform>
                <numerusform>%n күнге</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>For at least %n day(s)</source>
            <translation>
                <numerusform>Кемінде %n күн</numerusform>
                <numerusform>Кемінде %n күн</numerusform>
            </translation>
        </message>
        <message>
            <source>Until further notice</source>
            <translation>Ерекше өкімге дейін</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>Айтылмады</translation>
        </message>
        <message>
            <source>Until a date</source>
            <translation>Белгілі бір күнге дейін</translation>
        </message>
        <message>
            <source>For a number of days</source>
            <translation>Бірнеше күнге</translation>
        </message>
        <message>
            <source>For at least so many days</source>
            <translation>Кемінде сонша күнге</translation>
        </message>
        <message>
            <source>Entered by mistake</source>
            <translation>Қателесіп енгізілген</translation>
        </message>
        <message>
            <source>Level lowered</source>
            <translation>Деңгей төмендетілді</translation>
        </message>
        <message>
            <source>Level cancelled</source>
            <translation>Деңгей тоқтатылды</translation>
        </message>
        <message>
            <source>Replaced by a new entry</source>
            <translation>Жаңа жазбамен ауыстырылды</translation>
        </message>
        <message>
            <source>Not yet reviewed by a native speaker</source>
            <translation>Ана тілінде сөйлейтін маман әлі тексермеген</translation>
        </message>
        <message>
            <source>Everything is saved on this computer</source>
            <translation>Бәрі осы компьютерде сақталған</translation>
        </message>
        <message>
            <source>Saved on this computer, {time}</source>
            <translation>Осы компьютерде сақталды, {time}</translation>
        </message>
    </context>
    <context>
        <name>WrapUp</name>
        <message>
            <source>What went well?</source>
            <translation>Не жақсы өтті?</translation>
        </message>
        <message>
            <source>What was unclear?</source>
            <translation>Не түсініксіз болды?</translation>
        </message>
        <message>
            <source>What do we change?</source>
            <translation>Нені өзгертеміз?</translation>
        </message>
        <message>
            <source>After the lesson</source>
            <translation>Сабақтан кейін</translation>
        </message>
        <message>
            <source>What is to be done?</source>
            <translation>Не істеу керек?</translation>
        </message>
        <message>
            <source>Who does it?</source>
            <translation>Кім істейді?</translation>
        </message>
        <message>
            <source>A role, not a name: class teacher, head, guard</source>
            <translation>Аты емес, міндеті: сынып жетекшісі, директор, күзетші</translation>
        </message>
        <message>
            <source>Until when?</source>
            <translation>Қашанға дейін?</translation>
        </message>
        <message>
            <source>Day and month, for example 15.09</source>
            <translation>Күні мен айы, мысалы 15.09</translation>
        </message>
        <message>
            <source>Add it</source>
            <translation>Қосу</translation>
        </message>
        <message>
            <source>Close the session</source>
            <translation>Сабақты жабу</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>Істелетін істер</translation>
        </message>
        <message>
            <source>Write what is to be done.</source>
            <translation>Не істеу керегін жазыңыз.</translation>
        </message>
        <message>
            <source>Write a day, for example 15.09.2026.</source>
            <translation>Күнді жазыңыз, мысалы 15.09.2026.</translation>
        </message>
    </context>
    <context>
        <name>YearPage</name>
        <message>
            <source>School year</source>
            <translation>Оқу жылы</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Барлығы</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Сынып</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Өткен сабақтар</translation>
        </message>
        <message>
            <source>To be asked again</source>
            <translation>Қайта сұрайтын уақыт</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>Істелетін істер</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Тағы көрсету</translation>
        </message>
        <message>
            <source>Ask again after {weeks} weeks: {day}</source>
            <translation>Қайта сұрау, апта: {weeks}. Күні: {day}</translation>
        </message>
        <message>
            <source>late</source>
            <translation>кешікті</translation>
        </message>
        <message>
            <source>No session yet.</source>
            <translation>Әлі сабақ жоқ.</translation>
        </message>
        <message>
            <source>Sessions: {count}</source>
            <translation>Сабақ саны: {count}</translation>
        </message>
        <message>
            <source>Prepared</source>
            <translation>Дайындалған</translation>
        </message>
        <message>
            <source>Not closed yet</source>
            <translation>Әлі жабылған жоқ</translation>
        </message>
        <message>
            <source>Counts for nothing</source>
            <translation>Есепке кірмейді</translation>
        </message>
        <message>
            <source>Rehearsal</source>
            <translation>Дайындық</translation>
        </message>
        <message>
            <source>From another computer</source>
            <translation>Басқа компьютерден</translation>
        </message>
        <message>
            <source>Held in {year}: {held} of {all}</source>
            <translation>{year} оқу жылында өткізілгені: {held}, барлығы: {all}</translation>
        </message>
        <message>
            <source>Lessons for class {label}</source>
            <translation>Сыныпқа арналған сабақтар: {label}</translation>
        </message>
        <message>
            <source>Talks and calmer levels stand first.</source>
            <translation>Әңгімелер мен төменірек деңгейлер бірінші тұр.</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Әлі өткізілген жоқ</translation>
        </message>
        <message>
            <source>Held on {day}</source>
            <translation>Өткізілген күні: {day}</translation>
        </message>
        <message>
            <source>Sessions of other computers lie in a folder as one file each.</source>
            <translation>Басқа компьютерлердің сабақтары бумада бір-бір файлдан жатады.</translation>
        </message>
        <message>
            <source>Take in a folder</source>
            <translation>Бумадан алу</translation>
        </message>
        <message>
            <source>Save the year as files</source>
            <translation>Жылды файлдарға сақтау</translation>
        </message>
        <message>
            <source>Which folder?</source>
            <translation>Қай бума?</translation>
        </message>
        <message>
            <source>Files written: {count}</source>
            <translation>Жазылған файлдар: {count}</translation>
        </message>
        <message>
            <source>Files: {all}. Taken in: {new}.</source>
            <translation>Файлдар: {all}. Алынғаны: {new}.</translation>
        </message>
    </context>
    <context>
        <name>_DetailsButton</name>
        <message>
            <source>Open</source>
            <translation>Ашық</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Жабық</translation>
        </message>
    </context>
</TS>
