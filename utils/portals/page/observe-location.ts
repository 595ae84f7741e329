type Env = Pick<Window, 'addEventListener'> & { navigation?: EventTarget };

/**
 * Calls back when the document moved to another page within itself, or came back from the
 * browser's memory. When it is called the tab's own URL is already the new one.
 */
export function observeLocation(moved: () => void, env: Env = window as Env): void {
  env.addEventListener('pageshow', (event) => {
    if (event.persisted) moved();
  });
  if (env.navigation) {
    env.navigation.addEventListener('currententrychange', moved);
    return;
  }
  env.addEventListener('hashchange', moved);
  env.addEventListener('popstate', moved);
}
