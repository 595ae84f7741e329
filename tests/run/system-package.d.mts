/** Whether the system's packages can be installed without a password. */
export function canInstall(): boolean;
