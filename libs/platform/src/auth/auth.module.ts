import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.ts';
import { DeclarationCheck } from './declaration-check.ts';
import { RequestViewers } from './request-viewers.ts';

/** Deny by default, for the process that has entrances. */
@Module({})
export class AuthModule {
  /** @param identity the module that exports the `Authenticator` */
  static forRoot(identity: Type): DynamicModule {
    return {
      module: AuthModule,
      global: true,
      imports: [DiscoveryModule, identity],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }, DeclarationCheck, RequestViewers],
      exports: [RequestViewers],
    };
  }
}
