/**
 * What is drawn with recharts: one chunk, loaded with the first chart.
 */
export { BandsChart } from './BandsChart';
export { LineChart } from './LineChart';
export { WeeksChart } from './WeeksChart';
