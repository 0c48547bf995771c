/** The version of the API that the preview stands for. */
export const apiVersion = '1.13.1';

/** Whether the API is of that version or newer. */
export function requireApiVersion(version: string): boolean {
  const [own, wanted] = [apiVersion, version].map((text) => text.split('.').map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (own?.[at] ?? 0) - (wanted?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** The language of the interface. */
export function getLanguage(): string {
  return 'en';
}
