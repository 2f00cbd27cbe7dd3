import type { AccessState } from '../api/shapes';

/** Colours of access, apart from those of sides; the word always stands beside. */
export const accessColours: Record<AccessState, { light: string; dark: string }> = {
  besieged: { light: '#8a1f3d', dark: '#e0678a' },
  contested: { light: '#b5702a', dark: '#e0a45e' },
  open: { light: '#4b7fa8', dark: '#8bb8dc' },
  stale: { light: '#a3a8ad', dark: '#66717b' },
  unknown: { light: '#c3c6c9', dark: '#4d5862' },
};

export const accessColour = (state: AccessState, dark: boolean): string => accessColours[state][dark ? 'dark' : 'light'];
