export { StartError } from './start-error.ts';
export { Refusal, NotFound, NotAllowed, type Problem } from './problem.ts';
export { unreachable, present } from './invariant.ts';
export { parseInput } from './parse-input.ts';
