import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { finalize, type Observable } from 'rxjs';
import { metrics } from '../metrics/index.ts';

/** Measures queries, mutations and routes; fields below them are part of theirs. */
@Injectable()
export class ResolverTimes implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const end = metrics.resolvers.startTimer({ resolver: `${context.getClass().name}.${context.getHandler().name}` });
    return next.handle().pipe(finalize(end));
  }
}
