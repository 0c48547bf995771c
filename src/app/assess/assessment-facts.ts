import { linkTarget } from '../../assess/link-target';
import type { AssessedItem } from '../../assess/assessed-item';
import type { LaidAssessment, LaidVault, NoteSource } from '../../assess/survey';
import { itemNodeId } from '../../graph/contribution';
import { pathOf } from '../../graph/resolve';
import { isExternal, normaliseUrl } from '../../model/url';
import type { ItemAnswer, NodeFacts } from '../../scene/node-facts';

/** What the present assessments of a vault say of the graph's nodes, for lenses that show compliance: gathered once, when the first question is asked. */
export function assessmentFacts(vault: LaidVault, source: NoteSource): Pick<NodeFacts, 'subject' | 'section' | 'answer'> {
  let gathered: Facts | undefined;
  const facts = (): Facts => (gathered ??= factsOf(vault, source));
  return {
    subject: ({ id }) => facts().subjects.get(id),
    section: ({ id }) => facts().sections.get(id),
    answer: (assessment, item) => facts().answers.get(assessment)?.get(item),
  };
}

interface Facts {
  /** By path of the assessment. */
  subjects: Map<string, string>;
  answers: Map<string, Map<string, ItemAnswer>>;
  /** By id of the item's node. */
  sections: Map<string, string>;
}

function factsOf({ frameworks, assessments }: LaidVault, source: NoteSource): Facts {
  const sections = frameworks.flatMap(({ path, items }) =>
    items.flatMap(({ id, section }): [string, string][] => (section === null ? [] : [[itemNodeId(path, id), section]])));
  return {
    sections: new Map(sections),
    subjects: new Map(assessments.flatMap(({ assessment: { path, subject } }): [string, string][] => (subject === null ? [] : [[path, subject]]))),
    answers: new Map(assessments.map((each) => [each.assessment.path, answersIn(each, source)])),
  };
}

function answersIn({ assessment, laid }: LaidAssessment, source: NoteSource): Map<string, ItemAnswer> {
  return new Map(laid?.items.map((each) => [itemNodeId(laid.framework.path, each.item.id), answerTo(each, assessment.path, source)]) ?? []);
}

/** What is no state of ours leaves an item open, as it does where progress is counted. */
function answerTo({ item, answer, state }: AssessedItem, from: string, source: NoteSource): ItemAnswer {
  const written = answer?.fields.evidence ?? [];
  return {
    state: state === 'unknown' ? 'open' : state,
    lacks: state === 'met' && item.evidence === 'required' && written.length === 0,
    evidence: written.flatMap((text) => nodeNamed(text, from, source) ?? []),
  };
}

/** The id of the note or web page that a text names; undefined for plain words and for notes that are not there. */
function nodeNamed(text: string, from: string, source: NoteSource): string | undefined {
  const target = linkTarget(text);
  return isExternal(target) ? normaliseUrl(target) : pathOf(source.resolve(target, from));
}
