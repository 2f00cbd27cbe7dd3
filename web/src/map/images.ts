import { eventTypes } from '../api/shapes';
import { glyphOf } from '../incidents/glyphs';
import { sideColour } from '../view/sides';
import { palettes } from './palette';

const ratio = 2;

function canvas(side: number): CanvasRenderingContext2D {
  const element = document.createElement('canvas');
  element.width = element.height = side * ratio;
  const context = element.getContext('2d', { willReadFrequently: true })!;
  context.scale(ratio, ratio);
  return context;
}

/**
 * Draws the image of that name, as the layers ask for it; null for an unknown name.
 * "incident:TYPE:exact|soft:light|dark", a disc with the type's sign; "hatch:SIDE:SIDE:light|dark", stripes of two sides;
 * "chosen:::light|dark", the ring around a chosen sign.
 */
export function draw(name: string): { data: ImageData; pixelRatio: number } | null {
  const [what, a = '', b = '', theme] = name.split(':');
  if (theme !== 'light' && theme !== 'dark') return null;
  const context = what === 'incident' ? incident(a, b === 'soft', theme) : what === 'hatch' ? hatch(a, b, theme === 'dark') : what === 'chosen' ? ring(theme) : null;
  if (!context) return null;
  const side = context.canvas.width;
  return { data: context.getImageData(0, 0, side, side), pixelRatio: ratio };
}

function incident(type: string, soft: boolean, theme: 'light' | 'dark') {
  const context = canvas(40);
  const glyph = glyphOf(eventTypes.find((e) => e === type) ?? null);
  const palette = palettes[theme];
  context.beginPath();
  context.arc(20, 20, 17, 0, 2 * Math.PI);
  context.globalAlpha = soft ? 0.55 : 1;
  context.fillStyle = palette[glyph.family];
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = soft ? 1.6 : 2;
  context.setLineDash(soft ? [3, 3] : []);
  context.strokeStyle = soft ? palette[glyph.family] : palette.sign;
  context.stroke();
  context.setLineDash([]);
  context.translate(9, 9);
  context.scale(22 / 24, 22 / 24);
  context.lineWidth = 2.5;
  context.lineCap = context.lineJoin = 'round';
  context.strokeStyle = context.fillStyle = palette.sign;
  const path = new Path2D(glyph.path);
  if (glyph.filled) context.fill(path);
  else context.stroke(path);
  return context;
}

function ring(theme: 'light' | 'dark') {
  const context = canvas(52);
  context.beginPath();
  context.arc(26, 26, 22, 0, 2 * Math.PI);
  context.lineWidth = 4.5;
  context.strokeStyle = palettes[theme].selected;
  context.stroke();
  return context;
}

/** Stripes at 45 degrees that meet at the edges, so that the pattern repeats without a seam. */
function hatch(first: string, second: string, dark: boolean) {
  const side = 12;
  const context = canvas(side);
  context.globalAlpha = 0.62;
  context.fillStyle = sideColour(first, dark);
  context.fillRect(0, 0, side, side);
  context.globalCompositeOperation = 'source-over';
  context.globalAlpha = 1;
  context.strokeStyle = second ? sideColour(second, dark) : palettes[dark ? 'dark' : 'light'].ground;
  context.lineWidth = side / Math.SQRT2 / 2;
  for (const shift of [-side, 0, side]) {
    context.beginPath();
    context.moveTo(shift - 2, side + 2);
    context.lineTo(shift + side + 2, -2);
    context.stroke();
  }
  return context;
}
