import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openOwnPack } from '../../src/app/pack/own-pack';
import { packErrorWords } from '../../src/app/words/pack-error';
import { PackError } from '../../src/pack/pack-error';
import { checkSizes, PACK_LIMITS, type PackedSize } from '../../src/pack/pack-limits';
import { readZip, type RawFile } from '../../src/pack/read-zip';
import { writeZip } from '../../src/pack/write-zip';

const MANIFEST = 'name: Acme handbook\nversion: 1.2.0\nlicence: CC-BY-4.0\nid-prefix: acme-\n';
const file = (path: string, text: string): RawFile => ({ path, bytes: strToU8(text) });
const zipOf = (files: Record<string, string>): Uint8Array => writeZip(Object.entries(files).map(([path, text]) => file(path, text)));

/** The sentence with which something is refused. */
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof PackError) return packErrorWords(error);
    throw error;
  }
  return 'It was taken.';
}

/** The zip with bytes changed behind each mark of four bytes. */
function altered(zip: Uint8Array, mark: number, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) if (view.getUint32(at, true) === mark) change(view, at);
  return copy;
}

const DIRECTORY_ENTRY = 0x02014b50;

describe('reading a zip', () => {
  it('gives back what was packed, whatever the time zone and the order', () => {
    const files = [file('B.md', 'b'), file('pack.yaml', MANIFEST), file('Topics/Ünïcode.md', 'ü'.repeat(5000))];
    const zip = writeZip(files);
    expect(writeZip([...files].reverse())).toEqual(zip);
    expect(readZip(zip).map(({ path }) => path)).toEqual(['B.md', 'Topics/Ünïcode.md', 'pack.yaml']);
    expect(readZip(zip)[1]?.bytes).toEqual(strToU8('ü'.repeat(5000)));
  });

  it('finds files behind what other programs write beside them: times, owners and comments', () => {
    const more = { extra: { 0x5455: new Uint8Array(9), 0x7875: new Uint8Array(11) }, comment: 'packed by hand' };
    const zip = zipSync({ 'A.md': [strToU8('first'), more], 'B.md': [strToU8('second'), { ...more, level: 0 }], 'C.md': strToU8('third') });
    expect(readZip(zip)).toEqual([file('A.md', 'first'), file('B.md', 'second'), file('C.md', 'third')]);
  });

  it('takes the folder off that a host puts around a download, and passes over what a system adds', () => {
    expect(readZip(zipOf({ 'acme-1.2/pack.yaml': MANIFEST, 'acme-1.2/A.md': 'a', '__MACOSX/._A.md': 'x', 'acme-1.2/.DS_Store': 'x' })).map(({ path }) => path)).toEqual(['A.md', 'pack.yaml']);
  });

  it.each([
    ['../A.md', 'leads out'], ['/A.md', 'leads out'], ['a/../../A.md', 'leads out'], ['a\\..\\A.md', 'leads out'], ['C:/A.md', 'leads out'], ['C:A.md', 'leads out'],
    ['A\0.md', 'leads out'], ['a//b.md', 'leads out'], ['.obsidian/plugins/x/main.js', 'hidden'], ['a/.git/config', 'hidden'], ['CON.md', 'not every system'], ['a/lpt1.note.md', 'not every system'],
    ['A.md.', 'not every system'], ['a /B.md', 'not every system'], ['what?.md', 'not every system'], ['dm\u202e.md', 'not every system'], [`${'long/'.repeat(40)}A.md`, 'too long'],
    // Names are held in bytes: 85 signs of three each, and the ending.
    [`${'策'.repeat(85)}.md`, 'too long'], [`${'ü'.repeat(127)}.md`, 'too long'], [`${'📜'.repeat(64)}.md`, 'too long'],
  ])('refuses %j with a plain sentence', (path, words) => {
    expect(refusal(() => readZip(zipOf({ 'pack.yaml': MANIFEST, [path]: 'x' })))).toContain(words);
  });

  it.each(['策'.repeat(84), 'ü'.repeat(126), '📜'.repeat(63)])('takes %s.md, which every file system can hold', (name) => {
    expect(readZip(zipOf({ [`${name}.md`]: 'x' })).map(({ path }) => path)).toEqual([`${name}.md`]);
  });

  it('refuses links, encryption and unknown methods', () => {
    const zip = zipOf({ 'A.md': '/etc/passwd' });
    expect(refusal(() => readZip(altered(zip, DIRECTORY_ENTRY, (view, at) => view.setUint32(at + 38, 0xa1ff0000, true))))).toContain('is a link');
    expect(refusal(() => readZip(altered(zip, DIRECTORY_ENTRY, (view, at) => view.setUint16(at + 8, 1, true))))).toContain('encrypted');
    expect(refusal(() => readZip(altered(zip, DIRECTORY_ENTRY, (view, at) => view.setUint16(at + 10, 12, true))))).toContain('compressed in a way');
  });

  it('refuses bombs before they unpack: one large file, many of them, and a directory that lies', () => {
    const bomb = zipSync({ 'A.md': new Uint8Array(3_000_000) });
    expect(refusal(() => readZip(bomb))).toContain('far more than it takes up');
    expect(refusal(() => readZip(zipSync({ 'A.md': new Uint8Array(5_000_000) })))).toContain('larger than 4 MB');
    const liar = altered(bomb, DIRECTORY_ENTRY, (view, at) => view.setUint32(at + 24, 100, true));
    expect(refusal(() => readZip(liar))).toContain('far more than it takes up');
  });

  it('refuses what is too large only in all, and too many files, and takes what is as large as may be', () => {
    const sized = (count: number, size: number): PackedSize[] => Array.from({ length: count }, (_, at) => ({ path: `${at}.md`, packed: size, size }));
    const most = PACK_LIMITS.all / PACK_LIMITS.file;
    expect(refusal(() => checkSizes(sized(most, PACK_LIMITS.file)))).toBe('It was taken.');
    expect(refusal(() => checkSizes([...sized(most, PACK_LIMITS.file), ...sized(1, 1)]))).toContain('128 MB');
    expect(refusal(() => checkSizes(sized(PACK_LIMITS.files, 1)))).toBe('It was taken.');
    expect(refusal(() => checkSizes(sized(PACK_LIMITS.files + 1, 1)))).toContain('20000');
  });

  it('refuses what is no zip, cut short or damaged', () => {
    const zip = zipOf({ 'A.md': 'some text that is stored, some text that is stored', 'B.md': 'b' });
    expect(refusal(() => readZip(strToU8('not a zip')))).toContain('not a zip');
    for (let length = 0; length < zip.length; length += 7) expect(refusal(() => readZip(zip.subarray(0, length)))).toMatch(/not a zip|damaged/);
    expect(refusal(() => readZip(altered(zip, DIRECTORY_ENTRY, (view, at) => view.setUint32(at + 16, 1, true))))).toContain('damaged');
    for (const place of [zip.length - 2, zip.length + 100, 7]) expect(refusal(() => readZip(altered(zip, DIRECTORY_ENTRY, (view, at) => view.setUint32(at + 42, place, true))))).toContain('damaged');
  });
});

