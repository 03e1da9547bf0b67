import Button from '@material-ui/core/Button';
import { Entity, getCompoundEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EmptyState,
  FailedState,
  LoadingState,
  MissingAnnotationState,
  readAnswer,
  useAnswer,
  useValueStreamClient,
  ViewState,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useFlow } from './FlowContext';
import { valueStreamFlowTranslationRef } from './translation';

/** Says why nothing is shown: no data points here, or none of it in this window. */
export function EmptyFlow(props: {
  entity: Entity;
  view: ViewState;
  onChange: (change: Partial<ViewState>) => void;
}) {
  const { entity, view, onChange } = props;
  const { format } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
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
      <FailedState what={t('flow')} error={scope.error} onRetry={scope.retry} />
    );
  }
  if (!scope.data) {
    return <LoadingState height={320} />;
  }
  if (scope.data.itemCount === 0) {
    return <MissingAnnotationState entity={entity} scope={scope.data} />;
  }
  const filtered =
    view.types.length +
      view.teams.length +
      view.labels.length +
      view.priorities.length >
    0;
  return (
    <EmptyState
      title={t('empty.title')}
      action={
        <Button
          variant="outlined"
          style={{ textTransform: 'none' }}
          onClick={() =>
            onChange(
              filtered
                ? { types: [], teams: [], labels: [], priorities: [] }
                : { window: { kind: 'last', days: 180 } },
            )
          }
        >
          {filtered ? t('empty.allItems') : t('empty.longer')}
        </Button>
      }
    >
      {t('empty.text', {
        count: scope.data.itemCount,
        value: format.number(scope.data.itemCount, 0),
      })}
    </EmptyState>
  );
}
