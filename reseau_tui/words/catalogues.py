"""The developer's command for the catalogues: `python -m reseau_tui.words.catalogues extract|merge|compile|check`.

extract   bring both `.po` files in line with the messages in the source; what nobody says any more is dropped
merge     fill the French from plain `.po` snippets (msgid, msgstr); what is translated already stays, and is reported
          where it differs, unless --replace is given
compile   make the `.mo` files
check     report every missing or faulty translation, and every call whose message cannot be extracted
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from reseau_tui.words.catalogue_checks import faults, missing
from reseau_tui.words.po_files import Entry, compile_file, parse_po, po_text
from reseau_tui.words.runtime import LOCALE
from reseau_tui.words.source_strings import PACKAGE, Message, package_strings

LANGUAGES = ("fr", "en")


def catalogue_path(locale: Path, language: str) -> Path:
    """Return where a language's `.po` stands."""
    return locale / language / "LC_MESSAGES" / "reseau.po"


def read(locale: Path, language: str) -> list[Entry]:
    """Read a language's entries, its header included."""
    return parse_po(catalogue_path(locale, language).read_text(encoding="utf-8"))


def write(locale: Path, language: str, entries: Iterable[Entry]) -> None:
    """Write a language's `.po`."""
    catalogue_path(locale, language).write_text(po_text(language, entries), encoding="utf-8", newline="\n")


def extract(locale: Path, messages: Iterable[Message]) -> None:
    """Bring both catalogues in line with the messages of the source."""
    messages = list(messages)
    for language in LANGUAGES:
        known = {entry.key: entry for entry in read(locale, language)}
        write(locale, language, [_in_line(message, known.get(message[:2]), language) for message in messages])


def _in_line(message: Message, known: Entry | None, language: str) -> Entry:
    context, msgid, plural = message
    if known is not None and known.plural == plural and known.translated:
        return known
    english = (msgid,) if plural is None else (msgid, plural)
    return Entry(context, msgid, plural, english if language == "en" else ())


def merge(locale: Path, snippets: Iterable[Entry], *, replace: bool = False) -> Iterator[str]:
    """Fill the French from snippets, and tell which of them found no place."""
    entries = {entry.key: entry for entry in read(locale, "fr")}
    for snippet in snippets:
        if not snippet.msgid or not snippet.translated:
            continue
        entry = entries.get(snippet.key)
        if entry is None:
            near = get_close_matches(snippet.msgid, [msgid for _, msgid in entries], 1)
            yield f"nobody says {snippet.msgid!r}" + (f", but perhaps {near[0]!r}" if near else "")
            continue
        # Said without a number, a message needs one form only; the other way round a form is missing.
        translations = snippet.translations if entry.plural else snippet.translations[:1]
        if entry.plural and snippet.plural != entry.plural:
            yield f"{snippet.msgid!r} needs the plural {entry.plural!r}"
        elif entry.translated and entry.translations != translations and not replace:
            yield f"{snippet.msgid!r} stays {entry.translations!r}, not {translations!r}"
        else:
            entries[snippet.key] = entry._replace(translations=translations, fuzzy=False)
    write(locale, "fr", entries.values())


def check(locale: Path, package: Path) -> Iterator[str]:
    """Name all that keeps the catalogues from being complete and right."""
    messages, hidden = package_strings(package)
    yield from (f"{place}: {why}" for place, why in hidden)
    for language in LANGUAGES:
        entries = read(locale, language)
        known = {(entry.context, entry.msgid, entry.plural) for entry in entries}
        yield from (f"{language}: {message.msgid!r}: not extracted" for message in sorted(messages - known, key=str))
        yield from (f"{language}: {line}" for line in [*missing(entries), *faults(entries, language)])


def main(arguments: list[str], locale: Path = LOCALE, package: Path = PACKAGE) -> int:
    """Run the command; the exit code is 1 when something is left to do."""
    parser = argparse.ArgumentParser(
        prog="catalogues", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("action", choices=("extract", "merge", "compile", "check"))
    parser.add_argument("files", nargs="*", type=Path, help="for merge: the snippets")
    parser.add_argument("--replace", action="store_true", help="for merge: the snippets win")
    options = parser.parse_args(arguments)
    reports: Iterable[str] = ()
    match options.action:
        case "extract":
            messages, hidden = package_strings(package)
            extract(locale, messages)
            reports = [f"{place}: {why}" for place, why in hidden]
        case "merge":
            extract(locale, package_strings(package)[0])
            snippets = [entry for file in options.files for entry in parse_po(file.read_text(encoding="utf-8"))]
            reports = list(merge(locale, snippets, replace=options.replace))
        case "compile":
            for language in LANGUAGES:
                compile_file(catalogue_path(locale, language))
        case "check":
            reports = list(check(locale, package))
    sys.stdout.writelines(f"{report}\n" for report in reports)
    return 1 if reports else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
