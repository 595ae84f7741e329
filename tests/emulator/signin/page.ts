import type { EmulatedResponse } from '../http-types';
import { type Html, html } from './html';

const style: Html = {
  html: `
:root { color-scheme: light dark; font: 15px/1.5 'Segoe UI', system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center;
  background: light-dark(#eef1f4, #1b1d20); color: light-dark(#1f2328, #eceff2); }
main { width: min(400px, calc(100vw - 48px)); padding: 32px 36px; box-sizing: border-box;
  background: light-dark(#fff, #26292d); border-radius: 8px; box-shadow: 0 2px 12px #0002; }
.where { margin: 0 0 20px; font-size: 13px; color: light-dark(#57606a, #a9b1ba); }
h1 { font-size: 22px; font-weight: 600; line-height: 1.25; margin: 0 0 12px; }
p, ul { margin: 0 0 16px; } ul { padding-left: 20px; } li { overflow-wrap: anywhere; }
form { margin: 0; } label { display: block; margin: 0 0 16px; }
input[type='email'] { display: block; width: 100%; box-sizing: border-box; font: inherit; padding: 8px 10px; margin-top: 4px; }
button { font: inherit; padding: 7px 18px; border-radius: 4px; border: 1px solid light-dark(#8c959f, #7d8590);
  background: transparent; color: inherit; cursor: pointer; }
button.primary { background: #0f5fa8; border-color: #0f5fa8; color: #fff; }
button.tile { display: block; width: 100%; text-align: left; padding: 10px 14px; margin: 0 0 8px; }
button.tile small { display: block; color: light-dark(#57606a, #a9b1ba); font-size: 13px; }
.row { display: flex; gap: 8px; justify-content: flex-end; }
.number { font-size: 44px; font-weight: 600; text-align: center; margin: 8px 0 16px; }
.problem { color: light-dark(#a40e26, #ff9a9a); }
:focus-visible { outline: 2px solid #2f81f7; outline-offset: 2px; }`,
};

/** One page of the emulated sign-in. It is labelled as emulated and bears no brand. */
export function page(title: string, body: Html, status = 200): EmulatedResponse {
  const text = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - emulated sign-in</title><style>${style}</style></head>
<body><main><p class="where">Emulated sign-in</p>${body}</main></body>
</html>`;
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: text.html,
  };
}
