import { type ESTree, Visitor } from 'vite';
import { lineOf, type SourceFile } from './source-files';

export type MeasuredFunction = { name: string; path: string; line: number; lines: number };

type AnyFunction = ESTree.Function | ESTree.ArrowFunctionExpression;

/** Every function of a file with its length; a function within another counts for both. */
export function functionsOf({ path, text, program }: SourceFile): MeasuredFunction[] {
  const names = new Map<unknown, string>();
  const found: MeasuredFunction[] = [];

  function measure(node: AnyFunction): void {
    const line = lineOf(text, node.start);
    const name = node.id?.name ?? names.get(node) ?? 'without a name';
    found.push({ name, path, line, lines: lineOf(text, node.end) - line + 1 });
  }

  const nameOf = (key: { start: number; end: number }): string => text.slice(key.start, key.end);
  new Visitor({
    VariableDeclarator: ({ id, init }) => void names.set(init, nameOf(id)),
    Property: ({ key, value }) => void names.set(value, nameOf(key)),
    MethodDefinition: ({ key, value }) => void names.set(value, nameOf(key)),
    // A function that is passed to a call is named after the variable that the call's result goes to.
    CallExpression(call) {
      const name = names.get(call);
      for (const argument of call.arguments) {
        names.set(argument, name ?? `an argument of ${nameOf(call.callee)}`);
      }
    },
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(program);
  return found;
}
