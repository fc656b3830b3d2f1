import os


class Task:
    def __init__(self, urgent, name):
        self.urgent = urgent
        self.name = name

    def __lt__(self, other):
        print("lt", self.name, other.name)
        return self.urgent < other.urgent

    def __repr__(self):
        return self.name


print([{1}] < [{1, 2}], ({1}, 2) >= ({1}, 3), [{1}] <= [{2}])
print(sorted([{5}, {1, 2}, {1}, {2}, set(), {3}, {3, 5}, {2, 3}]))
tasks = [(2, Task(1, "a")), (1, Task(3, "b")), (1, Task(2, "c"))]
if os.fork() == 0:
    print(sorted(tasks), [Task(1, "x")] < [Task(2, "y")])
    os._exit(0)
os.wait()
print(sorted([t[1] for t in tasks] + [Task(0, "d"), Task(9, "e")]))
print(sorted([3, 1, 2], key=lambda n: Task(n, str(n)), reverse=True))
try:
    [Task(1, "x")] <= [Task(2, "y")]
except TypeError as e:
    print(e)
