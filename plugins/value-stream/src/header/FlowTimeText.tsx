import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Stream } from '@value-stream/backstage-plugin-value-stream-common';
import { valueStreamTranslationRef } from '../translation';

/** What flows, and from which stage to which its flow time is counted: from the commitment to being done. */
export function FlowTimeText(props: { stream: Stream }) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { stages, commitment, flowItem } = props.stream;
  const nameOf = (id: string) =>
    stages.find(stage => stage.id === id)?.name ?? id;
  const done = stages.find(({ mode }) => mode === 'done');
  return (
    <>
      {t(`header.flowStarts.${flowItem}`, {
        from: nameOf(commitment),
        to: done?.name ?? '',
      })}
    </>
  );
}
