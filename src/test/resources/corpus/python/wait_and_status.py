# TEACHING, wait and exit status (M10, M11): how a child says how it went.
import os

pid = os.fork()
if pid == 0:
    os._exit(42)
child, status = os.wait()
print(child == pid, os.WIFEXITED(status), os.WEXITSTATUS(status), os.WIFSIGNALED(status), status)
print(os.waitstatus_to_exitcode(status))
