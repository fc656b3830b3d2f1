import os

five = 5
for k in range(5):
    try:
        if k == 0:
            print(*five)
        elif k == 1:
            print(1, *five)
        elif k == 2:
            print([*five])
        elif k == 3:
            print((1, *five))
        else:
            print({*five})
    except TypeError as e:
        print(e)
if os.fork() == 0:
    print([*None])
os.wait()
