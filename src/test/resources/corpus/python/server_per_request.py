# TEACHING 8, A server that forks per request: reaps without blocking.
import os
import time

REQUESTS = 3
running = 0
served = 0
for request in range(REQUESTS):
    pid = os.fork()
    if pid == 0:
        print("serving request", request, flush=True)
        os._exit(request)
    running += 1
while running > 0:
    pid, status = os.waitpid(-1, os.WNOHANG)
    if pid == 0:
        time.sleep(0.002)
    else:
        served += os.WEXITSTATUS(status)
        running -= 1
print("all served", served)
