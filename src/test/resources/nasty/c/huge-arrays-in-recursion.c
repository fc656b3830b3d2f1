// verdict: completed
int fill(int depth) {
    int a[1000];
    for (int i = 0; i < 1000; i += 100)
        a[i] = depth;
    return fill(depth + 1) + a[0];
}

int main(void) {
    return fill(0);
}
