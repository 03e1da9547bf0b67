import { Company } from '../company/Company';

/** Names of the components in the repository that three streams of the first branch share. */
export function sharedComponents({ components }: Company): ReadonlySet<string> {
  const shared = components.find(({ folder }) => folder)!.repository;
  return new Set(
    components.flatMap(({ name, repository }) =>
      repository === shared ? [name] : [],
    ),
  );
}
