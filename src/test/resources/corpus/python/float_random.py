# LANGUAGE: module random, seeded: the numbers are CPython's, a fork copies the state, and the child is seeded anew.
import os
import random
from random import randint

for seed in [0, 1, 42, -42, 2 ** 40 + 7, 1.5, -0.25, 1e300, True]:
    random.seed(seed)
    print(seed, random.random(), random.randint(1, 6), randint(-5, 5), random.randrange(10), random.randrange(3, 30, 3))
random.seed(2024)
letters = ["a", "b", "c", "d", "e"]
print(random.choice(letters), random.choice("xyz"), random.choice((1.5,)), random.choice(range(100)))
random.shuffle(letters)
print(letters, random.sample(letters, 3), random.sample(range(1000), 8), random.choices(letters, k=4))
print(random.uniform(1, 2), random.uniform(-1.5, 1.5), random.getrandbits(1), random.getrandbits(33), random.getrandbits(60))
print(random.expovariate(2), random.randrange(20, 0, -4), random.choices([1]), random.sample("ab", k=2))
print([random.randint(1, 6) for i in range(20)])
for bad in range(7):
    try:
        if bad == 0:
            random.randint(5, 1)
        if bad == 1:
            random.randrange(0)
        if bad == 2:
            random.choice([])
        if bad == 3:
            random.sample([1], 2)
        if bad == 4:
            random.shuffle((1, 2))
        if bad == 5:
            random.randrange(1, 5, 0)
        if bad == 6:
            random.seed([1])
    except Exception as e:
        print(type(e).__name__, e)
random.seed(7)
expected = random.random()
random.seed(7)
if os.fork() == 0:
    print("child draws its own:", random.random() != expected)
    os._exit(0)
os.wait()
print("parent goes on:", random.random() == expected)
if os.fork() == 0:
    random.seed(7)
    print("child, seeded again:", random.random() == expected)
    os._exit(0)
os.wait()
inside = 0
random.seed(1)
for i in range(2000):
    x, y = random.random(), random.random()
    inside += x * x + y * y <= 1.0
print(f"pi is about {4 * inside / 2000:.3f}")
