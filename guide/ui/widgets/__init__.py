"""The widgets of every page: each knows a look and its words, none knows a use case.

Every constructor takes the look first and `parent=None` last. Colours are names of tokens
("text2", "accent") or "#rrggbb". Words come in ready-made; only fixed words that belong to the
widget itself ("Done", "optional", "Close") are translated here. Nothing is elided: words wrap and
controls grow. A page that changes language, theme or size is built anew, so nothing here
retranslates itself.

    look.py     Theme.LIGHT|DARK|CONTRAST · Look(theme, scale) · .px(n) · .c.<token> · .level(level)
                .colour(name) · .font(size, weight) · .target · .row
    style.py    style_sheet(look) · dress(app, look): palette, font and sheet of the application
    announce.py announce(widget, words, *, assertive=False)
    icons.py    picture(name, colour, size, ratio) -> QImage
                paint_icon(painter, rect, name, colour)
    level_sign  LevelSign(look, level, size=84, *, colour=None, cut=None) · LevelBars(look, level,
                height=20, *, colour=None) · LevelTile(look, level, size=70): sign on its colour

    text        Text(look, words="", size="body", *, weight=None, colour="text", align="left")
                  .set_words(words); sizes caption body large(17) h3 h2 h1
                Heading(look, words, level=1, size=None, *, colour="text")  role heading
                Line(look) separator · IconView(look, name, size=20, colour="text2")
    button      Button(look, words, kind="filled", icon=None, *, icon_after=False, small="",
                  ink=None)  kinds filled outlined plain danger link; `small` a second, quiet line
                IconButton(look, icon, name, *, colour="text")  44 px, tool tip is the name
    list_row    ListRow(look, words, *, icon=None, number=None, about="", about_colour="text2",
                  chevron=True, is_current=False, colour=None)  one pressable line: situations,
                  next steps, sections of the plan (chevron=False)
                Rows(look, *, has_lines=True)  a layout of rows with lines between them;
                  add(widget), clear()
    card        Card(look, kind="card", padding=24)  .body (QVBoxLayout); kinds card quiet framed
                NumberBadge(look, number, size=44, *, is_strong=True)
    check_row   CheckRow(look, title, reason="", kind=Kind.TASK)  toggled(bool),
                  details_requested(); setChecked / isChecked; .details is the chevron button
    choice      ChoiceCard(look, title, about="", *, icon=None, level=None, tag="") · RadioRow(look,
                  title, about="", *, level=None) · ChoiceChip(look, title, icon=None)
                ChoiceGroup(look, name, choices: [(id, button)], *, columns=None, min_width=220,
                  gap=16)
                  chosen(str); .choice -> str | None; choose(id) without a signal; .button(id)
                  columns=None: flows; columns=n: at most n equal columns; columns=1: a list
                Segmented(look, [(id, words, accessible_name)], current, name)  chosen(str)
    field       Field(look, label, hint="", *, optional=False, width="medium", icon=None,
                  kazakh_keys=True, max_length=None, value="")  edited(str) on each key, left() on
                  leaving; .value, set_value(text), set_problem(words | None), .edit (QLineEdit)
                DateField(look, label, hint="", *, optional=False, value="")  a short Field
                ComboField(look, label, options: [(id, words)], hint="", *, optional=False,
                  width="medium", value="")  edited(str id), left(); .value, set_value(id), .box
                FlagField(look, label, hint="", *, value=False)  edited(bool); .value, set_value
    banner      Fact(icon, label, value) · Note(icon, words) · BannerWords(...)
                LevelBanner(look, BannerWords)  change_requested meaning_requested check_requested
                NeutralBanner(look, caption, title, about)  .body under the head
    level_buttons LevelButton(look, level, lead, name, rank)  clicked: "I heard: yellow"
                LevelChip(look, level, words, spoken="")  clicked
    tiles       NumberTile(look, number, name, when="", *, is_strong=False)  clicked
    fold        Fold(look, title, count_words="", *, level=None, is_open=False)  .body,
                  toggled(bool)
    bar         MessageBar(look, sentence, action=None, timeout_ms=None, *, kind="info")  acted,
                  closed; kinds info ok error; the time stands still under the pointer or focus
    save_chip   SaveChip(look)  show_saved(time_words, note=""), show_saving(), show_failure(words,
                  action); retry_requested, announced(str, bool is_assertive)
    summary     ErrorSummary(look, title, links: [(id, words)])  link_followed(str); take_focus()
    flow        FlowLayout(gap=8) · ColumnsLayout(min_width, columns, gap)  equal columns that fall
                  to fewer when narrow · SplitLayout(stack_below, gap, share=0.66)  two parts side
                  by side or one above the other, share=None: the second keeps its own width;
                  StackLayout(gap); all give the right height for each width, and items of each
                  may reach over the text column: layout.overhang = pixels
    scroll      PageScroll(look)  setWidget(page); only up and down, follows the focus
"""
