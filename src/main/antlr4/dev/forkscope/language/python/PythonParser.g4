/**
 * The Python subset, and of the rest of Python as much as is needed to refuse it by name. Every rule that could
 * repeat without brackets or indentation is flat, so nesting (which Layout limits) bounds the depth of recursion;
 * almost every choice is made by one token.
 */
parser grammar PythonParser;

options { tokenVocab = PythonLexer; }

file: statement* EOF;

embedded: (yieldExpression | elements) EOF;

statement locals [boolean broken]
    : simpleLine
    | ifStatement
    | whileStatement
    | forStatement
    | tryStatement
    | functionDefinition
    | classDefinition
    | withStatement
    | matchStatement
    | caseClause
    | asyncStatement
    | decorator
    | unexpectedIndent
    | stray
    ;
    catch [RecognitionException error] {
        _localctx.broken = true;
        if (((Recovery) _errHandler).leaveStatement(this, error)) {
            orphanBlock();
        }
    }
    catch [StatementAbort abort] {
        _localctx.broken = true;
        if (((Recovery) _errHandler).leaveStatement(this, abort)) {
            orphanBlock();
        }
    }

// A block whose opening line could not be read, or that has none.
orphanBlock: INDENT statement+ DEDENT;
unexpectedIndent: { ((Recovery) _errHandler).unexpectedIndent(this); } orphanBlock;
// Not among these: else, elif, except and finally. What they continue could then end before them as well, and only a
// look at all of the rest of the text would decide. Recovery finds the stray ones.
stray
    : ( AS | IN | IS | OR | AND | RIGHT_PAREN | RIGHT_BRACKET | RIGHT_BRACE | AUGMENTED
      | WALRUS | ARROW | EQUAL | NOT_EQUAL | LESS_EQUAL | GREATER_EQUAL | LESS | GREATER | ASSIGN | POWER | FLOOR
      | SHIFT_LEFT | SHIFT_RIGHT | SLASH | PERCENT | AMPERSAND | BAR | CARET | COMMA | COLON | SEMICOLON | DOT | NEWLINE
      )
      { ((Recovery) _errHandler).stray(this); }
    ;

block: COLON (simpleLine | NEWLINE INDENT statement+ DEDENT);

simpleLine: simpleStatement (SEMICOLON simpleStatement)* SEMICOLON? NEWLINE;

simpleStatement
    : expressionStatement
    | passStatement
    | breakStatement
    | continueStatement
    | returnStatement
    | raiseStatement
    | globalStatement
    | nonlocalStatement
    | importStatement
    | fromStatement
    | assertStatement
    | deleteStatement
    ;

expressionStatement
    : right (annotation | AUGMENTED right | (ASSIGN right)+)?
    ;
annotation: COLON expression (ASSIGN right)?;
right: elements | yieldExpression;
yieldExpression: YIELD (FROM expression | elements)?;

passStatement: PASS;
breakStatement: BREAK;
continueStatement: CONTINUE;
returnStatement: RETURN elements?;
raiseStatement: RAISE (expression (FROM expression)?)?;
globalStatement: GLOBAL NAME (COMMA NAME)*;
nonlocalStatement: NONLOCAL NAME (COMMA NAME)*;
assertStatement: ASSERT expression (COMMA expression)?;
deleteStatement: DEL elements;

importStatement: IMPORT importedModule (COMMA importedModule)*;
importedModule: dottedName (AS NAME)?;
fromStatement
    : FROM (DOT | ELLIPSIS)* dottedName? IMPORT
      (STAR | LEFT_PAREN importedName (COMMA importedName)* COMMA? RIGHT_PAREN | importedName (COMMA importedName)*)
    ;
importedName: NAME (AS NAME)?;
dottedName: NAME (DOT NAME)*;

ifStatement: IF named block elifClause* elseClause?;
elifClause: ELIF named block;
elseClause: ELSE block;
whileStatement: WHILE named block elseClause?;
forStatement: FOR targets IN elements block elseClause?;
targets: target (COMMA target)* COMMA?;
target: STAR? primary;
tryStatement: TRY block (exceptClause+ elseClause? finallyClause? | finallyClause);
exceptClause: EXCEPT STAR? (expression (AS NAME)?)? block;
finallyClause: FINALLY block;

