import { createHash, timingSafeEqual } from 'node:crypto';
import { collectDefaultMetrics } from 'prom-client';
import type { Settings } from '../config/index.ts';
import { registry } from './instruments.ts';

let collecting = false;

/** Begins to measure memory, processor time, event-loop delay and garbage collection. Called once by the process. */
export function collectProcessMetrics(): void {
  if (collecting) return;
  collecting = true;
  collectDefaultMetrics({ register: registry });
}

const lookUps = new Set<() => Promise<void>>();

/**
 * Has something looked up, and its gauges set, whenever the metrics are read; the answer ends that. One look-up that
 * fails leaves its gauges as they were and the others alone.
 */
export function measureWhenRead(lookUp: () => Promise<void>): () => void {
  lookUps.add(lookUp);
  return () => lookUps.delete(lookUp);
}

/** Everything in Prometheus' text format. */
export async function metricsText(): Promise<string> {
  await Promise.allSettled([...lookUps].map((lookUp) => lookUp()));
  return registry.metrics();
}

/** The content type of {@link metricsText}. */
export const metricsType = registry.contentType;

/**
 * Whether a request may read the metrics: with METRICS_TOKEN as its bearer token; where none is set, anybody in
 * development and nobody in production.
 */
export function mayReadMetrics(settings: Settings, authorization: string | undefined): boolean {
  const { metricsToken } = settings.status;
  if (metricsToken === undefined) return !settings.isProduction;
  // Hashed first: the comparison wants equal lengths.
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(authorization ?? ''), hash(`Bearer ${metricsToken}`));
}
