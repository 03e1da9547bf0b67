import { Line, pathOf, tipOf } from './edgePath';

/** What a line looks like. */
export interface DrawnLine {
  readonly line: Line;
  readonly color: string;
  readonly thickness: number;
  readonly dashes?: string;
}

/** Lines that look the same, as two paths: the lines, and their heads. */
export interface Ink {
  readonly key: string;
  readonly color: string;
  readonly thickness: number;
  readonly dashes?: string;
  readonly lines: string;
  readonly tips: string;
}

/** Puts lines that look the same together: a drawing of a thousand then has few parts to paint. */
export function inkOf(lines: readonly DrawnLine[]): readonly Ink[] {
  const alike = new Map<string, DrawnLine[]>();
  for (const one of lines) {
    const key = `${one.color} ${one.thickness} ${one.dashes ?? ''}`;
    const same = alike.get(key);
    if (same) same.push(one);
    else alike.set(key, [one]);
  }
  return [...alike].map(([key, same]) => {
    const [{ color, thickness, dashes }] = same;
    return {
      key,
      color,
      thickness,
      dashes,
      lines: same.map(({ line }) => pathOf(line)).join(''),
      tips: same.map(({ line }) => tipOf(line, thickness)).join(''),
    };
  });
}
