/**
 * The hint's own look. It knows light, dark and forced colours, and moves only where that is liked.
 * What is important in here wins over anything the page says of the element.
 */
export const hintStyle = `
:host {
  all: initial !important; display: block !important; position: fixed !important;
  right: 16px !important; bottom: 16px !important; z-index: 2147483647 !important;
}
section {
  --paper: #fff; --ink: #242424; --quiet: #616161; --line: #d1d1d1;
  --brand: #0f6cbd; --on-brand: #fff;
  box-sizing: border-box; width: 320px; max-width: calc(100vw - 32px); padding: 12px 16px;
  font: 14px/20px "Segoe UI", system-ui, sans-serif; color: var(--ink); text-align: start;
  background: var(--paper); border: 1px solid var(--line); border-inline-start: 4px solid var(--brand);
  border-radius: 6px; box-shadow: 0 8px 16px #0003; overflow-wrap: anywhere;
}
p { margin: 0 }
.more { color: var(--quiet); font-size: 12px; line-height: 16px; margin-top: 4px }
.more:empty { display: none }
div.row { display: flex; gap: 8px; margin-top: 10px }
button {
  min-height: 32px; padding: 4px 12px; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--ink); background: transparent; border: 1px solid var(--line); border-radius: 4px;
}
button.main { color: var(--on-brand); background: var(--brand); border-color: var(--brand) }
button:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px }
@media (prefers-color-scheme: dark) {
  section {
    --paper: #292929; --ink: #fff; --quiet: #adadad; --line: #525252;
    --brand: #479ef5; --on-brand: #000;
  }
}
@media (prefers-reduced-motion: no-preference) {
  section { animation: in 150ms ease-out }
  @keyframes in { from { opacity: 0; transform: translateY(8px) } }
}
@media (forced-colors: active) {
  section, button { border-color: CanvasText }
  button.main { forced-color-adjust: none; color: HighlightText; background: Highlight }
}
`;
