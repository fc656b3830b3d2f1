# LANGUAGE: the names of signals, of a child's end too.
import os, signal
from signal import Signals
for n in list(range(36)) + [64, 65, True, None, "x", -9]:
    try:
        print(n, signal.Signals(n).name)
    except ValueError as e:
        print(e)
pid = os.fork()
if pid == 0:
    signal.pause()
os.kill(pid, signal.SIGTERM)
_, status = os.waitpid(pid, 0)
print("killed by", Signals(os.WTERMSIG(status)).name, signal.Signals(signal.SIGKILL).name.lower())
