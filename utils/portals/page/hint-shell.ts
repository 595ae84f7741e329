import { hintStyle } from './hint-style';

/** Gives a shadow root its style in a way that a page's CSP does not stop. */
function adoptStyle(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(hintStyle);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses adopted sheets from an isolated world (platform §6.4).
    const style = document.createElement('style');
    style.textContent = hintStyle;
    root.append(style);
  }
}

/**
 * The hint's element, with a closed root that neither the page nor its styles reach into. It is
 * not in the document until somebody puts it there.
 */
export function hintShell(label: string) {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  adoptStyle(root);
  const box = document.createElement('section');
  box.setAttribute('role', 'complementary');
  box.setAttribute('aria-label', label);
  root.append(box);
  return { host, box };
}
