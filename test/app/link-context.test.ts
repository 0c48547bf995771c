import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/app/linking/link-context';

function shown(text: string, word: string): string {
  const start = text.indexOf(word);
  const { before, mention, after } = contextOf(text, start, start + word.length);
  return `${before}[${mention}]${after}`;
}

describe('the words around a mention', () => {
  it('are those of its paragraph, on one line', () => {
    expect(shown('Other.\n\nWe joined the TODO\r\n  group in spring.\n\nMore.', 'TODO\r\n  group')).toBe('We joined the [TODO group] in spring.');
    expect(shown('> quoted words of CERN\n> and more\n>\n> else', 'CERN')).toBe('quoted words of [CERN] and more');
  });

  it('are those of one item or one row, without their marks, and links as they read', () => {
    expect(shown('- [ ] ask [[TODO Group|TODO]] and CERN\n- more', 'CERN')).toBe('ask TODO and [CERN]');
    expect(shown('| a | b |\n| - | - |\n| CERN | [[WHO]] |\n| c | d |', 'CERN')).toBe('[CERN] | WHO');
    expect(shown('## About CERN\n1. x', 'CERN')).toBe('About [CERN]');
  });

  it('are cut between words where they are many', () => {
    const text = `${'long '.repeat(40)}CERN${' long'.repeat(40)}`;
    const said = shown(text, 'CERN');
    expect(said).toMatch(/^… (long )+\[CERN\]( long)+ …$/);
    expect(said.length).toBeLessThan(200);
  });

  it('begin and end without dots where their paragraph does, however long the note is', () => {
    const other = `${'long '.repeat(40)}\n\n`;
    expect(shown(`${other}Ask CERN first.\n\n${other}`, 'CERN')).toBe('Ask [CERN] first.');
  });

  it('show no half of a link that is cut', () => {
    const filler = 'word '.repeat(17);
    expect(shown(`${filler}[[A long way off|what was said]]. ${'so '.repeat(24)}CERN`, 'CERN')).toMatch(/^… was said\. so /);
    expect(shown(`CERN ${'so '.repeat(24)}[[A long way off|what was said]]. ${filler}`, 'CERN')).toMatch(/ so [A-Za-z ]*…$/);
    expect(shown(`CERN ${'so '.repeat(24)}[[Way|what]] ${filler}`, 'CERN')).toMatch(/ so what …$/);
  });

  it('are all there is at either end of the note', () => {
    expect(shown('CERN', 'CERN')).toBe('[CERN]');
  });
});
