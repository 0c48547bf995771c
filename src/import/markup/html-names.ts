const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const HTML = words(`
  a abbr address article aside audio b blockquote body br button canvas caption center cite code col colgroup dd del details dfn div dl dt em embed
  fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark math
  meta nav noscript object ol optgroup option p picture pre q s samp script section select small source span strike strong style sub summary sup svg
  table tbody td textarea tfoot th thead time title tr track tt u ul var video wbr`);

/** Elements that hold nothing. */
export const NO_CONTENT = words('br img hr input link meta source col embed track wbr');

/** Elements whose content no reader sees as text. */
export const RAW_CONTENT = words('script style svg textarea canvas math');

/** Whether HTML has an element of that name, in small letters. */
export function isHtmlName(name: string): boolean {
  return HTML.has(name);
}

const CLOSED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  li: words('li'), td: words('td th tr'), th: words('td th tr'), tr: words('tr'), dt: words('dt dd'), dd: words('dt dd'), option: words('option'),
  p: words('p div ul ol table h1 h2 h3 h4 h5 h6 blockquote pre section'), thead: words('tbody tfoot'), tbody: words('tfoot'),
};

/** Whether HTML lets an open element end where another begins. */
export function closesBefore(open: string, next: string): boolean {
  return CLOSED_BY[open]?.has(next) ?? false;
}
