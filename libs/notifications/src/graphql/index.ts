export { NotificationsGraphqlModule } from './notifications-graphql.module.ts';
