import os
import sys

if os.fork() == 0:
    print(f"child: I am {os.getpid()}")
    sys.exit(7)
pid, status = os.wait()
code = os.waitstatus_to_exitcode(status)
print(f"parent: status {code}")
