export { blocksOf, FORECAST_LEVELS } from './Throughput';
export type { Blocks, DailyThroughput, ForecastLevel } from './Throughput';
export {
  keptWithin,
  reachedBy,
  simulateDays,
  simulateItems,
} from './simulate';
export { forecastHowMany } from './forecastHowMany';
export type { ForecastOptions } from './forecastHowMany';
export { forecastByWhen, HORIZON_DAYS } from './forecastByWhen';
export { backtestByWhen } from './backtestByWhen';
export type { BacktestLevel } from './backtestByWhen';
export { finishesInBatches } from './finishesInBatches';
export { forecastItem } from './forecastItem';
