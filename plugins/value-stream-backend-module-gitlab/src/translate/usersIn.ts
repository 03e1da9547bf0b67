import { Fields } from '../reading/Fields';

/** Users that a delivery lists: GitLab gives a list of them, or a list in a list. */
export function usersIn(fields: Fields, name: string): readonly Fields[] {
  const values = (fields.list(name) ?? []).flat();
  return values.map((value, index) => Fields.of(value, `${name}[${index}]`));
}
