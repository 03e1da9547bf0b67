import {
  BackfillContext,
  PartState,
  ToolClient,
} from '@value-stream/backstage-plugin-value-stream-node';
import { JiraOptions } from '../options/JiraOptions';
import { JiraSite } from '../options/JiraSite';
import { ListedProject } from './listProjects';
import { looseObject, looseText } from './looseJson';
import { Surroundings } from './readSurroundings';

/** What reading any project needs. */
export interface ProjectReading {
  readonly client: ToolClient;
  readonly site: JiraSite;
  readonly options: JiraOptions;
  readonly surroundings: Surroundings;
  readonly context: BackfillContext;
}

/** A project that Jira shows, while it is read. */
export interface OpenProject {
  readonly listed: ListedProject;
  /** As Jira calls it now. */
  readonly key: string;
  /** Issues of whose history only a part could be read. */
  unread: number;
  /** Whether a pass over its issues was begun in this run. */
  begun: boolean;
  /** Whether its versions and sprints are read. */
  parts: boolean;
  /** Issues that are read in this pass, and all of it where Jira says. */
  count: { readonly done: number; readonly total?: number };
}

/** @throws ToolRefusedError where the project may not be read */
export async function openProject(
  listed: ListedProject,
  { client }: Pick<ProjectReading, 'client'>,
): Promise<OpenProject> {
  const { body } = await client.get(
    `/rest/api/2/project/${encodeURIComponent(listed.key)}`,
  );
  return {
    listed,
    key: looseText(looseObject(body).key) ?? listed.key,
    unread: 0,
    begun: false,
    parts: false,
    count: { done: 0 },
  };
}

/** How a project that could be read is doing, in words. */
export function describeProject({
  listed: { key: part, entityRef },
  key,
  unread,
}: OpenProject): PartState {
  if (key !== part) {
    return {
      part,
      state: 'warning',
      message: `the project is now called ${key}; it is kept under ${part}`,
      whatToDo: entityRef
        ? `write ${key} in the annotation jira/project-key of ${entityRef}`
        : `write ${key} in the source's option 'projects'`,
    };
  }
  return unread
    ? {
        part,
        state: 'warning',
        message: `of ${unread} issues only a part of the history could be read`,
        whatToDo:
          'let the account read /issue/{key}/changelog; they are read again when they change',
      }
    : { part, state: 'ok', message: 'read' };
}
