# LANGUAGE: os.abort and the W* functions on a process killed by a signal.
import os

pid = os.fork()
if pid == 0:
    print("lost in the buffer", end="")
    os.abort()
child, status = os.waitpid(pid, 0)
print(os.WIFEXITED(status), os.WIFSIGNALED(status), os.WTERMSIG(status), os.WIFSTOPPED(status))
