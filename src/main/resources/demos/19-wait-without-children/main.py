import os
import sys

if os.fork() == 0:
    sys.exit()
for i in range(2):
    try:
        pid, status = os.wait()
        print(f"wait returned {pid}")
    except ChildProcessError as error:
        print(f"wait: {error}")
