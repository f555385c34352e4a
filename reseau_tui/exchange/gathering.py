"""One person gathered value by value from a row or a card; what cannot be taken is told and kept in the note."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from reseau_tui.exchange.countries import country_code
from reseau_tui.exchange.report import Found, Report, shown
from reseau_tui.exchange.values import (
    day_of,
    email_of,
    is_lost_number,
    is_phone,
    link_key,
    linkedin_slug,
    split_emails,
)  # fmt: skip
from reseau_tui.model.checks import LONGEST_LINE, LONGEST_TEXT
from reseau_tui.model.kinds import Closeness, Language, Register, Standing
from reseau_tui.model.names import bare_name, gender_of_civility, split_name
from reseau_tui.model.period import NO_CADENCE, is_period
from reseau_tui.model.text import clean, fold, is_visible

_CODES: dict[str, frozenset[str]] = {
    "standing": frozenset(get_args(Standing)),
    "closeness": frozenset(get_args(Closeness)),
    "register": frozenset(get_args(Register)),
    "language": frozenset(get_args(Language)),
}
_LANGUAGES = {
    "francais": "fr",
    "french": "fr",
    "fr-fr": "fr",
    "anglais": "en",
    "english": "en",
    "en-gb": "en",
    "en-us": "en",
}
_GENDERS = {
    "f": "f", "female": "f", "femme": "f", "feminin": "f", "woman": "f",
    "m": "m", "male": "m", "homme": "m", "masculin": "m", "man": "m", "h": "m",
}  # fmt: skip
_YES = frozenset(("yes", "oui", "true", "vrai", "1", "x"))
_EVERYONE = frozenset(("mycontacts", "my contacts", "starred", "other contacts"))
"""Groups in which Google puts people by itself."""
_NOTHING = frozenset(("unspecified", "non specifie", "0/0/00", "00/00/00", "0000-00-00", "null", "none", "n/a"))


class Gathering:
    """The values of one person on their way from line `line` of a file into a `Found`."""

    def __init__(self, line: int, report: Report) -> None:
        self.line = line
        self._report = report
        self._values: dict[str, Any] = {}
        self._many: dict[str, dict[str, str]] = {}
        self._notes: list[str] = []
        self._middle = ""

    def add(self, field: str, text: str, column: str) -> None:
        """Take one value of the file, as it stands in `column`, for one of `headers.FIELDS`."""
        text = clean(text, lines=True).strip()
        if not text:
            return
        taker = getattr(self, f"_take_{field}", None)
        if taker is not None:
            taker(text, column)
        elif field in _CODES:
            self._take_code(field, text, column)
        else:
            self._take_line(field, text, column)

    def aside(self, text: str, column: str = "") -> None:
        """Keep in the note what has no field."""
        text = clean(text, lines=True).strip()
        if text:
            self._notes.append(f"{clean(column)}: {text}" if column else text)

    def remark(self, code: str, **params: Any) -> None:
        """Say that a part of this row was put aside."""
        self._report.remark(self.line, code, **params)

    def found(self, *, split: bool) -> Found | None:
        """Return the person; None when nothing says who it is. With `split`, a whole name is told apart."""
        values = self._values
        given, family = values.get("given", ""), values.get("family", "")
        name = values.get("name", "") or " ".join(part for part in (given, self._middle, family) if part)
        emails = self._listed("emails")
        guessed = not is_visible(name) and bool(emails)
        if guessed:
            name = emails[0]
        if not is_visible(name):
            return None
        if split and not given and not family and not guessed:
            given, family = split_name(name)
        else:
            given, family = _bare(given), _bare(family)
        chosen = {k: v for k, v in values.items() if k not in ("name", "given", "family")}
        for field in ("emails", "phones", "links", "tags"):
            if field in self._many:
                chosen[field] = self._listed(field)
        if chosen.get("away_from") and chosen.get("away_until") and chosen["away_until"] < chosen["away_from"]:
            del chosen["away_from"]
        return Found(
            line=self.line, name=name, name_guessed=guessed, given=given, family=family, note=self._note(), **chosen
        )

    def _listed(self, field: str) -> tuple[str, ...]:
        return tuple(self._many.get(field, {}).values())

    def _note(self) -> str:
        note = "\n".join(dict.fromkeys(self._notes))
        if len(note) <= LONGEST_TEXT:
            return note
        self.remark("cut", length=len(note), kept=LONGEST_TEXT)
        return note[:LONGEST_TEXT]

    def _one_line(self, text: str, column: str) -> str:
        """Return the text as one line that a field can hold; a longer one goes whole into the note."""
        line = text if text.isprintable() else clean(text)
        if len(line) <= LONGEST_LINE:
            return line
        self.remark("too-long", column=shown(clean(column)), length=len(text))
        self.aside(text, column)
        return line[: LONGEST_LINE - 1].rstrip() + "…"

    def _once(self, field: str, value: str, key: str) -> None:
        self._many.setdefault(field, {}).setdefault(key, value)

    def _take_line(self, field: str, text: str, column: str) -> None:
        value = self._one_line(text, column)
        known = self._values.setdefault(field, value)
        if known is not value and fold(known) != fold(value):
            self.aside(text, column)

    def _take_middle(self, text: str, column: str) -> None:
        self._middle = self._one_line(text, column)

    def _take_note(self, text: str, _column: str) -> None:
        self.aside(text)

    def _take_civility(self, text: str, column: str) -> None:
        gender = gender_of_civility(text)
        if gender:
            self._values.setdefault("gender", gender)
        elif gender is None:
            self.aside(text, column)

    def _take_title(self, text: str, column: str) -> None:
        if gender_of_civility(text) is not None:
            self._take_civility(text, column)
        else:
            self._take_line("role", text, column)

    def _take_emails(self, text: str, column: str) -> None:
        for piece in split_emails(text):
            email = email_of(piece)
            if email and len(email) <= LONGEST_LINE:
                self._once("emails", email, email.casefold())
            else:
                self.remark("bad-email", value=shown(piece))
                self.aside(piece, column)

    def _take_phones(self, text: str, column: str) -> None:
        for piece in text.replace("\n", " ::: ").split(" ::: "):
            phone = clean(piece).strip()
            if not phone:
                continue
            if phone.casefold().startswith("tel:"):
                phone = phone[4:]
            if is_lost_number(phone):
                self.remark("number-lost", value=phone)
                self.aside(phone, column)
            elif not is_phone(phone) or len(phone) > LONGEST_LINE:
                self.remark("bad-phone", value=shown(phone))
                self.aside(phone, column)
            else:
                self._once("phones", phone, phone)

    def _take_linkedin(self, text: str, column: str) -> None:
        link = self._one_line(text, column)
        if "linkedin" not in self._values:
            self._values["linkedin"] = link
        elif link_key(link) != link_key(self._values["linkedin"]):
            self._once("links", link, link)

    def _take_links(self, text: str, column: str) -> None:
        for piece in text.replace("\n", " ::: ").split(" ::: "):
            link = piece.strip()
            if linkedin_slug(link) and "linkedin" not in self._values:
                self._take_linkedin(link, column)
            elif link:
                link = self._one_line(link, column)
                self._once("links", link, link)

    def _take_tags(self, text: str, column: str) -> None:
        for piece in split_list(text):
            tag = self._one_line(piece.removeprefix("* "), column)
            if fold(tag) not in _EVERYONE:
                self._once("tags", tag, tag)

    def _take_country(self, text: str, column: str) -> None:
        code = country_code(text)
        if code:
            self._values.setdefault("country", code)
        else:
            self.remark("bad-country", value=shown(text))
            self.aside(text, column)

    def _take_gender(self, text: str, column: str) -> None:
        folded = fold(text)
        if folded in _GENDERS:
            self._values.setdefault("gender", _GENDERS[folded])
        elif folded not in _NOTHING:
            self._bad(text, column)

    def _take_code(self, field: str, text: str, column: str) -> None:
        folded = fold(text)
        code = _LANGUAGES.get(folded, folded) if field == "language" else folded.replace(" ", "-")
        if code in _CODES[field]:
            self._values.setdefault(field, code)
        elif folded not in _NOTHING:
            self._bad(text, column)

    def _take_cadence(self, text: str, column: str) -> None:
        if is_period(text) or text == NO_CADENCE:
            self._values.setdefault("cadence", text)
        else:
            self._bad(text, column)

    def _take_introduced_by(self, text: str, column: str) -> None:
        name = self._one_line(text, column)
        self._values.setdefault("introduced_by", name)
        self._values.setdefault("how_met", self._one_line(f"{clean(column).strip()} {name}", column))

    def _take_connected_on(self, text: str, column: str) -> None:
        self._take_day("connected_on", text, column)

    def _take_away_from(self, text: str, column: str) -> None:
        self._take_day("away_from", text, column)

    def _take_away_until(self, text: str, column: str) -> None:
        self._take_day("away_until", text, column)

    def _take_day(self, field: str, text: str, column: str) -> None:
        day: date | None = day_of(text)
        if day:
            self._values.setdefault(field, day)
        elif fold(text) not in _NOTHING:
            self.remark("bad-date", column=shown(clean(column)), value=shown(text))
            self.aside(text, column)

    def _take_leave_in_peace(self, text: str, _column: str) -> None:
        self._values["leave_in_peace"] = fold(text) in _YES

    def _take_recruiter(self, text: str, _column: str) -> None:
        self._values["recruiter"] = fold(text) in _YES

    def _bad(self, text: str, column: str) -> None:
        self.remark("bad-value", column=shown(clean(column)), value=shown(text))
        self.aside(text, column)


def split_list(text: str) -> list[str]:
    """Return the pieces of a cell, parted by `` ::: `` or by ``;``; a piece that has one in it stands in quotes."""
    if " ::: " in text and '"' not in text:
        return [piece.strip() for piece in text.split(" ::: ") if piece.strip()]
    if '"' not in text:
        return [piece.strip() for piece in text.split(";") if piece.strip()]
    import csv

    rows = csv.reader(text.split("\n"), delimiter=";", skipinitialspace=True)
    return [piece.strip() for row in rows for piece in row if piece.strip()]


def _bare(part: str) -> str:
    return (bare_name(part) or part) if part else ""
