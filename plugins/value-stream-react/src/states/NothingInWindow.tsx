import { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import { Entity, getCompoundEntityRef } from '@backstage/catalog-model';
import { readAnswer } from '../api/readAnswer';
import { useAnswer } from '../api/useAnswer';
import { useValueStreamClient } from '../api/useValueStreamClient';
import { ViewState } from '../view/ViewState';
import { EmptyState } from './EmptyState';
import { FailedState } from './FailedState';
import { LoadingState } from './LoadingState';
import { MissingAnnotationState } from './MissingAnnotationState';

const NO_FILTER = { types: [], teams: [], labels: [], priorities: [] };
const LONGER = { window: { kind: 'last', days: 180 } } as const;

/**
 * What is said where a question has no answer.
 *
 * @public
 */
export interface NothingInWindowProps {
  readonly entity: Entity;
  readonly view: ViewState;
  readonly onChange: (change: Partial<ViewState>) => void;
  /** What could not be shown, for the reader. */
  readonly what: string;
  readonly title: string;
  /** Of how many items there are outside what is asked. */
  readonly textOf: (itemCount: number) => ReactNode;
  /** Names of the two ways on: without filters, or over a longer time. */
  readonly allItems: string;
  readonly longer: string;
}

/**
 * Says why nothing is shown, and leads on: no data points to the entity, or
 * none of it passes the filters, or none lies in this window.
 *
 * @public
 */
export function NothingInWindow(props: NothingInWindowProps) {
  const { entity, view, onChange } = props;
  const client = useValueStreamClient();
  const path = getCompoundEntityRef(entity);
  const scope = useAnswer(JSON.stringify(path), async signal =>
    readAnswer(
      await client.GET('/entities/{kind}/{namespace}/{name}', {
        params: { path },
        signal,
      }),
    ),
  );
  if (scope.error) {
    return (
      <FailedState
        what={props.what}
        error={scope.error}
        onRetry={scope.retry}
      />
    );
  }
  if (!scope.data) {
    return <LoadingState height={320} />;
  }
  if (scope.data.itemCount === 0) {
    return <MissingAnnotationState entity={entity} scope={scope.data} />;
  }
  const filtered = [view.types, view.teams, view.labels, view.priorities].some(
    chosen => chosen.length > 0,
  );
  return (
    <EmptyState
      title={props.title}
      action={
        <Button
          variant="outlined"
          style={{ textTransform: 'none' }}
          onClick={() => onChange(filtered ? NO_FILTER : LONGER)}
        >
          {filtered ? props.allItems : props.longer}
        </Button>
      }
    >
      {props.textOf(scope.data.itemCount)}
    </EmptyState>
  );
}
