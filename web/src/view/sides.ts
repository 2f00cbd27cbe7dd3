// Colours of sides, after Okabe and Ito's palette for colour-blind readers, a little muted; hatching and words repeat what colour says.
export const sideColours: Record<string, { light: string; dark: string }> = {
  government: { light: '#c8552b', dark: '#e07a4f' },
  opposition: { light: '#0b8f72', dark: '#35b796' },
  'islamic-state': { light: '#4a4f57', dark: '#a9b0ba' },
  kurdish: { light: '#d9a514', dark: '#ecc24a' },
  international: { light: '#3c77b0', dark: '#71a6da' },
  unknown: { light: '#8b9298', dark: '#87909a' },
};

/** The colour of a side; grey for who takes none. */
export const sideColour = (side: string | null | undefined, dark: boolean): string =>
  (sideColours[side ?? ''] ?? sideColours['unknown']!)[dark ? 'dark' : 'light'];

/** Sides that can hold ground, in the order of legends and filters. */
export const warringSides = ['government', 'opposition', 'islamic-state', 'kurdish', 'international'];
