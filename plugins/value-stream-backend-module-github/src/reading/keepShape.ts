/** The fields to keep of an object: whole, or with a shape of their own. Of lists, each entry is kept so. */
export interface Shape {
  readonly [field: string]: true | Shape;
}

/**
 * A copy of what a tool answered with nothing but the fields of the shape, so
 * that nothing else is ever kept. What is no object stays as it is.
 */
export function keepShape(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value)) {
    return value.map(one => keepShape(one, shape));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const record = value as Record<string, unknown>;
  const kept: Record<string, unknown> = {};
  for (const [field, inside] of Object.entries(shape)) {
    if (record[field] !== undefined) {
      kept[field] =
        inside === true ? record[field] : keepShape(record[field], inside);
    }
  }
  return kept;
}
