/** Highlights the menu's link to the page that is shown. */
export function highlightMenu(route) {
  for (const link of document.querySelectorAll('nav a')) {
    if (link.getAttribute('href').slice(1) === route) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
