parser grammar CParser;

options { tokenVocab = CLexer; superClass = GuardedParser; }

unit : external* EOF ;

external
    : SEMICOLON
    | specifiers (SEMICOLON | declared (oldStyle? compound | (COMMA declared)* SEMICOLON))
    | declared oldStyle? compound
    ;

// int f(n) int n; { ... }
oldStyle : {followsNames()}? declaration+ ;

specifiers : specifier+ ;

specifier
    : STATIC | EXTERN | REGISTER | AUTO | TYPEDEF | INLINE | NORETURN
    | CONST | VOLATILE
    | VOID | CHAR | SHORT | INT | LONG | SIGNED | UNSIGNED | BOOL | FLOAT | DOUBLE | TYPE_NAME
    | enumeration
    | structure
    ;

structure
    : (STRUCT | UNION) IDENTIFIER? LEFT_BRACE memberDeclaration* RIGHT_BRACE
    | (STRUCT | UNION) IDENTIFIER
    ;

memberDeclaration : specifiers (member (COMMA member)*)? SEMICOLON ;

member : declarator (COLON e)? | COLON e ;

enumeration
    : ENUM IDENTIFIER? LEFT_BRACE enumerator (COMMA enumerator)* COMMA? RIGHT_BRACE
    | ENUM IDENTIFIER
    ;

enumerator : IDENTIFIER (ASSIGN e)? ;

declared : declarator (ASSIGN initializer)? ;

declarator : pointer* (IDENTIFIER | nested) suffix* ;

unnamed : pointer* (IDENTIFIER | nested)? suffix* ;

nested : LEFT_PAREN pointer+ IDENTIFIER? suffix* RIGHT_PAREN ;

pointer : STAR (CONST | VOLATILE)* ;

suffix
    : LEFT_BRACKET e? RIGHT_BRACKET # arraySuffix
    | LEFT_PAREN (parameter (COMMA parameter)* (COMMA ELLIPSIS)? | IDENTIFIER (COMMA IDENTIFIER)*)? RIGHT_PAREN # functionSuffix
    ;

parameter : specifiers unnamed ;

initializer
    : e # singleInitializer
    | list # listInitializer
    ;

list : LEFT_BRACE (designated (COMMA designated)* COMMA?)? RIGHT_BRACE ;

designated : (designator+ ASSIGN)? initializer ;

designator : DOT IDENTIFIER | LEFT_BRACKET e RIGHT_BRACKET ;

declaration : specifiers (declared (COMMA declared)*)? SEMICOLON ;

// gcc 12 takes labels before a declaration and at the end of a block, as C23 does.
compound : LEFT_BRACE item* label* RIGHT_BRACE ;

item : declaration | statement | label+ declaration ;

statement : label* unlabelled ;

label
    : IDENTIFIER COLON # namedLabel
    | CASE e COLON # caseLabel
    | DEFAULT COLON # defaultLabel
    ;

unlabelled
    : compound # block
    | SEMICOLON # empty
    | expression SEMICOLON # evaluate
    | IF LEFT_PAREN expression RIGHT_PAREN statement (ELSE statement)? # if
    | WHILE LEFT_PAREN expression RIGHT_PAREN statement # while
    | DO statement WHILE LEFT_PAREN expression RIGHT_PAREN SEMICOLON # do
    | FOR LEFT_PAREN (declaration | start = expression? SEMICOLON) condition = expression? SEMICOLON
        step = expression? RIGHT_PAREN statement # for
    | SWITCH LEFT_PAREN expression RIGHT_PAREN statement # switch
    | BREAK SEMICOLON # break
    | CONTINUE SEMICOLON # continue
    | RETURN expression? SEMICOLON # return
    | GOTO IDENTIFIER SEMICOLON # goto
    ;

expression : e (COMMA e)* ;

e
    : IDENTIFIER # name
    | (INTEGER | FLOATING) # number
    | CHARACTER # character
    | STRING+ # string
    | LEFT_PAREN expression RIGHT_PAREN # parenthesized
    | SIZEOF LEFT_PAREN typeName RIGHT_PAREN # sizeofType
    | LEFT_PAREN typeName RIGHT_PAREN list # compoundLiteral
    | e LEFT_BRACKET expression RIGHT_BRACKET # index
    | e LEFT_PAREN (e (COMMA e)*)? RIGHT_PAREN # call
    | e operator = (DOT | ARROW) IDENTIFIER # memberOf
    | e operator = (PLUS_PLUS | MINUS_MINUS) # postfix
    | operator = (PLUS_PLUS | MINUS_MINUS | AND | STAR | PLUS | MINUS | TILDE | NOT) e # prefix
    | SIZEOF e # sizeofValue
    | LEFT_PAREN typeName RIGHT_PAREN e # cast
    | e operator = (STAR | SLASH | PERCENT) e # binary
    | e operator = (PLUS | MINUS) e # binary
    | e operator = (LEFT_SHIFT | RIGHT_SHIFT) e # binary
    | e operator = (LESS | GREATER | LESS_EQUAL | GREATER_EQUAL) e # binary
    | e operator = (EQUAL | NOT_EQUAL) e # binary
    | e operator = AND e # binary
    | e operator = XOR e # binary
    | e operator = OR e # binary
    | e operator = AND_AND e # logical
    | e operator = OR_OR e # logical
    | <assoc = right> e QUESTION expression COLON e # conditional
    | <assoc = right> e operator = (ASSIGN | PLUS_ASSIGN | MINUS_ASSIGN | STAR_ASSIGN | SLASH_ASSIGN | PERCENT_ASSIGN
        | AND_ASSIGN | OR_ASSIGN | XOR_ASSIGN | LEFT_ASSIGN | RIGHT_ASSIGN) e # assignment
    ;

typeName : specifiers unnamed ;
