// What comparisons give: a difference, or only its sign where gcc works it out.
#include <stdio.h>
#include <string.h>
#include <strings.h>
int main(void){ char a[]="abc"; const char *p = "abc";
printf("%d %d %d %d %d\n", strcmp("abc","abf"), strncmp("abc","abf",3), memcmp("abc","abf",3), strcasecmp("abc","abf"), strncasecmp("abc","abf",3));
printf("%d %d %d %d\n", strcmp(a,"abf"), strncmp(a,"abf",3), memcmp(a,"abf",3), strcmp(a, ""));
printf("%d %d %d %d\n", strcmp("",a), strncmp(a,"c",1), memcmp(a,"d",1), strcmp(p, "abf")); 
printf("%d %d %d %d\n", strcoll("a","c"), strcmp("\xff","a"), strncmp("a","d",0), bcmp("abc", "abf", 3)); return 0;}
