import { Global, Module } from '@nestjs/common';
import { PrincipalSources } from './principal-source.ts';
import { ReferenceReaders } from './reference-reader.ts';

/** The registries that let lower libs know what upper libs add. */
@Global()
@Module({ providers: [PrincipalSources, ReferenceReaders], exports: [PrincipalSources, ReferenceReaders] })
export class AccessModule {}
