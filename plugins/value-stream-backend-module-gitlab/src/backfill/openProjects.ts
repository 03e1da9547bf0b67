import { GitlabResource } from '../options/GitlabOptions';
import { FoundProject } from './findProject';
import { GitlabApi } from './GitlabApi';
import { Mark, Round } from './GitlabCursor';
import { lookUpProject } from './lookUpProject';
import { SelectedProject } from './selectProjects';
import { Troubles } from './Troubles';

/** How far a round has come with a selected project. */
export interface Standing {
  readonly opened: boolean;
  /** Its number, once it is known. */
  readonly id?: number;
  /** The lists that it has. */
  readonly lists: readonly GitlabResource[];
  readonly done: readonly GitlabResource[];
  /** Whether nothing more is to be read of it in this round. */
  readonly whole: boolean;
}

/** The selected projects of a round, each looked up when it is first read. */
export interface OpenProjects {
  /** Undefined where there is nothing to read of it. */
  project(
    api: GitlabApi,
    selected: SelectedProject,
  ): Promise<FoundProject | undefined>;
  standing(name: string): Standing;
  /** Takes which lists of a project are read. */
  note(name: string, done: readonly GitlabResource[]): void;
  readAs(): Round['readAs'];
}

const UNOPENED: Standing = { opened: false, lists: [], done: [], whole: false };
const NOTHING_LEFT: Standing = {
  opened: true,
  lists: [],
  done: [],
  whole: true,
};

/**
 * A project that is selected by two names is read under the first, and the
 * epics of a group with the first of its projects.
 */
export function openProjects(
  resources: readonly GitlabResource[],
  round: Round,
  marks: Readonly<Record<string, Mark>>,
  troubles: Troubles,
): OpenProjects {
  const standings = new Map<string, Standing>();
  const found = new Map<string, FoundProject>();
  const readAs = new Map(Object.entries(round.readAs));
  /** Whether this name is the one under which it is read. */
  const claims = (thing: string, name: string) => {
    const by = readAs.get(thing) ?? name;
    readAs.set(thing, by);
    return by === name;
  };
  return {
    async project(api, selected) {
      const { name } = selected;
      const known = found.get(name);
      if (known) {
        return known;
      }
      const project = await lookUpProject(api, selected, troubles);
      if (
        !project ||
        marks[project.id]?.at === round.startedAt ||
        !claims(`project ${project.id}`, name)
      ) {
        standings.set(name, NOTHING_LEFT);
        return undefined;
      }
      found.set(name, project);
      const { off, group, id } = project;
      const lists = resources.filter(
        resource =>
          !off.includes(resource) &&
          (resource !== 'epics' ||
            group === undefined ||
            claims(`group ${group}`, name)),
      );
      const done = round.projects[name]?.done ?? [];
      standings.set(name, { opened: true, id, lists, done, whole: false });
      return project;
    },
    standing: name => standings.get(name) ?? UNOPENED,
    note(name, done) {
      const standing = standings.get(name) ?? UNOPENED;
      standings.set(name, {
        ...standing,
        done,
        whole: standing.lists.every(list => done.includes(list)),
      });
    },
    readAs: () => Object.fromEntries(readAs),
  };
}
