import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.ts';
import { DeclarationCheck } from './declaration-check.ts';

/** Deny by default, for the process that has entrances. */
@Module({ imports: [DiscoveryModule], providers: [{ provide: APP_GUARD, useClass: AccessGuard }, DeclarationCheck] })
export class AuthModule {}
