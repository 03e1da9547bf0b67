import { Fields } from '@value-stream/backstage-plugin-value-stream-node';

/** @throws Unusable where it is missing, longer than 100 characters or has spaces. */
export function readId(fields: Fields, name: string): string {
  const id = fields.requiredText(name, 100);
  if (/\s/.test(id)) {
    throw fields.unusable(name, 'is no id: it has spaces');
  }
  return id;
}
