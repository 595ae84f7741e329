import { getMessage } from './get-message';

/** Components run on a plain page here: it gets the one browser function they use. */
Object.assign(globalThis, { browser: { runtime: { id: 'screens' }, i18n: { getMessage } } });
