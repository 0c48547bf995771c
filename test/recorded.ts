import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/**
 * Holds a value to what was recorded beside its fixture. `RECORD_EXPECTED=1` records it anew and fails on purpose,
 * so that someone reads the difference before it is kept.
 * @param path of the expected JSON
 */
export function expectRecorded(path: string, value: unknown): void {
  const written = `${JSON.stringify(value, null, 2)}\n`;
  if (process.env['RECORD_EXPECTED'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, written);
    expect.fail(`Recorded ${path}: read what changed, then run the tests without RECORD_EXPECTED.`);
  }
  if (!existsSync(path)) expect.fail(`Nothing is recorded in ${path} yet: run the tests once with RECORD_EXPECTED=1.`);
  expect(JSON.parse(written)).toEqual(JSON.parse(readFileSync(path, 'utf8')));
}
