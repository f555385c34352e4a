"""What forms about one request share."""

from __future__ import annotations

from functools import cached_property

from reseau_tui.model.requests import Request
from reseau_tui.tui.forms.form import EditForm


class FormOfRequest(EditForm):
    """A form that gives an edit of one request."""

    def __init__(self, request_id: str) -> None:
        super().__init__()
        self._request_id = request_id

    @cached_property
    def request(self) -> Request:
        """The request as the form shows it, whatever others write meanwhile."""
        return self.reseau.view.book.requests[self._request_id]
