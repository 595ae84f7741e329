/** Every admin center, one line each: its key is the name of its folder. */
export { azure } from './azure/hosts';
export { defender } from './defender/hosts';
export { entra } from './entra/hosts';
export { exchange } from './exchange/hosts';
export { fabric } from './fabric/hosts';
export { intune } from './intune/hosts';
export { m365 } from './m365/hosts';
export { powerplatform } from './powerplatform/hosts';
export { purview } from './purview/hosts';
export { sharepoint } from './sharepoint/hosts';
export { teams } from './teams/hosts';
