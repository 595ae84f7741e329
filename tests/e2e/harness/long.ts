/** A test that `npm test` has no time for: `npm run test:long` runs it. */
export const long = { tag: '@long' };
