a = [1]
a.append(a)
print(a)
b = [a, [a]]
print(b)
deep = []
for i in range(30):
    deep = [deep]
print(deep)
try:
    raise ValueError([1, [2]])
except ValueError as error:
    print([error], repr(error))
