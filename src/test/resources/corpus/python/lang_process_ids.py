# LANGUAGE: getpid, getppid, getpgrp, getpgid.
import os

parent = os.getpid()
group = os.getpgrp()
if os.fork() == 0:
    print(os.getppid() == parent, os.getpid() != parent, os.getpgrp() == group, os.getpgid(0) == group)
else:
    os.wait()
