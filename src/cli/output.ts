/** Where text goes. */
export interface TextStream {
  write(text: string): void;
}

/** A command's two streams: data for programs, words for people. */
export interface Output {
  /** Whether the data is to be one JSON document. */
  readonly asJson: boolean;
  /** A piece of the answer, for the data stream. A line end is added where there is none. */
  readonly data: (text: string) => void;
  /** The answer as one JSON document, when that was asked for; else as `lines` says it. */
  readonly answer: (value: unknown, lines: () => Iterable<string>) => void;
  /** A sentence for the person, for the words' stream. */
  readonly say: (sentence: string) => void;
}

/** An output over two streams. */
export function createOutput(data: TextStream, words: TextStream, asJson: boolean): Output {
  const writeData = (text: string): void => data.write(withLineEnd(text));
  return {
    asJson,
    data: writeData,
    answer(value, lines) {
      if (asJson) writeData(JSON.stringify(value, null, 2));
      else writeData([...lines()].join('\n'));
    },
    say: (sentence) => words.write(withLineEnd(sentence)),
  };
}

function withLineEnd(text: string): string {
  return text.endsWith('\n') || text === '' ? text : `${text}\n`;
}
