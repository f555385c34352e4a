"""The catalogues of the program say everything, in both languages, without a fault."""

from reseau_tui.words.catalogue_checks import missing
from reseau_tui.words.catalogues import LANGUAGES, read
from reseau_tui.words.runtime import LOCALE
from reseau_tui.words.source_strings import package_strings


def test_every_message_of_the_source_is_translated() -> None:
    messages, _ = package_strings()
    for language in LANGUAGES:
        entries = read(LOCALE, language)
        known = {(entry.context, entry.msgid, entry.plural) for entry in entries if entry.msgid}
        assert messages - known == set()
        assert known - messages == set()
        assert list(missing(entries)) == []
