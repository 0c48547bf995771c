import { legalText } from './legal-text';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in an XML document, between tags or in a quoted attribute. */
export function xmlText(text: string): string {
  return legalText(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
