import { Json } from '../Json';

/** What a `tree` asks of an object: names, each with what is asked below it and of a list, which range. */
interface Wanted {
  readonly name: string;
  readonly below?: readonly Wanted[];
  readonly from?: number;
  readonly to?: number;
}

/**
 * The part of an object that Jenkins' parameter `tree` asks for, such as
 * `fullName,allBuilds[number,result]{0,50}`. Every object tells its class.
 */
export function selectTree(value: Json, tree: string): Json {
  return select(value, parse(tree));
}

function select(value: Json, wanted: readonly Wanted[]): Json {
  const selected: Json = value._class ? { _class: value._class } : {};
  for (const { name, below, from, to } of wanted) {
    const part = value[name];
    if (part === undefined) {
      continue;
    }
    const ranged =
      Array.isArray(part) && from !== undefined ? part.slice(from, to) : part;
    selected[name] = below ? within(ranged, below) : ranged;
  }
  return selected;
}

function within(value: unknown, wanted: readonly Wanted[]): unknown {
  if (Array.isArray(value)) {
    return value.map(one => within(one, wanted));
  }
  return typeof value === 'object' && value !== null
    ? select(value, wanted)
    : value;
}

function parse(tree: string): readonly Wanted[] {
  let at = 0;
  const list = (): readonly Wanted[] => {
    const found: Wanted[] = [];
    for (;;) {
      const [name] = /^\w*/.exec(tree.slice(at))!;
      at += name.length;
      let below: readonly Wanted[] | undefined;
      if (tree[at] === '[') {
        at += 1;
        below = list();
        at += 1;
      }
      const range = /^\{(\d+),(\d+)\}/.exec(tree.slice(at));
      at += range?.[0].length ?? 0;
      found.push({
        name,
        below,
        ...(range && { from: Number(range[1]), to: Number(range[2]) }),
      });
      if (tree[at] !== ',') {
        return found;
      }
      at += 1;
    }
  };
  return list();
}
