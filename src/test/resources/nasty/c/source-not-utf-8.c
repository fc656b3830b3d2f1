// verdict: refused
int main(void) {
    int ÿş = 0;
}
