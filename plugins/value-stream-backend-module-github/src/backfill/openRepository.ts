import {
  BackfillContext,
  RequestGate,
  SourceScope,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GithubOptions } from '../options/GithubOptions';
import {
  createGithubClient,
  GithubBackfillOptions,
} from './createGithubClient';
import { createReading, Shown } from './createReading';
import { SelectedRepository } from './listRepositories';
import { Reading } from './Reading';

/** A repository that GitHub shows, while it is read. */
export interface OpenRepository {
  readonly selected: SelectedRepository;
  /** What GitHub calls it now. */
  readonly fullName: unknown;
  readonly defaultBranch: string;
  readonly shown: Shown;
  /** Names of its lists that need no more reading in this run. */
  readonly finished: Set<string>;
  /** The reading of it, for as long as the signal lets it. */
  readingUntil(signal: AbortSignal): Reading;
}

/** @throws ToolRefusedError where the repository as a whole is refused */
export async function openRepository(
  selected: SelectedRepository,
  host: string,
  scope: SourceScope<GithubOptions>,
  context: BackfillContext,
  options: GithubBackfillOptions & { readonly gate: RequestGate },
): Promise<OpenRepository> {
  const { slug } = selected;
  const clientOf = (signal: AbortSignal) =>
    createGithubClient(
      `https://${host}/${slug}`,
      host,
      scope,
      { ...context, signal },
      options,
    );
  const { body } = await clientOf(context.signal).get(`repos/${slug}`);
  const { full_name: fullName, default_branch: defaultBranch } = (body ??
    {}) as { full_name?: string; default_branch?: string };
  const shown: Shown = { missing: new Map(), queries: true, older: false };
  const now = context.now();
  return {
    selected,
    fullName,
    defaultBranch: defaultBranch ?? 'main',
    shown,
    finished: new Set(),
    readingUntil: signal =>
      createReading(
        { slug, host, defaultBranch },
        clientOf(signal),
        scope.options,
        now,
        shown,
      ),
  };
}
