"""errno.errorcode and os.strerror()."""
import errno
import os

try:
    os.wait()
except OSError as e:
    print(e.errno, errno.errorcode[e.errno], e.errno == errno.ECHILD, os.strerror(e.errno), e.strerror)
for n in range(-2, 140):
    try:
        print(n, os.strerror(n), errno.errorcode[n])
    except KeyError as e:
        print(n, os.strerror(n), "no name:", e, repr(e), e.args, isinstance(e, LookupError))
print(errno.EDEADLK, errno.EDEADLOCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EWOULDBLOCK, errno.ETIMEDOUT)
for wrong in ("a", None, 2**40, [1], (1,), True):
    try:
        print(errno.errorcode[wrong])
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
    try:
        print(os.strerror(wrong))
    except (OverflowError, TypeError) as e:
        print(type(e).__name__, e)
try:
    raise KeyError("text")
except LookupError as e:
    print(e, repr(e))
raise KeyError
