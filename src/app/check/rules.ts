import { ambiguousLink, brokenBlock, brokenHeading, brokenLink, emptyLink, nameOfShipped } from './links';
import { orphanNote, relationDomain, relationRange, unknownRelation } from './relations';
import type { Rule } from './rule';
import { badDate, badId, badUrl, duplicateAlias, duplicateId, missingId, missingSources, unknownType } from './schema';

/** Everything that is checked. */
export const RULES: readonly Rule[] = [
  brokenLink, brokenHeading, brokenBlock, ambiguousLink, emptyLink, nameOfShipped,
  missingId, badId, duplicateId, unknownType, missingSources, badDate, badUrl, duplicateAlias,
  relationDomain, relationRange, unknownRelation, orphanNote,
];
