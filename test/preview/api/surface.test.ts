// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { installGlobals } from '../../../src/preview/api/dom/globals';

const TYPINGS = createRequire(import.meta.url).resolve('obsidian/package.json').replace(/package\.json$/, 'obsidian.d.ts');

interface Typed {
  name: string;
  isClass: boolean;
  /** Methods, and `static` ones, by name. */
  methods: string[];
  statics: string[];
}

/** What obsidian.d.ts exports as values. */
function typedExports(): Typed[] {
  const source = ts.createSourceFile('obsidian.d.ts', readFileSync(TYPINGS, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement): Typed[] => {
    const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isClassDeclaration(statement) && statement.name) return [typedClass(statement.name.text, statement)];
    const plain = (name: string): Typed => ({ name, isClass: false, methods: [], statics: [] });
    if (ts.isFunctionDeclaration(statement) && statement.name) return [plain(statement.name.text)];
    if (ts.isEnumDeclaration(statement)) return [plain(statement.name.text)];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map((each) => plain(each.name.getText(source)));
    return [];
  });
}

function typedClass(name: string, declaration: ts.ClassDeclaration): Typed {
  const all = declaration.members.filter((member) => ts.isMethodDeclaration(member));
  const named = (member: ts.MethodDeclaration): string => member.name.getText();
  const isStatic = (member: ts.MethodDeclaration): boolean => member.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword) ?? false;
  const isCalledOnly = (member: ts.MethodDeclaration): boolean => member.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.AbstractKeyword) ?? false;
  return {
    name,
    isClass: true,
    // Abstract ones are the extending class's to write, and optional ones may be missing.
    methods: all.filter((member) => !isStatic(member) && !isCalledOnly(member) && !member.questionToken).map(named),
    statics: all.filter(isStatic).map(named),
  };
}

let exported: Record<string, unknown> = {};
let left: string[] = [];

beforeAll(async () => {
  installGlobals(window);
  const { obsidianModule, UNSUPPORTED_CLASSES } = await import('../../../src/preview/api/obsidian');
  const { App } = await import('../../../src/preview/api/app');
  exported = obsidianModule(App);
  left = [...UNSUPPORTED_CLASSES];
});

describe('the obsidian module', () => {
  it('has every name that the typings export', () => {
    expect(typedExports().map(({ name }) => name).filter((name) => !(name in exported))).toEqual([]);
  });

  it('has every method of the classes that it supports', () => {
    const missing = typedExports().flatMap(({ name, isClass, methods, statics }) => {
      const cls = exported[name];
      if (!isClass || typeof cls !== 'function' || left.includes(name)) return [];
      const prototype: unknown = cls.prototype;
      const has = (method: string): boolean => typeof prototype === 'object' && prototype !== null && method in prototype;
      return [...methods.filter((method) => !has(method)), ...statics.filter((method) => !(method in cls)).map((method) => `(static) ${method}`)].map((method) => `${name}.${method}`);
    });
    expect(missing).toEqual([]);
    expect(typedExports().filter(({ name, isClass }) => isClass && !left.includes(name)).length).toBeGreaterThan(60);
  });

  it('says by name what it cannot do', () => {
    const { requestUrl, moment, SecretStorage } = exported;
    for (const use of [requestUrl, moment]) expect(() => typeof use === 'function' && use('x')).toThrow('is not part of the preview');
    expect(() => typeof SecretStorage === 'function' && Reflect.construct(SecretStorage, [])).toThrow('SecretStorage is not part of the preview');
  });
});
