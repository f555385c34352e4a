"""Make the files in ``data`` from the libraries ``holidays`` and ``vacances-scolaires-france`` (for developers).

Run as ``python -m reseau_tui.method.calendars.generate`` when a new decree or a new release of a library is out.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from importlib.resources import files as files_of
from pathlib import Path
from typing import Any, Final
from zoneinfo import available_timezones

# Countries whose feasts follow the moon (Morocco, Tunisia, Senegal…) have no table: their days are announced late, and
# the library learns them from release to release.
TABLED: Final = ("FR", "BE", "LU", "CH", "MC", "DE", "AT", "NL", "GB", "IE", "IT", "ES", "PT", "CA", "US")
YEARS: Final = range(2020, 2036)

SCHOOL_FROM: Final = date(2020, 1, 1)
SCHOOL_UNTIL: Final = date(2028, 8, 31)
SCHOOL_NAMES: Final = {
    "Vacances de la Toussaint": "autumn",
    "Vacances de Noël": "christmas",
    "Vacances d'hiver": "winter",
    "Vacances de printemps": "spring",
    "Pont de l'Ascension": "ascension",
    "Vacances d'été": "summer",
}

# One name per feast, whatever the country: the library says "Nouvel An", "Jour de l'an" and "Le jour de l'An".
FRENCH: Final = {
    "All Saints' Day": "Toussaint",
    "Armistice Day": "Armistice de 1918",
    "Ascension Day": "Ascension",
    "Assumption Day": "Assomption",
    "Assumption Of Mary Day": "Assomption",
    "August Bank Holiday": "jour férié d’août",
    "Boxing Day": "lendemain de Noël",
    "Canada Day": "fête du Canada",
    "Christmas Day": "Noël",
    "Columbus Day": "Columbus Day",
    "Constitution Day": "jour de la Constitution",
    "Coronation of Charles III": "couronnement de Charles III",
    "Corpus Christi": "Fête-Dieu",
    "Day of Portugal, Camões, and the Portuguese Communities": "jour du Portugal",
    "Day of Remembrance and Recognition": "jour du souvenir et de la reconnaissance",
    "Easter Monday": "lundi de Pâques",
    "Easter Sunday": "Pâques",
    "Epiphany": "Épiphanie",
    "Europe Day": "journée de l’Europe",
    "Freedom Day": "jour de la Liberté",
    "German Unity Day": "jour de l’Unité allemande",
    "Good Friday": "Vendredi saint",
    "Immaculate Conception": "Immaculée Conception",
    "Independence Day": "fête de l’Indépendance",
    "June Bank Holiday": "jour férié de juin",
    "Juneteenth National Independence Day": "Juneteenth",
    "King's Day": "fête du Roi",
    "Labor Day": "fête du Travail",
    "Liberation Day": "fête de la Libération",
    "Martin Luther King Jr. Day": "jour de Martin Luther King",
    "May Bank Holiday": "jour férié de mai",
    "May Day": "jour férié de mai",
    "Memorial Day": "Memorial Day",
    "National Day": "fête nationale",
    "National Unity Day": "jour de l’Unité nationale",
    "New Year's Day": "jour de l’An",
    "October Bank Holiday": "jour férié d’octobre",
    "Pentecost": "Pentecôte",
    "Pentecost Monday": "lundi de Pentecôte",
    "Platinum Jubilee of Elizabeth II": "jubilé de platine d’Élisabeth II",
    "Prince's Day": "fête du Prince",
    "Republic Day": "fête de la République",
    "Restoration of Independence Day": "restauration de l’Indépendance",
    "Saint Brigid's Day": "Sainte-Brigide",
    "Saint Devote's Day": "Sainte-Dévote",
    "Saint Francis of Assisi, Patron Saint of Italy": "Saint-François d’Assise",
    "Saint Patrick's Day": "Saint-Patrick",
    "Saint Stephen's Day": "Saint-Étienne",
    "Second Day of Christmas": "lendemain de Noël",
    "Spring Bank Holiday": "jour férié de printemps",
    "State Funeral of Queen Elizabeth II": "funérailles d’Élisabeth II",
    "Thanksgiving Day": "Thanksgiving",
    "Veterans Day": "jour des anciens combattants",
    "Victory Day": "Victoire de 1945",
    "Washington's Birthday": "anniversaire de Washington",
}

# Where 25 December is a public holiday, Christmas is kept; these are the exceptions, either way.
KEPT_ALL_THE_SAME: Final = {"BV", "HM", "IO", "MO", "UA"}  # no calendar of their own, another category, or martial law
NOT_KEPT_ALL_THE_SAME: Final = {"KW", "OM", "PK", "SO", "TW"}  # the day bears another feast, some years or all
CHRISTMAS_YEARS: Final = (2025, 2026, 2027)

# The capital or the business centre, where a country has several zones.
MAIN_ZONES: Final = {
    "AQ": "Antarctica/McMurdo", "AR": "America/Argentina/Buenos_Aires", "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo", "CA": "America/Toronto", "CD": "Africa/Kinshasa", "CL": "America/Santiago",
    "CN": "Asia/Shanghai", "CY": "Asia/Nicosia", "DE": "Europe/Berlin", "EC": "America/Guayaquil",
    "ES": "Europe/Madrid", "FM": "Pacific/Pohnpei", "GL": "America/Nuuk", "ID": "Asia/Jakarta",
    "KI": "Pacific/Tarawa", "KZ": "Asia/Almaty", "MH": "Pacific/Majuro", "MN": "Asia/Ulaanbaatar",
    "MX": "America/Mexico_City", "MY": "Asia/Kuala_Lumpur", "NZ": "Pacific/Auckland", "PF": "Pacific/Tahiti",
    "PG": "Pacific/Port_Moresby", "PS": "Asia/Hebron", "PT": "Europe/Lisbon", "RU": "Europe/Moscow",
    "UA": "Europe/Kyiv", "UM": "Pacific/Wake", "US": "America/New_York", "UZ": "Asia/Tashkent",
    "VN": "Asia/Ho_Chi_Minh",
}  # fmt: skip


def tidy(name: str) -> str:
    """Write the library's name of a day with the apostrophe and the comma of the interface."""
    return name.replace("'", "’").replace("; ", ", ")


