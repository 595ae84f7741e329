import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createApp } from '../utils/background/app';
import { createBrowserPorts } from '../utils/background/browser-ports';
import { createRouter } from '../utils/messages/router';
import { pimErrorOf } from '../utils/pim/pim-error-of';

/** Starts the background and passes events on to it. Every listener is registered before the first await. */
export default defineBackground(() => {
  const app = createApp(createBrowserPorts());
  app.wake();
  const route = createRouter({
    base: { id: browser.runtime.id, url: browser.runtime.getURL('/') },
    onCommand: app.onCommand,
    onFact: app.onFact,
  });

  browser.runtime.onMessage.addListener((message, sender, reply) => {
    const answer = route(message, sender);
    // Even after a bug a view must get an answer.
    void answer
      ?.catch((cause) => ({ ok: false, error: pimErrorOf('unavailable', String(cause)) }))
      .then(reply);
    return answer !== undefined;
  });
  browser.alarms.onAlarm.addListener(() => void app.onAlarm());
  // Only to be woken: starting puts badge and journal right.
  browser.runtime.onStartup.addListener(() => undefined);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: '/welcome.html' });
  });
});
