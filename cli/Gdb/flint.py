"""Shows strings, arrays and lists of C# by their content: gdb-multiarch app.elf -x flint.py"""

import gdb


class Text:
    """A System.String: its characters, UTF-16."""

    def __init__(self, reference):
        self._object = reference.dereference()

    def to_string(self):
        start = int(self._object["Items"].address)
        length = 2 * int(self._object["Length"])
        return bytes(gdb.selected_inferior().read_memory(start, length)).decode("utf-16-le", "replace")

    def display_hint(self):
        return "string"


class Items:
    """The elements of an array that are in use."""

    def __init__(self, name, array, count):
        self._name = name
        self._items = array["Items"] if count else None
        self._count = count

    def to_string(self):
        return f"{self._name}, {self._count} in all" if self._count > 200 else self._name

    def children(self):
        for i in range(self._count):
            yield f"[{i}]", self._items[i]

    def display_hint(self):
        return "array"


class Null:
    def to_string(self):
        return "null"


class Truth:
    """A bool, of which optimised code may have a single bit in a register."""

    def __init__(self, value):
        self._value = value

    def to_string(self):
        return "true" if int(self._value) & 1 else "false"


def printer(value):
    kind = value.type.strip_typedefs()
    if kind.code == gdb.TYPE_CODE_BOOL:
        return Truth(value)
    if kind.code != gdb.TYPE_CODE_PTR or kind.target().code != gdb.TYPE_CODE_STRUCT:
        return None
    name = kind.target().name or ""
    if int(value) == 0:
        return Null()
    if name == "System.String":
        return Text(value)
    if name.endswith("[]"):
        array = value.dereference()
        return Items(name, array, int(array["Length"]))
    if name.startswith("System.Collections.Generic.List<"):
        items = value.dereference()
        return Items(name, items["_items"].dereference(), int(items["_size"]))
    return None


gdb.pretty_printers.append(printer)
