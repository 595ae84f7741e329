import type { PageCase } from '../run/page-cases';
export const ownCases: PageCase[] = [];
