/** The role that covers every other, and is offered only when nothing else would do. */
export const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';
