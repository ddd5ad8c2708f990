export { Mailer, MailDelayed, MailInvalid, MailRefused, MailUncertain, type Mail } from './mailer.ts';
export { MailDeliveries, type MailJob } from './mail-deliveries.ts';
export { MailChoices, type MailChoice, type OfferedMail } from './mail-choices.ts';
export { MailModule } from './mail.module.ts';
export { openMailer } from './open-mailer.ts';
export { letter, type Letter } from './letter.ts';
export { daysOfNews, isUnsent, longAgo, mostUnsentMails } from './unsent-mails.ts';
