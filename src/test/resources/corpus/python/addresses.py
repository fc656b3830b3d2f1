# TEACHING M4: the same object has the same id() in parent and child, and still is another.
import os

numbers = [1, 2]
before = id(numbers)
if os.fork() == 0:
    numbers.append(3)
    print(id(numbers) == before, numbers)
    os._exit(0) if len(numbers) > 9 else None
else:
    os.wait()
    print(id(numbers) == before, numbers)
