# LANGUAGE: chained comparison, and, or, not with their operands, conditional expressions, is None, truth.
import os

x = 5
print(1 < x < 10, 1 < x > 7, 0 == 0 == False, not x, not not x)
print(x and 0, 0 or "text", None or [] or (), 1 and 2 and 3)
print("odd" if x % 2 else "even", x is None, x is not None, None is None)
print("" == False, 0 == False, 1 == True, True + True, [] or "empty")
pid = os.fork()
status = None
if not pid:
    os._exit(1)
elif status is None and pid > 0 or x:
    status = os.wait()[1] >> 8
print(status if status is not None else "none")
