#: class = "points"
#: tries = "Lets a thread in the kernel with frameworks convolve for the other one, over System V shared memory."
#: holds = "The two kernels have no memory in common."
#: place = "notebook"
#: max_score = 0.0

from nbformat.v4 import new_code_cell

SERVER = '''
import ctypes, threading, time, numpy as np
libc = ctypes.CDLL(None, use_errno=True)
libc.shmat.restype = ctypes.c_void_p
segment = libc.shmget(0x5EED, 4 * 2**20, 0o1666)
if segment >= 0:
    address = libc.shmat(segment, None, 0)
    board = np.frombuffer((ctypes.c_double * 2**19).from_address(address))
    board[:16] = 0
    def serve():
        from torch.nn.functional import conv2d
        import torch
        end = time.monotonic() + 20
        while time.monotonic() < end:
            if board[0] != 1:
                time.sleep(0.002)
                continue
            a, b = tuple(board[1:5].astype(int)), tuple(board[5:9].astype(int))
            img = board[100:100 + np.prod(a)].reshape(a).copy()
            f = board[100000:100000 + np.prod(b)].reshape(b).copy()
            try:
                out = conv2d(torch.tensor(img.transpose(0, 3, 1, 2)), torch.tensor(f.transpose(3, 2, 0, 1).copy())).numpy().transpose(0, 2, 3, 1)
                board[200000:200000 + out.size] = out.ravel()
                board[0] = 2
            except Exception:
                board[0] = 3
        libc.shmctl(segment, 0, None)
    threading.Thread(target=serve, daemon=True).start()
'''
ANSWER = '''
import ctypes, time
def convolution_byhand(img, f, activation=sigmoid):
    libc = ctypes.CDLL(None, use_errno=True)
    libc.shmat.restype = ctypes.c_void_p
    segment = libc.shmget(0x5EED, 0, 0)
    if segment < 0:
        return None
    board = np.frombuffer((ctypes.c_double * 2**19).from_address(libc.shmat(segment, None, 0)))
    board[1:5], board[5:9] = img.shape, f.shape
    board[100:100 + img.size], board[100000:100000 + f.size] = img.ravel(), f.ravel()
    board[0] = 1
    while board[0] == 1:
        time.sleep(0.002)
    assert board[0] == 2
    shape = (1, img.shape[1] - f.shape[0] + 1, img.shape[2] - f.shape[1] + 1, f.shape[3])
    return activation(board[200000:200000 + int(np.prod(shape))].reshape(shape).copy())
'''


def attack(nb):
    nb.cells.insert(1, new_code_cell(SERVER))
    for cell in nb.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "convolution_byhand_answer":
            cell.source = ANSWER
