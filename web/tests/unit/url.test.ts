import { expect, test } from 'vitest';
import { firstView, formatView, parseView, type View } from '../../src/view/url';

const everything: View = {
  tab: 'control', day: '2016-08-06', q: 'Ramousa & more', types: ['battle', 'airstrike'], sides: ['opposition'],
  open: { kind: 'toll', id: 'inc-1:killed:civilian' }, claim: 'abc', lang: 'ar', theme: 'dark', at: { lat: 36.2, lon: 37.15, zoom: 11 },
};

test('the first view needs no query', () => expect(formatView(firstView)).toBe(''));

test('every view survives the URL', () => {
  expect(parseView(formatView(everything))).toEqual(everything);
  for (const kind of ['incident', 'place', 'area', 'report'] as const)
    expect(parseView(formatView({ ...firstView, open: { kind, id: 'x/y?z' } })).open).toEqual({ kind, id: 'x/y?z' });
});

test('what is malformed falls back', () => {
  expect(parseView('?tab=nope&day=2016-13-40&lang=xx&theme=pink&at=1,2')).toEqual(firstView);
  expect(parseView('?at=99,200,3').at).toBeNull();
  expect(parseView('?day=yesterday').day).toBeNull();
});
