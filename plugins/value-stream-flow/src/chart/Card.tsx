import { ReactNode } from 'react';
import {
  Answer,
  FailedState,
  LoadingState,
  Panel,
} from '@value-stream/backstage-plugin-value-stream-react';

/** A titled card around one answer; it loads and fails by itself. */
export function Card<T>(props: {
  title: string;
  text?: ReactNode;
  answer: Answer<T>;
  height?: number;
  children: (data: T) => ReactNode;
}) {
  const { title, text, answer, height = 260 } = props;
  const { data, error, loading } = answer;
  return (
    <Panel
      title={title}
      text={text}
      stale={Boolean(data) && !error && !answer.current}
    >
      {error && (
        <FailedState what={title} error={error} onRetry={answer.retry} />
      )}
      {!data && loading && <LoadingState height={height} />}
      {data && !error && props.children(data)}
    </Panel>
  );
}
