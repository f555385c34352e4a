"""The example book: about sixty people around one job search, with every kind of thing to do."""

from reseau_tui.example.book import example_tables

__all__ = ["example_tables"]
