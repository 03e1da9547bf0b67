export { boundedText } from './boundedText';
export { isStorableText } from './isStorableText';
