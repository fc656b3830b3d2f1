# LANGUAGE: time.sleep with literals, products, sums, quotients and choices.
import os
import time

i = 2
time.sleep(0)
time.sleep(0.001)
time.sleep(0.001 * i)
time.sleep(i * 1e-3 + 0.002)
time.sleep(i / 1000)
time.sleep(.5 / 100 if i == 2 else 10)
time.sleep(True - 1)
for n in (2, 1):
    if os.fork() == 0:
        time.sleep(n * 0.03)
        os._exit(n)
print([os.wait()[1] >> 8 for n in range(2)])
try:
    time.sleep(-1)
except ValueError as e:
    print(e)
