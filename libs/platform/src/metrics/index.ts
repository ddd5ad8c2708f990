export { collectProcessMetrics, metricsText, metricsType, mayReadMetrics, measureWhenRead } from './metrics.ts';
export { metrics } from './instruments.ts';
