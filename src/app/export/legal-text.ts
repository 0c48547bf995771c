const KEPT = '\t\n\r';

/** Text without what no file format may hold: control characters, halves of surrogate pairs and noncharacters become U+FFFD. */
export function legalText(text: string): string {
  return text.replace(/[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, (sign) => (KEPT.includes(sign) ? sign : '\ufffd'));
}
