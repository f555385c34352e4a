"""The calendar's words in both languages, as people write them; Monday and January come first."""

from __future__ import annotations

from typing import Final

WEEKDAYS: Final = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
SHORT_WEEKDAYS: Final = {
    "fr": ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
# fmt: off
MONTHS: Final = {
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}
# fmt: on
SHORT_MONTHS: Final = {
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
MORE_SHORT_WEEKDAYS: Final = {"tues": 1, "thur": 3, "thurs": 3}
MORE_SHORT_MONTHS: Final = {
    "fr": {"jan": 1, "fev": 2, "juill": 7, "sep": 9},
    "en": {"sept": 9},
}
# fmt: off
NUMBERS: Final = {
    "fr": {
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
        "dix": 10, "onze": 11, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30,
    },
    "en": {
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
    },
}
# fmt: on
UNITS: Final = {
    "day": ("jour", "jours", "jrs", "j", "day", "days", "d"),
    "week": ("semaine", "semaines", "sem", "s", "week", "weeks", "wk", "wks", "w"),
    "fortnight": ("fortnight", "fortnights"),
    "month": ("mois", "month", "months", "mo", "m"),
    "year": ("an", "ans", "annee", "annees", "a", "year", "years", "yr", "yrs", "y"),
}
SHORT_UNITS: Final = {
    "fr": {"day": ("j", "j"), "week": ("sem", "sem"), "month": ("mois", "mois"), "year": ("an", "ans")},
    "en": {"day": ("d", "d"), "week": ("wk", "wk"), "month": ("mo", "mo"), "year": ("yr", "yr")},
}
