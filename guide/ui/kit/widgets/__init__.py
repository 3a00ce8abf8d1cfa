"""The widgets of every page: each knows a look and its words, none knows a use case.

Every constructor takes the look first and `parent=None` last. Colours are names of tokens
("text2", "accent") or "#rrggbb". Words come in ready-made; only fixed words that belong to the
widget itself ("Done", "optional", "Close") are translated here. Nothing is elided: words wrap and
controls grow. A page that changes language, theme or size is built anew, so nothing here
retranslates itself.

What nearly every page is made of is handed out here, since home is made of it too and has it
loaded. What few pages need is imported from its own module, so that it loads with them:

    banner         a level with all that was announced; the neutral banner
    check_row      a task to tick, or a habit to agree on
    choice         one of several, as cards, rows, chips; `segmented` for the language
    fields         fields of text, of a date, of yes or no; `combo_field` offers a list
    error_summary  what is left to complete, with links to the fields
    level_buttons  levels that can be pressed; the chip above other pages
    message_bar    one message above the page
    save_chip      the sign that all is kept
    sheet_view     a page of paper on the screen
    tiles          an emergency number
"""

from guide.ui.kit.widgets.back_button import BackButton
from guide.ui.kit.widgets.button import Button, ButtonKind, IconButton
from guide.ui.kit.widgets.card import Card, NumberBadge
from guide.ui.kit.widgets.collapsible import Collapsible
from guide.ui.kit.widgets.layouts import (
    add_to,
    boxed,
    column_of,
    columns_of,
    flow_of,
    led_row,
    row_of,
    split_of,
)
from guide.ui.kit.widgets.list_row import OVERHANG, ListRow, Rows
from guide.ui.kit.widgets.page_head import PageHead, headed_column
from guide.ui.kit.widgets.reflow_layouts import ColumnsLayout, FlowLayout, Reflow, SplitLayout
from guide.ui.kit.widgets.text import Heading, IconView, Line, Text

__all__ = [
    "OVERHANG",
    "BackButton",
    "Button",
    "ButtonKind",
    "Card",
    "Collapsible",
    "ColumnsLayout",
    "FlowLayout",
    "Heading",
    "IconButton",
    "IconView",
    "Line",
    "ListRow",
    "NumberBadge",
    "PageHead",
    "Reflow",
    "Rows",
    "SplitLayout",
    "Text",
    "add_to",
    "boxed",
    "column_of",
    "columns_of",
    "flow_of",
    "headed_column",
    "led_row",
    "row_of",
    "split_of",
]
