import { useId, useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Trace } from '@value-stream/backstage-plugin-value-stream-common';
import { useDrawingColors } from '../../theme/useDrawingColors';
import { useTraceChoice } from '../choice/useTraceChoice';
import { TraceDetail } from '../detail/TraceDetail';
import { traceLayout } from '../layout/traceLayout';
import { traceTranslationRef } from '../translation';
import { TraceWords } from '../words/useTraceWords';
import { LaneLabels } from './LaneLabels';
import { LaneMarks } from './LaneMarks';
import { LinkLines } from './LinkLines';
import { moveFocus } from './moveFocus';
import { StageBand } from './StageBand';
import { TimeAxis } from './TimeAxis';
import { WaitShades } from './WaitShades';

const LABELS_WIDTH = 230;
const FIRST_CHOICE = { kind: 'visit', id: '0' } as const;

const useStyles = makeStyles(
  {
    columns: {
      display: 'grid',
      gridTemplateColumns: `${LABELS_WIDTH}px minmax(0, 1fr)`,
    },
    canvas: { display: 'block', overflow: 'visible' },
  },
  { name: 'ValueStreamTraceDrawing' },
);

/** The trace on one time line: stage band on top, a lane per object below. */
export function TraceDrawing(props: {
  trace: Trace;
  width: number;
  words: TraceWords;
}) {
  const classes = useStyles();
  const { trace, words } = props;
  const { t } = useTranslationRef(traceTranslationRef);
  const colors = useDrawingColors();
  const hatch = `trace-wait-${useId().replace(/:/g, '')}`;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const choices = useTraceChoice(FIRST_CHOICE);
  const width = Math.max(props.width - LABELS_WIDTH, 240);
  const zoneOffsetMs =
    new Date(trace.createdAt ?? trace.asOf).getTimezoneOffset() * -60_000;
  const layout = useMemo(
    () => traceLayout(trace, { width, opened, zoneOffsetMs }),
    [trace, width, opened, zoneOffsetMs],
  );
  const fold = (kind: string) =>
    setOpened(before => {
      const after = new Set(before);
      if (!after.delete(kind)) {
        after.add(kind);
      }
      return after;
    });

  return (
    <>
      <div className={classes.columns}>
        <LaneLabels lanes={layout.lanes} words={words} onFold={fold} />
        <svg
          className={classes.canvas}
          width={width}
          height={layout.height}
          role="group"
          aria-label={t('text.drawing', { item: trace.title ?? trace.key })}
          onKeyDown={moveFocus}
        >
          <defs>
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="6" height="6" fill={colors.paper} />
              <line y2="6" stroke={colors.hairline} strokeWidth="4" />
            </pattern>
          </defs>
          <WaitShades layout={layout} colors={colors} />
          <TimeAxis {...{ layout, colors, zoneOffsetMs }} />
          <StageBand {...{ trace, layout, colors, words, choices, hatch }} />
          <LinkLines lines={layout.links} colors={colors} choices={choices} />
          {layout.lanes.map(lane => (
            <LaneMarks key={lane.id} {...{ lane, colors, words, choices }} />
          ))}
        </svg>
      </div>
      <TraceDetail
        trace={trace}
        layout={layout}
        choices={choices}
        words={words}
      />
    </>
  );
}
