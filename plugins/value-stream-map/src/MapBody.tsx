import { useMemo } from 'react';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { MapAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import {
  EvidenceQuestion,
  FigureChoice,
  Format,
  useDrawingColors,
  ViewState,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DrawingContext } from './drawing/DrawingContext';
import { MapCanvas } from './drawing/MapCanvas';
import { useTextMeasure } from './drawing/useTextMeasure';
import { HeadlineStrip } from './headline/HeadlineStrip';
import { ItemsPanel } from './items/ItemsPanel';
import { ReadingThisMap } from './items/ReadingThisMap';
import { MapSelectionContext } from './selection/MapSelection';
import { MapTable } from './table/MapTable';
import { valueStreamMapTranslationRef } from './translation';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1.5), minWidth: 0 },
    stale: { opacity: 0.55 },
    paper: {
      minWidth: 0,
      padding: theme.spacing(1),
      background: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    below: {
      display: 'grid',
      gap: theme.spacing(1.5),
      alignItems: 'start',
      gridTemplateColumns: 'minmax(0, 2.2fr) minmax(0, 1fr)',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
  }),
  { name: 'ValueStreamMapBody' },
);

/** Key figures, the map, and the items behind what is selected. */
export function MapBody(props: {
  answer: MapAnswer;
  stale: boolean;
  shape: ViewState['shape'];
  question: EvidenceQuestion;
  format: Format;
  stageName: (id: string) => string;
  onSelect: (choice: FigureChoice) => void;
  onOpen: (choice: FigureChoice) => void;
  onOpenItem: (key: string) => void;
}) {
  const { answer, stale, shape, question, format, stageName } = props;
  const { onSelect, onOpen, onOpenItem } = props;
  const classes = useStyles();
  const theme = useTheme();
  const colors = useDrawingColors();
  const fontFamily = String(theme.typography.fontFamily);
  const measure = useTextMeasure(fontFamily);
  const { t } = useTranslationRef(valueStreamMapTranslationRef);
  const { figures } = answer;
  const mean = figures.ladder.meanFlowTime;

  const drawing = useMemo(
    () => ({
      colors,
      format,
      unit: format.unitOf(mean.kind === 'value' ? mean.value : 0),
      t,
      fontFamily,
      measure,
    }),
    [colors, fontFamily, format, mean, measure, t],
  );
  const selection = useMemo(
    () => ({ selected: question.figure, select: onSelect, open: onOpen }),
    [question.figure, onSelect, onOpen],
  );

  return (
    <DrawingContext.Provider value={drawing}>
      <MapSelectionContext.Provider value={selection}>
        <div
          className={`${classes.root} ${stale ? classes.stale : ''}`}
          aria-busy={stale}
        >
          <HeadlineStrip answer={answer} />
          <div className={classes.paper}>
            {shape === 'table' ? (
              <MapTable figures={figures} />
            ) : (
              <MapCanvas figures={figures} title={answer.scope.title} />
            )}
          </div>
          <div className={classes.below}>
            <ItemsPanel
              question={question}
              stageName={stageName}
              format={format}
              onOpenItem={onOpenItem}
            />
            <ReadingThisMap />
          </div>
        </div>
      </MapSelectionContext.Provider>
    </DrawingContext.Provider>
  );
}
