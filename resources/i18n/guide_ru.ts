<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
    <context>
        <name>AboutPage</name>
        <message>
            <source>Help</source>
            <translation>Справка</translation>
        </message>
        <message>
            <source>A level was announced</source>
            <translation>Объявили уровень</translation>
        </message>
        <message>
            <source>Press its colour. Then read what to do, and tick what is done.</source>
            <translation>Нажмите его цвет. Затем прочитайте, что делать, и отметьте сделанное.</translation>
        </message>
        <message>
            <source>Make the family plan</source>
            <translation>Составить план семьи</translation>
        </message>
        <message>
            <source>Twelve questions, in any order. What you type is saved as you type.</source>
            <translation>Двенадцать вопросов в любом порядке. Написанное сохраняется сразу.</translation>
        </message>
        <message>
            <source>Put it on paper, also without a printer</source>
            <translation>Перенести на бумагу, в том числе без принтера</translation>
        </message>
        <message>
            <source>Print, save as PDF, photograph the screen, or copy by hand.</source>
            <translation>Распечатайте, сохраните как PDF, сфотографируйте экран или перепишите от руки.</translation>
        </message>
        <message>
            <source>Bring back what was changed or lost</source>
            <translation>Вернуть изменённое или потерянное</translation>
        </message>
        <message>
            <source>Backups are made by themselves. Look into one, then bring it back.</source>
            <translation>Резервные копии делаются сами. Посмотрите, что в копии, потом верните.</translation>
        </message>
        <message>
            <source>What your school or akimat has filled in</source>
            <translation>Что заполнили школа или акимат</translation>
        </message>
        <message>
            <source>Open their file: gathering places, gates, local numbers. Or make one.</source>
            <translation>Откройте их файл: места сбора, ворота, местные номера. Или сделайте свой.</translation>
        </message>
        <message>
            <source>Another language, larger text</source>
            <translation>Другой язык, крупнее текст</translation>
        </message>
        <message>
            <source>Everything applies at once.</source>
            <translation>Всё применяется сразу.</translation>
        </message>
        <message>
            <source>Start a class</source>
            <translation>Начать занятие с классом</translation>
        </message>
        <message>
            <source>In a window of its own, for a projector. Your plan is not shown there.</source>
            <translation>В отдельном окне, для проектора. Вашего плана там не видно.</translation>
        </message>
        <message>
            <source>What do you want to do?</source>
            <translation>Что вы хотите сделать?</translation>
        </message>
        <message>
            <source>The window of the class could not be opened.</source>
            <translation>Окно для класса не открылось.</translation>
        </message>
        <message>
            <source>Open the settings</source>
            <translation>Открыть настройки</translation>
        </message>
        <message>
            <source>Update the guide</source>
            <translation>Обновить справочник</translation>
        </message>
        <message>
            <source>A guide to the declared level and to the family plan.</source>
            <translation>Справочник: объявленный уровень и план семьи.</translation>
        </message>
        <message>
            <source>Advice as of {date}</source>
            <translation>Советы собраны: {date}</translation>
        </message>
        <message>
            <source>It never goes online. Your entries stay on this computer.</source>
            <translation>Никогда не выходит в интернет. Ваши записи остаются на этом компьютере.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Клавиши</translation>
        </message>
        <message>
            <source>Each line is also a button. The keys work with any letter layout.</source>
            <translation>Каждая строка — ещё и кнопка. Клавиши работают при любой раскладке.</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Источники</translation>
        </message>
        <message>
            <source>The texts of all licences are in the folder licences beside the program.</source>
            <translation>Тексты всех лицензий лежат в папке licences рядом с программой.</translation>
        </message>
        <message>
            <source>Parts made by others, and their licences</source>
            <translation>Части, созданные другими, и их лицензии</translation>
        </message>
        <message>
            <source>Daiyn itself: MIT licence</source>
            <translation>Сам Дайын: лицензия MIT</translation>
        </message>
        <message>
            <source>Where the words come from</source>
            <translation>Откуда взяты тексты</translation>
        </message>
        <message>
            <source>This text helps whoever helps you. It holds nothing that you entered.</source>
            <translation>Этот текст нужен тому, кто вам помогает. В нём нет ничего из ваших записей.</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>Скопировать текст</translation>
        </message>
        <message>
            <source>If something does not work</source>
            <translation>Если что-то не работает</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Скопировано</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>Home</source>
            <translation>Главная</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Обзор</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>Уровни</translation>
        </message>
        <message>
            <source>What to do if…</source>
            <translation>Что делать, если…</translation>
        </message>
        <message>
            <source>Family plan</source>
            <translation>План семьи</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Печать</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>Print this page</source>
            <translation>Распечатать эту страницу</translation>
        </message>
        <message>
            <source>Check that everything is saved</source>
            <translation>Узнать, всё ли сохранено</translation>
        </message>
        <message>
            <source>Undo the action</source>
            <translation>Отменить действие</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Повторить действие</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Крупнее текст</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Мельче текст</translation>
        </message>
        <message>
            <source>Usual text size</source>
            <translation>Обычный размер текста</translation>
        </message>
        <message>
            <source>Next language</source>
            <translation>Следующий язык</translation>
        </message>
        <message>
            <source>Next part of the window</source>
            <translation>Следующая часть окна</translation>
        </message>
        <message>
            <source>Help and keys</source>
            <translation>Справка и клавиши</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Во весь экран</translation>
        </message>
        <message>
            <source>Close or go back</source>
            <translation>Закрыть или вернуться</translation>
        </message>
        <message>
            <source>Next button or field</source>
            <translation>Следующая кнопка или поле</translation>
        </message>
        <message>
            <source>Previous control</source>
            <translation>Предыдущая кнопка или поле</translation>
        </message>
        <message>
            <source>Tick or press</source>
            <translation>Отметить или нажать</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
    </context>
    <context>
        <name>AgainPage</name>
        <message>
            <source>Ask without saying what is right. Count, then keep each count.</source>
            <translation>Спросите, не говоря, что верно. Посчитайте и сохраните каждый подсчёт.</translation>
        </message>
        <message>
            <source>Ask without saying what is right. Each answers with the same code.</source>
            <translation>Спросите, не говоря, что верно. Каждый отвечает с тем же кодом.</translation>
        </message>
        <message>
            <source>Type in the sheets</source>
            <translation>Ввести листы</translation>
        </message>
        <message>
            <source>See what is left</source>
            <translation>Посмотреть, что осталось</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Отчёт</translation>
        </message>
        <message>
            <source>Asked again after {weeks} weeks</source>
            <translation>Повторный вопрос, недель: {weeks}</translation>
        </message>
        <message>
            <source>All of it right</source>
            <translation>Всё верно</translation>
        </message>
        <message>
            <source>Otherwise</source>
            <translation>Иначе</translation>
        </message>
        <message>
            <source>Keep the count</source>
            <translation>Сохранить подсчёт</translation>
        </message>
        <message>
            <source>The count is kept.</source>
            <translation>Подсчёт сохранён.</translation>
        </message>
    </context>
    <context>
        <name>AlertDeskPage</name>
        <message>
            <source>Messages about the level</source>
            <translation>Сообщения об уровне</translation>
        </message>
        <message>
            <source>Send messages about the level</source>
            <translation>Отправка сообщений об уровне</translation>
        </message>
        <message>
            <source>Write a message</source>
            <translation>Написать сообщение</translation>
        </message>
        <message>
            <source>Write a message here</source>
            <translation>Написать сообщение здесь</translation>
        </message>
        <message>
            <source>You choose level, territory and dates. The texts in three languages are the guide's own.</source>
            <translation>Вы выбираете уровень, территорию и даты. Тексты на трёх языках берутся из справочника.</translation>
        </message>
        <message>
            <source>Open another message…</source>
            <translation>Открыть другое сообщение…</translation>
        </message>
        <message>
            <source>Open a message…</source>
            <translation>Открыть сообщение…</translation>
        </message>
        <message>
            <source>Sign a message</source>
            <translation>Подписать сообщение</translation>
        </message>
        <message>
            <source>The message may come from any program. You see what it says before you sign it; the file itself stays as it is.</source>
            <translation>Сообщение может быть из любой программы. До подписи вы видите, что в нём сказано; сам файл не меняется.</translation>
        </message>
        <message>
            <source>Other programs would show another colour; expected: {expected}</source>
            <translation>Другие программы покажут другой цвет; ожидалось: {expected}</translation>
        </message>
        <message>
            <source>The severity does not fit the level; expected: {expected}</source>
            <translation>Severity не соответствует уровню; ожидалось: {expected}</translation>
        </message>
        <message>
            <source>One language is not spoken: {expected}</source>
            <translation>Нет текста на одном языке: {expected}</translation>
        </message>
        <message>
            <source>Where: {element}</source>
            <translation>Где: {element}</translation>
        </message>
        <message>
            <source>No computer would accept this message</source>
            <translation>Это сообщение не примет ни один компьютер</translation>
        </message>
        <message>
            <source>Rule: {rule}</source>
            <translation>Правило: {rule}</translation>
        </message>
        <message>
            <source>Choose or make a key above to sign it.</source>
            <translation>Чтобы подписать, выберите или создайте ключ выше.</translation>
        </message>
        <message>
            <source>Passphrase of the key</source>
            <translation>Пароль ключа</translation>
        </message>
        <message>
            <source>Sign this message</source>
            <translation>Подписать это сообщение</translation>
        </message>
        <message>
            <source>Enter the passphrase of the key.</source>
            <translation>Введите пароль ключа.</translation>
        </message>
        <message>
            <source>Signing…</source>
            <translation>Подписывается…</translation>
        </message>
        <message>
            <source>The file was changed since it was opened. Nothing was signed.</source>
            <translation>Файл изменился с тех пор, как его открыли. Ничего не подписано.</translation>
        </message>
        <message>
            <source>Signed: {file}. Both files travel together, under the names they have.</source>
            <translation>Подписано: {file}. Оба файла отправляют вместе, под этими именами.</translation>
        </message>
    </context>
    <context>
        <name>AlertOfferPage</name>
        <message>
            <source>Messages about the level</source>
            <translation>Сообщения об уровне</translation>
        </message>
        <message>
            <source>A message about the level</source>
            <translation>Сообщение об уровне</translation>
        </message>
        <message>
            <source>Reading the message…</source>
            <translation>Сообщение читается…</translation>
        </message>
        <message>
            <source>No message waits for an answer.</source>
            <translation>Нет сообщений, которые ждут ответа.</translation>
        </message>
        <message>
            <source>Open another message…</source>
            <translation>Открыть другое сообщение…</translation>
        </message>
        <message>
            <source>A message that was sent later decides already. This one adds to it.</source>
            <translation>Уже действует сообщение, отправленное позже. Это его дополняет.</translation>
        </message>
        <message>
            <source>This message is here already.</source>
            <translation>Это сообщение здесь уже есть.</translation>
        </message>
        <message>
            <source>Not verified.</source>
            <translation>Не подтверждено.</translation>
        </message>
        <message>
            <source>Keep the test</source>
            <translation>Сохранить проверку</translation>
        </message>
        <message>
            <source>Accept this message</source>
            <translation>Принять сообщение</translation>
        </message>
        <message>
            <source>Do not accept</source>
            <translation>Не принимать</translation>
        </message>
        <message>
            <source>It joins what was entered here. It can be taken back later too: Settings, Messages about the level.</source>
            <translation>Оно присоединится к введённому здесь. Отменить можно и позже: Настройки, Сообщения об уровне.</translation>
        </message>
        <message>
            <source>Anybody can write such a file. Hear what TV, radio or your akimat say before you use it.</source>
            <translation>Такой файл может написать кто угодно. Прежде чем использовать, узнайте, что говорят ТВ, радио или акимат.</translation>
        </message>
        <message>
            <source>Use it although it is not verified…</source>
            <translation>Использовать без подтверждения…</translation>
        </message>
        <message>
            <source>Do not use it</source>
            <translation>Не использовать</translation>
        </message>
        <message>
            <source>No: do not use it</source>
            <translation>Нет, не использовать</translation>
        </message>
        <message>
            <source>Yes, I compared: enter it by hand</source>
            <translation>Да, сверено: ввести вручную</translation>
        </message>
        <message>
            <source>It will stand here as: {words}.</source>
            <translation>Здесь будет стоять: {words}.</translation>
        </message>
        <message>
            <source>Did an official source say the same?</source>
            <translation>Официальный источник сказал то же самое?</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Не сейчас</translation>
        </message>
        <message>
            <source>This message was not accepted</source>
            <translation>Это сообщение не принято</translation>
        </message>
        <message>
            <source>Nothing was changed. A level may be in force all the same: check TV, radio or your akimat.</source>
            <translation>Ничего не изменилось. Уровень всё равно может действовать: проверьте по ТВ, радио или в акимате.</translation>
        </message>
    </context>
    <context>
        <name>AlertWords</name>
        <message>
            <source>everywhere that the earlier message named</source>
            <translation>везде, где указало прежнее сообщение</translation>
        </message>
        <message>
            <source>no entry</source>
            <translation>нет записи</translation>
        </message>
        <message>
            <source>none</source>
            <translation>нет</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>прекращён</translation>
        </message>
        <message>
            <source>{place}: {before} → {after}</source>
            <translation>{place}: {before} → {after}</translation>
        </message>
        <message>
            <source>Another level stays there: {level}</source>
            <translation>Там остаётся другой уровень: {level}</translation>
        </message>
        <message>
            <source>From: {day}</source>
            <translation>С какого времени: {day}</translation>
        </message>
        <message>
            <source>Announced by: {who}</source>
            <translation>Кто объявил: {who}</translation>
        </message>
        <message>
            <source>Sent: {when}</source>
            <translation>Отправлено: {when}</translation>
        </message>
        <message>
            <source>Verified by the key of: {key}</source>
            <translation>Подтверждено ключом: {key}</translation>
        </message>
        <message>
            <source>Not verified, entered by hand</source>
            <translation>Не подтверждено, введено вручную</translation>
        </message>
        <message>
            <source>The earlier message that it refers to did not arrive here.</source>
            <translation>Более раннее сообщение, на которое оно ссылается, сюда не пришло.</translation>
        </message>
        <message>
            <source>A new level is announced</source>
            <translation>Объявлен новый уровень</translation>
        </message>
        <message>
            <source>What was announced earlier is changed</source>
            <translation>Изменено объявленное раньше</translation>
        </message>
        <message>
            <source>What was announced earlier is ended</source>
            <translation>Прекращено объявленное раньше</translation>
        </message>
        <message>
            <source>Exercise: it is for a class and changes no level</source>
            <translation>Учебное: оно для занятия и уровня не меняет</translation>
        </message>
        <message>
            <source>Test: it checks the delivery and changes no level</source>
            <translation>Проверка доставки: уровня не меняет</translation>
        </message>
        <message>
            <source>{place}: {after}</source>
            <translation>{place}: {after}</translation>
        </message>
        <message>
            <source>Exercise: {what}</source>
            <translation>Учебное: {what}</translation>
        </message>
        <message>
            <source>Test: {what}</source>
            <translation>Проверка: {what}</translation>
        </message>
        <message numerus="yes">
            <source>%n more message(s) wait.</source>
            <translation>
                <numerusform>Ждёт ещё %n сообщение.</numerusform>
                <numerusform>Ждут ещё %n сообщения.</numerusform>
                <numerusform>Ждут ещё %n сообщений.</numerusform>
            </translation>
        </message>
        <message>
            <source>Verified by the key of</source>
            <translation>Подтверждено ключом</translation>
        </message>
        <message>
            <source>A folder is watched, and no message was accepted yet.</source>
            <translation>Папка просматривается, но пока не принято ни одного сообщения.</translation>
        </message>
        <message>
            <source>The last message was accepted today.</source>
            <translation>Последнее сообщение принято сегодня.</translation>
        </message>
        <message numerus="yes">
            <source>The last message was accepted %n day(s) ago.</source>
            <translation>
                <numerusform>Последнее сообщение принято %n день назад.</numerusform>
                <numerusform>Последнее сообщение принято %n дня назад.</numerusform>
                <numerusform>Последнее сообщение принято %n дней назад.</numerusform>
            </translation>
        </message>
        <message>
            <source>Accepted last</source>
            <translation>Принятые последними</translation>
        </message>
        <message>
            <source>Accepted earlier</source>
            <translation>Принятые раньше</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Отменить принятие</translation>
        </message>
        <message>
            <source>Taken back: {what}.</source>
            <translation>Принятие отменено: {what}.</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Принято</translation>
        </message>
        <message>
            <source>Look at them</source>
            <translation>Посмотреть</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Принять</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>Посмотреть</translation>
        </message>
        <message>
            <source>Show the overview</source>
            <translation>Показать обзор</translation>
        </message>
        <message>
            <source>A message arrived</source>
            <translation>Пришло сообщение</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) about the level arrived.</source>
            <translation>
                <numerusform>Пришло %n сообщение об уровне.</numerusform>
                <numerusform>Пришло %n сообщения об уровне.</numerusform>
                <numerusform>Пришло %n сообщений об уровне.</numerusform>
            </translation>
        </message>
        <message>
            <source>Accepted at once, as chosen</source>
            <translation>Принято сразу, как выбрано</translation>
        </message>
        <message>
            <source>The text of the message</source>
            <translation>Текст сообщения</translation>
        </message>
        <message>
            <source>The message was not accepted. Nothing changed.</source>
            <translation>Сообщение не принято. Ничего не изменилось.</translation>
        </message>
        <message>
            <source>Written: {file}. Now sign it.</source>
            <translation>Записано: {file}. Теперь подпишите.</translation>
        </message>
    </context>
    <context>
        <name>AlertWritePage</name>
        <message>
            <source>Send messages about the level</source>
            <translation>Отправка сообщений об уровне</translation>
        </message>
        <message>
            <source>Write a message</source>
            <translation>Написать сообщение</translation>
        </message>
        <message>
            <source>Choose the earlier message…</source>
            <translation>Выбрать прежнее сообщение…</translation>
        </message>
        <message>
            <source>Does it change or end an earlier message?</source>
            <translation>Оно меняет или прекращает прежнее сообщение?</translation>
        </message>
        <message>
            <source>Then choose that message, so that other computers know what ends.</source>
            <translation>Тогда выберите то сообщение, чтобы другие компьютеры знали, что прекращено.</translation>
        </message>
        <message>
            <source>Choose the earlier message</source>
            <translation>Выбор прежнего сообщения</translation>
        </message>
        <message>
            <source>Messages about the level</source>
            <translation>Сообщения об уровне</translation>
        </message>
        <message>
            <source>It is about nothing earlier</source>
            <translation>Прежнего сообщения оно не меняет</translation>
        </message>
        <message>
            <source>Save the message as a file…</source>
            <translation>Сохранить сообщение в файл…</translation>
        </message>
        <message>
            <source>What is announced</source>
            <translation>Что объявляется</translation>
        </message>
        <message>
            <source>It is signed in the next step. Exercises and tests change no level anywhere.</source>
            <translation>Подпись ставят на следующем шаге. Учебные и проверочные сообщения нигде не меняют уровень.</translation>
        </message>
        <message>
            <source>One more territory</source>
            <translation>Ещё одна территория</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Remove: {place}</source>
            <translation>Убрать: {place}</translation>
        </message>
        <message>
            <source>Save the message as a file</source>
            <translation>Сохранение сообщения в файл</translation>
        </message>
        <message>
            <source>Day.month.year, for example 30.11.2026</source>
            <translation>День.месяц.год, например 30.11.2026</translation>
        </message>
        <message>
            <source>Left empty: as above</source>
            <translation>Если пусто: как выше</translation>
        </message>
        <message>
            <source>What becomes of the earlier message</source>
            <translation>Что станет с прежним сообщением</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Уровень</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>Территория</translation>
        </message>
        <message>
            <source>District, city or venue in it</source>
            <translation>Район, город или место в ней</translation>
        </message>
        <message>
            <source>From which day</source>
            <translation>С какого дня</translation>
        </message>
        <message>
            <source>Left empty: from now on</source>
            <translation>Если пусто: с этого момента</translation>
        </message>
        <message>
            <source>From which hour</source>
            <translation>С какого часа</translation>
        </message>
        <message>
            <source>For example 12:30</source>
            <translation>Например, 12:30</translation>
        </message>
        <message>
            <source>Until when</source>
            <translation>До какого времени</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Последний день</translation>
        </message>
        <message>
            <source>Number of days</source>
            <translation>Число дней</translation>
        </message>
        <message>
            <source>Who announces it</source>
            <translation>Кто объявляет</translation>
        </message>
        <message>
            <source>As people will read it, for example the operational headquarters</source>
            <translation>Так это прочтут люди, например оперативный штаб</translation>
        </message>
        <message>
            <source>The same in Russian</source>
            <translation>То же по-русски</translation>
        </message>
        <message>
            <source>The same in English</source>
            <translation>То же по-английски</translation>
        </message>
        <message>
            <source>Sender</source>
            <translation>Отправитель</translation>
        </message>
        <message>
            <source>By what other programs know you: one word, such as an e-mail address</source>
            <translation>По этому вас узнают другие программы: одно слово, например адрес электронной почты</translation>
        </message>
        <message>
            <source>What it is for</source>
            <translation>Для чего оно</translation>
        </message>
        <message>
            <source>It is changed to what stands below</source>
            <translation>Меняется на то, что ниже</translation>
        </message>
        <message>
            <source>It is ended</source>
            <translation>Прекращается</translation>
        </message>
        <message>
            <source>Not chosen</source>
            <translation>Не выбрано</translation>
        </message>
        <message>
            <source>Until a date</source>
            <translation>До даты</translation>
        </message>
        <message>
            <source>For a number of days</source>
            <translation>На несколько дней</translation>
        </message>
        <message>
            <source>For at least so many days</source>
            <translation>Не менее чем на указанное число дней</translation>
        </message>
        <message>
            <source>Until further notice</source>
            <translation>До особого распоряжения</translation>
        </message>
        <message>
            <source>Not announced</source>
            <translation>Не объявлено</translation>
        </message>
        <message>
            <source>It announces a level</source>
            <translation>Объявляет уровень</translation>
        </message>
        <message>
            <source>Exercise, for a class</source>
            <translation>Учебное, для занятия</translation>
        </message>
        <message>
            <source>Delivery test</source>
            <translation>Проверка доставки</translation>
        </message>
        <message>
            <source>Choose the level</source>
            <translation>Выберите уровень</translation>
        </message>
        <message>
            <source>Choose the territory</source>
            <translation>Выберите территорию</translation>
        </message>
        <message>
            <source>Enter day, month and year, for example 30.11.2026</source>
            <translation>Введите день, месяц и год, например 30.11.2026</translation>
        </message>
        <message>
            <source>Enter hour and minutes, for example 12:30</source>
            <translation>Введите часы и минуты, например 12:30</translation>
        </message>
        <message>
            <source>Enter a whole number of days, for example 10</source>
            <translation>Введите целое число дней, например 10</translation>
        </message>
        <message>
            <source>Enter who announces it</source>
            <translation>Введите, кто объявляет</translation>
        </message>
        <message>
            <source>Enter one word without spaces, for example duty@oblast.example</source>
            <translation>Введите одно слово без пробелов, например duty@oblast.example</translation>
        </message>
        <message>
            <source>This day is over: look at it again</source>
            <translation>Этот день уже прошёл: посмотрите ещё раз</translation>
        </message>
        <message>
            <source>This day is more than a year ahead: look at it again</source>
            <translation>До этого дня больше года: посмотрите ещё раз</translation>
        </message>
        <message>
            <source>This day is before the first one: look at both again</source>
            <translation>Этот день раньше первого: посмотрите на оба ещё раз</translation>
        </message>
    </context>
    <context>
        <name>Alerts</name>
        <message>
            <source>Open a message about the level</source>
            <translation>Открыть сообщение об уровне</translation>
        </message>
        <message>
            <source>Messages about the level</source>
            <translation>Сообщения об уровне</translation>
        </message>
        <message>
            <source>Open the message to be signed</source>
            <translation>Открыть сообщение для подписи</translation>
        </message>
    </context>
    <context>
        <name>AlertsPage</name>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>Messages about the level</source>
            <translation>Сообщения об уровне</translation>
        </message>
        <message>
            <source>An akimat, a school or a firm may send the level as a file, signed with a key. It can come on a stick or in a folder. Nothing of it comes through Daiyn itself: there is no network in it.</source>
            <translation>Акимат, школа или учреждение могут прислать уровень файлом, подписанным ключом. Он приходит на флешке или через папку. Сам Дайын в сеть не выходит.</translation>
        </message>
        <message>
            <source>Open a message…</source>
            <translation>Открыть сообщение…</translation>
        </message>
        <message>
            <source>Look at them</source>
            <translation>Посмотреть</translation>
        </message>
        <message>
            <source>Waiting for your answer</source>
            <translation>Ждут вашего ответа</translation>
        </message>
        <message>
            <source>Not accepted</source>
            <translation>Не принято</translation>
        </message>
        <message>
            <source>Nothing of this changed anything. It stands here so that it can be looked up.</source>
            <translation>Это ничего не изменило. Список здесь, чтобы можно было посмотреть.</translation>
        </message>
        <message>
            <source>Nothing was refused.</source>
            <translation>Ничего не отклонено.</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Раньше</translation>
        </message>
        <message>
            <source>sender as the file says: {who}</source>
            <translation>отправитель, как сказано в файле: {who}</translation>
        </message>
        <message>
            <source>Delivery tests</source>
            <translation>Проверки доставки</translation>
        </message>
        <message>
            <source>No test message has come. One shows that files and keys arrive; it changes no level.</source>
            <translation>Проверочных сообщений не было. Такое показывает, что файлы и ключи доходят; уровня оно не меняет.</translation>
        </message>
        <message>
            <source>Keep the test</source>
            <translation>Сохранить проверку</translation>
        </message>
        <message>
            <source>For a duty officer</source>
            <translation>Для дежурного</translation>
        </message>
        <message>
            <source>Make a key, write a message, or sign one of another program.</source>
            <translation>Создать ключ, написать сообщение или подписать сообщение другой программы.</translation>
        </message>
        <message>
            <source>Send messages about the level</source>
            <translation>Отправка сообщений об уровне</translation>
        </message>
    </context>
    <context>
        <name>Answer</name>
        <message>
            <source>Hidden. Show</source>
            <translation>Скрыто. Показать</translation>
        </message>
        <message>
            <source>Hidden. Show: {name}</source>
            <translation>Скрыто. Показать: {name}</translation>
        </message>
    </context>
    <context>
        <name>AnswerRow</name>
        <message>
            <source>Fill in: {name}</source>
            <translation>Заполнить: {name}</translation>
        </message>
        <message>
            <source>Change: {name}</source>
            <translation>Изменить: {name}</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>Заполнить</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Изменить</translation>
        </message>
        <message>
            <source>Not filled in</source>
            <translation>Не заполнено</translation>
        </message>
        <message>
            <source>Hidden. Show</source>
            <translation>Скрыто. Показать</translation>
        </message>
        <message>
            <source>Hidden. Show: {name}</source>
            <translation>Скрыто. Показать: {name}</translation>
        </message>
    </context>
    <context>
        <name>BackButton</name>
        <message>
            <source>Back to: {page}</source>
            <translation>Назад: {page}</translation>
        </message>
    </context>
    <context>
        <name>BackupList</name>
        <message>
            <source>Make a backup now</source>
            <translation>Сделать копию сейчас</translation>
        </message>
        <message>
            <source>Backups on this computer</source>
            <translation>Резервные копии на этом компьютере</translation>
        </message>
        <message numerus="yes">
            <source>Show all %n backup(s)</source>
            <translation>
                <numerusform>Показать все копии: %n</numerusform>
                <numerusform>Показать все %n копии</numerusform>
                <numerusform>Показать все %n копий</numerusform>
            </translation>
        </message>
        <message>
            <source>From before the damage</source>
            <translation>Сделаны до повреждения</translation>
        </message>
        <message>
            <source>After the damage</source>
            <translation>После повреждения</translation>
        </message>
        <message>
            <source>{words}, number {number}</source>
            <translation>{words}, № {number}</translation>
        </message>
        <message>
            <source>The folder for your entries cannot be used now, so backups can neither be shown nor made. Bring the folder or its drive back, then open this page again.</source>
            <translation>Папкой с вашими записями сейчас нельзя воспользоваться, поэтому резервные копии нельзя ни показать, ни сделать. Верните папку или диск и откройте эту страницу снова.</translation>
        </message>
        <message>
            <source>Nothing is kept on this computer, so there is nothing to back up.</source>
            <translation>На этом компьютере ничего не хранится, копировать нечего.</translation>
        </message>
        <message>
            <source>The file with your entries was found damaged. To bring back what was lost, choose a backup from before that.</source>
            <translation>Файл с вашими записями оказался повреждён. Чтобы вернуть потерянное, выберите копию, сделанную до этого.</translation>
        </message>
        <message>
            <source>Choose one to see what is in it. Nothing changes by looking.</source>
            <translation>Выберите копию, чтобы увидеть, что в ней. От просмотра ничего не меняется.</translation>
        </message>
        <message>
            <source>There is no backup here.</source>
            <translation>Резервных копий здесь нет.</translation>
        </message>
        <message>
            <source>No backup yet. Once something is entered, they are made by themselves: when the plan is complete, each half hour, and when Daiyn is closed.</source>
            <translation>Резервных копий пока нет. Когда что-нибудь введено, они делаются сами: когда план заполнен, каждые полчаса и при закрытии программы Дайын.</translation>
        </message>
        <message>
            <source>No new one can be made now: your entries can only be read here.</source>
            <translation>Новую сейчас сделать нельзя: здесь ваши записи можно только читать.</translation>
        </message>
        <message>
            <source>The backup is made and checked.</source>
            <translation>Резервная копия сделана и проверена.</translation>
        </message>
    </context>
    <context>
        <name>BackupsPage</name>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>Safe keeping</source>
            <translation>Надёжное хранение</translation>
        </message>
        <message>
            <source>Everything you enter is saved at once on this computer. Backups and copies bring it back on a bad day.</source>
            <translation>Всё, что вы вводите, сразу сохраняется на этом компьютере. Если что-то случится, копии помогут это вернуть.</translation>
        </message>
        <message>
            <source>Backups and copies bring your entries back on a bad day.</source>
            <translation>Если что-то случится, копии помогут вернуть ваши записи.</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Что изменилось</translation>
        </message>
        <message>
            <source>Day by day, and the plan of yesterday</source>
            <translation>По дням, и вчерашний план</translation>
        </message>
        <message>
            <source>Move the plan to another computer</source>
            <translation>Перенести план на другой компьютер</translation>
        </message>
        <message>
            <source>Save it as a file, open one, plans kept beside yours</source>
            <translation>Сохранить в файл, открыть файл, другие сохранённые планы</translation>
        </message>
        <message>
            <source>Everything on one stick</source>
            <translation>Всё на одной флешке</translation>
        </message>
        <message>
            <source>Plan, papers, page for a phone, place packs; and check such a stick</source>
            <translation>План, листы, страница для телефона, файлы о местах; и проверка такой флешки</translation>
        </message>
        <message>
            <source>Earlier plans and other computers</source>
            <translation>Прежние планы и другие компьютеры</translation>
        </message>
    </context>
    <context>
        <name>BarButton</name>
        <message>
            <source>On</source>
            <translation>включено</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>выключено</translation>
        </message>
    </context>
    <context>
        <name>BoardPage</name>
        <message>
            <source>Print</source>
            <translation>Печать</translation>
        </message>
    </context>
    <context>
        <name>CallOrderEditor</name>
        <message>
            <source>We call first</source>
            <translation>Звоним первым</translation>
        </message>
        <message>
            <source>We call second</source>
            <translation>Звоним вторым</translation>
        </message>
        <message>
            <source>We call third</source>
            <translation>Звоним третьим</translation>
        </message>
        <message>
            <source>Call number {place}</source>
            <translation>Звонок {place}</translation>
        </message>
        <message>
            <source>Add people or the contact person first: then they can be chosen here.</source>
            <translation>Сначала добавьте людей или человека для связи: тогда их можно будет выбрать здесь.</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>Имя пока не вписано</translation>
        </message>
        <message>
            <source>no phone yet</source>
            <translation>телефона пока нет</translation>
        </message>
    </context>
    <context>
        <name>Carried</name>
        <message>
            <source>From last time</source>
            <translation>С прошлого раза</translation>
        </message>
        <message>
            <source>Known least: come back to these</source>
            <translation>Знают меньше всего: вернитесь к этому</translation>
        </message>
        <message>
            <source>One line: what came of it</source>
            <translation>Одна строка: что вышло</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Сделано</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Снято</translation>
        </message>
        <message>
            <source>Write one line.</source>
            <translation>Напишите одну строку.</translation>
        </message>
    </context>
    <context>
        <name>ChangeRow</name>
        <message>
            <source>Details</source>
            <translation>Подробности</translation>
        </message>
        <message>
            <source>Details: {entry}</source>
            <translation>Подробности: {entry}</translation>
        </message>
        <message>
            <source>Id of the entry: {entry}</source>
            <translation>Обозначение записи: {entry}</translation>
        </message>
        <message>
            <source>Also changed in: {languages}</source>
            <translation>Изменено также на языках: {languages}</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Было</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Стало</translation>
        </message>
    </context>
    <context>
        <name>ChangesPage</name>
        <message>
            <source>Safe keeping</source>
            <translation>Надёжное хранение</translation>
        </message>
        <message>
            <source>Yesterday's plan</source>
            <translation>Вчерашний план</translation>
        </message>
        <message>
            <source>Earlier changes</source>
            <translation>Более ранние изменения</translation>
        </message>
        <message>
            <source>Newer changes</source>
            <translation>Более новые изменения</translation>
        </message>
        <message>
            <source>Newest first. This history stays on this computer.</source>
            <translation>Сначала новые. Об этом знает только этот компьютер.</translation>
        </message>
        <message>
            <source>Nothing has been changed yet. What you enter in the plan comes here.</source>
            <translation>Пока ничего не менялось. Здесь появится то, что вы вносите в план.</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Что изменилось</translation>
        </message>
        <message>
            <source>The plan at the end of this day</source>
            <translation>План на конец этого дня</translation>
        </message>
        <message>
            <source>The plan at the end of {date}</source>
            <translation>План на конец дня: {date}</translation>
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
            <translation>Все знают</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Выполнено</translation>
        </message>
        <message>
            <source>Details: {title}</source>
            <translation>Подробнее: {title}</translation>
        </message>
    </context>
    <context>
        <name>ChoosePage</name>
        <message>
            <source>For which age?</source>
            <translation>Для какого возраста?</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Все</translation>
        </message>
        <message>
            <source>Start a class</source>
            <translation>Начать занятие с классом</translation>
        </message>
        <message>
            <source>Prepared, not begun yet</source>
            <translation>Подготовлено, ещё не начато</translation>
        </message>
        <message>
            <source>Go on preparing</source>
            <translation>Продолжить подготовку</translation>
        </message>
        <message>
            <source>Begun on {day}, not closed yet</source>
            <translation>Ещё не закрыто. Начато: {day}</translation>
        </message>
        <message>
            <source>Go on with it</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>Rehearsal</source>
            <translation>Репетиция</translation>
        </message>
        <message>
            <source>Start the class talk: {level}</source>
            <translation>Начать беседу с классом: {level}</translation>
        </message>
        <message>
            <source>The level that was entered at home</source>
            <translation>Уровень, введённый дома</translation>
        </message>
        <message>
            <source>A level was declared? A calm talk for all ages can begin at once.</source>
            <translation>Объявлен уровень? Спокойную беседу для всех возрастов можно начать сразу.</translation>
        </message>
        <message>
            <source>Lessons and questions of another school come as files. They are accepted first.</source>
            <translation>Занятия и вопросы другой школы приходят файлами. Сначала их принимают.</translation>
        </message>
        <message>
            <source>Files of questions and lessons</source>
            <translation>Файлы вопросов и занятий</translation>
        </message>
        <message>
            <source>No story and no votes. It can begin at once.</source>
            <translation>Без истории и голосований. Можно начать сразу.</translation>
        </message>
        <message>
            <source>A story with votes. It is announced before.</source>
            <translation>История с голосованием. О ней сообщают заранее.</translation>
        </message>
        <message>
            <source>Your own</source>
            <translation>Ваше</translation>
        </message>
        <message>
            <source>To be read and accepted first</source>
            <translation>Сначала прочитайте и примите</translation>
        </message>
    </context>
    <context>
        <name>ClassPage</name>
        <message>
            <source>Bring it back</source>
            <translation>Вернуть</translation>
        </message>
    </context>
    <context>
        <name>ClassWindow</name>
        <message>
            <source>Class</source>
            <translation>Класс</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>Занятия</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Прошедшие занятия</translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message>
            <source>Not saved. If you close now, these answers are lost.</source>
            <translation>Не сохранено. Если закрыть сейчас, эти ответы пропадут.</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>Закрыть без сохранения</translation>
        </message>
        <message>
            <source>Do not close</source>
            <translation>Не закрывать</translation>
        </message>
    </context>
    <context>
        <name>CodeCard</name>
        <message>
            <source>Hold a phone's camera before the screen. Nothing is sent anywhere.</source>
            <translation>Наведите камеру телефона на экран. Ничего никуда не отправляется.</translation>
        </message>
        <message>
            <source>A code to scan</source>
            <translation>Код для сканирования</translation>
        </message>
        <message>
            <source>The plan has no phone yet. The codes will stand here.</source>
            <translation>В плане пока нет телефонов. Коды появятся здесь.</translation>
        </message>
        <message>
            <source>What the code holds</source>
            <translation>Что в коде</translation>
        </message>
        <message>
            <source>Text for the chat</source>
            <translation>Текст для чата</translation>
        </message>
        <message>
            <source>Code to scan: {what}</source>
            <translation>Код для сканирования: {what}</translation>
        </message>
    </context>
    <context>
        <name>Collapsible</name>
        <message>
            <source>Open</source>
            <translation>Открыто</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Закрыто</translation>
        </message>
    </context>
    <context>
        <name>CountPad</name>
        <message>
            <source>All others pass</source>
            <translation>Остальные пропускают</translation>
        </message>
        <message>
            <source>Take back the last</source>
            <translation>Отменить последнее</translation>
        </message>
        <message>
            <source>{letter}, {n} of {count}</source>
            <translation>{letter}, {n} из {count}</translation>
        </message>
        <message>
            <source>One more: {name}</source>
            <translation>Ещё один: {name}</translation>
        </message>
        <message>
            <source>One less: {name}</source>
            <translation>На один меньше: {name}</translation>
        </message>
        <message>
            <source>pass</source>
            <translation>пропуск</translation>
        </message>
        <message>
            <source>{sum} of {present}. Left: {left}</source>
            <translation>{sum} из {present}. Осталось: {left}</translation>
        </message>
        <message>
            <source>{sum} of {present}. Too many: {left}</source>
            <translation>{sum} из {present}. Лишних: {left}</translation>
        </message>
        <message>
            <source>{sum} of {present}. All are counted</source>
            <translation>{sum} из {present}. Все посчитаны</translation>
        </message>
    </context>
    <context>
        <name>Cover</name>
        <message>
            <source>The screens have changed</source>
            <translation>Экраны изменились</translation>
        </message>
        <message>
            <source>The class sees nothing of the lesson now. What was counted is kept.</source>
            <translation>Сейчас класс ничего из занятия не видит. Посчитанное сохранено.</translation>
        </message>
        <message>
            <source>Show on the second screen</source>
            <translation>Показать на втором экране</translation>
        </message>
        <message>
            <source>Go on with this screen alone</source>
            <translation>Продолжить только с этим экраном</translation>
        </message>
        <message>
            <source>Plug the projector in again: it will be offered here.</source>
            <translation>Подключите проектор снова: он будет предложен здесь.</translation>
        </message>
    </context>
    <context>
        <name>CoveredEditor</name>
        <message>
            <source>Hidden. Show</source>
            <translation>Скрыто. Показать</translation>
        </message>
        <message>
            <source>Hidden. Show: {name}</source>
            <translation>Скрыто. Показать: {name}</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Something did not work</source>
            <translation>Что-то не сработало</translation>
        </message>
        <message>
            <source>Daiyn did not expect this and goes on. What you entered is saved on this computer.</source>
            <translation>Дайын этого не ожидал и работает дальше. Ваши записи сохранены на этом компьютере.</translation>
        </message>
        <message>
            <source>This text says where it happened. It holds nothing that you entered:</source>
            <translation>Этот текст говорит, где это случилось. В нём нет ничего из ваших записей:</translation>
        </message>
        <message>
            <source>Text for whoever helps you</source>
            <translation>Текст для того, кто вам помогает</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>Скопировать текст</translation>
        </message>
    </context>
    <context>
        <name>Cue</name>
        <message>
            <source>For you: what each option is</source>
            <translation>Для вас: что значит каждый ответ</translation>
        </message>
        <message>
            <source>Say:</source>
            <translation>Скажите:</translation>
        </message>
        <message>
            <source>No source yet: the class is asked what the school's plan says.</source>
            <translation>Источника пока нет: класс спросят, что говорит план школы.</translation>
        </message>
        <message>
            <source>For you: {note}</source>
            <translation>Для вас: {note}</translation>
        </message>
        <message>
            <source>At this age it is talked over, not voted on.</source>
            <translation>В этом возрасте это обсуждают, а не голосуют.</translation>
        </message>
        <message>
            <source>Ask what your own plan says. If it says nothing, note an action at the end.</source>
            <translation>Спросите, что говорит ваш план. Если ничего, запишите в конце, что сделать.</translation>
        </message>
    </context>
    <context>
        <name>DayEditor</name>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>Today: {question}</source>
            <translation>Сегодня: {question}</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>How many of them are sure?</source>
            <translation>Сколько из них уверены?</translation>
        </message>
        <message>
            <source>Keep the count</source>
            <translation>Сохранить подсчёт</translation>
        </message>
        <message>
            <source>How many show which face?</source>
            <translation>Сколько человек показали каждое лицо?</translation>
        </message>
        <message>
            <source>All of it right</source>
            <translation>Всё верно</translation>
        </message>
        <message>
            <source>Otherwise</source>
            <translation>Иначе</translation>
        </message>
        <message>
            <source>sure of it</source>
            <translation>уверены</translation>
        </message>
        <message>
            <source>How many answer what?</source>
            <translation>Сколько человек дали каждый ответ?</translation>
        </message>
        <message>
            <source>How many choose what?</source>
            <translation>Сколько человек выбрали каждый ответ?</translation>
        </message>
        <message>
            <source>Second vote: how many?</source>
            <translation>Второе голосование: сколько?</translation>
        </message>
        <message>
            <source>First vote: how many?</source>
            <translation>Первое голосование: сколько?</translation>
        </message>
    </context>
    <context>
        <name>DifferenceList</name>
        <message numerus="yes">
            <source>%n answer(s) differ</source>
            <translation>
                <numerusform>Отличается %n ответ</numerusform>
                <numerusform>Отличаются %n ответа</numerusform>
                <numerusform>Отличаются %n ответов</numerusform>
            </translation>
        </message>
        <message>
            <source>No name yet, number {place}</source>
            <translation>Без имени, № {place}</translation>
        </message>
        <message>
            <source>{name}: only in your plan</source>
            <translation>{name}: только в вашем плане</translation>
        </message>
        <message>
            <source>{name}: only in the file</source>
            <translation>{name}: только в файле</translation>
        </message>
        <message>
            <source>{name}: only in the earlier plan</source>
            <translation>{name}: только в прежнем плане</translation>
        </message>
        <message>
            <source>{name}: only in the other plan</source>
            <translation>{name}: только в другом плане</translation>
        </message>
        <message>
            <source>Now: {answer}</source>
            <translation>Сейчас: {answer}</translation>
        </message>
        <message>
            <source>Here: {answer}</source>
            <translation>Здесь: {answer}</translation>
        </message>
        <message>
            <source>In the file: {answer}</source>
            <translation>В файле: {answer}</translation>
        </message>
        <message>
            <source>Before: {answer}</source>
            <translation>Было: {answer}</translation>
        </message>
        <message>
            <source>In the other plan: {answer}</source>
            <translation>В другом плане: {answer}</translation>
        </message>
        <message>
            <source>Not filled in</source>
            <translation>Не заполнено</translation>
        </message>
    </context>
    <context>
        <name>DraftBeginning</name>
        <message>
            <source>Go on with a pack from a file…</source>
            <translation>Продолжить пакет из файла…</translation>
        </message>
        <message>
            <source>Begin anew</source>
            <translation>Начать заново</translation>
        </message>
        <message>
            <source>Write only what the institution or the akimat itself says. No names of private people, no numbers of private phones.</source>
            <translation>Пишите только то, что говорит само учреждение или акимат. Без имён частных лиц и без номеров личных телефонов.</translation>
        </message>
        <message>
            <source>A pack that is already in use is changed by going on with it.</source>
            <translation>Чтобы изменить пакет, которым уже пользуются, продолжите его.</translation>
        </message>
        <message>
            <source>Go on with a pack from a file</source>
            <translation>Продолжить пакет из файла</translation>
        </message>
    </context>
    <context>
        <name>DraftCheck</name>
        <message>
            <source>Before it can be saved</source>
            <translation>Прежде чем сохранить</translation>
        </message>
        <message>
            <source>Such a pack mostly says this too; it can be saved without</source>
            <translation>Обычно в таком пакете есть и это; сохранить можно и без него</translation>
        </message>
        <message>
            <source>The check found nothing wrong.</source>
            <translation>Проверка ошибок не нашла.</translation>
        </message>
        <message>
            <source>Fill in: {what}</source>
            <translation>Заполните: {what}</translation>
        </message>
        <message>
            <source>Add: {kind}</source>
            <translation>Добавить: {kind}</translation>
        </message>
    </context>
    <context>
        <name>DraftPreview</name>
        <message>
            <source>What a family sees</source>
            <translation>Что видит семья</translation>
        </message>
        <message>
            <source>What the plan and the wall sheet take over</source>
            <translation>Что переходит в план и на настенный лист</translation>
        </message>
        <message>
            <source>Show the poster</source>
            <translation>Показать плакат</translation>
        </message>
        <message>
            <source>How it will be seen</source>
            <translation>Как это будет видно</translation>
        </message>
        <message>
            <source>Nothing yet: a line is seen when it has a day.</source>
            <translation>Пока ничего: строка видна, когда у неё есть дата.</translation>
        </message>
    </context>
    <context>
        <name>DraftSaving</name>
        <message>
            <source>Check and save as a file…</source>
            <translation>Проверить и сохранить в файл…</translation>
        </message>
        <message>
            <source>Without a signature it is shown to families as not verified. Whoever has a key signs the file afterwards with minisign.</source>
            <translation>Без подписи семьи увидят его как непроверенный. У кого есть ключ, подписывает файл потом программой minisign.</translation>
        </message>
        <message>
            <source>Check and save</source>
            <translation>Проверка и сохранение</translation>
        </message>
        <message>
            <source>Save the place pack</source>
            <translation>Сохранить пакет места</translation>
        </message>
        <message>
            <source>Saved and checked: {file}.</source>
            <translation>Сохранено и проверено: {file}.</translation>
        </message>
        <message>
            <source>A signature lies beside the file. If anything was changed it does not fit any more: sign the file anew.</source>
            <translation>Рядом с файлом лежит подпись. Если что-то изменено, она больше не подходит: подпишите файл заново.</translation>
        </message>
    </context>
    <context>
        <name>DrillPage</name>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>For example 15.09.2026</source>
            <translation>Например, 15.09.2026</translation>
        </message>
        <message>
            <source>For example 9:05</source>
            <translation>Например, 9:05</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Да</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>Keep the sheet</source>
            <translation>Сохранить лист</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Отчёт</translation>
        </message>
        <message>
            <source>Write a time, for example 9:05.</source>
            <translation>Напишите время, например 9:05.</translation>
        </message>
        <message>
            <source>The sheet is kept.</source>
            <translation>Лист сохранён.</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Класс</translation>
        </message>
    </context>
    <context>
        <name>DriveCard</name>
        <message>
            <source>If this computer breaks, the copy brings everything back. It holds names, phones and addresses and opens without a password: keep it where strangers do not.</source>
            <translation>Если компьютер сломается, копия вернёт всё. В ней имена, телефоны и адреса, она открывается без пароля: храните её там, где не увидят чужие.</translation>
        </message>
        <message>
            <source>Bring back from a file…</source>
            <translation>Вернуть из файла…</translation>
        </message>
        <message>
            <source>Copy to {drive}</source>
            <translation>Скопировать: {drive}</translation>
        </message>
        <message>
            <source>Where to put the copy</source>
            <translation>Куда положить копию</translation>
        </message>
        <message>
            <source>A copy on a stick</source>
            <translation>Копия на флешке</translation>
        </message>
        <message>
            <source>Copying…</source>
            <translation>Копируем…</translation>
        </message>
        <message>
            <source>Copied and checked: {file}.</source>
            <translation>Скопировано и проверено: {file}.</translation>
        </message>
        <message>
            <source>Bring back from a file</source>
            <translation>Вернуть из файла</translation>
        </message>
        <message>
            <source>Copies of Daiyn</source>
            <translation>Копии программы Дайын</translation>
        </message>
    </context>
    <context>
        <name>DriveList</name>
        <message>
            <source>Look for sticks again</source>
            <translation>Найти флешку ещё раз</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Выбрать папку…</translation>
        </message>
        <message>
            <source>Looking for sticks…</source>
            <translation>Ищем флешки…</translation>
        </message>
        <message>
            <source>You can remove the stick now.</source>
            <translation>Флешку можно вынимать.</translation>
        </message>
        <message>
            <source>If the folder is on a stick, you can remove it now.</source>
            <translation>Если папка на флешке, её можно вынимать.</translation>
        </message>
        <message>
            <source>No stick was found. Put one in, then look again.</source>
            <translation>Флешка не найдена. Вставьте флешку и поищите снова.</translation>
        </message>
        <message>
            <source>Free: {size}</source>
            <translation>Свободно: {size}</translation>
        </message>
        <message>
            <source>Nothing can be written to it</source>
            <translation>На неё ничего нельзя записать</translation>
        </message>
    </context>
    <context>
        <name>EarlierPlanPage</name>
        <message>
            <source>There is nothing from before that could be shown.</source>
            <translation>Показать из прежнего нечего.</translation>
        </message>
        <message>
            <source>Safe keeping</source>
            <translation>Надёжное хранение</translation>
        </message>
        <message>
            <source>Earlier plan</source>
            <translation>Прежний план</translation>
        </message>
        <message>
            <source>Open as a plan file</source>
            <translation>Открыть как файл плана</translation>
        </message>
        <message>
            <source>Choose another file…</source>
            <translation>Выбрать другой файл…</translation>
        </message>
        <message>
            <source>Leave all as it is</source>
            <translation>Оставить всё как есть</translation>
        </message>
        <message>
            <source>Your plan says the same now. There is nothing to bring back.</source>
            <translation>Сейчас в вашем плане то же самое. Возвращать нечего.</translation>
        </message>
        <message>
            <source>Your plan says the same now. These would come back too: kept plans, entered levels or ticks.</source>
            <translation>Ваш план сейчас такой же. Вместе с ним вернутся: сохранённых планов, введённых уровней или отметок.</translation>
        </message>
        <message>
            <source>The present plan is kept as a backup first. You can take this back.</source>
            <translation>Сначала нынешний план сохранится как резервная копия. Действие можно отменить.</translation>
        </message>
        <message>
            <source>The whole plan</source>
            <translation>Весь план</translation>
        </message>
        <message>
            <source>Your plan would be empty then. What it says now is kept first, and you can take this back.</source>
            <translation>Тогда ваш план станет пустым. Сначала нынешний сохранится, действие можно отменить.</translation>
        </message>
        <message>
            <source>Empty my plan all the same</source>
            <translation>Всё равно очистить мой план</translation>
        </message>
    </context>
    <context>
        <name>EditionOfferPage</name>
        <message>
            <source>Update the guide</source>
            <translation>Обновить справочник</translation>
        </message>
        <message>
            <source>Update of the guide's words</source>
            <translation>Обновление справочника</translation>
        </message>
        <message>
            <source>Reading the update…</source>
            <translation>Обновление читается…</translation>
        </message>
        <message>
            <source>{edition}, made on {date}</source>
            <translation>{edition}, сделан {date}</translation>
        </message>
        <message>
            <source>Signed with the key “{key}”</source>
            <translation>Подписано ключом «{key}»</translation>
        </message>
        <message>
            <source>Number of the key: {number}</source>
            <translation>Номер ключа: {number}</translation>
        </message>
        <message>
            <source>Note of the signer: {note}</source>
            <translation>Заметка подписавшего: {note}</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Подробности</translation>
        </message>
        <message>
            <source>These words are shown from now on</source>
            <translation>Теперь показаны эти тексты</translation>
        </message>
        <message>
            <source>On all pages and papers. What was different is listed below.</source>
            <translation>На всех страницах и листах. Отличия перечислены ниже.</translation>
        </message>
        <message>
            <source>These words are shown already</source>
            <translation>Эти тексты уже показаны</translation>
        </message>
        <message>
            <source>There is nothing to accept.</source>
            <translation>Принимать нечего.</translation>
        </message>
        <message>
            <source>Use this update?</source>
            <translation>Применить обновление?</translation>
        </message>
        <message>
            <source>It says the same as the guide in use now.</source>
            <translation>В нём то же, что и в нынешнем справочнике.</translation>
        </message>
        <message>
            <source>Nothing has changed yet. Your plan and your entries stay as they are. You can go back to the present words at any time.</source>
            <translation>Пока ничего не изменилось. Ваш план и записи остаются как есть. К нынешним текстам можно вернуться в любое время.</translation>
        </message>
        <message>
            <source>To home</source>
            <translation>На главную</translation>
        </message>
        <message>
            <source>Go back to edition {number}</source>
            <translation>Вернуться к выпуску {number}</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Не сейчас</translation>
        </message>
        <message>
            <source>Use this update</source>
            <translation>Применить обновление</translation>
        </message>
        <message>
            <source>File that is missing: {name}</source>
            <translation>Не хватает файла: {name}</translation>
        </message>
        <message>
            <source>Choose another file…</source>
            <translation>Выбрать другой файл…</translation>
        </message>
        <message>
            <source>The words stay as they are</source>
            <translation>Тексты остаются прежними</translation>
        </message>
    </context>
    <context>
        <name>EditionPage</name>
        <message>
            <source>Help</source>
            <translation>Справка</translation>
        </message>
        <message>
            <source>Update the guide</source>
            <translation>Обновить справочник</translation>
        </message>
        <message>
            <source>The guide in use now</source>
            <translation>Тексты, которые показаны сейчас</translation>
        </message>
        <message>
            <source>{edition}, advice as of {date}</source>
            <translation>{edition}, советы на {date}</translation>
        </message>
        <message>
            <source>Go back to edition {number}</source>
            <translation>Вернуться к выпуску {number}</translation>
        </message>
        <message>
            <source>Do without that update</source>
            <translation>Обойтись без этого обновления</translation>
        </message>
        <message>
            <source>Accept an update</source>
            <translation>Принять обновление</translation>
        </message>
        <message>
            <source>Nothing can be kept here, so no update can be accepted.</source>
            <translation>Здесь ничего нельзя сохранить, поэтому обновление принять нельзя.</translation>
        </message>
        <message>
            <source>This computer trusts nobody's key yet, so no update can be accepted.</source>
            <translation>Этот компьютер пока не доверяет ничьему ключу, поэтому обновление принять нельзя.</translation>
        </message>
        <message>
            <source>Ask whoever looks after this computer: at school the administrator, at home whoever set it up. They add the key of those who make the updates. Until then the words that came with the program are shown.</source>
            <translation>Спросите того, кто следит за компьютером: в школе — администратора, дома — того, кто его настроил. Он добавит ключ тех, кто делает обновления. До этого показаны тексты, установленные с программой.</translation>
        </message>
        <message>
            <source>An update is two files that begin with the same name, on a stick for example. Keep them beside each other and choose the one that can be chosen.</source>
            <translation>Обновление — два файла, имена которых начинаются одинаково, например на флешке. Держите их рядом и выберите тот, который можно выбрать.</translation>
        </message>
        <message>
            <source>You see what is different before anything changes.</source>
            <translation>Вы увидите отличия до того, как что-то изменится.</translation>
        </message>
        <message>
            <source>Choose the update file…</source>
            <translation>Выбрать файл обновления…</translation>
        </message>
        <message>
            <source>Whose updates are accepted</source>
            <translation>Чьи обновления принимаются</translation>
        </message>
        <message>
            <source>Only an update signed with one of these keys is accepted.</source>
            <translation>Принимается только обновление, подписанное одним из этих ключей.</translation>
        </message>
        <message>
            <source>No key yet.</source>
            <translation>Ключей пока нет.</translation>
        </message>
        <message>
            <source>For everybody on this computer</source>
            <translation>Для всех на этом компьютере</translation>
        </message>
        <message>
            <source>For your account only</source>
            <translation>Только для вашей учётной записи</translation>
        </message>
        <message>
            <source>No page adds a key. The administrator adds one for everybody; for your own account the command “daiyn guide trust” does it. Compare the fingerprint with one on paper first.</source>
            <translation>На страницах ключи не добавляются. Для всех ключ добавляет администратор, для своей учётной записи — команда «daiyn guide trust». Сначала сравните отпечаток с тем, что на бумаге.</translation>
        </message>
        <message>
            <source>The two files of an update end in .zip and in .zip.minisig.</source>
            <translation>Имена двух файлов обновления заканчиваются на .zip и .zip.minisig.</translation>
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
            <translation>Откуда это</translation>
        </message>
    </context>
    <context>
        <name>EntryForm</name>
        <message>
            <source>Choose the level</source>
            <translation>Выберите уровень</translation>
        </message>
        <message>
            <source>Choose where you heard it: this answer needs a source</source>
            <translation>Выберите, откуда вы это знаете: для этого ответа нужен источник</translation>
        </message>
        <message>
            <source>Choose whether both sources said it</source>
            <translation>Выберите, сказали ли это оба источника</translation>
        </message>
        <message>
            <source>Enter day, month and year, for example 30.11.2026</source>
            <translation>Впишите день, месяц и год, например 30.11.2026</translation>
        </message>
        <message>
            <source>Enter hour and minutes, for example 12:30</source>
            <translation>Введите час и минуты, например 12:30</translation>
        </message>
        <message>
            <source>Enter a whole number of days, for example 10</source>
            <translation>Впишите целое число дней, например 10</translation>
        </message>
        <message>
            <source>This day is before the first one: look at both again</source>
            <translation>Этот день раньше первого: посмотрите на оба ещё раз</translation>
        </message>
        <message>
            <source>Day.month.year, for example 30.11.2026</source>
            <translation>День.месяц.год, например 30.11.2026</translation>
        </message>
        <message>
            <source>Level, as announced</source>
            <translation>Уровень: как объявлено</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Где</translation>
        </message>
        <message>
            <source>District, city or venue</source>
            <translation>Район, город или площадка</translation>
        </message>
        <message>
            <source>Heard from two different sources?</source>
            <translation>Это сказали два разных источника?</translation>
        </message>
        <message>
            <source>Who announced it</source>
            <translation>Кто объявил</translation>
        </message>
        <message>
            <source>From which day, as announced</source>
            <translation>С какого дня: как объявлено</translation>
        </message>
        <message>
            <source>From which hour</source>
            <translation>С какого часа</translation>
        </message>
        <message>
            <source>If it was said, for example 12:30</source>
            <translation>Если его назвали, например 12:30</translation>
        </message>
        <message>
            <source>Until when, as announced</source>
            <translation>До какого времени: как объявлено</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Последний день</translation>
        </message>
        <message>
            <source>Number of days</source>
            <translation>Сколько дней</translation>
        </message>
        <message>
            <source>Who is entering this</source>
            <translation>Кто вводит</translation>
        </message>
        <message>
            <source>Not given</source>
            <translation>Не указано</translation>
        </message>
        <message>
            <source>Yes, keep both</source>
            <translation>Да, сохранить оба</translation>
        </message>
        <message>
            <source>No, correct the source</source>
            <translation>Нет, исправить источник</translation>
        </message>
        <message>
            <source>Fill in: {words}</source>
            <translation>Вписать: {words}</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
    </context>
    <context>
        <name>Erasing</name>
        <message>
            <source>Erase everything…</source>
            <translation>Стереть всё…</translation>
        </message>
        <message>
            <source>Erase the family plan, the levels entered, all lists and settings?</source>
            <translation>Стереть план семьи, введённые уровни, все списки и настройки?</translation>
        </message>
        <message>
            <source>Only this home's plan is erased. Those of other homes stay.</source>
            <translation>Стирается только план этого дома. Планы других домов останутся.</translation>
        </message>
        <message>
            <source>The plans of other homes on this computer go as well.</source>
            <translation>Планы других домов на этом компьютере тоже стираются.</translation>
        </message>
        <message>
            <source>What was kept of lessons with a class goes as well.</source>
            <translation>Удаляется и всё, что сохранено о занятиях с классом.</translation>
        </message>
        <message>
            <source>Nothing of it can be brought back: the backups on this computer go as well. Copies elsewhere and sheets on paper stay.</source>
            <translation>Вернуть ничего нельзя: резервные копии на этом компьютере тоже сотрутся. Копии в других местах и листы на бумаге останутся.</translation>
        </message>
        <message>
            <source>A copy may still lie in the folder that your entries were moved from: {folder}. Delete it there yourself.</source>
            <translation>В папке, откуда перенесены записи, могла остаться копия: {folder}. Удалите её там сами.</translation>
        </message>
        <message>
            <source>Keep everything</source>
            <translation>Оставить всё</translation>
        </message>
        <message>
            <source>Erase everything now</source>
            <translation>Стереть всё сейчас</translation>
        </message>
    </context>
    <context>
        <name>ErrorSummary</name>
        <message>
            <source>And {count} more</source>
            <translation>И ещё {count}</translation>
        </message>
    </context>
    <context>
        <name>Extend</name>
        <message>
            <source>If a projector shows the same as this screen, make it a second screen: then the class sees the picture, and only you see the notes.</source>
            <translation>Если проектор показывает то же, что этот экран, сделайте его вторым экраном: класс увидит картинку, а заметки – только вы.</translation>
        </message>
        <message>
            <source>Press Windows+P, then choose “Extend”.</source>
            <translation>Нажмите Windows+P и выберите «Расширить».</translation>
        </message>
        <message>
            <source>Open System Settings, Displays, and choose “Extended display”.</source>
            <translation>Откройте Системные настройки, «Дисплеи», и выберите «Расширенный дисплей».</translation>
        </message>
        <message>
            <source>Open the settings of the displays, and choose “Join” or “Extend”.</source>
            <translation>Откройте настройки дисплеев и выберите «Объединить» или «Расширить».</translation>
        </message>
        <message>
            <source>You: notes</source>
            <translation>Вы: заметки</translation>
        </message>
        <message>
            <source>Class: picture</source>
            <translation>Класс: картинка</translation>
        </message>
    </context>
    <context>
        <name>Failures</name>
        <message>
            <source>Save to another place</source>
            <translation>Сохранить в другое место</translation>
        </message>
        <message>
            <source>Copy of your entries</source>
            <translation>Копия ваших записей</translation>
        </message>
        <message>
            <source>As of {time} everything is saved and checked in the file {file}. When this computer can write again, press “Try again”. On another computer, bring the file back under “Safe keeping”.</source>
            <translation>По состоянию на {time} всё сохранено и проверено в файле {file}. Когда этот компьютер снова сможет писать, нажмите «Повторить». На другом компьютере верните файл на странице «Надёжное хранение».</translation>
        </message>
        <message>
            <source>The file {file} holds what was entered up to {time}. Something was entered after that: save to another place once more.</source>
            <translation>В файле {file} — всё, что введено до {time}. После этого введено ещё: сохраните в другое место ещё раз.</translation>
        </message>
        <message>
            <source>As of {time} everything is saved and checked in the file {file}. By now it is saved on this computer too.</source>
            <translation>По состоянию на {time} всё сохранено и проверено в файле {file}. Теперь оно сохранено и на этом компьютере.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>Save to another place…</source>
            <translation>Сохранить в другое место…</translation>
        </message>
        <message>
            <source>Show backups</source>
            <translation>Показать резервные копии</translation>
        </message>
    </context>
    <context>
        <name>FileAsking</name>
        <message>
            <source>Look in:</source>
            <translation>Папка:</translation>
        </message>
        <message>
            <source>Files of type:</source>
            <translation>Тип файлов:</translation>
        </message>
    </context>
    <context>
        <name>FilesPage</name>
        <message>
            <source>Language of a file of questions</source>
            <translation>Язык файла с вопросами</translation>
        </message>
        <message>
            <source>A GIFT file has one language, a table may have all.</source>
            <translation>Файл GIFT на одном языке, в таблице могут быть все.</translation>
        </message>
        <message>
            <source>All lessons</source>
            <translation>Все занятия</translation>
        </message>
        <message>
            <source>Files of questions and lessons</source>
            <translation>Файлы вопросов и занятий</translation>
        </message>
        <message>
            <source>Questions as GIFT, CSV or TOML, a lesson as TOML, or a message about the level that is for an exercise.</source>
            <translation>Вопросы в GIFT, CSV или TOML, занятие в TOML или учебное сообщение об уровне.</translation>
        </message>
        <message>
            <source>First you see what would be taken. Nobody else sees it until it is accepted.</source>
            <translation>Сначала вы видите, что будет взято. Пока это не принято, никто другой его не видит.</translation>
        </message>
        <message>
            <source>Take from a file…</source>
            <translation>Взять из файла…</translation>
        </message>
        <message>
            <source>Questions or a lesson</source>
            <translation>Вопросы или занятие</translation>
        </message>
        <message>
            <source>Take from a file</source>
            <translation>Взять из файла</translation>
        </message>
        <message>
            <source>Reading the file…</source>
            <translation>Файл читается…</translation>
        </message>
        <message>
            <source>New questions: {new}. Here already: {here}. Left out: {left_out}.</source>
            <translation>Новых вопросов: {new}. Уже есть: {here}. Не взято: {left_out}.</translation>
        </message>
        <message>
            <source>There is nothing new to take.</source>
            <translation>Ничего нового взять нельзя.</translation>
        </message>
        <message>
            <source>Take them in, to be read</source>
            <translation>Взять, чтобы прочесть</translation>
        </message>
        <message>
            <source>Nobody sees these questions before somebody has read and accepted them.</source>
            <translation>Эти вопросы никто не видит, пока их кто-нибудь не прочтёт и не примет.</translation>
        </message>
        <message>
            <source>Files that wait: {count}</source>
            <translation>Файлов ждёт: {count}</translation>
        </message>
        <message>
            <source>Who accepts it?</source>
            <translation>Кто принимает?</translation>
        </message>
        <message>
            <source>A role, such as class teacher</source>
            <translation>Роль, например классный руководитель</translation>
        </message>
        <message>
            <source>I have read it, and accept it</source>
            <translation>Прочитано, принимаю</translation>
        </message>
        <message>
            <source>To be read and accepted</source>
            <translation>Прочесть и принять</translation>
        </message>
        <message>
            <source>Show more questions. Left: {count}</source>
            <translation>Показать ещё вопросы. Осталось: {count}</translation>
        </message>
        <message>
            <source>Write who accepts it.</source>
            <translation>Напишите, кто принимает.</translation>
        </message>
        <message>
            <source>Accepted. These questions can be asked now.</source>
            <translation>Принято. Теперь эти вопросы можно задавать.</translation>
        </message>
        <message>
            <source>Accepted here</source>
            <translation>Принятые здесь</translation>
        </message>
        <message>
            <source>They can be asked. What was held with them keeps their words.</source>
            <translation>Их можно задавать. После удаления их слова останутся в прошедших занятиях.</translation>
        </message>
        <message>
            <source>{beginning} (questions: {count})</source>
            <translation>{beginning} (вопросов: {count})</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Press again: they are removed</source>
            <translation>Нажмите ещё раз: вопросы удалятся</translation>
        </message>
        <message>
            <source>The questions are removed.</source>
            <translation>Вопросы удалены.</translation>
        </message>
        <message>
            <source>Which questions?</source>
            <translation>Какие вопросы?</translation>
        </message>
        <message>
            <source>What kind of file?</source>
            <translation>Какой файл?</translation>
        </message>
        <message>
            <source>GIFT: for other programs</source>
            <translation>GIFT: для других программ</translation>
        </message>
        <message>
            <source>CSV: a table in all languages</source>
            <translation>CSV: таблица на всех языках</translation>
        </message>
        <message>
            <source>TOML: for this program elsewhere</source>
            <translation>TOML: для этой же программы</translation>
        </message>
        <message>
            <source>Save as a file…</source>
            <translation>Сохранить в файл…</translation>
        </message>
        <message>
            <source>Save as a file</source>
            <translation>Сохранить в файл</translation>
        </message>
        <message>
            <source>A lesson is saved on the page where it is read.</source>
            <translation>Занятие сохраняют на странице, где его читают.</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Куда?</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Вопросы</translation>
        </message>
        <message>
            <source>Questions in the file: {count}.</source>
            <translation>Вопросов в файле: {count}.</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Сохранено.</translation>
        </message>
        <message>
            <source>{what}. Lines: {places}</source>
            <translation>{what}. Строки: {places}</translation>
        </message>
        <message>
            <source>{what}. Questions: {places}</source>
            <translation>{what}. Вопросы: {places}</translation>
        </message>
        <message>
            <source>In this order: {answers}</source>
            <translation>В таком порядке: {answers}</translation>
        </message>
        <message>
            <source>Right: {answers}</source>
            <translation>Верно: {answers}</translation>
        </message>
        <message>
            <source>Not right: {answers}</source>
            <translation>Неверно: {answers}</translation>
        </message>
        <message>
            <source>Pairs: {answers}</source>
            <translation>Пары: {answers}</translation>
        </message>
        <message>
            <source>After the answer: {words}</source>
            <translation>После ответа: {words}</translation>
        </message>
        <message>
            <source>True</source>
            <translation>Верно</translation>
        </message>
        <message>
            <source>False</source>
            <translation>Неверно</translation>
        </message>
    </context>
    <context>
        <name>FolderCard</name>
        <message>
            <source>A folder that is looked into</source>
            <translation>Папка, в которую заглядывает программа</translation>
        </message>
        <message>
            <source>Nothing can be kept here, so no folder is watched.</source>
            <translation>Здесь ничего не сохранить, поэтому папка не просматривается.</translation>
        </message>
        <message>
            <source>Folder: {folder}</source>
            <translation>Папка: {folder}</translation>
        </message>
        <message>
            <source>Files that are not taken now</source>
            <translation>Файлы, которые пока не приняты</translation>
        </message>
        <message>
            <source>Use the folder beside the data</source>
            <translation>Использовать папку рядом с данными</translation>
        </message>
        <message>
            <source>Choose another folder…</source>
            <translation>Выбрать другую папку…</translation>
        </message>
        <message>
            <source>Daiyn only reads there. Whatever program brings the files, a message counts when its signature does.</source>
            <translation>Дайын там только читает. Какая бы программа ни принесла файлы, засчитывается только сообщение с верной подписью.</translation>
        </message>
        <message>
            <source>It is not there. Whoever wants messages to come by a folder makes it.</source>
            <translation>Её нет. Создайте её, если хотите получать сообщения через папку.</translation>
        </message>
        <message>
            <source>Make this folder</source>
            <translation>Создать эту папку</translation>
        </message>
        <message>
            <source>Choose the folder for messages</source>
            <translation>Выбор папки для сообщений</translation>
        </message>
    </context>
    <context>
        <name>FullScreenSheet</name>
        <message>
            <source>Photograph this page</source>
            <translation>Сфотографировать страницу</translation>
        </message>
        <message>
            <source>Preparing the sheet…</source>
            <translation>Лист готовится…</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Дальше</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Page {n} / {count}</source>
            <translation>Страница {n} / {count}</translation>
        </message>
        <message>
            <source>Part {n} / {count}</source>
            <translation>Часть {n} / {count}</translation>
        </message>
    </context>
    <context>
        <name>HandCopyPage</name>
        <message>
            <source>Write each step on paper, then go on. Leave a line where one is free.</source>
            <translation>Запишите шаг на бумагу и переходите дальше. Где строка свободна, оставьте место.</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Печать</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Следующий шаг</translation>
        </message>
        <message>
            <source>Step before</source>
            <translation>Предыдущий шаг</translation>
        </message>
        <message>
            <source>Copy by hand</source>
            <translation>Переписать от руки</translation>
        </message>
        <message>
            <source>Step {n} / {count}</source>
            <translation>Шаг {n} / {count}</translation>
        </message>
        <message>
            <source>Leave a free line.</source>
            <translation>Оставьте свободную строку.</translation>
        </message>
    </context>
    <context>
        <name>HomeBanner</name>
        <message>
            <source>Check it</source>
            <translation>Проверьте</translation>
        </message>
        <message>
            <source>Check an official source</source>
            <translation>Проверьте официальный источник</translation>
        </message>
        <message>
            <source>TV, radio or your akimat</source>
            <translation>Телевизор, радио или акимат</translation>
        </message>
        <message>
            <source>What was announced</source>
            <translation>Что объявлено</translation>
        </message>
        <message>
            <source>Add details</source>
            <translation>Дополнить</translation>
        </message>
        <message>
            <source>So it was entered on this computer. A level may be declared later.</source>
            <translation>Так введено на этом компьютере. Уровень могут объявить позже.</translation>
        </message>
        <message>
            <source>Change this entry</source>
            <translation>Изменить эту запись</translation>
        </message>
        <message>
            <source>What do the levels mean?</source>
            <translation>Что означают уровни?</translation>
        </message>
        <message>
            <source>Change level</source>
            <translation>Изменить уровень</translation>
        </message>
        <message>
            <source>What does it mean?</source>
            <translation>Что это значит?</translation>
        </message>
        <message>
            <source>entered: {date}</source>
            <translation>введено: {date}</translation>
        </message>
        <message>
            <source>accepted: {date}</source>
            <translation>принято: {date}</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>Announced by</source>
            <translation>Кто объявил</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Источник</translation>
        </message>
        <message>
            <source>End, as announced</source>
            <translation>Срок, как объявлено</translation>
        </message>
        <message>
            <source>Date of the announcement</source>
            <translation>Дата объявления</translation>
        </message>
        <message>
            <source>Entered by and when</source>
            <translation>Кто ввёл и когда</translation>
        </message>
        <message>
            <source>The announced end passed on about {date} (computed, check), not confirmed.</source>
            <translation>Объявленный срок прошёл примерно {date} (вычислено, проверьте), не подтверждено.</translation>
        </message>
        <message>
            <source>The announced end passed on {date}, not confirmed.</source>
            <translation>Объявленный срок прошёл {date}, не подтверждено.</translation>
        </message>
        <message numerus="yes">
            <source>Entered %n day(s) ago. Check with an official source.</source>
            <translation>
                <numerusform>Введено %n день назад. Проверьте официальный источник.</numerusform>
                <numerusform>Введено %n дня назад. Проверьте официальный источник.</numerusform>
                <numerusform>Введено %n дней назад. Проверьте официальный источник.</numerusform>
            </translation>
        </message>
        <message>
            <source>Past its announced end: check it</source>
            <translation>Объявленный срок прошёл: проверьте</translation>
        </message>
        <message numerus="yes">
            <source>Entered %n day(s) ago: check it</source>
            <translation>
                <numerusform>Введено %n день назад: проверьте</numerusform>
                <numerusform>Введено %n дня назад: проверьте</numerusform>
                <numerusform>Введено %n дней назад: проверьте</numerusform>
            </translation>
        </message>
        <message>
            <source>No level has been entered on this computer.</source>
            <translation>На этом компьютере уровень не введён.</translation>
        </message>
        <message>
            <source>One may be in force: check TV, radio or your akimat (local authority).</source>
            <translation>Он может действовать: проверьте телевизор, радио или акимат.</translation>
        </message>
        <message>
            <source>If a level is declared now</source>
            <translation>Если уровень объявят теперь</translation>
        </message>
        <message>
            <source>The colour is enough. Place, source and end can be added later.</source>
            <translation>Достаточно цвета. Место, источник и срок можно добавить потом.</translation>
        </message>
    </context>
    <context>
        <name>HomeCards</name>
        <message>
            <source>Which level holds at the new place?</source>
            <translation>Какой уровень действует на новом месте?</translation>
        </message>
        <message>
            <source>The place changed from {old} to {new}. Check an official source.</source>
            <translation>Место изменилось: {old} → {new}. Проверьте официальный источник.</translation>
        </message>
        <message>
            <source>The place is now {new}. Check an official source.</source>
            <translation>Теперь место: {new}. Проверьте официальный источник.</translation>
        </message>
        <message>
            <source>The same level holds there</source>
            <translation>Там действует тот же уровень</translation>
        </message>
        <message>
            <source>The {colour} level holds there too</source>
            <translation>Там тоже действует {colour} уровень</translation>
        </message>
        <message>
            <source>Something else: enter it</source>
            <translation>Другое: ввести</translation>
        </message>
        <message>
            <source>Put this list away</source>
            <translation>Убрать этот список</translation>
        </message>
        <message>
            <source>The level now stands for {place}.</source>
            <translation>Теперь уровень относится к месту: {place}.</translation>
        </message>
    </context>
    <context>
        <name>HomeElsewhere</name>
        <message>
            <source>Elsewhere: {places}</source>
            <translation>В другом месте: {places}</translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <source>Home</source>
            <translation>Главная</translation>
        </message>
    </context>
    <context>
        <name>HomeRows</name>
        <message>
            <source>What to do now</source>
            <translation>Что делать сейчас</translation>
        </message>
        <message>
            <source>What to know</source>
            <translation>Что нужно знать</translation>
        </message>
        <message>
            <source>What to prepare</source>
            <translation>Что подготовить</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыто</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Закрыто</translation>
        </message>
        <message>
            <source>Source and date: inside each line</source>
            <translation>Источник и дата: внутри каждой строки</translation>
        </message>
        <message numerus="yes">
            <source>%n action(s)</source>
            <translation>
                <numerusform>%n действие</numerusform>
                <numerusform>%n действия</numerusform>
                <numerusform>%n действий</numerusform>
            </translation>
        </message>
        <message>
            <source>Print this level's sheet</source>
            <translation>Распечатать лист этого уровня</translation>
        </message>
        <message>
            <source>Earlier lists</source>
            <translation>Прежние списки</translation>
        </message>
        <message>
            <source>Tasks: {done} of {total}</source>
            <translation>Задачи: {done} из {total}</translation>
        </message>
        <message>
            <source>Open the lists of the kits</source>
            <translation>Открыть списки наборов</translation>
        </message>
        <message>
            <source>Open the family plan</source>
            <translation>Открыть план семьи</translation>
        </message>
        <message>
            <source>Step by step: {situation}</source>
            <translation>По шагам: {situation}</translation>
        </message>
    </context>
    <context>
        <name>HomeSide</name>
        <message>
            <source>Emergency numbers</source>
            <translation>Экстренные номера</translation>
        </message>
        <message>
            <source>Press a number to see what to say</source>
            <translation>Нажмите номер: откроется, что сказать</translation>
        </message>
        <message>
            <source>What to say</source>
            <translation>Что сказать</translation>
        </message>
        <message>
            <source>If it happens near you</source>
            <translation>Если это рядом с вами</translation>
        </message>
        <message>
            <source>Family plan</source>
            <translation>План семьи</translation>
        </message>
        <message>
            <source>Start the plan</source>
            <translation>Начать план</translation>
        </message>
        <message>
            <source>Open the plan</source>
            <translation>Открыть план</translation>
        </message>
        <message>
            <source>Continue the plan</source>
            <translation>Продолжить план</translation>
        </message>
        <message>
            <source>What our plan says at each level</source>
            <translation>Что говорит наш план на каждом уровне</translation>
        </message>
        <message>
            <source>No plan yet. Twelve questions, about five minutes.</source>
            <translation>Плана пока нет. Двенадцать вопросов, около пяти минут.</translation>
        </message>
        <message>
            <source>Plan complete. Next:</source>
            <translation>План заполнен. Дальше:</translation>
        </message>
        <message>
            <source>Next steps</source>
            <translation>Следующие шаги</translation>
        </message>
        <message>
            <source>Print the plan and hang it up</source>
            <translation>Распечатайте план и повесьте его</translation>
        </message>
        <message>
            <source>Enter a contact person in another area</source>
            <translation>Впишите человека для связи в другой местности</translation>
        </message>
        <message>
            <source>Enter who lives at home</source>
            <translation>Впишите, кто живёт дома</translation>
        </message>
        <message>
            <source>Enter the home address</source>
            <translation>Впишите адрес дома</translation>
        </message>
        <message>
            <source>Choose two meeting places</source>
            <translation>Выберите два места встречи</translation>
        </message>
        <message>
            <source>Choose whom to call first</source>
            <translation>Выберите, кому звонить первым</translation>
        </message>
        <message>
            <source>Choose title and print language</source>
            <translation>Выберите название и язык печати</translation>
        </message>
    </context>
    <context>
        <name>HomeSituations</name>
        <message>
            <source>What to do if…</source>
            <translation>Что делать, если…</translation>
        </message>
    </context>
    <context>
        <name>HouseholdPage</name>
        <message>
            <source>Plans of other homes</source>
            <translation>Планы других домов</translation>
        </message>
        <message>
            <source>Plan of another home</source>
            <translation>План другого дома</translation>
        </message>
        <message>
            <source>This plan is no longer here.</source>
            <translation>Этого плана здесь больше нет.</translation>
        </message>
        <message>
            <source>Open this plan</source>
            <translation>Открыть этот план</translation>
        </message>
        <message>
            <source>People of this plan</source>
            <translation>Люди этого плана</translation>
        </message>
        <message>
            <source>Somebody who lives in two homes can stand in both plans. A number that is changed in one is then offered to the other.</source>
            <translation>Кто живёт в двух домах, может быть в обоих планах. Номер, изменённый в одном, затем предлагается другому.</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>Имени пока нет</translation>
        </message>
        <message>
            <source>{name}: in the open plan too</source>
            <translation>{name}: есть и в открытом плане</translation>
        </message>
        <message>
            <source>Copy into the open plan</source>
            <translation>Скопировать в открытый план</translation>
        </message>
        <message>
            <source>Copy into the open plan: {name}</source>
            <translation>Скопировать в открытый план: {name}</translation>
        </message>
        <message>
            <source>Copied: {name}</source>
            <translation>Скопировано: {name}</translation>
        </message>
        <message>
            <source>Remove this plan…</source>
            <translation>Удалить этот план…</translation>
        </message>
        <message>
            <source>Keep the plan</source>
            <translation>Оставить план</translation>
        </message>
        <message>
            <source>Remove the plan now</source>
            <translation>Удалить план сейчас</translation>
        </message>
        <message>
            <source>Remove this plan? {title}</source>
            <translation>Удалить этот план? {title}</translation>
        </message>
        <message>
            <source>It cannot be brought back: its history and its backups go as well. Plan files and sheets on paper stay.</source>
            <translation>Вернуть его нельзя: удаляются и история, и резервные копии. Файлы плана и листы на бумаге останутся.</translation>
        </message>
        <message>
            <source>The plan is removed.</source>
            <translation>План удалён.</translation>
        </message>
    </context>
    <context>
        <name>Households</name>
        <message>
            <source>open now</source>
            <translation>сейчас открыт</translation>
        </message>
        <message>
            <source>reviewed: {date}</source>
            <translation>проверен: {date}</translation>
        </message>
        <message>
            <source>last changed: {date}</source>
            <translation>последнее изменение: {date}</translation>
        </message>
        <message>
            <source>due: look through it again</source>
            <translation>пора: просмотрите ещё раз</translation>
        </message>
    </context>
    <context>
        <name>HouseholdsPage</name>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>Each home has a plan, a place and levels of its own, in a file of its own on this computer. What is changed in one changes nothing in another.</source>
            <translation>У каждого дома свой план, своё место и свои уровни, в отдельном файле на этом компьютере. Изменения в одном ничего не меняют в другом.</translation>
        </message>
        <message>
            <source>Find by title</source>
            <translation>Найти по названию</translation>
        </message>
        <message>
            <source>Plans of other homes</source>
            <translation>Планы других домов</translation>
        </message>
        <message>
            <source>No plan has such a title.</source>
            <translation>Плана с таким названием нет.</translation>
        </message>
        <message numerus="yes">
            <source>Show all %n plan(s)</source>
            <translation>
                <numerusform>Показать все планы: %n</numerusform>
                <numerusform>Показать все %n плана</numerusform>
                <numerusform>Показать все %n планов</numerusform>
            </translation>
        </message>
        <message>
            <source>Add a plan for another home</source>
            <translation>Добавить план другого дома</translation>
        </message>
        <message>
            <source>Another plan has a different number</source>
            <translation>В другом плане другой номер</translation>
        </message>
        <message>
            <source>Nothing is taken over by itself. Ask the person which number is right.</source>
            <translation>Само ничего не переносится. Спросите человека, какой номер верный.</translation>
        </message>
        <message>
            <source>Not filled in</source>
            <translation>Не заполнено</translation>
        </message>
        <message>
            <source>Here: {answer}</source>
            <translation>Здесь: {answer}</translation>
        </message>
        <message>
            <source>{title}: {answer}</source>
            <translation>{title}: {answer}</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Взять</translation>
        </message>
        <message>
            <source>Take over: {name}, {answer}</source>
            <translation>Взять: {name}, {answer}</translation>
        </message>
        <message>
            <source>Taken over: {name}, {answer}</source>
            <translation>Взято: {name}, {answer}</translation>
        </message>
    </context>
    <context>
        <name>KazakhKeys</name>
        <message>
            <source>Kazakh letters</source>
            <translation>Казахские буквы</translation>
        </message>
        <message>
            <source>Capital letters</source>
            <translation>Заглавные буквы</translation>
        </message>
        <message>
            <source>Letter {letter}</source>
            <translation>Буква {letter}</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>Plan without a title</source>
            <translation>План без названия</translation>
        </message>
        <message>
            <source>Undo the action</source>
            <translation>Отменить действие</translation>
        </message>
        <message>
            <source>No new backup could be made. Earlier backups are kept.</source>
            <translation>Новую резервную копию сделать не удалось. Прежние копии на месте.</translation>
        </message>
        <message>
            <source>Safe keeping</source>
            <translation>Надёжное хранение</translation>
        </message>
        <message>
            <source>Plan kept beside yours: {name}</source>
            <translation>Ещё один сохранённый план: {name}</translation>
        </message>
        <message>
            <source>No longer kept beside yours: {name}</source>
            <translation>Больше не хранится: {name}</translation>
        </message>
        <message>
            <source>Added: {name}</source>
            <translation>Добавлено: {name}</translation>
        </message>
        <message>
            <source>Removed: {name}</source>
            <translation>Убрано: {name}</translation>
        </message>
        <message>
            <source>Person added</source>
            <translation>Добавлен человек</translation>
        </message>
        <message>
            <source>Person removed</source>
            <translation>Убран человек</translation>
        </message>
        <message>
            <source>School or kindergarten added</source>
            <translation>Добавлена школа или детский сад</translation>
        </message>
        <message>
            <source>School or kindergarten removed</source>
            <translation>Убрана школа или детский сад</translation>
        </message>
        <message>
            <source>Filled in: {after}</source>
            <translation>Заполнено: {after}</translation>
        </message>
        <message>
            <source>Emptied. Before: {before}</source>
            <translation>Очищено. Было: {before}</translation>
        </message>
        <message>
            <source>Now: {after}. Before: {before}</source>
            <translation>Стало: {after}. Было: {before}</translation>
        </message>
        <message>
            <source>Backup: {moment}</source>
            <translation>Резервная копия: {moment}</translation>
        </message>
        <message>
            <source>Copy: {file}</source>
            <translation>Копия: {file}</translation>
        </message>
        <message>
            <source>It was read in full and is whole.</source>
            <translation>Она прочитана полностью и цела.</translation>
        </message>
        <message>
            <source>Plan of {date}</source>
            <translation>План за {date}</translation>
        </message>
        <message>
            <source>As it was at the end of that day.</source>
            <translation>Таким он был на конец того дня.</translation>
        </message>
        <message>
            <source>There was no plan at the end of that day.</source>
            <translation>В конце того дня плана не было.</translation>
        </message>
        <message>
            <source>As it was before today.</source>
            <translation>Таким он был до сегодняшнего дня.</translation>
        </message>
        <message>
            <source>The clock of this computer went back in between, so this may be the plan of another day. Look through it before you bring it back.</source>
            <translation>За это время часы компьютера уходили назад, поэтому это может быть план другого дня. Посмотрите его, прежде чем возвращать.</translation>
        </message>
        <message>
            <source>Yesterday's plan</source>
            <translation>Вчерашний план</translation>
        </message>
        <message>
            <source>There was no plan yesterday.</source>
            <translation>Вчера плана не было.</translation>
        </message>
        <message>
            <source>Kept beside your plan. Opening it keeps the present plan in its place.</source>
            <translation>Хранится рядом с вашим планом. Если открыть его, нынешний план займёт его место.</translation>
        </message>
        <message>
            <source>Open this plan</source>
            <translation>Открыть этот план</translation>
        </message>
        <message>
            <source>Opened: {title}. The plan from before is kept beside it.</source>
            <translation>Открыт: {title}. Прежний план теперь среди сохранённых.</translation>
        </message>
        <message>
            <source>Nothing is filled in in this plan.</source>
            <translation>В этом плане ничего не заполнено.</translation>
        </message>
        <message>
            <source>Bring this plan back</source>
            <translation>Вернуть этот план</translation>
        </message>
        <message>
            <source>Brought back: {what}. The plan from before is kept as a backup.</source>
            <translation>Возвращено: {what}. Прежний план хранится как резервная копия.</translation>
        </message>
        <message>
            <source>Kept as a plan of another home: {title}. Your plan is as before.</source>
            <translation>Сохранено как план другого дома: {title}. Ваш план прежний.</translation>
        </message>
        <message>
            <source>Both plans are merged. The plan from before is kept as a backup.</source>
            <translation>Оба плана объединены. Прежний план сохранён в резервной копии.</translation>
        </message>
        <message>
            <source>Taken over: {title}. The plan from before is kept as a backup.</source>
            <translation>План загружен: {title}. Прежний хранится как резервная копия.</translation>
        </message>
        <message>
            <source>This plan also holds what is shown only when asked for, and so does a file without a passphrase: {answers}.</source>
            <translation>В плане есть и то, что показывается только по запросу, и в файле без пароля это тоже будет: {answers}.</translation>
        </message>
        <message>
            <source>The plan was not changed.</source>
            <translation>План не изменён.</translation>
        </message>
        <message>
            <source>Nothing had to be changed: the plan says the same already.</source>
            <translation>Менять ничего не пришлось: в плане уже то же самое.</translation>
        </message>
        <message>
            <source>The action was undone</source>
            <translation>Действие отменено</translation>
        </message>
        <message>
            <source>Keeping the present plan as a backup…</source>
            <translation>Сохраняем нынешний план как резервную копию…</translation>
        </message>
        <message>
            <source>made by a newer version</source>
            <translation>сделана в более новой версии</translation>
        </message>
        <message>
            <source>damaged, cannot be used</source>
            <translation>повреждена, использовать нельзя</translation>
        </message>
        <message>
            <source>nothing entered</source>
            <translation>ничего не введено</translation>
        </message>
        <message numerus="yes">
            <source>%n level entry(s)</source>
            <translation>
                <numerusform>%n запись об уровне</numerusform>
                <numerusform>%n записи об уровне</numerusform>
                <numerusform>%n записей об уровне</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n человек</numerusform>
                <numerusform>%n человека</numerusform>
                <numerusform>%n человек</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n ответ</numerusform>
                <numerusform>%n ответа</numerusform>
                <numerusform>%n ответов</numerusform>
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
            <translation>Использовать готовый ключ…</translation>
        </message>
        <message>
            <source>Make a key…</source>
            <translation>Создать ключ…</translation>
        </message>
        <message>
            <source>Your key</source>
            <translation>Ваш ключ</translation>
        </message>
        <message>
            <source>A message counts when it is signed with a key that the other computers trust. Whoever has the key and its passphrase can speak in your name.</source>
            <translation>Сообщение засчитывается, если оно подписано ключом, которому доверяют другие компьютеры. У кого есть ключ и его пароль, тот может говорить от вашего имени.</translation>
        </message>
        <message>
            <source>Passphrase of the key</source>
            <translation>Пароль ключа</translation>
        </message>
        <message>
            <source>Without the passphrase the key cannot be used: there is no other way in. Making and using it takes some seconds, on purpose.</source>
            <translation>Без пароля ключом не воспользоваться: другого пути нет. Создание и применение ключа намеренно занимают несколько секунд.</translation>
        </message>
        <message>
            <source>Save the key as a file…</source>
            <translation>Сохранить ключ в файл…</translation>
        </message>
        <message>
            <source>Key file: {file}</source>
            <translation>Файл ключа: {file}</translation>
        </message>
        <message>
            <source>Fingerprint: {fingerprint}</source>
            <translation>Отпечаток: {fingerprint}</translation>
        </message>
        <message>
            <source>Number of the key: {number}</source>
            <translation>Номер ключа: {number}</translation>
        </message>
        <message>
            <source>Print the sheet with the fingerprint</source>
            <translation>Напечатать лист с отпечатком</translation>
        </message>
        <message>
            <source>Save the sheet as PDF…</source>
            <translation>Сохранить лист в PDF…</translation>
        </message>
        <message>
            <source>Give the sheet and the file {file} to whoever looks after the other computers: they compare the two before they trust the key. Keep the key file itself to yourself.</source>
            <translation>Лист и файл {file} отдайте тому, кто следит за другими компьютерами: он сверит их, прежде чем доверить ключу. Сам файл ключа никому не давайте.</translation>
        </message>
        <message>
            <source>Use a key that is there</source>
            <translation>Выбор готового ключа</translation>
        </message>
        <message>
            <source>Secret keys</source>
            <translation>Секретные ключи</translation>
        </message>
        <message>
            <source>Save the key as a file</source>
            <translation>Сохранение ключа в файл</translation>
        </message>
        <message>
            <source>Making the key…</source>
            <translation>Ключ создаётся…</translation>
        </message>
        <message>
            <source>A file of this name is there. A key is never replaced.</source>
            <translation>Файл с таким именем уже есть. Ключ никогда не заменяют.</translation>
        </message>
        <message>
            <source>The key was made: {file}.</source>
            <translation>Ключ создан: {file}.</translation>
        </message>
        <message>
            <source>Saved: {file}.</source>
            <translation>Сохранено: {file}.</translation>
        </message>
    </context>
    <context>
        <name>KeyDetails</name>
        <message>
            <source>For whoever looks after this computer</source>
            <translation>Для того, кто присматривает за этим компьютером</translation>
        </message>
        <message>
            <source>Fingerprint: {fingerprint}</source>
            <translation>Отпечаток: {fingerprint}</translation>
        </message>
        <message>
            <source>Number of the key: {number}</source>
            <translation>Номер ключа: {number}</translation>
        </message>
    </context>
    <context>
        <name>Keypad</name>
        <message>
            <source>Capital letters</source>
            <translation>Заглавные буквы</translation>
        </message>
        <message>
            <source>More keys</source>
            <translation>Ещё клавиши</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Пробел</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Стереть</translation>
        </message>
        <message>
            <source>Kazakh and Russian letters</source>
            <translation>Казахские и русские буквы</translation>
        </message>
        <message>
            <source>Latin letters</source>
            <translation>Латинские буквы</translation>
        </message>
        <message>
            <source>Digits and signs</source>
            <translation>Цифры и знаки</translation>
        </message>
    </context>
    <context>
        <name>KeysCard</name>
        <message>
            <source>Whose messages count</source>
            <translation>Чьим сообщениям здесь доверяют</translation>
        </message>
        <message>
            <source>A message that one of these keys has signed, for its territory, can be accepted with one press.</source>
            <translation>Сообщение, подписанное одним из этих ключей для своей территории, принимается одним нажатием.</translation>
        </message>
        <message>
            <source>No key yet.</source>
            <translation>Ключей пока нет.</translation>
        </message>
        <message>
            <source>No page adds a key. The command “daiyn alert trust” adds one for the levels of one territory, and for nothing else. Compare the fingerprint with one on paper first.</source>
            <translation>Ни одна страница не добавляет ключ. Его добавляет команда «daiyn alert trust»: для уровней одной территории и ни для чего больше. Сначала сверьте отпечаток с бумагой.</translation>
        </message>
        <message>
            <source>Only for: {place}</source>
            <translation>Только для: {place}</translation>
        </message>
        <message>
            <source>{what}, until {date}</source>
            <translation>{what}, последний день: {date}</translation>
        </message>
        <message>
            <source>Only together with a second trusted key</source>
            <translation>Только вместе со вторым доверенным ключом</translation>
        </message>
        <message>
            <source>Accept its messages at once</source>
            <translation>Принимать его сообщения сразу</translation>
        </message>
        <message>
            <source>Without a press, also while nobody is at the window</source>
            <translation>Без нажатия, даже когда у окна никого нет</translation>
        </message>
        <message>
            <source>Accept its messages at once: {key}</source>
            <translation>Принимать его сообщения сразу: {key}</translation>
        </message>
    </context>
    <context>
        <name>KioskAdvice</name>
        <message>
            <source>Sources, line by line</source>
            <translation>Источники каждой строки</translation>
        </message>
        <message>
            <source>What these words rest on: {labels}.</source>
            <translation>На чём основаны эти слова: {labels}.</translation>
        </message>
        <message>
            <source>Take it with you</source>
            <translation>Взять с собой</translation>
        </message>
        <message>
            <source>Print the blank form, take the steps with you</source>
            <translation>Напечатать пустой бланк, взять шаги с собой</translation>
        </message>
        <message>
            <source>Photograph it</source>
            <translation>Сфотографировать</translation>
        </message>
    </context>
    <context>
        <name>KioskAttractPage</name>
        <message>
            <source>This screen is offline. It shows what was entered or received here.</source>
            <translation>Этот экран не подключён к сети. Он показывает то, что здесь ввели или получили.</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Что делать</translation>
        </message>
        <message>
            <source>A good habit</source>
            <translation>Полезная привычка</translation>
        </message>
        <message>
            <source>Four more such questions: two minutes, nothing is kept.</source>
            <translation>Ещё четыре таких вопроса: две минуты, ничего не сохраняется.</translation>
        </message>
        <message>
            <source>Question of the week</source>
            <translation>Вопрос недели</translation>
        </message>
    </context>
    <context>
        <name>KioskBand</name>
        <message>
            <source>No level has been entered on this screen.</source>
            <translation>На этом экране уровень не введён.</translation>
        </message>
        <message>
            <source>This screen cannot show the level now.</source>
            <translation>Этот экран сейчас не может показать уровень.</translation>
        </message>
        <message>
            <source>One may be in force.</source>
            <translation>Уровень может действовать.</translation>
        </message>
        <message>
            <source>The level shown here was ended: {when}.</source>
            <translation>Показанный здесь уровень отменён: {when}.</translation>
        </message>
        <message>
            <source>Another one may be in force.</source>
            <translation>Может действовать другой.</translation>
        </message>
        <message>
            <source>Check TV, radio or your akimat (local authority).</source>
            <translation>Проверьте по телевизору, радио или в акимате.</translation>
        </message>
        <message>
            <source>Announced as ended: {source}.</source>
            <translation>Объявлено, что отменён: {source}.</translation>
        </message>
        <message>
            <source>No message has ended what was signed: {level}; {signer}, {when}.</source>
            <translation>Подписанное сообщение ({level}; {signer}, {when}) другим сообщением не отменено.</translation>
        </message>
        <message>
            <source>Nothing can be kept here now: no newer level from files is shown.</source>
            <translation>Сейчас здесь ничего не сохраняется: более новый уровень из файлов не показывается.</translation>
        </message>
        <message>
            <source>Here an old message cannot be told from a new one: no level from files is shown.</source>
            <translation>Здесь старое сообщение не отличить от нового: уровни из файлов не показываются.</translation>
        </message>
        <message>
            <source>This screen's clock may be wrong: do not go by its dates.</source>
            <translation>Часы этого экрана могут ошибаться: не полагайтесь на его даты.</translation>
        </message>
        <message>
            <source>The announced end has passed, not confirmed: check it.</source>
            <translation>Объявленный срок прошёл, подтверждения нет: проверьте.</translation>
        </message>
        <message>
            <source>Entered more than a day ago: check TV or radio.</source>
            <translation>Введено больше суток назад: проверьте по телевизору или радио.</translation>
        </message>
        <message>
            <source>Received more than a day ago: check TV or radio.</source>
            <translation>Получено больше суток назад: проверьте по телевизору или радио.</translation>
        </message>
        <message>
            <source>At the same time: {level} ({place}).</source>
            <translation>Одновременно: {level} ({place}).</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>End, as announced</source>
            <translation>Срок, как объявлено</translation>
        </message>
        <message>
            <source>From, as announced</source>
            <translation>С какого дня, как объявлено</translation>
        </message>
        <message>
            <source>Announced by</source>
            <translation>Кто объявил</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Источник</translation>
        </message>
        <message>
            <source>Verified by the key of</source>
            <translation>Проверено ключом</translation>
        </message>
        <message>
            <source>Entered by the staff</source>
            <translation>Ввели: сотрудники</translation>
        </message>
        <message>
            <source>Entered by the staff: {name}</source>
            <translation>Ввели сотрудники: {name}</translation>
        </message>
    </context>
    <context>
        <name>KioskCardPage</name>
        <message>
            <source>Photograph the card</source>
            <translation>Сфотографируйте карточку</translation>
        </message>
        <message>
            <source>Card {at} of {all}</source>
            <translation>Карточка {at} из {all}</translation>
        </message>
    </context>
    <context>
        <name>KioskCheckPage</name>
        <message>
            <source>2-minute check</source>
            <translation>Проверка за 2 минуты</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Закончить</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>Следующий вопрос</translation>
        </message>
        <message>
            <source>That was all. Thank you.</source>
            <translation>Вопросы закончились. Спасибо.</translation>
        </message>
        <message>
            <source>Your answers are not kept. Now you know the reasons.</source>
            <translation>Ваши ответы не сохраняются. Теперь вы знаете причины.</translation>
        </message>
        <message>
            <source>What should I do?</source>
            <translation>Что мне делать?</translation>
        </message>
        <message>
            <source>Situations step by step</source>
            <translation>Ситуации шаг за шагом</translation>
        </message>
        <message>
            <source>Plan for my family</source>
            <translation>План для семьи</translation>
        </message>
        <message>
            <source>Answer once more</source>
            <translation>Ответить ещё раз</translation>
        </message>
        <message>
            <source>Question {at} of {all}</source>
            <translation>Вопрос {at} из {all}</translation>
        </message>
        <message>
            <source>Question {at} of {all}, from lessons for schools</source>
            <translation>Вопрос {at} из {all}, из уроков для школ</translation>
        </message>
        <message>
            <source>Where this is known from: {sources}.</source>
            <translation>Откуда это известно: {sources}.</translation>
        </message>
    </context>
    <context>
        <name>KioskFrame</name>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Point with a finger</source>
            <translation>Показать пальцем</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Крупнее</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Контраст</translation>
        </message>
        <message>
            <source>Buttons lower</source>
            <translation>Кнопки ниже</translation>
        </message>
        <message>
            <source>Start again</source>
            <translation>Начать заново</translation>
        </message>
    </context>
    <context>
        <name>KioskLevelPage</name>
        <message>
            <source>What to do at this level</source>
            <translation>Что делать при этом уровне</translation>
        </message>
    </context>
    <context>
        <name>KioskLevelsPage</name>
        <message>
            <source>A level is always declared for a place. Touch one: what to do at it.</source>
            <translation>Уровень всегда объявляют для какого-то места. Коснитесь одного: что при нём делать.</translation>
        </message>
        <message>
            <source>What does the level mean?</source>
            <translation>Что значит уровень?</translation>
        </message>
        <message>
            <source>Stands on this screen now</source>
            <translation>Сейчас на этом экране</translation>
        </message>
    </context>
    <context>
        <name>KioskNumbersPage</name>
        <message>
            <source>This screen cannot call. Dial on a telephone.</source>
            <translation>Этот экран не звонит. Наберите на телефоне.</translation>
        </message>
        <message>
            <source>What to say</source>
            <translation>Что сказать</translation>
        </message>
        <message>
            <source>Emergency numbers</source>
            <translation>Экстренные номера</translation>
        </message>
    </context>
    <context>
        <name>KioskPlacesPage</name>
        <message>
            <source>Places and numbers here</source>
            <translation>Места и номера здесь</translation>
        </message>
        <message>
            <source>They stand beside 112, never instead of it.</source>
            <translation>Они стоят рядом с 112, а не вместо него.</translation>
        </message>
        <message>
            <source>More: {first}–{last} of {count}</source>
            <translation>Ещё: {first}–{last} из {count}</translation>
        </message>
        <message>
            <source>All places and numbers</source>
            <translation>Все места и номера</translation>
        </message>
    </context>
    <context>
        <name>KioskPlanStepsPage</name>
        <message>
            <source>Do it together</source>
            <translation>Сделайте вместе</translation>
        </message>
        <message>
            <source>Write it on paper, one copy for everybody</source>
            <translation>Запишите на бумаге, каждому по экземпляру</translation>
        </message>
        <message>
            <source>Write it at home: this screen keeps nothing and asks for nothing.</source>
            <translation>Пишите дома: этот экран ничего не хранит и не спрашивает.</translation>
        </message>
        <message>
            <source>Plan for my family</source>
            <translation>План для семьи</translation>
        </message>
    </context>
    <context>
        <name>KioskSituationsPage</name>
        <message>
            <source>More help</source>
            <translation>Ещё помощь</translation>
        </message>
        <message>
            <source>What has happened?</source>
            <translation>Что случилось?</translation>
        </message>
    </context>
    <context>
        <name>KioskTakeAwayPage</name>
        <message>
            <source>Take it with you</source>
            <translation>Возьмите с собой</translation>
        </message>
        <message>
            <source>Code to scan: {what}</source>
            <translation>Код для сканирования: {what}</translation>
        </message>
        <message>
            <source>Point the camera of a phone at the code.</source>
            <translation>Наведите камеру телефона на код.</translation>
        </message>
        <message>
            <source>It holds the words themselves: no link, no network is needed.</source>
            <translation>В коде не ссылка, а сами слова: сеть не нужна.</translation>
        </message>
        <message>
            <source>Code {at} of {all}</source>
            <translation>Код {at} из {all}</translation>
        </message>
        <message>
            <source>Photograph the card</source>
            <translation>Сфотографируйте карточку</translation>
        </message>
        <message>
            <source>All of it large on the screen</source>
            <translation>Всё крупно на экране</translation>
        </message>
        <message>
            <source>In this code: {title}.</source>
            <translation>В этом коде: {title}.</translation>
        </message>
        <message>
            <source>This is code {at} of {all}.</source>
            <translation>Это код {at} из {all}.</translation>
        </message>
        <message>
            <source>Lines: {count}.</source>
            <translation>Строк: {count}.</translation>
        </message>
        <message>
            <source>Numbers: {numbers}.</source>
            <translation>Номера: {numbers}.</translation>
        </message>
        <message>
            <source>Asking the printer …</source>
            <translation>Спрашиваем принтер …</translation>
        </message>
        <message>
            <source>Printing. Please wait, it can take a minute.</source>
            <translation>Печатаем. Подождите, это может занять минуту.</translation>
        </message>
        <message>
            <source>Printed. Take the sheet from the printer.</source>
            <translation>Напечатано. Возьмите лист из принтера.</translation>
        </message>
        <message>
            <source>Ask the printer again</source>
            <translation>Спросить принтер ещё раз</translation>
        </message>
        <message>
            <source>Prints left for you: {count}</source>
            <translation>Вам осталось распечаток: {count}</translation>
        </message>
        <message>
            <source>Print the form in Kazakh and Russian</source>
            <translation>Напечатать бланк на казахском и русском</translation>
        </message>
        <message>
            <source>Print the blank form</source>
            <translation>Напечатать пустой бланк</translation>
        </message>
        <message>
            <source>Print numbers and steps on one page</source>
            <translation>Напечатать номера и шаги на одном листе</translation>
        </message>
        <message>
            <source>Print the sheet</source>
            <translation>Напечатать лист</translation>
        </message>
    </context>
    <context>
        <name>KioskTrouble</name>
        <message>
            <source>For the staff: {trouble}</source>
            <translation>Для сотрудников: {trouble}</translation>
        </message>
    </context>
    <context>
        <name>KioskWays</name>
        <message>
            <source>Blank form and steps</source>
            <translation>Пустой бланк и шаги</translation>
        </message>
        <message>
            <source>Steps, and what to write down</source>
            <translation>Шаги и что записать</translation>
        </message>
        <message>
            <source>Emergency numbers: what to say</source>
            <translation>Экстренные номера: что сказать</translation>
        </message>
        <message>
            <source>Places and numbers here</source>
            <translation>Места и номера здесь</translation>
        </message>
    </context>
    <context>
        <name>LabelledField</name>
        <message>
            <source>optional</source>
            <translation>можно пропустить</translation>
        </message>
    </context>
    <context>
        <name>LaterForms</name>
        <message>
            <source>Enter: no level is declared</source>
            <translation>Ввести: уровень не объявлен</translation>
        </message>
        <message>
            <source>Enter: extended</source>
            <translation>Ввести: продлено</translation>
        </message>
        <message>
            <source>Enter: lowered</source>
            <translation>Ввести: понижен</translation>
        </message>
        <message>
            <source>Enter: ended</source>
            <translation>Ввести: завершено</translation>
        </message>
        <message>
            <source>Keep the correction</source>
            <translation>Сохранить исправление</translation>
        </message>
        <message>
            <source>Remove this entry</source>
            <translation>Убрать эту запись</translation>
        </message>
        <message>
            <source>What is known</source>
            <translation>Что известно</translation>
        </message>
        <message>
            <source>Something else was entered for the same day and hour. Enter the hour.</source>
            <translation>На этот день и час введено другое объявление. Введите час.</translation>
        </message>
        <message>
            <source>It never was announced. Nothing else is needed.</source>
            <translation>Такого объявления не было. Больше ничего не нужно.</translation>
        </message>
        <message>
            <source>What was announced last is put right.</source>
            <translation>Исправляется то, что объявлено последним.</translation>
        </message>
        <message>
            <source>A short list shows what to do next.</source>
            <translation>Короткий список покажет, что делать дальше.</translation>
        </message>
    </context>
    <context>
        <name>LaterPage</name>
        <message>
            <source>This entry does not stand any more, or nothing was entered.</source>
            <translation>Эта запись больше не действует, или ничего не введено.</translation>
        </message>
        <message>
            <source>What was announced later?</source>
            <translation>Что объявили позже?</translation>
        </message>
        <message>
            <source>Do not change</source>
            <translation>Не менять</translation>
        </message>
        <message>
            <source>After this, the action can be undone for 10 seconds.</source>
            <translation>После этого 10 секунд можно отменить действие.</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Главная</translation>
        </message>
    </context>
    <context>
        <name>LaterWords</name>
        <message>
            <source>Ended early</source>
            <translation>Завершено досрочно</translation>
        </message>
        <message>
            <source>No level is declared</source>
            <translation>Уровень не объявлен</translation>
        </message>
        <message>
            <source>Extended</source>
            <translation>Продлено</translation>
        </message>
        <message>
            <source>Lowered</source>
            <translation>Понижен</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Завершено</translation>
        </message>
        <message>
            <source>Correct what I entered</source>
            <translation>Исправить введённое</translation>
        </message>
        <message>
            <source>Entered by mistake</source>
            <translation>Введено по ошибке</translation>
        </message>
    </context>
    <context>
        <name>Lesson</name>
        <message>
            <source>The lesson as a whole</source>
            <translation>Занятие в целом</translation>
        </message>
        <message>
            <source>Aim {n}</source>
            <translation>Цель {n}</translation>
        </message>
        <message>
            <source>To take along {n}</source>
            <translation>С собой {n}</translation>
        </message>
        <message>
            <source>Part {n}</source>
            <translation>Часть {n}</translation>
        </message>
        <message>
            <source>Part {n}, answer {letter}</source>
            <translation>Часть {n}, ответ {letter}</translation>
        </message>
        <message>
            <source>Part {n}, row {row}</source>
            <translation>Часть {n}, строка {row}</translation>
        </message>
        <message>
            <source>7–10 years</source>
            <translation>7–10 лет</translation>
        </message>
        <message>
            <source>11–14 years</source>
            <translation>11–14 лет</translation>
        </message>
        <message>
            <source>15–18 years</source>
            <translation>15–18 лет</translation>
        </message>
        <message>
            <source>Adults</source>
            <translation>Взрослые</translation>
        </message>
        <message>
            <source>All ages</source>
            <translation>Все возрасты</translation>
        </message>
        <message>
            <source>Calm talk</source>
            <translation>Спокойная беседа</translation>
        </message>
        <message>
            <source>Scenario</source>
            <translation>Сценарий</translation>
        </message>
        <message>
            <source>Staff at a table</source>
            <translation>Сотрудники за столом</translation>
        </message>
        <message>
            <source>What happened, step by step</source>
            <translation>Что было, шаг за шагом</translation>
        </message>
        <message>
            <source>Dilemma without a right answer</source>
            <translation>Дилемма без правильного ответа</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Вопросы</translation>
        </message>
        <message>
            <source>Talk after a drill</source>
            <translation>Беседа после тренировки</translation>
        </message>
        <message>
            <source>Evening with families</source>
            <translation>Вечер с семьями</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n минута</numerusform>
                <numerusform>%n минуты</numerusform>
                <numerusform>%n минут</numerusform>
            </translation>
        </message>
        <message>
            <source>Short: 20 minutes</source>
            <translation>Короткое: 20 минут</translation>
        </message>
        <message>
            <source>Whole: 45 minutes</source>
            <translation>Полное: 45 минут</translation>
        </message>
        <message>
            <source>Hands</source>
            <translation>Руки</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>Карточки</translation>
        </message>
        <message>
            <source>Corners of the room</source>
            <translation>Углы комнаты</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Группы</translation>
        </message>
        <message>
            <source>Paper with codes</source>
            <translation>Бумага с кодами</translation>
        </message>
        <message>
            <source>Best</source>
            <translation>Лучше всего</translation>
        </message>
        <message>
            <source>Acceptable</source>
            <translation>Допустимо</translation>
        </message>
        <message>
            <source>Adds risk</source>
            <translation>Добавляет риск</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>In one line, for whoever chooses</source>
            <translation>Одной строкой, для выбирающего</translation>
        </message>
        <message>
            <source>What the class reads</source>
            <translation>Что читает класс</translation>
        </message>
        <message>
            <source>What you say; only you see it</source>
            <translation>Что говорите вы; видите только вы</translation>
        </message>
        <message>
            <source>Why; shown at the reveal</source>
            <translation>Почему; видно при раскрытии</translation>
        </message>
        <message>
            <source>Note; only you see it</source>
            <translation>Заметка; видите только вы</translation>
        </message>
        <message>
            <source>The day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>What people knew then</source>
            <translation>Что люди знали тогда</translation>
        </message>
        <message>
            <source>What they were told</source>
            <translation>Что им сказали</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Вопрос</translation>
        </message>
        <message>
            <source>What is known now</source>
            <translation>Что известно сейчас</translation>
        </message>
        <message>
            <source>Said on</source>
            <translation>Когда сказано</translation>
        </message>
        <message>
            <source>By whom</source>
            <translation>Кто сказал</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Цифра</translation>
        </message>
    </context>
    <context>
        <name>LessonMoves</name>
        <message>
            <source>No sheet is typed in yet. Press Next again to show the reasons; the sheets can be typed in later.</source>
            <translation>Ни один лист ещё не введён. Нажмите «Дальше» ещё раз, чтобы показать причины; листы можно ввести и позже.</translation>
        </message>
        <message>
            <source>Nothing is counted yet. Press Next again to leave it out.</source>
            <translation>Пока ничего не посчитано. Чтобы пропустить, нажмите «Дальше» ещё раз.</translation>
        </message>
        <message>
            <source>This is the end. Close the session below.</source>
            <translation>Это конец. Закройте занятие ниже.</translation>
        </message>
        <message>
            <source>There is nothing to reveal at this step.</source>
            <translation>На этом шаге нечего раскрывать.</translation>
        </message>
        <message>
            <source>The class sees this screen. Press the key again to reveal.</source>
            <translation>Класс видит этот экран. Чтобы раскрыть, нажмите ещё раз.</translation>
        </message>
        <message>
            <source>One vote was chosen for this lesson.</source>
            <translation>Для этого занятия выбрано одно голосование.</translation>
        </message>
    </context>
    <context>
        <name>LessonPage</name>
        <message>
            <source>All lessons</source>
            <translation>Все занятия</translation>
        </message>
        <message>
            <source>Language of the words</source>
            <translation>Язык слов</translation>
        </message>
        <message>
            <source>Save as a file</source>
            <translation>Сохранить файлом</translation>
        </message>
        <message>
            <source>Adapt a copy</source>
            <translation>Изменить копию</translation>
        </message>
        <message>
            <source>It came with the program. A copy can be changed.</source>
            <translation>Оно пришло с программой. Копию можно менять.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Press again: it is removed</source>
            <translation>Нажмите ещё раз: занятие удалится</translation>
        </message>
        <message>
            <source>Accepted as it stands. A change asks for it again.</source>
            <translation>Принято в этом виде. После изменения его нужно принять снова.</translation>
        </message>
        <message>
            <source>Hold it</source>
            <translation>Провести</translation>
        </message>
        <message>
            <source>Nobody sees it before a teacher has read and accepted it.</source>
            <translation>Его никто не увидит, пока учитель не прочитает и не примет.</translation>
        </message>
        <message>
            <source>Who accepts it?</source>
            <translation>Кто принимает?</translation>
        </message>
        <message>
            <source>A role, such as class teacher</source>
            <translation>Роль, например классный руководитель</translation>
        </message>
        <message>
            <source>I have read it, and accept it</source>
            <translation>Прочитано, принимаю</translation>
        </message>
        <message>
            <source>Write who accepts it.</source>
            <translation>Напишите, кто принимает.</translation>
        </message>
        <message>
            <source>The lesson is removed.</source>
            <translation>Занятие удалено.</translation>
        </message>
        <message>
            <source>Save the lesson</source>
            <translation>Сохранить занятие</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Занятие</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Сохранено.</translation>
        </message>
        <message>
            <source>All of its words</source>
            <translation>Все его слова</translation>
        </message>
        <message>
            <source>For the teacher alone</source>
            <translation>Только для учителя</translation>
        </message>
        <message>
            <source>It cannot be held yet</source>
            <translation>Провести пока нельзя</translation>
        </message>
        <message>
            <source>The check finds nothing against it.</source>
            <translation>Проверка не нашла ничего против.</translation>
        </message>
    </context>
    <context>
        <name>LessonState</name>
        <message>
            <source>Show the lesson again</source>
            <translation>Снова показать занятие</translation>
        </message>
        <message>
            <source>Somebody will look after this</source>
            <translation>Кто-то этим займётся</translation>
        </message>
        <message>
            <source>Whom to turn to: {name}</source>
            <translation>К кому обратиться: {name}</translation>
        </message>
        <message>
            <source>The announced level has changed</source>
            <translation>Объявленный уровень изменился</translation>
        </message>
        <message>
            <source>The lesson is stopped. Do what your school's plan says.</source>
            <translation>Занятие остановлено. Действуйте по плану школы.</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Остановлено</translation>
        </message>
        <message>
            <source>A break</source>
            <translation>Перерыв</translation>
        </message>
        <message>
            <source>The class sees the calm picture.</source>
            <translation>Класс видит спокойную картинку.</translation>
        </message>
        <message>
            <source>The picture is blank</source>
            <translation>Картинка скрыта</translation>
        </message>
        <message>
            <source>B brings it back.</source>
            <translation>Клавиша B вернёт её.</translation>
        </message>
    </context>
    <context>
        <name>LevelEntryPage</name>
        <message>
            <source>Place, source and end: optional</source>
            <translation>Место, источник и срок: можно пропустить</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Обзор</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Главная</translation>
        </message>
        <message>
            <source>Do not change</source>
            <translation>Не менять</translation>
        </message>
        <message>
            <source>An operation regime or a state of emergency was declared</source>
            <translation>Объявлен режим операции или чрезвычайное положение</translation>
        </message>
        <message>
            <source>Only the colour is needed. The rest can be added later.</source>
            <translation>Нужен только цвет. Остальное можно добавить потом.</translation>
        </message>
        <message>
            <source>After this, the action can be undone for 10 seconds.</source>
            <translation>После этого 10 секунд можно отменить действие.</translation>
        </message>
        <message>
            <source>Place: {place}</source>
            <translation>Место: {place}</translation>
        </message>
        <message>
            <source>Which level has been declared?</source>
            <translation>Какой уровень объявлен?</translation>
        </message>
        <message>
            <source>Needs a source and a date</source>
            <translation>Нужны источник и дата</translation>
        </message>
        <message>
            <source>Needs a source and a date. Or entered by mistake.</source>
            <translation>Нужны источник и дата. Или введён по ошибке.</translation>
        </message>
        <message>
            <source>Extended, lowered or ended</source>
            <translation>Продлён, понижен или завершён</translation>
        </message>
        <message>
            <source>Show the level</source>
            <translation>Показать уровень</translation>
        </message>
        <message>
            <source>Choose the colour you heard</source>
            <translation>Выберите цвет, который вы услышали</translation>
        </message>
    </context>
    <context>
        <name>LevelHistoryPage</name>
        <message>
            <source>Home</source>
            <translation>Главная</translation>
        </message>
        <message>
            <source>What was entered earlier, with its ticks. Only to read.</source>
            <translation>Что вводили раньше, с отметками. Только для чтения.</translation>
        </message>
        <message>
            <source>Nothing has ended yet. A list comes here when its level has ended.</source>
            <translation>Пока ничего не завершено. Список появится здесь, когда его уровень завершится.</translation>
        </message>
        <message>
            <source>Earlier lists</source>
            <translation>Прежние списки</translation>
        </message>
        <message>
            <source>Entered: {who}</source>
            <translation>Введено: {who}</translation>
        </message>
        <message>
            <source>Source: {source}</source>
            <translation>Источник: {source}</translation>
        </message>
        <message>
            <source>Announced by: {name}</source>
            <translation>Кто объявил: {name}</translation>
        </message>
        <message>
            <source>End, as announced: {end}</source>
            <translation>Срок, как объявлено: {end}</translation>
        </message>
        <message>
            <source>Actions: {colour}</source>
            <translation>Действия: {colour}</translation>
        </message>
        <message>
            <source>Not agreed</source>
            <translation>Не договорились</translation>
        </message>
        <message>
            <source>Not ticked</source>
            <translation>Не отмечено</translation>
        </message>
        <message>
            <source>We agreed, {when}</source>
            <translation>Договорились, {when}</translation>
        </message>
        <message>
            <source>Done, {when}</source>
            <translation>Выполнено, {when}</translation>
        </message>
    </context>
    <context>
        <name>LevelUndo</name>
        <message>
            <source>The action was undone</source>
            <translation>Действие отменено</translation>
        </message>
        <message>
            <source>Undo the action</source>
            <translation>Отменить действие</translation>
        </message>
    </context>
    <context>
        <name>LevelWords</name>
        <message>
            <source>Terrorism threat level</source>
            <translation>Уровень террористической опасности</translation>
        </message>
        <message>
            <source>{adjective} · {rank} of {all}</source>
            <translation>{adjective} · {rank} из {all}</translation>
        </message>
        <message>
            <source>I heard:</source>
            <translation>Сообщили:</translation>
        </message>
        <message>
            <source>The lower level's advice still applies: {colour}</source>
            <translation>Действуют и советы более низкого уровня: {colour}</translation>
        </message>
        <message>
            <source>Show the {colour} level</source>
            <translation>Показать {colour} уровень</translation>
        </message>
        <message>
            <source>Entered: {level}.</source>
            <translation>Введено: {level}.</translation>
        </message>
        <message>
            <source>Entered: {level}. Place: {place}.</source>
            <translation>Введено: {level}. Место: {place}.</translation>
        </message>
        <message>
            <source>No level declared</source>
            <translation>Уровень не объявлен</translation>
        </message>
        <message>
            <source>Until about {date} (computed, check)</source>
            <translation>Примерно до {date} (вычислено, проверьте)</translation>
        </message>
    </context>
    <context>
        <name>LevelsPage</name>
        <message>
            <source>What it means</source>
            <translation>Что это значит</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Что делать</translation>
        </message>
        <message>
            <source>The lower levels' advice still applies: {colours}</source>
            <translation>Действуют и советы более низких уровней: {colours}</translation>
        </message>
        <message>
            <source>What you may notice: {level}</source>
            <translation>Что вы можете заметить: {level}</translation>
        </message>
        <message>
            <source>What you may notice</source>
            <translation>Что вы можете заметить</translation>
        </message>
        <message>
            <source>Sources and labels: {level}</source>
            <translation>Источники и пометки: {level}</translation>
        </message>
        <message>
            <source>Sources and labels</source>
            <translation>Источники и пометки</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Распечатать</translation>
        </message>
        <message>
            <source>Print: {level}</source>
            <translation>Распечатать: {level}</translation>
        </message>
        <message>
            <source>A level is always declared for a place: the country, a region, a city, a district or single venues. There are three levels.</source>
            <translation>Уровень всегда объявляют для места: страны, области, города, района или отдельных площадок. Уровней три.</translation>
        </message>
        <message>
            <source>Levels of terrorist danger</source>
            <translation>Уровни террористической опасности</translation>
        </message>
        <message>
            <source>Do not mix up the colours</source>
            <translation>Не путайте цвета</translation>
        </message>
        <message>
            <source>Where these words come from</source>
            <translation>Откуда взяты тексты</translation>
        </message>
        <message>
            <source>Respect for each other</source>
            <translation>Уважение друг к другу</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Документы</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Источники</translation>
        </message>
        <message>
            <source>Sources: {title}</source>
            <translation>Источники: {title}</translation>
        </message>
    </context>
    <context>
        <name>ListRow</name>
        <message>
            <source>current</source>
            <translation>открыто сейчас</translation>
        </message>
    </context>
    <context>
        <name>ListenButton</name>
        <message>
            <source>Listen</source>
            <translation>Послушать</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановить</translation>
        </message>
    </context>
    <context>
        <name>LocalNumbers</name>
        <message>
            <source>All local numbers</source>
            <translation>Все местные номера</translation>
        </message>
        <message>
            <source>Local numbers</source>
            <translation>Местные номера</translation>
        </message>
        <message>
            <source>Shown beside 112, never instead of it.</source>
            <translation>Показываются рядом с 112, а не вместо него.</translation>
        </message>
    </context>
    <context>
        <name>LocationCard</name>
        <message>
            <source>Another place is better for your entries</source>
            <translation>Для ваших записей лучше другое место</translation>
        </message>
        <message>
            <source>The plans of all homes are moved together. To move them, open your own plan first.</source>
            <translation>Планы всех домов переносятся вместе. Чтобы перенести их, сначала откройте свой план.</translation>
        </message>
        <message>
            <source>Daiyn can move them to its own folder on this computer. A copy stays in the old folder.</source>
            <translation>Дайын может перенести их в свою папку на этом компьютере. В прежней папке останется копия.</translation>
        </message>
        <message>
            <source>Move to this computer</source>
            <translation>Перенести на этот компьютер</translation>
        </message>
    </context>
    <context>
        <name>MergeList</name>
        <message>
            <source>Keep mine</source>
            <translation>Оставить моё</translation>
        </message>
        <message>
            <source>Take from the file</source>
            <translation>Взять из файла</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Не включать</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Оставить</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
    </context>
    <context>
        <name>MoreView</name>
        <message>
            <source>Back up</source>
            <translation>Выше</translation>
        </message>
        <message>
            <source>Read on</source>
            <translation>Дальше</translation>
        </message>
    </context>
    <context>
        <name>NewPassphrase</name>
        <message>
            <source>Close the file with a passphrase</source>
            <translation>Закрыть файл паролем</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Пароль</translation>
        </message>
        <message>
            <source>Without the passphrase and without the recovery code, which is shown once after saving, the file cannot be opened: the program has no other way in. Sheets on paper are not encrypted. No outside specialist has audited this protection.</source>
            <translation>Без пароля и без кода восстановления, который показывается один раз после сохранения, файл не открыть: другого пути в программе нет. Листы на бумаге не зашифрованы. Эту защиту не проверяли сторонние специалисты.</translation>
        </message>
    </context>
    <context>
        <name>NoteCard</name>
        <message>
            <source>Note to this step</source>
            <translation>Заметка к этому шагу</translation>
        </message>
        <message>
            <source>No names of children</source>
            <translation>Без имён детей</translation>
        </message>
        <message>
            <source>Keep the note</source>
            <translation>Сохранить заметку</translation>
        </message>
        <message>
            <source>The note is kept</source>
            <translation>Заметка сохранена</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>Who was told before?</source>
            <translation>Кого предупредили заранее?</translation>
        </message>
        <message>
            <source>A lesson like this is announced: the day and what it is about.</source>
            <translation>О таком занятии сообщают заранее: день и о чём оно.</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Сотрудники</translation>
        </message>
        <message>
            <source>Pupils</source>
            <translation>Ученики</translation>
        </message>
        <message>
            <source>Parents</source>
            <translation>Родители</translation>
        </message>
        <message>
            <source>Told today</source>
            <translation>Сообщили сегодня</translation>
        </message>
        <message>
            <source>Told on another day</source>
            <translation>Сообщили в другой день</translation>
        </message>
        <message>
            <source>Not given</source>
            <translation>Не сообщали</translation>
        </message>
        <message>
            <source>{whom}: on which day?</source>
            <translation>{whom}: в какой день?</translation>
        </message>
        <message>
            <source>For example 15.09.2026</source>
            <translation>Например, 15.09.2026</translation>
        </message>
        <message>
            <source>Write a day, for example 15.09.2026</source>
            <translation>Напишите день, например 15.09.2026</translation>
        </message>
    </context>
    <context>
        <name>NumberPage</name>
        <message>
            <source>Home</source>
            <translation>Главная</translation>
        </message>
        <message>
            <source>When to call: {when}</source>
            <translation>Когда звонить: {when}</translation>
        </message>
        <message>
            <source>Copy the number</source>
            <translation>Скопировать номер</translation>
        </message>
        <message>
            <source>Copied: {number}</source>
            <translation>Скопировано: {number}</translation>
        </message>
        <message>
            <source>What to say</source>
            <translation>Что сказать</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Источники</translation>
        </message>
        <message>
            <source>Your address, to read out</source>
            <translation>Ваш адрес: прочитайте вслух</translation>
        </message>
        <message>
            <source>Enter the home address</source>
            <translation>Вписать адрес дома</translation>
        </message>
        <message>
            <source>The plan has no home address yet. It will stand here.</source>
            <translation>В плане пока нет адреса дома. Он будет стоять здесь.</translation>
        </message>
        <message>
            <source>All emergency numbers</source>
            <translation>Все экстренные номера</translation>
        </message>
    </context>
    <context>
        <name>NumbersBar</name>
        <message>
            <source>Emergency numbers</source>
            <translation>Экстренные номера</translation>
        </message>
    </context>
    <context>
        <name>OpenListEditor</name>
        <message>
            <source>Not chosen</source>
            <translation>Не выбрано</translation>
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
            <translation>Не выбрано</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <source>Entry corrected</source>
            <translation>Запись исправлена</translation>
        </message>
        <message>
            <source>Extended: {what}</source>
            <translation>Продлено: {what}</translation>
        </message>
        <message>
            <source>Lowered, now: {what}</source>
            <translation>Понижен, теперь: {what}</translation>
        </message>
        <message>
            <source>From another source: {what}</source>
            <translation>Из другого источника: {what}</translation>
        </message>
        <message>
            <source>Declared: {what}</source>
            <translation>Объявлено: {what}</translation>
        </message>
        <message>
            <source>Ended: {what}</source>
            <translation>Завершено: {what}</translation>
        </message>
        <message>
            <source>Counter-terrorist operation regime</source>
            <translation>Режим антитеррористической операции</translation>
        </message>
        <message>
            <source>State of emergency</source>
            <translation>Чрезвычайное положение</translation>
        </message>
        <message>
            <source>Announced by: {who}</source>
            <translation>Кто объявил: {who}</translation>
        </message>
        <message>
            <source>Source: {source}</source>
            <translation>Источник: {source}</translation>
        </message>
        <message>
            <source>Entered by: {who}, {when}</source>
            <translation>Кто ввёл: {who}, {when}</translation>
        </message>
        <message>
            <source>Entered: {when}</source>
            <translation>Введено: {when}</translation>
        </message>
        <message>
            <source>Entered by and when</source>
            <translation>Кто и когда ввёл</translation>
        </message>
        <message>
            <source>not begun yet</source>
            <translation>ещё не началось</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>действует</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>не подтверждено</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>завершено</translation>
        </message>
        <message>
            <source>Reading what was announced…</source>
            <translation>Объявленное читается…</translation>
        </message>
        <message>
            <source>What was announced</source>
            <translation>Что было объявлено</translation>
        </message>
        <message>
            <source>Newest first, as it was entered on this computer.</source>
            <translation>Сначала новое, как введено на этом компьютере.</translation>
        </message>
        <message>
            <source>Nothing was entered yet. What you enter comes here.</source>
            <translation>Пока ничего не введено. То, что вы введёте, появится здесь.</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Раньше</translation>
        </message>
        <message>
            <source>Nothing has changed since you last looked: {when}.</source>
            <translation>С прошлого просмотра ничего не изменилось: {when}.</translation>
        </message>
        <message>
            <source>What changed since you last looked</source>
            <translation>Что изменилось с прошлого просмотра</translation>
        </message>
        <message>
            <source>You last looked: {when}.</source>
            <translation>Прошлый просмотр: {when}.</translation>
        </message>
        <message>
            <source>Further places</source>
            <translation>Другие места</translation>
        </message>
        <message>
            <source>Levels are shown as of {when}.</source>
            <translation>Уровни показаны на это время: {when}.</translation>
        </message>
        <message>
            <source>Before: {then}</source>
            <translation>Раньше: {then}</translation>
        </message>
        <message>
            <source>No entry</source>
            <translation>Нет записи</translation>
        </message>
        <message>
            <source>Lowered</source>
            <translation>Понижен</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Отменён</translation>
        </message>
        <message>
            <source>None declared</source>
            <translation>Не объявлен</translation>
        </message>
        <message>
            <source>Not confirmed</source>
            <translation>Не подтверждён</translation>
        </message>
        <message>
            <source>Not confirmed: {colour}</source>
            <translation>Не подтверждён: {colour}</translation>
        </message>
        <message>
            <source>In a part: {colour}</source>
            <translation>Местами: {colour}</translation>
        </message>
        <message>
            <source>Contact person</source>
            <translation>Человек для связи</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Дом</translation>
        </message>
        <message>
            <source>Declared for</source>
            <translation>Для какого места</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Начало</translation>
        </message>
        <message>
            <source>Until, as announced</source>
            <translation>До какого дня (как объявлено)</translation>
        </message>
        <message>
            <source>Announced by</source>
            <translation>Кто объявил</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Источник</translation>
        </message>
    </context>
    <context>
        <name>OverviewPage</name>
        <message>
            <source>What people entered or accepted on this computer. Where there is no entry, a level may be in force all the same.</source>
            <translation>Уровни, которые люди ввели или приняли на этом компьютере. Где записи нет, уровень всё равно может действовать.</translation>
        </message>
        <message>
            <source>Print the overview</source>
            <translation>Распечатать обзор</translation>
        </message>
        <message>
            <source>Text to read aloud</source>
            <translation>Текст для чтения вслух</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Обзор</translation>
        </message>
        <message>
            <source>What holds where</source>
            <translation>Где какой уровень</translation>
        </message>
    </context>
    <context>
        <name>OverviewTextPage</name>
        <message>
            <source>Overview</source>
            <translation>Обзор</translation>
        </message>
        <message>
            <source>Language of the text</source>
            <translation>Язык текста</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>Скопировать текст</translation>
        </message>
        <message>
            <source>Read slowly, one line after the other.</source>
            <translation>Читайте не спеша, строку за строкой.</translation>
        </message>
        <message>
            <source>Text to read aloud</source>
            <translation>Текст для чтения вслух</translation>
        </message>
        <message>
            <source>The text was copied</source>
            <translation>Текст скопирован</translation>
        </message>
    </context>
    <context>
        <name>OwnerSetupPage</name>
        <message>
            <source>Set this screen up</source>
            <translation>Настроить этот экран</translation>
        </message>
        <message>
            <source>Where does it stand?</source>
            <translation>Где он стоит?</translation>
        </message>
        <message>
            <source>District, city or town, if a level may name it</source>
            <translation>Район, город или посёлок, если его могут назвать в уровне</translation>
        </message>
        <message>
            <source>A name for the screen: a–z, digits, hyphen</source>
            <translation>Имя экрана: a–z, цифры, дефис</translation>
        </message>
        <message>
            <source>Name of the institution in Kazakh</source>
            <translation>Название учреждения на казахском</translation>
        </message>
        <message>
            <source>Name of the institution in Russian</source>
            <translation>Название учреждения на русском</translation>
        </message>
        <message>
            <source>Name of the institution in English</source>
            <translation>Название учреждения на английском</translation>
        </message>
        <message>
            <source>Hold a bank card against the screen</source>
            <translation>Приложите к экрану банковскую карту</translation>
        </message>
        <message>
            <source>Folder that messages about the level come into</source>
            <translation>Папка, куда приходят сообщения об уровне</translation>
        </message>
        <message>
            <source>Folder that newer words come into</source>
            <translation>Папка, куда приходят новые тексты</translation>
        </message>
        <message>
            <source>Folder that newer places come into</source>
            <translation>Папка, куда приходят новые места</translation>
        </message>
        <message>
            <source>Folder for the status of this screen</source>
            <translation>Папка для состояния этого экрана</translation>
        </message>
        <message>
            <source>A secret for the staff: six signs or more</source>
            <translation>Секрет для сотрудников: шесть знаков или больше</translation>
        </message>
        <message>
            <source>This screen is set up</source>
            <translation>Этот экран настроен</translation>
        </message>
        <message>
            <source>{at} of {all}. {what}</source>
            <translation>{at} из {all}. {what}</translation>
        </message>
        <message>
            <source>Nothing can be written on this computer, so nothing can be set up.</source>
            <translation>На этот компьютер ничего не записать, поэтому настроить его нельзя.</translation>
        </message>
        <message>
            <source>For its owner, once. Each answer is written at once; “Next” leaves it as it is. You can correct all of it later, behind the staff's secret.</source>
            <translation>Для владельца, один раз. Каждый ответ записывается сразу; «Дальше» оставляет его как есть. Всё можно исправить потом, за секретом сотрудников.</translation>
        </message>
        <message>
            <source>Do this before the screen stands where people come: now anybody who stands before it can set it up and choose the secret. After that, nobody without the secret can.</source>
            <translation>Сделайте это до того, как экран встанет там, где люди: сейчас любой, кто стоит перед ним, может настроить его и выбрать секрет. После этого без секрета никто не сможет.</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Начать</translation>
        </message>
        <message>
            <source>Not now: show the screen for visitors</source>
            <translation>Не сейчас: показать экран посетителям</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>Type it</source>
            <translation>Набрать</translation>
        </message>
        <message>
            <source>The staff's page opens by touching the four corners from the upper left on, with the clock, and by the secret.</source>
            <translation>Страница сотрудников открывается так: коснитесь четырёх углов по часовой стрелке, начиная с левого верхнего, и введите секрет.</translation>
        </message>
        <message>
            <source>The staff's page opens by holding the upper left corner for five seconds, and by the secret.</source>
            <translation>Страница сотрудников открывается так: удерживайте левый верхний угол пять секунд и введите секрет.</translation>
        </message>
        <message>
            <source>Start the screen</source>
            <translation>Запустить экран</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Дальше</translation>
        </message>
        <message>
            <source>Type it once more.</source>
            <translation>Наберите ещё раз.</translation>
        </message>
        <message>
            <source>Make the frame as wide as the card: so every button is large enough for a finger.</source>
            <translation>Сделайте рамку такой же ширины, как карта: тогда каждая кнопка будет достаточно большой для пальца.</translation>
        </message>
        <message>
            <source>Much narrower</source>
            <translation>Намного уже</translation>
        </message>
        <message>
            <source>Narrower</source>
            <translation>Уже</translation>
        </message>
        <message>
            <source>Wider</source>
            <translation>Шире</translation>
        </message>
        <message>
            <source>Much wider</source>
            <translation>Намного шире</translation>
        </message>
        <message>
            <source>As wide as the card</source>
            <translation>Как карта</translation>
        </message>
        <message>
            <source>Six signs or more.</source>
            <translation>Шесть знаков или больше.</translation>
        </message>
        <message>
            <source>These were not the same. Begin anew.</source>
            <translation>Они не совпали. Начните заново.</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Минуту…</translation>
        </message>
        <message>
            <source>This computer has too little free memory for it now. Nothing is lost: touch “Next” again.</source>
            <translation>Сейчас на этом компьютере для этого мало свободной памяти. Ничего не потеряно: коснитесь «Дальше» ещё раз.</translation>
        </message>
    </context>
    <context>
        <name>PackRemoval</name>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Remove: {pack}</source>
            <translation>Убрать: {pack}</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Оставить</translation>
        </message>
        <message>
            <source>Remove the pack</source>
            <translation>Убрать пакет</translation>
        </message>
        <message>
            <source>Remove {pack}? The plan keeps what was chosen from it.</source>
            <translation>Убрать пакет: {pack}? Выбранное из него останется в плане.</translation>
        </message>
    </context>
    <context>
        <name>PaperContents</name>
        <message>
            <source>Wall sheet</source>
            <translation>Настенный лист</translation>
        </message>
        <message>
            <source>Wallet card</source>
            <translation>Карточка в кошелёк</translation>
        </message>
        <message>
            <source>Child card</source>
            <translation>Карточка ребёнка</translation>
        </message>
        <message>
            <source>Sheet for the school</source>
            <translation>Лист для школы</translation>
        </message>
        <message>
            <source>What I tell 112</source>
            <translation>Что я скажу 112</translation>
        </message>
        <message>
            <source>Sheet for the entrance</source>
            <translation>Лист для подъезда</translation>
        </message>
        <message>
            <source>Full plan, for the folder</source>
            <translation>Полный план, для папки</translation>
        </message>
        <message>
            <source>First hour</source>
            <translation>Первый час</translation>
        </message>
        <message>
            <source>Card for a helper</source>
            <translation>Карточка помощника</translation>
        </message>
        <message>
            <source>Tag for gas and electricity</source>
            <translation>Бирка для газа и света</translation>
        </message>
        <message>
            <source>Large print</source>
            <translation>Крупным шрифтом</translation>
        </message>
        <message>
            <source>List inside a kit</source>
            <translation>Список внутри набора</translation>
        </message>
        <message>
            <source>What goes to a phone</source>
            <translation>Что уходит на телефон</translation>
        </message>
    </context>
    <context>
        <name>PaperContentsList</name>
        <message>
            <source>Nothing of the plan</source>
            <translation>Из плана ничего</translation>
        </message>
        <message>
            <source>Only if you tick it:</source>
            <translation>Только если отметить:</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>Wall sheet of our family</source>
            <translation>Настенный лист нашей семьи</translation>
        </message>
        <message>
            <source>Sheet of a level</source>
            <translation>Лист уровня</translation>
        </message>
        <message>
            <source>Sheet of a situation</source>
            <translation>Лист ситуации</translation>
        </message>
        <message>
            <source>Blank form of the wall sheet</source>
            <translation>Пустой бланк настенного листа</translation>
        </message>
        <message>
            <source>Overview of levels</source>
            <translation>Обзор уровней</translation>
        </message>
        <message>
            <source>Sheet for the entrance</source>
            <translation>Лист для подъезда</translation>
        </message>
        <message>
            <source>Poster of a place pack</source>
            <translation>Плакат пакета места</translation>
        </message>
        <message>
            <source>Will this phone warn you?</source>
            <translation>Предупредит ли вас этот телефон?</translation>
        </message>
        <message>
            <source>Lists of our kits</source>
            <translation>Списки наших наборов</translation>
        </message>
        <message>
            <source>Dates of 12 months</source>
            <translation>Даты на 12 месяцев</translation>
        </message>
        <message>
            <source>Our rules by level</source>
            <translation>Наши правила по уровням</translation>
        </message>
        <message>
            <source>Our sheet for the red level</source>
            <translation>Наш лист на красный уровень</translation>
        </message>
        <message>
            <source>Cards for the talk at the table</source>
            <translation>Карточки для разговора за столом</translation>
        </message>
        <message>
            <source>Ruler: check the printer</source>
            <translation>Линейка: проверка принтера</translation>
        </message>
        <message>
            <source>Numbers, address, meeting places, people. Hang it up at home.</source>
            <translation>Номера, адрес, места встречи, люди. Повесьте дома.</translation>
        </message>
        <message>
            <source>What the level means, what to do, whom to call.</source>
            <translation>Что значит уровень, что делать, кому звонить.</translation>
        </message>
        <message>
            <source>The steps in order, and the numbers to call.</source>
            <translation>Шаги по порядку и номера, куда звонить.</translation>
        </message>
        <message>
            <source>To fill in by hand. Give it to relatives and neighbours too.</source>
            <translation>Для заполнения от руки. Дайте и родным, и соседям.</translation>
        </message>
        <message>
            <source>What was entered for each region, on one page.</source>
            <translation>Что введено по каждому региону, на одной странице.</translation>
        </message>
        <message>
            <source>For a block of flats or a village street: numbers, address, valves.</source>
            <translation>Для многоквартирного дома или сельской улицы: номера, адрес, краны.</translation>
        </message>
        <message>
            <source>What a school or an akimat filled in, to hang up. Nothing of your family.</source>
            <translation>Что заполнили школа или акимат, чтобы повесить. О вашей семье ничего.</translation>
        </message>
        <message>
            <source>How alerts are switched on, by make, and a table for your phones.</source>
            <translation>Как включить оповещения по маркам, и таблица для ваших телефонов.</translation>
        </message>
        <message>
            <source>What each kit holds, to put inside it and tick off.</source>
            <translation>Что лежит в каждом наборе: вложить внутрь и отмечать.</translation>
        </message>
        <message>
            <source>Who does what, by when: yellow, orange, red and the end on one page.</source>
            <translation>Кто, что, к какому времени: жёлтый, оранжевый, красный и окончание на одной странице.</translation>
        </message>
        <message>
            <source>Contact person, message, who has answered, meeting places, what to take.</source>
            <translation>Человек для связи, сообщение, кто ответил, места встречи, что взять.</translation>
        </message>
        <message>
            <source>What is to be replaced, checked and practised when. For the fridge.</source>
            <translation>Что и когда заменить, проверить, потренировать. На холодильник.</translation>
        </message>
        <message>
            <source>Twelve questions for the whole family, to cut out. Nothing of your plan.</source>
            <translation>Двенадцать вопросов для всей семьи, чтобы вырезать. Из вашего плана там ничего нет.</translation>
        </message>
        <message>
            <source>Shows whether your printer keeps the size of a page.</source>
            <translation>Показывает, сохраняет ли принтер размер страницы.</translation>
        </message>
        <message>
            <source>On the wall</source>
            <translation>На стену</translation>
        </message>
        <message>
            <source>In the pocket</source>
            <translation>В карман</translation>
        </message>
        <message>
            <source>For the school</source>
            <translation>В школу</translation>
        </message>
        <message>
            <source>For helpers</source>
            <translation>Помощникам</translation>
        </message>
        <message>
            <source>In the folder</source>
            <translation>В папку</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>Советы</translation>
        </message>
        <message>
            <source>Blank form and ruler</source>
            <translation>Бланк и линейка</translation>
        </message>
        <message>
            <source>For everybody</source>
            <translation>Для всех</translation>
        </message>
        <message>
            <source>The pack that is being filled in</source>
            <translation>Пакет, который сейчас заполняется</translation>
        </message>
    </context>
    <context>
        <name>PapersCard</name>
        <message>
            <source>Save as PDF</source>
            <translation>Сохранить как PDF</translation>
        </message>
        <message>
            <source>Save to edit</source>
            <translation>Сохранить для правки</translation>
        </message>
        <message>
            <source>Save as a table</source>
            <translation>Сохранить таблицей</translation>
        </message>
        <message>
            <source>Save for other programs</source>
            <translation>Сохранить для других программ</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Печать</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Куда?</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Сохранено.</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Бумаги</translation>
        </message>
    </context>
    <context>
        <name>PassphrasePair</name>
        <message>
            <source>At least {count} characters; several words are harder to guess.</source>
            <translation>Не меньше {count} знаков; несколько слов угадать труднее.</translation>
        </message>
        <message>
            <source>The same passphrase again</source>
            <translation>Тот же пароль ещё раз</translation>
        </message>
        <message>
            <source>Show what is typed</source>
            <translation>Показать набранное</translation>
        </message>
        <message>
            <source>Enter at least {count} characters.</source>
            <translation>Введите не меньше {count} знаков.</translation>
        </message>
        <message>
            <source>Enter the same passphrase in both fields.</source>
            <translation>Введите в оба поля один и тот же пароль.</translation>
        </message>
    </context>
    <context>
        <name>PassphraseQuestion</name>
        <message>
            <source>Passphrase or recovery code</source>
            <translation>Пароль или код восстановления</translation>
        </message>
        <message>
            <source>Show what is typed</source>
            <translation>Показать набранное</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Открыть файл</translation>
        </message>
        <message>
            <source>Enter the passphrase or the recovery code.</source>
            <translation>Введите пароль или код восстановления.</translation>
        </message>
    </context>
    <context>
        <name>PeoplePanel</name>
        <message>
            <source>The plan holds {most} people.</source>
            <translation>В плане помещается {most} человек.</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Добавить человека</translation>
        </message>
        <message>
            <source>Add a child</source>
            <translation>Добавить ребёнка</translation>
        </message>
        <message>
            <source>Person {number}</source>
            <translation>Человек {number}</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Изменить</translation>
        </message>
        <message>
            <source>Change: {name}</source>
            <translation>Изменить: {name}</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Remove: {name}</source>
            <translation>Убрать: {name}</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>Имя пока не вписано</translation>
        </message>
    </context>
    <context>
        <name>PhoneAlertsPage</name>
        <message>
            <source>To the phone and to relatives</source>
            <translation>На телефон и родным</translation>
        </message>
        <message>
            <source>Which phone is it?</source>
            <translation>Какой это телефон?</translation>
        </message>
        <message>
            <source>Another phone</source>
            <translation>Другой телефон</translation>
        </message>
        <message>
            <source>Daiyn cannot see your phone. Here is what was read about such phones. Names in menus may differ.</source>
            <translation>Дайын не видит ваш телефон. Здесь то, что прочитано о таких телефонах. Названия в меню могут отличаться.</translation>
        </message>
        <message>
            <source>Print the sheet</source>
            <translation>Распечатать лист</translation>
        </message>
        <message>
            <source>Will this phone warn you?</source>
            <translation>Предупредит ли вас этот телефон?</translation>
        </message>
        <message>
            <source>A phone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>Enter your phones</source>
            <translation>Внести ваши телефоны</translation>
        </message>
        <message>
            <source>No phone is entered yet. With the plan you see whose phone got a test.</source>
            <translation>Телефоны пока не внесены. Внесите их, и будет видно, на чей телефон пришло пробное оповещение.</translation>
        </message>
        <message>
            <source>Your phones</source>
            <translation>Ваши телефоны</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>ещё нет</translation>
        </message>
        <message>
            <source>Last test received: {when}</source>
            <translation>Последнее пробное оповещение: {when}</translation>
        </message>
        <message>
            <source>Alerts on: {answer}</source>
            <translation>Оповещения включены: {answer}</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Что сделать</translation>
        </message>
        <message>
            <source>What to know</source>
            <translation>Что знать</translation>
        </message>
    </context>
    <context>
        <name>PhotoEditor</name>
        <message>
            <source>Remove the picture</source>
            <translation>Убрать снимок</translation>
        </message>
        <message>
            <source>Remove: {what}</source>
            <translation>Убрать: {what}</translation>
        </message>
        <message>
            <source>Choose another picture</source>
            <translation>Выбрать другой снимок</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>Выбрать снимок</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Снимки</translation>
        </message>
        <message>
            <source>The plan holds {most} pictures.</source>
            <translation>В плане помещается столько снимков: {most}.</translation>
        </message>
        <message>
            <source>This file cannot be read as a picture. Choose another one.</source>
            <translation>Этот файл не читается как снимок. Выберите другой.</translation>
        </message>
    </context>
    <context>
        <name>PlaceDraft</name>
        <message>
            <source>Undo the action</source>
            <translation>Отменить действие</translation>
        </message>
        <message>
            <source>Begun anew</source>
            <translation>Начато заново</translation>
        </message>
        <message>
            <source>The line was removed</source>
            <translation>Строка убрана</translation>
        </message>
        <message>
            <source>Checked today: {day}</source>
            <translation>Проверено сегодня: {day}</translation>
        </message>
        <message>
            <source>Enter day, month and year, for example 30.11.2026</source>
            <translation>Введите день, месяц и год, например 30.11.2026</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>Пока без названия</translation>
        </message>
    </context>
    <context>
        <name>PlaceMakePage</name>
        <message>
            <source>Place packs</source>
            <translation>Пакеты мест</translation>
        </message>
        <message>
            <source>What the pack is</source>
            <translation>О чём пакет</translation>
        </message>
        <message>
            <source>Make a place pack</source>
            <translation>Сделать пакет места</translation>
        </message>
        <message>
            <source>Add a line</source>
            <translation>Добавить строку</translation>
        </message>
        <message>
            <source>Add a line: {kind}</source>
            <translation>Добавить строку: {kind}</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Remove this line</source>
            <translation>Убрать эту строку</translation>
        </message>
    </context>
    <context>
        <name>PlaceOfferPage</name>
        <message>
            <source>Place packs</source>
            <translation>Пакеты мест</translation>
        </message>
        <message>
            <source>A place pack</source>
            <translation>Пакет места</translation>
        </message>
        <message>
            <source>Reading the pack…</source>
            <translation>Пакет читается…</translation>
        </message>
        <message>
            <source>What it holds</source>
            <translation>Что в нём</translation>
        </message>
        <message>
            <source>It is older than the pack that is here.</source>
            <translation>Он старше того пакета, который здесь есть.</translation>
        </message>
        <message>
            <source>It is for: {place}</source>
            <translation>Территория: {place}</translation>
        </message>
        <message>
            <source>Filled in, as the file says, by: {who}</source>
            <translation>Кто заполнил (так сказано в файле): {who}</translation>
        </message>
        <message>
            <source>Made on: {date}</source>
            <translation>Сделан: {date}</translation>
        </message>
        <message>
            <source>This pack is here already</source>
            <translation>Этот пакет здесь уже есть</translation>
        </message>
        <message>
            <source>There is nothing to take.</source>
            <translation>Принимать нечего.</translation>
        </message>
        <message>
            <source>Take this pack in place of the one that is here?</source>
            <translation>Принять этот пакет вместо того, который здесь есть?</translation>
        </message>
        <message>
            <source>Your plan stays as it is. What became different is offered there.</source>
            <translation>План остаётся прежним. Что стало иначе, будет предложено в нём.</translation>
        </message>
        <message>
            <source>Take this pack?</source>
            <translation>Принять этот пакет?</translation>
        </message>
        <message>
            <source>Your plan stays as it is. You choose there what you want to use.</source>
            <translation>План остаётся прежним. Нужное вы выберете в нём сами.</translation>
        </message>
        <message>
            <source>Anybody can write a name into a file. Ask those who are named whether it is theirs.</source>
            <translation>Написать имя в файл может кто угодно. Спросите у тех, кто назван, их ли это файл.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Не сейчас</translation>
        </message>
        <message>
            <source>Take this pack</source>
            <translation>Принять пакет</translation>
        </message>
        <message>
            <source>What becomes different</source>
            <translation>Что станет иначе</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Было</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Стало</translation>
        </message>
        <message>
            <source>Another pack says something else</source>
            <translation>Другой пакет говорит иначе</translation>
        </message>
        <message>
            <source>Choose another file…</source>
            <translation>Выбрать другой файл…</translation>
        </message>
        <message>
            <source>Nothing was taken</source>
            <translation>Ничего не принято</translation>
        </message>
    </context>
    <context>
        <name>PlacePage</name>
        <message>
            <source>Overview</source>
            <translation>Обзор</translation>
        </message>
        <message>
            <source>Enter a level here</source>
            <translation>Ввести уровень для этого места</translation>
        </message>
        <message>
            <source>Enter a regime here</source>
            <translation>Ввести режим для этого места</translation>
        </message>
        <message>
            <source>What do the levels mean?</source>
            <translation>Что означают уровни?</translation>
        </message>
        <message>
            <source>Of your family plan: {who}</source>
            <translation>Из плана семьи: {who}</translation>
        </message>
        <message>
            <source>Nothing was entered for this place. A level may be in force here.</source>
            <translation>Для этого места ничего не введено. Уровень здесь может действовать.</translation>
        </message>
        <message>
            <source>So it was entered on this computer. A level may be declared later.</source>
            <translation>Так введено на этом компьютере. Уровень могут объявить позже.</translation>
        </message>
    </context>
    <context>
        <name>PlaceTextEditor</name>
        <message>
            <source>Choose from the list</source>
            <translation>Выбрать из списка</translation>
        </message>
        <message>
            <source>Choose from the list: {field}</source>
            <translation>Выбрать из списка: {field}</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Принять</translation>
        </message>
        <message>
            <source>Take over: {field}</source>
            <translation>Принять: {field}</translation>
        </message>
        <message>
            <source>The packs that are here have nothing for this answer.</source>
            <translation>В пакетах, которые здесь есть, для этого ответа ничего нет.</translation>
        </message>
        <message>
            <source>Find in the list</source>
            <translation>Найти в списке</translation>
        </message>
    </context>
    <context>
        <name>Places</name>
        <message>
            <source>Place packs of Daiyn</source>
            <translation>Пакеты мест программы Дайын</translation>
        </message>
        <message>
            <source>Taken: {name}</source>
            <translation>Принят: {name}</translation>
        </message>
        <message>
            <source>new</source>
            <translation>новое</translation>
        </message>
        <message>
            <source>not there any more</source>
            <translation>больше нет</translation>
        </message>
        <message>
            <source>another name</source>
            <translation>другое название</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>изменено</translation>
        </message>
        <message>
            <source>confirmed anew</source>
            <translation>подтверждено снова</translation>
        </message>
        <message>
            <source>Removed: {name}</source>
            <translation>Убран: {name}</translation>
        </message>
        <message>
            <source>Open a place pack</source>
            <translation>Открыть пакет места</translation>
        </message>
    </context>
    <context>
        <name>PlacesPage</name>
        <message>
            <source>Help</source>
            <translation>Справка</translation>
        </message>
        <message>
            <source>Two packs say different things</source>
            <translation>Два пакета говорят разное</translation>
        </message>
        <message>
            <source>Place packs</source>
            <translation>Пакеты мест</translation>
        </message>
        <message>
            <source>A school or an akimat fills in one file: where to gather, where children are handed over, whom to call. Then nobody has to type it.</source>
            <translation>Школа или акимат заполняет один файл: где собираться, где отдают детей, кому звонить. Тогда никому не надо это набирать.</translation>
        </message>
        <message>
            <source>Nothing can be kept here, so no pack can be taken.</source>
            <translation>Здесь ничего нельзя сохранить, поэтому принять пакет нельзя.</translation>
        </message>
        <message>
            <source>Open a place pack…</source>
            <translation>Открыть пакет места…</translation>
        </message>
        <message>
            <source>You see who filled it in before anything is taken.</source>
            <translation>Прежде чем что-то принять, вы увидите, кто его заполнил.</translation>
        </message>
        <message>
            <source>It is for: {place}</source>
            <translation>Территория: {place}</translation>
        </message>
        <message>
            <source>Filled in, as the file says, by: {who}</source>
            <translation>Кто заполнил (так сказано в файле): {who}</translation>
        </message>
        <message>
            <source>Made on {made}, taken on {taken}</source>
            <translation>Сделан: {made}, принят: {taken}</translation>
        </message>
        <message>
            <source>For everybody on this computer</source>
            <translation>Для всех на этом компьютере</translation>
        </message>
        <message>
            <source>What it holds</source>
            <translation>Что в нём</translation>
        </message>
        <message>
            <source>What it holds: {pack}</source>
            <translation>Что в нём: {pack}</translation>
        </message>
        <message>
            <source>Print a poster of it</source>
            <translation>Распечатать плакат</translation>
        </message>
        <message>
            <source>Print a poster: {pack}</source>
            <translation>Распечатать плакат: {pack}</translation>
        </message>
        <message>
            <source>A pack that cannot be read</source>
            <translation>Пакет, который не читается</translation>
        </message>
        <message>
            <source>For whoever answers for a school, a kindergarten or a district. It takes about twenty minutes; what you type is kept.</source>
            <translation>Для того, кто отвечает за школу, детский сад или район. Это займёт минут двадцать; набранное сохраняется.</translation>
        </message>
        <message>
            <source>Make a place pack</source>
            <translation>Сделать пакет места</translation>
        </message>
        <message>
            <source>Fill one in yourself</source>
            <translation>Заполнить самим</translation>
        </message>
        <message>
            <source>Whose signature counts</source>
            <translation>Чья подпись засчитывается</translation>
        </message>
        <message>
            <source>A pack without a signature that counts can be taken as well. It is then marked as not verified.</source>
            <translation>Пакет без такой подписи тоже можно принять. Тогда он помечен как непроверенный.</translation>
        </message>
        <message>
            <source>No key yet.</source>
            <translation>Ключей пока нет.</translation>
        </message>
        <message>
            <source>Only for: {place}</source>
            <translation>Только для места: {place}</translation>
        </message>
        <message>
            <source>No page adds a key. The command “daiyn place trust” adds one for the places of one territory, and for nothing else. Compare the fingerprint with one on paper first.</source>
            <translation>Ни одна страница не добавляет ключ. Команда «daiyn place trust» добавляет его только для мест одной территории. Сначала сравните отпечаток с напечатанным на бумаге.</translation>
        </message>
    </context>
    <context>
        <name>PlanFilePage</name>
        <message>
            <source>Move the plan to another computer</source>
            <translation>Перенести план на другой компьютер</translation>
        </message>
        <message>
            <source>Plan file</source>
            <translation>Файл плана</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Открывается…</translation>
        </message>
        <message>
            <source>The file is closed by a passphrase</source>
            <translation>Файл закрыт паролем</translation>
        </message>
        <message>
            <source>Opening it changes nothing, and a wrong passphrase harms nothing.</source>
            <translation>Открытие ничего не меняет, и неверный пароль ничему не вредит.</translation>
        </message>
        <message>
            <source>Open another file…</source>
            <translation>Открыть другой файл…</translation>
        </message>
        <message>
            <source>The whole plan in the file</source>
            <translation>Весь план из файла</translation>
        </message>
        <message>
            <source>The file was made: {moment}</source>
            <translation>Файл сделан: {moment}</translation>
        </message>
        <message>
            <source>Your plan was last changed: {moment}</source>
            <translation>Ваш план изменён в последний раз: {moment}</translation>
        </message>
        <message>
            <source>Your plan and the file say the same</source>
            <translation>Ваш план и файл одинаковы</translation>
        </message>
        <message>
            <source>There is nothing to take over.</source>
            <translation>Принимать нечего.</translation>
        </message>
        <message>
            <source>Take over this plan?</source>
            <translation>Принять этот план?</translation>
        </message>
        <message>
            <source>There is no plan here yet, so nothing is replaced.</source>
            <translation>Плана здесь пока нет, ничего не заменится.</translation>
        </message>
        <message>
            <source>Take over this plan</source>
            <translation>Принять этот план</translation>
        </message>
        <message>
            <source>What should happen to your plan?</source>
            <translation>Что сделать с вашим планом?</translation>
        </message>
        <message>
            <source>“Merge” asks about each answer that differs. “Keep beside” leaves your plan as it is and makes the other a plan of another home. “Replace” keeps yours as a backup first.</source>
            <translation>«Объединить» спросит о каждом ответе, который отличается. «Сохранить рядом» оставит ваш план как есть, а другой станет планом другого дома. «Заменить» сначала сохранит ваш план в резервной копии.</translation>
        </message>
        <message>
            <source>Merge answer by answer…</source>
            <translation>Объединить по ответам…</translation>
        </message>
        <message>
            <source>Replace my plan</source>
            <translation>Заменить мой план</translation>
        </message>
        <message>
            <source>Keep beside mine</source>
            <translation>Сохранить рядом с моим</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Back to the question</source>
            <translation>Назад к вопросу</translation>
        </message>
        <message>
            <source>Merge the plans now</source>
            <translation>Объединить планы сейчас</translation>
        </message>
        <message>
            <source>Where one plan alone has an answer, it is kept. Where both have one, yours stands until you choose the other. Your plan is kept as a backup first, and the merging can be undone.</source>
            <translation>Если ответ есть только в одном плане, он остаётся. Если в обоих, стоит ваш, пока вы не выберете другой. Ваш план сначала сохраняется в резервной копии, объединение можно отменить.</translation>
        </message>
        <message>
            <source>Choose answer by answer</source>
            <translation>Выберите по каждому ответу</translation>
        </message>
        <message>
            <source>Open a plan file</source>
            <translation>Открыть файл плана</translation>
        </message>
        <message>
            <source>Plans of Daiyn</source>
            <translation>Планы программы Дайын</translation>
        </message>
    </context>
    <context>
        <name>PlanInWords</name>
        <message>
            <source>Nothing is filled in.</source>
            <translation>Ничего не заполнено.</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>Имени пока нет</translation>
        </message>
    </context>
    <context>
        <name>PlanOffers</name>
        <message>
            <source>What your plan took from packs</source>
            <translation>Что ваш план взял из пакетов</translation>
        </message>
        <message>
            <source>In the plan: {text}</source>
            <translation>В плане: {text}</translation>
        </message>
        <message>
            <source>In the pack: {text}</source>
            <translation>В пакете: {text}</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Принять</translation>
        </message>
        <message>
            <source>Show in the plan</source>
            <translation>Показать в плане</translation>
        </message>
    </context>
    <context>
        <name>PlanPage</name>
        <message>
            <source>Family plan</source>
            <translation>План семьи</translation>
        </message>
        <message>
            <source>Check and print</source>
            <translation>Проверить и распечатать</translation>
        </message>
        <message>
            <source>Talk it over at the table, 15 minutes</source>
            <translation>Поговорим за столом, 15 минут</translation>
        </message>
        <message>
            <source>All sections</source>
            <translation>Все разделы</translation>
        </message>
        <message>
            <source>The plan is kept only on this computer. It is not sent anywhere.</source>
            <translation>План хранится только на этом компьютере и никуда не отправляется.</translation>
        </message>
        <message>
            <source>Safe keeping</source>
            <translation>Надёжное хранение</translation>
        </message>
        <message>
            <source>No plan yet. Twelve questions, about five minutes. Start anywhere.</source>
            <translation>Плана пока нет. Двенадцать вопросов, около пяти минут. Начните с любого места.</translation>
        </message>
        <message>
            <source>The plan is complete. Talk it over with everyone at home.</source>
            <translation>План заполнен. Обсудите его со всеми дома.</translation>
        </message>
        <message>
            <source>Twelve questions, about five minutes. Continue anywhere.</source>
            <translation>Двенадцать вопросов, около пяти минут. Продолжайте с любого места.</translation>
        </message>
    </context>
    <context>
        <name>PointBoard</name>
        <message>
            <source>Show the whole board</source>
            <translation>Показать всю доску</translation>
        </message>
    </context>
    <context>
        <name>Practice</name>
        <message>
            <source>Everybody takes the bag and stands at the door, dressed. Nobody has to go out.</source>
            <translation>Каждый берёт сумку и одетым встаёт у двери. Выходить не нужно.</translation>
        </message>
        <message>
            <source>Everybody gathers in the room we chose for it.</source>
            <translation>Все собираются в комнате, которую мы для этого выбрали.</translation>
        </message>
        <message>
            <source>All phones lie on the table. How does everybody get word?</source>
            <translation>Все телефоны лежат на столе. Как каждый получит весть?</translation>
        </message>
        <message>
            <source>The children say whom they wait for, and whom they call.</source>
            <translation>Дети говорят, кого ждут и кому звонят.</translation>
        </message>
        <message>
            <source>In the dark: find the torch, the shoes and the documents.</source>
            <translation>В темноте: найти фонарь, обувь и документы.</translation>
        </message>
        <message>
            <source>Fifteen minutes at the table with the cards of the plan.</source>
            <translation>Пятнадцать минут за столом с карточками плана.</translation>
        </message>
        <message>
            <source>See whether each phone receives a test alert.</source>
            <translation>Проверьте, приходит ли в каждый телефон пробное оповещение.</translation>
        </message>
        <message>
            <source>Something of your own: say what, when it is written down.</source>
            <translation>Что-то своё: напишите, что именно, когда будете записывать.</translation>
        </message>
    </context>
    <context>
        <name>PracticePage</name>
        <message>
            <source>How ready are we?</source>
            <translation>Насколько мы готовы?</translation>
        </message>
        <message>
            <source>What do we try?</source>
            <translation>Что пробуем?</translation>
        </message>
        <message>
            <source>Start the time</source>
            <translation>Начать отсчёт</translation>
        </message>
        <message>
            <source>Done: write it down</source>
            <translation>Готово: записать</translation>
        </message>
        <message>
            <source>Practise</source>
            <translation>Потренироваться</translation>
        </message>
        <message>
            <source>Started at {time}.</source>
            <translation>Начато в {time}.</translation>
        </message>
        <message>
            <source>Nothing was practised yet.</source>
            <translation>Тренировок пока не было.</translation>
        </message>
        <message>
            <source>What we tried</source>
            <translation>Что пробовали</translation>
        </message>
    </context>
    <context>
        <name>Prepare</name>
        <message>
            <source>How many are here?</source>
            <translation>Сколько человек здесь?</translation>
        </message>
        <message>
            <source>Then hands can be counted. Or go on without.</source>
            <translation>Тогда можно считать руки. Или продолжайте без этого.</translation>
        </message>
        <message>
            <source>Keep the number</source>
            <translation>Сохранить число</translation>
        </message>
        <message>
            <source>Of none</source>
            <translation>Ничьи</translation>
        </message>
        <message>
            <source>Whose gate and meeting place are shown?</source>
            <translation>Чьи ворота и место сбора показать?</translation>
        </message>
        <message>
            <source>They come from the place packs on this computer.</source>
            <translation>Они взяты из пакетов мест на этом компьютере.</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Класс</translation>
        </message>
        <message>
            <source>As it is called, for example 7Б</source>
            <translation>Как называется, например 7Б</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Возраст</translation>
        </message>
        <message>
            <source>Languages of the picture</source>
            <translation>Языки картинки</translation>
        </message>
        <message>
            <source>How long</source>
            <translation>Длительность</translation>
        </message>
        <message>
            <source>With whom?</source>
            <translation>С кем?</translation>
        </message>
        <message>
            <source>At this age it is talked over: nobody votes.</source>
            <translation>В этом возрасте это обсуждают: никто не голосует.</translation>
        </message>
        <message>
            <source>At this age it is held in its short form.</source>
            <translation>В этом возрасте проводится короткая форма.</translation>
        </message>
        <message>
            <source>Not for: {ages}. It would be too heavy.</source>
            <translation>Не для возраста: {ages}. Это было бы слишком тяжело.</translation>
        </message>
        <message>
            <source>How many have another task?</source>
            <translation>У скольких другое задание?</translation>
        </message>
        <message>
            <source>Whoever does not want to take part. No names.</source>
            <translation>Кто не хочет участвовать. Без имён.</translation>
        </message>
        <message>
            <source>In the room</source>
            <translation>В классе</translation>
        </message>
        <message>
            <source>How do they answer?</source>
            <translation>Как отвечают?</translation>
        </message>
        <message>
            <source>How many groups?</source>
            <translation>Сколько групп?</translation>
        </message>
        <message>
            <source>Votes</source>
            <translation>Голосования</translation>
        </message>
        <message>
            <source>One vote</source>
            <translation>Одно</translation>
        </message>
        <message>
            <source>Two votes with talk between</source>
            <translation>Два, между ними обсуждение</translation>
        </message>
        <message>
            <source>Everybody draws a slip and writes its code on an answer sheet, no name. Print both below: one slip for each, one sheet for each asking. You type the sheets in during the lesson or later.</source>
            <translation>Каждый тянет талончик и пишет его код на листе ответов, без имени. Распечатайте ниже то и другое: каждому по талончику и по листу на каждый опрос. Листы вы введёте на занятии или позже.</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Ответы</translation>
        </message>
        <message>
            <source>Whom can one turn to?</source>
            <translation>К кому можно обратиться?</translation>
        </message>
        <message>
            <source>Psychologist or a calm colleague. Only you see it.</source>
            <translation>Психолог или спокойный коллега. Это видите только вы.</translation>
        </message>
        <message>
            <source>What do we adapt?</source>
            <translation>Что приспосабливаем?</translation>
        </message>
        <message>
            <source>For hearing, sight, movement, language. No names.</source>
            <translation>Для слуха, зрения, движения, языка. Без имён.</translation>
        </message>
        <message>
            <source>Did something hard happen here lately, or a loss in the class?</source>
            <translation>Было ли здесь недавно тяжёлое событие или утрата в классе?</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>Yes, and the psychologist agrees</source>
            <translation>Да, психолог согласен</translation>
        </message>
        <message>
            <source>Yes, and nobody was asked</source>
            <translation>Да, никого не спросили</translation>
        </message>
        <message>
            <source>Care</source>
            <translation>Забота</translation>
        </message>
        <message>
            <source>Do the head and the psychologist know of this talk?</source>
            <translation>Знают ли директор и психолог об этой беседе?</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Да</translation>
        </message>
        <message>
            <source>For the protocol</source>
            <translation>Для протокола</translation>
        </message>
        <message>
            <source>Several: a comma between them</source>
            <translation>Если несколько, ставьте между ними запятую</translation>
        </message>
        <message>
            <source>Guests, by their role</source>
            <translation>Должности гостей</translation>
        </message>
        <message>
            <source>Reason and number, for example: ill 2</source>
            <translation>Причина и число, например: болеют 2</translation>
        </message>
        <message>
            <source>All of it may stay empty and be filled in with a pen.</source>
            <translation>Всё можно оставить пустым и заполнить ручкой.</translation>
        </message>
    </context>
    <context>
        <name>PreparePage</name>
        <message>
            <source>I have thought of it, and hold this lesson all the same</source>
            <translation>Это обдумано, занятие всё же проведу</translation>
        </message>
        <message>
            <source>All lessons</source>
            <translation>Все занятия</translation>
        </message>
        <message>
            <source>{level} was entered at home on this computer. A calm talk is better now.</source>
            <translation>На этом компьютере в главном окне введено: {level}. Сейчас лучше спокойная беседа.</translation>
        </message>
        <message>
            <source>Hold the calm talk instead</source>
            <translation>Провести спокойную беседу</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Начать</translation>
        </message>
        <message>
            <source>Practise alone</source>
            <translation>Порепетировать</translation>
        </message>
        <message>
            <source>A rehearsal: it counts in no report</source>
            <translation>Репетиция: не входит ни в один отчёт</translation>
        </message>
        <message>
            <source>Read or adapt it</source>
            <translation>Прочитать или изменить</translation>
        </message>
        <message>
            <source>Before it can begin, answer:</source>
            <translation>Прежде чем начать, ответьте:</translation>
        </message>
        <message>
            <source>Think of this first. “Start” begins all the same.</source>
            <translation>Сначала подумайте. «Начать» всё равно начнёт.</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Preparing the sheet…</source>
            <translation>Лист готовится…</translation>
        </message>
        <message>
            <source>{paper}, page {n} / {count}. To hear the text, use “Copy by hand”.</source>
            <translation>{paper}, страница {n} / {count}. Чтобы услышать текст: «Переписать от руки».</translation>
        </message>
    </context>
    <context>
        <name>PrintActions</name>
        <message>
            <source>Print the sheet</source>
            <translation>Распечатать лист</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Сохранить как PDF</translation>
        </message>
        <message>
            <source>Photograph this page</source>
            <translation>Сфотографировать страницу</translation>
        </message>
        <message>
            <source>Copy by hand</source>
            <translation>Переписать от руки</translation>
        </message>
        <message>
            <source>Show it on the screen</source>
            <translation>Показать на экране</translation>
        </message>
        <message>
            <source>Saved: {file}.</source>
            <translation>Сохранено: {file}.</translation>
        </message>
    </context>
    <context>
        <name>PrintChoices</name>
        <message>
            <source>Where it goes</source>
            <translation>Где он будет</translation>
        </message>
        <message>
            <source>Which paper</source>
            <translation>Какой лист</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>Для кого</translation>
        </message>
        <message>
            <source>What stands on it</source>
            <translation>Что на нём</translation>
        </message>
        <message>
            <source>Code that a phone calls by</source>
            <translation>Код, по которому звонит телефон</translation>
        </message>
        <message>
            <source>Whoever points a camera at it can call the first person.</source>
            <translation>Кто наведёт на него камеру, сможет позвонить первому в списке.</translation>
        </message>
        <message>
            <source>Which level</source>
            <translation>Какой уровень</translation>
        </message>
        <message>
            <source>Which situation</source>
            <translation>Какая ситуация</translation>
        </message>
        <message>
            <source>Which pack</source>
            <translation>Какой пакет</translation>
        </message>
        <message>
            <source>In which language</source>
            <translation>На каком языке</translation>
        </message>
        <message>
            <source>Size of the letters</source>
            <translation>Размер букв</translation>
        </message>
        <message>
            <source>Size of the paper</source>
            <translation>Размер бумаги</translation>
        </message>
        <message>
            <source>Our answers</source>
            <translation>Наши ответы</translation>
        </message>
        <message>
            <source>Lines to write on by hand</source>
            <translation>Строки для записи от руки</translation>
        </message>
        <message>
            <source>On the cards of adults</source>
            <translation>На карточках взрослых</translation>
        </message>
        <message>
            <source>On children's cards too</source>
            <translation>И на карточках детей</translation>
        </message>
        <message>
            <source>On no card</source>
            <translation>Ни на одной карточке</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>Обычный</translation>
        </message>
        <message>
            <source>Large, 18 points</source>
            <translation>Крупный, 18 пунктов</translation>
        </message>
        <message>
            <source>Language of the sheet</source>
            <translation>Язык листа</translation>
        </message>
    </context>
    <context>
        <name>PrintPage</name>
        <message>
            <source>Paper works without power and network. Everything here fits on A4.</source>
            <translation>Бумага работает без света и связи. Здесь всё помещается на A4.</translation>
        </message>
        <message>
            <source>While it prints, the computer's print service keeps a copy of the page. Saving as PDF makes only the file that you name.</source>
            <translation>Во время печати служба печати компьютера хранит копию страницы. При сохранении в PDF создаётся только названный вами файл.</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Печать</translation>
        </message>
        <message>
            <source>Picture of the paper: {paper}, {language}</source>
            <translation>Изображение бумаги: {paper}, {language}</translation>
        </message>
        <message>
            <source>The plan is still empty: the sheet has lines to write on by hand.</source>
            <translation>План ещё пуст: на листе есть строки, чтобы писать от руки.</translation>
        </message>
        <message>
            <source>These characters cannot be printed, an empty box stands for them: {signs}</source>
            <translation>Эти знаки не печатаются, вместо них пустой квадрат: {signs}</translation>
        </message>
        <message>
            <source>Show smaller</source>
            <translation>Показать мельче</translation>
        </message>
        <message>
            <source>Show larger</source>
            <translation>Показать крупнее</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Сохранить как PDF</translation>
        </message>
    </context>
    <context>
        <name>ProblemWords</name>
        <message>
            <source>What is written is saved as it is. It can be completed later.</source>
            <translation>Написанное сохранено как есть. Дописать можно позже.</translation>
        </message>
        <message numerus="yes">
            <source>Complete %n field(s)</source>
            <translation>
                <numerusform>Допишите %n поле</numerusform>
                <numerusform>Допишите %n поля</numerusform>
                <numerusform>Допишите %n полей</numerusform>
            </translation>
        </message>
        <message>
            <source>{field}: {help}</source>
            <translation>{field}: {help}</translation>
        </message>
        <message>
            <source>“{field}” is not complete yet</source>
            <translation>Поле «{field}» пока неполное</translation>
        </message>
        <message numerus="yes">
            <source>The field is full: it holds %n letter(s)</source>
            <translation>
                <numerusform>Поле заполнено: помещается %n знак</numerusform>
                <numerusform>Поле заполнено: помещается %n знака</numerusform>
                <numerusform>Поле заполнено: помещается %n знаков</numerusform>
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
            <translation>Папка</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Папка</translation>
        </message>
    </context>
    <context>
        <name>Readiness</name>
        <message>
            <source>Tell the contact person, and write down the day</source>
            <translation>Скажите человеку для связи и запишите день</translation>
        </message>
        <message>
            <source>Walk to the meeting place together</source>
            <translation>Сходите вместе к месту встречи</translation>
        </message>
        <message>
            <source>Let the child say a phone number by heart</source>
            <translation>Пусть ребёнок назовёт номер наизусть</translation>
        </message>
        <message>
            <source>Lodge the paper of who may fetch the child</source>
            <translation>Отдайте бумагу о том, кто может забрать ребёнка</translation>
        </message>
        <message>
            <source>See whether the phone receives a test alert</source>
            <translation>Проверьте, приходит ли в телефон пробное оповещение</translation>
        </message>
        <message>
            <source>Show the gas valve to two people</source>
            <translation>Покажите газовый кран двоим</translation>
        </message>
        <message>
            <source>Fill the home store for three days</source>
            <translation>Соберите домашний запас на три дня</translation>
        </message>
        <message>
            <source>Mend what failed, and practise it again</source>
            <translation>Исправьте, что не вышло, и попробуйте снова</translation>
        </message>
        <message>
            <source>Practise once</source>
            <translation>Потренируйтесь один раз</translation>
        </message>
        <message>
            <source>Print the plan: it has changed</source>
            <translation>Напечатайте план: он изменился</translation>
        </message>
        <message>
            <source>The contact person was told</source>
            <translation>Человеку для связи сказали</translation>
        </message>
        <message>
            <source>We walked to the meeting place</source>
            <translation>Сходили к месту встречи</translation>
        </message>
        <message>
            <source>The child can say a phone number</source>
            <translation>Ребёнок может назвать номер телефона</translation>
        </message>
        <message>
            <source>The paper of who may fetch the child is lodged</source>
            <translation>Бумага о том, кто может забрать ребёнка, отдана</translation>
        </message>
        <message>
            <source>The phone received a test alert</source>
            <translation>В телефон пришло пробное оповещение</translation>
        </message>
        <message>
            <source>Two people were shown the gas valve</source>
            <translation>Газовый кран показали двоим</translation>
        </message>
        <message>
            <source>Water and food for three days, nothing out of date</source>
            <translation>Вода и еда на три дня, без просроченного</translation>
        </message>
        <message>
            <source>What failed was practised again</source>
            <translation>Что не вышло, попробовали снова</translation>
        </message>
        <message>
            <source>We practised within six months</source>
            <translation>Тренировались за последние шесть месяцев</translation>
        </message>
        <message>
            <source>Printed or saved as PDF since the last change</source>
            <translation>Напечатан или сохранён как PDF после последней правки</translation>
        </message>
    </context>
    <context>
        <name>ReadyPage</name>
        <message>
            <source>Family plan</source>
            <translation>План семьи</translation>
        </message>
        <message>
            <source>Not how much is filled in, but what was really done, and when.</source>
            <translation>Не сколько заполнено, а что и когда действительно сделано.</translation>
        </message>
        <message>
            <source>Practise</source>
            <translation>Потренироваться</translation>
        </message>
        <message>
            <source>How ready are we?</source>
            <translation>Насколько мы готовы?</translation>
        </message>
        <message>
            <source>Nothing is open. Look again in some months.</source>
            <translation>Ничего не осталось. Загляните через несколько месяцев.</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Дальше</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Что сделано</translation>
        </message>
        <message>
            <source>until: {day}</source>
            <translation>срок: {day}</translation>
        </message>
        <message>
            <source>done</source>
            <translation>сделано</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>ещё нет</translation>
        </message>
    </context>
    <context>
        <name>RecordForms</name>
        <message>
            <source>More for the wall sheet</source>
            <translation>Дополнительно для листа на стену</translation>
        </message>
    </context>
    <context>
        <name>RecordListEditor</name>
        <message>
            <source>No name yet</source>
            <translation>Имя пока не вписано</translation>
        </message>
    </context>
    <context>
        <name>RecordSummary</name>
        <message>
            <source>No name yet</source>
            <translation>Имя пока не вписано</translation>
        </message>
        <message>
            <source>{name}, number {place}</source>
            <translation>{name}, по порядку: {place}</translation>
        </message>
        <message>
            <source>Nothing written yet</source>
            <translation>Пока ничего не записано</translation>
        </message>
        <message>
            <source>Answers: {count}</source>
            <translation>Ответов: {count}</translation>
        </message>
    </context>
    <context>
        <name>RecordsPanel</name>
        <message>
            <source>Change: {name}</source>
            <translation>Изменить: {name}</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Изменить</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Remove: {name}</source>
            <translation>Убрать: {name}</translation>
        </message>
        <message>
            <source>The plan holds {most} of these.</source>
            <translation>В плане помещается столько записей: {most}.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryCard</name>
        <message>
            <source>Print the recovery sheet</source>
            <translation>Распечатать лист восстановления</translation>
        </message>
        <message>
            <source>I have it on paper: hide the code</source>
            <translation>Код есть на бумаге: скрыть</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Код восстановления</translation>
        </message>
        <message>
            <source>It opens the file when the passphrase is forgotten. It is shown only now and kept nowhere: print it or copy it by hand, and keep it apart from the file.</source>
            <translation>Он откроет файл, если пароль забыт. Он показан только сейчас и нигде не хранится: напечатайте его или перепишите и держите отдельно от файла.</translation>
        </message>
        <message>
            <source>The code is no longer here.</source>
            <translation>Кода здесь больше нет.</translation>
        </message>
        <message>
            <source>No printer was found. Copy the code by hand.</source>
            <translation>Принтер не найден. Перепишите код от руки.</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>Лист восстановления</translation>
        </message>
        <message>
            <source>Sent to the printer. Look whether the code can be read.</source>
            <translation>Отправлено на принтер. Посмотрите, читается ли код.</translation>
        </message>
    </context>
    <context>
        <name>RedPage</name>
        <message>
            <source>Our plan at each level</source>
            <translation>Наш план на каждом уровне</translation>
        </message>
        <message>
            <source>Print this sheet</source>
            <translation>Распечатать этот лист</translation>
        </message>
        <message>
            <source>Red level: our sheet</source>
            <translation>Красный уровень: наш лист</translation>
        </message>
        <message>
            <source>Nobody is in the plan yet.</source>
            <translation>В плане пока никого нет.</translation>
        </message>
        <message>
            <source>{done} of {all}</source>
            <translation>{done} из {all}</translation>
        </message>
    </context>
    <context>
        <name>RefEditor</name>
        <message>
            <source>Not chosen</source>
            <translation>Не выбрано</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>Название пока не вписано</translation>
        </message>
        <message>
            <source>Another one…</source>
            <translation>Добавить…</translation>
        </message>
        <message>
            <source>Another one: {field}</source>
            <translation>Добавить: {field}</translation>
        </message>
        <message>
            <source>Used for: {names}</source>
            <translation>Общая запись. Для кого: {names}</translation>
        </message>
        <message>
            <source>Change for all of them</source>
            <translation>Изменить для всех</translation>
        </message>
        <message>
            <source>Remove for all of them</source>
            <translation>Убрать у всех</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
    </context>
    <context>
        <name>RegimePage</name>
        <message>
            <source>Do not change</source>
            <translation>Не менять</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Главная</translation>
        </message>
        <message>
            <source>It is declared separately from the level, and ends separately.</source>
            <translation>Его объявляют отдельно от уровня, и завершается оно отдельно.</translation>
        </message>
        <message>
            <source>After this, the action can be undone for 10 seconds.</source>
            <translation>После этого 10 секунд можно отменить действие.</translation>
        </message>
        <message>
            <source>Place, source and dates: optional</source>
            <translation>Место, источник и даты: можно пропустить</translation>
        </message>
        <message>
            <source>Which regime has been declared?</source>
            <translation>Какой режим объявлен?</translation>
        </message>
        <message>
            <source>Enter the regime</source>
            <translation>Ввести режим</translation>
        </message>
        <message>
            <source>Enter: {regime}</source>
            <translation>Ввести: {regime}</translation>
        </message>
        <message>
            <source>Choose what was declared</source>
            <translation>Выберите, что объявлено</translation>
        </message>
        <message>
            <source>It was entered before. Say here what was announced later.</source>
            <translation>Это уже введено. Введите здесь, что объявили позже.</translation>
        </message>
        <message>
            <source>Entered: {what}.</source>
            <translation>Введено: {what}.</translation>
        </message>
    </context>
    <context>
        <name>Removal</name>
        <message>
            <source>Undo the action</source>
            <translation>Отменить действие</translation>
        </message>
        <message>
            <source>Removed from the plan</source>
            <translation>Убрано из плана</translation>
        </message>
        <message>
            <source>Removed from the plan: {name}</source>
            <translation>Убрано из плана: {name}</translation>
        </message>
    </context>
    <context>
        <name>ReportPage</name>
        <message>
            <source>Sessions</source>
            <translation>Прошедшие занятия</translation>
        </message>
        <message>
            <source>Counts for nothing</source>
            <translation>Не учитывается</translation>
        </message>
        <message>
            <source>Not closed yet</source>
            <translation>Ещё не закрыто</translation>
        </message>
        <message>
            <source>Prepared, not begun yet</source>
            <translation>Подготовлено, ещё не начато</translation>
        </message>
        <message>
            <source>Rehearsal: counts in no statistics</source>
            <translation>Репетиция: в статистику не входит</translation>
        </message>
        <message>
            <source>More are worried than before. Talk to the person named below.</source>
            <translation>Тревожных больше, чем было. Поговорите с человеком, названным ниже.</translation>
        </message>
        <message>
            <source>Give the parents the note about this lesson.</source>
            <translation>Передайте родителям записку об этом занятии.</translation>
        </message>
        <message>
            <source>The lesson was stopped for somebody's sake.</source>
            <translation>Занятие остановили ради кого-то.</translation>
        </message>
        <message>
            <source>Whom to turn to: {name}</source>
            <translation>К кому обратиться: {name}</translation>
        </message>
        <message>
            <source>Care</source>
            <translation>Забота</translation>
        </message>
        <message>
            <source>What was learnt</source>
            <translation>Что узнали</translation>
        </message>
        <message>
            <source>Nothing was asked both before and after.</source>
            <translation>Одних и тех же вопросов до и после не было.</translation>
        </message>
        <message>
            <source>The sheets from before and after are not typed in yet.</source>
            <translation>Листы до и после занятия ещё не введены.</translation>
        </message>
        <message>
            <source>After two weeks</source>
            <translation>Через две недели</translation>
        </message>
        <message>
            <source>After six weeks</source>
            <translation>Через шесть недель</translation>
        </message>
        <message>
            <source> (left of the gain: {percent} %)</source>
            <translation> (осталось от прироста: {percent} %)</translation>
        </message>
        <message>
            <source>Known least: come back to these</source>
            <translation>Знают меньше всего: вернитесь к этому</translation>
        </message>
        <message>
            <source>Sure, but otherwise: {stem}</source>
            <translation>Уверены, но иначе: {stem}</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>До</translation>
        </message>
        <message>
            <source>After</source>
            <translation>После</translation>
        </message>
        <message>
            <source> of {of}</source>
            <translation> из {of}</translation>
        </message>
        <message>
            <source>All of it was known before.</source>
            <translation>Всё знали и раньше.</translation>
        </message>
        <message>
            <source>Gain: {points} points</source>
            <translation>Прирост: {points} п.</translation>
        </message>
        <message>
            <source>Less than before: look at the wording.</source>
            <translation>Меньше, чем было: проверьте формулировку.</translation>
        </message>
        <message>
            <source>What the class chose</source>
            <translation>Что выбрал класс</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Пропущено</translation>
        </message>
        <message>
            <source>Talked over, not counted</source>
            <translation>Обсудили, не считали</translation>
        </message>
        <message>
            <source>Too few answers to be shown</source>
            <translation>Слишком мало ответов, чтобы показать</translation>
        </message>
        <message>
            <source> (first vote: {count})</source>
            <translation> (первое голосование: {count})</translation>
        </message>
        <message>
            <source>Pass: {count}</source>
            <translation>Пропустили: {count}</translation>
        </message>
        <message>
            <source>Chose a way without added risk: {percent} %</source>
            <translation>Выбрали путь без добавленного риска: {percent} %</translation>
        </message>
        <message>
            <source>Talking changed the best answer by {points} points</source>
            <translation>После обсуждения лучший ответ изменился: {points} п.</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>Протокол</translation>
        </message>
        <message>
            <source>Here: {present}. With another task: {out}.</source>
            <translation>Здесь: {present}. С другим заданием: {out}.</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Сотрудники</translation>
        </message>
        <message>
            <source>Pupils</source>
            <translation>Ученики</translation>
        </message>
        <message>
            <source>Parents</source>
            <translation>Родители</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>не сообщали</translation>
        </message>
        <message>
            <source>Counts that were corrected, both kept: {count}</source>
            <translation>Исправленные подсчёты, сохранены оба: {count}</translation>
        </message>
        <message>
            <source>Statements that still need a source: {count}</source>
            <translation>Утверждения, которым нужен источник: {count}</translation>
        </message>
        <message>
            <source>Type in the yard sheet</source>
            <translation>Ввести лист со двора</translation>
        </message>
        <message>
            <source>What follows</source>
            <translation>Что дальше</translation>
        </message>
        <message>
            <source>What went well</source>
            <translation>Что прошло хорошо</translation>
        </message>
        <message>
            <source>What was unclear</source>
            <translation>Что было непонятно</translation>
        </message>
        <message>
            <source>What we change</source>
            <translation>Что изменим</translation>
        </message>
        <message>
            <source>done</source>
            <translation>сделано</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>снято</translation>
        </message>
        <message>
            <source>Ask again after {weeks} weeks: {day}</source>
            <translation>Спросить снова, недель: {weeks}. День: {day}</translation>
        </message>
        <message>
            <source>Ask now</source>
            <translation>Спросить сейчас</translation>
        </message>
        <message>
            <source>Save as a file</source>
            <translation>Сохранить файлом</translation>
        </message>
        <message>
            <source>It counts for nothing</source>
            <translation>Не учитывать</translation>
        </message>
        <message>
            <source>Press again: it counts nowhere for good</source>
            <translation>Нажмите ещё раз: это насовсем не в счёт</translation>
        </message>
        <message>
            <source>Remove this session</source>
            <translation>Удалить это занятие</translation>
        </message>
        <message>
            <source>Press again: it is removed for good</source>
            <translation>Нажмите ещё раз: удалится навсегда</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Куда?</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Сохранено.</translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>Family plan</source>
            <translation>План семьи</translation>
        </message>
        <message>
            <source>Check your answers</source>
            <translation>Проверьте ответы</translation>
        </message>
        <message>
            <source>The quick plan is printed on the wall sheet unless a line says otherwise.</source>
            <translation>Быстрый план печатается на настенном листе, если в строке не сказано другое.</translation>
        </message>
        <message>
            <source>Print the wall sheet</source>
            <translation>Распечатать настенный лист</translation>
        </message>
        <message>
            <source>To the phone</source>
            <translation>На телефон</translation>
        </message>
        <message>
            <source>How ready are we?</source>
            <translation>Насколько мы готовы?</translation>
        </message>
        <message>
            <source>The plan is complete</source>
            <translation>План заполнен</translation>
        </message>
        <message>
            <source>Talk it over with everyone at home.</source>
            <translation>Обсудите его со всеми дома.</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) not filled in</source>
            <translation>
                <numerusform>Не заполнен %n ответ</numerusform>
                <numerusform>Не заполнено %n ответа</numerusform>
                <numerusform>Не заполнено %n ответов</numerusform>
            </translation>
        </message>
        <message>
            <source>The rest is saved. On paper, gaps are lines to write on by hand.</source>
            <translation>Остальное сохранено. На бумаге вместо пропусков будут линии, чтобы вписать от руки.</translation>
        </message>
        <message>
            <source>The plan is not complete yet</source>
            <translation>План пока неполный</translation>
        </message>
        <message>
            <source>All that is written is saved. The lines below say what to add.</source>
            <translation>Всё написанное сохранено. Что добавить, сказано в строках ниже.</translation>
        </message>
        <message>
            <source>Talk it over at the table, 15 minutes</source>
            <translation>Поговорим за столом, 15 минут</translation>
        </message>
        <message>
            <source>Go on with the full plan</source>
            <translation>Продолжить: полный план</translation>
        </message>
        <message>
            <source>Nobody is entered yet</source>
            <translation>Пока никто не вписан</translation>
        </message>
        <message>
            <source>{name}, private answers: {count}</source>
            <translation>{name}, скрытых ответов: {count}</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>Имя пока не вписано</translation>
        </message>
        <message>
            <source>What can be added</source>
            <translation>Что можно добавить</translation>
        </message>
        <message>
            <source>On the wall sheet only if you tick it.</source>
            <translation>На настенном листе будет, только если отметить.</translation>
        </message>
        <message>
            <source>Not on the wall sheet.</source>
            <translation>На настенном листе этого нет.</translation>
        </message>
        <message>
            <source>Which paper shows what</source>
            <translation>На каком листе что напечатано</translation>
        </message>
        <message>
            <source>The plan is kept only on this computer. It is not sent anywhere.</source>
            <translation>План хранится только на этом компьютере и никуда не отправляется.</translation>
        </message>
    </context>
    <context>
        <name>RulerPart</name>
        <message>
            <source>How many millimetres long is the ruler?</source>
            <translation>Сколько миллиметров линейка?</translation>
        </message>
        <message>
            <source>Measure the printed ruler. It should be 100.</source>
            <translation>Измерьте напечатанную линейку. Должно быть 100.</translation>
        </message>
        <message>
            <source>Correct the printer</source>
            <translation>Поправить принтер</translation>
        </message>
        <message>
            <source>Without correction</source>
            <translation>Без поправки</translation>
        </message>
        <message>
            <source>After printing</source>
            <translation>После печати</translation>
        </message>
        <message>
            <source>Enter the length in millimetres, for example 98. From {least} to {most}.</source>
            <translation>Введите длину в миллиметрах, например 98. От {least} до {most}.</translation>
        </message>
        <message>
            <source>Set the printer to 100 % first, then print the ruler again.</source>
            <translation>Сначала поставьте в принтере масштаб 100 %, потом напечатайте линейку снова.</translation>
        </message>
        <message>
            <source>Pages are printed without correction.</source>
            <translation>Страницы печатаются без поправки.</translation>
        </message>
        <message>
            <source>Pages are printed at {percent} % of their size.</source>
            <translation>Страницы печатаются в масштабе {percent} %.</translation>
        </message>
    </context>
    <context>
        <name>RulesPage</name>
        <message>
            <source>Family plan</source>
            <translation>План семьи</translation>
        </message>
        <message>
            <source>Our sheet for red</source>
            <translation>Наш лист на красный</translation>
        </message>
        <message>
            <source>Print the rules</source>
            <translation>Распечатать правила</translation>
        </message>
        <message>
            <source>Our plan at each level</source>
            <translation>Наш план на каждом уровне</translation>
        </message>
        <message>
            <source>Add a rule</source>
            <translation>Добавить правило</translation>
        </message>
        <message>
            <source>Add a rule: {level}</source>
            <translation>Добавить правило: {level}</translation>
        </message>
        <message>
            <source>Our rules</source>
            <translation>Наши правила</translation>
        </message>
        <message>
            <source>None yet. Who does what, by when?</source>
            <translation>Пока нет. Кто, что делает, к какому времени?</translation>
        </message>
        <message>
            <source>What the plan asks</source>
            <translation>О чём спрашивает план</translation>
        </message>
        <message>
            <source>Advice of the guide</source>
            <translation>Советы справочника</translation>
        </message>
        <message>
            <source>Advice of the guide: {level}</source>
            <translation>Советы справочника: {level}</translation>
        </message>
        <message>
            <source>{level}: entered now</source>
            <translation>{level}: введён сейчас</translation>
        </message>
        <message>
            <source>Where help is found</source>
            <translation>Где найти помощь</translation>
        </message>
    </context>
    <context>
        <name>RunPage</name>
        <message>
            <source>Second vote</source>
            <translation>Второе голосование</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Дальше</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Reveal</source>
            <translation>Раскрыть</translation>
        </message>
        <message>
            <source>Stop and care</source>
            <translation>Остановиться</translation>
        </message>
        <message>
            <source>Blank</source>
            <translation>Скрыть</translation>
        </message>
        <message>
            <source>Break</source>
            <translation>Перерыв</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Пропустить</translation>
        </message>
        <message>
            <source>Other language</source>
            <translation>Другой язык</translation>
        </message>
        <message>
            <source>To the close</source>
            <translation>К завершению</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Конец</translation>
        </message>
        <message>
            <source>See where {letter} leads</source>
            <translation>Посмотреть, куда ведёт {letter}</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>End the lesson?</source>
            <translation>Закончить занятие?</translation>
        </message>
        <message>
            <source>Go on another time</source>
            <translation>Продолжить в другой раз</translation>
        </message>
        <message>
            <source>What was counted is kept. The close is part of each lesson.</source>
            <translation>Посчитанное сохранено. Завершение нужно каждому занятию.</translation>
        </message>
        <message>
            <source>Next: Space, PageDown. Back: PageUp. Blank: B or full stop. Break: P. Reveal: R. Second vote: V. Note: N. Stop and care: S. Counts: 1 to 4. Picture: F5. End: Esc.</source>
            <translation>Дальше: пробел, PageDown. Назад: PageUp. Скрыть: B или точка. Перерыв: P. Раскрыть: R. Второе голосование: V. Заметка: N. Остановиться: S. Подсчёт: 1–4. Картинка: F5. Конец: Esc.</translation>
        </message>
        <message>
            <source>That is not possible at this step.</source>
            <translation>На этом шаге это невозможно.</translation>
        </message>
        <message>
            <source>Step {n} of {count}</source>
            <translation>Шаг {n} из {count}</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Сейчас</translation>
        </message>
        <message>
            <source>{passed} of {planned} minutes</source>
            <translation>{passed} из {planned} минут</translation>
        </message>
        <message>
            <source>The class sees the picture on the second screen.</source>
            <translation>Класс видит картинку на втором экране.</translation>
        </message>
        <message>
            <source>One screen: the class may see this page. Your notes are on the printed sheet.</source>
            <translation>Один экран: класс может видеть эту страницу. Ваши заметки на распечатке.</translation>
        </message>
        <message>
            <source>You practise alone: in the lesson these notes show with two screens.</source>
            <translation>Вы репетируете: на занятии эти заметки видны, если экранов два.</translation>
        </message>
        <message>
            <source>Show the picture on the whole screen</source>
            <translation>Показать картинку на весь экран</translation>
        </message>
        <message>
            <source>Show the picture on the second screen</source>
            <translation>Показать картинку на втором экране</translation>
        </message>
        <message>
            <source>How the class sees the picture alone</source>
            <translation>Как показать классу только картинку</translation>
        </message>
    </context>
    <context>
        <name>SaveChip</name>
        <message>
            <source>Saving…</source>
            <translation>Сохраняется…</translation>
        </message>
        <message>
            <source>Saved on this computer, {time}</source>
            <translation>Сохранено на этом компьютере, {time}</translation>
        </message>
    </context>
    <context>
        <name>SavedFile</name>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Show folder</source>
            <translation>Показать папку</translation>
        </message>
        <message>
            <source>Folder: {folder}</source>
            <translation>Папка: {folder}</translation>
        </message>
    </context>
    <context>
        <name>SectionList</name>
        <message>
            <source>Sections of the plan</source>
            <translation>Разделы плана</translation>
        </message>
        <message>
            <source>Full plan</source>
            <translation>Полный план</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>Не начато</translation>
        </message>
        <message>
            <source>Answers: {count}</source>
            <translation>Ответов: {count}</translation>
        </message>
        <message>
            <source>Filled: {filled} of {asked}</source>
            <translation>Заполнено: {filled} из {asked}</translation>
        </message>
    </context>
    <context>
        <name>SectionView</name>
        <message>
            <source>Will this phone warn you?</source>
            <translation>Предупредит ли вас этот телефон?</translation>
        </message>
        <message>
            <source>What is needed, and what is there</source>
            <translation>Что нужно и что есть</translation>
        </message>
        <message>
            <source>Our plan at each level</source>
            <translation>Наш план на каждом уровне</translation>
        </message>
        <message>
            <source>Practise</source>
            <translation>Потренироваться</translation>
        </message>
        <message>
            <source>Family plan</source>
            <translation>План семьи</translation>
        </message>
        <message>
            <source>{place} of {all}</source>
            <translation>{place} из {all}</translation>
        </message>
        <message>
            <source>All of this may be left out.</source>
            <translation>Всё это можно не заполнять.</translation>
        </message>
        <message>
            <source>Done: go back</source>
            <translation>Готово: назад</translation>
        </message>
        <message>
            <source>Next: {section}</source>
            <translation>Дальше: {section}</translation>
        </message>
        <message>
            <source>Check the answers</source>
            <translation>Проверить ответы</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Display</source>
            <translation>Экран</translation>
        </message>
        <message>
            <source>Your place</source>
            <translation>Ваше место</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>As the computer</source>
            <translation>Как в системе</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Светлые</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Тёмные</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Высокий контраст</translation>
        </message>
        <message>
            <source>Not chosen</source>
            <translation>Не выбрано</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Размер текста</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Цвета</translation>
        </message>
        <message>
            <source>Less motion</source>
            <translation>Меньше движения</translation>
        </message>
        <message>
            <source>No animations</source>
            <translation>Без скольжения и плавного исчезновения</translation>
        </message>
        <message>
            <source>Region or city</source>
            <translation>Регион или город</translation>
        </message>
        <message>
            <source>The level is entered for this place. After a move, Daiyn asks what holds.</source>
            <translation>Уровень вводится для этого места. После переезда Дайын спросит, какой уровень действует.</translation>
        </message>
        <message>
            <source>District, city or village</source>
            <translation>Район, город или село</translation>
        </message>
        <message>
            <source>Your name (shown with the level)</source>
            <translation>Имя того, кто вводит уровень</translation>
        </message>
        <message>
            <source>Offered when a level is entered. It stays on this computer.</source>
            <translation>Подставляется при вводе уровня. Остаётся на этом компьютере.</translation>
        </message>
        <message>
            <source>Where an akimat or a school sends the level as a file: the folder, whose messages count, what was not accepted, tests.</source>
            <translation>Если акимат или школа присылают уровень файлом: папка, чьи сообщения идут в счёт, что не принято, проверки.</translation>
        </message>
        <message>
            <source>Messages about the level</source>
            <translation>Сообщения об уровне</translation>
        </message>
        <message>
            <source>Safe keeping: backups and copies</source>
            <translation>Надёжное хранение: резервные копии</translation>
        </message>
        <message>
            <source>Plans of other homes</source>
            <translation>Планы других домов</translation>
        </message>
        <message>
            <source>Copy the folder's name</source>
            <translation>Скопировать путь к папке</translation>
        </message>
        <message>
            <source>Your entries</source>
            <translation>Ваши записи</translation>
        </message>
        <message>
            <source>They lie only on this computer, in this folder:</source>
            <translation>Они лежат только на этом компьютере, в этой папке:</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Скопировано</translation>
        </message>
    </context>
    <context>
        <name>SeveralEditor</name>
        <message>
            <source>No name yet</source>
            <translation>Имя пока не вписано</translation>
        </message>
        <message>
            <source>Add people first: then they can be chosen here.</source>
            <translation>Сначала добавьте людей: тогда их можно будет выбрать здесь.</translation>
        </message>
    </context>
    <context>
        <name>SheetPrinter</name>
        <message>
            <source>No printer was found. Save the sheet as PDF: it can be printed elsewhere.</source>
            <translation>Принтер не найден. Сохраните лист как PDF: его можно напечатать в другом месте.</translation>
        </message>
        <message>
            <source>Nothing was sent to the printer.</source>
            <translation>На принтер ничего не отправлено.</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>Отправлено на принтер.</translation>
        </message>
        <message>
            <source>Sent to the printer. It cannot print to the edge of the paper: check that nothing is missing, or save the sheet as PDF.</source>
            <translation>Отправлено на принтер. Он не печатает до края бумаги: проверьте, всё ли вышло, или сохраните лист как PDF.</translation>
        </message>
    </context>
    <context>
        <name>Sheets</name>
        <message>
            <source>{when}, by codes: too few pairs to be told. Codes without a pair: {unmatched}.</source>
            <translation>{when}, по кодам: пар слишком мало, чисел не показываем. Кодов без пары: {unmatched}.</translation>
        </message>
        <message>
            <source>{when}, by codes: knew more {improved}, the same {same}, less {lower}. Codes without a pair: {unmatched}.</source>
            <translation>{when}, по кодам: знали больше – {improved}, столько же – {same}, меньше – {lower}. Кодов без пары: {unmatched}.</translation>
        </message>
        <message>
            <source>{when}: {count}</source>
            <translation>{when}: {count}</translation>
        </message>
        <message>
            <source>Type in the sheets</source>
            <translation>Ввести листы</translation>
        </message>
        <message>
            <source>Answer sheets with codes</source>
            <translation>Листы ответов с кодами</translation>
        </message>
        <message>
            <source>Before the lesson</source>
            <translation>До занятия</translation>
        </message>
        <message>
            <source>Votes</source>
            <translation>Голосование</translation>
        </message>
        <message>
            <source>Second votes</source>
            <translation>Второе голосование</translation>
        </message>
        <message>
            <source>After the lesson</source>
            <translation>После занятия</translation>
        </message>
        <message>
            <source>After two weeks</source>
            <translation>Через две недели</translation>
        </message>
        <message>
            <source>After six weeks</source>
            <translation>Через шесть недель</translation>
        </message>
        <message>
            <source>{answer}, sure</source>
            <translation>{answer}, уверенно</translation>
        </message>
        <message>
            <source>pass</source>
            <translation>пропуск</translation>
        </message>
        <message>
            <source>{sum}. No answer yet: {codes}</source>
            <translation>{sum}. Ответа ещё нет: {codes}</translation>
        </message>
        <message>
            <source>Keep the sheet</source>
            <translation>Сохранить лист</translation>
        </message>
        <message>
            <source>Take this sheet out</source>
            <translation>Убрать этот лист</translation>
        </message>
        <message>
            <source>Type in the sheets: {batch}</source>
            <translation>Ввод листов: {batch}</translation>
        </message>
        <message>
            <source>The code on the slip, then a letter A to E or a figure 1 to 5 for each question, 0 for pass. Enter keeps the sheet.</source>
            <translation>Сначала код, затем на каждый вопрос буква A–E или цифра 1–5, пропуск – 0. Enter сохраняет лист.</translation>
        </message>
        <message>
            <source>The space bar marks an answer as sure.</source>
            <translation>Пробел отмечает ответ как уверенный.</translation>
        </message>
        <message>
            <source>To correct a sheet, type its code again or press the key up.</source>
            <translation>Чтобы исправить лист, наберите его код снова или нажмите стрелку вверх.</translation>
        </message>
        <message>
            <source>Sums of the questions</source>
            <translation>Суммы по вопросам</translation>
        </message>
        <message>
            <source>Question {number} has no answer yet: a letter, or 0 for pass.</source>
            <translation>На вопрос {number} нет ответа: введите букву или 0, если пропуск.</translation>
        </message>
        <message>
            <source>Kept: {code}.</source>
            <translation>Сохранено: {code}.</translation>
        </message>
        <message>
            <source>Press again: it is taken out</source>
            <translation>Нажмите ещё раз: лист будет убран</translation>
        </message>
        <message>
            <source>Taken out: {code}.</source>
            <translation>Убран: {code}.</translation>
        </message>
        <message>
            <source>{code} is typed in already. Correct it and press Enter, or Esc leaves it as it is.</source>
            <translation>{code} уже введён. Исправьте и нажмите Enter; Esc оставит как есть.</translation>
        </message>
        <message>
            <source>{code} is here: go on with its answers.</source>
            <translation>{code} уже есть: введите остальные ответы.</translation>
        </message>
        <message>
            <source>Show all sheets: {count}</source>
            <translation>Показать все листы: {count}</translation>
        </message>
        <message>
            <source>Type the code of the slip first: four figures.</source>
            <translation>Сначала наберите код с талончика: четыре цифры.</translation>
        </message>
        <message>
            <source>A code is four figures, 1000 to 9999. Look at the slip.</source>
            <translation>Код – четыре цифры, от 1000 до 9999. Посмотрите на талончик.</translation>
        </message>
        <message>
            <source>A sheet with {code} is there already. Look at the slip.</source>
            <translation>Лист с кодом {code} уже есть. Посмотрите на талончик.</translation>
        </message>
        <message>
            <source>No sheet from before has {code}. Look at the slip; if it is right, go on.</source>
            <translation>Среди прежних листов кода {code} нет. Посмотрите на талончик; если верно, продолжайте.</translation>
        </message>
        <message>
            <source>From before there is {codes}.</source>
            <translation>Среди прежних есть {codes}.</translation>
        </message>
        <message>
            <source>One sheet too many: {present} – {out} = {most} could answer. Look whether one was typed in twice.</source>
            <translation>На один лист больше: отвечать могли {present} – {out} = {most}. Проверьте, не введён ли лист дважды.</translation>
        </message>
        <message>
            <source>Sheets: {counted}</source>
            <translation>Листов: {counted}</translation>
        </message>
        <message>
            <source>Sheets: {counted}. In the lesson: {most}</source>
            <translation>Листов: {counted}. На занятии было: {most}</translation>
        </message>
        <message>
            <source>Sheets: {counted} of {most}. Left: {left}</source>
            <translation>Листов: {counted} из {most}. Осталось: {left}</translation>
        </message>
        <message>
            <source>Sheets: {counted} of {most}. All are in</source>
            <translation>Листов: {counted} из {most}. Введены все</translation>
        </message>
        <message>
            <source>Question {number}: {stem}</source>
            <translation>Вопрос {number}: {stem}</translation>
        </message>
        <message>
            <source>sure</source>
            <translation>уверенно</translation>
        </message>
        <message>
            <source>Code on the slip</source>
            <translation>Код на талончике</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Sure belongs to an answer: type that first.</source>
            <translation>«Уверенно» относится к ответу: сначала введите его.</translation>
        </message>
        <message>
            <source>Nobody is asked here how sure they are.</source>
            <translation>Здесь об уверенности не спрашивают.</translation>
        </message>
        <message>
            <source>Question {number}: 1 for all of it right, 2 for otherwise, 0 for pass.</source>
            <translation>Вопрос {number}: 1 – всё верно, 2 – иначе, 0 – пропуск.</translation>
        </message>
        <message>
            <source>“В” can be B or D on this keyboard. Press 2 for B, 4 for D.</source>
            <translation>На этой клавиатуре «В» может значить B или D. Нажмите 2 для B, 4 для D.</translation>
        </message>
        <message>
            <source>Question {number} has the answers A to {last}, or 0 for pass.</source>
            <translation>Ответы на вопрос {number}: от A до {last}, пропуск – 0.</translation>
        </message>
        <message>
            <source>Collect the sheets before you show what is right.</source>
            <translation>Соберите листы, прежде чем показать, что верно.</translation>
        </message>
        <message>
            <source>The class sees this screen: type the sheets in after the lesson, from its report.</source>
            <translation>Этот экран видит класс: введите листы после занятия, из отчёта.</translation>
        </message>
        <message>
            <source>The keys 1 to 4 lead into this row, Esc leads out of it.</source>
            <translation>Клавиши 1–4 ведут в эту строку, Esc – из неё.</translation>
        </message>
    </context>
    <context>
        <name>SheetsPage</name>
        <message>
            <source>Which sheets?</source>
            <translation>Какие листы?</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Отчёт</translation>
        </message>
        <message>
            <source>For you alone: codes stand on this page. The report shows none.</source>
            <translation>Только для вас: на этой странице стоят коды. В отчёте их нет.</translation>
        </message>
        <message>
            <source>Answer sheets</source>
            <translation>Листы ответов</translation>
        </message>
        <message>
            <source>Nothing was answered on paper in this lesson.</source>
            <translation>На этом занятии на бумаге не отвечали.</translation>
        </message>
    </context>
    <context>
        <name>SideBar</name>
        <message>
            <source>Language of the program</source>
            <translation>Язык программы</translation>
        </message>
        <message>
            <source>Works without internet</source>
            <translation>Работает без интернета</translation>
        </message>
        <message>
            <source>Pages of the program</source>
            <translation>Страницы программы</translation>
        </message>
        <message>
            <source>Open plan: {title}</source>
            <translation>Открыт план: {title}</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Главная</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Обзор</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>Уровни</translation>
        </message>
        <message>
            <source>What to do if…</source>
            <translation>Что делать, если…</translation>
        </message>
        <message>
            <source>Family plan</source>
            <translation>План семьи</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Печать</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Справка</translation>
        </message>
        <message>
            <source>Open now</source>
            <translation>Сейчас открыто</translation>
        </message>
    </context>
    <context>
        <name>SituationList</name>
        <message>
            <source>For example: bag, call, smoke</source>
            <translation>Например: сумка, звонок, дым</translation>
        </message>
        <message>
            <source>Search the situations</source>
            <translation>Поиск по ситуациям</translation>
        </message>
        <message>
            <source>Nothing found. Try another word, or call 112 if there is danger.</source>
            <translation>Ничего не найдено. Попробуйте другое слово, а при опасности позвоните 112.</translation>
        </message>
        <message numerus="yes">
            <source>%n situation(s) found</source>
            <translation>
                <numerusform>Найдена %n ситуация</numerusform>
                <numerusform>Найдено %n ситуации</numerusform>
                <numerusform>Найдено %n ситуаций</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SituationPage</name>
        <message>
            <source>All situations</source>
            <translation>Все ситуации</translation>
        </message>
        <message>
            <source>Press “i” on a line for its source and date.</source>
            <translation>Источник и дата — за знаком «i» у каждой строки.</translation>
        </message>
        <message>
            <source>Print these steps</source>
            <translation>Распечатать шаги</translation>
        </message>
        <message>
            <source>Call once you have moved away</source>
            <translation>Позвоните, когда отойдёте</translation>
        </message>
        <message>
            <source>Emergency numbers</source>
            <translation>Экстренные номера</translation>
        </message>
        <message>
            <source>Add the home address</source>
            <translation>Добавить адрес дома</translation>
        </message>
        <message>
            <source>What to say</source>
            <translation>Что сказать</translation>
        </message>
        <message>
            <source>If you are at home, your address</source>
            <translation>Если вы дома, ваш адрес</translation>
        </message>
        <message>
            <source>Your own address can stand here.</source>
            <translation>Здесь может стоять ваш адрес.</translation>
        </message>
    </context>
    <context>
        <name>SituationsPage</name>
        <message>
            <source>Choose what happened, or type a word.</source>
            <translation>Выберите, что случилось, или напишите слово.</translation>
        </message>
        <message>
            <source>What to do if…</source>
            <translation>Что делать, если…</translation>
        </message>
    </context>
    <context>
        <name>SourceChoice</name>
        <message>
            <source>How do you know</source>
            <translation>Откуда вы это знаете</translation>
        </message>
    </context>
    <context>
        <name>StaffAlertsPage</name>
        <message>
            <source>The folder</source>
            <translation>Папка</translation>
        </message>
        <message>
            <source>Accepted last</source>
            <translation>Приняты последними</translation>
        </message>
        <message>
            <source>Tests of the way</source>
            <translation>Проверки пути</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Отклонено</translation>
        </message>
        <message>
            <source>Whose messages count</source>
            <translation>Чьи сообщения учитываются</translation>
        </message>
        <message>
            <source>Messages about the level</source>
            <translation>Сообщения об уровне</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>Нет.</translation>
        </message>
        <message>
            <source>No folder is set: levels are entered by hand only.</source>
            <translation>Папка не указана: уровень вводят только вручную.</translation>
        </message>
        <message>
            <source>It is not read: nothing can be kept on this computer.</source>
            <translation>Она не читается: на этом компьютере ничего не сохраняется.</translation>
        </message>
        <message>
            <source>It is read every 5 seconds.</source>
            <translation>Она читается каждые 5 секунд.</translation>
        </message>
        <message>
            <source>It is read. No file in it waits.</source>
            <translation>Она читается. Ожидающих файлов в ней нет.</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Проверка</translation>
        </message>
        <message>
            <source>No key yet. The owner adds one: daiyn alert trust.</source>
            <translation>Ключей пока нет. Их добавляет владелец: daiyn alert trust.</translation>
        </message>
        <message>
            <source>{what}, until {date}</source>
            <translation>{what}, до: {date}</translation>
        </message>
    </context>
    <context>
        <name>StaffCountersPage</name>
        <message>
            <source>By day and language. Fewer than five stand as “&lt;5”; nothing tells of any visitor.</source>
            <translation>По дням и языкам. Меньше пяти показано как «&lt;5»; ни о ком из посетителей ничего не сказано.</translation>
        </message>
        <message>
            <source>Nothing was counted yet.</source>
            <translation>Пока ничего не посчитано.</translation>
        </message>
        <message>
            <source>What was used</source>
            <translation>Чем пользовались</translation>
        </message>
        <message>
            <source>Hand all counts out as a table (CSV)</source>
            <translation>Выдать все счётчики таблицей (CSV)</translation>
        </message>
        <message>
            <source>No stick is there now. Put one in, and open this page again.</source>
            <translation>Флешки сейчас нет. Вставьте её и откройте эту страницу снова.</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Записано: {file}</translation>
        </message>
    </context>
    <context>
        <name>StaffEndPage</name>
        <message>
            <source>The window closes. Where the system starts it by itself, it is there again at once; the administrator stops it: systemctl stop daiyn-kiosk</source>
            <translation>Окно закроется. Если система запускает его сама, оно сразу откроется снова; останавливает его администратор: systemctl stop daiyn-kiosk</translation>
        </message>
        <message>
            <source>End the kiosk</source>
            <translation>Завершить киоск</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>End the kiosk?</source>
            <translation>Завершить киоск?</translation>
        </message>
    </context>
    <context>
        <name>StaffEndingPage</name>
        <message>
            <source>End it only if an announcement said so. A date that passes ends nothing.</source>
            <translation>Завершайте, только если так объявили. Прошедшая дата ничего не завершает.</translation>
        </message>
        <message>
            <source>Where was it announced that it is over?</source>
            <translation>Где объявили, что он отменён?</translation>
        </message>
        <message>
            <source>A message of the same moment says that it goes on. Is the clock right?</source>
            <translation>Сообщение того же момента говорит, что уровень действует дальше. Верны ли часы?</translation>
        </message>
    </context>
    <context>
        <name>StaffEntryPage</name>
        <message>
            <source>1 of 6. Which level was announced?</source>
            <translation>1 из 6. Какой уровень объявили?</translation>
        </message>
        <message>
            <source>2 of 6. For which place?</source>
            <translation>2 из 6. Для какого места?</translation>
        </message>
        <message>
            <source>2 of 6. For which place? As it was announced</source>
            <translation>2 из 6. Для какого места? Как объявили</translation>
        </message>
        <message>
            <source>3 of 6. Where was it announced?</source>
            <translation>3 из 6. Где объявили?</translation>
        </message>
        <message>
            <source>4 of 6. Who announced it?</source>
            <translation>4 из 6. Кто объявил?</translation>
        </message>
        <message>
            <source>4 of 6. Who announced it? As it was said</source>
            <translation>4 из 6. Кто объявил? Как было сказано</translation>
        </message>
        <message>
            <source>5 of 6. Until when, as it was announced?</source>
            <translation>5 из 6. До какого срока, как объявили?</translation>
        </message>
        <message>
            <source>5 of 6. Until which day? Type day and month, such as 05.03</source>
            <translation>5 из 6. До какого дня? Наберите день и месяц, например 05.03</translation>
        </message>
        <message>
            <source>5 of 6. For how many days?</source>
            <translation>5 из 6. На сколько дней?</translation>
        </message>
        <message>
            <source>6 of 6. Is this what was announced?</source>
            <translation>6 из 6. Так объявили?</translation>
        </message>
        <message>
            <source>From which day, as announced?</source>
            <translation>С какого дня, как объявили?</translation>
        </message>
        <message>
            <source>From which day? Type day and month, such as 05.03</source>
            <translation>С какого дня? Наберите день и месяц, например 05.03</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Дальше</translation>
        </message>
        <message>
            <source>As entered</source>
            <translation>Как введено</translation>
        </message>
        <message>
            <source>Another place in the region: type it</source>
            <translation>Другое место в регионе: набрать</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>Не сказано</translation>
        </message>
        <message>
            <source>Somebody else: type it</source>
            <translation>Кто-то другой: набрать</translation>
        </message>
        <message>
            <source>Place: {words}</source>
            <translation>Место: {words}</translation>
        </message>
        <message>
            <source>Source: {words}</source>
            <translation>Источник: {words}</translation>
        </message>
        <message>
            <source>Announced by: {words}</source>
            <translation>Кто объявил: {words}</translation>
        </message>
        <message>
            <source>End, as announced: {words}</source>
            <translation>Срок, как объявлено: {words}</translation>
        </message>
        <message>
            <source>From: {day}</source>
            <translation>Начало: {day}</translation>
        </message>
        <message>
            <source>It was announced for another day: touch here</source>
            <translation>Объявили с другого дня: коснитесь здесь</translation>
        </message>
        <message>
            <source>Yes, show it on this screen</source>
            <translation>Да, показать на этом экране</translation>
        </message>
        <message>
            <source>An earlier day: type it</source>
            <translation>Более ранний день: набрать</translation>
        </message>
        <message>
            <source>today, {date}</source>
            <translation>сегодня, {date}</translation>
        </message>
        <message>
            <source>yesterday, {date}</source>
            <translation>вчера, {date}</translation>
        </message>
        <message>
            <source>There was no such day in the last year. Type day and month.</source>
            <translation>За последний год такого дня не было. Наберите день и месяц.</translation>
        </message>
        <message>
            <source>There is no such day ahead. Type day and month: 05.03</source>
            <translation>Впереди такого дня нет. Наберите день и месяц: 05.03</translation>
        </message>
        <message>
            <source>Type a number from 1 to 366.</source>
            <translation>Наберите число от 1 до 366.</translation>
        </message>
    </context>
    <context>
        <name>StaffLevelPage</name>
        <message>
            <source>The level on this screen</source>
            <translation>Уровень на этом экране</translation>
        </message>
        <message>
            <source>Entered. The screen shows this now:</source>
            <translation>Введено. Теперь экран показывает:</translation>
        </message>
        <message>
            <source>Entered. Another level holds here too and weighs more, so the screen shows that:</source>
            <translation>Введено. Здесь действует и другой уровень, он важнее, поэтому экран показывает его:</translation>
        </message>
        <message>
            <source>Corrected. The screen shows this now:</source>
            <translation>Исправлено. Теперь экран показывает:</translation>
        </message>
        <message>
            <source>Ended. The screen shows this now:</source>
            <translation>Завершено. Теперь экран показывает:</translation>
        </message>
        <message>
            <source>Taken back as a mistake. The screen shows this now:</source>
            <translation>Отозвано как ошибка. Теперь экран показывает:</translation>
        </message>
        <message>
            <source>Undone. The screen shows this now:</source>
            <translation>Отменено. Теперь экран показывает:</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить действие</translation>
        </message>
        <message>
            <source>Enter a level</source>
            <translation>Ввести уровень</translation>
        </message>
        <message>
            <source>Six questions, one touch each</source>
            <translation>Шесть вопросов, по одному касанию</translation>
        </message>
        <message>
            <source>Correct it</source>
            <translation>Исправить</translation>
        </message>
        <message>
            <source>The same announcement, entered wrongly</source>
            <translation>То же объявление, введено неверно</translation>
        </message>
        <message>
            <source>What stands now came by a signed message, which stays as it was signed. If it was announced that it is over, enter that: it stands beside the message as the word of the staff. Was it lowered? End it, then enter the lower level.</source>
            <translation>То, что стоит сейчас, пришло подписанным сообщением, и оно остаётся, как подписано. Если объявили, что уровень отменён, введите это: рядом с сообщением встанет слово сотрудников. Уровень снизили? Завершите этот, затем введите более низкий.</translation>
        </message>
        <message>
            <source>It was cancelled</source>
            <translation>Его отменили</translation>
        </message>
        <message>
            <source>An announcement said that it is over</source>
            <translation>Объявили, что он больше не действует</translation>
        </message>
        <message>
            <source>It was entered by mistake</source>
            <translation>Введено по ошибке</translation>
        </message>
        <message>
            <source>It was never announced</source>
            <translation>Его не объявляли</translation>
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
            <translation>Этот компьютер</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Минуту…</translation>
        </message>
        <message>
            <source>Nothing was found. Something may still be open: see the list of checks.</source>
            <translation>Ничего не найдено. Что-то всё же может остаться открытым: см. список проверок.</translation>
        </message>
    </context>
    <context>
        <name>StaffPacksPage</name>
        <message>
            <source>What a trusted key has signed is taken from these folders by itself.</source>
            <translation>Подписанное доверенным ключом берётся из этих папок само.</translation>
        </message>
        <message>
            <source>Words of the guide</source>
            <translation>Тексты руководства</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Места</translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>Не принято</translation>
        </message>
        <message>
            <source>Newer words and places</source>
            <translation>Новые тексты и места</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>Нет.</translation>
        </message>
        <message>
            <source>Folder: {folder}</source>
            <translation>Папка: {folder}</translation>
        </message>
        <message>
            <source>No folder is set.</source>
            <translation>Папка не указана.</translation>
        </message>
        <message>
            <source>Edition {number}, {date}</source>
            <translation>Издание {number}, {date}</translation>
        </message>
    </context>
    <context>
        <name>StaffPage</name>
        <message>
            <source>Enter the level</source>
            <translation>Ввести уровень</translation>
        </message>
        <message>
            <source>As it was announced; correct it, end it</source>
            <translation>Как объявили; исправить, завершить</translation>
        </message>
        <message>
            <source>Messages about the level</source>
            <translation>Сообщения об уровне</translation>
        </message>
        <message>
            <source>The last one, tests, what was refused, keys</source>
            <translation>Последнее, проверки, отклонённые, ключи</translation>
        </message>
        <message>
            <source>What was used</source>
            <translation>Чем пользовались</translation>
        </message>
        <message>
            <source>Counts by day and language, without visitors</source>
            <translation>Счётчики по дням и языкам, без посетителей</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Этот компьютер</translation>
        </message>
        <message>
            <source>What is still open here, and what to do</source>
            <translation>Что здесь ещё открыто и что делать</translation>
        </message>
        <message>
            <source>Newer words and places</source>
            <translation>Новые тексты и места</translation>
        </message>
        <message>
            <source>What came into their folders</source>
            <translation>Что пришло в их папки</translation>
        </message>
        <message>
            <source>Set this screen up</source>
            <translation>Настроить этот экран</translation>
        </message>
        <message>
            <source>Place, name, size, folders, secret</source>
            <translation>Место, имя, размер, папки, секрет</translation>
        </message>
        <message>
            <source>End the kiosk</source>
            <translation>Завершить киоск</translation>
        </message>
        <message>
            <source>Press “Start again” when you leave. Without a touch this page closes by itself.</source>
            <translation>Уходя, нажмите «Начать заново». Без касаний эта страница закроется сама.</translation>
        </message>
        <message>
            <source>For the staff</source>
            <translation>Для сотрудников</translation>
        </message>
    </context>
    <context>
        <name>StaffSecretPage</name>
        <message>
            <source>For the staff: the secret</source>
            <translation>Для сотрудников: секрет</translation>
        </message>
        <message>
            <source>The settings of this screen were not read for this plain page, so no secret opens anything here. It tries the usual page again every two minutes. Else switch the computer off and on, or restart the screen: sudo systemctl restart daiyn-kiosk.</source>
            <translation>Для этой простой страницы настройки экрана не читались, поэтому секрет здесь ничего не открывает. Каждые две минуты экран снова пробует обычную страницу. Иначе выключите и включите компьютер или перезапустите экран: sudo systemctl restart daiyn-kiosk.</translation>
        </message>
        <message>
            <source>No secret has been set for this screen. Its owner sets one: daiyn kiosk secret.</source>
            <translation>Для этого экрана секрет не задан. Его задаёт владелец: daiyn kiosk secret.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Минуту…</translation>
        </message>
        <message>
            <source>This computer has too little free memory for it now. Try again.</source>
            <translation>Сейчас на этом компьютере для этого мало свободной памяти. Попробуйте ещё раз.</translation>
        </message>
        <message numerus="yes">
            <source>That is not the secret. Tries left: %n.</source>
            <translation>
                <numerusform>Это не тот секрет. Осталось попыток: %n.</numerusform>
                <numerusform>Это не тот секрет. Осталось попыток: %n.</numerusform>
                <numerusform>Это не тот секрет. Осталось попыток: %n.</numerusform>
            </translation>
        </message>
        <message>
            <source>If it is lost, the owner of this screen sets another one.</source>
            <translation>Если он утерян, другой задаст владелец этого экрана.</translation>
        </message>
        <message numerus="yes">
            <source>Too many tries. The next one is possible in %n minute(s).</source>
            <translation>
                <numerusform>Слишком много попыток. Следующая возможна через %n минуту.</numerusform>
                <numerusform>Слишком много попыток. Следующая возможна через %n минуты.</numerusform>
                <numerusform>Слишком много попыток. Следующая возможна через %n минут.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StandingCard</name>
        <message>
            <source>What stands, as entered</source>
            <translation>Что действует: как введено</translation>
        </message>
        <message>
            <source>Further entries</source>
            <translation>Ещё записи</translation>
        </message>
        <message>
            <source>from {date}</source>
            <translation>начало: {date}</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>What does the level mean?</source>
            <translation>Что значит уровень?</translation>
        </message>
        <message>
            <source>Three levels, what to do</source>
            <translation>Три уровня и что делать</translation>
        </message>
        <message>
            <source>What should I do?</source>
            <translation>Что мне делать?</translation>
        </message>
        <message>
            <source>Situations step by step</source>
            <translation>Ситуации шаг за шагом</translation>
        </message>
        <message>
            <source>2-minute check</source>
            <translation>Проверка за 2 минуты</translation>
        </message>
        <message>
            <source>Short questions</source>
            <translation>Короткие вопросы</translation>
        </message>
        <message>
            <source>Plan for my family</source>
            <translation>План для семьи</translation>
        </message>
        <message>
            <source>What do you want to know?</source>
            <translation>Что вы хотите узнать?</translation>
        </message>
        <message numerus="yes">
            <source>After %n second(s) without a touch the screen asks whether you are here.</source>
            <translation>
                <numerusform>Через %n секунду без касаний экран спросит, здесь ли вы.</numerusform>
                <numerusform>Через %n секунды без касаний экран спросит, здесь ли вы.</numerusform>
                <numerusform>Через %n секунд без касаний экран спросит, здесь ли вы.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StartupChecks</name>
        <message>
            <source>Copying and comparing…</source>
            <translation>Копируем и сравниваем…</translation>
        </message>
        <message>
            <source>Moved and checked. Close Daiyn and open it again: it then works in its own folder.</source>
            <translation>Перенесено и проверено. Закройте Дайын и откройте снова: дальше он работает в своей папке.</translation>
        </message>
        <message>
            <source>Close Daiyn</source>
            <translation>Закрыть Дайын</translation>
        </message>
        <message>
            <source>Look at the words</source>
            <translation>Посмотреть тексты</translation>
        </message>
    </context>
    <context>
        <name>StepRow</name>
        <message>
            <source>Source: {step}</source>
            <translation>Источник: {step}</translation>
        </message>
        <message>
            <source>Source and date</source>
            <translation>Источник и дата</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыто</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Закрыто</translation>
        </message>
    </context>
    <context>
        <name>StickPage</name>
        <message>
            <source>Safe keeping</source>
            <translation>Надёжное хранение</translation>
        </message>
        <message>
            <source>Everything on one stick</source>
            <translation>Всё на одной флешке</translation>
        </message>
        <message>
            <source>Put the program on the stick too</source>
            <translation>Записать на флешку и программу</translation>
        </message>
        <message>
            <source>Write to {drive}</source>
            <translation>Записать сюда: {drive}</translation>
        </message>
        <message>
            <source>Where to write everything</source>
            <translation>Куда всё записать</translation>
        </message>
        <message>
            <source>Write a stick</source>
            <translation>Записать флешку</translation>
        </message>
        <message>
            <source>The plan as a file, its papers as PDF, the page for a phone and the place packs, in one folder. Papers and page can be read by anybody who has the stick; a passphrase closes the plan file. Nothing else on the stick is touched.</source>
            <translation>План файлом, его листы в PDF, страница для телефона и файлы о местах, в одной папке. Листы и страницу прочтёт любой, у кого есть флешка; пароль закрывает файл плана. Больше ничего на флешке не затрагивается.</translation>
        </message>
        <message>
            <source>Writing… Leave the stick where it is.</source>
            <translation>Записывается… Не вынимайте флешку.</translation>
        </message>
        <message numerus="yes">
            <source>Written, read again and found whole: %n file(s).</source>
            <translation>
                <numerusform>Записано, прочитано заново, цело: %n файл.</numerusform>
                <numerusform>Записано, прочитано заново, цело: %n файла.</numerusform>
                <numerusform>Записано, прочитано заново, цело: %n файлов.</numerusform>
            </translation>
        </message>
        <message>
            <source>Check {drive}</source>
            <translation>Проверить: {drive}</translation>
        </message>
        <message>
            <source>Which folder or stick to check</source>
            <translation>Какую папку или флешку проверить</translation>
        </message>
        <message>
            <source>Check this stick</source>
            <translation>Проверить флешку</translation>
        </message>
        <message>
            <source>Reads everything that was written there again. Nothing changes.</source>
            <translation>Читает заново всё, что туда записано. Ничего не меняется.</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Читается…</translation>
        </message>
        <message>
            <source>Written: {moment}.</source>
            <translation>Записано: {moment}.</translation>
        </message>
        <message numerus="yes">
            <source>All %n file(s) are whole.</source>
            <translation>
                <numerusform>Цел %n файл из всех.</numerusform>
                <numerusform>Целы все %n файла.</numerusform>
                <numerusform>Целы все %n файлов.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) are damaged or missing. Write the stick again.</source>
            <translation>
                <numerusform>Повреждён или отсутствует %n файл. Запишите флешку ещё раз.</numerusform>
                <numerusform>Повреждены или отсутствуют %n файла. Запишите флешку ещё раз.</numerusform>
                <numerusform>Повреждены или отсутствуют %n файлов. Запишите флешку ещё раз.</numerusform>
            </translation>
        </message>
        <message>
            <source>Writing was interrupted. Write the stick again.</source>
            <translation>Запись была прервана. Запишите флешку ещё раз.</translation>
        </message>
        <message>
            <source>Your plan was changed since. Write the stick again to take it along.</source>
            <translation>С тех пор ваш план изменился. Чтобы взять его с собой, запишите флешку ещё раз.</translation>
        </message>
        <message>
            <source>{file}: missing</source>
            <translation>{file}: нет</translation>
        </message>
        <message>
            <source>{file}: damaged</source>
            <translation>{file}: повреждён</translation>
        </message>
        <message>
            <source>Which files</source>
            <translation>Какие файлы</translation>
        </message>
    </context>
    <context>
        <name>StillHere</name>
        <message>
            <source>Are you still here?</source>
            <translation>Вы ещё здесь?</translation>
        </message>
        <message>
            <source>Yes, I am still here</source>
            <translation>Да, я здесь</translation>
        </message>
        <message numerus="yes">
            <source>Else this screen starts again in %n second(s).</source>
            <translation>
                <numerusform>Иначе экран начнётся заново через %n секунду.</numerusform>
                <numerusform>Иначе экран начнётся заново через %n секунды.</numerusform>
                <numerusform>Иначе экран начнётся заново через %n секунд.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Supplies</name>
        <message>
            <source>What is in it</source>
            <translation>Что внутри</translation>
        </message>
        <message>
            <source>There: {done} of {all}</source>
            <translation>Есть: {done} из {all}</translation>
        </message>
        <message>
            <source>Looked through: {day}</source>
            <translation>Проверено: {day}</translation>
        </message>
        <message>
            <source>Used 1</source>
            <translation>Взяли 1</translation>
        </message>
        <message>
            <source>Added 1</source>
            <translation>Добавили 1</translation>
        </message>
        <message>
            <source>Looked through today</source>
            <translation>Сегодня проверили</translation>
        </message>
        <message>
            <source>Change the kit</source>
            <translation>Изменить набор</translation>
        </message>
        <message>
            <source>Add something of our own</source>
            <translation>Добавить своё</translation>
        </message>
    </context>
    <context>
        <name>SuppliesPage</name>
        <message>
            <source>Family plan</source>
            <translation>План семьи</translation>
        </message>
        <message>
            <source>How much is worked out from who lives here. What has no date asks for nothing.</source>
            <translation>Количество считается по тем, кто здесь живёт. О том, что без даты, напоминаний нет.</translation>
        </message>
        <message>
            <source>Supplies and go-bags</source>
            <translation>Запас и тревожный чемоданчик</translation>
        </message>
        <message>
            <source>Print the lists</source>
            <translation>Распечатать списки</translation>
        </message>
        <message>
            <source>Print the dates of 12 months</source>
            <translation>Распечатать даты на 12 месяцев</translation>
        </message>
        <message>
            <source>Another kit</source>
            <translation>Другой набор</translation>
        </message>
        <message>
            <source>Make a kit</source>
            <translation>Собрать набор</translation>
        </message>
        <message numerus="yes">
            <source>And %n more, in the lists below.</source>
            <translation>
                <numerusform>И ещё %n, в списках ниже.</numerusform>
                <numerusform>И ещё %n, в списках ниже.</numerusform>
                <numerusform>И ещё %n, в списках ниже.</numerusform>
            </translation>
        </message>
        <message>
            <source>Soon to be used or replaced</source>
            <translation>Скоро использовать или заменить</translation>
        </message>
        <message>
            <source>Why these things, and how much of them</source>
            <translation>Почему эти вещи и сколько их</translation>
        </message>
    </context>
    <context>
        <name>TalkAnswer</name>
        <message>
            <source>Write the answer down</source>
            <translation>Записать ответ</translation>
        </message>
        <message>
            <source>The plan does not name those whom this is about yet.</source>
            <translation>Тех, о ком эта карточка, в плане пока нет.</translation>
        </message>
        <message>
            <source>Enter people</source>
            <translation>Вписать людей</translation>
        </message>
    </context>
    <context>
        <name>TalkPage</name>
        <message>
            <source>Family plan</source>
            <translation>План семьи</translation>
        </message>
        <message>
            <source>What you agreed on stands in the plan. The rest can wait.</source>
            <translation>То, на чём вы сошлись, уже в плане. Остальное подождёт.</translation>
        </message>
        <message>
            <source>All cards are turned</source>
            <translation>Карточки закончились</translation>
        </message>
        <message>
            <source>Card before</source>
            <translation>Предыдущая карточка</translation>
        </message>
        <message>
            <source>Check the answers</source>
            <translation>Проверить ответы</translation>
        </message>
        <message>
            <source>Next card</source>
            <translation>Следующая карточка</translation>
        </message>
        <message>
            <source>Print the cards</source>
            <translation>Распечатать карточки</translation>
        </message>
    </context>
    <context>
        <name>Tally</name>
        <message>
            <source>Class</source>
            <translation>Класс</translation>
        </message>
        <message>
            <source>Keep the numbers</source>
            <translation>Сохранить числа</translation>
        </message>
        <message>
            <source>Done at home: a show of hands</source>
            <translation>Что сделано дома: поднимите руки</translation>
        </message>
        <message>
            <source>Ask each class once a year. Only sums are shown, and none under ten.</source>
            <translation>Спросите каждый класс раз в год. Видны только суммы, не меньше десяти.</translation>
        </message>
        <message>
            <source>Write the class, and how many are here.</source>
            <translation>Напишите класс и сколько здесь человек.</translation>
        </message>
        <message>
            <source>under 10</source>
            <translation>меньше 10</translation>
        </message>
    </context>
    <context>
        <name>TerritoryEditor</name>
        <message>
            <source>Not chosen</source>
            <translation>Не выбрано</translation>
        </message>
    </context>
    <context>
        <name>TextsCard</name>
        <message>
            <source>The plan in short</source>
            <translation>План коротко</translation>
        </message>
        <message>
            <source>Your own message</source>
            <translation>Ваше собственное сообщение</translation>
        </message>
        <message>
            <source>We are all right</source>
            <translation>С нами всё в порядке</translation>
        </message>
        <message>
            <source>We need help</source>
            <translation>Нам нужна помощь</translation>
        </message>
        <message>
            <source>A calm reply to a rumour</source>
            <translation>Спокойный ответ на слух</translation>
        </message>
        <message>
            <source>Copy a text, paste it into your family's chat and fill in the dots. In danger call 112 first. Your address is not added. Two minutes after copying the clipboard is emptied.</source>
            <translation>Скопируйте текст, вставьте его в семейный чат и впишите, что нужно, вместо точек. В опасности сначала позвоните 112. Ваш адрес не добавляется. Через две минуты после копирования буфер обмена очищается.</translation>
        </message>
        <message>
            <source>Look first with the KNB, the akimat, TV or radio, and write where.</source>
            <translation>Сначала посмотрите, что сообщают КНБ, акимат, ТВ или радио, и напишите, где смотрели.</translation>
        </message>
        <message>
            <source>Texts to send</source>
            <translation>Тексты для отправки</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Скопировать</translation>
        </message>
        <message>
            <source>The text was copied</source>
            <translation>Текст скопирован</translation>
        </message>
        <message>
            <source>Where did you look?</source>
            <translation>Где вы смотрели?</translation>
        </message>
        <message>
            <source>What stands there?</source>
            <translation>Что там сказано?</translation>
        </message>
        <message>
            <source>Nothing about it</source>
            <translation>Об этом ничего</translation>
        </message>
        <message>
            <source>It is told there</source>
            <translation>Там об этом сообщают</translation>
        </message>
        <message>
            <source>Do not say</source>
            <translation>Не говорить</translation>
        </message>
    </context>
    <context>
        <name>TicksPart</name>
        <message>
            <source>Whoever sees the wall sees this too. Tick only what you want there.</source>
            <translation>Кто видит стену, видит и это. Отметьте только то, что хотите там показать.</translation>
        </message>
        <message>
            <source>Whoever gets this paper sees this too. Tick only what you want there.</source>
            <translation>Кто получит этот лист, увидит и это. Отметьте только нужное.</translation>
        </message>
        <message>
            <source>Also print</source>
            <translation>Напечатать также</translation>
        </message>
        <message>
            <source>Also print: {field}</source>
            <translation>Напечатать также: {field}</translation>
        </message>
    </context>
    <context>
        <name>ToPhonePage</name>
        <message>
            <source>Family plan</source>
            <translation>План семьи</translation>
        </message>
        <message>
            <source>Language of what goes to the phone</source>
            <translation>Язык того, что пойдёт на телефон</translation>
        </message>
        <message>
            <source>Nothing is sent from here: you take it along or send it yourself. A saved file is copied to the phone by cable, Bluetooth or memory card, and opened there.</source>
            <translation>Отсюда ничего не отправляется: вы берёте это с собой или отправляете сами. Сохранённый файл перенесите на телефон по кабелю, через Bluetooth или картой памяти и откройте там.</translation>
        </message>
        <message>
            <source>To the phone and to relatives</source>
            <translation>На телефон и родным</translation>
        </message>
        <message>
            <source>Page for the phone</source>
            <translation>Страница для телефона</translation>
        </message>
        <message>
            <source>Numbers, your plan, the three levels and all situations in one file. It opens on any phone without a network, and prints.</source>
            <translation>Номера, ваш план, три уровня и все ситуации в одном файле. Открывается на любом телефоне без сети и печатается.</translation>
        </message>
        <message>
            <source>Save the page…</source>
            <translation>Сохранить страницу…</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Контакты</translation>
        </message>
        <message>
            <source>For the address book of a phone: names and numbers, nothing else. Whom to call first stands first, as ICE 1.</source>
            <translation>Для адресной книги телефона: только имена и номера. Кому звонить первым, тот и стоит первым: ICE 1.</translation>
        </message>
        <message>
            <source>Save the contacts…</source>
            <translation>Сохранить контакты…</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Календарь</translation>
        </message>
        <message>
            <source>Three years of reminders in neutral words: to check the bag, to read the plan. No name stands in it.</source>
            <translation>Напоминания на три года нейтральными словами: проверить сумку, прочитать план. Имён в нём нет.</translation>
        </message>
        <message>
            <source>Save the calendar…</source>
            <translation>Сохранить календарь…</translation>
        </message>
        <message>
            <source>Look what can be switched on</source>
            <translation>Посмотреть, что можно включить</translation>
        </message>
        <message>
            <source>Alerts on phones are not everywhere, and on some phones they are off.</source>
            <translation>Оповещения на телефон есть не везде, а в некоторых телефонах они выключены.</translation>
        </message>
        <message>
            <source>Will this phone warn you?</source>
            <translation>Предупредит ли вас этот телефон?</translation>
        </message>
        <message>
            <source>Save for the phone</source>
            <translation>Сохранить для телефона</translation>
        </message>
        <message>
            <source>Saved: {file}.</source>
            <translation>Сохранено: {file}.</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>Пока ничего</translation>
        </message>
        <message>
            <source>Goes along</source>
            <translation>Пойдёт с собой</translation>
        </message>
        <message>
            <source>Stays on this computer</source>
            <translation>Останется на этом компьютере</translation>
        </message>
        <message>
            <source>What of your plan goes along</source>
            <translation>Что из вашего плана пойдёт с собой</translation>
        </message>
    </context>
    <context>
        <name>TransferPage</name>
        <message>
            <source>Safe keeping</source>
            <translation>Надёжное хранение</translation>
        </message>
        <message>
            <source>Move the plan to another computer</source>
            <translation>Перенести план на другой компьютер</translation>
        </message>
        <message>
            <source>Save the plan as a file…</source>
            <translation>Сохранить план в файл…</translation>
        </message>
        <message>
            <source>Take the plan with you</source>
            <translation>Взять план с собой</translation>
        </message>
        <message>
            <source>The file holds the family plan: names, phones and addresses. Without a passphrase anybody can read it, so keep it where strangers do not.</source>
            <translation>В файле план семьи: имена, телефоны, адреса. Без пароля его прочтёт любой, поэтому держите его там, куда не попадут чужие.</translation>
        </message>
        <message>
            <source>Save the plan as a file</source>
            <translation>Сохранить план в файл</translation>
        </message>
        <message>
            <source>Plans of Daiyn</source>
            <translation>Планы программы Дайын</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Сохраняем…</translation>
        </message>
        <message>
            <source>Saved and checked: {file}.</source>
            <translation>Сохранено и проверено: {file}.</translation>
        </message>
        <message>
            <source>You can remove the stick now.</source>
            <translation>Флешку можно вынимать.</translation>
        </message>
        <message>
            <source>Open a plan file…</source>
            <translation>Открыть файл плана…</translation>
        </message>
        <message>
            <source>Take over a plan</source>
            <translation>Загрузить план из файла</translation>
        </message>
        <message>
            <source>You see what is in the file before anything changes.</source>
            <translation>Сначала вы увидите, что в файле. До этого ничего не изменится.</translation>
        </message>
        <message>
            <source>Another household, or the plan from before. Open one at any time.</source>
            <translation>План другого дома или прежний план. Любой можно открыть когда угодно.</translation>
        </message>
        <message>
            <source>Plans kept beside yours</source>
            <translation>Другие сохранённые планы</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Remove: {title}, {moment}</source>
            <translation>Убрать: {title}, {moment}</translation>
        </message>
    </context>
    <context>
        <name>TroublePage</name>
        <message>
            <source>What should I do?</source>
            <translation>Что мне делать?</translation>
        </message>
        <message>
            <source>Situations step by step</source>
            <translation>Ситуации шаг за шагом</translation>
        </message>
        <message>
            <source>What do the levels mean?</source>
            <translation>Что значат уровни?</translation>
        </message>
        <message>
            <source>Three levels, what to do</source>
            <translation>Три уровня и что делать</translation>
        </message>
        <message>
            <source>One may be in force: check TV, radio or your akimat.</source>
            <translation>Уровень может действовать: проверьте по телевизору, радио или в акимате.</translation>
        </message>
        <message>
            <source>This screen cannot show the level now.</source>
            <translation>Этот экран сейчас не может показать уровень.</translation>
        </message>
        <message>
            <source>The screen was started several times and did not hold.</source>
            <translation>Экран запускали несколько раз, и он закрывался.</translation>
        </message>
        <message>
            <source>For the staff</source>
            <translation>Для сотрудников</translation>
        </message>
        <message>
            <source>It tries again by itself. If this page stays, call whoever set it up.</source>
            <translation>Он попробует снова сам. Если эта страница остаётся, позовите того, кто настраивал экран.</translation>
        </message>
    </context>
    <context>
        <name>Updating</name>
        <message>
            <source>Edition {number} is shown again, here and on the papers.</source>
            <translation>Здесь и на листах снова показан выпуск {number}.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n изменение</numerusform>
                <numerusform>%n изменения</numerusform>
                <numerusform>%n изменений</numerusform>
            </translation>
        </message>
        <message>
            <source>When a level was lowered or cancelled</source>
            <translation>Когда уровень понижен или отменён</translation>
        </message>
        <message>
            <source>What may be noticed, and remarks</source>
            <translation>Что можно заметить, замечания</translation>
        </message>
        <message>
            <source>What to say when calling</source>
            <translation>Что сказать по телефону</translation>
        </message>
        <message>
            <source>Edition {number}</source>
            <translation>Выпуск {number}</translation>
        </message>
        <message>
            <source>They came with the program.</source>
            <translation>Они пришли вместе с программой.</translation>
        </message>
        <message>
            <source>Signed with the key “{key}”. The administrator accepted them on {date}, for everybody on this computer.</source>
            <translation>Подписаны ключом «{key}». Администратор принял их для всех на этом компьютере: {date}</translation>
        </message>
        <message>
            <source>Signed with the key “{key}”. Accepted on {date}.</source>
            <translation>Подписаны ключом «{key}». Приняты: {date}</translation>
        </message>
        <message>
            <source>Choose the update file</source>
            <translation>Выбрать файл обновления</translation>
        </message>
        <message>
            <source>Updates of the guide's words</source>
            <translation>Обновления справочника</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Nothing to repeat</source>
            <translation>Повторять нечего</translation>
        </message>
        <message>
            <source>Nothing to undo</source>
            <translation>Отменять нечего</translation>
        </message>
        <message>
            <source>Repeated</source>
            <translation>Повторено</translation>
        </message>
        <message>
            <source>Action undone</source>
            <translation>Действие отменено</translation>
        </message>
        <message>
            <source>Repeated: {what}</source>
            <translation>Повторено: {what}</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>Отменено: {what}</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>no name yet</source>
            <translation>имени пока нет</translation>
        </message>
        <message>
            <source>{name} is in the plan again</source>
            <translation>снова в плане: {name}</translation>
        </message>
        <message>
            <source>{name} is no longer in the plan</source>
            <translation>больше нет в плане: {name}</translation>
        </message>
        <message>
            <source>{field}: now empty, before: {before}</source>
            <translation>{field}: теперь пусто, было: {before}</translation>
        </message>
        <message>
            <source>{field}: {now}</source>
            <translation>{field}: {now}</translation>
        </message>
        <message>
            <source>{field}: {now}, before: {before}</source>
            <translation>{field}: {now}, было: {before}</translation>
        </message>
        <message>
            <source>Level on this computer: {level}</source>
            <translation>Уровень на этом компьютере: {level}</translation>
        </message>
        <message>
            <source>Text size {percent} %</source>
            <translation>Размер текста {percent} %</translation>
        </message>
        <message>
            <source>Changes of the plan are undone where the plan is shown.</source>
            <translation>Изменения плана отменяются там, где план показан.</translation>
        </message>
        <message>
            <source>Open the family plan</source>
            <translation>Открыть план семьи</translation>
        </message>
        <message>
            <source>No level entered</source>
            <translation>Уровень не введён</translation>
        </message>
        <message>
            <source>No level declared</source>
            <translation>Уровень не объявлен</translation>
        </message>
        <message>
            <source>{level} · {n} of 3</source>
            <translation>{level} · {n} из 3</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Not given</source>
            <translation>Не указано</translation>
        </message>
        <message>
            <source>TV</source>
            <translation>Телевизор</translation>
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
            <translation>Официальный сайт</translation>
        </message>
        <message>
            <source>Akimat</source>
            <translation>Акимат</translation>
        </message>
        <message>
            <source>Another source</source>
            <translation>Другой источник</translation>
        </message>
        <message>
            <source>Until {date}</source>
            <translation>До {date}</translation>
        </message>
        <message numerus="yes">
            <source>For %n day(s)</source>
            <translation>
                <numerusform>На %n день</numerusform>
                <numerusform>На %n дня</numerusform>
                <numerusform>На %n дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>For at least %n day(s)</source>
            <translation>
                <numerusform>Не менее %n дня</numerusform>
                <numerusform>Не менее %n дней</numerusform>
                <numerusform>Не менее %n дней</numerusform>
            </translation>
        </message>
        <message>
            <source>Until further notice</source>
            <translation>До особого распоряжения</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>Не сказано</translation>
        </message>
        <message>
            <source>Until a date</source>
            <translation>До даты</translation>
        </message>
        <message>
            <source>For a number of days</source>
            <translation>На несколько дней</translation>
        </message>
        <message>
            <source>For at least so many days</source>
            <translation>Не менее стольких дней</translation>
        </message>
        <message>
            <source>Entered by mistake</source>
            <translation>Введено по ошибке</translation>
        </message>
        <message>
            <source>Level lowered</source>
            <translation>Уровень понижен</translation>
        </message>
        <message>
            <source>Level cancelled</source>
            <translation>Уровень отменён</translation>
        </message>
        <message>
            <source>Replaced by a new entry</source>
            <translation>Заменено новой записью</translation>
        </message>
        <message>
            <source>Not yet reviewed by a native speaker</source>
            <translation>Ещё не проверено носителем языка</translation>
        </message>
        <message>
            <source>Everything is saved on this computer</source>
            <translation>Всё сохранено на этом компьютере</translation>
        </message>
        <message>
            <source>Saved on this computer, {time}</source>
            <translation>Сохранено на этом компьютере, {time}</translation>
        </message>
    </context>
    <context>
        <name>WrapUp</name>
        <message>
            <source>What went well?</source>
            <translation>Что прошло хорошо?</translation>
        </message>
        <message>
            <source>What was unclear?</source>
            <translation>Что было непонятно?</translation>
        </message>
        <message>
            <source>What do we change?</source>
            <translation>Что изменим?</translation>
        </message>
        <message>
            <source>After the lesson</source>
            <translation>После занятия</translation>
        </message>
        <message>
            <source>What is to be done?</source>
            <translation>Что нужно сделать?</translation>
        </message>
        <message>
            <source>Who does it?</source>
            <translation>Кто это сделает?</translation>
        </message>
        <message>
            <source>A role, not a name: class teacher, head, guard</source>
            <translation>Роль, а не имя: классный руководитель, директор, охранник</translation>
        </message>
        <message>
            <source>Until when?</source>
            <translation>До какого дня?</translation>
        </message>
        <message>
            <source>Day and month, for example 15.09</source>
            <translation>День и месяц, например 15.09</translation>
        </message>
        <message>
            <source>Add it</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>Close the session</source>
            <translation>Закрыть занятие</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>Что сделать</translation>
        </message>
        <message>
            <source>Write what is to be done.</source>
            <translation>Напишите, что нужно сделать.</translation>
        </message>
        <message>
            <source>Write a day, for example 15.09.2026.</source>
            <translation>Напишите день, например 15.09.2026.</translation>
        </message>
    </context>
    <context>
        <name>YearPage</name>
        <message>
            <source>School year</source>
            <translation>Учебный год</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Все</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Класс</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Прошедшие занятия</translation>
        </message>
        <message>
            <source>To be asked again</source>
            <translation>Пора спросить снова</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>Что сделать</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Показать ещё</translation>
        </message>
        <message>
            <source>Ask again after {weeks} weeks: {day}</source>
            <translation>Спросить снова, недель: {weeks}. День: {day}</translation>
        </message>
        <message>
            <source>late</source>
            <translation>с опозданием</translation>
        </message>
        <message>
            <source>No session yet.</source>
            <translation>Занятий пока нет.</translation>
        </message>
        <message>
            <source>Sessions: {count}</source>
            <translation>Занятий: {count}</translation>
        </message>
        <message>
            <source>Prepared</source>
            <translation>Подготовлено</translation>
        </message>
        <message>
            <source>Not closed yet</source>
            <translation>Ещё не закрыто</translation>
        </message>
        <message>
            <source>Counts for nothing</source>
            <translation>Не учитывается</translation>
        </message>
        <message>
            <source>Rehearsal</source>
            <translation>Репетиция</translation>
        </message>
        <message>
            <source>From another computer</source>
            <translation>С другого компьютера</translation>
        </message>
        <message>
            <source>Held in {year}: {held} of {all}</source>
            <translation>Проведено в {year} учебном году: {held} из {all}</translation>
        </message>
        <message>
            <source>Lessons for class {label}</source>
            <translation>Занятия для класса: {label}</translation>
        </message>
        <message>
            <source>Talks and calmer levels stand first.</source>
            <translation>Сначала беседы и более спокойные уровни.</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Ещё не проведено</translation>
        </message>
        <message>
            <source>Held on {day}</source>
            <translation>Проведено: {day}</translation>
        </message>
        <message>
            <source>Sessions of other computers lie in a folder as one file each.</source>
            <translation>Занятия с других компьютеров лежат в папке, по файлу на каждое.</translation>
        </message>
        <message>
            <source>Take in a folder</source>
            <translation>Принять из папки</translation>
        </message>
        <message>
            <source>Save the year as files</source>
            <translation>Сохранить год файлами</translation>
        </message>
        <message>
            <source>Which folder?</source>
            <translation>Какая папка?</translation>
        </message>
        <message>
            <source>Files written: {count}</source>
            <translation>Записано файлов: {count}</translation>
        </message>
        <message>
            <source>Files: {all}. Taken in: {new}.</source>
            <translation>Файлов: {all}. Взято: {new}.</translation>
        </message>
    </context>
    <context>
        <name>_DetailsButton</name>
        <message>
            <source>Open</source>
            <translation>Открыто</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Закрыто</translation>
        </message>
    </context>
</TS>
