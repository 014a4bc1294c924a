import ts from 'typescript';

/** A small fault that a test ought to find: from `start` to `end` the file reads `replacement` instead. */
export type Mutant = {
  start: number;
  end: number;
  replacement: string;
  /** Where the program comes by when it meets the fault. */
  at: number;
  line: number;
  /** The lines of the place, in one, as they are and as they would be. */
  was: string;
  now: string;
  /** Which of those in the file that read alike, from 1. */
  nth: number;
};

type Edit = { node: ts.Node; from?: ts.Node; text: string };

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  ...{ '+': ['-'], '-': ['+'], '*': ['/'], '/': ['*'], '%': ['*'], '**': ['*'] },
  ...{ '<': ['<=', '>='], '<=': ['<', '>'], '>': ['>=', '<='], '>=': ['>', '<'] },
  ...{ '===': ['!=='], '!==': ['==='], '&&': ['||'], '||': ['&&'] },
  ...{ '+=': ['-='], '-=': ['+='], '*=': ['/='], '/=': ['*='], '??=': ['='] },
};

/** Calls for which another stands in; '' leaves the call away and keeps what it is called on. */
const CALLS: Readonly<Record<string, string>> = {
  ...{ 'Math.ceil': 'Math.floor', 'Math.floor': 'Math.ceil', 'Math.round': 'Math.floor' },
  ...{ 'Math.min': 'Math.max', 'Math.max': 'Math.min', 'Math.abs': '' },
};
const METHODS: Readonly<Record<string, string>> = {
  ...{ some: 'every', every: 'some', find: 'findLast', findLast: 'find' },
  ...{ filter: '', slice: '', sort: '', reverse: '' },
};

/** Every mutant of a file. Types, imports and texts have none; what stands within the braces of a text has. */
export function mutantsOf(fileName: string, source: string): Mutant[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const found = new Map<string, Omit<Mutant, 'nth'>>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    for (const edit of editsOf(node)) {
      const mutant = describe(file, edit);
      found.set(`${mutant.start} ${mutant.end} ${mutant.replacement}`, mutant);
    }
    node.forEachChild(visit);
  };
  visit(file);
  const times = new Map<string, number>();
  return [...found.values()]
    .sort((a, b) => a.start - b.start)
    .map((mutant) => {
      const words = `${mutant.was}\n${mutant.now}`;
      const nth = (times.get(words) ?? 0) + 1;
      times.set(words, nth);
      return { ...mutant, nth };
    });
}

function editsOf(node: ts.Node): Edit[] {
  if (ts.isBinaryExpression(node)) return editsOfOperator(node);
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return editsOfSign(node);
  if (ts.isCallExpression(node)) return editsOfCall(node);
  if (ts.isNumericLiteral(node)) return [{ node, text: String(Number(node.text) + 1) }];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ node, text: 'false' }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ node, text: 'true' }];
  if (ts.isIfStatement(node)) return forced(node.expression, ['true', 'false']);
  if (ts.isConditionalExpression(node)) return forced(node.condition, ['true', 'false']);
  // A loop that never ends would only tell that the clock works.
  if (ts.isWhileStatement(node)) return forced(node.expression, ['false']);
  if (ts.isForStatement(node) && node.condition) return forced(node.condition, ['false']);
  if (ts.isExpressionStatement(node)) return [{ node, text: ';' }];
  return [];
}

const forced = (node: ts.Expression, texts: readonly string[]): Edit[] =>
  texts.map((text) => ({ node, text }));

function editsOfOperator(node: ts.BinaryExpression): Edit[] {
  const { left, operatorToken, right } = node;
  const operator = operatorToken.getText();
  if (operator === '??') return [left, right].map((kept) => ({ node, text: kept.getText() }));
  if (operator === '+' && [left, right].some(isText)) return [];
  const others = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
  return (others ?? []).map((text) => ({ node: operatorToken, from: node, text }));
}

const isText = (node: ts.Expression): boolean =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

function editsOfSign(node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): Edit[] {
  const operand = node.operand.getText();
  if (node.operator === ts.SyntaxKind.PlusPlusToken) return [{ node, text: `${operand}--` }];
  if (node.operator === ts.SyntaxKind.MinusMinusToken) return [{ node, text: `${operand}++` }];
  return [{ node, text: operand }];
}

function editsOfCall(node: ts.CallExpression): Edit[] {
  const called = node.expression;
  if (!ts.isPropertyAccessExpression(called)) return [];
  const full = called.getText();
  if (Object.hasOwn(CALLS, full)) {
    const other = CALLS[full];
    return other
      ? [{ node: called, text: other }]
      : [{ node, text: `(${node.arguments[0]?.getText() ?? ''})` }];
  }
  const name = called.name.text;
  if (!Object.hasOwn(METHODS, name)) return [];
  const other = METHODS[name];
  return other
    ? [{ node: called.name, from: node, text: other }]
    : [{ node, text: called.expression.getText() }];
}

function describe(file: ts.SourceFile, { node, from = node, text }: Edit): Omit<Mutant, 'nth'> {
  const [start, end] = [node.getStart(), node.getEnd()];
  const source = file.text;
  const first = source.lastIndexOf('\n', start) + 1;
  const next = source.indexOf('\n', end);
  const last = next < 0 ? source.length : next;
  const inOneLine = (lines: string): string => lines.replaceAll(/\s+/g, ' ').trim();
  return {
    ...{ start, end, replacement: text, at: from.getStart() },
    line: file.getLineAndCharacterOfPosition(start).line + 1,
    was: inOneLine(source.slice(first, last)),
    now: inOneLine(source.slice(first, start) + text + source.slice(end, last)),
  };
}
