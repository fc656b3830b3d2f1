# LANGUAGE: a bool in an f-string is a word without a format and a number with one.
yes = 3 > 2
no = not yes
print(f"{yes} {no} {yes!r:>6}|{yes:5}|{no:<5}|{yes:>3}|{no:^5}|{yes:d}|{yes:+}|{no:03}")
print("{:4}|{}".format(yes, no), format(yes, "2"), f"{3:4}|{'a':4}|{-3:>5}")