functionDefinition: DEF NAME LEFT_PAREN (parameter (COMMA parameter)* COMMA?)? RIGHT_PAREN (ARROW expression)? block;
parameter
    : NAME (COLON expression)? (ASSIGN expression)?
    | (STAR | POWER) (NAME (COLON expression)?)?
    | SLASH
    ;

classDefinition: CLASS NAME arguments? block;
withStatement: WITH withItem (COMMA withItem)* block;
withItem: expression (AS target)?;
matchStatement: MATCH elements COLON NEWLINE INDENT statement+ DEDENT;
caseClause: CASE patterns (IF named)? block;
patterns: pattern (COMMA pattern)* COMMA?;
pattern: STAR NAME | closedPattern (BAR closedPattern)* (AS NAME)?;
closedPattern
    : MINUS? (INTEGER | FLOAT)
    | strings
    | NONE
    | TRUE
    | FALSE
    | LEFT_PAREN patterns? RIGHT_PAREN
    | LEFT_BRACKET patterns? RIGHT_BRACKET
    | braces
    | { _input.LA(1) == NAME }? primary
    ;
asyncStatement: ASYNC (functionDefinition | withStatement | forStatement);
decorator: AT named NEWLINE;

elements: element (COMMA element)* COMMA?;
element: named | STAR operation;
named: expression (WALRUS expression)?;

// The last operand is the else of the last if; the chain groups to the right.
expression: lambda | disjunction (IF disjunction ELSE disjunction)*;
lambda: lambdaHead+ choice;
lambdaHead: LAMBDA (lambdaParameter (COMMA lambdaParameter)* COMMA?)? COLON;
lambdaParameter: NAME (ASSIGN disjunction)? | (STAR | POWER) NAME? | SLASH;
choice: disjunction (IF disjunction ELSE disjunction)*;
disjunction: conjunction (OR conjunction)*;
conjunction: inversion (AND inversion)*;
inversion: (NOT | AWAIT)* comparison;
comparison: operation (comparator operation)*;
comparator: LESS | GREATER | EQUAL | NOT_EQUAL | LESS_EQUAL | GREATER_EQUAL | IN | NOT IN | IS NOT?;
// Binary operators bind as Operators says.
operation: power (binary power)*;
binary: BAR | CARET | AMPERSAND | SHIFT_LEFT | SHIFT_RIGHT | PLUS | MINUS | STAR | SLASH | FLOOR | PERCENT | AT;
power: signed (POWER signed)*;
signed: (PLUS | MINUS | TILDE)* primary;
primary: atom trailer*;
trailer: DOT NAME | arguments | LEFT_BRACKET subscript (COMMA subscript)* COMMA? RIGHT_BRACKET;
subscript: named slice? | slice;
slice: COLON expression? secondColon?;
secondColon: COLON expression?;
arguments: LEFT_PAREN (argument (COMMA argument)* COMMA?)? RIGHT_PAREN;
argument: named (ASSIGN expression | comprehension)? | (STAR | POWER) expression;

atom
    : NAME
    | INTEGER
    | FLOAT
    | IMAGINARY
    | strings
    | NONE
    | TRUE
    | FALSE
    | ELLIPSIS
    | parenthesized
    | list
    | braces
    ;
strings: STRING+;
parenthesized: LEFT_PAREN (yieldExpression | element (comprehension | (COMMA element)* COMMA?))? RIGHT_PAREN;
list: LEFT_BRACKET (element (comprehension | (COMMA element)* COMMA?))? RIGHT_BRACKET;
braces: LEFT_BRACE (pair (comprehension | (COMMA pair)* COMMA?))? RIGHT_BRACE;
pair: element (COLON expression)? | POWER operation;
comprehension: forClause (forClause | ifClause)*;
forClause: ASYNC? FOR targets IN disjunction;
ifClause: IF disjunction;
