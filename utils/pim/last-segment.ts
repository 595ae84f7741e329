/**
 * The part of an id or path behind its last slash, as it is written. Of an Azure role this is the
 * GUID: the only part that two ids of the same role surely share (contract §2).
 */
export const lastSegment = (id: string): string => id.slice(id.lastIndexOf('/') + 1);
