import { PartState } from '@value-stream/backstage-plugin-value-stream-node';
import { GitProgram } from '../git/GitProgram';

/** A repository that can be read. */
export interface OpenRepository {
  readonly git: GitProgram;
  readonly directory: string;
  /** Address people open. */
  readonly url?: string;
}

/** A repository that cannot be read, and what to do. */
export class RepositoryFailure extends Error {
  constructor(readonly state: Omit<PartState, 'part'>) {
    super(state.message);
  }
}

/** A failure with a message and what to do. */
export function failed(message: string, whatToDo: string): RepositoryFailure {
  return new RepositoryFailure({ state: 'failed', message, whatToDo });
}
