/** What the base map is drawn in. */
export interface Palette { sea: string; land: string; ground: string; border: string; admin: string; road: string; label: string; halo: string; selected: string; harm: string; people: string; deal: string; sign: string }

export const palettes: Record<'light' | 'dark', Palette> = {
  light: {
    sea: '#d5dfe4', land: '#e6e4dd', ground: '#f5f3ee', border: '#a8a59b', admin: '#b9b5a9', road: '#6b6f74',
    label: '#3b444d', halo: '#f5f3ee', selected: '#1b5a80', harm: '#7a3a67', people: '#3f6284', deal: '#646d77', sign: '#ffffff',
  },
  dark: {
    sea: '#0b1116', land: '#131b21', ground: '#1b242b', border: '#46525c', admin: '#3a4650', road: '#93a0ac',
    label: '#c2ccd4', halo: '#151d23', selected: '#86bfe2', harm: '#b673a2', people: '#7ba3cb', deal: '#929ca6', sign: '#10161b',
  },
};
