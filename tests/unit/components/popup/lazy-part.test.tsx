import { describe, expect, it } from 'vitest';
import { lazyPart, loadParts } from '../../../../components/popup/lazy-part';
import { redrawn, renderPage } from '../../support/render-page';

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
    const page = renderPage(
      <>
        <Quick name="quick" />
        <Slow />
      </>,
    );
    const loading = loadParts();
    await redrawn();
    expect(page.innerHTML).toBe('<u>wait</u>');
    finishLoading();
    await loading;
    await redrawn();
    expect(page.innerHTML).toBe('<b>quick</b><i>slow</i>');
  });

  it('that cannot be loaded leaves the others there, and says so', async () => {
    const There = lazyPart(async () => () => <b>there</b>);
    const Missing = lazyPart<object>(() => Promise.reject(new Error('no such file')));
    const page = renderPage(
      <>
        <There />
        <Missing />
      </>,
    );
    await expect(loadParts()).rejects.toThrow('no such file');
    await redrawn();
    expect(page.innerHTML).toBe('<b>there</b>');
  });
});
