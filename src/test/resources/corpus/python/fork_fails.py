# TEACHING 6, When fork fails (M17): the limit is zero, fork raises BlockingIOError. Holds for any user but root.
import errno
import os
import resource

resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
try:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    print("made", pid)
except BlockingIOError as e:
    print("fork failed:", e.strerror, e.errno == errno.EAGAIN)
