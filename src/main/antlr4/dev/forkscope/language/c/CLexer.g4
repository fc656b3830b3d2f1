lexer grammar CLexer;

tokens { TYPE_NAME }

WHITESPACE : [ \t\f\u000B\r\n]+ -> skip ;
CONTINUATION : JOIN -> skip ;
LINE_COMMENT : '//' (JOIN | ~[\r\n])* -> skip ;
BLOCK_COMMENT : '/*' .*? '*/' -> skip ;
UNCLOSED_COMMENT : '/*' (~'*' | '*'+ ~[*/])* '*'* ;

AUTO : 'auto' ;
BREAK : 'break' ;
CASE : 'case' ;
CHAR : 'char' ;
CONST : 'const' ;
CONTINUE : 'continue' ;
DEFAULT : 'default' ;
DO : 'do' ;
DOUBLE : 'double' ;
ELSE : 'else' ;
ENUM : 'enum' ;
EXTERN : 'extern' ;
FLOAT : 'float' ;
FOR : 'for' ;
GOTO : 'goto' ;
IF : 'if' ;
INLINE : 'inline' | '__inline' | '__inline__' ;
INT : 'int' ;
LONG : 'long' ;
NORETURN : '_Noreturn' ;
REGISTER : 'register' ;
RETURN : 'return' ;
SHORT : 'short' ;
SIGNED : 'signed' ;
SIZEOF : 'sizeof' ;
STATIC : 'static' ;
STRUCT : 'struct' ;
SWITCH : 'switch' ;
TYPEDEF : 'typedef' ;
UNION : 'union' ;
UNSIGNED : 'unsigned' ;
VOID : 'void' ;
VOLATILE : 'volatile' ;
WHILE : 'while' ;
BOOL : '_Bool' ;
UNSUPPORTED_KEYWORD
    : '_Alignas' | '_Alignof' | '_Atomic' | '_Complex' | '_Generic' | '_Imaginary' | '_Static_assert' | '_Thread_local'
    | 'asm' | '__asm__' | '__attribute__' | '__extension__' | '__thread' | '__typeof__' | 'typeof' | 'restrict'
    ;

IDENTIFIER : [A-Za-z_] [A-Za-z_0-9]* ;

// Before INTEGER, which 1e3 would be as well.
FLOATING
    : [0-9]+ '.' [0-9]* ([eE] [+\-]? [0-9]+)? [fFlL]?
    | '.' [0-9]+ ([eE] [+\-]? [0-9]+)? [fFlL]?
    | [0-9]+ [eE] [+\-]? [0-9]+ [fFlL]?
    ;
INTEGER : [0-9] [0-9A-Za-z_]* ;

CHARACTER : '\'' (ESCAPE | ~['\\\r\n])+ '\'' ;
EMPTY_CHARACTER : '\'\'' ;
UNCLOSED_CHARACTER : '\'' (ESCAPE | ~['\\\r\n])* ;
STRING : '"' (ESCAPE | ~["\\\r\n])* '"' ;
UNCLOSED_STRING : '"' (ESCAPE | ~["\\\r\n])* '\\'? ;

LEFT_PAREN : '(' ;
RIGHT_PAREN : ')' ;
LEFT_BRACKET : '[' ;
RIGHT_BRACKET : ']' ;
LEFT_BRACE : '{' ;
RIGHT_BRACE : '}' ;
SEMICOLON : ';' ;
COMMA : ',' ;
COLON : ':' ;
QUESTION : '?' ;
ELLIPSIS : '...' ;
DOT : '.' ;
ARROW : '->' ;
HASH_HASH : '##' ;
HASH : '#' ;

PLUS_PLUS : '++' ;
MINUS_MINUS : '--' ;
ASSIGN : '=' ;
PLUS_ASSIGN : '+=' ;
MINUS_ASSIGN : '-=' ;
STAR_ASSIGN : '*=' ;
SLASH_ASSIGN : '/=' ;
PERCENT_ASSIGN : '%=' ;
AND_ASSIGN : '&=' ;
OR_ASSIGN : '|=' ;
XOR_ASSIGN : '^=' ;
LEFT_ASSIGN : '<<=' ;
RIGHT_ASSIGN : '>>=' ;
OR_OR : '||' ;
AND_AND : '&&' ;
EQUAL : '==' ;
NOT_EQUAL : '!=' ;
LESS_EQUAL : '<=' ;
GREATER_EQUAL : '>=' ;
LEFT_SHIFT : '<<' ;
RIGHT_SHIFT : '>>' ;
LESS : '<' ;
GREATER : '>' ;
PLUS : '+' ;
MINUS : '-' ;
STAR : '*' ;
SLASH : '/' ;
PERCENT : '%' ;
AND : '&' ;
OR : '|' ;
XOR : '^' ;
NOT : '!' ;
TILDE : '~' ;

UNKNOWN : . ;

fragment JOIN : '\\' [ \t]* '\r'? '\n' ;
fragment ESCAPE : '\\' ('\r'? '\n' | ~[\r\n]) ;
