import type { LocalKey } from './keys';
import type { Reader } from './readable';

/** Brings what lies in a record from one version to the next. It may be damaged: nothing throws. */
export type Migration<From extends number = number> = {
  from: From;
  migrate: (data: unknown) => unknown;
};

/** One migration from each version to the next, up to the current one: none may be left out. */
type MigrationsTo<Version extends number, Steps extends Migration[] = []> = [
  ...Steps,
  unknown,
]['length'] extends Version
  ? Steps
  : MigrationsTo<Version, [...Steps, Migration<[...Steps, unknown]['length'] & number>]>;

declare const isDefined: unique symbol;

type Definition<Value> = {
  key: LocalKey;
  /** Of the data that is written now. Raised with every change that `read` does not take in. */
  version: number;
  migrations: Migration[];
  /** Reads the data of the current version, as far as possible. */
  read: Reader<Value>;
  /** What holds where there is no record, or nothing of it can be read. */
  empty: Value;
  /** What holds where nothing of it can be read, if that is something else. */
  unreadable?: Value;
};

/**
 * A record on disk, made by `defineRecord` and by nothing else. What is read of it, in every state in
 * which it can be found, follows from this alone.
 */
export type RecordDefinition<Value> = Definition<Value> & { [isDefined]: true };

/** Defines a record; one without a migration from each earlier version does not compile. */
export function defineRecord<Value, const Version extends number>(
  definition: Definition<Value> & { version: Version; migrations: MigrationsTo<Version> },
): RecordDefinition<Value> {
  return definition as unknown as RecordDefinition<Value>;
}
