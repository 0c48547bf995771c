/**
 * The stems of words that British and American writers spell otherwise and that names of this field have, up to where a half-typed word still fits
 * both: `licen` begins what either writes.
 */
const STEMS = /(licen|defen)[cs]|(organi|recogni|standardi|harmoni|optimi|utili|prioriti|authori)[sz]|(program)me?|(catalog)ue?|(colo|behavio|favo|labo)u/g;

/** Small letters as they are looked for: “license” and “licence”, “program” and “programme” become one. To fold again changes nothing. */
export function foldSpelling(text: string): string {
  return text.replace(STEMS, (_, c?: string, s?: string, program?: string, catalog?: string, colour?: string) => {
    if (c !== undefined) return `${c}s`;
    if (s !== undefined) return `${s}s`;
    return program ?? catalog ?? colour ?? '';
  });
}
