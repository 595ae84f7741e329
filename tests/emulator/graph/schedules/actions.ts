/** The two actions a person takes on their own roles; read in any case (contract §0). */
export function isActivation(action: string): boolean {
  return action.toLowerCase() === 'selfactivate';
}

export function isDeactivation(action: string): boolean {
  return action.toLowerCase() === 'selfdeactivate';
}
