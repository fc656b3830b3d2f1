import os
import resource

resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
try:
    pid = os.fork()
    print(f"fork returned {pid}")
except BlockingIOError:
    print("fork raised BlockingIOError, errno is EAGAIN")
