import os, signal, time
def main():
    pid = os.fork()
    if pid == 0:
        try:
            time.sleep(5)
        except KeyboardInterrupt:
            print("interrupted", flush=True)
            os._exit(9)
    time.sleep(0.1)
    os.kill(pid, signal.SIGINT)
    print(os.waitstatus_to_exitcode(os.wait()[1]), flush=True)
    pid = os.fork()
    if pid == 0:
        time.sleep(5)
    time.sleep(0.1)
    os.kill(pid, signal.SIGINT)
    print(os.waitstatus_to_exitcode(os.wait()[1]), flush=True)
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    print(os.waitstatus_to_exitcode(os.wait()[1]), flush=True)
main()
