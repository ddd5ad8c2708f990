export default async function globalTeardown() {
  const { stopPostgresForTests } = await import('./postgres-for-tests.ts');
  await stopPostgresForTests();
}
