import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gatherNames } from '../../src/app/linking/gathered-names';
import { MemoryStore } from '../../src/app/memory-store';
import { Session } from '../../src/app/session';
import { baseName } from '../../src/model/path';
import { parseNote } from '../../src/parse/parse-note';
import { LIKELY } from '../../src/suggest/rank';
import { suggestLinks } from '../../src/suggest/suggest-links';
import { readMarks, type LabelledNote } from './labelled-prose';
import type { ReadProse } from './prose-reading';

const FIXTURES = fileURLToPath(new URL('../fixtures/suggest/', import.meta.url));

/** Own notes whose names the traps need, beside those of the shipped vault. */
const OWN = [
  'Verfahrensanweisung', 'Lieferkette', 'Rechtsabteilung', 'Straße der Freigabe', '情報処理推進機構', '公開手順', 'المصدر المفتوح', 'البنك المركزي', 'רישיון חופשי', 'Открытая лицензия',
  'İnceleme kurulu', 'Išsami peržiūra', 'Ελεύθερο λογισμικό', '자유 소프트웨어', 'Étude d’impact', 'Harbour (ship yard)', 'Harbour (container registry)', 'Café Meridian', 'Release train',
  'Release train engineer', 'Tool & die shop', 'C++ style guide', 'Dotnet move', 'Q3 planning', 'Mission control',
  'Budget 2027', 'Release 4.2', 'v2 migration', 'Data steward', 'Data steward council', 'Steward council', 'Incident review', 'Incident review board', 'Review board', 'Comité de pilotage',
  'Feuille de route', 'Qualitätsbericht', 'Freigabeliste', 'Zürcher Straße', 'Hoja de ruta', 'Отдел качества', 'Łódź hub', 'แผนงานหลัก', 'مجلس الجودة', 'דוח איכות', 'İzin kurulu', 'Café rota',
  'Rust guild 🦀', 'Ørsted desk', 'Marie-Claire O’Connor', 'R&D programme', 'Node.js guild', 'Non-code reviewer', '2026-10-05', '@Ada Quill', 'Escrow ledger - Payments', '02 - Vendor onboarding',
  'Lantern survey - North', 'Lantern survey - South', 'Stewardship', 'Subsidiarity', 'sql', 'glass-ledger',
  'kneading', 'glazing', 'Clay week', 'Lathe - Spindle', 'Lathe - How to turn a long spindle without a rest', 'net', 'Organisational chart', 'Grey scale', 'Analysis of front-ends',
];

/** What stands in them, where that is a name, too. */
const OWN_TEXTS: Readonly<Record<string, string>> = { 'glass-ledger': '# The Glass Ledger: A Year of Open Books\n', 'Dotnet move': '---\naliases: [.NET migration]\n---\n', 'kneading': 'In the [[Clay week]].\n' };

interface Trap extends LabelledNote {
  path: string;
}

/**
 * Sentences written against the names of the shipped vault before the rules were read, and labelled as a person of the field would link them: each a note
 * of its own, behind a line of `⁂` and, where it matters, its path. Some labels are known to be missed; they say what is true, not what is found.
 */
export function trapNotes(fixtures = FIXTURES): Trap[] {
  const folder = `${fixtures}traps/`;
  return readdirSync(folder).sort().flatMap((file) => readFileSync(folder + file, 'utf8').split(/^⁂/m).slice(1).map((item, index) => {
    const name = `${baseName(file)} ${index + 1}`;
    const [path = '', ...lines] = item.split('\n');
    return { ...readMarks(name, lines.join('\n')), path: path.trim() || `Traps/${name}.md` };
  }));
}

/** Reads the traps as the plugin does by default: once in a note, what the note does not link yet. @param shipped the texts of the shipped vault, by path */
export async function readTraps(shipped: ReadonlyMap<string, string>, { fixtures, minScore = LIKELY }: { fixtures?: string; minScore?: number } = {}): Promise<ReadProse[]> {
  const traps = trapNotes(fixtures);
  const session = new Session({ store: new MemoryStore(Object.fromEntries([...[...shipped].map(([path, text]) => [`OSPO/${path}`, text]), ...OWN.map((title) => [`Own/${title}.md`, OWN_TEXTS[title] ?? ''])])) });
  await session.load();
  const { graph } = session.atlas;
  const { matcher } = gatherNames(session, { own: true, ownFolders: ['Own'] });
  return traps.map(({ name, path, text, labels }) => ({
    name,
    found: suggestLinks({ note: parseNote(path, text), text, graph, matcher }, { minScore }).map(({ text: words, start, senses }) => `${start} ${words} → ${baseName(senses[0]?.target ?? '')}`),
    expected: labels.map(({ start, end, title }) => `${start} ${text.slice(start, end)} → ${title}`),
  }));
}
