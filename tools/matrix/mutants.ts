import type { Databases } from './databases.ts';
export async function proveMutants(_: Databases): Promise<number> {
  return 1;
}
