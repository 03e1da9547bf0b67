import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Format } from '../format/Format';
import { WindowChoice } from '../view/ViewState';
import { valueStreamReactTranslationRef } from '../translation';
import { ChoiceMenu } from './ChoiceMenu';
import { RangeDialog } from './RangeDialog';

const DAYS = [30, 90, 180] as const;

/** Chooses the window: the last days, or a range of days. */
export function WindowPicker(props: {
  chosen: WindowChoice;
  /** The window as instants, where a custom range starts from. */
  window: { readonly from: string; readonly to: string };
  format: Format;
  onChoose: (choice: WindowChoice) => void;
}) {
  const { chosen, window, format, onChoose } = props;
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const [asking, setAsking] = useState(false);
  const custom = 'custom';
  const value =
    chosen.kind === 'last'
      ? t('bar.last', { days: String(chosen.days) })
      : t('bar.range', {
          from: format.date(`${chosen.from}T12:00:00`),
          to: format.date(`${chosen.to}T12:00:00`),
        });
  return (
    <>
      <ChoiceMenu
        name={t('bar.window')}
        value={value}
        choices={[
          ...DAYS.map(days => ({
            id: String(days),
            label: t('bar.last', { days: String(days) }),
            chosen: chosen.kind === 'last' && chosen.days === days,
          })),
          {
            id: custom,
            label: t('bar.custom'),
            chosen: chosen.kind === 'range',
          },
        ]}
        onChoose={id => {
          const days = DAYS.find(d => String(d) === id);
          if (days) {
            onChoose({ kind: 'last', days });
          } else {
            setAsking(true);
          }
        }}
      />
      {asking && (
        <RangeDialog
          from={window.from.slice(0, 10)}
          to={window.to.slice(0, 10)}
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
