import { pino } from 'pino';
import { serializers } from './logger.ts';

describe('the logger', () => {
  it('says what went wrong without the client on which it did', () => {
    const lines: string[] = [];
    const logger = pino({ serializers }, { write: (line: string) => lines.push(line) });
    const error = Object.assign(new Error('Connection terminated'), { code: 'ECONNRESET', client: { password: 'p' } });
    logger.warn({ err: error }, 'an idle connection was lost');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ err: { message: 'Connection terminated', code: 'ECONNRESET' } });
    expect(lines.join('')).not.toContain('"client"');
  });
});
