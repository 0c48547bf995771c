import { insideCode, outsideCode } from '../markup/code';

/** Languages of code that plugins run as soon as a note is opened. What queries alone is none of them. */
const RUN = /^([ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(?:`{3,}|~{3,})[ \t]*)(dataviewjs|js-engine|run-[\w-]+|meta-bind-js[\w-]*|templater|cardlink-js|customjs)(?![\w-])/i;

/** `$=` at the start of inline code is run by Dataview. */
const RUN_INLINE = /^(`+[ \t]*)\$=/;

/** Templater runs what stands between these signs wherever they are in a new file, in code and in front matter as well. */
const TEMPLATER = /<(?=%)/g;

/** Text in which Templater finds nothing to run. For code and front matter, which show a blank more. */
export function stillTemplates(text: string): string {
  return text.replace(TEMPLATER, '< ');
}

/** Code that plugins would run, as code that is only shown: a page of a site may not bring along what acts in a vault. */
export function stillCode(text: string, warn: (code: string, message: string) => void): string {
  const said = (words: string): void => warn('still-code', `Code that a plugin would run (“${words}”) is only shown now.`);
  if (text.includes('<%')) warn('still-code', 'Commands of Templater (“<% … %>”) are only shown now.');
  const shown = outsideCode(text, (part) => part.replace(TEMPLATER, '<\\'));
  return insideCode(shown, (code) => stillTemplates(code)
    .replace(RUN, (_all, opening: string, language: string) => {
      said(language);
      return `${opening}js`;
    })
    .replace(RUN_INLINE, (_all, opening: string) => {
      said('$=');
      return `${opening}$ =`;
    }));
}
