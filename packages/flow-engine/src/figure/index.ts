export { quantile } from './quantile';
export { quantileFigure, quantilesOf, smallestSample } from './quantileFigure';
export { sumOf } from './sumOf';
