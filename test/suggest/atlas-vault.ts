import { MemoryStore } from '../../src/app/memory-store';
import { Session } from '../../src/app/session';
import { slug } from '../../src/model/slug';

interface ShippedNote {
  folder: string;
  title: string;
  aliases?: string[];
  /** Titles of notes that this one links. */
  links?: string[];
}

/** A small atlas with every kind of name that gives trouble. */
const SHIPPED: readonly ShippedNote[] = [
  { folder: 'Organisations', title: 'TODO Group', aliases: ['TODO'], links: ['Linux Foundation', 'Open source program office'] },
  { folder: 'Organisations', title: 'Linux Foundation', aliases: ['LF'] },
  { folder: 'Organisations', title: 'Linux Foundation Europe', aliases: ['LF Europe'], links: ['Linux Foundation'] },
  { folder: 'Organisations', title: 'World Health Organization', aliases: ['WHO'] },
  { folder: 'Organisations', title: 'WHO OSPO', links: ['World Health Organization', 'Open source program office'] },
  { folder: 'Organisations', title: 'CERN' },
  { folder: 'Organisations', title: 'CHAOSS', links: ['Time to first response'] },
  { folder: 'Organisations', title: 'Open Source Initiative', aliases: ['OSI'] },
  { folder: 'Organisations', title: 'Open Source Security Foundation', aliases: ['OpenSSF'], links: ['Supply chain security'] },
  { folder: 'Organisations', title: 'OSPO Alliance', aliases: ['OSPO.Zone'] },
  { folder: 'Organisations', title: 'OSPO++' },
  { folder: 'Organisations', title: 'OSPO-NL' },
  { folder: 'Organisations', title: 'InnerSource Commons', aliases: ['ISC'], links: ['InnerSource'] },
  { folder: 'Organisations', title: 'OpenChain Project', aliases: ['OpenChain'] },
  { folder: 'Organisations', title: 'GitHub' },
  { folder: 'Organisations', title: 'Copyright Licensing Agency', aliases: ['CLA'], links: ['Reprography licence'] },
  { folder: 'People', title: "Duane O'Brien" },
  { folder: 'People', title: 'Ana Jiménez Santamaría', aliases: ['Ana Jiménez'] },
  { folder: 'People', title: 'Samuel Mbuthia', links: ['WHO OSPO'] },
  { folder: 'Events', title: 'FOSDEM 2023', aliases: ['FOSDEM'] },
  { folder: 'Events', title: 'OSPOlogyLive Stockholm', aliases: ['OSPOlogy'] },
  { folder: 'Frameworks', title: 'OpenChain ISO-IEC 5230', aliases: ['OpenChain ISO/IEC 5230', 'ISO/IEC 5230'] },
  { folder: 'Frameworks', title: 'Good Governance Initiative', aliases: ['GGI'], links: ['OSPO Alliance'] },
  { folder: 'Regulations', title: 'Cyber Resilience Act', aliases: ['CRA'] },
  { folder: 'Topics', title: 'Open source program office', aliases: ['OSPO'] },
  { folder: 'Topics', title: 'Open source policy' },
  { folder: 'Topics', title: 'Licence compliance' },
  { folder: 'Topics', title: 'Community engagement' },
  { folder: 'Topics', title: 'InnerSource' },
  { folder: 'Topics', title: 'Supply chain security' },
  { folder: 'Topics', title: 'Governance' },
  { folder: 'Topics', title: 'Reprography licence' },
  { folder: 'Artifacts', title: 'Software bill of materials', aliases: ['SBOM'] },
  { folder: 'Artifacts', title: 'Contributor licence agreement', aliases: ['CLA'], links: ['Licence compliance'] },
  { folder: 'Artifacts', title: 'Repositories' },
  { folder: 'Artifacts', title: 'Code of conduct' },
  { folder: 'Artifacts', title: 'Project' },
  { folder: 'Artifacts', title: 'Docusaurus' },
  { folder: 'Artifacts', title: '开源政策' },
  { folder: 'Roles', title: 'Developer' },
  { folder: 'Roles', title: 'Project manager' },
  { folder: 'Roles', title: 'Chief Information Security Officer', aliases: ['CISO'] },
  { folder: 'Roles', title: 'Risk and compliance officer' },
  { folder: 'Risks', title: 'Bus factor' },
  { folder: 'Risks', title: 'IT risk' },
  { folder: 'Metrics', title: 'Time to first response' },
];

/** The files of the atlas, under `OSPO/`. */
export function atlasFiles(): Record<string, string> {
  return Object.fromEntries(SHIPPED.map((note) => [atlasPath(note), textOf(note)]));
}

/** The path of the shipped note with a title. */
export function pathOf(title: string): string {
  const note = SHIPPED.find((each) => each.title.toLowerCase() === title.toLowerCase());
  if (!note) throw new Error(`The test's atlas has no note “${title}”.`);
  return atlasPath(note);
}

/** A session over the atlas and some own notes, read and at rest. */
export async function atlasSession(own: Readonly<Record<string, string>> = {}): Promise<Session> {
  const session = new Session({ store: new MemoryStore({ ...atlasFiles(), ...own }) });
  await session.load();
  return session;
}

function atlasPath({ folder, title }: ShippedNote): string {
  return `OSPO/${folder}/${title}.md`;
}

function textOf({ folder, title, aliases = [], links = [] }: ShippedNote): string {
  const type = { Organisations: 'organisation', People: 'person', Activities: 'activity' }[folder] ?? folder.slice(0, -1).toLowerCase();
  return [
    '---', `id: ${slug(title)}`, `type: ${type}`, 'sources: ["https://example.org/"]', 'checked: 2026-08-20', `title: ${JSON.stringify(title)}`, `aliases: ${JSON.stringify(aliases)}`, '---', '',
    ...links.map((link) => `It has to do with [[${link}]].`), '',
  ].join('\n');
}
