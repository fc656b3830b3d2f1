// verdict: step-limit
int main(void) {
    while (1)
        ;
}
