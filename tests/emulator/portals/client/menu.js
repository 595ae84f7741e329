/** Marks the menu's link of the page that is shown. */
export function markMenu(route) {
  for (const link of document.querySelectorAll('nav a')) {
    if (link.getAttribute('href').slice(1) === route) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
