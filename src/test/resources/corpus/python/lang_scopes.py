# LANGUAGE: what a def assigns is local to it; reading it too early is UnboundLocalError, and NameError for a global.
counter = 1


def reads():
    return counter


def assigns():
    counter = 10
    return counter


def too_early():
    print(counter)
    counter = 2


def changes():
    global counter, fresh
    counter += 1
    fresh = counter


print(reads(), assigns(), counter)
try:
    too_early()
except UnboundLocalError as e:
    print(e)
try:
    print(fresh)
except NameError as e:
    print(e)
changes()
print(counter, fresh)
try:
    later()
except NameError as e:
    print(e)


def later():
    return "later"


print(later())
