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

it('a document that is loaded ahead starts once it is opened, and once only', () => {
  const { page, change, starts } = loaded(true);
  expect(starts()).toBe(0);
  page.prerendering = false;
  change();
  change();
  expect(starts()).toBe(1);
});

it('an event of the page’s own making starts nothing, and stops nothing', () => {
  const { page, change, starts } = loaded(true);
  change();
  expect(starts()).toBe(0);
  page.prerendering = false;
  change();
  expect(starts()).toBe(1);
});
