"""The constants of the module string."""
import string
from string import ascii_letters, digits as numbers

print(string.ascii_lowercase, string.ascii_uppercase, ascii_letters, numbers, string.hexdigits, string.octdigits)
print(repr(string.punctuation), repr(string.whitespace), repr(string.printable), string.ascii_lowercase[3:6].upper())
print([c for c in "a1!" if c in string.digits], len(string.printable), "x" in string.ascii_lowercase)
