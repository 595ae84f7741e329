/**
 * Finds files that import one another in a circle, so that none can be read, moved or tested alone.
 * @param imports the files that each file imports
 * @returns each circle's files in order, the first of them by name first
 */
export function importCircles(imports: ReadonlyMap<string, string[]>): string[][] {
  const circles = new Map<string, string[]>();
  const done = new Set<string>();

  function visit(file: string, path: string[]): void {
    const from = path.indexOf(file);
    if (from >= 0) {
      const circle = startingWithFirst(path.slice(from));
      circles.set(circle.join(), circle);
      return;
    }
    if (done.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  }

  for (const file of [...imports.keys()].sort()) visit(file, []);
  return [...circles.values()];
}

function startingWithFirst(circle: string[]): string[] {
  const start = circle.indexOf([...circle].sort()[0] ?? '');
  return [...circle.slice(start), ...circle.slice(0, start)];
}
