import fc from 'fast-check';

/** Values that no service should send, in the place of those it does. */
const junk = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1e308, '', '{', '[]', '{"errorCode":1}', '\u202e', 'claims={'),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 }),
);

type Step = { at: number; how: 'drop' | 'junk' | 'wrap' | 'twice'; junk: unknown };
const step: fc.Arbitrary<Step> = fc.record({
  at: fc.nat(1_000),
  how: fc.constantFrom('drop', 'junk', 'wrap', 'twice'),
  junk,
});

type Slot = { holder: Record<string, unknown> | unknown[]; key: string | number };

/** Every place in a body where a value stands. */
function slotsOf(value: unknown): Slot[] {
  if (Array.isArray(value)) {
    return value.flatMap((own, key) => [{ holder: value, key }, ...slotsOf(own)]);
  }
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...slotsOf(holder[key])]);
}

function apply(root: { body: unknown }, { at, how, junk }: Step): void {
  const slots = slotsOf(root);
  const slot = slots[at % slots.length];
  if (!slot) return;
  const { holder, key } = slot;
  const of = holder as Record<string | number, unknown>;
  if (how === 'drop') delete of[key];
  else if (how === 'junk') of[key] = junk;
  else if (how === 'wrap') of[key] = [of[key]];
  else of[`${key}`] = [of[key], structuredClone(of[key])];
}

/** One of these bodies with some of its values dropped, doubled, wrapped or replaced. */
export function mutated(bodies: unknown[]): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...bodies), fc.array(step, { minLength: 1, maxLength: 6 }))
    .map(([body, steps]) => {
      const root = { body: structuredClone(body) };
      for (const each of steps) apply(root, each);
      return root.body;
    });
}

/** How often each property is tried. */
export const often = { numRuns: 10_000 };
