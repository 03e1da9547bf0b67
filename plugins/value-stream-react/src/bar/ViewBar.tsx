import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Format } from '../format/Format';
import { valueStreamReactTranslationRef } from '../translation';
import { ReopenPolicy, ViewState } from '../view/ViewState';
import { CalendarNote } from './CalendarNote';
import { ChoiceMenu } from './ChoiceMenu';
import { FilterMenu } from './FilterMenu';
import { ReopenMenu } from './ReopenMenu';
import { soleStream } from './soleStream';
import { ShapeSwitch } from './ShapeSwitch';
import { WindowPicker } from './WindowPicker';

/** Instead of a stream: those that are shown together where none is chosen. */
const TOGETHER = '';

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
  { name: 'ValueStreamViewBar' },
);

/** @public */
export interface ViewBarProps {
  view: ViewState;
  window: { readonly from: string; readonly to: string };
  /** What the answer offers to choose from; empty until it is there. */
  scope?: ApiSchemas['ScopeInfo'];
  types?: readonly string[];
  teams?: readonly string[];
  labels?: readonly string[];
  priorities?: readonly string[];
  /** Under which reopen policy the answer is; the choice is offered where it is given. */
  reopenPolicy?: ReopenPolicy;
  /** The calendar of the answer; it is stated where it is given. */
  calendar?: ApiSchemas['Calendar'];
  format: Format;
  onChange: (change: Partial<ViewState>) => void;
  /** Views of the page, on the left. */
  children?: ReactNode;
  /** What can be done with the page, on the right. */
  actions?: ReactNode;
}

/** Chooses what a tab shows; all of it is in the URL. @public */
export function ViewBar(props: ViewBarProps) {
  const { view, window, scope, format, onChange, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const streams = scope?.streams ?? [];
  const stream = view.stream ?? soleStream(scope);
  const pooled = scope?.pooled?.length ?? 0;
  const together = t('bar.together', { value: format.number(pooled, 0) });

  return (
    <>
      <div role="toolbar" aria-label={t('bar.label')} className={classes.root}>
        {children}
        <ShapeSwitch
          shape={view.shape}
          onChoose={shape => onChange({ shape })}
        />
        <span className={classes.spring} />
        {streams.length > 1 && (
          <ChoiceMenu
            name={t('bar.stream')}
            value={
              streams.find(s => s.ref === stream)?.title ??
              (pooled > 1 ? together : t('bar.stream'))
            }
            choices={[
              ...(pooled > 1 || view.stream
                ? [
                    {
                      id: TOGETHER,
                      label: pooled > 1 ? together : t('bar.all.streams'),
                      chosen: !view.stream,
                    },
                  ]
                : []),
              ...streams.map(({ ref, title }) => ({
                id: ref,
                label: title,
                chosen: ref === stream,
              })),
            ]}
            onChoose={ref =>
              onChange({
                stream: ref === TOGETHER ? undefined : ref,
                selected: undefined,
              })
            }
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
          value={t(`clock.${view.clock}`)}
          choices={(['calendar', 'working'] as const).map(clock => ({
            id: clock,
            label: t(`clock.${clock}`),
            chosen: view.clock === clock,
          }))}
          onChoose={id => onChange({ clock: id as ViewState['clock'] })}
        />
        <ChoiceMenu
          name={t('bar.basis')}
          value={t(`basis.${view.basis}`)}
          choices={(['state', 'activity'] as const).map(basis => ({
            id: basis,
            label: t(`basis.${basis}`),
            chosen: view.basis === basis,
          }))}
          onChoose={id => onChange({ basis: id as ViewState['basis'] })}
        />
        <FilterMenu
          what="types"
          offered={props.types}
          chosen={view.types}
          onChoose={types => onChange({ types })}
        />
        <FilterMenu
          what="teams"
          offered={props.teams}
          chosen={view.teams}
          onChoose={teams => onChange({ teams })}
        />
        <FilterMenu
          what="labels"
          offered={props.labels}
          chosen={view.labels}
          onChoose={labels => onChange({ labels })}
        />
        <FilterMenu
          what="priorities"
          offered={props.priorities}
          chosen={view.priorities}
          onChoose={priorities => onChange({ priorities })}
        />
        {props.reopenPolicy && (
          <ReopenMenu
            chosen={view.reopen}
            policy={props.reopenPolicy}
            onChoose={reopen => onChange({ reopen })}
          />
        )}
        {props.actions}
      </div>
      {props.calendar && <CalendarNote calendar={props.calendar} />}
    </>
  );
}
