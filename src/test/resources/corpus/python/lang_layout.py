# LANGUAGE: semicolons, line joining, comments, blank lines, bodies on one line, tabs.
import os; import sys

x = 1; y = 2;
total = x + \
    y
values = [
    1,  # one

    2,
]
if total == 3: print("three"); print("again")
def twice(n): return 2 * n
if x:
	if y:
		print("tabs")
    # a comment may stand anywhere
for i in range(2): print(twice(i),
                         end="\n")
if os.fork() == 0: sys.exit(1)
else: print(os.wait()[1])
