// verdict: step-limit
int main(void) {
    int a = 0, b = 0, c = 0, d[100];
    while (1) {
        a++;
        b = a * a;
        d[a % 100] = b;
        c ^= b;
    }
}
