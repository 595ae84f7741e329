/** The two actions a person takes on their own roles; either case is taken (contract §0). */
export function isActivation(action: string): boolean {
  return action.toLowerCase() === 'selfactivate';
}

export function isDeactivation(action: string): boolean {
  return action.toLowerCase() === 'selfdeactivate';
}
