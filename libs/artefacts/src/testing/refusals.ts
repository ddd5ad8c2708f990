import type { Problem, Refusal } from '@constellation/platform/errors';

/** The problems a call is refused with; fails when it is not refused. */
export async function problemsOf(call: Promise<unknown>): Promise<readonly Problem[]> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(outcome).toMatchObject({ problems: expect.any(Array) });
  return (outcome as Refusal).problems;
}
