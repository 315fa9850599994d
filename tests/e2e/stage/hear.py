# All names, descriptions and texts of every window, a line each.
import pyatspi


def hear(node):
    said = [node.name, node.description]
    try:
        said.append(node.queryText().getText(0, -1))
    except NotImplementedError:
        pass
    for words in said:
        if words:
            print(" ".join(words.split()))
    for child in node:
        if child:
            hear(child)


for program in pyatspi.Registry.getDesktop(0):
    hear(program)
