/** The sides of holders, each once, in order of mention; who takes no side is "unknown". */
export const holderSides = (holders: string[], sideOf: (actor: string) => string | null): string[] =>
  [...new Set(holders.map((h) => sideOf(h) ?? 'unknown'))];
