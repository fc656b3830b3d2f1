"""partition(), removeprefix(), rsplit(), swapcase(), casefold() and expandtabs(), right and wrong."""
print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("="), "abc".rpartition("="))
print(b"a=b".partition(b"="), b"a".rpartition(b"="), "key: ü".partition(": "), "".partition("x"), "aXX".rpartition("X"))
name, _, value = "PATH=/bin".partition("=")
print(name, value)
print("aBc".swapcase(), "aBé".swapcase(), "ß".swapcase(), "ÀÿµªAº".swapcase(), b"aB\xff".swapcase(), "".swapcase())
print("ABCß".casefold(), "µÀÿª".casefold())
print("a\tb".expandtabs(), "a\tb\n\tc".expandtabs(4), "a\tb".expandtabs(0), "a\tb".expandtabs(-1), b"a\tb".expandtabs(3))
print("é\tb".expandtabs(4), ["a\rb\tc".expandtabs(4)], "a\tb".expandtabs(tabsize=2), "a\tb\t\tc|".expandtabs(True))
print("abc".removeprefix("a"), "abc".removeprefix("x"), "abc".removesuffix("c"), "abc".removesuffix(""))
print("é1".removeprefix("é"), b"ab".removeprefix(b"a"), "ab".removesuffix("abc"), ["ab".removesuffix("ab")])
print("a b c".rsplit(), "a b c".rsplit(None, 1), "a,b,c".rsplit(",", 1), " a  b ".rsplit(None, 1), b"a b".rsplit(b" "))
print("aXbXc".rsplit(sep="X", maxsplit=1), "a,b,c".rsplit(",", 0), "a b".rsplit(maxsplit=0), " a b ".rsplit(None, 0))
print("".rsplit(), "".rsplit(","), "   ".rsplit(), ",a,".rsplit(","), "aaa".rsplit("aa"), " ü\u2003ä ".rsplit())
for wrong in range(22):
    try:
        if wrong == 0:
            "a".partition("")
        elif wrong == 1:
            "a".partition(5)
        elif wrong == 2:
            b"a".partition("=")
        elif wrong == 3:
            b"a".rpartition(b"")
        elif wrong == 4:
            "a".rpartition(None)
        elif wrong == 5:
            b"a".casefold()
        elif wrong == 6:
            "a\tb".expandtabs("x")
        elif wrong == 7:
            "a\tb".expandtabs(2**40)
        elif wrong == 8:
            "a".expandtabs(None)
        elif wrong == 9:
            "abc".removeprefix(5)
        elif wrong == 10:
            "abc".removesuffix(None)
        elif wrong == 11:
            b"ab".removeprefix("a")
        elif wrong == 12:
            b"ab".removesuffix(5)
        elif wrong == 13:
            "a,b".rsplit("")
        elif wrong == 14:
            "a".rsplit(5)
        elif wrong == 15:
            b"a".rsplit("a")
        elif wrong == 16:
            "a".rsplit(None, "x")
        elif wrong == 17:
            [1].partition(print("not evaluated") or 1)
        elif wrong == 18:
            (5).swapcase()
        elif wrong == 19:
            None.rsplit()
        elif wrong == 20:
            ().expandtabs()
        else:
            range(3).removeprefix("a")
    except (TypeError, ValueError, AttributeError, OverflowError) as e:
        print(wrong, type(e).__name__, e)
