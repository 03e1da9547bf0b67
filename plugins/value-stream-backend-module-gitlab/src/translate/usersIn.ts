import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { fieldsOf } from '../reading/fieldsOf';

/** Users that a delivery lists: GitLab gives a list of them, or a list in a list. */
export function usersIn(fields: Fields, name: string): readonly Fields[] {
  const values = fields.list(name).flat();
  return values.map((value, index) => fieldsOf(value, `${name}[${index}]`));
}
