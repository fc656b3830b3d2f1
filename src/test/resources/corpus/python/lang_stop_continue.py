# LANGUAGE: WUNTRACED, WCONTINUED, SIGSTOP and SIGCONT.
import os
import signal

pid = os.fork()
if pid == 0:
    os.kill(os.getpid(), signal.SIGSTOP)
    os._exit(5)
child, status = os.waitpid(pid, os.WUNTRACED)
print(os.WIFSTOPPED(status), os.WSTOPSIG(status) == signal.SIGSTOP)
os.kill(pid, signal.SIGCONT)
child, status = os.waitpid(pid, os.WCONTINUED)
if os.WIFCONTINUED(status):
    child, status = os.waitpid(pid, 0)
print(os.WIFEXITED(status), os.WEXITSTATUS(status))
