// The texts of the modules that esbuild has cut, and what they become in main.js.
import { initSync, parse } from 'es-module-lexer';

initSync();

/** How the lexer marks an import that is none of `import()`. */
const STATEMENT = -1;

const isStatement = ({ d }) => d === STATEMENT;
const isLater = ({ d }) => d !== STATEMENT;

/** What a module needs before it is evaluated, and what it loads by `import()`. */
export function importsOf(text) {
  const [imports] = parse(text);
  return { needs: imports.filter(isStatement).map(({ n }) => n), later: imports.filter(isLater).map(({ n }) => n) };
}

/**
 * A module without the imports of other chunks of which it uses nothing: esbuild has an entry import all that it reaches, for what that might do when it is
 * evaluated. No module of ours does anything then (test/architecture.test.ts).
 */
export function withoutIdleImports(text) {
  const idle = parse(text)[0].filter(({ ss, se }) => /^import"\.\/[^"]*"$/.test(text.slice(ss, se)));
  return without(text, idle);
}

/** The text of a module as the body of a function of `require` and `loadPart` that returns what the module exports. It begins with what it requires. */
export function asBody(text) {
  const [imports, exports] = parse(text);
  const statements = imports.filter(isStatement);
  // esbuild writes all exports as one statement at the end.
  const end = exports.length === 0 ? text.length : text.lastIndexOf('export', exports[0].s);
  const code = without(text.slice(0, end), statements);
  const requires = asRequires(statements.map(({ ss, se, n }) => ({ statement: text.slice(ss, se), from: n })));
  return `${requires}${laterAsParts(code)}return{${exports.map(({ n, ln }) => `${n}:${ln}`).join(',')}}`;
}

/**
 * `import{a as b}from"c"` as `const{a:b}=require("c")`: what is imported is a constant, since no module of ours changes what it exports. What comes from one
 * module stands together: esbuild imports the app's own once for each file.
 */
function asRequires(imports) {
  const wholes = [];
  const names = new Map();
  for (const { statement, from } of imports) {
    const [, one, all, some] = /^import\s*([\w$]+)?\s*,?\s*(?:\*\s*as\s*([\w$]+)|\{([^}]*)\})?\s*(?:from\s*)?["']/.exec(statement) ?? [];
    if (all !== undefined) wholes.push(`const ${all}=${requireOf(from)}`);
    const known = names.get(from) ?? [];
    names.set(from, [...known, ...(one === undefined ? [] : [`default:${one}`]), ...(some === undefined ? [] : [some.replaceAll(' as ', ':')])]);
  }
  const parts = [...names].filter(([, some]) => some.length > 0).map(([from, some]) => `const{${some.join(',')}}=${requireOf(from)}`);
  return [...wholes, ...parts].join('');
}

const requireOf = (name) => `require(${JSON.stringify(name)});`;

/** `import("./name.js")` as a call of the function that loads a part. */
export function laterAsParts(text) {
  const later = parse(text)[0].filter(isLater);
  return replaced(text, later.map(({ ss, se, n }) => ({ start: ss, end: se, text: `loadPart(${JSON.stringify(n)})` })));
}

/** A text without some of its statements. */
function without(text, statements) {
  return replaced(text, statements.map(({ ss, se }) => ({ start: ss, end: text[se] === ';' ? se + 1 : se, text: '' })));
}

/** A text with others in the places of some of its stretches, which come in order. */
function replaced(text, stretches) {
  let at = 0;
  const pieces = stretches.flatMap(({ start, end, text: instead }) => {
    const before = text.slice(at, start);
    at = end;
    return [before, instead];
  });
  return [...pieces, text.slice(at)].join('');
}
