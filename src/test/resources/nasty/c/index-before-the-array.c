// verdict: completed
int main(void) {
    int a[10];
    for (int i = 0; i > -2000000000; i--)
        a[i] = 1;
}
