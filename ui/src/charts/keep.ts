/** A chart as a file: the drawing as it is seen, with its colours and its words in it, or as a picture of that. */

/** What a drawing needs to look the same on its own. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
] as const;
const COLOURS: ReadonlySet<string> = new Set(['fill', 'stroke']);
const SPACE = 'http://www.w3.org/2000/svg';
/** Room around the chart, and above it for its words. */
const EDGE = 24;
const HEAD = 74;
/** Pixels of a picture for each of the window's. */
const SHARP = 2;

/** What stands above a chart that is kept. */
export interface Heading {
  readonly name: string;
  readonly finding: string;
  readonly sample: string;
}

/** "oklch(…)" as red, green and blue, which every program knows. */
function plainColour(colour: string, brush: CanvasRenderingContext2D | null): string {
  if (brush === null || colour === 'none' || !colour.includes('(') || colour.startsWith('rgb')) return colour;
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = brush.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? `rgb(${red}, ${green}, ${blue})` : `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`;
}

const brushOf = (): CanvasRenderingContext2D | null => {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  return canvas.getContext('2d', { willReadFrequently: true });
};

function words(text: string, y: number, size: number, weight: number, colour: string, family: string): SVGTextElement {
  const line = document.createElementNS(SPACE, 'text');
  line.setAttribute('x', String(EDGE));
  line.setAttribute('y', String(y));
  line.setAttribute('font-size', `${size}px`);
  line.setAttribute('font-weight', String(weight));
  line.setAttribute('font-family', family);
  line.setAttribute('fill', colour);
  line.textContent = text;
  return line;
}

/** A drawing with its size. */
export interface Drawing {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Returns how much of a drawing lies to the left of what is seen of it, in pixels. */
const hidden = (chart: SVGSVGElement): number =>
  chart.dataset['seen'] === undefined
    ? 0
    : (chart.parentElement?.getBoundingClientRect().left ?? 0) - chart.getBoundingClientRect().left;

/** Returns a chart as a drawing of its own, its heading above it. */
export function drawing(chart: SVGSVGElement, heading: Heading): Drawing {
  const brush = brushOf();
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [chart, ...chart.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
    const original = originals[index];
    if (original === undefined) return;
    const seen = getComputedStyle(original);
    for (const style of STYLES) {
      const value = seen.getPropertyValue(style);
      if (value !== '') element.setAttribute(style, COLOURS.has(style) ? plainColour(value, brush) : value);
    }
    element.removeAttribute('class');
  });
  const seen = Number(chart.dataset['seen'] ?? chart.getAttribute('width'));
  copy.setAttribute('width', String(seen));
  copy.setAttribute('viewBox', `${hidden(chart)} 0 ${seen} ${chart.getAttribute('height') ?? ''}`);
  const width = seen + 2 * EDGE;
  const height = Number(chart.getAttribute('height')) + HEAD + 2 * EDGE;
  const room = getComputedStyle(chart);
  const ink = plainColour(room.getPropertyValue('--ink').trim() || room.color, brush);
  const soft = plainColour(room.getPropertyValue('--soft').trim() || room.color, brush);
  const ground = plainColour(room.getPropertyValue('--room').trim() || 'white', brush);
  const whole = document.createElementNS(SPACE, 'svg');
  whole.setAttribute('xmlns', SPACE);
  whole.setAttribute('width', String(width));
  whole.setAttribute('height', String(height));
  whole.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const sheet = document.createElementNS(SPACE, 'rect');
  sheet.setAttribute('width', '100%');
  sheet.setAttribute('height', '100%');
  sheet.setAttribute('fill', ground);
  copy.setAttribute('x', String(EDGE));
  copy.setAttribute('y', String(EDGE + HEAD));
  const family = 'Figtree, sans-serif';
  whole.append(
    sheet,
    words(heading.name, EDGE + 12, 13, 600, soft, family),
    words(heading.finding, EDGE + 36, 21, 650, ink, `'Bricolage Grotesque', ${family}`),
    words(heading.sample, EDGE + 56, 13, 400, soft, family),
    copy,
  );
  return { text: new XMLSerializer().serializeToString(whole), width, height };
}

/** Returns a drawing as the bytes of a PNG, in base 64. */
export async function picture({ text, width, height }: Drawing): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SHARP;
  canvas.height = height * SHARP;
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('nothing to draw on');
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').split(',')[1] ?? '';
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Returns rows as a table of commas (RFC 4180). */
export const commas = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.map((cell) => quoted(String(cell))).join(',')).join('\r\n') + '\r\n';
