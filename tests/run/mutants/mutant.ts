/**
 * A change that breaks one safety-critical line. `npm run test:mutants` makes each change in a copy of
 * the tree and runs the tests that the mutant names. A line that can be changed without a failing test
 * is not tested.
 *
 * To add one, write an object into the file of its area; a new area needs a file and a line in
 * `areas.ts`. Choose the shortest text that occurs once in its file, so that few edits of the file
 * concern it; `npm test` checks that it still occurs once.
 */
export type Mutant = {
  /** What goes wrong with the change, in a short sentence. */
  breaks: string;
  file: string;
  /** Exact text that occurs once in the file. */
  find: string;
  replace: string;
  /**
   * The tests of which at least one must fail. Those that end in `.spec.ts` need a built extension and a
   * real browser, and run with `-- --browser` only.
   */
  tests: string[];
};

export type Area = { name: string; mutants: Mutant[] };

/** Whether any of a mutant's tests needs a real browser. */
export const needsBrowser = ({ tests }: Mutant): boolean =>
  tests.some((test) => test.endsWith('.spec.ts'));
