import os, signal, time
reaped = 0
def chld(signum, frame):
    global reaped
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            break
        if pid == 0:
            break
        reaped += 1
        print("reaped", os.WEXITSTATUS(status), flush=True)
signal.signal(signal.SIGCHLD, chld)
for i in range(3):
    if os.fork() == 0:
        time.sleep(0.05 * i)
        os._exit(i)
while reaped < 3:
    signal.pause()
print("done", reaped)
