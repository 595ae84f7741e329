import { expect, it } from 'vitest';
import { whenShown } from '../../../../utils/portals/page/when-shown';

function loaded(prerendering?: boolean) {
  const page = Object.assign(new EventTarget(), prerendering !== undefined && { prerendering });
  let starts = 0;
  whenShown(
    () => {
      starts += 1;
    },
    page as unknown as Document,
  );
  const change = () => page.dispatchEvent(new Event('prerenderingchange'));
  return { page: page as { prerendering?: boolean }, change, starts: () => starts };
}

it.each([false, undefined])('a document that is shown starts at once: %s', (prerendering) => {
  expect(loaded(prerendering).starts()).toBe(1);
});

it('a prerendered document starts once it is opened, and only once', () => {
  const { page, change, starts } = loaded(true);
  expect(starts()).toBe(0);
  page.prerendering = false;
  change();
  change();
  expect(starts()).toBe(1);
});

it('an event that the page makes itself neither starts nor stops anything', () => {
  const { page, change, starts } = loaded(true);
  change();
  expect(starts()).toBe(0);
  page.prerendering = false;
  change();
  expect(starts()).toBe(1);
});
