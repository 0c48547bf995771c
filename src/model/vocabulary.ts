/** The words of the atlas: types of notes, and relations between them. One table each; everything else asks here. */

export const NOTE_TYPES = [
  'topic', 'activity', 'artifact', 'role', 'risk', 'metric', 'regulation', 'organisation', 'person', 'event', 'reference',
  'framework', 'assessment', 'note',
] as const;

export type NoteType = (typeof NOTE_TYPES)[number];

interface TypeWords {
  /** The word for one and for many, as people read them. */
  one: string;
  many: string;
  /** The folder of the shipped vault whose notes have this type. */
  folder: string | null;
  /** Headings (lower case) under which a note lists things of this type. */
  headings: readonly string[];
}

export const TYPE_WORDS: Record<NoteType, TypeWords> = {
  topic: { one: 'Topic', many: 'Topics', folder: 'Topics', headings: ['topics', 'topic'] },
  activity: { one: 'Activity', many: 'Activities', folder: 'Activities', headings: ['activities', 'activity'] },
  artifact: { one: 'Artifact', many: 'Artifacts', folder: 'Artifacts', headings: ['artifacts', 'artefacts'] },
  role: { one: 'Role', many: 'Roles', folder: 'Roles', headings: ['roles', 'role'] },
  risk: { one: 'Risk', many: 'Risks', folder: 'Risks', headings: ['risks', 'risk'] },
  metric: { one: 'Metric', many: 'Metrics', folder: 'Metrics', headings: ['metrics', 'measurements'] },
  regulation: { one: 'Regulation', many: 'Regulations', folder: 'Regulations', headings: ['regulations', 'regulation'] },
  organisation: { one: 'Organisation', many: 'Organisations', folder: 'Organisations', headings: ['organisations', 'organizations', 'organisation', 'organization'] },
  person: { one: 'Person', many: 'People', folder: 'People', headings: ['people', 'persons', 'contacts', 'staff'] },
  event: { one: 'Event', many: 'Events', folder: 'Events', headings: ['events', 'event'] },
  reference: { one: 'Reference', many: 'References', folder: 'References', headings: ['references', 'reference', 'further reading', 'reading', 'resources'] },
  framework: { one: 'Framework', many: 'Frameworks', folder: 'Frameworks', headings: ['frameworks'] },
  assessment: { one: 'Assessment', many: 'Assessments', folder: null, headings: ['assessments'] },
  note: { one: 'Note', many: 'Notes', folder: null, headings: [] },
};

interface RelationWords {
  /** The same tie, read from the other end. A symmetric relation is its own inverse. */
  inverse: string;
  /** Types that may stand at the source; null for any. */
  domain: readonly NoteType[] | null;
  /** Types that may stand at the target; null for any. */
  range: readonly NoteType[] | null;
  /** What a reader sees between source and target. */
  phrase: string;
}

const WORK: readonly NoteType[] = ['topic', 'activity', 'artifact', 'regulation', 'framework'];

/**
 * Relations of the shipped vault. A user's own notes may use any other key: it is a relation too, only without these rules.
 */
export const RELATIONS: Record<string, RelationWords> = {
  'part-of': { inverse: 'has-part', domain: null, range: null, phrase: 'is part of' },
  'member-of': { inverse: 'has-member', domain: ['organisation', 'person'], range: ['organisation'], phrase: 'is a member of' },
  'works-at': { inverse: 'employs', domain: ['person'], range: ['organisation'], phrase: 'works at' },
  'leads': { inverse: 'led-by', domain: ['person', 'organisation'], range: null, phrase: 'leads' },
  'has-role': { inverse: 'held-by', domain: ['person'], range: ['role'], phrase: 'has the role' },
  'speaks-at': { inverse: 'has-speaker', domain: ['person'], range: ['event'], phrase: 'speaks at' },
  'organised-by': { inverse: 'organises', domain: ['event', 'activity'], range: ['organisation', 'person'], phrase: 'is organised by' },
  'published-by': { inverse: 'publishes', domain: ['reference', 'framework', 'metric', 'artifact', 'regulation', 'topic', 'activity'], range: ['organisation'], phrase: 'is published by' },
  'written-by': { inverse: 'wrote', domain: ['reference', 'framework'], range: ['person'], phrase: 'is written by' },
  'founded-by': { inverse: 'founded', domain: ['organisation', 'event'], range: ['organisation', 'person'], phrase: 'was founded by' },
  'adopted-by': { inverse: 'adopts', domain: [...WORK, 'reference', 'metric', 'role'], range: ['organisation'], phrase: 'is adopted by' },
  'about': { inverse: 'subject-of', domain: null, range: null, phrase: 'is about' },
  'mitigates': { inverse: 'mitigated-by', domain: [...WORK, 'role', 'reference', 'metric'], range: ['risk'], phrase: 'mitigates' },
  'measured-by': { inverse: 'measures', domain: [...WORK, 'risk', 'role'], range: ['metric'], phrase: 'is measured by' },
  'responsible': { inverse: 'responsible-for', domain: [...WORK, 'risk', 'metric'], range: ['role'], phrase: 'is in the hands of' },
  'requires': { inverse: 'required-by', domain: [...WORK, 'role', 'metric'], range: null, phrase: 'requires' },
  'produces': { inverse: 'produced-by', domain: [...WORK, 'role'], range: ['artifact', 'reference'], phrase: 'produces' },
  'supported-by': { inverse: 'supports', domain: [...WORK, 'role', 'risk', 'metric'], range: ['reference', 'artifact', 'organisation'], phrase: 'is supported by' },
  'regulates': { inverse: 'regulated-by', domain: ['regulation', 'organisation'], range: null, phrase: 'regulates' },
  'located-in': { inverse: 'location-of', domain: ['organisation', 'event', 'person'], range: ['note', 'topic'], phrase: 'is in' },
  'in-sector': { inverse: 'sector-of', domain: ['organisation', 'event', 'reference', 'person'], range: ['note', 'topic'], phrase: 'belongs to the sector' },
  'on': { inverse: 'day-of', domain: ['event'], range: null, phrase: 'takes place on' },
  'succeeds': { inverse: 'succeeded-by', domain: null, range: null, phrase: 'follows' },
  'same-as': { inverse: 'same-as', domain: null, range: null, phrase: 'is the same as' },
  'related': { inverse: 'related', domain: null, range: null, phrase: 'is related to' },
  // Keys of assessments and checklist items.
  'framework': { inverse: 'assessed-by', domain: ['assessment'], range: ['framework', 'topic', 'activity', 'note'], phrase: 'assesses against' },
  'evidence': { inverse: 'evidence-for', domain: null, range: null, phrase: 'is shown by' },
};

/** The names by which a relation may be written from its other end: inverse → relation. */
export const INVERSES: ReadonlyMap<string, string> = new Map(
  Object.entries(RELATIONS).map(([name, words]) => [words.inverse, name]),
);

/** Property keys that hold links but say nothing about a relation between notes. */
export const NOT_RELATIONS: ReadonlySet<string> = new Set(['aliases', 'alias', 'tags', 'tag', 'cssclasses', 'sources', 'url', 'official', 'checklist']);

const types: ReadonlySet<string> = new Set(NOTE_TYPES);

/** Whether a word is a note type. */
export function isNoteType(word: string): word is NoteType {
  return types.has(word);
}
