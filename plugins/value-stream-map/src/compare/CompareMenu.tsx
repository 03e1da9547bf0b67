import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ChoiceMenu,
  Format,
  RangeDialog,
} from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamMapTranslationRef } from '../translation';
import { CompareChoice } from '../view/MapView';
import { compareWindow } from './compareWindow';

const NONE = 'none';

/** Chooses the earlier window that the map is compared with. */
export function CompareMenu(props: {
  chosen?: CompareChoice;
  window: { readonly from: string; readonly to: string };
  format: Format;
  onChoose: (choice: CompareChoice | undefined) => void;
}) {
  const { chosen, window, format, onChoose } = props;
  const { t } = useTranslationRef(valueStreamMapTranslationRef);
  const [asking, setAsking] = useState(false);
  const before = compareWindow({ kind: 'before' }, window);
  const value = () => {
    if (!chosen) {
      return t('compare.label');
    }
    switch (chosen.kind) {
      case 'range':
        return t('compare.value', {
          what: `${format.date(`${chosen.from}T12:00:00`)} – ${format.date(
            `${chosen.to}T12:00:00`,
          )}`,
        });
      default:
        return t('compare.value', { what: t(`compare.${chosen.kind}`) });
    }
  };
  return (
    <>
      <ChoiceMenu
        name={t('compare.name')}
        value={value()}
        choices={[
          {
            id: NONE,
            label: t('compare.none'),
            chosen: chosen === undefined,
          },
          ...(['before', 'year'] as const).map(kind => ({
            id: kind,
            label: t(`compare.${kind}`),
            chosen: chosen?.kind === kind,
          })),
          {
            id: 'range',
            label: t('compare.custom'),
            chosen: chosen?.kind === 'range',
          },
        ]}
        onChoose={id => {
          if (id === 'range') {
            setAsking(true);
          } else {
            onChoose(
              id === 'before' || id === 'year' ? { kind: id } : undefined,
            );
          }
        }}
      />
      {asking && (
        <RangeDialog
          from={before.from.slice(0, 10)}
          to={before.to.slice(0, 10)}
          onClose={() => setAsking(false)}
          onChoose={range => {
            setAsking(false);
            onChoose({ kind: 'range', ...range });
          }}
        />
      )}
    </>
  );
}
