import os


def counter(start=0):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step


def parallel(functions):
    children = {}
    for number, function in enumerate(functions):
        pid = os.fork()
        if pid == 0:
            os._exit(function())
        children[pid] = number
    results = [None] * len(functions)
    while children:
        pid, status = os.wait()
        results[children.pop(pid)] = os.WEXITSTATUS(status)
    return results


step = counter(10)
step()
pid = os.fork()
if pid == 0:
    print("child", [step(2) for _ in range(3)], flush=True)
    os._exit(step(0))
print("status", os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), "parent", step(0), flush=True)
print(parallel([lambda i=i: i * i for i in range(4)]), flush=True)
print(parallel([lambda: i for i in range(3)]), flush=True)
spawn, leave = os.fork, os._exit
if spawn() == 0:
    leave(3)
print(list(map(os.WEXITSTATUS, os.wait()[1:])))
