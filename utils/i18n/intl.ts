import { shownLocale } from './shown-locale';

type Kind<Options, Made> = { name: string; new (locale: string, options?: Options): Made };

const made = new Map<string, unknown>();

/**
 * An Intl object for the language that is shown. It is made once, because that costs more than using it.
 * @param IntlKind `Intl.NumberFormat` or another of them
 */
export function intlFor<Options, Made>(IntlKind: Kind<Options, Made>, options?: Options): Made {
  const key = shownLocale() + IntlKind.name + JSON.stringify(options);
  const before = made.get(key) as Made | undefined;
  const object = before ?? new IntlKind(shownLocale(), options);
  made.set(key, object);
  return object;
}
