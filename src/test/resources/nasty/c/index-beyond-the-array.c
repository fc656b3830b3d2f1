// verdict: completed
int main(void) {
    int a[10];
    for (int i = 0; i < 2000000000; i += 1000)
        a[i] = 1;
}
