import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { GitlabOptions, GitlabResource } from '../options/GitlabOptions';
import { GitlabApi } from './GitlabApi';
import { FoundProject } from './findProject';

/** What reading one object of a list may use. */
export interface Reading {
  readonly api: GitlabApi;
  readonly project: FoundProject;
  readonly options: GitlabOptions;
  /**
   * A detail of an object; undefined where GitLab does not give it, which is
   * noted for the source's state.
   */
  detail<T>(what: string, read: () => Promise<T>): Promise<T | undefined>;
}

/** How one kind of thing is listed and read. */
export interface ProjectList<Shared = unknown> {
  readonly resource: GitlabResource;
  /** Where it is listed; undefined where this project has none. */
  address(project: FoundProject): string | undefined;
  /** Query without paging; `since` in ISO form where the list was read before. */
  query(since: string | undefined, project: FoundProject): string;
  /** Whether GitLab may not have it, by licence, version or settings of the project. */
  readonly optional?: boolean;
  /** Whether GitLab selects by the time of update, newest first, so that `updated_before` goes on from any object. */
  readonly byUpdate?: boolean;
  /** Whether GitLab, in its newer versions, pages it by key (`pagination=keyset`) in the order in which it is read. */
  readonly byKeyset?: boolean;
  /** When an entry of a list that has no such selection was last touched; older ones are not read again. */
  touchedAt?(entry: Readonly<Record<string, unknown>>): unknown;
  /** Whether the list is in no order of time, so that an old entry does not end it. */
  readonly unordered?: boolean;
  /** What is read at once for the entries of a page. */
  together?(
    entries: readonly Readonly<Record<string, unknown>>[],
    reading: Reading,
  ): Promise<Shared>;
  /** @param shared - what was read at once */
  payload(
    entry: Readonly<Record<string, unknown>>,
    reading: Reading,
    shared?: Shared,
  ): Promise<ConnectorPayload | undefined>;
}