describe('opening a pack', () => {
  const open = (files: Record<string, string>) => openOwnPack(Object.entries(files).map(([path, text]) => file(path, text)));

  it('takes notes, tables and maps, and nothing that could run', () => {
    const own = open({ 'pack.yaml': MANIFEST, 'A.md': '---\nid: acme-a\n---\n', 'T.base': '', 'main.js': 'alert(1)', 'x.html': '' });
    expect(own.pack).toMatchObject({ name: 'Acme handbook', version: '1.2.0' });
    expect(own.pack.files.map(({ path }) => path)).toEqual(['A.md', 'T.base']);
    expect(own.leftOut).toEqual(['main.js', 'x.html']);
  });

  it('tells ids that are somebody else\'s', () => {
    expect(open({ 'pack.yaml': MANIFEST, 'A.md': '---\nid: cern\n---\n', 'B.md': '---\nid: acme-b\n---\n' }).foreignIds).toEqual(['cern']);
  });

  it('says what its pack.yaml lacks, and runs nothing of it', () => {
    expect(refusal(() => open({ 'A.md': 'a' }))).toContain('no pack.yaml');
    expect(refusal(() => open({ 'pack.yaml': 'name: X\nlicence: MIT', 'A.md': 'a' }))).toBe('pack.yaml needs a line “version: …”.');
    expect(refusal(() => open({ 'pack.yaml': 'name: [', 'A.md': 'a' }))).toContain('pack.yaml cannot be read');
    expect(refusal(() => open({ 'pack.yaml': MANIFEST.replace('Acme handbook', '"../up"'), 'A.md': 'a' }))).toContain('“../up” is a name');
    expect(refusal(() => open({ 'pack.yaml': MANIFEST }))).toContain('no notes');
  });

  it('refuses names that some system takes for one, and ids that stand twice', () => {
    expect(refusal(() => open({ 'pack.yaml': MANIFEST, 'A.md': 'a', 'a.md': 'b' }))).toContain('same name');
    expect(refusal(() => open({ 'pack.yaml': MANIFEST, 'é.md': 'a', ['é.md'.normalize('NFD')]: 'b' }))).toContain('same name');
    expect(refusal(() => open({ 'pack.yaml': MANIFEST, 'A.md': '---\nid: acme-a\n---\n', 'B.md': '---\nid: acme-a\n---\n' }))).toContain('same id');
  });

  it('refuses text that is not UTF-8', () => {
    expect(refusal(() => openOwnPack([file('pack.yaml', MANIFEST), { path: 'A.md', bytes: Uint8Array.of(0xff, 0xfe, 0x41) }]))).toContain('not UTF-8');
  });
});
