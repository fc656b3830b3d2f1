# LANGUAGE: floats in f-strings, format(), str.format() and %.
x = 3.14159265358979
for v in [x, -x, 0, 2, 0.5, 1.5, 2.5, 1234567.891, 1e-10, 6.02e23, float("inf"), float("nan"), -0.0, True]:
    print(f"{v:.2f}|{v:8.3f}|{v:e}|{v:g}|{v:%}|{v:,.1f}|{v:_.0f}|{v:+.1e}|{v:010.2f}|{v:<9.1f}|{v:^9.1f}|{v:*>9.1f}|")
    print(f"{v:.0e}|{v:.3g}|{v:#.3g}|{v:G}|{v:.1%}|{v: .2f}|{v:=+9.2f}|{v:015,.2f}|{v!r:>12}|{v}|{v:z.0f}|{v:n}|")
    print("%.2f|%8.3f|%e|%g|%-9.1f|%+.1f|%09.2f|% .1f|%#.0f|%G|%s|%r" % (v, v, v, v, v, v, v, v, v, v, v, v))
for v in [x, 12345678.9, 1e16, 1e-5, 100.0, 0.0]:
    print(f"{v:.3}|{v:10}|{v:.17g}|{v:.20f}|{v:,}|{v:>+12.4}|{v=}|{v:.{2}f}")
print("{:.1f}".format(2.25), "{0:.2f} {1:>6} {0:e}".format(1.5, 2), "{n:5.1f}".format(n=0.05))
print("%d %i %5d" % (3.99, -3.99, 1e6), "%s" % 1.0, "%5.1f%%" % 45.678, "%*.*f" % (8, 2, x), b"%.1f" % 2.5)
print(format(2.5, ".0f"), format(3, ".2f"), format(0.1, ".30f"), "{:.2%}".format(1 / 3))
for spec in ["d", "x", "s", ".f", ",e", "5c", ",n"]:
    try:
        print(format_of := f"{x:{spec}}")
    except ValueError as e:
        print(spec, e)
for pattern, value in [("%d", float("nan")), ("%d", float("inf")), ("%x", 1.5), ("%c", 1.5), ("%f", "a"), ("%.1f", None)]:
    try:
        print(pattern % value)
    except Exception as e:
        print(type(e).__name__, e)
