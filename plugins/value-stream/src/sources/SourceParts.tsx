import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SourceAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { StackingTable } from '../page/StackingTable';
import { valueStreamTranslationRef } from '../translation';
import { SourceStateName } from './SourceStateName';

/** States of the parts of a source, such as one repository of several. */
export function SourceParts(props: { parts: SourceAnswer['parts'] }) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  return (
    <StackingTable
      label={t('sources.part.title')}
      columns={[
        { id: 'part', title: t('sources.part.part') },
        { id: 'state', title: t('sources.part.state') },
        { id: 'message', title: t('sources.part.message') },
      ]}
      rows={props.parts.map(({ part, state, message, whatToDo }) => ({
        id: part,
        cells: [
          part,
          <SourceStateName state={state} />,
          <>
            {message}
            {whatToDo && <div>{whatToDo}</div>}
          </>,
        ],
      }))}
    />
  );
}
