import os, signal, time, sys

def handler(signum, frame):
    print("got", signum, signal.Signals(signum).name, frame is None, flush=True)

old = signal.signal(signal.SIGUSR1, handler)
print(old, repr(old), old == signal.SIG_DFL, bool(old))
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, repr(signal.default_int_handler))
print(signal.getsignal(signal.SIGUSR1) == handler, signal.getsignal(signal.SIGPIPE), repr(signal.SIG_IGN))
os.kill(os.getpid(), signal.SIGUSR1)
print("after", flush=True)
pid = os.fork()
if pid == 0:
    time.sleep(0.05)
    os.kill(os.getppid(), signal.SIGUSR1)
    os._exit(4)
pid, status = os.waitpid(pid, 0)
print(os.waitstatus_to_exitcode(status), flush=True)

def bad(signum, frame):
    raise ValueError("from handler")

signal.signal(signal.SIGUSR2, bad)
try:
    os.kill(os.getpid(), signal.SIGUSR2)
except ValueError as e:
    print("caught", e)
for number, action in ((0, bad), (65, bad), (signal.SIGKILL, bad), (signal.SIGTERM, 5), ("x", bad)):
    try:
        signal.signal(number, action)
    except (ValueError, OSError, TypeError) as e:
        print(e)

def one():
    print("no parameters")

signal.signal(signal.SIGTERM, one)
try:
    signal.raise_signal(signal.SIGTERM)
except TypeError as e:
    print(e)
signal.signal(signal.SIGHUP, lambda s, f: print("hangup", s))
os.kill(os.getpid(), signal.SIGHUP)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGUSR1)
signal.signal(signal.SIGUSR1, signal.SIG_DFL)
sys.stdout.flush()
os.kill(os.getpid(), signal.SIGUSR1)
print("never")
