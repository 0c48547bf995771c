declare module 'd3-force-reuse' {
  export { forceManyBody as forceManyBodyReuse } from 'd3';
}

declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    /** Pairs of the index of a match's last character and the keywords that end there. */
    search(text: string): Array<[number, string[]]>;
  }
}
