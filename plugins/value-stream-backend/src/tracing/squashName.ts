/**
 * The name under which a change and the commit that it became meet: the change
 * by its own number, the commit by the number that it names.
 *
 * @param repository - `<host>/<path>`
 */
export function squashName(repository: string, number: number): string {
  return `SQUASH ${repository.toUpperCase()}!${number}`;
}
