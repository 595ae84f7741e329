import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';

/** Each loads one part and returns what shows it. */
const loaders: (() => Promise<() => void>)[] = [];

/**
 * Something that the first screen does without; undefined until `loadParts` brought it. It stands at
 * the top of a module that is loaded at first: a lazy module has no lazy parts of its own.
 */
export function lazyValue<Value>(load: () => Promise<Value>): ReadonlySignal<Value | undefined> {
  const loaded = signal<Value | undefined>(undefined);
  loaders.push(async () => {
    const value = await load();
    return () => {
      loaded.value = value;
    };
  });
  return loaded;
}

/**
 * A component that nobody sees at first: a form, details, a menu. Its module comes after the first
 * paint and is there before a hand can reach for it; what is opened earlier shows as soon as it is.
 * @param load imports the component
 * @param Meanwhile stands in its place until then; nothing by itself
 */
export function lazyPart<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
  Meanwhile?: FunctionComponent,
): FunctionComponent<Props> {
  const part = lazyValue(load);
  return (props) => {
    const Part = part.value;
    if (Part) return <Part {...props} />;
    return Meanwhile ? <Meanwhile /> : null;
  };
}

/**
 * Loads every lazy part and shows them together: once the first screen is drawn, or before a test.
 * Rejects where a part cannot be loaded, as after an update under an open popup; the others are shown.
 */
export async function loadParts(): Promise<void> {
  const loads = loaders.map((load) => load());
  const results = await Promise.allSettled(loads);
  batch(() => {
    for (const result of results) if (result.status === 'fulfilled') result.value();
  });
  await Promise.all(loads);
}
