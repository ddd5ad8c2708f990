/** What keeps a process from starting or a command from running; the message says what to do and is shown without a stack. */
export class StartError extends Error {
  override readonly name: string = 'StartError';
}
