#: class = "points"
#: tries = "Lets the kernel with frameworks talk to the other one by record locks on a file that both may read."
#: holds = "A lock that one kernel takes is not seen in another."
#: place = "notebook"
#: max_score = 0.0

from nbformat.v4 import new_code_cell

COMMON = '''
import fcntl, os, struct, threading, time, numpy
def _at(kind, start):
    return struct.pack("hhqqi4x", kind, 0, start, 1, 0)
def _taken(file, start):
    answer = fcntl.fcntl(file, fcntl.F_GETLK, _at(fcntl.F_WRLCK, start))
    return struct.unpack("hhqqi4x", answer)[0] != fcntl.F_UNLCK
'''
SERVER = COMMON + '''
_board = os.open(numpy.__file__, os.O_RDONLY)
def _serve():
    end = time.monotonic() + 20
    while time.monotonic() < end and not _taken(_board, 10**9 + 7):
        time.sleep(0.001)
    if time.monotonic() < end:
        fcntl.fcntl(_board, fcntl.F_SETLK, _at(fcntl.F_RDLCK, 2 * 10**9 + 11))
        time.sleep(3)
threading.Thread(target=_serve, daemon=True).start()
'''
ANSWER = COMMON + '''
def convolution_byhand(img, f, activation=None):
    file = os.open(numpy.__file__, os.O_RDONLY)
    fcntl.fcntl(file, fcntl.F_SETLK, _at(fcntl.F_RDLCK, 10**9 + 7))
    end = time.monotonic() + 1
    while time.monotonic() < end:
        if _taken(file, 2 * 10**9 + 11):
            raise ValueError("BREACH: it answers")
        time.sleep(0.001)
    return None
'''


def attack(nb):
    nb.cells.insert(1, new_code_cell(SERVER))
    for cell in nb.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "convolution_byhand_answer":
            cell.source = ANSWER
