import { browser } from 'wxt/browser';

/**
 * `fetch`, announced by the smallest call of the browser's API: half a minute without one stops the
 * background, and waiting for an answer counts as nothing (platform §3.1).
 */
export const awakeFetch: typeof fetch = (url, init) => {
  void browser.runtime.getPlatformInfo();
  return fetch(url, init);
};
