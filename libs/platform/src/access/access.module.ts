import { Global, Module } from '@nestjs/common';
import { PrincipalSources } from './principal-source.ts';
import { ReferenceReaders } from './reference-reader.ts';
import { References } from './references.ts';

/** The registries that let lower libs know what upper libs add. */
@Global()
@Module({
  providers: [PrincipalSources, ReferenceReaders, References],
  exports: [PrincipalSources, ReferenceReaders, References],
})
export class AccessModule {}
