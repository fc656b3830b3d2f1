# LANGUAGE: finally on every way out: break, continue, return, exception, return in finally.
def loop():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("finally", i)
    else:
        print("never")
    for i in range(3):
        for j in range(3):
            try:
                try:
                    if j == 1:
                        return i, j
                finally:
                    print("inner", i, j)
            finally:
                print("outer", i, j)


def swallow():
    while True:
        try:
            raise RuntimeError("lost")
        finally:
            break
    try:
        return "first"
    finally:
        return "second"


print(loop())
print(swallow())
