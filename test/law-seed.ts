import fc from 'fast-check';

/**
 * Laws draw the same examples in every run of the suite, so that a change is judged by what it changed and not by luck. `npm run nightly` draws new
 * ones; what it finds becomes an example of its own.
 */
const SUITE_SEED = 11;

const asked = process.env['LAW_SEED'];
if (asked !== 'new') fc.configureGlobal({ seed: asked === undefined ? SUITE_SEED : Number(asked) });
