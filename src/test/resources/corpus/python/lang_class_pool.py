# a pool of workers
import os, sys, time
class Worker:
    def __init__(self, number, task):
        self.number = number
        self.task = task
        self.pid = None
        self.status = None
    def start(self):
        self.pid = os.fork()
        if self.pid == 0:
            try:
                code = self.run()
            except Exception as e:
                print(f"worker {self.number} failed: {e}")
                sys.stdout.flush()
                os._exit(1)
            sys.stdout.flush()
            os._exit(code)
        return self.pid
    def run(self):
        print(f"worker {self.number}: {self.task(self.number)}")
        return self.number
    def join(self):
        _, status = os.waitpid(self.pid, 0)
        self.status = os.waitstatus_to_exitcode(status)
        return self.status
class FailingWorker(Worker):
    def run(self):
        raise RuntimeError("no luck")
class Pool:
    def __init__(self, size=2):
        self.workers = []
        self.results = {}
        self.size = size
    def submit(self, task, *, failing=False):
        kind = FailingWorker if failing else Worker
        w = kind(len(self.workers), task)
        self.workers.append(w)
        return w
    def run(self):
        for w in self.workers:
            w.start()
        for w in self.workers:
            self.results[w.number] = w.join()
    def __len__(self):
        return len(self.workers)
    def __enter__(self):
        return self
    def __exit__(self, *exc):
        self.run()
def square(n):
    return n * n
with Pool() as pool:
    pool.submit(square)
    pool.submit(lambda n: n + 100)
    pool.submit(square, failing=True)
    pool.workers[0].task = lambda n: "zero"
print(len(pool), pool.results)
print(sorted(pool.workers, key=lambda w: -w.number)[0].number, max(pool.workers, key=lambda w: w.status).number)
for i, w in enumerate(pool.workers):
    print(i, w.number, w.status, w.pid == 0, hasattr(w, "pid"), hasattr(w, "nix"), getattr(w, "nix", "none"))
setattr(pool, "extra", 5)
print(pool.extra, vars(pool.workers[0]).keys(), pool.__dict__["size"])
del pool.extra
try:
    print(pool.extra)
except AttributeError as e:
    print(e)
try:
    del pool.extra
except AttributeError as e:
    print(e)
print([w.number for w in pool.workers if w.status], {w.number: w.status for w in pool.workers})
print(any(w.status for w in pool.workers), sum(w.number for w in pool.workers))
