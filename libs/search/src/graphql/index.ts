export { SearchGraphqlModule } from './search-graphql.module.ts';
