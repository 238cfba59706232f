/** A cover is nine tiles of half and quarter discs, drawn from the album's seed. The same seed is the same cover. */
export interface Tile {
  readonly column: number;
  readonly row: number;
  readonly shape: 'quarter' | 'half' | 'arch';
  /** Quarter turns, clockwise. */
  readonly turn: 0 | 1 | 2 | 3;
  readonly colour: 'mid' | 'pale' | 'pop';
}

/** mulberry32: small, even, and the same everywhere. A cover needs no better chance than this. */
function chance(seed: number): (below: number) => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const turns = [0, 1, 2, 3] as const;

/** The field that stays empty in each row: one to a column, so that the cover breathes evenly. */
const rests: readonly (readonly number[])[] = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

/** Whether the rows start from mid (0) or pale (1): never all alike, so that both are on every cover. */
const rowColours: readonly (readonly number[])[] = [
  [0, 0, 1],
  [0, 1, 0],
  [1, 0, 0],
  [1, 0, 1],
  [0, 1, 1],
];

export function coverOf(seed: number): readonly Tile[] {
  const below = chance(seed);
  const rest = rests[below(rests.length)] ?? [2, 1, 0];
  const colours = rowColours[below(rowColours.length)] ?? [0, 1, 0];
  const accent = below(9);
  // The accent has a neighbour below or beside it: one larger form, not confetti.
  const upright = accent < 6 && below(2) === 0;
  const twin = upright ? accent + 3 : accent % 3 < 2 ? accent + 1 : accent - 1;
  // Arches that lean the same way carry a cover; now and then one turns.
  const lean = below(4);
  const tiles: Tile[] = [];
  for (let place = 0; place < 9; place += 1) {
    const column = place % 3;
    const row = Math.floor(place / 3);
    const dice = below(10);
    const turned = below(5) < 2 ? below(4) : lean;
    const flipped = below(5) === 0;
    const accented = place === accent || place === twin;
    if (rest[row] === column && !accented) continue;
    const warm = ((colours[row] ?? 0) + (flipped ? 1 : 0)) % 2;
    tiles.push({
      column,
      row,
      shape: dice < 4 ? 'quarter' : dice < 6 ? 'half' : 'arch',
      turn: turns[turned] ?? 0,
      colour: accented ? 'pop' : warm === 0 ? 'mid' : 'pale',
    });
  }
  return tiles;
}

/** A ring of the record, drawn from the outside in. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: 'ground' | 'mid' | 'pale' | 'pop';
}

/** Where the record may lie: never in the middle, so that it always leaves the cover on one side. */
const spindles = [
  [1, 1],
  [2, 1],
  [1, 2],
  [2, 2],
] as const;
const RINGS = 7;

/** The cover of an earned hard day: the same seed and colours, but the record is out of its sleeve. */
export function earnedCoverOf(seed: number): readonly Ring[] {
  const below = chance(seed);
  const [x, y] = spindles[below(spindles.length)] ?? spindles[0];
  // One groove carries the accent; the outermost is too long for it, the innermost too small.
  const accent = 1 + below(RINGS - 3);
  const first = below(2);
  const rings: Ring[] = [];
  let radius = 2.05;
  for (let ring = 0; ring < RINGS; ring += 1) {
    const plain = ring % 2 === 1 ? 'ground' : (ring / 2 + first) % 2 === 0 ? 'mid' : 'pale';
    rings.push({ x, y, radius, colour: ring === accent ? 'pop' : plain });
    radius -= 0.2 + below(3) * 0.05;
  }
  return rings;
}

/** The outline of a tile in cover units. */
export function tilePath({ column, row, shape, turn }: Tile): string {
  const at = (x: number, y: number): string => {
    // Turn about the middle of the tile, a quarter at a time.
    let [dx, dy] = [x - 0.5, y - 0.5];
    for (let quarter = 0; quarter < turn; quarter += 1) [dx, dy] = [-dy, dx];
    return `${column + 0.5 + dx} ${row + 0.5 + dy}`;
  };
  switch (shape) {
    case 'quarter':
      return `M${at(0, 0)}L${at(1, 0)}A1 1 0 0 1 ${at(0, 1)}Z`;
    case 'half':
      return `M${at(0, 1)}A.5 .5 0 0 1 ${at(1, 1)}Z`;
    case 'arch':
      return `M${at(0, 1)}L${at(0, 0.5)}A.5 .5 0 0 1 ${at(1, 0.5)}L${at(1, 1)}Z`;
  }
}
