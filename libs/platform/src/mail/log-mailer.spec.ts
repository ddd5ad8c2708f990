import { LogMailer } from './log-mailer.ts';
import { mailerContract } from './mailer.contract.ts';
import type { Mail } from './mailer.ts';

mailerContract('log', async () => {
  const logged: Mail[] = [];
  return {
    mailer: new LogMailer((mail) => logged.push(mail)),
    received: () => logged.map(({ to, subject, text }) => ({ to: to.address, subject, text })),
    close: async () => {},
  };
});
