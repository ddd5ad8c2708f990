export { HealthChecks, type Readiness } from './health-checks.ts';
export { HealthModule } from './health.module.ts';
export { startStatusServer, type StatusServer } from './status-server.ts';
