import { serverSettings, type Durability } from './server-settings.ts';

const gb = 1024 ** 3;
const buffers = (durability: Durability, memory: number): string | undefined =>
  serverSettings(durability, memory).find((setting) => setting.startsWith('shared_buffers='));

describe('the settings of the embedded server', () => {
  it.each([
    [0.5, '256MB'],
    [8, '2048MB'],
    [64, '4096MB'],
  ])('give it a quarter of %d GB within bounds: %s', (size, expected) => {
    expect(buffers('safe', size * gb)).toBe(`shared_buffers=${expected}`);
  });

  it('stay small for servers of tests, of which many run side by side', () => {
    expect(buffers('throwaway', 64 * gb)).toBe('shared_buffers=256MB');
  });
});
