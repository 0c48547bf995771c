import type { Result } from './result';
import type { BenchVault } from './vault';

export interface BenchContext {
  vault: BenchVault;
  rounds: number;
  /** Says on standard error what is being measured. */
  say(words: string): void;
}

/** One part of the bench. */
export interface Bench {
  name: string;
  about: string;
  run(context: BenchContext): Promise<Result[]>;
}
