/**
 * Where the one-pass reader means to read other than remark does with what is put around it, and why. Generated notes that hold such a thing are
 * left out of the comparison; a test keeps each entry true.
 */
export interface KnownDifference {
  reason: string;
  /** What a text must hold for the difference to show. */
  shows: RegExp;
  /** A note in which it shows. */
  example: string;
}

export const KNOWN_DIFFERENCES: KnownDifference[] = [
  {
    reason: 'brackets left open, and the mark of an embed, are silenced for remark, character by character: to it they are text where they could be the label of a tag, the address of a definition or the bracket of a field',
    shows: /\[\[(?![^[\]\n]*\]\])|\[\[[^\n]*\[|#!\[\[/,
    example: '#![[]',
  },
  {
    reason: 'the marks of footnotes are silenced for remark, also without a label, where they are brackets, and in addresses; backticks in them are not',
    shows: /\[\^\]|\[\^[^\]\s]*`|\]:[^]*\[\^|\]\([^\n]*\[\^|:\/\/\S*\[\^/,
    example: '[^`a`]',
  },
  {
    reason: 'comments and mathematics that begin in the code of an item or a quote stay code; the copy for remark takes them out first',
    shows: /^.*(?: {4}|[\t>]).*(?:%%|\$\$)/m,
    example: '- a\n\n      %%\n%%',
  },
  {
    reason: 'a byte order mark or a lone carriage return in the text is a blank everywhere, also behind the mark of an item',
    shows: /.[\uFEFF]|\r(?!\n)/,
    example: '*\uFEFF',
  },
  {
    reason: 'remark is spared whatever stands behind the first 20,000 characters of a line, and says so in an issue',
    shows: /[^\n]{20001}/,
    example: `${'a '.repeat(10_000)} [[b]]`,
  },
  {
    reason: 'micromark takes a title in round brackets that holds an opening one; CommonMark wants a backslash before it, and else reads no link there. Titles of one line are silenced for it',
    shows: /(?:\]\(|\]:)[^()]*\s\([^()]*\(/,
    example: '[a](b (c\n(d))',
  },
  {
    reason: 'the text of an image that holds links keeps their marks, code in it that goes over lines loses the blanks in front of them, and a line break by blanks is one, which remark leaves out: nobody is shown it',
    shows: /!\[[^\]\n]*(?:[[<]|`[^\]`]*\n| {2}\r?\n)/,
    example: '![a [b](c)](d)',
  },
  {
    reason: 'micromark begins a heading underlined behind definitions with the first of them, and loses their places',
    shows: /\]:[^]*\n[ \t>]*(?:=+|-+)[ \t\r]*$/m,
    example: '[a]: b\nHeading\n---',
  },
  {
    reason: 'lists and quotes that lie too deep are no such thing for remark, which is spared them and says so in an issue',
    shows: /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])){9}/m,
    example: `${'- '.repeat(9)}a`,
  },
  {
    reason: 'micromark begins a block of HTML with a tag in which a second equals sign follows a bare value; CommonMark knows no such tag',
    shows: /<[^<>\n]*=[^\s"'<>=]+=/,
    example: '<a b=c="d">',
  },
  {
    reason: 'micromark takes no address of mail in angle brackets that holds an exclamation mark; CommonMark does',
    shows: /<[^<>\s]*![^<>\s]*@[^<>\s]*>/,
    example: '<a!b@x.example>',
  },
  {
    reason: 'tags in the label of a footnote are HTML to remark, for which the brackets of footnotes are silenced',
    shows: /\[\^[^\]\s]*</,
    example: '[^<b>]',
  },
  {
    reason: 'mathematics in items below an item that begins with another one is not taken out of the copy for remark where a block of it stands before: an equals sign on a line of it underlines a heading there',
    shows: /^(?:[-*+]|\d{1,9}[.)])[ \t]+(?:[-*+]|\d{1,9}[.)])[^]*\$\$[^]*\n {4,}=+[ \t]*$/m,
    example: '- 2. a\n        -\n          $$b\n          $$\n        -\n          $$c\n            =\n            d$$',
  },
];
