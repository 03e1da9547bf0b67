import {
  SourceError,
  ToolAnswerError,
} from '@value-stream/backstage-plugin-value-stream-node';

/** GitLab does not answer, so the source stops. */
export function unanswered(error: ToolAnswerError): SourceError {
  return new SourceError(
    error.message,
    "Check that GitLab is up, that 'host' or 'apiBaseUrl' of the source is right, and that this server may reach it",
    error,
  );
}
