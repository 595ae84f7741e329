import fc from 'fast-check';

/** Values that no service should send. */
const junk = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1e308, '', '{', '[]', '{"errorCode":1}', '\u202e', 'claims={'),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 }),
);

type Step = { slotNumber: number; change: 'drop' | 'junk' | 'wrap' | 'twice'; junk: unknown };
const step: fc.Arbitrary<Step> = fc.record({
  slotNumber: fc.nat(1_000),
  change: fc.constantFrom('drop', 'junk', 'wrap', 'twice'),
  junk,
});

type Slot = { holder: Record<string, unknown> | unknown[]; key: string | number };

/** Every position in a body that has a value. */
function slotsOf(value: unknown): Slot[] {
  if (Array.isArray(value)) {
    return value.flatMap((element, key) => [{ holder: value, key }, ...slotsOf(element)]);
  }
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...slotsOf(holder[key])]);
}

function apply(root: { body: unknown }, { slotNumber, change, junk }: Step): void {
  const slots = slotsOf(root);
  const slot = slots[slotNumber % slots.length];
  if (!slot) return;
  const { key } = slot;
  const holder = slot.holder as Record<string | number, unknown>;
  if (change === 'drop') delete holder[key];
  else if (change === 'junk') holder[key] = junk;
  else if (change === 'wrap') holder[key] = [holder[key]];
  else holder[`${key}`] = [holder[key], structuredClone(holder[key])];
}

/** One of these bodies with some of its values dropped, doubled, wrapped or replaced. */
export function mutated(bodies: unknown[]): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...bodies), fc.array(step, { minLength: 1, maxLength: 6 }))
    .map(([body, steps]) => {
      const root = { body: structuredClone(body) };
      for (const next of steps) apply(root, next);
      return root.body;
    });
}

/** How often such a property is tried. */
export const manyRuns = { numRuns: 10_000 };
