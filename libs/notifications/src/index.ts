export { NotificationsModule } from './notifications.module.ts';
export { notificationsEntities } from './notifications.entities.ts';
export { notificationWork } from './notifications.jobs.ts';
export { InboxReader } from './inbox/inbox.reader.ts';
