export { asResult, ProblemType, ProblemsType, resultUnion } from './problems.type.ts';
export {
  connectionOf,
  decodeCursor,
  encodeCursor,
  pageOf,
  pageRequest,
  toConnection,
  PageArgs,
  PageInfoType,
} from './connection.ts';
export type { ConnectionShape, Page, PageRequest } from './connection.ts';
export { RequestLoaders, type BatchSource } from './request-loaders.ts';
export { createContext, Loaders, type GraphqlContext } from './context.ts';
export { formatErrorWith } from './format-error.ts';
export { graphqlEnum } from './enum.ts';
export { graphqlModule } from './graphql.module.ts';
export { NodeType } from './node.type.ts';
export { Day, DayScalar } from './scalars.ts';
