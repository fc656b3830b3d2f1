# LANGUAGE: an uncaught exception prints the traceback's last line to stderr, exits 1 and flushes.
import os

pid = os.fork()
if pid == 0:
    print("about to fail")
    x = 1 // 0
child, status = os.wait()
print(os.WEXITSTATUS(status))
raise OSError("the end")
