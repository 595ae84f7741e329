import { type ESTree, Visitor } from 'vite';
import { surface } from '../../../utils/pim/eligibility';
import { lineOf, type SourceFile } from './source-files';

const surfaces: string[] = surface.options;
const comparisons = ['===', '!==', '==', '!='];

type Node = { type: string; start: number; end: number };

/**
 * Places where a file treats one surface differently from the others. A fourth surface would silently
 * be treated like one of the three there, without an error of the compiler.
 * @returns each as `file:line` with the comparison
 */
export function surfaceBranches({ path, text, program }: SourceFile): string[] {
  const found: string[] = [];
  const textOf = ({ start, end }: Node): string => text.slice(start, end);
  const isSurfaceName = (node: Node): boolean =>
    node.type === 'Literal' && surfaces.includes((node as ESTree.StringLiteral).value);
  const mentionsSurface = (node: Node): boolean => /surface/i.test(textOf(node));
  const add = (node: Node, words: string): void => {
    found.push(`${path}:${lineOf(text, node.start)} ${words}`);
  };

  new Visitor({
    BinaryExpression(node) {
      const { left, right, operator } = node;
      if (!comparisons.includes(operator)) return;
      const isBranch = isSurfaceName(left) || (isSurfaceName(right) && mentionsSurface(left));
      if (isBranch) add(node, textOf(node));
    },
    SwitchStatement(node) {
      if (!mentionsSurface(node.discriminant)) return;
      const cases = node.cases.filter(({ test }) => test && isSurfaceName(test));
      if (cases.length > 0) add(node, `switch (${textOf(node.discriminant)})`);
    },
    CallExpression(node) {
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || callee.object.type !== 'ArrayExpression') return;
      const names = callee.object.elements.filter((element) => element && isSurfaceName(element));
      if (names.length > 0 && node.arguments.some(mentionsSurface)) add(node, textOf(node));
    },
  }).visit(program);
  return found;
}
