"""The widgets of every page: each knows a look and its words, none knows a use case.

Every constructor takes the look first and `parent=None` last. Colours are names of tokens
("text2", "accent") or "#rrggbb". Words come in ready-made; only fixed words that belong to the
widget itself ("Done", "optional", "Close") are translated here. Nothing is elided: words wrap and
controls grow. A page that changes language, theme or size is built anew, so nothing here
retranslates itself.

    text           words, headings, the line between parts, the icon beside words
    pressable      the base of everything that can be pressed
    button         buttons with words, and with an icon alone
    list_row       one pressable line, and the layout of such lines
    card           boxes that hold a part of a page; the number in a square
    check_row      a task to tick, or a habit to agree on
    marks          the marks of a checklist, for its legend
    choice         one of several, and the language switch
    choice_buttons the radio buttons of a choice: cards, rows, chips
    labelled       label, hint and problem: what all fields share
    field          fields of text, of a date, of yes or no
    combo          a field that offers a list
    kazakh_keys    the nine letters that a Russian keyboard lacks
    summary        what is left to complete, with links to the fields
    banner         a level with all that was announced; the neutral banner
    level_buttons  levels that can be pressed; the chip above other pages
    tiles          an emergency number
    fold           a section that opens and closes
    bar            one message above the page
    save_chip      the sign that all is kept
    sheet_view     a page of paper on the screen
    flow           layouts that reflow
    scroll         the scrolling place of a page
"""
