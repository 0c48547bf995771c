import type { ReviewRow } from './dashboard-page';

/** Reviews as tasks that the Tasks plugin knows by their date, each with a link to its item. Lines without an end. */
export function reviewTasks(reviews: readonly ReviewRow[], linkTo: (path: string, subpath: string, text: string) => string): string[] {
  return reviews.map(({ item, owner, due, assessment, blockId, title }) => {
    const whose = owner === '' ? '' : ` (${owner})`;
    return `- [ ] Review ${linkTo(assessment, `#^${blockId}`, `${item} – ${title}`.replace(/[[\]|]/g, ' '))}${whose} 📅 ${due}`;
  });
}
