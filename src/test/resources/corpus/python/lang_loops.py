# LANGUAGE: while and for with else, break, continue, pass, nested loops, range with three arguments.
import os

for i in range(10, 0, -3):
    if i == 7:
        continue
    print(i, end=" ")
else:
    print("done")
n = 0
while n < 5:
    n += 1
    if n == 3:
        break
else:
    print("never")
for a in range(3):
    for b in range(3):
        if b == a:
            break
        if os.fork() == 0:
            print("pair", a, b)
            os._exit(0)
        os.wait()
    else:
        print("never too")
while True:
    pass
    break
for letter in "abc":
    print(letter, end="")
print()
