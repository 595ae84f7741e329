import { escapeHtml } from '../escape-html';
/** A piece of HTML, to distinguish it from plain text. */
export type Html = { html: string };

/** Builds HTML: texts are escaped, pieces of HTML and lists of them are not. */
export function html(parts: TemplateStringsArray, ...values: (string | Html | Html[])[]): Html {
  const filled = parts.map((part, index) => part + render(values[index] ?? ''));
  return { html: filled.join('') };
}

function render(value: string | Html | Html[]): string {
  if (typeof value === 'string') return escapeHtml(value);
  return Array.isArray(value) ? value.map((piece) => piece.html).join('') : value.html;
}
