// verdict: refused
char a[2000000000];

int main(void) {
    return a[1999999999];
}
