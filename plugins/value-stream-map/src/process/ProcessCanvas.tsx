import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  FigureChoice,
  useMeasuredWidth,
  ViewState,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useDrawing } from '../drawing/DrawingContext';
import { NARROW } from '../layout/layoutMap';
import { edgeSentence } from './edgeWords';
import { PathSlider } from './PathSlider';
import { ProcessGraph } from './ProcessGraph';
import { ProcessTable } from './ProcessTable';
import { VariantList } from './VariantList';

const useStyles = makeStyles(
  theme => ({
    scroll: { overflowX: 'auto', padding: theme.spacing(1, 0) },
    legend: {
      color: theme.palette.text.secondary,
      padding: theme.spacing(0, 1, 1),
    },
  }),
  { name: 'ValueStreamMapProcessCanvas' },
);

/** The greatest step that takes no more variants than asked for. */
export function stepOf(
  steps: ApiSchemas['ProcessAnswer']['steps'],
  paths: number,
): number {
  const place = steps.findLastIndex(({ variants }) => variants <= paths);
  return Math.max(0, place);
}

/** The process as it really flows: slider, graph or table, and variants. */
export function ProcessCanvas(props: {
  process: ApiSchemas['ProcessAnswer'];
  title: string;
  paths: number;
  shape: ViewState['shape'];
  selected?: FigureChoice;
  onPaths: (variants: number) => void;
}) {
  const { process, title, paths, shape, selected, onPaths } = props;
  const classes = useStyles();
  const drawing = useDrawing();
  const { t } = drawing;
  const [ref, width] = useMeasuredWidth<HTMLDivElement>(1180);
  const step = stepOf(process.steps, paths);
  const chosen = process.variants.find(
    ({ key }) => selected?.figure === 'variant' && selected.variant === key,
  );
  const edges = useMemo(() => {
    const most = process.steps[step]?.variants ?? 0;
    const onWay = new Set(
      chosen?.stageIds.slice(1).map((to, i) => `${chosen.stageIds[i]} ${to}`),
    );
    // A selected variant is drawn even where the slider leaves it out.
    return process.edges.filter(
      edge =>
        edge.variant <= most ||
        onWay.has(`${edge.fromStageId} ${edge.toStageId}`),
    );
  }, [process, step, chosen]);
  const nameOf = (id: string) =>
    process.stages.find(stage => stage.stageId === id)?.name ?? id;
  return (
    <div ref={ref}>
      {process.steps.length > 0 && (
        <PathSlider steps={process.steps} step={step} onChoose={onPaths} />
      )}
      {shape === 'table' ? (
        <ProcessTable process={process} edges={edges} />
      ) : (
        <div className={classes.scroll}>
          {width !== undefined && (
            <ProcessGraph
              process={process}
              edges={edges}
              way={chosen?.stageIds}
              width={width}
              down={width < NARROW}
              label={t('process.label', { title })}
              description={edges
                .slice(0, 20)
                .map(edge => edgeSentence(edge, nameOf, drawing))
                .join(' ')}
            />
          )}
        </div>
      )}
      <Typography variant="caption" component="p" className={classes.legend}>
        {t('process.legend')}
      </Typography>
      <VariantList process={process} />
    </div>
  );
}
