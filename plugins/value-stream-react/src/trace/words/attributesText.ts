/** Attributes that say what an activity did, in this order, before all others. */
const FIRST = ['from', 'to', 'verdict', 'resolution', 'environment'];
const LONGEST = 120;

/**
 * An activity's attributes as one line: `from To Do · to In Progress`. Absent
 * values are left out, long ones cut.
 */
export function attributesText(
  attributes: Readonly<Record<string, unknown>>,
): string {
  const place = (name: string) => {
    const index = FIRST.indexOf(name);
    return index < 0 ? FIRST.length : index;
  };
  return Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .sort(([a], [b]) => place(a) - place(b) || a.localeCompare(b))
    .map(([name, value]) => {
      const text =
        typeof value === 'object' ? JSON.stringify(value) : `${value}`;
      const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
      return `${name} ${short}`;
    })
    .join(' · ');
}
