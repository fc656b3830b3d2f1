# LANGUAGE: letters of Western Europe, and every character that counts as a space or as the end of a line.
latin = "".join(chr(n) for n in range(160, 256))
print(latin.upper())
print(latin.lower())
print(latin.title())
print(latin.capitalize())
print("ß".upper(), "straße".upper(), "ßa".title(), "ßA".capitalize(), "ÿ".upper(), "µ".upper(), "ÄÖÜ".lower(), "über älter".title())
for n in list(range(256)):
    c = chr(n)
    print(n, ord(c), c.isalpha(), c.isdigit(), c.isalnum(), c.isspace(), c.isupper(), c.islower(), len(c.split()), len(("a" + c + "b").splitlines()))
for n in [0x1680, 0x180e, 0x1fff, 0x2000, 0x200a, 0x200b, 0x2028, 0x2029, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff, 0x4e00, 0x1f600]:
    c = chr(n)
    print(n, ord(c), c.isspace(), len(("x" + c + "y").split()), len(("x" + c + "y").splitlines()), len(("x" + c).strip()), len((c + "x").lstrip()))
print("日本 語".split(), "a→b→c".split("→"), "😀😀".count("😀"), "x😀y".find("y"), "日本".replace("本", "x"), "日".ljust(3, "語"), "日本".startswith("日"))
