# LANGUAGE: try, except, else, finally, raise, bare raise, several classes, the name gone afterwards.
import os


def risky(n):
    try:
        if n == 0:
            raise ValueError("zero")
        if n == 1:
            os.waitpid(-1, 0)
        if n == 2:
            [][1]
        if n == 3:
            return "returned"
        print(10 // (n - 4))
    except ValueError as e:
        print("value", e, repr(e))
        return "handled"
    except (ChildProcessError, IndexError) as e:
        print("os or index:", e)
        raise
    except ZeroDivisionError:
        print("zero division")
    else:
        print("fine")
    finally:
        print("finally", n)
    return "end"


for n in range(6):
    try:
        print(risky(n))
    except Exception as e:
        print("outside", e)
try:
    print(e)
except NameError as gone:
    print(gone)
