# LANGUAGE: a method is looked up before its arguments are computed.
def argument(text):
    print("computed", text)
    return text

def attempt(n, x):
    if n == 0: x.append(argument("a"))
    if n == 1: x.pop()
    if n == 2: x.pop(argument(0))
    if n == 3: x.insert(argument(0), 1)
    if n == 4: x.remove(argument("a"))
    if n == 5: x.extend(argument("a"))
    if n == 6: x.clear()
    if n == 7: x.sort()
    if n == 8: x.reverse()
    if n == 9: x.upper()
    if n == 10: x.split(argument(","))
    if n == 11: x.join(argument("ab"))
    if n == 12: x.count(argument("a"))
    if n == 13: x.encode()
    if n == 14: x.decode()
    if n == 15: x.rindex(argument("a"))
    if n == 16: x.strip()
    if n == 17: x.errno
    if n == 18: x.code
    if n == 19: x.args
    if n == 20: x.strerror

for n in range(21):
    for x in [1, None, True, "abc", b"abc", [3, 1], (1, 2), range(3)]:
        try:
            attempt(n, x)
        except (AttributeError, TypeError, ValueError) as e:
            print(n, type(e).__name__, e)
for raised in [ValueError("v"), OSError("o"), SystemExit(3)]:
    for n in [17, 18, 19, 20, 13]:
        try:
            attempt(n, raised)
            print(n, "there")
        except AttributeError as missing:
            print(n, missing)
