import { type CallRule, need, type PageRule } from '../rule';
import { azureLists } from './lists';
import { azureServices } from './services';

/** Azure's pages. What a page about one resource asks follows from its type (`resource-types.ts`). */
export const pages: PageRule[] = [...azureServices, ...azureLists];

/** Universal Print. What a refused call to Azure itself was after follows from the page. */
export const calls: CallRule[] = [
  ['graph.microsoft.com', '/print', need('Printer Technician', 'Printer Administrator')],
];
