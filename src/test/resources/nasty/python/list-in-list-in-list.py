# verdict: output-limit
a = []
for i in range(3000):
    a = [a]
print(a)
