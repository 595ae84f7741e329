import { describe, expect, it } from 'vitest';
import { lazyPart, loadParts } from '../../../../components/popup/lazy-part';
import { drawn } from '../../support/small-page';

const redrawn = () => new Promise((done) => setTimeout(done));

describe('A lazy part', () => {
  it('draws nothing, or what stands in for it, until all parts are loaded', async () => {
    let bring = (): void => {};
    const slow = new Promise<void>((resolve) => {
      bring = resolve;
    });
    const Quick = lazyPart(async () => ({ name }: { name: string }) => <b>{name}</b>);
    const Slow = lazyPart(
      () => slow.then(() => () => <i>slow</i>),
      () => <u>wait</u>,
    );
    const page = drawn(
      <>
        <Quick name="quick" />
        <Slow />
      </>,
    );
    const loading = loadParts();
    await redrawn();
    expect(page.innerHTML).toBe('<u>wait</u>');
    bring();
    await loading;
    await redrawn();
    expect(page.innerHTML).toBe('<b>quick</b><i>slow</i>');
  });
});
