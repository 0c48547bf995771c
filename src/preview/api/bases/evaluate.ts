import type { AppHost } from '../app-host';
import type { TFile } from '../vault/files';
import { parsePropertyId } from './base-config';
import { DateValue } from './date-value';
import { FILE_METHODS, FILE_PROPERTIES, propertiesOf } from './file-properties';
import { asFormula, parseFormula, type Formula } from './formula';
import { FormulaError } from './formula-error';
import { FileValue, LinkValue } from './link-value';
import { ListValue } from './list-value';
import { ownOf } from './own-of';
import { BooleanValue, NullValue, NumberValue, ObjectValue, StringValue, Value } from './value';
import { callMethod, compareValues, memberOf } from './value-methods';
import { valueOf } from './value-of';

/** What a formula is worked out for: a row's file, the base's other formulas, and the file that `this` means. */
export interface FormulaContext {
  readonly app: AppHost;
  readonly file: TFile;
  readonly formulas: Readonly<Record<string, string>>;
  readonly self: TFile | null;
  /** Formulas being worked out, so that one that asks for itself ends. */
  readonly within?: readonly string[];
}

type GlobalFunction = (values: readonly Value[], context: FormulaContext) => Value;

const FUNCTIONS: Record<string, GlobalFunction> = {
  list: ([value]) => (value instanceof ListValue ? value : value === undefined || value instanceof NullValue ? new ListValue([]) : new ListValue([value])),
  number: ([value]) => numberFrom(value),
  date: ([value]) => DateValue.parseFromString(value?.toString() ?? '') ?? NullValue.value,
  now: () => new DateValue(new Date(), true),
  today: () => new DateValue(new Date(), true).dateOnly(),
  link: ([target, display], { app, file }) => new LinkValue(app, target?.toString().replace(/^\[\[|\]\]$/g, '') ?? '', display?.toString() ?? '', file.path),
  min: (values) => [...values].sort(compareValues)[0] ?? NullValue.value,
  max: (values) => [...values].sort(compareValues).at(-1) ?? NullValue.value,
};

/** Works out a formula's text. @throws a FormulaError that says what is wrong with it */
export function evaluateText(text: string, context: FormulaContext): Value {
  return evaluate(parseFormula(text), context);
}

/** The value of `note.…`, `file.…` or `formula.…` for a row. @throws a FormulaError from the base's own formula */
export function propertyValue(id: string, context: FormulaContext): Value {
  const { type, name } = parsePropertyId(id);
  if (type === 'file') return ownOf(FILE_PROPERTIES, name)?.(context.file, context.app) ?? NullValue.value;
  return type === 'formula' ? formulaValue(name, context) : noteValue(name, context);
}

function evaluate(formula: Formula, context: FormulaContext): Value {
  switch (formula.type) {
    // A text that is written in a formula is text, whatever it looks like.
    case 'Literal': return typeof formula.value === 'string' ? new StringValue(formula.value) : valueOf(formula.value, context.app, context.file.path);
    case 'Identifier': return identifierValue(formula.name, context);
    case 'ThisExpression': return context.self ? new FileValue(context.self) : NullValue.value;
    case 'ArrayExpression': return new ListValue(formula.elements.map((each) => (each ? evaluateNode(each, context) : NullValue.value)));
    case 'MemberExpression': return memberValue(formula.object, memberName(formula, context), context);
    case 'CallExpression': return call(formula.callee, formula.arguments, context);
    case 'UnaryExpression': return unary(formula.operator, evaluateNode(formula.argument, context));
    case 'BinaryExpression': return binary(formula.operator, formula.left, formula.right, context);
    case 'ConditionalExpression': return evaluateNode(evaluateNode(formula.test, context).isTruthy() ? formula.consequent : formula.alternate, context);
    default: throw new FormulaError(`A formula cannot have a ${formula.type}.`);
  }
}

type Node = Parameters<typeof asFormula>[0];

function evaluateNode(node: Node, context: FormulaContext): Value {
  return evaluate(asFormula(node), context);
}

/** A bare name is a note's property, but for the words that stand for something. */
function identifierValue(name: string, context: FormulaContext): Value {
  if (name === 'true' || name === 'false') return new BooleanValue(name === 'true');
  if (name === 'null') return NullValue.value;
  return name === 'file' ? new FileValue(context.file) : noteValue(name, context);
}

function noteValue(name: string, { app, file }: FormulaContext): Value {
  return valueOf(ownOf(propertiesOf(file, app), name), app, file.path);
}

function formulaValue(name: string, context: FormulaContext): Value {
  const { formulas, within = [] } = context;
  const text = ownOf(formulas, name);
  if (text === undefined) throw new FormulaError(`There is no formula “${name}”.`);
  if (within.includes(name)) throw new FormulaError(`The formula “${name}” asks for itself.`);
  return evaluateText(text, { ...context, within: [...within, name] });
}

