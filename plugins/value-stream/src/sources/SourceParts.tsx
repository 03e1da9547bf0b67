import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SourceAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { Pages } from '@value-stream/backstage-plugin-value-stream-react';
import { StackingTable } from '../page/StackingTable';
import { valueStreamTranslationRef } from '../translation';
import { SourceStateName } from './SourceStateName';

/** So many are looked through by eye. */
const FEW = 5;
const PAGE_SIZE = 50;

/**
 * States of the parts of a source, such as one repository of several. Of many,
 * those that need nothing are only counted until they are asked for.
 */
export function SourceParts(props: { parts: SourceAnswer['parts'] }) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const [all, setAll] = useState(false);
  const [offset, setOffset] = useState(0);
  const troubled = props.parts.filter(({ state }) => state !== 'ok');
  const fine = props.parts.filter(({ state }) => state === 'ok');
  const folds = props.parts.length > FEW && fine.length > 0;
  const shown = folds && !all ? troubled : [...troubled, ...fine];
  return (
    <>
      {shown.length > 0 && (
        <StackingTable
          label={t('sources.part.title')}
          columns={[
            { id: 'part', title: t('sources.part.part') },
            { id: 'state', title: t('sources.part.state') },
            { id: 'message', title: t('sources.part.message') },
          ]}
          rows={shown
            .slice(offset, offset + PAGE_SIZE)
            .map(({ part, state, message, whatToDo }) => ({
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
      )}
      <Pages
        offset={offset}
        size={PAGE_SIZE}
        total={shown.length}
        onMove={setOffset}
      />
      {folds && (
        <Button
          size="small"
          aria-expanded={all}
          style={{ textTransform: 'none' }}
          onClick={() => {
            setAll(!all);
            setOffset(0);
          }}
        >
          {all
            ? t('sources.part.fewer')
            : t('sources.part.fine', { count: fine.length })}
        </Button>
      )}
    </>
  );
}
