/** Whether a script is the chunk with the chart library, which names its layers so. */
export const isChartScript = ({ text }) => text.includes('recharts-wrapper');
