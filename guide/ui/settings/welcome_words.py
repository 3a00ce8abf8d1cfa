"""The words of the first page, in all three languages at once.

They are not translated texts: whoever starts the program must find the own language without
knowing another one. "Not a state service" is said again on the about page.
"""

from __future__ import annotations

from guide.content.model import Lang

NOT_A_SERVICE: dict[Lang, str] = {
    "kk": "Дайын — мемлекеттік қызмет емес. Ешбір хабарлау жүйесіне қосылмаған. SMS, теледидар,"
    " радио мен сиренаны алмастырмайды.",
    "ru": "Дайын — не государственная служба. Не подключён ни к какой системе оповещения."
    " Не заменяет SMS, ТВ, радио и сирены.",
    "en": "Daiyn is not a state service. It is not connected to any warning system. It does not"
    " replace SMS, TV, radio or sirens.",
}
PURPOSE: dict[Lang, str] = {
    "kk": "Деңгей жарияланғанда не істеу керек және отбасылық жоспар.",
    "ru": "Что делать при объявленном уровне и план вашей семьи.",
    "en": "What to do at a declared level, and your family's plan.",
}
SIZE: dict[Lang, str] = {"kk": "Мәтін өлшемі", "ru": "Размер текста", "en": "Text size"}
WHERE: dict[Lang, str] = {
    "kk": "Қайда тұрасыз?",
    "ru": "Где вы живёте?",
    "en": "Where do you live?",
}
NO_PLACE: dict[Lang, str] = {"kk": "Таңдалмаған", "ru": "Не выбрано", "en": "Not chosen"}
START: dict[Lang, str] = {"kk": "Бастау", "ru": "Начать", "en": "Start"}
LATER: dict[Lang, str] = {
    "kk": "Бәрін кейін баптаулардан өзгертуге болады.",
    "ru": "Всё можно изменить потом в настройках.",
    "en": "Everything can be changed later in settings.",
}
LANGUAGE: dict[Lang, str] = {"kk": "Тіл", "ru": "Язык", "en": "Language"}
