import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Trace } from '@value-stream/backstage-plugin-value-stream-common';
import { ViewSwitch } from '../bar/ViewSwitch';
import { TraceDrawing } from './drawing/TraceDrawing';
import { TraceList } from './list/TraceList';
import { TraceTables } from './table/TraceTables';
import { TraceFacts } from './TraceFacts';
import { traceTranslationRef } from './translation';
import { useElementWidth } from './useElementWidth';
import { useTraceWords } from './words/useTraceWords';

/** Below this width time runs down instead of right. */
const NARROW = 640;

/**
 * One item's life over all tools on one time line: the stages it was in, a
 * lane for everything linked to it, and what each stage and link rests on. At
 * a narrow width time runs down. The table twin has every raw activity.
 *
 * @public
 */
export function TraceTimeline(props: { trace: Trace }) {
  const { trace } = props;
  const { t } = useTranslationRef(traceTranslationRef);
  const words = useTraceWords();
  const [ref, width] = useElementWidth<HTMLDivElement>(960);
  const [view, setView] = useState<'drawing' | 'table'>('drawing');
  return (
    <div ref={ref}>
      <TraceFacts trace={trace} words={words} />
      <Typography variant="body2" color="textSecondary" paragraph>
        {words.summary(trace)}
      </Typography>
      <ViewSwitch
        label={t('view.label')}
        views={['drawing', 'table'] as const}
        chosen={view}
        nameOf={choice => t(`view.${choice}`)}
        onChoose={setView}
      />
      {view === 'table' && <TraceTables trace={trace} words={words} />}
      {view === 'drawing' &&
        (width < NARROW ? (
          <TraceList trace={trace} words={words} />
        ) : (
          <TraceDrawing trace={trace} width={width} words={words} />
        ))}
    </div>
  );
}
