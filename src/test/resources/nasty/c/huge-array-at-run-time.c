// verdict: completed
int main(void) {
    int n = 100000000;
    int a[n];
    a[n - 1] = 1;
    return a[n - 1];
}
