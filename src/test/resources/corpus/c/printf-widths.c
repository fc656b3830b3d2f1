// LANGUAGE: printf conversions, flags, widths and precisions.
#include <stdio.h>

int main(void)
{
    printf("[%5d][%-5d][%05d][%+d][% d][%i]\n", 42, 42, 42, 42, 42, -42);
    printf("[%8s][%-8s][%.2s][%8.3s][%s]\n", "fork", "fork", "fork", "fork", "");
    printf("[%x][%X][%#x][%o][%#o][%08x]\n", 3054, 3054, 3054, 64, 64, 3054);
    printf("[%c][%3c][%-3c]\n", 'x', 'y', 'z');
    printf("[%u][%lu][%ld][%lld][%zu]\n", -1, -1ul, -1l, 1ll << 40, sizeof(int));
    printf("[%.3d][%8.3d][%-8.3d][%.0d]\n", 5, 5, 5, 0);
    printf("[%hd][%hhd][%hu]\n", 70000, 300, 70000);
    printf("100%%\n");
    int n = printf("four");
    printf("%d\n", n);
    return 0;
}
