"""Read and press the accessible tree of one program, as a screen reader does.

Runs under the system's Python (the AT-SPI binding is a system module) and speaks JSON lines:
each request on stdin, one answer on stdout. Started by `desktop.py`; not a test by itself.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

EVENTS = []


def remember(event):
    """Keep what was announced and which states changed."""
    text = event.any_data if isinstance(event.any_data, str) else ""
    EVENTS.append({"type": event.type, "text": text, "detail": event.detail1})


def pump(seconds=0.0):
    """Let pending bus messages arrive."""
    context = GLib.MainContext.default()
    end = time.monotonic() + seconds
    while True:
        while context.iteration(False):
            pass
        if time.monotonic() >= end:
            return
        context.iteration(False) or time.sleep(0.01)


def application(pid):
    """Return the program's accessible root, or None while it is not on the bus."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and child.get_process_id() == pid:
            return child
    return None


def describe(node, roles):
    """One node as plain data; where it is and what it does only for these roles: most are text."""
    states = node.get_state_set()
    facts = {
        "role": node.get_role_name(), "name": node.get_name() or "",
        "id": node.get_accessible_id() or "",
        "states": [
            name
            for name in ("showing", "visible", "focusable", "focused", "checked", "checkable",
                         "editable", "enabled", "sensitive", "expandable", "expanded")
            if states.contains(getattr(Atspi.StateType, name.upper()))
        ],
        "box": [0, 0, 0, 0], "actions": [],
    }  # fmt: skip
    if facts["role"] not in roles:
        return facts
    component = node.get_component_iface()
    if component is not None:
        extents = component.get_extents(Atspi.CoordType.SCREEN)
        facts["box"] = [extents.x, extents.y, extents.width, extents.height]
    action = node.get_action_iface()
    if action is not None:
        facts["actions"] = [action.get_action_name(n) for n in range(action.get_n_actions())]
    return facts


def shown(node, depth=0):
    """All shown nodes in tree order, without asking what they are."""
    yield node
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is None:
            continue
        if depth > 0 and not has_state(child, "SHOWING"):
            continue
        yield from shown(child, depth + 1)


def has_state(node, name):
    """Whether a node is in this state."""
    return node.get_state_set().contains(getattr(Atspi.StateType, name))


def is_used(node):
    """Whether one can write into it or press it."""
    return node.get_role_name() == "text" or node.get_action_iface() is not None


def find(root, wanted, role=""):
    """The first shown node with this accessible id (or its last parts) or name, of a role."""
    for node in shown(root):
        if role:
            break
        if f".{node.get_accessible_id()}".endswith(f".{wanted}"):
            return node
    for node in shown(root):
        is_of_role = not role or node.get_role_name() == role
        if node.get_name() == wanted and node.get_action_iface() is not None and is_of_role:
            return node
    return None


def answer(request, root):
    """Do one request and return what it found."""
    kind = request["do"]
    if kind == "tree":
        return [describe(node, request["roles"]) for node in shown(root)]
    if kind == "events":
        pump(0.05)
        seen, EVENTS[:] = list(EVENTS), []
        return seen
    if kind == "focused":
        held = [node for node in shown(root) if has_state(node, "FOCUSED")]
        held = [node for node in held if node.get_role_name() not in ("frame", "page tab")]
        return describe(held[-1], ()) if held else None
    if kind == "last":
        start, _, ending = request["target"].partition("…")
        for node in reversed(list(shown(root))):
            name = node.get_accessible_id() or ""
            if name.startswith(start) and name.endswith(ending) and is_used(node):
                return {"id": name}
        return {"missing": request["target"]}
    if kind == "names":
        nodes = [node for node in shown(root) if node.get_role_name() == request["role"]]
        return [node.get_name() or "" for node in nodes]
    node = find(root, request["target"], request.get("role", ""))
    if node is None:
        return {"missing": request["target"]}
    if kind == "find":
        return {"did": "find", "name": node.get_name() or ""}
    if kind == "press":
        action = node.get_action_iface()
        names = [action.get_action_name(n) for n in range(action.get_n_actions())]
        for wanted in ("Press", "Toggle", "ShowMenu"):
            if wanted in names:
                action.do_action(names.index(wanted))
                return {"did": wanted}
        return {"missing": "action"}
    if kind == "type":
        editable = node.get_editable_text_iface()
        return {"did": Atspi.EditableText.set_text_contents(editable, request["text"])}
    if kind == "focus":
        return {"did": node.get_component_iface().grab_focus()}
    raise ValueError(kind)


def main():
    """Answer requests until stdin ends."""
    pid = int(sys.argv[1])
    listener = Atspi.EventListener.new(remember)
    for name in ("object:announcement", "window:activate"):
        listener.register(name)
    for line in sys.stdin:
        request = json.loads(line)
        end = time.monotonic() + request.get("patience", 20)
        while True:
            pump()
            try:
                root = application(pid)
                result = None if root is None else answer(request, root)
            except GLib.Error as error:  # a node went away while it was read
                result = {"missing": str(error)}
            gone = result is None or (isinstance(result, dict) and "missing" in result)
            if not gone or time.monotonic() > end or request.get("once"):
                break
            pump(0.05)
        print(json.dumps(result, ensure_ascii=False), flush=True)


main()