def in_french(name: str) -> str:
    """Translate the library's English name of a day; KeyError where `FRENCH` lacks it."""
    parts = []
    for part in name.split("; "):
        bare = part.removesuffix(" (observed)")
        parts.append(FRENCH[bare] + (" (reporté)" if bare != part else ""))
    return ", ".join(parts)


def public_table(code: str) -> dict[str, Any]:
    """Return what the file of one country holds."""
    import holidays

    days = sorted(holidays.country_holidays(code, years=YEARS, language="en_US").items())
    return {
        "first_year": YEARS[0],
        "last_year": YEARS[-1],
        "french": {tidy(name): in_french(name) for name in sorted({name for _, name in days})},
        "years": {
            str(year): {day.strftime("%m-%d"): tidy(name) for day, name in days if day.year == year} for year in YEARS
        },
    }


def school_table() -> dict[str, Any]:
    """Return the French school holidays, day by day from the library, put together into periods."""
    from vacances_scolaires_france import SchoolHolidayDates

    source = SchoolHolidayDates().data
    zones: dict[str, list[dict[str, str]]] = {"A": [], "B": [], "C": []}
    for zone, periods in zones.items():
        day, before = SCHOOL_FROM, ""
        while day <= SCHOOL_UNTIL:
            row = source.get(day)
            name = SCHOOL_NAMES[row["nom_vacances"]] if row and row[f"vacances_zone_{zone.lower()}"] else ""
            if name and name == before:
                periods[-1]["last"] = day.isoformat()
            elif name:
                periods.append({"first": day.isoformat(), "last": day.isoformat(), "name": name})
            day, before = day + timedelta(days=1), name
    return {"valid_from": SCHOOL_FROM.isoformat(), "valid_until": SCHOOL_UNTIL.isoformat(), "zones": zones}


def countries_table() -> dict[str, Any]:
    """Return what is known of each country: table or not, Christmas or not, time zone."""
    import holidays

    # ISO codes of two letters; "UK" is the library's other name for GB.
    known = sorted(code for code in holidays.list_supported_countries() if len(code) == 2 and code != "UK")
    without = {
        code
        for code in known
        if not all(date(year, 12, 25) in holidays.country_holidays(code, years=year) for year in CHRISTMAS_YEARS)
    }
    without = (without - KEPT_ALL_THE_SAME | NOT_KEPT_ALL_THE_SAME) - {"LK"}  # Sri Lanka: 2027 not yet announced
    return {
        "tabled": sorted(TABLED),
        "known": known,
        "without_christmas": sorted(without),
        "time_zones": time_zones(),
    }


def time_zones() -> dict[str, str]:
    """Return one time zone per country, from the ``zone.tab`` of the tz database and `MAIN_ZONES`."""
    table = files_of("tzdata").joinpath("zoneinfo", "zone.tab")
    zones: dict[str, list[str]] = {}
    for line in table.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            code, _, zone = line.split("\t")[:3]
            zones.setdefault(code, []).append(zone)
    chosen = {code: MAIN_ZONES[code] if len(found) > 1 else found[0] for code, found in sorted(zones.items())}
    if unknown := set(chosen.values()) - available_timezones():
        raise LookupError(f"no such time zone: {sorted(unknown)}")
    return chosen


def as_text(value: Any, pad: str = "") -> str:
    """Write JSON with one line per year, period or entry, so that a change reads as one line in a diff."""
    flat = json.dumps(value, ensure_ascii=False)
    deep = pad + "  "
    if isinstance(value, dict) and (len(pad) == 0 or any(isinstance(inner, dict | list) for inner in value.values())):
        lines = [f"{deep}{json.dumps(key)}: {as_text(inner, deep)}" for key, inner in value.items()]
        return "{\n" + ",\n".join(lines) + f"\n{pad}}}"
    if isinstance(value, list) and any(isinstance(inner, dict) for inner in value):
        return "[\n" + ",\n".join(deep + as_text(inner, deep) for inner in value) + f"\n{pad}]"
    return flat


def files() -> dict[str, str]:
    """Return the name and the text of every file in ``data``."""
    tables = {f"{code}.json": public_table(code) for code in TABLED}
    tables |= {"countries.json": countries_table(), "school-FR.json": school_table()}
    return {name: as_text(table) + "\n" for name, table in tables.items()}


def main() -> None:
    """Write every file in ``data``."""
    folder = Path(__file__).with_name("data")
    for name, text in files().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
