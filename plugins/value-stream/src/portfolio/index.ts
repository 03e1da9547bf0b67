export { PortfolioSection } from './PortfolioSection';