function memberName(formula: Extract<Formula, { type: 'MemberExpression' }>, context: FormulaContext): Value {
  const property = asFormula(formula.property);
  if (formula.computed) return evaluate(property, context);
  return new StringValue(property.type === 'Identifier' ? property.name : '');
}

function memberValue(object: Node, name: Value, context: FormulaContext): Value {
  const root = object.type === 'Identifier' ? object.name : undefined;
  if (root === 'note' || root === 'formula' || root === 'file') return propertyValue(`${root}.${name.toString()}`, context);
  const value = evaluateNode(object, context);
  if (value instanceof ListValue && name instanceof NumberValue) return value.get(name.value);
  if (value instanceof ObjectValue) return value.get(name.toString()) ?? NullValue.value;
  if (value instanceof FileValue) return propertyValue(`file.${name.toString()}`, { ...context, file: value.file });
  return memberOf(value, name.toString()) ?? NullValue.value;
}

function call(callee: Node, args: readonly Node[], context: FormulaContext): Value {
  const member = asFormula(callee);
  if (member.type === 'Identifier') return callGlobal(member.name, args, context);
  if (member.type !== 'MemberExpression') throw new FormulaError('Only a function can be called.');
  const name = memberName(member, context).toString();
  const object = evaluateNode(member.object, context);
  const values = args.map((each) => evaluateNode(each, context));
  const asked = object instanceof FileValue ? ownOf(FILE_METHODS, name) : undefined;
  return asked && object instanceof FileValue ? asked(object.file, context.app, values) : callMethod(object, name, values);
}

function callGlobal(name: string, args: readonly Node[], context: FormulaContext): Value {
  if (name === 'if') return choose(args, context);
  const called = ownOf(FUNCTIONS, name);
  if (!called) throw new FormulaError(`There is no function “${name}”.`);
  return called(args.map((each) => evaluateNode(each, context)), context);
}

/** Only the side that is chosen is worked out. */
function choose([test, yes, no]: readonly Node[], context: FormulaContext): Value {
  if (!test) throw new FormulaError('“if” needs a condition.');
  const chosen = evaluateNode(test, context).isTruthy() ? yes : no;
  return chosen ? evaluateNode(chosen, context) : NullValue.value;
}

function unary(operator: string, value: Value): Value {
  if (operator === '!') return new BooleanValue(!value.isTruthy());
  if (operator === '-' && value instanceof NumberValue) return new NumberValue(-value.value);
  throw new FormulaError(`“${operator}” cannot stand before that.`);
}

function binary(operator: string, left: Node, right: Node, context: FormulaContext): Value {
  const a = evaluateNode(left, context);
  if (operator === '&&') return a.isTruthy() ? evaluateNode(right, context) : a;
  if (operator === '||') return a.isTruthy() ? a : evaluateNode(right, context);
  const b = evaluateNode(right, context);
  const compared = compareBy(operator, a, b);
  return compared === undefined ? reckon(operator, a, b) : new BooleanValue(compared);
}

function compareBy(operator: string, a: Value, b: Value): boolean | undefined {
  switch (operator) {
    case '==': return Value.looseEquals(a, b);
    case '!=': return !Value.looseEquals(a, b);
    case '<': return compareValues(a, b) < 0;
    case '>': return compareValues(a, b) > 0;
    case '<=': return compareValues(a, b) <= 0;
    case '>=': return compareValues(a, b) >= 0;
    default: return undefined;
  }
}

function reckon(operator: string, a: Value, b: Value): Value {
  if (operator === '+' && !(a instanceof NumberValue && b instanceof NumberValue)) return new StringValue(a.toString() + b.toString());
  const [x, y] = [numberFrom(a), numberFrom(b)];
  if (!(x instanceof NumberValue) || !(y instanceof NumberValue)) return NullValue.value;
  switch (operator) {
    case '+': return new NumberValue(x.value + y.value);
    case '-': return new NumberValue(x.value - y.value);
    case '*': return new NumberValue(x.value * y.value);
    case '/': return new NumberValue(x.value / y.value);
    case '%': return new NumberValue(x.value % y.value);
    default: throw new FormulaError(`There is no operator “${operator}”.`);
  }
}

function numberFrom(value: Value | undefined): Value {
  if (value instanceof NumberValue) return value;
  if (value instanceof BooleanValue) return new NumberValue(value.value ? 1 : 0);
  if (value instanceof DateValue) return new NumberValue(value.date.getTime());
  const text = value?.toString().trim() ?? '';
  return text !== '' && Number.isFinite(Number(text)) ? new NumberValue(Number(text)) : NullValue.value;
}
