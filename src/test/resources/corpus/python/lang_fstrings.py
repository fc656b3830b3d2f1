# LANGUAGE: f-strings: expressions, formats, conversions, nested quotes, =.
import os

pid = 42
name = "child"
print(f"{name} {pid}", f"{pid + 1:>6}|{pid:<6}|{pid:^6}|{pid:06d}|{pid:x}|{pid:,}")
print(f"{name!r} {name!s:>7} {{literal}} {'quoted'} {[1, 2][1]} {pid if pid else 0}")
print(f"{pid=} {name=} {pid + 1 = }", F'{name}' "plain {not}" f"{len(name)}")
print(f"""triple {
    pid
} end""", rf"\d{pid}")
print("{} and {}".format(pid, name), "{1} {0} {x:>4}".format(1, 2, x=3), "{:5d}|".format(7))
if os.fork() == 0:
    print(f"[{os.getpid()}] child of {os.getppid()}")
else:
    os.wait()
