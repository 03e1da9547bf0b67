import { Shape } from './keptFields';

/** The fields of a value that are kept; of a list, those of each entry. What is no object stays as it is. */
export function keepFields(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value)) {
    return value.map(entry => keepFields(entry, shape));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const fields = value as Record<string, unknown>;
  const kept: Record<string, unknown> = {};
  for (const part of shape) {
    const [name, inner] = typeof part === 'string' ? [part, undefined] : part;
    if (Object.hasOwn(fields, name)) {
      kept[name] = inner ? keepFields(fields[name], inner) : fields[name];
    }
  }
  return kept;
}
