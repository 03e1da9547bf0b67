import { SourceScope } from '@value-stream/backstage-plugin-value-stream-node';
import { JiraOptions } from '../options/JiraOptions';

const PROJECT_KEY = 'jira/project-key';

/** A project to read, and who named it. */
export interface ListedProject {
  readonly key: string;
  /** The entity that names it, or undefined where configuration does. */
  readonly entityRef?: string;
}

/** The projects that configuration and entities name, each once; an annotation may name several. */
export function listProjects({
  options,
  selectors,
}: Pick<
  SourceScope<JiraOptions>,
  'options' | 'selectors'
>): readonly ListedProject[] {
  const listed = new Map<string, ListedProject>();
  for (const key of options.projects) {
    listed.set(key, { key });
  }
  for (const { annotation, value, entityRef } of selectors) {
    for (const part of annotation === PROJECT_KEY ? value.split(',') : []) {
      const key = part.trim();
      if (/^[\p{L}\p{N}_]{1,255}$/u.test(key) && !listed.has(key)) {
        listed.set(key, { key, entityRef });
      }
    }
  }
  return [...listed.values()];
}
