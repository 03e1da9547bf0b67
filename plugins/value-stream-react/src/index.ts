/**
 * Hooks, drawing primitives and the evidence drawer that the value stream tabs
 * share.
 *
 * @packageDocumentation
 */
export { useValueStreamClient } from './api/useValueStreamClient';
export { useAnswer, type Answer } from './api/useAnswer';
export { useRepeat } from './api/useRepeat';
export { readAnswer } from './api/readAnswer';
export { AnswerError } from './api/AnswerError';
export {
  DEFAULT_VIEW,
  type FigureChoice,
  type ReopenPolicy,
  type ViewState,
  type WindowChoice,
} from './view/ViewState';
export { soleStream } from './bar/soleStream';
export { ViewBar, type ViewBarProps } from './bar/ViewBar';
export { DefinitionLink } from './definition/DefinitionLink';
export { DEFINITION_PLACES } from './definition/definitionPlaces';
export { valueStreamsRouteRef } from './definition/valueStreamsRouteRef';
export { RangeDialog } from './bar/RangeDialog';
export { useTableKey } from './view/useTableKey';
export { ChoiceMenu, type Choice } from './bar/ChoiceMenu';
export { ViewSwitch, type ViewSwitchProps } from './bar/ViewSwitch';
export { Panel, type PanelProps } from './panel/Panel';
export { viewQuery, type ViewQuery } from './view/viewQuery';
export { parseViewState } from './view/parseViewState';
export { writeViewState } from './view/writeViewState';
export { useViewState } from './view/useViewState';
export { useWindow } from './view/useWindow';
export { windowOf } from './view/windowOf';
export { type Format } from './format/Format';
export { createFormat } from './format/createFormat';
export { durationUnit, type DurationUnit } from './format/durationUnit';
export { useFormat } from './format/useFormat';
export { useLocale } from './format/useLocale';
export { workingDayMs } from './format/workingDayMs';
export { valueStreamReactTranslationRef } from './translation';
export { FigureText, type FigureTextProps } from './figure/FigureText';
export { KeyFigures, type KeyFigure } from './figure/KeyFigures';
export { figureName } from './evidence/figureName';
export { shortKey } from '@value-stream/backstage-plugin-value-stream-common';
export {
  type EvidencePart,
  type EvidenceQuestion,
} from './evidence/EvidenceQuestion';
export { useEvidence } from './evidence/useEvidence';
export { EvidenceFacts } from './evidence/EvidenceFacts';
export {
  EvidenceItems,
  type EvidenceItemsProps,
} from './evidence/EvidenceItems';
export { ItemName } from './evidence/ItemName';
export { Pages } from './evidence/Pages';
export { DownloadCsvButton } from './evidence/DownloadCsvButton';
export { csvText, type CsvCell } from './csv/csvText';
export { downloadCsv } from './csv/downloadCsv';
export { DownloadButton } from './csv/DownloadButton';
export { FigureEvidence } from './evidence/FigureEvidence';
export { DrawerFrame, type DrawerFrameProps } from './evidence/DrawerFrame';
export {
  DataTable,
  MOST_ROWS,
  type DataColumn,
  type DataTableProps,
} from './table/DataTable';
export { ItemTrace } from './evidence/ItemTrace';
export {
  EvidenceDrawer,
  type EvidenceDrawerProps,
} from './evidence/EvidenceDrawer';
export { EmptyState } from './states/EmptyState';
export { FailedState } from './states/FailedState';
export { LoadingState } from './states/LoadingState';
export { MissingAnnotationState } from './states/MissingAnnotationState';
export { Notice } from './states/Notice';
export {
  NothingInWindow,
  type NothingInWindowProps,
} from './states/NothingInWindow';
export { mixColors } from './theme/mixColors';
export { readableColor } from './theme/readableColor';
export {
  drawingColors,
  useDrawingColors,
  type DrawingColors,
} from './theme/useDrawingColors';
export {
  flatMessages,
  type FlatMessages,
  type NestedMessages,
  type PathsOf,
} from './flatMessages';
export { isValueStreamEntity } from './isValueStreamEntity';
export { type TimeChartProps } from './chart/TimeFrame';
export { LineChart } from './chart/LineChart';
export { WeeksChart } from './chart/WeeksChart';
export { BandsChart } from './chart/BandsChart';
export {
  type Band,
  type BandDay,
  type DrawnWeek,
  type LinePoint,
  type Share,
  type WeeksLimit,
} from './chart/ChartData';
export { SharesChart, SHARE_ROW } from './chart/SharesChart';
export { SideHistogram } from './chart/SideHistogram';
export { type HistogramBin, type HistogramPlace } from './chart/HistogramPlace';
export { axisTicks, type AxisTick } from './chart/axisTicks';
export { useBrush, type Brushed } from './chart/useBrush';
export { useElementWidth, useMeasuredWidth } from './trace/useElementWidth';
export { useDrawingTime } from './drawing/useDrawingTime';
export { TraceTimeline } from './trace/TraceTimeline';
export { traceTranslationRef } from './trace/translation';
export { splitUnit } from './figure/splitUnit';
export { usePreparedWords } from './words/usePreparedWords';
