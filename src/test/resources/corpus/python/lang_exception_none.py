"""None is a message as good as any; no message is another thing."""
for number in range(5):
    try:
        if number == 0:
            raise ValueError(None)
        elif number == 1:
            raise ValueError
        elif number == 2:
            raise ValueError()
        elif number == 3:
            assert number > 3
        else:
            assert number > 4, None
    except (ValueError, AssertionError) as e:
        print(number, e, repr(e), e.args, [str(e)])
try:
    exit(None)
except SystemExit as e:
    print(e, repr(e), e.args, e.code)
try:
    raise SystemExit
except SystemExit as e:
    print(e, repr(e), e.args, e.code)
try:
    raise SystemExit("text")
except SystemExit as e:
    print(e, repr(e), e.args, e.code)
raise RuntimeError(None)
