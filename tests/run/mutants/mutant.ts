/**
 * One safety-critical line, changed for the worse. `npm run test:mutants` makes each change in a copy
 * of the tree and runs the tests named beside it: a line that can be changed without a failing test
 * has no test.
 *
 * To add one, write an object into the file of its area, or a file of its own for a new area and a
 * line in `areas.ts`. Choose the shortest text that is found once in its file, so that the list does
 * not have to follow every edit; `npm test` checks that it still is.
 */
export type Mutant = {
  /** What goes wrong with the change, in a few words. */
  breaks: string;
  file: string;
  /** Exact text that occurs once in the file. */
  find: string;
  replace: string;
  /**
   * Tests of which at least one must fail. One that ends in `.spec.ts` needs a built extension and a
   * real browser, and runs with `-- --browser` only.
   */
  tests: string[];
};

export type Area = { name: string; mutants: Mutant[] };

/** Whether any of a mutant's tests needs a real browser. */
export const needsBrowser = ({ tests }: Mutant): boolean =>
  tests.some((test) => test.endsWith('.spec.ts'));
