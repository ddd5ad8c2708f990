/**
 * Why a sign-in at the provider came to nothing. The sign-in page has a sentence for each:
 * - `attempt-over`: the answer belongs to no sign-in of this browser that still waits for one
 * - `cancelled`: the person, or the provider, said no
 * - `answer-refused`: the answer cannot be trusted
 * - `email-missing`: somebody new, and the provider does not say where to write to them
 * - `provider-away`: the provider cannot be reached
 * - `off`: this installation has no provider
 */
export const signInFailures = [
  'attempt-over',
  'cancelled',
  'answer-refused',
  'email-missing',
  'provider-away',
  'off',
] as const;
export type SignInFailureCode = (typeof signInFailures)[number];

/** A sign-in at the provider came to nothing. The cause is for the log; people are told the code's sentence. */
export class SignInFailure extends Error {
  /** Where the person wanted to go, once that is known. */
  returnTo: string | undefined;

  constructor(
    readonly code: SignInFailureCode,
    options?: ErrorOptions,
  ) {
    super(`Sign-in failed: ${code}.`, options);
    this.name = 'SignInFailure';
  }
}
