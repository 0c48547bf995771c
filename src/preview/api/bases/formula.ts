import jsep from 'jsep';
import { FormulaError } from './formula-error';

/** A formula as a tree: what jsep reads of the JavaScript-like expressions of Bases. */
export type Formula = jsep.CoreExpression;

const KINDS = new Set(['ArrayExpression', 'BinaryExpression', 'CallExpression', 'ConditionalExpression', 'Identifier', 'Literal', 'MemberExpression', 'ThisExpression', 'UnaryExpression']);

const known = new Map<string, Formula>();

/** Reads a formula once for as often as it is used. @throws a FormulaError that says what is wrong */
export function parseFormula(text: string): Formula {
  const before = known.get(text);
  if (before) return before;
  const formula = asFormula(read(text), text);
  known.set(text, formula);
  return formula;
}

/** @throws a FormulaError where an expression is of a kind that formulas do not have */
export function asFormula(expression: jsep.Expression, text = ''): Formula {
  if (!isFormula(expression)) throw new FormulaError(`“${text || expression.type}” is not a single formula.`);
  return expression;
}

function read(text: string): jsep.Expression {
  try {
    return jsep(text);
  } catch (error) {
    throw new FormulaError(`“${text}” cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function isFormula(expression: jsep.Expression): expression is Formula {
  return KINDS.has(expression.type);
}
