// verdict: completed
int main(void) {
    return main();
}
