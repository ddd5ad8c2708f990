import { SimpleGrid } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useOperation } from '../../client/hooks.ts';
import { Section } from '../../ui/page.tsx';
import { ArtefactCard } from '../artefacts/artefact-card.tsx';
import { SimilarQuery } from './operations.ts';

/** What is like an artefact. It is asked for once the page stands, and says nothing where there is nothing. */
export function Similar({ artefactId }: { artefactId: string }) {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    // The next frame has painted what the page is about; what it needs has been asked for by then.
    const frame = requestAnimationFrame(() => setTimeout(() => setPainted(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  const { data } = useOperation(SimilarQuery, { id: artefactId }, { enabled: isPainted, staleTime: 5 * 60_000 });
  if (!data || data.similarArtefacts.length === 0) return null;
  return (
    <Section title="More like this" id="similar">
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {data.similarArtefacts.map((version) => (
          <ArtefactCard key={version.id} version={version} />
        ))}
      </SimpleGrid>
    </Section>
  );
}
