import os, sys

children = {}
names = {}
for name in ["red", "green", "blue"]:
    pid = os.fork()
    if pid == 0:
        names[name] = "mine"
        print(name, len(children), names, flush=True)
        sys.exit(len(name))
    children[pid] = name
print(len(children), names, sorted(children.values()))
results = {}
while children:
    pid, status = os.wait()
    results[children.pop(pid)] = os.waitstatus_to_exitcode(status)
print(sorted(results.items()), children)

shared = {"who": "parent", "list": [1]}
if os.fork() == 0:
    shared["who"] = "child"
    shared["list"].append(2)
    del shared["list"]
    print(shared, end=" ")
    sys.exit(0)
os.wait()
print(shared)

statuses = {}
workers = {n: os.fork() for n in range(1, 3)}
if 0 in workers.values():
    os._exit(sum(workers) + 10)
for n, pid in workers.items():
    done, status = os.waitpid(pid, 0)
    statuses[n] = os.WEXITSTATUS(status) if done == workers[n] else None
print(statuses)
counts = {}
for how in statuses.values():
    counts[how] = counts.get(how, 0) + 1
print(counts)
