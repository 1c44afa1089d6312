#: class = "escape"
#: tries = "Calls the kernel by its x32 and by its 32-bit numbers, which a filter of 64-bit numbers does not know."
#: holds = "The first are refused; the second end the process, and cost the student only that cell."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

import ctypes
import mmap

libc = ctypes.CDLL(None, use_errno=True)
for number in (0x40000000 | 41, 0x40000000 | 272):
    if libc.syscall(number, 2, 1, 0) >= 0:
        print("BREACH: the x32 table is open")
page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
# push rbx; mov eax, 359 (socket); mov ebx, 2; mov ecx, 1; xor edx, edx; int 0x80; pop rbx; ret
page.write(b"\x53\xb8\x67\x01\x00\x00\xbb\x02\x00\x00\x00\xb9\x01\x00\x00\x00\x31\xd2\xcd\x80\x5b\xc3")
call = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))
result = call()
if result >= 0:
    print("BREACH: the 32-bit table is open", result)
