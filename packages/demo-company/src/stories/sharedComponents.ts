import { Company } from '../company/Company';

/** Names of the components in the repository that three streams share. */
export function sharedComponents({ components }: Company): ReadonlySet<string> {
  return new Set(
    components.flatMap(({ name, folder }) => (folder ? [name] : [])),
  );
}
