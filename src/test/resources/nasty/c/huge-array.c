// verdict: refused
int main(void) {
    int a[100000000];
    a[99999999] = 1;
    return a[99999999];
}
