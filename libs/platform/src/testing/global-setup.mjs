// Jest loads this natively, outside its sandbox, so TypeScript has to be switched on by hand.
import '@swc-node/register/esm-register';

export default async function globalSetup(_globalConfig, projectConfig) {
  const { startPostgresForTests } = await import('./postgres-for-tests.ts');
  await startPostgresForTests(projectConfig.globals.testRun);
}
