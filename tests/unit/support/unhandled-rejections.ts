/** Records unhandled rejections until it is stopped. */
export function recordUnhandledRejections() {
  const errors: unknown[] = [];
  const onUnhandled = (error: unknown): void => void errors.push(error);
  process.on('unhandledRejection', onUnhandled);
  return { errors, stop: () => void process.off('unhandledRejection', onUnhandled) };
}
