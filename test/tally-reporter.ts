import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line that any script can read. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, errors: ReadonlyArray<unknown>): void {
    const tally = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      if (module.errors().length > 0) tally.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed' || state === 'failed' || state === 'skipped') tally[state] += 1;
      }
    }
    // Behind the default reporter's own summary, which is printed in the same tick.
    setTimeout(() => {
      const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
      process.stdout.write(`\n${tally.passed} passed, ${tally.failed} failed${skipped}\n`);
    }, 0);
  }
}
