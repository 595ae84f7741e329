import { defineConfig } from 'vitest/config';

/** The run in a real Firefox, on the production build in `.output/firefox-mv3`. */
export default defineConfig({
  test: {
    include: ['tests/firefox/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 90_000,
    fileParallelism: false,
    // WebDriver BiDi speaks over a WebSocket, which Node 20 has behind a switch.
    execArgv: typeof WebSocket === 'undefined' ? ['--experimental-websocket'] : [],
  },
});
