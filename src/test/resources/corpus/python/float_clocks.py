# LANGUAGE: clocks as floats and their differences, sleeping for a computed time, and module math.
import math
import os
import time
from math import pi, sqrt

start = time.time()
mono = time.monotonic()
perf = time.perf_counter()
nanos = time.monotonic_ns()
pid = os.fork()
if pid == 0:
    for i in range(1, 3):
        time.sleep(0.01 * i)
    time.sleep(sqrt(4) / 100)
    os._exit(3)
pid, status = os.waitpid(pid, 0)
elapsed = time.time() - start
print(elapsed >= 0.049, elapsed < 20, time.monotonic() - mono >= 0.049, time.perf_counter() - perf >= 0.049)
print(time.monotonic_ns() > nanos, type(nanos).__name__, type(start).__name__, time.process_time() >= 0)
print(f"{elapsed:.0f}", os.WEXITSTATUS(status), time.monotonic_ns() > 0)
for bad in [-0.1, -1, "1", None, float("nan"), 1e30, -1e-12]:
    try:
        time.sleep(bad)
    except Exception as e:
        print(type(e).__name__, e)
print(pi, math.e, math.tau, math.inf, -math.inf, math.nan, sqrt(2), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.9))
print(math.exp(1), math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.sin(1), math.cos(1), math.pow(2, 0.5))
print(math.gcd(12, -18), math.factorial(15), math.isqrt(99), math.fabs(-3), math.isnan(math.nan), math.isinf(1e308 * 10))
for bad in range(8):
    try:
        if bad == 0:
            math.sqrt(-1)
        if bad == 1:
            math.log(0)
        if bad == 2:
            math.exp(1000)
        if bad == 3:
            math.floor(math.inf)
        if bad == 4:
            math.sqrt("4")
        if bad == 5:
            math.factorial(-1)
        if bad == 6:
            math.pow(0, -1)
        if bad == 7:
            math.ceil(math.nan)
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
print((2.0).is_integer(), (2.5).is_integer())
