import { getMessage } from './get-message';

/** Gives components on a plain page the only extension API that they use. */
const i18n = { getMessage, getUILanguage: () => navigator.language };
Object.assign(globalThis, { browser: { runtime: { id: 'screens' }, i18n } });
