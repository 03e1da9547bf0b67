import {
  BackfillContext,
  PartState,
  SourceError,
  SourceScope,
  ToolAnswerError,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GithubOptions } from '../options/GithubOptions';
import { describeRefusal } from './describeRepository';
import { SelectedRepository } from './listRepositories';

/** So many repositories that fail in a row for no reason of their own mean that GitHub fails. */
const FAILURES = 3;

/**
 * How a repository is doing that could not be read.
 *
 * @param failures - repositories that failed in a row for no reason of their own
 * @throws SourceError where GitHub itself fails, and what is no matter of a repository
 */
export function failureOf(
  repository: SelectedRepository,
  error: unknown,
  failures: number,
  scope: SourceScope<GithubOptions>,
  { logger }: BackfillContext,
): PartState {
  if (error instanceof ToolRefusedError) {
    return describeRefusal(repository, error);
  }
  if (!(error instanceof ToolAnswerError)) {
    throw error;
  }
  logger.warn(
    `github source '${scope.source.id}' could not read '${repository.slug}': ${error.message}`,
  );
  if (failures >= FAILURES) {
    throw new SourceError(
      error.message,
      `check that the backend reaches GitHub, and any proxy between; '${scope.source.id}' is tried again at the next run`,
      error,
    );
  }
  return {
    part: repository.slug,
    state: 'failed',
    message: error.message,
    whatToDo:
      'nothing, if GitHub recovers: it goes on from where it stands at the next run',
  };
}
