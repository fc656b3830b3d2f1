# verdict: completed
print(len(f"{1:1000000000}"))
print(len("%1000000000d" % 1))
