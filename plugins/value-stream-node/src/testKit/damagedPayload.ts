import fc from 'fast-check';
import { ConnectorPayload } from '../connector';

type Path = readonly (string | number)[];

const DROPPED = Symbol('dropped');
const VALUES: readonly unknown[] = [
  DROPPED,
  null,
  '',
  ' ',
  'x'.repeat(300_000),
  'nul\0nul',
  'half \ud83d pair',
  '__proto__',
  'constructor',
  '2024-02-31T25:61:00Z',
  '+275760-09-13T00:00:00.001Z',
  '-1',
  -1,
  0,
  1.5,
  1e308,
  true,
  [],
  {},
  [null],
  [[[]]],
  { toString: 1, length: -1 },
];

/** Recorded payloads with one to three places dropped, nulled, retyped or oversized. */
export function damagedPayload(
  payloads: readonly ConnectorPayload[],
): fc.Arbitrary<ConnectorPayload> {
  const places = payloads.flatMap(payload =>
    pathsOf(payload.body, []).map(path => ({ payload, path })),
  );
  return fc
    .tuple(
      fc.constantFrom(...places),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...VALUES)), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([{ payload, path }, damages]) => {
      const others = pathsOf(payload.body, []);
      return damages.reduce<ConnectorPayload>(
        (damaged, [other, value], index) => ({
          ...damaged,
          body: damage(
            damaged.body,
            index === 0 ? path : others[other % others.length],
            value,
          ),
        }),
        payload,
      );
    });
}

function pathsOf(value: unknown, path: Path): Path[] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, part]) =>
          pathsOf(part, [...path, Array.isArray(value) ? Number(name) : name]),
        )
      : [];
  return [path, ...inside];
}

function damage(value: unknown, path: Path, replacement: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) {
    return replacement === DROPPED ? undefined : replacement;
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const copy: any = Array.isArray(value) ? [...value] : { ...value };
  if (rest.length === 0 && replacement === DROPPED) {
    delete copy[name];
    return Array.isArray(copy) ? copy.filter(() => true) : copy;
  }
  copy[name] = damage(copy[name], rest, replacement);
  return copy;
}
