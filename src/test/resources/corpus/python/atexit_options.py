import atexit
def fails(x):
    raise ValueError("bad " + str(x))
atexit.register(fails, x=3)
atexit.register(fails)
atexit.register(print, "ok", end="!\n")
def h():
    print("h")
    return 1 // 0
atexit.register(h)
