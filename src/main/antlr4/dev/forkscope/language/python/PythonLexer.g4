/** Words of the Python subset. Indentation is added afterwards by Layout. */
lexer grammar PythonLexer;

// MATCH and CASE are names elsewhere: SoftKeywords finds where they are not.
tokens { INDENT, DEDENT, MATCH, CASE }

AND: 'and';
AS: 'as';
ASSERT: 'assert';
ASYNC: 'async';
AWAIT: 'await';
BREAK: 'break';
CLASS: 'class';
CONTINUE: 'continue';
DEF: 'def';
DEL: 'del';
ELIF: 'elif';
ELSE: 'else';
EXCEPT: 'except';
FALSE: 'False';
FINALLY: 'finally';
FOR: 'for';
FROM: 'from';
GLOBAL: 'global';
IF: 'if';
IMPORT: 'import';
IN: 'in';
IS: 'is';
LAMBDA: 'lambda';
NONE: 'None';
NONLOCAL: 'nonlocal';
NOT: 'not';
OR: 'or';
PASS: 'pass';
RAISE: 'raise';
RETURN: 'return';
TRUE: 'True';
TRY: 'try';
WHILE: 'while';
WITH: 'with';
YIELD: 'yield';

LEFT_PAREN: '(';
RIGHT_PAREN: ')';
LEFT_BRACKET: '[';
RIGHT_BRACKET: ']';
LEFT_BRACE: '{';
RIGHT_BRACE: '}';

AUGMENTED: ('+' | '-' | '*' | '/' | '//' | '%' | '**' | '&' | '|' | '^' | '<<' | '>>' | '@') '=';
WALRUS: ':=';
ARROW: '->';
ELLIPSIS: '...';
EQUAL: '==';
NOT_EQUAL: '!=';
LESS_EQUAL: '<=';
GREATER_EQUAL: '>=';
LESS: '<';
GREATER: '>';
ASSIGN: '=';
POWER: '**';
FLOOR: '//';
SHIFT_LEFT: '<<';
SHIFT_RIGHT: '>>';
PLUS: '+';
MINUS: '-';
STAR: '*';
SLASH: '/';
PERCENT: '%';
AMPERSAND: '&';
BAR: '|';
CARET: '^';
TILDE: '~';
AT: '@';
COMMA: ',';
COLON: ':';
SEMICOLON: ';';
DOT: '.';

INTEGER
    : [1-9] ('_'? [0-9])*
    | '0' ('_'? '0')*
    | '0' [xX] ('_'? [0-9a-fA-F])+
    | '0' [oO] ('_'? [0-7])+
    | '0' [bB] ('_'? [01])+
    ;
FLOAT: POINT_FLOAT | EXPONENT_FLOAT;
IMAGINARY: (DIGITS | POINT_FLOAT | EXPONENT_FLOAT) [jJ];
BAD_NUMBER: [0-9] [0-9a-zA-Z_]*;

STRING
    : PREFIX? '\'' SINGLE* '\''
    | PREFIX? '"' DOUBLE* '"'
    | PREFIX? '\'\'\'' LONG_SINGLE* '\'\'\''
    | PREFIX? '"""' LONG_DOUBLE* '"""'
    ;
UNCLOSED_LONG: PREFIX? ('\'\'\'' LONG_SINGLE* | '"""' LONG_DOUBLE*);
UNCLOSED: PREFIX? ('\'' SINGLE* | '"' DOUBLE*);

NAME: [_\p{L}\p{Nl}] [_\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*;

// Every kind of line end has become \n before.
NEWLINE: '\n';
JOINED_LINE: '\\\n' -> skip;
BLANKS: [ \t\f]+ -> skip;
COMMENT: '#' ~[\n]* -> skip;
BACKSLASH: '\\';
UNKNOWN: .;

fragment DIGITS: [0-9] ('_'? [0-9])*;
fragment POINT_FLOAT: (DIGITS '.' DIGITS? | '.' DIGITS) EXPONENT?;
fragment EXPONENT_FLOAT: DIGITS EXPONENT;
fragment EXPONENT: [eE] [+-]? DIGITS;
fragment PREFIX: [rRuUbBfF] | [rR] [bBfF] | [bBfF] [rR];
fragment ESCAPE: '\\' .;
fragment SINGLE: ESCAPE | ~['\\\n];
fragment DOUBLE: ESCAPE | ~["\\\n];
fragment LONG_SINGLE: '\''? '\''? (ESCAPE | ~['\\]);
fragment LONG_DOUBLE: '"'? '"'? (ESCAPE | ~["\\]);
