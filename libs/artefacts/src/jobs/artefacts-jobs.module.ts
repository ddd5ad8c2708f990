import { Module } from '@nestjs/common';
import { ExtractTextHandler } from './extract-text.handler.ts';

/** The background work of the artefacts: imported by the process that works on the queue `worker`. */
@Module({ providers: [ExtractTextHandler] })
export class ArtefactsJobsModule {}
