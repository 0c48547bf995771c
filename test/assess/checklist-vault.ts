import { baseName } from '../../src/model/path';
import { parseNote } from '../../src/parse/parse-note';
import type { ParsedNote } from '../../src/model/note';
import type { NoteSource } from '../../src/assess/survey';
import { readFramework, type Framework } from '../../src/assess/framework';

/** A vault that finds notes by path or file name: all that checklists need of an atlas. */
export function vaultOf(files: Readonly<Record<string, string>>): NoteSource {
  const notes = new Map<string, ParsedNote>(Object.entries(files).map(([path, text]) => [path, parseNote(path, text)]));
  return {
    note: (path) => notes.get(path),
    checklistNotes: () => notes.values(),
    resolve(target) {
      const path = [...notes.keys()].find((each) => each === `${target}.md` || each === target || baseName(each) === target);
      return path === undefined ? { kind: 'unresolved' } : { kind: 'resolved', path };
    },
  };
}

/** The framework in a text; fails the test where there is none. */
export function frameworkIn(text: string, path = 'Frameworks/Licence compliance.md'): Framework {
  const framework = readFramework(parseNote(path, text));
  if (!framework) throw new Error('The text holds no framework.');
  return framework;
}

/** A small framework with every property that an item may have. */
export const LICENCES = `---
id: licences
type: framework
title: Licence compliance
version: "2.1"
url: https://example.org/licences
licence: CC-BY-4.0
attribution: By the Example project.
checklist:
  - id: 3.1.1
    title: Policy
    description: A written policy exists
    section: Foundation
    level: 1
    topic: "[[Open source policy]]"
    evidence: required
    same-as: [security/4.1.1]
  - id: 3.1.2
    title: Awareness
    section: Foundation
    level: 2
    na: reason
  - id: 3.2.1
    title: Mail address
    section: Contact
    group: {of: contact, min: 1}
  - id: 3.2.2
    title: Web form
    section: Contact
    group: {of: contact, min: 1}
  - id: 3.3.1
    title: Bill of materials
    section: Content
    level: 2
    na: no
    since: "2.1"
  - id: 3.9.9
    title: Fax number
    section: Contact
    until: "2.0"
---
# Licence compliance
`;

export const SECURITY = `---
id: security
type: framework
title: Security assurance
checklist:
  - id: 4.1.1
    title: Security policy
  - id: 4.1.2
    title: Metrics
---
`;
