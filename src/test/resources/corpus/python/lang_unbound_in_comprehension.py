def f():
    try:
        if False:
            y = 1
        print([y for z in range(2)])
    except NameError as e:
        print(repr(e))
    try:
        print([z for z in y])
    except NameError as e:
        print(repr(e))
    try:
        print([b for a in range(2) for a in b for b in [1]])
    except NameError as e:
        print(repr(e))
f()
try:
    print([b for a in range(2) for a in b for b in [1]])
except NameError as e:
    print(repr(e))
try:
    print([q for z in range(2)])
except NameError as e:
    print(repr(e))
q = 1
