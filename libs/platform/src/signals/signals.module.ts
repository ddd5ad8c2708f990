import { Module } from '@nestjs/common';
import { Signals } from './signals.ts';

/** Signals for the processes that pass them on to browsers. */
@Module({ providers: [Signals], exports: [Signals] })
export class SignalsModule {}
