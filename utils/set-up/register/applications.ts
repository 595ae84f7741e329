/** Application ids of Microsoft Graph and of Azure Resource Manager, the same in every tenant and cloud. */
export const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';
export const ARM_APP_ID = '797f4846-ba00-4fd7-ba43-dac1f8f63013';

/** The name under which the application is created and looked for. */
export const APP_NAME = 'Uplift';
