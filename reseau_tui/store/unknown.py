"""What a newer version wrote into a document and this one does not know: set aside, and put back when it is written."""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec
from msgspec import inspect

Document = dict[str, Any]


class Unknown(NamedTuple):
    """The unknown fields of one document, and those of the parts inside it, found again by what is known of each."""

    fields: Document
    parts: dict[str, list[tuple[Document, Unknown]]]

    def __bool__(self) -> bool:
        return bool(self.fields or self.parts)

    def put_back(self, document: Document) -> Document:
        """Return the document with what was set aside; a part that changed meanwhile has lost what was its own."""
        merged = {**self.fields, **document}
        for name, parts in self.parts.items():
            value = merged.get(name)
            if isinstance(value, list | tuple):
                merged[name] = [_restored(part, parts) for part in value]
            elif isinstance(value, dict):
                merged[name] = parts[0][1].put_back(value)
        return merged


def set_aside(kind: type[Any], document: Document) -> tuple[Document, Unknown]:
    """Return what `kind` knows of the document, and the rest."""
    fields = {f.encode_name: f for f in _struct(inspect.type_info(kind)).fields}
    known = {name: value for name, value in document.items() if name in fields}
    unknown = Unknown({name: value for name, value in document.items() if name not in fields}, {})
    for name, value in known.items():
        part = _part(fields[name].type)
        if part is None:
            continue
        values = value if isinstance(value, list) else [value]
        split = [set_aside(part, v) if isinstance(v, dict) else (v, None) for v in values]
        if any(rest for _, rest in split):
            plain = [v for v, _ in split]
            known[name] = plain if isinstance(value, list) else plain[0]
            unknown.parts[name] = [(_as_written(part, v), rest) for v, rest in split if rest]
    return known, unknown


def _as_written(part: type[msgspec.Struct], document: Document) -> Document:
    """Return the part as we would write it, by which it is found again."""
    written: Document = msgspec.to_builtins(msgspec.convert(document, part))
    return written


def _restored(part: Any, parts: list[tuple[Document, Unknown]]) -> Any:
    return next((unknown.put_back(part) for known, unknown in parts if known == part), part)


def _struct(info: inspect.Type) -> inspect.StructType:
    assert isinstance(info, inspect.StructType)  # noqa: S101 - the tables hold nothing else
    return info


def _part(info: inspect.Type) -> type[msgspec.Struct] | None:
    """Return the struct inside a field: alone, in a tuple, or one of the choices."""
    if isinstance(info, inspect.StructType):
        return info.cls
    if isinstance(info, inspect.VarTupleType):
        return _part(info.item_type)
    if isinstance(info, inspect.UnionType):
        return next((part for choice in info.types if (part := _part(choice))), None)
    return None
