"""The lights of a message that has left, kept with its request for later. Source: method R15."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import msgspec

from reseau_tui.edits.desk import Desk
from reseau_tui.model.kinds import Channel, Purpose
from reseau_tui.model.requests import Light, Request


def lights_kept(
    desk: Desk,
    request: Request,
    on: date,
    *,
    purpose: Purpose | None = None,
    channel: Channel | None = None,
    settles: Collection[str] = (),
) -> tuple[Light, ...]:
    """Return the lights that the request has, with those of a message on it that left on a day.

    The request is as it was before that message; one that left before counts as not sent where `purpose` asks anew.
    """
    if request.incoming:
        return ()
    # They need the whole method, which an edit of anything else does without.
    from reseau_tui.method.lights import asking, lights_of

    asked = request if purpose == "follow-up" else msgspec.structs.replace(request, messages=(), planned=None)
    contact = desk.contact(request.contact)
    message = asking(
        desk.book, desk.today, contact, request=asked, purpose=purpose, channel=channel, on=on, settles=settles
    )
    return (*request.lights, *(Light(code=one.code, light=one.light, on=on) for one in lights_of(message)))


def without_day(lights: Collection[Light], day: date | None) -> tuple[Light, ...]:
    """Return the lights but for those of a day."""
    return tuple(light for light in lights if light.on != day)
