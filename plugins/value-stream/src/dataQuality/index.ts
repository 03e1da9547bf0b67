export { DataQualityPage } from './DataQualityPage';
