import { describe, expect, it } from 'vitest';
import { lazyPart, loadParts } from '../../../../components/popup/lazy-part';
import { drawn } from '../../support/small-page';

const afterRedraw = () => new Promise((done) => setTimeout(done));

describe('A lazy part', () => {
  it('draws nothing, or its placeholder, until all parts are loaded', async () => {
    let finishLoading = (): void => {};
    const slow = new Promise<void>((resolve) => {
      finishLoading = resolve;
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
    await afterRedraw();
    expect(page.innerHTML).toBe('<u>wait</u>');
    finishLoading();
    await loading;
    await afterRedraw();
    expect(page.innerHTML).toBe('<b>quick</b><i>slow</i>');
  });
});
