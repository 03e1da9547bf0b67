import { useMemo } from 'react';
import { useTheme } from '@material-ui/core/styles';
import { CompoundEntityRef } from '@backstage/catalog-model';
import {
  ApiSchemas,
  MapAnswer,
} from '@value-stream/backstage-plugin-value-stream-common';
import {
  Answer,
  Format,
  useDrawingColors,
  usePreparedWords,
  viewQuery,
  ViewState,
} from '@value-stream/backstage-plugin-value-stream-react';
import { compareWindow } from '../compare/compareWindow';
import { comparisonMarks } from '../compare/comparisonMarks';
import { Drawing } from '../drawing/DrawingContext';
import { useFigureClasses } from '../drawing/useFigureClasses';
import { useTextMeasure } from '../drawing/useTextMeasure';
import { futureFigures, futureMarks } from '../future/futureFigures';
import { valueStreamMapTranslationRef } from '../translation';
import { MapView } from '../view/MapView';
import {
  useComparison,
  useFutureMap,
  useHandovers,
  useProcess,
} from './useMapQuestions';
import { Targets, useTargets } from './useTargets';

/** What the view that is chosen needs, beside the map itself. */
export interface MapPage {
  readonly drawing: Drawing;
  /** The figures that are drawn: those of the map, or of the future state. */
  readonly figures?: ApiSchemas['MapFigures'];
  readonly comparison: Answer<ApiSchemas['MapComparisonAnswer']>;
  readonly process: Answer<ApiSchemas['ProcessAnswer']>;
  readonly future: Answer<ApiSchemas['FutureMapAnswer']>;
  readonly targets: Targets;
}

/** Asks what the chosen view needs and makes ready what it is drawn with. */
export function useMapPage(options: {
  entity: CompoundEntityRef;
  window: { readonly from: string; readonly to: string };
  view: ViewState;
  mapView: MapView;
  /** The map; absent until it is there and where it is empty. */
  answer?: MapAnswer;
  format: Format;
}): MapPage {
  const { entity, window, view, mapView, answer, format } = options;
  const { mode, compare, edits } = mapView;
  const query = useMemo(() => viewQuery(window, view), [window, view]);
  const ready = answer !== undefined;
  const question = (needed: boolean) => ({
    entity,
    query,
    needed: ready && needed,
  });
  const process = useProcess(question(mode === 'process'));
  const comparison = useComparison(
    question(mode === 'lean'),
    compare && compareWindow(compare, window),
  );
  const future = useFutureMap(question(mode === 'future'), edits);
  const handovers = useHandovers(question(mode !== 'process'));
  const targets = useTargets(question(mode === 'future'));

  const theme = useTheme();
  const colors = useDrawingColors();
  const classes = useFigureClasses();
  const fontFamily = String(theme.typography.fontFamily);
  const measure = useTextMeasure(fontFamily);
  const t = usePreparedWords(valueStreamMapTranslationRef);
  const now = answer?.figures;
  const shown = useMemo(
    () =>
      now && mode === 'future' && future.data
        ? futureFigures(now, future.data)
        : now,
    [now, mode, future.data],
  );
  const drawing = useMemo((): Drawing => {
    const mean = now?.ladder.meanFlowTime;
    const unit = format.unitOf(mean?.kind === 'value' ? mean.value : 0);
    const words = { format, t, unit };
    const compared =
      mode === 'lean' && compare && comparison.data
        ? comparisonMarks(comparison.data.comparison, words)
        : undefined;
    const changed =
      mode === 'future' && now && shown
        ? futureMarks(now, shown, words)
        : undefined;
    return {
      ...words,
      colors,
      classes,
      fontFamily,
      measure,
      marks: compared ?? changed,
      handovers: handovers.data,
    };
  }, [
    now,
    shown,
    mode,
    compare,
    comparison.data,
    handovers.data,
    colors,
    classes,
    fontFamily,
    format,
    measure,
    t,
  ]);
  return { drawing, figures: shown, comparison, process, future, targets };
}
