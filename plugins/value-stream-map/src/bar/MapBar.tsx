import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { MapAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Format,
  valueStreamReactTranslationRef,
  ViewState,
} from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamMapTranslationRef } from '../translation';
import { ChoiceMenu } from './ChoiceMenu';
import { ShapeSwitch } from './ShapeSwitch';
import { WindowPicker } from './WindowPicker';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    spring: {
      flex: 1,
      [theme.breakpoints.down('xs')]: { flex: '0 0 100%', height: 0 },
    },
  }),
  { name: 'ValueStreamMapBar' },
);

/** Chooses what the map shows; all of it is in the URL. */
export function MapBar(props: {
  view: ViewState;
  window: { readonly from: string; readonly to: string };
  answer?: MapAnswer;
  format: Format;
  onChange: (change: Partial<ViewState>) => void;
}) {
  const { view, window, answer, format, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamMapTranslationRef);
  const { t: shared } = useTranslationRef(valueStreamReactTranslationRef);
  const types = [...new Set([...(answer?.types ?? []), ...view.types])].sort();
  const streams = answer?.scope.streams ?? [];
  const stream = view.stream ?? answer?.scope.stream;

  const toggleType = (type: string) =>
    onChange({
      types: view.types.includes(type)
        ? view.types.filter(other => other !== type)
        : [...view.types, type],
    });

  return (
    <div role="toolbar" aria-label={t('bar.label')} className={classes.root}>
      <ShapeSwitch shape={view.shape} onChoose={shape => onChange({ shape })} />
      <span className={classes.spring} />
      {streams.length > 1 && (
        <ChoiceMenu
          name={t('bar.stream')}
          value={streams.find(s => s.ref === stream)?.title ?? t('bar.stream')}
          choices={streams.map(({ ref, title }) => ({
            id: ref,
            label: title,
            chosen: ref === stream,
          }))}
          onChoose={ref => onChange({ stream: ref, selected: undefined })}
        />
      )}
      <WindowPicker
        chosen={view.window}
        window={window}
        format={format}
        onChoose={choice => onChange({ window: choice })}
      />
      <ChoiceMenu
        name={t('bar.clock')}
        value={shared(`clock.${view.clock}`)}
        choices={(['calendar', 'working'] as const).map(clock => ({
          id: clock,
          label: shared(`clock.${clock}`),
          chosen: view.clock === clock,
        }))}
        onChoose={id => onChange({ clock: id as ViewState['clock'] })}
      />
      <ChoiceMenu
        name={t('bar.basis')}
        value={shared(`basis.${view.basis}`)}
        choices={(['state', 'activity'] as const).map(basis => ({
          id: basis,
          label: shared(`basis.${basis}`),
          chosen: view.basis === basis,
        }))}
        onChoose={id => onChange({ basis: id as ViewState['basis'] })}
      />
      {types.length > 0 && (
        <ChoiceMenu
          several
          name={t('bar.types')}
          value={typesText(view.types, t)}
          choices={[
            {
              id: '',
              label: t('bar.allTypes'),
              chosen: view.types.length === 0,
            },
            ...types.map(type => ({
              id: type,
              label: type === 'unclassified' ? t('bar.unclassified') : type,
              chosen: view.types.includes(type),
            })),
          ]}
          onChoose={id =>
            id === '' ? onChange({ types: [] }) : toggleType(id)
          }
        />
      )}
    </div>
  );
}

function typesText(
  types: readonly string[],
  t: ReturnType<
    typeof useTranslationRef<typeof valueStreamMapTranslationRef.T>
  >['t'],
): string {
  if (types.length === 0) {
    return t('bar.allTypes');
  }
  return types.length === 1
    ? types[0]
    : t('bar.someTypes', { count: types.length, value: String(types.length) });
}
